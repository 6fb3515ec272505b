package list_test

import (
	"encoding/csv"
	"mime"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"

	"github.com/xuri/excelize/v2"
)

// A file has the rows its reader sees, and the one who may not open a list may not
// take it out either.
func TestWhoTakesOutWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter := a.ItemIn("letter", "Ledetråd 2027", "2027")
		effort := a.Item("initiative", "Læsemakkere")
		for _, c := range []struct {
			who, path string
			want      int // status; with a file the number of rows
		}{
			{"", "/initiatives", 303}, {"bo", "/initiatives?year=2026", 2}, {"gert", "/initiatives?year=2026", 0}, {"dorte", "/initiatives?year=2026&state=stopped", 0},
			{"", "/goals", 303}, {"gert", "/goals", 2}, {"bo", "/goals?state=dropped", 0},
			{"", "/effects", 303}, {"bo", "/effects?year=2026", 1}, {"gert", "/effects?year=2026", 0},
			{"", "/plan-goals", 303}, {"bo", "/plan-goals?year=2026", 1}, {"gert", "/plan-goals?year=2026", 0},
			{"", "/principles", 303}, {"bo", "/principles", 1}, {"gert", "/principles", 0},
			{"", "/people", 303}, {"bo", "/people", 403}, {"dorte", "/people", 403}, {"fie", "/people", 11}, {"fie", "/people?q=NN", 2},
			{"", "/units", 303}, {"bo", "/units", 7}, {"bo", "/units?kind=centre", 2}, {"gert", "/bodies", 4}, {"bo", "/bodies?kind=med", 1},
			{"", "/plans", 303}, {"bo", "/plans?year=2026", 4}, {"gert", "/plans?year=2026", 0},
			{"", "/letters/" + letter + "/learning", 303}, {"bo", "/letters/" + letter + "/learning", 2}, {"gert", "/letters/" + letter + "/learning", 404},
			{"", "/history/" + effort, 303}, {"bo", "/history/" + effort, 1}, {"gert", "/history/" + effort, 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			for _, form := range []string{"csv", "xlsx"} {
				mark := "?"
				if strings.Contains(c.path, "?") {
					mark = "&"
				}
				p := b.Get(c.path + mark + "as=" + form)
				got := p.Status
				if p.Status == 200 {
					got = rowsIn(t, p, form)
				}
				if got != c.want {
					t.Errorf("%s %s as %s: got %d, want %d: %.200s", c.who, c.path, form, got, c.want, p.Body)
				}
			}
		}
	})
}

func rowsIn(t *testing.T, p testapp.Page, form string) int {
	t.Helper()
	_, params, err := mime.ParseMediaType(p.Header.Get("Content-Disposition"))
	if name := params["filename"]; err != nil || !strings.HasSuffix(name, " 2026-09-08."+form) || p.Header.Get("Cache-Control") != "private, no-store" {
		t.Errorf("the file is called %q: %v", name, err)
	}
	if form == "csv" {
		if !strings.HasPrefix(p.Body, "\ufeff") {
			t.Error("no mark of the byte order")
		}
		lines := csv.NewReader(strings.NewReader(strings.TrimPrefix(p.Body, "\ufeff")))
		lines.Comma = ';'
		rows, err := lines.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return len(rows) - 1
	}
	f, err := excelize.OpenReader(strings.NewReader(p.Body))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Liste")
	if err != nil {
		t.Fatal(err)
	}
	return len(rows) - 1
}

// A closed thing of every kind that has a list: no file an outsider takes out has a
// word of it, in any of its parts, and a member's has.
func TestNoFileHasTheCanary(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		med := auth.BodySubject(a.Body("Hovedudvalget"))
		letter := a.ItemIn("letter", "Ledetråd 2027", "2027")
		var kinds []string
		a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
			tx.Told() // a test's own hand
			if _, err = tx.Exec(`UPDATE item SET title = 'Kanariefugl ' || kind WHERE kind IN ('goal', 'initiative', 'effect', 'plan_goal', 'principle', 'candidate')`); err != nil {
				return err
			}
			kinds, err = db.All(tx, db.Value[string], `SELECT i.id FROM item i WHERE i.title LIKE 'Kanariefugl%' ORDER BY i.id`)
			return err
		})
		for _, id := range kinds {
			a.CloseItem(id, med)
		}
		for path, kind := range map[string]string{"/goals": "goal", "/initiatives?year=2026": "initiative", "/effects?year=2026": "effect", "/plan-goals?year=2026": "plan_goal",
			"/principles": "principle", "/plans?year=2026": "", "/letters/" + letter + "/learning": "candidate"} {
			for _, form := range []string{"csv", "xlsx"} {
				at := path + "?as=" + form
				if strings.Contains(path, "?") {
					at = path + "&as=" + form
				}
				for _, who := range []string{"bo", "anna", "dorte", "fie", "gert", "hanne", "karen"} {
					p := a.In(who).Get(at)
					text := parts(t, p.Body)
					if hears, may := strings.Contains(text, "Kanariefugl"), who == "karen"; hears && !may || may && kind != "" && !strings.Contains(text, "Kanariefugl "+kind) {
						t.Errorf("%s %s: hears %v, may %v", who, at, hears, may)
					}
				}
			}
		}
	})
}

// What nobody understands in an address is passed over.
func TestStrangeAddressesShowTheList(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := a.In("fie")
		long := strings.Repeat("x", 10000)
		for _, path := range []string{"/goals", "/initiatives", "/effects", "/plan-goals", "/people", "/units", "/bodies", "/principles", "/plans"} {
			for _, q := range []string{"sort=" + long, "sort=i.id;DROP", "sort=i.id%3BDROP%20TABLE%20item", "sort=-", "sort=title&sort=-title", "sort[]=title", "sort=%00", "%zz", "after=%00", "after=" + long,
				"after=0000000000000000", "before=0000000000000000", "before=x&after=y", "unit=%27%20OR%201=1--", "state=%F0%9F%98%80", "year=99999999999999999999", "year=-1",
				"as=pdf", "as=xlsx&as=csv", "as=csv&sort=" + long, "q=%FF%FE", "view=all&view[]=2", "kind=none", "period=" + long, "sort=starts&as=csv"} {
				if p := fie.Get(path + "?" + q); p.Status != 200 {
					t.Errorf("%s?%.60s: got %d", path, q, p.Status)
				}
			}
		}
	})
}
