package auth

import (
	"context"
	"strings"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const (
	sessionLife = 30 * 24 * time.Hour // from sign-in, whatever happens
	sessionIdle = 7 * 24 * time.Hour  // since it was last used
	sessionStep = 10 * time.Minute    // how exactly "last used" is kept
)

// Session is one place where a person is signed in.
type Session struct {
	ID, Agent     string
	Created, Seen time.Time
	Current       bool
}

// Begin starts a session for a person without asking for a password: after one was
// checked, from an invitation, or in the demo. Failed tries counted under place end.
func (a Accounts) Begin(ctx context.Context, person, agent, place string) (secret string, err error) {
	secret, digest := token()
	err = a.Space.Keep(ctx, func(tx *db.Tx) error {
		r, err := Resolve(tx, Actor{Person: person}, db.Day(tx.Now))
		if err != nil {
			return err
		}
		if !r.Here() {
			return fail.New(fail.Forbidden, "auth.left")
		}
		if err := EnsureAccount(tx, person); err != nil {
			return err
		}
		now := db.Stamp(tx.Now)
		if _, err := tx.Exec(`DELETE FROM session WHERE expires <= $1`, now); err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM failure WHERE digest = $1`, place); err != nil {
			return err
		}
		_, err = tx.Exec(`
INSERT INTO session (digest, id, person, role, created, seen, expires, agent)
VALUES ($1, $2, $3, '', $4, $4, $5, $6)`,
			digest, db.NewID(tx.Now), person, now, db.Stamp(tx.Now.Add(sessionLife)), clip(agent, 200))
		return err
	})
	return secret, err
}

// clip is what both engines can keep of what a browser calls itself, cut short.
func clip(s string, n int) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\x00", "")
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}

// Who tells who holds the session's secret; the zero Actor if nobody. stale says
// that its last use should be written.
func Who(tx *db.Tx, secret string) (who Actor, stale bool, err error) {
	if secret == "" {
		return who, false, nil
	}
	var seen string
	who, err = db.One(tx, func(s db.Scan) (a Actor, err error) {
		err = s(&a.Session, &a.Person, &a.Role, &a.Name, &a.Lang, &seen)
		return a, err
	}, `
SELECT s.id, s.person, s.role, p.name, a.lang, s.seen
FROM session s
JOIN person p ON p.id = s.person
JOIN account a ON a.person = s.person
WHERE s.digest = $1 AND s.expires > $2 AND s.seen > $3`,
		digestOfToken(secret), db.Stamp(tx.Now), db.Stamp(tx.Now.Add(-sessionIdle)))
	if fail.Is(err, fail.NotFound) {
		return Actor{}, false, nil
	}
	return who, db.ParseStamp(seen).Before(tx.Now.Add(-sessionStep)), err
}

// Touch writes that the session is in use.
func (a Accounts) Touch(ctx context.Context, who Actor) error {
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE session SET seen = $1 WHERE id = $2`, db.Stamp(tx.Now), who.Session)
		return err
	})
}

// Sessions lists where the actor is signed in, newest first.
func (a Accounts) Sessions(ctx context.Context, who Actor) (list []Session, err error) {
	err = a.Space.Read(ctx, func(tx *db.Tx) error {
		list, err = db.All(tx, func(s db.Scan) (v Session, err error) {
			var created, seen string
			err = s(&v.ID, &v.Agent, &created, &seen)
			v.Created, v.Seen, v.Current = db.ParseStamp(created), db.ParseStamp(seen), v.ID == who.Session
			return v, err
		}, `
SELECT id, agent, created, seen
FROM session
WHERE person = $1 AND expires > $2 AND seen > $3
ORDER BY created DESC, id DESC`, who.Person, db.Stamp(tx.Now), db.Stamp(tx.Now.Add(-sessionIdle)))
		return err
	})
	return list, err
}

// signOutEverywhere ends all of a person's sessions; a browser that knew the old
// password is a stranger again.
func signOutEverywhere(tx *db.Tx, person string) error {
	if _, err := tx.Exec(`DELETE FROM known_browser WHERE person = $1`, person); err != nil {
		return err
	}
	_, err := tx.Exec(`DELETE FROM session WHERE person = $1`, person)
	return err
}

// EndOthers ends all of the actor's sessions but the one she asks from.
func (a Accounts) EndOthers(ctx context.Context, who Actor) error {
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`DELETE FROM session WHERE person = $1 AND id <> $2`, who.Person, who.Session)
		return err
	})
}

// End ends one of the actor's own sessions.
func (a Accounts) End(ctx context.Context, who Actor, id string) error {
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		n, err := tx.Exec(`DELETE FROM session WHERE id = $1 AND person = $2`, id, who.Person)
		if err == nil && n == 0 {
			return fail.Missing()
		}
		return err
	})
}

// ActAs chooses the role the actor acts in; "" is all of them. A role she does not
// have is fail.Missing.
func (a Accounts) ActAs(ctx context.Context, who Actor, role string) error {
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		r, err := Resolve(tx, Actor{Person: who.Person}, db.Day(tx.Now))
		if err != nil {
			return err
		}
		if role != "" && !r.has(role) {
			return fail.Missing()
		}
		_, err = tx.Exec(`UPDATE session SET role = $1 WHERE id = $2`, role, who.Session)
		return err
	})
}

func (r *Reader) has(role string) bool {
	for _, s := range r.Subjects() {
		if s == role && s != Everyone && s != AllSignedIn && s != Staff {
			return true
		}
	}
	return false
}

// Speak chooses the actor's language; "" follows the browser.
func (a Accounts) Speak(ctx context.Context, who Actor, lang string) error {
	c := fail.Check{}
	c.OneOf(lang, "lang", "", "da", "en")
	if err := c.Err(); err != nil {
		return err
	}
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE account SET lang = $1 WHERE person = $2`, lang, who.Person)
		return err
	})
}
