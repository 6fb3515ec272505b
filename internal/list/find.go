package list

import (
	"cmp"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"
)

// Want is what somebody asks of a list who is no page: what is chosen in each filter by
// its key, the order as an address says it ("-title"), the row to go on after, and how
// many at most. What a filter is not asked for narrows nothing.
type Want struct {
	Call         *web.Call // for a list that is read whole and put in order by its cells
	Chosen       map[string]string
	Order, After string
	Limit        int
}

// Find reads rows of a list by the same conditions and orders as its page, without what
// stands beside them. In no order of anybody's they come by id.
func (l List[T]) Find(tx *db.Tx, r *auth.Reader, w Want) ([]T, error) {
	a := &Ask{Call: w.Call, Tx: tx, R: r, after: w.After}
	for _, f := range l.Filters {
		a.filters = append(a.filters, choice{Filter: f, chosen: w.Chosen[f.Key]})
	}
	l.Order = ""
	if key, desc := strings.CutPrefix(w.Order, "-"); key != "" {
		col := l.column(key)
		if col == nil || col.Order == "" {
			return nil, wrong("order", "fail.choose")
		}
		a.sort, a.desc = key, desc
	}
	if l.All != nil {
		return l.findWhole(a, w)
	}
	where, args, err := a.narrow()
	if err != nil {
		return nil, err
	}
	key, step := l.key(a), ">"
	if a.desc {
		step = "<"
	}
	if w.After != "" {
		from := &keyed{id: w.After}
		if key != "" {
			if from, _, err = l.cursor(a); err != nil {
				return nil, err
			}
			if from == nil {
				return nil, wrong("after", "list.after_gone")
			}
		}
		where, args = after(where, args, key, step, *from)
	}
	args = append(args, w.Limit)
	return db.All(tx, l.Scan, l.SQL(l.Fields)+where+ordered(key, step)+"\nLIMIT "+place(args), args...)
}

// findWhole is Find in a list that is read whole.
func (l List[T]) findWhole(a *Ask, w Want) ([]T, error) {
	rows, err := l.whole(a)
	if err != nil {
		return nil, err
	}
	if a.sort == "" {
		slices.SortFunc(rows, func(x, y T) int { return cmp.Compare(l.ID(&x), l.ID(&y)) })
	}
	switch i := l.index(rows, w.After); {
	case i >= 0:
		rows = rows[i+1:]
	case w.After != "" && a.sort != "":
		return nil, wrong("after", "list.after_gone")
	case w.After != "":
		rows = slices.DeleteFunc(rows, func(x T) bool { return l.ID(&x) <= w.After })
	}
	return rows[:min(len(rows), w.Limit)], nil
}

func wrong(field, key string) error {
	c := fail.Check{}
	c.That(false, field, key)
	return c.Err()
}
