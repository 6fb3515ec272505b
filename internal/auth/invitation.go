package auth

import (
	"context"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const invitationLife = 7 * 24 * time.Hour

// Invite makes a one-time secret with which a person sets the first password.
// Earlier invitations of the person end.
func (a Accounts) Invite(ctx context.Context, person string, tell func(*db.Tx) error) (secret string, err error) {
	secret, digest := token()
	err = a.Space.Write(ctx, func(tx *db.Tx) error {
		if err := EnsureAccount(tx, person); err != nil {
			return err
		}
		if err := putInvitation(tx, person, digest, invitationLife); err != nil {
			return err
		}
		return tell(tx)
	})
	return secret, err
}

func putInvitation(tx *db.Tx, person, digest string, life time.Duration) error {
	if _, err := tx.Exec(`DELETE FROM invitation WHERE person = $1 AND used = ''`, person); err != nil {
		return err
	}
	_, err := tx.Exec(`INSERT INTO invitation (digest, person, created, expires) VALUES ($1, $2, $3, $4)`,
		digest, person, db.Stamp(tx.Now), db.Stamp(tx.Now.Add(life)))
	return err
}

// Invited tells who the secret is for: name and e-mail. An unknown, used or old one
// is fail.Missing.
func (a Accounts) Invited(ctx context.Context, secret string) (name, email string, err error) {
	err = a.Space.Read(ctx, func(tx *db.Tx) error {
		p, err := db.One(tx, db.ScanPair, `
SELECT p.name, p.email
FROM invitation i
JOIN person p ON p.id = i.person
WHERE i.digest = $1 AND i.used = '' AND i.expires > $2`, digestOfToken(secret), db.Stamp(tx.Now))
		name, email = p.A, p.B
		return err
	})
	return name, email, err
}

// Regains tells whether the secret is for somebody who has a way in already: a password
// or a passkey. Of an unknown, used or old one it says no.
func (a Accounts) Regains(ctx context.Context, secret string) (yes bool, err error) {
	err = a.Space.Read(ctx, func(tx *db.Tx) error {
		n, err := db.One(tx, db.Value[int], `
SELECT count(*)
FROM invitation i
JOIN account a ON a.person = i.person
WHERE i.digest = $1 AND i.used = '' AND i.expires > $2
  AND (a.password <> '' OR EXISTS (SELECT 1 FROM passkey k WHERE k.person = i.person))`, digestOfToken(secret), db.Stamp(tx.Now))
		yes = n > 0
		return err
	})
	return yes, err
}

// Accept sets the password with an invitation, once, and begins a session; earlier
// sessions end, as with any new password.
func (a Accounts) Accept(ctx context.Context, secret, password, agent string, tell func(tx *db.Tx, person string) error) (session string, err error) {
	if err := checkPassword(password); err != nil {
		return "", err
	}
	if _, _, err := a.Invited(ctx, secret); err != nil {
		return "", err
	}
	h, err := hash(ctx, password)
	if err != nil {
		return "", err
	}
	var person string
	err = a.Space.Write(ctx, func(tx *db.Tx) error {
		now := db.Stamp(tx.Now)
		n, err := tx.Exec(`UPDATE invitation SET used = $1 WHERE digest = $2 AND used = '' AND expires > $1`, now, digestOfToken(secret))
		if err != nil {
			return err
		}
		if n != 1 {
			return fail.Missing()
		}
		if person, err = db.One(tx, db.Value[string], `SELECT person FROM invitation WHERE digest = $1`, digestOfToken(secret)); err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE account SET password = $1 WHERE person = $2`, h, person); err != nil {
			return err
		}
		if err := signOutEverywhere(tx, person); err != nil {
			return err
		}
		return tell(tx, person)
	})
	if err != nil {
		return "", err
	}
	return a.Begin(ctx, person, agent, "")
}
