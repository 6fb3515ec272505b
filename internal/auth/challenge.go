package auth

import (
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// What a device is asked to sign for.
const (
	ForSignIn = "sign_in"
	ForAdding = "add"
	ForProof  = "prove"
)

const (
	challengeLife = 5 * time.Minute
	// A town hall may come from one address on the network, all of it at eight.
	challengesFromOnePlace = 2000
)

// Challenge is who is asked to sign, and for what.
type Challenge struct {
	Purpose string
	Session string // of the browser that is asked; "" where nobody is signed in
	Handle  string // of the passkey to be made
}

// PutChallenge remembers what a device is asked to sign.
func PutChallenge(tx *db.Tx, secret string, c Challenge, address string) error {
	now, place := db.Stamp(tx.Now), digestOfToken("passkey\x00"+address)
	if _, err := tx.Exec(`DELETE FROM passkey_challenge WHERE expires <= $1`, now); err != nil {
		return err
	}
	n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM passkey_challenge WHERE place = $1`, place)
	if err != nil {
		return err
	}
	if n >= challengesFromOnePlace {
		return fail.New(fail.TooMany, "auth.wait", int(challengeLife.Minutes()))
	}
	_, err = tx.Exec(`
INSERT INTO passkey_challenge (digest, purpose, session, handle, place, expires)
VALUES ($1, $2, $3, $4, $5, $6)`,
		digestOfToken(secret), c.Purpose, c.Session, c.Handle, place, db.Stamp(tx.Now.Add(challengeLife)))
	return err
}

// TakeChallenge forgets what a device was asked to sign, so that it is answered once.
// One of another browser or purpose, one that was answered, and one that is old are
// the same: not there.
func TakeChallenge(tx *db.Tx, secret, purpose, session string) (c Challenge, err error) {
	digest := digestOfToken(secret)
	c, err = db.One(tx, func(s db.Scan) (c Challenge, err error) {
		err = s(&c.Purpose, &c.Session, &c.Handle)
		return c, err
	}, `
SELECT purpose, session, handle
FROM passkey_challenge
WHERE digest = $1 AND purpose = $2 AND session = $3 AND expires > $4`, digest, purpose, session, db.Stamp(tx.Now))
	if err == nil {
		err = oneOf(tx.Exec(`DELETE FROM passkey_challenge WHERE digest = $1`, digest))
	}
	if fail.Is(err, fail.NotFound) {
		return c, fail.New(fail.Invalid, "auth.passkey_late")
	}
	return c, err
}

// NewHandle is what a device will call somebody who has no passkey yet: nothing
// about her.
func NewHandle() string {
	handle, _ := token()
	return handle
}

// NameOf is what a device shows its owner of a person: her name and e-mail.
func NameOf(tx *db.Tx, person string) (name, email string, err error) {
	p, err := db.One(tx, db.ScanPair, `SELECT name, email FROM person WHERE id = $1`, person)
	return p.A, p.B, err
}
