package mail_test

import (
	"context"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

var ctx = context.Background()

// office is the small world with a mail server that mails go out through.
type office struct {
	*testapp.App
	*testapp.PostOffice
}

func open(t *testing.T, engine, scheme string, args ...string) office {
	t.Helper()
	post := testapp.NewPostOffice(t, args...)
	return office{openWith(t, engine, testapp.Place(t, engine), scheme+"://"+post.Host), post}
}

func each(t *testing.T, f func(*testing.T, office)) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) { f(t, open(t, engine, "smtp")) })
	}
}

// write puts a mail to one of the cast into the outbox.
func (o office) write(key, subject, text string) (put bool) {
	o.T.Helper()
	err := o.Space.Keep(ctx, func(tx *db.Tx) (err error) {
		put, err = o.App.Mail.Put(tx, mail.Message{Kind: mail.News, Person: o.Person(key), Email: key + "@fjordby.example", Subject: subject, Text: text})
		return err
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return put
}

// outbox is every mail's state and what is left of its text.
func (o office) outbox() (states []string) {
	o.T.Helper()
	err := o.Space.Read(ctx, func(tx *db.Tx) (err error) {
		states, err = db.All(tx, db.Value[string], `SELECT status || ': ' || body FROM mail ORDER BY id`)
		return err
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return states
}

func (o office) wants(when string, letters int, states ...string) {
	o.T.Helper()
	if got := len(o.Letters()); got != letters {
		o.T.Errorf("%s: %d mails have arrived, want %d", when, got, letters)
	}
	if got := o.outbox(); strings.Join(got, "|") != strings.Join(states, "|") {
		o.T.Errorf("%s: the outbox has %q, want %q", when, got, states)
	}
}

const text = "Hej Anna\n\nÆblet falder på Åvej – »sådan«.\n.en linje med punktum\n" +
	"En lang linje, der er længere end de 998 tegn, en linje i en mail må have. "

func TestAMailArrivesAsItWasWritten(t *testing.T) {
	each(t, func(t *testing.T, o office) {
		long := text + strings.Repeat("blåbærgrød ", 120)
		o.write("anna", "Ledetråd: tre ting venter på dig – også Ærø, Ølsted og Århus i år", long)
		o.wants("before", 0, "waiting: "+long)
		o.Work()
		o.wants("after", 1, "sent: ")
		l := o.Letters()[0]
		if l.From != "ledetraad@fjordby.example" || l.To != "anna@fjordby.example" {
			t.Errorf("envelope: %s to %s", l.From, l.To)
		}
		if want := "Ledetråd: tre ting venter på dig – også Ærø, Ølsted og Århus i år"; l.Subject != want {
			t.Errorf("subject: %q, want %q", l.Subject, want)
		}
		if strings.TrimRight(l.Text, "\n") != strings.TrimRight(long, "\n") {
			t.Errorf("text: %q", l.Text)
		}
		for name, pattern := range map[string]string{
			"Message-Id":               `^<[0-9a-z]{16}\.[0-9a-f]{16}\.fjordby@fjordby\.example>$`,
			"Date":                     `^Tue, 0?8 Sep 2026 10:00:\d\d \+0200$`,
			"From":                     `^=\?utf-8\?q\?Ledetr=C3=A5d\?= <ledetraad@fjordby\.example>$`,
			"Auto-Submitted":           `^auto-generated$`,
			"X-Auto-Response-Suppress": `^All$`,
			"List-Unsubscribe":         `^<https://ledetraad\.fjordby\.example/fjordby/me/mail>$`,
			"Content-Type":             `^text/plain; charset=UTF-8$`,
		} {
			if got := l.Header.Get(name); !regexp.MustCompile(pattern).MatchString(got) {
				t.Errorf("%s: %q", name, got)
			}
		}
		for _, line := range strings.Split(string(l.Raw), "\r\n") {
			if len(line) > 998 {
				t.Errorf("a line of %d bytes", len(line))
			}
		}
		o.Work()
		o.wants("again", 1, "sent: ")
		o.Move(31 * 24 * time.Hour)
		o.Work()
		o.wants("a month later", 1)
	})
}

func TestAnAddressThatRefusesGetsNoMore(t *testing.T) {
	each(t, func(t *testing.T, o office) {
		o.Answer("anna@fjordby.example 550 5.1.1 Ukendt bruger her")
		o.write("anna", "Første", "Hej")
		o.write("bo", "Til en anden", "Hej")
		o.Work()
		o.wants("refused", 1, "returned: ", "sent: ")
		var back mail.Return
		returned := func() (ok bool) {
			t.Helper()
			err := o.Space.Read(ctx, func(tx *db.Tx) (err error) {
				back, ok, err = mail.Returned(tx, o.Person("anna"))
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			return ok
		}
		if !returned() || back.Said != "550 5.1.1 Ukendt bruger her" || back.Email != "anna@fjordby.example" || back.At.IsZero() {
			t.Errorf("noted: %+v", back)
		}
		if o.write("anna", "Anden", "Hej") {
			t.Error("a mail to an address that refuses was put into the outbox")
		}
		o.System(func(tx *db.Tx, _ *authReader) error {
			tx.Told()
			_, err := tx.Exec(`UPDATE person SET email = 'anna.ny@fjordby.example' WHERE email = 'anna@fjordby.example'`)
			return err
		})
		if err := o.Space.Read(ctx, func(tx *db.Tx) error {
			list, err := mail.AllReturned(tx)
			if len(list) != 0 {
				t.Errorf("she has another address, and is told of %+v", list)
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		o.System(func(tx *db.Tx, _ *authReader) error {
			tx.Told()
			_, err := tx.Exec(`UPDATE person SET email = 'anna@fjordby.example' WHERE email = 'anna.ny@fjordby.example'`)
			return err
		})
		o.Answer()
		if err := o.Space.Keep(ctx, func(tx *db.Tx) error { return mail.Forgive(tx, o.Person("anna")) }); err != nil {
			t.Fatal(err)
		}
		if returned() || !o.write("anna", "Tredje", "Hej") {
			t.Error("after another try was asked for, no mail is put")
		}
		o.Work()
		o.wants("forgiven", 2, "returned: ", "sent: ", "sent: ")
	})
}

func TestWhatCannotBeSentNowIsSentLater(t *testing.T) {
	each(t, func(t *testing.T, o office) {
		o.Answer("anna@fjordby.example 451 4.7.1 Kom igen senere")
		o.write("anna", "Graa liste", "Hej")
		o.Work()
		o.wants("asked to come again", 0, "waiting: Hej")
		o.Work()
		o.wants("at once", 0, "waiting: Hej")
		o.Answer()
		o.Move(time.Minute)
		o.Work()
		o.wants("a minute later", 1, "sent: ")

		// Refused on grounds of policy: that is about us, and somebody may put it right.
		o.Answer("bo@fjordby.example 550 5.7.1 Relaying denied")
		o.write("bo", "Politik", "Hej")
		o.Work()
		o.wants("relaying denied", 1, "sent: ", "waiting: Hej")
		o.Answer()
		o.Move(time.Minute)
		o.Work()
		o.wants("relaying allowed", 2, "sent: ", "sent: ")

		o.Answer("DATA 554 5.6.0 Indholdet afvist")
		o.write("bo", "Indhold", "Hej")
		o.Work()
		o.wants("what it says was refused", 2, "sent: ", "sent: ", "failed: ")
		o.Answer()
		if !o.write("bo", "Mere", "Hej") {
			t.Error("a mail that was refused for what it says closed the address")
		}
		o.Work()

		o.PostOffice.Close()
		o.write("bo", "Ingen svarer", "Hej")
		for range 4 {
			o.Work()
			o.Move(time.Hour)
		}
		o.wants("nobody answers", 3, "sent: ", "sent: ", "failed: ", "sent: ", "waiting: Hej")
		// A new mail does not wait for the old one's next try.
		o.PostOffice.Open()
		o.write("anna", "Ny", "Hej")
		o.Work()
		o.Move(2 * time.Hour)
		o.Work()
		if n := len(o.outbox()); n != 6 {
			t.Fatalf("%d mails, want 6", n)
		}
		for i, s := range o.outbox() {
			if want := map[bool]string{true: "failed: ", false: "sent: "}[i == 2]; s != want {
				t.Errorf("mail %d: %q, want %q", i+1, s, want)
			}
		}
	})
}

func TestAMailTooOldIsNotSent(t *testing.T) {
	each(t, func(t *testing.T, o office) {
		o.PostOffice.Close()
		o.write("anna", "Gammel", "Hej")
		for range 30 {
			o.Work()
			o.Move(2 * time.Hour)
		}
		o.wants("two days later", 0, "failed: ")
	})
}

// Two processes look into the outbox at once: each mail goes out once.
func TestTwoProcessesSendAMailOnce(t *testing.T) {
	o := open(t, "postgres", "smtp")
	other := openWith(t, "postgres", o.place(), "smtp://"+o.Host)
	const mails = 130
	for range mails {
		o.write("anna", "Én gang", "Hej")
	}
	o.System(func(tx *db.Tx, _ *authReader) error {
		tx.Told()
		// As if both had been asked: of one key, one would run at a time.
		_, err := tx.Exec(`UPDATE job SET key = '' WHERE kind = 'mail.send'`)
		return err
	})
	if err := o.Space.Keep(ctx, func(tx *db.Tx) error {
		return job.Add(tx, "mail.send", "", "", "system:test", tx.Now)
	}); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	all.Go(o.App.Work)
	all.Go(other.Work)
	all.Wait()
	seen := map[string]bool{}
	for _, l := range o.Letters() {
		id := l.Header.Get("Message-Id")
		if seen[id] {
			t.Errorf("%s was sent twice", id)
		}
		seen[id] = true
	}
	if len(seen) != mails {
		t.Errorf("%d mails arrived, want %d", len(seen), mails)
	}
}
