package auth

import (
	"context"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Wrong tries from many places at once on one account: after manyTries of them, each
// within an hour of the one before, browsers the person has not signed in on share one
// try a minute. Her own browsers are not slowed, nor is a passkey or a mail with a new
// password, so that nobody is shut out by strangers.
const (
	manyTries   = 20
	strangerLag = time.Minute
	knownLife   = 180 * 24 * time.Hour
)

// Know makes the browser one that a session's person has signed in on, and returns
// the secret it is known by from now on.
func (a Accounts) Know(ctx context.Context, session string) (browser string, err error) {
	browser, digest := token()
	err = a.Space.Keep(ctx, func(tx *db.Tx) error {
		if _, err := tx.Exec(`DELETE FROM known_browser WHERE seen < $1`, db.Stamp(tx.Now.Add(-knownLife))); err != nil {
			return err
		}
		// A secret that is not one of ours is not taken over from the browser.
		old := digestOfToken(a.Browser)
		n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM known_browser WHERE digest = $1`, old)
		if err != nil {
			return err
		}
		if n > 0 {
			browser, digest = a.Browser, old
		}
		_, err = tx.Exec(`
INSERT INTO known_browser (digest, person, seen)
SELECT $1, s.person, $2
FROM session s
WHERE s.digest = $3
ON CONFLICT (digest, person) DO UPDATE SET seen = $2`, digest, db.Stamp(tx.Now), digestOfToken(session))
		return err
	})
	return browser, err
}

// everywhere is the count of tries on an e-mail from browsers its owner has not
// signed in on.
func everywhere(email string) string { return digestOfToken("everywhere\x00" + email) }

// countStranger counts a try on an e-mail from a browser that is a stranger to its
// owner, and says the same whether anybody has the e-mail.
func (a Accounts) countStranger(email string, stranger *bool) func(*db.Tx) error {
	return func(tx *db.Tx) error {
		known, err := db.One(tx, db.Value[int], `
SELECT count(*)
FROM known_browser k
JOIN account a ON a.person = k.person
WHERE k.digest = $1 AND a.email = $2 AND k.seen > $3`, digestOfToken(a.Browser), email, db.Stamp(tx.Now.Add(-knownLife)))
		if err != nil {
			return err
		}
		if *stranger = known == 0; !*stranger {
			return nil
		}
		f, err := lockFailure(tx, everywhere(email))
		if err != nil {
			return err
		}
		if f.last.Before(tx.Now.Add(-time.Hour)) {
			f.tries = 0
		}
		if left := f.last.Add(strangerLag).Sub(tx.Now); f.tries >= manyTries && left > 0 {
			return fail.New(fail.TooMany, "auth.wait_strangers", int(left.Minutes())+1)
		}
		_, err = tx.Exec(`UPDATE failure SET tries = $1, last = $2 WHERE digest = $3`, f.tries+1, db.Stamp(tx.Now), everywhere(email))
		return err
	}
}

// uncount takes back that a try was counted: it was right.
func (a Accounts) uncount(ctx context.Context, email string) error {
	return a.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE failure SET tries = tries - 1 WHERE digest = $1 AND tries > 0`, everywhere(email))
		return err
	})
}
