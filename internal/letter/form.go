package letter

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/letterform"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	Title, Lead, Back string
	Off               string // where an event is called off; "" nowhere
	Shape             letterform.Form
	Editions          []letterform.Form
}

var fields = []string{"title", "year", "subtitle", "looking", "political", "approach", "case", "form"}

func draft(f *web.Form) Draft {
	year, err := strconv.Atoi(f.Get("year"))
	if err != nil && f.Get("year") != "" {
		year = -1
	}
	return Draft{Title: f.Get("title"), Year: year, Subtitle: f.Get("subtitle"), Looking: f.Get("looking"),
		Political: f.Get("political"), Approach: f.Get("approach"), CaseNumber: f.Get("case"), Form: f.Get("form")}
}

func showForm(c *web.Call, f *web.Form, title, back string) error {
	p := formPage{Call: c, Form: f, Title: c.T(title), Back: back}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Editions, err = letterform.Editions(tx); err != nil {
			return err
		}
		if f.Values["form"] == "" && len(p.Editions) > 0 {
			f.Values["form"] = p.Editions[0].ID
		}
		of := f.Values["form"]
		if !slices.ContainsFunc(p.Editions, func(e letterform.Form) bool { return e.ID == of }) {
			of = ""
		}
		p.Shape, err = letterform.Get(tx, of)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "letters", Body: formView(p)})
}

func blank(c *web.Call) error {
	year := strconv.Itoa(c.Year("year", c.Space.Now().In(db.Copenhagen).Year()+1))
	f := c.NewForm(c.Path("/letters"), map[string]string{"year": year, "title": c.T("letter.title_suggested", year)})
	return showForm(c, f, "letter.new", "/letters")
}

func create(c *web.Call) error {
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	id, err := Create(c.As(), draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, "letter.new", "/letters") })
	}
	return c.Done("/letters/"+id, "letter.saved_done")
}

// read reads the letter of the address.
func read(c *web.Call) (l Letter, err error) {
	id, err := c.PathID("id")
	if err != nil {
		return l, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		l, err = Get(tx, id)
		return err
	})
	return l, err
}

func edit(c *web.Call) error {
	l, err := read(c)
	if err != nil {
		return err
	}
	if err := l.writable(); err != nil {
		return err
	}
	return showForm(c, c.NewForm(c.Path("/letters/"+l.ID), l.Fields()).At(l.Version), "letter.edit", "/letters/"+l.ID)
}

func save(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	if err := Change(c.As(), id, f.Seen, draft(f)); err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, "letter.edit", "/letters/"+id) })
	}
	return c.Done("/letters/"+id, "letter.saved_done")
}

func showEvent(c *web.Call, f *web.Form, l Letter, title string) error {
	p := formPage{Call: c, Form: f, Title: c.T(title), Lead: l.Title, Back: "/letters/" + l.ID}
	if title == "letter.event_edit" {
		p.Off = f.Action + "/off"
	}
	return c.Show(web.Page{Title: p.Title, Here: "letters", Body: eventView(p)})
}

func blankEvent(c *web.Call) error {
	l, err := read(c)
	if err != nil {
		return err
	}
	return showEvent(c, c.NewForm(c.Path("/letters/"+l.ID+"/events"), nil), l, "letter.event_new")
}

func createEvent(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(eventFields...)
	if err != nil {
		return err
	}
	if err := Tell(c.As(), id, eventOf(f)); err != nil {
		return c.Retry(err, f, func() error {
			l, err := read(c)
			if err != nil {
				return err
			}
			return showEvent(c, f, l, "letter.event_new")
		})
	}
	return c.Done("/letters/"+id+"#course", "letter.event_done")
}
