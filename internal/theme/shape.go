package theme

import (
	"ledetraad/internal/letterform"
	"ledetraad/internal/ui"
)

// column is the field a part of a letter's form is written in.
func column(part string) string {
	if part == letterform.Reflection {
		return "questions"
	}
	return part
}

// asked are the parts among names that are asked for, in the order of the letter's form:
// those it has, and those in which something is written.
func (p formPage) asked(names ...string) []letterform.Part {
	return p.Shape.Asked(p.Shape.Of(), func(part string) bool {
		return p.Get(column(part)) != "" || p.Theirs[column(part)] != ""
	}, names...)
}

// field is a part as the form asks for it.
func (p formPage) field(x letterform.Part, rows, most int) ui.Field {
	f := ui.Field{Name: column(x.Name), Label: x.Heading, Hint: x.Help, Rows: rows, Max: most}
	if f.Label == "" {
		f.Label = p.T("theme." + f.Name)
	}
	switch {
	case f.Hint != "":
	case x.Name == letterform.Reflection:
		f.Hint = p.T("theme.questions_hint")
	case most == 600:
		f.Hint = p.T("theme." + f.Name + "_small")
	}
	return f
}

// reads is how heavy the texts are that stand in the form.
func (p formPage) reads() letterform.Reading {
	return letterform.Read(p.Say, "lix", p.Get("subtitle"), p.Get("why"), p.Get("presupposes"), p.Get("citizens"), p.Get("organisation"), p.Get("employees"))
}

// reasons are why the theme is there and what it presupposes, in the form's order.
func (p themePage) reasons() (list []letterform.Part) {
	for _, x := range p.Shape.Of() {
		if p.reason(x) != "" {
			list = append(list, x)
		}
	}
	return list
}

func (p themePage) reason(x letterform.Part) string {
	return map[string]string{letterform.Why: p.Why, letterform.Presupposes: p.Presupposes}[x.Name]
}

// called is what a part of the theme is called: as the form says, or in the program's words.
func (p themePage) called(part string) string {
	if x, _ := p.Shape.Part(part); x.Heading != "" {
		return x.Heading
	}
	return p.T("theme." + column(part))
}
