package initiative

import (
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/locked"
	"ledetraad/internal/org"
)

// The sorts of lines.
const (
	Milestone = "milestone"
	Result    = "result" // a goal of the initiative's own, not of the plan
	Touched   = "unit"   // a unit it touches, and whether it was asked before the start
)

// lineSorts lists them in the order they are written.
var lineSorts = []string{Touched, Result, Milestone}

// Evidences are how well a method is known.
var Evidences = []string{"new", "promising", "documented"}

// mostLines is how many there can be of a sort.
const mostLines = 12

// Line is a milestone, a result goal or a unit that is touched.
type Line struct {
	Text, Phase, Unit string
	Day, Done         string
}

// More is what is written of an initiative besides its short form.
type More struct {
	Mandate, GivenBy, Until string
	Authority               string // the owner's mandate in the organisation; "" none
	Partners                string // one a line
	Method, Evidence        string
	Lines                   map[string][]Line // by sort
}

// empty tells whether nothing is said in a line.
func (l Line) empty() bool { return l == Line{} }

// Written tells whether anybody has written more.
func (m More) Written() bool {
	for _, list := range m.Lines {
		if len(list) > 0 {
			return true
		}
	}
	return m.Mandate+m.GivenBy+m.Until+m.Authority+m.Partners+m.Method+m.Evidence != ""
}

func field(sort, name string, n int) string { return sort + "_" + name + strconv.Itoa(n) }

// lineFields are what is asked of a line of each sort.
var lineFields = map[string][]string{
	Touched: {"unit", "done", "text"}, Result: {"text", "day", "done"}, Milestone: {"text", "phase", "day", "done"},
}

// moreFields are the fields of the form: its own, and those of every line there can be.
func moreFields() []string {
	list := []string{"mandate", "given_by", "until", "authority", "partners", "method", "evidence"}
	for _, sort := range lineSorts {
		for n := 1; n <= mostLines; n++ {
			for _, name := range lineFields[sort] {
				list = append(list, field(sort, name, n))
			}
		}
	}
	return list
}

// Fields is what is written as its form shows it, and as the log keeps it.
func (m More) Fields() map[string]string {
	f := map[string]string{"mandate": m.Mandate, "given_by": m.GivenBy, "until": m.Until, "authority": m.Authority,
		"partners": m.Partners, "method": m.Method, "evidence": m.Evidence}
	for sort, list := range m.Lines {
		for i, l := range list {
			for name, value := range map[string]string{"unit": l.Unit, "text": l.Text, "phase": l.Phase, "day": l.Day, "done": l.Done} {
				f[field(sort, name, i+1)] = value
			}
		}
	}
	return f
}

// Check tells everything that is wrong, today. names are the units there are.
func (m More) Check(today string, names, authorities map[string]string) error {
	c := fail.Check{}
	c.Text(m.Mandate, "mandate", 1000)
	c.Line(m.GivenBy, "given_by", 200)
	c.Day(m.Until, "until")
	c.That(m.Authority == "" || authorities[m.Authority] != "", "authority", "fail.choose")
	c.Text(m.Partners, "partners", 1000)
	c.Text(m.Method, "method", 500)
	c.OneOf(m.Evidence, "evidence", append([]string{""}, Evidences...)...)
	for _, sort := range lineSorts {
		seen := map[string]bool{}
		for i, l := range m.Lines[sort] {
			at := func(name string) string { return field(sort, name, i+1) }
			c.Line(l.Text, at("text"), 200)
			c.Line(l.Phase, at("phase"), 100)
			c.Day(l.Day, at("day"))
			c.Day(l.Done, at("done"))
			c.That(l.Done <= today, at("done"), "initiative.done_to_come")
			if sort == Touched {
				c.That(names[l.Unit] != "", at("unit"), "fail.choose")
				c.That(!seen[l.Unit], at("unit"), "initiative.unit_twice")
				seen[l.Unit] = true
			} else {
				c.That(l.Text != "", at("text"), "initiative.line_missing")
			}
		}
		c.That(len(m.Lines[sort]) <= mostLines, field(sort, "text", mostLines), "initiative.too_many", mostLines)
	}
	return c.Err()
}

// MoreOf reads what is written more of an initiative.
func MoreOf(tx *db.Tx, id string) (More, error) {
	all, err := Mores(tx, id)
	m := all[id]
	if m.Lines == nil {
		m.Lines = map[string][]Line{}
	}
	return m, err
}

// authorities are the owner's mandates of today, by id, and the one that is chosen.
func authorities(tx *db.Tx, day, owner string) (map[string]string, error) {
	m := map[string]string{}
	if owner == "" {
		return m, nil
	}
	list, err := org.MandatesOf(tx, owner, day)
	for _, x := range list {
		m[x.ID] = x.What
	}
	return m, err
}

// ChangeMore saves what is written more over the version of the initiative the form was shown.
func ChangeMore(as auth.As, id string, version int, m More) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		n, err := mine(tx, r, id)
		if err != nil {
			return err
		}
		was, err := MoreOf(tx, id)
		if err != nil {
			return err
		}
		names, err := unitNames(tx, m)
		if err != nil {
			return err
		}
		may, err := authorities(tx, r.Day, n.Owner)
		if err != nil {
			return err
		}
		if was.Authority != "" {
			may[was.Authority] = was.Authority // it may have ended since
		}
		if err := m.Check(r.Day, names, may); err != nil {
			return err
		}
		if err := item.Save(tx, &n.Item, version); err != nil {
			return staleMore(tx, id, err)
		}
		return PutMore(tx, as.Who, id, m)
	})
}

func unitNames(tx *db.Tx, m More) (map[string]string, error) {
	var ids []string
	for _, l := range m.Lines[Touched] {
		ids = append(ids, l.Unit)
	}
	return org.UnitNames(tx, ids...)
}

// PutMore writes more in the transaction of somebody who has checked who may.
func PutMore(tx *db.Tx, who auth.Actor, id string, m More) error {
	was, err := MoreOf(tx, id)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(`
INSERT INTO initiative_more (item, mandate, given_by, until, authority, partners, method, evidence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (item) DO UPDATE SET mandate = excluded.mandate, given_by = excluded.given_by, until = excluded.until,
  authority = excluded.authority, partners = excluded.partners, method = excluded.method, evidence = excluded.evidence`,
		id, m.Mandate, m.GivenBy, m.Until, m.Authority, m.Partners, m.Method, m.Evidence); err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM initiative_line WHERE item = $1`, id); err != nil {
		return err
	}
	for _, sort := range lineSorts {
		for i, l := range m.Lines[sort] {
			if _, err := tx.Exec(`INSERT INTO initiative_line (item, sort, place, text, phase, touched, day, done) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
				id, sort, i+1, l.Text, l.Phase, l.Unit, l.Day, l.Done); err != nil {
				return err
			}
		}
	}
	names, err := unitNames(tx, More{Lines: map[string][]Line{Touched: append(was.Lines[Touched], m.Lines[Touched]...)}})
	if err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, id), "changed", was.told(names), m.told(names))
}

// told is what the log keeps. Results and milestones are a text each; of the units it
// touches the names are told, and of each whether it was asked.
func (m More) told(names map[string]string) map[string]string {
	f := map[string]string{"mandate": m.Mandate, "given_by": m.GivenBy, "until_day": m.Until, "authority": m.Authority,
		"partners": m.Partners, "method": m.Method, "method_known": m.Evidence}
	for name, sort := range map[string]string{"touched": Touched, "results": Result, "milestones": Milestone} {
		var all []string
		for _, l := range m.Lines[sort] {
			all = append(all, join(l.Phase, names[l.Unit], l.Text, l.Day, l.Done))
		}
		f[name] = strings.Join(all, "; ")
	}
	return f
}

func join(parts ...string) (s string) {
	for _, p := range parts {
		if p == "" {
			continue
		}
		if s != "" {
			s += ", "
		}
		s += p
	}
	return s
}

// mine reads an initiative for one who may change it. What belongs to a closed plan is
// read, and the error says that it stands still.
func mine(tx *db.Tx, r *auth.Reader, id string) (Initiative, error) {
	n, err := Get(tx, id)
	if err != nil {
		return n, err
	}
	if err := auth.Must(item.MayEdit(r, n.Item), "initiative.not_yours"); err != nil {
		return n, err
	}
	by, err := locked.Initiative(tx, id)
	if err != nil {
		return n, err
	}
	return n, by.Err("locked.initiative")
}

// staleMore adds what stands now to somebody else's change in between.
func staleMore(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	n, again := Get(tx, id)
	if again != nil {
		return again
	}
	m, again := MoreOf(tx, id)
	if again != nil {
		return again
	}
	return fail.Stale(n.Version, m.Fields())
}
