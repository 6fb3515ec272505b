package effect

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Chains maps effects to their chains; one of which nothing is written is not in the map.
func Chains(tx *db.Tx, effects ...string) (map[string]Chain, error) {
	m := map[string]Chain{}
	if len(effects) == 0 {
		return m, nil
	}
	ids := item.IDs(effects...)
	for _, read := range []func(*db.Tx, string, map[string]Chain) error{boxesOf, assumedOf, figuresOf} {
		if err := read(tx, ids, m); err != nil {
			return nil, err
		}
	}
	evidence, err := evidenceOf(tx, ids)
	for _, e := range evidence {
		c := m[e.Effect]
		c.Evidence = append(c.Evidence, e)
		m[e.Effect] = c
	}
	return m, err
}

func boxesOf(tx *db.Tx, ids string, m map[string]Chain) error {
	type row struct {
		effect string
		Box
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) { return r, s(&r.effect, &r.ID, &r.Stage, &r.Text) }, `
SELECT b.effect, b.id, b.stage, b.text
FROM effect_box b
JOIN item i ON i.id = b.effect AND `+auth.Sees("i", auth.Content)+`
WHERE b.effect IN (SELECT key FROM json_each($1))
ORDER BY b.effect, b.stage, b.place, b.id`, ids)
	for _, r := range list {
		c := m[r.effect]
		c.Boxes = append(c.Boxes, r.Box)
		m[r.effect] = c
	}
	return err
}

func assumedOf(tx *db.Tx, ids string, m map[string]Chain) error {
	type row struct {
		effect, text string
		stage        int
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) { return r, s(&r.effect, &r.stage, &r.text) }, `
SELECT a.effect, a.stage, a.text
FROM effect_arrow a
JOIN item i ON i.id = a.effect AND `+auth.Sees("i", auth.Content)+`
WHERE a.effect IN (SELECT key FROM json_each($1))
ORDER BY a.effect, a.stage`, ids)
	for _, r := range list {
		c := m[r.effect]
		c.Assumed[r.stage-1] = r.text
		m[r.effect] = c
	}
	return err
}

func figuresOf(tx *db.Tx, ids string, m map[string]Chain) error {
	list, err := db.All(tx, func(s db.Scan) (r [3]string, err error) { return r, s(&r[0], &r[1], &r[2]) }, `
SELECT f.effect, f.indicator, f.shows
FROM effect_figure f
JOIN item i ON i.id = f.effect AND `+auth.Sees("i", auth.Content)+`
JOIN item n ON n.id = f.indicator AND `+auth.Sees("n", auth.Content)+`
WHERE f.effect IN (SELECT key FROM json_each($1))
ORDER BY f.effect, f.indicator`, ids)
	for _, r := range list {
		c := m[r[0]]
		if c.Figures == nil {
			c.Figures = map[string]string{}
		}
		c.Figures[r[1]] = r[2]
		m[r[0]] = c
	}
	return err
}

// ChainOf reads an effect's chain.
func ChainOf(tx *db.Tx, effect string) (Chain, error) {
	m, err := Chains(tx, effect)
	return m[effect], err
}

// ChangeChain saves the whole chain over the version of the effect the form was shown.
func ChangeChain(as auth.As, id string, version int, d ChainDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, err := writable(tx, r, id)
		if err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		if err := item.Save(tx, &e.Item, version); err != nil {
			return staleChain(tx, id, err)
		}
		return PutChain(tx, as.Who, id, d)
	})
}

// PutChain writes the whole chain in the transaction of somebody who has checked who may.
// What a box that is gone was shown by stays on the effect, and shows nothing in the chain.
func PutChain(tx *db.Tx, who auth.Actor, id string, d ChainDraft) error {
	was, err := ChainOf(tx, id)
	if err != nil {
		return err
	}
	boxes := was.keep(d)
	if err := rewrite(tx, id, boxes, d.Assumed); err != nil {
		return err
	}
	now := Chain{Boxes: boxes, Assumed: d.Assumed}
	for _, gone := range was.Points() {
		if now.Has(gone) {
			continue
		}
		for _, query := range []string{
			`UPDATE effect_evidence SET shows = 'none', version = version + 1 WHERE effect = $1 AND shows = $2`,
			`UPDATE effect_figure SET shows = 'none' WHERE effect = $1 AND shows = $2`,
		} {
			if _, err := tx.Exec(query, id, gone); err != nil {
				return err
			}
		}
	}
	return change.Record(tx, who, change.Thing{Kind: "effect_chain", ID: id, Item: id}, "chain_changed", was.Draft().Fields(), d.Fields())
}

// Points are all that can be shown in the chain, besides the effect's own sentence.
func (c Chain) Points() (list []string) {
	for _, b := range c.Boxes {
		list = append(list, b.ID)
	}
	for i, text := range c.Assumed {
		if text != "" {
			list = append(list, strconv.Itoa(i+1))
		}
	}
	return list
}

func rewrite(tx *db.Tx, id string, boxes []Box, assumed [arrows]string) error {
	for _, query := range []string{`DELETE FROM effect_box WHERE effect = $1`, `DELETE FROM effect_arrow WHERE effect = $1`} {
		if _, err := tx.Exec(query, id); err != nil {
			return err
		}
	}
	for i := range boxes {
		if boxes[i].ID == "" {
			boxes[i].ID = db.NewID(tx.Now)
		}
		if _, err := tx.Exec(`INSERT INTO effect_box (id, effect, stage, place, text) VALUES ($1, $2, $3, $4, $5)`,
			boxes[i].ID, id, boxes[i].Stage, i+1, boxes[i].Text); err != nil {
			return err
		}
	}
	for i, text := range assumed {
		if text == "" {
			continue
		}
		if _, err := tx.Exec(`INSERT INTO effect_arrow (effect, stage, text) VALUES ($1, $2, $3)`, id, i+1, text); err != nil {
			return err
		}
	}
	return nil
}

// staleChain adds the chain that stands now to somebody else's change in between.
func staleChain(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	e, again := Get(tx, id)
	if again != nil {
		return again
	}
	c, again := ChainOf(tx, id)
	if again != nil {
		return again
	}
	return fail.Stale(e.Version, c.Draft().Fields())
}
