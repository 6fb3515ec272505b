package plan

import (
	"slices"

	"ledetraad/internal/org"
)

// placed is the plans of a year by where they stand in the coverage.
type placed struct {
	own       map[string]Plan   // unit → what it wrote itself, the oldest
	inherited map[string][]Plan // unit → what units wrote that it took over from
	left      []Plan            // of units that closed and nobody took over
}

// sorted puts each plan at the unit that wrote it, or where that is not there on the
// day of the coverage, at the one that took over.
func sorted(units []org.Unit, plans []Plan, took map[string][]string) placed {
	there := map[string]bool{}
	for _, u := range units {
		there[u.ID] = true
	}
	of := placed{own: map[string]Plan{}, inherited: map[string][]Plan{}}
	for _, x := range slices.Backward(plans) {
		heir := x.Unit
		if !x.handed() && len(took[x.Unit]) > 0 {
			heir = took[x.Unit][0]
		}
		switch {
		case there[x.WrittenIn]:
			of.own[x.WrittenIn] = x
		case there[heir]:
			of.inherited[heir] = append([]Plan{x}, of.inherited[heir]...)
		default:
			of.left = append([]Plan{x}, of.left...)
		}
	}
	return of
}

// handed adds a row for each plan of a unit that is no more, which says who took over.
func (p *coveragePage) handed(first, last []coverRow, plans []Plan, by string) (centres, places []coverRow) {
	for _, x := range plans {
		row := coverRow{Unit: org.Unit{ID: x.WrittenIn, Name: x.UnitName, Kind: x.UnitKind}, Plan: x, Above: p.T("plan.unit_closed")}
		if by != "" {
			row.Above = p.T("plan.now_in", by)
		}
		p.Units++
		p.Plans++
		if x.UnitKind == org.Institution {
			last = append(last, row)
		} else {
			first = append(first, row)
		}
	}
	return first, last
}
