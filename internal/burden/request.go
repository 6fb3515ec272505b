package burden

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Kind is the item's kind.
const Kind = "request"

// The states of a request.
const (
	Open     = "open"
	Answered = "answered"
	Closed   = "closed"
)

// Request is something the municipality asks of one unit. Title, unit, state and year
// are the item's.
type Request struct {
	item.Item
	Ask            string // those that were sent together have the same
	Text           string
	Minutes        int
	Due, UsedIn    string
	Because        string
	Said, Answered string // the words of the answer, and the day; "" until it is answered
	AnsweredBy     string
	UnitName       string // for showing
}

// RequestDraft is what is said of a request. One goes to each of the units.
type RequestDraft struct {
	Title, Text string
	Minutes     int
	Due, UsedIn string
	Because     string
	Units       []string
}

// Check tells everything that is wrong with the draft.
func (d RequestDraft) Check(today string) error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "burden.title_missing")
	c.Line(d.Title, "title", 200)
	c.Text(d.Text, "text", 1000)
	c.That(d.Minutes >= 1 && d.Minutes <= 600, "minutes", "burden.minutes_wrong")
	c.That(d.Due != "", "due", "burden.due_missing")
	c.Day(d.Due, "due")
	c.That(d.Due == "" || d.Due >= today, "due", "burden.due_past")
	c.That(d.UsedIn != "", "used_in", "burden.used_in_missing")
	c.Line(d.UsedIn, "used_in", 200)
	c.That(len(d.Units) > 0, "units", "burden.units_missing")
	c.Line(d.Because, "because", 300)
	return c.Err()
}

// Reply puts the unit's answer into the request, over an earlier one if there is one.
func (r *Request) Reply(text, person, day string) error {
	if r.State == Closed {
		return fail.New(fail.Conflict, "burden.request_closed")
	}
	c := fail.Check{}
	c.That(text != "", "answer", "burden.answer_missing")
	c.Text(text, "answer", 2000)
	r.State, r.Said, r.Answered, r.AnsweredBy = Answered, text, day, person
	return c.Err()
}

// Fields is the answer as its form shows it.
func (r Request) Fields() map[string]string { return map[string]string{"answer": r.Said} }

// mayReply is for who leads the unit that is asked.
func (r Request) mayReply(who *auth.Reader) bool { return who.Leads(r.Unit) }

var requestColumns = item.Columns + `, q.ask, q.text, q.minutes, q.due, q.used_in, q.because, q.answer, q.answered, q.answered_by, ` + org.Named("u")

var requestFrom = `
FROM item i
JOIN request q ON q.item = i.id
JOIN unit u ON u.id = ` + item.Holder("i") + `
WHERE ` + auth.Sees("i", auth.Content)

func scanRequest(s db.Scan) (r Request, err error) {
	err = s(r.Into(&r.Ask, &r.Text, &r.Minutes, &r.Due, &r.UsedIn, &r.Because, &r.Said, &r.Answered, &r.AnsweredBy, &r.UnitName)...)
	return r, err
}

// GetRequest reads a request.
func GetRequest(tx *db.Tx, id string) (Request, error) {
	return db.One(tx, scanRequest, `SELECT `+requestColumns+requestFrom+` AND i.id = $1`, id)
}

// Requests lists what was asked in a year, by the day it is due.
func Requests(tx *db.Tx, year string) ([]Request, error) {
	return db.All(tx, scanRequest, `SELECT `+requestColumns+requestFrom+`
AND i.kind = 'request' AND i.period = $1
ORDER BY q.due, q.ask, `+org.Named("u")+`, i.id`, year)
}

// RequestsOf lists what was asked of the units in a year, by the day it is due. Those
// they took over from are to be among them.
func RequestsOf(tx *db.Tx, year string, units ...string) ([]Request, error) {
	if len(units) == 0 {
		return nil, nil
	}
	// No id has 17 letters: that tells PostgreSQL that the units are few, so that they lead.
	return db.All(tx, scanRequest, `
SELECT `+requestColumns+`
FROM json_each($2) w
CROSS JOIN item i
JOIN request q ON q.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
WHERE substr(w.key, 17) = '' AND i.unit = w.key AND i.kind || '' = 'request' AND i.period || '' = $1
  AND `+auth.Sees("i", auth.Content)+`
ORDER BY q.due, i.id`, year, item.IDs(units...))
}

// Together lists the requests that were sent together, by the name of the unit; those
// the reader may not know are not there.
func Together(tx *db.Tx, ask string) ([]Request, error) {
	list, err := db.All(tx, scanRequest, `SELECT `+requestColumns+requestFrom+`
AND q.ask = $1
ORDER BY `+org.Named("u")+`, i.id`, ask)
	if err == nil && len(list) == 0 {
		err = fail.Missing()
	}
	return list, err
}

// loads is how many minutes the requests of a year ask, by unit.
func loads(tx *db.Tx, year string) (map[string]int, error) {
	list, err := Requests(tx, year)
	m := map[string]int{}
	for _, r := range list {
		if r.counts() {
			m[r.Unit] += r.Minutes
		}
	}
	return m, err
}

// counts tells whether it takes or took the unit any time: one that was closed before it
// was answered did not.
func (r Request) counts() bool { return r.State != Closed || r.Answered != "" }
