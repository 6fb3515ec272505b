package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

// chart is the organisation on a day.
type chart struct {
	*web.Call
	Day, Today string
	Units      []Unit
	Columns    []Column
	Leaders    map[string]Leader
	Bodies     []Body
	Members    map[string][]Member
	Mandates   []Mandate
	Coming     []Reform
	Med        map[string]Body   // unit → the MED committee that discusses its leader's matters
	Names      map[string]string // of those who gave or have the mandates
	Titles     map[string]string
	Mine       []Role
	MyMandates []Mandate

	board map[string]string // person → role in the executive board
	names map[string]string // of units
}

func organisation(c *web.Call) error {
	p := chart{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = r.Day
		p.Day = dayOr(c.Query("on"), r.Day)
		if err = p.readLine(tx); err != nil {
			return err
		}
		if err = p.readBodies(tx); err != nil {
			return err
		}
		if p.Coming, err = Coming(tx, max(p.Day, p.Today)); err != nil {
			return err
		}
		return p.readMandates(tx)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.organisation"), Here: "organisation", Body: chartView(p)})
}

func (p *chart) readLine(tx *db.Tx) (err error) {
	if p.Units, err = Units(tx, p.Day); err != nil {
		return err
	}
	p.names = map[string]string{}
	for _, u := range p.Units {
		p.names[u.ID] = u.Name
	}
	if p.Leaders, err = Leaders(tx, p.Day); err != nil {
		return err
	}
	p.Columns = lineOf(p.Units)
	p.dropIdleTop()
	return nil
}

// dropIdleTop takes the municipality's own column away where nothing lies in it and
// whoever leads the municipality leads another column too.
func (p *chart) dropIdleTop() {
	if len(p.Columns) < 2 || len(p.Columns[0].Centres)+len(p.Columns[0].Places) > 0 {
		return
	}
	top := p.Leaders[p.Columns[0].Unit.ID].Person
	for _, c := range p.Columns[1:] {
		if top == "" || p.Leaders[c.Unit.ID].Person == top {
			p.Columns = p.Columns[1:]
			return
		}
	}
}

func (p *chart) readBodies(tx *db.Tx) (err error) {
	if p.Bodies, err = Bodies(tx, p.Day); err != nil {
		return err
	}
	members, err := Members(tx, "", p.Day)
	if err != nil {
		return err
	}
	boards := map[string]bool{}
	p.Med = map[string]Body{}
	for _, b := range p.Bodies {
		boards[b.ID] = b.Kind == "board"
		if b.Unit != "" {
			p.Med[b.Unit] = b
		}
	}
	p.Members, p.board = map[string][]Member{}, map[string]string{}
	for _, m := range members {
		p.Members[m.Body] = append(p.Members[m.Body], m)
		if boards[m.Body] {
			p.board[m.Person] = m.Role
		}
	}
	return nil
}

func (p *chart) readMandates(tx *db.Tx) (err error) {
	if p.Mandates, err = AllMandates(tx, p.Day); err != nil {
		return err
	}
	var people []string
	for _, m := range p.Mandates {
		people = append(people, m.Person, m.GivenBy)
	}
	if p.Names, err = PersonNames(tx, people...); err != nil {
		return err
	}
	if err = p.titles(tx, people); err != nil {
		return err
	}
	for _, m := range p.Mandates {
		if m.Person == p.Who.Person {
			p.MyMandates = append(p.MyMandates, m)
		}
	}
	p.Mine, err = Roles(tx, p.Who.Person, p.Today)
	return err
}

// namesShown tells whether the reader is shown people's names: the staff is. Others
// see unit and title.
func namesShown(r *auth.Reader) bool {
	return r.IsStaff() || r.Office(auth.Administrator) || r.Office(auth.Secretariat)
}

func (p chart) at(path string) string {
	if p.Day == p.Today {
		return path
	}
	return path + "?on=" + p.Day
}

func (p chart) name(name string) string {
	if namesShown(p.Reader) {
		return name
	}
	return ""
}

// top is what a column is called: its leader's title, or its own name.
func (p chart) top(u Unit) string {
	if l := p.Leaders[u.ID]; l.Title != "" {
		return l.Title
	}
	return u.Name
}

// topNote is what stands under it: the unit, if the title does not say it, and what
// the leader is in the board.
func (p chart) topNote(u Unit) (lines []string) {
	l := p.Leaders[u.ID]
	if l.Person != "" && !contains(l.Title, u.Name) {
		lines = append(lines, u.Name)
	}
	if n := p.name(l.Name); n != "" {
		lines = append(lines, n)
	}
	switch p.board[l.Person] {
	case "chair":
		lines = append(lines, p.T("org.board_chair"))
	case "member":
		lines = append(lines, p.T("org.board_member"))
	}
	return lines
}
