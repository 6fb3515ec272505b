package intake

import (
	"cmp"

	"ledetraad/internal/goal"
	"ledetraad/internal/org"
)

// judgeGoals knows goals by title and period, among those the reader may see: one that
// is closed to her is not there.
func judgeGoals(j *judging) error {
	all, err := goal.List(j.tx, "")
	if err != nil {
		return err
	}
	there := map[string][]goal.Goal{}
	for _, g := range all {
		if !g.Hidden {
			key := fold(g.Title) + "\n" + g.Period
			there[key] = append(there[key], g)
		}
	}
	list, err := org.Bodies(j.tx, j.r.Day)
	if err != nil {
		return err
	}
	bodies := map[string]string{}
	for _, b := range list {
		bodies[fold(b.Name)] = b.ID
	}
	for i := range j.Verdicts {
		j.goal(i, there, bodies)
	}
	return nil
}

func (j *judging) goal(i int, there map[string][]goal.Goal, bodies map[string]string) {
	v := &j.Verdicts[i]
	d := goal.Draft{Title: j.text(i, "title"), Text: j.text(i, "text"), Source: j.text(i, "source"),
		Period: cmp.Or(j.text(i, "period"), j.imp.Years), State: j.choice(i, "state"), Ended: j.text(i, "ended")}
	v.Name = d.Title
	body := j.text(i, "body")
	if d.Body = bodies[fold(body)]; body != "" && d.Body == "" {
		j.refuse(i, "body", "intake.no_body")
	}
	if d.Period == "" {
		j.refuse(i, "period", "intake.period_missing")
	}
	key := fold(d.Title) + "\n" + d.Period
	if d.Title != "" && !j.once(i, "title", key) {
		return
	}
	switch found := there[key]; len(found) {
	case 0:
		v.Outcome = Added
		d.State = cmp.Or(d.State, goal.InForce)
		j.check(i, d.Check())
		j.then(i, func(do *doing) error { return do.addGoal(d) })
	case 1:
		j.sameGoal(i, found[0], d)
	default:
		j.refuse(i, "title", "intake.many_goals", len(found))
	}
}

func (j *judging) sameGoal(i int, g goal.Goal, d goal.Draft) {
	n := goal.Draft{Period: g.Period, Body: g.Body}
	n.Title = j.over(i, "title", g.Title, d.Title)
	n.Text = j.over(i, "text", g.Text, d.Text)
	n.Source = j.over(i, "source", g.Source, d.Source)
	n.State = j.over(i, "state", g.State, d.State)
	n.Ended = j.over(i, "ended", g.Ended, d.Ended)
	if body := j.text(i, "body"); fold(body) != fold(g.BodyName) {
		j.over(i, "body", g.BodyName, body)
		n.Body = cmp.Or(d.Body, g.Body)
	}
	if len(j.Verdicts[i].Diffs) == 0 {
		return
	}
	j.check(i, n.Check())
	j.then(i, func(do *doing) error { return do.changeGoal(g, n) })
}
