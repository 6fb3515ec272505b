// Package vocabulary is the municipality's own words for the main things: what one
// calls a ledetråd another calls a strategibrev. Phrases name the thing by its term,
// see i18n, and are said in the words chosen here, in every form and in both languages.
//
// The name of the product is no word of a vocabulary.
//
// Who may do what:
//   - The secretariat and the administrator choose the words, and the log tells who did.
//     The administrator may be the only one there is when a municipality begins.
//   - Everybody reads them: they stand in every phrase.
package vocabulary

import (
	"embed"
	"strings"
	"sync"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// Schema holds the table of words.
//
//go:embed schema
var Schema embed.FS

// longest is how long a word may be; menus and headings must hold it.
const longest = 40

// Check tells everything that is wrong with a word.
func Check(w i18n.Word) error {
	c := fail.Check{}
	for name, form := range forms(&w) {
		c.That(*form != "", name, "vocabulary.form_missing")
		c.Line(*form, name, longest)
		c.That(!strings.ContainsAny(*form, "{}%<>|&/:?*_[]#»«\""), name, "vocabulary.form_signs")
	}
	return c.Err()
}

// forms are the fields of a word's form.
func forms(w *i18n.Word) map[string]*string {
	return map[string]*string{"one": &w.One, "the": &w.The, "many": &w.Many, "every": &w.All, "compound": &w.Compound,
		"english_one": &w.EnglishOne, "english_many": &w.EnglishMany}
}

// chosen reads the words the municipality has chosen.
func chosen(tx *db.Tx) (i18n.Vocabulary, error) {
	v := i18n.Vocabulary{}
	_, err := db.All(tx, func(s db.Scan) (term string, err error) {
		var w i18n.Word
		var neuter int
		err = s(&term, &neuter, &w.One, &w.The, &w.Many, &w.All, &w.Compound, &w.EnglishOne, &w.EnglishMany)
		w.Neuter = neuter == 1
		v[term] = w
		return term, err
	}, `
SELECT w.term, w.neuter, w.one, w.the, w.many, w.every, w.compound, w.english_one, w.english_many
FROM vocabulary_word w
ORDER BY w.term`)
	return v, err
}

// Words is what the municipality calls every term.
func Words(tx *db.Tx) (i18n.Vocabulary, error) {
	own, err := chosen(tx)
	all := i18n.Standard()
	for term := range all {
		if w, ok := own[term]; ok {
			all[term] = w
		}
	}
	return all, err
}

// Called is what the municipality calls a term, in Danish with a capital: the beginning
// of a title that is kept.
func Called(tx *db.Tx, term string) (string, error) {
	words, err := Words(tx)
	return i18n.Capital(words[term].One), err
}

type state struct {
	mark    string
	version int
}

func stateOf(tx *db.Tx) (state, error) {
	return db.One(tx, func(s db.Scan) (x state, err error) {
		return x, s(&x.mark, &x.version)
	}, `SELECT mark, version FROM vocabulary`)
}

type said struct {
	sync.Mutex
	mark  string
	words *i18n.Catalogue
}

type saidKey struct{}

// Speak is the phrases of the product in the words of the municipality. They are made
// once and remembered by the mark of the last change, which every process reads.
func Speak(tx *db.Tx, standard *i18n.Catalogue) (*i18n.Catalogue, error) {
	now, err := stateOf(tx)
	if err != nil || now.mark == "" {
		return standard, err
	}
	m := tx.Space().Memo(saidKey{}, func() any { return &said{} }).(*said)
	m.Lock()
	defer m.Unlock()
	if m.mark == now.mark {
		return m.words, nil
	}
	own, err := chosen(tx)
	if err != nil {
		return nil, err
	}
	m.mark, m.words = now.mark, standard.With(own)
	return m.words, nil
}

// Choose takes a word for a term. The form it came from saw the vocabulary at a version.
func Choose(as auth.As, seen int, term string, w i18n.Word) error {
	before, ok := i18n.Standard()[term]
	if !ok {
		return fail.Missing()
	}
	if err := Check(w); err != nil {
		return err
	}
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := auth.Must(r.Office(auth.Secretariat) || r.Office(auth.Administrator), "vocabulary.offices_only"); err != nil {
			return err
		}
		words, err := Words(tx)
		if err != nil {
			return err
		}
		now, err := stateOf(tx)
		if err != nil {
			return err
		}
		before = words[term]
		if seen != now.version {
			return fail.Stale(now.version, Fields(before))
		}
		if w == before {
			return nil
		}
		return set(tx, r.Actor, now.version, term, before, w)
	})
}

// Plant chooses words of the ready-made lists by name, for a municipality that begins:
// term → the word itself.
func Plant(tx *db.Tx, who auth.Actor, names map[string]string) error {
	for _, term := range i18n.Terms() {
		if names[term] == "" {
			continue
		}
		w, ok := readyMade(term, names[term])
		if !ok {
			return fail.New(fail.Invalid, "vocabulary.unknown", names[term])
		}
		now, err := stateOf(tx)
		if err != nil {
			return err
		}
		if err := set(tx, who, now.version, term, i18n.Standard()[term], w); err != nil {
			return err
		}
	}
	return nil
}

func set(tx *db.Tx, who auth.Actor, seen int, term string, before, w i18n.Word) error {
	// Of two who choose at once, one sees what the other chose.
	n, err := tx.Exec(`UPDATE vocabulary SET mark = $1, version = version + 1 WHERE version = $2`, db.NewID(tx.Now), seen)
	if err == nil && n == 0 {
		err = fail.Stale(seen+1, Fields(before))
	}
	if err != nil {
		return err
	}
	neuter := 0
	if w.Neuter {
		neuter = 1
	}
	if _, err := tx.Exec(`
INSERT INTO vocabulary_word (term, neuter, one, the, many, every, compound, english_one, english_many)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (term) DO UPDATE SET neuter = $2, one = $3, the = $4, many = $5, every = $6, compound = $7, english_one = $8, english_many = $9`,
		term, neuter, w.One, w.The, w.Many, w.All, w.Compound, w.EnglishOne, w.EnglishMany); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "vocabulary", ID: term}, "changed", Fields(before), Fields(w))
}

// Fields is a word as its form shows it.
func Fields(w i18n.Word) map[string]string {
	out := map[string]string{"gender": "en"}
	if w.Neuter {
		out["gender"] = "et"
	}
	for name, form := range forms(&w) {
		out[name] = *form
	}
	return out
}
