package burden_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// cleaning is the request that the test's world has sent to the secretariat's own unit.
func cleaning(a *testapp.App) (q burden.Request) {
	a.T.Helper()
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) (err error) {
		q, err = burden.GetRequest(tx, a.Item("request", "Skriv to linjer om rengøring"))
		return err
	})
	return q
}

func TestWhoMayDoWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		q := cleaning(a)
		at, ask := "/requests/"+q.ID, "/asks/"+q.Ask
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/burden", 303},
			{"", "GET", at, 303},
			{"", "POST", "/requests", 303},
			{"bo", "GET", "/burden", 200},
			{"gert", "GET", "/burden", 200},
			{"anna", "GET", "/burden?year=2027", 200},
			{"anna", "GET", "/burden/2026/cap", 403},
			{"anna", "POST", "/burden/2026/cap", 403},
			{"anna", "GET", answerDemand, 403},
			{"anna", "POST", answerDemand, 403},
			{"anna", "GET", "/requests/new", 403},
			{"anna", "POST", "/requests", 403},
			{"erik", "POST", "/burden/2026/cap", 403}, // the secretariat does it for the board
			{"fie", "POST", "/requests", 403},
			{"dorte", "GET", "/burden/2026/cap", 200},
			{"dorte", "GET", "/burden/1066/cap", 404},
			{"dorte", "GET", "/burden/02026/cap", 404},
			{"dorte", "GET", answerDemand, 200},
			{"dorte", "GET", "/burden/2026/demands/plan.demand.none", 404},
			{"dorte", "POST", "/burden/2026/demands/plan.demand.none", 404},
			{"dorte", "GET", "/requests/new", 200},
			// Neither she, nor a leader elsewhere, is of the unit that is asked.
			{"anna", "GET", at, 404},
			{"anna", "GET", ask, 404},
			{"anna", "POST", at, 404},
			{"gert", "GET", at, 404},
			{"gert", "GET", ask, 404},
			{"gert", "POST", at, 403},
			{"anna", "POST", ask + "/closing", 403},
			{"hanne", "GET", at, 200}, // sits on the board
			{"hanne", "GET", ask, 200},
			{"hanne", "POST", at, 403},
			{"dorte", "GET", at, 200},
			{"dorte", "POST", at, 403},
			{"fie", "POST", at, 403}, // works there and does not lead it
			{"erik", "POST", at, 422},
			{"erik", "POST", ask + "/closing", 403},
			{"dorte", "POST", ask + "/closing", 303},
			{"dorte", "POST", ask + "/closing", 409},
			{"dorte", "POST", "/asks/06g0000000000000/closing", 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			var p testapp.Page
			if c.method == "GET" {
				p = b.Get(c.path)
			} else {
				p = b.Post(c.path)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.want)
			}
		}
	})
}

// Nobody outside the unit, those above it, the board and the secretariat hears of what
// it is asked, or of what it answers.
func TestAnAnswerIsNotForTheOtherUnits(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("dorte").Post("/requests", "title", "Skriv om sygefraværet", "minutes", "5", "due", "2026-10-02",
			"used_in", "Direktionens møde 7. oktober", "units", a.Unit("Skoler"), "units", a.Unit("Veje"))
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		ask := p.Location[:len("/asks/06g0000000000000")]
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			list, err := burden.RequestsOf(tx, "2026", a.Unit("Skoler"), a.Unit("Veje"))
			if len(list) != 1 || list[0].UnitName != "Skoler" {
				t.Fatalf("anna sees %v", list)
			}
			p := a.In("anna").Post("/requests/"+list[0].ID, "version", "1", "answer", "Tre er hjemme, og to er kanariefugle.")
			if p.Status != 303 {
				t.Errorf("anna answers: got %d: %s", p.Status, p.Text())
			}
			return err
		})
		for who, sees := range map[string]bool{"dorte": true, "hanne": true, "erik": true, "anna": true, "bo": true, "carl": false, "karen": false} {
			p := a.In(who).Get(ask)
			if p.Status != 200 || p.Has("kanariefugle") != sees {
				t.Errorf("%s: %d, sees the answer of the schools: %v, want %v", who, p.Status, p.Has("kanariefugle"), sees)
			}
			if p := a.In(who).Get("/burden"); p.Has("1 af 2 har svaret") != (who == "dorte" || who == "hanne" || who == "erik") {
				t.Errorf("%s counts others: %s", who, p.Text())
			}
		}
		for _, who := range []string{"iben", "gert", "fie"} {
			// Iben works under the schools and fie administers: only the office opens it.
			if p := a.In(who).Get(ask); (p.Status == 200) != (who == "fie") {
				t.Errorf("%s: got %d", who, p.Status)
			}
		}
	})
}
