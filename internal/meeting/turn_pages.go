package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type turnsPage struct {
	*web.Call
	*web.Form
	Rule
	List   []Turn
	Counts []string // how often each has had it
	Edit   bool
}

// open are the meetings to come, with who has the main point.
func (p turnsPage) open() (list []ui.Option) {
	for _, t := range p.List {
		if t.open() && t.Person != "" {
			list = append(list, ui.Option{Value: t.Meeting, Label: p.Say.Day(t.Day) + ", " + t.Name})
		}
	}
	return list
}

// whyTurn says why the main point of a meeting is hers.
func whyTurn(c *web.Call, t Turn) string {
	switch {
	case t.Because != "":
		return c.T("meeting.turn_swapped", t.OfName, t.Because)
	case t.Waiting.Person == "" || !t.open():
		return ""
	case t.Waiting.Since <= "1900":
		return c.T("meeting.turn_never_yet")
	case t.Waiting.Had:
		return c.T("meeting.turn_longest", c.Say.Day(t.Waiting.Since))
	}
	return c.T("meeting.turn_never", c.Say.Day(t.Waiting.Since))
}

// mainPoint says who prepares the main point, and why she does.
func (p meetingPage) mainPoint() string {
	if !p.Turn.open() {
		return p.T("meeting.main_point_was", p.Turn.Name)
	}
	return p.T("meeting.main_point_by", p.Turn.Name) + " " + whyTurn(p.Call, p.Turn)
}

func showTurns(c *web.Call) error { return showTurnsForm(c, nil) }

// showTurnsForm shows who has had the main point and who comes next, and how two swap.
func showTurnsForm(c *web.Call, f *web.Form) error {
	p := turnsPage{Call: c, Form: f}
	body, err := c.PathID("body")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Edit = mayWrite(r, body); !p.Edit && !r.Member(body) {
			return fail.Missing()
		}
		if p.Rule, err = RuleOf(tx, body); err != nil {
			return err
		}
		if !p.Turn {
			return fail.Missing()
		}
		if p.List, err = Turns(tx, r, body); err != nil {
			return err
		}
		members, err := org.Members(tx, body, r.Day)
		for _, m := range members {
			had := 0
			for _, t := range p.List {
				if t.Person == m.Person && !t.open() {
					had++
				}
			}
			p.Counts = append(p.Counts, c.T("meeting.turn_count", m.Name, c.Say.Number(had)))
		}
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meeting-turns/"+body), nil)
	}
	return c.Show(web.Page{Title: c.T("meeting.turns"), Here: "meetings", Body: turnsView(p)})
}

func swap(c *web.Call) error {
	body, err := c.PathID("body")
	if err != nil {
		return err
	}
	f, err := c.Form("meeting", "with", "because")
	if err != nil {
		return err
	}
	if err := Swap(c.As(), body, f.Get("meeting"), f.Get("with"), f.Get("because")); err != nil {
		return c.Retry(err, f, func() error { return showTurnsForm(c, f) })
	}
	return c.Done("/meeting-turns/"+body, "meeting.swap_done")
}
