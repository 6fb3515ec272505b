package room

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/meeting"
)

// Own is a note of the reader's own beside a point.
type Own struct {
	Point, Text string
	Nth         int // version
}

// Notes are the reader's own notes, by point.
func Notes(tx *db.Tx, r *auth.Reader, points []meeting.Point) (map[string]Own, error) {
	list, err := db.All(tx, func(s db.Scan) (n Own, err error) { return n, s(&n.Point, &n.Text, &n.Nth) }, `
SELECT n.point, n.text, n.nth
FROM room_note n
WHERE n.person = $1 AND n.point IN (SELECT key FROM json_each($2))`, r.Person, idsOf(points))
	notes := map[string]Own{}
	for _, n := range list {
		notes[n.Point] = n
	}
	return notes, err
}

// Note keeps the actor's own note beside a point, over the version her form was shown; an
// empty one is taken away. The log is not told of it, and nobody else is shown it.
func Note(as auth.As, point string, seen int, text string) (string, error) {
	c := fail.Check{}
	c.Text(text, "note", 8000)
	if err := c.Err(); err != nil {
		return "", err
	}
	on := ""
	err := mine(as, func(tx *db.Tx, r *auth.Reader) error {
		p, err := meeting.GetPoint(tx, point)
		if err != nil {
			return err
		}
		if p.Meeting == "" {
			return fail.Missing()
		}
		s, err := Enter(tx, r, p.Meeting)
		if err != nil {
			return err
		}
		on = p.Meeting
		hers := false
		for _, x := range s.Points {
			hers = hers || x.ID == p.ID
		}
		if !hers {
			return fail.Missing()
		}
		notes, err := Notes(tx, r, []meeting.Point{p})
		if err != nil {
			return err
		}
		stands := notes[p.ID]
		if stands.Nth != seen && stands.Text != text {
			return fail.Stale(stands.Nth, map[string]string{"note": stands.Text}) // from another window
		}
		if stands.Text == text {
			return nil
		}
		if text == "" {
			_, err := tx.Exec(`DELETE FROM room_note WHERE person = $1 AND point = $2`, r.Person, p.ID)
			return err
		}
		_, err = tx.Exec(`
INSERT INTO room_note (id, person, point, text, nth) VALUES ($4, $1, $2, $3, $5)
ON CONFLICT (person, point) DO UPDATE SET text = $3, nth = $5`, r.Person, p.ID, text, db.NewID(tx.Now), stands.Nth+1)
		return err
	})
	return on, err
}
