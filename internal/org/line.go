package org

// Column is one of the top of the line: the municipality itself, with what lies
// directly under the chief executive, or an administration.
type Column struct {
	Unit    Unit
	Centres []Branch
	Places  []Unit // institutions and teams directly under it
}

// Branch is a centre or staff, and the institutions and teams under it.
type Branch struct {
	Unit   Unit
	Places []Unit
}

// layer is the layer of management a kind of unit is led from.
func layer(kind string) int {
	switch kind {
	case Municipality, Administration:
		return 1
	case Centre, Staff:
		return 2
	}
	return 3
}

// lineOf lays the units of a day out in columns of three layers. A unit whose parent
// was not there that day lies under the municipality.
func lineOf(units []Unit) []Column {
	there := map[string]bool{}
	for _, u := range units {
		there[u.ID] = true
	}
	under := map[string][]Unit{}
	var root Unit
	for _, u := range units {
		if u.Parent == "" {
			root = u
		}
	}
	for _, u := range units {
		if u.ID == root.ID {
			continue
		}
		if !there[u.Parent] {
			u.Parent = root.ID
		}
		under[u.Parent] = append(under[u.Parent], u)
	}
	l := line{under: under}
	if root.ID != "" {
		l.lay(root, 0, -1)
	}
	return l.columns
}

type line struct {
	under   map[string][]Unit
	columns []Column
}

// lay puts a unit in its place, and those under it. column and centre are the nearest
// above it; a centre below 0 is none.
func (l *line) lay(u Unit, column, centre int) {
	switch layer(u.Kind) {
	case 1:
		l.columns = append(l.columns, Column{Unit: u})
		column, centre = len(l.columns)-1, -1
	case 2:
		l.columns[column].Centres = append(l.columns[column].Centres, Branch{Unit: u})
		centre = len(l.columns[column].Centres) - 1
	default:
		c := &l.columns[column]
		if centre < 0 {
			c.Places = append(c.Places, u)
		} else {
			c.Centres[centre].Places = append(c.Centres[centre].Places, u)
		}
	}
	for _, below := range l.under[u.ID] {
		l.lay(below, column, centre)
	}
}

// countKind counts the units of a kind.
func countKind(units []Unit, kind string) (n int) {
	for _, u := range units {
		if u.Kind == kind {
			n++
		}
	}
	return n
}
