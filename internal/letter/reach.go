package letter

import (
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

// How far a count says how many came: never under five, neither of those who came nor of
// those who did not.
const (
	uncounted = ""
	underFive = "under_five"
	counted   = "counted"
	nearlyAll = "nearly_all"
	everybody = "all"
)

// Reached says which of those an event's count is.
func (e Event) Reached() string {
	switch missing := e.Invited - e.Came; {
	case e.Invited < Least || e.Came <= 0:
		return uncounted
	case e.Came < Least:
		return underFive
	case missing == 0:
		return everybody
	case missing < Least:
		return nearlyAll
	}
	return counted
}

// Exact tells whether the count may be said as it is.
func (e Event) Exact() bool { r := e.Reached(); return r == counted || r == everybody }

// reached are the groups in the order they were first reached, each with the best of the
// events that have been: the one where most of the group came, else the newest.
func (p letterPage) reached() (best []Event) {
	today := db.Day(p.Space.Now())
	for _, e := range p.Events {
		if e.Group == "" || e.Day > today || e.Off != "" {
			continue
		}
		i := slices.IndexFunc(best, func(b Event) bool { return strings.EqualFold(b.Group, e.Group) })
		switch {
		case i < 0:
			best = append(best, e)
		case e.Came*max(best[i].Invited, 1) >= best[i].Came*max(e.Invited, 1):
			best[i] = e
		}
	}
	return best
}

// countWords say how many of a group came, and no number under five.
func (p letterPage) countWords(e Event) string {
	switch e.Reached() {
	case uncounted:
		return p.T("letter.reach_uncounted")
	case counted:
		return p.T("letter.reach_of", strconv.Itoa(e.Came), strconv.Itoa(e.Invited))
	}
	return p.T("letter.reach_"+e.Reached(), strconv.Itoa(e.Invited))
}

// share is what the bar shows: no more than the words say.
func (e Event) share() (part, whole int) {
	switch e.Reached() {
	case counted, everybody:
		return e.Came, e.Invited
	case nearlyAll:
		return 95, 100
	}
	return 0, 1
}

func eventOf(f *web.Form) Event {
	return Event{Day: f.Get("day"), What: f.Get("what"), Place: f.Get("place"), Sort: sortOf(f.Get("sort")), Group: f.Get("group"),
		Came: count(f.Get("came")), Invited: count(f.Get("invited")), Seats: count(f.Get("seats")), Hours: f.Get("hours"), Material: f.Get("material")}
}

// count is a number as it was typed; what is none is wrong.
func count(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil && text != "" {
		return -1
	}
	return n
}

var eventFields = []string{"day", "what", "place", "group", "came", "invited", "sort", "seats", "hours", "material"}

// sortOf is the sort as a tick says it.
func sortOf(tick string) string {
	if tick == "1" {
		return Course
	}
	return tick
}

// happened is when an event was, if anybody said.
func (p letterPage) happened(e Event) string {
	if e.Day == "" {
		return p.T("letter.event_no_day")
	}
	return p.Say.Day(e.Day)
}

// readEvent reads the event of the address, for those who write them.
func readEvent(c *web.Call) (l Letter, e Event, err error) {
	id, err := c.PathID("id")
	if err != nil {
		return l, e, err
	}
	event, err := c.PathID("event")
	if err != nil {
		return l, e, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if l, err = Get(tx, id); err != nil {
			return err
		}
		if err = mayWrite(r); err != nil {
			return err
		}
		e, err = EventOf(tx, id, event)
		return err
	})
	return l, e, err
}

func editEvent(c *web.Call) error {
	l, e, err := readEvent(c)
	if err != nil {
		return err
	}
	return showEvent(c, c.NewForm(c.Path("/letters/"+l.ID+"/events/"+e.ID), e.Fields()).At(e.Version), l, "letter.event_edit")
}

func saveEvent(c *web.Call) error {
	l, e, err := readEvent(c)
	if err != nil {
		return err
	}
	f, err := c.Form(eventFields...)
	if err != nil {
		return err
	}
	if err := Retell(c.As(), l.ID, e.ID, f.Seen, eventOf(f)); err != nil {
		return c.Retry(err, f, func() error { return showEvent(c, f, l, "letter.event_edit") })
	}
	return c.Done("/letters/"+l.ID+"#course", "letter.event_changed_done")
}
