package talk

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/letter"
	"ledetraad/internal/theme"
)

// selected reads talks: $1 is who reads, $2 is 1 where she reads all.
var selected = `
SELECT ` + item.Columns + `, t.id, t.person, n.name, t.whom, t.wish, t.suits, t.asked, t.day, t.place, t.answer, t.answered, t.answerer, t.withdrawn, t.version
FROM talk t
JOIN item i ON i.id = t.item AND ` + auth.Sees("i", auth.Content) + `
JOIN person n ON n.id = t.person
WHERE (t.person = $1 OR $2 = 1)`

func scan(s db.Scan) (t Talk, err error) {
	err = s(t.Item.Into(&t.ID, &t.Person, &t.Name, &t.Whom, &t.Wish, &t.Suits, &t.Asked, &t.Day, &t.Place, &t.Answer, &t.Answered, &t.Answerer, &t.Withdrawn, &t.Version)...)
	return t, err
}

func read(tx *db.Tx, r *auth.Reader, more string, args ...any) ([]Talk, error) {
	may, err := mayAnswer(tx, r)
	if err != nil {
		return nil, err
	}
	all := 0
	if may {
		all = 1
	}
	return db.All(tx, scan, selected+more, append([]any{r.Person, all}, args...)...)
}

// Get reads a talk the reader may read.
func Get(tx *db.Tx, r *auth.Reader, id string) (Talk, error) {
	list, err := read(tx, r, ` AND t.id = $3
ORDER BY t.id`, id)
	if err != nil {
		return Talk{}, err
	}
	if len(list) == 0 {
		return Talk{}, fail.Missing()
	}
	return list[0], nil
}

// List lists the talks the reader may read, the newest first.
func List(tx *db.Tx, r *auth.Reader) ([]Talk, error) {
	return read(tx, r, `
ORDER BY t.asked DESC, t.id DESC`)
}

// Waiting lists the talks that wait for an answer of the reader's, the oldest first.
func Waiting(tx *db.Tx, r *auth.Reader) ([]Talk, error) {
	may, err := mayAnswer(tx, r)
	if err != nil || !may {
		return nil, err
	}
	return read(tx, r, ` AND t.answered = '' AND t.withdrawn = ''
ORDER BY t.asked, t.id`)
}

// Replies lists the reader's own talks that were answered since a moment, the newest
// first. It is for that person herself.
func Replies(tx *db.Tx, r *auth.Reader, since string) ([]Talk, error) {
	return read(tx, r, ` AND t.person = $1 AND t.answered > $3
ORDER BY t.answered DESC, t.id`, since)
}

// about reads what a talk is asked about, as one who may ask for it.
func about(tx *db.Tx, r *auth.Reader, kind, id string) (it item.Item, own Groups, err error) {
	in := id
	if kind == theme.Kind {
		t, err := theme.Get(tx, id)
		if err != nil {
			return it, nil, err
		}
		it, in = t.Item, t.Letter
	}
	l, err := letter.Get(tx, in)
	if err != nil {
		return it, nil, err
	}
	if kind == letter.Kind {
		it = l.Item
	}
	if own, err = groupsOf(tx, r); err != nil {
		return it, nil, err
	}
	if err := auth.Must(len(own) > 0, "talk.not_yours"); err != nil {
		return it, nil, err
	}
	if l.State != letter.StateAdopted && l.State != letter.StateInForce || it.State == theme.Aside {
		return it, nil, fail.New(fail.Conflict, "talk.not_now")
	}
	return it, own, nil
}

// Ask asks for a talk about a letter or a theme.
func Ask(as auth.As, kind, id string, d Draft) (made string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		it, own, err := about(tx, r, kind, id)
		if err != nil {
			return err
		}
		if err := d.check(own); err != nil {
			return err
		}
		whom := d.Named
		if d.Whom != "" {
			whom = own.name(d.Whom)
		}
		made, err = Add(tx, as.Who, Talk{Item: it, Person: as.Who.Person, Whom: whom, Wish: d.Wish, Suits: d.Suits, Asked: r.Day})
		return err
	})
	return made, err
}

// Add makes a talk in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, t Talk) (string, error) {
	t.ID = db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO talk (id, item, person, whom, wish, suits, asked, day, place, answer, answered, answerer, withdrawn, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', '', '', '', '', 1)`,
		t.ID, t.Item.ID, t.Person, t.Whom, t.Wish, t.Suits, t.Asked); err != nil {
		return "", err
	}
	return t.ID, change.Record(tx, who, t.logged(), "talk_asked", nil, nil)
}

// Respond answers a talk over the version the form was shown.
func Respond(as auth.As, id string, version int, x Reply) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		t, err := Get(tx, r, id)
		if err != nil {
			return err
		}
		may, err := mayAnswer(tx, r)
		if err != nil {
			return err
		}
		if err := auth.Must(may, "talk.board_only"); err != nil {
			return err
		}
		if err := t.at(version); err != nil {
			return err
		}
		if t.Withdrawn != "" {
			return fail.New(fail.Conflict, "talk.is_withdrawn")
		}
		if err := x.check(r.Day, t.Day); err != nil {
			return err
		}
		return SetAnswer(tx, as.Who, t, x)
	})
}

// SetAnswer answers a talk in the transaction of somebody who has checked who may.
func SetAnswer(tx *db.Tx, who auth.Actor, t Talk, x Reply) error {
	n, err := tx.Exec(`UPDATE talk SET day = $1, place = $2, answer = $3, answered = $4, answerer = $5, version = version + 1 WHERE id = $6 AND version = $7`,
		x.Day, x.Place, x.Text, db.Stamp(tx.Now), who.Person, t.ID, t.Version)
	if err != nil {
		return err
	}
	if n == 0 {
		return fail.Stale(t.Version, t.Fields())
	}
	return change.Record(tx, who, t.logged(), "talk_answered", nil, nil)
}

// Withdraw takes the reader's own talk back, over the version the form was shown.
func Withdraw(as auth.As, id string, version int) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		t, err := Get(tx, r, id)
		if err != nil {
			return err
		}
		if err := auth.Must(t.Person == r.Person, "talk.not_your_own"); err != nil {
			return err
		}
		if err := t.at(version); err != nil {
			return err
		}
		if t.State() != Open {
			return fail.New(fail.Conflict, "talk.over")
		}
		n, err := tx.Exec(`UPDATE talk SET withdrawn = $1, version = version + 1 WHERE id = $2 AND version = $3`, r.Day, id, t.Version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(t.Version, t.Fields())
		}
		return change.Record(tx, as.Who, t.logged(), "talk_withdrawn", nil, nil)
	})
}

// at refuses a form that was shown another version.
func (t Talk) at(version int) error {
	if version != 0 && version != t.Version {
		return fail.Stale(t.Version, t.Fields())
	}
	return nil
}
