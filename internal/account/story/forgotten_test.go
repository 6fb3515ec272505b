package account_test

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

func withPost(t *testing.T, engine string) (*testapp.App, *testapp.PostOffice) {
	t.Helper()
	post := testapp.NewPostOffice(t)
	c := testapp.Place(t, engine)
	c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "ledetraad@fjordby.example", Address: "https://ledetraad.fjordby.example"}
	return testapp.Open(t, engine, c), post
}

var oneTime = regexp.MustCompile(`https://ledetraad\.fjordby\.example/fjordby(/invitation/\S+)`)

func TestAForgottenPasswordIsReplacedByMail(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			a, post := withPost(t, engine)
			set := func(person string) func(*db.Tx) error {
				return func(tx *db.Tx) error { tx.Told(); return nil }
			}
			if err := (auth.Accounts{Space: a.Space}).SetPassword(context.Background(), a.Person("anna"), "den gamle adgangskode", set("anna")); err != nil {
				t.Fatal(err)
			}
			out := a.Out()
			if p := out.Get("/sign-in"); !p.Has("/fjordby/forgotten") || p.Has("en ny invitation") {
				t.Errorf("the way is not shown: %s", p.Text())
			}
			if p := out.Get("/forgotten"); p.Status != 200 || !p.Has("Send en mail") {
				t.Fatalf("got %d: %s", p.Status, p.Text())
			}
			if p := out.Post("/forgotten", "email", "anna"); p.Status != 422 || !p.Has("Skriv din e-mail.") || p.Field("email") != "anna" {
				t.Errorf("no e-mail: got %d: %s", p.Status, p.Text())
			}
			if p := out.Follow(out.Post("/forgotten", "email", " Anna@fjordby.example ")); !p.Has("Har nogen en konto med den e-mail, er der nu en mail på vej.") {
				t.Errorf("asked: %s", p.Text())
			}
			a.Work()
			if len(post.Letters()) != 1 {
				t.Fatalf("%d mails, want 1", len(post.Letters()))
			}
			l := post.Letters()[0]
			found := oneTime.FindStringSubmatch(l.Text)
			if l.To != "anna@fjordby.example" || l.Subject != "Ny adgangskode til Ledetråd" || found == nil || l.Header.Get("List-Unsubscribe") != "" {
				t.Fatalf("%s: %s\n%s", l.To, l.Subject, l.Text)
			}
			if p := out.Post("/sign-in", "email", "anna@fjordby.example", "password", "den gamle adgangskode"); p.Status != 303 {
				t.Errorf("the old password no longer holds, though no new one is chosen: got %d", p.Status)
			}
			fresh := a.Out()
			if p := fresh.Post(found[1], "password", "en helt ny adgangskode", "again", "en helt ny adgangskode"); p.Status != 303 || p.Location != "/" {
				t.Fatalf("a new password: got %d to %s", p.Status, p.Location)
			}
			if p := fresh.Get("/"); p.Status != 200 {
				t.Errorf("signed in: got %d", p.Status)
			}
			if p := a.Out().Post("/sign-in", "email", "anna@fjordby.example", "password", "den gamle adgangskode"); p.Status != 422 {
				t.Errorf("the old password: got %d, want 422", p.Status)
			}
			if p := a.Out().Get(found[1]); p.Status != 404 {
				t.Errorf("the address again: got %d, want 404", p.Status)
			}

			a.Out().Post("/forgotten", "email", "anna@fjordby.example")
			a.Work()
			a.Move(3 * time.Hour)
			// Between the two she was told that the first was used.
			all := post.Letters()
			if len(all) != 3 || all[1].Subject != "Der er valgt en ny adgangskode til Ledetråd" {
				t.Fatalf("%d mails, want 3, the second that she is told: %+v", len(all), all)
			}
			late := oneTime.FindStringSubmatch(all[2].Text)
			if p := a.Out().Get(late[1]); p.Status != 404 {
				t.Errorf("three hours later: got %d, want 404", p.Status)
			}
		})
	}
}

// The answer is one, whoever is asked for; a mail goes only to who can sign in.
func TestAForgottenPasswordTellsNothingOfAnybody(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			a, post := withPost(t, engine)
			a.In("bo")
			a.System(func(tx *db.Tx, _ *auth.Reader) error {
				tx.Told()
				return auth.EnsureAccount(tx, a.Person("lars")) // who has left
			})
			ask := func(email string) string {
				p := a.Out().Post("/forgotten", "email", email)
				p.Header.Del("Date")
				var b strings.Builder
				p.Header.Write(&b)
				return b.String() + p.Location + p.Body
			}
			known := ask("bo@fjordby.example")
			for _, email := range []string{"carl@fjordby.example", "lars@fjordby.example", "nobody@x.example", "mette@naboby.example"} {
				if got := ask(email); got != known {
					t.Errorf("%s is answered\n%s\nand one with an account\n%s", email, got, known)
				}
			}
			for range 6 {
				if got := ask("bo@fjordby.example"); got != known {
					t.Errorf("asked often: %s", got)
				}
			}
			a.Work()
			for _, l := range post.Letters() {
				if l.To != "bo@fjordby.example" {
					t.Errorf("a mail to %s", l.To)
				}
			}
			if n := len(post.Letters()); n != 3 {
				t.Errorf("asked seven times in a row, bo got %d mails, want 3", n)
			}
			for range 40 {
				ask("nobody@x.example")
			}
			if p := a.Out().Post("/forgotten", "email", "carl@fjordby.example"); p.Status != 429 || !p.Has("For mange forsøg herfra.") {
				t.Errorf("from one place, very often: got %d: %s", p.Status, p.Text())
			}
			a.Move(2 * time.Hour)
			if got := ask("bo@fjordby.example"); got != known {
				t.Errorf("after a rest: %s", got)
			}
			a.Work()
			if n := len(post.Letters()); n != 4 {
				t.Errorf("after a rest bo has %d mails, want 4", n)
			}
		})
	}
}
