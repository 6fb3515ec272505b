package principle

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

var operations = []api.Operation{
	api.One("/principles", "listPrinciples", "principle.api_list", listWire),
	api.Create("/principles", "createPrinciple", "principle.api_create", createWire),
	api.One("/principles/{id}", "getPrinciple", "principle.api_get", getWire),
	api.Replace("/principles/{id}", "replacePrinciple", "principle.api_replace", replaceWire),
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

// WirePrincipleDraft is a principle as programs write it.
type WirePrincipleDraft struct {
	Title  string `json:"title" maxLength:"200"`
	Sort   string `json:"sort" enum:"value,principle,approach,rule,use,leadership"`
	Text   string `json:"text" maxLength:"4000"`
	Source string `json:"source" maxLength:"200"`
}

func (d WirePrincipleDraft) draft() Draft {
	return Draft{Title: d.Title, Kind: d.Sort, Text: d.Text, Source: d.Source}
}

func named(err error) error { return api.Named(err, "kind", "sort") }

type createInput struct{ Body WirePrincipleDraft }

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	id, err := Create(c.As, in.Body.draft())
	return c.Made("/principles/", id), named(err)
}

type replaceInput struct {
	api.ID
	Body WirePrincipleDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WirePrinciple, err error) {
	if err := Change(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, named(err)
	}
	return getWire(c, &in.ID)
}
