package app_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
	"ledetraad/internal/testapp/pages"
)

var quiet = slog.New(slog.NewTextHandler(io.Discard, nil))

// empty is a place for an installation where none is.
func empty(t *testing.T, engine string) app.Config {
	c := app.Config{Demo: true, Log: quiet}
	if engine == "sqlite" {
		c.Data = t.TempDir()
	} else {
		c.Database = testapp.EmptyPG(t)
	}
	return c
}

func restored(t *testing.T, c app.Config, r app.Restoring) error {
	t.Helper()
	a, err := app.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	r.Progress = func(string, int) {}
	if r.Tell == nil {
		r.Tell = func(string) {}
	}
	return a.Restore(context.Background(), r)
}

func backedUp(t *testing.T, c app.Config) string {
	t.Helper()
	dir, set, err := app.Backup(context.Background(), c, t.TempDir(), nil, nil)
	if err != nil || len(set.Copies) != 2 {
		t.Fatalf("backup: %v %+v", err, set)
	}
	return dir
}

// readers are people of the world with little in common, and nobody.
var readers = []string{"", "anna", "dorte", "erik", "carl"}

// printed is when a document was made or a room entered, and which form a page is.
var printed = regexp.MustCompile(`data-now="[0-9]+"|name="form" value="[0-9a-z]{16}"|<xmp:(Create|Modify)Date>[^<]*|/(Creation|Mod)Date[^/>]*|/ID \[[^]]*]`)

// seen is every page of the product as the readers see it. A person's own page tells
// of her sessions, which are not copied.
func seen(t *testing.T, a *testapp.App) map[string]string {
	t.Helper()
	list, err := pages.All(a.App, a.Space)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, who := range readers {
		b := a.Out()
		if who != "" {
			b = a.In(who)
		}
		for _, p := range list {
			if p.Path != "/me" {
				page := b.Get(p.Path)
				all[who+" "+p.Path] = printed.ReplaceAllString(strings.ReplaceAll(page.Body, a.URL, ""), "")
			}
		}
	}
	if len(all) < 100 {
		t.Fatalf("only %d pages were looked at", len(all))
	}
	return all
}

// TestARestoredMunicipalityIsTheSameOnEveryPage copies the world of each engine into
// both, and looks at every page as several people.
func TestARestoredMunicipalityIsTheSameOnEveryPage(t *testing.T) {
	for _, from := range testapp.Engines {
		c := testapp.Place(t, from)
		a := testapp.Open(t, from, c)
		a.In("anna") // a session, which stays behind
		if _, err := change.Seal(context.Background(), a.Space); err != nil {
			t.Fatal(err)
		}
		dir := backedUp(t, c)
		want := seen(t, a)
		for _, to := range testapp.Engines {
			t.Run(from+" to "+to, func(t *testing.T) {
				c := empty(t, to)
				if err := restored(t, c, app.Restoring{From: dir}); err != nil {
					t.Fatal(err)
				}
				b := testapp.Open(t, to, c)
				if n := len(count(t, b, `SELECT s.id FROM session s`)); n != 0 {
					t.Errorf("%d sessions came along", n)
				}
				got, differ := seen(t, b), 0
				for page, body := range want {
					if got[page] != body {
						if differ++; differ < 4 {
							t.Errorf("%s differs:\n%s", page, difference(got[page], body))
						}
					}
				}
				if differ > 0 || len(got) != len(want) {
					t.Errorf("%d of %d pages differ; %d are there", differ, len(want), len(got))
				}
				saves(t, b)
			})
		}
	}
}

func count(t *testing.T, a *testapp.App, query string) (list []string) {
	t.Helper()
	err := a.Space.Read(context.Background(), func(tx *db.Tx) (err error) {
		list, err = db.All(tx, db.Value[string], query)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// saves sees that a restored municipality can be worked in, and that the log goes on.
func saves(t *testing.T, a *testapp.App) {
	t.Helper()
	id := a.Item("plan", "Årsplan 2026")
	p := a.In("anna").Post("/plans/"+id+"/goals", "title", "Efter gendannelsen", "text", "", "target", "", "state", "not_begun", "theme", a.ItemIn("theme", "Ét forløb på tværs", "2026"))
	if p.Status != 303 {
		t.Errorf("saving answers %d: %.300s", p.Status, p.Text())
	}
	if _, err := change.Seal(context.Background(), a.Space); err != nil {
		t.Error(err)
	}
	a.Read("dorte", func(tx *db.Tx, _ *auth.Reader) error {
		if r, err := change.Verify(tx, nil); err != nil || len(r.Faults) > 0 {
			t.Errorf("the log: %v %v", err, r.Faults)
		}
		return nil
	})
}

func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range w {
		if i >= len(g) || g[i] != w[i] {
			at := 0
			for i < len(g) && at < min(len(g[i]), len(w[i])) && g[i][at] == w[i][at] {
				at++
			}
			from := max(0, at-80)
			line := ""
			if i < len(g) {
				line = g[i][min(from, len(g[i])):min(at+120, len(g[i]))]
			}
			return "got  " + line + "\nwant " + w[i][min(from, len(w[i])):min(at+120, len(w[i]))]
		}
	}
	return "longer"
}

// unpack reads a file of a set.
func unpack(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// A copy is nobody's key, and nobody else's.
func TestACopyHoldsNothingOfOthersAndNothingThatLetsOneIn(t *testing.T) {
	for _, engine := range testapp.Engines {
		c := testapp.Place(t, engine)
		testapp.Open(t, engine, c).In("anna")
		dir := backedUp(t, c)
		own := unpack(t, filepath.Join(dir, "fjordby.jsonl.gz"))
		for _, canary := range []string{"naboby", "Naboby"} {
			if bytes.Contains(own, []byte(canary)) {
				t.Errorf("%s: the copy of fjordby holds %q", engine, canary)
			}
		}
		if theirs := unpack(t, filepath.Join(dir, "naboby.jsonl.gz")); !bytes.Contains(theirs, []byte("Naboby")) || bytes.Contains(theirs, []byte("Fjordby")) {
			t.Errorf("%s: the copy of naboby is not its own", engine)
		}
		// Digests of the log, of audiences, of texts and of what somebody was told let nobody in.
		harmless := []string{"audience.digest", "seal.digest", "chain.digest", "change_text.salt", "change.before_digest", "change.after_digest", "edition.digest", "plan_signature.digest", "feed_told.digest"}
		for _, line := range bytes.Split(own, []byte("\n")) {
			var t1 struct {
				Table   string
				Columns []string
			}
			if json.Unmarshal(line, &t1) != nil {
				continue
			}
			for _, column := range t1.Columns {
				for _, word := range []string{"digest", "secret", "token", "challenge", "salt"} {
					if name := t1.Table + "." + column; strings.Contains(column, word) && !slices.Contains(harmless, name) {
						t.Errorf("%s is copied; if it lets somebody in, the table stays behind (app/copies.go)", name)
					}
				}
			}
		}
	}
}
