package casefile

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// stepPage is the form of something that is told with a sentence.
type stepPage struct {
	*web.Call
	*web.Form
	Case
	Missing []Question // areas that have not answered
	Left    []string   // sections the template asks for that say nothing
}

// step shows such a form to one who may, blank or as it was sent.
func step(c *web.Call, f *web.Form, path, title string, may func(*db.Tx, *auth.Reader, Case) error, view func(stepPage) templ.Component) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := stepPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Case, err = Get(tx, id); err != nil {
			return err
		}
		if err := may(tx, r, p.Case); err != nil {
			return err
		}
		x, err := read(tx, p.Case)
		p.Missing, p.Left = missing(x.Questions), x.unwritten(c.Say)
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/cases/"+id+path), nil).At(p.Case.Version)
	}
	return c.Show(web.Page{Title: c.T(title), Here: "cases", Body: view(p)})
}

// recommends is a step of the one who recommends.
func recommends(_ *db.Tx, r *auth.Reader, k Case) error {
	return auth.Must(k.mayRecommend(r), "casefile.recommender_only")
}

// names are the areas that have not answered.
func (p stepPage) names() string {
	var list []string
	for _, q := range p.Missing {
		list = append(list, q.UnitName)
	}
	return p.Say.List(list)
}

var becauseFields = []string{"because"}

func blankReady(c *web.Call) error { return showReady(c, nil) }

func showReady(c *web.Call, f *web.Form) error {
	return step(c, f, "/readiness", "casefile.make_ready", recommends, readyView)
}

func makeReady(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(becauseFields...)
	if err != nil {
		return err
	}
	if err := MakeReady(c.As(), c.Say, id, f.Seen, f.Get("because")); err != nil {
		return c.Retry(err, f, func() error { return showReady(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.ready_done")
}

func blankWithdrawal(c *web.Call) error { return showWithdrawal(c, nil) }

func showWithdrawal(c *web.Call, f *web.Form) error {
	return step(c, f, "/withdrawal", "casefile.withdraw", recommends, withdrawalView)
}

func withdraw(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(becauseFields...)
	if err != nil {
		return err
	}
	if err := Withdraw(c.As(), id, f.Seen, f.Get("because")); err != nil {
		return c.Retry(err, f, func() error { return showWithdrawal(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.withdrawn_done")
}

var wishFields = []string{"why"}

func blankWish(c *web.Call) error { return showWish(c, nil) }

func showWish(c *web.Call, f *web.Form) error {
	return step(c, f, "/another-round", "casefile.wish", func(tx *db.Tx, r *auth.Reader, _ Case) error {
		may, err := mayWish(tx, r)
		if err != nil {
			return err
		}
		return auth.Must(may, "casefile.executive_only")
	}, wishView)
}

func wishRound(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(wishFields...)
	if err != nil {
		return err
	}
	if err := WishRound(c.As(), id, f.Seen, f.Get("why")); err != nil {
		return c.Retry(err, f, func() error { return showWish(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.wish_done")
}
