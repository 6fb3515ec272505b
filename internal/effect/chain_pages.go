package effect

import (
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/indicator"
	"ledetraad/internal/locked"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// chainRoutes are the ways to the chain and to what it builds on.
var chainRoutes = []web.Route{
	{Pattern: "GET /effects/{id}/chain/edit", Needs: web.Editors, Serve: editChain},
	{Pattern: "POST /effects/{id}/chain", Needs: web.Editors, Serve: saveChain},
	{Pattern: "GET /effects/{id}/figures/edit", Needs: web.Editors, Serve: editFigures},
	{Pattern: "POST /effects/{id}/figures", Needs: web.Editors, Serve: saveFigures},
	{Pattern: "GET /effects/{id}/evidence/new", Needs: web.Editors, Serve: newEvidence},
	{Pattern: "POST /effects/{id}/evidence", Needs: web.Editors, Serve: createEvidence},
	{Pattern: "GET /evidence/{id}/edit", Needs: web.Editors, Serve: editEvidence},
	{Pattern: "POST /evidence/{id}", Needs: web.Editors, Serve: saveEvidence},
	{Pattern: "POST /evidence/{id}/removal", Needs: web.Editors, Serve: removeEvidence},
}

var chainFields = []string{"inputs", "assumed1", "activities", "assumed2", "outputs", "assumed3", "outcomes", "assumed4", "impact"}

// chainForm is a form of an effect's chain.
type chainForm struct {
	*web.Call
	*web.Form
	Effect  Effect
	Chain   Chain
	Figures []indicator.Series
	Minutes map[string]int
}

// read reads the effect and its chain for one who answers for it.
func (p *chainForm) read(tx *db.Tx, r *auth.Reader, id string, asked feature.Demand) (err error) {
	if p.Effect, err = mine(tx, r, id); err != nil {
		return err
	}
	if p.Chain, err = ChainOf(tx, id); err != nil {
		return err
	}
	p.Minutes, err = burden.Minutes(tx, p.Effect.Period, asked)
	return err
}

// plain is the form where a list has its own first line and needs no "Choose".
func (p chainForm) plain() ui.Form {
	f := p.Form.Form
	f.Words.Choose = ""
	return f
}

// choices are what can be shown: the effect's own sentence, and all that stands in the chain.
func (p chainForm) choices() []ui.Option {
	list := []ui.Option{{Value: TheEffect, Label: p.T("effect.choose_effect")}}
	for i, stage := range Stages {
		name := p.T("effect.stage." + stage)
		for _, b := range p.Chain.At(i + 1) {
			list = append(list, ui.Option{Value: b.ID, Label: p.T("effect.choose_box", name, b.Text)})
		}
		if i < arrows && p.Chain.Assumed[i] != "" {
			list = append(list, ui.Option{Value: strconv.Itoa(i + 1), Label: p.T("effect.choose_arrow", p.Chain.Assumed[i])})
		}
	}
	if len(list) > 1 {
		list = append(list, ui.Option{Value: Unplaced, Label: p.T("effect.choose_none")})
	}
	return list
}

func (p chainForm) words(prefix string, values []string) (list []ui.Option) {
	for _, v := range values {
		list = append(list, ui.Option{Value: v, Label: p.T(prefix + v)})
	}
	return list
}

func chainDraft(f *web.Form) (d ChainDraft) {
	for i, stage := range Stages {
		d.Lines[i] = lines(f.Get(stage))
	}
	for i := range d.Assumed {
		d.Assumed[i] = f.Get(assumed(i + 1))
	}
	return d
}

func showChainForm(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := chainForm{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := writable(tx, r, id); locked.Typed(err, f != nil) != nil {
			return err
		}
		return p.read(tx, r, id, ChainDemand)
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/effects/"+id+"/chain"), p.Chain.Draft().Fields()).At(p.Effect.Version)
	}
	return c.Show(web.Page{Title: c.T("effect.chain_edit"), Here: "effects", Body: chainFormView(p)})
}

func editChain(c *web.Call) error { return showChainForm(c, nil) }

func saveChain(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(chainFields...)
	if err != nil {
		return err
	}
	if err := ChangeChain(c.As(), id, f.Seen, chainDraft(f)); err != nil {
		return c.Retry(err, f, func() error { return showChainForm(c, f) })
	}
	return c.Done("/effects/"+id, "effect.chain_done")
}

func showFigures(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := chainForm{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err = p.read(tx, r, id, ChainDemand); err != nil {
			return err
		}
		p.Figures, err = indicator.Of(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	if len(p.Figures) == 0 {
		return fail.Missing()
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/effects/"+id+"/figures"), p.Chain.placed(p.Figures)).At(p.Effect.Version)
	}
	return c.Show(web.Page{Title: c.T("effect.figures_edit"), Here: "effects", Body: figuresFormView(p)})
}

func editFigures(c *web.Call) error { return showFigures(c, nil) }

// figureFields are the fields of the figures an effect has: one for each.
func figureFields(c *web.Call, id string) (names []string, err error) {
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		list, err := indicator.Of(tx, r, id)
		for _, s := range list {
			names = append(names, "shows_"+s.ID)
		}
		return err
	})
	return names, err
}

func saveFigures(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	names, err := figureFields(c, id)
	if err != nil {
		return err
	}
	f, err := c.Form(names...)
	if err != nil {
		return err
	}
	shows := map[string]string{}
	for name, list := range f.Lists {
		shows[strings.TrimPrefix(name, "shows_")] = list[0]
	}
	if err := Place(c.As(), id, f.Seen, shows); err != nil {
		return c.Retry(err, f, func() error { return showFigures(c, f) })
	}
	return c.Done("/effects/"+id, "effect.figures_done")
}
