package change

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"ledetraad/internal/db"
)

// Head is the end of a chain. Whoever keeps one outside the database can later tell
// that nothing before it was altered, nor the end cut off.
type Head struct {
	N      int
	Digest string
}

// row is a row of the log as it is sealed.
type row struct {
	id, at, person, role, kind, thing, item, verb, before, after, via string
}

// viaOf is how the change c came.
const viaOf = `coalesce((SELECT v.via FROM change_via v WHERE v.change = c.id), '')`

const rowColumns = `c.id, c.at, c.person, c.role, c.kind, c.thing, c.item, c.verb, c.before_digest, c.after_digest, ` + viaOf

func (r *row) into(more ...any) []any {
	return append([]any{&r.id, &r.at, &r.person, &r.role, &r.kind, &r.thing, &r.item, &r.verb, &r.before, &r.after, &r.via}, more...)
}

func scanRow(s db.Scan) (r row, err error) {
	err = s(r.into()...)
	return r, err
}

// link is the digest of the nth seal. Every value stands behind its length, so that
// none can lend letters to its neighbour. How the change came is one more line, where it was
// not by the pages: the rows that were sealed before it was kept stay as they were.
func (r row) link(previous string, n int) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%d\n", previous, n)
	values := []string{r.id, r.at, r.person, r.role, r.kind, r.thing, r.item, r.verb, r.before, r.after}
	if r.via != "" {
		values = append(values, r.via)
	}
	for _, v := range values {
		fmt.Fprintf(h, "%d:%s\n", len(v), v)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sealed at a time: a transaction that is over before anybody waits for it.
const sealed = 500

// Seal chains what has been committed and is not sealed, and says how many rows that
// was. Any number of processes may do it at once: each row is sealed once.
func Seal(ctx context.Context, s *db.Space) (n int, err error) {
	for {
		waits := false
		err := s.Read(ctx, func(tx *db.Tx) error {
			list, err := db.All(tx, db.Value[string], `SELECT change FROM unsealed LIMIT 1`)
			waits = len(list) > 0
			return err
		})
		if err != nil || !waits {
			return n, err
		}
		some := 0
		err = s.Keep(ctx, func(tx *db.Tx) (err error) {
			some, err = seal(tx)
			return err
		})
		n += some
		if err != nil || some < sealed {
			return n, err
		}
	}
}

func seal(tx *db.Tx) (int, error) {
	// Others who seal wait here until this transaction stands. Only then do they look
	// for rows, and see what it has sealed.
	if _, err := tx.Exec(`UPDATE chain SET n = n`); err != nil {
		return 0, err
	}
	head, err := HeadOf(tx)
	if err != nil {
		return 0, err
	}
	list, err := db.All(tx, scanRow, `
SELECT `+rowColumns+`
FROM unsealed u
JOIN change c ON c.id = u.change
ORDER BY c.id
LIMIT $1`, sealed)
	if err != nil || len(list) == 0 {
		return 0, err
	}
	// One statement takes them all: a digest and an id as one key, its number beside.
	seals, done := map[string]int{}, map[string]int{}
	for _, r := range list {
		head.N, head.Digest = head.N+1, r.link(head.Digest, head.N+1)
		seals[head.Digest+r.id], done[r.id] = head.N, 0
	}
	if _, err := tx.Exec(`
INSERT INTO seal (n, change, digest)
SELECT CAST(CAST(value AS text) AS integer), substr(key, 65), substr(key, 1, 64)
FROM json_each($1)`, object(seals)); err != nil {
		return 0, err
	}
	if _, err := tx.Exec(`DELETE FROM unsealed WHERE change IN (SELECT key FROM json_each($1))`, object(done)); err != nil {
		return 0, err
	}
	_, err = tx.Exec(`UPDATE chain SET n = $1, digest = $2`, head.N, head.Digest)
	return len(list), err
}

// HeadOf is the end of the chain as the database has it.
func HeadOf(tx *db.Tx) (Head, error) {
	return db.One(tx, func(s db.Scan) (h Head, err error) {
		err = s(&h.N, &h.Digest)
		return h, err
	}, `SELECT n, digest FROM chain`)
}

// object writes names with numbers for json_each, which both engines read alike.
func object(m map[string]int) string {
	b, _ := json.Marshal(m)
	return string(b)
}
