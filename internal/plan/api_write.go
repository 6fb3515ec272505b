package plan

import (
	"strconv"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// WirePlanBegun is a plan that begins: whose, and for which year.
type WirePlanBegun struct {
	Unit   string `json:"unit" maxLength:"16"`
	Period string `json:"period" maxLength:"4"`
}

type beginInput struct{ Body WirePlanBegun }

// beginWire leads to the plan there is, where there is one already.
func beginWire(c *api.Call, in *beginInput) (api.Created, error) {
	year, err := strconv.Atoi(in.Body.Period)
	if err != nil {
		year = -1 // Begin says what is wrong with it
	}
	id, err := Begin(c.As, in.Body.Unit, year)
	return c.Made("/plans/", id), api.Named(api.NotThere(err, "unit"), "year", "period")
}

// WirePlanDraft is a plan's own words.
type WirePlanDraft struct {
	Intro string `json:"intro" maxLength:"2000"`
}

type introduceInput struct {
	api.ID
	Body WirePlanDraft
}

func introduceWire(c *api.Call, in *introduceInput) (out WirePlanDetail, err error) {
	if err := Introduce(c.As, in.ID.ID, c.Seen, in.Body.Intro); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}

// actWire does what a button on the plan's page does.
func actWire(do func(auth.As, string, int) error) func(*api.Call, *api.ID) (WirePlanDetail, error) {
	return func(c *api.Call, in *api.ID) (out WirePlanDetail, err error) {
		if err := do(c.As, in.ID, c.Seen); err != nil {
			return out, err
		}
		return getWire(c, in)
	}
}

// AnswerID is a plan and a theme it answers, in an address. It is exported: what is not
// is passed over where an address is read into it.
type AnswerID struct {
	api.ID
	Theme string `path:"theme"`
}

// getAnswerWire reads an answer; one that nobody has written is not there.
func getAnswerWire(c *api.Call, in *AnswerID) (out WireThemeAnswer, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, in.ID.ID)
		if err != nil {
			return err
		}
		if _, err := themeOf(tx, p, in.Theme); err != nil {
			return err
		}
		a, err := AnswerTo(tx, p.ID, in.Theme)
		if err == nil && a.Version == 0 {
			err = fail.Missing()
		}
		out = wireAnswer(a)
		return err
	})
	return out, err
}

// WireThemeAnswerDraft is what a unit says to a theme, as programs write it.
type WireThemeAnswerDraft struct {
	Kind string `json:"kind" enum:"own,not_this_year,follows_centre"`
	Text string `json:"text" maxLength:"2000"`
}

type answerInput struct {
	AnswerID
	Body WireThemeAnswerDraft
}

func answerWire(c *api.Call, in *answerInput) (out WireThemeAnswer, err error) {
	a := Answer{Theme: in.Theme, Kind: in.Body.Kind, Text: in.Body.Text}
	if err := Reply(c.As, in.ID.ID, c.Seen, a); err != nil {
		return out, err
	}
	return getAnswerWire(c, &in.AnswerID)
}
