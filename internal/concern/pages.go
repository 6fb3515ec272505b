package concern

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/letter"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Feature is what concerns a unit of a letter.
func Feature() feature.Feature {
	return feature.Feature{Name: "concern", Texts: texts, Top: top, API: operations}
}

// most is how many of a kind are shown under a theme, and few how many of them are
// shown without being asked for.
const (
	most = 30
	few  = 4
)

// page is the part of the letter's page.
type page struct {
	*web.Call
	view
	Names map[string]string // of units, where there are several
}

// top stands at the top of a letter's page.
func top(c *web.Call, it item.Item) (templ.Component, error) {
	if it.Kind != "letter" {
		return templ.NopComponent, nil
	}
	p := page{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		chosen := c.Query("unit")
		if p.view, err = read(tx, r, it, chosen); err != nil || chosen == "" && len(p.Units) < 2 {
			return err
		}
		var units []string
		for _, t := range p.Themes {
			for _, x := range append(t.Goals[:len(t.Goals):len(t.Goals)], t.Initiatives...) {
				units = append(units, x.Unit)
			}
		}
		p.Names, err = org.UnitNames(tx, units...)
		return err
	})
	if err != nil {
		return nil, err
	}
	return concernView(p), nil
}

func (p page) title() string {
	if p.Own {
		return p.T("concern.title")
	}
	return p.T("concern.title_of", p.Units[0].Name)
}

// shown tells whether there is anything to say of the themes: the letter itself says
// what they are.
func (p page) shown() bool {
	if len(p.Units) == 0 {
		return false
	}
	for _, t := range p.Themes {
		if len(t.Answers)+len(t.Goals)+len(t.Initiatives) > 0 {
			return true
		}
	}
	return !p.Own || len(p.Plans) > 0 || len(p.Dropped) > 0 || p.planless()
}

// planless tells whether the reader's own unit is to make a plan and has none.
func (p page) planless() bool {
	return p.Own && p.Begins && len(p.Plans) == 0 && p.view.Letter.State == letter.StateInForce
}

// whose names the reader's own units.
func (p page) whose() string {
	var names []string
	for _, u := range p.Units {
		names = append(names, u.Name)
	}
	return p.Say.List(names)
}

// silent is the plan in which a theme can be answered, where the reader's own unit has
// said nothing of it; "" where there is nothing to answer.
func (p page) silent(t part) string {
	if !p.Own || len(p.Plans) == 0 || len(t.Answers)+len(t.Goals) > 0 {
		return ""
	}
	for _, x := range p.Plans {
		if x.State != plan.Closed {
			return x.ID
		}
	}
	return ""
}

func (p page) mayAnswer() bool {
	for _, u := range p.Units {
		if p.Reader.Leads(u.ID) {
			return true
		}
	}
	return false
}

// answer is an answer in words.
func (p page) answer(a plan.Answer) string {
	switch {
	case a.Kind == plan.NotThisYear:
		return p.T("concern.not_this_year", a.Text)
	case a.Kind == plan.FollowsCentre:
		return p.T("plan.answer.follows_centre")
	}
	return p.Say.Quote(a.Text)
}

// answers are shown of the reader's own units, and of one that was chosen by itself.
func (p page) answers(t part) []plan.Answer {
	if len(p.Plans) > 3 {
		return nil
	}
	return t.Answers
}

func (p page) unitOf(x item.Item) string { return p.Names[x.Unit] }

func cut(list []item.Item) []item.Item { return list[:min(len(list), most)] }

func mark(x item.Item) ui.Mark { return ui.Mark(x.State) }

// toPlans is what leads to the plans: who leads a unit begins its own there.
func (p page) toPlans() string {
	if p.Own && p.Reader.LeadsAny() {
		return p.T("concern.begin")
	}
	return p.T("concern.plans")
}
