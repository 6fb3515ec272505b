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
	for _, path := range []string{"/plan-goals", "/initiatives", "/effects", "/indicators"} {
		page := a.In("anna").Get(path)
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
