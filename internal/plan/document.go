package plan

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/org"
	"ledetraad/internal/planform"
	"ledetraad/internal/web"
)

// document answers with the plan as a file: what its page shows, and of an agreement
// the parties and their lines to sign on.
func document(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		d, name, err := onPaper(c, id)
		if err != nil {
			return err
		}
		return c.Document(d, name, as)
	}
}

// onPaper is a plan as a document, and what its file is called.
func onPaper(c *web.Call, id string) (doc.Document, string, error) {
	p := planPage{Call: c}
	var parties []doc.Party
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, id); err != nil {
			return err
		}
		if p.Direction, err = DirectionOf(tx, p.Plan.Period); err != nil {
			return err
		}
		if err = p.around(tx, r); err != nil {
			return err
		}
		if err = p.load(tx); err != nil || p.Plan.Type != Agreement {
			return err
		}
		parties, err = p.parties(tx, r.Day)
		return err
	})
	if err != nil {
		return doc.Document{}, "", err
	}
	return p.document(parties), p.name() + " " + p.Plan.UnitName, nil
}

// parties are the unit and the one above it, by who leads them: an agreement is
// between roles, not people.
func (p planPage) parties(tx *db.Tx, day string) ([]doc.Party, error) {
	unit, err := org.GetUnit(tx, p.Plan.Unit)
	if err != nil {
		return nil, err
	}
	leaders, err := org.Leaders(tx, day)
	if err != nil {
		return nil, err
	}
	party := func(u org.Unit) doc.Party {
		role := strings.TrimSuffix(leaders[u.ID].Title, ", "+u.Name)
		if role == "" {
			role = p.T("plan.leader")
		}
		return doc.Party{Role: role, Unit: u.Name}
	}
	list := []doc.Party{party(unit)}
	if unit.Parent != "" {
		above, err := org.GetUnit(tx, unit.Parent)
		if err != nil {
			return nil, err
		}
		list = append(list, party(above))
	}
	return list, nil
}

func (p planPage) document(parties []doc.Party) doc.Document {
	d := doc.Document{Title: p.Plan.UnitName, Subtitle: p.lead(), Subject: p.name()}
	add := func(b ...doc.Block) { d.Blocks = append(d.Blocks, b...) }
	if p.Plan.State == DraftState {
		d.Mark = p.T("state." + DraftState)
	}
	d.Facts = append(d.Facts, doc.Fact{Name: p.T("plan.state"), Text: p.T("state." + p.Plan.State)})
	if l := p.Direction.Letter; l.ID != "" {
		d.Facts = append(d.Facts, doc.Fact{Name: p.T("kind.letter"), Text: l.Title})
	}
	if len(parties) == 2 {
		d.Facts = append(d.Facts, doc.Fact{Name: p.T("plan.parties"),
			Text: p.T("plan.between", p.who(parties[0]), p.who(parties[1]))})
	}
	if p.Plan.ClosedOn != "" {
		d.Facts = append(d.Facts, doc.Fact{Name: p.T("plan.close_head"), Text: p.T("plan.closed_on", p.Say.Day(p.Plan.ClosedOn))})
	}
	add(doc.Markdown(p.Plan.Intro)...)
	if p.Plan.ClosedBecause != "" {
		add(doc.Text(p.T("plan.closed_left", p.Plan.ClosedBecause)))
	}
	if t := p.Plan.Talk; t.Day != "" {
		add(doc.Text(p.T("plan.med_on", t.BodyName, p.Say.Day(t.Day))))
		add(doc.Markdown(t.Text)...)
	} else if p.Shape.Has(planform.MED) {
		add(doc.Text(p.T("plan.med_missing")))
	}
	add(doc.Heading{Level: 1, Text: p.T("plan.goals_and_work")})
	if len(p.Groups) == 0 {
		add(doc.Text(p.T("plan.no_themes", p.Plan.Period)))
	}
	for _, g := range p.Groups {
		add(doc.Heading{Level: 2, Sign: g.No, Text: g.Theme.Title})
		add(p.answerOnPaper(g)...)
		if len(g.Goals) > 0 {
			add(p.goalsOnPaper(g.Goals))
		}
	}
	if len(p.Outside) > 0 {
		add(doc.Heading{Level: 2, Text: p.T("plan.outside")}, p.goalsOnPaper(p.Outside))
	}
	if len(parties) > 0 {
		add(doc.Heading{Level: 1, Text: p.T("plan.signatures")})
		add(p.signaturesOnPaper(parties)...)
	}
	return d
}

// signaturesOnPaper is who has signed the text as it stands, and lines for who has not.
func (p planPage) signaturesOnPaper(parties []doc.Party) (blocks []doc.Block) {
	var lines []doc.Party
	for i, party := range []string{PartyUnit, PartyAbove} {
		if _, signed := p.Signing.Latest[party]; signed {
			blocks = append(blocks, doc.Text(p.T("plan.party."+party)+": "+p.signed(party)))
		}
		if i < len(parties) && !p.Signing.Stands(party) {
			lines = append(lines, parties[i])
		}
	}
	if len(p.Signing.Latest) > 0 {
		blocks = append(blocks, doc.Styled(doc.Meta, p.T("plan.sign_print", p.print())))
	}
	if len(lines) > 0 {
		blocks = append(blocks, doc.Signatures{Parties: lines, Line: p.T("plan.signature")})
	}
	return blocks
}

// who is a party in a sentence. A title that names the unit already says enough.
func (p planPage) who(x doc.Party) string { return org.Role{Title: x.Role, Where: x.Unit}.Name() }

// answerOnPaper is what the unit says to a theme, in its own words where it has any.
func (p planPage) answerOnPaper(g themeGroup) []doc.Block {
	a := g.Answer
	switch {
	case g.loose():
		return []doc.Block{doc.Styled(doc.Meta, p.T("plan.unanswered"))}
	case a.Version == 0:
		return nil
	case a.Text == "":
		return []doc.Block{doc.Text(p.T("plan.answer." + a.Kind))}
	}
	by := ""
	if a.Kind != Own {
		by = p.T("plan.answer." + a.Kind)
	}
	return []doc.Block{doc.Quote{Blocks: doc.Markdown(a.Text), By: by}}
}

func (p planPage) goalsOnPaper(goals []goalRow) doc.Table {
	t := doc.Table{Columns: []doc.Column{doc.Head(p.T("plan.goal"), 1.7), doc.Head(p.T("plan.initiatives"), 1.5),
		doc.Head(p.T("plan.owner"), 0.9), doc.Head(p.T("plan.status"), 1.1)}}
	for _, g := range goals {
		name := []doc.Block{doc.Paragraph{Runs: []doc.Run{{Text: strings.TrimSpace(g.No + " " + g.Title), Bold: true}}}}
		if g.Target != "" {
			name = append(name, doc.Styled(doc.Meta, p.T("plan.target_is", g.Target)))
		}
		if g.Shared > 0 {
			name = append(name, doc.Styled(doc.Meta, p.T("plan.shared", g.Shared+1)))
		}
		if g.Line.From.ID != "" {
			name = append(name, doc.Styled(doc.Meta, p.T("plan.comes_from", g.Line.From.Period)))
		}
		if g.Line.To.ID != "" {
			name = append(name, doc.Styled(doc.Meta, p.T("plan.carried_on", g.Line.To.Period)))
		} else if g.Line.Because != "" {
			name = append(name, doc.Styled(doc.Meta, p.T("plan.left", g.Line.Because)))
		}
		var work []doc.Block
		for _, w := range g.Work {
			work = append(work, doc.Text(w.Title))
			if len(w.Effects) == 0 {
				work = append(work, doc.Styled(doc.Meta, p.T("plan.without_effect")))
			}
		}
		status := doc.Cell(p.T("state." + g.State))
		if g.Note != "" {
			status = append(status, doc.Styled(doc.Meta, g.Note))
		}
		if g.assessed() {
			status = append(status, doc.Styled(doc.Meta, p.T("plan.assessed_on", p.T("plan.end."+g.End.Result))), doc.Styled(doc.Meta, g.End.Text))
		}
		t.Rows = append(t.Rows, doc.Row{name, work, doc.Cell(g.OwnerName), status})
	}
	return t
}
