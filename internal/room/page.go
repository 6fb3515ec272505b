package room

import (
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// page is the room as a whole page, with what is the reader's own in it.
type page struct {
	view
	Notes   map[string]Own
	Open    string    // the point whose form is shown; "" none
	Form    *web.Form // of its decision
	Wrong   *web.Form // a note that was sent and could not be kept
	WrongAt string    // its point
	Shut    bool      // the point of the form is closed
	Other   *Typed    // what another has typed of the same decision
	Now     int64     // the server's clock, for the time that has passed
	Units   []ui.Option
	Persons []ui.Option
	Bodies  []ui.Option
}

func show(c *web.Call) error { return showRoom(c, "", "", nil, nil) }

// showRoom shows the room: as it stands, or with a decision's or a note's form as it was
// sent.
func showRoom(c *web.Call, id, point string, f, note *web.Form) error {
	p := page{view: view{Call: c}, Form: f, Wrong: note}
	if id == "" {
		var err error
		if id, err = c.PathID("id"); err != nil {
			return err
		}
		point = c.Query("write")
	}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := p.see(tx, r, id); err != nil {
			return err
		}
		if p.Notes, err = Notes(tx, r, p.Points); err != nil {
			return err
		}
		p.Now = tx.Now.UnixMilli()
		if note != nil {
			p.WrongAt, point = point, ""
		}
		p.Open = p.opens(point)
		if p.Open == "" {
			return nil
		}
		return p.fill(tx, r)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.heading(), Here: "meetings", Body: roomView(p)})
}

// opens is the point whose form is shown: the one asked for, or the one that is dealt with.
func (p page) opens(asked string) string {
	if !p.Writes || p.Decidable(p.Reader.Day) != nil {
		return ""
	}
	for _, id := range []string{asked, p.Pace.Point} {
		for _, x := range p.Points {
			if x.ID == id && (p.decided(id) == nil || p.Form != nil) {
				return id
			}
		}
	}
	return ""
}

// fill reads what the form of a decision has to choose among, and what has been typed.
func (p *page) fill(tx *db.Tx, r *auth.Reader) error {
	places, err := org.Places(tx, r.Day)
	if err != nil {
		return err
	}
	units := map[string]string{}
	for _, u := range places {
		units[u.ID] = u.Name
	}
	people, err := meeting.Preparers(tx, r, p.Body)
	if err != nil {
		return err
	}
	bodies, err := bodiesOf(tx, r)
	if err != nil {
		return err
	}
	p.Units, p.Persons, p.Bodies = options(units), options(people), options(bodies)
	var point meeting.Point
	for _, x := range p.Points {
		if x.ID == p.Open {
			point = x
		}
	}
	if p.Shut, err = meeting.Closed(tx, point); err != nil {
		return err
	}
	d, serial := Draft{Sort: Ways[0], Who: decision.ForBody}, 0
	for _, t := range p.Typed[p.Open] {
		serial = max(serial, t.Serial)
		if t.Person != r.Person {
			if p.Other == nil && t.says() {
				p.Other = &t
			}
			continue
		}
		d = t.Draft
	}
	if p.Form != nil {
		if p.Form.ConflictTitle != "" && p.Other != nil {
			p.Form.ConflictTitle = p.T("room.wrote_too", p.Other.Name)
		}
		return nil
	}
	p.Form = p.NewForm(p.Path("/agenda-points/"+p.Open+"/room/decision"), d.values())
	p.Form.Order = fields
	p.Form.At(serial + 1)
	return nil
}

func options(m map[string]string) (list []ui.Option) {
	for _, id := range meeting.Named(m) {
		list = append(list, ui.Option{Value: id, Label: m[id]})
	}
	return list
}

func (p page) family(keys string, values []string) (list []ui.Option) {
	for _, v := range values {
		list = append(list, ui.Option{Value: v, Label: p.T(keys + v)})
	}
	return list
}

// noteOf is the note beside a point: as it stands, or as it was sent.
func (p page) noteOf(point string) string {
	if p.WrongAt == point {
		return p.Wrong.Get("note")
	}
	return p.Notes[point].Text
}

// noteVersion is the version of a note its form is shown; "" there is none yet.
func (p page) noteVersion(point string) string {
	switch n := p.Notes[point].Nth; {
	case p.WrongAt == point:
		return p.Wrong.Version
	case n > 0:
		return strconv.Itoa(n)
	}
	return ""
}

// noteID is the id of a note's field: that of the list of errors, where it has some.
func (p page) noteID(point string) string {
	if p.WrongAt == point {
		return "f-note"
	}
	return "n-" + point
}

// rest is what the words of a decision say besides the sentence that stands for it.
func rest(o meeting.Outcome) string {
	if more, ok := strings.CutPrefix(o.Text, o.Title); ok {
		return strings.TrimLeft(more, ". \n")
	}
	return o.Text
}

// more tells that something stands, or is wrong, in the part that is folded.
func (p page) more() bool {
	f := p.Form
	return f.Get("unit")+f.Get("owner")+f.Get("due")+f.Errors["unit"]+f.Errors["owner"]+f.Errors["due"]+f.Errors["who"] != ""
}

func (p page) task() bool {
	f := p.Form
	return f.Get("task")+f.Errors["task"]+f.Errors["task_owner"]+f.Errors["task_due"] != ""
}

// signOf is the icon of a way of deciding.
func signOf(sort string) string {
	switch sort {
	case "discussed", "noted":
		return "chat"
	case "postponed", "awaits":
		return "time"
	case "referred":
		return "arrow"
	}
	return "check"
}
