package goal

import (
	"errors"

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
LEFT JOIN body b ON b.id = g.body
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
LEFT JOIN body b ON b.id = g.body
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
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := check(tx, d); err != nil {
			return err
		}
		before := g.Fields()
		g.Title, g.Period, g.State = d.Title, d.Period, d.State
		if err := item.Save(tx, &g.Item, version); err != nil {
			return stale(tx, id, err)
		}
		if _, err := tx.Exec(`UPDATE goal SET text = $1, source = $2, body = $3, ended = $4 WHERE item = $5`,
			d.Text, d.Source, d.Body, d.Ended, id); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Of(Kind, id), "changed", before, d)
	})
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
	first, err := item.In(tx, item.Supports, ids...)
	if err != nil {
		return nil, err
	}
	work := map[string]Work{}
	var themes []string
	supports := map[string][]string{} // theme → goals
	seen := map[string]bool{}
	count := func(goal string, it item.Item) {
		if it.Kind != "plan_goal" || seen[goal+it.ID] {
			return
		}
		seen[goal+it.ID] = true
		w := work[goal]
		w.Goals++
		w.Units = append(w.Units, it.Unit)
		work[goal] = w
	}
	for _, l := range first {
		count(l.Near, l.Far)
		if l.Far.Kind == "theme" {
			w := work[l.Near]
			w.Themes = append(w.Themes, l)
			work[l.Near] = w
			supports[l.Far.ID] = append(supports[l.Far.ID], l.Near)
			themes = append(themes, l.Far.ID)
		}
	}
	second, err := item.In(tx, item.Supports, themes...)
	for _, l := range second {
		for _, g := range supports[l.Near] {
			count(g, l.Far)
		}
	}
	return work, err
}
