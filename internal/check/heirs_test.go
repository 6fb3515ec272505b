package check

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

// What was open in a unit that closed is found under the one that took over, in the
// search and in the lists, and no more where the old one lay; and who leads there is
// sent word of it.
func TestWhatAClosedUnitHadIsFoundUnderItsHeir(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			post := testapp.NewPostOffice(t)
			c := testapp.Place(t, engine)
			c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "ledetraad@fjordby.example", Address: "https://ledetraad.fjordby.example"}
			a := testapp.Open(t, engine, c)
			skole, vej, item := a.Unit("Skoler"), a.Unit("Veje"), a.Item("initiative", "Læsemakkere")
			a.System(func(tx *db.Tx, _ *auth.Reader) error {
				tx.Told()
				if _, err := tx.Exec(`UPDATE unit SET valid_to = '2026-09-01', successor = $1, version = version + 1 WHERE id = $2`, vej, skole); err != nil {
					return err
				}
				_, err := tx.Exec(`INSERT INTO heir (old, thing, part, heir, valid_from, reform) VALUES ($1, '', 1, $2, '2026-09-01', '')`, skole, vej)
				return err
			})
			dorte := a.In("dorte")
			for unit, there := range map[string]bool{vej: true, a.Unit("Teknik"): true, a.Unit("Børn og Læring"): false} {
				for _, at := range []string{"/search?q=" + url.QueryEscape("læsemakkere") + "&unit=" + unit, "/initiatives?year=2026&unit=" + unit} {
					if p := dorte.Get(at); p.Status != 200 || strings.Contains(p.Body, "/initiatives/"+item) != there {
						t.Errorf("%s: got %d, want it there: %v: %s", at, p.Status, there, p.Text())
					}
				}
			}
			if p := dorte.Get("/search?q=" + url.QueryEscape("læsemakkere")); !strings.Contains(p.Text(), "Veje") {
				t.Errorf("the hit does not name who has it today: %s", p.Text())
			}
			if p := a.In("carl").Post("/me/mail", "how", "now"); p.Status != 303 {
				t.Fatalf("got %d", p.Status)
			}
			err := a.As("dorte").Write(func(tx *db.Tx, r *auth.Reader) error {
				return change.Record(tx, r.Actor, change.Of("initiative", item), "changed", nil, nil)
			})
			if err != nil {
				t.Fatal(err)
			}
			a.Move(10 * time.Minute)
			a.Work()
			said := ""
			for _, l := range post.Letters() {
				if strings.HasPrefix(l.To, "carl@") {
					said += l.Text
				}
			}
			if !strings.Contains(said, "Læsemakkere") {
				t.Errorf("carl leads what took over, and is sent %q", said)
			}
		})
	}
}
