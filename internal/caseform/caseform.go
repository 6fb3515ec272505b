// Package caseform is what a municipality says of its cases before there is one: which
// sections a case has, in which order and with which headings and help; what its numbers
// look like; and the subject codes there are to choose among.
//
// Who may do what:
//   - The staff read the template, the codes and the form of the numbers. The secretariat
//     changes them.
//   - A change of the template is a new edition. A case keeps the edition it began with,
//     with the headings as they were then.
//   - A section that is asked for warns and holds nobody.
//   - A list of codes is shown before it is saved. A code that is not in the list any more
//     is retired: no new case is given it, and those that have it keep it.
package caseform

import (
	"embed"
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// Schema holds the tables of templates, numbers and codes.
//
//go:embed schema
var Schema embed.FS

// Sections are the program's own sections, in the order they are offered. Each has a
// heading and a line of help among the texts.
var Sections = []string{"occasion", "content", "law", "economy", "citizens", "staff", "climate", "involvement", "course"}

// Owns are the places for a municipality's own sections.
var Owns = []string{"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"}

// The parts every case has, which a template puts in their place.
const (
	Recommendation = "recommendation"
	Alternatives   = "alternatives"
	Lines          = "lines"     // cost and cover
	Questions      = "questions" // coordination
	Decisions      = "decided"
)

// Fixed lists them in the order they are offered.
var Fixed = []string{Recommendation, Alternatives, Lines, Questions, Decisions}

// Names are all parts a template can place.
var Names = slices.Concat(Sections, Owns, Fixed)

// Part is a part of a template. Without a heading it has the program's own.
type Part struct {
	Name, Heading, Help string
	Asked               bool // the template asks for it
}

// Section tells that words are written in the part.
func (p Part) Section() bool { return !slices.Contains(Fixed, p.Name) }

// Form is an edition of the template.
type Form struct {
	ID      string // "" the program's own
	Edition int    // 0 the program's own
	Source  string
	Parts   []Part
}

// Standard is what cases are where the municipality has said nothing.
func Standard() Form {
	f := Form{Parts: []Part{{Name: Recommendation}}}
	for _, name := range slices.Concat(Sections, []string{Alternatives, Lines, Questions, Decisions}) {
		f.Parts = append(f.Parts, Part{Name: name})
	}
	return f
}

// Written are the sections of the template, in their order.
func (f Form) Written() (list []Part) {
	for _, p := range f.Parts {
		if p.Section() {
			list = append(list, p)
		}
	}
	return list
}

// Ordered is the template with the parts every case has that it does not place: the
// recommendation first, the others last.
func (f Form) Ordered() (list []Part) {
	list = slices.Clone(f.Parts)
	for _, name := range Fixed {
		if f.Has(name) {
			continue
		}
		if name == Recommendation {
			list = slices.Insert(list, 0, Part{Name: name})
			continue
		}
		list = append(list, Part{Name: name})
	}
	return list
}

// Has tells whether the template has a part.
func (f Form) Has(name string) bool {
	return slices.ContainsFunc(f.Parts, func(p Part) bool { return p.Name == name })
}

// Part finds a part by its name; of one that is not there only the name.
func (f Form) Part(name string) Part {
	for _, p := range f.Parts {
		if p.Name == name {
			return p
		}
	}
	return Part{Name: name}
}

// Called is what a part is called: as the template says, or in the program's own words.
func (p Part) Called(say i18n.Phrases) string {
	switch {
	case p.Heading != "":
		return p.Heading
	case slices.Contains(Owns, p.Name):
		return say.T("caseform.own", slices.Index(Owns, p.Name)+1)
	}
	return say.T("caseform.part." + p.Name)
}

// Helped is what is said of what to write in the part.
func (p Part) Helped(say i18n.Phrases) string {
	if p.Help != "" || !slices.Contains(Sections, p.Name) {
		return p.Help
	}
	return say.T("caseform.help." + p.Name)
}

// Check tells everything that is wrong with the template.
func (f Form) Check() error {
	c := fail.Check{}
	c.That(len(f.Written()) > 0, "place_"+Sections[0], "caseform.part_missing")
	seen := map[string]bool{}
	for _, p := range f.Parts {
		c.OneOf(p.Name, "part", Names...)
		c.That(!seen[p.Name], "part", "caseform.part_twice")
		c.That(p.Heading != "" || !slices.Contains(Owns, p.Name), "heading_"+p.Name, "caseform.heading_missing")
		c.Line(p.Heading, "heading_"+p.Name, 120)
		c.Text(p.Help, "help_"+p.Name, 600)
		seen[p.Name] = true
	}
	return c.Err()
}

// mayWrite is the secretariat's.
func mayWrite(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "caseform.secretariat_only")
}

// fields is the template as its form shows it.
func (f Form) fields() map[string]string {
	m := map[string]string{"source": f.Source}
	for _, name := range Names {
		m["place_"+name] = "0"
	}
	for i, p := range f.Parts {
		m["place_"+p.Name], m["heading_"+p.Name], m["help_"+p.Name] = strconv.Itoa(i+1), p.Heading, p.Help
		if p.Asked {
			m["asked_"+p.Name] = "1"
		}
	}
	return m
}
