package theme

import (
	"strconv"

	"ledetraad/internal/api"
)

// WireThemeDraft is a theme as programs write it. Place 0 is last in a new one, and lays
// one that is there aside.
type WireThemeDraft struct {
	Title        string             `json:"title" maxLength:"160"`
	Place        int                `json:"place,omitempty" minimum:"0" maximum:"999"`
	Heading      string             `json:"heading,omitempty" maxLength:"120"`
	Subtitle     string             `json:"subtitle,omitempty" maxLength:"200"`
	Why          string             `json:"why,omitempty" maxLength:"3000"`
	Presupposes  string             `json:"presupposes,omitempty" maxLength:"3000"`
	Citizens     string             `json:"citizens,omitempty" maxLength:"600"`
	Organisation string             `json:"organisation,omitempty" maxLength:"600"`
	Employees    string             `json:"employees,omitempty" maxLength:"600"`
	Questions    []string           `json:"questions,omitempty" maxItems:"50"`
	Goals        []string           `json:"goals,omitempty" maxItems:"50"`
	From         []WireLineageDraft `json:"comes_from,omitempty" maxItems:"6"`
}

// WireLineageDraft says which earlier theme a theme comes from.
type WireLineageDraft struct {
	Theme   string `json:"theme" maxLength:"16"`
	How     string `json:"how" enum:"continued,extends,follows,merged,split,replaced"`
	Because string `json:"because,omitempty" maxLength:"600"`
}

func (d WireThemeDraft) draft() Draft {
	out := Draft{Place: d.Place, Title: d.Title, Heading: d.Heading, Subtitle: d.Subtitle, Why: d.Why, Presupposes: d.Presupposes,
		Citizens: d.Citizens, Organisation: d.Organisation, Employees: d.Employees, Goals: d.Goals}
	for _, q := range d.Questions {
		out.Questions = append(out.Questions, Lines(q)...)
	}
	for _, l := range d.From {
		out.From = append(out.From, Lineage(l))
	}
	return out
}

// named is an error in the interface's names: the rows of a form are a list here.
func named(err error) error {
	var pairs []string
	for i := range MostFrom {
		n, at := strconv.Itoa(i+1), "comes_from/"+strconv.Itoa(i)
		pairs = append(pairs, "from"+n, at+"/theme", "how"+n, at+"/how", "because"+n, at+"/because")
	}
	return api.Named(err, pairs...)
}

type createInput struct {
	api.ID
	Body WireThemeDraft
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	d := in.Body.draft()
	d.Letter = in.ID.ID
	id, err := Create(c.As, d)
	return c.Made("/themes/", id), named(err)
}

type replaceInput struct {
	api.ID
	Body WireThemeDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WireThemeDetail, err error) {
	if err := Change(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, named(err)
	}
	return getWire(c, &in.ID)
}
