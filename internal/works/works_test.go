package works_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

const none = "06g0000000000000"

// fails puts down a job that fails at once, and returns its id.
func fails(a *testapp.App, tries int) string {
	a.T.Helper()
	ctx := context.Background()
	kind := job.Kind{Name: "mail.send", Tries: tries, Run: func(context.Context, *job.Run) error { return errors.New("secret words") }}
	err := a.Space.Keep(ctx, func(tx *db.Tx) error {
		return job.Add(tx, kind.Name, "", `{"secret":"words"}`, a.Person("hanne"), tx.Now)
	})
	if err == nil {
		err = job.NewRunner(a.DB, []job.Kind{kind}, slog.New(slog.NewTextHandler(io.Discard, nil))).Once(ctx, a.Space)
	}
	if err != nil {
		a.T.Fatal(err)
	}
	var id string
	a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		id, err = db.One(tx, db.Value[string], `SELECT id FROM job WHERE kind = 'mail.send'`)
		return err
	})
	return id
}

func TestTheAdministratorSeesWhatFailedAndTriesAgain(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := a.In("fie")
		if p := fie.Get("/jobs"); p.Status != 200 || !p.Has("Der er ikke noget arbejde endnu.") {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		id := fails(a, 1)
		p := fie.Get("/jobs")
		for _, want := range []string{"Én opgave er mislykket.", "Send mails", "Hanne", "Sig koden K-", "Prøv igen", "8. september 2026 kl. 10.00"} {
			if !p.Has(want) {
				t.Errorf("the page does not say %q: %s", want, p.Text())
			}
		}
		if p.Has("secret") {
			t.Error("the page shows what the job was given, or the error itself")
		}
		if p := fie.Follow(fie.Post("/jobs/" + id + "/retrial")); !p.Has("Det bliver prøvet igen nu.") || !p.Has("Venter") {
			t.Errorf("again: %s", p.Text())
		}
		if p := fie.Post("/jobs/" + id + "/retrial"); p.Status != 409 || !p.Has("Arbejdet er kommet videre i mellemtiden.") {
			t.Errorf("again what waits: got %d: %s", p.Status, p.Text())
		}
		if p := fie.Follow(fie.Post("/jobs/" + id + "/stopping")); !p.Has("Stoppet") {
			t.Errorf("stop: %s", p.Text())
		}
		if p := fie.Follow(fie.Post("/jobs/" + id + "/retrial")); !p.Has("Venter") {
			t.Errorf("again what was stopped: %s", p.Text())
		}
		a.Work()
		if p := fie.Get("/jobs"); !p.Has("Udført de sidste to uger") || p.Has("mislykket") {
			t.Errorf("done: %s", p.Text())
		}
	})
}

func TestOnlyTheAdministratorSeesTheWork(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := fails(a, 2)
		for _, c := range []struct {
			who, method, path string
			status            int
		}{
			{"fie", "GET", "/jobs", 200},
			{"fie", "GET", "/mails", 200},
			{"fie", "POST", "/jobs/" + none + "/retrial", 404},
			{"fie", "POST", "/jobs/" + none + "/stopping", 404},
			{"fie", "POST", "/jobs/x/stopping", 404},
			{"fie", "POST", "/people/" + none + "/mail/renewal", 404},
			{"fie", "POST", "/people/" + a.Person("bo") + "/mail/renewal", 404},
			{"fie", "POST", "/jobs/" + id + "/stopping", 303},
		} {
			try(a, c.who, c.method, c.path, c.status)
			for _, who := range []string{"anna", "bo", "carl", "dorte", "erik", "gert", "hanne", "karen"} {
				try(a, who, c.method, c.path, 403)
			}
			try(a, "", c.method, c.path, 303)
		}
	})
}

func try(a *testapp.App, who, method, path string, want int) {
	a.T.Helper()
	b := a.Out()
	if who != "" {
		b = a.In(who)
	}
	p := testapp.Page{}
	if method == "POST" {
		p = b.Post(path)
	} else {
		p = b.Get(path)
	}
	if p.Status != want {
		a.T.Errorf("%s %s %s: got %d, want %d", who, method, path, p.Status, want)
	}
	if who == "" && !strings.HasPrefix(p.Location, "/sign-in") {
		a.T.Errorf("signed out, %s: sent to %s", path, p.Location)
	}
}

// In a trial nothing is sent: the administrator reads what would have been.
func TestATrialShowsItsMails(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := a.In("fie")
		if p := fie.Get("/mails"); !p.Has("Der er ingen mails.") || !p.Has("Det er en prøve: intet bliver sendt.") {
			t.Errorf("none: %s", p.Text())
		}
		if p := fie.Post("/people/" + a.Person("bo") + "/invitation"); p.Status != 200 || !p.Has("Personen får den også med mail til bo@fjordby.example.") {
			t.Errorf("invited: got %d: %s", p.Status, p.Text())
		}
		p := fie.Get("/mails")
		for _, want := range []string{"Velkommen til Ledetråd", "bo@fjordby.example", "Ikke sendt, fordi det er en prøve", "Hej Bo", "http://127.0.0.1:8080/fjordby/invitation/"} {
			if !p.Has(want) {
				t.Errorf("the page does not say %q: %s", want, p.Text())
			}
		}
	})
}

func TestARealOutboxShowsNoTexts(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		post := testapp.NewPostOffice(t)
		c := testapp.Place(t, a.Engine)
		c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "ledetraad@fjordby.example", Address: "https://x.example"}
		a = testapp.Open(t, a.Engine, c)
		post.Answer("bo@fjordby.example 550 5.1.1 User unknown", "anna@fjordby.example 451 4.3.0 Senere")
		fie := a.In("fie")
		for _, key := range []string{"bo", "anna", "carl"} {
			fie.Post("/people/" + a.Person(key) + "/invitation")
		}
		if p := fie.Get("/mails"); !p.Has("Venter på at blive sendt") || p.Has("Hej Bo") || p.Has("/fjordby/invitation/") {
			t.Errorf("before: %s", p.Text())
		}
		a.Work()
		p := fie.Get("/mails")
		for _, want := range []string{"Kom tilbage", "550 5.1.1 User unknown", "Prøves igen 8. september 2026 kl. 10.01", "451 4.3.0 Senere", "Sendt", "Adresser, der sender mails tilbage"} {
			if !p.Has(want) {
				t.Errorf("the page does not say %q: %s", want, p.Text())
			}
		}
		if p := fie.Post("/people/" + a.Person("bo") + "/invitation"); p.Has("med mail til") || !p.Has("/fjordby/invitation/") {
			t.Errorf("to an address that refuses: %s", p.Text())
		}
		if p := fie.Follow(fie.Post("/people/" + a.Person("bo") + "/mail/renewal")); p.Has("Adresser, der sender") || !p.Has("Der sendes igen mails til adressen.") {
			t.Errorf("renewed: %s", p.Text())
		}
		post.Answer()
		fie.Post("/people/" + a.Person("bo") + "/invitation")
		a.Move(time.Minute)
		a.Work()
		if n := len(post.Letters()); n != 3 {
			t.Errorf("%d mails have arrived, want 3", n)
		}
	})
}

// Everything the program does by itself has words for the administrator.
func TestEveryJobHasWords(t *testing.T) {
	a := testapp.New(t, "sqlite")
	n := 0
	for _, f := range a.Features {
		for _, k := range f.Jobs {
			n++
			if !a.Words.Has("job." + k.Name) {
				t.Errorf("%s: the job %s has no words", f.Name, k.Name)
			}
		}
	}
	if n < 5 {
		t.Errorf("only %d jobs were found", n)
	}
}
