package list

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

// Routes are the addresses of saved views. Lists have theirs in their features.
var Routes = []web.Route{
	{Pattern: "POST /views", Needs: web.SignedIn, Serve: save},
	{Pattern: "GET /views/{id}/edit", Needs: web.SignedIn, Serve: edit},
	{Pattern: "POST /views/{id}", Needs: web.SignedIn, Serve: rename},
	{Pattern: "POST /views/{id}/removal", Needs: web.SignedIn, Serve: remove},
}

var fields = []string{"name", "first", "shared", "list", "query"}

func draft(f *web.Form) SavedDraft {
	return SavedDraft{List: f.Get("list"), Query: f.Get("query"), Name: f.Get("name"),
		Shared: f.Get("shared") == "1", First: f.Get("first") == "1"}
}

// formPage is the form of a view, new or saved.
type formPage struct {
	*web.Call
	*web.Form
	Saved  Saved // ID "" for a new one
	Writes bool  // may change its name
	Shares bool
}

func (p formPage) title() string {
	if p.Saved.ID == "" {
		return p.T("list.save")
	}
	return p.T("list.edit")
}

func showForm(c *web.Call, f *web.Form, v Saved, writes bool) error {
	p := formPage{Call: c, Form: f, Saved: v, Writes: writes, Shares: c.Reader.Office(auth.Secretariat)}
	return c.Show(web.Page{Title: p.title(), Body: formView(p)})
}

func save(c *web.Call) error {
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	d := draft(f)
	if _, err := Save(c.As(), d); err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, Saved{List: "/"}, true) })
	}
	return c.Done(listAddress(d.List, d.Query), "list.saved_done")
}

// listAddress is the list with what a view asks of it.
func listAddress(path, query string) string {
	if query == "" {
		return path
	}
	return path + "?" + query
}

// showSaved shows the form of a saved view, as it was sent or as it stands.
func showSaved(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		v, err := getSaved(tx, r, id)
		if err != nil {
			return err
		}
		if f == nil {
			values := map[string]string{"name": v.Name}
			if v.First {
				values["first"] = "1"
			}
			if v.Shared {
				values["shared"] = "1"
			}
			f = c.NewForm(c.Path("/views/"+id), values).At(v.Version)
		}
		return showForm(c, f, v, v.mayWrite(r))
	})
}

func edit(c *web.Call) error { return showSaved(c, nil) }

func rename(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	v, err := Rename(c.As(), id, f.Seen, draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showSaved(c, f) })
	}
	return c.Done(listAddress(v.List, v.Query), "list.saved_done")
}

func remove(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	v, err := Remove(c.As(), id)
	if err != nil {
		return err
	}
	return c.Done(v.List, "list.removed_done")
}
