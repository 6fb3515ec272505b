package dilemma

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Note is a dilemma its person asked to keep.
type Note struct {
	ID, Day, Text string
}

// mostNotes is how many notes a person keeps.
const mostNotes = 50

const notesSQL = `
SELECT n.id, n.day, n.text
FROM dilemma_note n
WHERE n.person = $1`

func scan(s db.Scan) (n Note, err error) { return n, s(&n.ID, &n.Day, &n.Text) }

// Notes lists the reader's own notes, the newest first.
func Notes(tx *db.Tx, r *auth.Reader) ([]Note, error) {
	return db.All(tx, scan, notesSQL+`
ORDER BY n.id DESC`, r.Person)
}

// GetNote reads a note of the reader's own; anybody else's is not found.
func GetNote(tx *db.Tx, r *auth.Reader, id string) (Note, error) {
	return db.One(tx, scan, notesSQL+` AND n.id = $2`, r.Person, id)
}

// foundThen lists what was found to bear on a note, as the reader may see it today.
func foundThen(tx *db.Tx, r *auth.Reader, note string) ([]item.Item, error) {
	ids, err := db.All(tx, db.Value[string], `
SELECT x.item
FROM dilemma_note_item x
JOIN dilemma_note n ON n.id = x.note AND n.person = $2
WHERE x.note = $1
ORDER BY x.place`, note, r.Person)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	all, err := item.Several(tx, ids...)
	at := map[string]item.Item{}
	for _, it := range all {
		at[it.ID] = it
	}
	var list []item.Item
	for _, id := range ids {
		if it, ok := at[id]; ok {
			list = append(list, it)
		}
	}
	return list, err
}

// Keep keeps a dilemma as the actor's own note, with what bears on it today. It is a
// setting of hers, which the log is not told of.
func Keep(as auth.As, text string) (id string, err error) {
	if err := check(text); err != nil {
		return "", err
	}
	err = own(as, func(tx *db.Tx, r *auth.Reader) error {
		n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM dilemma_note WHERE person = $1`, r.Person)
		if err != nil {
			return err
		}
		if n >= mostNotes {
			return fail.New(fail.Conflict, "dilemma.too_many", mostNotes)
		}
		f, err := bearing(tx, r, text)
		if err != nil {
			return err
		}
		id = db.NewID(tx.Now)
		if _, err := tx.Exec(`INSERT INTO dilemma_note (id, person, day, text) VALUES ($1, $2, $3, $4)`, id, r.Person, r.Day, text); err != nil {
			return err
		}
		var lines []string
		for place, found := range f.ids() {
			lines = append(lines, fmt.Sprintf("%02d%s", place, found))
		}
		_, err = tx.Exec(`
INSERT INTO dilemma_note_item (note, place, item)
SELECT $1, CAST(substr(j.key, 1, 2) AS integer), substr(j.key, 3)
FROM json_each($2) j`, id, item.IDs(lines...))
		return err
	})
	return id, err
}

// Remove takes a note of the actor's own away.
func Remove(as auth.As, id string) error {
	return own(as, func(tx *db.Tx, r *auth.Reader) error {
		if _, err := GetNote(tx, r, id); err != nil {
			return err
		}
		_, err := tx.Exec(`DELETE FROM dilemma_note WHERE id = $1 AND person = $2`, id, r.Person)
		return err
	})
}

// Redact puts a mark where a passage that is recalled stands in anybody's note. Nobody is
// told whether it did.
func Redact(tx *db.Tx, passage, mark string) error {
	_, err := tx.Exec(`UPDATE dilemma_note SET text = replace(text, $1, $2) WHERE replace(text, $1, '') <> text`, passage, mark)
	return err
}

func own(as auth.As, f func(*db.Tx, *auth.Reader) error) error {
	return as.Space.Keep(as.Ctx, func(tx *db.Tx) error {
		r, err := auth.Resolve(tx, as.Who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		return f(tx, r)
	})
}
