package vocabulary_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/seed"
	"ledetraad/internal/testapp"
	"ledetraad/internal/vocabulary"
)

var strategibrev = []string{"gender", "et", "one", "strategibrev", "the", "strategibrevet", "many", "strategibreve", "every", "strategibrevene",
	"compound", "strategibrevs", "english_one", "strategy letter", "english_many", "strategy letters"}

func TestTheSecretariatChoosesAWordAndEveryPageSaysIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, bo := a.In("dorte"), a.In("bo")
		if p := bo.Get("/letters"); !p.Has("Alle ledetråde") && !p.Has("Ledetråde") {
			t.Fatal("the list does not begin as the standard says it")
		}
		page := dorte.Get("/vocabulary")
		if !page.Has("en ledetråd") || !page.Has("et politisk mål") || !page.Has("det politiske mål") {
			t.Errorf("the words are not there: %s", page.Text())
		}
		page = dorte.Get("/vocabulary/letter")
		if !page.Has("et strategibrev") || !page.Has("Et andet ord") {
			t.Errorf("the ready-made words are not there: %s", page.Text())
		}
		shown := dorte.Post("/vocabulary/letter/sample", "version", page.Field("version"), "choice", "strategibrev", "gender", "en")
		for _, s := range []string{"Der er intet strategibrev endnu.", "Et strategibrev lukkes af sig selv, når det næste sættes i kraft.",
			"Strategibrevet er et udkast og kan blive ændret, indtil direktionen vedtager det.", "There is no strategy letter yet."} {
			if !shown.Has(s) {
				t.Errorf("the sentences do not say %q: %s", s, shown.Text())
			}
		}
		if bo.Get("/letters").Has("strategibrev") {
			t.Error("a word that was only looked at is used")
		}
		if p := dorte.Post("/vocabulary/letter", append(strategibrev, "version", shown.Field("version"))...); p.Status != 303 {
			t.Fatalf("saving: got %d: %s", p.Status, p.Text())
		}
		if p := bo.Get("/letters"); !p.Has("Strategibreve") || p.Has("ledetråde") {
			t.Errorf("the list does not say the new word: %s", p.Text())
		}
		if p := bo.Get("/letters?lang=en"); p.Status != 200 {
			t.Errorf("in English: got %d", p.Status)
		}
		if p := dorte.Get("/vocabulary/letter"); !p.Has("Nu hedder det »strategibrev«.") {
			t.Errorf("the page does not say what it is called: %s", p.Text())
		}
		told(t, a)
	})
}

func told(t *testing.T, a *testapp.App) {
	t.Helper()
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		pair, err := db.One(tx, db.ScanPair, `
SELECT c.verb, t.after_text
FROM change c
JOIN change_text t ON t.change = c.id
WHERE c.kind = 'vocabulary' AND c.thing = 'letter' AND c.person = $1`, a.Person("dorte"))
		if err != nil || pair.A != "changed" || !strings.Contains(pair.B, "strategibrevene") {
			t.Errorf("the log says %v: %v", pair, err)
		}
		return nil
	})
}

func TestAWordOfOnesOwnIsBentAndLookedThrough(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		version := dorte.Get("/vocabulary/theme").Field("version")
		shown := dorte.Post("/vocabulary/theme/sample", "version", version, "choice", "own", "own", "Strategisk spor", "gender", "et")
		for _, s := range []string{"det strategiske spor", "de strategiske spor", "Hvorfor dette strategiske spor?"} {
			if !shown.Has(s) {
				t.Errorf("the page lacks %q: %s", s, shown.Text())
			}
		}
		// The guess is corrected and looked at again before it is saved.
		form := []string{"version", version, "gender", "et", "one", "strategisk spor", "the", "det strategiske spor", "many", "strategiske spor", "every", "de strategiske spor",
			"compound", "spor", "english_one", "strategic track", "english_many", "strategic tracks"}
		if p := dorte.Post("/vocabulary/theme", append(form, "do", "show")...); p.Status != 200 || !p.Has("Why this strategic track?") {
			t.Errorf("shown again: %d %s", p.Status, p.Text())
		}
		if p := dorte.Post("/vocabulary/theme", form...); p.Status != 303 {
			t.Fatalf("saving: got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Post("/vocabulary/theme", form...); p.Status != 409 || !p.Has("En anden har rettet i mellemtiden.") {
			t.Errorf("an old form: got %d, want 409", p.Status)
		}
		for _, c := range []struct {
			form []string
			says string
		}{
			{[]string{"choice", "own", "own", "", "gender", "en"}, "Skriv jeres eget ord, eller vælg et af de andre."},
			{[]string{"choice", "own", "own", "spor", "gender", "hen"}, "Vælg et af svarene."},
			{[]string{"choice", "", "own", "spor", "gender", "en"}, "Vælg et af svarene."},
			{[]string{"choice", "own", "own", strings.Repeat("o", 41), "gender", "en"}, "Skriv højst 40 tegn. Der står 41."},
			{[]string{"choice", "own", "own", "spor", "gender", "en"}, "sporen"},
		} {
			if p := dorte.Post("/vocabulary/theme/sample", c.form...); !p.Has(c.says) {
				t.Errorf("%v: got %d, want %q", c.form, p.Status, c.says)
			}
		}
		for _, wrong := range []string{"", "<b>tråd</b>", "100%", "{letter}", "a\nb"} {
			version := dorte.Get("/vocabulary/letter").Field("version")
			if p := dorte.Post("/vocabulary/letter", append(append([]string{}, strategibrev[:2]...), append([]string{"one", wrong, "version", version}, strategibrev[4:]...)...)...); p.Status != 422 {
				t.Errorf("%q: got %d, want 422", wrong, p.Status)
			}
		}
	})
}

func TestRights(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"dorte", "GET", "/vocabulary", 200}, {"dorte", "GET", "/vocabulary/letter", 200}, {"dorte", "GET", "/vocabulary/hamster", 404},
			{"dorte", "POST", "/vocabulary/hamster", 404},
			{"fie", "GET", "/vocabulary", 200}, {"fie", "POST", "/vocabulary/letter", 303}, {"fie", "GET", "/me", 200},
			{"bo", "GET", "/vocabulary", 403}, {"bo", "POST", "/vocabulary/letter", 403}, {"bo", "POST", "/vocabulary/letter/sample", 403},
			{"gert", "GET", "/vocabulary/letter", 403}, {"gert", "POST", "/vocabulary/letter", 403},
			{"", "POST", "/vocabulary/letter", 303},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			got := 0
			if c.method == "GET" {
				got = b.Get(c.path).Status
			} else {
				got = b.Post(c.path, append(strategibrev, "version", "1")...).Status
			}
			if got != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, got, c.want)
			}
		}
	})
}

// Every municipality has its own words.
func TestWordsBelongToAMunicipality(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		choose(t, a)
		neighbour, err := a.DB.Space(t.Context(), "naboby")
		if err != nil {
			t.Fatal(err)
		}
		err = neighbour.Read(t.Context(), func(tx *db.Tx) error {
			words, err := vocabulary.Speak(tx, a.Words)
			if err == nil && words.In(i18n.Danish).T("kind.letter") != "Ledetråd" {
				t.Error("the neighbour says our word")
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

// On PostgreSQL any number of processes have the municipality: all say the new word at once.
func TestEveryProcessSaysTheNewWord(t *testing.T) {
	c := testapp.Place(t, "postgres")
	one, other := testapp.Open(t, "postgres", c), testapp.Open(t, "postgres", c)
	bo := other.In("bo")
	bo.Get("/letters")
	choose(t, one)
	if p := bo.Get("/letters"); !p.Has("Strategibreve") {
		t.Errorf("the other process says: %s", p.Text())
	}
}

func choose(t *testing.T, a *testapp.App) {
	t.Helper()
	if p := a.In("dorte").Post("/vocabulary/letter", append(strategibrev, "version", "1")...); p.Status != 303 {
		t.Fatalf("saving: got %d: %s", p.Status, p.Text())
	}
}

// A municipality that begins with a source's template speaks as the source does, and
// what is made in it is called so.
func TestATemplateBringsItsWords(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, w := range seed.Templates() {
			if named := vocabulary.Named(w.Words); len(named) != len(w.Words) {
				t.Errorf("%s: of %v only %d are ready-made", w.Name, w.Words, len(named))
			}
		}
		s, err := a.Plant(t.Context(), seed.HoejeTaastrup())
		if err != nil {
			t.Fatal(err)
		}
		err = s.Read(t.Context(), func(tx *db.Tx) error {
			words, err := vocabulary.Speak(tx, a.Words)
			if err != nil {
				return err
			}
			if got := words.In(i18n.Danish).T("nav.letters") + ", " + words.In(i18n.English).T("nav.goals"); got != "Strategibrevet, Beacons" {
				t.Errorf("got %s", got)
			}
			called, err := vocabulary.Called(tx, "yearplan")
			if called != "Aftale" {
				t.Errorf("a plan is called %q", called)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
