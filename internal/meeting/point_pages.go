package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type pointPage struct {
	*web.Call
	Point
	On       Meeting // it is on the agenda of; none where it waits, or the reader may not know
	Outcomes []Outcome
	Links    []item.Link // what it is about
	Headings []Heading   // of its meeting, where it can be put under another
	Seats    seats
	Guest    []Invitation // she comes to it without reading the meeting
	At       Slot         // then when it is
	Edit     bool
}

func showPoint(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := pointPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Point, err = GetPoint(tx, id); err != nil {
			return err
		}
		if p.On, err = onAgenda(tx, p.Point); err != nil {
			return err
		}
		p.Edit = mayWrite(r, p.Body)
		if p.Edit && p.On.Takes() {
			if p.Headings, err = HeadingsOf(tx, p.Body, p.On.ID); err != nil {
				return err
			}
		}
		by, err := Outcomes(tx, []Point{p.Point})
		if err != nil {
			return err
		}
		p.Outcomes = by[id]
		if err := p.readSeats(tx, r); err != nil {
			return err
		}
		p.Links, err = item.Out(tx, item.DependsOn, id)
		return err
	})
	if err != nil {
		return showUnread(c, id, err)
	}
	return c.Show(web.Page{Title: p.Title, Here: "meetings", Item: p.Item, Body: pointView(p)})
}

// onAgenda is the meeting of a point, where the reader may know of it.
func onAgenda(tx *db.Tx, p Point) (m Meeting, err error) {
	if p.Meeting == "" {
		return m, nil
	}
	if m, err = Get(tx, p.Meeting); fail.Is(err, fail.NotFound) {
		return Meeting{}, nil
	}
	return m, err
}

func (p pointPage) path() []ui.Step {
	steps := []ui.Step{{Small: p.T("nav.meetings"), Label: p.BodyName, Href: p.URL("/meetings?body=" + p.Body)}}
	if p.On.ID != "" {
		steps = append(steps, ui.Step{Small: p.T("kind.meeting"), Label: p.On.Title, Href: p.URL("/meetings/" + p.On.ID)})
	}
	return append(steps, ui.Step{Small: p.T("kind.agenda_point"), Label: p.Title, Here: true})
}

func (p pointPage) lead() string {
	switch {
	case p.On.ID != "":
		return p.T("meeting.point_on", p.BodyName, weekday(p.Say, p.On.Day))
	case p.Meeting == "":
		return p.T("meeting.point_waits", p.BodyName)
	case len(p.Guest) > 0:
		return p.asGuest()
	}
	return p.BodyName
}

func (p pointPage) facts() (list []ui.Fact) {
	for _, f := range []ui.Fact{{Name: p.T("meeting.purpose"), Text: p.T("meeting.purpose." + p.Purpose)}, {Name: p.T("meeting.minutes"), Text: p.T("meeting.minutes_of", p.Say.Number(p.Minutes))},
		{Name: p.T("meeting.owner"), Text: p.Person}, {Name: p.T("meeting.late"), Text: p.Late}} {
		if f.Text != "" {
			list = append(list, f)
		}
	}
	return list
}

// moves tells that the reader may put it elsewhere.
func (p pointPage) moves() bool {
	return p.Edit && (p.Meeting == "" || p.On.ID != "" && p.On.State != Cancelled)
}

// changes tells that the reader may put it right.
func (p pointPage) changes() bool { return p.Edit && p.On.State != Approved && p.On.State != Cancelled }

func (p pointPage) decides() bool { return p.Edit && p.On.decidable(p.Reader.Day) == nil }

type pointForm struct {
	*web.Call
	*web.Form
	Meeting
	Heading, Back string
	New, Closes   bool // Closes: the reader is a member
	Own           bool // the point has an audience of its own
	People        map[string]string
	Headings      []Heading // the body's
}

var pointFields = []string{"title", "text", "heading", "purpose", "minutes", "owner", "who", "when", "late"}

var pointEditFields = []string{"title", "text", "heading", "purpose", "minutes", "owner", "who"}

func pointDraft(f *web.Form) PointDraft {
	return PointDraft{Title: f.Get("title"), Text: f.Get("text"), Purpose: f.Get("purpose"), Minutes: whole(f.Get("minutes")), Owner: f.Get("owner"), Who: f.Get("who"), Late: f.Get("late"), Heading: f.Get("heading")}
}

func (p pointForm) readers() []ui.Option {
	if !p.Closes {
		return family(p.Call, "meeting.who.", Readers[:1])
	}
	return family(p.Call, "meeting.who.", Readers)
}

func blankPoint(c *web.Call) error { return showNewPoint(c, nil) }

func showNewPoint(c *web.Call, f *web.Form) error {
	p := pointForm{Call: c, Form: f, Heading: c.T("meeting.point_new"), New: true}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Meeting, err = Get(tx, id); err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, p.Body), "meeting.body_only"); err != nil {
			return err
		}
		if p.Headings, err = HeadingsOf(tx, p.Body, p.Meeting.ID); err != nil {
			return err
		}
		p.Closes = r.Member(p.Body)
		p.People, err = preparers(tx, r, p.Body)
		return err
	})
	if err != nil {
		return err
	}
	p.Back = "/meetings/" + id
	if p.Form == nil {
		p.Form = c.NewForm(c.Path(p.Back+"/points"), map[string]string{"purpose": ToDecide, "minutes": "15", "who": ForBody, "when": ToThis, "heading": p.chosenHeading()})
	}
	return c.Show(web.Page{Title: p.Heading, Here: "meetings", Body: pointFormView(p)})
}

func createPoint(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(pointFields...)
	if err != nil {
		return err
	}
	point, err := CreatePoint(c.As(), id, f.Get("when"), pointDraft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showNewPoint(c, f) })
	}
	return c.Done("/agenda-points/"+point, "meeting.point_done")
}

func propose(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("decision")
	if err != nil {
		return err
	}
	if _, err := Propose(c.As(), id, f.Get("decision")); err != nil {
		return err
	}
	return c.Done("/meetings/"+id, "meeting.put_done")
}

func editPoint(c *web.Call) error { return showEditPoint(c, nil) }

func showEditPoint(c *web.Call, f *web.Form) error {
	p := pointForm{Call: c, Form: f, Heading: c.T("meeting.point_edit")}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		x, m, err := openPoint(tx, r, id)
		if err != nil {
			return err
		}
		if p.Meeting = m; m.State == Approved {
			return fail.New(fail.Conflict, "meeting.is_approved")
		}
		if p.Headings, err = HeadingsOf(tx, x.Body, x.Meeting); err != nil {
			return err
		}
		grants, err := auth.Grants(tx, x.For.Content)
		if err != nil {
			return err
		}
		p.Closes, p.Own = r.Member(x.Body), !x.plain(grants)
		if p.Form == nil {
			values := x.Fields()
			values["who"] = ForBody
			if closed(grants) {
				values["who"] = ForClosed
			}
			p.Form = c.NewForm(c.Path("/agenda-points/"+id), values).At(x.Version)
		}
		if p.People, err = preparers(tx, r, x.Body); err == nil && x.Owner != "" && p.People[x.Owner] == "" {
			p.People[x.Owner] = x.Person
		}
		return err
	})
	if err != nil {
		return err
	}
	p.Back = "/agenda-points/" + id
	return c.Show(web.Page{Title: p.Heading, Here: "meetings", Body: pointFormView(p)})
}

// plain tells that a point is for whom its form says, and not for others besides.
func (p Point) plain(grants []auth.Grant) bool {
	return !slices.ContainsFunc(grants, func(g auth.Grant) bool {
		return !slices.Contains([]string{auth.BodySubject(p.Body), auth.PersonSubject(p.Owner), auth.OfficeSubject(auth.Secretariat), auth.OfficeSubject(auth.Administrator)}, g.Subject)
	})
}

func savePoint(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(pointEditFields...)
	if err != nil {
		return err
	}
	if err := ChangePoint(c.As(), id, f.Seen, pointDraft(f)); err != nil {
		return c.Retry(err, f, func() error { return showEditPoint(c, f) })
	}
	return c.Done("/agenda-points/"+id, "meeting.point_done")
}

func rise(c *web.Call) error { return shift(c, false) }

func fall(c *web.Call) error { return shift(c, true) }

func shift(c *web.Call, down bool) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if _, err := c.Form(); err != nil {
		return err
	}
	meeting, err := Shift(c.As(), id, down)
	if err != nil {
		return err
	}
	return c.Go("/meetings/" + meeting + "#p-" + id)
}

func put(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("to", "late")
	if err != nil {
		return err
	}
	meeting, err := Put(c.As(), id, 0, f.Get("to"), f.Get("late"))
	if err != nil {
		return c.Retry(err, f, func() error { return showPut(c, f) })
	}
	if meeting == "" {
		return c.Done("/agenda-points/"+id, "meeting.put_done")
	}
	return c.Done("/meetings/"+meeting, "meeting.put_done")
}

type putPage struct {
	*web.Call
	*web.Form
	Point
}

// showPut asks why a point comes late, where the agenda has been sent.
func showPut(c *web.Call, f *web.Form) error {
	p := putPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Point, _, err = openPoint(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("meeting.put"), Here: "meetings", Body: putView(p)})
}
