package intake

import (
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/org"
)

// crowd are the people there are, as files name them.
type crowd struct {
	by    map[string]org.Person // id
	email map[string]string     // in small letters → id
	name  map[string][]string
	have  map[string][]org.Tenure // by person
}

func (j *judging) crowd() (c crowd, err error) {
	c = crowd{by: map[string]org.Person{}, email: map[string]string{}, name: map[string][]string{}, have: map[string][]org.Tenure{}}
	list, err := db.All(j.tx, func(s db.Scan) (p org.Person, err error) {
		err = s(&p.ID, &p.Name, &p.Email, &p.Version)
		return p, err
	}, `SELECT p.id, p.name, p.email, p.version FROM person p ORDER BY p.id`)
	if err != nil {
		return c, err
	}
	ids := make([]string, len(list))
	for i, p := range list {
		ids[i], c.by[p.ID] = p.ID, p
		c.name[fold(p.Name)] = append(c.name[fold(p.Name)], p.ID)
		if p.Email != "" {
			c.email[strings.ToLower(p.Email)] = p.ID
		}
	}
	tenures, err := org.TenuresOf(j.tx, ids...)
	for _, t := range tenures {
		c.have[t.Person] = append(c.have[t.Person], t)
	}
	return c, err
}

// someone finds the person of a row by e-mail, or one who has none by a name that is
// hers alone.
func (c crowd) someone(email, name string) (org.Person, bool) {
	if email != "" {
		id, ok := c.email[strings.ToLower(email)]
		return c.by[id], ok
	}
	ids := c.name[fold(name)]
	if len(ids) == 1 && c.by[ids[0]].Email == "" {
		return c.by[ids[0]], true
	}
	return org.Person{}, false
}

type peopleJudge struct {
	*judging
	places
	crowd
	first map[string]int // e-mail → the row that makes or renames the person
	held  map[string]bool
}

func judgePeople(j *judging) error {
	p, err := j.places()
	if err != nil {
		return err
	}
	c, err := j.crowd()
	if err != nil {
		return err
	}
	x := &peopleJudge{j, p, c, map[string]int{}, map[string]bool{}}
	for i := range j.Verdicts {
		x.row(i)
	}
	// A person whose first row is refused is not made: nor are her other positions.
	for i := range j.Verdicts {
		if first, ok := x.first[strings.ToLower(j.text(i, "email"))]; ok && first != i && j.refused(first) && j.text(i, "email") != "" {
			if _, there := c.email[strings.ToLower(j.text(i, "email"))]; !there {
				j.refuse(i, "email", "intake.person_refused", j.Verdicts[first].At)
			}
		}
	}
	x.leaves()
	return nil
}

func (x *peopleJudge) row(i int) {
	v := &x.Verdicts[i]
	d := org.PersonDraft{Name: x.text(i, "name"), Email: x.text(i, "email")}
	if v.Name = d.Name; d.Name == "" {
		v.Name = d.Email
	}
	old, there := x.someone(d.Email, d.Name)
	if d.Email == "" && !there {
		x.refuse(i, "email", "intake.email_missing")
	}
	x.wording(i, d)
	x.check(i, d.Check())
	email := strings.ToLower(d.Email)
	if d.Email == "" {
		email = "nobody " + old.ID
	}
	first, more := x.first[email]
	switch {
	case more && fold(x.text(first, "name")) != fold(d.Name):
		x.refuse(i, "email", "intake.two_names", x.Verdicts[first].At)
		x.refuse(first, "email", "intake.two_names", v.At)
	case more:
	case !there:
		x.first[email] = i
		v.Outcome = Added
		x.then(i, func(do *doing) error { return do.addPerson(email, d) })
	default:
		x.first[email] = i
		if x.over(i, "name", old.Name, d.Name) != old.Name {
			x.then(i, func(do *doing) error { return do.renamePerson(old, d.Name) })
		}
	}
	if more && x.text(i, "unit") == "" {
		x.once(i, "email", email+"\n")
	}
	x.position(i, email, old)
}

// wording says of an e-mail what is wrong with it in the words of a file.
func (x *peopleJudge) wording(i int, d org.PersonDraft) {
	if d.Email == "" {
		return
	}
	c := org.PersonDraft{Name: "x", Email: d.Email}
	if c.Check() != nil {
		x.refuse(i, "email", "intake.email_wrong")
	}
}

// position judges what the row says the person does and where.
func (x *peopleJudge) position(i int, email string, old org.Person) {
	unit, title := x.text(i, "unit"), x.text(i, "title")
	if unit == "" && title == "" {
		x.once(i, "email", email+"\n")
		return
	}
	leads, known := x.cell(i, "leads").yes()
	if text := x.text(i, "leads"); text != "" && !known {
		x.refuse(i, "leads", "intake.yes_wrong")
	}
	d := org.RoleDraft{Kind: org.APosition, Unit: x.find(i, "unit", x.places), Title: title, Leads: leads, From: x.day(i, "from"), To: x.day(i, "to")}
	if unit == "" {
		x.refuse(i, "unit", "intake.unit_missing")
	}
	if !x.once(i, "unit", email+"\n"+d.Unit+"\n"+fold(title)) || x.refused(i) {
		return
	}
	now, several := x.now(old.ID, d.Unit, title)
	if now == nil || several {
		x.check(i, d.Check())
		x.newPosition(i, email, old, d)
		return
	}
	x.samePosition(i, *now, d, known)
}

// now is the position a row means: the one of its title in the unit, else the only one
// there. several tells that there are others and none has the title.
func (x *peopleJudge) now(person, unit, title string) (found *org.Tenure, several bool) {
	for _, t := range x.have[person] {
		if t.Kind != org.APosition || t.WhereID != unit || !t.On(x.r.Day) {
			continue
		}
		if fold(t.Title) == fold(title) {
			return &t, false
		}
		several = found != nil
		found = &t
	}
	return found, several
}

func (x *peopleJudge) newPosition(i int, email string, old org.Person, d org.RoleDraft) {
	v := &x.Verdicts[i]
	if d.From == "" {
		d.From = x.r.Day
	}
	v.Diffs = append(v.Diffs, Diff{"title", "", "", org.FullTitle(d.Title, x.unit[d.Unit].Name)})
	x.then(i, func(do *doing) error {
		id := old.ID
		if id == "" {
			id = do.people[email]
		}
		return do.givePosition(id, d)
	})
}

// samePosition judges a position she has: another title, or whether she leads, is told
// as one that ends and one that begins.
func (x *peopleJudge) samePosition(i int, t org.Tenure, d org.RoleDraft, known bool) {
	if d.Title == "" {
		d.Title = t.Title
	}
	if !known {
		d.Leads = t.Leads
	}
	to := x.over(i, "to", open(t.To), d.To)
	x.over(i, "title", t.Title, d.Title)
	x.over(i, "leads", said(t.Leads), said(d.Leads))
	switch {
	case d.Title != t.Title || d.Leads != t.Leads:
		if d.From == "" {
			d.From = x.r.Day
		}
		if d.To = to; d.From < t.From {
			d.From = t.From
		}
		x.check(i, d.Check())
		x.then(i, func(do *doing) error {
			if err := do.end(t, d.From); err != nil {
				return err
			}
			return do.givePosition(t.Person, d)
		})
	case to != open(t.To):
		if to <= t.From {
			x.refuse(i, "to", "org.to_before_from")
		}
		x.then(i, func(do *doing) error { return do.end(t, to) })
	}
}

// leaves are those whose positions end because the file is the whole list.
func (x *peopleJudge) leaves() {
	if x.imp.WholeFrom == "" {
		return
	}
	named := map[string]bool{}
	for i := range x.Verdicts {
		if p, ok := x.someone(x.text(i, "email"), x.text(i, "name")); ok {
			named[p.ID] = true
		}
	}
	for _, p := range sortedPeople(x.by) {
		for _, t := range x.have[p.ID] {
			if !named[p.ID] && t.Kind == org.APosition && t.On(x.r.Day) && t.To > x.imp.WholeFrom {
				x.ending(t, p.Name)
			}
		}
	}
}

func (j *judging) ending(t org.Tenure, name string) {
	j.Ends = append(j.Ends, End{name, t.Title, t.Where, j.imp.WholeFrom})
	j.ends = append(j.ends, t)
}
