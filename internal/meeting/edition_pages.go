package meeting

import (
	"strconv"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

func sendLate(c *web.Call) error { return pressed(c, "meeting.late_sent_done", SendLate) }

type editionPage struct {
	*web.Call
	Edition
	Maker string
}

func readEdition(c *web.Call) (p editionPage, err error) {
	p.Call = c
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Edition, err = GetEdition(tx, id); err != nil {
			return err
		}
		names, err := org.PersonNames(tx, p.Person)
		p.Maker = names[p.Person]
		return err
	})
	return p, err
}

func showEdition(c *web.Call) error {
	p, err := readEdition(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.heading(), Here: "meetings", Body: editionView(p)})
}

// called is what an edition is called: "Tillægsdagsorden 2".
func (e Edition) called(c *web.Call) string {
	name := c.T("meeting.edition_sort." + e.Sort)
	switch {
	case e.Sort == MinutesApproved && e.Number > 1:
		return c.T("meeting.edition_again", name, strconv.Itoa(e.Number))
	case e.Sort == AgendaLate:
		return name + " " + strconv.Itoa(e.Number)
	}
	return name
}

func moment(stamp string) time.Time { return db.ParseStamp(stamp).In(db.Copenhagen) }

func (p editionPage) heading() string {
	return p.called(p.Call) + ": " + p.On.BodyName + ", " + p.On.span(p.Say)
}

func (p editionPage) lead() string { return i18n.Capital(when(p.Call, p.On)) + "." }

// parts are the points under their headings. A supplementary agenda has only those that
// came late, and so none of the meeting's times.
func (p editionPage) parts() []Part {
	if p.Sort == AgendaLate {
		return Parts(nil, p.Points)
	}
	return Parts(p.Headings, p.Points)
}

func (p editionPage) facts() []ui.Fact {
	list := []ui.Fact{{Name: p.T("meeting.edition_at." + p.Sort), Text: p.Say.Moment(moment(p.Edition.At))}, {Name: p.T("meeting.edition_by"), Text: p.Maker}}
	there := meetingPage{Call: p.Call, People: p.People}
	if text := there.names(true); text != "" {
		list = append(list, ui.Fact{Name: p.T("meeting.present"), Text: text})
	}
	if text := there.names(false); text != "" {
		list = append(list, ui.Fact{Name: p.T("meeting.apologies"), Text: text})
	}
	if p.On.Guests != "" {
		list = append(list, ui.Fact{Name: p.T("meeting.guests"), Text: p.On.Guests})
	}
	return list
}

// span is the day of a meeting, or its first and last.
func (m Meeting) span(say i18n.Phrases) string {
	switch {
	case m.LastDay == "":
		return weekday(say, m.Day)
	case m.LastDay[:7] == m.Day[:7]:
		return say.T("meeting.days_in_month", whole(m.Day[8:]), say.Day(m.LastDay))
	}
	return say.T("meeting.days_to", say.Day(m.Day), say.Day(m.LastDay))
}
