package notice

import (
	"encoding/json"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// digest is what there is to tell one reader.
type digest struct {
	waits  []Wait
	became []Wait // what became of what she wrote
	news   []change.Line
	closed bool // there is something in what is not for the whole staff
	fresh  bool // something that the last mail did not tell
	told   string
}

func (d digest) empty() bool {
	return len(d.waits) == 0 && len(d.became) == 0 && len(d.news) == 0 && !d.closed
}

const newsRead = 200

// read reads what there is to tell, as the reader the transaction is resolved for.
func (o Options) read(tx *db.Tx, r *auth.Reader, x reader, until string) (d digest, err error) {
	waits, err := o.Waits(tx, r)
	if err != nil {
		return d, err
	}
	about, err := partOf(tx, r)
	if err != nil {
		return d, err
	}
	news, err := change.Recent(tx, r.Actor, x.from(tx.Now), item.IDs(append(about, "-")...), newsRead)
	if err != nil {
		return d, err
	}
	became, err := o.Told(tx, r, x.from(tx.Now), until)
	if err != nil {
		return d, err
	}
	open, err := open(tx, append(became, waits...), news)
	if err != nil {
		return d, err
	}
	for _, w := range became {
		d.fresh = true
		if !all(open, w.Items) {
			d.closed = true
			continue
		}
		d.became = append(d.became, w)
	}
	before, told := map[string]int{}, map[string]int{}
	if json.Unmarshal([]byte(x.told), &before) != nil {
		before = map[string]int{}
	}
	for _, w := range waits {
		if !all(open, w.Items) {
			d.closed = true
			continue
		}
		if _, known := before[w.Path]; !known {
			d.fresh = true
		}
		told[w.Path] = 0
		d.waits = append(d.waits, w)
	}
	for _, l := range news {
		if db.Stamp(l.At) > until {
			continue // it belongs to the next mail
		}
		d.fresh = true
		if !open[l.Item] {
			d.closed = true
			continue
		}
		d.news = append(d.news, l)
	}
	text, err := json.Marshal(told)
	d.told = string(text)
	return d, err
}

var partOfSQL = `
SELECT i.id
FROM item i
WHERE i.kind = 'letter' AND i.state <> 'closed' AND ` + auth.Sees("i", auth.Content) + `
UNION
SELECT i.id
FROM json_each($2) w
CROSS JOIN item i
WHERE i.unit = w.key AND ` + item.Holder("i") + ` IN (SELECT key FROM json_each($4)) AND i.period >= $1
  AND i.kind || '' IN ('plan', 'plan_goal', 'initiative', 'effect') AND ` + auth.Sees("i", auth.Content) + `
UNION
SELECT i.id
FROM item i
WHERE i.owner = $3 AND ` + auth.Sees("i", auth.Content) + `
ORDER BY 1`

// partOf lists what the reader is part of: the letters, the plans, goals, initiatives
// and effects of the units she leads, or else works in, and all that is hers.
func partOf(tx *db.Tx, r *auth.Reader) ([]string, error) {
	roles, err := org.Roles(tx, r.Person, r.Day)
	if err != nil {
		return nil, err
	}
	units, leads := []string{"-"}, false
	for _, x := range roles {
		if x.Subject[:2] != "u:" || leads && !x.Leads {
			continue
		}
		if x.Leads && !leads {
			units, leads = []string{"-"}, true
		}
		units = append(units, x.Subject[2:])
	}
	// What was open in a unit that closed is hers who took over.
	held, err := org.Held(tx, units...)
	if err != nil {
		return nil, err
	}
	year := tx.Now.In(db.Copenhagen).Format("2006")
	return db.All(tx, db.Value[string], partOfSQL, year, item.IDs(held...), r.Person, item.IDs(units...))
}

// open tells which of the items may be named in a mail: the reader may know their
// content, and so may the whole staff.
func open(tx *db.Tx, waits []Wait, news []change.Line) (map[string]bool, error) {
	ids := []string{"-"}
	for _, w := range waits {
		ids = append(ids, w.Items...)
	}
	for _, l := range news {
		ids = append(ids, l.Item)
	}
	type seen struct {
		id      string
		content int
	}
	list, err := db.All(tx, func(s db.Scan) (x seen, err error) {
		err = s(&x.id, &x.content)
		return x, err
	}, `
SELECT i.id, i.content_for
FROM json_each($1) w
CROSS JOIN item i
WHERE i.id = w.key AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id`, item.IDs(ids...))
	if err != nil {
		return nil, err
	}
	var numbers []int
	for _, x := range list {
		numbers = append(numbers, x.content)
	}
	wide, err := auth.Wide(tx, numbers...)
	open := map[string]bool{}
	for _, x := range list {
		open[x.id] = wide[x.content]
	}
	return open, err
}

func all(open map[string]bool, ids []string) bool {
	for _, id := range ids {
		if !open[id] {
			return false
		}
	}
	return true
}
