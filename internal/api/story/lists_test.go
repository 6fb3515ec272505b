package api_test

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

var (
	ordered = regexp.MustCompile(`[?&;]sort=(-?[a-z_]+)`)
	chosen  = regexp.MustCompile(`<select[^>]*name="([a-z]+)"`)
)

// A list that stands in a table on a page is ordered and narrowed by programs as there.
func TestListsAreOrderedAndNarrowedAsOnThePages(t *testing.T) {
	a := testapp.New(t, "sqlite")
	var doc struct {
		Paths map[string]map[string]struct {
			Parameters []struct {
				Name   string
				Schema struct{ Enum []string }
			}
		}
	}
	if err := json.Unmarshal(a.API.Spec(), &doc); err != nil {
		t.Fatal(err)
	}
	other := map[string]string{"kind": "sort"} // what the interface calls a filter otherwise
	for _, path := range []string{"/plan-goals", "/initiatives", "/effects", "/indicators", "/goals", "/units", "/bodies", "/people"} {
		page := a.In(map[bool]string{true: "fie", false: "anna"}[path == "/people"]).Get(path)
		takes := map[string][]string{}
		for _, p := range doc.Paths[path]["get"].Parameters {
			takes[p.Name] = p.Schema.Enum
		}
		orders := ordered.FindAllStringSubmatch(page.Body, -1)
		if len(orders) == 0 {
			t.Errorf("%s: no orders were found on the page", path)
		}
		for _, m := range orders {
			if !slices.Contains(takes["order"], m[1]) {
				t.Errorf("%s: the page can be ordered by %s, and a program cannot", path, m[1])
			}
		}
		for _, m := range chosen.FindAllStringSubmatch(page.Body, -1) {
			name := m[1]
			if to := other[name]; to != "" {
				name = to
			}
			if _, ok := takes[name]; !ok && name != "sort" {
				t.Errorf("%s: the page can be narrowed by %s, and a program cannot", path, m[1])
			}
		}
	}
}

// In every order each row comes once, a page at a time, both ways round.
func TestAListIsWholeInEveryOrder(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna := writer(a, "anna")
		plan := a.Item("plan", "Årsplan 2026")
		for _, title := range []string{"Ål i åen", "Æbler til alle", "Bøger hver dag", "Ørkenen blomstrer", "Bøger hver dag"} {
			if r := anna.do("POST", "/plans/"+plan+"/goals", `{"title":"`+title+`","text":"","state":"under_way"}`); r.Status != 201 {
				t.Fatalf("got %d %s", r.Status, r.Body)
			}
		}
		walk := func(order string) (titles []string) {
			path := "/plan-goals?limit=2&order=" + url.QueryEscape(order)
			for seen := map[string]bool{}; path != ""; {
				var page struct {
					Items []struct{ ID, Title string }
					Next  string
				}
				r := anna.get(path)
				if r.into(t, &page); r.Status != 200 {
					t.Fatalf("%s: got %d %s", path, r.Status, r.Body)
				}
				for _, g := range page.Items {
					if seen[g.ID] {
						t.Fatalf("%s comes twice by %q", g.Title, order)
					}
					seen[g.ID] = true
					titles = append(titles, g.Title)
				}
				path = strings.TrimPrefix(page.Next, "/api/v1/fjordby")
			}
			return titles
		}
		want := []string{"Bøger hver dag", "Bøger hver dag", "Flere læser med lyst", "Æbler til alle", "Ørkenen blomstrer", "Ål i åen"}
		if got := walk("title"); !slices.Equal(got, want) {
			t.Errorf("by title: got %q", got)
		}
		slices.Reverse(want)
		if got := walk("-title"); !slices.Equal(got, want) {
			t.Errorf("backwards: got %q", got)
		}
		for _, order := range []string{"", "unit", "-unit", "owner", "-owner", "state", "-state"} {
			if got := walk(order); len(got) != len(want) {
				t.Errorf("by %q: got %q", order, got)
			}
		}
		if r := anna.get("/plan-goals?order=noget"); r.Status != 422 || r.problem(t).Errors[0].Parameter != "order" {
			t.Errorf("no order: got %d %s", r.Status, r.Body)
		}
		if r := anna.get("/plan-goals?order=title&after=" + ghost); r.Status != 422 || r.problem(t).Errors[0].Parameter != "after" {
			t.Errorf("after what is not there: got %d %s", r.Status, r.Body)
		}
	})
}

// The lists that are read whole go on after a row in their order, as the others do.
func TestAShortListIsWholeInEveryOrder(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for range 3 {
			writer(a, "dorte").do("POST", "/goals", aGoal)
		}
		fie := writer(a, "fie")
		for path, orders := range map[string][]string{"/goals": {"title", "source", "plan_goals"}, "/units": {"name", "kind", "above"},
			"/bodies": {"name", "kind", "members"}, "/people": {"name", "email"}} {
			whole := strings.Count(fie.get(path).Body, `"href"`)
			for _, order := range append([]string{""}, orders...) {
				var there, back []string
				for _, sign := range []string{"", "-"} {
					var ids []string
					for at := path + "?limit=2&order=" + sign + order; at != "" && (order != "" || sign == ""); {
						var page struct {
							Items []struct{ ID string }
							Next  string
						}
						r := fie.get(at)
						if r.into(t, &page); r.Status != 200 {
							t.Fatalf("%s: got %d %s", at, r.Status, r.Body)
						}
						for _, x := range page.Items {
							ids = append(ids, x.ID)
						}
						at = strings.TrimPrefix(page.Next, "/api/v1/fjordby")
					}
					there, back = back, ids
				}
				if order == "" {
					if slices.Sort(there); len(there) != whole {
						t.Errorf("%s: got %d of %d", path, len(there), whole)
					}
					continue
				}
				if slices.Reverse(back); len(there) != whole || !slices.Equal(there, back) {
					t.Errorf("%s by %s: got %v of %d, and backwards %v", path, order, there, whole, back)
				}
			}
			if r := fie.get(path + "?order=noget"); r.Status != 422 || r.problem(t).Errors[0].Parameter != "order" {
				t.Errorf("%s in no order: got %d %s", path, r.Status, r.Body)
			}
			if r := fie.get(path + "?order=" + orders[0] + "&after=" + ghost); r.Status != 422 || r.problem(t).Errors[0].Parameter != "after" {
				t.Errorf("%s after what is not there: got %d %s", path, r.Status, r.Body)
			}
		}
		if r := fie.get("/units?sort=centre&order=name"); strings.Count(r.Body, `"href"`) != 2 || strings.Index(r.Body, "Skoler") > strings.Index(r.Body, "Veje") {
			t.Errorf("the centres by name: %s", r.Body)
		}
		if r := fie.get("/people?q=ER"); !strings.Contains(r.Body, `"Erik"`) || strings.Contains(r.Body, `"Anna"`) {
			t.Errorf("people by words: %s", r.Body)
		}
	})
}
