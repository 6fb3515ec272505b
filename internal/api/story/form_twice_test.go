package api_test

import (
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/testapp"
)

// A form that makes something, sent twice at the same moment to two processes that serve
// the same database, makes one, and both answers lead on. Another form makes another.
func TestAFormSentToTwoProcessesMakesOne(t *testing.T) {
	place := testapp.Place(t, "postgres")
	one, two := testapp.Open(t, "postgres", place), testapp.Open(t, "postgres", place)
	here := one.In("dorte")
	there := two.With(here)
	send := []string{"title", "Flere går til fods", "text", "Det er sundt.", "source", "Budget 2027", "period", "2026-2029", "state", "in_force"}
	var pages [2]testapp.Page
	var both sync.WaitGroup
	both.Go(func() { pages[0] = here.Post("/goals", send...) })
	both.Go(func() { pages[1] = there.Post("/goals", send...) })
	both.Wait()
	said := 0
	for _, p := range pages {
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if strings.HasSuffix(p.Location, "/?done=web.elsewhere_done") {
			said++
		}
	}
	goals := func() int { return strings.Count(here.Get("/goals?per=100").Text(), "Flere går til fods") }
	if n := goals(); n != 1 || said != 1 {
		t.Errorf("%d goals, and %d were told of it; want one and one", n, said)
	}
	send[1] = "Flere går til fods igen"
	if p := there.Post("/goals", send...); p.Status != 303 || goals() != 2 {
		t.Errorf("another form: got %d, and %d goals", p.Status, goals())
	}
}
