package seed

import (
	"cmp"
	"slices"
)

// yearOf is what a year brought to plans that were written in January, by the keys of
// plans' units and of goals: it stands by itself, so that a plan can be read as it was
// written.
type yearOf struct {
	year    int
	closed  map[string]string // unit → the day the year was closed
	talks   map[string]Talk
	signed  map[string][]Signature
	ends    map[string]End
	from    map[string]string // goal → last year's that it continues
	parts   map[string][]Contribution
	follows map[string][]FollowUp
}

// signedBy is both names under an agreement.
func signedBy(unit, unitRole, day, above, aboveRole, aboveDay string) []Signature {
	return []Signature{
		{Party: "unit", By: unit, Role: unitRole, Day: day},
		{Party: "above", By: above, Role: aboveRole, Day: aboveDay},
	}
}

// came lets the years come over the plans. What a plan says itself stands.
func came(plans []Plan, years ...yearOf) []Plan {
	for i := range plans {
		for _, y := range years {
			if plans[i].Year == y.year {
				y.over(&plans[i])
			}
		}
	}
	return plans
}

func (y yearOf) over(p *Plan) {
	p.ClosedOn = cmp.Or(p.ClosedOn, y.closed[p.Unit])
	if talk, ok := y.talks[p.Unit]; ok {
		p.Talk = &talk
	}
	p.Signed = append(p.Signed, y.signed[p.Unit]...)
	for i := range p.Goals {
		g := &p.Goals[i]
		if end, ok := y.ends[g.Key]; ok {
			g.End = &end
		}
		g.Continues = cmp.Or(g.Continues, y.from[g.Key])
		g.Parts = append(g.Parts, y.parts[g.Key]...)
		g.FollowUps = append(g.FollowUps, y.follows[g.Key]...)
		slices.SortStableFunc(g.FollowUps, func(a, b FollowUp) int { return cmp.Compare(a.Day, b.Day) })
	}
}
