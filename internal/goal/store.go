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
	work := map[string]Work{}
	if len(ids) == 0 {
		return work, nil
	}
	themes, err := item.InOf(tx, item.Supports, "theme", ids...)
	if err != nil {
		return nil, err
	}
	for _, l := range themes {
		w := work[l.Near]
		w.Themes = append(w.Themes, l)
		work[l.Near] = w
	}
	counts, err := db.All(tx, func(s db.Scan) (c count, err error) {
		err = s(&c.goal, &c.unit, &c.n)
		return c, err
	}, workSQL, item.IDs(ids...))
	for _, c := range counts {
		w := work[c.goal]
		w.Goals += c.n
		w.Units = append(w.Units, c.unit)
		work[c.goal] = w
	}
	return work, err
}

type count struct {
	goal, unit string
	n          int
}

// A goal of a unit counts once for a political goal, however many ways lead to it.
var workSQL = `
WITH way(goal, id) AS (
  SELECT l.target, l.source
  FROM link l
  WHERE l.target IN (SELECT key FROM json_each($1)) AND l.kind = 'supports'
  UNION
  SELECT l.target, m.source
  FROM link l
  JOIN link m ON m.target = l.source AND m.kind = 'supports'
  WHERE l.target IN (SELECT key FROM json_each($1)) AND l.kind = 'supports'
    AND (SELECT i.id FROM item i WHERE i.id = l.source AND i.kind = 'theme' AND ` + auth.Sees("i", auth.Existence) + `) IS NOT NULL
), seen(goal, unit) AS (
  SELECT way.goal, (SELECT i.unit FROM item i WHERE i.id = way.id AND i.kind = 'plan_goal' AND ` + auth.Sees("i", auth.Existence) + `)
  FROM way
)
SELECT goal, unit, count(*)
FROM seen
WHERE unit IS NOT NULL
GROUP BY goal, unit
ORDER BY goal, unit`
