package theme

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

var operations = []api.Operation{
	api.Create("/letters/{id}/themes", "createTheme", "theme.api_create", createWire),
	api.One("/themes/{id}", "getTheme", "theme.api_get", getWire),
	api.Replace("/themes/{id}", "replaceTheme", "theme.api_replace", replaceWire),
}

// WireTheme is a theme as programs read it.
type WireTheme struct {
	api.WireItem
	Letter       string        `json:"letter"`
	Place        int           `json:"place"`
	Heading      string        `json:"heading"`
	Subtitle     string        `json:"subtitle"`
	Why          string        `json:"why"`
	Presupposes  string        `json:"presupposes"`
	Citizens     string        `json:"citizens"`
	Organisation string        `json:"organisation"`
	Employees    string        `json:"employees"`
	Questions    []string      `json:"questions"`
	Supports     []api.WireRef `json:"supports"`
}

// Wire writes themes for programs, with the goals they support.
func Wire(c *api.Call, tx *db.Tx, themes ...Theme) ([]WireTheme, error) {
	ids, letters := make([]string, len(themes)), make([]string, len(themes))
	for i, t := range themes {
		ids[i], letters[i] = t.ID, t.Letter
	}
	known, err := api.KnownOf(tx, letters...)
	if err != nil {
		return nil, err
	}
	links, err := item.Out(tx, item.Supports, ids...)
	return api.Each(themes, func(t Theme) WireTheme {
		var own []item.Link
		for _, l := range links {
			if l.Near == t.ID {
				own = append(own, l)
			}
		}
		return WireTheme{c.Item(t.Item), known.Only(t.Letter), t.Place, t.Heading, t.Subtitle, t.Why, t.Presupposes, t.Citizens, t.Organisation,
			t.Employees, append([]string{}, t.Questions...), c.Far(own, "")}
	}), err
}

// WireThemeDetail is a theme with the earlier ones it comes from, and those that come
// of it.
type WireThemeDetail struct {
	WireTheme
	Before []WireLineage `json:"comes_from"`
	After  []WireLineage `json:"became"`
}

// WireLineage is a theme at the other end of a theme's lineage.
type WireLineage struct {
	Theme   api.WireRef `json:"other"`
	How     string      `json:"how"`
	Because string      `json:"because"`
}

func lineageWire(c *api.Call, links []item.Link) []WireLineage {
	return api.Each(links, func(l item.Link) WireLineage { return WireLineage{c.Ref(l.Far), l.How, l.Because} })
}

func getWire(c *api.Call, in *api.ID) (out WireThemeDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		t, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		list, err := Wire(c, tx, t)
		if err != nil {
			return err
		}
		before, err := item.Out(tx, item.Continues, in.ID)
		if err != nil {
			return err
		}
		after, err := item.In(tx, item.Continues, in.ID)
		out = WireThemeDetail{list[0], lineageWire(c, before), lineageWire(c, after)}
		return err
	})
	return out, err
}
