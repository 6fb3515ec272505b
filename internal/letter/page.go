package letter

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/item"
	"ledetraad/internal/letterform"
	"ledetraad/internal/principle"
	"ledetraad/internal/round"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

type letterPage struct {
	*web.Call
	Letter
	Groups   []group       // the themes by heading
	Aside    []theme.Theme // laid aside in the draft
	Events   []Event
	Seats    map[string]Seating // of the courses among them
	Projects []item.Item        // that hang on the letter
	Earlier  []item.Item        // those of the letter before, as they stand now
	Descent  []descent
	Lineage  Lineage          // over three letters
	Dropped  []theme.Dropping // themes of the letter before that this one does not continue
	// How much comes before and after in the thread.
	Goals, PlanGoals, Effects int
	Candidates                int // learning nobody has answered
	Board                     bool
	Rounds                    []round.Round
	RoundCounts               map[string]round.Count
	Points                    []round.Point
	Editions                  []edition.Edition
	example                   example
	Shape                     letterform.Form
	Principles                []principle.Principle
	Unplaced                  []Unplaced
	Sent                      *web.Form // of the piece SentFor, when it comes back
	SentFor                   string
	Replaces                  []string // titles of those that close when it comes into force
}

// group is the themes under one heading; "" where there are none.
type group struct {
	Heading string
	Themes  []theme.Theme
}

// descent is a line of where the themes come from. One of the ends may be missing:
// a new theme, or one that is not continued.
type descent struct {
	From         item.Item
	To           theme.Theme
	How, Because string
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showAgain(c, id, "", nil)
}

// showAgain shows a letter, with the form of a piece that was sent and not saved.
func showAgain(c *web.Call, id, piece string, sent *web.Form) error {
	p := letterPage{Call: c, Sent: sent, SentFor: piece}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letter, err = Get(tx, id); err != nil {
			return err
		}
		return p.read(tx, r)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Letter.Title, Here: "letters", Item: p.Letter.Item, Body: letterView(p)})
}

func (p *letterPage) read(tx *db.Tx, r *auth.Reader) (err error) {
	themes, err := theme.OfLetter(tx, p.ID)
	if err != nil {
		return err
	}
	p.Groups = grouped(themes)
	if p.Events, err = Events(tx, p.ID); err != nil {
		return err
	}
	if err = p.readSeats(tx, r); err != nil {
		return err
	}
	if err = p.readShape(tx); err != nil {
		return err
	}
	if err = p.readThread(tx, themes); err != nil {
		return err
	}
	if err = p.readDescent(tx, themes); err != nil {
		return err
	}
	if err = p.readLineage(tx); err != nil {
		return err
	}
	if err = p.readProjects(tx); err != nil {
		return err
	}
	if p.Board, err = onBoard(tx, r); err != nil {
		return err
	}
	if err = p.readRounds(tx, themes); err != nil {
		return err
	}
	return p.readCourse(tx, r)
}

// readThread counts what the themes come from and lead to.
func (p *letterPage) readThread(tx *db.Tx, themes []theme.Theme) error {
	from := []string{p.ID}
	for _, t := range themes {
		from = append(from, t.ID)
	}
	return item.Shaped(tx, func(v *item.Shape) error {
		goals, planned, effects := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for _, id := range from {
			n, _ := v.Find(id)
			for up := range v.Up(n) {
				if up.Kind == "goal" {
					goals[up.ID] = true
				}
			}
			for down := range v.Down(n) {
				if down.Kind == "plan_goal" {
					planned[down.ID] = true
				}
			}
			for e := range v.Under(n, "effect") {
				effects[e.ID] = true
			}
		}
		p.Goals, p.PlanGoals, p.Effects = len(goals), len(planned), len(effects)
		return nil
	})
}

// readDescent tells of each theme where it comes from, and of each theme of the
// year before whether it goes on.
func (p *letterPage) readDescent(tx *db.Tx, themes []theme.Theme) error {
	ids := make([]string, len(themes))
	for i, t := range themes {
		ids[i] = t.ID
	}
	links, err := item.Out(tx, item.Continues, ids...)
	if err != nil {
		return err
	}
	before, err := theme.Before(tx, p.Period)
	if err != nil || len(links) == 0 && len(before) == 0 {
		return err
	}
	from := map[string][]item.Link{}
	goesOn := map[string]bool{}
	for _, l := range links {
		from[l.Near] = append(from[l.Near], l)
		goesOn[l.Far.ID] = true
	}
	for _, t := range themes {
		for _, l := range from[t.ID] {
			p.Descent = append(p.Descent, descent{l.Far, t, l.How, l.Because})
		}
		if len(from[t.ID]) == 0 {
			p.Descent = append(p.Descent, descent{To: t, How: "new"})
		}
	}
	for _, t := range before {
		if !goesOn[t.ID] {
			p.Descent = append(p.Descent, descent{From: t.Item, How: dropped})
		}
	}
	return nil
}

// readCourse reads what the next step of the letter's course has to tell.
func (p *letterPage) readCourse(tx *db.Tx, r *auth.Reader) (err error) {
	switch p.State {
	case StateDraft:
		if p.Candidates, err = OpenCandidates(tx, p.Letter); err != nil || !r.Office(auth.Secretariat) {
			return err
		}
		p.Aside, err = theme.AsideOf(tx, p.ID)
	case StateAdopted:
		all, err := List(tx)
		for _, l := range all {
			if l.State == StateInForce && l.Standing() == p.Standing() {
				p.Replaces = append(p.Replaces, l.Title)
			}
		}
		return err
	}
	return err
}

func grouped(themes []theme.Theme) (groups []group) {
	for _, t := range themes {
		if n := len(groups); n == 0 || groups[n-1].Heading != t.Heading {
			groups = append(groups, group{Heading: t.Heading})
		}
		last := &groups[len(groups)-1]
		last.Themes = append(last.Themes, t)
	}
	return groups
}

// speaks tells whether any theme of the group has a message.
func (g group) speaks() bool {
	for _, t := range g.Themes {
		if t.HasMessage() {
			return true
		}
	}
	return false
}
