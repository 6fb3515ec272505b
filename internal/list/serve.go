package list

import (
	"net/http"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Serve answers a call for the list: with the page that body makes of it, or with all
// of it as a file. Who opens a list bare and has chosen a view for it is led there.
func (l List[T]) Serve(c *web.Call, body func(View) templ.Component) error {
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		a, err := l.ask(c, tx, r)
		if err != nil {
			return err
		}
		if AsFile(c) {
			return l.send(a, c.Query("as"))
		}
		saved, err := views(tx, r, l.Path)
		if err != nil {
			return err
		}
		if first := saved.first(); c.R.URL.RawQuery == "" && first != nil && first.Query != "" {
			return c.Go(l.Path + "?" + first.Query)
		}
		a.opens = saved.first() != nil
		v := View{Call: c, ask: a, saved: saved, caption: c.T(l.Table)}
		if err := l.show(a, &v); err != nil {
			return err
		}
		return c.Show(web.Page{Title: c.T(l.Title), Here: l.Here, Body: body(v)})
	})
	return err
}

// show reads the page and makes of it what is shown.
func (l List[T]) show(a *Ask, v *View) error {
	p, err := l.page(a)
	if err != nil {
		return err
	}
	v.Total = p.Total
	v.count = a.Say.Up(l.Count, p.Total)
	v.none, v.noneText = a.T(l.None), a.T(l.NoneText)
	l.heads(a, v)
	for i := range p.Rows {
		v.rows = append(v.rows, l.row(a, &p.Rows[i]))
	}
	if n := len(p.Rows); n > 0 && p.Next {
		v.next = a.URL(a.at("after", l.ID(&p.Rows[n-1])))
	}
	if len(p.Rows) > 0 && p.Prev {
		v.prev = a.URL(a.at("before", l.ID(&p.Rows[0])))
	}
	return nil
}

// send makes the file while the transaction stands and sends it when it has ended: a
// slow line must not hold the moment that was read.
func (l List[T]) send(a *Ask, form string) error {
	made, err := l.file(a, form)
	if err != nil {
		return err
	}
	a.Later(func(w http.ResponseWriter) {
		h := w.Header()
		h.Set("Content-Type", made.kind)
		h.Set("Content-Disposition", disposition(made.name))
		h.Set("Cache-Control", "private, no-store")
		w.Write(made.body.Bytes())
	})
	return nil
}

// Export answers with all of the list as a file. It is for pages that are no list
// themselves, where AsFile says that one is asked for.
func (l List[T]) Export(c *web.Call) error {
	return c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		a, err := l.ask(c, tx, r)
		if err != nil {
			return err
		}
		return l.send(a, c.Query("as"))
	})
}
