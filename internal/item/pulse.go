package item

import (
	"crypto/rand"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Settle counts the municipality's pulse on for the items a change touched. It must
// run last in the transaction: the row of the pulse is held from here to the commit,
// so that the counts stand in the order of the commits.
func Settle(tx *db.Tx, items []string) error {
	if len(items) == 0 {
		return nil
	}
	if _, err := tx.Exec(`UPDATE pulse SET version = version + 1`); err != nil {
		return err
	}
	_, err := tx.Exec(`
INSERT INTO touched (item, version)
SELECT i.id, p.version
FROM item i
CROSS JOIN pulse p
WHERE i.id IN (SELECT key FROM json_each($1))
ON CONFLICT (item) DO UPDATE SET version = excluded.version`, IDs(items...))
	return err
}

// Reborn gives a municipality that was restored another epoch: nothing that was
// remembered of it holds any more.
func Reborn(tx *db.Tx) error {
	_, err := tx.Exec(`UPDATE pulse SET epoch = $1`, rand.Text())
	return err
}

// pulse is how far the municipality had come at the moment that is read.
type pulse struct {
	epoch   string
	version int
}

type pulseKey struct{}

func pulseOf(tx *db.Tx) (pulse, error) {
	return db.Once(tx, pulseKey{}, func(tx *db.Tx) (pulse, error) {
		return db.One(tx, func(s db.Scan) (p pulse, err error) {
			return p, s(&p.epoch, &p.version)
		}, `SELECT epoch, version FROM pulse`)
	})
}

// holds tells whether what was read at the moment p is good for a reader of now. A copy
// that is ahead of the moment, because another call has just brought it there, is used as
// it is: rights are asked for every item, and what is shown of one is read in the moment.
func (p pulse) holds(now pulse) bool { return p.epoch == now.epoch && p.version >= now.version }

// heirs maps a unit that has closed, or a thing of it that went elsewhere, to whom
// it belongs to today: Holder, for what is kept in memory.
type heirs map[string][]heir

type heir struct{ thing, unit, from string }

type heirsKey struct{}

func heirsOf(tx *db.Tx) (heirs, error) { return db.Once(tx, heirsKey{}, readHeirs) }

func readHeirs(tx *db.Tx) (heirs, error) {
	h := heirs{}
	_, err := db.All(tx, func(s db.Scan) (x heir, err error) {
		var old string
		err = s(&old, &x.thing, &x.unit, &x.from)
		h[old] = append(h[old], x)
		return x, err
	}, `
SELECT h.old, h.thing, h.heir, h.valid_from
FROM heir h
WHERE h.part = 1 AND h.valid_from <= $1
ORDER BY h.thing DESC, h.valid_from DESC`, auth.Of(tx).Day)
	return h, err
}

func (h heirs) holder(unit, thing, period string) string {
	for _, x := range h[unit] {
		if (x.thing == "" || x.thing == thing) &&
			(period == "" || x.from[:4] <= period[max(0, len(period)-4):]) {
			return x.unit
		}
	}
	return unit
}
