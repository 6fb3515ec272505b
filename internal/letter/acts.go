package letter

import (
	"strconv"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/round"
)

// Adopt is the board's word: the draft stands from now on as it is.
func (l *Letter) Adopt(now time.Time) error {
	if l.State != StateDraft {
		return fail.New(fail.Conflict, "letter.already_adopted")
	}
	l.State, l.Adopted = StateAdopted, db.Day(now)
	return nil
}

// Enter lets an adopted letter come into force.
func (l *Letter) Enter(now time.Time) error {
	if l.State == StateDraft {
		return fail.New(fail.Conflict, "letter.not_adopted")
	}
	if l.State != StateAdopted {
		return fail.New(fail.Conflict, "letter.already_in_force")
	}
	l.State, l.InForce = StateInForce, db.Day(now)
	return nil
}

// Close ends a letter that is in force.
func (l *Letter) Close(now time.Time) error {
	if l.State == StateClosed {
		return fail.New(fail.Conflict, "letter.already_closed")
	}
	if l.State != StateInForce {
		return fail.New(fail.Conflict, "letter.not_in_force")
	}
	l.State, l.Closed = StateClosed, db.Day(now)
	return nil
}

// onBoard tells whether the reader sits on the executive board today.
func onBoard(tx *db.Tx, r *auth.Reader) (bool, error) {
	board, err := org.Board(tx, r.Day)
	return board != "" && r.Member(board), err
}

// AdoptDraft lets a member of the board adopt a draft, and keeps an edition of it. The
// log keeps how much learning and how many points from the rounds stood open.
func AdoptDraft(as auth.As, id string, version int) error {
	return act(as, id, func(tx *db.Tx, r *auth.Reader, l *Letter) error {
		member, err := onBoard(tx, r)
		if err != nil {
			return err
		}
		if err := auth.Must(member, "letter.board_only"); err != nil {
			return err
		}
		if err := store(tx, as.Who, l, version, "adopted", l.Adopt); err != nil {
			return err
		}
		_, err = MakeEdition(tx, as.Who, *l, edition.Adopted, "")
		return err
	})
}

// LetIn lets an adopted letter come into force and closes the one of its sort that
// was in force until now.
func LetIn(as auth.As, id string, version int) error {
	return act(as, id, func(tx *db.Tx, r *auth.Reader, l *Letter) error {
		if err := mayRun(tx, r); err != nil {
			return err
		}
		if err := store(tx, as.Who, l, version, "entered", l.Enter); err != nil {
			return err
		}
		all, err := List(tx)
		if err != nil {
			return err
		}
		for _, old := range all {
			if old.ID == l.ID || old.State != StateInForce || old.Standing() != l.Standing() {
				continue
			}
			if err := store(tx, as.Who, &old, 0, "closed", old.Close); err != nil {
				return err
			}
		}
		return nil
	})
}

// End closes a letter that is in force.
func End(as auth.As, id string, version int) error {
	return act(as, id, func(tx *db.Tx, r *auth.Reader, l *Letter) error {
		if err := mayRun(tx, r); err != nil {
			return err
		}
		return store(tx, as.Who, l, version, "closed", l.Close)
	})
}

// mayRun is the secretariat's and the board's.
func mayRun(tx *db.Tx, r *auth.Reader) error {
	member, err := onBoard(tx, r)
	if err != nil {
		return err
	}
	return auth.Must(member || r.Office(auth.Secretariat), "letter.board_or_secretariat")
}

// act reads the letter and does one thing to it, in one transaction.
func act(as auth.As, id string, do func(*db.Tx, *auth.Reader, *Letter) error) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		l, err := Get(tx, id)
		if err != nil {
			return err
		}
		return do(tx, r, &l)
	})
}

// store takes one step of a letter's course and tells the log.
func store(tx *db.Tx, who auth.Actor, l *Letter, version int, verb string, step func(time.Time) error) error {
	before := l.days()
	if err := step(tx.Now); err != nil {
		return err
	}
	if err := item.Save(tx, &l.Item, version); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE letter SET adopted = $1, in_force = $2, closed = $3 WHERE item = $4`,
		l.Adopted, l.InForce, l.Closed, l.ID); err != nil {
		return err
	}
	after := l.days()
	if verb == "adopted" {
		open, err := OpenCandidates(tx, *l)
		if err != nil {
			return err
		}
		after["open_candidates"] = strconv.Itoa(open)
		points, err := round.OpenPoints(tx, l.ID)
		if err != nil {
			return err
		}
		after["open_points"] = strconv.Itoa(len(points))
	}
	return change.Record(tx, who, change.Of(Kind, l.ID), verb, before, after)
}
