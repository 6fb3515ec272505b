package letter

import (
	"strconv"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/item"
	"ledetraad/internal/theme"
)

// WireLetterDraft is a letter as programs write it. The period is its year, or empty for
// one that stands until it is replaced.
type WireLetterDraft struct {
	Title      string `json:"title" maxLength:"160"`
	Period     string `json:"period" maxLength:"4"`
	Subtitle   string `json:"subtitle,omitempty" maxLength:"300"`
	Looking    string `json:"looking,omitempty" maxLength:"4000"`
	Political  string `json:"political,omitempty" maxLength:"4000"`
	Approach   string `json:"approach,omitempty" maxLength:"4000"`
	CaseNumber string `json:"case_number,omitempty" maxLength:"40"`
	Form       string `json:"form,omitempty" maxLength:"16"`
}

func (d WireLetterDraft) draft() Draft {
	year, err := strconv.Atoi(d.Period)
	if d.Period != "" && (err != nil || year == 0) {
		year = -1 // a letter without a year has an empty one
	}
	return Draft{Title: d.Title, Year: year, Subtitle: d.Subtitle, Looking: d.Looking, Political: d.Political, Approach: d.Approach,
		CaseNumber: d.CaseNumber, Form: d.Form}
}

// named is an error in the interface's names.
func named(err error) error { return api.Named(err, "year", "period", "case", "case_number") }

type createInput struct{ Body WireLetterDraft }

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	id, err := Create(c.As, in.Body.draft())
	return c.Made("/letters/", id), named(err)
}

type replaceInput struct {
	api.ID
	Body WireLetterDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WireLetterDetail, err error) {
	if err := Change(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, named(err)
	}
	return getWire(c, &in.ID)
}

// actWire does what a button on the letter's page does.
func actWire(do func(auth.As, string, int) error) func(*api.Call, *api.ID) (WireLetterDetail, error) {
	return func(c *api.Call, in *api.ID) (out WireLetterDetail, err error) {
		if err := do(c.As, in.ID, c.Seen); err != nil {
			return out, err
		}
		return getWire(c, in)
	}
}

type eventInput struct {
	api.ID
	Body WireEventDraft
}

// tellWire answers with the letter: the event is read with it.
func tellWire(c *api.Call, in *eventInput) (api.Created, error) {
	err := Tell(c.As, in.ID.ID, in.Body.event())
	return c.Made("/letters/", in.ID.ID), api.Named(err, "place", "where", "group", "reached")
}

// WireDroppedDraft is why a theme of the letter before is not continued. An empty reason
// takes it away.
type WireDroppedDraft struct {
	Theme   string `json:"theme" maxLength:"16"`
	Because string `json:"because" maxLength:"300"`
}

type explainInput struct {
	api.ID
	Body WireDroppedDraft
}

// explainWire answers with the letter: the reason is read in its lineage.
func explainWire(c *api.Call, in *explainInput) (api.Created, error) {
	err := Explain(c.As, in.ID.ID, 0, map[string]string{in.Body.Theme: in.Body.Because})
	return c.Made("/letters/", in.ID.ID), api.Named(err, droppedField(theme.Dropping{Theme: item.Item{ID: in.Body.Theme}}), "because")
}
