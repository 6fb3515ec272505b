package org

import (
	"strings"

	"ledetraad/internal/db"
)

// centreNote says what a centre or staff is: "Center, 16 institutioner".
func (p chart) centreNote(b Branch) string {
	parts := []string{p.T("org.kind." + b.Unit.Kind)}
	if n := countKind(b.Places, Institution); n > 0 {
		parts = append(parts, p.T("org.institutions", n))
	}
	if n := countKind(b.Places, Team); n > 0 {
		parts = append(parts, p.T("org.teams", n))
	}
	return strings.Join(parts, ", ")
}

// places names the first two institutions and how many there are more; teams are counted.
func (p chart) places(units []Unit) string {
	var named []string
	for _, u := range units {
		if u.Kind != Team {
			named = append(named, u.Name)
		}
	}
	if len(named) == 0 {
		return p.Say.Up("org.team_leaders", countKind(units, Team))
	}
	if len(named) <= 3 {
		return p.Say.List(named)
	}
	return p.T("org.and_more", len(named)-2, strings.Join(named[:2], ", "))
}

// who says who sits in a body: its seats, and the titles of its members.
func (p chart) who(b Body) (lines []string) {
	lines = append(lines, splitLines(b.Seats)...)
	untitled := 0
	var titles []string
	for _, m := range p.Members[b.ID] {
		switch {
		case m.Title == "":
			untitled++
		case m.Role == "chair":
			titles = append(titles, p.T("org.with_chair", FullTitle(m.Title, m.Unit)))
		default:
			titles = append(titles, FullTitle(m.Title, m.Unit))
		}
	}
	if len(titles) > 5 {
		titles = append(titles[:4:4], p.T("org.members_more", len(titles)-4))
	}
	lines = append(lines, titles...)
	if untitled > 0 {
		lines = append(lines, p.Say.Up("org.members", untitled))
	}
	return lines
}

func splitLines(text string) (lines []string) {
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

// mandateOf says who has or gave a mandate: the title, and for the staff the name.
func (p chart) mandateOf(person string) string {
	title, name := p.Titles[person], p.name(p.Names[person])
	switch {
	case title == "":
		return name
	case name == "":
		return title
	}
	return p.T("org.name_title", name, title)
}

// leaderOf says who leads a unit: the title without the unit's own name, and for the
// staff the leader's name.
func (p chart) leaderOf(unit string) string {
	l := p.Leaders[unit]
	title := strings.TrimSuffix(l.Title, ", "+p.names[unit])
	switch name := p.name(l.Name); {
	case title == "":
		return name
	case name == "":
		return title
	default:
		return p.T("org.name_title", name, title)
	}
}

func (p chart) lead() string {
	if p.Day != p.Today {
		return p.T("org.lead_day", p.Say.Day(p.Day))
	}
	if n := len(p.board); n > 0 {
		return p.T("org.lead_board", n)
	}
	return p.T("org.lead")
}

// roleName writes a role of one's own: "Centerchef, Borgermøde og Data".
func (p chart) roleName(r Role) string {
	switch r.Subject[:2] {
	case "b:":
		return p.T("org.seat."+r.Title, r.Where)
	case "o:":
		return p.T("org.office." + r.Title)
	}
	return FullTitle(r.Title, r.Where)
}

// roleNote says what the role lets one do, and since when.
func (p chart) roleNote(r Role) string {
	key := "org.may_work"
	switch {
	case r.Subject[:2] == "b:":
		key = "org.may_body"
	case r.Subject[:2] == "o:":
		key = "org.may_" + r.Title
	case r.Leads:
		key = "org.may_lead"
	}
	return p.T(key)
}

func (p chart) since(r Role) string {
	if written(r.From) == "" {
		return ""
	}
	return p.T("org.since", p.Say.Day(r.From))
}

// titlesOf maps people to their title on a day.
func titlesOf(tx *db.Tx, day string, people ...string) (map[string]string, error) {
	titles := map[string]string{}
	if len(people) == 0 {
		return titles, nil
	}
	list, err := TenuresOf(tx, people...)
	for _, t := range list {
		if t.Kind == APosition && t.On(day) && (titles[t.Person] == "" || t.Leads) {
			titles[t.Person] = FullTitle(t.Title, t.Where)
		}
	}
	return titles, err
}
