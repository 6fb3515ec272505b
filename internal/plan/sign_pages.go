package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/planform"
	"ledetraad/internal/web"
)

func sign(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("digest")
	if err != nil {
		return err
	}
	if err := Sign(c.As(), id, f.Get("digest")); err != nil {
		return c.Retry(err, f, func() error { return showPlan(c, id, f) })
	}
	return c.Done("/plans/"+id+"#underskrifter", "plan.signed_done")
}

// sharedGoal is another unit's goal that the plan's unit takes part in.
type sharedGoal struct {
	Goal
	Mine Contribution
	With []string // the other units
}

// around reads what stands beside a plan's own text: its form, who has signed it, and
// what the unit does for others' goals.
func (p *planPage) around(tx *db.Tx, r *auth.Reader) (err error) {
	if p.Shape, err = planform.Of(tx, p.Plan.Form, p.Plan.Type); err != nil {
		return err
	}
	p.Due, _ = p.Shape.Due(p.Plan.Period, r.Day)
	if p.Plan.Type == Agreement {
		if p.Signing, err = SigningOf(tx, p.Plan); err != nil {
			return err
		}
		var people []string
		for _, g := range p.Signing.Latest {
			people = append(people, g.Person)
		}
		if p.Signers, err = org.PersonNames(tx, people...); err != nil {
			return err
		}
		if p.Boards, err = boardsOf(tx, r.Day, p.Plan.Unit); err != nil {
			return err
		}
		if p.Plan.Open() == nil {
			if p.Party, _, err = partyOf(tx, r, p.Plan, p.Boards); err != nil {
				return err
			}
		}
	}
	return p.sharedGoals(tx)
}

func (p *planPage) sharedGoals(tx *db.Tx) error {
	goals, err := SharedWith(tx, p.Plan.Period, p.Plan.Unit)
	if err != nil || len(goals) == 0 {
		return err
	}
	ids, units := make([]string, len(goals)), make([]string, len(goals))
	for i, g := range goals {
		ids[i], units[i] = g.ID, g.Unit
	}
	shares, err := Shares(tx, ids...)
	if err != nil {
		return err
	}
	said, err := Contributions(tx, ids...)
	if err != nil {
		return err
	}
	if p.UnitNames, err = org.UnitNames(tx, units...); err != nil {
		return err
	}
	for _, g := range goals {
		x := sharedGoal{Goal: g}
		for _, s := range shares {
			if s.Goal == g.ID && s.Unit != p.Plan.Unit {
				x.With = append(x.With, s.Name)
			}
		}
		for _, c := range said {
			if c.Goal == g.ID && c.Unit == p.Plan.Unit {
				x.Mine = c
			}
		}
		p.Others = append(p.Others, x)
	}
	return nil
}

// sections are the parts of the form, and those that have something to say besides.
func (p planPage) sections() []planform.Part {
	list := append([]planform.Part(nil), p.Shape.Parts...)
	if !p.Shape.Has(planform.Answers) && !p.Shape.Has(planform.Goals) {
		list = append(list, planform.Part{Name: planform.Answers})
	}
	if !p.Shape.Has(planform.MED) && p.Plan.Talk.Day != "" {
		list = append(list, planform.Part{Name: planform.MED})
	}
	if !p.Shape.Has(planform.Signatures) && p.Plan.Type == Agreement {
		list = append(list, planform.Part{Name: planform.Signatures})
	}
	return list
}

// heading is what a part is called. The goals have a name of their own where no form says.
func (p planPage) heading(x planform.Part) string {
	return planform.Heading(p.Call, x)
}

// signed says who signed for a party, and whether it was the text as it is.
func (p planPage) signed(party string) string {
	g, ok := p.Signing.Latest[party]
	switch {
	case !ok:
		return p.T("plan.signed_none")
	case p.Signing.Stands(party):
		return p.T("plan.signed_by", p.Signers[g.Person], g.Role, p.Say.Day(g.Day))
	}
	return p.T("plan.signed_stale", p.Signers[g.Person], g.Role, p.Say.Day(g.Day))
}

// signs tells whether the reader can sign the text now.
func (p planPage) signs() bool { return p.Party != "" && !p.Signing.Stands(p.Party) }

// signWords are what the button to sign says.
func (p planPage) signWords() string {
	switch _, again := p.Signing.Latest[p.Party]; {
	case again:
		return p.T("plan.sign_again")
	case p.Plan.State == DraftState:
		return p.T("plan.sign_present")
	}
	return p.T("plan.sign")
}

// print is the beginning of the text's digest, enough to tell two texts apart.
func (p planPage) print() string { return p.Signing.Digest[:12] }

// allWork lists the initiatives of the goals once each, for a form where they stand alone.
func (p planPage) allWork() (list []work) {
	seen := map[string]bool{}
	for _, g := range p.Goals {
		for _, w := range g.Work {
			if !seen[w.ID] {
				seen[w.ID] = true
				list = append(list, w)
			}
		}
	}
	return list
}

// presents tells whether the reader can lay a draft before a board's chair and the leader
// above: where the chair signs for the unit, its leader does so without a name of her own.
func (p planPage) presents() bool {
	return p.May && p.Plan.Type == Agreement && p.Plan.State == DraftState && len(p.Boards) > 0 && p.Party == ""
}

// partyName is what a party is called: the board by its name.
func (p planPage) partyName(party string) string {
	if party == PartyUnit && len(p.Boards) > 0 {
		return p.T("plan.party.board", p.Boards[0].Name)
	}
	return p.T("plan.party." + party)
}
