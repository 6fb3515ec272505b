// Package project begins the year's new projects across: initiatives that hang on the
// board's letter, with an owner, the units they touch, and the themes they support. Once
// begun, such a project is an initiative like any other, and is read and changed as one.
//
// Who may do what:
//   - The secretariat begins one on a letter that is not over, and says who owns it: a
//     member of the board, or somebody who leads a unit.
//   - A member of the board begins one that she owns herself.
//   - Whoever may read the letter may read it.
//   - The staff see which tasks across the members of the board have, and who has none: of
//     each those tasks the reader may know.
package project

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/initiative"
	"ledetraad/internal/item"
	"ledetraad/internal/letter"
	"ledetraad/internal/org"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

// Feature is the way into an initiative from the letter.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "project", Texts: slices.Concat(texts, sharedTexts), API: operations,
		Routes: []web.Route{
			{Pattern: "GET /shared-tasks", Needs: web.StaffOnly, Serve: showShared},
			{Pattern: "GET /letters/{id}/initiatives/new", Needs: web.Editors, Serve: blank},
			{Pattern: "POST /letters/{id}/initiatives", Needs: web.Editors, Serve: create},
		},
	}
}

// kinds are what a project of the board's can be.
var kinds = []string{"project", "cross_cutting", "special", "development", "initiative"}

// mostUnits is how many units one touches besides the one that leads it.
const mostUnits = 12

// Draft is what its form says. Unit is the one that leads it, Units are those it touches.
type Draft struct {
	Title, Kind, Text string
	Owner, Unit       string
	Starts, Ends      string
	Units, Themes     []string
}

// ground is what a project is begun on, and what there is to choose from.
type ground struct {
	letter.Letter
	Themes []theme.Theme
	Areas  []org.Area
	Owners []org.Leader // the board's members first
	Own    bool         // the reader may begin only what she owns
}

// groundOf reads a letter as one who may begin a project on it.
func groundOf(tx *db.Tx, r *auth.Reader, id string) (g ground, err error) {
	if g.Letter, err = letter.Get(tx, id); err != nil {
		return g, err
	}
	board, err := org.Board(tx, r.Day)
	if err != nil {
		return g, err
	}
	g.Own = !r.Office(auth.Secretariat)
	if err := auth.Must(!g.Own || board != "" && r.Member(board), "project.board_or_secretariat"); err != nil {
		return g, err
	}
	if g.State == letter.StateClosed {
		return g, fail.New(fail.Conflict, "project.letter_closed")
	}
	if g.Themes, err = theme.OfLetter(tx, id); err != nil {
		return g, err
	}
	if g.Areas, err = org.Areas(tx, r.Day, ""); err != nil {
		return g, err
	}
	return g, g.readOwners(tx, r, board)
}

// readOwners finds who can own one: the board's members and those who lead a unit, or
// the reader alone.
func (g *ground) readOwners(tx *db.Tx, r *auth.Reader, board string) error {
	var members []org.Member
	var err error
	if board != "" {
		if members, err = org.Members(tx, board, r.Day); err != nil {
			return err
		}
	}
	seen := map[string]bool{}
	add := func(l org.Leader) {
		if !seen[l.Person] && (!g.Own || l.Person == r.Person) {
			seen[l.Person] = true
			g.Owners = append(g.Owners, l)
		}
	}
	for _, m := range members {
		add(org.Leader{Person: m.Person, Name: m.Name, Title: org.FullTitle(m.Title, m.Unit)})
	}
	if g.Own {
		return nil
	}
	return g.addLeaders(tx, r, add)
}

// check is that what was chosen is among what there is, and what an initiative checks.
func (g ground) check(d Draft) error {
	c := fail.Check{}
	if e := fail.As(d.initiative("").Check()); e != nil {
		for _, f := range e.Fields {
			c.That(false, f.Name, f.Key, f.Args...)
		}
	}
	area := func(id string) bool {
		for _, a := range g.Areas {
			if a.ID == id {
				return true
			}
		}
		return false
	}
	owned := false
	for _, o := range g.Owners {
		owned = owned || o.Person == d.Owner
	}
	c.That(owned || d.Owner == "" && !g.Own, "owner", "fail.choose")
	c.That(d.Unit == "" || area(d.Unit), "unit", "fail.choose")
	for _, u := range d.Units {
		c.That(area(u), "units", "fail.choose")
	}
	c.That(len(d.Units) <= mostUnits, "units", "project.units_many", mostUnits)
	themes := map[string]bool{}
	for _, t := range g.Themes {
		themes[t.ID] = true
	}
	for _, t := range d.Themes {
		c.That(themes[t], "themes", "fail.choose")
	}
	return c.Err()
}

// initiative is the draft as an initiative's.
func (d Draft) initiative(letter string) initiative.Draft {
	return initiative.Draft{Under: letter, Title: d.Title, Kind: d.Kind, Text: d.Text, Owner: d.Owner, Unit: d.Unit,
		Starts: d.Starts, Ends: d.Ends, State: initiative.NotBegun}
}

// Begin begins a project on a letter.
func Begin(as auth.As, letter string, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		g, err := groundOf(tx, r, letter)
		if err != nil {
			return err
		}
		if g.Own && d.Owner == "" {
			d.Owner = r.Person
		}
		if err := g.check(d); err != nil {
			return err
		}
		if id, err = initiative.Add(tx, as.Who, d.initiative(letter)); err != nil {
			return err
		}
		for _, t := range d.Themes {
			if err := item.Tie(tx, id, item.Supports, t, "", ""); err != nil {
				return err
			}
		}
		return d.touch(tx, as.Who, id)
	})
	return id, err
}

// touch says which units it touches, each once.
func (d Draft) touch(tx *db.Tx, who auth.Actor, id string) error {
	seen := map[string]bool{d.Unit: true}
	var lines []initiative.Line
	for _, u := range d.Units {
		if !seen[u] {
			seen[u] = true
			lines = append(lines, initiative.Line{Unit: u})
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return initiative.PutMore(tx, who, id, initiative.More{Lines: map[string][]initiative.Line{initiative.Touched: lines}})
}
