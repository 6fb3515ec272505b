package search

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"ledetraad/internal/db"
)

// keys writes texts as the JSON object whose keys json_each reads on both engines.
func keys(texts []string) string {
	m := make(map[string]int, len(texts))
	for _, t := range texts {
		m[t] = 0
	}
	b, _ := json.Marshal(m)
	return string(b)
}

// key begins a line that stands for a text of an item: two ids, and one figure.
func (d doc) key() string { return d.item + d.also + strconv.Itoa(d.facet) }

// write brings the index from what was to what is now. It is not done where another
// wrote some of the same texts since they were read.
func write(tx *db.Tx, was map[doc]stood, now map[doc]string) (done bool, err error) {
	var lines []string
	for d, body := range now {
		if old, there := was[d]; old.body != body && (there || len(wordsOf(body)) > 0) {
			lines = append(lines, d.key()+fmt.Sprintf("%09d", old.edit+1)+body)
		}
	}
	for d, old := range was {
		if _, still := now[d]; !still && old.body != "" {
			lines = append(lines, d.key()+fmt.Sprintf("%09d", old.edit+1))
		}
	}
	if len(lines) == 0 {
		return true, nil
	}
	saved, err := db.All(tx, func(s db.Scan) (d doc, err error) {
		err = s(&d.item, &d.also, &d.facet)
		return d, err
	}, `
INSERT INTO search_text (item, also, facet, edit, body)
SELECT substr(j.key, 1, 16), substr(j.key, 17, 16), CAST(substr(j.key, 33, 1) AS integer), CAST(substr(j.key, 34, 9) AS integer), substr(j.key, 43)
FROM json_each($1) j
WHERE true
ON CONFLICT (item, also, facet) DO UPDATE SET body = excluded.body, edit = excluded.edit
WHERE search_text.edit = excluded.edit - 1
RETURNING item, also, facet`, keys(lines))
	if err != nil {
		return false, err
	}
	var gone, new, words []string
	for _, d := range saved {
		before, after := wordsOf(was[d].body), wordsOf(now[d])
		for w := range before {
			if !after[w] {
				gone = append(gone, d.key()+w)
			}
		}
		for w := range after {
			if !before[w] {
				new, words = append(new, d.key()+w), append(words, w)
			}
		}
	}
	if err := forget(tx, gone); err != nil {
		return false, err
	}
	return len(saved) == len(lines), learn(tx, new, words)
}

func forget(tx *db.Tx, gone []string) error {
	if len(gone) == 0 {
		return nil
	}
	_, err := tx.Exec(`
DELETE FROM search_word
WHERE (word, item, also, facet) IN (
  SELECT substr(j.key, 34), substr(j.key, 1, 16), substr(j.key, 17, 16), CAST(substr(j.key, 33, 1) AS integer)
  FROM json_each($1) j)`, keys(gone))
	return err
}

// learn adds words of texts, and the forms of those that nobody wrote before. The
// words go first: who takes forms away waits for them, or they are asked for after.
func learn(tx *db.Tx, new, words []string) error {
	if len(new) == 0 {
		return nil
	}
	if _, err := tx.Exec(`
INSERT INTO search_word (word, item, also, facet)
SELECT substr(j.key, 34), substr(j.key, 1, 16), substr(j.key, 17, 16), CAST(substr(j.key, 33, 1) AS integer)
FROM json_each($1) j
WHERE true
ON CONFLICT (word, item, also, facet) DO NOTHING`, keys(new)); err != nil {
		return err
	}
	unknown, err := db.All(tx, db.Value[string], `
SELECT j.key
FROM json_each($1) j
WHERE NOT EXISTS (SELECT 1 FROM search_form f WHERE f.kind = 1 AND f.form = j.key AND f.word = j.key)`, keys(words))
	if err != nil || len(unknown) == 0 {
		return err
	}
	var lines []string
	for _, w := range unknown {
		for _, f := range formsOf(w) {
			lines = append(lines, fmt.Sprintf("%d%02d%s%s", f.kind, utf8.RuneCountInString(f.text), f.text, w))
		}
	}
	slices.Sort(lines)
	// In one order for all, so that two who learn the same words do not wait for each other.
	_, err = tx.Exec(`
INSERT INTO search_form (kind, form, word)
SELECT CAST(substr(j.key, 1, 1) AS integer), substr(j.key, 4, CAST(substr(j.key, 2, 2) AS integer)), substr(j.key, 4 + CAST(substr(j.key, 2, 2) AS integer))
FROM json_each($1) j
WHERE true
ORDER BY 1, 2, 3
ON CONFLICT (kind, form, word) DO NOTHING`, keys(lines))
	return err
}
