package web_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

// A page the browser has already is not sent again, and only while it is the same to
// its reader.
func TestAnUnchangedPageIsNotSentAgain(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		ask := func(tag string) testapp.Page {
			return bo.Do(request(t, a, "GET", "/fjordby/thread?year=2026", "", "If-None-Match", tag))
		}
		first := bo.Get("/thread?year=2026")
		tag := first.Header.Get("ETag")
		if tag == "" || first.Header.Get("Cache-Control") != "private, no-cache" || !strings.Contains(first.Header.Get("Vary"), "Cookie") {
			t.Fatalf("got %v", first.Header)
		}
		if p := ask(tag); p.Status != 304 || p.Body != "" {
			t.Errorf("the same page: got %d with %d bytes, want 304", p.Status, len(p.Body))
		}
		if p := ask(`"other", W/` + tag); p.Status != 304 {
			t.Errorf("one of several tags: got %d, want 304", p.Status)
		}
		a.CloseItem(a.Item("goal", "Levende landsbyer"), "p:"+a.Person("erik"))
		changed := ask(tag)
		if changed.Status != 200 || changed.Has("Levende landsbyer") {
			t.Errorf("after a goal was closed: got %d", changed.Status)
		}
		// What she may not see does not move the tag.
		id := a.Item("goal", "Levende landsbyer")
		err := a.As("erik").Write(func(tx *db.Tx, _ *auth.Reader) error {
			it, err := item.Get(tx, "goal", id)
			if err != nil {
				return err
			}
			tx.Told() // a test's own hand
			it.Title = "Et andet navn"
			return item.Save(tx, &it, 0)
		})
		if err != nil {
			t.Fatal(err)
		}
		if p := ask(changed.Header.Get("ETag")); p.Status != 304 {
			t.Errorf("after the closed goal was changed: got %d, want 304", p.Status)
		}
		if p := bo.Post("/sign-out"); p.Header.Get("Clear-Site-Data") != `"cache", "storage"` {
			t.Errorf("at sign-out the browser keeps its pages: %v", p.Header)
		}
	})
}
