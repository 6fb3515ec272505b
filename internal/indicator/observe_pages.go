package indicator

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"
)

func said(f *web.Form) ObservationDraft {
	return ObservationDraft{Period: f.Get("at"), Value: f.Get("value"), Note: f.Get("note")}
}

func observe(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("at", "value", "note")
	if err != nil {
		return err
	}
	if err := Observe(c.As(), c.Say, id, said(f)); err != nil {
		return c.Retry(err, f, func() error { return showOne(c, f, nil) })
	}
	return c.Done("/indicators/"+id, "indicator.observed_done")
}

type correctPage struct {
	*web.Call
	Series
	At   string
	Form *web.Form
}

// showCorrect shows the form of an observation as it stands, or as it was sent.
func showCorrect(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := correctPage{Call: c, Form: f, At: c.R.PathValue("at")}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Series, err = open(tx, r, id); err != nil {
			return err
		}
		o, there := at(p.Observations, p.At)
		if !there {
			return fail.Missing()
		}
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/indicators/"+id+"/observations/"+p.At), o.Fields(c.Say)).At(p.Version)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("indicator.correct_one", PeriodWords(c.Say, p.At)), Here: "effects", Body: correctView(p)})
}

func editOne(c *web.Call) error { return showCorrect(c, nil) }

func correct(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("value", "note", "remove")
	if err != nil {
		return err
	}
	period, done := c.R.PathValue("at"), "indicator.observed_done"
	if f.Get("remove") != "" {
		done = "indicator.removed_done"
		err = Remove(c.As(), c.Say, id, period, f.Seen)
	} else {
		err = Correct(c.As(), c.Say, id, period, f.Seen, said(f))
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showCorrect(c, f) })
	}
	return c.Done("/indicators/"+id, done)
}

// paste shows what saving would do, until it is told to.
func paste(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("rows", "do")
	if err != nil {
		return err
	}
	again := func() error { return showOne(c, nil, f) }
	if f.Get("do") == "save" {
		err = ObserveAll(c.As(), c.Say, id, f.Seen, f.Get("rows"))
	} else {
		err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
			s, lines, err := Preview(tx, r, c.Say, id, f.Get("rows"))
			if err != nil {
				return err
			}
			return s.check(lines)
		})
		if err == nil {
			return c.Preview(again)
		}
	}
	if err != nil {
		return c.Retry(err, f, again)
	}
	return c.Done("/indicators/"+id, "indicator.rows_done")
}
