package thread

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

func scanItem(s db.Scan) (it item.Item, err error) {
	return it, s(it.Into()...)
}

// under is what belongs today to the unit asked for or one below it, as a condition
// on item i; an empty $n asks for all.
func under(arg string) string {
	return `(` + arg + ` = '' OR ` + item.HeldBy("i", org.Line(arg)) + `)`
}

// goals reads a page of the year's goals of units, by unit and id.
func goals(tx *db.Tx, f Filter, mine string) ([]item.Item, error) {
	return db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = 'plan_goal' AND i.period = $1 AND i.id > $2 AND `+auth.Sees("i", auth.Existence)+`
  AND `+under("$3")+`
  AND ($4 = '' OR EXISTS (SELECT 1 FROM link l WHERE l.source = i.id AND l.kind = 'supports' AND l.target = $4))
  AND ($5 <> 'mine' OR `+item.HeldBy("i", "SELECT key FROM json_each($6)")+`)
  AND ($7 = '' OR i.id IN (SELECT key FROM json_each($8)))
ORDER BY i.id
LIMIT 51`, f.Year, f.After, f.Unit, f.Theme, f.Show, mine, f.Person, item.IDs(f.Only...))
}

// Rows reads a page of the thread; more says that another follows.
func Rows(tx *db.Tx, f Filter, mine string) (rows []Row, more bool, err error) {
	list, err := goals(tx, f, mine)
	if err != nil {
		return nil, false, err
	}
	if more = len(list) > pageSize; more {
		list = list[:pageSize]
	}
	at := map[string]*Row{}
	rows = make([]Row, len(list))
	for i, g := range list {
		rows[i].Goal = g
		at[g.ID] = &rows[i]
	}
	if err := leftOf(tx, at); err != nil {
		return nil, false, err
	}
	return rows, more, rightOf(tx, at)
}

// leftOf adds themes and political goals.
func leftOf(tx *db.Tx, at map[string]*Row) error {
	up, err := item.Out(tx, item.Supports, keys(at)...)
	if err != nil {
		return err
	}
	themes := map[string][]*Row{}
	for _, l := range up {
		row := at[l.Near]
		switch l.Far.Kind {
		case "theme":
			row.Themes = append(row.Themes, l.Far)
			themes[l.Far.ID] = append(themes[l.Far.ID], row)
		case "goal":
			row.Political = append(row.Political, l.Far)
		}
	}
	higher, err := item.Out(tx, item.Supports, keys(themes)...)
	for _, l := range higher {
		for _, row := range themes[l.Near] {
			if l.Far.Kind == "goal" && !has(row.Political, l.Far.ID) {
				row.Political = append(row.Political, l.Far)
			}
		}
	}
	return err
}

// rightOf adds initiatives, effects and what was learned.
func rightOf(tx *db.Tx, at map[string]*Row) error {
	down, err := item.In(tx, item.Supports, keys(at)...)
	if err != nil {
		return err
	}
	where := map[string][]*Row{} // initiative → rows
	for _, l := range down {
		row := at[l.Near]
		switch l.Far.Kind {
		case "initiative":
			row.Initiatives = append(row.Initiatives, Branch{Initiative: l.Far})
			where[l.Far.ID] = append(where[l.Far.ID], row)
		case "candidate":
			row.Learned = append(row.Learned, l.Far)
		}
	}
	effects, err := item.In(tx, item.Supports, keys(where)...)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, l := range effects {
		seen[l.Far.ID] = l.Far.Kind == "effect"
	}
	if err := indicator.Measure(tx, far(effects)...); err != nil {
		return err
	}
	learned, err := item.In(tx, item.Supports, keys(seen)...)
	if err != nil {
		return err
	}
	out := map[string][]item.Item{}
	for _, l := range learned {
		if l.Far.Kind == "candidate" {
			out[l.Near] = append(out[l.Near], l.Far)
		}
	}
	for _, l := range effects {
		if l.Far.Kind != "effect" {
			continue
		}
		for _, row := range where[l.Near] {
			for i := range row.Initiatives {
				if row.Initiatives[i].Initiative.ID == l.Near {
					row.Initiatives[i].Effects = append(row.Initiatives[i].Effects, Leaf{l.Far, out[l.Far.ID]})
				}
			}
		}
	}
	return nil
}

// far are the items the links lead to.
func far(links []item.Link) (list []*item.Item) {
	for i := range links {
		list = append(list, &links[i].Far)
	}
	return list
}

func has(list []item.Item, id string) bool {
	for _, it := range list {
		if it.ID == id {
			return true
		}
	}
	return false
}

func keys[T any](m map[string]T) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	return out
}

// broken tells whether a row has a loose end of its own.
func (r Row) broken() bool {
	if len(r.Initiatives) == 0 || len(r.Themes)+len(r.Political) == 0 {
		return true
	}
	for _, b := range r.Initiatives {
		if len(b.Effects) == 0 {
			return true
		}
		for _, l := range b.Effects {
			if l.Effect.State == "open" {
				return true
			}
		}
	}
	for _, c := range r.Learned {
		if c.State == "open" {
			return true
		}
	}
	return false
}
