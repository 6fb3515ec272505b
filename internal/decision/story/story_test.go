package story_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// enter enters a decision of the board's as dorte and returns its address.
func enter(t *testing.T, a *testapp.App, more ...string) string {
	t.Helper()
	form := append([]string{"title", "Skoletasken tælles i hele kommunen", "text", "Fra **september**.", "body", a.Body("Direktionen"), "day", "2026-09-02", "sort", "agreed",
		"unit", a.Unit("Skoler"), "owner", a.Person("anna"), "due", "2026-09-15", "state", "not_begun", "who", "staff", "basis", "Sag 26/114"}, more...)
	p := a.In("dorte").Post("/decisions", last(form)...)
	if p.Status != 303 {
		t.Fatalf("got %d: %s", p.Status, p.Text())
	}
	return strings.SplitN(p.Location, "?", 2)[0]
}

// last keeps the last value of each name.
func last(pairs []string) (out []string) {
	at := map[string]int{}
	for i := 0; i < len(pairs); i += 2 {
		if n, ok := at[pairs[i]]; ok {
			out[n+1] = pairs[i+1]
			continue
		}
		at[pairs[i]] = len(out)
		out = append(out, pairs[i], pairs[i+1])
	}
	return out
}

func TestADecisionIsEnteredCarriedOutAndFoundAgain(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := enter(t, a)
		page := a.In("bo").Get(at)
		for _, want := range []string{"Skoletasken tælles i hele kommunen", "Direktionen, 2. september 2026: i enighed.", "Ikke begyndt", "Anna", "15. september 2026", "Sag 26/114", "<strong>september</strong>"} {
			if !page.Has(want) {
				t.Errorf("want %q on the page: %s", want, page.Text())
			}
		}
		if coming := a.In("erik").Get("/decisions/coming"); !coming.Has("Frist inden for to uger") || !coming.Has("Skoletasken") {
			t.Errorf("what comes up: %s", coming.Text())
		}
		anna := a.In("anna")
		if p := anna.Post(at+"/steps", "version", "1", "state", "done", "text", ""); p.Status != 422 || !p.Has("Skriv, hvad der viser, at den er udført.") {
			t.Errorf("carried out without a word: got %d %s", p.Status, p.Text())
		}
		if p := anna.Post(at+"/steps", "version", "1", "state", "under_way", "text", "Første skole er i gang."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if p := anna.Post(at+"/steps", "version", "1", "state", "done", "text", "Alle er i gang."); p.Status != 409 || p.Field("text") != "Alle er i gang." {
			t.Errorf("over an old version: got %d", p.Status)
		}
		if p := anna.Post(at+"/steps", "version", "2", "state", "done", "text", "Alle fem skoler tæller."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		page = a.In("bo").Get(at)
		for _, want := range []string{"Udført", "Alle fem skoler tæller.", "Første skole er i gang.", "Anna, 8. september 2026"} {
			if !page.Has(want) {
				t.Errorf("want %q on the page: %s", want, page.Text())
			}
		}
		if list := a.In("bo").Get("/decisions?state=done"); !list.Has("Skoletasken tælles") || !list.Has("Én beslutning") && !list.Has("én beslutning") {
			t.Errorf("the list: %s", list.Text())
		}
		if list := a.In("bo").Get("/decisions?state=late"); list.Has("Skoletasken tælles") {
			t.Errorf("the list of another state has it: %s", list.Text())
		}
	})
}

func TestWhatCannotBeDoneInTimeComesBackWithAlternatives(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := enter(t, a)
		anna := a.In("anna")
		if p := anna.Post(at+"/steps", "version", "1", "state", "late", "text", "Vi mangler folk."); p.Status != 422 || !p.Has("Skriv, hvad der kan gøres i stedet.") || p.Field("text") != "Vi mangler folk." {
			t.Errorf("without alternatives: got %d %s", p.Status, p.Text())
		}
		if p := anna.Post(at+"/steps", "version", "1", "state", "dropped", "text", "Vi gider ikke."); p.Status != 403 {
			t.Errorf("she drops what the board decided: got %d", p.Status)
		}
		if p := anna.Post(at+"/steps", "version", "1", "state", "late", "text", "Vi mangler folk.", "alternatives", "Kun 4. klasse, eller vent til jul."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		coming := a.In("hanne").Get("/decisions/coming")
		if !coming.Has("Kan ikke nås: tag stilling") || !coming.Has("Kun 4. klasse, eller vent til jul.") {
			t.Errorf("what comes up: %s", coming.Text())
		}
		if p := a.In("hanne").Post(at+"/steps", "version", "2", "state", "awaits", "text", "Kun 4. klasse.", "again", "2026-12-16"); p.Status != 303 {
			t.Fatalf("the board decides: got %d %s", p.Status, p.Text())
		}
		if coming := a.In("hanne").Get("/decisions/coming"); coming.Has("Skoletasken") {
			t.Errorf("it is not due yet: %s", coming.Text())
		}
		if p := a.In("bo").Get(at); p.Has("Kun 4. klasse, eller vent til jul.") || !p.Has("16. december 2026") {
			t.Errorf("the alternatives were chosen among: %s", p.Text())
		}
	})
}

func TestADecisionThatWillNotDoComesBackAsItWasTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("dorte").Post("/decisions", "title", "", "text", "Det skrev jeg.", "body", "", "day", "2026-12-01", "sort", "terning", "unit", "06g7zm85g8zkzzzz",
			"owner", a.Person("gert"), "due", "2026-01-01", "state", "late", "who", "staff")
		if p.Status != 422 || p.Field("text") != "Det skrev jeg." {
			t.Fatalf("got %d", p.Status)
		}
		for _, want := range []string{"Skriv beslutningen i én sætning.", "Vælg, hvem der har besluttet det.", "Dagen er ikke kommet endnu.", "Vælg et af svarene.", "Dagen ligger før beslutningen."} {
			if !p.Has(want) {
				t.Errorf("want %q on the page: %s", want, p.Text())
			}
		}
	})
}
