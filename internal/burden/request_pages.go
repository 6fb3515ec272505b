package burden

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// sendPage is the form of a new request.
type sendPage struct {
	*web.Call
	*web.Form
	Units []ui.Option
}

func (p pages) newRequest(c *web.Call) error {
	return showSend(c, c.NewForm(c.Path("/requests"), map[string]string{"minutes": "5"}))
}

func showSend(c *web.Call, f *web.Form) error {
	x := sendPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		units, err := org.Units(tx, r.Day)
		for _, kind := range org.UnitKinds {
			for _, u := range units {
				if u.Kind == kind && u.Parent != "" {
					x.Units = append(x.Units, ui.Option{Value: u.ID, Label: u.Name})
				}
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("burden.new"), Here: "burden", Body: sendView(x)})
}

func (p pages) send(c *web.Call) error {
	f, err := c.Form("title", "text", "units", "due", "minutes", "used_in", "because")
	if err != nil {
		return err
	}
	ask, err := p.book.Send(c.As(), RequestDraft{Title: f.Get("title"), Text: f.Get("text"), Minutes: number(f.Get("minutes")),
		Due: f.Get("due"), UsedIn: f.Get("used_in"), Because: f.Get("because"), Units: f.Lists["units"]})
	if err != nil {
		return c.Retry(err, f, func() error { return showSend(c, f) })
	}
	return c.Done("/asks/"+ask, "burden.sent_done")
}

// requestPage is a request to one unit, with the form of its answer.
type requestPage struct {
	*web.Call
	Request
	Form *web.Form // nil for who does not answer
}

func showRequest(c *web.Call) error { return showReply(c, nil) }

func showReply(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	x := requestPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if x.Request, err = GetRequest(tx, id); err != nil {
			return err
		}
		if f == nil && x.mayReply(r) && x.State != Closed {
			x.Form = c.NewForm(c.Path("/requests/"+id), x.Request.Fields()).At(x.Version)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: x.Title, Here: "burden", Item: x.Item, Body: requestView(x)})
}

func answerRequest(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("answer")
	if err != nil {
		return err
	}
	if err := Reply(c.As(), id, f.Seen, f.Get("answer")); err != nil {
		return c.Retry(err, f, func() error { return showReply(c, f) })
	}
	return c.Done("/requests/"+id, "burden.answered_done")
}

// askPage is what was sent together, with the answers the reader may know.
type askPage struct {
	*web.Call
	Requests []Request
	MaySet   bool
	Wrong    string // why it could not be closed
}

func showAsk(c *web.Call) error { return showAnswers(c, nil) }

func showAnswers(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	x := askPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		x.MaySet = r.Office(auth.Secretariat)
		x.Requests, err = Together(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	if f != nil {
		x.Wrong = f.Errors[""]
	}
	return c.Show(web.Page{Title: x.Requests[0].Title, Here: "burden", Body: askView(x)})
}

func closing(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	if err := Close(c.As(), id); err != nil {
		return c.Retry(err, f, func() error { return showAnswers(c, f) })
	}
	return c.Done("/asks/"+id, "burden.closed_done")
}

// open tells whether anybody is waited for.
func (p askPage) open() bool {
	for _, r := range p.Requests {
		if r.State != Closed {
			return true
		}
	}
	return false
}

// facts are what one who is asked has to know.
func facts(c *web.Call, r Request) string {
	s := c.T("burden.due_on", c.Say.Day(r.Due)) + " " + About(c.Say, r.Minutes) + " " + c.T("burden.used_at", r.UsedIn)
	if r.Because != "" {
		s += " " + Stop(c.T("burden.because_said", r.Because))
	}
	return s
}
