package account_test

import (
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func withPassword(t *testing.T, a *testapp.App, who, password string) {
	t.Helper()
	err := auth.Accounts{Space: a.Space}.SetPassword(t.Context(), a.Person(who), password, func(tx *db.Tx) error { tx.Told(); return nil })
	if err != nil {
		t.Fatal(err)
	}
}

func TestSheShowsAgainThatItIsHer(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		withPassword(t, a, "anna", "en god lang adgangskode")
		bos := newDevice(t)
		windowOf(a, a.In("bo")).add(bos, "Bos")
		anna, gert := windowOf(a, a.In("anna")), a.In("gert")
		phone := newDevice(t)
		if p := anna.add(phone, "Min"); p.Status != 200 {
			t.Fatalf("got %d: %s", p.Status, p.Body)
		}
		proved := func() bool { return anna.send("/me/passkeys/options", object{"name": "x"}, nil).Status == 200 }
		if !proved() {
			t.Error("just signed in: want it to count")
		}
		ask := anna.ask("/me/passkeys/options", object{"name": "x"})
		if p := anna.send("/me/proof/passkey", object{"credential": phone.sign(ask)}, nil); p.Status != 422 || !p.Has("Der gik for lang tid.") {
			t.Errorf("asked for one thing, answered for another: got %d: %s", p.Status, p.Body)
		}
		a.Move(10*time.Minute + time.Second)
		if proved() {
			t.Error("ten minutes later: want it not to count")
		}
		if p := anna.Get("/me/passkeys"); !p.Has("/fjordby/me/proof?next=") || p.Has(`name="name"`) {
			t.Errorf("the page: %s", p.Text())
		}
		if p := anna.send("/me/proof/passkey", object{"credential": bos.sign(anna.ask("/me/proof/passkey/options", object{}))}, nil); p.Status != 422 || !p.Has("kendes ikke her") || proved() {
			t.Errorf("with bo's passkey: got %d: %s", p.Status, p.Body)
		}
		if p := anna.Post("/me/proof", "password", "forkert", "next", "/fjordby/me/passkeys"); p.Status != 422 || !p.Has("Det er ikke din adgangskode.") || p.Field("next") != "/fjordby/me/passkeys" || proved() {
			t.Errorf("a wrong password: got %d: %s", p.Status, p.Text())
		}
		if p := anna.Post("/me/proof", "password", "en god lang adgangskode", "next", "https://onde.example/"); p.Status != 303 || p.Location != "/" || !proved() {
			t.Errorf("the right one: got %d to %q", p.Status, p.Location)
		}
		if p := gert.Get("/me/proof"); !p.Has("Du har ingen adgangskode. Log af og på igen") || p.Has(`name="password"`) {
			t.Errorf("who has nothing to show: %s", p.Text())
		}
		a.Move(11 * time.Minute)
		for range 5 {
			anna.Post("/me/proof", "password", "forkert")
		}
		if p := anna.Post("/me/proof", "password", "en god lang adgangskode"); p.Status != 429 || proved() {
			t.Errorf("guessed in a browser left open: got %d: %s", p.Status, p.Text())
		}
		if p := anna.Post("/me/password", "old", "en god lang adgangskode", "password", "en helt anden adgangskode"); p.Status != 429 {
			t.Errorf("and elsewhere on her page: got %d: %s", p.Status, p.Text())
		}
	})
}

// Many places guess at once. Whoever is a stranger to her waits; she does not, in a
// browser she has used, nor with a passkey.
func TestStrangersSlowEachOtherDownAndNotHer(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		withPassword(t, a, "anna", "en god lang adgangskode")
		hers, phone := windowOf(a, a.Out()), newDevice(t)
		sign := func(b *testapp.Browser, email, password string) testapp.Page {
			return b.Post("/sign-in", "email", email, "password", password)
		}
		if p := sign(hers.Browser, "anna@fjordby.example", "en god lang adgangskode"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		hers.add(phone, "Min")
		hers.Post("/sign-out")
		for _, email := range []string{"anna@fjordby.example", "ingen@fjordby.example"} {
			for n := range 20 {
				guess(t, a, email, n)
			}
			if p := sign(a.Out(), email, "et gæt"); p.Status != 429 || !p.Has("Der er mange forkerte forsøg på den e-mail lige nu. Vent 1 min.") || p.Field("email") != email {
				t.Errorf("a stranger to %s: got %d: %s", email, p.Status, p.Text())
			}
		}
		withPassword(t, a, "bo", "bos egen adgangskode")
		other := a.Out()
		if p := sign(other, "bo@fjordby.example", "bos egen adgangskode"); p.Status != 303 {
			t.Fatalf("bo: got %d: %s", p.Status, p.Text())
		}
		other.Post("/sign-out")
		if p := sign(other, "anna@fjordby.example", "en god lang adgangskode"); p.Status != 429 {
			t.Errorf("a browser bo has used: got %d, want to wait", p.Status)
		}
		if p := sign(hers.Browser, "anna@fjordby.example", "en god lang adgangskode"); p.Status != 303 {
			t.Errorf("she, where she has been: got %d: %s", p.Status, p.Text())
		}
		if p := windowOf(a, a.Out()).enter(phone); p.Status != 200 {
			t.Errorf("she, with a passkey: got %d: %s", p.Status, p.Body)
		}
		a.Move(time.Minute)
		if p := sign(a.Out(), "anna@fjordby.example", "et gæt"); p.Status != 422 {
			t.Errorf("a minute later: got %d, want one try", p.Status)
		}
		if p := sign(a.Out(), "anna@fjordby.example", "et gæt"); p.Status != 429 {
			t.Errorf("and at once another: got %d, want to wait", p.Status)
		}
		a.Move(time.Hour + time.Second)
		if p := sign(a.Out(), "anna@fjordby.example", "en god lang adgangskode"); p.Status != 303 {
			t.Errorf("after an hour of rest: got %d: %s", p.Status, p.Text())
		}
		withPassword(t, a, "anna", "en helt anden adgangskode")
		for n := range 20 {
			guess(t, a, "anna@fjordby.example", n+20)
		}
		if p := sign(hers.Browser, "anna@fjordby.example", "en helt anden adgangskode"); p.Status != 429 {
			t.Errorf("a browser that knew the old password: got %d, want a stranger's wait", p.Status)
		}
	})
}

// guess is a wrong password from a place of its own on the network.
func guess(t *testing.T, a *testapp.App, email string, n int) {
	t.Helper()
	place := "10.0.0." + strings.Repeat("1", 1+n%3) + string(rune('a'+n))
	_, err := auth.Accounts{Space: a.Space}.SignIn(t.Context(), email, "et gæt", place, "")
	if err == nil || strings.Contains(err.Error(), "wait") {
		t.Fatalf("guess %d at %s: %v", n, email, err)
	}
}

func TestWhereSheIsSignedIn(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		here, there := a.In("anna"), a.In("anna")
		agents := map[string]string{
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0":           "Edge på Windows",
			"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1": "Safari på iPhone",
			"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0":                                                                  "Firefox på Linux",
			"et ukendt program": "et ukendt program",
		}
		for agent := range agents {
			if _, err := (auth.Accounts{Space: a.Space}).Begin(t.Context(), a.Person("anna"), agent, ""); err != nil {
				t.Fatal(err)
			}
		}
		p := here.Get("/me")
		for _, says := range agents {
			if !p.Has(says) {
				t.Errorf("want %q: %s", says, p.Text())
			}
		}
		if p := here.Follow(here.Post("/me/sessions/ending")); !p.Has("Du er logget af alle andre steder.") || p.Has("Edge på Windows") {
			t.Errorf("ended elsewhere: %s", p.Text())
		}
		if p := there.Get("/me"); p.Status != 303 {
			t.Errorf("the other browser: got %d, want to sign in", p.Status)
		}
	})
}
