package letterform

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

var operations = []api.Operation{
	api.One("/letter-form", "getLetterForm", "letterform.api_get", getWire),
	api.Place("/letter-form", "placeLetterForm", "letterform.api_set", setWire),
}

// WireLetterForm is the form of letters.
type WireLetterForm struct {
	Edition    int              `json:"edition"`
	Parts      []WireLetterPart `json:"parts"`
	ThemeParts []WireLetterPart `json:"theme_parts"`
}

// Stands is the edition that stands.
func (f WireLetterForm) Stands() int { return f.Edition }

// WireLetterPart is a part of the form, of the letter or of a theme.
type WireLetterPart struct {
	Part    string `json:"part" maxLength:"20" enum:"looking,political,themes,approach,projects,principles,descent,course,questions,why,presupposes,citizens,organisation,employees,reflection"`
	Heading string `json:"heading,omitempty" maxLength:"120"`
	Help    string `json:"help,omitempty" maxLength:"600"`
}

// WireLetterFormDraft is a form as programs write it.
type WireLetterFormDraft struct {
	Parts      []WireLetterPart `json:"parts" maxItems:"9"`
	ThemeParts []WireLetterPart `json:"theme_parts,omitempty" maxItems:"6"`
}

func wires(list []Part) []WireLetterPart {
	return api.Each(list, func(p Part) WireLetterPart { return WireLetterPart{p.Name, p.Heading, p.Help} })
}

func unwired(list []WireLetterPart) (parts []Part) {
	for _, p := range list {
		parts = append(parts, Part{p.Part, p.Heading, p.Help})
	}
	return parts
}

func getWire(c *api.Call, _ *api.None) (out WireLetterForm, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if !r.IsStaff() {
			return fail.Missing()
		}
		f, err := Current(tx)
		out = WireLetterForm{f.Edition, wires(f.Parts), wires(f.Theme)}
		return err
	})
	return out, err
}

type setInput struct{ Body WireLetterFormDraft }

func setWire(c *api.Call, in *setInput) (out WireLetterForm, err error) {
	f := Form{Parts: unwired(in.Body.Parts), Theme: unwired(in.Body.ThemeParts)}
	if err := Change(c.As, c.Seen, f); err != nil {
		return out, ofParts(err, f)
	}
	return getWire(c, &api.None{})
}

// ofParts says what is wrong with a part of the form on a page of the list it stands in.
func ofParts(err error, f Form) error {
	e := fail.As(err)
	if e == nil {
		return err
	}
	for i, x := range e.Fields {
		e.Fields[i].Name = "parts"
		for _, p := range f.Theme {
			if x.Name == "theme" || x.Name == "heading_"+p.Name || x.Name == "help_"+p.Name {
				e.Fields[i].Name = "theme_parts"
			}
		}
	}
	return e
}
