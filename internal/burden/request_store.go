package burden

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Send asks units for something, and returns what the requests have together.
func (b *Book) Send(as auth.As, d RequestDraft) (ask string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := maySet(r); err != nil {
			return err
		}
		if err := d.Check(r.Day); err != nil {
			return err
		}
		if err := b.affords(tx, r, d); err != nil {
			return err
		}
		ask, err = AddRequests(tx, as.Who, d)
		return err
	})
	return ask, err
}

// affords refuses units that are not there today, and a request that brings one over the
// cap unless somebody says why.
func (b *Book) affords(tx *db.Tx, r *auth.Reader, d RequestDraft) error {
	y, err := b.Of(tx, d.Due[:4])
	if err != nil {
		return err
	}
	units, err := org.Units(tx, r.Day)
	if err != nil {
		return err
	}
	load, err := loads(tx, y.Year)
	if err != nil {
		return err
	}
	c := fail.Check{}
	most, name := 0, ""
	known := map[string]bool{}
	for _, u := range units {
		known[u.ID] = true
		n := y.Sum(u.Kind) + load[u.ID] + d.Minutes
		if slices.Contains(d.Units, u.ID) && n > y.Cap && n > most {
			most, name = n, u.Name
		}
	}
	for _, id := range d.Units {
		c.That(known[id], "units", "burden.unit_unknown")
	}
	c.That(name == "" || d.Because != "", "because", "burden.over", name, most, y.Cap)
	return c.Err()
}

// AddRequests makes the requests in the transaction of somebody who has checked who may.
func AddRequests(tx *db.Tx, who auth.Actor, d RequestDraft) (ask string, err error) {
	board, err := org.Board(tx, db.Day(tx.Now))
	if err != nil {
		return "", err
	}
	ask = db.NewID(tx.Now)
	units := slices.Clone(d.Units)
	slices.Sort(units)
	for _, unit := range slices.Compact(units) {
		subjects := []string{auth.UnitSubject(unit)}
		if board != "" {
			subjects = append(subjects, auth.BodySubject(board))
		}
		id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, Unit: unit, State: Open, Period: d.Due[:4], Audience: auth.Circle(subjects...)})
		if err != nil {
			return "", err
		}
		if _, err := tx.Exec(`
INSERT INTO request (item, ask, text, minutes, due, used_in, because, answer, answered, answered_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', '')`, id, ask, d.Text, d.Minutes, d.Due, d.UsedIn, d.Because); err != nil {
			return "", err
		}
		told := map[string]string{"title": d.Title, "text": d.Text, "due": d.Due, "used_in": d.UsedIn, "because": d.Because}
		if err := change.Record(tx, who, change.Of(Kind, id), "created", nil, told); err != nil {
			return "", err
		}
	}
	return ask, nil
}

// Reply saves the unit's answer over the version the form was shown.
func Reply(as auth.As, id string, version int, text string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		q, err := GetRequest(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(q.mayReply(r), "burden.leader_only"); err != nil {
			return err
		}
		return reply(tx, as.Who, q, version, text, r.Day)
	})
}

// AddReply writes a unit's answer to what was sent together, in the transaction of
// somebody who has checked who may.
func AddReply(tx *db.Tx, who auth.Actor, ask, unit, text, day string) error {
	list, err := Together(tx, ask)
	for _, q := range list {
		if q.Unit == unit {
			err = reply(tx, who, q, 0, text, day)
		}
	}
	return err
}

func reply(tx *db.Tx, who auth.Actor, q Request, version int, text, day string) error {
	before := q.Fields()
	if err := q.Reply(text, who.Person, day); err != nil {
		return err
	}
	if err := item.Save(tx, &q.Item, version); err != nil {
		if fail.Is(err, fail.Conflict) {
			return fail.Stale(q.Version, before)
		}
		return err
	}
	if _, err := tx.Exec(`UPDATE request SET answer = $1, answered = $2, answered_by = $3 WHERE item = $4`,
		q.Said, q.Answered, q.AnsweredBy, q.ID); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, q.ID), "answered", before, q.Fields())
}

// Close ends what was asked: nobody is waited for any more, and answers stand.
func Close(as auth.As, ask string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		list, err := Together(tx, ask)
		if err != nil {
			return err
		}
		if err := maySet(r); err != nil {
			return err
		}
		closed := 0
		for _, q := range list {
			if q.State == Closed {
				continue
			}
			closed++
			before := q.State
			q.State = Closed
			if err := item.Save(tx, &q.Item, 0); err != nil {
				return err
			}
			if err := change.Record(tx, as.Who, change.Of(Kind, q.ID), "closed", map[string]string{"state": before}, map[string]string{"state": Closed}); err != nil {
				return err
			}
		}
		if closed == 0 {
			return fail.New(fail.Conflict, "burden.request_closed")
		}
		return nil
	})
}
