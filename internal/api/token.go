package api

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// What a token may do. Writing includes reading.
const (
	Read  = "read"
	Write = "write"
)

// Scopes lists what a token may do, in the order it is chosen from.
var Scopes = []string{Read, Write}

// tokenPrefix lets those who look for lost secrets know one of ours.
const tokenPrefix = "lt_"

// mostTokens is how many a person can have at a time.
const mostTokens = 20

// Token is what a program shows to act as a person.
type Token struct {
	ID, Person, Name, Scope string
	Created                 time.Time
	LastDay                 string // the last day it works
	Used                    string // the day it was last used; "" never
	PersonName              string // for the administrator
}

// TokenDraft is what a form says of a token.
type TokenDraft struct{ Name, Scope, LastDay string }

// Check tells everything that is wrong with the draft, today.
func (d TokenDraft) Check(today string) error {
	c := fail.Check{}
	c.That(d.Name != "", "name", "api.token_name_missing")
	c.Line(d.Name, "name", 80)
	c.OneOf(d.Scope, "scope", Scopes...)
	c.That(d.LastDay != "", "last_day", "api.token_day_missing")
	c.Day(d.LastDay, "last_day")
	if day, err := time.Parse(time.DateOnly, d.LastDay); err == nil {
		now, _ := time.Parse(time.DateOnly, today)
		c.That(!day.Before(now) && !day.After(now.AddDate(1, 0, 0)), "last_day", "api.token_day_wrong")
	}
	return c.Err()
}

// Good tells whether the token works on a day.
func (t Token) Good(day string) bool { return day <= t.LastDay }

const tokenColumns = `t.id, t.person, t.name, t.scope, t.created, t.last_day, t.used, p.name`

func scanToken(s db.Scan) (t Token, err error) {
	var created string
	err = s(&t.ID, &t.Person, &t.Name, &t.Scope, &created, &t.LastDay, &t.Used, &t.PersonName)
	t.Created = db.ParseStamp(created)
	return t, err
}

// Tokens lists the actor's own tokens, newest first.
func Tokens(tx *db.Tx, person string) ([]Token, error) {
	return db.All(tx, scanToken, `
SELECT `+tokenColumns+`
FROM api_token t
JOIN person p ON p.id = t.person
WHERE t.person = $1
ORDER BY t.created DESC, t.id DESC`, person)
}

// AllTokens lists everybody's tokens for the administrator, newest first.
func AllTokens(tx *db.Tx, r *auth.Reader) ([]Token, error) {
	if err := mayAdminister(r); err != nil {
		return nil, err
	}
	return db.All(tx, scanToken, `
SELECT `+tokenColumns+`
FROM api_token t
JOIN person p ON p.id = t.person
ORDER BY t.created DESC, t.id DESC
LIMIT 1000`)
}

func mayAdminister(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Administrator), "api.administrator_only")
}

// EndToken ends one of the actor's tokens, or anybody's where she is the administrator.
// One that is not hers to end is not found.
func EndToken(as auth.As, id string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		t, err := db.One(tx, scanToken, `
SELECT `+tokenColumns+`
FROM api_token t
JOIN person p ON p.id = t.person
WHERE t.id = $1`, id)
		if err != nil {
			return err
		}
		if t.Person != as.Who.Person && !r.Office(auth.Administrator) {
			return fail.Missing()
		}
		if _, err := tx.Exec(`DELETE FROM api_answer WHERE token = $1`, id); err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM api_token WHERE id = $1`, id); err != nil {
			return err
		}
		return change.Record(tx, as.Who, aboutToken(id), "ended", TokenDraft{t.Name, t.Scope, t.LastDay}, nil)
	})
}

func aboutToken(id string) change.Thing { return change.Thing{Kind: "api_token", ID: id} }

// bearer finds whose token a secret is, as she acts with it; the zero Actor where it
// is nobody's or works no more.
func bearer(tx *db.Tx, secret string) (who auth.Actor, t Token, err error) {
	if !strings.HasPrefix(secret, tokenPrefix) || len(secret) > 100 {
		return who, t, nil
	}
	t, err = db.One(tx, func(s db.Scan) (t Token, err error) {
		var created string
		err = s(&t.ID, &t.Person, &t.Name, &t.Scope, &created, &t.LastDay, &t.Used, &who.Name, &who.Lang)
		return t, err
	}, `
SELECT `+tokenColumns+`, coalesce(a.lang, '')
FROM api_token t
JOIN person p ON p.id = t.person
LEFT JOIN account a ON a.person = t.person
WHERE t.digest = $1`, digest(secret))
	if fail.Is(err, fail.NotFound) || err == nil && !t.Good(db.Day(tx.Now)) {
		return auth.Actor{}, Token{}, nil
	}
	who.Person, who.Via = t.Person, change.ByToken(t.ID)
	return who, t, err
}

func newSecret() string {
	b := make([]byte, 32)
	rand.Read(b)
	return tokenPrefix + base64.RawURLEncoding.EncodeToString(b)
}

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:])
}
