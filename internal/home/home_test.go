package home_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

func TestEachKindOfPersonHasHerOwnOverview(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, c := range []struct {
			who  string
			has  []string
			lack []string
		}{
			{"anna", []string{"Skrevet for dig af Dorte", "Tema 2: »Ét forløb på tværs«", "Flere læser med lyst", "På vej"}, nil},
			{"bo", []string{"Intet venter på dig.", "Flere læser med lyst"}, []string{"Skrevet for dig", "Skriv svar"}},
			{"iben", []string{"Jeres plan for 2026", "Elmeskolen har ingen plan endnu."}, []string{"Skrevet for dig"}},
			{"hanne", []string{"Det virker bedst i små hold"}, []string{"Skrevet for dig", "Jeres plan for 2026"}},
			{"dorte", []string{"Det virker bedst i små hold", "Læring fra Skoler til Ledetråd 2027."}, []string{"Skrevet for dig"}},
			{"carl", []string{"Jeres plan for 2026"}, []string{"Flere læser med lyst", "Skrevet for dig"}},
			{"gert", []string{"Det vil byrådet", "Levende landsbyer"}, []string{"Flere læser med lyst", "Venter på dig", "Ledetråd 2026"}},
		} {
			p := a.In(c.who).Get("/")
			if p.Status != 200 {
				t.Errorf("%s: got %d", c.who, p.Status)
			}
			for _, text := range c.has {
				if !p.Has(text) {
					t.Errorf("%s: want %q in %.2000s", c.who, text, p.Text())
				}
			}
			for _, text := range c.lack {
				if p.Has(text) {
					t.Errorf("%s: %q is on the page", c.who, text)
				}
			}
		}
		if p := a.Out().Get("/"); p.Status != 303 || p.Location != "/sign-in" {
			t.Errorf("signed out: got %d to %s", p.Status, p.Location)
		}
	})
}

func TestAnAnswerReachesOnlyWhoWrote(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		candidate := a.Item("candidate", "Det virker bedst i små hold")
		p := a.In("dorte").Post("/candidates/"+candidate+"/answer", "version", "1", "used", "0", "theme", "", "because", "det gælder ét fag")
		if p.Status != 303 {
			t.Fatalf("answer: got %d: %s", p.Status, p.Text())
		}
		if p := a.In("anna").Get("/"); !p.Has("Ikke brugt, fordi det gælder ét fag") {
			t.Errorf("anna does not see her answer: %s", p.Text())
		}
		for _, other := range []string{"bo", "iben", "carl"} {
			if p := a.In(other).Get("/"); p.Has("det gælder ét fag") {
				t.Errorf("%s sees another's answer", other)
			}
		}
	})
}

func TestEnglishIsWhole(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna := a.In("anna")
		if p := anna.Post("/me/language", "lang", "en"); p.Status != 303 {
			t.Fatalf("got %d", p.Status)
		}
		p := anna.Get("/")
		for _, text := range []string{"My overview", "Waiting for you", "Written for you by Dorte", "The red thread"} {
			if !p.Has(text) {
				t.Errorf("want %q in %.1500s", text, p.Text())
			}
		}
		for _, danish := range []string{"Venter på dig", "Styringskæden", "Nyt de sidste"} {
			if p.Has(danish) {
				t.Errorf("%q is left in the English page", danish)
			}
		}
	})
}
