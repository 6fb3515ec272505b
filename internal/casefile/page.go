package casefile

import (
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/caseform"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/edition"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// casePage is a case as its page shows it.
type casePage struct {
	*web.Call
	whole
	Steps     []Step
	Decisions []decision.Decision
	Editions  []edition.Edition
	Code      caseform.Code // its subject, where the code is in the list
	Stops     []Stop
	Readings  []Reading // the reader may open
	Wide      bool      // the whole staff reads it
	Prepares  bool      // the reader may
	Recommend bool
	Wishes    bool
	Decides   bool // the reader enters decisions
	Today     string
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p, err := readPage(c, id)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "cases", Item: p.Item, Body: caseView(p)})
}

func readPage(c *web.Call, id string) (p casePage, err error) {
	p.Call = c
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		k, err := Get(tx, id)
		if err != nil {
			return err
		}
		if p.whole, err = read(tx, k); err != nil {
			return err
		}
		if p.Steps, err = Steps(tx, id); err != nil {
			return err
		}
		if p.Decisions, err = decision.OfCase(tx, id); err != nil {
			return err
		}
		if p.Editions, err = edition.OfItem(tx, id); err != nil {
			return err
		}
		if err := p.readMore(tx, r); err != nil {
			return err
		}
		wide, err := auth.Wide(tx, k.For.Content)
		if err != nil {
			return err
		}
		wishes, err := mayWish(tx, r)
		p.Wide, p.Today = wide[k.For.Content], r.Day
		p.Prepares, p.Recommend, p.Wishes = k.Open() && k.MayPrepare(r), k.Open() && k.mayRecommend(r), k.Open() && wishes
		p.Decides = k.State != Withdrawn && decision.MayEnter(r)
		return err
	})
	return p, err
}

func (p casePage) path(more string) string { return "/cases/" + p.ID + more }

// lead says who recommends, in which role, and where the case stands.
func (p casePage) lead() string {
	if p.Person == "" {
		return p.T("casefile.lead_nobody", p.T("casefile.stands."+p.State))
	}
	if p.Role == "" {
		return p.T("casefile.lead", p.Person, p.T("casefile.stands."+p.State))
	}
	return p.T("casefile.lead_role", p.Person, p.Role, p.T("casefile.stands."+p.State))
}

// open says whether the case is open, or closed and on what ground.
func (p casePage) open() string {
	switch {
	case p.Wide:
		return p.T("casefile.is_open")
	case p.Ground != "":
		return p.T("casefile.is_closed_known", p.Ground)
	case p.Neutral != "–":
		return p.T("casefile.is_closed_known", p.Neutral)
	}
	return p.T("casefile.is_closed")
}

func (p casePage) facts() (list []ui.Fact) {
	for _, f := range []ui.Fact{{Name: p.T("casefile.state"), Text: p.T("casefile.state." + p.State)}, {Name: p.T("casefile.unit"), Text: p.UnitName},
		{Name: p.T("casefile.owner"), Text: p.Person}, {Name: p.T("casefile.role"), Text: p.Role},
		{Name: p.T("casefile.records"), Text: p.Records}, {Name: p.T("casefile.subject"), Text: p.subject()}} {
		if f.Text != "" {
			list = append(list, f)
		}
	}
	return list
}

// anchors lead to the parts the page has.
func (p casePage) anchors() (list []ui.Anchor) {
	add := func(there bool, id, label string) {
		if there {
			list = append(list, ui.Anchor{ID: id, Label: label})
		}
	}
	for _, b := range p.blocks(p.Say) {
		add(p.has(b), anchorOf(b), b.Title)
	}
	return list
}

// has tells whether the page has a part: one that says something, or that the reader writes.
func (p casePage) has(b block) bool {
	switch b.Name {
	case caseform.Alternatives:
		return p.Prepares || len(p.Alternatives) > 0
	case caseform.Lines:
		return p.Prepares || len(p.Economy.Lines) > 0
	case caseform.Questions:
		return p.Prepares || len(p.Questions) > 0
	}
	return true
}

// anchorOf is where a part is on the page.
func anchorOf(b block) string {
	switch b.Name {
	case caseform.Recommendation:
		return "indstilling"
	case caseform.Alternatives:
		return "alternativer"
	case caseform.Lines:
		return "oekonomi"
	case caseform.Questions:
		return "koordinering"
	case caseform.Decisions:
		return "beslutning"
	}
	return "s-" + b.Name
}

// amount is a year's amount in a cell.
func (p casePage) amount(n Ore) string { return WriteAmount(p.Say, n) }

func (p casePage) year(column int) string { return strconv.Itoa(p.Economy.Year(column)) }

// link is where a part is written, for those who write it.
func (p casePage) link(path, key string) ui.Link {
	if !p.Prepares {
		return ui.Link{}
	}
	return ui.Link{Label: p.T(key), Href: p.URL(p.path(path))}
}

// answered is who answered and when, or by when it is asked.
func (p casePage) answered(q Question) string {
	if q.Missing() {
		return p.T("casefile.asked_until", p.Say.Day(q.Until))
	}
	return p.T("casefile.answered_by", q.Person, p.Say.Day(q.Answered))
}

// late tells that an answer has not come by its day.
func (p casePage) late(q Question) bool { return q.Missing() && q.Until < p.Today }

// takes tells whether the reader answers for an area now.
func (p casePage) takes(q Question) bool { return p.Open() && p.Reader.Leads(q.Unit) }

// disagreed lists the areas that do not agree.
func (p casePage) disagreed() string {
	return p.named(func(q Question) bool { return q.Answer == Disagree })
}

// silent lists the areas that have not answered by their day.
func (p casePage) silent() string { return p.named(p.late) }

func (p casePage) named(is func(Question) bool) string {
	var names []string
	for _, q := range standing(p.Questions) {
		if is(q) {
			names = append(names, q.UnitName)
		}
	}
	return p.Say.List(names)
}

// earlier are the answers of earlier rounds.
func (p casePage) earlier() (list []Question) {
	now := standing(p.Questions)
	for _, q := range p.Questions {
		newest := false
		for _, x := range now {
			newest = newest || x.Unit == q.Unit && x.Round == q.Round
		}
		if !newest && !q.Missing() {
			list = append(list, q)
		}
	}
	return list
}

// wish is the chief executive's wish that stands.
func (p casePage) wish() (Step, bool) { return wished(p.Steps) }

// told is a step in a line: what, who and when.
func (p casePage) told(s Step) string {
	return p.T("casefile.step."+s.What) + ". " + strings.TrimPrefix(s.Person+", ", ", ") + p.Say.Day(s.Day)
}

// written tells that something was written since the newest edition was fixed.
func (p casePage) written() bool {
	if p.State != Ready || len(p.Editions) == 0 {
		return false
	}
	return len(edition.Changes(edition.Between(p.Editions[0].Sections, p.says(p.Say)))) > 0
}

// outcome is what was decided in a line, and how it goes.
func (p casePage) outcome(d decision.Decision) string {
	text := p.T("decision.lead", d.BodyName, p.Say.Day(d.Day), p.T("decision.how."+d.Sort))
	if d.Due != "" && decision.Open(d.State) {
		text += " " + p.T("decision.due_on", p.Say.Day(d.Due)) + "."
	}
	return text
}

// recommendedBy says whose words the recommendation is.
func (p casePage) recommendedBy() string {
	if who := p.recommender(); who != "" {
		return p.T("casefile.recommended_by", who)
	}
	return ""
}
