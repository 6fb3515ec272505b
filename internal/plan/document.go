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

// document answers with the plan as a file: what its page shows, in the order of its form
// and under the form's headings, with each initiative's chain and milestones, and of an
// agreement the parties and their lines to sign on.
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

// planPaper is a plan on its way to a file.
type planPaper struct {
	planPage
	Parties []doc.Party
	Work    workPapers
	told    map[string]bool // initiatives that stand in it already
}

// onPaper is a plan as a document, and what its file is called.
func onPaper(c *web.Call, id string) (doc.Document, string, error) {
	p := planPaper{planPage: planPage{Call: c}, told: map[string]bool{}}
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
		if err = p.load(tx); err != nil {
			return err
		}
		if p.Work, err = readWork(c, tx, r, p.allWork()); err != nil || p.Plan.Type != Agreement {
			return err
		}
		p.Parties, err = p.parties(tx, r.Day)
		return err
	})
	if err != nil {
		return doc.Document{}, "", err
	}
	return p.document(), p.name() + " " + p.Plan.UnitName, nil
}

// parties are the unit, by its board's chair or who leads it, and the one above it: an
// agreement is between roles, not people.
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
	if len(p.Boards) > 0 {
		list[0] = doc.Party{Role: p.T("org.member_role.chair"), Unit: p.Boards[0].Name}
	}
	if unit.Parent != "" {
		above, err := org.GetUnit(tx, unit.Parent)
		if err != nil {
			return nil, err
		}
		list = append(list, party(above))
	}
	return list, nil
}

func (p planPaper) document() doc.Document {
	d := doc.Document{Title: p.Plan.UnitName, Subtitle: p.lead(), Subject: p.name()}
	add := func(b ...doc.Block) { d.Blocks = append(d.Blocks, b...) }
	if p.Plan.State == DraftState {
		d.Mark = p.T("state." + DraftState)
	}
	d.Facts = append(d.Facts, doc.Fact{Name: p.T("plan.state"), Text: p.T("state." + p.Plan.State)})
	if l := p.Direction.Letter; l.ID != "" {
		d.Facts = append(d.Facts, doc.Fact{Name: p.T("kind.letter"), Text: l.Title})
	}
	if len(p.Parties) == 2 {
		d.Facts = append(d.Facts, doc.Fact{Name: p.T("plan.parties"),
			Text: p.T("plan.between", p.who(p.Parties[0]), p.who(p.Parties[1]))})
	}
	if p.Plan.ClosedOn != "" {
		d.Facts = append(d.Facts, doc.Fact{Name: p.T("plan.close_head"), Text: p.T("plan.closed_on", p.Say.Day(p.Plan.ClosedOn))})
	}
	if p.Plan.ClosedBecause != "" {
		add(doc.Text(p.T("plan.closed_left", p.Plan.ClosedBecause)))
	}
	for _, x := range p.sections() {
		add(p.partOnPaper(x)...)
	}
	add(p.othersOnPaper()...)
	return d
}

// partOnPaper is a part of the plan's form. A part with nothing in it has no heading.
func (p planPaper) partOnPaper(x planform.Part) (list []doc.Block) {
	switch x.Name {
	case planform.Intro:
		list = doc.Markdown(p.Plan.Intro)
		if x.Heading == "" {
			return list // right under the plan's name, as on its page
		}
	case planform.Answers:
		list = p.themesOnPaper()
	case planform.Goals:
		list = p.targetsOnPaper()
	case planform.Initiatives:
		list = p.workOnPaper(2, p.allWork()...)
	case planform.MED:
		list = p.medOnPaper()
	case planform.Dates:
		dates := doc.List{}
		for _, d := range p.Shape.Dates {
			dates.Items = append(dates.Items, doc.Cell(p.Say.Day(p.Plan.Period+"-"+d)))
		}
		if len(dates.Items) > 0 {
			list = append(list, dates)
		}
	case planform.Signatures:
		if p.Plan.Type == Agreement {
			list = p.signaturesOnPaper()
		}
	}
	if len(list) == 0 {
		return nil
	}
	return append([]doc.Block{doc.Heading{Level: 1, Text: p.heading(x)}}, list...)
}

func (p planPaper) medOnPaper() []doc.Block {
	t := p.Plan.Talk
	if t.Day == "" {
		return []doc.Block{doc.Text(p.T("plan.med_missing"))}
	}
	return append([]doc.Block{doc.Text(p.T("plan.med_on", t.BodyName, p.Say.Day(t.Day)))}, doc.Markdown(t.Text)...)
}

// othersOnPaper is the goals other units gather and this one takes part in.
func (p planPaper) othersOnPaper() []doc.Block {
	if len(p.Others) == 0 {
		return nil
	}
	list := []doc.Block{doc.Heading{Level: 1, Text: p.T("plan.part_of")}}
	for _, g := range p.Others {
		list = append(list, doc.Heading{Level: 2, Text: g.Title}, doc.Styled(doc.Meta, p.gathered(g)))
		if g.Mine.Version == 0 {
			list = append(list, doc.Text(p.T("plan.contribution_none")))
			continue
		}
		list = append(list, doc.Markdown(g.Mine.Text)...)
	}
	return list
}

// gathered says which unit gathers a shared goal, and who takes part besides.
func (p planPage) gathered(g sharedGoal) string {
	by := p.T("plan.gathered_by", p.UnitNames[g.Unit])
	if len(g.With) > 0 {
		by += ". " + p.T("plan.together_with", p.Say.List(g.With))
	}
	return by
}

// signaturesOnPaper is who has signed the text as it stands, and lines for who has not.
func (p planPaper) signaturesOnPaper() (blocks []doc.Block) {
	var lines []doc.Party
	for i, party := range []string{PartyUnit, PartyAbove} {
		if _, signed := p.Signing.Latest[party]; signed {
			blocks = append(blocks, doc.Text(p.partyName(party)+": "+p.signed(party)))
		}
		if i < len(p.Parties) && !p.Signing.Stands(party) {
			lines = append(lines, p.Parties[i])
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
