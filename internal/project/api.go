package project

import "ledetraad/internal/api"

var operations = []api.Operation{
	api.Create("/letters/{id}/initiatives", "createLetterInitiative", "project.api_create", createWire),
}

// WireProjectDraft is a project across as programs begin it.
type WireProjectDraft struct {
	Title   string   `json:"title" maxLength:"200"`
	Kind    string   `json:"kind" enum:"project,cross_cutting,special,development,initiative"`
	Text    string   `json:"text,omitempty" maxLength:"4000"`
	Owner   string   `json:"owner,omitempty" maxLength:"16"`
	Unit    string   `json:"unit,omitempty" maxLength:"16"`
	Starts  string   `json:"starts,omitempty" maxLength:"10"`
	Ends    string   `json:"ends,omitempty" maxLength:"10"`
	Touches []string `json:"touches,omitempty" maxItems:"12"`
	Themes  []string `json:"themes_supported,omitempty" maxItems:"50"`
}

type createInput struct {
	api.ID
	Body WireProjectDraft
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	b := in.Body
	id, err := Begin(c.As, in.ID.ID, Draft{Title: b.Title, Kind: b.Kind, Text: b.Text, Owner: b.Owner, Unit: b.Unit,
		Starts: b.Starts, Ends: b.Ends, Units: b.Touches, Themes: b.Themes})
	return c.Made("/initiatives/", id), api.Named(err, "units", "touches", "themes", "themes_supported")
}
