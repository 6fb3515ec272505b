package meeting

import (
	"net/url"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

// Decided is a decision in the list of what a body decided.
type Decided struct {
	Day string
	Outcome
}

// line says of a decision when and how it was taken, who carries it out, and how it goes.
func (x Decided) line(c *web.Call) string {
	return c.Say.Day(x.Day) + ". " + c.T("decision.sort."+x.Sort) + ". " + carries(c, x.Outcome) + ". " + c.T("decision.state."+x.State) + "."
}

// asked is what a list of decisions is asked for: a body between two days.
type asked struct{ Body, From, To string }

func (a asked) check() error {
	c := fail.Check{}
	c.Day(a.From, "from")
	c.Day(a.To, "to")
	return c.Err()
}

// decidedSQL is followed by which decisions.
var decidedSQL = `
SELECT d.day, i.id, ` + auth.Shown("i") + `, i.state, d.sort, d.text, d.views, d.due, coalesce(` + org.Named("u") + `, ''), coalesce(p.name, '')
FROM decision d
JOIN item i ON i.id = d.item AND ` + auth.Sees("i", auth.Content) + `
LEFT JOIN unit u ON u.id = ` + item.Holder("i") + `
LEFT JOIN person p ON p.id = i.owner
WHERE `

func scanDecided(s db.Scan) (x Decided, err error) {
	err = s(&x.Day, &x.ID, &x.Title, &x.State, &x.Sort, &x.Text, &x.Views, &x.Due, &x.UnitName, &x.Person)
	return x, err
}

// DecidedBy lists what a body decided from one day to another that the reader may know;
// "" is from the first and to the last. The newest are first.
func DecidedBy(tx *db.Tx, body, from, to string) ([]Decided, error) {
	if to == "" {
		to = org.Always
	}
	return db.All(tx, scanDecided, decidedSQL+`d.body = $1 AND d.day >= $2 AND d.day <= $3
ORDER BY d.day DESC, i.created, i.id`, body, from, to)
}

// decidedAt lists what was decided on the points of a meeting that the reader may know.
func decidedAt(tx *db.Tx, meeting string) ([]Decided, error) {
	return db.All(tx, scanDecided, decidedSQL+`d.item IN (
  SELECT l.target FROM link l
  JOIN agenda_point a ON a.item = l.source
  JOIN item q ON q.id = a.item AND `+auth.Sees("q", auth.Content)+`
  WHERE a.meeting = $1 AND l.kind = 'decided_by')
ORDER BY i.created, i.id`, meeting)
}

// meetingDecisions answers with what was decided at a meeting, as a file.
func meetingDecisions(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		var m Meeting
		var list []Decided
		err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
			if m, err = Get(tx, id); err != nil {
				return err
			}
			list, err = decidedAt(tx, id)
			return err
		})
		if err != nil {
			return err
		}
		name := c.T("meeting.decision_list") + ": " + m.Title
		return c.Document(decisionTable(c, name, list), name, as)
	}
}

type decisionListPage struct {
	*web.Call
	*web.Form
	Asked  asked
	Bodies map[string]string
	List   []Decided
}

// readDecisionList reads the list an address asks for, of one of the bodies of the day.
func readDecisionList(c *web.Call) (p decisionListPage, err error) {
	p = decisionListPage{Call: c, Asked: asked{c.Query("body"), c.Query("from"), c.Query("to")}, Bodies: map[string]string{}}
	p.Form = c.NewForm(c.Path("/decision-list"), map[string]string{"body": p.Asked.Body, "from": p.Asked.From, "to": p.Asked.To})
	if err := p.Asked.check(); err != nil {
		return p, fail.Missing()
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		all, err := org.Bodies(tx, r.Day)
		if err != nil {
			return err
		}
		for _, b := range all {
			p.Bodies[b.ID] = b.Name
		}
		if p.Asked.Body == "" {
			return nil
		}
		if p.Bodies[p.Asked.Body] == "" {
			return fail.Missing()
		}
		p.List, err = DecidedBy(tx, p.Asked.Body, p.Asked.From, p.Asked.To)
		return err
	})
	return p, err
}

func (p decisionListPage) heading() string {
	name := p.T("meeting.decision_list")
	if p.Asked.Body != "" {
		name += ": " + p.Bodies[p.Asked.Body]
	}
	switch {
	case p.Asked.From != "" && p.Asked.To != "":
		name += ", " + p.T("meeting.list_between", p.Say.Day(p.Asked.From), p.Say.Day(p.Asked.To))
	case p.Asked.From != "":
		name += ", " + p.T("meeting.list_since", p.Say.Day(p.Asked.From))
	case p.Asked.To != "":
		name += ", " + p.T("meeting.list_until", p.Say.Day(p.Asked.To))
	}
	return name
}

// file is the address of the list as a file.
func (p decisionListPage) file(ending string) string {
	return "/decision-list/document." + ending + "?" + url.Values{"body": {p.Asked.Body}, "from": {p.Asked.From}, "to": {p.Asked.To}}.Encode()
}

func decisionList(c *web.Call) error {
	p, err := readDecisionList(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.heading(), Here: "meetings", Body: decisionListView(p)})
}

// decisionListDocument answers with the list as a file.
func decisionListDocument(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		p, err := readDecisionList(c)
		if err != nil {
			return err
		}
		if p.Asked.Body == "" {
			return fail.Missing()
		}
		return c.Document(decisionTable(c, p.heading(), p.List), p.heading(), as)
	}
}
