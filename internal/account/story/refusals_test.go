package account_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func TestAPasskeyIsRefused(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		annas, bos := newDevice(t), newDevice(t)
		bo := windowOf(a, a.In("bo"))
		for w, d := range map[window]*device{windowOf(a, a.In("anna")): annas, bo: bos} {
			if p := w.add(d, "Telefon"); p.Status != 200 {
				t.Fatalf("got %d: %s", p.Status, p.Body)
			}
		}
		fresh := func() asked { return windowOf(a, a.Out()).ask("/sign-in/passkey/options", object{}) }
		used := fresh()
		if p := windowOf(a, a.Out()).send("/sign-in/passkey", object{"credential": annas.sign(used)}, nil); p.Status != 200 {
			t.Fatalf("got %d: %s", p.Status, p.Body)
		}
		with := func(change func(d *device)) any {
			d := *annas
			change(&d)
			answer := d.sign(fresh())
			annas.count = d.count
			return answer
		}
		for _, c := range []struct {
			name   string
			answer func() any
			says   string
		}{
			{"another origin", func() any {
				return with(func(d *device) { d.origin = "https://ledetraad.fjordby.example.onde.example" })
			}, "Gå til https://ledetraad.fjordby.example/fjordby/, og prøv igen."},
			{"without encryption", func() any { return with(func(d *device) { d.origin = "http://" + host }) }, "anden adresse"},
			{"another party", func() any { return with(func(d *device) { d.rp = "onde.example" }) }, "kunne ikke godkendes"},
			{"nobody verified", func() any { return with(func(d *device) { d.flags = present }) }, "Enheden har ikke set, at det er dig."},
			{"nobody present", func() any { return with(func(d *device) { d.flags = verified }) }, "kunne ikke godkendes"},
			{"changed to synced", func() any { return with(func(d *device) { d.flags |= synced }) }, "kunne ikke godkendes"},
			{"a signature changed", func() any {
				return with(func(d *device) { d.spoil = func(s []byte) { s[len(s)-1] ^= 1 } })
			}, "kunne ikke godkendes"},
			{"another's key under her name", func() any { return with(func(d *device) { d.key = bos.key }) }, "kunne ikke godkendes"},
			{"another's name for her", func() any { return with(func(d *device) { d.handle = bos.handle }) }, "kunne ikke godkendes"},
			{"no name for her", func() any { return with(func(d *device) { d.handle = nil }) }, "kunne ikke godkendes"},
			{"a passkey nobody has", func() any { return with(func(d *device) { d.id = []byte("et helt andet id 123") }) }, "kendes ikke her"},
			{"asked once, answered twice", func() any { return annas.sign(used) }, "Der gik for lang tid."},
			{"never asked", func() any {
				a := used
				a.PublicKey.Challenge = b64.EncodeToString(make([]byte, 32))
				return annas.sign(a)
			}, "Der gik for lang tid."},
			{"asked bo to prove who he is", func() any { return annas.sign(bo.ask("/me/proof/passkey/options", object{})) }, "Der gik for lang tid."},
			{"asked bo to add one", func() any { return annas.sign(bo.ask("/me/passkeys/options", object{"name": "x"})) }, "Der gik for lang tid."},
			{"after five minutes", func() any {
				ask := fresh()
				a.Move(5*time.Minute + time.Second)
				return annas.sign(ask)
			}, "Der gik for lang tid."},
			{"not an answer", func() any { return object{"id": "x"} }, "kunne ikke læses"},
			{"an answer to making one", func() any { return newDevice(t).make(fresh()) }, "kunne ikke læses"},
		} {
			w := windowOf(a, a.Out())
			p := w.send("/sign-in/passkey", object{"credential": c.answer()}, nil)
			var said struct{ Error string }
			if err := json.Unmarshal([]byte(p.Body), &said); err != nil || p.Status != 422 || !strings.Contains(said.Error, c.says) {
				t.Errorf("%s: got %d %q, want 422 and %q", c.name, p.Status, p.Body, c.says)
			}
			if p := w.Get("/me"); p.Status != 303 {
				t.Errorf("%s: signed in", c.name)
			}
		}
		if !strings.Contains(a.Log.String(), "passkey refused") {
			t.Error("the server's log says nothing of it")
		}
		if p := windowOf(a, a.Out()).enter(annas); p.Status != 200 {
			t.Errorf("after all that, as it should be: got %d: %s", p.Status, p.Body)
		}
	})
}

func TestAPasskeyOfAnotherMunicipalityOrOfOneWhoLeftIsDead(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		phone := newDevice(t)
		windowOf(a, a.In("karen")).add(phone, "Telefon")
		there := window{a.Out(), a, "naboby"}
		if p := there.enter(phone); p.Status != 422 || !p.Has("kendes ikke her") {
			t.Errorf("in naboby: got %d: %s", p.Status, p.Body)
		}
		ask := windowOf(a, a.Out()).ask("/sign-in/passkey/options", object{})
		if p := there.send("/sign-in/passkey", object{"credential": phone.sign(ask)}, nil); p.Status != 422 || !p.Has("Der gik for lang tid.") {
			t.Errorf("asked in fjordby, answered in naboby: got %d: %s", p.Status, p.Body)
		}
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			tx.Told()
			for _, q := range []string{`UPDATE position SET valid_to = '2026-09-01' WHERE person = $1`, `UPDATE membership SET valid_to = '2026-09-01' WHERE person = $1`} {
				if _, err := tx.Exec(q, a.Person("karen")); err != nil {
					return err
				}
			}
			return nil
		})
		if p := windowOf(a, a.Out()).enter(phone); p.Status != 403 || !p.Has("Du har ikke længere en rolle i kommunen.") {
			t.Errorf("one who has left: got %d: %s", p.Status, p.Body)
		}
	})
}

func TestACopyStopsThePasskeyAndSheIsTold(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		if err := (auth.Accounts{Space: a.Space}).SetPassword(t.Context(), a.Person("anna"), "en god lang adgangskode", func(tx *db.Tx) error { tx.Told(); return nil }); err != nil {
			t.Fatal(err)
		}
		phone := newDevice(t)
		windowOf(a, a.In("anna")).add(phone, "Telefonen")
		copied := *phone
		windowOf(a, a.Out()).enter(phone)
		for _, d := range []*device{&copied, phone} { // the copy, and from then on the real one
			if p := windowOf(a, a.Out()).enter(d); p.Status != 422 || !p.Has("Adgangsnøglen er stoppet") {
				t.Errorf("got %d: %s", p.Status, p.Body)
			}
		}
		if got := strings.Join(verbs(a), " "); got != "passkey_added passkey_copied" {
			t.Errorf("the log says %q", got)
		}
		if !strings.Contains(a.Log.String(), "passkey copied") {
			t.Error("the server's log says nothing of it")
		}
		anna := a.Out()
		p := anna.Post("/sign-in", "email", "anna@fjordby.example", "password", "en god lang adgangskode", "next", "/fjordby/goals")
		if p.Location != "/me/passkeys" {
			t.Errorf("she signs in and is sent to %q", p.Location)
		}
		if p := anna.Get("/me/passkeys"); !p.Has("Det ser ud til, at der findes en kopi af nøglen »Telefonen«.") || !p.Has("Stoppet 8. september") {
			t.Errorf("she is not told: %s", p.Text())
		}
		if p := anna.Get("/me"); !p.Has("En adgangsnøgle er stoppet") {
			t.Errorf("her page: %s", p.Text())
		}
		for _, uses := range []uint32{0, 0} { // a device that keeps no count
			still := newDevice(t)
			still.count = ^uint32(0) // the next is 0
			w := windowOf(a, a.In("bo"))
			w.add(still, fmt.Sprint("Nøgle ", uses))
			for range 2 {
				still.count = ^uint32(0)
				if p := windowOf(a, a.Out()).enter(still); p.Status != 200 {
					t.Errorf("without a count: got %d: %s", p.Status, p.Body)
				}
			}
		}
	})
}

func TestMakingAPasskeyIsRefused(t *testing.T) {
	both(t, func(t *testing.T, a *testapp.App) {
		anna, bo := windowOf(a, a.In("anna")), windowOf(a, a.In("bo"))
		taken := newDevice(t)
		bo.add(taken, "Bos")
		ask := func() asked { return anna.ask("/me/passkeys/options", object{"name": "x"}) }
		with := func(change func(d *device)) any {
			d := newDevice(t)
			change(d)
			return d.make(ask())
		}
		for _, c := range []struct {
			name   string
			answer func() any
			status int
			says   string
		}{
			{"another origin", func() any { return with(func(d *device) { d.origin = "https://onde.example" }) }, 422, "anden adresse"},
			{"another party", func() any { return with(func(d *device) { d.rp = "onde.example" }) }, 422, "kunne ikke godkendes"},
			{"nobody verified", func() any { return with(func(d *device) { d.flags = present }) }, 422, "Enheden har ikke set"},
			{"asked of bo", func() any { return newDevice(t).make(bo.ask("/me/passkeys/options", object{"name": "x"})) }, 422, "Der gik for lang tid."},
			{"asked for signing in", func() any { return newDevice(t).make(anna.ask("/sign-in/passkey/options", object{})) }, 422, "Der gik for lang tid."},
			{"bo's own", func() any { return taken.make(ask()) }, 409, "tilføjet før"},
			{"late", func() any {
				x := ask()
				a.Move(5*time.Minute + time.Second)
				return newDevice(t).make(x)
			}, 422, "Der gik for lang tid."},
		} {
			if p := anna.send("/me/passkeys", object{"name": "x", "credential": c.answer()}, nil); p.Status != c.status || !p.Has(c.says) {
				t.Errorf("%s: got %d %s, want %d and %q", c.name, p.Status, p.Body, c.status, c.says)
			}
		}
		if p := anna.Get("/me/passkeys"); !p.Has("Du har ingen adgangsnøgler endnu.") {
			t.Errorf("something was saved: %s", p.Text())
		}
		for _, name := range []string{"", strings.Repeat("n", 81)} {
			if p := anna.send("/me/passkeys/options", object{"name": name}, nil); p.Status != 422 {
				t.Errorf("the name %q: got %d: %s", name, p.Status, p.Body)
			}
		}
		if p := anna.send("/me/passkeys", strings.Repeat("x", 70<<10), nil); p.Status != 413 || !p.Has("64 kB") {
			t.Errorf("too large: got %d: %s", p.Status, p.Body)
		}
		if p := anna.Post("/me/passkeys", "name", "x"); p.Status != 422 || !p.Has("kunne ikke læses") {
			t.Errorf("a form: got %d: %s", p.Status, p.Body)
		}
	})
}
