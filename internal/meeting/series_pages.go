package meeting

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/recur"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type seriesPage struct {
	*web.Call
	List []Series
}

func listSeries(c *web.Call) error {
	p := seriesPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := auth.Must(mayPlan(r), "meeting.body_only"); err != nil {
			return err
		}
		p.List, err = AllSeries(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("meeting.series"), Here: "meetings", Body: seriesView(p)})
}

// recurs says in a line when the meetings of a series are.
func (p seriesPage) recurs(s Series) string {
	var days []string
	for _, d := range s.Weekdays {
		days = append(days, p.T("meeting.weekday."+d))
	}
	at := hours(p.Say, minuteOf(s.Starts), minuteOf(s.Ends))
	if s.Every == recur.Month {
		return p.T("meeting.recurs_month", p.T("meeting.nth."+nthWord(s.Nth)), p.Say.List(days), p.Say.Number(s.Step), at)
	}
	if s.Step == 1 {
		return p.T("meeting.recurs_each_week", p.Say.List(days), at)
	}
	return p.T("meeting.recurs_week", p.Say.List(days), p.Say.Number(s.Step), at)
}

type seriesForm struct {
	*web.Call
	*web.Form
	Series
	Heading string
	Bodies  map[string]string
}

// weeks are the weeks of a month to choose among.
func (p seriesForm) weeks() []ui.Option { return family(p.Call, "meeting.nth.", nths) }

var seriesFields = []string{"body", "every", "step", "weekdays", "nth", "days", "starts", "ends", "place", "from", "until", "summer_from", "summer_to", "except"}

// seriesOf is the series as its form says it.
func seriesOf(f *web.Form) Series {
	s := Series{Body: f.Get("body"), Every: f.Get("every"), Step: whole(f.Get("step")), Weekdays: f.Lists["weekdays"], From: f.Get("from"), Until: f.Get("until"),
		Except: strings.Fields(f.Get("except")), SummerFrom: f.Get("summer_from"), SummerTo: f.Get("summer_to"), Starts: f.Get("starts"), Ends: f.Get("ends"), Place: f.Get("place"), Days: number(f.Get("days"))}
	switch nth := f.Get("nth"); {
	case s.Every == recur.Month && nth == "last":
		s.Nth = recur.Last
	case s.Every == recur.Month:
		s.Nth = max(whole(nth), 0)
	}
	return s
}

func blankSeries(c *web.Call) error { return showNewSeries(c, nil) }

func showNewSeries(c *web.Call, f *web.Form) error {
	p := seriesForm{Call: c, Form: f, Heading: c.T("meeting.series_new")}
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
		p.Form = c.NewForm(c.Path("/meeting-series"), map[string]string{"body": board, "every": recur.Week, "step": "1", "days": "1", "from": r.Day})
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Heading, Here: "meetings", Body: seriesFormView(p)})
}

func createSeries(c *web.Call) error {
	f, err := c.Form(seriesFields...)
	if err != nil {
		return err
	}
	if err := CreateSeries(c.As(), seriesOf(f)); err != nil {
		return c.Retry(err, f, func() error { return showNewSeries(c, f) })
	}
	return c.Done("/meeting-series", "meeting.series_done")
}

func editSeries(c *web.Call) error { return showSeries(c, nil) }

func showSeries(c *web.Call, f *web.Form) error {
	p := seriesForm{Call: c, Form: f, Heading: c.T("meeting.series_edit")}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Series, err = GetSeries(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meeting-series/"+id), p.Series.Fields()).At(p.Series.Version)
		p.Form.Lists["weekdays"] = p.Weekdays
	}
	return c.Show(web.Page{Title: p.Heading, Here: "meetings", Body: seriesFormView(p)})
}

func saveSeries(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(seriesFields[1:]...)
	if err != nil {
		return err
	}
	if err := ChangeSeries(c.As(), id, f.Seen, seriesOf(f)); err != nil {
		return c.Retry(err, f, func() error { return showSeries(c, f) })
	}
	return c.Done("/meeting-series", "meeting.series_done")
}
