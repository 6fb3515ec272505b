package decision

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is decisions and their carrying out.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, mandateTexts, apiTexts), API: operations, Demands: demands,
		Kinds: []feature.Kind{{Name: Kind, Path: "/decisions/", Prose: []db.Texts{
			{Table: "decision", Key: "item", Columns: []string{"text", "views", "basis", "alternatives"}},
			{Table: "decision_step", Key: "decision", Columns: []string{"text"}},
			{Table: "decision_dissent", Key: "decision", Columns: []string{"text"}},
		}}},
		Nav: []web.Nav{{Group: web.Across, Order: 5, Key: "decisions", Path: "/decisions", Icon: "check"}},
		Routes: []web.Route{
			{Pattern: "GET /decisions", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /decisions/coming", Needs: web.SignedIn, Serve: coming},
			{Pattern: "GET /decisions/new", Needs: web.SignedIn, Serve: blank},
			{Pattern: "POST /decisions", Needs: web.SignedIn, Serve: create},
			{Pattern: "GET /decisions/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /decisions/{id}/edit", Needs: web.SignedIn, Serve: edit},
			{Pattern: "POST /decisions/{id}", Needs: web.SignedIn, Serve: save},
			{Pattern: "GET /decisions/{id}/steps/new", Needs: web.SignedIn, Serve: blankStep},
			{Pattern: "POST /decisions/{id}/steps", Needs: web.SignedIn, Serve: tell},
			{Pattern: "GET /decisions/{id}/mandates/new", Needs: web.SignedIn, Serve: blankMandate},
			{Pattern: "POST /decisions/{id}/mandates", Needs: web.SignedIn, Serve: giveMandate},
		},
	}
}

type decisionPage struct {
	*web.Call
	Decision
	Steps []Step
	Cases []item.Link // it was entered from
	Edit  bool        // the reader may

	Mandates []org.Mandate // given by it
	Holders  map[string]string
	Report   bool
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := decisionPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Decision, err = Get(tx, id); err != nil {
			return err
		}
		p.Edit, p.Report = mayWrite(r, p.Body), p.State != Nothing && p.MayReport(r)
		if p.Cases, err = item.InOf(tx, item.DecidedBy, caseKind, id); err != nil {
			return err
		}
		if err := p.readMandates(tx); err != nil {
			return err
		}
		p.Steps, err = Steps(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "decisions", Item: p.Item, Body: decisionView(p)})
}

func (p decisionPage) lead() string {
	return p.T("decision.lead", p.BodyName, p.Say.Day(p.Day), p.T("decision.how."+p.Sort))
}

func (p decisionPage) facts() []ui.Fact {
	list := []ui.Fact{{Name: p.T("decision.state"), Text: p.T("decision.state." + p.State)}, {Name: p.T("decision.unit"), Text: p.UnitName}}
	for _, f := range []ui.Fact{{Name: p.T("decision.owner"), Text: p.Person}, {Name: p.T("decision.due"), Text: p.day(p.Due)},
		{Name: p.T("decision.again"), Text: p.day(p.Again)}, {Name: p.T("decision.basis"), Text: p.Basis}} {
		if f.Text != "" {
			list = append(list, f)
		}
	}
	for _, l := range p.Cases {
		list = append(list, ui.Fact{Name: p.T("decision.case"), Text: l.Far.Title, Href: p.ItemURL(caseKind, l.Far.ID)})
	}
	return list
}

func (p decisionPage) day(day string) string {
	if day == "" {
		return ""
	}
	return p.Say.Day(day)
}

// passed tells that its day has passed.
func (p decisionPage) passed() bool { return p.Overdue(p.Reader.Day) }

// by is who wrote a step, and when.
func (p decisionPage) by(s Step) string {
	if s.Person == "" {
		return p.Say.Day(s.Day)
	}
	return s.Person + ", " + p.Say.Day(s.Day)
}

type formPage struct {
	*web.Call
	*web.Form
	Title, Back string
	New         bool
	choices
}

var editFields = []string{"title", "text", "body", "day", "sort", "views", "basis", "unit", "owner", "due", "again"}

var fields = []string{"title", "text", "body", "day", "sort", "views", "basis", "unit", "owner", "due", "state", "again", "who", "case"}

func draft(f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Text: f.Get("text"), Views: f.Get("views"), Basis: f.Get("basis"), Body: f.Get("body"), Day: f.Get("day"),
		Sort: f.Get("sort"), Unit: f.Get("unit"), Owner: f.Get("owner"), Due: f.Get("due"), Again: f.Get("again"), State: f.Get("state"), Who: f.Get("who"), Case: f.Get("case")}
}

func options(m map[string]string) (list []ui.Option) {
	for _, id := range sorted(m) {
		list = append(list, ui.Option{Value: id, Label: m[id]})
	}
	return list
}

func (p formPage) family(family string, values []string) (list []ui.Option) {
	for _, v := range values {
		list = append(list, ui.Option{Value: v, Label: p.T(family + v)})
	}
	return list
}

func blank(c *web.Call) error { return showNew(c, nil) }

// showNew shows the form of a new decision, blank or as it was sent.
func showNew(c *web.Call, f *web.Form) error {
	p := formPage{Call: c, Form: f, Title: c.T("decision.new"), Back: "/decisions", New: true}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := auth.Must(mayEnter(r), "decision.body_only"); err != nil {
			return err
		}
		if p.choices, err = choose(tx, r, Decision{}); err != nil || p.Form != nil {
			return err
		}
		body := c.Query("body")
		if p.bodies[body] == "" {
			body, err = org.Board(tx, r.Day)
		}
		if p.bodies[body] == "" {
			body = ""
		}
		p.Form = c.NewForm(c.Path("/decisions"), map[string]string{"body": body, "day": r.Day, "sort": Sorts[0], "state": NotBegun, "who": ForStaff})
		if err != nil || c.Query("case") == "" {
			return err
		}
		return p.from(tx, c.Query("case"))
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "decisions", Body: formView(p)})
}

// from fills in what a case says of the decision that is entered from it.
func (p formPage) from(tx *db.Tx, id string) error {
	k, err := getCase(tx, id)
	if err != nil {
		return err
	}
	v := p.Values
	v["case"], v["title"], v["basis"] = k.ID, k.Title, p.T("decision.basis_case", k.Number)
	if p.units[k.Unit] != "" {
		v["unit"] = k.Unit
	}
	if p.people[k.Owner] != "" {
		v["owner"] = k.Owner
	}
	return nil
}

func create(c *web.Call) error {
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	id, err := Create(c.As(), draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showNew(c, f) })
	}
	return c.Done("/decisions/"+id, "decision.saved_done")
}

func edit(c *web.Call) error { return showEdit(c, nil) }

// showEdit shows the form of a decision as it stands, or as it was sent.
func showEdit(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f, Title: c.T("decision.edit"), Back: "/decisions/" + id}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		d, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, d.Body), "decision.body_only"); err != nil {
			return err
		}
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/decisions/"+id), d.Fields()).At(d.Version)
		}
		p.choices, err = choose(tx, r, d)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "decisions", Body: formView(p)})
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
	return c.Done("/decisions/"+id, "decision.saved_done")
}
