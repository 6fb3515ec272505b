package org_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

const newYear = "2027-01-01"

// toNewYear moves the clock from the test's day to 2 January.
func toNewYear(a *testapp.App) {
	a.Move(time.Date(2027, 1, 2, 9, 0, 0, 0, time.UTC).Sub(testapp.Start))
}

// decide sends a reform as the pages do: first what, then the confirmation as it was
// shown, with more fields on top.
func decide(t *testing.T, b *testapp.Browser, what []string, more ...string) testapp.Page {
	t.Helper()
	shown := b.Post("/reforms", what...)
	if shown.Status != 200 {
		t.Fatalf("ask %v: got %d, want 200: %s", what, shown.Status, shown.Text())
	}
	return b.Post("/reforms", slices.Concat(what, []string{"sure", "1", "version", shown.Field("version")}, more)...)
}

func wants(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	if p.Status != 200 {
		t.Fatalf("got %d: %s", p.Status, p.Text())
	}
	for _, text := range texts {
		if !p.Has(text) {
			t.Errorf("want %q in: %.2500s", text, p.Text())
		}
	}
}

// around is what stands around a page's own content: who reads it, and what a filter
// offers.
var around = regexp.MustCompile(`(?s)<header.*?</header>|<select.*?</select>`)

func lacks(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	p.Body = around.ReplaceAllString(p.Body, "")
	for _, text := range texts {
		if p.Has(text) {
			t.Errorf("do not want %q in: %.2500s", text, p.Text())
		}
	}
}

// unitOpen is the id of a unit by name among those that are there on a day.
func unitOpen(a *testapp.App, name, day string) (id string) {
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		tx.Told()
		id, err = db.One(tx, db.Value[string], `SELECT id FROM unit WHERE name = $1 AND valid_from <= $2 AND valid_to > $2`, name, day)
		return err
	})
	return id
}

// counts is how many of everything that can hang on a unit or body there are.
func counts(a *testapp.App) (list []db.Pair) {
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		tx.Told()
		list, err = db.All(tx, db.ScanPair, `
SELECT kind, CAST(count(*) AS text) FROM item GROUP BY kind
UNION ALL SELECT 'link', CAST(count(*) AS text) FROM link
UNION ALL SELECT 'answer', CAST(count(*) AS text) FROM plan_answer
UNION ALL SELECT 'follow_up', CAST(count(*) AS text) FROM follow_up
UNION ALL SELECT 'goal in a body', CAST(count(*) AS text) FROM goal WHERE body <> ''
ORDER BY 1`)
		return err
	})
	return list
}

// TestTheFirstOfJanuary is the whole story: two committees become one, a centre is
// split, and a director leaves, all on 1 January and decided in September. Last year
// goes on looking as it was, this year shows the new, and nothing is lost.
func TestTheFirstOfJanuary(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, fie, anna, bo, erik := a.In("dorte"), a.In("fie"), a.In("anna"), a.In("bo"), a.In("erik")
		hanne, carl, gert := a.In("hanne"), a.In("carl"), a.In("gert")
		skole, elm, boern := a.Unit("Skoler"), a.Unit("Elmeskolen"), a.Unit("Børn og Læring")

		// The world gets a committee to merge, a plan for 2027, and a circle.
		fie.Post("/bodies", "name", "Børneudvalget", "kind", "committee")
		oeu, small := a.Body("Økonomiudvalget"), a.Body("Børneudvalget")
		fie.Post("/people/"+a.Person("gert")+"/memberships", "body", small, "role", "chair")
		fie.Post("/bodies", "name", "Center-MED, Skoler", "kind", "med", "unit", skole)
		anna.Follow(anna.Post("/plans", "unit", skole, "year", "2027"))
		plan27 := a.ItemIn("plan", "Årsplan 2027", "2027")
		for _, title := range []string{"Alle kan svømme", "Stier til skolen"} {
			wants(t, anna.Follow(anna.Post("/plans/"+plan27+"/goals", "title", title, "text", "Alle børn.", "owner", a.Person("bo"), "state", "not_begun")), title)
		}
		swim, paths := a.Item("plan_goal", "Alle kan svømme"), a.Item("plan_goal", "Stier til skolen")
		plan26 := a.ItemIn("plan", "Årsplan 2026", "2026")
		circle := "/items/" + swim + "/audience"
		wants(t, anna.Follow(anna.Post(circle, "version", "1", "who", "circle", "units", skole)), "Hvem kan se det?")
		for _, who := range []*testapp.Browser{carl, gert} {
			if p := who.Get("/plan-goals/" + swim); p.Status != 404 {
				t.Fatalf("an outsider before: got %d, want 404", p.Status)
			}
		}
		before := counts(a)

		// Who may, sees what hangs on it, and decides.
		split := []string{"kind", "split", "units", skole, "parts", "Grundskoler\nFritid og Dagtilbud", "sort", "centre", "parent", boern, "day", newYear}
		ask := dorte.Post("/reforms", split...)
		wants(t, ask, "Skoler bliver delt i Grundskoler og Fritid og Dagtilbud den 1. januar 2027.", "Elmeskolen", "Center-MED, Skoler", "Alle kan svømme", "De nye ledere ser det")
		bosPosition := positionOf(a, "bo")
		if p := decide(t, dorte, split, "place-"+paths, "2", "place-"+bosPosition, "2"); p.Status != 303 {
			t.Fatalf("split: got %d: %s", p.Status, p.Text())
		}
		bodies := []string{"kind", "bodies", "bodies", oeu, "bodies", small, "name", "Økonomi- og Børneudvalget", "sort", "economy", "day", newYear, "follow", "1"}
		if p := decide(t, dorte, bodies, "head", a.Person("gert")); p.Status != 303 {
			t.Fatalf("merge of committees: got %d: %s", p.Status, p.Text())
		}
		if p := fie.Post("/people/"+a.Person("hanne")+"/ending", "kind", "all", "day", newYear); p.Status != 303 {
			t.Fatalf("hanne leaves: got %d: %s", p.Status, p.Text())
		}

		// Until the day nothing has changed but what is said to come.
		wants(t, bo.Get("/organisation"), "Kommende ændringer", "Skoler bliver delt i")
		lacks(t, bo.Get("/units/"+boern), "Grundskoler")
		wants(t, bo.Get("/organisation?on="+newYear), "Grundskoler", "Fritid og Dagtilbud", "Økonomi- og Børneudvalget")
		wants(t, bo.Get("/plans?year=2027"), "Skrevet i Skoler")
		wants(t, bo.Get("/goals"), "Økonomiudvalget")
		if p := hanne.Get("/"); p.Status != 200 {
			t.Errorf("hanne before she leaves: got %d", p.Status)
		}

		toNewYear(a)
		grund, fritid := unitOpen(a, "Grundskoler", newYear), unitOpen(a, "Fritid og Dagtilbud", newYear)
		anna, bo, erik, dorte, carl, gert, fie = a.In("anna"), a.In("bo"), a.In("erik"), a.In("dorte"), a.In("carl"), a.In("gert"), a.In("fie")

		// Last year goes on looking as it was.
		wants(t, bo.Get("/organisation?on=2026-12-31"), "Skoler", "Direktør, Børn og Læring", "Økonomiudvalget", "Børneudvalget")
		lacks(t, bo.Get("/organisation?on=2026-12-31"), "/units/"+grund, "/units/"+fritid)
		wants(t, bo.Get("/plans/"+plan26), "Skoler", "Flere læser med lyst")
		wants(t, bo.Get("/plans?year=2026"), "Skoler")
		lacks(t, bo.Get("/plans?year=2026"), "Grundskoler")
		wants(t, bo.Get("/thread?year=2026"), "Flere læser med lyst Skoler")

		// This year shows the new.
		wants(t, bo.Get("/organisation"), "Grundskoler", "Fritid og Dagtilbud", "Økonomi- og Børneudvalget")
		wants(t, bo.Get("/units/"+grund), "Elmeskolen", "Center-MED, Skoler", "Har taget over efter", "Skoler")
		wants(t, bo.Get("/units/"+skole), "Afløses af", "Grundskoler", "Fritid og Dagtilbud")
		wants(t, anna.Get("/plans?year=2027"), "Skrevet i Skoler")
		wants(t, anna.Get("/"), "Alle kan svømme")
		wants(t, anna.Get("/thread?year=2027&unit="+grund), "Alle kan svømme")
		lacks(t, anna.Get("/thread?year=2027&unit="+grund), "Stier til skolen")
		wants(t, anna.Get("/thread?year=2027&unit="+fritid), "Stier til skolen")
		wants(t, bo.Get("/goals"), "Økonomi- og Børneudvalget")
		if !slices.Equal(before, counts(a)) {
			t.Errorf("something is lost: before %v, after %v", before, counts(a))
		}

		// Rights follow: the new head works on, the other half has its own, a circle
		// stays with the new, and whoever is outside stays there.
		for _, c := range []struct {
			who    *testapp.Browser
			name   string
			method string
			path   string
			want   int
		}{
			{anna, "anna", "GET", "/plan-goals/" + swim, 200},
			{bo, "bo", "GET", "/plan-goals/" + swim, 200},
			{erik, "erik", "GET", "/plan-goals/" + swim, 200},
			{carl, "carl", "GET", "/plan-goals/" + swim, 404},
			{gert, "gert", "GET", "/plan-goals/" + swim, 404},
			{anna, "anna", "GET", "/plan-goals/" + swim + "/edit", 200},
			{anna, "anna", "GET", "/plan-goals/" + paths + "/edit", 403},
			{carl, "carl", "GET", "/plan-goals/" + paths + "/edit", 403},
			{anna, "anna", "GET", "/units/" + elm, 200},
			{hanne, "hanne", "GET", "/", 303},
			{hanne, "hanne", "GET", "/organisation", 303},
			{hanne, "hanne", "GET", "/units/" + boern, 303},
			{hanne, "hanne", "GET", "/plans/" + plan26, 303},
			{hanne, "hanne", "GET", "/plan-goals/" + swim, 303},
			{hanne, "hanne", "GET", "/thread", 303},
			{hanne, "hanne", "GET", "/mandates", 303},
			{hanne, "hanne", "GET", "/handover", 303},
			{hanne, "hanne", "POST", "/handover", 303},
		} {
			p := testapp.Page{}
			if c.method == "GET" {
				p = c.who.Get(c.path)
			} else {
				p = c.who.Post(c.path)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.name, c.method, c.path, p.Status, c.want)
			}
			if c.name == "hanne" && !strings.HasPrefix(p.Location, "/sign-in") {
				t.Errorf("hanne is sent to %q, want the sign-in", p.Location)
			}
		}

		// What she owned waits for a new owner; who leads above gives it away.
		wants(t, erik.Get("/handover"), "Ledere bruger data", "Skolevejen ved Elmeskolen", "Før Hanne, Børn og Læring")
		initiative := a.Item("initiative", "Ledere bruger data")
		if p := erik.Post("/handover", "owner-"+initiative, a.Person("carl")); p.Status != 422 || !p.Has("Vælg en, der arbejder i enheden.") {
			t.Errorf("to somebody elsewhere: got %d: %s", p.Status, p.Text())
		}
		wants(t, erik.Follow(erik.Post("/handover", "owner-"+initiative, a.Person("erik"), "owner-"+a.Item("casefile", "Skolevejen ved Elmeskolen"), a.Person("erik"))), "Alt har en ansvarlig")
		wants(t, bo.Get("/initiatives/"+initiative), "Erik")
		if p := fie.Get("/reforms?" + url.Values{"unit": {grund}}.Encode()); !p.Has("Tidligere ændringer") {
			t.Errorf("what was decided is told: %s", p.Text())
		}
	})
}

func positionOf(a *testapp.App, key string) (id string) {
	person := a.Person(key)
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		tx.Told()
		id, err = db.One(tx, db.Value[string], `SELECT id FROM position WHERE person = $1 AND valid_to > '2026-09-08'`, person)
		return err
	})
	return id
}
