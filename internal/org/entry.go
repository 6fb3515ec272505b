package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// Invite makes the one-time secret with which a person chooses a password. It is told
// to the one who asks, once, and stands nowhere.
func Invite(as auth.As, person string) (secret string, err error) {
	if err := as.Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		_, err := GetPerson(tx, person)
		return err
	}); err != nil {
		return "", err
	}
	return auth.Accounts{Space: as.Space}.Invite(as.Ctx, person, func(tx *db.Tx) error {
		r, err := auth.Resolve(tx, as.Who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		if err := mayAdminister(r); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "account", ID: person}, "invited", nil, nil)
	})
}

// SignOut ends all the sessions of a person.
func SignOut(as auth.As, person string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if _, err := GetPerson(tx, person); err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM session WHERE person = $1`, person); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "account", ID: person}, "signed_out", nil, nil)
	})
}
