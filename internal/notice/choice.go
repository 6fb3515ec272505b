package notice

import (
	"encoding/json"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// chosen is what a person has chosen; Weekly where she has not.
func chosen(tx *db.Tx, person string) (How, error) {
	list, err := db.All(tx, db.Value[string], `SELECT how FROM notice WHERE person = $1`, person)
	if err != nil || len(list) == 0 || list[0] == "" {
		return Weekly, err
	}
	return How(list[0]), nil
}

// Choose saves how often the reader wants mails. What waits now, and what has happened,
// stands on her overview: it is not new to the next mail.
func (o Options) Choose(as auth.As, how How) error {
	c := fail.Check{}
	c.OneOf(string(how), "how", string(Now), string(Daily), string(Weekly), string(Never))
	if err := c.Err(); err != nil {
		return err
	}
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		was, err := chosen(tx, r.Person)
		if err != nil {
			return err
		}
		waits, err := o.Waits(tx, r)
		if err != nil {
			return err
		}
		told := map[string]int{}
		for _, w := range waits {
			told[w.Path] = 0
		}
		text, err := json.Marshal(told)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`
INSERT INTO notice (person, how, since, told) VALUES ($1, $2, $3, $4)
ON CONFLICT (person) DO UPDATE SET how = $2, since = $3, told = $4`, r.Person, string(how), db.Stamp(tx.Now), string(text)); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "notice", ID: r.Person}, "changed", was, how)
	})
}
