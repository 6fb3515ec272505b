package thread

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
)

// WireLooseKind is the loose ends of one kind: how many, and the first of them.
type WireLooseKind struct {
	Kind  string      `json:"kind"`
	Name  string      `json:"name"`
	Total int         `json:"total"`
	Items []WireLoose `json:"items"`
}

// WireLoose is one loose end, with its number from the left. Of a plan that does not
// answer a theme, other is the theme.
type WireLoose struct {
	Number int          `json:"number"`
	Item   api.WireRef  `json:"item"`
	Other  *api.WireRef `json:"other,omitempty"`
}

// WireLooseEnds is where the year's thread does not hold together, as far as the reader
// may know; and, for the staff, how many units have no plan.
type WireLooseEnds struct {
	Period    string          `json:"period"`
	Items     []WireLooseKind `json:"items"`
	Unplanned int             `json:"unplanned_units"`
}

type looseInput struct {
	Year string `query:"year" pattern:"^[0-9]{4}$"`
	Unit string `query:"unit" pattern:"^[0-9a-z]{16}$"`
}

func looseWire(c *api.Call, in *looseInput) (out WireLooseEnds, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		f := Filter{Year: in.Year, Unit: in.Unit}
		if f.Year == "" {
			f.Year = r.Day[:4]
		}
		kinds, err := LooseEnds(tx, f, nil)
		if err != nil {
			return err
		}
		out = WireLooseEnds{Period: f.Year, Items: api.Each(kinds, func(k LooseKind) WireLooseKind {
			return WireLooseKind{k.Key, c.Say().Up("thread.end."+k.Key, k.Total), k.Total, api.Each(k.Ends, func(l Loose) WireLoose { return looseEnd(c, l) })}
		})}
		if r.IsStaff() {
			units, err := org.Places(tx, r.Day)
			if err != nil {
				return err
			}
			out.Unplanned, err = Unplanned(tx, f, units)
			return err
		}
		return nil
	})
	return out, err
}

func looseEnd(c *api.Call, l Loose) WireLoose {
	w := WireLoose{Number: l.Number, Item: c.Ref(l.Item)}
	if l.Other.ID != "" {
		theme := c.Ref(l.Other)
		w.Other = &theme
	}
	return w
}
