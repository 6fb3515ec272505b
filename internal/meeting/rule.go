package meeting

import (
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/recur"
)

// The ways the minutes of a body's meetings are approved.
const (
	AtMeeting = "meeting" // before the meeting ends
	ByComment = "comment" // the members say what is wrong until a day
	NextTime  = "next"    // as the first point of the next meeting
)

// Approvals lists them.
var Approvals = []string{AtMeeting, ByComment, NextTime}

// Rule is how a body holds its meetings.
type Rule struct {
	Body, BodyName string
	Agenda         bool // its meetings have one
	Headings       []Heading
	Ahead          int // working days before the meeting the agenda is sent; 0 not said
	Approval       string
	CommentDays    int
	Phrases        []string
	Turn           bool // the main point goes in turn among the members
	Version        int  // 0 nothing has been said
}

// Heading is a fixed heading of an agenda. Without minutes it takes what its points do.
type Heading struct {
	Name    string
	Minutes int
}

// The most a rule may say.
const (
	mostHeadings = 12
	mostPhrases  = 30
	mostAhead    = 30
)

// usual are the wordings a body begins with.
var usual = []string{"Godkendt.", "Tiltrådt.", "Taget til efterretning.", "Drøftet.", "Enighed om indstillingen.", "Punktet udsættes til næste møde.",
	"Sagen sendes tilbage til forvaltningen.", "Oversendes til Økonomiudvalget."}

// headingsOf reads headings, one on each line: "Temaer 90".
func headingsOf(text string) (list []Heading) {
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		h := Heading{}
		if n := whole(words[len(words)-1]); n >= 0 && len(words) > 1 {
			h.Minutes, words = n, words[:len(words)-1]
		}
		h.Name = strings.Join(words, " ")
		list = append(list, h)
	}
	return list
}

// Headings reads the headings of an agenda, one on each line with its minutes.
func Headings(text string) []Heading { return headingsOf(text) }

// headingLines is what headingsOf reads.
func headingLines(list []Heading) string {
	lines := make([]string, len(list))
	for n, h := range list {
		if lines[n] = h.Name; h.Minutes > 0 {
			lines[n] += " " + strconv.Itoa(h.Minutes)
		}
	}
	return strings.Join(lines, "\n")
}

// linesOf are the lines of a text that say something.
func linesOf(text string) (list []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// Check tells everything that is wrong with the rule.
func (x Rule) Check() error {
	c := fail.Check{}
	c.That(len(x.Headings) <= mostHeadings, "headings", "meeting.headings_many", mostHeadings)
	seen := map[string]bool{}
	for _, h := range x.Headings {
		c.Line(h.Name, "headings", 80)
		c.That(h.Minutes <= 600, "headings", "meeting.minutes_wrong")
		c.That(!seen[h.Name], "headings", "meeting.heading_twice", h.Name)
		seen[h.Name] = true
	}
	c.That(x.Ahead >= 0 && x.Ahead <= mostAhead, "ahead", "meeting.ahead_wrong", mostAhead)
	c.OneOf(x.Approval, "approval", Approvals...)
	c.That(x.CommentDays >= 0 && x.CommentDays <= mostAhead && (x.Approval != ByComment || x.CommentDays > 0), "comment_days", "meeting.comment_days_wrong", mostAhead)
	c.That(len(x.Phrases) <= mostPhrases, "phrases", "meeting.phrases_many", mostPhrases)
	for _, p := range x.Phrases {
		c.Line(p, "phrases", 160)
	}
	return c.Err()
}

// Fields is the rule as its form shows it.
func (x Rule) Fields() map[string]string {
	return map[string]string{"agenda": yesNo(x.Agenda), "headings": headingLines(x.Headings), "ahead": strconv.Itoa(x.Ahead), "approval": x.Approval,
		"comment_days": strconv.Itoa(x.CommentDays), "phrases": strings.Join(x.Phrases, "\n"), "turn": yesNo(x.Turn)}
}

// yesNo is how forms and the log write what is or is not.
func yesNo(b bool) string {
	if b {
		return "1"
	}
	return ""
}

func (x Rule) thing() change.Thing { return change.Thing{Kind: "meeting_rule", ID: x.Body} }

// RuleOf is how a body holds its meetings, in the transaction of somebody who may know of
// one of them.
func RuleOf(tx *db.Tx, body string) (Rule, error) {
	x := Rule{Body: body, Agenda: true, Approval: AtMeeting, CommentDays: 5, Phrases: usual}
	list, err := db.All(tx, scanRule, `
SELECT u.body, coalesce(b.name, ''), u.agenda, u.headings, u.ahead, u.approval, u.comment_days, u.phrases, u.turn, u.version
FROM meeting_rule u
LEFT JOIN body b ON b.id = u.body
WHERE u.body = $1`, body)
	if err == nil && len(list) == 1 {
		x = list[0]
	}
	return x, err
}

func scanRule(scan db.Scan) (x Rule, err error) {
	var headings, phrases string
	var agenda, turn int
	err = scan(&x.Body, &x.BodyName, &agenda, &headings, &x.Ahead, &x.Approval, &x.CommentDays, &phrases, &turn, &x.Version)
	x.Agenda, x.Turn, x.Headings, x.Phrases = agenda == 1, turn == 1, headingsOf(headings), linesOf(phrases)
	return x, err
}

// SetRule saves how a body holds its meetings over the version the form was shown.
func SetRule(as auth.As, version int, x Rule) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) (err error) {
		if x.BodyName, err = bodyFor(tx, r, x.Body); err != nil {
			return err
		}
		if x.BodyName == "" {
			return fail.Missing()
		}
		return AddRule(tx, as.Who, version, x)
	})
}

// AddRule is SetRule in the transaction of somebody who has checked who may.
func AddRule(tx *db.Tx, who auth.Actor, version int, x Rule) error {
	now, err := RuleOf(tx, x.Body)
	if err != nil {
		return err
	}
	if now.Version != 0 && version != now.Version {
		return fail.Stale(now.Version, now.Fields())
	}
	if err := x.Check(); err != nil {
		return err
	}
	if !x.Agenda {
		x.Headings = nil
	}
	flag := map[bool]int{true: 1}
	if _, err := tx.Exec(`
INSERT INTO meeting_rule (body, agenda, headings, ahead, approval, comment_days, phrases, turn, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
ON CONFLICT (body) DO UPDATE SET agenda = excluded.agenda, headings = excluded.headings, ahead = excluded.ahead, approval = excluded.approval,
  comment_days = excluded.comment_days, phrases = excluded.phrases, turn = excluded.turn, version = meeting_rule.version + 1`,
		x.Body, flag[x.Agenda], headingLines(x.Headings), x.Ahead, x.Approval, x.CommentDays, strings.Join(x.Phrases, "\n"), flag[x.Turn]); err != nil {
		return err
	}
	return change.Record(tx, who, x.thing(), "changed", now.Fields(), x.Fields())
}

// SendBy is the last day the agenda of a meeting on a day is sent; "" it is not said.
func (x Rule) SendBy(day string) (string, error) {
	if x.Ahead == 0 || !x.Agenda {
		return "", nil
	}
	return recur.WorkdaysBefore(day, x.Ahead)
}

// has tells that the rule has a heading of a name.
func (x Rule) has(name string) bool {
	return slices.ContainsFunc(x.Headings, func(h Heading) bool { return h.Name == name })
}
