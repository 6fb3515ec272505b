package mail_test

import (
	"fmt"
	"strings"
	"testing"

	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/mail/dsn"
)

// report is one as a mail server writes it.
func report(id string) string {
	return strings.ReplaceAll(fmt.Sprintf(`From: MAILER-DAEMON@post.fjordby.example
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; post.fjordby.example

Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b
Content-Type: text/rfc822-headers

Message-ID: <%s>

--b--
`, id), "\n", "\r\n")
}

// A mail is accepted, and comes back hours later as a report about it.
func TestAMailThatComesBackLaterIsNoted(t *testing.T) {
	each(t, func(t *testing.T, o office) {
		o.write("anna", "Hej", "Hej")
		o.Work()
		id := strings.Trim(o.Letters()[0].Header.Get("Message-Id"), "<>")
		about, forged := report(id), report(id[:17]+"0123456789abcdef"+id[33:])
		take := func(text string) {
			t.Helper()
			b, err := dsn.Read(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if c := o.place(); c.Data != "" {
				// The other process leaves it for the one that has the data.
				if err := mail.Leave(o.App.Mail.Reports, b); err != nil {
					t.Fatal(err)
				}
				o.Move(10 * 60e9)
				o.Work()
				return
			}
			if err := mail.Take(ctx, o.Space, b); err != nil {
				t.Fatal(err)
			}
		}
		take(forged)
		o.wants("a report that was made up", 1, "sent: ")
		take(about)
		o.wants("the report", 1, "returned: ")
		if o.write("anna", "Igen", "Hej") {
			t.Error("a mail was put for an address that has come back")
		}
		take(about)
		var people []string
		err := o.Space.Read(ctx, func(tx *db.Tx) error {
			list, err := mail.AllReturned(tx)
			for _, b := range list {
				people = append(people, b.Name+": "+b.Said)
			}
			return err
		})
		if err != nil || len(people) != 1 || !strings.HasPrefix(people[0], "Anna: 550 5.1.1") {
			t.Errorf("noted %q, %v", people, err)
		}
		fie := o.In("fie").Get("/people/" + o.Person("anna"))
		if !fie.Has("Mail til anna@fjordby.example kom tilbage den 8. september 2026 kl. ") || !fie.Has("User unknown") {
			t.Errorf("the administrator is not told: %s", fie.Text())
		}
	})
}
