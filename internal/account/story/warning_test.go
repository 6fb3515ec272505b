package account_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

// guarded is the product at an address with a name and with a real mail server.
func guarded(t *testing.T, f func(t *testing.T, a *testapp.App, news func() []testapp.Letter)) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			post := testapp.NewPostOffice(t)
			c := testapp.Place(t, engine)
			c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "ledetraad@fjordby.example", Address: origin}
			a, seen := testapp.Open(t, engine, c), 0
			f(t, a, func() []testapp.Letter {
				a.Work()
				all := post.Letters()
				fresh := all[seen:]
				seen = len(all)
				return fresh
			})
		})
	}
}

func password(t *testing.T, a *testapp.App, key, word string) {
	t.Helper()
	if err := (auth.Accounts{Space: a.Space}).SetPassword(t.Context(), a.Person(key), word, func(tx *db.Tx) error { tx.Told(); return nil }); err != nil {
		t.Fatal(err)
	}
}

// wantWarning is one mail to anna, of a subject, that says the words and has nothing to click.
func wantWarning(t *testing.T, when string, got []testapp.Letter, subject string, words ...string) {
	t.Helper()
	if len(got) != 1 || got[0].To != "anna@fjordby.example" || got[0].Subject != subject {
		t.Fatalf("%s: got %d mails %+v, want one to anna, %q", when, len(got), got, subject)
	}
	for _, w := range words {
		if !strings.Contains(got[0].Text, w) {
			t.Errorf("%s: the mail does not say %q:\n%s", when, w, got[0].Text)
		}
	}
	if strings.Contains(got[0].Text, "://") || strings.Contains(got[0].Text, host) || got[0].Header.Get("List-Unsubscribe") != "" {
		t.Errorf("%s: there is something to click:\n%s\n%v", when, got[0].Text, got[0].Header)
	}
}

// Whoever gets into an account and makes a way in for herself is seen by the one it belongs
// to, also where she has chosen to get no mails.
func TestSheIsMailedOfEveryChangeInHowSheSignsIn(t *testing.T) {
	guarded(t, func(t *testing.T, a *testapp.App, news func() []testapp.Letter) {
		password(t, a, "anna", "en god lang adgangskode")
		anna, phone := windowOf(a, a.In("anna")), newDevice(t)
		if p := anna.Post("/me/mail", "how", "never"); p.Status != 303 {
			t.Fatalf("no mails: got %d", p.Status)
		}
		news()

		anna.add(phone, "Kom til https://ond.example")
		wantWarning(t, "added", news(), "Ny adgangsnøgle til Ledetråd", "Hej Anna", "i Fjordby Kommune fik en ny adgangsnøgle den 8. september 2026 kl. 10.0", "Var det ikke dig?", "Glemt adgangskode")

		copied := *phone
		windowOf(a, a.Out()).enter(phone)
		if got := news(); len(got) != 0 {
			t.Errorf("signing in is nothing to be warned of: %+v", got)
		}
		windowOf(a, a.Out()).enter(&copied)
		windowOf(a, a.Out()).enter(phone)
		wantWarning(t, "copied", news(), "En adgangsnøgle til Ledetråd er stoppet", "blev stoppet den 8. september 2026", "findes en kopi")

		var id string
		a.Read("anna", func(tx *db.Tx, _ *auth.Reader) error {
			list, err := auth.Passkeys(tx, a.Person("anna"))
			id = list[0].ID
			return err
		})
		if p := anna.Post("/me/passkeys/"+id, "name", "Min"); p.Status != 303 || len(news()) != 0 {
			t.Errorf("a new name: got %d, or a mail", p.Status)
		}
		anna.Post("/me/passkeys/" + id + "/ending")
		wantWarning(t, "removed", news(), "En adgangsnøgle til Ledetråd er fjernet", "blev fjernet den 8. september 2026")

		if p := anna.Post("/me/password", "old", "forkert og lang nok", "password", "en ny god lang adgangskode"); p.Status != 422 || len(news()) != 0 {
			t.Errorf("a wrong password: got %d, or a mail", p.Status)
		}
		anna.Post("/me/language", "lang", "en")
		if p := anna.Post("/me/password", "old", "en god lang adgangskode", "password", "en ny god lang adgangskode"); p.Status != 303 {
			t.Fatalf("the password: got %d: %s", p.Status, p.Text())
		}
		wantWarning(t, "password, in English", news(), "The password for Ledetråd has been changed", "Hello Anna", "was changed on 8 September 2026 at 10:0", "Was it not you?")
		a.Read("anna", func(tx *db.Tx, _ *auth.Reader) error {
			kinds, err := db.All(tx, db.Value[string], `SELECT kind || ' ' || status || body FROM mail ORDER BY id`)
			if got := strings.Join(kinds, ", "); got != "security sent, security sent, security sent, security sent" {
				t.Errorf("the outbox has %s", got)
			}
			return err
		})
	})
}

func TestSheIsMailedWhenHerAccountIsTakenBack(t *testing.T) {
	guarded(t, func(t *testing.T, a *testapp.App, news func() []testapp.Letter) {
		invited := func(key string) string {
			secret, err := auth.Accounts{Space: a.Space}.Invite(t.Context(), a.Person(key), func(tx *db.Tx) error { tx.Told(); return nil })
			if err != nil {
				t.Fatal(err)
			}
			return "/invitation/" + secret
		}
		choose := func(path string) {
			if p := a.Out().Post(path, "password", "en helt ny adgangskode", "again", "en helt ny adgangskode"); p.Status != 303 {
				t.Fatalf("choosing: got %d: %s", p.Status, p.Text())
			}
		}
		choose(invited("anna"))
		if got := news(); len(got) != 0 {
			t.Errorf("her first password is no news to her: %+v", got)
		}
		choose(invited("anna"))
		wantWarning(t, "a new invitation", news(), "Der er valgt en ny adgangskode til Ledetråd", "ikke brugte den gamle adgangskode", "8. september 2026")

		a.Out().Post("/forgotten", "email", "anna@fjordby.example")
		asked := news()
		if len(asked) != 1 {
			t.Fatalf("forgotten: got %d mails", len(asked))
		}
		_, path, _ := strings.Cut(strings.Fields(asked[0].Text[strings.Index(asked[0].Text, "https://"):])[0], "/fjordby")
		choose(path)
		wantWarning(t, "forgotten", news(), "Der er valgt en ny adgangskode til Ledetråd", "glemt adgangskode")

		windowOf(a, a.In("bo")).add(newDevice(t), "Bos telefon")
		news()
		choose(invited("bo")) // with a passkey and never a password
		if got := news(); len(got) != 1 || got[0].To != "bo@fjordby.example" {
			t.Errorf("one with a passkey alone: got %+v", got)
		}
	})
}
