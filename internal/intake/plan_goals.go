package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
)

// yearOf is what stands in a year of plans, as the reader may know it.
type yearOf struct {
	plans  map[string]plan.Plan   // by unit
	goals  map[string][]plan.Goal // by plan
	themes map[string][]string    // of a goal
	choice map[string]string      // title of a theme of the year → id
	title  map[string]string      // of a theme, by id
}

type planJudge struct {
	*judging
	places
	crowd
	years map[string]*yearOf
	begin map[int]string // rows whose plan is begun: unit and year
}

func judgePlanGoals(j *judging) error {
	p, err := j.places()
	if err != nil {
		return err
	}
	c, err := j.crowd()
	if err != nil {
		return err
	}
	x := &planJudge{j, p, c, map[string]*yearOf{}, map[int]string{}}
	years := make([]string, len(j.Verdicts))
	for i := range j.Verdicts {
		at := j.cell(i, "year")
		if at.text == "" {
			at = cell{text: j.imp.Years}
		}
		year, ok := at.year()
		if !ok {
			j.refuse(i, "year", "intake.year_wrong")
			continue
		}
		years[i] = year
	}
	distinct := slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(years))), func(y string) bool { return y == "" })
	if len(distinct) > 10 {
		return wrong("intake.many_years")
	}
	for _, year := range distinct {
		if x.years[year], err = x.year(year); err != nil {
			return err
		}
	}
	for i, year := range years {
		x.row(i, year)
	}
	begun := map[string]bool{}
	for i, key := range x.begin {
		if !j.refused(i) {
			begun[key] = true
		}
	}
	j.Begun = len(begun)
	return nil
}

func (x *planJudge) year(year string) (*yearOf, error) {
	n, err := strconv.Atoi(year)
	if err != nil {
		return nil, err
	}
	y := &yearOf{map[string]plan.Plan{}, map[string][]plan.Goal{}, map[string][]string{}, map[string]string{}, map[string]string{}}
	plans, err := plan.InYear(x.tx, n)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, p := range plans {
		if _, there := y.plans[p.Unit]; !there {
			y.plans[p.Unit] = p
		}
		ids = append(ids, p.ID)
	}
	goals, err := plan.Goals(x.tx, ids...)
	if err != nil {
		return nil, err
	}
	ids = ids[:0]
	for _, g := range goals {
		y.goals[g.Plan] = append(y.goals[g.Plan], g)
		ids = append(ids, g.ID)
	}
	links, err := item.Out(x.tx, item.Supports, ids...)
	if err != nil {
		return nil, err
	}
	for _, l := range links {
		if l.Far.Kind == "theme" {
			y.themes[l.Near] = append(y.themes[l.Near], l.Far.ID)
			y.title[l.Far.ID] = l.Far.Title
		}
	}
	direction, err := plan.DirectionOf(x.tx, year)
	for _, t := range direction.Themes {
		y.choice[fold(t.Title)], y.title[t.ID] = t.ID, t.Title
	}
	return y, err
}

func (x *planJudge) row(i int, year string) {
	v := &x.Verdicts[i]
	d := plan.GoalDraft{Title: x.text(i, "title"), Text: x.text(i, "text"), Target: x.text(i, "target"), Note: x.text(i, "note"), State: x.choice(i, "state")}
	v.Name = d.Title
	unit := x.find(i, "unit", x.places)
	if x.text(i, "unit") == "" {
		x.refuse(i, "unit", "intake.unit_missing")
	}
	if unit == "" || year == "" {
		return
	}
	v.Name = x.unit[unit].Name + ": " + d.Title
	if d.Title != "" && !x.once(i, "title", unit+"\n"+year+"\n"+fold(d.Title)) {
		return
	}
	y := x.years[year]
	p, begun := y.plans[unit]
	var found []plan.Goal
	for _, g := range y.goals[p.ID] {
		if begun && !g.Hidden && fold(g.Title) == fold(d.Title) {
			found = append(found, g)
		}
	}
	if begun && p.State == plan.Closed && (len(found) != 1) {
		x.refuse(i, "unit", "plan.closed")
	}
	switch len(found) {
	case 0:
		x.newGoal(i, y, x.unit[unit], year, p, d)
	case 1:
		x.sameGoal(i, y, p, found[0], d)
	default:
		x.refuse(i, "title", "intake.many_goals", len(found))
	}
}

func (x *planJudge) newGoal(i int, y *yearOf, u org.Unit, year string, p plan.Plan, d plan.GoalDraft) {
	x.Verdicts[i].Outcome = Added
	d.Theme, d.Owner = x.theme(i, y), x.owner(i, u.ID, "")
	d.State = cmp.Or(d.State, plan.NotBegun)
	x.check(i, d.Check())
	kind := map[string]string{org.Institution: plan.Agreement, org.Centre: plan.Annual, org.Staff: plan.Annual}[u.Kind]
	if p.ID == "" && kind == "" {
		x.refuse(i, "unit", "intake.no_plan")
	}
	if e := fail.As(plan.MayBring(x.r, u.ID, p)); e != nil {
		x.refuse(i, "unit", e.Key)
	}
	if x.refused(i) {
		return
	}
	if p.ID != "" {
		x.then(i, func(do *doing) error { return do.addPlanGoal(p.ID, d) })
		return
	}
	n, _ := strconv.Atoi(year)
	x.begin[i] = u.ID + "\n" + year
	x.then(i, func(do *doing) error {
		id, err := do.plan(x.begin[i], plan.Draft{Unit: u.ID, Year: n, Kind: kind, State: plan.DraftState})
		if err != nil {
			return err
		}
		return do.addPlanGoal(id, d)
	})
}

func (x *planJudge) sameGoal(i int, y *yearOf, p plan.Plan, g plan.Goal, d plan.GoalDraft) {
	n := plan.GoalDraft{Owner: g.Owner}
	n.Title = x.over(i, "title", g.Title, d.Title)
	n.Text = x.over(i, "text", g.Text, d.Text)
	n.Target = x.over(i, "target", g.Target, d.Target)
	n.State = x.over(i, "state", g.State, d.State)
	n.Note = x.over(i, "note", g.Note, d.Note)
	var themes []string
	if !x.supports(i, y, g.ID) {
		n.Theme = x.theme(i, y)
		themes = []string{n.Theme}
		var before []string
		for _, id := range y.themes[g.ID] {
			before = append(before, y.title[id])
		}
		x.over(i, "theme", strings.Join(before, ", "), y.title[n.Theme])
	}
	if owner := x.text(i, "owner"); owner != "" && fold(owner) != fold(x.by[g.Owner].Name) && fold(owner) != fold(x.by[g.Owner].Email) {
		n.Owner = x.owner(i, p.Unit, g.Owner)
		x.over(i, "owner", x.by[g.Owner].Name, x.by[n.Owner].Name)
	}
	if len(x.Verdicts[i].Diffs) == 0 {
		return
	}
	if e := fail.As(plan.MayAmend(x.r, p, g)); e != nil {
		x.refuse(i, "unit", e.Key)
	}
	x.check(i, n.Check())
	x.then(i, func(do *doing) error { return do.changePlanGoal(g, n, themes) })
}

// supports tells whether the row names the themes that the goal answers already, or none.
func (x *planJudge) supports(i int, y *yearOf, id string) bool {
	text := x.text(i, "theme")
	if text == "" {
		return true
	}
	var titles []string
	for _, theme := range y.themes[id] {
		titles = append(titles, y.title[theme])
	}
	return len(titles) > 0 && (fold(text) == fold(x.w.da.List(titles)) || fold(text) == fold(x.w.en.List(titles)))
}

// theme is the theme of the year that the row names.
func (x *planJudge) theme(i int, y *yearOf) string {
	text := x.text(i, "theme")
	id := y.choice[fold(text)]
	if text != "" && id == "" {
		x.refuse(i, "theme", "intake.no_theme")
	}
	return id
}

// owner is who the row names by e-mail, or by a name that only one has of those whom the
// goal's form offers: who works in the unit, the one who reads it in, and the one who
// owns it now.
func (x *planJudge) owner(i int, unit, now string) string {
	text := x.text(i, "owner")
	if text == "" {
		return now
	}
	ids := x.crowd.name[fold(text)]
	if id := x.email[strings.ToLower(text)]; id != "" {
		ids = []string{id}
	}
	offered := slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return id != now && id != x.r.Person && !slices.ContainsFunc(x.have[id], func(t org.Tenure) bool {
			return t.Kind == org.APosition && t.WhereID == unit && t.On(x.r.Day)
		})
	})
	switch {
	case len(offered) == 1:
		return offered[0]
	case len(ids) == 0:
		x.refuse(i, "owner", "intake.no_owner")
	case len(offered) == 0:
		x.refuse(i, "owner", "intake.owner_elsewhere")
	default:
		x.refuse(i, "owner", "intake.many_owners", len(offered))
	}
	return now
}
