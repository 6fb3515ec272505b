package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// answerPage is the form of an answer by itself: to put right, or to save again.
type answerPage struct {
	*web.Call
	*web.Form
	Plan  Plan
	Theme theme.Theme
}

func showAnswer(c *web.Call, id, about string, f *web.Form) error {
	p := answerPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, id); err != nil {
			return err
		}
		if p.Theme, err = themeOf(tx, p.Plan, about); err != nil {
			return err
		}
		if err := p.Plan.mayWrite(r); err != nil || f != nil {
			return err
		}
		a, err := AnswerTo(tx, id, about)
		p.Form = c.NewForm(answerPath(c, id, about), a.Fields())
		if a.Version > 0 {
			p.Form.At(a.Version)
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("plan.answer_to", c.Say.Quote(p.Theme.Title)), Here: "plans", Body: answerView(p)})
}

func answerPath(c *web.Call, plan, theme string) string {
	return c.Path("/plans/" + plan + "/answers/" + theme)
}

func editAnswer(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	about, err := c.PathID("theme")
	if err != nil {
		return err
	}
	return showAnswer(c, id, about, nil)
}

func saveAnswer(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	about, err := c.PathID("theme")
	if err != nil {
		return err
	}
	f, err := c.Form("kind", "text")
	if err != nil {
		return err
	}
	a := Answer{Theme: about, Kind: f.Get("kind"), Text: f.Get("text")}
	if err := Reply(c.As(), id, f.SeenOrNew(), a); err != nil {
		return c.Retry(err, f, func() error { return showAnswer(c, id, about, f) })
	}
	return c.Done("/plans/"+id+"#tema-"+about, "plan.answered_done")
}

// answerOptions are the three answers. Not this year is one of them.
func answerOptions(c *web.Call) (list []ui.Option) {
	for _, k := range AnswerKinds {
		list = append(list, ui.Option{Value: k, Label: c.T("plan.answer." + k)})
	}
	return list
}
