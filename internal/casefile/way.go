package casefile

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/caseform"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// readMore reads what the page says of where the case goes, its subject and who reads it
// through.
func (p *casePage) readMore(tx *db.Tx, r *auth.Reader) (err error) {
	if p.Stops, err = Stops(tx, p.ID); err != nil {
		return err
	}
	if p.Subject != "" {
		named, err := caseform.CodesNamed(tx, p.Subject)
		if err != nil {
			return err
		}
		p.Code = named[p.Subject]
	}
	p.Readings, err = Readings(tx, r, p.Case)
	return err
}

// subject is the subject code, with what it is called where it is in the list.
func (p casePage) subject() string {
	switch {
	case p.Code.Code == "":
		return p.Subject
	case p.Code.Retired:
		return p.T("casefile.subject_retired", p.Code.Code, p.Code.Name)
	}
	return p.T("casefile.subject_named", p.Code.Code, p.Code.Name)
}

// way is where the case goes from today, in a sentence; "" where it is not said.
func (p casePage) way() string {
	if !p.Open() {
		return ""
	}
	if way := Way(p.Say, p.Stops, p.Today); way != "" {
		return p.T("casefile.then", way)
	}
	return ""
}

// stages are the stops as a course of events: those that were, the next, those to come.
func (p casePage) stages() (list []ui.Stage) {
	next := false
	for _, x := range p.Stops {
		s := ui.Stage{Label: x.Name, Note: p.T("casefile.purpose." + x.Purpose), State: ui.Coming}
		if x.Day != "" {
			s.Note = p.T("casefile.stop_note", dayFrom(p.Say, x.Day, p.Today), s.Note)
		}
		if x.Sort == Internal {
			s.Note += ", " + strings.ToLower(p.T("casefile.stop.internal"))
		}
		switch {
		case x.Day != "" && x.Day < p.Today || p.State == Decided && x.Day == "":
			s.State = ui.Past
		case !next:
			s.State, next = ui.Now, true
		}
		list = append(list, s)
	}
	return list
}

type stopsPage struct {
	partPage
	Bodies map[string]string
}

func editStops(c *web.Call) error { return showStops(c, nil) }

func showStops(c *web.Call, f *web.Form) error {
	p := stopsPage{}
	return part(c, f, "/stops", "casefile.stops_edit", func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := Stops(tx, k.ID)
		return stopFields(now), err
	}, func(at partPage) templ.Component {
		p.partPage = at
		return stopsView(p)
	}, func(tx *db.Tx, r *auth.Reader, k Case) error {
		now, err := Stops(tx, k.ID)
		if err != nil {
			return err
		}
		p.Bodies, err = bodyNames(tx, r.Day, now)
		return err
	})
}

func stopsOf(f *web.Form) (list []Stop) {
	for n := 1; n <= mostStops; n++ {
		list = append(list, Stop{Body: f.Get(field("body", n)), Name: f.Get(field("name", n)), Sort: f.Get(field("sort", n)),
			Day: f.Get(field("day", n)), Purpose: f.Get(field("purpose", n))})
	}
	return list
}

func saveStops(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(stopNames()...)
	if err != nil {
		return err
	}
	if err := ChangeStops(c.As(), id, f.Seen, stopsOf(f)); err != nil {
		return c.Retry(err, f, func() error { return showStops(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.saved_done")
}

func (p stopsPage) stopRows() int { return p.rows(mostStops, "body", "name", "day") }

func (p stopsPage) bodies() []ui.Option { return options(p.Bodies) }

func (p partPage) stopSorts() (list []ui.Option) {
	for _, v := range StopSorts {
		list = append(list, ui.Option{Value: v, Label: p.T("casefile.stop." + v)})
	}
	return list
}

func (p partPage) purposes() (list []ui.Option) {
	for _, v := range Purposes {
		list = append(list, ui.Option{Value: v, Label: p.T("casefile.purpose." + v)})
	}
	return list
}

// help is what is said of what to write in a section.
func (p partPage) help(s caseform.Part) string {
	if !s.Asked {
		return s.Helped(p.Say)
	}
	return strings.TrimSpace(s.Helped(p.Say) + " " + p.T("casefile.asked_for"))
}

// codeList is the list the subject code is chosen from while typing.
func (p formPage) codeList() string {
	if len(p.codes) == 0 {
		return ""
	}
	return "emnekoder"
}

type comingPage struct {
	*web.Call
	List []Directed
}

func coming(c *web.Call) error {
	p := comingPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.List, err = Coming(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("casefile.coming"), Here: "cases", Body: comingView(p)})
}

// name is whose cases they are.
func (p comingPage) name(d Directed) string {
	switch {
	case d.Person == "":
		return p.T("casefile.coming_others")
	case d.Title == "":
		return d.Name
	}
	return p.T("casefile.coming_of", d.Name, d.Title)
}

// about is the number of a case, and who recommends it where that is another.
func (p comingPage) about(d Directed, x ComingStop) string {
	if x.OwnerName == "" || x.Owner == d.Person {
		return p.T("casefile.numbered", x.Number)
	}
	return p.T("casefile.coming_about", p.T("casefile.numbered", x.Number), x.OwnerName)
}

func (p comingPage) day(x ComingStop) string {
	if x.Day == "" {
		return p.T("casefile.day_unknown")
	}
	return p.Say.Day(x.Day)
}

// seesComing tells whether the reader has the page of coming cases.
func seesComing(tx *db.Tx, r *auth.Reader) (bool, error) {
	board, err := org.Board(tx, r.Day)
	return r.Office(auth.Secretariat) || board != "" && r.Member(board), err
}
