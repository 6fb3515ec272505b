package app_test

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// raw is a connection past everything of ours, to a municipality.
func raw(t *testing.T, c app.Config, slug string) (h *sql.DB, place string) {
	t.Helper()
	driver, address := "sqlite", "file:"+filepath.Join(c.Data, slug+".db")+"?mode=rw"
	if c.Data == "" {
		driver, address, place = "pgx", c.Database, `"`+slug+`".`
	}
	h, err := sql.Open(driver, address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	return h, place
}

func get(t *testing.T, a *testapp.App, path string) testapp.Page {
	t.Helper()
	r, err := http.NewRequest("GET", a.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Language", "da")
	return a.Out().Do(r)
}

// One municipality whose schema step fails does not stop the others.
func TestAMunicipalityThatCannotBeBroughtUpAnswersCalmly(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			c := testapp.Place(t, engine)
			h, place := raw(t, c, "naboby")
			// A step that makes a table is made again, and its table is there already.
			if _, err := h.Exec(`DELETE FROM ` + place + `goose_db_version WHERE version_id >= 42`); err != nil {
				t.Fatal(err)
			}
			h.Close()
			a := testapp.Open(t, engine, c)
			for path, want := range map[string]int{"/naboby/": 503, "/naboby/goals": 503, "/naboby": 303, "/fjordby/sign-in": 200, "/": 200, "/readyz": 200, "/api/v1/naboby/goals": 503} {
				if p := get(t, a, path); p.Status != want {
					t.Errorf("%s: got %d, want %d: %.300s", path, p.Status, want, p.Text())
				}
			}
			if p := get(t, a, "/naboby/"); !p.Has("kunne ikke gøres klar til denne udgave") || strings.Contains(p.Body, "already exists") {
				t.Errorf("the page says: %s", p.Text())
			}
			if p := a.In("anna").Get("/plans"); p.Status != 200 {
				t.Errorf("fjordby: %d", p.Status)
			}
			if log := a.Log.String(); !strings.Contains(log, "space=naboby") || !strings.Contains(log, "already exists") {
				t.Errorf("the log does not say why: %s", log)
			}
		})
	}
}

func TestADatabaseThatIsGoneIsSaidSoAndComesBack(t *testing.T) {
	c := testapp.Place(t, "postgres")
	a := testapp.Open(t, "postgres", c)
	anna := a.In("anna")
	at, err := url.Parse(c.Database)
	if err != nil {
		t.Fatal(err)
	}
	server, err := sql.Open("pgx", testapp.Postgres())
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	name := strings.Trim(at.Path, "/")
	do := func(q string, args ...any) {
		t.Helper()
		if _, err := server.Exec(q, args...); err != nil {
			t.Fatal(err)
		}
	}
	cut := func() {
		do(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`, name)
	}
	cut()
	if p := anna.Get("/plans"); p.Status != 200 {
		t.Errorf("connections that were cut while idle are nobody's trouble: got %d", p.Status)
	}
	do(`ALTER DATABASE ` + name + ` WITH ALLOW_CONNECTIONS false`)
	cut()
	for _, path := range []string{"/fjordby/", "/fjordby/goals"} {
		if p := get(t, a, path); p.Status != 503 || !p.Has("Databasen svarer ikke") {
			t.Errorf("%s while it is gone: %d %.200s", path, p.Status, p.Text())
		}
	}
	if p := anna.Post("/me/language", "lang", "en"); p.Status != 503 {
		t.Errorf("saving while it is gone: %d", p.Status)
	}
	for path, want := range map[string]int{"/": 503, "/readyz": 503, "/healthz": 200} {
		if p := get(t, a, path); p.Status != want {
			t.Errorf("%s while it is gone: got %d, want %d", path, p.Status, want)
		}
	}
	do(`ALTER DATABASE ` + name + ` WITH ALLOW_CONNECTIONS true`)
	if p := anna.Get("/plans"); p.Status != 200 {
		t.Errorf("when it is back: got %d", p.Status)
	}
}

// PostgreSQL says that its disk is full where a file of its cannot grow; here a trigger
// says so, as late in a save as the log.
func TestAFullDiskOfPostgreSQLIsSaidSoAndNothingIsHalfSaved(t *testing.T) {
	c := testapp.Place(t, "postgres")
	a := testapp.Open(t, "postgres", c)
	h, place := raw(t, c, "fjordby")
	do := func(q string) {
		t.Helper()
		if _, err := h.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	anna := a.In("anna")
	add := func() testapp.Page {
		return anna.Post("/plans/"+a.Item("plan", "Årsplan 2026")+"/goals", "title", "Fylder", "text", "Et langt mål.", "target", "",
			"state", "not_begun", "theme", a.ItemIn("theme", "Ét forløb på tværs", "2026"))
	}
	do(`CREATE FUNCTION ` + place + `full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`)
	do(`CREATE TRIGGER full_disk BEFORE INSERT ON ` + place + `change FOR EACH ROW EXECUTE FUNCTION ` + place + `full_disk()`)
	before := all(t, a)
	if p := add(); p.Status != 503 || !p.Has("Der er ikke plads på disken. Intet er gemt.") || strings.Contains(p.Body, "extend file") {
		t.Errorf("got %d %.300s", p.Status, p.Text())
	}
	if after := all(t, a); len(after) != len(before) {
		t.Errorf("%d rows before and %d after what was not saved", len(before), len(after))
	}
	if p := anna.Get("/plans"); p.Status != 200 {
		t.Errorf("who reads goes on: got %d", p.Status)
	}
	do(`DROP TRIGGER full_disk ON ` + place + `change`)
	if p := add(); p.Status != 303 {
		t.Errorf("when there is room again: got %d %.300s", p.Status, p.Text())
	}
}

// all is every row a save of a goal makes.
func all(t *testing.T, a *testapp.App) []string {
	t.Helper()
	return count(t, a, `SELECT 'item ' || id FROM item UNION ALL SELECT 'change ' || id FROM change UNION ALL SELECT 'goal ' || item FROM plan_goal UNION ALL SELECT 'text ' || change FROM change_text`)
}

func TestAFullDiskIsSaidSoAndNothingIsHalfSaved(t *testing.T) {
	a := testapp.New(t, "sqlite")
	anna := a.In("anna")
	room := func(pages string) {
		err := a.Space.Keep(context.Background(), func(tx *db.Tx) error {
			_, err := tx.Exec(`PRAGMA max_page_count = ` + pages)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	added := 0
	add := func() testapp.Page {
		added++ // the same form twice is one
		return anna.Post("/plans/"+a.Item("plan", "Årsplan 2026")+"/goals", "title", fmt.Sprint("Fylder ", added), "text", strings.Repeat("Et langt mål. ", 60), "target", "",
			"state", "not_begun", "theme", a.ItemIn("theme", "Ét forløb på tværs", "2026"))
	}
	room("1") // it grows no more
	var before []string
	var p testapp.Page
	for n := 0; n < 200 && p.Status != 503; n++ {
		before = all(t, a)
		p = add()
	}
	if p.Status != 503 || !p.Has("Der er ikke plads på disken. Intet er gemt.") {
		t.Fatalf("got %d %.300s", p.Status, p.Text())
	}
	if after := all(t, a); len(after) != len(before) {
		t.Errorf("%d rows before and %d after what was not saved", len(before), len(after))
	}
	if p := anna.Get("/plans"); p.Status != 200 {
		t.Errorf("who reads goes on: got %d", p.Status)
	}
	room("1000000")
	if p := add(); p.Status != 303 {
		t.Errorf("when there is room again: got %d %.300s", p.Status, p.Text())
	}
}
