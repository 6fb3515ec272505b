package seed

import (
	"slices"
	"strings"
	"testing"
)

// fjordbyWhole are the four centres and six institutions whose years are told in full.
var fjordbyWhole = []string{"borgermoede", "hverdag", "skolegang", "familie",
	"maagebakken", "strandskallen", "tangvejen", "kajen", "nordmolen", "bibliotek"}

func fjordbyPlan(w World, unit string, year int) Plan {
	i := slices.IndexFunc(w.Plans, func(p Plan) bool { return p.Unit == unit && p.Year == year })
	if i < 0 {
		return Plan{}
	}
	return w.Plans[i]
}

func TestTenUnitsAreWholeOverThreeYears(t *testing.T) {
	w := Fjordby()
	for _, unit := range fjordbyWhole {
		for _, year := range []int{2024, 2025, 2026} {
			p := fjordbyPlan(w, unit, year)
			if p.Intro == "" || p.Talk == nil || len(p.Goals) < 2 {
				t.Errorf("%s %d: no plan with an introduction, a talk in MED and two goals", unit, year)
			}
			if closed := p.State == "closed"; closed != (year < 2026) || closed != (p.ClosedOn != "") {
				t.Errorf("%s %d is %s, closed on %q", unit, year, p.State, p.ClosedOn)
			}
			if p.Kind == "agreement" && len(p.Signed) == 0 {
				t.Errorf("%s %d: nobody has signed", unit, year)
			}
			for _, g := range p.Goals {
				wholeGoal(t, p, g)
			}
		}
	}
}

// wholeGoal: a goal of a closed year has ended, or its plan says why not; its state is
// what its end says, and an agreement's goal of the year has been followed up or has ended.
func wholeGoal(t *testing.T, p Plan, g PlanGoal) {
	t.Helper()
	if p.State == "closed" && g.End == nil && p.ClosedBecause == "" {
		t.Errorf("%s: nobody says how it ended", g.Key)
	}
	if e := g.End; e != nil {
		if e.Result == "reached" != (g.State == "reached") || p.State != "closed" {
			t.Errorf("%s is %s and ended %s", g.Key, g.State, e.Result)
		}
		if e.Day > p.ClosedOn {
			t.Errorf("%s ended %s, after its plan was closed on %s", g.Key, e.Day, p.ClosedOn)
		}
	}
	for _, part := range g.Parts {
		if !slices.Contains(g.With, part.Unit) {
			t.Errorf("%s: %s contributes and does not share it", g.Key, part.Unit)
		}
	}
}

// What a year brought is told by keys: each of them is somewhere.
func TestWhatAYearBroughtCameToSomething(t *testing.T) {
	w := Fjordby()
	goals := map[string]PlanGoal{}
	for _, p := range w.Plans {
		for _, g := range p.Goals {
			if _, told := goals[g.Continues]; g.Continues != "" && !told {
				t.Errorf("%s continues %q, which is not planted before it", g.Key, g.Continues)
			}
			goals[g.Key] = g
		}
	}
	for _, y := range []yearOf{fjordbyYear25(), fjordbyYear26()} {
		for _, keys := range [][]string{keysOf(y.ends), keysOf(y.from), keysOf(y.parts), keysOf(y.follows)} {
			for _, key := range keys {
				if goals[key].Key == "" {
					t.Errorf("%d: no goal %q", y.year, key)
				}
			}
		}
		for _, keys := range [][]string{keysOf(y.closed), keysOf(y.talks), keysOf(y.signed)} {
			for _, unit := range keys {
				if fjordbyPlan(w, unit, y.year).Unit == "" {
					t.Errorf("%d: no plan of %q", y.year, unit)
				}
			}
		}
	}
	c := &worldCheck{t: t, w: w, keys: map[string]bool{}, year: map[string]int{}}
	c.collect()
	for _, p := range w.Plans {
		if p.Talk != nil {
			c.ref(p.Unit, "body", p.Talk.Body)
		}
		for _, s := range p.Signed {
			c.ref(p.Unit, "person", s.By)
			c.oneOf(p.Unit, s.Party, "unit above")
		}
		for _, g := range p.Goals {
			for _, part := range g.Parts {
				c.ref(g.Key, "person", part.By)
			}
			if g.End != nil {
				c.ref(g.Key, "person", g.End.By)
				c.oneOf(g.Key, g.End.Result, "reached partly not unknown")
				c.answered(g.End.Learned, g.End.Day, g.End.Answer)
			}
		}
	}
}

func keysOf[V any](m map[string]V) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// The letters say why a theme ended and what could be shown; the plans bear it out.
func TestTheLetterOf2025SaysWhatHappenedIn2024(t *testing.T) {
	w := Fjordby()
	not, reached, all := 0, 0, 0
	for _, p := range w.Plans {
		for _, a := range p.Answers {
			if a.Theme == "t24-4" && a.Kind == "not_this_year" {
				not++
			}
		}
		for _, g := range p.Goals {
			for _, i := range g.Initiatives {
				for _, e := range i.Effects {
					if p.Year == 2024 {
						all++
						if e.Assessments[len(e.Assessments)-1].Result == "reached" {
							reached++
						}
					}
				}
			}
		}
	}
	if not != 6 {
		t.Errorf("got %d that wrote not this year, want the six the letter tells of", not)
	}
	if reached == 0 || 3*reached > all {
		t.Errorf("got %d of %d effects reached; few could show it", reached, all)
	}
	how := map[string][]string{}
	for _, l := range w.Letters {
		for _, theme := range l.Themes {
			for _, f := range theme.From {
				if strings.HasPrefix(f.Theme, "t24") {
					how[f.Theme] = append(how[f.Theme], theme.Key+" "+f.How)
				}
			}
		}
	}
	want := map[string]string{"t24-1": "t25-1 continued", "t24-2": "t25-2 merged", "t24-3": "t25-2 merged, t25-3 split", "t24-4": ""}
	for key, ways := range want {
		if got := strings.Join(how[key], ", "); got != ways {
			t.Errorf("%s: got %q, want %q", key, got, ways)
		}
	}
}

// One agreement of the year was changed since it was signed, one waits for its leader,
// and nobody else is asked for a name.
func TestTwoAgreementsWaitForAName(t *testing.T) {
	var waits []string
	for _, p := range Fjordby().Plans {
		if p.Year == 2026 && p.State == "in_force" && len(p.Signed) > 0 && (len(p.Signed) < 2 || p.SignedIntro != "") {
			waits = append(waits, p.Unit)
		}
	}
	wantTitles(t, "agreements that wait", waits, "strandskallen", "bibliotek")
}

// Every centre, staff and institution that is open has a plan for the year, but two; and
// no two goals of a year are called the same.
func TestNearlyEverybodyHasAPlan(t *testing.T) {
	w := Fjordby()
	var without, twice []string
	for _, u := range w.Units {
		if plans := u.Kind == "centre" || u.Kind == "staff" || u.Kind == "institution"; plans && u.To == "" && fjordbyPlan(w, u.Key, 2026).Unit == "" {
			without = append(without, u.Key)
		}
	}
	said := map[string]bool{}
	for _, p := range w.Plans {
		for _, g := range p.Goals {
			if p.Year == 2026 && said[g.Title] {
				twice = append(twice, g.Title)
			}
			said[g.Title] = said[g.Title] || p.Year == 2026
		}
		if p.State != "draft" && (len(p.Answers) == 0 || len(p.Goals) == 0) {
			t.Errorf("%s %d answers nothing, or has no goal", p.Unit, p.Year)
		}
	}
	for key := range fjordbyEfforts26() {
		if !slices.ContainsFunc(w.Plans, func(p Plan) bool {
			return slices.ContainsFunc(p.Goals, func(g PlanGoal) bool { return g.Key == key && len(g.Initiatives) == 1 })
		}) {
			t.Errorf("the effort of %s has no goal, or another besides", key)
		}
	}
	wantTitles(t, "without a plan", without, "betjente", "gyngehesten")
	wantTitles(t, "goals called the same", twice)
}
