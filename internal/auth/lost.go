package auth

import (
	"context"
	"strings"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// A new password can be asked for this often: for one e-mail, and from one place on
// the network, which may be a whole town hall.
const (
	lostPerEmail = 3
	lostPerPlace = 40
	lostLife     = 2 * time.Hour
)

// CountLost counts that somebody asks for a new password for an e-mail. It says the
// same whether anybody has the e-mail. enough is true where that one has been asked
// for often; from a place that asks a lot it is fail.TooMany.
func CountLost(tx *db.Tx, email, address string) (enough bool, err error) {
	n, err := countLost(tx, "lost from\x00"+address)
	if err != nil {
		return true, err
	}
	if n > lostPerPlace {
		return true, fail.New(fail.TooMany, "auth.wait", 60)
	}
	n, err = countLost(tx, "lost\x00"+strings.ToLower(email))
	return n > lostPerEmail, err
}

// CountGuess counts that a form came from a place with a secret that is no good; from one
// that sends many it is fail.TooMany.
func CountGuess(tx *db.Tx, address string) error {
	n, err := countLost(tx, "guess from\x00"+address)
	if err == nil && n > lostPerPlace {
		err = fail.New(fail.TooMany, "auth.wait", 60)
	}
	return err
}

// countLost counts one more; after an hour of rest it begins anew.
func countLost(tx *db.Tx, what string) (int, error) {
	digest := digestOfToken(what)
	if _, err := tx.Exec(`
INSERT INTO failure (digest, tries, last) VALUES ($1, 1, $2)
ON CONFLICT (digest) DO UPDATE SET tries = CASE WHEN failure.last < $3 THEN 1 ELSE failure.tries + 1 END, last = $2`,
		digest, db.Stamp(tx.Now), db.Stamp(tx.Now.Add(-time.Hour))); err != nil {
		return 0, err
	}
	return db.One(tx, db.Value[int], `SELECT tries FROM failure WHERE digest = $1`, digest)
}

// Loser is somebody who has an account and no longer its password.
type Loser struct{ Person, Name, Email, Lang string }

// Lost makes a one-time secret, good for two hours, for whoever signs in with the
// e-mail and is something in the municipality today. deliver hands it over and tells
// the log, in the same transaction. Where there is nobody, nothing is done.
func (a Accounts) Lost(ctx context.Context, email string, deliver func(tx *db.Tx, who Loser, secret string) error) error {
	secret, digest := token()
	return a.Space.Write(ctx, func(tx *db.Tx) error {
		who, err := db.One(tx, func(s db.Scan) (l Loser, err error) {
			err = s(&l.Person, &l.Name, &l.Email, &l.Lang)
			return l, err
		}, `
SELECT p.id, p.name, p.email, a.lang
FROM account a
JOIN person p ON p.id = a.person
WHERE a.email = $1`, strings.ToLower(strings.TrimSpace(email)))
		if fail.Is(err, fail.NotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		r, err := Resolve(tx, Actor{Person: who.Person}, db.Day(tx.Now))
		if err != nil || !r.Here() {
			return err
		}
		if err := putInvitation(tx, who.Person, digest, lostLife); err != nil {
			return err
		}
		return deliver(tx, who, secret)
	})
}
