package letter

import (
	"slices"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/letterform"
	"ledetraad/internal/principle"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
)

// form is the edition a draft is to have: the one chosen, else the one it had, and of a
// new letter the newest.
func (d Draft) form(tx *db.Tx, had string, fresh bool) (string, error) {
	switch {
	case d.Form == OwnForm:
		return "", nil
	case d.Form == had && !fresh, d.Form == "" && !fresh:
		return had, nil
	case d.Form == "":
		f, err := letterform.Current(tx)
		return f.ID, err
	}
	f, err := letterform.Get(tx, d.Form)
	if fail.Is(err, fail.NotFound) {
		c := fail.Check{}
		c.That(false, "form", "fail.choose")
		return "", c.Err()
	}
	return f.ID, err
}

// readShape reads the letter's form, and what it shows that is not the letter's own.
func (p *letterPage) readShape(tx *db.Tx) (err error) {
	if p.Shape, err = letterform.Get(tx, p.Letter.Form); err != nil {
		return err
	}
	if p.Shape.Has(letterform.Principles) {
		if p.Principles, err = principle.List(tx); err != nil {
			return err
		}
	}
	p.Unplaced, err = UnplacedOf(tx, p.ID)
	return err
}

// yearPart is the year behind, the political direction and the new projects where they
// stand beside each other under one heading, as in the program's own form.
const yearPart = "year"

// parts are the letter's parts in the order of its form, those that have something to
// show. What is written stands there, whether the form has it or not.
func (p letterPage) parts() (list []letterform.Part) {
	for _, x := range together(p.Shape.All()) {
		if p.shows(x.Name) {
			list = append(list, x)
		}
	}
	return list
}

// together puts the three parts of the year in one where they follow each other and the
// form has no headings of its own for them.
func together(list []letterform.Part) []letterform.Part {
	i := slices.IndexFunc(list, func(x letterform.Part) bool { return x.Name == letterform.Looking })
	for n, name := range []string{letterform.Looking, letterform.Political, letterform.Projects} {
		if i < 0 || i+n >= len(list) || list[i+n].Name != name || list[i+n].Heading != "" {
			return list
		}
	}
	return slices.Replace(slices.Clone(list), i, i+3, letterform.Part{Name: yearPart})
}

func (p letterPage) shows(part string) bool {
	switch part {
	case letterform.Themes:
		return p.Shape.Has(part) || len(p.Groups)+len(p.Aside) > 0
	case yearPart:
		return p.hasYear() || p.mayBegin()
	case letterform.Looking:
		return p.Looking != ""
	case letterform.Political:
		return p.Political != ""
	case letterform.Approach:
		return p.Approach != ""
	case letterform.Projects:
		return len(p.Projects) > 0 || p.mayBegin() && p.Shape.Has(part)
	case letterform.Principles:
		return len(p.Principles) > 0
	case letterform.Descent:
		return len(p.Descent) > 0
	case letterform.Course:
		return p.hasRounds() || p.hasCourse()
	}
	return p.hasQuestions()
}

// heading is what a part is called here: as the form says, or in the program's words.
func (p letterPage) heading(x letterform.Part) string {
	if x.Heading != "" {
		return x.Heading
	}
	switch x.Name {
	case yearPart:
		return p.T("letter.year_and_new")
	case letterform.Looking:
		return p.T("letter.year_short")
	case letterform.Political:
		return p.T("letter.political")
	case letterform.Approach:
		return p.T("letter.approach")
	case letterform.Projects:
		return p.T("letter.projects")
	case letterform.Principles:
		return p.T("letterform.part.principles")
	case letterform.Descent:
		return p.T(p.descentKey())
	case letterform.Course:
		return p.T("letter.course")
	case letterform.Questions:
		return p.T("letter.questions")
	}
	return p.T("letter.themes")
}

// inTheme is what a part of a theme is called: as the form says, or in the program's words.
func (p letterPage) inTheme(x letterform.Part) string {
	if x.Heading != "" {
		return x.Heading
	}
	return p.T("theme." + x.Name)
}

// audiences are the rows of the table of messages: those of the form, and those to whom
// something is said.
func (p letterPage) audiences() []letterform.Part {
	return p.Shape.Asked(p.Shape.Of(), func(audience string) bool {
		return slices.ContainsFunc(p.Groups, func(g group) bool {
			return slices.ContainsFunc(g.Themes, func(t theme.Theme) bool { return message(t, audience) != "" })
		})
	}, letterform.Audiences...)
}

// reasons are why a theme is there and what it presupposes, in the form's order.
func (p letterPage) reasons(t theme.Theme) (list []letterform.Part) {
	for _, x := range p.Shape.Of() {
		if x.Name == letterform.Why && t.Why != "" || x.Name == letterform.Presupposes && t.Presupposes != "" {
			list = append(list, x)
		}
	}
	return list
}

// reason is the text of one of them.
func reason(t theme.Theme, x letterform.Part) string {
	if x.Name == letterform.Why {
		return t.Why
	}
	return t.Presupposes
}

// reads is how heavy the draft is to read, for who writes it.
func (p letterPage) reads() letterform.Reading {
	texts := []string{p.Subtitle, p.Looking, p.Political, p.Approach}
	for _, g := range p.Groups {
		for _, t := range g.Themes {
			texts = append(texts, t.Why, t.Presupposes, t.Citizens, t.Organisation, t.Employees)
		}
	}
	return letterform.Read(p.Say, "lix", texts...)
}

// askedFor are the letter's own texts a form asks for, in the order of its shape.
func (p formPage) askedFor() []letterform.Part {
	return p.Shape.Asked(p.Shape.All(), func(name string) bool { return p.Get(name) != "" || p.Theirs[name] != "" },
		letterform.Looking, letterform.Political, letterform.Approach)
}

// field is a text of the letter as the form asks for it.
func (p formPage) field(x letterform.Part) ui.Field {
	f := ui.Field{Name: x.Name, Label: x.Heading, Hint: x.Help, Rows: 4, Max: 4000}
	if f.Label == "" {
		f.Label = p.T("letter." + x.Name)
	}
	if f.Hint == "" && x.Name == letterform.Political {
		f.Hint = p.T("letter.political_hint")
	}
	return f
}

// forms are the editions a draft can have.
func (p formPage) forms() (list []ui.Option) {
	for _, f := range p.Editions {
		list = append(list, ui.Option{Value: f.ID, Label: p.T("letterform.of_edition", f.Edition)})
	}
	return append(list, ui.Option{Value: OwnForm, Label: p.T("letterform.own")})
}

// reads is how heavy the texts are that stand in the form.
func (p formPage) reads() letterform.Reading {
	return letterform.Read(p.Say, "lix", p.Get("subtitle"), p.Get("looking"), p.Get("political"), p.Get("approach"))
}
