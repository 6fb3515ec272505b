package api_test

import (
	"regexp"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/testapp"
)

var secretShown = regexp.MustCompile(`lt_[0-9A-Za-z_-]{40,}`)

// The form for a token brings the id that its token gets. Sent twice at the same moment,
// to two processes that serve the same database, it makes one, and the secret that is
// told last is the one that works.
func TestAFormForATokenSentToTwoProcessesMakesOne(t *testing.T) {
	place := testapp.Place(t, "postgres")
	one, two := testapp.Open(t, "postgres", place), testapp.Open(t, "postgres", place)
	dorte := one.In("dorte")
	form := dorte.Get("/me/tokens").Field("form")
	if form == "" {
		t.Fatal("the form brings no id")
	}
	// The same browser, at another of the processes.
	other := two.In("dorte")
	send := []string{"form", form, "name", "Intranet", "scope", "write", "last_day", "2026-12-01"}
	var pages [2]testapp.Page
	var both sync.WaitGroup
	both.Go(func() { pages[0] = dorte.Post("/me/tokens", send...) })
	both.Go(func() { pages[1] = other.Post("/me/tokens", send...) })
	both.Wait()
	works := 0
	for _, p := range pages {
		secret := secretShown.FindString(p.Body)
		if p.Status != 200 || secret == "" {
			t.Errorf("got %d without a token: %s", p.Status, p.Text())
		}
		if (program{t: t, a: one, secret: secret, slug: "fjordby"}).get("/me").Status == 200 {
			works++
		}
	}
	if n := strings.Count(dorte.Get("/me/tokens").Body, "Intranet"); n != 1 || works != 1 {
		t.Errorf("%d tokens, of which %d secrets work; want one", n, works)
	}
	// It has been used: whoever goes back to the page means another.
	if p := other.Post("/me/tokens", send...); p.Status != 200 || !secretShown.MatchString(p.Body) {
		t.Errorf("sent again later: got %d %s", p.Status, p.Text())
	}
	if n := strings.Count(dorte.Get("/me/tokens").Body, "Intranet"); n != 2 {
		t.Errorf("%d tokens, want two", n)
	}
	for _, bad := range []string{"x", "' OR 1=1", strings.Repeat("0", 17)} {
		if p := dorte.Post("/me/tokens", "form", bad, "name", "Andet", "scope", "read", "last_day", "2026-12-01"); p.Status != 422 {
			t.Errorf("the id %q: got %d", bad, p.Status)
		}
	}
}
