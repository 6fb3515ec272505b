package thread

import (
	"net/url"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

var operations = []api.Operation{
	api.One("/thread", "listThread", "thread.api_list", listWire),
	api.One("/loose-ends", "listLooseEnds", "thread.api_loose", looseWire),
	api.One("/thread/{id}", "getThread", "thread.api_get", getWire),
	api.One("/items/{id}/links", "getLinks", "thread.api_links", linksWire),
}

// WireRow is a goal of a unit, what it hangs on and what hangs on it.
type WireRow struct {
	ID          string        `json:"id"`
	Goal        api.WireRef   `json:"plan_goal"`
	Unit        string        `json:"unit"`
	Themes      []api.WireRef `json:"themes"`
	Political   []api.WireRef `json:"political_goals"`
	Initiatives []WireBranch  `json:"initiatives"`
	Learned     []api.WireRef `json:"learnings"`
}

// WireBranch is an initiative and the effects it leads to.
type WireBranch struct {
	Initiative api.WireRef `json:"initiative"`
	Effects    []WireLeaf  `json:"effects"`
}

// WireLeaf is an effect and what was learned from it.
type WireLeaf struct {
	Effect  api.WireRef   `json:"effect"`
	Learned []api.WireRef `json:"learnings"`
}

func wire(c *api.Call, r Row) WireRow {
	return WireRow{r.Goal.ID, c.Ref(r.Goal), r.Goal.Unit, c.Refs(r.Themes), c.Refs(r.Political),
		api.Each(r.Initiatives, func(b Branch) WireBranch {
			return WireBranch{c.Ref(b.Initiative), api.Each(b.Effects, func(l Leaf) WireLeaf {
				return WireLeaf{c.Ref(l.Effect), c.Refs(l.Learned)}
			})}
		}), c.Refs(r.Learned)}
}

type listInput struct {
	api.Paging
	Year  string `query:"year" pattern:"^[0-9]{4}$"`
	Unit  string `query:"unit" pattern:"^[0-9a-z]{16}$"`
	Theme string `query:"theme" pattern:"^[0-9a-z]{16}$"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireRow], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if in.Year == "" {
			in.Year = r.Day[:4]
		}
		rows, more, err := Rows(tx, Filter{Year: in.Year, Theme: in.Theme, Unit: in.Unit, After: in.After}, "{}")
		if err != nil {
			return err
		}
		if more && len(rows) == in.Limit {
			rows = append(rows, Row{}) // there are more: Part leaves it out
		}
		page = api.Part(c, in.Paging, url.Values{"year": {in.Year}, "unit": {in.Unit}, "theme": {in.Theme}}, "/thread", rows,
			func(r Row) string { return r.Goal.ID }, func(r Row) WireRow { return wire(c, r) })
		return nil
	})
	return page, err
}

// WireThread is everything an item hangs on, and everything that hangs on it.
type WireThread struct {
	Item  api.WireItem `json:"item"`
	Left  []WireNode   `json:"left"`
	Right []WireNode   `json:"right"`
	Cut   bool         `json:"cut"`
}

// WireNode is an item on the thread, and how far away it is.
type WireNode struct {
	api.WireRef
	Depth int `json:"depth"`
}

func getWire(c *api.Call, in *api.ID) (out WireThread, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		it, err := item.Get(tx, "", in.ID)
		if err != nil {
			return err
		}
		left, cutLeft, err := Left(tx, in.ID)
		if err != nil {
			return err
		}
		right, cutRight, err := Right(tx, in.ID)
		node := func(n Node) WireNode { return WireNode{c.Ref(n.Item), n.Depth} }
		out = WireThread{c.Item(it), api.Each(left, node), api.Each(right, node), cutLeft || cutRight}
		return err
	})
	return out, err
}

// WireLink is a bond between the item and another.
type WireLink struct {
	Kind    string      `json:"kind"`
	How     string      `json:"how"`
	Because string      `json:"because"`
	Towards string      `json:"towards" enum:"out,in"`
	Other   api.WireRef `json:"other"`
}

// WireLinks are all bonds of an item.
type WireLinks struct {
	Items []WireLink `json:"items"`
}

func linksWire(c *api.Call, in *api.ID) (out WireLinks, err error) {
	out.Items = []WireLink{}
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := item.Open(tx, "", in.ID); err != nil {
			return err
		}
		list, err := db.All(tx, func(s db.Scan) (l WireLink, err error) {
			var it item.Item
			err = s(append([]any{&l.Towards, &l.Kind, &l.How, &l.Because}, it.Into()...)...)
			l.Other = c.Ref(it)
			return l, err
		}, linksSQL, in.ID)
		out.Items = append(out.Items, list...)
		return err
	})
	return out, err
}

var linksSQL = `
SELECT 'out', l.kind, l.how, l.because, ` + item.Columns + `
FROM link l
CROSS JOIN item i
WHERE l.source = $1 AND i.id = l.target AND ` + auth.Sees("i", auth.Existence) + `
UNION ALL
SELECT 'in', l.kind, l.how, l.because, ` + item.Columns + `
FROM link l
CROSS JOIN item i
WHERE l.target = $1 AND i.id = l.source AND ` + auth.Sees("i", auth.Existence) + `
ORDER BY 1 DESC, 2, 5`
