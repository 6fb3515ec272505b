package letter

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Event is something that happened to a letter: it was discussed, sent, presented,
// taken for information, or a course was held on it.
type Event struct {
	ID    string
	Day   string // "" where only What says when
	What  string
	Place string
}

// Check tells everything that is wrong with the event.
func (e Event) Check() error {
	c := fail.Check{}
	c.Day(e.Day, "day")
	c.That(e.What != "", "what", "letter.what_missing")
	c.Line(e.What, "what", 300)
	c.Line(e.Place, "place", 160)
	return c.Err()
}

// Events reads what happened to a letter by day; what has no day comes last.
func Events(tx *db.Tx, letter string) ([]Event, error) {
	return db.All(tx, func(s db.Scan) (e Event, err error) {
		err = s(&e.ID, &e.Day, &e.What, &e.Place)
		return e, err
	}, `
SELECT e.id, e.day, e.what, e.place
FROM letter_event e
JOIN item i ON i.id = e.letter AND `+auth.Sees("i", auth.Content)+`
WHERE e.letter = $1
ORDER BY CASE WHEN e.day = '' THEN 1 ELSE 0 END, e.day, e.id`, letter)
}

// AddEvent tells of an event in the transaction of somebody who has checked who may.
func AddEvent(tx *db.Tx, who auth.Actor, letter string, e Event) error {
	e.ID = db.NewID(tx.Now)
	if _, err := tx.Exec(`INSERT INTO letter_event (id, letter, day, what, place) VALUES ($1, $2, $3, $4, $5)`,
		e.ID, letter, e.Day, e.What, e.Place); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "letter_event", ID: e.ID, Item: letter}, "added", nil,
		map[string]string{"day": e.Day, "what": e.What, "place": e.Place})
}

// Tell adds an event to a letter in any state.
func Tell(as auth.As, letter string, e Event) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := Get(tx, letter); err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := e.Check(); err != nil {
			return err
		}
		return AddEvent(tx, as.Who, letter, e)
	})
}
