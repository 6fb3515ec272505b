package initiative

import (
	"slices"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
)

var operations = append([]api.Operation{
	api.One("/initiatives", "listInitiatives", "initiative.api_list", listWire),
	api.One("/initiatives/{id}", "getInitiative", "initiative.api_get", getWire),
	api.Create("/plan-goals/{id}/initiatives", "createInitiative", "initiative.api_create", createWire),
	api.Replace("/initiatives/{id}", "replaceInitiative", "initiative.api_replace", replaceWire),
}, moreOperations...)

// WireInitiative is an initiative as programs read it.
type WireInitiative struct {
	api.WireItem
	Sort      string `json:"sort"`
	Text      string `json:"text"`
	Starts    string `json:"starts"`
	Ends      string `json:"ends"`
	UnitName  string `json:"unit_name"`
	Owner     string `json:"owner"`
	OwnerName string `json:"owner_name"`
}

// WireInitiativeDetail is an initiative with what it supports and what it leads to.
type WireInitiativeDetail struct {
	WireInitiative
	Supports []api.WireRef `json:"supports"`
	Effects  []api.WireRef `json:"effects"`
}

func wire(c *api.Call, n Initiative) WireInitiative {
	return WireInitiative{c.Item(n.Item), n.Sort, n.Text, n.Starts, n.Ends, n.UnitName, n.Owner, n.OwnerName}
}

// WireInitiativeDraft is an initiative as programs write it.
type WireInitiativeDraft struct {
	Title   string `json:"title" maxLength:"200"`
	Kind    string `json:"kind" enum:"initiative,project,cross_cutting,special,development"`
	Text    string `json:"text" maxLength:"4000"`
	Owner   string `json:"owner,omitempty" maxLength:"16"`
	Starts  string `json:"starts,omitempty" maxLength:"10"`
	Ends    string `json:"ends,omitempty" maxLength:"10"`
	State   string `json:"state" enum:"not_begun,under_way,done,stopped"`
	Learned string `json:"learned,omitempty" maxLength:"1000"`
}

func (d WireInitiativeDraft) draft() Draft {
	return Draft{Title: d.Title, Kind: d.Kind, Text: d.Text, Owner: d.Owner, Starts: d.Starts, Ends: d.Ends, State: d.State, Learned: d.Learned}
}

type listInput struct {
	api.Paging
	api.Choice
	State string `query:"state" enum:"not_begun,under_way,done,stopped"`
	Sort  string `query:"sort" enum:"initiative,project,cross_cutting,special,development"`
	Order string `query:"order" enum:"title,-title,unit,-unit,owner,-owner,state,-state,days,-days"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireInitiative], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		filter := in.Filter(r.Day, "state", in.State, "kind", in.Sort)
		rows, err := initiatives.Find(tx, r, list.Want{Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		if err != nil {
			return err
		}
		all, err := these(tx, api.Each(rows, func(n Row) string { return n.ID }))
		asked := api.Asked(filter, in.Order)
		asked.Del("kind")
		asked.Set("sort", in.Sort)
		page = api.Part(c, in.Paging, asked, "/initiatives", all,
			func(n Initiative) string { return n.ID }, func(n Initiative) WireInitiative { return wire(c, n) })
		return err
	})
	return page, err
}

// these reads initiatives in the order of the ids.
func these(tx *db.Tx, ids []string) ([]Initiative, error) {
	found, err := db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN initiative n ON n.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
LEFT JOIN person p ON p.id = i.owner
WHERE i.id IN (SELECT key FROM json_each($1)) AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id`, item.IDs(ids...))
	slices.SortFunc(found, func(a, b Initiative) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	return found, err
}

func getWire(c *api.Call, in *api.ID) (out WireInitiativeDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		n, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		up, err := item.Out(tx, item.Supports, in.ID)
		if err != nil {
			return err
		}
		below, err := item.InOf(tx, item.Supports, "effect", in.ID)
		out = WireInitiativeDetail{wire(c, n), c.Far(up, ""), c.Far(below, "")}
		return err
	})
	return out, err
}

type createInput struct {
	api.ID
	Body WireInitiativeDraft
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	d := in.Body.draft()
	d.Under = in.ID.ID
	id, err := Create(c.As, d)
	return c.Made("/initiatives/", id), err
}

type replaceInput struct {
	api.ID
	Body WireInitiativeDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WireInitiativeDetail, err error) {
	if err := Change(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}
