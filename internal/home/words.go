package home

import (
	"ledetraad/internal/db"
	"ledetraad/internal/learning"
	"ledetraad/internal/plan"
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// lead says the answer first: how much waits, the nearest day, and how the plan goes.
func (p page) lead() string {
	lead := p.waitWords(sum(p.Rows, p.Day))
	behind := 0
	for _, g := range p.view.Goals {
		if g.State == plan.Behind {
			behind++
		}
	}
	if behind > 0 {
		lead += " " + p.Say.Up("home.lead_behind", behind)
	}
	return lead
}

// outsideLead says first what waits for one who is not of the staff, if anything does.
func (p page) outsideLead() string {
	if len(p.Rows) == 0 {
		return p.T("home.council_lead")
	}
	return p.waitWords(sum(p.Rows, p.Day))
}

func (p page) answerTo(theme string) (plan.Answer, bool) {
	for _, a := range p.Answers {
		if a.Theme == theme {
			return a, true
		}
	}
	return plan.Answer{}, false
}

func (p page) goalsOf(theme string) (list []ownGoal) {
	for _, g := range p.view.Goals {
		if g.Theme == theme {
			list = append(list, g)
		}
	}
	for _, g := range p.Shared {
		if g.Theme == theme {
			list = append(list, g)
		}
	}
	return list
}

// answered is the reader's own learning that has been answered.
func (p page) answered() (list []learning.Candidate) {
	for _, c := range p.Mine {
		if c.State != learning.Open {
			list = append(list, c)
		}
	}
	return list
}

// fate says what became of a learning: "Brugt i tema 2, fordi …".
func (p page) fate(c learning.Candidate) string {
	if c.State == learning.NotUsed {
		return p.T("home.not_used", c.Because)
	}
	for i, t := range p.themesOf(c) {
		if t == c.Theme {
			return p.T("home.used", i+1, c.Because)
		}
	}
	return p.T("home.used_plain", c.Because)
}

func (p page) themesOf(c learning.Candidate) []string {
	return p.Themes[c.Period]
}

// happened is what a line of news says, such as "Ledetråden er vedtaget".
func (p page) happened(l line) string {
	key := "home.news." + l.Kind + "." + l.Verb
	if p.Known(key) {
		return p.T(key)
	}
	return p.T("home.news.changed")
}

func (p page) newsURL(l line) templ.SafeURL { return p.ItemURL(l.Kind, l.Item) }

func goalMark(state string) ui.Mark { return ui.Mark(state) }

// own tells whether the goal is one of the reader's own units.
func (p page) own(g ownGoal) bool {
	for _, u := range p.Units {
		if u.ID == g.Unit {
			return true
		}
	}
	return false
}

func (p page) partIntro() string {
	if p.Direction.Letter.ID == "" {
		return ""
	}
	if len(p.Plans) == 0 {
		return p.T("home.part_themes", p.Direction.Letter.Title)
	}
	return p.T("home.part_text", p.Direction.Letter.Title)
}

func (p page) dayOf(l line) string { return db.Day(l.At) }
