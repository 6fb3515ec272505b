package meeting

import (
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// row is a meeting in the list.
type row struct{ Meeting }

func scanRow(s db.Scan) (r row, err error) {
	r.Meeting, err = scan(s)
	return r, err
}

func rowSQL(columns string) string {
	return `
SELECT ` + columns + joined + `
WHERE i.kind = 'meeting' AND ` + auth.Sees("i", auth.Content)
}

var totalSQL = `
SELECT count(*)
FROM item i
WHERE i.kind = 'meeting' AND ` + auth.Sees("i", auth.Content)

const stateOrder = `CASE i.state WHEN 'planned' THEN 1 WHEN 'sent' THEN 2 WHEN 'held' THEN 3 WHEN 'approved' THEN 4 ELSE 5 END`

var meetings = list.List[row]{
	Path: "/meetings", Here: "meetings", Title: "nav.meetings", Table: "meeting.table",
	Count: "meeting.count", None: "meeting.none", NoneText: "meeting.none_text",
	ID:  func(r *row) string { return r.ID },
	SQL: rowSQL, Total: totalSQL, Fields: columns, Scan: scanRow, Order: "m.day DESC",
	Filters: []list.Filter{
		{Key: "body", Label: "meeting.body", All: "meeting.all_bodies", Options: bodyOptions,
			Where: "AND (SELECT x.body FROM meeting x WHERE x.item = i.id) = $n"},
		{Key: "when", Label: "meeting.when", All: "meeting.all_days", Options: list.Choices("meeting.when.", []string{"coming", "past"}),
			Where: "AND (SELECT CASE WHEN x.day >= @day THEN 'coming' ELSE 'past' END FROM meeting x WHERE x.item = i.id) = $n"},
		{Key: "state", Label: "meeting.state", All: "meeting.all_states", Where: "AND i.state = $n",
			Options: list.Choices("meeting.state.", States)},
	},
	Columns: []list.Column[row]{
		{Key: "title", Head: "meeting.meeting", Kind: list.Link, Order: auth.Shown("i") + db.Danish, Show: titleCell,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Title} }},
		{Key: "body", Head: "meeting.body", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.BodyName} }},
		{Key: "day", Head: "meeting.day", Kind: list.Date, Order: "m.day",
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Day: r.Day} }},
		{Key: "place", Head: "meeting.place",
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Place} }},
		{Key: "state", Head: "meeting.state", Kind: list.Status, Order: stateOrder,
			Cell: func(c *web.Call, r *row) list.Cell {
				return list.Cell{Mark: markOf(r.State), Text: c.T("meeting.state." + r.State)}
			}},
	},
}

// bodyOptions are the bodies of the day.
func bodyOptions(a *list.Ask) (options []ui.Option, err error) {
	bodies, err := org.Bodies(a.Tx, a.R.Day)
	for _, b := range bodies {
		options = append(options, ui.Option{Value: b.ID, Label: b.Name})
	}
	return options, err
}

// mostNext is how many of the meetings to come stand over the list.
const mostNext = 5

func serveList(c *web.Call) error {
	var next []Meeting
	var ahead Ahead
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		until, err := later(r.Day, 1, 0)
		if err == nil {
			next, err = between(tx, c.Query("body"), r.Day, until)
		}
		if err != nil {
			return err
		}
		ahead, err = AheadOf(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	next = next[:min(len(next), mostNext)]
	return meetings.Serve(c, func(v list.View) templ.Component { return listView(v, next, ahead) })
}

// tile is a day as a leaf of a calendar.
func tile(c *web.Call, day string) ui.Day {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ui.Day{ISO: day}
	}
	return ui.Day{Number: t.Format("2"), Month: c.Say.ShortMonth(t.Month()), ISO: day}
}

// markOf is the form of a meeting's state.
func markOf(state string) ui.Mark {
	switch state {
	case Sent:
		return ui.UnderWay
	case Held:
		return ui.Waiting
	case Approved:
		return ui.Done
	case Cancelled:
		return ui.NotThisYear
	}
	return ui.NotBegun
}
