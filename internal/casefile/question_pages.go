package casefile

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type askPage struct {
	*web.Call
	*web.Form
	Case
	Areas []org.Area
}

var askFields = []string{"units", "until", "text"}

func blankQuestion(c *web.Call) error { return showQuestion(c, nil) }

// showQuestion shows the form that asks areas, blank or as it was sent.
func showQuestion(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := askPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Case, err = prepared(tx, r, id); err != nil {
			return err
		}
		p.Areas, err = org.Areas(tx, r.Day, "")
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/cases/"+id+"/questions"), nil).At(p.Case.Version)
	}
	return c.Show(web.Page{Title: c.T("casefile.ask"), Here: "cases", Body: askView(p)})
}

// areas are those that can be asked: all but the case's own.
func (p askPage) areas() (list []ui.Option) {
	for _, a := range p.Areas {
		if a.ID != p.Unit {
			list = append(list, ui.Option{Value: a.ID, Label: a.Name})
		}
	}
	return list
}

func ask(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(askFields...)
	if err != nil {
		return err
	}
	if err := Ask(c.As(), c.Say, id, f.Seen, Asking{f.Lists["units"], f.Get("until"), f.Get("text")}); err != nil {
		return c.Retry(err, f, func() error { return showQuestion(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.asked_done")
}

// questionPage is the form of an area's answer, or of what the one who recommends says to it.
type questionPage struct {
	*web.Call
	*web.Form
	Case
	Q Question
}

// pathQuestion are the case and the area of an address.
func pathQuestion(c *web.Call) (id, unit string, err error) {
	if id, err = c.PathID("id"); err != nil {
		return "", "", err
	}
	unit, err = c.PathID("unit")
	return id, unit, err
}

// askedOf shows a form about an area's answer, as it stands or as it was sent.
func askedOf(c *web.Call, f *web.Form, more string, may func(*auth.Reader, Case, Question) error) (p questionPage, err error) {
	id, unit, err := pathQuestion(c)
	if err != nil {
		return p, err
	}
	p.Call, p.Form = c, f
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Case, p.Q, err = QuestionTo(tx, id, unit); err != nil {
			return err
		}
		return may(r, p.Case, p.Q)
	})
	if err == nil && f == nil {
		p.Form = c.NewForm(c.Path("/cases/"+id+"/questions/"+unit+more), p.Q.fields()).At(p.Q.Version)
	}
	return p, err
}

func blankAnswer(c *web.Call) error { return showAnswer(c, nil) }

func showAnswer(c *web.Call, f *web.Form) error {
	p, err := askedOf(c, f, "", func(r *auth.Reader, _ Case, q Question) error {
		return auth.Must(r.Leads(q.Unit), "casefile.leader_answers")
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("casefile.answer_title", p.Q.UnitName), Here: "cases", Body: answerView(p)})
}

func (p questionPage) answers() (list []ui.Option) {
	for _, a := range Answers {
		list = append(list, ui.Option{Value: a, Label: p.T("casefile.answer." + a), Hint: p.T("casefile.hint." + a)})
	}
	return list
}

var answerFields = []string{"answer", "said"}

func answer(c *web.Call) error {
	id, unit, err := pathQuestion(c)
	if err != nil {
		return err
	}
	f, err := c.Form(answerFields...)
	if err != nil {
		return err
	}
	if err := Answer(c.As(), id, unit, f.Seen, Reply{f.Get("answer"), f.Get("said")}); err != nil {
		return c.Retry(err, f, func() error { return showAnswer(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.answered_done")
}

func blankPosition(c *web.Call) error { return showPosition(c, nil) }

func showPosition(c *web.Call, f *web.Form) error {
	p, err := askedOf(c, f, "/position", func(r *auth.Reader, k Case, _ Question) error {
		return auth.Must(k.mayRecommend(r), "casefile.recommender_only")
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("casefile.position_title", p.Q.UnitName), Here: "cases", Body: positionView(p)})
}

var positionFields = []string{"position"}

func takePosition(c *web.Call) error {
	id, unit, err := pathQuestion(c)
	if err != nil {
		return err
	}
	f, err := c.Form(positionFields...)
	if err != nil {
		return err
	}
	if err := State(c.As(), id, unit, f.Seen, f.Get("position")); err != nil {
		return c.Retry(err, f, func() error { return showPosition(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.saved_done")
}
