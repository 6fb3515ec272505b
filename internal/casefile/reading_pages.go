package casefile

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type circlePage struct {
	*web.Call
	*web.Form
	Case
	Near map[string]string // the board, and those who lead an area
}

// near finds the board and those who lead an area: whom a circle is likely made of.
func near(tx *db.Tx, r *auth.Reader) (map[string]string, error) {
	areas, err := org.Areas(tx, r.Day, "")
	if err != nil {
		return nil, err
	}
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return nil, err
	}
	root, err := org.Root(tx)
	if err != nil {
		return nil, err
	}
	m := map[string]string{}
	for _, a := range append([]org.Area{{ID: root.ID, Name: root.Name}}, areas...) {
		if l := leaders[a.ID]; l.Person != "" && m[l.Person] == "" {
			m[l.Person] = l.Name + ", " + org.FullTitle(l.Title, a.Name)
		}
	}
	board, err := org.Board(tx, r.Day)
	if err != nil || board == "" {
		return m, err
	}
	members, err := org.Members(tx, board, r.Day)
	for _, x := range members {
		if m[x.Person] == "" {
			m[x.Person] = x.Name
		}
	}
	return m, err
}

var circleFields = []string{"people", "others", "until", "text"}

func blankReading(c *web.Call) error { return showCircle(c, nil) }

// showCircle shows the form that asks a circle, blank or as it was sent.
func showCircle(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := circlePage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Case, err = prepared(tx, r, id); err != nil {
			return err
		}
		p.Near, err = near(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/cases/"+id+"/readings"), nil).At(p.Case.Version)
	}
	return c.Show(web.Page{Title: c.T("casefile.read_ask"), Here: "cases", Body: circleView(p)})
}

func askReaders(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(circleFields...)
	if err != nil {
		return err
	}
	x := Circled{People: f.Lists["people"], Others: strings.Fields(f.Get("others")), Until: f.Get("until"), Text: f.Get("text")}
	reading, err := AskReaders(c.As(), c.Say, id, f.Seen, x)
	if err != nil {
		return c.Retry(err, f, func() error { return showCircle(c, f) })
	}
	return c.Done("/cases/"+id+"/readings/"+reading, "casefile.read_asked_done")
}

// readingPage is the edition a circle reads, with what was said of it.
type readingPage struct {
	*web.Call
	*web.Form
	Case
	Reading  Reading
	Edition  edition.Edition
	Remarks  []Remark
	Readers  []string
	Prepares bool
	Says     bool // the reader is asked, and it takes remarks
}

func showReading(c *web.Call) error { return readThrough(c, nil) }

// readThrough shows what a circle reads, with a form for what the reader says, blank or as
// it was sent.
func readThrough(c *web.Call, f *web.Form) error {
	id, reading, err := pathReading(c)
	if err != nil {
		return err
	}
	p := readingPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Case, p.Reading, err = ReadingOf(tx, r, id, reading); err != nil {
			return err
		}
		if p.Edition, err = edition.Get(tx, p.Reading.Edition); err != nil {
			return err
		}
		if p.Readers, err = ReadersOf(tx, reading); err != nil {
			return err
		}
		p.Remarks, err = Remarks(tx, reading)
		p.Prepares, p.Says = p.Case.Open() && p.Case.MayPrepare(r), p.Case.Open() && p.Reading.Mine
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/cases/"+id+"/readings/"+reading+"/remarks"), nil)
	}
	return c.Show(web.Page{Title: c.T("casefile.reading_title", p.Number), Here: "cases", Body: readingView(p)})
}

// pathReading are the case and the circle of an address.
func pathReading(c *web.Call) (id, reading string, err error) {
	if id, err = c.PathID("id"); err != nil {
		return "", "", err
	}
	reading, err = c.PathID("reading")
	return id, reading, err
}

// of are the remarks on a section; "" those on the whole case.
func (p readingPage) of(section string) (list []Remark) {
	for _, m := range p.Remarks {
		if _, there := p.Edition.Section(m.Section); m.Section == section || section == "" && !there {
			list = append(list, m)
		}
	}
	return list
}

// sections are what a remark can be on.
func (p readingPage) sections() (list []ui.Option) {
	for _, s := range p.Edition.Sections {
		list = append(list, ui.Option{Value: s.Key, Label: s.Heading(p.Say)})
	}
	return list
}

// lead says which edition it is, who reads it and until when.
func (p readingPage) lead() string {
	return p.T("casefile.reading_lead", p.Edition.Number, p.Say.Day(p.Reading.Asked), p.Say.Day(p.Reading.Until))
}

func (p readingPage) readers() string { return p.T("casefile.reading_by", p.Say.List(p.Readers)) }

// answerLabel leads to the form that answers a remark.
func (p readingPage) answerLabel(m Remark) string {
	if m.Outcome == "" {
		return p.T("casefile.remark_answer_to", m.Name)
	}
	return p.T("casefile.remark_answer_again", m.Name)
}

// outcome is what became of a remark.
func (p readingPage) outcome(m Remark) string { return p.T("casefile.outcome." + m.outcomeKey()) }

func (m Remark) outcomeKey() string {
	if m.Outcome == "" {
		return "none"
	}
	return m.Outcome
}

var remarkFields = []string{"section", "text"}

func remark(c *web.Call) error {
	id, reading, err := pathReading(c)
	if err != nil {
		return err
	}
	f, err := c.Form(remarkFields...)
	if err != nil {
		return err
	}
	if err := Say(c.As(), id, reading, f.Get("section"), f.Get("text")); err != nil {
		return c.Retry(err, f, func() error { return readThrough(c, f) })
	}
	return c.Done("/cases/"+id+"/readings/"+reading, "casefile.remarked_done")
}

type remarkPage struct {
	*web.Call
	*web.Form
	Case
	Remark Remark
}

func blankRemarkAnswer(c *web.Call) error { return showRemarkAnswer(c, nil) }

func showRemarkAnswer(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := remarkPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Case, p.Remark, err = RemarkTo(tx, r, id); err != nil {
			return err
		}
		return auth.Must(p.Case.MayPrepare(r), "casefile.not_yours")
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/case-remarks/"+id+"/answer"), p.Remark.fields()).At(p.Remark.Version)
	}
	return c.Show(web.Page{Title: c.T("casefile.remark_answer"), Here: "cases", Body: remarkAnswerView(p)})
}

func (p remarkPage) back() string { return "/cases/" + p.Remark.Case + "/readings/" + p.Remark.Reading }

func (p remarkPage) outcomes() (list []ui.Option) {
	for _, v := range Outcomes {
		list = append(list, ui.Option{Value: v, Label: p.T("casefile.outcome." + v)})
	}
	return list
}

var remarkAnswerFields = []string{"outcome", "answer"}

func answerRemark(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(remarkAnswerFields...)
	if err != nil {
		return err
	}
	if err := AnswerRemark(c.As(), id, f.Seen, f.Get("outcome"), f.Get("answer")); err != nil {
		return c.Retry(err, f, func() error { return showRemarkAnswer(c, f) })
	}
	back := ""
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		_, m, err := RemarkTo(tx, r, id)
		back = "/cases/" + m.Case + "/readings/" + m.Reading
		return err
	})
	if err != nil {
		return err
	}
	return c.Done(back, "casefile.remark_answered_done")
}
