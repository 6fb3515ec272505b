package meeting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// HeadingsOf are the headings of a meeting of a body: those the agenda was sent with, or
// before that the ones of the body's rule. A meeting that is shorter than its headings
// together keeps their names, and each takes what its points do.
func HeadingsOf(tx *db.Tx, body, meeting string) ([]Heading, error) {
	read, err := db.One(tx, db.ScanPair, `
SELECT coalesce(
  (SELECT e.headings FROM agenda_edition e WHERE e.meeting = $1 AND e.sort <> 'late' ORDER BY e.at, e.id LIMIT 1),
  (SELECT u.headings FROM meeting_rule u WHERE u.body = $2), ''),
  coalesce((SELECT m.starts || ' ' || m.ends || ' ' || m.day || ' ' || m.last_day FROM meeting m WHERE m.item = $1), '')`, meeting, body)
	if err != nil {
		return nil, err
	}
	list, sum := headingsOf(read.A), 0
	for _, h := range list {
		sum += h.Minutes
	}
	of := append(strings.Fields(read.B), "", "", "", "")
	if m := (Meeting{Starts: of[0], Ends: of[1], Day: of[2], LastDay: of[3]}); read.B != "" && sum > m.Room() {
		for n := range list {
			list[n].Minutes = 0
		}
	}
	return list, nil
}

// rank is the place of a heading; what stands under none comes after them all.
func rank(headings []Heading, name string) int {
	if n := slices.IndexFunc(headings, func(h Heading) bool { return h.Name == name }); n >= 0 {
		return n
	}
	return len(headings)
}

// arranged puts the points of a meeting under its headings, each in its order there.
func arranged(tx *db.Tx, body, meeting string, list []Point) ([]Point, error) {
	headings, err := HeadingsOf(tx, body, meeting)
	slices.SortStableFunc(list, func(a, b Point) int { return cmp.Compare(rank(headings, a.Heading), rank(headings, b.Heading)) })
	return list, err
}

// checkHeading tells that a heading is one of the body's, or of an agenda it has sent.
func checkHeading(tx *db.Tx, body, name string) error {
	if name == "" {
		return nil
	}
	x, err := RuleOf(tx, body)
	if err != nil {
		return err
	}
	sent, err := db.All(tx, db.Value[string], `
SELECT DISTINCT e.headings
FROM agenda_edition e
JOIN meeting m ON m.item = e.meeting
WHERE m.body = $1
ORDER BY e.headings`, body)
	if err != nil {
		return err
	}
	known := slices.ContainsFunc(sent, func(text string) bool {
		list := headingsOf(text)
		return rank(list, name) < len(list)
	})
	c := fail.Check{}
	c.That(known || x.has(name), "heading", "fail.choose")
	return c.Err()
}

// Part is a heading of an agenda with the points under it, and when it is.
type Part struct {
	Heading
	Number   int // 0 the points under no heading
	From, To int // minutes after the meeting began
	Points   []Slot
}

// Slot is a point with its number and when it is.
type Slot struct {
	Point
	Number   string // "1.2", or "2" where there are no headings
	From, To int
}

// Over is how many minutes more the points take than the heading has.
func (x Part) Over() int {
	if x.Minutes == 0 {
		return 0
	}
	return max(x.used()-x.Minutes, 0)
}

func (x Part) used() (sum int) {
	for _, s := range x.Points {
		sum += s.Minutes
	}
	return sum
}

// Parts puts points that stand in their order under headings. A heading begins when the
// minutes of those before it are over, and one without minutes of its own takes what its
// points do. Where there are no headings there is one part, without a name.
func Parts(headings []Heading, points []Point) (list []Part) {
	at := 0
	for n, h := range append(slices.Clone(headings), Heading{}) {
		x := Part{Heading: h, Number: n + 1, From: at}
		if n == len(headings) {
			x.Number = 0
		}
		for _, p := range points {
			if rank(headings, p.Heading) != n {
				continue
			}
			s := Slot{Point: p, Number: strconv.Itoa(len(x.Points) + 1), From: at, To: at + p.Minutes}
			if len(headings) > 0 {
				s.Number = strconv.Itoa(n+1) + "." + s.Number
			}
			at, x.Points = s.To, append(x.Points, s)
		}
		x.To = at
		if h.Minutes > 0 {
			x.To = x.From + h.Minutes
		}
		if at = x.To; x.Number > 0 || len(x.Points) > 0 || len(headings) == 0 {
			list = append(list, x)
		}
	}
	return list
}

// At writes a part of a meeting by the clock. One over more than a day goes on the next
// day when the hours of the first are over.
func (m Meeting) At(say i18n.Phrases, from, to int) string {
	length := minuteOf(m.Ends) - minuteOf(m.Starts)
	if m.LastDay == "" || length <= 0 {
		return hours(say, minuteOf(m.Starts)+from, minuteOf(m.Starts)+to)
	}
	day := from / length
	at := hours(say, minuteOf(m.Starts)+from-day*length, minuteOf(m.Starts)+to-day*length)
	return say.T("meeting.on_day", day+1, at)
}

// Arrange puts a point under a heading, after another that stands there; "" is first.
// It gives the meeting.
func Arrange(as auth.As, id, heading, after string) (meeting string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := openPoint(tx, r, id)
		if err != nil {
			return err
		}
		if meeting = m.ID; !m.Takes() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		headings, err := HeadingsOf(tx, m.Body, m.ID)
		if err != nil {
			return err
		}
		if heading != "" && rank(headings, heading) == len(headings) {
			return fail.Missing()
		}
		all, err := Points(tx, m.Body, m.ID)
		if err != nil {
			return err
		}
		return p.arrange(tx, r, headings, all, heading, after)
	})
	return meeting, err
}

// arrange gives the points of a meeting that the reader sees the places they have between
// them in a new order; those she does not see keep theirs.
func (p Point) arrange(tx *db.Tx, r *auth.Reader, headings []Heading, all []Point, heading, after string) error {
	all = slices.Clone(all)
	places := make([]int, len(all))
	for n, x := range all {
		places[n] = x.Place
	}
	slices.Sort(places)
	stood := slices.IndexFunc(all, func(x Point) bool { return x.ID == p.ID })
	all = slices.DeleteFunc(all, func(x Point) bool { return x.ID == p.ID })
	at := slices.IndexFunc(all, func(x Point) bool { return x.ID == after })
	if at < 0 && after != "" && after != p.ID {
		return fail.Missing()
	}
	if after == "" || at < 0 {
		// First under its heading is where that begins, also when nothing stands there.
		at = slices.IndexFunc(all, func(x Point) bool { return rank(headings, x.Heading) >= rank(headings, heading) })
		if at--; at < -1 {
			at = len(all) - 1
		}
	}
	if at+1 == stood && p.Heading == heading {
		return nil // it stands there already
	}
	was := p.Heading
	p.Heading = heading
	all = slices.Insert(all, at+1, p)
	for n, x := range all {
		if x.Place == places[n] && x.ID != p.ID {
			continue
		}
		if _, err := tx.Exec(`UPDATE agenda_point SET place = $1, heading = $2 WHERE item = $3`, places[n], x.Heading, x.ID); err != nil {
			return err
		}
	}
	return change.Record(tx, r.Actor, change.Of(PointKind, p.ID), "reordered", map[string]string{"heading": was}, map[string]string{"heading": heading})
}

// shift moves a point one place up or down, into the heading before or after where it is
// the first or last of its own.
func (p Point) shift(tx *db.Tx, r *auth.Reader, headings []Heading, all []Point, down bool) error {
	mine := rank(headings, p.Heading)
	at := slices.IndexFunc(all, func(x Point) bool { return x.ID == p.ID })
	after, heading := "", p.Heading
	under := func(n int) bool { return n >= 0 && n < len(all) && rank(headings, all[n].Heading) == mine }
	switch {
	case at < 0:
		return fail.Missing()
	case down && under(at+1):
		after = all[at+1].ID
	case !down && under(at-1):
		if under(at - 2) {
			after = all[at-2].ID
		}
	case down && mine+1 < len(headings):
		heading = headings[mine+1].Name
	case !down && mine > 0:
		heading = headings[mine-1].Name
		for _, x := range all {
			if x.Heading == heading {
				after = x.ID
			}
		}
	default:
		return fail.New(fail.Conflict, "meeting.no_further")
	}
	return p.arrange(tx, r, headings, all, heading, after)
}
