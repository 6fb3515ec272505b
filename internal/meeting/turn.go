package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// Waiting is a member in the row for the main point: since the day she last had her turn,
// or since she came.
type Waiting struct {
	Person, Name string
	Since        string
	Had          bool // she has had it; otherwise Since is the day she came
}

// Turn is who prepares the main point of a meeting.
type Turn struct {
	Meeting, Day, State string
	Of, OfName          string // whose turn it was
	Person, Name        string // who takes it
	Because             string // why two swapped; ""
	Fixed               bool   // it has been said; otherwise it is whose turn comes
	Waiting             Waiting
}

// line puts the members in the order of the turn: who has waited longest is first. One who
// came later has waited since then, so that she comes after those who waited before her.
// had is the day of each one's last turn.
func line(members []org.Member, had map[string]string) (list []Waiting) {
	for _, m := range members {
		w := Waiting{Person: m.Person, Name: m.Name, Since: m.From}
		if day := had[m.Person]; day >= m.From && day != "" {
			w.Since, w.Had = day, true
		}
		list = append(list, w)
	}
	// Members are listed with the chair first and then by name; who waited alike keep that order.
	slices.SortStableFunc(list, func(a, b Waiting) int {
		switch {
		case a.Since < b.Since:
			return -1
		case a.Since > b.Since:
			return 1
		}
		return 0
	})
	return list
}

// inTurn gives each meeting that nobody has been named for the one whose turn it is,
// counting by the meetings before it in their order.
func inTurn(members []org.Member, turns []Turn) []Turn {
	had := map[string]string{}
	for n := range turns {
		t := &turns[n]
		queue := line(members, had)
		if !t.Fixed && len(queue) > 0 {
			t.Waiting, t.Of, t.OfName = queue[0], queue[0].Person, queue[0].Name
			t.Person, t.Name = t.Of, t.OfName
		}
		for _, w := range queue {
			if w.Person == t.Of {
				t.Waiting = w
			}
		}
		if t.Of != "" {
			had[t.Of] = t.Day
		}
	}
	return turns
}

// Turns lists the meetings of a body that are not called off, the oldest first, with who
// prepares the main point. Those that were held without one being named have none.
func Turns(tx *db.Tx, r *auth.Reader, body string) ([]Turn, error) {
	list, err := db.All(tx, func(s db.Scan) (t Turn, err error) {
		err = s(&t.Meeting, &t.Day, &t.State, &t.Of, &t.OfName, &t.Person, &t.Name, &t.Because)
		t.Fixed = t.Of != "" || t.State == Held || t.State == Approved
		return t, err
	}, `
SELECT i.id, m.day, i.state, coalesce(t.turn_of, ''), coalesce(o.name, ''), coalesce(t.person, ''), coalesce(n.name, ''), coalesce(t.because, '')
FROM meeting m
JOIN item i ON i.id = m.item AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN meeting_turn t ON t.meeting = m.item
LEFT JOIN person o ON o.id = t.turn_of
LEFT JOIN person n ON n.id = t.person
WHERE m.body = $1 AND i.state <> 'cancelled'
ORDER BY m.day, m.starts, i.id`, body)
	if err != nil {
		return nil, err
	}
	members, err := org.Members(tx, body, r.Day)
	return inTurn(members, list), err
}

// turnOf is who prepares the main point of a meeting; none where the body has no turns.
func turnOf(tx *db.Tx, r *auth.Reader, rule Rule, meeting string) (Turn, error) {
	if !rule.Turn {
		return Turn{}, nil
	}
	list, err := Turns(tx, r, rule.Body)
	for _, t := range list {
		if t.Meeting == meeting {
			return t, err
		}
	}
	return Turn{}, err
}

// keepTurn fixes whose turn it was, when the meeting is held.
func (m Meeting) keepTurn(tx *db.Tx, r *auth.Reader) error {
	rule, err := RuleOf(tx, m.Body)
	if err != nil {
		return err
	}
	t, err := turnOf(tx, r, rule, m.ID)
	if err != nil || t.Of == "" {
		return err
	}
	return t.save(tx)
}

func (t Turn) save(tx *db.Tx) error {
	_, err := tx.Exec(`
INSERT INTO meeting_turn (meeting, turn_of, person, because)
VALUES ($1, $2, $3, $4)
ON CONFLICT (meeting) DO UPDATE SET turn_of = excluded.turn_of, person = excluded.person, because = excluded.because`, t.Meeting, t.Of, t.Person, t.Because)
	return err
}

// AddTurn says who prepared the main point of a meeting, in the transaction of somebody
// who has checked who may.
func AddTurn(tx *db.Tx, meeting, person string) error {
	return Turn{Meeting: meeting, Of: person, Person: person}.save(tx)
}

// Swap lets two coming meetings of a body change who prepares the main point, with a
// sentence. Whose turn it was stays, so that the order after them is as it would have been.
func Swap(as auth.As, body, meeting, with, because string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if !mayWrite(r, body) && !r.Member(body) {
			return fail.Missing()
		}
		if err := auth.Must(mayWrite(r, body), "meeting.body_only"); err != nil {
			return err
		}
		rule, err := RuleOf(tx, body)
		if err != nil {
			return err
		}
		if !rule.Turn {
			return fail.Missing()
		}
		all, err := Turns(tx, r, body)
		if err != nil {
			return err
		}
		at := func(id string) int {
			return slices.IndexFunc(all, func(t Turn) bool { return t.Meeting == id && t.open() })
		}
		a, b := at(meeting), at(with)
		c := fail.Check{}
		c.That(a >= 0, "meeting", "fail.choose")
		c.That(b >= 0 && a != b, "with", "fail.choose")
		c.That(because != "", "because", "meeting.swap_missing")
		c.Line(because, "because", 300)
		if err := c.Err(); err != nil {
			return err
		}
		x, y := all[a], all[b]
		was := map[string]string{"person": x.Person}
		x.Person, y.Person, x.Because, y.Because = y.Person, x.Person, because, because
		for _, t := range []Turn{x, y} {
			if err := t.save(tx); err != nil {
				return err
			}
		}
		return change.Record(tx, as.Who, change.Of(Kind, meeting), "turn_swapped", was, map[string]string{"person": x.Person})
	})
}

// open tells that the meeting of the turn is yet to come.
func (t Turn) open() bool { return t.State == Planned || t.State == Sent }
