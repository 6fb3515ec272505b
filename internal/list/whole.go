package list

import (
	"cmp"
	"slices"

	"ledetraad/internal/i18n"
)

// whole is every row of a short list, in order.
func (l List[T]) whole(a *Ask) ([]T, error) {
	rows, err := l.All(a)
	col := l.column(a.sort)
	if err != nil || col == nil {
		return rows, err
	}
	switch col.Kind {
	case Number:
		slices.SortStableFunc(rows, func(x, y T) int {
			p, q := col.Cell(a.Call, &x), col.Cell(a.Call, &y)
			return cmp.Or(order(q.None, p.None), cmp.Compare(p.Number, q.Number))
		})
	case Date:
		slices.SortStableFunc(rows, func(x, y T) int {
			return cmp.Compare(col.Cell(a.Call, &x).Day, col.Cell(a.Call, &y).Day)
		})
	default:
		i18n.Sort(rows, func(x T) string { return col.Cell(a.Call, &x).Text })
	}
	if a.desc {
		slices.Reverse(rows)
	}
	return rows, nil
}

// order puts what is not there first.
func order(there, other bool) int {
	switch {
	case there == other:
		return 0
	case there:
		return 1
	}
	return -1
}

// cut takes the page that is asked for out of all rows.
func (l List[T]) cut(a *Ask, rows []T) Page[T] {
	p := Page[T]{Total: len(rows)}
	from, to := 0, len(rows)
	if i := l.index(rows, a.after); i >= 0 {
		from = i + 1
	} else if i := l.index(rows, a.before); i >= 0 {
		from = max(0, i-l.size())
		to = i
	}
	to = min(to, from+l.size())
	p.Rows, p.Prev, p.Next = rows[from:to], from > 0, to < len(rows)
	return p
}

func (l List[T]) index(rows []T, id string) int {
	if id == "" {
		return -1
	}
	return slices.IndexFunc(rows, func(x T) bool { return l.ID(&x) == id })
}
