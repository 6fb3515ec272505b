package main

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/testapp"
)

// damage takes words out of the search index and puts others in, past the product.
func damage(t *testing.T, c app.Config) {
	t.Helper()
	driver, address, place := "sqlite", "file:"+filepath.Join(c.Data, "fjordby.db")+"?mode=rw", ""
	if c.Data == "" {
		driver, address, place = "pgx", c.Database, `"fjordby".`
	}
	h, err := sql.Open(driver, address)
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	for _, q := range []string{
		`DELETE FROM ` + place + `search_word WHERE word = 'landsbyer'`,
		`UPDATE ` + place + `search_text SET body = 'noget helt andet' WHERE facet = 4`,
		`INSERT INTO ` + place + `search_text (item, also, facet, edit, body) VALUES ('06g0000000000000', '06g0000000000000', 2, 1, 'Spøgelse')`,
		`DELETE FROM ` + place + `search_form WHERE kind = 2`,
	} {
		if _, err := h.Exec(q); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
}

func TestAnIndexThatIsWrongIsMadeAnew(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			c := testapp.Place(t, engine)
			at := []string{"--data", c.Data}
			if c.Data == "" {
				at = []string{"--database", c.Database}
			}
			verified := func() (int, string) {
				code, out, _ := do(t, append([]string{"verify"}, at...)...)
				return code, out
			}
			const advice = `fjordby: run "ledetraad reindex fjordby"`
			if code, out := verified(); code != ok || strings.Contains(out, "reindex") {
				t.Fatalf("before: %d %q", code, out)
			}
			damage(t, c)
			if code, out := verified(); code != failed || !strings.Contains(out, "WRONG: the search index") || !strings.Contains(out, advice) || strings.Contains(out, "reindex naboby") {
				t.Fatalf("damaged: %d %q", code, out)
			}
			if code, _, errs := do(t, append([]string{"reindex", "nowhere"}, at...)...); code != failed || !strings.Contains(errs, `no municipality "nowhere" here; there are: `) {
				t.Errorf("nowhere: %d %q", code, errs)
			}
			stopped(t, c)
			code, out, errs := do(t, append([]string{"reindex", "fjordby"}, at...)...)
			if code != ok || !strings.Contains(out, "fjordby: the search index is made anew, with ") || strings.Contains(out, "naboby") || !strings.Contains(errs, " items\n") {
				t.Fatalf("reindex: %d %q %q", code, out, errs)
			}
			if code, out := verified(); code != ok || strings.Contains(out, "reindex") {
				t.Errorf("made anew: %d %q", code, out)
			}
			if code, out, _ := do(t, append([]string{"reindex"}, at...)...); code != ok || strings.Count(out, "made anew") != 2 {
				t.Errorf("all of them: %d %q", code, out)
			}
		})
	}
}

// stopped begins to make the index anew and stops after the first part.
func stopped(t *testing.T, c app.Config) {
	t.Helper()
	a, err := app.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	ctx, stop := context.WithCancel(t.Context())
	err = a.Reindex(ctx, []string{"fjordby"}, func(string, int) { stop() }, func(slug string) { t.Errorf("%s was done", slug) })
	if err == nil || ctx.Err() == nil {
		t.Fatalf("stopped: %v", err)
	}
}
