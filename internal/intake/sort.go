package intake

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/goal"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
)

// column is a column a file may have. Its first heading is what it is called; a list
// taken out of the product may call it by another.
type column struct {
	key    string
	heads  []string // text keys
	also   string   // other headings people write, parted by commas
	need   bool
	family string // of the words of a choice
	values []string
	sample [2]string // Danish, English
}

// sort is a sort of thing that can be read in.
type sort struct {
	name, office string
	leaders      bool // who leads a unit reads it in as well
	columns      []column
	judge        func(*judging) error
	years        bool // a year or period may be said beside the file
	whole        bool // the file may be the whole list
}

// sorts are all, in the order they are chosen from: each may need those before it.
var sorts = []*sort{
	{name: "units", office: auth.Administrator, judge: judgeUnits, columns: []column{
		{key: "name", heads: []string{"org.unit", "org.name"}, also: "enhedsnavn", need: true, sample: [2]string{"Fjordskolen", "Fjordskolen"}},
		{key: "kind", heads: []string{"org.kind"}, also: "type", family: "org.kind.", values: org.UnitKinds, sample: [2]string{"Institution", "Institution"}},
		{key: "parent", heads: []string{"org.parent"}, also: "overordnet,overordnet enhed,parent", sample: [2]string{"Center for Skoler", "Center for Skoler"}},
		{key: "number", heads: []string{"intake.number"}, also: "nr,enhedsnummer", sample: [2]string{"4711", "4711"}},
		{key: "from", heads: []string{"org.from"}, also: "startdato", sample: [2]string{"01-01-2027", "01-01-2027"}},
	}},
	{name: "people", office: auth.Administrator, judge: judgePeople, whole: true, columns: []column{
		{key: "name", heads: []string{"org.name"}, also: "fulde navn,full name", need: true, sample: [2]string{"Solvej Strand", "Solvej Strand"}},
		{key: "email", heads: []string{"org.email"}, also: "e-mailadresse,mail,e-post,email address", need: true, sample: [2]string{"solvej.strand@fjordby.example", "solvej.strand@fjordby.example"}},
		{key: "unit", heads: []string{"org.unit"}, also: "afdeling", sample: [2]string{"Fjordskolen", "Fjordskolen"}},
		{key: "title", heads: []string{"org.title"}, also: "stilling,stillingsbetegnelse,position", sample: [2]string{"Skoleleder", "Head of school"}},
		{key: "leads", heads: []string{"org.leads_unit", "org.leads"}, also: "er leder", sample: [2]string{"ja", "yes"}},
		{key: "from", heads: []string{"org.from"}, also: "startdato", sample: [2]string{"01-01-2027", "01-01-2027"}},
		{key: "to", heads: []string{"org.until"}, also: "til,slutdato,to"},
	}},
	{name: "bodies", office: auth.Administrator, judge: judgeBodies, whole: true, columns: []column{
		{key: "name", heads: []string{"org.body", "org.where"}, also: "navn,name,udvalg,netværk", need: true, sample: [2]string{"Netværk for læsning", "Reading network"}},
		{key: "kind", heads: []string{"org.kind"}, also: "type", family: "org.body.", values: org.BodyKinds, sample: [2]string{"Netværk", "Network"}},
		{key: "purpose", heads: []string{"org.purpose"}, also: "formål", sample: [2]string{"At flere børn læser med lyst.", "More children who like to read."}},
		{key: "meets", heads: []string{"org.meets"}, sample: [2]string{"Første onsdag i måneden", "First Wednesday of the month"}},
		{key: "email", heads: []string{"org.email"}, also: "medlem,mail,member", sample: [2]string{"solvej.strand@fjordby.example", "solvej.strand@fjordby.example"}},
		{key: "role", heads: []string{"org.member_role"}, family: "org.member_role.", values: org.MemberRoles, sample: [2]string{"Formand", "Chair"}},
		{key: "from", heads: []string{"org.from"}, also: "startdato", sample: [2]string{"01-01-2027", "01-01-2027"}},
		{key: "to", heads: []string{"org.until"}, also: "til,slutdato,to"},
	}},
	{name: "goals", office: auth.Secretariat, judge: judgeGoals, years: true, columns: []column{
		{key: "title", heads: []string{"goal.title", "goal.title_body"}, also: "politisk mål,titel", need: true, sample: [2]string{"Flere unge i lære", "More young people in apprenticeships"}},
		{key: "text", heads: []string{"goal.text"}, also: "tekst", sample: [2]string{"Flere unge skal have en læreplads i kommunen.", "More young people find an apprenticeship here."}},
		{key: "source", heads: []string{"goal.source"}, also: "kilde", sample: [2]string{"Budgetaftale 2027", "Budget agreement 2027"}},
		{key: "period", heads: []string{"goal.period"}, also: "årstal", sample: [2]string{"2026-2029", "2026-2029"}},
		{key: "body", heads: []string{"goal.body"}, also: "udvalg", sample: [2]string{"", ""}},
		{key: "state", heads: []string{"goal.state"}, also: "status", family: "goal.state.", values: goal.States, sample: [2]string{"Gælder", "In force"}},
		{key: "ended", heads: []string{"goal.ended"}},
	}},
	{name: "plan_goals", office: auth.Secretariat, leaders: true, judge: judgePlanGoals, years: true, columns: []column{
		{key: "unit", heads: []string{"plan.unit"}, need: true, sample: [2]string{"Fjordskolen", "Fjordskolen"}},
		{key: "year", heads: []string{"intake.year"}, also: "årstal", sample: [2]string{"2027", "2027"}},
		{key: "title", heads: []string{"plan.goal"}, also: "titel,title", need: true, sample: [2]string{"Flere læser med lyst", "More like to read"}},
		{key: "text", heads: []string{"plan.text"}, also: "tekst", sample: [2]string{"Børnene vælger selv en bog hver uge.", "The children choose a book each week."}},
		{key: "theme", heads: []string{"plan.theme"}},
		{key: "target", heads: []string{"plan.target"}, sample: [2]string{"75 pct.", "75 per cent"}},
		{key: "owner", heads: []string{"plan.owner"}, sample: [2]string{"solvej.strand@fjordby.example", "solvej.strand@fjordby.example"}},
		{key: "state", heads: []string{"plan.goal_state"}, also: "status", family: "state.", values: plan.GoalStates, sample: [2]string{"Ikke begyndt", "Not begun"}},
		{key: "note", heads: []string{"plan.note"}, also: "bemærkning"},
	}},
}

func sortNamed(name string) *sort {
	i := slices.IndexFunc(sorts, func(s *sort) bool { return s.name == name })
	if i < 0 {
		return nil
	}
	return sorts[i]
}

func (s *sort) column(key string) *column {
	i := slices.IndexFunc(s.columns, func(c column) bool { return c.key == key })
	if i < 0 {
		return nil
	}
	return &s.columns[i]
}

// called tells whether a heading is the column's.
func (c column) called(heading string, w words) bool {
	for _, key := range c.heads {
		if w.same(heading, key) {
			return true
		}
	}
	for other := range strings.SplitSeq(c.also, ",") {
		if b := bare(other); b != "" && b == bare(heading) {
			return true
		}
	}
	return false
}

// matched is which column of the file is which of ours.
type matched struct {
	at      map[string]int // by key
	ignored []string       // headings that are none of ours
}

// match finds the columns by their headings; all that is wrong is said at once.
func (s *sort) match(sh *sheet, w words, lang i18n.Lang) (m matched, err error) {
	m.at = map[string]int{}
	var missing, twice []string
	reason := bare(w.in(lang).T("intake.reason"))
	for i, heading := range sh.heads {
		at := slices.IndexFunc(s.columns, func(c column) bool { return c.called(heading, w) })
		switch {
		case at < 0 && heading != "" && bare(heading) != reason:
			m.ignored = append(m.ignored, heading)
		case at < 0:
		default:
			key := s.columns[at].key
			if _, there := m.at[key]; there {
				twice = append(twice, w.in(lang).Quote(heading))
			}
			m.at[key] = i
		}
	}
	for _, c := range s.columns {
		if _, there := m.at[c.key]; c.need && !there {
			missing = append(missing, w.in(lang).Quote(w.in(lang).T(c.heads[0])))
		}
	}
	switch {
	case len(missing) > 0:
		return m, wrong("intake.missing_columns", w.in(lang).List(missing))
	case len(twice) > 0:
		return m, wrong("intake.twice_columns", w.in(lang).List(twice))
	}
	return m, nil
}
