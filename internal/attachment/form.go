package attachment

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// back is where the attachments of an item stand.
func back(c *web.Call, it item.Item) string {
	return strings.TrimPrefix(string(c.ItemURL(it.Kind, it.ID)), c.Path("")) + "#attachments"
}

// read reads what the form needs besides the attachment: the thread to its item, and
// whom it can be for.
func (p *formPage) read(tx *db.Tx, r *auth.Reader) (err error) {
	if p.steps, err = stepsTo(p.Call, tx, p.Item); err != nil {
		return err
	}
	units, err := org.Units(tx, r.Day)
	if err != nil {
		return err
	}
	names, parent := map[string]string{}, map[string]string{}
	for _, u := range units {
		names[u.ID], parent[u.ID] = u.Name, u.Parent
	}
	for _, u := range units {
		label := u.Name
		if up := names[u.Parent]; up != "" {
			label += " (" + up + ")"
		}
		p.units = append(p.units, ui.Option{Value: u.ID, Label: label})
	}
	i18n.Sort(p.units, func(o ui.Option) string { return o.Label })
	bodies, err := org.Bodies(tx, r.Day)
	if err != nil {
		return err
	}
	for _, b := range bodies {
		p.bodies = append(p.bodies, ui.Option{Value: b.ID, Label: b.Name})
	}
	return p.readPeople(tx, r, parent)
}

// readPeople reads those one is likely to name: herself, who works in the item's unit,
// who leads above it, and who is named already.
func (p *formPage) readPeople(tx *db.Tx, r *auth.Reader, parent map[string]string) error {
	ids := []string{r.Person}
	for _, id := range p.Lists["people"] {
		if db.ValidID(id) {
			ids = append(ids, id)
		}
	}
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return err
	}
	for u := parent[p.Item.Unit]; u != ""; u = parent[u] {
		if l := leaders[u]; l.Person != "" {
			ids = append(ids, l.Person)
		}
	}
	colleagues, err := org.Colleagues(tx, r.Day, p.Item.Unit)
	if err != nil {
		return err
	}
	for _, x := range colleagues {
		ids = append(ids, x.ID)
	}
	names, err := org.PersonNames(tx, ids...)
	for id, name := range names {
		p.people = append(p.people, ui.Option{Value: id, Label: name})
	}
	i18n.Sort(p.people, func(o ui.Option) string { return o.Label })
	return err
}

// stepsTo is the thread to the item's page and one step past it.
func stepsTo(c *web.Call, tx *db.Tx, it item.Item) ([]ui.Step, error) {
	steps, err := c.Steps(tx, it)
	if err == nil {
		last := len(steps) - 1
		steps[last].Href, steps[last].Here = c.ItemURL(it.Kind, it.ID), false
	}
	return steps, err
}

func (p formPage) whos() []ui.Option {
	return []ui.Option{
		{Value: same, Label: p.T("attachment.who_same"), Hint: p.T("attachment.who_same_hint", p.Say.Quote(p.Item.Title))},
		{Value: named, Label: p.T("attachment.who_named"), Hint: p.T("attachment.who_named_hint")},
	}
}

// asksSure tells whether the tick that one knows what one does is to be shown.
func (p formPage) asksSure() bool { return p.Errors["sure"] != "" || p.Values["sure"] != "" }

// opens tells whether the choice of whom it is for stands open.
func (p formPage) opens() bool {
	return p.Values["who"] == named || p.Errors["bodies"] != "" || p.Errors["units"] != "" || p.Errors["people"] != "" || p.Errors["others"] != ""
}

func (p formPage) fileLabel() string {
	if p.Old.ID == "" {
		return p.T("attachment.file")
	}
	return p.T("attachment.file_new")
}

func (p formPage) fileHint() string {
	hint := p.T("attachment.file_hint", int(p.Max>>20))
	if p.Old.ID == "" {
		return hint
	}
	return p.T("attachment.file_now", p.Old.Name, hint)
}
