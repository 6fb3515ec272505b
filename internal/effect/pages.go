package effect

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/locked"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is effects for citizens.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, chainTexts, paperTexts, apiTexts, demandTexts), API: operations, Demands: demands, Foot: foot,
		Kinds: []feature.Kind{{Name: Kind, Path: "/effects/", Prose: []db.Texts{
			{Table: "effect", Key: "item", Columns: []string{"text"}},
			{Table: "effect_box", Key: "effect", Columns: []string{"text"}},
			{Table: "effect_arrow", Key: "effect", Columns: []string{"text"}},
			{Table: "effect_evidence", Key: "effect", Columns: []string{"source", "text"}, Versioned: true},
			{Table: "assessment", Key: "effect", Columns: []string{"evidence", "next"}}}}},
		Nav: []web.Nav{{Group: web.Chain, Order: 40, Key: "effects", Path: "/effects"}},
		Routes: append([]web.Route{
			{Pattern: "GET /effects", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /initiatives/{id}/effects/new", Needs: web.Editors, Serve: blank},
			{Pattern: "POST /initiatives/{id}/effects", Needs: web.Editors, Serve: create},
			{Pattern: "GET /effects/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /effects/{id}/document.pdf", Needs: web.SignedIn, Serve: document(web.PDF)},
			{Pattern: "GET /effects/{id}/document.docx", Needs: web.SignedIn, Serve: document(web.Word)},
			{Pattern: "GET /effects/{id}/edit", Needs: web.Editors, Serve: edit},
			{Pattern: "POST /effects/{id}", Needs: web.Editors, Serve: save},
			{Pattern: "POST /effects/{id}/assessments", Needs: web.Editors, Serve: assess},
		}, chainRoutes...),
	}
}

type effectPage struct {
	*web.Call
	Effect
	Path        []ui.Step
	Up          []item.Link // the initiatives that are to lead to it
	Assessments []Assessment
	Told        map[string]learning.Told // what was learned, by candidate
	Figures     indicator.Shown
	Chain       Chain
	May         bool
	Locked      locked.By // the closed plan its words stand still with, for one who could change them
	Form        *web.Form // for an assessment
	Minutes     map[string]int
}

func show(c *web.Call) error { return showEffect(c, nil) }

// showEffect shows an effect; f is an assessment that was sent and will not do.
func showEffect(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := effectPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) })
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "effects", Item: p.Effect.Item, Body: effectView(p)})
}

// read reads the effect with all that its page shows.
func (p *effectPage) read(tx *db.Tx, r *auth.Reader, id string) (err error) {
	if p.Effect, err = Get(tx, id); err != nil {
		return err
	}
	if p.May = item.MayEdit(r, p.Item); p.May {
		if p.Minutes, err = burden.Minutes(tx, p.Period, AssessDemand); err != nil {
			return err
		}
		if p.Locked, err = locked.Effect(tx, id); err != nil {
			return err
		}
	}
	if err = indicator.Measure(tx, &p.Item); err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = p.NewForm(p.Call.Path("/effects/"+id+"/assessments"), map[string]string{"day": r.Day})
	}
	if p.Path, err = p.Steps(tx, p.Item); err != nil {
		return err
	}
	if p.Up, err = item.Out(tx, item.Supports, id); err != nil {
		return err
	}
	if p.Assessments, err = Assessments(tx, id); err != nil {
		return err
	}
	if p.Figures, err = indicator.ShownOf(p.Call, tx, r, id, p.May); err != nil {
		return err
	}
	if p.Chain, err = ChainOf(tx, id); err != nil {
		return err
	}
	p.Told = map[string]learning.Told{}
	told, err := learning.ToldOf(tx, p.Say, id)
	for _, t := range told {
		p.Told[t.ID] = t
	}
	return err
}

// mark is the form of an effect's state.
func mark(state string) ui.Mark {
	switch state {
	case Reached:
		return ui.Reached
	case Partly:
		return ui.UnderWay
	case Not:
		return ui.NotReached
	case Unknown:
		return ui.Waiting
	case indicator.Measured:
		return ui.Stable
	}
	return ui.NeverShown
}

// word is the word for an effect's state.
func word(c *web.Call, state string) string {
	if state == Open {
		return c.T("effect.never")
	}
	return c.T("state." + state)
}

// way is how an effect is meant to be shown, in a word.
func way(c *web.Call, shown string) string {
	if shown == "" {
		return c.T("effect.way.none")
	}
	return c.T("effect.way." + shown)
}

func (p effectPage) facts() []ui.Fact {
	return []ui.Fact{
		{Name: p.T("effect.unit"), Text: p.UnitName},
		{Name: p.T("effect.year"), Text: p.Period},
		{Name: p.T("effect.shown"), Text: way(p.Call, p.Shown)},
	}
}

// writes tells whether the reader can change the effect's sentence and its chain.
func (p effectPage) writes() bool { return p.May && p.Locked.ID == "" }

// stands says that a closed plan holds the words, and what can still be written.
func (p effectPage) stands() ui.Message {
	return ui.Message{Kind: ui.Info, Title: p.T("locked.head", p.Locked.Period), Text: p.T("locked.effect_text"),
		Link: ui.Link{Label: p.T("locked.plan"), Href: p.URL("/plans/" + p.Locked.ID)}}
}

// drawing is the effect's chain for its own page.
func (p effectPage) drawing() drawing {
	d := drawing{Call: p.Call, Effect: p.Item, Chain: p.Chain, Figures: p.Figures.Series, May: p.May, Writes: p.writes()}
	if len(p.Assessments) > 0 {
		d.Latest = p.Assessments[0]
	}
	return d
}

func (p effectPage) results() (list []ui.Option) {
	for _, r := range Results {
		list = append(list, ui.Option{Value: r, Label: p.T("state." + r)})
	}
	return list
}

func assess(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("day", "result", "evidence", "learned", "next")
	if err != nil {
		return err
	}
	err = Assess(c.As(), id, AssessmentDraft{Day: f.Get("day"), Result: f.Get("result"), Evidence: f.Get("evidence"),
		Learned: f.Get("learned"), Next: f.Get("next")})
	if err != nil {
		return c.Retry(err, f, func() error { return showEffect(c, f) })
	}
	return c.Done("/effects/"+id, "effect.assessed_done")
}
