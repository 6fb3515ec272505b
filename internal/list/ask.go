package list

import (
	"net/url"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// ask reads the address. What it does not know it passes over: an old link, a typing
// error or a stranger's trick shows the list, and never an error.
func (l List[T]) ask(c *web.Call, tx *db.Tx, r *auth.Reader) (*Ask, error) {
	a := &Ask{Call: c, Tx: tx, R: r, path: l.Path, after: c.Query("after"), before: c.Query("before")}
	key, desc := strings.CutPrefix(c.Query("sort"), "-")
	if col := l.column(key); col != nil && col.Order != "" {
		a.sort, a.desc = key, desc
	}
	for _, f := range l.Filters {
		if err := a.choose(f); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// choose settles one filter. Those before it are settled already.
func (a *Ask) choose(f Filter) (err error) {
	x := choice{Filter: f, chosen: a.Query(f.Key)}
	x.explicit = x.chosen != ""
	if x.chosen == "" && f.Start != nil {
		if x.chosen, err = f.Start(a); err != nil {
			return err
		}
	}
	a.filters = append(a.filters, x)
	if f.Words {
		return nil
	}
	last := &a.filters[len(a.filters)-1]
	if last.options, err = f.Options(a); err != nil || last.has(last.chosen) {
		return err
	}
	last.chosen, last.explicit = "", false
	if f.All == "" && len(last.options) > 0 {
		last.chosen = last.options[0].Value
		if f.Start != nil {
			last.chosen, err = f.Start(a)
		}
	}
	return err
}

func (x choice) has(value string) bool {
	return slices.ContainsFunc(x.options, func(o ui.Option) bool { return o.Value == value })
}

// label is the word for what is chosen.
func (x choice) label() string {
	for _, o := range x.options {
		if o.Value == x.chosen {
			return o.Label
		}
	}
	return x.chosen
}

// narrowed tells whether the reader has left something out that she need not.
func (a *Ask) narrowed() bool {
	return slices.ContainsFunc(a.filters, func(x choice) bool { return x.explicit && x.All != "" })
}

// query is what is asked, as an address says it: filters and order, no place in it.
func (a *Ask) query() url.Values {
	q := url.Values{}
	for _, x := range a.filters {
		if x.explicit {
			q.Set(x.Key, x.chosen)
		}
	}
	if a.sort != "" {
		q.Set("sort", a.order())
	}
	return q
}

// order is the order as an address says it: "-title".
func (a *Ask) order() string {
	if a.desc {
		return "-" + a.sort
	}
	return a.sort
}

// at is the list's address with one more thing said.
func (a *Ask) at(key, value string) string {
	q := a.query()
	if key != "" {
		q.Set(key, value)
	}
	return a.address(q.Encode())
}

// address is the list and what is asked of it. Where a person has chosen a view for it to
// open with, a list with nothing asked says so.
func (a *Ask) address(query string) string {
	if query == "" && a.opens {
		query = "view=all"
	}
	if query == "" {
		return a.path
	}
	return a.path + "?" + query
}
