package concern_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

func TestTheLetterSaysWhatConcernsYou(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := "/letters/" + a.Item("letter", "Ledetråd 2026")
		page := a.In("anna").Get(at)
		for _, want := range []string{"Det vedrører jer", "Vi vil læse mere.", "Flere læser med lyst", "Én indsats", "I har ikke svaret endnu.", "Svar på: Ét forløb på tværs"} {
			if !page.Has(want) {
				t.Errorf("anna: want %q", want)
			}
		}
		if i, j := strings.Index(page.Body, "Det vedrører jer"), strings.Index(page.Body, "/document.pdf"); i < 0 || i > j {
			t.Error("what concerns her does not stand first")
		}
		bo := a.In("bo").Get(at)
		if !bo.Has("I har ikke svaret endnu.") || bo.Has("Svar på: Ét forløb på tværs") {
			t.Error("an employee is asked to answer, or is not told")
		}
		if carl := a.In("carl").Get(at); carl.Has("Flere læser med lyst") || !carl.Has("I har ikke begyndt en plan for 2026 endnu.") {
			t.Error("carl: what concerns another centre, or nothing of the plan", carl.Text()[:900])
		}
		area := a.In("carl").Get(at + "?unit=" + a.Unit("Børn og Læring"))
		for _, want := range []string{"Det vedrører Børn og Læring", "Flere læser med lyst", "Læsemakkere", "Skoler"} {
			if !area.Has(want) {
				t.Errorf("carl of another area: want %q", want)
			}
		}
		if english := a.In("anna").Get(at + "?lang=en"); !english.Has("What concerns you") || strings.Contains(english.Text(), "concern.") {
			t.Error("it is not in English")
		}
	})
}

func TestWhatConcernsAUnitKeepsToWhatOneMayKnow(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, unit := "/letters/"+a.Item("letter", "Ledetråd 2026"), a.Unit("Skoler")
		for _, c := range []struct {
			who, path string
			want      int
		}{{"", "", 303}, {"karen", "", 200}, {"gert", "", 404}, {"gert", "?unit=" + unit, 404}, {"karen", "?unit=" + unit, 200}, {"karen", "?unit=x", 200}, {"karen", "?unit=" + a.Item("goal", "Levende landsbyer"), 200}} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			if got := b.Get(at + c.path); got.Status != c.want {
				t.Errorf("%s %s: got %d, want %d", c.who, c.path, got.Status, c.want)
			}
		}
		a.CloseItem(a.Item("plan_goal", "Flere læser med lyst"), "p:"+a.Person("erik"))
		a.CloseItem(a.Item("initiative", "Læsemakkere"), "p:"+a.Person("erik"))
		if page := a.In("karen").Get(at + "?unit=" + unit); page.Has("Flere læser med lyst") || page.Has("Læsemakkere") {
			t.Error("what is hidden stands there")
		}
	})
}

// Those who worked with a theme that is not continued are told so, and why.
func TestWhoWorkedWithAThemeIsToldWhyItIsDropped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		next, dropped := "/letters/"+a.Item("letter", "Ledetråd 2027"), a.ItemIn("theme", "Ét forløb på tværs", "2026")
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			goal := a.Item("plan_goal", "Flere læser med lyst")
			tx.Told(goal)
			return item.Tie(tx, goal, item.Supports, dropped, "", "")
		})
		if p := a.In("dorte").Post(next+"/dropped", "version", "1", "because_"+dropped, "Det er blevet hverdag."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		for who, told := range map[string]bool{"anna": true, "bo": true, "carl": false, "karen": false} {
			if p := a.In(who).Get(next); p.Has("Føres ikke videre: Ét forløb på tværs : Det er blevet hverdag.") != told {
				t.Errorf("%s: %s", who, p.Text())
			}
		}
	})
}
