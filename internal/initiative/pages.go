package initiative

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/locked"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is initiatives and projects.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, moreTexts, paperTexts, apiTexts, demandTexts, locked.Texts), API: operations, Demands: demands,
		Kinds: []feature.Kind{{Name: Kind, Path: "/initiatives/", Prose: []db.Texts{
			{Table: "initiative", Key: "item", Columns: []string{"text"}},
			{Table: "initiative_more", Key: "item", Columns: []string{"mandate", "given_by", "partners", "method"}},
			{Table: "initiative_line", Key: "item", Columns: []string{"text", "phase"}}}}},
		Nav: []web.Nav{{Group: web.Chain, Order: 50, Key: "initiatives", Path: "/initiatives"}},
		Routes: []web.Route{
			{Pattern: "GET /initiatives", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /initiatives/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /plan-goals/{id}/initiatives/new", Needs: web.Editors, Serve: blank},
			{Pattern: "POST /plan-goals/{id}/initiatives", Needs: web.Editors, Serve: create},
			{Pattern: "GET /initiatives/{id}/edit", Needs: web.Editors, Serve: edit},
			{Pattern: "POST /initiatives/{id}", Needs: web.Editors, Serve: save},
			{Pattern: "GET /initiatives/{id}/more/edit", Needs: web.Editors, Serve: editMore},
			{Pattern: "POST /initiatives/{id}/more", Needs: web.Editors, Serve: saveMore},
		},
	}
}

type initiativePage struct {
	*web.Call
	Initiative
	Path    []ui.Step
	Up      []item.Link // what it supports
	Effects []item.Item
	Told    []learning.Told // from it and from its effects
	More    moreShown
	May     bool
	Locked  locked.By // the closed plan it stands still with, for one who could change it
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := initiativePage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Initiative, err = Get(tx, id); err != nil {
			return err
		}
		if p.May = item.MayEdit(r, p.Item); p.May {
			if p.Locked, err = locked.Initiative(tx, id); err != nil {
				return err
			}
			p.May = p.Locked.ID == ""
		}
		if p.More, err = readMore(c, tx, r, p.Initiative, p.May); err != nil {
			return err
		}
		if p.Path, err = c.Steps(tx, p.Item); err != nil {
			return err
		}
		if p.Up, err = item.Out(tx, item.Supports, id); err != nil {
			return err
		}
		below, err := item.In(tx, item.Supports, id)
		if err != nil {
			return err
		}
		from := []string{id}
		for _, l := range below {
			if l.Far.Kind == "effect" {
				p.Effects = append(p.Effects, l.Far)
				from = append(from, l.Far.ID)
			}
		}
		if err = indicator.Measure(tx, pointers(p.Effects)...); err != nil {
			return err
		}
		p.Told, err = learning.ToldOf(tx, c.Say, from...)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "initiatives", Item: p.Initiative.Item, Body: initiativeView(p)})
}

func (p initiativePage) facts() []ui.Fact {
	return []ui.Fact{
		{Name: p.T("initiative.sort"), Text: p.T("initiative.sort." + p.Sort)},
		{Name: p.T("initiative.unit"), Text: p.UnitName},
		{Name: p.T("initiative.owner"), Text: p.or(p.OwnerName, "initiative.nobody")},
		{Name: p.T("initiative.days"), Text: p.or(span(p.Call, p.Starts, p.Ends), "initiative.no_days")},
	}
}

func (p initiativePage) or(text, key string) string {
	if text == "" {
		return p.T(key)
	}
	return text
}

// span writes from and until which day something goes on.
func span(c *web.Call, from, to string) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return c.T("initiative.from", c.Say.Day(from))
	case from == "":
		return c.T("initiative.until", c.Say.Day(to))
	}
	begins := c.Say.Day(from)
	if from[:4] == to[:4] {
		begins = c.Say.ShortDay(from)
	}
	return c.T("initiative.from_until", begins, c.Say.Day(to))
}

func pointers(items []item.Item) (list []*item.Item) {
	for i := range items {
		list = append(list, &items[i])
	}
	return list
}

// mark is the form of an initiative's state.
func mark(state string) ui.Mark { return ui.Mark(state) }

// effectMark is the form of an effect's state.
func effectMark(state string) ui.Mark {
	switch state {
	case "reached":
		return ui.Reached
	case "partly":
		return ui.UnderWay
	case "not":
		return ui.NotReached
	case "unknown":
		return ui.Waiting
	case indicator.Measured:
		return ui.Stable
	}
	return ui.NeverShown
}

// effectWord is the word for an effect's state.
func effectWord(c *web.Call, state string) string {
	if state == "open" {
		return c.T("initiative.never_shown")
	}
	return c.T("state." + state)
}

// effectWeight calls for an effect where there is none.
func (p initiativePage) effectWeight() ui.Weight {
	if len(p.Effects) == 0 {
		return ui.Primary
	}
	return ui.Secondary
}

// stands says that a closed plan holds it, and what can be done.
func (p initiativePage) stands() ui.Message {
	return ui.Message{Kind: ui.Info, Title: p.T("locked.head", p.Locked.Period), Text: p.T("locked.initiative_text"),
		Link: ui.Link{Label: p.T("locked.plan"), Href: p.URL("/plans/" + p.Locked.ID)}}
}
