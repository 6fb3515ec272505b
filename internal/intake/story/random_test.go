package intake_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ledetraad/internal/db"
	"ledetraad/internal/testapp"

	"pgregory.net/rapid"
)

// standing is all that a file can change, counted.
func standing(a *testapp.App) (out string) {
	err := a.Space.Read(context.Background(), func(tx *db.Tx) (err error) {
		out, err = db.One(tx, db.Value[string], `
SELECT (SELECT count(*) FROM unit) || ' ' || (SELECT count(*) FROM person) || ' ' || (SELECT count(*) FROM position) || ' ' ||
  (SELECT sum(u.version) FROM unit u) || ' ' || (SELECT sum(p.version) FROM person p) || ' ' || (SELECT count(*) FROM position o WHERE o.valid_to < '9999') || ' ' ||
  coalesce((SELECT max(n.number || n.thing) FROM intake_number n), '') || (SELECT count(*) FROM change c WHERE c.verb = 'numbered')`)
		return err
	})
	if err != nil {
		a.T.Fatal(err)
	}
	return out
}

// Whatever the rows are: looking changes nothing, what is saved is what was shown, and
// the same file once more changes nothing of what was taken. One world goes through all.
func TestAnyRowsAreSavedWholeOrNotAtAll(t *testing.T) {
	a := testapp.New(t, "sqlite")
	fie := at(a, "fie")
	names := []string{"Skoler", "Veje", "Teknik", "Nye", "Gamle", "Fjordby Kommune", "", "1", "2"}
	mails := []string{"anna@fjordby.example", "bo@fjordby.example", "ny@fjordby.example", "to@fjordby.example", "x", ""}
	rapid.Check(t, func(r *rapid.T) {
		var rows strings.Builder
		pick := func(list ...string) string { return rapid.SampledFrom(list).Draw(r, "cell") }
		sort := pick("units", "people")
		if sort == "units" {
			rows.WriteString("Enhed;Slags;Hører under;Nummer\n")
		} else {
			rows.WriteString("Navn;E-mail;Enhed;Titel;Leder;Fra;Til\n")
		}
		for range rapid.IntRange(1, 8).Draw(r, "rows") {
			if sort == "units" {
				fmt.Fprintf(&rows, "%s;%s;%s;%s\n", pick(names...), pick("Team", "Center", "Kommune", "?", ""), pick(names...), pick("1", "2", "", ""))
			} else {
				fmt.Fprintf(&rows, "%s;%s;%s;%s;%s;%s;%s\n", pick("Anna", "Bo", "Ny", ""), pick(mails...), pick(names...), pick("Lærer", "Centerchef", ""),
					pick("ja", "nej", "", "?"), pick("2026-01-01", "", "?"), pick("2027-01-01", "", "2025-01-01"))
			}
		}
		before := standing(a)
		p, path := fie.preview(sort, rows.String())
		if now := standing(a); now != before {
			r.Fatalf("looking changed %s to %s:\n%s", before, now, rows.String())
		}
		shown := counts(p)
		if !p.Has("Gem det") {
			fie.Post(path + "/discarding")
			return
		}
		p = fie.save(a, p, path)
		if !p.Has("Det er gemt.") || standing(a) == before {
			r.Fatalf("not saved: %s\n%s", p.Text(), rows.String())
		}
		after := standing(a)
		p, path = fie.preview(sort, rows.String())
		if strings.Contains(shown, "Afvist 0") && !strings.Contains(counts(p), "Nye 0") {
			r.Fatalf("again: %s after %s\n%s", counts(p), shown, rows.String())
		}
		fie.Post(path + "/discarding")
		if standing(a) != after {
			r.Fatalf("looking again changed something")
		}
	})
}
