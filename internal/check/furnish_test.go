package check

import (
	"bytes"
	"context"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/file"
	"ledetraad/internal/testapp"
)

// furnish adds to the small world what some routes need to show anything: a file that
// everybody may read, a file that was read in with a row that was refused, a saved view
// of a list, a letter that is discussed, and a goal that two units share.
func furnish(t *testing.T, a *testapp.App) {
	t.Helper()
	goal := a.Item("goal", "Alle unge i uddannelse eller job")
	if p := upload(t, a, "dorte", "/items/"+goal+"/attachments", "Notat.csv", "a;b\n1;2\n", "who", "same", "label", "Notat"); p.Status != http.StatusSeeOther {
		t.Fatalf("a file beside a goal: got %d: %s", p.Status, p.Text())
	}
	if p := upload(t, a, "fie", "/import", "personer.csv", "Navn;E-mail;Enhed;Titel\nUno;uno@;Skoler;Lærer\nDue;due@fjordby.example;Skoler;Lærer\n", "sort", "people"); p.Status != http.StatusSeeOther {
		t.Fatalf("a file to be read in: got %d: %s", p.Status, p.Text())
	}
	discuss(t, a)
	agendas(t, a)
	seat(t, a)
	for _, who := range []string{"anna", "karen"} {
		if p := a.In(who).Post("/letters/"+a.Item("letter", "Ledetråd 2026")+"/talks", "named", "En gruppe", "wish", "Hvad kan vente?"); p.Status != http.StatusSeeOther {
			t.Fatalf("a wish for a talk: got %d: %s", p.Status, p.Text())
		}
	}
	shared := "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")
	if p := a.In("anna").Post(shared, "version", "1", "title", "Flere læser med lyst", "state", "under_way", "owner", a.Person("bo"), "with", a.Unit("Veje")); p.Status != http.StatusSeeOther {
		t.Fatalf("a goal two units share: got %d: %s", p.Status, p.Text())
	}
	if p := a.In("carl").Post("/plans", "unit", a.Unit("Veje"), "year", "2026"); p.Status != http.StatusSeeOther {
		t.Fatalf("the plan of the unit that takes part: got %d: %s", p.Status, p.Text())
	}
	if p := a.In("bo").Post("/dilemma/notes", "text", "Siger vi det, som det er?"); p.Status != http.StatusSeeOther {
		t.Fatalf("a note on a dilemma: got %d: %s", p.Status, p.Text())
	}
	if p := a.In("dorte").Post("/meeting-series", "body", a.Body("Direktionen"), "every", "week", "step", "2", "weekdays", "3", "starts", "12:00", "ends", "15:00", "from", "2026-11-04", "until", "2026-11-04"); p.Status != http.StatusSeeOther {
		t.Fatalf("meetings that recur: got %d: %s", p.Status, p.Text())
	}
	if p := a.In("bo").Post("/views", "list", "/initiatives", "query", "state=under_way&year=2026", "name", "I gang"); p.Status != http.StatusSeeOther {
		t.Fatalf("a saved view: got %d: %s", p.Status, p.Text())
	}
}

// upload sends a form with a file, as one of the cast.
func upload(t *testing.T, a *testapp.App, who, path, name, content string, pairs ...string) testapp.Page {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for i := 0; i+1 < len(pairs); i += 2 {
		w.WriteField(pairs[i], pairs[i+1])
	}
	part, err := w.CreateFormFile("file", name)
	if err != nil {
		t.Fatal(err)
	}
	part.Write([]byte(content))
	w.Close()
	r, err := http.NewRequest("POST", a.URL+"/fjordby"+path, &body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Accept-Language", "da")
	r.Header.Set("Origin", a.URL)
	return a.In(who).Do(r)
}

// layBeside lays a file beside an item, past who may: its name, title and contents have
// the canary's words.
func layBeside(t *testing.T, a *testapp.App, item string) (id string) {
	t.Helper()
	in, err := file.NewIntake(1<<20, "")
	if err != nil {
		t.Fatal(err)
	}
	said := []byte(canaryTitle + ";" + canaryText + "\n")
	path := filepath.Join(t.TempDir(), "bilag.csv")
	if err := os.WriteFile(path, said, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	taken, err := in.Take(context.Background(), canaryTitle+" bilag.csv", f, int64(len(said)))
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		tx.Told(item)
		id = db.NewID(tx.Now)
		if err := file.Keep(tx, taken, id); err != nil {
			return err
		}
		_, err := tx.Exec(`
INSERT INTO attachment (id, item, place, label, name, kind, size, file, alt, narrowed_to, person, at, version)
VALUES ($1, $2, 1, $3, $4, $5, $6, $7, '', NULL, $8, $9, 1)`,
			id, item, canaryTitle+" bilag", taken.Name, taken.Kind.Name, taken.Size, taken.Hash, a.Person("dorte"), db.Stamp(tx.Now))
		return err
	})
	return id
}
