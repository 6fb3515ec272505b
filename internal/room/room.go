// Package room is the room in which a meeting is held: one page that follows the meeting.
// The secretary takes the points up one by one and writes what is decided; the others see
// it at once. What is written in the room is kept as decisions on the meeting's points.
//
// Who may do what:
//   - The members of the body and the secretariat are in the room. One to whom a point has
//     been opened, as its guest or by her mark, is in it for that point alone: she sees no
//     other, and nothing of what is being written. To all others, the administrator too,
//     the room is not there.
//   - The secretariat and the members who are staff take points up and write decisions, as
//     on the meeting's own page. What has been decided on a point is locked in the room; it
//     is put right as any decision is, with a history, until the minutes are approved.
//   - A note is its person's alone, whatever office others hold.
//   - A stream asks all this anew for every event, and sends each listener what she sees.
package room

import (
	"embed"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/fail"
	"ledetraad/internal/meeting"
)

// Schema holds the tables of the room.
//
//go:embed schema
var Schema embed.FS

// Ways lists how a body decides in the room, in the order they are chosen from.
var Ways = []string{"agreed", "executive", "voted", "discussed", "noted", "postponed", "referred", "awaits", "withdrawn"}

// Draft is what is typed of a decision on a point.
type Draft struct {
	Sort  string `json:"sort"`  // one of Ways
	Text  string `json:"text"`  // what was decided
	Views string `json:"views"` // both, where there was no agreement
	Again string `json:"again"` // day it is put off to, or evaluated on
	To    string `json:"to"`    // body it is sent on to
	Unit  string `json:"unit"`  // that carries it out; "" nothing is to be carried out
	Owner string `json:"owner"`
	Due   string `json:"due"`
	Who   string `json:"who"` // may read it

	Task      string `json:"task"` // a follow-up that is being written
	TaskOwner string `json:"task_owner"`
	TaskDue   string `json:"task_due"`
}

// fields are the form's, in their order.
var fields = []string{"sort", "text", "again", "to", "views", "unit", "owner", "due", "who", "task", "task_owner", "task_due"}

// at is where a field of the form stands in the draft.
func (d *Draft) at() map[string]*string {
	return map[string]*string{"sort": &d.Sort, "text": &d.Text, "views": &d.Views, "again": &d.Again, "to": &d.To, "unit": &d.Unit,
		"owner": &d.Owner, "due": &d.Due, "who": &d.Who, "task": &d.Task, "task_owner": &d.TaskOwner, "task_due": &d.TaskDue}
}

// values is the draft as its form shows it.
func (d Draft) values() map[string]string {
	m := map[string]string{}
	for name, v := range d.at() {
		m[name] = *v
	}
	return m
}

// says tells that anything is typed that can be lost.
func (d Draft) says() bool { return d.Text+d.Views+d.Task != "" }

// bounds tells what of a draft is too long to keep.
func (d Draft) bounds() error {
	c := fail.Check{}
	c.OneOf(d.Sort, "sort", append([]string{""}, Ways...)...)
	c.Text(d.Text, "text", 8000)
	c.Text(d.Views, "views", 4000)
	c.Line(d.Task, "task", 300)
	for _, name := range []string{"again", "to", "unit", "owner", "due", "who", "task_owner", "task_due"} {
		c.Line(*d.at()[name], name, 20)
	}
	return c.Err()
}

// needsText tells that a way of deciding says nothing without words.
func needsText(sort string) bool {
	return sort == "agreed" || sort == "executive" || sort == "voted" || sort == "awaits"
}

// check tells what is missing besides what any decision must have.
func (d Draft) check(day string) error {
	c := fail.Check{}
	c.OneOf(d.Sort, "sort", Ways...)
	c.That(d.Text != "" || !needsText(d.Sort), "text", "room.text_missing")
	c.That(d.Sort != "postponed" && d.Sort != "awaits" || d.Again > day, "again", "room.again_missing")
	c.That(d.Sort != "referred" || d.To != "", "to", "room.to_missing")
	c.That(d.Unit != "" || d.Due == "", "unit", "decision.unit_missing")
	return c.Err()
}

// decision is the draft as the decision it becomes. root is the unit of what nobody
// carries out.
func (d Draft) decision(p meeting.Point, root string) decision.Draft {
	title, rest := sentence(d.Text)
	out := decision.Draft{Title: title, Text: rest, Views: d.Views, Sort: d.Sort, Unit: d.Unit, Owner: d.Owner, Due: d.Due, State: decision.NotBegun, Who: d.Who}
	if title == "" {
		out.Title = p.Title
	}
	if d.Unit == "" {
		out.Unit, out.State = root, decision.Nothing
	}
	if d.Sort == "postponed" || d.Sort == "awaits" {
		out.Again, out.State = d.Again, decision.Awaits
	}
	return out
}

// task is the follow-up of the draft. led is the unit its owner leads, or the root.
func (d Draft) task(led string) decision.Draft {
	return decision.Draft{Title: d.Task, Sort: decision.FollowUp, Unit: led, Owner: d.TaskOwner, Due: d.TaskDue, State: decision.NotBegun, Who: d.Who}
}

// longest is how long the sentence that stands for a decision may be.
const longest = 200

// sentence is the first sentence of a text, which can stand alone, and the whole of the
// text where there is more.
func sentence(text string) (first, whole string) {
	first = text
	if i := strings.IndexByte(first, '\n'); i >= 0 {
		first = strings.TrimSpace(first[:i])
	}
	for i := 0; i < len(first); i++ {
		if i+1 < len(first) && first[i] == '.' && first[i+1] == ' ' && !abbreviates(first[:i]) {
			first = first[:i+1]
		}
	}
	if utf8.RuneCountInString(first) > longest {
		cut := string([]rune(first)[:longest])
		if i := strings.LastIndexByte(cut, ' '); i > 0 {
			cut = cut[:i]
		}
		first = cut + " …"
	}
	if first == text {
		return strings.TrimSuffix(first, "."), ""
	}
	return strings.TrimSuffix(first, "."), text
}

// abbreviates tells that a full stop after the text is no end: "2,6 mio", "den 4", "bl.a".
func abbreviates(before string) bool {
	word := before[strings.LastIndexByte(before, ' ')+1:]
	return len([]rune(word)) < 4 || strings.ContainsAny(word, "0123456789.") && len(word) < 5
}

// Seat is what a reader is in a meeting's room.
type Seat struct {
	meeting.Meeting // of one who is there for a point only its body, day and hours
	Points          []meeting.Point
	Whole           bool // she follows all of it
	Writes          bool
}

// Enter finds what the reader is in the room; none is not found.
func Enter(tx *db.Tx, r *auth.Reader, id string) (s Seat, err error) {
	s.Meeting, err = meeting.Get(tx, id)
	if err != nil && !fail.Is(err, fail.NotFound) {
		return s, err
	}
	if err == nil {
		s.Writes = meeting.MayWrite(r, s.Body)
		if s.Whole, err = whole(tx, r, s.Meeting); err != nil {
			return s, err
		}
		if s.State == meeting.Cancelled {
			return Seat{}, fail.Missing()
		}
	}
	if !s.Whole {
		return enterForAPoint(tx, id)
	}
	s.Points, err = meeting.Points(tx, s.Body, id)
	return s, err
}

// whole tells that the reader follows all of a meeting she may read: as a member, for the
// secretariat, or because it was opened to her.
func whole(tx *db.Tx, r *auth.Reader, m meeting.Meeting) (bool, error) {
	if r.Office(auth.Secretariat) || r.Member(m.Body) {
		return true, nil
	}
	list, err := db.All(tx, db.Value[string], `SELECT j.key FROM json_each(@opened4) j WHERE j.key = $1`, m.ID)
	return len(list) > 0, err
}

// enterForAPoint is Enter of one to whom a point has been opened: its guest, or one who has
// marked it. Who prepares a point knows nothing of the meeting by that alone.
func enterForAPoint(tx *db.Tx, id string) (s Seat, err error) {
	hers, err := db.All(tx, db.Value[string], `
SELECT i.id
FROM agenda_point a
CROSS JOIN item i
WHERE a.meeting = $1 AND i.id = a.item AND i.id IN (SELECT j.key FROM json_each(@opened4) j) AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id`, id)
	if err != nil {
		return s, err
	}
	if len(hers) == 0 {
		return s, fail.Missing()
	}
	s.Meeting, err = db.One(tx, func(scan db.Scan) (m meeting.Meeting, err error) {
		return m, scan(&m.ID, &m.Body, &m.BodyName, &m.Day, &m.Starts, &m.Ends, &m.Place)
	}, `
SELECT m.item, m.body, coalesce(b.name, ''), m.day, m.starts, m.ends, m.place
FROM meeting m
LEFT JOIN body b ON b.id = m.body
WHERE m.item = $1`, id)
	if err != nil {
		return s, err
	}
	all, err := meeting.Points(tx, s.Body, id)
	for _, p := range all {
		for _, own := range hers {
			if p.ID == own {
				s.Points = append(s.Points, p)
			}
		}
	}
	return s, err
}
