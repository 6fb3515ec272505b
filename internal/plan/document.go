package plan

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/org"
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
		p := planPage{Call: c}
		var parties []doc.Party
		err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
			if p.Plan, err = Get(tx, id); err != nil {
				return err
			}
			if p.Direction, err = DirectionOf(tx, p.Plan.Period); err != nil {
				return err
			}
			if err = p.load(tx); err != nil || p.Plan.Type != Agreement {
				return err
			}
			parties, err = p.parties(tx, r.Day)
			return err
		})
		if err != nil {
			return err
		}
		return c.Document(p.document(parties), p.name()+" "+p.Plan.UnitName, as)
	}
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
	add(doc.Markdown(p.Plan.Intro)...)
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
		add(doc.Heading{Level: 1, Text: p.T("plan.signatures")}, doc.Signatures{Parties: parties, Line: p.T("plan.signature")})
	}
	return d
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
		t.Rows = append(t.Rows, doc.Row{name, work, doc.Cell(g.OwnerName), status})
	}
	return t
}
