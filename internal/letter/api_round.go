package letter

import (
	"ledetraad/internal/api"
	"ledetraad/internal/round"
)

// WireRoundDraft is a round as programs open it: for a body, or for people.
type WireRoundDraft struct {
	Name   string   `json:"name,omitempty" maxLength:"120"`
	Body   string   `json:"body,omitempty" maxLength:"16"`
	People []string `json:"asked_people,omitempty" maxItems:"500"`
	MED    bool     `json:"med,omitempty"`
	Until  string   `json:"until" maxLength:"10"`
	Wanted string   `json:"wanted,omitempty" maxLength:"300"`
}

type roundInput struct {
	api.ID
	Body WireRoundDraft
}

// openWire opens a round, and makes the edition that is commented on.
func openWire(c *api.Call, in *roundInput) (api.Created, error) {
	b := in.Body
	id, err := OpenRound(c.As, in.ID.ID, round.Draft{Name: b.Name, Body: b.Body, People: b.People, MED: b.MED, Until: b.Until, Wanted: b.Wanted})
	return c.Made("/rounds/", id), api.Named(err, "people", "asked_people")
}
