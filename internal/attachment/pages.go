package attachment

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/file"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is attachments, at the foot of every item's page.
func Feature(in *file.Intake) feature.Feature {
	p := pages{in}
	return feature.Feature{
		Name: "attachment", Schema: &Schema, Texts: slices.Concat(texts, apiTexts, file.Texts), Foot: foot, API: p.operations(),
		Routes: []web.Route{
			{Pattern: "GET /items/{id}/attachments/new", Needs: web.Editors, Serve: p.blank},
			{Pattern: "POST /items/{id}/attachments", Needs: web.Editors, Serve: p.add},
			{Pattern: "GET /attachments/{id}/edit", Needs: web.Editors, Serve: p.edit},
			{Pattern: "POST /attachments/{id}", Needs: web.Editors, Serve: p.save},
			{Pattern: "POST /attachments/{id}/rise", Needs: web.Editors, Serve: rise},
			{Pattern: "GET /attachments/{id}/withdrawal", Needs: web.Editors, Serve: askWithdrawal},
			{Pattern: "POST /attachments/{id}/withdrawal", Needs: web.Editors, Serve: withdraw},
			{Pattern: "GET /attachments/{id}/{name}", Needs: web.SignedIn, Serve: send},
		},
	}
}

type pages struct{ in *file.Intake }

type formPage struct {
	*web.Call
	*web.Form
	org.Choices
	Title string
	Item  item.Item
	Old   Attachment // the zero one is new
	Max   int64
	steps []ui.Step
}

var fields = []string{"label", "alt", "decorates", "who", "bodies", "units", "people", "others", "sure"}

func draft(c *web.Call, f *web.Form) Draft {
	return Draft{Label: f.Get("label"), Alt: f.Get("alt"), Decorates: f.Get("decorates") == "1",
		Narrowing: Narrowing{Who: f.Get("who"), Units: f.Lists["units"], Bodies: f.Lists["bodies"], People: f.Lists["people"],
			Others: f.Get("others"), Sure: f.Get("sure") == "1", Ground: c.T("attachment.narrowed_ground")}}
}

// take reads the form and looks its file over, before anything is asked of the
// database. The file is nil where none was chosen.
func (p pages) take(c *web.Call) (f *web.Form, t *file.Taken, done func(), err error) {
	f, sent, err := c.Upload("file", p.in.Max, fields...)
	if err != nil || sent == nil {
		return f, nil, func() {}, err
	}
	t, err = p.in.Take(c.Context(), sent.Name, sent.File.File, sent.Size)
	done = func() {
		t.Close()
		sent.Close()
	}
	return f, t, done, err
}

func (p pages) blank(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f := c.NewForm(c.Path("/items/"+id+"/attachments"), map[string]string{"who": same})
	return p.showNew(c, f, id)
}

func (p pages) showNew(c *web.Call, f *web.Form, id string) error {
	page := formPage{Call: c, Form: f, Title: c.T("attachment.add"), Max: p.in.Max}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if page.Item, err = Open(tx, r, id); err != nil {
			return err
		}
		return page.read(tx, r)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: page.Title, Body: formView(page)})
}

func (p pages) add(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	// Who may not is told so before her file is read.
	var it item.Item
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		it, err = Open(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	f, t, done, err := p.take(c)
	if f == nil {
		return err
	}
	defer done()
	d := draft(c, f)
	switch {
	case err != nil:
	case t == nil:
		err = d.Check(file.Kind{})
	default:
		_, err = Add(c.As(), id, d, t)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return p.showNew(c, f, id) })
	}
	return c.Done(back(c, it), "attachment.added_done")
}

func (p pages) edit(c *web.Call) error { return p.showEdit(c, nil) }

// showEdit shows the form as it was sent, or with what stands.
func (p pages) showEdit(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	page := formPage{Call: c, Form: f, Title: c.T("attachment.edit"), Max: p.in.Max}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if page.Old, err = hold(tx, r, id, 0); err != nil {
			return err
		}
		page.Item = page.Old.Item
		n, err := narrowingOf(tx, page.Old)
		if err != nil {
			return err
		}
		if f == nil {
			page.Form = c.NewForm(c.Path("/attachments/"+id), page.Old.Fields()).At(page.Old.Version)
			page.Form.Lists = map[string][]string{"units": n.Units, "bodies": n.Bodies, "people": n.People}
		}
		return page.read(tx, r)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: page.Title, Body: formView(page)})
}

func (p pages) save(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	a, err := held(c, id)
	if err != nil {
		return err
	}
	f, t, done, err := p.take(c)
	if f == nil {
		return err
	}
	defer done()
	if err == nil {
		err = Change(c.As(), id, f.Seen, draft(c, f), t)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return p.showEdit(c, f) })
	}
	return c.Done(back(c, a.Item), "attachment.saved_done")
}

func held(c *web.Call, id string) (a Attachment, err error) {
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		a, err = hold(tx, r, id, 0)
		return err
	})
	return a, err
}
