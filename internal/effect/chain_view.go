package effect

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// drawing is a chain as a page shows it.
type drawing struct {
	*web.Call
	Effect  item.Item
	Chain   Chain
	Figures []indicator.Series
	Latest  Assessment // zero where nobody has assessed the effect
	Short   bool       // on another thing's page: what shows it is told in a word
	May     bool       // the reader writes what is seen of the effect
	Writes  bool       // and its chain
}

// proof is one thing that shows something.
type proof struct {
	Kind, Text string
	Href       templ.SafeURL
	Missing    bool   // a figure nobody has measured yet
	Name       string // of a figure
}

// point is a sentence of the chain and what shows it.
type point struct {
	Text   string
	Proofs []proof
}

// boxes are what stands at a stage; the effect's own sentence is the first of the last.
func (p drawing) boxes(stage int) (list []point) {
	if stage == len(Stages) {
		list = append(list, point{p.Effect.Title, p.proofs(TheEffect)})
	}
	for _, b := range p.Chain.At(stage) {
		list = append(list, point{b.Text, p.proofs(b.ID)})
	}
	return list
}

// arrow is what is assumed from a stage to the next; false where nothing is written.
func (p drawing) arrow(stage int) (point, bool) {
	if stage > arrows || p.Chain.Assumed[stage-1] == "" {
		return point{}, false
	}
	return point{p.Chain.Assumed[stage-1], p.proofs(strconv.Itoa(stage))}, true
}

// place is what something shows; what is not there any more is nothing in the chain.
func (p drawing) place(shows string) string {
	if p.Chain.Has(shows) {
		return shows
	}
	return Unplaced
}

func (p drawing) proofs(of string) (list []proof) {
	if of == TheEffect && p.Latest.Day != "" && p.Latest.Result != Unknown {
		href := p.URL("/effects/" + p.Effect.ID + "#assessments")
		list = append(list, proof{p.T("effect.assessed"), p.T("effect.assessed_on", word(p.Call, p.Latest.Result), p.Say.Day(p.Latest.Day)), href, false, ""})
	}
	for _, s := range p.Figures {
		if p.place(p.Chain.Figures[s.ID]) == of {
			list = append(list, proof{p.T("effect.kind.figure"), s.Read(p.Say).Title, p.ItemURL(indicator.Kind, s.ID), len(s.Observations) == 0, s.Title})
		}
	}
	for _, e := range p.Chain.Evidence {
		if p.place(e.Shows) == of {
			list = append(list, proof{p.T("effect.kind." + e.Kind), e.Text, p.evidenceURL(e), false, ""})
		}
	}
	return list
}

func (p drawing) evidenceURL(e Evidence) templ.SafeURL {
	if p.Short {
		return p.URL("/effects/" + e.Effect + "#e-" + e.ID)
	}
	return templ.SafeURL("#e-" + e.ID)
}

// shown tells whether anything shows it that has been seen or measured.
func (x point) shown() bool {
	for _, y := range x.Proofs {
		if !y.Missing {
			return true
		}
	}
	return false
}

// label names the chain for who hears the page.
func (p drawing) label() string {
	if p.Short {
		return p.T("effect.chain_of", p.Effect.Title)
	}
	return p.T("effect.chain")
}

func (p drawing) block() ui.Section {
	s := ui.Section{ID: "chain", Title: p.T("effect.chain")}
	if p.Writes {
		s.Link = ui.Link{Label: p.T("effect.chain_edit"), Href: p.URL("/effects/" + p.Effect.ID + "/chain/edit")}
		if !p.Chain.Written() {
			s.Intro = p.T("effect.chain_none")
		}
	}
	return s
}

// what tells what evidence shows, in the chain's words.
func (p drawing) what(e Evidence) string {
	switch {
	case e.Shows == TheEffect:
		return p.T("effect.shows_effect")
	case p.Chain.Says(e.Shows) == "":
		return p.T("effect.shows_none")
	}
	return p.T("effect.shows_point", p.Say.Quote(p.Chain.Says(e.Shows)))
}

// told is where evidence is from, how strong it is and what is said of consent.
func (p drawing) told(e Evidence) (list []string) {
	if e.Source != "" {
		list = append(list, e.Source)
	}
	if e.Day != "" {
		list = append(list, p.Say.Day(e.Day))
	}
	if e.Strength != "" {
		list = append(list, p.T("effect.strength."+e.Strength))
	}
	if e.Consent != "" {
		list = append(list, p.T("effect.consent."+e.Consent))
	}
	return list
}

// foot shows the chains of the effects an initiative or a unit's goal leads to.
func foot(c *web.Call, it item.Item) (templ.Component, error) {
	if it.Kind != "initiative" && it.Kind != "plan_goal" {
		return templ.NopComponent, nil
	}
	var list []drawing
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		effects, err := below(tx, it)
		if err != nil {
			return err
		}
		var ids []string
		for _, e := range effects {
			ids = append(ids, e.ID)
		}
		chains, err := Chains(tx, ids...)
		if err != nil {
			return err
		}
		latest, err := Latest(tx, ids...)
		if err != nil {
			return err
		}
		for _, e := range effects {
			if !chains[e.ID].Written() {
				continue
			}
			series, err := indicator.Of(tx, r, e.ID)
			if err != nil {
				return err
			}
			list = append(list, drawing{Call: c, Effect: e, Chain: chains[e.ID], Figures: series, Latest: latest[e.ID], Short: true})
		}
		return nil
	})
	if err != nil || len(list) == 0 {
		return templ.NopComponent, err
	}
	return footView(c, list), nil
}

// below are the effects an initiative leads to, or those of a goal's initiatives.
func below(tx *db.Tx, it item.Item) (list []item.Item, err error) {
	from := []string{it.ID}
	if it.Kind == "plan_goal" {
		work, err := item.InOf(tx, item.Supports, "initiative", it.ID)
		if err != nil {
			return nil, err
		}
		from = nil
		for _, l := range work {
			from = append(from, l.Far.ID)
		}
	}
	if len(from) == 0 {
		return nil, nil
	}
	links, err := item.InOf(tx, item.Supports, Kind, from...)
	seen := map[string]bool{}
	for _, l := range links {
		if !seen[l.Far.ID] {
			seen[l.Far.ID] = true
			list = append(list, l.Far)
		}
	}
	return list, err
}
