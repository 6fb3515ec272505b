package plan_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/testapp"
)

// boarded gives Elmeskolen a board: Gert chairs it and Nora sits in it. Otto chaired it
// last year and sits in the council now, and Ruth chairs the board of another institution.
func boarded(a *testapp.App) {
	a.T.Helper()
	a.System(func(tx *db.Tx, _ *auth.Reader) error {
		who := auth.System("test")
		body := func(name, unit string) string {
			id, err := org.AddBody(tx, who, org.Body{Name: name, Kind: "governors", Unit: unit, Place: 90})
			if err != nil {
				a.T.Fatal(err)
			}
			return id
		}
		sits := func(person, body, role, to string) {
			if _, err := org.AddMembership(tx, who, org.Membership{Person: person, Body: body, Role: role, To: to}); err != nil {
				a.T.Fatal(err)
			}
		}
		someone := func(name string) string {
			id, err := org.AddPerson(tx, who, org.Person{Name: name, Email: strings.ToLower(name) + "@fjordby.example"})
			if err != nil {
				a.T.Fatal(err)
			}
			return id
		}
		elm := body("Elmeskolens bestyrelse", a.Unit("Elmeskolen"))
		other, err := org.AddUnit(tx, who, org.Unit{Name: "Birkehuset", Kind: org.Institution, Parent: a.Unit("Skoler"), Place: 90})
		if err != nil {
			return err
		}
		sits(a.Person("gert"), elm, "chair", "")
		sits(someone("Nora"), elm, "member", "")
		otto := someone("Otto")
		sits(otto, elm, "chair", "2025-12-31")
		sits(otto, a.Body("Byrådet"), "member", "")
		sits(someone("Ruth"), body("Birkehusets bestyrelse", other), "chair", "")
		return nil
	})
}

func TestTheChairOfABoardSignsForTheInstitution(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		boarded(a)
		at := agreed(a)
		iben, gert, anna := a.In("iben"), a.In("gert"), a.In("anna")
		if p := iben.Post(at+"/answers/"+theme(a, "Det, der virker"), "kind", "own", "text", "Vi spiser sammen."); p.Status != 303 {
			t.Fatalf("an answer: got %d", p.Status)
		}
		goal := "/plan-goals/" + a.Item("plan_goal", "Ingen spiser alene")
		if p := iben.Post(goal, "title", "Ingen spiser alene", "state", "under_way", "target", "9 af 10", "owner", a.Person("iben"), "theme", theme(a, "Det, der virker"), "version", "1"); p.Status != 303 {
			t.Fatalf("a theme: got %d", p.Status)
		}
		page := iben.Get(at)
		if !page.Has("Forelæg aftalen til underskrift") || page.Has("Forelæg aftalen, og skriv under") || !page.Has("Elmeskolens bestyrelse, ved formanden") {
			t.Errorf("the leader presents and does not sign: %s", page.Text())
		}
		for _, path := range []string{at, goal, at + "/document.pdf"} {
			if p := gert.Get(path); p.Status != 404 {
				t.Errorf("the chair reads %s of a draft: got %d, want 404", path, p.Status)
			}
		}
		if p := iben.Follow(iben.Post(at+"/entry", "version", page.Field("version"))); !p.Has("Aftalen er forelagt til underskrift.") || !p.Has("Forelagt til underskrift") {
			t.Fatalf("presenting: %d %s", p.Status, p.Text())
		}
		for who, b := range map[string]*testapp.Browser{"gert": gert, "anna": anna} {
			if p := b.Get("/"); !p.Has("Skriv under") || !p.Has("Elmeskolen") {
				t.Errorf("%s is not asked: %s", who, p.Text())
			}
		}
		if p := iben.Get("/"); p.Has("Skriv under") {
			t.Errorf("the leader is asked to sign: %s", p.Text())
		}
		read := gert.Get(at)
		for _, want := range []string{"Ingen spiser alene", "9 af 10", "Vi spiser sammen.", "Elmeskolens bestyrelse, ved formanden", "Ikke underskrevet"} {
			if read.Status != 200 || !read.Has(want) {
				t.Errorf("the chair does not read %q: %d %s", want, read.Status, read.Text())
			}
		}
		if p := gert.Get(goal); p.Status != 200 || !p.Has("Ingen spiser alene") {
			t.Errorf("the goal: got %d", p.Status)
		}
		done := gert.Follow(gert.Post(at+"/signature", "digest", read.Field("digest")))
		if !done.Has("Din underskrift er gemt.") || !done.Has("Underskrevet den 8. september 2026 af Gert, Elmeskolens bestyrelse") || done.Has("før teksten") {
			t.Errorf("the chair's name: %d %s", done.Status, done.Text())
		}
		// What the chair may not know of, such as the themes, is no part of what she signs.
		if p := anna.Get(at); !p.Has("af Gert, Elmeskolens bestyrelse") || p.Has("før teksten blev ændret") {
			t.Errorf("the leader above sees another text: %s", p.Text())
		}
		if p := anna.Follow(anna.Post(at+"/signature", "digest", digest(anna, at))); p.Has("Forelagt til underskrift") || p.Has("før teksten") {
			t.Errorf("both names, and it does not hold: %s", p.Text())
		}
		for who, b := range map[string]*testapp.Browser{"gert": gert, "anna": anna, "iben": iben} {
			if p := b.Get("/"); p.Has("Skriv under") {
				t.Errorf("%s is still asked: %s", who, p.Text())
			}
			if p := b.Get(at); p.Has("er ændret, siden") {
				t.Errorf("%s is told of a change nobody made: %s", who, p.Text())
			}
		}
		for kind, paper := range onPaper(t, gert, at[7:]) {
			if !contains(paper, "Formand, Elmeskolens bestyrelse", "af Gert, Elmeskolens bestyrelse", "Vi spiser sammen.", "Ingen spiser alene") {
				t.Errorf("the %s file: %s", kind, paper)
			}
		}
		if p := iben.Post(goal, "title", "Ingen sidder alene", "state", "under_way", "target", "9 af 10", "owner", a.Person("iben"), "theme", theme(a, "Det, der virker"), "version", iben.Get(goal+"/edit").Field("version")); p.Status != 303 {
			t.Fatalf("another title: got %d", p.Status)
		}
		if p := gert.Get("/"); !p.Has("Skriv under igen") {
			t.Errorf("the chair is not asked again: %s", p.Text())
		}
		if got := verbs(a, at[7:]); !strings.HasPrefix(got, "signed signed audience_changed submitted") {
			t.Errorf("the log: %s", got)
		}
	})
}

func TestMovingAGoalToAnotherThemeChangesTheText(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := agreed(a)
		for _, who := range []string{"iben", "anna"} {
			if p := a.In(who).Post(at+"/signature", "digest", digest(a.In(who), at)); p.Status != 303 {
				t.Fatalf("%s signs: got %d", who, p.Status)
			}
		}
		goal := "/plan-goals/" + a.Item("plan_goal", "Ingen spiser alene")
		if p := a.In("iben").Post(goal, "title", "Ingen spiser alene", "state", "under_way", "target", "9 af 10", "owner", a.Person("iben"), "theme", theme(a, "Det, der virker"), "version", "1"); p.Status != 303 {
			t.Fatalf("a theme: got %d", p.Status)
		}
		if p := a.In("karen").Get(at); !p.Has("Aftalen er ændret, siden den blev underskrevet") {
			t.Errorf("the change is not shown: %s", p.Text())
		}
	})
}

func TestWhoSignsWhereThereIsABoard(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		boarded(a)
		at := agreed(a)
		version := a.In("iben").Get(at).Field("version")
		// Who may present it: who answers for it.
		for _, c := range []struct {
			who  string
			want int
		}{{"gert", 403}, {"nora", 403}, {"otto", 403}, {"bo", 403}, {"dorte", 403}, {"iben", 303}} {
			if p := a.In(c.who).Post(at+"/entry", "version", version); p.Status != c.want {
				t.Errorf("%s presents: got %d, want %d", c.who, p.Status, c.want)
			}
		}
		for _, c := range []struct {
			who        string
			page, sign int
		}{
			{"", 303, 303}, {"nora", 200, 403}, {"otto", 404, 404}, {"ruth", 404, 404}, {"iben", 200, 403}, {"bo", 200, 403}, {"karen", 200, 403},
			{"carl", 200, 403}, {"dorte", 200, 403}, {"gert", 200, 303}, {"gert", 200, 409}, {"hanne", 200, 303}, {"anna", 200, 409},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			p := b.Get(at)
			if p.Status != c.page {
				t.Errorf("%s reads it: got %d, want %d", c.who, p.Status, c.page)
			}
			text := p.Field("digest")
			if text == "" {
				text = "x"
			}
			if p := b.Post(at+"/signature", "digest", text); p.Status != c.sign {
				t.Errorf("%s signs: got %d, want %d: %s", c.who, p.Status, c.sign, p.Text())
			}
		}
		// In her role as councillor she is not the chair.
		if p := a.In("nora").Get("/"); p.Has("Skriv under") {
			t.Errorf("a member who does not chair is asked: %s", p.Text())
		}
	})
}
