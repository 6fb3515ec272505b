package learning

import (
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// mayAnswer is the secretariat's and the executive board's.
func mayAnswer(tx *db.Tx, r *auth.Reader) (bool, error) {
	if r.Office(auth.Secretariat) {
		return true, nil
	}
	board, err := org.Board(tx, r.Day)
	return board != "" && r.Member(board), err
}

func mustAnswer(tx *db.Tx, r *auth.Reader) error {
	may, err := mayAnswer(tx, r)
	if err != nil {
		return err
	}
	return auth.Must(may, "learning.board_only")
}

// Respond answers a candidate over the version the form was shown.
func Respond(as auth.As, id string, version int, reply Reply) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		c, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mustAnswer(tx, r); err != nil {
			return err
		}
		themes, err := ThemesOf(tx, c.Period)
		if err != nil {
			return err
		}
		if err := reply.Check(themes); err != nil {
			return err
		}
		err = answer(tx, as.Who, c, version, Answer{Used: reply.Used == "1", Theme: reply.Theme, Because: reply.Because, Person: as.Who.Person})
		return stale(tx, id, err)
	})
}

// stale adds what stands now to somebody else's change in between.
func stale(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields())
}
