package letter

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/letterform"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
)

// hertil is the thread to the letter and on from it.
func (p letterPage) hertil() []ui.Step {
	return []ui.Step{
		{Small: p.T("letter.comes_from"), Label: p.Say.Up("letter.goals_n", p.Goals), Href: p.URL("/goals")},
		{Small: p.T("letter.you_are_here"), Label: p.Letter.Title, Here: true},
		{Small: p.T("letter.becomes"), Label: p.Say.Up("letter.plan_goals_n", p.PlanGoals), Href: p.URL("/plans?year=" + p.Period)},
		{Small: p.T("letter.leads_to"), Label: p.Say.Up("letter.effects_n", p.Effects), Href: p.URL("/thread?from=" + p.ID)},
	}
}

// trin is the letter's course, with the days that are known.
func (p letterPage) trin() (list []ui.Stage) {
	days := map[string]string{StateAdopted: p.Adopted, StateInForce: p.InForce, StateClosed: p.Closed}
	for i, state := range States {
		s := ui.Stage{Label: p.T("state." + state), State: ui.Coming}
		switch at := place(p.State); {
		case i < at:
			s.State = ui.Past
		case i == at:
			s.State = ui.Now
		}
		if day := days[state]; day != "" {
			s.Note = p.T("letter.day."+state, p.Say.Day(day))
		}
		if state == StateClosed && s.State == ui.Coming {
			s.Label = p.T("letter.closes")
		}
		list = append(list, s)
	}
	return list
}

// facts are the case number and what happened once the letter was adopted.
func (p letterPage) facts() (list []ui.Fact) {
	if p.CaseNumber != "" {
		list = append(list, ui.Fact{Name: p.T("letter.case"), Text: p.CaseNumber})
	}
	for _, e := range p.Events {
		if p.Letter.Adopted != "" && e.Day >= p.Letter.Adopted && e.Off == "" {
			list = append(list, ui.Fact{Name: p.Say.Day(e.Day), Text: e.What})
		}
	}
	return list
}

func (p letterPage) course() (list []ui.Event) {
	for _, e := range p.Events {
		line := ui.Event{When: p.Say.Day(e.Day), What: e.What, Who: e.Place}
		if e.Off != "" {
			line.What, line.Who = p.T("letter.event_off_what", e.What), e.Off
		}
		if p.mayWrite() {
			line.Href = p.URL("/letters/" + p.ID + "/events/" + e.ID + "/edit")
		}
		list = append(list, line)
	}
	return list
}

func (p letterPage) hasYear() bool {
	return p.Looking != "" || p.Political != "" || len(p.Projects) > 0
}

// hasCourse tells whether there is a course to show, or somebody to write it.
func (p letterPage) hasCourse() bool {
	return len(p.Events) > 0 || p.mayWrite()
}

func (p letterPage) anchors() (list []ui.Anchor) {
	add := func(shown bool, id, key string) {
		if shown {
			list = append(list, ui.Anchor{ID: id, Label: p.T(key), Here: len(list) == 0})
		}
	}
	for _, x := range p.parts() {
		switch x.Name {
		case letterform.Themes:
			add(len(p.Groups) > 0, "themes", "letter.themes")
		case yearPart:
			add(true, x.Name, "letter.year_short")
		case letterform.Course:
			add(p.hasRounds(), "rounds", "letter.rounds")
			add(p.hasCourse(), "course", "letter.course_short")
			add(len(p.reached()) > 0, "reach", "letter.reach")
			add(len(p.courses()) > 0, "courses", "letter.courses")
		default:
			list = append(list, ui.Anchor{ID: x.Name, Label: p.heading(x), Here: len(list) == 0})
		}
	}
	add(len(p.Unplaced) > 0, "unplaced", "letter.unplaced")
	return list
}

func (p letterPage) mayWrite() bool { return p.Reader.Office(auth.Secretariat) }

func (p letterPage) mayAdopt() bool { return p.State == StateDraft && p.Board }

func (p letterPage) mayRun(state string) bool {
	return p.State == state && (p.Board || p.mayWrite())
}

// mayAskTalk tells whether the reader is shown where one asks for a talk: she leads, or
// sits in a body. Whether it is one that may ask is decided where she does.
func (p letterPage) mayAskTalk() bool {
	return (p.State == StateAdopted || p.State == StateInForce) && (p.Reader.LeadsAny() || len(p.Reader.Bodies()) > 0)
}

func (p letterPage) mayAnswerTalk() bool { return p.Board || p.mayWrite() }

// talkWeight leaves the page's one primary button to what its next step is.
func (p letterPage) talkWeight() ui.Weight {
	if p.mayRun(StateAdopted) {
		return ui.Secondary
	}
	return ui.Primary
}

func (p letterPage) action(path string) string { return p.Path("/letters/" + p.ID + path) }

func (p letterPage) version() string { return strconv.Itoa(p.Letter.Version) }

func (p letterPage) hasQuestions() bool {
	for _, g := range p.Groups {
		for _, t := range g.Themes {
			if len(t.Questions) > 0 {
				return true
			}
		}
	}
	return false
}

func message(t theme.Theme, audience string) string {
	switch audience {
	case "citizens":
		return t.Citizens
	case "organisation":
		return t.Organisation
	}
	return t.Employees
}

// entryText says what comes of letting the letter in.
func (p letterPage) entryText() string {
	if len(p.Replaces) == 0 {
		return p.T("letter.entry_text")
	}
	return p.T("letter.entry_closes", p.Say.List(p.Replaces))
}

// candidatesText says how much learning stands open.
func (p letterPage) candidatesText() string { return p.Say.Up("letter.open_n", p.Candidates) }

// descentKey names the part on where the themes come from: a letter that stands
// has no last year.
func (p letterPage) descentKey() string {
	if p.Standing() {
		return "letter.descent_standing"
	}
	return "letter.descent"
}
