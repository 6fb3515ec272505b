package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// showUnread answers for a point whose content the reader may not know: to one who takes
// no part in it that she does not, to one who chooses where she does so. To everybody
// else it is not there.
func showUnread(c *web.Call, id string, missing error) error {
	if !fail.Is(missing, fail.NotFound) {
		return missing
	}
	p := pointPage{Call: c}
	var agendas []Meeting
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		aside, err := asides(tx, r, id)
		if err != nil {
			return err
		}
		if len(aside) > 0 {
			p.Point = aside[0]
			p.On, err = onAgenda(tx, p.Point)
			return err
		}
		if p.Item, err = item.Get(tx, PointKind, id); err != nil {
			return err
		}
		meetings, err := db.All(tx, db.Value[string], `SELECT meeting FROM agenda_point WHERE item = $1 AND meeting <> ''`, id)
		if err != nil || len(meetings) == 0 {
			return err
		}
		agendas, err = Agendas(tx, r, meetings[0])
		return err
	})
	switch {
	case err != nil:
		return err
	case p.Aside:
		return c.Show(web.Page{Title: p.asideTitle(), Here: "meetings", Body: asideView(p)})
	case len(agendas) > 0:
		return c.Go("/meetings/" + agendas[0].ID + "/choice")
	}
	return missing
}

// asideTitle is what a point is called for one who takes no part in it.
func (p pointPage) asideTitle() string { return asideTitle(p.Call, p.Point) }

func asideTitle(c *web.Call, x Point) string {
	if x.Hidden {
		return c.T("meeting.closed_point")
	}
	return x.Title
}

// showAgenda answers for a meeting the reader may not read, where she chooses among its
// points.
func showAgenda(c *web.Call, id string, missing error) error {
	if !fail.Is(missing, fail.NotFound) {
		return missing
	}
	var agendas []Meeting
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		agendas, err = Agendas(tx, r, id)
		return err
	})
	if err != nil || len(agendas) == 0 {
		return missing
	}
	return c.Go("/meetings/" + id + "/choice")
}
