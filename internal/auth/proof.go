package auth

import (
	"context"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// proofLife is how long it counts that somebody has shown who she is.
const proofLife = 10 * time.Minute

// Proved tells whether the actor signed in, or showed again who she is, within the
// last ten minutes in this browser. What gives others a way in asks for it.
func Proved(tx *db.Tx, who Actor) (bool, error) {
	p, err := db.One(tx, db.ScanPair, `SELECT created, proved FROM session WHERE id = $1 AND person = $2`, who.Session, who.Person)
	if fail.Is(err, fail.NotFound) {
		return false, nil
	}
	return max(p.A, p.B) > db.Stamp(tx.Now.Add(-proofLife)), err
}

// Prove writes that the actor has shown again who she is.
func Prove(tx *db.Tx, who Actor) error {
	_, err := tx.Exec(`UPDATE session SET proved = $1 WHERE id = $2 AND person = $3`, db.Stamp(tx.Now), who.Session, who.Person)
	return err
}

// ProveByPassword is Prove for somebody who types her password.
func (a Accounts) ProveByPassword(ctx context.Context, who Actor, password string) error {
	if err := a.own(ctx, who, password, "password", "auth.password_wrong"); err != nil {
		return err
	}
	return a.Space.Keep(ctx, func(tx *db.Tx) error { return Prove(tx, who) })
}

// own checks the actor's own password, typed in a field. Tries count for the
// person, so that a browser left open is no place to guess in.
func (a Accounts) own(ctx context.Context, who Actor, password, field, key string) error {
	place := digestOfToken("own\x00" + who.Person)
	if err := a.counted(ctx, place, nil); err != nil {
		return err
	}
	var kept string
	err := a.Space.Read(ctx, func(tx *db.Tx) (err error) {
		kept, err = db.One(tx, db.Value[string], `SELECT password FROM account WHERE person = $1`, who.Person)
		return err
	})
	if err != nil {
		return err
	}
	ok, err := matches(ctx, kept, password)
	if err != nil {
		return err
	}
	if !ok {
		return &fail.Error{Kind: fail.Invalid, Key: "fail.invalid", Fields: []fail.Field{{Name: field, Key: key}}}
	}
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`DELETE FROM failure WHERE digest = $1`, place)
		return err
	})
}

// HasPassword tells whether the actor has one to show.
func HasPassword(tx *db.Tx, who Actor) (bool, error) {
	kept, err := db.All(tx, db.Value[string], `SELECT person FROM account WHERE person = $1 AND password <> ''`, who.Person)
	return len(kept) > 0, err
}
