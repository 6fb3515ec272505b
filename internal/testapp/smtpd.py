"""What aiosmtpd, the mail server of the tests, does with mails: it keeps each as it
came in the folder named on its command line, and answers as the folder's file
"answers" says, a line for each: "anna@fjordby.example 550 5.1.1 User unknown", or
"DATA 554 5.6.0 No". """

import itertools
import os


class Post:
    def __init__(self, folder):
        self.folder, self.count = folder, itertools.count(1)

    @classmethod
    def from_cli(cls, parser, *args):
        return cls(args[0])

    def answer(self, what):
        try:
            with open(os.path.join(self.folder, "answers"), encoding="utf-8") as lines:
                for line in lines:
                    name, _, text = line.strip().partition(" ")
                    if name == what:
                        return text
        except FileNotFoundError:
            pass
        return None

    async def handle_RCPT(self, server, session, envelope, address, options):
        refused = self.answer(address)
        if refused:
            return refused
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        refused = self.answer("DATA")
        if refused:
            return refused
        safe = server.transport.get_extra_info("ssl_object")
        name = os.path.join(self.folder, "%06d" % next(self.count))
        head = "%s\n%s\n%s\n" % (envelope.mail_from, ",".join(envelope.rcpt_tos), "TLS" if safe else "plain")
        with open(name + ".new", "wb") as out:
            out.write(head.encode() + envelope.content)
        os.rename(name + ".new", name + ".eml")
        return "250 OK"
