package auth

import (
	"context"
	"errors"
	"strings"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Accounts signs people in and out of one municipality.
type Accounts struct {
	Space   *db.Space
	Browser string // the secret the asking browser is known by; "" where it has none
}

// What a failed try costs: after five from one place on one account, a wait that
// grows to a quarter of an hour. Elsewhere the account is open as before.
const (
	freeTries  = 5
	longestLag = 15 * time.Minute
)

type kept struct{ person, password string }

// SignIn checks e-mail and password from a network address and begins a session.
// Wrong e-mail and wrong password are one answer and take the same time.
func (a Accounts) SignIn(ctx context.Context, email, password, address, agent string) (secret string, err error) {
	email = strings.ToLower(strings.TrimSpace(email))
	place := digestOfToken(email + "\x00" + address)
	stranger := false
	if err := a.counted(ctx, place, a.countStranger(email, &stranger)); err != nil {
		return "", err
	}
	var k kept
	err = a.Space.Read(ctx, func(tx *db.Tx) error {
		k, err = db.One(tx, func(s db.Scan) (k kept, err error) {
			err = s(&k.person, &k.password)
			return k, err
		}, `SELECT person, password FROM account WHERE email = $1`, email)
		return err
	})
	if err != nil && !fail.Is(err, fail.NotFound) {
		return "", err
	}
	ok, err := matches(ctx, k.password, password)
	if err != nil {
		return "", err
	}
	if !ok {
		return "", &fail.Error{Kind: fail.Invalid, Key: "auth.wrong", Fields: []fail.Field{{Name: "password", Key: "auth.wrong"}}}
	}
	if stranger {
		if err := a.uncount(ctx, email); err != nil {
			return "", err
		}
	}
	return a.Begin(ctx, k.person, agent, place)
}

// counted counts a try before its password is looked at, so that many tries at the
// same moment are as many tries. Begin forgets them when one is right. also counts in
// other ways; nil is none.
func (a Accounts) counted(ctx context.Context, place string, also func(*db.Tx) error) error {
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		now := db.Stamp(tx.Now)
		// What is a day old is forgotten.
		if _, err := tx.Exec(`DELETE FROM failure WHERE last < $1`, db.Stamp(tx.Now.AddDate(0, 0, -1))); err != nil {
			return err
		}
		f, err := lockFailure(tx, place)
		if err != nil {
			return err
		}
		if left := f.last.Add(lag(f.tries)).Sub(tx.Now); left > 0 {
			return fail.New(fail.TooMany, "auth.wait", int(left.Minutes())+1)
		}
		if _, err = tx.Exec(`UPDATE failure SET tries = tries + 1, last = $1 WHERE digest = $2`, now, place); err != nil || also == nil {
			return err
		}
		return also(tx)
	})
}

// lockFailure finds the row or makes it, which also keeps others from it until we are done.
func lockFailure(tx *db.Tx, digest string) (failure, error) {
	if _, err := tx.Exec(`
INSERT INTO failure (digest, tries, last) VALUES ($1, 0, $2)
ON CONFLICT (digest) DO UPDATE SET tries = failure.tries`, digest, db.Stamp(tx.Now)); err != nil {
		return failure{}, err
	}
	return db.One(tx, scanFailure, `SELECT tries, last FROM failure WHERE digest = $1`, digest)
}

type failure struct {
	tries int
	last  time.Time
}

func scanFailure(s db.Scan) (f failure, err error) {
	var last string
	err = s(&f.tries, &last)
	f.last = db.ParseStamp(last)
	return f, err
}

func lag(tries int) time.Duration {
	if tries < freeTries {
		return 0
	}
	return min(time.Duration(1<<min(tries-freeTries, 10))*30*time.Second, longestLag)
}

// SetPassword gives a person an account with the password, or changes it; all
// the person's sessions end. tell writes the change in the log.
func (a Accounts) SetPassword(ctx context.Context, person, password string, tell func(*db.Tx) error) error {
	if err := checkPassword(password); err != nil {
		return err
	}
	h, err := hash(ctx, password)
	if err != nil {
		return err
	}
	return a.Space.Write(ctx, func(tx *db.Tx) error {
		if err := EnsureAccount(tx, person); err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE account SET password = $1 WHERE person = $2`, h, person); err != nil {
			return err
		}
		if err := signOutEverywhere(tx, person); err != nil {
			return err
		}
		return tell(tx)
	})
}

// EnsureAccount makes the person's account, without a password, if there is none.
func EnsureAccount(tx *db.Tx, person string) error {
	email, err := db.One(tx, db.Value[string], `SELECT email FROM person WHERE id = $1`, person)
	if err != nil {
		return err
	}
	if email == "" {
		return fail.New(fail.Invalid, "auth.email_missing")
	}
	_, err = tx.Exec(`INSERT INTO account (person, email, password) VALUES ($1, $2, '') ON CONFLICT (person) DO NOTHING`,
		person, strings.ToLower(email))
	if errors.Is(err, db.ErrTaken) {
		return fail.New(fail.Conflict, "auth.email_taken")
	}
	return err
}

// PersonByEmail finds who has the e-mail.
func (a Accounts) PersonByEmail(ctx context.Context, email string) (person string, err error) {
	err = a.Space.Read(ctx, func(tx *db.Tx) error {
		person, err = db.One(tx, db.Value[string], `SELECT id FROM person WHERE lower(email) = $1`, strings.ToLower(strings.TrimSpace(email)))
		return err
	})
	return person, err
}

// ChangePassword sets a new password for somebody who knows the old one.
func (a Accounts) ChangePassword(ctx context.Context, who Actor, old, password string, tell func(*db.Tx) error) error {
	if err := a.own(ctx, who, old, "old", "auth.old_wrong"); err != nil {
		return err
	}
	return a.SetPassword(ctx, who.Person, password, tell)
}
