package dilemma_test

import (
	"bytes"
	"database/sql"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/principle"
	"ledetraad/internal/testapp"
)

// house is the product and where its data lie.
type house struct {
	*testapp.App
	place app.Config
}

func each(t *testing.T, f func(t *testing.T, a house)) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			place := testapp.Place(t, engine)
			a := house{testapp.Open(t, engine, place), place}
			a.System(func(tx *db.Tx, r *auth.Reader) error {
				for _, d := range []principle.Draft{
					{Title: "Grundighed før hast", Kind: "principle", Text: "En grundig sagsbehandling går forud for en hurtig.", Source: "Principper for god sagsbehandling"},
					{Title: "Nærhed", Kind: "approach", Text: "Vi er der, hvor borgeren er.", Source: "Tilgangen"},
				} {
					if _, err := principle.Add(tx, r.Actor, d); err != nil {
						return err
					}
				}
				return nil
			})
			f(t, a)
		})
	}
}

// whereIs names every table, and on SQLite every file, that has the word.
func (a house) whereIs(word string) (found []string) {
	a.T.Helper()
	if a.Engine == "sqlite" {
		err := filepath.WalkDir(a.place.Data, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := os.ReadFile(path)
			if bytes.Contains(b, []byte(word)) {
				found = append(found, filepath.Base(path))
			}
			return err
		})
		if err != nil {
			a.T.Fatal(err)
		}
		return found
	}
	h, err := sql.Open("pgx", a.place.Database)
	if err != nil {
		a.T.Fatal(err)
	}
	defer h.Close()
	for _, table := range a.column(h, `SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('fjordby', 'system', 'public') ORDER BY 1`) {
		if n := a.column(h, `SELECT CAST(count(*) AS text) FROM `+table+` x WHERE position($1 IN CAST(x AS text)) > 0`, word); n[0] != "0" {
			found = append(found, table)
		}
	}
	return found
}

func (a house) column(h *sql.DB, query string, args ...any) (list []string) {
	a.T.Helper()
	rows, err := h.Query(query, args...)
	if err != nil {
		a.T.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			a.T.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

// watch begins to look at the data as they are now.
func (a house) watch() *testapp.Watched {
	a.T.Helper()
	w := testapp.Watch(a.T, a.place)
	w.Put(`UPDATE person SET note = note WHERE id = ''`)
	w.Changed()
	return w
}

const canary = "kanariefuglekvidder"

func TestADilemmaFindsWhatBearsOnItAndSaysWhy(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		bo := a.In("bo")
		for _, text := range []string{"Står du i et dilemma?", "Beskriv dilemmaet", "Skriv ikke om enkeltpersoner.", "Find principper"} {
			if p := bo.Get("/dilemma"); !p.Has(text) {
				t.Errorf("the page does not say %q: %s", text, p.Text())
			}
		}
		p := bo.Post("/dilemma", "text", "Skal Anna svare hurtigt, eller skal hun gøre det grundigt?")
		for _, text := range []string{"To ting kan hjælpe dig.", "Grundighed før hast", "En grundig sagsbehandling går forud for en hurtig .",
			"Fundet på »grundigt« og »hurtigt«.", "Vi siger det, som det er", "Fundet på »svare«.", "Kilde: Principper for god sagsbehandling.", "Gem som min note"} {
			if !p.Has(text) {
				t.Errorf("what was found does not say %q: %s", text, p.Text())
			}
		}
		for _, mark := range []string{"<mark>grundig</mark>", "<mark>hurtig</mark>", "<mark>Grundighed</mark>"} {
			if !strings.Contains(p.Body, mark) {
				t.Errorf("%s is not marked", mark)
			}
		}
		if p.Status != 200 || p.Location != "" || !strings.Contains(p.Header.Get("Cache-Control"), "no-store") || p.Header.Get("ETag") != "" {
			t.Errorf("got %d %q %v, want an answer no browser keeps", p.Status, p.Location, p.Header)
		}
		// The messages of the year's direction, not of the draft to come.
		p = bo.Post("/dilemma", "text", "Hvordan skaber vi forløb på tværs?")
		if !p.Has("Budskaber") || !p.Has("Ét forløb på tværs") || !p.Has("Står i Ledetråd 2026.") || p.Has("2027") {
			t.Errorf("the messages: %s", p.Text())
		}
		// What a body has decided, as far as she may read it.
		p = bo.Post("/dilemma", "text", "Skal vi vente med læsemakkere, til alle skoler kan være med?")
		if !p.Has("Besluttet før") || !p.Has("Læsemakkere på alle skoler") || !p.Has("Beslutning: På vej.") {
			t.Errorf("the decisions: %s", p.Text())
		}
		p = bo.Post("/dilemma", "text", "Anna vil det ene, Bo vil det andet")
		for _, text := range []string{"Vi fandt ikke noget, der handler om det.", "Det gælder altid", "Vi siger det, som det er", "Alle værdier og principper"} {
			if !p.Has(text) {
				t.Errorf("nothing was found, and it does not say %q: %s", text, p.Text())
			}
		}
	})
}

func TestWhatIsWrongWithADescriptionIsSaid(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		bo := a.In("bo")
		for text, want := range map[string]string{
			"":                                   "Beskriv dilemmaet. Én sætning er nok.",
			"Borgeren 010203-1234 vil have svar": "Det ligner et personnummer.",
			strings.Repeat("hurtigt svar ", 60):  "Skriv højst 600 tegn.",
		} {
			for _, path := range []string{"/dilemma", "/dilemma/notes"} {
				p := bo.Post(path, "text", text)
				if p.Status != 422 || !p.Has(want) || p.Has("Fundet på") || !strings.Contains(p.Header.Get("Cache-Control"), "no-store") {
					t.Errorf("%s, %.20q: got %d %s", path, text, p.Status, p.Text())
				}
				if !strings.Contains(p.Body, strings.TrimSpace(text)+"</textarea>") {
					t.Errorf("%s, %.20q: what was typed is gone", path, text)
				}
			}
		}
		if found := a.whereIs("010203"); found != nil {
			t.Errorf("the number stands in %q", found)
		}
	})
}

// Nothing that was typed is anywhere afterwards, and nothing at all was written.
func TestNothingOfADilemmaIsKept(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		bo, w := a.In("bo"), a.watch()
		bo.Get("/dilemma")
		w.Changed()
		for _, text := range []string{"Et " + canary + " om grundighed", canary + " " + canary, "010203-1234 " + canary, strings.Repeat(canary+" ", 50)} {
			bo.Post("/dilemma", "text", text)
		}
		if changed := w.Changed(); changed != nil {
			t.Errorf("a dilemma that was looked for changed %q", changed)
		}
		a.Work()
		if found := a.whereIs(canary); found != nil {
			t.Errorf("what was typed stands in %q", found)
		}
		if strings.Contains(strings.ToLower(a.Log.String()), canary) {
			t.Errorf("what was typed stands in the log: %s", a.Log)
		}
	})
}

func TestANoteIsItsPersonsAlone(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		bo, w := a.In("bo"), a.watch()
		p := bo.Post("/dilemma/notes", "text", "Et "+canary+" om grundighed")
		if p.Status != 303 {
			t.Fatalf("a note: got %d: %s", p.Status, p.Text())
		}
		note, _, _ := strings.Cut(p.Location, "?")
		if p = bo.Follow(p); !p.Has("Noten er gemt.") || !p.Has(canary) || !p.Has("Grundighed før hast") {
			t.Errorf("the note: %s", p.Text())
		}
		if p = bo.Get("/dilemma"); !p.Has("Dine noter") || !p.Has(canary) {
			t.Errorf("her own notes: %s", p.Text())
		}
		// Not even the log is told.
		if changed := w.Changed(); !slices.Equal(changed, []string{"dilemma_note", "dilemma_note_item"}) {
			t.Errorf("a note changed %q", changed)
		}
		// The secretariat, the chief executive, the administrator and her own leader.
		for _, who := range []string{"dorte", "erik", "fie", "anna", "gert"} {
			b := a.In(who)
			if p := b.Get(note); p.Status != 404 {
				t.Errorf("%s, the note: got %d, want 404", who, p.Status)
			}
			if p := b.Post(note + "/removal"); p.Status != 404 {
				t.Errorf("%s, its removal: got %d, want 404", who, p.Status)
			}
			for _, path := range []string{"/dilemma", "/search?q=" + canary, "/"} {
				if p := b.Get(path); strings.Contains(strings.ReplaceAll(p.Body, `value="`+canary, ""), canary+" om") {
					t.Errorf("%s meets the note on %s", who, path)
				}
			}
		}
		if p := a.Out().Get(note); p.Status != 303 {
			t.Errorf("nobody: got %d, want to be sent to sign in", p.Status)
		}
		if p = bo.Follow(bo.Post(note + "/removal")); !p.Has("Noten er slettet.") || p.Has("Dine noter") {
			t.Errorf("after its removal: %s", p.Text())
		}
		if p := bo.Get(note); p.Status != 404 {
			t.Errorf("a note that is gone: got %d", p.Status)
		}
	})
}

// What was found when the note was kept and has been closed since is not named any more.
func TestANoteNamesOnlyWhatItsPersonMaySeeToday(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		bo := a.In("bo")
		p := bo.Post("/dilemma/notes", "text", "Hurtigt eller grundigt?")
		note, _, _ := strings.Cut(p.Location, "?")
		a.CloseItem(a.Item("principle", "Grundighed før hast"), auth.PersonSubject(a.Person("karen")))
		if p := bo.Get(note); p.Has("Grundighed") || !p.Has("Der blev ikke fundet noget, du kan se i dag.") {
			t.Errorf("a closed principle: %s", p.Text())
		}
		if p := bo.Post("/dilemma", "text", "Hurtigt eller grundigt?"); p.Has("Grundighed") || p.Has("sagsbehandling") {
			t.Errorf("a closed principle is found: %s", p.Text())
		}
		if p := a.In("karen").Post("/dilemma", "text", "Hurtigt eller grundigt?"); !p.Has("Grundighed før hast") {
			t.Errorf("who may read it: %s", p.Text())
		}
	})
}

// A passage that is recalled is blanked in a note too, and nobody is told whether it stood
// there.
func TestRecallReachesANote(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		bo := a.In("bo")
		const passage = "En grundig sagsbehandling går forud for en hurtig."
		p := bo.Post("/dilemma/notes", "text", "Der står: "+passage+" Gælder det her?")
		note, _, _ := strings.Cut(p.Location, "?")
		id := a.Item("principle", "Grundighed før hast")
		dorte := a.In("dorte")
		done := dorte.Post("/items/"+id+"/recall", "version", dorte.Get("/items/"+id+"/recall").Field("version"), "passage", passage, "ground", "prøve", "sure", "1")
		if done.Status != 303 {
			t.Fatalf("the recall: got %d: %s", done.Status, done.Text())
		}
		if p := dorte.Follow(done); p.Has("note") || p.Has("dilemma om") {
			t.Errorf("who recalls is told of a note: %s", p.Text())
		}
		if p := bo.Get(note); p.Has(passage) || !p.Has("[tilbagekaldt]") || !p.Has("Gælder det her?") {
			t.Errorf("the note after the recall: %s", p.Text())
		}
	})
}

// One ordinary word is no reason; two are, and so is one that few things have. What is
// found says which words stand there.
func TestOneOrdinaryWordIsNoReason(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		bo := a.In("bo")
		if p := bo.Post("/dilemma", "text", "Hvordan er det med borgeren?"); p.Has("Fundet på") || !p.Has("Vi fandt ikke noget") {
			t.Errorf("by one ordinary word: %s", p.Text())
		}
		if p := bo.Post("/dilemma", "text", "Er sagsbehandlingen for lang?"); !p.Has("Fundet på »sagsbehandlingen«. Her står »sagsbehandling«.") {
			t.Errorf("by a rare word: %s", p.Text())
		}
	})
}
