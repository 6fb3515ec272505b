package casefile

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is internal cases.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, formTexts, wayTexts, readingTexts, apiTexts, writeTexts), API: slices.Concat(operations, writes), Demands: demands,
		Kinds: []feature.Kind{{Name: Kind, Path: "/cases/", Prose: []db.Texts{
			{Table: "casefile", Key: "item", Columns: []string{"recommendation", "role", "records", "subject", "ground", "number"}},
			{Table: "casefile_section", Key: "item", Columns: []string{"heading", "text"}},
			{Table: "casefile_alternative", Key: "item", Columns: []string{"name", "pro", "con", "follows"}},
			{Table: "casefile_line", Key: "item", Columns: []string{"what", "appropriation"}},
			{Table: "casefile_question", Key: "item", Columns: []string{"text", "said", "position"}, Versioned: true},
			{Table: "casefile_step", Key: "item", Columns: []string{"text"}},
			{Table: "casefile_stop", Key: "item", Columns: []string{"name"}},
			// What was said in a circle is for those who sat in it: nobody else finds it.
			{Table: "casefile_reading", Key: "item", Columns: []string{"text"}, When: "t.text = ''"},
			{Table: "casefile_remark", Key: "item", Columns: []string{"text", "answer"}, Versioned: true, When: "t.text = ''"},
		}}},
		Nav: []web.Nav{{Group: web.Across, Order: 4, Key: "cases", Path: "/cases", Icon: "list"}},
		Routes: []web.Route{
			{Pattern: "GET /cases", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /cases/new", Needs: web.SignedIn, Serve: blank},
			{Pattern: "POST /cases", Needs: web.SignedIn, Serve: create},
			{Pattern: "GET /cases/coming", Needs: web.SignedIn, Serve: coming},
			{Pattern: "GET /cases/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /cases/{id}/document.pdf", Needs: web.SignedIn, Serve: document(web.PDF)},
			{Pattern: "GET /cases/{id}/document.docx", Needs: web.SignedIn, Serve: document(web.Word)},
			{Pattern: "GET /cases/{id}/edit", Needs: web.SignedIn, Serve: edit},
			{Pattern: "POST /cases/{id}", Needs: web.SignedIn, Serve: save},
			{Pattern: "GET /cases/{id}/sections", Needs: web.SignedIn, Serve: editSections},
			{Pattern: "POST /cases/{id}/sections", Needs: web.SignedIn, Serve: saveSections},
			{Pattern: "GET /cases/{id}/alternatives", Needs: web.SignedIn, Serve: editAlternatives},
			{Pattern: "POST /cases/{id}/alternatives", Needs: web.SignedIn, Serve: saveAlternatives},
			{Pattern: "GET /cases/{id}/economy", Needs: web.SignedIn, Serve: editEconomy},
			{Pattern: "POST /cases/{id}/economy", Needs: web.SignedIn, Serve: saveEconomy},
			{Pattern: "GET /cases/{id}/questions", Needs: web.SignedIn, Serve: blankQuestion},
			{Pattern: "POST /cases/{id}/questions", Needs: web.SignedIn, Serve: ask},
			{Pattern: "GET /cases/{id}/questions/{unit}", Needs: web.SignedIn, Serve: blankAnswer},
			{Pattern: "POST /cases/{id}/questions/{unit}", Needs: web.SignedIn, Serve: answer},
			{Pattern: "GET /cases/{id}/questions/{unit}/position", Needs: web.SignedIn, Serve: blankPosition},
			{Pattern: "POST /cases/{id}/questions/{unit}/position", Needs: web.SignedIn, Serve: takePosition},
			{Pattern: "GET /cases/{id}/stops", Needs: web.SignedIn, Serve: editStops},
			{Pattern: "POST /cases/{id}/stops", Needs: web.SignedIn, Serve: saveStops},
			{Pattern: "GET /cases/{id}/readings/new", Needs: web.SignedIn, Serve: blankReading},
			{Pattern: "POST /cases/{id}/readings", Needs: web.SignedIn, Serve: askReaders},
			{Pattern: "GET /cases/{id}/readings/{reading}", Needs: web.SignedIn, Serve: showReading},
			{Pattern: "POST /cases/{id}/readings/{reading}/remarks", Needs: web.SignedIn, Serve: remark},
			{Pattern: "GET /case-remarks/{id}/answer", Needs: web.SignedIn, Serve: blankRemarkAnswer},
			{Pattern: "POST /case-remarks/{id}/answer", Needs: web.SignedIn, Serve: answerRemark},
			{Pattern: "GET /cases/{id}/readiness", Needs: web.SignedIn, Serve: blankReady},
			{Pattern: "POST /cases/{id}/readiness", Needs: web.SignedIn, Serve: makeReady},
			{Pattern: "GET /cases/{id}/withdrawal", Needs: web.SignedIn, Serve: blankWithdrawal},
			{Pattern: "POST /cases/{id}/withdrawal", Needs: web.SignedIn, Serve: withdraw},
			{Pattern: "GET /cases/{id}/another-round", Needs: web.SignedIn, Serve: blankWish},
			{Pattern: "POST /cases/{id}/another-round", Needs: web.SignedIn, Serve: wishRound},
		},
	}
}

type formPage struct {
	*web.Call
	*web.Form
	Title, Back string
	New         bool
	Recommends  bool // the reader says what is recommended
	Names       bool // and by whom
	Closed      bool // it is not for the whole staff
	choices
}

var makeFields = []string{"title", "unit", "owner", "role", "recommendation", "records", "subject", "who", "ground"}

var editFields = []string{"title", "unit", "owner", "role", "recommendation", "records", "subject", "ground"}

func draft(f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Unit: f.Get("unit"), Owner: f.Get("owner"), Role: f.Get("role"), Recommendation: f.Get("recommendation"),
		Records: f.Get("records"), Subject: f.Get("subject"), Who: f.Get("who"), Ground: f.Get("ground")}
}

// options are choices in Danish order of what they are called.
func options(m map[string]string) (list []ui.Option) {
	for id, name := range m {
		list = append(list, ui.Option{Value: id, Label: name})
	}
	slices.SortFunc(list, func(a, b ui.Option) int {
		if n := i18n.Compare(a.Label, b.Label); n != 0 {
			return n
		}
		return i18n.Compare(a.Value, b.Value)
	})
	return list
}

func (p formPage) readers() (list []ui.Option) {
	for _, v := range Readers {
		list = append(list, ui.Option{Value: v, Label: p.T("casefile.who." + v)})
	}
	return list
}

func blank(c *web.Call) error { return showNew(c, nil) }

// showNew shows the form of a new case, blank or as it was sent.
func showNew(c *web.Call, f *web.Form) error {
	p := formPage{Call: c, Form: f, Title: c.T("casefile.new"), Back: "/cases", New: true, Recommends: true, Names: true}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := auth.Must(mayMake(r), "casefile.makers_only"); err != nil {
			return err
		}
		if p.choices, err = choose(tx, r, Case{}); err != nil || p.Form != nil {
			return err
		}
		now := map[string]string{"who": ForStaff}
		if p.people[r.Person] != "" {
			now["owner"] = r.Person
		}
		p.Form = c.NewForm(c.Path("/cases"), now)
		return nil
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "cases", Body: formView(p)})
}

func create(c *web.Call) error {
	f, err := c.Form(makeFields...)
	if err != nil {
		return err
	}
	id, err := Create(c.As(), draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showNew(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.made_done")
}

// prepared reads a case for one who writes in it.
func prepared(tx *db.Tx, r *auth.Reader, id string) (Case, error) {
	k, err := Get(tx, id)
	if err != nil {
		return k, err
	}
	return k, auth.Must(k.MayPrepare(r), "casefile.not_yours")
}

func edit(c *web.Call) error { return showEdit(c, nil) }

// showEdit shows the form of a case as it stands, or as it was sent.
func showEdit(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f, Title: c.T("casefile.edit"), Back: "/cases/" + id}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		k, err := prepared(tx, r, id)
		if err != nil {
			return err
		}
		p.Recommends = k.mayRecommend(r)
		p.Names = p.Recommends || k.Owner == ""
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/cases/"+id), k.Fields()).At(k.Version)
		}
		wide, err := auth.Wide(tx, k.For.Content)
		if err != nil {
			return err
		}
		p.Closed = !wide[k.For.Content]
		p.choices, err = choose(tx, r, k)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "cases", Body: formView(p)})
}

func save(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(editFields...)
	if err != nil {
		return err
	}
	if err := Change(c.As(), id, f.Seen, draft(f)); err != nil {
		return c.Retry(err, f, func() error { return showEdit(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.saved_done")
}
