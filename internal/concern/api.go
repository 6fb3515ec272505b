package concern

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/letter"
	"ledetraad/internal/theme"
)

var operations = []api.Operation{
	api.One("/letters/{id}/concerns", "getLetterConcerns", "concern.api_get", getWire),
	api.One("/letters/{id}/lineage", "getLetterLineage", "concern.api_lineage", lineageWire),
}

// WireLetterConcerns is what of a letter concerns some units.
type WireLetterConcerns struct {
	Period string             `json:"period"`
	Themes []WireThemeConcern `json:"themes"`
}

// WireThemeConcern is a theme and what the units have under it.
type WireThemeConcern struct {
	Theme       api.WireRef   `json:"theme"`
	Goals       []api.WireRef `json:"goals"`
	Initiatives []api.WireRef `json:"initiatives"`
}

type concernsInput struct {
	api.ID
	Unit string `query:"unit" maxLength:"40" doc:"A unit, with those under it; the reader's own without"`
}

func getWire(c *api.Call, in *concernsInput) (out WireLetterConcerns, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		it, err := item.Get(tx, letter.Kind, in.ID.ID)
		if err != nil {
			return err
		}
		v, err := read(tx, r, it, in.Unit)
		refs := func(list []item.Item) []api.WireRef { return api.Each(list, c.Ref) }
		out = WireLetterConcerns{v.Period, api.Each(v.Themes, func(t part) WireThemeConcern {
			return WireThemeConcern{c.Ref(t.Item), refs(t.Goals), refs(t.Initiatives)}
		})}
		return err
	})
	return out, err
}

// WireLetterLineage is up to three letters, the oldest first, and which theme comes from which.
type WireLetterLineage struct {
	Letters []WireLetterIssue  `json:"letters"`
	Ties    []WireThemeDescent `json:"ties"`
	Dropped []WireThemeDropped `json:"dropped"`
}

// WireThemeDropped is a theme that is not continued in a letter, and why. Because is empty
// where nobody has said it.
type WireThemeDropped struct {
	Theme   api.WireRef `json:"theme"`
	Letter  api.WireRef `json:"letter"`
	Because string      `json:"because"`
}

// WireLetterIssue is a letter and its themes in order.
type WireLetterIssue struct {
	Letter api.WireRef   `json:"letter"`
	Themes []api.WireRef `json:"themes"`
}

// WireThemeDescent says that a theme comes from an earlier one.
type WireThemeDescent struct {
	Theme   api.WireRef `json:"theme"`
	From    api.WireRef `json:"from"`
	How     string      `json:"how"`
	Because string      `json:"because"`
}

func lineageWire(c *api.Call, in *api.ID) (out WireLetterLineage, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		g, err := letter.LineageOf(tx, in.ID)
		if err != nil {
			return err
		}
		known := map[string]api.WireRef{}
		for i, l := range g.Letters {
			out.Letters = append(out.Letters, WireLetterIssue{c.Ref(l.Item), api.Each(g.Themes[i], func(t theme.Theme) api.WireRef {
				known[t.ID] = c.Ref(t.Item)
				return known[t.ID]
			})})
		}
		out.Letters = append([]WireLetterIssue{}, out.Letters...)
		out.Ties = api.Each(g.Links, func(k item.Link) WireThemeDescent {
			return WireThemeDescent{known[k.Near], c.Ref(k.Far), k.How, k.Because}
		})
		out.Dropped = api.Each(g.NotContinued(), func(d theme.Dropping) WireThemeDropped {
			return WireThemeDropped{c.Ref(d.Theme), c.Ref(d.Letter), d.Because}
		})
		return nil
	})
	return out, err
}
