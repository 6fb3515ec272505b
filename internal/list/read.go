package list

import (
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// Page is some rows in order, how many there are on all pages, and whether there are more
// on either side.
type Page[T any] struct {
	Rows       []T
	Total      int
	Prev, Next bool
}

// Page reads the page a call asks for, as Serve shows it.
func (l List[T]) Page(c *web.Call, tx *db.Tx, r *auth.Reader) (p Page[T], err error) {
	a, err := l.ask(c, tx, r)
	if err != nil {
		return p, err
	}
	return l.page(a)
}

// Whole reads every row a call asks for, in order, as a file has them.
func (l List[T]) Whole(c *web.Call, tx *db.Tx, r *auth.Reader) (rows []T, err error) {
	a, err := l.ask(c, tx, r)
	if err != nil {
		return nil, err
	}
	err = l.each(a, func(part []T) error {
		rows = append(rows, part...)
		return nil
	})
	return rows, err
}

// page reads the page that is asked for, and what stands beside its rows.
func (l List[T]) page(a *Ask) (p Page[T], err error) {
	if l.All == nil {
		p, err = l.read(a)
	} else {
		var rows []T
		rows, err = l.whole(a)
		p = l.cut(a, rows)
	}
	if err == nil {
		err = l.fill(a, p.Rows)
	}
	return p, err
}

// narrow is the conditions of the filters, and their arguments from $1 on.
func (a *Ask) narrow() (where string, args []any, err error) {
	for _, x := range a.filters {
		if x.Where == "" || x.chosen == "" {
			continue
		}
		var v any = x.chosen
		if x.Value != nil {
			if v, err = x.Value(a, x.chosen); err != nil {
				return "", nil, err
			}
		}
		args = append(args, v)
		where += "\n" + strings.ReplaceAll(x.Where, "$n", place(args))
	}
	return where, args, nil
}

// place is where the last of the arguments stands: "$3".
func place(args []any) string { return "$" + strconv.Itoa(len(args)) }

// key is the SQL the rows are put in order by, before the id.
func (l List[T]) key(a *Ask) string {
	if col := l.column(a.sort); col != nil {
		return col.Order
	}
	return l.Order
}

// keyed is a row's place in the order.
type keyed struct {
	id  string
	key any
}

// read reads the page that is asked for from the database.
func (l List[T]) read(a *Ask) (p Page[T], err error) {
	where, args, err := a.narrow()
	if err != nil {
		return p, err
	}
	total := l.Total
	if total == "" {
		total = l.SQL(`count(*)`)
	}
	if p.Total, err = db.One(a.Tx, db.Value[int], total+where, args...); err != nil {
		return p, err
	}
	from, back, err := l.cursor(a)
	if err != nil {
		return p, err
	}
	step := ">"
	if back != a.desc {
		step = "<"
	}
	key := l.key(a)
	if from != nil {
		where, args = after(where, args, key, step, *from)
	}
	args = append(args, l.size()+1)
	p.Rows, err = db.All(a.Tx, l.Scan, l.SQL(l.Fields)+where+ordered(key, step)+"\nLIMIT "+place(args), args...)
	more := len(p.Rows) > l.size()
	if more {
		p.Rows = p.Rows[:l.size()]
	}
	p.Prev, p.Next = from != nil, more
	if back {
		slices.Reverse(p.Rows)
		p.Prev, p.Next = more, true
	}
	return p, err
}

// after is the condition of what comes after a place. A key of its own type is
// compared with itself, so nothing is lost where many rows have the same.
func after(where string, args []any, key, step string, from keyed) (string, []any) {
	if key == "" {
		args = append(args, from.id)
		return where + "\nAND i.id " + step + " " + place(args), args
	}
	args = append(args, from.key)
	at := place(args)
	args = append(args, from.id)
	return where + "\nAND (" + key + " " + step + " " + at + " OR " + key + " = " + at + " AND i.id " + step + " " + place(args) + ")", args
}

// ordered is the end of a statement: by the key and the id, both the same way.
func ordered(key, step string) string {
	way := ""
	if step == "<" {
		way = " DESC"
	}
	if key != "" {
		key += way + ", "
	}
	return "\nORDER BY " + key + "i.id" + way
}

// cursor is the place the page begins or ends at, and whether it is read backwards.
// The address says only the row's id; one the reader may not see is no place.
func (l List[T]) cursor(a *Ask) (at *keyed, back bool, err error) {
	id := a.after
	if back = id == "" && a.before != ""; back {
		id = a.before
	}
	if !db.ValidID(id) {
		return nil, false, nil
	}
	key := l.key(a)
	if key == "" {
		key = "i.id"
	}
	list, err := db.All(a.Tx, func(s db.Scan) (k keyed, err error) {
		err = s(&k.id, &k.key)
		return k, err
	}, l.SQL(`i.id, `+key)+"\nAND i.id = $1", id)
	if err != nil || len(list) == 0 {
		return nil, false, err
	}
	return &list[0], back, nil
}

// batch is how many rows of a file are read at a time.
const batch = 500

// each hands over every row the reader asks for, in order, some hundreds at a time:
// first the ids, then the rows of each part, all of one moment.
func (l List[T]) each(a *Ask, f func([]T) error) error {
	if l.All != nil {
		rows, err := l.whole(a)
		if err == nil {
			err = l.fill(a, rows)
		}
		if err != nil {
			return err
		}
		return f(rows)
	}
	where, args, err := a.narrow()
	if err != nil {
		return err
	}
	step := ">"
	if a.desc {
		step = "<"
	}
	ids, err := db.All(a.Tx, db.Value[string], l.SQL(`i.id`)+where+ordered(l.key(a), step), args...)
	if err != nil {
		return err
	}
	for part := range slices.Chunk(ids, batch) {
		rows, err := l.these(a, part)
		if err == nil {
			err = f(rows)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// these reads the rows of some ids in the order of the ids.
func (l List[T]) these(a *Ask, ids []string) ([]T, error) {
	at := make(map[string]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	rows, err := db.All(a.Tx, l.Scan, l.SQL(l.Fields)+"\nAND i.id IN (SELECT key FROM json_each($1))", item.IDs(ids...))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(x, y T) int { return at[l.ID(&x)] - at[l.ID(&y)] })
	return rows, l.fill(a, rows)
}

func (l List[T]) fill(a *Ask, rows []T) error {
	if l.Fill == nil || len(rows) == 0 {
		return nil
	}
	return l.Fill(a, rows)
}
