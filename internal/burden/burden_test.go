package burden_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/org"
	"ledetraad/internal/testapp"
)

const answerDemand = "/burden/2026/demands/plan.demand.answer"

func TestWhatNobodyUsesIsNotAskedFor(t *testing.T) {
	whole := feature.Demand{Key: "x.demand.y", Minutes: 5, Times: 1, Per: "x.per", UsedIn: "x.use", Of: []string{org.Centre},
		Forms: []feature.Form{{Pattern: "POST /x", Fields: []string{"text"}}}, Given: "SELECT", Used: "SELECT"}
	for name, spoil := range map[string]func(*feature.Demand){
		"whole":              func(d *feature.Demand) {},
		"no use":             func(d *feature.Demand) { d.UsedIn = "" },
		"no way to know":     func(d *feature.Demand) { d.Used = "" },
		"no minutes":         func(d *feature.Demand) { d.Minutes = 0 },
		"no form":            func(d *feature.Demand) { d.Forms = nil },
		"asked, not counted": func(d *feature.Demand) { d.Given = "" },
	} {
		d := whole
		spoil(&d)
		b := burden.Book{}
		if err := b.Fill([]feature.Feature{{Demands: []feature.Demand{d}}}); (err == nil) != (name == "whole") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	b := burden.Book{}
	if err := b.Fill([]feature.Feature{{Demands: []feature.Demand{whole}}, {Demands: []feature.Demand{whole}}}); err == nil {
		t.Error("one demand is declared twice")
	}
}

func TestWhatTakesTheTimeOfAUnit(t *testing.T) {
	asked := func(key string, minutes, times int, instead string) burden.Asked {
		return burden.Asked{Demand: feature.Demand{Key: key, Of: []string{org.Centre}, Instead: instead}, Minutes: minutes, Times: times}
	}
	y := burden.Year{Cap: 60, Asked: []burden.Asked{asked("answer", 5, 3, ""), asked("confirm", 2, 6, ""), asked("write", 5, 0, "confirm")}}
	centre := org.Unit{ID: "u", Kind: org.Centre}
	for _, c := range []struct {
		name                   string
		unit                   org.Unit
		given, waiting         map[string]int
		spent, waits, expected int
	}{
		{"nothing yet", centre, nil, nil, 0, 0, 27},
		{"one waits", centre, nil, map[string]int{"answer": 1}, 0, 5, 22},
		{"all is given", centre, map[string]int{"answer": 3, "confirm": 6}, nil, 27, 0, 0},
		{"more than usual", centre, map[string]int{"answer": 5}, nil, 25, 0, 12},
		{"written oneself, so not to confirm", centre, map[string]int{"write": 2}, nil, 10, 0, 23},
		{"a kind nobody asks", org.Unit{ID: "u", Kind: org.Administration}, nil, nil, 0, 0, 0},
	} {
		got := y.TimeOf(c.unit, c.given, c.waiting, nil)
		if got.Spent != c.spent || got.Waiting != c.waits || got.Coming != c.expected {
			t.Errorf("%s: got %d spent, %d waiting, %d expected; want %d, %d, %d", c.name, got.Spent, got.Waiting, got.Coming, c.spent, c.waits, c.expected)
		}
	}
	if n := y.Sum(org.Centre); n != 27 {
		t.Errorf("a centre is asked of %d minutes, want 27", n)
	}
}

func TestTheBoardAsksMoreOnlyWithASentence(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, anna := a.In("dorte"), a.In("anna")
		p := dorte.Get("/burden")
		for _, text := range []string{"Svar på et tema", "Skriv et mål i planen", "4 timer", "Dialogmøde 17. juni 2026", "Ikke brugt i et år", "Skriv to linjer om rengøring"} {
			if !p.Has(text) {
				t.Errorf("want %q in %s", text, p.Text())
			}
		}
		if p := anna.Get("/"); !p.Has("Bedt om af jeres tid i år") || !p.Has("af højst 4 timer") || !p.Has("Cirka 2 minutter.") {
			t.Errorf("anna is not told what she is asked of: %s", p.Text())
		}
		p = dorte.Post(answerDemand, "minutes", "60", "times", "5", "because", "")
		if p.Status != 422 || !p.Has("minutter af højst 240. Fjern en anden opgave") || p.Field("minutes") != "60" {
			t.Errorf("the cap is broken in silence: %d %s", p.Status, p.Text())
		}
		p = dorte.Post(answerDemand, "minutes", "60", "times", "5", "because", "vi skal lære temaerne at kende")
		if p.Status != 303 {
			t.Fatalf("with a reason: got %d: %s", p.Status, p.Text())
		}
		if p := anna.Get("/"); !p.Has("Det er mere end loftet, fordi: vi skal lære temaerne at kende.") || !p.Has("Cirka 1 time.") {
			t.Errorf("anna pays and is not told why: %s", p.Text())
		}
		if p := dorte.Post(answerDemand, "minutes", "50", "times", "5", "version", "1"); p.Status != 303 {
			t.Errorf("asking less is refused: %d %s", p.Status, p.Text())
		}
		if p := dorte.Post("/burden/2026/cap", "minutes", "60"); p.Status != 422 {
			t.Errorf("a cap under what is asked: got %d", p.Status)
		}
		if p := dorte.Post("/burden/2026/cap", "minutes", "600"); p.Status != 303 {
			t.Errorf("a wider cap: got %d: %s", p.Status, p.Text())
		}
		if p := anna.Get("/"); p.Has("mere end loftet") || !p.Has("af højst 10 timer") {
			t.Errorf("the cap is wide enough: %s", p.Text())
		}
		if p := dorte.Get("/burden?year=2027"); !p.Has("10 timer") || p.Has("bedes ikke om") {
			t.Errorf("next year has this year's cap: %s", p.Text())
		}
		a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
			n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM change WHERE kind IN ('burden_cap', 'burden_demand')`)
			if n != 3 {
				t.Errorf("the log tells of %d changes, want 3", n)
			}
			return err
		})
	})
}

func TestWhatIsSwitchedOffWaitsForNobody(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna := a.In("anna")
		for key, row := range map[string]string{
			"plan.demand.answer": "Tema 2: »Ét forløb på tværs«", "plan.demand.confirm": "Skrevet for dig af Dorte",
		} {
			if p := anna.Get("/"); !p.Has(row) {
				t.Fatalf("%q does not wait: %s", row, p.Text())
			}
			if p := a.In("dorte").Post("/burden/2026/demands/"+key, "minutes", "5", "times", "1", "off", "1"); p.Status != 303 {
				t.Fatalf("%s: got %d: %s", key, p.Status, p.Text())
			}
			if p := anna.Get("/"); p.Has(row) {
				t.Errorf("%q waits still: %s", row, p.Text())
			}
		}
		if p := anna.Get("/burden"); strings.Count(p.Body, "Bedes ikke om i år") != 2 {
			t.Errorf("what is off is not told: %s", p.Text())
		}
	})
}

func TestWhatWasGivenCountsAsSpent(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna := a.In("anna")
		// A plan, an answer, a goal, a follow-up of her own, an initiative, an effect with its
		// chain and what showed it, an assessment.
		if p := anna.Get("/"); !p.Has("Brugt 1 t. 1 min.") || !p.Has("61 af 240 minutter er brugt, 7 minutter venter nu") {
			t.Errorf("before: %s", p.Text())
		}
		theme, plan := a.ItemIn("theme", "Ét forløb på tværs", "2026"), a.ItemIn("plan", "Årsplan 2026", "2026")
		if p := anna.Post("/plans/"+plan+"/answers/"+theme, "kind", "not_this_year", "text", "Vi samler kræfterne."); p.Status != 303 {
			t.Fatalf("answer: got %d: %s", p.Status, p.Text())
		}
		if p := anna.Get("/"); !p.Has("Brugt 1 t. 6 min.") || !p.Has("66 af 240 minutter er brugt, 2 minutter venter nu") {
			t.Errorf("after: %s", p.Text())
		}
		if p := anna.Get("/burden"); !p.Has("Det er jeres tid gået til") || !p.Has("I alt 1 t. 6 min. af højst 4 timer.") {
			t.Errorf("anna is not told what it was spent on: %s", p.Text())
		}
		for _, other := range []string{"bo", "dorte", "carl"} {
			if p := a.In(other).Get("/burden"); p.Has("I alt 1 t. 6 min. af højst") {
				t.Errorf("%s sees what the schools have spent: %s", other, p.Text())
			}
		}
	})
}
