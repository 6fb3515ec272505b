package find

import (
	"slices"
	"strings"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/search"
)

// Programs is searching as other programs do it: what the page finds, and no more.
func Programs(index search.Index) feature.Feature {
	return feature.Feature{Name: "search", Texts: apiTexts, API: []api.Operation{
		api.One("/search", "search", "find.api", searchWire(index.Kinds())),
	}}
}

// WireFound is the first that was found, and how much there is in all.
type WireFound struct {
	Items  []WireHit   `json:"items"`
	Total  int         `json:"total"`
	Places []WirePlace `json:"places"`
}

// WireHit is an item that was found, as the reader may see it, with the sentence of its
// content that fits best.
type WireHit struct {
	ID     string `json:"id"`
	Href   string `json:"href"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Unit   string `json:"unit"`
	Period string `json:"period"`
	State  string `json:"state"`
	Text   string `json:"sentence"`
}

// WirePlace is a unit, a body or a person of that name.
type WirePlace struct {
	Href string `json:"href"`
	Name string `json:"name"`
	Sort string `json:"sort"`
}

type input struct {
	Words  string `query:"q" required:"true" maxLength:"200"`
	Kind   string `query:"kind" maxLength:"40"`
	Unit   string `query:"unit" pattern:"^[0-9a-z]{16}$"`
	Period string `query:"period" pattern:"^[0-9]{4}$"`
}

func searchWire(kinds []string) func(*api.Call, *input) (WireFound, error) {
	return func(c *api.Call, in *input) (out WireFound, err error) {
		x := fail.Check{}
		x.That(in.Kind == "" || slices.Contains(kinds, in.Kind), "kind", "fail.choose")
		if err := x.Err(); err != nil {
			return out, err
		}
		out.Items, out.Places = []WireHit{}, []WirePlace{}
		terms := search.Parse(in.Words)
		if terms.Empty() {
			return out, nil
		}
		err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
			q := search.Query{Terms: terms, Kind: in.Kind, Year: in.Period}
			if in.Unit != "" {
				if q.Units, err = org.Below(tx, in.Unit); err != nil {
					return err
				}
			}
			units, err := org.Places(tx, r.Day)
			if err != nil {
				return err
			}
			near, err := places(tx, r, c.Say(), terms, units)
			if err != nil {
				return err
			}
			found, err := search.Find(tx, q, item.Known)
			out = WireFound{api.Each(found.Hits, func(h search.Hit) WireHit { return hitWire(c, h) }), found.Total,
				api.Each(near, func(p place) WirePlace { return WirePlace{c.Path(p.path), p.name, p.about} })}
			return err
		})
		return out, err
	}
}

func hitWire(c *api.Call, h search.Hit) WireHit {
	return WireHit{h.ID, c.Href(h.Kind, h.ID), h.Kind, joined(h.Title), h.Unit, h.Period, h.State, joined(h.Text)}
}

// joined is a marked text without its marks.
func joined(pieces []search.Piece) string {
	var out strings.Builder
	for _, p := range pieces {
		out.WriteString(p.Text)
	}
	return out.String()
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.search", "Søgning", "Search"),
	i18n.T("find.api", "Søg i alt, hvad du må se", "Search in all you may see"),
	i18n.T("api.field.q", "Ordene, der søges efter. Alle skal findes.", "The words that are sought. All must be found."),
	i18n.T("api.field.total", "Hvor mange der er i alt.", "How many there are in all."),
	i18n.T("api.field.places", "Enheder, udvalg og personer af det navn.", "Units, committees and people of that name."),
	i18n.T("api.field.sentence", "Den sætning i indholdet, der passer bedst.", "The sentence of the content that fits best."),
}
