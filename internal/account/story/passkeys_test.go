package account_test

import (
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// both runs a story on both engines, at an address with a name.
func both(t *testing.T, f func(t *testing.T, a *testapp.App)) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) { f(t, named(t, engine)) })
	}
}

func TestAPasskeyIsMadeUsedRenamedAndRemoved(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		anna, phone := windowOf(a, a.In("anna")), newDevice(t)
		if p := anna.Get("/me/passkeys"); p.Status != 200 || !p.Has("Du har ingen adgangsnøgler endnu.") {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		ask := anna.ask("/me/passkeys/options", object{"name": "Min telefon"})
		k := ask.PublicKey
		if k.RP.ID != host || k.RP.Name != "Ledetråd, Fjordby Kommune" || k.User.Name != "anna@fjordby.example" || k.User.DisplayName != "Anna" ||
			k.Attestation != "none" || !strings.Contains(string(k.AuthenticatorSelection), `"userVerification":"required"`) || !strings.Contains(string(k.AuthenticatorSelection), `"residentKey":"required"`) {
			t.Errorf("asked to make: %+v", k)
		}
		if id, err := b64.DecodeString(k.User.ID); err != nil || len(id) < 32 || strings.Contains(string(id), a.Person("anna")) {
			t.Errorf("her device calls her %q", k.User.ID)
		}
		p := anna.send("/me/passkeys", object{"name": " Min telefon ", "credential": phone.make(ask)}, nil)
		if p.Status != 200 || !p.Has(`"/fjordby/me/passkeys?done=account.passkey_added_done"`) {
			t.Fatalf("made: got %d: %s", p.Status, p.Body)
		}
		if p := anna.Get("/me/passkeys?done=account.passkey_added_done"); !p.Has("Min telefon") || !p.Has("Aldrig") || !p.Has("Adgangsnøglen er tilføjet.") {
			t.Errorf("the list: %s", p.Text())
		}

		out := windowOf(a, a.Out())
		if p := out.Get("/sign-in"); !p.Has("Brug en adgangsnøgle i stedet") || !p.Has(`autocomplete="username webauthn"`) {
			t.Errorf("the sign-in page: %s", p.Text())
		}
		ask = out.ask("/sign-in/passkey/options", object{})
		if ask.PublicKey.RPID != host || ask.PublicKey.UserVerification != "required" || len(ask.PublicKey.AllowCredentials) > 0 {
			t.Errorf("asked to sign: %+v", ask.PublicKey)
		}
		a.Move(4 * time.Minute)
		p = out.send("/sign-in/passkey", object{"credential": phone.sign(ask), "next": "/fjordby/goals"}, nil)
		if p.Status != 200 || !p.Has(`{"go":"/fjordby/goals"}`) {
			t.Fatalf("signed in: got %d: %s", p.Status, p.Body)
		}
		if p := out.Get("/me"); p.Status != 200 || !p.Has("Anna") {
			t.Errorf("she is in: got %d", p.Status)
		}
		if p := out.Get("/me/passkeys"); p.Has("Aldrig") {
			t.Errorf("last used: %s", p.Text())
		}

		var id string
		a.Read("anna", func(tx *db.Tx, _ *auth.Reader) error {
			list, err := auth.Passkeys(tx, a.Person("anna"))
			if err == nil {
				id = list[0].ID
			}
			return err
		})
		if p := out.Post("/me/passkeys/"+id, "name", "   "); p.Status != 422 || !p.Has("Giv adgangsnøglen et navn.") {
			t.Errorf("no name: got %d: %s", p.Status, p.Text())
		}
		if p := out.Follow(out.Post("/me/passkeys/"+id, "name", "Den blå telefon")); !p.Has("Den blå telefon") || !p.Has("Navnet er rettet.") {
			t.Errorf("renamed: %s", p.Text())
		}

		a.Move(11 * time.Minute)
		p = out.Post("/me/passkeys/" + id + "/ending")
		if p.Location != "/me/proof?next=%2Ffjordby%2Fme%2Fpasskeys" {
			t.Fatalf("removed long after signing in: sent to %q", p.Location)
		}
		if p := out.Follow(p); !p.Has("Vis, at det er dig") || !p.Has("Vis det med en adgangsnøgle") {
			t.Errorf("the proof: %s", p.Text())
		}
		if p := out.send("/me/passkeys/options", object{"name": "x"}, nil); p.Status != 403 || !p.Has("Vis først, at det er dig.") {
			t.Errorf("added long after signing in: got %d: %s", p.Status, p.Body)
		}
		ask = out.ask("/me/proof/passkey/options", object{})
		if p := out.send("/me/proof/passkey", object{"credential": phone.sign(ask), "next": "/fjordby/me/passkeys"}, nil); p.Status != 200 || !p.Has(`{"go":"/fjordby/me/passkeys"}`) {
			t.Fatalf("proved: got %d: %s", p.Status, p.Body)
		}
		if p := out.Follow(out.Post("/me/passkeys/" + id + "/ending")); !p.Has("Adgangsnøglen er fjernet her.") || p.Has("Den blå telefon") {
			t.Errorf("removed: %s", p.Text())
		}
		if p := windowOf(a, a.Out()).enter(phone); p.Status != 422 || !p.Has("Adgangsnøglen kendes ikke her.") {
			t.Errorf("with the one removed: got %d: %s", p.Status, p.Body)
		}
		if got := strings.Join(verbs(a), " "); got != "passkey_added passkey_renamed passkey_removed" {
			t.Errorf("the log says %q", got)
		}
	})
}

// verbs are what the log says of accounts, in order.
func verbs(a *testapp.App) (list []string) {
	a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		list, err = db.All(tx, db.Value[string], `SELECT verb FROM change WHERE kind = 'account' ORDER BY at, id`)
		return err
	})
	return list
}

func TestPasskeysAreOnesOwn(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		bo := windowOf(a, a.In("bo"))
		if p := bo.add(newDevice(t), "Bos hemmelige telefon"); p.Status != 200 {
			t.Fatalf("got %d: %s", p.Status, p.Body)
		}
		var id string
		a.Read("bo", func(tx *db.Tx, _ *auth.Reader) error {
			list, err := auth.Passkeys(tx, a.Person("bo"))
			id = list[0].ID
			return err
		})
		at := "/me/passkeys/" + id
		for _, c := range []struct {
			who, method, path string
			status            int
		}{
			{"", "GET", "/me/passkeys", 303}, {"", "GET", at, 303}, {"", "POST", at, 303}, {"", "POST", at + "/ending", 303},
			{"", "GET", "/me/proof", 303}, {"", "POST", "/me/proof", 303}, {"", "POST", "/me/passkeys/options", 303}, {"", "POST", "/me/passkeys", 303},
			{"", "POST", "/me/proof/passkey/options", 303}, {"", "POST", "/me/proof/passkey", 303}, {"", "POST", "/me/sessions/ending", 303},
			{"anna", "GET", "/me/passkeys", 200}, {"anna", "GET", at, 404}, {"anna", "POST", at, 404}, {"anna", "POST", at + "/ending", 404}, {"anna", "GET", "/me/proof", 200},
			{"fie", "GET", at, 404}, {"fie", "POST", at + "/ending", 404}, // the administrator
			{"bo", "GET", at, 200}, {"bo", "GET", "/me/passkeys/ikke-et-id", 404}, {"bo", "POST", at + "/ending", 303},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			var p testapp.Page
			switch c.method {
			case "GET":
				p = b.Get(c.path)
			default:
				p = b.Post(c.path, "name", "Taget")
			}
			if p.Status != c.status {
				t.Errorf("%q %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.status)
			}
			if c.who != "bo" && p.Has("Bos hemmelige telefon") {
				t.Errorf("%q %s %s names bo's", c.who, c.method, c.path)
			}
		}
	})
}

func TestAtMostTenPasskeys(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		anna := windowOf(a, a.In("anna"))
		first := newDevice(t)
		ask := anna.ask("/me/passkeys/options", object{"name": "1"})
		late := newDevice(t).make(anna.ask("/me/passkeys/options", object{"name": "sidst"}))
		anna.send("/me/passkeys", object{"name": "1", "credential": first.make(ask)}, &object{})
		if p := anna.add(first, "den samme"); p.Status != 409 || !p.Has("Den adgangsnøgle er tilføjet før.") {
			t.Errorf("the same again: got %d: %s", p.Status, p.Body)
		}
		for range 9 {
			if p := anna.add(newDevice(t), "en til"); p.Status != 200 {
				t.Fatalf("got %d: %s", p.Status, p.Body)
			}
		}
		if p := anna.send("/me/passkeys/options", object{"name": "11"}, nil); p.Status != 409 || !p.Has("kan ikke have flere") {
			t.Errorf("asked for the eleventh: got %d: %s", p.Status, p.Body)
		}
		if p := anna.send("/me/passkeys", object{"name": "11", "credential": late}, nil); p.Status != 409 || !p.Has("kan ikke have flere") {
			t.Errorf("the eleventh, asked for before: got %d: %s", p.Status, p.Body)
		}
		if p := anna.Get("/me/passkeys"); !p.Has("Du har 10 adgangsnøgler") {
			t.Errorf("the page: %s", p.Text())
		}
	})
}

// How a device may be reached is what its browser says: what nobody has thought of is not
// kept, and hinders nobody.
func TestWaysToADeviceThatNobodyKnowsAreNotKept(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		anna, phone := windowOf(a, a.In("anna")), newDevice(t)
		answer := phone.make(anna.ask("/me/passkeys/options", object{"name": "Min"})).(object)
		answer["response"].(object)["transports"] = []string{"\x00", "hybrid", "sms fax", strings.Repeat("a", 3000), "internal", "internal"}
		if p := anna.send("/me/passkeys", object{"name": "Min", "credential": answer}, nil); p.Status != 200 {
			t.Fatalf("got %d: %s", p.Status, p.Body)
		}
		a.Read("anna", func(tx *db.Tx, _ *auth.Reader) error {
			list, err := auth.Passkeys(tx, a.Person("anna"))
			if len(list) != 1 || list[0].Transports != "internal hybrid" {
				t.Errorf("kept: %+v", list)
			}
			return err
		})
		if p := windowOf(a, a.Out()).enter(phone); p.Status != 200 {
			t.Errorf("signing in with it: got %d: %s", p.Status, p.Body)
		}
	})
}
