// Package letterform is the form a municipality gives its letters: which parts they
// have, in which order and under which headings, and what a theme holds. It also has the
// quiet remark on how heavy a text is to read, which stands beside what is written.
//
// Who may do what:
//   - The staff read the forms. The secretariat changes them.
//   - A change is a new edition. A letter keeps the edition it began with, unless the
//     secretariat chooses another for the draft.
//   - A part that is not in the form is not asked for. What is written in it is shown.
package letterform

import (
	"embed"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
)

// Schema holds the tables of forms.
//
//go:embed schema
var Schema embed.FS

// The parts a letter can have.
const (
	Looking    = "looking"   // the year behind
	Political  = "political" // the political direction with its sources
	Themes     = "themes"
	Approach   = "approach" // holds for all themes
	Projects   = "projects" // new ones across
	Principles = "principles"
	Descent    = "descent" // where the themes come from
	Course     = "course"  // rounds and what happened to the letter
	Questions  = "questions"
)

// The parts a theme can have.
const (
	Why          = "why"
	Presupposes  = "presupposes"
	Citizens     = "citizens" // messages
	Organisation = "organisation"
	Employees    = "employees"
	Reflection   = "reflection" // questions for local talks
)

// Parts lists the letter's parts in the order they are offered, and ThemeParts a theme's.
var (
	Parts      = []string{Looking, Political, Themes, Approach, Projects, Principles, Descent, Course, Questions}
	ThemeParts = []string{Why, Presupposes, Citizens, Organisation, Employees, Reflection}
)

// Audiences are the parts that are messages to somebody.
var Audiences = []string{Citizens, Organisation, Employees}

// Part is a part of a form. Without a heading it has the program's own.
type Part struct{ Name, Heading, Help string }

// Form is an edition of the form of letters.
type Form struct {
	ID      string // "" the program's own
	Edition int    // 0 the program's own
	Source  string
	Parts   []Part // of the letter
	Theme   []Part // of a theme
}

// Standard is what letters are where the municipality has said nothing.
func Standard() Form {
	return Form{Parts: named(Themes, Looking, Political, Projects, Descent, Course, Questions), Theme: named(ThemeParts...)}
}

func named(names ...string) (list []Part) {
	for _, name := range names {
		list = append(list, Part{Name: name})
	}
	return list
}

// Has tells whether the form has a part, of the letter or of its themes.
func (f Form) Has(name string) bool {
	_, ok := f.Part(name)
	return ok
}

// Part is the part of a name, of the letter or of its themes. One that is not in the
// form comes without heading and help.
func (f Form) Part(name string) (Part, bool) {
	for _, list := range [][]Part{f.Parts, f.Theme} {
		if i := slices.IndexFunc(list, func(p Part) bool { return p.Name == name }); i >= 0 {
			return list[i], true
		}
	}
	return Part{Name: name}, false
}

// All are the letter's parts in the form's order, and after them those the form has not.
func (f Form) All() []Part { return whole(f.Parts, Parts) }

// Of are a theme's parts in the form's order, and after them those the form has not.
func (f Form) Of() []Part { return whole(f.Theme, ThemeParts) }

func whole(have []Part, all []string) []Part {
	list := slices.Clone(have)
	for _, name := range all {
		if !slices.ContainsFunc(have, func(p Part) bool { return p.Name == name }) {
			list = append(list, Part{Name: name})
		}
	}
	return list
}

// Asked are the parts among names that are asked for, in the form's order: those of the
// form, and those in which something is written already.
func (f Form) Asked(parts []Part, written func(name string) bool, names ...string) (list []Part) {
	for _, p := range parts {
		if slices.Contains(names, p.Name) && (f.Has(p.Name) || written(p.Name)) {
			list = append(list, p)
		}
	}
	return list
}

// Check tells everything that is wrong with the form.
func (f Form) Check() error {
	c := fail.Check{}
	c.That(len(f.Parts) > 0, "place_looking", "letterform.part_missing")
	for of, list := range map[string][]Part{"parts": f.Parts, "theme": f.Theme} {
		all := Parts
		if of == "theme" {
			all = ThemeParts
		}
		seen := map[string]bool{}
		for _, p := range list {
			c.OneOf(p.Name, of, all...)
			c.That(!seen[p.Name], of, "letterform.part_twice")
			c.Line(p.Heading, "heading_"+p.Name, 120)
			c.Text(p.Help, "help_"+p.Name, 600)
			seen[p.Name] = true
		}
	}
	return c.Err()
}

// mayWrite is the secretariat's.
func mayWrite(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "letterform.secretariat_only")
}
