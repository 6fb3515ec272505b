package room

import (
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/meeting"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// view is what one reader sees of the room at one moment.
type view struct {
	*web.Call
	Seat
	Pace     Pace
	Outcomes map[string][]meeting.Outcome
	Typed    map[string][]Typed // only for those who follow all of it
	People   []meeting.Attendee
	Parts    []meeting.Part // the points under the agenda's headings, for those who follow all of it
}

// see reads what the reader sees of the room, in a fixed number of statements.
func (v *view) see(tx *db.Tx, r *auth.Reader, id string) (err error) {
	if v.Seat, err = Enter(tx, r, id); err != nil {
		return err
	}
	if v.Pace, err = PaceOf(tx, id, v.Points); err != nil {
		return err
	}
	if v.Outcomes, err = meeting.Outcomes(tx, v.Points); err != nil || !v.Whole {
		return err
	}
	if v.People, err = meeting.Attendance(tx, id); err != nil {
		return err
	}
	headings, err := meeting.HeadingsOf(tx, v.Body, id)
	if err != nil {
		return err
	}
	v.Parts = meeting.Parts(headings, v.Points)
	var ids []string
	for _, p := range v.Points {
		ids = append(ids, p.ID)
	}
	v.Typed, err = Drafts(tx, ids...)
	return err
}

func (v view) heading() string { return v.BodyName + ", " + meeting.Weekday(v.Say, v.Day) }

func (v view) lead() string {
	at := v.Say.Up("meeting.at", v.Hours(v.Say))
	if v.Place != "" {
		at += ", " + v.Place
	}
	return at + "."
}

// decided are the decisions on a point that are more than a follow-up; nil it is open.
func (v view) decided(point string) (list []meeting.Outcome) {
	for _, o := range v.Outcomes[point] {
		if !o.FollowUp() {
			list = append(list, o)
		}
	}
	return list
}

func (v view) followUps(point string) (list []meeting.Outcome) {
	for _, o := range v.Outcomes[point] {
		if o.FollowUp() {
			list = append(list, o)
		}
	}
	return list
}

// at is the point at a place with its number and when it is, counted from the beginning.
func (v view) at(n int) meeting.Slot {
	for _, x := range v.Parts {
		if n < len(x.Points) {
			return x.Points[n]
		}
		n -= len(x.Points)
	}
	return meeting.Slot{Number: strconv.Itoa(n + 1)}
}

// first is the place of the first point of a part.
func (v view) first(part int) (n int) {
	for _, x := range v.Parts[:part] {
		n += len(x.Points)
	}
	return n
}

// begins is the minute of the day the point at a place is to begin.
func (v view) begins(n int) int { return v.Begins() + v.at(n).From }

// slot is the part of the meeting a point is to take. One who is there for a point alone
// knows nothing of the others, and so not when.
func (v view) slot(n int) string {
	if !v.Whole {
		return v.T("meeting.minutes_of", v.Say.Number(v.Points[n].Minutes))
	}
	return meeting.Hours(v.Say, v.begins(n), v.begins(n)+v.Points[n].Minutes)
}

// current is the place of the point that is dealt with; -1 none.
func (v view) current() int {
	for n, x := range v.Points {
		if x.ID == v.Pace.Point {
			return n
		}
	}
	return -1
}

// used says how long a point took that was left, and how that was to what it was given.
func (v view) used(x meeting.Point) string {
	seconds, ok := v.Pace.Spent[x.ID]
	if !ok || v.Pace.Point == x.ID {
		return ""
	}
	minutes := (seconds + 30) / 60
	text := v.T("room.used", v.Say.Number(minutes), v.Say.Number(x.Minutes))
	if over := minutes - x.Minutes; over > 0 {
		text += ", " + v.T("room.over", v.Say.Number(over))
	}
	return text
}

// since is the moment of the day the point that is dealt with was taken up.
func (v view) since() string {
	return meeting.ClockOf(v.Say, v.Pace.Since)
}

// clock are what the page counts the time of the point that is dealt with from.
func (v view) clock(x meeting.Point) (since, spent string) {
	return strconv.FormatInt(v.Pace.Since.UnixMilli(), 10), strconv.Itoa(v.Pace.Spent[x.ID])
}

func (v view) facts() (list []ui.Fact) {
	if !v.Whole {
		return nil
	}
	add := func(key, text string) {
		if text != "" {
			list = append(list, ui.Fact{Name: v.T(key), Text: text})
		}
	}
	done := 0
	for _, x := range v.Points {
		if v.decided(x.ID) != nil {
			done++
		}
	}
	add("room.dealt_with", v.T("room.of", v.Say.Number(done), v.Say.Number(len(v.Points))))
	if n := v.current(); n >= 0 {
		add("room.under_way", v.at(n).Number+" "+v.Points[n].Title)
		add("room.time", v.late(n))
	}
	add("meeting.present", v.names(true))
	add("meeting.apologies", v.names(false))
	add("meeting.guests", v.Guests)
	return list
}

func (v view) names(there bool) string {
	var list []string
	for _, a := range v.People {
		if a.There == there {
			list = append(list, a.Name)
		}
	}
	return v.Say.List(list)
}

// late says how much later, or earlier, than planned the point that is dealt with began.
func (v view) late(n int) string {
	at := v.Pace.Since.In(db.Copenhagen)
	switch minutes := at.Hour()*60 + at.Minute() - v.begins(n); {
	case at.Format("2006-01-02") != v.Day:
		return ""
	case minutes > 0:
		return v.T("room.behind", v.Say.Number(minutes))
	case minutes < 0:
		return v.T("room.ahead", v.Say.Number(-minutes))
	}
	return v.T("room.on_time")
}

// typing is what another is writing of a point that is not decided: the newest.
func (v view) typing(point string) *Typed {
	if v.decided(point) != nil {
		return nil
	}
	for _, t := range v.Typed[point] {
		if t.Text+t.Views != "" && t.Person != v.Who.Person {
			return &t
		}
	}
	return nil
}

// mine is what the reader has typed of a point.
func (v view) mine(point string) *Typed {
	for _, t := range v.Typed[point] {
		if t.Person == v.Who.Person && t.says() {
			return &t
		}
	}
	return nil
}

// written is the moment of the day something was typed.
func (v view) written(t *Typed) string {
	return meeting.ClockOf(v.Say, t.At)
}

// shape is what makes the page another than before: for those who write also what is
// decided and what is dealt with, because it moves their form.
func (v view) shape() string {
	var b strings.Builder
	for _, x := range v.Points {
		b.WriteString(x.ID + x.Heading)
		if v.Writes && v.decided(x.ID) != nil {
			b.WriteByte('+')
		}
		b.WriteByte(' ')
	}
	if v.Writes {
		b.WriteString("| " + v.Pace.Point)
	}
	return b.String()
}

// writes tells that decisions can be written now.
func (v view) writes() bool { return v.Writes && v.Decidable(v.Reader.Day) == nil }

// neighbour is the point before or after the one that is dealt with; before the first it
// is the first that is open.
func (v view) neighbour(step int) string {
	n := v.current()
	if n < 0 && step > 0 {
		for _, x := range v.Points {
			if v.decided(x.ID) == nil {
				return x.ID
			}
		}
	}
	if n += step; n < 0 || n >= len(v.Points) || n-step < 0 {
		return ""
	}
	return v.Points[n].ID
}
