package casefile

import (
	"strconv"
	"strings"

	"ledetraad/internal/caseform"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/i18n"
)

// whole is a case with all its parts.
type whole struct {
	Case
	Form         caseform.Form
	Sections     []Section
	Alternatives []Alternative
	Economy      Economy
	Questions    []Question
}

// read reads the parts of a case the reader has.
func read(tx *db.Tx, k Case) (x whole, err error) {
	x.Case = k
	if x.Form, err = caseform.Of(tx, k.FormID); err != nil {
		return x, err
	}
	if x.Sections, err = Sections(tx, k.ID); err != nil {
		return x, err
	}
	if x.Alternatives, err = Alternatives(tx, k.ID); err != nil {
		return x, err
	}
	if x.Economy, err = economyOf(tx, k); err != nil {
		return x, err
	}
	x.Questions, err = Questions(tx, k.ID)
	return x, err
}

// heading is what a section is called: in its own words, or the template's.
func (x whole) heading(say i18n.Phrases, s Section) string {
	if s.Heading != "" {
		return s.Heading
	}
	return x.Form.Part(s.Part).Called(say)
}

// block is a part of a case as it is shown: a section, or a part every case has.
type block struct {
	Name    string // a section's part, or one of caseform.Fixed
	Title   string
	Section Section // of a section
}

// blocks are the parts of the case in the order of its template. A case's own sections
// stand before the parts every case has, or else last.
func (x whole) blocks(say i18n.Phrases) (list []block) {
	shown := map[string]bool{}
	rest := func() {
		for _, s := range x.Sections {
			if !shown[s.Part] && !x.Form.Has(s.Part) {
				shown[s.Part] = true
				list = append(list, block{s.Part, x.heading(say, s), s})
			}
		}
	}
	begun := false
	for _, p := range x.Form.Ordered() {
		if p.Section() {
			begun = true
			for _, s := range x.Sections {
				if s.Part == p.Name {
					list = append(list, block{s.Part, x.heading(say, s), s})
				}
			}
			continue
		}
		if begun {
			rest()
		}
		list = append(list, block{Name: p.Name, Title: p.Called(say)})
	}
	rest()
	return list
}

// says is all a case says, as an edition keeps it, in the order of its template.
func (x whole) says(say i18n.Phrases) (list []edition.Section) {
	say.Lang = i18n.Danish // an edition is the municipality's, whoever's language it was made in
	add := func(part, heading, text string) {
		if text != "" {
			list = append(list, edition.Part(Kind, x.ID, part, text).Called(heading))
		}
	}
	for _, b := range x.blocks(say) {
		switch b.Name {
		case caseform.Recommendation:
			add(b.Name, b.Title, x.Recommendation)
		case caseform.Alternatives:
			add(b.Name, b.Title, x.alternativesText(say))
		case caseform.Lines:
			add(b.Name, b.Title, x.economyText(say))
		case caseform.Questions:
			add(b.Name, b.Title, x.coordinationText(say))
		default:
			add(b.Name, b.Title, b.Section.Text)
		}
	}
	return list
}

func (x whole) alternativesText(say i18n.Phrases) string {
	var out []string
	for _, a := range x.Alternatives {
		text := "**" + a.Title + "**"
		for _, part := range []struct{ key, text string }{{"casefile.pro", a.Pro}, {"casefile.con", a.Con}, {"casefile.follows", a.Follows}} {
			if part.text != "" {
				text += "\n\n" + say.T(part.key) + ": " + part.text
			}
		}
		out = append(out, text)
	}
	return strings.Join(out, "\n\n")
}

// amounts are four years in one line: "2027: 1.800.000 kr., 2028: …".
func amounts(say i18n.Phrases, first int, list [Years]Ore) string {
	var out []string
	for i, n := range list {
		out = append(out, say.T("casefile.amount_of", strconv.Itoa(first+i), WriteAmount(say, n)))
	}
	return strings.Join(out, ", ")
}

func (x whole) economyText(say i18n.Phrases) string {
	if len(x.Economy.Lines) == 0 {
		return ""
	}
	var out []string
	for _, l := range x.Economy.Lines {
		name := l.What + " (" + strings.ToLower(say.T("casefile.sort."+l.Sort)) + ")"
		if l.Appropriation != "" {
			name += ", " + l.Appropriation
		}
		out = append(out, "- "+name+": "+amounts(say, x.Economy.First, l.Amounts))
	}
	out = append(out, "- "+say.T("casefile.cost")+": "+amounts(say, x.Economy.First, x.Economy.Cost()),
		"- "+say.T("casefile.covered")+": "+amounts(say, x.Economy.First, x.Economy.Covered()))
	text := strings.Join(out, "\n")
	for _, s := range x.Economy.plainly(say) {
		text += "\n\n" + s
	}
	return text
}

// plainly says where cost and cover are not the same, year by year.
func (e Economy) plainly(say i18n.Phrases) (list []string) {
	for i, n := range e.Lacks() {
		switch year := strconv.Itoa(e.Year(i)); {
		case n > 0:
			list = append(list, say.T("casefile.lacks", WriteAmount(say, n), year))
		case n < 0 && e.Covered()[i] > 0:
			list = append(list, say.T("casefile.over_covered", WriteAmount(say, -n), year))
		}
	}
	return list
}

func (x whole) coordinationText(say i18n.Phrases) string {
	var out []string
	for _, q := range standing(x.Questions) {
		text := "**" + q.UnitName + "**: " + say.T("casefile.answer."+q.stance())
		if q.Said != "" {
			text += "\n\n" + q.Said
		}
		if q.Position != "" {
			text += "\n\n" + say.T("casefile.position_of", x.recommender()) + ": " + q.Position
		}
		out = append(out, text)
	}
	return strings.Join(out, "\n\n")
}

// stance is the key of what was answered.
func (q Question) stance() string {
	if q.Answer == "" {
		return "none"
	}
	return q.Answer
}

// recommender is who recommends: the role, or the person where there is none.
func (k Case) recommender() string {
	if k.Role != "" {
		return k.Role
	}
	return k.Person
}
