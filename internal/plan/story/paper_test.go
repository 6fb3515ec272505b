package plan_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// richer writes milestones, results, partners and asked units of the schools' initiative.
func richer(a *testapp.App) (id string) {
	a.T.Helper()
	id = a.Item("initiative", "Læsemakkere")
	if p := a.In("anna").Post("/initiatives/"+id+"/more", "version", "1", "partners", "Biblioteket i Naboby: låner bøger ud", "mandate", "Må købe bøger.",
		"unit_unit1", a.Unit("Veje"), "unit_done1", "2026-01-12", "unit_text1", "Vi vil gerne være med.", "result_text1", "Ti par på hver skole", "result_day1", "2026-12-01",
		"milestone_text1", "Første hold er i gang", "milestone_day1", "2026-09-01", "milestone_text2", "Alle er spurgt", "milestone_day2", "2026-06-01", "milestone_done2", "2026-06-01"); p.Status != 303 {
		a.T.Fatalf("more: got %d: %s", p.Status, p.Text())
	}
	return id
}

// inOrder tells the first of the words that does not stand after those before it; "" all do.
func inOrder(text string, words ...string) string {
	for _, w := range words {
		i := strings.Index(text, w)
		if i < 0 {
			return w
		}
		text = text[i+len(w):]
	}
	return ""
}

func TestAPlansPaperHoldsItsChain(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		richer(a)
		for kind, text := range onPaper(t, a.In("karen"), planOf(a, "Skoler", 2026)) {
			if miss := inOrder(text, "Skolernes plan.", "Mål og indsatser", "Det, der virker", "Vi vil læse mere.", "1.1 Flere læser med lyst", "Læsemakkere", "Ansvarlig: Bo",
				"Ressourcer", "To lektioner om ugen", "Ikke vist endnu", "Processer", "Store elever læser for små", "Observation:", "Alle makkere mødte op.",
				"Ydelser", "Ikke skrevet", "Resultater", "Barnet vælger selv en bog", "Effekt", "Børn læser også derhjemme", "Vurdering:", "Bøger i skoletasken",
				"Mandat", "Må købe bøger.", "Veje. Spurgt før start, 12. januar 2026", "Biblioteket i Naboby", "Ti par på hver skole", "Nås senest 1. december 2026",
				"Første hold er i gang", "Skulle være nået 1. september 2026", "Alle er spurgt", "Nået 1. juni 2026", "Ét forløb på tværs"); miss != "" {
				t.Errorf("the %s file: %q is missing or out of its place: %s", kind, miss, text)
			}
			if !strings.Contains(text, "makkeren er en, barnet ser op til") {
				t.Errorf("the %s file does not say what is assumed: %s", kind, text)
			}
		}
	})
}

func TestAPlansPaperFollowsItsForm(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		form := []string{"most_goals", "0", "dates", "1.3", "place_dates", "1", "heading_dates", "Vi mødes", "place_initiatives", "2", "heading_initiatives", "Det gør vi", "place_goals", "3", "heading_goals", "Det vil vi nå", "place_answers", "4", "heading_answers", "Sådan svarer vi"}
		if p := a.In("dorte").Post("/plan-forms/plan", form...); p.Status != 303 {
			t.Fatalf("the form: got %d: %s", p.Status, p.Text())
		}
		carl := a.In("carl")
		at := strings.SplitN(carl.Post("/plans", "unit", a.Unit("Veje"), "year", "2026").Location, "?", 2)[0]
		for kind, text := range onPaper(t, carl, at[7:]) {
			if miss := inOrder(text, "Vi mødes", "1. marts 2026", "Sådan svarer vi"); miss != "" || strings.Contains(text, "Det gør vi") || strings.Contains(text, "Det vil vi nå") {
				t.Errorf("the %s file of an empty plan (%q): %s", kind, miss, text)
			}
		}
		goal := strings.SplitN(carl.Post(at+"/goals", "title", "Ingen huller", "state", "not_begun", "target", "Nul", "owner", a.Person("carl")).Location, "?", 2)[0]
		if p := carl.Post(goal+"/initiatives", "title", "Asfalt om natten", "kind", "project", "state", "under_way", "owner", a.Person("carl")); p.Status != 303 {
			t.Fatalf("an initiative: got %d: %s", p.Status, p.Text())
		}
		for kind, text := range onPaper(t, carl, at[7:]) {
			if miss := inOrder(text, "Vi mødes", "1. marts 2026", "Det gør vi", "Asfalt om natten", "Projekt · Ansvarlig: Carl", "Uden effektmål", "Det vil vi nå", "Ingen huller", "Nul", "Sådan svarer vi"); miss != "" {
				t.Errorf("the %s file: %q is missing or out of its place: %s", kind, miss, text)
			}
			if strings.Count(text, "Asfalt om natten") != 1 {
				t.Errorf("the %s file tells of the initiative more than once: %s", kind, text)
			}
		}
	})
}

func TestInitiativesAndEffectsOnPaper(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		work, effect := "/initiatives/"+richer(a), "/effects/"+a.Item("effect", "Børn læser også derhjemme")
		karen := a.In("karen")
		for at, want := range map[string][]string{
			work:   {"Læsemakkere", "Ansvarlig: Bo", "Store læser for små.", "Det skal borgerne mærke", "To lektioner om ugen", "Ikke vist endnu", "Milepæle", "Første hold er i gang", "Det støtter", "Flere læser med lyst"},
			effect: {"Børn læser også derhjemme", "Forældre mærker det.", "Effektkæden", "To lektioner om ugen", "Alle makkere mødte op.", "Det bygger vi på", "Set i 4. klasse", "Tolv samtaler.", "Mindre hold.", "Læsemakkere"},
		} {
			if p := karen.Get(at); !strings.Contains(p.Body, at+"/document.pdf") || !strings.Contains(p.Body, at+"/document.docx") {
				t.Errorf("%s does not lead to its files", at)
			}
			for kind, text := range map[string]string{"PDF": karen.PDF(karen.Get(at + "/document.pdf")), "Word": karen.Word(karen.Get(at + "/document.docx"))} {
				if miss := inOrder(text, want...); miss != "" {
					t.Errorf("%s as %s: %q is missing or out of its place: %s", at, kind, miss, text)
				}
			}
			for _, c := range []struct {
				who  string
				want int
			}{{"", 303}, {"gert", 404}, {"karen", 200}, {"dorte", 200}} {
				b := a.Out()
				if c.who != "" {
					b = a.In(c.who)
				}
				if p := b.Get(at + "/document.pdf"); p.Status != c.want {
					t.Errorf("%s %s: got %d, want %d", c.who, at, p.Status, c.want)
				}
			}
		}
		a.CloseItem(effect[len("/effects/"):], "b:"+a.Body("Direktionen"))
		for kind, text := range map[string]string{"PDF": karen.PDF(karen.Get(work + "/document.pdf")), "Word": karen.Word(karen.Get(work + "/document.docx"))} {
			if strings.Contains(text, "derhjemme") || strings.Contains(text, "To lektioner") {
				t.Errorf("the %s file tells of a closed effect: %s", kind, text)
			}
		}
		if p := karen.Get(effect + "/document.pdf"); p.Status != 404 {
			t.Errorf("a closed effect's file: got %d, want 404", p.Status)
		}
	})
}

func TestThemesOfADraftAreNoLooseEnds(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		carl := a.In("carl")
		at := strings.SplitN(carl.Post("/plans", "unit", a.Unit("Veje"), "year", "2027").Location, "?", 2)[0]
		for _, who := range []string{"carl", "karen"} {
			p := a.In(who).Get(at)
			if p.Status != 200 || p.Has("Løs ende") || !p.Has("Ikke besvaret") || !p.Has("Temaerne for 2027 er et udkast") {
				t.Errorf("%s reads of a loose end: %s", who, p.Text())
			}
		}
		if p := carl.Get("/plans?year=2027"); p.Has("Løs ende") {
			t.Errorf("the coverage has a loose end: %s", p.Text())
		}
		for kind, text := range onPaper(t, carl, at[7:]) {
			if !strings.Contains(text, "Temaet er et udkast.") {
				t.Errorf("the %s file: %s", kind, text)
			}
		}
		if p := carl.Post(at+"/answers/"+a.ItemIn("theme", "Det, der virker", "2027"), "kind", "own", "text", "Vi er i gang."); p.Status != 303 {
			t.Errorf("answering a draft: got %d", p.Status)
		}
		at = strings.SplitN(carl.Post("/plans", "unit", a.Unit("Veje"), "year", "2026").Location, "?", 2)[0]
		if p := carl.Get(at); !p.Has("Løs ende") {
			t.Errorf("in a year that runs it is a loose end: %s", p.Text())
		}
	})
}
