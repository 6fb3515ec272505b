package check

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/letter"
	"ledetraad/internal/round"
	"ledetraad/internal/testapp"
)

// discuss adds rounds to the small world: one on next year's draft that is open, and two
// that were held on this year's letter, with a comment on its theme and a point.
func discuss(t *testing.T, a *testapp.App) {
	t.Helper()
	p := a.In("dorte").Post("/letters/"+a.Item("letter", "Ledetråd 2027")+"/rounds", "name", "To fra skolen", "until", "2026-10-01", "others", "bo@fjordby.example\nanna@fjordby.example")
	if p.Status != http.StatusSeeOther {
		t.Fatalf("a round: got %d: %s", p.Status, p.Text())
	}
	this := a.Item("letter", "Ledetråd 2026")
	asked := []string{a.Person("bo"), a.Person("anna"), a.Person("carl"), a.Person("iben"), a.Person("karen")}
	err := a.As("dorte").Write(func(tx *db.Tx, r *auth.Reader) error {
		l, err := letter.Get(tx, this)
		if err != nil {
			return err
		}
		for _, name := range []string{"Fem fra marken", "De samme fem"} {
			e, err := letter.MakeEdition(tx, r.Actor, l, edition.Round, name)
			if err != nil {
				return err
			}
			held := round.Round{About: l.Item, Name: name, Until: "2025-09-10", Ended: "2025-09-11", Opened: "2025-09-01", Edition: e.ID, Wanted: "Ville have færre ord."}
			if held.ID, err = round.Add(tx, r.Actor, held, asked); err != nil {
				return err
			}
			theme := a.ItemIn("theme", "Det, der virker", "2026")
			said := round.Comment{Item: theme, Section: edition.Part("theme", theme, "citizens", "").Key, Person: a.Person("bo"), Text: "Skriv det kortere."}
			if said.ID, err = round.AddComment(tx, r.Actor, held, said); err != nil {
				return err
			}
			if _, err := round.AddComment(tx, r.Actor, held, round.Comment{Item: this, Person: a.Person("anna"), Text: "Godt nok for mig."}); err != nil {
				return err
			}
			if _, err := round.AddPoint(tx, r.Actor, round.Point{About: l.Item, Wording: "Skriv det kortere for alle."}, []round.Comment{said}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	draft := a.In("bo")
	if p := draft.Post("/rounds/"+a.Round("To fra skolen")+"/comments", "text", "Der mangler noget."); p.Status != http.StatusSeeOther {
		t.Fatalf("a comment: got %d: %s", p.Status, p.Text())
	}
}

// singInEditions adds a word to what editions say of the item. They keep it as JSON.
func singInEditions(tx *db.Tx, id string) error {
	list, err := db.All(tx, db.ScanPair, `SELECT id, sections FROM edition ORDER BY id`)
	if err != nil {
		return err
	}
	for _, e := range list {
		var all []edition.Section
		if err := json.NewDecoder(strings.NewReader(e.B)).Decode(&all); err != nil {
			return err
		}
		for n := range all {
			if all[n].Item == id && all[n].Text != "" {
				all[n].Text += " " + canaryText
			}
		}
		text, err := json.Marshal(all)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE edition SET sections = $1 WHERE id = $2`, string(text), e.A); err != nil {
			return err
		}
	}
	return nil
}
