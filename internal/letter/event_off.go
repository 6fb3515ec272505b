package letter

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"
)

// CallOff takes an event off with a sentence, over the version the form was shown. Those
// who had signed up read it where they read of the course.
func CallOff(as auth.As, letter, id string, version int, because string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, err := EventOf(tx, letter, id)
		if err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		if e.Off != "" {
			return fail.New(fail.Conflict, "letter.event_off_already")
		}
		c := fail.Check{}
		c.That(because != "", "because", "letter.event_off_missing")
		c.Line(because, "because", 300)
		if err := c.Err(); err != nil {
			return err
		}
		n, err := tx.Exec(`UPDATE letter_event SET off = $1, version = version + 1 WHERE id = $2 AND version = $3`, because, id, version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(e.Version, nil)
		}
		before := e.told()
		e.Off = because
		return change.Record(tx, as.Who, e.thing(letter), "changed", before, e.told())
	})
}

func askOff(c *web.Call) error {
	l, e, err := readEvent(c)
	if err != nil {
		return err
	}
	return showOff(c, c.NewForm("", nil).At(e.Version), l, e)
}

func showOff(c *web.Call, f *web.Form, l Letter, e Event) error {
	f.Action = c.Path("/letters/" + l.ID + "/events/" + e.ID + "/off")
	p := formPage{Call: c, Form: f, Title: c.T("letter.event_off"), Lead: e.What, Back: "/letters/" + l.ID + "/events/" + e.ID + "/edit"}
	return c.Show(web.Page{Title: p.Title, Here: "letters", Body: offView(p)})
}

func callOff(c *web.Call) error {
	l, e, err := readEvent(c)
	if err != nil {
		return err
	}
	f, err := c.Form("because")
	if err != nil {
		return err
	}
	if err := CallOff(c.As(), l.ID, e.ID, f.Seen, f.Get("because")); err != nil {
		return c.Retry(err, f, func() error { return showOff(c, f, l, e) })
	}
	return c.Done("/letters/"+l.ID+"#course", "letter.event_off_done")
}
