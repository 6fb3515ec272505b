package dsn_test

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
	"unicode"

	"ledetraad/internal/mail/dsn"
)

const ourID = "06gz0000000000aa.0123456789abcdef.fjordby@fjordby.example"

// report is one as mail servers write them: words for people, fields for programs, and
// what came back of the mail.
func report(status, returned string) string {
	return strings.ReplaceAll(`Return-Path: <>
From: MAILER-DAEMON@post.fjordby.example (Mail Delivery System)
To: ledetraad@fjordby.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="=_grænse"

This is a MIME-encapsulated message.

--=_grænse
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--=_grænse
`+status+`
--=_grænse
`+returned+`
--=_grænse--
`, "\n", "\r\n")
}

const (
	failedStatus = `Content-Type: message/delivery-status

Reporting-MTA: dns; post.fjordby.example
Arrival-Date: Tue,  8 Sep 2026 10:00:00 +0200 (CEST)

Final-Recipient: rfc822; anna@fjordby.example
Original-Recipient: rfc822;anna@fjordby.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.fjordby.example
Diagnostic-Code: smtp; 550 5.1.1 <anna@fjordby.example>: Recipient address
    rejected: User unknown in virtual mailbox table
`
	returnedHead = `Content-Type: text/rfc822-headers

From: =?UTF-8?q?Ledetr=C3=A5d?= <ledetraad@fjordby.example>
Message-ID: <` + ourID + `>
Subject: Hej
`
)

func TestReportsAreReadAsServersWriteThem(t *testing.T) {
	base := base64.StdEncoding.EncodeToString([]byte("Reporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.2.1\r\n\r\n"))
	for name, c := range map[string]struct {
		text   string
		failed bool
		said   string
	}{
		"refused": {report(failedStatus, returnedHead), true,
			"550 5.1.1 <anna@fjordby.example>: Recipient address rejected: User unknown in virtual mailbox table"},
		"the whole mail came back": {report(failedStatus, "Content-Type: message/rfc822\n\nMessage-ID: <"+ourID+">\n\nHej, jeg er <x.y.z@w>\n"), true,
			"550 5.1.1 <anna@fjordby.example>: Recipient address rejected: User unknown in virtual mailbox table"},
		"no words":  {report("Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.0.0\n", returnedHead), true, "5.0.0"},
		"in base64": {report("Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n"+base+"\n", returnedHead), true, "5.2.1"},
		"only late": {report("Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: delayed\nStatus: 4.4.1\n", returnedHead), false, ""},
		"arrived":   {report("Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: delivered\nStatus: 2.0.0\n", returnedHead), false, ""},
		"nothing came back but the answer": {strings.Replace(report(failedStatus, "Content-Type: text/plain\n\n-"), "MIME-Version", "In-Reply-To: <"+ourID+">\r\nMIME-Version", 1), true,
			"550 5.1.1 <anna@fjordby.example>: Recipient address rejected: User unknown in virtual mailbox table"},
	} {
		b, err := dsn.Read(strings.NewReader(c.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if want := (dsn.Report{ID: "06gz0000000000aa", Mark: "0123456789abcdef", Space: "fjordby", Failed: c.failed, Said: c.said}); b != want {
			t.Errorf("%s:\n got %+v\nwant %+v", name, b, want)
		}
	}
}

func TestOtherMailsAreNoReports(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":        "",
		"no mail":        "hej",
		"away":           "Subject: Ikke til stede\r\nIn-Reply-To: <" + ourID + ">\r\nContent-Type: text/plain\r\n\r\nJeg er på ferie.\r\n",
		"somebody's":     report(failedStatus, "Content-Type: text/rfc822-headers\n\nMessage-ID: <123@andet.example>\n"),
		"not an id":      report(failedStatus, "Content-Type: text/rfc822-headers\n\nMessage-ID: <06gz0000000000ii.0123456789abcdef.fjordby@x>\n"),
		"without limits": strings.Replace(report(failedStatus, returnedHead), `boundary="=_grænse"`, "x=y", 1),
	} {
		if b, err := dsn.Read(strings.NewReader(text)); !errors.Is(err, dsn.ErrNoReport) {
			t.Errorf("%s: got %+v, %v; want no report", name, b, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(report(failedStatus, returnedHead))
	f.Add(report("Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\nQWN0aW9uOg==\n", returnedHead))
	f.Add("Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\n--x--")
	f.Fuzz(func(t *testing.T, text string) {
		b, err := dsn.Read(strings.NewReader(text))
		if err != nil {
			if b != (dsn.Report{}) {
				t.Errorf("%+v with %v", b, err)
			}
			return
		}
		if len(b.ID) != 16 || b.Space == "" || len(b.Mark) != 16 {
			t.Errorf("not a mail of ours: %+v", b)
		}
		if strings.IndexFunc(b.Said, unicode.IsControl) >= 0 || len([]rune(b.Said)) > 300 {
			t.Errorf("said %q", b.Said)
		}
	})
}
