package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type choicePage struct {
	*web.Call
	*web.Form
	Choice
}

func choice(c *web.Call) error { return showChoice(c, nil) }

func showChoice(c *web.Call, f *web.Form) error {
	p := choicePage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Choice, err = ChoiceOf(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meetings/"+id+"/choice"), nil).At(p.Meeting.Version)
		for _, x := range p.Points {
			if x.Marked != "" {
				p.Form.Lists["points"] = append(p.Form.Lists["points"], x.ID)
			}
		}
	}
	return c.Show(web.Page{Title: p.Title, Here: "meetings", Body: choiceView(p)})
}

// points are what there is to choose among, each with its time.
func (p choicePage) points() (list []ui.Option) {
	for _, x := range p.Points {
		list = append(list, ui.Option{Value: x.ID, Label: p.Meeting.At(p.Say, x.From, x.To) + " " + x.Title})
	}
	return list
}

// marked are the points she has marked, which she may read.
func (p choicePage) marked() (list []Chosen) {
	for _, x := range p.Points {
		if x.Marked != "" {
			list = append(list, x)
		}
	}
	return list
}

func choose(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("points")
	if err != nil {
		return err
	}
	if err := Mark(c.As(), id, f.Seen, f.Lists["points"]); err != nil {
		return c.Retry(err, f, func() error { return showChoice(c, f) })
	}
	return c.Done("/meetings/"+id+"/choice", "meeting.marked_done")
}

type guestsPage struct {
	*web.Call
	*web.Form
	Point
	On     Meeting
	List   []Guest
	People map[string]string
}

func guests(c *web.Call) error { return showGuests(c, nil) }

func showGuests(c *web.Call, f *web.Form) error {
	p := guestsPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Point, p.On, err = openPoint(tx, r, id); err != nil {
			return err
		}
		if p.On.Over() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		by, err := Guests(tx, id)
		if err != nil {
			return err
		}
		p.List = by[id]
		p.People, err = invitable(tx, r, p.Body)
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/agenda-points/"+id+"/guests"), nil)
	}
	return c.Show(web.Page{Title: c.T("meeting.guests_of"), Here: "meetings", Body: guestsView(p)})
}

func invite(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("person", "email", "called")
	if err != nil {
		return err
	}
	if err := Invite(c.As(), id, GuestDraft{Person: f.Get("person"), Email: f.Get("email"), Called: f.Get("called")}); err != nil {
		return c.Retry(err, f, func() error { return showGuests(c, f) })
	}
	return c.Done("/agenda-points/"+id+"/guests", "meeting.guest_done")
}

// removed is a button that takes one thing off a point.
func removed(c *web.Call, second, back, key string, do func(as auth.As, point, id string) error) error {
	point, id, err := twoIDs(c, "id", second)
	if err != nil {
		return err
	}
	if _, err := c.Form(); err != nil {
		return err
	}
	if err := do(c.As(), point, id); err != nil {
		return err
	}
	return c.Done("/agenda-points/"+point+back, key)
}

func uninvite(c *web.Call) error {
	return removed(c, "guest", "/guests", "meeting.guest_off_done", Uninvite)
}

func lift(c *web.Call) error {
	return removed(c, "conflict", "/conflicts", "meeting.lifted_done", Lift)
}

type conflictsPage struct {
	*web.Call
	*web.Form
	Point
	List   []Conflict
	Lifts  bool // the reader may
	People map[string]string
}

func conflicts(c *web.Call) error { return showConflicts(c, nil) }

func showConflicts(c *web.Call, f *web.Form) error {
	p := conflictsPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Point, _, p.People, err = standing(tx, r, id); err != nil {
			return err
		}
		p.Lifts = mayWrite(r, p.Body)
		by, err := Conflicts(tx, r, p.Body, id)
		p.List = by[id]
		for _, x := range p.List {
			delete(p.People, x.Person)
		}
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		person := ""
		if p.People[c.Who.Person] != "" {
			person = c.Who.Person
		}
		p.Form = c.NewForm(c.Path("/agenda-points/"+id+"/conflicts"), map[string]string{"person": person})
	}
	return c.Show(web.Page{Title: c.T("meeting.conflicts"), Here: "meetings", Body: conflictsView(p)})
}

func standAside(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("person", "ground")
	if err != nil {
		return err
	}
	if err := StandAside(c.As(), id, ConflictDraft{Person: f.Get("person"), Ground: f.Get("ground")}); err != nil {
		return c.Retry(err, f, func() error { return showConflicts(c, f) })
	}
	return c.Done("/agenda-points/"+id, "meeting.aside_done")
}

type choosersPage struct {
	*web.Call
	*web.Form
	List   []Chooser
	Bodies map[string]string
}

func choosers(c *web.Call) error { return showChoosers(c, nil) }

func showChoosers(c *web.Call, f *web.Form) error {
	p := choosersPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := auth.Must(mayPlan(r), "meeting.body_only"); err != nil {
			return err
		}
		if p.Bodies, err = bodiesFor(tx, r); err != nil {
			return err
		}
		all, err := Choosers(tx, "", r.Day)
		for _, x := range all {
			if p.Bodies[x.Body] != "" {
				p.List = append(p.List, x)
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meeting-choosers"), nil)
	}
	return c.Show(web.Page{Title: c.T("meeting.choosers"), Here: "meetings", Body: choosersView(p)})
}

func appoint(c *web.Call) error {
	f, err := c.Form("body", "email", "called")
	if err != nil {
		return err
	}
	if err := Appoint(c.As(), ChooserDraft{Body: f.Get("body"), Email: f.Get("email"), Called: f.Get("called")}); err != nil {
		return c.Retry(err, f, func() error { return showChoosers(c, f) })
	}
	return c.Done("/meeting-choosers", "meeting.chooser_done")
}

func dismiss(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if _, err := c.Form(); err != nil {
		return err
	}
	if err := Dismiss(c.As(), id); err != nil {
		return err
	}
	return c.Done("/meeting-choosers", "meeting.chooser_off_done")
}
