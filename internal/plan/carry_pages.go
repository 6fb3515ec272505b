package plan

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// carryPage is the choice of the goals that go on into the next year.
type carryPage struct {
	planPage
	*web.Form
	Next      string // the year
	Themes    []ui.Option
	Letter    Direction         // of the next year
	Suggested map[string]string // goal → theme
}

var carryFields = []string{"goal", "take", "theme", "work", "because"}

func carryForm(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showCarry(c, id, nil)
}

func showCarry(c *web.Call, id string, f *web.Form) error {
	p := carryPage{planPage: planPage{Call: c}, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, id); err != nil {
			return err
		}
		if err := mayCarry(r, p.Plan); err != nil && f == nil {
			return err
		}
		if p.Direction, err = DirectionOf(tx, p.Plan.Period); err != nil {
			return err
		}
		if err := p.load(tx); err != nil {
			return err
		}
		return p.choices(tx)
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/plans/"+id+"/next"), nil)
	}
	return c.Show(web.Page{Title: c.T("plan.carry_title", p.Next), Here: "plans", Body: carryView(p)})
}

// choices reads the next year's themes, and which of them each goal belongs under.
func (p *carryPage) choices(tx *db.Tx) (err error) {
	p.Next = strconv.Itoa(p.Plan.Year() + 1)
	if p.Letter, err = DirectionOf(tx, p.Next); err != nil {
		return err
	}
	for i, t := range p.Letter.Themes {
		p.Themes = append(p.Themes, ui.Option{Value: t.ID, Label: strconv.Itoa(i+1) + " " + t.Title})
	}
	from, err := descended(tx, p.Letter.Themes)
	p.Suggested = map[string]string{}
	for _, g := range p.Groups {
		for _, row := range g.Goals {
			p.Suggested[row.ID] = from[g.Theme.ID]
		}
	}
	return err
}

// open are the goals one can still choose for the next year.
func (p carryPage) open() (list []goalRow) {
	for _, g := range p.Goals {
		if g.Line.To.ID == "" {
			list = append(list, g)
		}
	}
	return list
}

// gone are the goals that go on already.
func (p carryPage) gone() (list []goalRow) {
	for _, g := range p.Goals {
		if g.Line.To.ID != "" {
			list = append(list, g)
		}
	}
	return list
}

// themeOf is the theme that stands at a goal: the one chosen, or else the one suggested.
func (p carryPage) themeOf(goal string) string {
	if i := slices.Index(p.Lists["goal"], goal); i >= 0 {
		return at(p.Lists["theme"], i)
	}
	return p.Suggested[goal]
}

// becauseOf is what stands at a goal that does not go on.
func (p carryPage) becauseOf(g goalRow) string {
	if i := slices.Index(p.Lists["goal"], g.ID); i >= 0 {
		return at(p.Lists["because"], i)
	}
	return g.Line.Because
}

func (p carryPage) chosen(field, id string) bool { return slices.Contains(p.Lists[field], id) }

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

func carry(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(carryFields...)
	if err != nil {
		return err
	}
	var next string
	d, err := carryDraft(f)
	if err == nil {
		next, err = Carry(c.As(), id, d)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showCarry(c, id, f) })
	}
	return c.Done("/plans/"+next, "plan.carried_done")
}

// carryDraft reads a form with a line for each goal: goal, theme and because stand in the
// goals' order, and take and work name what is ticked.
func carryDraft(f *web.Form) (d CarryDraft, err error) {
	goals := f.Lists["goal"]
	for _, name := range []string{"theme", "because"} {
		if n := len(f.Lists[name]); n > len(goals) {
			return d, fail.New(fail.Invalid, "fail.form")
		}
	}
	for _, id := range f.Lists["take"] {
		if !slices.Contains(goals, id) {
			return d, fail.New(fail.Invalid, "fail.choose")
		}
	}
	for _, w := range f.Lists["work"] {
		if goal, _, ok := cut(w); !ok || !slices.Contains(goals, goal) {
			return d, fail.New(fail.Invalid, "fail.choose")
		}
	}
	for i, id := range goals {
		x := Carried{Goal: id, Theme: at(f.Lists["theme"], i)}
		for _, w := range f.Lists["work"] {
			if goal, one, _ := cut(w); goal == id {
				x.Initiatives = append(x.Initiatives, one)
			}
		}
		if slices.Contains(f.Lists["take"], id) {
			d.Goals = append(d.Goals, x)
			continue
		}
		d.Idle = append(d.Idle, x)
		d.Left = append(d.Left, LeftBehind{id, at(f.Lists["because"], i)})
	}
	return d, nil
}

// cut parts what a box for an initiative sends: the goal's id and the initiative's.
func cut(value string) (goal, initiative string, ok bool) {
	const n = 16
	if len(value) != 2*n+1 || value[n] != '.' {
		return "", "", false
	}
	return value[:n], value[n+1:], true
}
