package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/recur"
)

// Minutes is how the minutes of a meeting come to be approved.
type Minutes struct {
	Until    string // the last day the members comment; "" they are not asked
	Point    string // that takes the approval up; "" none
	On, Day  string // the meeting of that point, and its day
	Recalled string // why an approval was taken back, the last time
}

// Comment is what a member says of the minutes, with the answer.
type Comment struct {
	ID, Meeting       string
	Point, PointTitle string // it is about; "" the minutes as a whole
	At, Person        string // Person is a name
	Text              string
	Answer, By        string // By is the name of who answered
}

// MinutesOf is how the minutes of a meeting the reader may know come to be approved.
func MinutesOf(tx *db.Tx, meeting string) (x Minutes, err error) {
	list, err := db.All(tx, func(s db.Scan) (x Minutes, err error) {
		err = s(&x.Until, &x.Point, &x.On, &x.Day, &x.Recalled)
		return x, err
	}, `
SELECT n.comment_until, n.point, coalesce(m.item, ''), coalesce(m.day, ''), n.recalled
FROM meeting_minutes n
JOIN item i ON i.id = n.meeting AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN agenda_point a ON a.item = n.point
LEFT JOIN meeting m ON m.item = a.meeting
WHERE n.meeting = $1`, meeting)
	if err == nil && len(list) == 1 {
		x = list[0]
	}
	return x, err
}

func (x Minutes) save(tx *db.Tx, meeting string) error {
	_, err := tx.Exec(`
INSERT INTO meeting_minutes (meeting, comment_until, point, recalled)
VALUES ($1, $2, $3, $4)
ON CONFLICT (meeting) DO UPDATE SET comment_until = excluded.comment_until, point = excluded.point, recalled = excluded.recalled`, meeting, x.Until, x.Point, x.Recalled)
	return err
}

// hindered tells what stands in the way of an approval in the way of the body.
func (x Minutes) hindered(rule Rule, day string) error {
	switch {
	case rule.Approval == ByComment && x.Until == "":
		return fail.New(fail.Conflict, "meeting.comment_first")
	case rule.Approval == ByComment && day <= x.Until:
		return fail.New(fail.Conflict, "meeting.comments_open")
	case rule.Approval == NextTime && (x.Day == "" || x.Day > day):
		return fail.New(fail.Conflict, "meeting.approved_next")
	}
	return nil
}

// closeMinutes approves the minutes in the way of the body, and keeps what they say.
func (m *Meeting) closeMinutes(tx *db.Tx, r *auth.Reader) error {
	rule, err := RuleOf(tx, m.Body)
	if err != nil {
		return err
	}
	x, err := MinutesOf(tx, m.ID)
	if err != nil {
		return err
	}
	if err := x.hindered(rule, r.Day); err != nil {
		return err
	}
	return publish(tx, r, m, MinutesApproved)
}

// AskForComments gives the members the minutes to comment on, until a day.
func AskForComments(as auth.As, id string, version int) error {
	return changing(as, id, version, "comments_asked", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		rule, err := RuleOf(tx, m.Body)
		if err != nil {
			return err
		}
		x, err := MinutesOf(tx, id)
		if err != nil {
			return err
		}
		switch {
		case m.State != Held:
			return fail.New(fail.Conflict, "meeting.not_held")
		case rule.Approval != ByComment || x.Until != "":
			return fail.New(fail.Conflict, "meeting.not_by_comment")
		}
		if x.Until, err = recur.WorkdaysAfter(r.Day, rule.CommentDays); err != nil {
			return err
		}
		return x.save(tx, id)
	})
}

// AddComment says something of the minutes, as a member, while they can be commented on.
func AddComment(as auth.As, id, point, text string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		m, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(r.Member(m.Body), "meeting.members_only"); err != nil {
			return err
		}
		x, err := MinutesOf(tx, id)
		if err != nil {
			return err
		}
		if m.State != Held || x.Until == "" || r.Day > x.Until {
			return fail.New(fail.Conflict, "meeting.no_comments")
		}
		c := fail.Check{}
		c.That(text != "", "text", "meeting.comment_missing")
		c.Text(text, "text", 4000)
		if err := c.Err(); err != nil {
			return err
		}
		if point != "" {
			if p, err := GetPoint(tx, point); err != nil || p.Meeting != id {
				return fail.Missing()
			}
		}
		own := db.NewID(tx.Now)
		if _, err := tx.Exec(`
INSERT INTO minutes_comment (id, meeting, point, at, person, text, answer, answered_by, answered_at)
VALUES ($1, $2, $3, $4, $5, $6, '', '', '')`, own, id, point, db.Stamp(tx.Now), r.Person, text); err != nil {
			return err
		}
		return change.Record(tx, as.Who, aboutComment(own, id, point), "minutes_commented", nil, nil)
	})
}

// aboutComment is a comment as the log knows it: of the point it is about, so that it is
// told to those who may read that.
func aboutComment(id, meeting, point string) change.Thing {
	if point != "" {
		meeting = point
	}
	return change.Thing{Kind: "minutes_comment", ID: id, Item: meeting}
}

// AnswerComment answers what a member said of the minutes, and gives the meeting.
func AnswerComment(as auth.As, id, answer string) (meeting string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		x, err := GetComment(tx, id)
		if err != nil {
			return err
		}
		m, err := Get(tx, x.Meeting)
		if err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, m.Body), "meeting.body_only"); err != nil {
			return err
		}
		c := fail.Check{}
		c.That(answer != "", "answer", "meeting.answer_missing")
		c.Text(answer, "answer", 4000)
		if err := c.Err(); err != nil {
			return err
		}
		if meeting = m.ID; m.State != Held {
			return fail.New(fail.Conflict, "meeting.is_approved")
		}
		if _, err := tx.Exec(`UPDATE minutes_comment SET answer = $1, answered_by = $2, answered_at = $3 WHERE id = $4`, answer, r.Person, db.Stamp(tx.Now), id); err != nil {
			return err
		}
		return change.Record(tx, as.Who, aboutComment(id, m.ID, x.Point), "answered", nil, nil)
	})
	return meeting, err
}

// commentSQL reads comments on minutes the reader may know; one on a point is read by
// those who may read that.
var commentSQL = `
SELECT c.id, c.meeting, c.point, coalesce((SELECT q.title FROM item q WHERE q.id = c.point AND ` + auth.Sees("q", auth.Content) + `), ''), c.at, coalesce(n.name, ''), c.text, c.answer, coalesce(a.name, '')
FROM minutes_comment c
JOIN item i ON i.id = c.meeting AND ` + auth.Sees("i", auth.Content) + `
LEFT JOIN person n ON n.id = c.person
LEFT JOIN person a ON a.id = c.answered_by
WHERE (c.point = '' OR (SELECT p.id FROM item p WHERE p.id = c.point AND ` + auth.Sees("p", auth.Content) + `) IS NOT NULL)`

func scanComment(s db.Scan) (x Comment, err error) {
	err = s(&x.ID, &x.Meeting, &x.Point, &x.PointTitle, &x.At, &x.Person, &x.Text, &x.Answer, &x.By)
	return x, err
}

// GetComment reads what a member said of minutes.
func GetComment(tx *db.Tx, id string) (Comment, error) {
	return db.One(tx, scanComment, commentSQL+`
  AND c.id = $1`, id)
}

// Comments lists what the members say of the minutes of a meeting, the oldest first.
func Comments(tx *db.Tx, meeting string) ([]Comment, error) {
	return db.All(tx, scanComment, commentSQL+`
  AND c.meeting = $1
ORDER BY c.id`, meeting)
}

// TakeUp puts the approval of the minutes first on the agenda of the body's next meeting,
// and gives that.
func TakeUp(as auth.As, id string, version int) (next string, err error) {
	err = changing(as, id, version, "approval_taken_up", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		rule, err := RuleOf(tx, m.Body)
		if err != nil {
			return err
		}
		x, err := MinutesOf(tx, id)
		if err != nil {
			return err
		}
		switch {
		case m.State != Held:
			return fail.New(fail.Conflict, "meeting.not_held")
		case rule.Approval != NextTime || x.On != "":
			return fail.New(fail.Conflict, "meeting.not_next")
		}
		to, err := m.next(tx)
		if err != nil {
			return err
		}
		if to.ID == "" {
			return fail.New(fail.Conflict, "meeting.no_next")
		}
		d := PointDraft{Title: approvalTitle + m.Title, Minutes: 5, Purpose: ToDecide, Who: ForBody}
		if to.State != Planned {
			d.Late = approvalLate
		}
		if len(rule.Headings) > 0 {
			d.Heading = rule.Headings[0].Name
		}
		if x.Point, err = AddPoint(tx, as.Who, m.Body, to.ID, d, auth.For{}); err != nil {
			return err
		}
		if _, err := tx.Exec(`
UPDATE agenda_point SET place = (SELECT min(a.place) - 1 FROM agenda_point a WHERE a.meeting = $1)
WHERE item = $2`, to.ID, x.Point); err != nil {
			return err
		}
		if err := item.Tie(tx, x.Point, item.DependsOn, id, "", ""); err != nil {
			return err
		}
		next = to.ID
		return x.save(tx, id)
	})
	return next, err
}

// What the point is called that approves minutes, before the meeting's own title, and why
// it comes late.
const (
	approvalTitle = "Godkendelse af referat: "
	approvalLate  = "Referatet skal godkendes på det første møde efter."
)

// Recall takes the approval of minutes back with a sentence, so that they can be put
// right. What was approved stays as an edition, and the next approval makes another.
func Recall(as auth.As, id string, version int, because string) error {
	return changing(as, id, version, "minutes_recalled", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		if m.State != Approved {
			return fail.New(fail.Conflict, "meeting.not_approved")
		}
		c := fail.Check{}
		c.That(because != "", "because", "meeting.recall_missing")
		c.Line(because, "because", 300)
		if err := c.Err(); err != nil {
			return err
		}
		m.State, m.Approved = Held, ""
		return Minutes{Recalled: because}.save(tx, id)
	})
}
