package intake_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/testapp"
)

// leads makes somebody the leader of units.
func leads(a *testapp.App, who string, units ...string) {
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		for _, name := range units {
			p := org.Position{Person: a.Person(who), Unit: a.Unit(name), Title: "Leder", Leads: true, From: "2026-01-01"}
			if _, err := org.AddPosition(tx, r.Actor, p); err != nil {
				return err
			}
		}
		return nil
	})
}

// Whom the form takes as the owner of a goal, the file takes, and nobody else.
func TestAFileNamesTheOwnersTheFormOffers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			return org.AddOffice(tx, r.Actor, a.Person("anna"), auth.Secretariat, "")
		})
		anna, plan, taken := at(a, "anna"), a.ItemIn("plan", "Årsplan 2026", "2026"), 0
		for _, who := range []string{"anna", "bo", "carl", "dorte", "erik", "fie", "gert", "hanne", "iben", "karen", "lars"} {
			form := anna.Post("/plans/"+plan+"/goals", "title", "Et mål til "+who, "state", "not_begun", "owner", a.Person(who))
			for _, named := range []string{who + "@fjordby.example", strings.ToUpper(who[:1]) + who[1:]} {
				p, path := anna.preview("plan_goals", "Enhed;Mål;Ansvarlig\nSkoler;Flere skriver med "+named+";"+named+"\n", "years", "2026")
				file := counts(p) == "Nye 1, Ændres 0, Uændret 0, Afvist 0"
				if file != (form.Status == 303) || !file && !p.Has("Den ansvarlige skal arbejde i enheden.") {
					t.Errorf("%s: the form says %d, the file %s: %s", named, form.Status, counts(p), p.Text())
				}
				if file && named == who+"@fjordby.example" {
					taken++
					wants(t, anna.save(a, p, path), "Mål i planer 1")
				}
			}
		}
		if taken < 2 || taken > 5 {
			t.Errorf("%d own a goal of the schools", taken)
		}
	})
}
