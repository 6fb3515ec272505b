package effect

import (
	"maps"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
)

// Place says what the figures of an effect show: the name of a box or an arrow by the
// indicator's id, over the version of the effect the form was shown. One that is not
// named stays as it is.
func Place(as auth.As, id string, version int, shows map[string]string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, err := mine(tx, r, id)
		if err != nil {
			return err
		}
		series, err := indicator.Of(tx, r, id)
		if err != nil {
			return err
		}
		chain, err := ChainOf(tx, id)
		if err != nil {
			return err
		}
		c := fail.Check{}
		known := map[string]bool{}
		for _, s := range series {
			known[s.ID] = true
			at, ok := shows[s.ID]
			c.That(!ok || chain.Has(at), "shows_"+s.ID, "fail.choose")
		}
		for _, of := range sorted(shows) {
			c.That(known[of], "figure_"+of, "fail.choose")
		}
		if err := c.Err(); err != nil {
			return err
		}
		if version != e.Version {
			return fail.Stale(e.Version, chain.placed(series))
		}
		saved := false
		for _, s := range series {
			at, ok := shows[s.ID]
			if !ok || at == chain.Figures[s.ID] {
				continue
			}
			if err := PutFigure(tx, as.Who, chain, id, s.Indicator, at); err != nil {
				return err
			}
			saved = true
		}
		if !saved {
			return nil
		}
		if err := item.Save(tx, &e.Item, version); err != nil {
			return stalePlaces(tx, r, id, err)
		}
		return nil
	})
}

// PutFigure says what a figure shows in the transaction of somebody who has checked who may.
func PutFigure(tx *db.Tx, who auth.Actor, chain Chain, id string, n indicator.Indicator, at string) error {
	if _, err := tx.Exec(`
INSERT INTO effect_figure (effect, indicator, shows) VALUES ($1, $2, $3)
ON CONFLICT (effect, indicator) DO UPDATE SET shows = excluded.shows`, id, n.ID, at); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "effect_figure", ID: n.ID, Item: id}, "figures_placed",
		map[string]string{"shows": chain.Says(chain.Figures[n.ID])}, map[string]string{"title": n.Title, "shows": chain.Says(at)})
}

// placed are the figures' places as the form has them.
func (c Chain) placed(series []indicator.Series) map[string]string {
	m := map[string]string{}
	for _, s := range series {
		m["shows_"+s.ID] = c.Figures[s.ID]
	}
	return m
}

func stalePlaces(tx *db.Tx, r *auth.Reader, id string, err error) error {
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
	series, again := indicator.Of(tx, r, id)
	if again != nil {
		return again
	}
	return fail.Stale(e.Version, c.placed(series))
}

func sorted(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
