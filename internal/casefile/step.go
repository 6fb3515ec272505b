package casefile

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// What happens to a case that is told with a sentence.
const (
	Asked       = "asked"
	MadeReady   = "ready"
	RoundWished = "round" // the chief executive wishes for another round
	TakenBack   = "withdrawn"
	ReadThrough = "read" // a circle was asked to read it
)

// Step is one of those.
type Step struct{ ID, Day, Person, What, Text string } // Person is a name

// Steps lists what happened to a case, the newest first.
func Steps(tx *db.Tx, id string) ([]Step, error) {
	return db.All(tx, func(s db.Scan) (x Step, err error) {
		var at string
		if err = s(&x.ID, &at, &x.Person, &x.What, &x.Text); err == nil {
			x.Day = db.Day(db.ParseStamp(at))
		}
		return x, err
	}, `
SELECT s.id, s.at, coalesce(p.name, ''), s.what, s.text
FROM casefile_step s
JOIN item i ON i.id = s.item AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = s.person
WHERE s.item = $1
ORDER BY s.at DESC, s.id DESC`, id)
}

// PutStep writes a step in the transaction of somebody who has checked who may, and who
// tells the log.
func PutStep(tx *db.Tx, who auth.Actor, id, what, text string) error {
	_, err := tx.Exec(`INSERT INTO casefile_step (id, item, at, person, acted_as, what, text) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		db.NewID(tx.Now), id, db.Stamp(tx.Now), who.Person, who.Role, what, text)
	return err
}

// wished is the chief executive's wish for another round that nothing has been done about:
// no area has been asked, and the case not made ready, since.
func wished(steps []Step) (Step, bool) {
	for _, s := range steps {
		switch s.What {
		case RoundWished:
			return s, true
		case Asked, MadeReady:
			return Step{}, false
		}
	}
	return Step{}, false
}

// MakeReady makes a case ready to be decided on, and fixes an edition of what it says. Who
// recommends does; where an area has not answered she goes on with a sentence.
func MakeReady(as auth.As, say i18n.Phrases, id string, version int, because string) error {
	return write(as, id, writing{version: version, verb: "made_ready"}, func(tx *db.Tx, r *auth.Reader, k *Case) (any, any, error) {
		if err := auth.Must(k.mayRecommend(r), "casefile.recommender_only"); err != nil {
			return nil, nil, err
		}
		asked, err := Questions(tx, id)
		if err != nil {
			return nil, nil, err
		}
		c := fail.Check{}
		c.That(k.Recommendation != "", "", "casefile.recommendation_missing")
		c.That(because != "" || len(missing(asked)) == 0, "because", "casefile.go_on_missing")
		c.Text(because, "because", 2000)
		if err := c.Err(); err != nil {
			return nil, nil, err
		}
		k.State = Ready
		return nil, map[string]string{"because": because}, Fix(tx, r.Actor, say, *k, because)
	})
}

// Fix makes the edition of a case that is made ready, in the transaction of somebody who
// has checked who may.
func Fix(tx *db.Tx, who auth.Actor, say i18n.Phrases, k Case, because string) error {
	if _, err := keep(tx, who, say, k, edition.Ready); err != nil {
		return err
	}
	return PutStep(tx, who, k.ID, MadeReady, because)
}

// Withdraw takes a case back. Who recommends does, with a sentence.
func Withdraw(as auth.As, id string, version int, because string) error {
	return write(as, id, writing{version: version, verb: "withdrawn"}, func(tx *db.Tx, r *auth.Reader, k *Case) (any, any, error) {
		if err := auth.Must(k.mayRecommend(r), "casefile.recommender_only"); err != nil {
			return nil, nil, err
		}
		c := fail.Check{}
		c.That(because != "", "because", "casefile.withdrawn_missing")
		c.Text(because, "because", 2000)
		if err := c.Err(); err != nil {
			return nil, nil, err
		}
		k.State = Withdrawn
		return nil, map[string]string{"because": because}, PutStep(tx, r.Actor, id, TakenBack, because)
	})
}

// mayWish tells whether the reader is the chief executive.
func mayWish(tx *db.Tx, r *auth.Reader) (bool, error) {
	root, err := org.Root(tx)
	return r.Leads(root.ID), err
}

// WishRound says that the chief executive wishes for another round, over the version the
// form was shown. It holds nothing and changes nothing of what is recommended.
func WishRound(as auth.As, id string, version int, why string) error {
	return write(as, id, writing{version: version, verb: "round_wished"}, func(tx *db.Tx, r *auth.Reader, _ *Case) (any, any, error) {
		may, err := mayWish(tx, r)
		if err != nil {
			return nil, nil, err
		}
		if err := auth.Must(may, "casefile.executive_only"); err != nil {
			return nil, nil, err
		}
		c := fail.Check{}
		c.That(why != "", "why", "casefile.wish_missing")
		c.Text(why, "why", 2000)
		if err := c.Err(); err != nil {
			return nil, nil, err
		}
		return nil, map[string]string{"because": why}, PutStep(tx, r.Actor, id, RoundWished, why)
	})
}

// Stand puts a case in a state in the transaction of somebody who has checked who may: a
// case that came here with its story.
func Stand(tx *db.Tx, who auth.Actor, k Case, state string) error {
	before := k.State
	k.State = state
	if err := item.Save(tx, &k.Item, 0); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, k.ID), "changed", map[string]string{"was": before}, map[string]string{"is": state})
}
