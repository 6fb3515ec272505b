package api

import (
	"errors"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// MakeToken makes a token for the actor herself and returns its secret, which is told
// once and stands nowhere.
func MakeToken(as auth.As, d TokenDraft) (secret string, err error) {
	return makeToken(as, "", d)
}

// againFor is how long the same form makes the same token.
const againFor = time.Minute

// MakeTokenOnce is MakeToken for a form that brings the id its token gets. Sent twice at
// once, to one process or to two, it makes one token. The secret that is told last is the
// one that works: a browser shows only the last answer it gets.
func MakeTokenOnce(as auth.As, id string, d TokenDraft) (secret string, err error) {
	if id != "" && !db.ValidID(id) {
		return "", fail.New(fail.Invalid, "fail.form")
	}
	secret, err = makeToken(as, id, d)
	if !errors.Is(err, db.ErrTaken) {
		return secret, err
	}
	if secret, err = makeAnew(as, id, d); fail.Is(err, fail.NotFound) {
		return makeToken(as, "", d) // the page was gone back to, and means another
	}
	return secret, err
}

func makeToken(as auth.As, id string, d TokenDraft) (secret string, err error) {
	secret = newSecret()
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := d.Check(r.Day); err != nil {
			return err
		}
		if id == "" {
			id = db.NewID(tx.Now)
		}
		have, err := Tokens(tx, as.Who.Person)
		if err != nil {
			return err
		}
		if len(have) >= mostTokens && !isThere(have, id) {
			return fail.New(fail.Conflict, "api.token_many", mostTokens)
		}
		if _, err := tx.Exec(`
INSERT INTO api_token (digest, id, person, name, scope, created, last_day)
VALUES ($1, $2, $3, $4, $5, $6, $7)`, digest(secret), id, as.Who.Person, d.Name, d.Scope, db.Stamp(tx.Now), d.LastDay); err != nil {
			return err
		}
		return change.Record(tx, as.Who, aboutToken(id), "created", nil, d)
	})
	return secret, err
}

func isThere(list []Token, id string) bool {
	for _, t := range list {
		if t.ID == id {
			return true
		}
	}
	return false
}

// makeAnew gives a token that the same form has just made, and no program has used,
// another secret. Any other is not found.
func makeAnew(as auth.As, id string, d TokenDraft) (secret string, err error) {
	secret = newSecret()
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		n, err := tx.Exec(`
UPDATE api_token
SET digest = $1
WHERE id = $2 AND person = $3 AND name = $4 AND scope = $5 AND last_day = $6 AND used = '' AND created >= $7`,
			digest(secret), id, as.Who.Person, d.Name, d.Scope, d.LastDay, db.Stamp(tx.Now.Add(-againFor)))
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Missing()
		}
		return change.Record(tx, as.Who, aboutToken(id), "renewed", d, d)
	})
	return secret, err
}
