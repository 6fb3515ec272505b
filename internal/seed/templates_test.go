package seed

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestTheFiveTemplatesComeInTheOrderOfTheirDocuments(t *testing.T) {
	want := []string{"dragoer", "ringsted", "fredensborg", "norddjurs", "hoeje-taastrup"}
	var got []string
	for _, w := range Templates() {
		got = append(got, w.Slug)
		same, ok := Template(w.Slug)
		if !ok || same.Name != w.Name {
			t.Errorf("Template(%q): got %q, %v, want %q", w.Slug, same.Name, ok, w.Name)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("order: got %v, want %v", got, want)
	}
	if _, ok := Template("atlantis"); ok {
		t.Error("a template nobody wrote was found")
	}
}

func TestATemplateSaysWhereItsFactsAreFrom(t *testing.T) {
	for _, w := range Templates() {
		if w.Source == "" || w.SourceEN == "" {
			t.Errorf("%s: source is missing in one of the languages", w.Slug)
		}
		if w.Example || w.Shift || w.Now != 0 {
			t.Errorf("%s: a real document is neither an example nor moved in time", w.Slug)
		}
	}
}

// The documents name people; the templates may not. Nobody is listed, so
// nothing can be owned, chaired, answered for or written by anyone.
func TestNobodyIsNamed(t *testing.T) {
	for _, w := range append(Templates(), Blank()) {
		if len(w.People) != 0 {
			t.Errorf("%s: got %d people, want none", w.Slug, len(w.People))
		}
		for _, b := range w.Bodies {
			if b.Chair != "" || len(b.Members) != 0 {
				t.Errorf("%s: %s has a chair or members", w.Slug, b.Key)
			}
		}
		for _, i := range w.Initiatives {
			if i.Owner != "" {
				t.Errorf("%s: %s has an owner", w.Slug, i.Key)
			}
		}
		if len(w.Plans) != 0 || len(w.Candidates) != 0 {
			t.Errorf("%s: no document holds a plan or a candidate", w.Slug)
		}
	}
}

func TestDragoerHasThreeGoalsOneApproachAndTwoUses(t *testing.T) {
	w := Dragoer()
	l := w.Letters[0]
	want := []string{"En organisation på forkant", "Sammenhæng i opgaveløsningen", "Resultater for borgerne"}
	if got := themeTitles(l); !slices.Equal(got, want) {
		t.Errorf("goals: got %v, want %v", got, want)
	}
	for _, theme := range l.Themes {
		if theme.Why == "" || theme.Presupposes == "" {
			t.Errorf("%s lacks its meaning or what it presupposes", theme.Key)
		}
	}
	if !l.Standing || l.Year != 0 || l.InForce != "2015-03-25" {
		t.Errorf("letter: got standing %v, year %d, in force %q", l.Standing, l.Year, l.InForce)
	}
	wantKinds(t, w, map[string]int{"approach": 1, "use": 2})
}

func TestRingstedHasSixSeatsFixedForumsAndATable(t *testing.T) {
	w := Ringsted()
	if got := templateBody(w, "direktionen").Seats; !slices.Equal(got, []string{"Kommunaldirektøren", "Fem direktører"}) {
		t.Errorf("seats: got %v, want the chief executive and five directors", got)
	}
	meets := map[string]string{
		"politikkoordination": "Mandag 8.15–9.30",
		"strategi-og-drift":   "Onsdag 12.00–15.00",
		"seminarer":           "Fire gange om året, to dage",
	}
	for key, want := range meets {
		if got := templateBody(w, key).Meets; got != want {
			t.Errorf("%s meets: got %q, want %q", key, got, want)
		}
	}
	cells := 0
	for _, p := range w.Principles {
		if strings.Contains(p.Source, "Skemaet, kolonnen") {
			cells++
		}
	}
	if cells != 12 {
		t.Errorf("cells of the table: got %d, want 12", cells)
	}
	wantKinds(t, w, map[string]int{"principle": 3})
}

func TestFredensborgContinuesLastYearsThemes(t *testing.T) {
	w := Fredensborg()
	before, l := w.Letters[0], w.Letters[1]
	if l.Case != "16/9040" || l.Year != 2017 || len(l.Themes) != 3 || len(before.Themes) != 3 {
		t.Fatalf("got case %q, year %d, %d and %d themes", l.Case, l.Year, len(l.Themes), len(before.Themes))
	}
	for n, how := range []string{"continued", "extends", "follows"} {
		from := l.Themes[n].From
		if len(from) != 1 || from[0].How != how || from[0].Theme != before.Themes[n].Key {
			t.Errorf("theme %d: got %v, want it %s %s", n+1, from, how, before.Themes[n].Key)
		}
	}
	var days []string
	for _, e := range l.Events {
		if e.Day != "" {
			days = append(days, e.Day)
		}
	}
	if want := []string{"2016-11-01", "2016-11-14", "2016-12-08"}; !slices.Equal(days, want) {
		t.Errorf("dated events: got %v, want %v", days, want)
	}
	wantKinds(t, w, map[string]int{"approach": 1})
}

func TestNorddjursHasFourValuesAndThreeObjectives(t *testing.T) {
	w := Norddjurs()
	wantKinds(t, w, map[string]int{"value": 4})
	process := w.Initiatives[0]
	objectives := 0
	for _, e := range process.Effects {
		if strings.HasPrefix(e.Key, "maal-") {
			objectives++
		}
	}
	if process.Kind != "development" || objectives != 3 || !strings.Contains(process.Text, "24/277") {
		t.Errorf("process: got kind %q, %d objectives, text %q", process.Kind, objectives, process.Text)
	}
	if got := w.Letters[0].Events[0]; got.Day != "2024-06-06" || got.Where != "Hovedudvalget" {
		t.Errorf("discussion: got %v", got)
	}
}

func TestHoejeTaastrupHasFourBudgetHeadingsSixThemesAndThreeProjects(t *testing.T) {
	w := HoejeTaastrup()
	for _, g := range w.Goals {
		if g.Source != "Budget 2015" || g.Period != "2015" {
			t.Errorf("%s: got source %q, period %q", g.Key, g.Source, g.Period)
		}
	}
	var headings []string
	for _, theme := range w.Letters[0].Themes {
		headings = append(headings, theme.Heading)
	}
	if got := len(slices.Compact(headings)); got != 3 {
		t.Errorf("headings: got %d, want 3", got)
	}
	projects := 0
	for _, i := range w.Initiatives {
		if i.Kind == "project" && i.Letter == "l15" {
			projects++
		}
	}
	if len(w.Goals) != 4 || len(w.Letters[0].Themes) != 6 || projects != 3 {
		t.Errorf("got %d goals, %d themes, %d projects, want 4, 6, 3", len(w.Goals), len(w.Letters[0].Themes), projects)
	}
}

func TestBlankIsNamedByTheCaller(t *testing.T) {
	w := Named(Blank(), "samsoe", "Samsø Kommune")
	if w.Slug != "samsoe" || w.Name != "Samsø Kommune" || w.Units[0].Name != "Samsø Kommune" {
		t.Errorf("got %q, %q, %q", w.Slug, w.Name, w.Units[0].Name)
	}
	if len(w.Units) != 1 || len(w.Bodies) != 4 || len(w.Letters)+len(w.Principles)+len(w.Goals) != 0 {
		t.Error("a blank municipality holds more than its root and four bodies")
	}
	if Blank().Units[0].Name != "" {
		t.Error("naming one changed the next")
	}
}

// A key that points at nothing would only show when the World is planted.
func TestEveryKeyOfATemplatePointsAtSomething(t *testing.T) {
	for _, w := range append(Templates(), Blank()) {
		known := templateKeys(t, w)
		point := func(from, kind, key string) {
			if key != "" && !known[kind+" "+key] {
				t.Errorf("%s: %s points at %s %q, which is not there", w.Slug, from, kind, key)
			}
		}
		for _, u := range w.Units {
			point(u.Key, "unit", u.Parent)
		}
		for _, g := range w.Goals {
			point(g.Key, "body", g.Body)
		}
		for _, i := range w.Initiatives {
			point(i.Key, "unit", i.Unit)
			point(i.Key, "letter", i.Letter)
		}
		for _, l := range w.Letters {
			checkDays(t, w.Slug, l)
			for _, theme := range l.Themes {
				for _, from := range theme.From {
					point(theme.Key, "theme", from.Theme)
				}
			}
		}
	}
}

// templateKeys is every "kind key" of the World; two alike are an error.
func templateKeys(t *testing.T, w World) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	add := func(kind, key string) {
		if key == "" || known[kind+" "+key] {
			t.Errorf("%s: %s key %q is empty or used twice", w.Slug, kind, key)
		}
		known[kind+" "+key] = true
	}
	for _, u := range w.Units {
		add("unit", u.Key)
	}
	for _, b := range w.Bodies {
		add("body", b.Key)
	}
	for _, g := range w.Goals {
		add("goal", g.Key)
	}
	for _, p := range w.Principles {
		add("principle", p.Key)
	}
	for _, i := range w.Initiatives {
		add("initiative", i.Key)
	}
	for _, l := range w.Letters {
		add("letter", l.Key)
		for _, theme := range l.Themes {
			add("theme", theme.Key)
		}
	}
	return known
}

func checkDays(t *testing.T, slug string, l Letter) {
	t.Helper()
	days := []string{l.Adopted, l.InForce, l.Closed}
	for _, e := range l.Events {
		days = append(days, e.Day)
	}
	for _, day := range days {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			t.Errorf("%s: %s has the day %q", slug, l.Key, day)
		}
	}
}

func themeTitles(l Letter) []string {
	var titles []string
	for _, theme := range l.Themes {
		titles = append(titles, theme.Title)
	}
	return titles
}

func templateBody(w World, key string) Body {
	i := slices.IndexFunc(w.Bodies, func(b Body) bool { return b.Key == key })
	if i < 0 {
		return Body{}
	}
	return w.Bodies[i]
}

func wantKinds(t *testing.T, w World, want map[string]int) {
	t.Helper()
	got := map[string]int{}
	for _, p := range w.Principles {
		got[p.Kind]++
	}
	for kind, n := range want {
		if got[kind] != n {
			t.Errorf("%s, principles of kind %s: got %d, want %d", w.Slug, kind, got[kind], n)
		}
	}
}
