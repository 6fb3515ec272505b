package recall

import (
	"context"
	"slices"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

const recalledKey = "recall.recalled_done"

// The jobs: sealing the log, and making files forget.
const (
	SealJob  = "change.seal"
	CleanJob = job.CleanKind
)

// Feature is recall and erasure, and the jobs behind them.
func Feature(o Options) feature.Feature {
	return feature.Feature{
		Name: "recall", Schema: &Schema, Texts: slices.Concat(texts, eraseTexts), Foot: foot,
		Jobs: []job.Kind{
			{Name: SealJob, Every: time.Minute, Run: func(ctx context.Context, r *job.Run) error {
				_, err := change.Seal(ctx, r.Space)
				return err
			}},
			{Name: CleanJob, Run: func(ctx context.Context, r *job.Run) error { return r.Space.Scrub(ctx) }},
		},
		Routes: []web.Route{
			{Pattern: "GET /items/{id}/recall", Needs: web.Editors, Serve: o.ask},
			{Pattern: "POST /items/{id}/recall", Needs: web.Editors, Serve: o.recall},
			{Pattern: "GET /people/{id}/erasure", Needs: web.Administrates, Serve: o.askErasure},
			{Pattern: "POST /people/{id}/erasure", Needs: web.Administrates, Serve: o.erasure},
		},
	}
}

type footPage struct {
	*web.Call
	Item item.Item
	List []Recalled
}

// foot tells what was recalled from an item, and lets those who may recall more.
func foot(c *web.Call, it item.Item) (templ.Component, error) {
	p := footPage{Call: c, Item: it}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.List, err = Of(tx, it.ID)
		return err
	})
	return footView(p), err
}

func (p footPage) sentence(r Recalled) string {
	return p.T("recall.gone", p.Say.Date(db.ParseStamp(r.At).In(db.Copenhagen)), r.Ground, p.T("recall.as."+r.As))
}

type recallPage struct {
	*web.Call
	*web.Form
	Item   item.Item
	Fields []Field
	Found  *Found // the preview; nil before it
	steps  []ui.Step
}

var recallFields = []string{"field", "passage", "ground", "sure"}

func draft(f *web.Form) Draft {
	return Draft{Field: f.Get("field"), Passage: f.Get("passage"), Ground: f.Get("ground")}
}

func (o Options) ask(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return o.show(c, c.NewForm(c.Path("/items/"+id+"/recall"), nil), id, nil)
}

func (o Options) show(c *web.Call, f *web.Form, id string, found *Found) error {
	p := recallPage{Call: c, Form: f, Found: found}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return o.read(tx, r, &p, id) })
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("recall.title"), Body: recallView(p)})
}

func (o Options) read(tx *db.Tx, r *auth.Reader, p *recallPage, id string) (err error) {
	if p.Item, err = open(tx, r, id); err != nil {
		return err
	}
	p.At(p.Item.Version)
	if p.steps, err = p.Steps(tx, p.Item); err != nil {
		return err
	}
	last := len(p.steps) - 1
	p.steps[last].Href, p.steps[last].Here = p.ItemURL(p.Item.Kind, id), false
	p.Fields, err = o.fieldsOf(tx, p.Item)
	return err
}

// recall shows what would go, and takes it away once that has been seen.
func (o Options) recall(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(recallFields...)
	if err != nil {
		return err
	}
	if f.Get("sure") == "1" {
		if err = o.Do(c.As(), id, f.Seen, draft(f)); err == nil {
			// Not Done: it would ask about the number that has just been taken away.
			return c.Go("/history/" + id + "?done=" + recalledKey)
		}
		// Something is otherwise than it was seen: it is to be looked at again.
		f.Values["sure"] = ""
		return c.Retry(err, f, func() error { return o.show(c, f, id, nil) })
	}
	found, err := o.Preview(c.As(), id, draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return o.show(c, f, id, nil) })
	}
	return c.Preview(func() error { return o.show(c, f, id, &found) })
}

func (p recallPage) fields() (list []ui.Option) {
	for _, f := range p.Fields {
		list = append(list, ui.Option{Value: f.Key, Label: p.T("recall.field_text", p.name(f.Column), excerpt(f.Text))})
	}
	return list
}

// name is what a field is called.
func (p recallPage) name(column string) string {
	if key := "recall.place_" + column; p.Known(key) {
		return p.T(key)
	}
	if key := "history.field." + plainName(column); p.Known(key) {
		return p.T(key)
	}
	return p.T("history.field.text")
}

// excerpt is the beginning of a text, to know it by.
func excerpt(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + " …"
	}
	return s
}

func (p recallPage) here(x Place) bool { return x.Item.ID == p.Item.ID }
