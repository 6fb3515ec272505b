// Package meeting holds a body's meetings: when and where, the agenda with its points,
// that it was sent out, who was there, and the minutes. What is decided is a decision
// item tied to its point, so that it is written once and carried out from there.
//
// A series makes the meetings that recur some months ahead. One meeting is moved or
// called off with a sentence. A point waits in the body's list until it is put on an
// agenda; when the meeting is over, a point that goes on is copied, and the record stays.
//
// Who may do what:
//   - A meeting is read by the members of its body, the secretariat and the administrator.
//     So is a point, and by whoever prepares it. A closed point is read by the members and
//     whoever prepares it, and by nobody by office.
//   - The secretariat and the members who are staff make meetings, write points, send the
//     agenda out, write what was decided and approve the minutes. Only a member makes a
//     closed point, or closes one.
//   - A member says beforehand whether she comes; the secretariat writes it for one who
//     telephoned. Why she does not is read by the members and the secretariat.
//   - Who comes in a member's place reads that meeting, its points that are for the members
//     and what is decided on them, until the minutes are approved. She takes part and is
//     noted; she writes nothing of the meeting, whatever she writes elsewhere.
//   - A guest reads the one point she comes to and its papers, from when the agenda is sent
//     until the meeting has been held; what is decided on it only as anybody else. She
//     comes along when the point is moved; a copy asks her anew.
//   - Who takes no part in a point, because of an interest of her own, knows that it is
//     there, and its title unless it is closed. She reads neither the point nor its papers
//     nor what is decided on it, whatever else she is, and cannot carry it out; that
//     follows the point and its copies. She declares it herself, or one who writes for the
//     body does; only another lifts it. Things the point is linked to are not shut to her.
//   - One who chooses for herself, the mayor, is no member. When the agenda is sent she
//     reads the titles and times of what is not closed, and marks what she comes to until
//     the meeting begins; nobody marks for her. What she has marked she reads as a guest.
//     A mark is for that meeting. The times of guests and of her are the meeting's own, so
//     that they come at the right moment.
//   - When the agenda has been sent, a new point needs a sentence that says why. When the
//     minutes are approved, nothing in them changes.
//   - They say too how the body holds its meetings: the headings of the agenda, how many
//     working days before the meeting it goes out, how the minutes are approved. What was
//     sent and what was approved stays as an edition, and of it each reads the points and
//     decisions she may read. An approval is taken back with a sentence.
//   - A member says what is wrong with the minutes, where the body approves them so; those
//     who write answer. What is said of a point is read by those who may read the point.
//   - Where the main point goes in turn, those who write let two meetings swap.
package meeting

import (
	"embed"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
)

// Schema holds the tables of meetings.
//
//go:embed schema
var Schema embed.FS

// The kinds of items.
const (
	Kind      = "meeting"
	PointKind = "agenda_point"
)

// The states of a meeting.
const (
	Planned   = "planned"
	Sent      = "sent"
	Held      = "held"
	Approved  = "approved"
	Cancelled = "cancelled"
)

// States lists them in their order.
var States = []string{Planned, Sent, Held, Approved, Cancelled}

// Meeting is one meeting of a body.
type Meeting struct {
	item.Item
	Body, BodyName string
	Day            string
	Starts, Ends   string // "12:00"
	Place          string
	Series, Slot   string // the series that made it, and the day it stands for
	Note           string // why it was moved or called off
	Sent           string // the moment the agenda was sent
	Guests         string
	Approved       string // day
	LastDay        string // of one over more than a day; ""
}

// Open tells that the agenda is still being made.
func (m Meeting) Open() bool { return m.State == Planned || m.State == Sent }

// Over tells that the meeting has been held.
func (m Meeting) Over() bool { return m.State == Held || m.State == Approved }

// Takes tells that a point can be put on the agenda; a late one where it has been sent.
func (m Meeting) Takes() bool { return m.Open() || m.State == Held }

// Room is how many minutes the meeting has.
func (m Meeting) Room() int { return (minuteOf(m.Ends) - minuteOf(m.Starts)) * m.days() }

// Draft is what is said of a meeting.
type Draft struct {
	Body, Day, Starts, Ends, Place, Note string
	LastDay                              string // "" it ends the day it begins
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Body != "", "body", "meeting.body_missing")
	c.That(d.Day != "", "day", "meeting.day_missing")
	c.Day(d.Day, "day")
	c.Day(d.LastDay, "last_day")
	c.That(d.LastDay == "" || d.LastDay > d.Day, "last_day", "meeting.last_day_before")
	checkHours(&c, d.Starts, d.Ends)
	c.Line(d.Place, "place", 160)
	c.Line(d.Note, "note", 300)
	return c.Err()
}

func checkHours(c *fail.Check, starts, ends string) {
	c.That(minuteOf(starts) >= 0, "starts", "meeting.time_wrong")
	c.That(minuteOf(ends) >= 0, "ends", "meeting.time_wrong")
	c.That(minuteOf(starts) < 0 || minuteOf(ends) < 0 || minuteOf(starts) < minuteOf(ends), "ends", "meeting.ends_before")
}

// Fields is the meeting as its form shows it.
func (m Meeting) Fields() map[string]string {
	return map[string]string{"body": m.Body, "day": m.Day, "starts": m.Starts, "ends": m.Ends, "place": m.Place, "note": m.Note, "last_day": m.LastDay}
}

// titleOf is what a meeting is called: its body and its day.
func titleOf(body, day string) string {
	return body + ", " + i18n.Phrases{Lang: i18n.Danish}.Day(day)
}

// minuteOf is the minute of the day of "12:30"; -1 is none.
func minuteOf(clock string) int {
	if len(clock) != 5 || clock[2] != ':' {
		return -1
	}
	hours, minutes := whole(clock[:2]), whole(clock[3:])
	if hours < 0 || hours > 23 || minutes < 0 || minutes > 59 {
		return -1
	}
	return hours*60 + minutes
}

// whole is a number of at most four digits; -1 is none.
func whole(digits string) (n int) {
	if digits == "" || len(digits) > 4 {
		return -1
	}
	for _, r := range digits {
		if r < '0' || r > '9' {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// mayWrite is the secretariat's and the body's own.
func mayWrite(r *auth.Reader, body string) bool {
	return r.Office(auth.Secretariat) || body != "" && r.IsStaff() && r.Member(body)
}

// mayPlan tells whether the reader makes meetings of some body.
func mayPlan(r *auth.Reader) bool {
	return r.Office(auth.Secretariat) || r.IsStaff() && len(r.Bodies()) > 0
}

// The purposes of a point.
const (
	ToDecide  = "decide"
	ToDiscuss = "discuss"
	ToInform  = "inform"
)

// Purposes lists them in the order they are chosen from.
var Purposes = []string{ToDecide, ToDiscuss, ToInform}

// Those who may read a point.
const (
	ForBody   = "body"   // as the meeting, and whoever prepares it
	ForClosed = "closed" // the members and whoever prepares it
)

// Readers lists them.
var Readers = []string{ForBody, ForClosed}

// Point is a point of an agenda, or one that waits. The item's owner prepares it.
type Point struct {
	item.Item
	Body, BodyName string
	Meeting        string // "" waits in the body's list
	Place, Minutes int
	Purpose, Text  string
	Late           string // why it came after the agenda was sent
	Heading        string // it stands under, by its name; "" none
	Person         string // name of who prepares it
	Aside          bool   // the reader takes no part in it, and knows only that it is there
}

// PointDraft is what is said of a point.
type PointDraft struct {
	Title, Text, Purpose string
	Minutes              int
	Owner                string
	Who                  string // one of Readers; "" of a change: as it is
	Late                 string
	Heading              string // it stands under; "" of a change: as it is
}

// Check tells everything that is wrong with the draft.
func (d PointDraft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "meeting.title_missing")
	c.Line(d.Title, "title", 300)
	c.Text(d.Text, "text", 8000)
	c.OneOf(d.Purpose, "purpose", Purposes...)
	c.That(d.Minutes >= 1 && d.Minutes <= 600, "minutes", "meeting.minutes_wrong")
	c.OneOf(d.Who, "who", Readers...)
	c.Line(d.Late, "late", 300)
	return c.Err()
}

// audience is who may read a point of a body.
func (d PointDraft) audience(body string) auth.Audience {
	who := []string{auth.BodySubject(body)}
	if d.Owner != "" {
		who = append(who, auth.PersonSubject(d.Owner))
	}
	if d.Who == ForClosed {
		return auth.Closed(who...)
	}
	return auth.Circle(who...)
}

// closed tells that an audience is of named bodies and people only.
func closed(grants []auth.Grant) bool {
	return !slices.ContainsFunc(grants, func(g auth.Grant) bool { return g.Subject[:1] != "b" && g.Subject[:1] != "p" })
}
