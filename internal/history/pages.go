package history

import (
	"slices"
	"strings"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Feature is the history of items.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "history", Texts: slices.Concat(words, apiTexts), API: operations,
		Routes: []web.Route{{Pattern: "GET /history/{id}", Needs: web.SignedIn, Serve: show}},
	}
}

type historyPage struct {
	*web.Call
	Item    item.Item
	Entries []Entry
	More    bool

	steps   []ui.Step
	people  map[string]string
	tokens  map[string]string // names of those the staff may know
	tenures map[string][]org.Tenure
	names   map[string]string // of what the texts point to
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if list.AsFile(c) {
		return file(c, id)
	}
	p := historyPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) })
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("history.title"), Body: historyView(p)})
}

func (p *historyPage) read(tx *db.Tx, r *auth.Reader, id string) (err error) {
	if p.Item, err = item.Open(tx, "", id); err != nil {
		return err
	}
	if p.steps, err = p.Steps(tx, p.Item); err != nil {
		return err
	}
	last := len(p.steps) - 1
	p.steps[last].Href, p.steps[last].Here = p.ItemURL(p.Item.Kind, id), false
	if p.Entries, err = read(tx, id, p.Query("before")); err != nil {
		return err
	}
	if len(p.Entries) > page {
		p.Entries, p.More = p.Entries[:page], true
	}
	if p.names, err = namesIn(tx, r, p.Entries); err != nil {
		return err
	}
	return p.readPeople(tx, r)
}

func (p *historyPage) readPeople(tx *db.Tx, r *auth.Reader) (err error) {
	var ids []string
	for _, e := range p.Entries {
		ids = append(ids, e.Person)
	}
	if p.tokens, err = tokensIn(tx, r, p.Entries); err != nil {
		return err
	}
	if r.IsStaff() {
		if p.people, err = org.PersonNames(tx, ids...); err != nil {
			return err
		}
	}
	list, err := org.TenuresOf(tx, ids...)
	p.tenures = map[string][]org.Tenure{}
	for _, t := range list {
		p.tenures[t.Person] = append(p.tenures[t.Person], t)
	}
	return err
}

// tokensIn names the tokens that changes came by, for the staff.
func tokensIn(tx *db.Tx, r *auth.Reader, entries []Entry) (map[string]string, error) {
	var ids []string
	for _, e := range entries {
		if id, ok := change.TokenOf(e.Via); ok {
			ids = append(ids, id)
		}
	}
	return api.TokenNames(tx, r, ids...)
}

// who says who made a change, and how it came where it was not by the pages.
func (p historyPage) who(e Entry) string {
	who := p.by(e)
	id, token := change.TokenOf(e.Via)
	switch {
	case who == "":
		return ""
	case e.Via == change.ByImport:
		return p.T("history.by_import", who)
	case e.Via == change.ByMail:
		return p.T("history.by_mail", who)
	case token && p.tokens[id] != "":
		return p.T("history.by_token", who, p.Say.Quote(p.tokens[id]))
	case token:
		return p.T("history.by_some_token", who)
	}
	return who
}

// by is the name for the staff, and the role acted in, or else the first the person had
// that day.
func (p historyPage) by(e Entry) string {
	if strings.HasPrefix(e.Person, "system:") {
		return p.T("history.system")
	}
	name, role := p.people[e.Person], p.role(e)
	switch {
	case name == "":
		return role
	case role == "":
		return name
	}
	return p.T("org.name_title", name, role)
}

func (p historyPage) role(e Entry) string {
	day, first := db.Day(e.At), ""
	for _, t := range p.tenures[e.Person] {
		if !t.On(day) || t.Kind == org.AMandate {
			continue
		}
		if e.Role != "" && e.Role == subject(t) {
			return p.roleName(t)
		}
		if first == "" || t.Leads && e.Role == "" {
			first = p.roleName(t)
		}
	}
	return first
}

func subject(t org.Tenure) string {
	switch t.Kind {
	case org.APosition:
		return auth.UnitSubject(t.WhereID)
	case org.AMembership:
		return auth.BodySubject(t.WhereID)
	}
	return auth.OfficeSubject(t.ID)
}

func (p historyPage) roleName(t org.Tenure) string {
	switch t.Kind {
	case org.AMembership:
		return p.T("org.seat."+t.Title, t.Where)
	case org.AnOffice:
		return p.T("org.office." + t.Title)
	}
	return org.FullTitle(t.Title, t.Where)
}

// verb says in words what was done.
func (p historyPage) verb(e Entry) string {
	if slices.Contains(verbs, e.Verb) {
		return p.T("history.verb." + e.Verb)
	}
	return p.T("history.verb.changed")
}

func (p historyPage) when(e Entry) string { return p.Say.Moment(e.At.In(db.Copenhagen)) }

// earlier is the page of what came before.
func (p historyPage) earlier() templ.SafeURL {
	return p.URL("/history/" + p.Item.ID + "?before=" + p.Entries[len(p.Entries)-1].ID)
}

func (p historyPage) back() templ.SafeURL { return p.ItemURL(p.Item.Kind, p.Item.ID) }
