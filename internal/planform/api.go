package planform

import (
	"slices"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

var operations = []api.Operation{
	api.One("/plan-forms/{kind}", "getPlanForm", "planform.api_get", getWire),
	api.Place("/plan-forms/{kind}", "placePlanForm", "planform.api_set", setWire),
}

// WireForm is the form of plans or of agreements.
type WireForm struct {
	Kind      string     `json:"kind"`
	Edition   int        `json:"edition"`
	MostGoals int        `json:"most_goals"`
	Dates     []string   `json:"dates"`
	Parts     []WirePart `json:"parts"`
}

// Stands is the edition that stands.
func (f WireForm) Stands() int { return f.Edition }

// WirePart is a part of a form.
type WirePart struct {
	Part    string `json:"part" maxLength:"20" enum:"intro,answers,goals,initiatives,med,dates,signatures"`
	Heading string `json:"heading,omitempty" maxLength:"120"`
	Help    string `json:"help,omitempty" maxLength:"600"`
}

// WireFormDraft is a form as programs write it.
type WireFormDraft struct {
	MostGoals int        `json:"most_goals" minimum:"0" maximum:"50"`
	Dates     []string   `json:"dates,omitempty" maxItems:"6"`
	Parts     []WirePart `json:"parts" maxItems:"7"`
}

// KindOf is what a form is of, in an address.
type KindOf struct {
	Kind string `path:"kind"`
}

func getWire(c *api.Call, in *KindOf) (out WireForm, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if !slices.Contains(Kinds, in.Kind) || !r.IsStaff() {
			return fail.Missing()
		}
		f, err := Current(tx, in.Kind)
		out = WireForm{f.Kind, f.Edition, f.MostGoals, append([]string{}, f.Dates...),
			api.Each(f.Parts, func(p Part) WirePart { return WirePart{p.Name, p.Heading, p.Help} })}
		return err
	})
	return out, err
}

// ofParts says what is wrong with a part of the form on a page of the list of parts.
func ofParts(err error) error {
	e := fail.As(err)
	if e == nil {
		return err
	}
	for i, f := range e.Fields {
		if f.Name != "most_goals" && f.Name != "dates" {
			e.Fields[i].Name = "parts"
		}
	}
	return e
}

type setInput struct {
	KindOf
	Body WireFormDraft
}

func setWire(c *api.Call, in *setInput) (out WireForm, err error) {
	if !slices.Contains(Kinds, in.Kind) {
		return out, fail.Missing()
	}
	f := Form{Kind: in.Kind, MostGoals: in.Body.MostGoals, Dates: slices.Sorted(slices.Values(in.Body.Dates))}
	for _, p := range in.Body.Parts {
		f.Parts = append(f.Parts, Part{p.Part, p.Heading, p.Help})
	}
	if err := Change(c.As, c.Seen, f); err != nil {
		return out, ofParts(err)
	}
	return getWire(c, &in.KindOf)
}
