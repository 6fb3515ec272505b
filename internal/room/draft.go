package room

import (
	"encoding/json"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/meeting"
)

// Typed is what somebody has typed of a decision on a point.
type Typed struct {
	Point, Person, Name string
	Draft
	Serial int
	At     time.Time
}

func scanTyped(s db.Scan) (t Typed, err error) {
	var fields, at string
	if err := s(&t.Point, &t.Person, &t.Name, &fields, &t.Serial, &at); err != nil {
		return t, err
	}
	t.At = db.ParseStamp(at)
	return t, json.Unmarshal([]byte(fields), &t.Draft)
}

// Drafts lists what is typed on points the reader may read, the newest first of each.
func Drafts(tx *db.Tx, points ...string) (map[string][]Typed, error) {
	by := map[string][]Typed{}
	if len(points) == 0 {
		return by, nil
	}
	list, err := db.All(tx, scanTyped, `
SELECT d.point, d.person, coalesce(p.name, ''), d.typed, d.nth, d.at
FROM room_draft d
JOIN item i ON i.id = d.point AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = d.person
WHERE d.point IN (SELECT key FROM json_each($1))
ORDER BY d.point, d.nth DESC`, item.IDs(points...))
	for _, t := range list {
		by[t.Point] = append(by[t.Point], t)
	}
	return by, err
}

// Kept is what became of a draft that was sent.
type Kept struct {
	Serial int
	// Other is what somebody has typed since the form was shown; nil is nothing. Where it
	// is her own, from another window, what was sent now is not kept before she chooses.
	Other *Typed
}

// Keep keeps what the actor has typed on a point, seeing the drafts of others up to one
// number and her own up to another. What another has typed stays beside it.
func Keep(as auth.As, point string, seen, own int, d Draft) (k Kept, err error) {
	if err := d.bounds(); err != nil {
		return k, err
	}
	err = mine(as, func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := meeting.PointToWrite(tx, r, point)
		if err != nil {
			return err
		}
		if err := m.Decidable(r.Day); err != nil {
			return err
		}
		if err := unlocked(tx, p, Draft{}); err != nil {
			return err
		}
		if k, err = keep(tx, r, p.ID, seen, own, d); err != nil {
			return err
		}
		return touch(tx, m.ID)
	})
	return k, err
}

func keep(tx *db.Tx, r *auth.Reader, point string, seen, own int, d Draft) (k Kept, err error) {
	if d.Sort == "" {
		d.Sort = Ways[0]
	}
	by, err := Drafts(tx, point)
	if err != nil {
		return k, err
	}
	for _, t := range by[point] {
		k.Serial = max(k.Serial, t.Serial)
		known := seen
		if t.Person == r.Person {
			known = own
		}
		if t.Serial > known && t.Draft != d && (k.Other == nil || t.Person == r.Person) {
			k.Other = &t
		}
	}
	if k.Other != nil && k.Other.Person == r.Person {
		return k, nil
	}
	text, err := json.Marshal(d)
	if err != nil {
		return k, err
	}
	k.Serial++
	_, err = tx.Exec(`
INSERT INTO room_draft (id, point, person, typed, nth, at) VALUES ($6, $1, $2, $3, $4, $5)
ON CONFLICT (point, person) DO UPDATE SET typed = $3, nth = $4, at = $5`, point, r.Person, string(text), k.Serial, db.Stamp(tx.Now), db.NewID(tx.Now))
	return k, err
}

// newer is the conflict of one who decides and has not seen what another has typed since,
// or whose page is none of ours. A form's version is one more than the newest draft it
// was shown.
func newer(tx *db.Tx, r *auth.Reader, point string, seen int, d Draft) error {
	by, err := Drafts(tx, point)
	if err != nil {
		return err
	}
	newest := 0
	if len(by[point]) > 0 {
		newest = by[point][0].Serial
	}
	if seen < 0 || seen > newest {
		return fail.Stale(newest+1, map[string]string{})
	}
	for _, t := range by[point] {
		if t.Serial > seen && t.Person != r.Person && t.says() && t.Draft != d {
			return fail.Stale(newest+1, t.values())
		}
	}
	return nil
}

// mine runs what is the actor's own, or is nothing before it is decided: the log is not
// told of it.
func mine(as auth.As, f func(*db.Tx, *auth.Reader) error) error {
	return as.Space.Keep(as.Ctx, func(tx *db.Tx) error {
		r, err := auth.Resolve(tx, as.Who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		return f(tx, r)
	})
}

// Drop takes the actor's own draft away.
func Drop(as auth.As, point string) (string, error) {
	on := ""
	err := mine(as, func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := meeting.PointToWrite(tx, r, point)
		if err != nil {
			return err
		}
		on = m.ID
		n, err := tx.Exec(`DELETE FROM room_draft WHERE point = $1 AND person = $2`, p.ID, r.Person)
		if err != nil || n == 0 {
			return err
		}
		return touch(tx, on)
	})
	return on, err
}

// Redact puts a mark where a passage that is recalled stands in anybody's draft or note.
func Redact(tx *db.Tx, passage, mark string) error {
	if _, err := tx.Exec(`UPDATE room_note SET text = replace(text, $1, $2) WHERE replace(text, $1, '') <> text`, passage, mark); err != nil {
		return err
	}
	in, err := json.Marshal(passage)
	if err != nil {
		return err
	}
	passage = string(in[1 : len(in)-1]) // as it stands within JSON
	_, err = tx.Exec(`UPDATE room_draft SET typed = replace(typed, $1, $2) WHERE replace(typed, $1, '') <> typed`, passage, mark)
	return err
}
