package goal

import (
	"errors"
	"maps"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, g.text, g.source, g.body, g.ended, coalesce(b.name, '')`

func scan(s db.Scan) (g Goal, err error) {
	err = s(g.Into(&g.Text, &g.Source, &g.Body, &g.Ended, &g.BodyName)...)
	return g, err
}

// List reads the goals of a period, or of all, oldest first.
func List(tx *db.Tx, period string) ([]Goal, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN goal g ON g.item = i.id
LEFT JOIN body b ON b.id = `+item.Heir("g.body", "i.id", "i.period")+`
WHERE i.kind = 'goal' AND $1 IN ('', i.period) AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC, i.created, i.id`, period)
}

// Periods lists the periods there are goals of, newest first.
func Periods(tx *db.Tx) ([]string, error) {
	return db.All(tx, db.Value[string], `
SELECT DISTINCT i.period
FROM item i
WHERE i.kind = 'goal' AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC`)
}

// Get reads a goal.
func Get(tx *db.Tx, id string) (Goal, error) {
	return db.One(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN goal g ON g.item = i.id
LEFT JOIN body b ON b.id = `+item.Heir("g.body", "i.id", "i.period")+`
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// Add makes a goal in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	root, err := org.Root(tx)
	if err != nil {
		return "", err
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, Unit: root.ID, State: d.State, Period: d.Period, Audience: auth.Public()})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`INSERT INTO goal (item, text, source, body, ended) VALUES ($1, $2, $3, $4, $5)`,
		id, d.Text, d.Source, d.Body, d.Ended); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d)
}

// Create makes a goal.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := check(tx, d); err != nil {
			return err
		}
		if id, err = Add(tx, as.Who, d); err != nil || d.From == "" {
			return err
		}
		return item.Tie(tx, id, item.Continues, d.From, Continued, "")
	})
	return id, err
}

// check is Draft.Check and that the committee is one of the municipality's.
func check(tx *db.Tx, d Draft) error {
	if err := d.Check(); err != nil || d.Body == "" {
		return err
	}
	names, err := org.BodyNames(tx, d.Body)
	if err == nil && names[d.Body] == "" {
		c := fail.Check{}
		c.That(false, "body", "fail.choose")
		return c.Err()
	}
	return err
}

// Change saves a goal over the version the form was shown.
func Change(as auth.As, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		g, err := Get(tx, id)
		if err != nil {
			return err
		}
		return Save(tx, r, g, version, d)
	})
}

// Save saves a goal as Change does, in the transaction it was read in.
func Save(tx *db.Tx, r *auth.Reader, g Goal, version int, d Draft) error {
	if err := mayWrite(r); err != nil {
		return err
	}
	if err := check(tx, d); err != nil {
		return err
	}
	before := g.Fields()
	g.Title, g.Period, g.State = d.Title, d.Period, d.State
	if err := item.Save(tx, &g.Item, version); err != nil {
		return stale(tx, g.ID, err)
	}
	if _, err := tx.Exec(`UPDATE goal SET text = $1, source = $2, body = $3, ended = $4 WHERE item = $5`,
		d.Text, d.Source, d.Body, d.Ended, g.ID); err != nil {
		return err
	}
	return change.Record(tx, r.Actor, change.Of(Kind, g.ID), "changed", before, d)
}

// stale adds what stands now to somebody else's change in between.
func stale(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields())
}

// Work is who works with a goal: the themes that support it, the units that have
// goals for it, and how many such goals there are, as the reader may know.
type Work struct {
	Themes []item.Link
	Units  []string
	Goals  int
}

// WorkOn maps goals to the work that supports them, directly or through a theme.
func WorkOn(tx *db.Tx, goals []Goal) (map[string]Work, error) {
	ids := make([]string, len(goals))
	for i, g := range goals {
		ids[i] = g.ID
	}
	work := map[string]Work{}
	if len(ids) == 0 {
		return work, nil
	}
	above := map[string][]string{} // theme → goals
	err := item.Shaped(tx, func(v *item.Shape) error {
		for _, id := range ids {
			w := Work{}
			w.Goals, w.Units = below(v, id)
			work[id] = w
			g, _ := v.Find(id)
			for n := range v.Down(g) {
				if n.Kind == "theme" {
					above[n.ID] = append(above[n.ID], id)
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	themes, err := item.Several(tx, slices.Collect(maps.Keys(above))...)
	for _, t := range themes {
		for _, id := range above[t.ID] {
			w := work[id]
			w.Themes = append(w.Themes, item.Link{Kind: item.Supports, Near: id, Far: t})
			work[id] = w
		}
	}
	return work, err
}

// below counts the goals of units that support a political goal or a theme of it, each
// once however many ways lead to it, and lists their units.
func below(v *item.Shape, id string) (goals int, units []string) {
	g, ok := v.Find(id)
	if !ok {
		return 0, nil
	}
	seen, there := map[string]bool{}, map[string]bool{}
	add := func(n item.Node) {
		if n.Kind != "plan_goal" || seen[n.ID] {
			return
		}
		seen[n.ID] = true
		if u := v.Holder(n); !there[u] {
			there[u] = true
			units = append(units, u)
		}
	}
	for n := range v.Down(g) {
		add(n)
		if n.Kind == "theme" {
			for m := range v.Down(n) {
				add(m)
			}
		}
	}
	return len(seen), units
}
