package intake

import (
	"cmp"
	"slices"
	"strings"

	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
)

func sortedPeople(by map[string]org.Person) (list []org.Person) {
	for _, p := range by {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b org.Person) int { return cmp.Compare(a.ID, b.ID) })
	i18n.Sort(list, func(p org.Person) string { return p.Name })
	return list
}

// open is a day as files say it: nothing where there is no end.
func open(day string) string {
	if day == org.Always || day == org.Ever {
		return ""
	}
	return day
}

// said is a yes or a no as a difference says it.
func said(answer bool) string {
	if answer {
		return "yes"
	}
	return "no"
}

type bodyJudge struct {
	*judging
	crowd
	bodies map[string][]org.Body // by name
	moving map[string]bool
	first  map[string]int // name → the row that makes or changes it
}

func judgeBodies(j *judging) error {
	x := &bodyJudge{judging: j, bodies: map[string][]org.Body{}, first: map[string]int{}}
	list, err := org.Bodies(j.tx, j.r.Day)
	if err != nil {
		return err
	}
	for _, b := range list {
		x.bodies[fold(b.Name)] = append(x.bodies[fold(b.Name)], b)
	}
	if x.crowd, err = j.crowd(); err != nil {
		return err
	}
	if x.moving, err = moving(j.tx, j.r.Day); err != nil {
		return err
	}
	for i := range j.Verdicts {
		x.row(i)
	}
	for i := range j.Verdicts {
		name := fold(j.text(i, "name"))
		if first := x.first[name]; first != i && j.refused(first) && len(x.bodies[name]) == 0 {
			j.refuse(i, "name", "intake.body_refused", j.Verdicts[first].At)
		}
	}
	x.leaves()
	return nil
}

func (x *bodyJudge) row(i int) {
	v := &x.Verdicts[i]
	name := fold(x.text(i, "name"))
	v.Name = x.text(i, "name")
	d := org.BodyDraft{Name: v.Name, Kind: x.choice(i, "kind"), Purpose: x.text(i, "purpose"), Meets: x.text(i, "meets")}
	found := x.bodies[name]
	first, more := x.first[name]
	switch {
	case len(found) > 1:
		x.refuse(i, "name", "intake.many_bodies", len(found))
	case more:
		x.agrees(i, first)
	case len(found) == 1:
		x.first[name] = i
		x.change(i, found[0], d)
	default:
		x.first[name] = i
		v.Outcome = Added
		if x.text(i, "kind") == "" {
			x.refuse(i, "kind", "intake.body_kind_missing")
		}
		x.check(i, d.Check())
		x.then(i, func(do *doing) error { return do.addBody(name, d) })
	}
	x.member(i, name, found)
}

// agrees refuses two rows that say different things of one body.
func (x *bodyJudge) agrees(i, first int) {
	for _, key := range []string{"kind", "purpose", "meets"} {
		a, b := x.text(first, key), x.text(i, key)
		if b != "" && fold(a) != fold(b) {
			x.refuse(i, key, "intake.differs", x.Verdicts[first].At)
			x.refuse(first, key, "intake.differs", x.Verdicts[i].At)
		}
	}
}

func (x *bodyJudge) change(i int, b org.Body, d org.BodyDraft) {
	n := org.BodyDraft{Unit: b.Unit, Seats: b.Seats, From: open(b.From), To: open(b.To)}
	n.Name = x.over(i, "name", b.Name, d.Name)
	n.Kind = x.over(i, "kind", b.Kind, d.Kind)
	n.Purpose = x.over(i, "purpose", b.Purpose, d.Purpose)
	n.Meets = x.over(i, "meets", b.Meets, d.Meets)
	if len(x.Verdicts[i].Diffs) == 0 {
		return
	}
	if x.moving[b.ID] {
		x.refuse(i, "name", "org.change_coming")
	}
	x.check(i, n.Check())
	x.then(i, func(do *doing) error { return do.changeBody(b, n) })
}

// member judges who the row seats in the body.
func (x *bodyJudge) member(i int, name string, found []org.Body) {
	email := strings.ToLower(x.text(i, "email"))
	if !x.once(i, "email", name+"\n"+email) || email == "" {
		return
	}
	person, ok := x.email[email]
	if !ok {
		x.refuse(i, "email", "intake.no_person")
		return
	}
	d := org.RoleDraft{Kind: org.AMembership, Body: "-", Role: x.choice(i, "role"), From: x.day(i, "from"), To: x.day(i, "to")}
	for _, t := range x.have[person] {
		if len(found) == 1 && t.Kind == org.AMembership && t.WhereID == found[0].ID && t.On(x.r.Day) {
			x.seat(i, t, d)
			return
		}
	}
	d.Role, d.From = cmp.Or(d.Role, "member"), cmp.Or(d.From, x.r.Day)
	x.check(i, d.Check())
	v := &x.Verdicts[i]
	v.Diffs = append(v.Diffs, Diff{"role", "org.member_role.", "", d.Role})
	v.Name += ": " + x.by[person].Name
	x.then(i, func(do *doing) error {
		d.Body = do.bodies[name]
		if len(found) == 1 {
			d.Body = found[0].ID
		}
		return do.addSeat(d.Body, person, d)
	})
}

// seat judges a seat the person has.
func (x *bodyJudge) seat(i int, t org.Tenure, d org.RoleDraft) {
	x.Verdicts[i].Name += ": " + x.by[t.Person].Name
	role := x.over(i, "role", t.Title, d.Role)
	to := x.over(i, "to", open(t.To), d.To)
	switch {
	case role != t.Title:
		from := max(cmp.Or(d.From, x.r.Day), t.From)
		d.Role, d.From, d.To = role, from, to
		x.check(i, d.Check())
		x.then(i, func(do *doing) error {
			if err := do.end(t, from); err != nil {
				return err
			}
			return do.addSeat(t.WhereID, t.Person, d)
		})
	case to != open(t.To):
		if to <= t.From {
			x.refuse(i, "to", "org.to_before_from")
		}
		x.then(i, func(do *doing) error { return do.end(t, to) })
	}
}

// leaves are the seats that end because the file is the whole list of the bodies in it.
func (x *bodyJudge) leaves() {
	if x.imp.WholeFrom == "" || !x.has("email") {
		return
	}
	named, bodies := map[string]bool{}, map[string]bool{}
	for i := range x.Verdicts {
		for _, b := range x.bodies[fold(x.text(i, "name"))] {
			bodies[b.ID] = true
			named[b.ID+x.email[strings.ToLower(x.text(i, "email"))]] = true
		}
	}
	for _, p := range sortedPeople(x.by) {
		for _, t := range x.have[p.ID] {
			if t.Kind == org.AMembership && bodies[t.WhereID] && !named[t.WhereID+p.ID] && t.On(x.r.Day) && t.To > x.imp.WholeFrom {
				x.ending(t, p.Name)
			}
		}
	}
}
