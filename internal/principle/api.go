package principle

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

var operations = []api.Operation{
	api.One("/principles", "listPrinciples", "principle.api_list", listWire),
	api.One("/principles/{id}", "getPrinciple", "principle.api_get", getWire),
}

// WirePrinciple is a principle as programs read it.
type WirePrinciple struct {
	api.WireItem
	Sort   string `json:"sort"`
	Text   string `json:"text"`
	Source string `json:"source"`
	Place  int    `json:"place"`
}

func wire(c *api.Call, p Principle) WirePrinciple {
	return WirePrinciple{c.Item(p.Item), p.Sort, p.Text, p.Source, p.Place}
}

type listInput struct{ api.Paging }

func listWire(c *api.Call, in *listInput) (page api.Page[WirePrinciple], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		all, err := List(tx)
		page = api.Cut(c, in.Paging, nil, "/principles", all,
			func(p Principle) string { return p.ID }, func(p Principle) WirePrinciple { return wire(c, p) })
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WirePrinciple, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, in.ID)
		out = wire(c, p)
		return err
	})
	return out, err
}
