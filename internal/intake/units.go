package intake

import (
	"slices"
	"strconv"

	"ledetraad/internal/org"
)

// unitRow is a row of a unit: the one it is, where there is one, and the one it lies
// under, which may itself be a row.
type unitRow struct {
	at     int
	old    *org.Unit
	parent node
	state  int // 0 not looked at, 1 being looked at, 2 done
}

// node is a unit that is there, or a row that will make one.
type node struct {
	id  string
	row int // -1 none
}

var nowhere = node{row: -1}

type unitJudge struct {
	*judging
	places
	rows   []unitRow
	number map[string]int   // rows
	name   map[string][]int // rows
}

func judgeUnits(j *judging) error {
	p, err := j.places()
	if err != nil {
		return err
	}
	u := &unitJudge{j, p, make([]unitRow, len(j.Verdicts)), map[string]int{}, map[string][]int{}}
	for i := range u.rows {
		name := j.text(i, "name")
		j.Verdicts[i].Name = name
		u.rows[i] = unitRow{at: i, parent: nowhere}
		u.name[fold(name)] = append(u.name[fold(name)], i)
		if n := j.text(i, "number"); n != "" && j.once(i, "number", "number "+n) {
			u.number[n] = i
		}
	}
	j.order = []int{}
	for i := range u.rows {
		if u.rows[i].state == 0 {
			u.resolve(i)
		}
	}
	moved := map[string]node{}
	for i, row := range u.rows {
		if key := u.key(i); key != "" {
			j.once(i, "name", key)
		}
		if row.old != nil && row.parent != nowhere {
			moved[row.old.ID] = row.parent
		}
	}
	for i := range u.rows {
		u.loops(i, moved)
	}
	for _, i := range j.order {
		u.say(i)
	}
	return nil
}

// resolve finds which unit a row is, after the one it lies under has been found.
func (u *unitJudge) resolve(i int) {
	row := &u.rows[i]
	row.state = 1
	if id := u.places.number[u.text(i, "number")]; id != "" {
		old := u.unit[id]
		row.old = &old
	}
	if parent := u.text(i, "parent"); parent != "" {
		row.parent = u.above(i, parent)
	}
	if row.old == nil {
		row.old = u.there(i)
	}
	row.state = 2
	u.order = append(u.order, i)
}

// above finds the unit or row a parent names.
func (u *unitJudge) above(i int, parent string) node {
	if r, ok := u.number[parent]; ok {
		return u.reach(i, r)
	}
	if id := u.places.number[parent]; id != "" {
		return node{id, -1}
	}
	var found []node
	add := func(n node) {
		if !slices.Contains(found, n) {
			found = append(found, n)
		}
	}
	for _, id := range u.places.name[fold(parent)] {
		add(node{id, -1})
	}
	for _, r := range u.name[fold(parent)] {
		if r == i && len(found) > 0 {
			continue // a unit under another of its own name
		}
		n := u.reach(i, r)
		if n == nowhere {
			return n
		}
		add(n)
	}
	switch len(found) {
	case 1:
		return found[0]
	case 0:
		u.refuse(i, "parent", "intake.no_unit")
	default:
		u.refuse(i, "parent", "intake.many_units", len(found))
	}
	return nowhere
}

// reach is the node of a row that another lies under.
func (u *unitJudge) reach(i, r int) node {
	if u.rows[r].state == 0 {
		u.resolve(r)
	}
	switch row := u.rows[r]; {
	case row.old != nil:
		return node{row.old.ID, -1}
	case row.state == 1:
		u.refuse(i, "parent", "intake.loop")
		return nowhere
	}
	return node{"", r}
}

// there is the unit of a row's name where the row says it lies.
func (u *unitJudge) there(i int) *org.Unit {
	row := u.rows[i]
	var found []org.Unit
	for _, id := range u.places.name[fold(u.text(i, "name"))] {
		x := u.unit[id]
		if u.text(i, "parent") == "" || x.Parent == row.parent.id && row.parent.row < 0 {
			found = append(found, x)
		}
	}
	switch {
	case len(found) == 1:
		return &found[0]
	case len(found) > 1:
		u.refuse(i, "name", "intake.many_units", len(found))
	}
	return nil
}

// key is what two rows of one unit have in common.
func (u *unitJudge) key(i int) string {
	row := u.rows[i]
	switch {
	case u.refused(i):
		return ""
	case row.old != nil:
		return "unit " + row.old.ID
	case row.parent.row >= 0:
		return "under row " + strconv.Itoa(row.parent.row) + "\n" + fold(u.text(i, "name"))
	}
	return "under " + row.parent.id + "\n" + fold(u.text(i, "name"))
}

// loops refuses a row that would come to lie under itself.
func (u *unitJudge) loops(i int, moved map[string]node) {
	if u.rows[i].old == nil || u.rows[i].parent == nowhere {
		return
	}
	self, at := u.rows[i].old.ID, u.rows[i].parent
	for range len(u.unit) + len(u.rows) {
		switch {
		case at.id == self:
			u.refuse(i, "parent", "intake.loop")
			return
		case at.row >= 0:
			at = u.rows[at.row].parent
		case at.id == "":
			return
		default:
			next, ok := moved[at.id]
			if !ok {
				next = node{u.unit[at.id].Parent, -1}
			}
			at = next
		}
	}
}

// say judges a row whose unit and parent are known.
func (u *unitJudge) say(i int) {
	row := u.rows[i]
	d := org.UnitDraft{Name: u.text(i, "name"), Kind: u.choice(i, "kind"), Parent: row.parent.id, From: u.day(i, "from")}
	if r := row.parent.row; r >= 0 && u.refused(r) {
		u.refuse(i, "parent", "intake.parent_refused", u.Verdicts[r].At)
	}
	if row.old == nil {
		u.create(i, d)
		return
	}
	u.change(i, *row.old, d)
}

func (u *unitJudge) create(i int, d org.UnitDraft) {
	row := u.rows[i]
	u.Verdicts[i].Outcome = Added
	if u.text(i, "kind") == "" {
		u.refuse(i, "kind", "intake.kind_missing")
	}
	if u.text(i, "parent") == "" {
		u.refuse(i, "parent", "org.parent_missing")
	}
	if d.Kind == org.Municipality {
		u.refuse(i, "kind", "org.one_municipality")
	}
	u.check(i, d.Check())
	number := u.text(i, "number")
	u.then(i, func(x *doing) error {
		if row.parent.row >= 0 {
			d.Parent = x.made[row.parent.row]
		}
		return x.addUnit(i, d, number)
	})
}

func (u *unitJudge) change(i int, old org.Unit, d org.UnitDraft) {
	n := old.Draft()
	n.Name = u.over(i, "name", old.Name, d.Name)
	n.Kind = u.over(i, "kind", old.Kind, d.Kind)
	if row := u.rows[i]; row.parent.row >= 0 || d.Parent != "" && d.Parent != old.Parent {
		u.over(i, "parent", u.unit[old.Parent].Name, u.text(i, "parent"))
		n.Parent = d.Parent
	}
	moves := len(u.Verdicts[i].Diffs) > 0
	if number := u.text(i, "number"); number != "" && u.places.number[number] == "" {
		u.over(i, "number", u.known[old.ID], number)
		u.then(i, func(x *doing) error { return x.numberUnit(number, old.ID) })
	}
	if old.Parent == "" && (n.Kind != old.Kind || n.Parent != "") {
		u.refuse(i, "kind", "intake.root")
	}
	if old.Parent != "" && n.Kind == org.Municipality {
		u.refuse(i, "kind", "org.one_municipality")
	}
	if moves && u.moving[old.ID] {
		u.refuse(i, "name", "org.change_coming")
	}
	u.check(i, n.Check())
	if !moves {
		return
	}
	parent := u.rows[i].parent
	u.then(i, func(x *doing) error {
		if parent.row >= 0 {
			n.Parent = x.made[parent.row]
		}
		return x.changeUnit(old, n)
	})
}
