package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	Meeting
	Heading, Back string
	Bodies        map[string]string
	Off           *web.Form // to call it off; nil of a new one
}

var draftFields = []string{"body", "day", "last_day", "starts", "ends", "place", "note"}

func draft(f *web.Form) Draft {
	return Draft{Body: f.Get("body"), Day: f.Get("day"), Starts: f.Get("starts"), Ends: f.Get("ends"), Place: f.Get("place"), Note: f.Get("note"), LastDay: f.Get("last_day")}
}

func options(m map[string]string) (list []ui.Option) {
	for _, id := range named(m) {
		list = append(list, ui.Option{Value: id, Label: m[id]})
	}
	return list
}

// family are options whose words are a family of texts.
func family(c *web.Call, keys string, values []string) (list []ui.Option) {
	for _, v := range values {
		list = append(list, ui.Option{Value: v, Label: c.T(keys + v)})
	}
	return list
}

func blank(c *web.Call) error { return showNew(c, nil) }

// showNew shows the form of a new meeting, blank or as it was sent.
func showNew(c *web.Call, f *web.Form) error {
	p := formPage{Call: c, Form: f, Heading: c.T("meeting.new"), Back: "/meetings"}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := auth.Must(mayPlan(r), "meeting.body_only"); err != nil {
			return err
		}
		if p.Bodies, err = bodiesFor(tx, r); err != nil || p.Form != nil {
			return err
		}
		board, err := org.Board(tx, r.Day)
		if p.Bodies[board] == "" {
			board = ""
		}
		p.Form = c.NewForm(c.Path("/meetings"), map[string]string{"body": board})
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Heading, Here: "meetings", Body: formView(p)})
}

func create(c *web.Call) error {
	f, err := c.Form(draftFields...)
	if err != nil {
		return err
	}
	id, err := Create(c.As(), draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showNew(c, f) })
	}
	return c.Done("/meetings/"+id, "meeting.saved_done")
}

func edit(c *web.Call) error { return showEdit(c, nil, nil) }

// showEdit shows when and where a meeting is to be put right, and how it is called off:
// as it stands, or as one of the forms was sent.
func showEdit(c *web.Call, f, off *web.Form) error {
	p := formPage{Call: c, Form: f, Off: off, Heading: c.T("meeting.edit")}
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
		if !p.Open() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.Back = "/meetings/" + id
	if p.Form == nil {
		p.Form = c.NewForm(c.Path(p.Back), p.Meeting.Fields()).At(p.Meeting.Version)
	}
	if p.Off == nil {
		p.Off = c.NewForm(c.Path(p.Back+"/cancellation"), nil).At(p.Meeting.Version)
	}
	return c.Show(web.Page{Title: p.Heading, Here: "meetings", Body: formView(p)})
}

func save(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(draftFields[1:]...)
	if err != nil {
		return err
	}
	if err := Move(c.As(), id, f.Seen, draft(f)); err != nil {
		return c.Retry(err, f, func() error { return showEdit(c, f, nil) })
	}
	return c.Done("/meetings/"+id, "meeting.saved_done")
}

func cancel(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("because")
	if err != nil {
		return err
	}
	if err := Cancel(c.As(), id, f.Seen, f.Get("because")); err != nil {
		return c.Retry(err, f, func() error { return showEdit(c, nil, f) })
	}
	return c.Done("/meetings/"+id, "meeting.cancelled_done")
}

// pressed is a button of a meeting's page that asks for nothing more.
func pressed(c *web.Call, key string, do func(as auth.As, id string, version int) error) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	if err := do(c.As(), id, f.Seen); err != nil {
		return err
	}
	return c.Done("/meetings/"+id, key)
}

func send(c *web.Call) error { return pressed(c, "meeting.sent_done", Send) }

func approve(c *web.Call) error { return pressed(c, "meeting.approved_done", Approve) }

type attendancePage struct {
	*web.Call
	*web.Form
	Meeting
	Members  []org.Member
	Deputies map[string]string // who comes in a member's place
}

func (p attendancePage) members() (list []ui.Option) {
	for _, m := range p.Members {
		list = append(list, ui.Option{Value: m.Person, Label: m.Name})
	}
	for _, id := range named(p.Deputies) {
		list = append(list, ui.Option{Value: id, Label: p.T("meeting.as_deputy", p.Deputies[id])})
	}
	return list
}

func attendance(c *web.Call) error { return showAttendance(c, nil) }

// showAttendance shows who was there, to be ticked: as it stands; where nobody has said, as
// they answered beforehand; or as it was sent.
func showAttendance(c *web.Call, f *web.Form) error {
	p := attendancePage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	var there []Attendee
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Meeting, err = Get(tx, id); err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, p.Body), "meeting.body_only"); err != nil {
			return err
		}
		if p.Members, err = org.Members(tx, p.Body, p.Day); err != nil {
			return err
		}
		if there, err = Attendance(tx, id); err != nil {
			return err
		}
		if p.Deputies, err = deputiesOf(tx, id); err != nil || len(there) > 0 {
			return err
		}
		there, p.Guests, err = expected(tx, r, c, p.Meeting)
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meetings/"+id+"/attendance"), map[string]string{"guests": p.Guests}).At(p.Meeting.Version)
		for _, a := range there {
			if a.There {
				p.Form.Lists["present"] = append(p.Form.Lists["present"], a.Person)
			}
		}
	}
	return c.Show(web.Page{Title: c.T("meeting.attendance"), Here: "meetings", Body: attendanceView(p)})
}

func hold(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("present", "guests")
	if err != nil {
		return err
	}
	if err := Hold(c.As(), id, f.Seen, f.Lists["present"], f.Get("guests")); err != nil {
		return c.Retry(err, f, func() error { return showAttendance(c, f) })
	}
	return c.Done("/meetings/"+id, "meeting.held_done")
}
