package theme

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/letterform"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is themes.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, questionTexts, apiTexts), API: operations,
		Kinds: []feature.Kind{{Name: Kind, Path: "/themes/", Prose: []db.Texts{{Table: "theme", Key: "item",
			Columns: []string{"heading", "subtitle", "why", "presupposes", "citizens", "organisation", "employees", "questions"}}}}},
		Routes: []web.Route{
			{Pattern: "GET /letters/{id}/themes/new", Needs: web.Offices, Serve: blank},
			{Pattern: "POST /letters/{id}/themes", Needs: web.Offices, Serve: create},
			{Pattern: "GET /themes/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /themes/{id}/questions/{n}", Needs: web.SignedIn, Serve: showQuestion},
			{Pattern: "GET /themes/{id}/questions/{n}/document.pdf", Needs: web.SignedIn, Serve: questionFile},
			{Pattern: "GET /themes/{id}/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /themes/{id}", Needs: web.Offices, Serve: update},
		},
	}
}

// most is how many goals in plans a theme's page shows.
const most = 200

type themePage struct {
	*web.Call
	Theme
	In       item.Item // the letter
	Steps    []ui.Step
	Goals    []item.Link
	From, To []item.Link
	Dropped  []Dropping  // into letters that do not continue it
	Projects []item.Item // initiatives that support it and no goal of a unit's
	Begins   bool        // the reader begins projects on the letter
	Answers  []unitGoals
	Count    int // goals in plans
	Shape    letterform.Form
}

// unitGoals are a unit's goals for the theme.
type unitGoals struct {
	Unit  string
	Goals []item.Item
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := themePage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) })
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Theme.Title, Here: "letters", Item: p.Theme.Item, Body: themeView(p)})
}

func (p *themePage) read(tx *db.Tx, r *auth.Reader, id string) (err error) {
	if p.Theme, err = Get(tx, id); err != nil {
		return err
	}
	if p.In, err = item.Get(tx, "letter", p.Letter); err != nil {
		return err
	}
	if p.Shape, err = letterform.OfLetter(tx, p.Letter); err != nil {
		return err
	}
	if p.Goals, err = item.Out(tx, item.Supports, id); err != nil {
		return err
	}
	if p.From, err = item.Out(tx, item.Continues, id); err != nil {
		return err
	}
	if p.To, err = item.In(tx, item.Continues, id); err != nil {
		return err
	}
	if p.Dropped, err = Droppings(tx, id); err != nil {
		return err
	}
	if p.Steps, err = p.Call.Steps(tx, p.Item); err != nil {
		return err
	}
	board, err := org.Board(tx, r.Day)
	if err != nil {
		return err
	}
	p.Begins = p.In.State != "closed" && p.State != Aside && (r.Office(auth.Secretariat) || board != "" && r.Member(board))
	return p.answers(tx, id)
}

// answers reads the goals in plans that answer the theme, by the unit's name.
func (p *themePage) answers(tx *db.Tx, id string) error {
	in, err := item.In(tx, item.Supports, id)
	if err != nil {
		return err
	}
	byUnit := map[string][]item.Item{}
	var units []string
	for _, l := range in {
		if l.Far.Kind == "initiative" {
			p.Projects = append(p.Projects, l.Far)
		}
		if l.Far.Kind != "plan_goal" {
			continue
		}
		if p.Count++; p.Count > most {
			continue
		}
		if byUnit[l.Far.Unit] == nil {
			units = append(units, l.Far.Unit)
		}
		byUnit[l.Far.Unit] = append(byUnit[l.Far.Unit], l.Far)
	}
	names, err := org.UnitNames(tx, units...)
	for _, u := range units {
		p.Answers = append(p.Answers, unitGoals{names[u], byUnit[u]})
	}
	i18n.Sort(p.Answers, func(a unitGoals) string { return a.Unit })
	return err
}

// here is the thread to the theme and on to the plans.
func (p themePage) here() []ui.Step {
	return append(slices.Clone(p.Steps), ui.Step{Small: p.T("theme.becomes"), Label: p.Say.Up("theme.plan_goals_n", p.Count), Href: p.URL("/plans?year=" + p.Period)})
}

func (p themePage) facts() []ui.Fact {
	list := []ui.Fact{{Name: p.T("theme.letter"), Text: p.In.Title, Href: p.URL("/letters/" + p.In.ID)}}
	if p.Heading != "" {
		list = append(list, ui.Fact{Name: p.T("theme.heading"), Text: p.Heading})
	}
	state := p.T("state." + p.In.State)
	if p.State == Aside {
		state = p.T("state.aside")
	}
	return append(list, ui.Fact{Name: p.T("theme.state"), Text: state})
}

// mayChange tells whether the reader can change the theme now.
func (p themePage) mayChange() bool {
	return mayWrite(p.Reader) == nil && writable(p.In) == nil
}

// mayAskTalk tells whether the reader is shown where one asks for a talk: she leads, or
// sits in a body. Whether it is one that may ask is decided where she does.
func (p themePage) mayAskTalk() bool {
	return (p.In.State == "adopted" || p.In.State == "in_force") && p.State != Aside && (p.Reader.LeadsAny() || len(p.Reader.Bodies()) > 0)
}

// said are the theme's messages, to whom and what.
func (t Theme) said() (list []db.Pair) {
	for _, m := range []db.Pair{{A: "citizens", B: t.Citizens}, {A: "organisation", B: t.Organisation}, {A: "employees", B: t.Employees}} {
		if m.B != "" {
			list = append(list, m)
		}
	}
	return list
}
