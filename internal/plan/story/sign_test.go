package plan_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// agreed is an agreement of Elmeskolen with a goal, as Iben has begun it.
func agreed(a *testapp.App) (path string) {
	a.T.Helper()
	iben := a.In("iben")
	path = strings.SplitN(iben.Post("/plans", "unit", a.Unit("Elmeskolen"), "year", "2026").Location, "?", 2)[0]
	if p := iben.Post(path+"/goals", "title", "Ingen spiser alene", "state", "under_way", "target", "9 af 10", "owner", a.Person("iben")); p.Status != 303 {
		a.T.Fatalf("a goal: got %d", p.Status)
	}
	return path
}

func digest(b *testapp.Browser, path string) string { return b.Get(path).Field("digest") }

func TestAnAgreementHoldsWhenTwoHaveSignedTheSameText(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := agreed(a)
		iben, anna := a.In("iben"), a.In("anna")
		text := digest(iben, at)
		page := iben.Follow(iben.Post(at+"/signature", "digest", text))
		for _, want := range []string{"Din underskrift er gemt.", "Forelagt til underskrift", "Underskrevet den 8. september 2026 af Iben, Skoleleder, Elmeskolen", "Ikke underskrevet", text[:12]} {
			if !page.Has(want) {
				t.Errorf("after the first name, %q is missing: %s", want, page.Text())
			}
		}
		if p := a.In("iben").Post(at+"/signature", "digest", text); p.Status != 409 || !p.Has("Der er allerede skrevet under på denne tekst.") {
			t.Errorf("the same name twice: got %d", p.Status)
		}
		if p := a.In("anna").Get("/"); !p.Has("Skriv under") || !p.Has("Elmeskolen") {
			t.Errorf("Anna is not asked: %s", p.Text())
		}
		goal := "/plan-goals/" + a.Item("plan_goal", "Ingen spiser alene")
		change := []string{"title", "Ingen spiser alene", "state", "under_way", "target", "10 af 10", "owner", a.Person("iben")}
		if p := iben.Post(goal, append(change, "version", "1")...); p.Status != 303 {
			t.Fatalf("a new target: got %d", p.Status)
		}
		if p := anna.Post(at+"/signature", "digest", text); p.Status != 409 || !p.Has("Teksten er ændret, siden siden blev hentet.") {
			t.Errorf("signing what was changed: got %d: %s", p.Status, p.Text())
		}
		text = digest(anna, at)
		if p := anna.Follow(anna.Post(at+"/signature", "digest", text)); !p.Has("Forelagt til underskrift") || !p.Has("før teksten blev ændret") {
			t.Errorf("the second name under another text: %s", p.Text())
		}
		if p := iben.Follow(iben.Post(at+"/signature", "digest", text)); p.Has("Forelagt til underskrift") || p.Has("før teksten") {
			t.Errorf("both names under one text, and it does not hold: %s", p.Text())
		}
		// How it goes is no part of the text.
		change[3] = "behind"
		change = append(change, "note", "Det går trægt.")
		if p := iben.Post(goal, append(change, "version", "2")...); p.Status != 303 {
			t.Fatalf("a note: got %d", p.Status)
		}
		if p := a.In("karen").Get(at); p.Has("er ændret, siden den blev underskrevet") || p.Has("Skriv under") {
			t.Errorf("a note changed the text, or Karen may sign: %s", p.Text())
		}
		change[1] = "Ingen sidder alene"
		if p := iben.Post(goal, append(change, "version", "3")...); p.Status != 303 {
			t.Fatalf("another title: got %d", p.Status)
		}
		if p := a.In("karen").Get(at); !p.Has("Aftalen er ændret, siden den blev underskrevet") {
			t.Errorf("the change is not shown: %s", p.Text())
		}
		for _, who := range []string{"iben", "anna"} {
			if p := a.In(who).Get("/"); !p.Has("Skriv under igen") {
				t.Errorf("%s is not asked again: %s", who, p.Text())
			}
		}
		for kind, paper := range onPaper(t, iben, at[7:]) {
			if !contains(paper, "Underskrevet den 8. september 2026 af Iben", "før teksten blev ændret", "Dato og underskrift") {
				t.Errorf("the %s file: %s", kind, paper)
			}
		}
		if got := verbs(a, at[7:]); got != "signed signed presented created" {
			t.Errorf("the log: %s", got)
		}
	})
}

func TestWhoSigns(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := agreed(a)
		own := "/plans/" + planOf(a, "Skoler", 2026)
		text := digest(a.In("iben"), at)
		for _, c := range []struct {
			who, path string
			want      int
		}{
			{"", at, 303}, {"gert", at, 404}, {"bo", at, 403}, {"karen", at, 403}, {"carl", at, 403}, {"dorte", at, 403}, {"fie", at, 403},
			{"anna", own, 409}, {"iben", own, 403}, {"iben", "/plans/0000000000000000", 404},
			{"hanne", at, 303}, {"anna", at, 409}, {"iben", at, 303}, {"erik", at, 409},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			if p := b.Post(c.path+"/signature", "digest", text); p.Status != c.want {
				t.Errorf("%s %s: got %d, want %d: %s", c.who, c.path, p.Status, c.want, p.Text())
			}
		}
		if p := a.In("karen").Get(at); !p.Has("Hanne, Direktør, Børn og Læring") || p.Has("Forelagt") {
			t.Errorf("who signed is not on the page: %s", p.Text())
		}
	})
}

func TestOfTwentyWhoSignOneDoes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := agreed(a)
		if won, lost := atOnce(a, "iben", at+"/signature", "digest", digest(a.In("iben"), at)); won != 1 || lost != 19 {
			t.Errorf("%d signed and %d were told, want 1 and 19", won, lost)
		}
	})
}

func TestWhenItWasDiscussedInMED(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, at, body := a.In("anna"), "/plans/"+planOf(a, "Skoler", 2026), a.Body("Hovedudvalget")
		for _, c := range []struct {
			who  string
			form []string
			want int
			says string
		}{
			{"gert", []string{"day", "2026-01-12", "body", body}, 403, ""}, {"bo", []string{"day", "2026-01-12", "body", body}, 403, ""},
			{"dorte", []string{"day", "2026-01-12", "body", body}, 403, ""},
			{"anna", []string{"version", "1", "day", "", "body", body}, 422, "Vælg dagen for mødet."},
			{"anna", []string{"version", "1", "day", "2026-12-12", "body", body}, 422, "Mødet er ikke holdt endnu."},
			{"anna", []string{"version", "1", "day", "2026-01-12", "body", a.Body("Byrådet")}, 422, "Vælg et af svarene."},
			{"anna", []string{"version", "9", "day", "2026-01-12", "body", body}, 409, ""},
		} {
			if p := a.In(c.who).Post(at+"/med", c.form...); p.Status != c.want || !p.Has(c.says) {
				t.Errorf("%s %v: got %d, want %d: %s", c.who, c.form, p.Status, c.want, p.Text())
			}
		}
		p := anna.Follow(anna.Post(at+"/med", "version", "1", "day", "2026-01-12", "body", body, "text", "Vi begynder med de små."))
		for _, want := range []string{"Datoen er gemt.", "Drøftet i Hovedudvalget den 12. januar 2026.", "Vi begynder med de små."} {
			if !p.Has(want) {
				t.Errorf("%q is missing: %s", want, p.Text())
			}
		}
	})
}

func TestAPlanKeepsTheFormItBeganWith(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, carl := a.In("dorte"), a.In("carl")
		if p := dorte.Get("/plan-forms/plan/edit?from=dragoer"); p.Status != 200 || p.Field("most_goals") != "3" || p.Field("source") != "Dragør" {
			t.Fatalf("a ready-made form: %d %s", p.Status, p.Text())
		}
		form := []string{"most_goals", "1", "dates", "1.3, 1.10", "place_goals", "1", "heading_goals", "Det vil vi nå", "help_goals", "Få og klare.", "place_med", "2", "place_dates", "3"}
		for _, who := range []string{"gert", "bo", "anna", "fie"} {
			if p := a.In(who).Post("/plan-forms/plan", form...); p.Status != 403 {
				t.Errorf("%s: got %d, want 403", who, p.Status)
			}
		}
		if p := dorte.Follow(dorte.Post("/plan-forms/plan", form...)); !p.Has("Skabelonen er gemt.") || !p.Has("Udgave 1.") || !p.Has("1. marts og 1. oktober") {
			t.Fatalf("a form of our own: %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post("/plan-forms/plan", form...); p.Status != 409 {
			t.Errorf("over another's edition: got %d, want 409", p.Status)
		}
		if p := dorte.Post("/plan-forms/plan", "version", "1", "dates", "31.2", "place_goals", "1"); p.Status != 422 || !p.Has("Skriv dag og måned") {
			t.Errorf("a day that is none: got %d", p.Status)
		}
		at := strings.SplitN(carl.Post("/plans", "unit", a.Unit("Veje"), "year", "2026").Location, "?", 2)[0]
		for _, title := range []string{"Ingen huller", "Grønne veje"} {
			if p := carl.Post(at+"/goals", "title", title, "state", "not_begun", "target", "Nul"); p.Status != 303 {
				t.Fatalf("a goal: got %d", p.Status)
			}
		}
		if p := carl.Post(at+"/entry", "version", "1"); p.Status != 303 {
			t.Fatalf("entry: got %d", p.Status)
		}
		page := carl.Get(at)
		for _, want := range []string{"Det vil vi nå", "Få og klare.", "Der står ingen dato for drøftelsen i MED.", "Følg op inden 1. oktober 2026.", "Skabelonen siger højst ét mål.", "Her er 2."} {
			if !page.Has(want) {
				t.Errorf("the plan misses %q: %s", want, page.Text())
			}
		}
		if p := carl.Get("/"); !p.Has("Følg op på to mål inden 1. oktober") || !p.Has("10 minutter") {
			t.Errorf("the overview does not remind: %s", p.Text())
		}
		if p := a.In("anna").Get("/plans/" + planOf(a, "Skoler", 2026)); p.Has("Det vil vi nå") || !p.Has("Mål og indsatser") {
			t.Errorf("a plan from before has the new form: %s", p.Text())
		}
	})
}

func TestUnitsWhoShareAGoalEachWriteTheirPart(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		goal, vej := "/plan-goals/"+a.Item("plan_goal", "Flere læser med lyst"), a.Unit("Veje")
		part := goal + "/contributions/" + vej
		if p := a.In("carl").Post(part, "text", "Vi maler stien."); p.Status != 404 {
			t.Errorf("a unit that does not share it: got %d, want 404", p.Status)
		}
		if p := a.In("anna").Post(goal, "version", "1", "title", "Flere læser med lyst", "state", "under_way", "owner", a.Person("bo"), "with", vej); p.Status != 303 {
			t.Fatalf("sharing: got %d", p.Status)
		}
		carl := a.In("carl")
		at := strings.SplitN(carl.Post("/plans", "unit", vej, "year", "2026").Location, "?", 2)[0]
		for _, c := range []struct {
			who  string
			text string
			want int
		}{{"gert", "x", 403}, {"karen", "x", 403}, {"bo", "x", 403}, {"anna", "x", 403}, {"dorte", "x", 403}, {"iben", "x", 403}, {"carl", "", 422}} {
			if p := a.In(c.who).Post(part, "text", c.text); p.Status != c.want {
				t.Errorf("%s: got %d, want %d", c.who, p.Status, c.want)
			}
			if c.who == "carl" {
				continue
			}
			if p := a.In(c.who).Post(goal+"/follow-ups", "text", "Kapret", "used_in", "Kapret", "unit", vej); p.Status != 403 {
				t.Errorf("%s follows up for the roads: got %d, want 403", c.who, p.Status)
			}
		}
		if p := carl.Follow(carl.Post(part, "text", "Vi maler ord på stien.")); !p.Has("Jeres del er gemt.") || !p.Has("Vi maler ord på stien.") || !p.Has("Opfølgning for Veje") {
			t.Errorf("the part: %s", p.Text())
		}
		if p := carl.Post(part, "text", "Igen."); p.Status != 409 || !p.Has("Vi maler ord på stien.") {
			t.Errorf("from an old page: got %d, want 409", p.Status)
		}
		if p := carl.Follow(carl.Post(goal+"/follow-ups", "text", "Stien er malet.", "used_in", "Dialogen", "unit", vej, "state", "reached")); !p.Has("Veje, 8. september, bekræftet af Carl") || p.Has("Kapret") {
			t.Errorf("the follow-up: %s", p.Text())
		}
		if p := a.In("anna").Get(goal); !p.Has("Stien er malet.") || !p.Has("Skoler samler trådene.") || !p.Has("På vej") {
			t.Errorf("the coordinator does not see it all, or the goal was moved: %s", p.Text())
		}
		if p := a.In("karen").Get(at); !p.Has("Fælles mål, som andre samler") || !p.Has("Samles af Skoler") || !p.Has("Vi maler ord på stien.") {
			t.Errorf("the roads' own plan: %s", p.Text())
		}
	})
}
