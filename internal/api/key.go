package api

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// keptAnswers is how many hours an answer is kept for a key.
const keptAnswers = 24

// claim is what a request with an Idempotency-Key takes hold of, in the transaction
// that makes the thing.
type claim struct {
	token, key, request string
	held                bool // the transaction stands
}

type claimKey struct{}

// errHeld says that another request took hold of the key first. The thing was not made.
var errHeld = errors.New("api: the key is held")

// kept is what was answered under a key.
type kept struct {
	request, location, body string
	status                  int
}

// newClaim reads the key of a request; nil where it has none.
func newClaim(r *http.Request, token string, body []byte) (*claim, error) {
	key := r.Header.Get("Idempotency-Key")
	if key == "" {
		return nil, nil
	}
	odd := func(c rune) bool { return c < '!' || c > '~' }
	if len(key) > 100 || strings.ContainsFunc(key, odd) {
		return nil, &problemError{slug: unreadable, key: "api.key_wrong"}
	}
	return &claim{token: token, key: key, request: digest(r.Method, r.URL.Path, string(body))}, nil
}

// Settle takes hold of the request's key in the transaction that makes the thing. db
// runs it last in every transaction that tells the log.
func Settle(tx *db.Tx, _ []string) error {
	c, ok := tx.Context().Value(claimKey{}).(*claim)
	if !ok || c.held {
		return nil
	}
	old := db.Stamp(tx.Now.Add(-keptAnswers * hour))
	if _, err := tx.Exec(`DELETE FROM api_answer WHERE at < $1`, old); err != nil {
		return err
	}
	_, err := tx.Exec(`INSERT INTO api_answer (token, key, request, at) VALUES ($1, $2, $3, $4)`,
		c.token, c.key, c.request, db.Stamp(tx.Now))
	if errors.Is(err, db.ErrTaken) {
		return errHeld
	}
	tx.AfterCommit(func() { c.held = true })
	return err
}

// Hold is Settle for a transaction that the log is not told of, because it changes only
// what is the actor's own. It comes last in it.
func Hold(tx *db.Tx) error { return Settle(tx, nil) }

// known is what was answered under the claim's key. One made with another request is
// refused; one that is still being answered is a Conflict.
func (c *claim) known(ctx context.Context, s *db.Space) (k kept, found bool, err error) {
	var list []kept
	err = s.Read(ctx, func(tx *db.Tx) error {
		list, err = db.All(tx, func(s db.Scan) (k kept, err error) {
			err = s(&k.request, &k.status, &k.location, &k.body)
			return k, err
		}, `
SELECT request, status, location, body
FROM api_answer
WHERE token = $1 AND key = $2 AND at >= $3`, c.token, c.key, db.Stamp(tx.Now.Add(-keptAnswers*hour)))
		return err
	})
	if err != nil || len(list) == 0 {
		return k, false, err
	}
	switch k = list[0]; {
	case k.request != c.request:
		return k, true, fail.New(fail.Invalid, "api.key_other")
	case k.status == 0:
		return k, true, fail.New(fail.Conflict, "api.key_busy")
	}
	return k, true, nil
}

// keep writes what was answered.
func (c *claim) keep(ctx context.Context, s *db.Space, k kept) error {
	return s.Keep(context.WithoutCancel(ctx), func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE api_answer SET status = $1, location = $2, body = $3 WHERE token = $4 AND key = $5`,
			k.status, k.location, k.body, c.token, c.key)
		return err
	})
}
