package learning

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// yearPage is everything learned that one letter must answer.
type yearPage struct {
	*web.Call
	Letter item.Item
	All    []Candidate
	Themes Themes
	May    bool
}

func year(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := yearPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letter, err = item.Open(tx, "letter", id); err != nil {
			return err
		}
		if p.All, err = OfYear(tx, p.Letter.Period); err != nil {
			return err
		}
		if p.Themes, err = ThemesOf(tx, p.Letter.Period); err != nil {
			return err
		}
		p.May, err = mayAnswer(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	if list.AsFile(c) {
		return p.file().Export(c)
	}
	return c.Show(web.Page{Title: p.title(), Here: "learning", Body: yearView(p)})
}

func (p yearPage) title() string { return p.T("learning.title", p.Letter.Title) }

func (p yearPage) steps() []ui.Step {
	return []ui.Step{
		{Small: p.T("learning.from_plans"), Label: p.T("learning.assessments"), Href: p.URL("/effects")},
		{Small: p.T("learning.you_are_here"), Label: p.T("learning.candidates", p.Letter.Period), Here: true},
		{Small: p.T("learning.becomes"), Label: p.Letter.Title, Href: p.ItemURL("letter", p.Letter.ID)},
	}
}

// group is contributions that were given the same answer.
type group []Candidate

// answered gathers what has been answered, each answer once, in the order it came.
func (p yearPage) answered() (groups []group) {
	at := map[string]int{}
	for _, c := range p.All {
		if c.State == Open {
			continue
		}
		key := c.State + "\x00" + c.Theme + "\x00" + c.Because
		n, there := at[key]
		if !there {
			n = len(groups)
			at[key] = n
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], c)
	}
	return groups
}

// open lists what nobody has answered yet.
func (p yearPage) open() []Candidate {
	var list []Candidate
	for _, c := range p.All {
		if c.State == Open {
			list = append(list, c)
		}
	}
	return list
}

// mine lists what the reader wrote herself.
func (p yearPage) mine() []Candidate {
	var list []Candidate
	for _, c := range p.All {
		if c.Owner == p.Who.Person {
			list = append(list, c)
		}
	}
	return list
}

// lead says how many there are and how far the answers have come.
func (p yearPage) lead() string {
	if len(p.All) == 0 {
		return ""
	}
	open := len(p.open())
	lead := p.Say.Up("learning.lead", len(p.All)) + " " + p.Say.Up("learning.lead_answered", len(p.All)-open)
	if open > 0 {
		lead += " " + p.Say.Up("learning.lead_open", open)
	}
	return lead
}

func (p yearPage) lesson(g group) ui.Lesson {
	c := g[0]
	fate := ui.Open
	switch c.State {
	case Used:
		fate = ui.Used
	case NotUsed:
		fate = ui.Unused
	}
	l := ui.Lesson{Threads: len(g), Fate: fate, Title: c.Title, From: p.where(c),
		Link:   ui.Link{Label: p.T("learning.see"), Href: p.URL("/candidates/" + c.ID)},
		Answer: Said(p.Say, c, p.Themes)}
	if c.State != Open {
		l.Sent = p.T("learning.answered_on", p.Say.Day(c.Answered))
	} else if p.May {
		l.Actions = answerButton(p, c)
	}
	return l
}

// where says where a candidate was learned: by unit, never by name.
func (p yearPage) where(c Candidate) string {
	return p.T("learning.where", p.T("learning.origin."+c.Origin), c.UnitName)
}

// origins counts the candidates by where they were learned.
func (p yearPage) origins() (facts []ui.Fact) {
	n := map[string]int{}
	for _, c := range p.All {
		n[c.Origin]++
	}
	for _, o := range Origins {
		if n[o] > 0 {
			facts = append(facts, ui.Fact{Name: p.T("learning.origins." + o), Text: p.Say.Up("learning.contributions", n[o])})
		}
	}
	return facts
}
