package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
)

// agenda is what a meeting's page shows of the body's rule: the points under their
// headings, when they are to be sent, how the minutes come to be approved, and whose turn
// the main point is.
type agenda struct {
	Rule     Rule
	Headings []Heading
	Parts    []Part
	By       string // the last day the agenda is sent; ""
	Late     int    // points that came late and have not been sent
	Editions []Edition
	Way      Minutes
	Approves map[string]Approval // by the point that takes it up
	Turn     Turn
	Formal   bool // the reader may see the cases that come
}

// Approval is the approval of another meeting's minutes that a point takes up.
type Approval struct {
	Meeting, State string
	Version        int
}

func readAgenda(tx *db.Tx, r *auth.Reader, m Meeting, points []Point) (a agenda, err error) {
	if a.Rule, err = RuleOf(tx, m.Body); err != nil {
		return a, err
	}
	if a.Headings, err = HeadingsOf(tx, m.Body, m.ID); err != nil {
		return a, err
	}
	a.Parts = Parts(a.Headings, points)
	if a.By, err = sendBy(tx, a.Rule, m); err != nil {
		return a, err
	}
	if a.Late, err = lateUnsent(tx, m.ID); err != nil {
		return a, err
	}
	if a.Editions, err = EditionsOf(tx, m.ID); err != nil {
		return a, err
	}
	if a.Way, err = MinutesOf(tx, m.ID); err != nil {
		return a, err
	}
	if a.Approves, err = approvals(tx, points); err != nil {
		return a, err
	}
	a.Formal = r.IsStaff()
	a.Turn, err = turnOf(tx, r, a.Rule, m.ID)
	return a, err
}

// sendBy is the last day the agenda of a meeting is sent; "" it is not said, or the
// meeting was called when that day had passed.
func sendBy(tx *db.Tx, rule Rule, m Meeting) (string, error) {
	by, err := rule.SendBy(m.Day)
	if err != nil || by == "" {
		return "", err
	}
	made, err := db.One(tx, db.Value[string], `SELECT i.created FROM item i WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), m.ID)
	if err != nil || db.Day(db.ParseStamp(made)) > by {
		return "", err
	}
	return by, nil
}

// approvals are the meetings whose minutes points take up, by the point.
func approvals(tx *db.Tx, points []Point) (map[string]Approval, error) {
	by, ids := map[string]Approval{}, []string{"-"}
	for _, p := range points {
		ids = append(ids, p.ID)
	}
	type row struct {
		point string
		Approval
	}
	list, err := db.All(tx, func(s db.Scan) (x row, err error) {
		err = s(&x.point, &x.Meeting, &x.State, &x.Version)
		return x, err
	}, `
SELECT n.point, i.id, i.state, i.version
FROM meeting_minutes n
JOIN item i ON i.id = n.meeting AND `+auth.Sees("i", auth.Content)+`
WHERE n.point IN (SELECT key FROM json_each($1))
ORDER BY n.point`, item.IDs(ids...))
	for _, x := range list {
		by[x.point] = x.Approval
	}
	return by, err
}

// number is the number of the point at a place of the agenda.
func (p meetingPage) number(n int) string { return p.at(n).Number }

// at is the point at a place of the agenda, under its heading.
func (p meetingPage) at(n int) Slot {
	for _, x := range p.Parts {
		if n < len(x.Points) {
			return x.Points[n]
		}
		n -= len(x.Points)
	}
	return Slot{}
}

// first is the place of the first point of a part.
func (p meetingPage) first(part int) (n int) {
	for _, x := range p.Parts[:part] {
		n += len(x.Points)
	}
	return n
}

// bare tells that the body meets without an agenda, and nothing stands on one.
func (p meetingPage) bare() bool { return !p.Rule.Agenda && len(p.Points) == 0 }

// writes tells that points are put on the agenda.
func (p meetingPage) writes() bool { return p.Edit && p.Takes() && p.Rule.Agenda }

// sends tells that the agenda can be sent now.
func (p meetingPage) sends() bool { return p.Edit && p.State == Planned && p.Rule.Agenda }

// deadline says when the agenda is sent at the latest; "" where nothing is to be said.
func (p meetingPage) deadline() string {
	if p.By == "" || p.State != Planned || p.By < p.Reader.Day {
		return ""
	}
	return p.T("meeting.send_by", weekday(p.Say, p.By))
}

// tardy says that the agenda should have been sent, or that it was sent late.
func (p meetingPage) tardy() string {
	switch {
	case p.By == "":
		return ""
	case p.State == Planned && p.By < p.Reader.Day:
		return p.T("meeting.send_passed", weekday(p.Say, p.By))
	case p.Meeting.Sent != "" && len(p.Editions) > 0 && db.Day(db.ParseStamp(p.Editions[0].At)) > p.By:
		return p.T("meeting.sent_late", weekday(p.Say, p.By))
	}
	return ""
}

// ways says how the minutes are approved, from where they stand.
func (p meetingPage) ways() string {
	switch {
	case p.State != Held:
		return ""
	case p.Rule.Approval == ByComment && p.Way.Until != "" && p.Way.Until >= p.Reader.Day:
		return p.T("meeting.comment_until", weekday(p.Say, p.Way.Until))
	case p.Rule.Approval == ByComment && p.Way.Until != "":
		return p.T("meeting.comment_over", weekday(p.Say, p.Way.Until))
	case p.Rule.Approval == NextTime && p.Way.Day != "":
		return p.T("meeting.taken_up_on", weekday(p.Say, p.Way.Day))
	}
	return ""
}

// approvable tells that the minutes can be approved now in the way of the body.
func (p meetingPage) approvable() bool {
	return p.Edit && p.State == Held && p.Rule.Agenda && p.Way.hindered(p.Rule, p.Reader.Day) == nil
}

// more are the facts the rule and the turn add.
func (p meetingPage) more() (list []ui.Fact) {
	for _, f := range []ui.Fact{
		{Name: p.T("meeting.send_last"), Text: p.deadline()},
		{Name: p.T("meeting.approved_how"), Text: p.ways()},
		{Name: p.T("meeting.recalled"), Text: p.Way.Recalled},
	} {
		if f.Text != "" {
			list = append(list, f)
		}
	}
	return list
}
