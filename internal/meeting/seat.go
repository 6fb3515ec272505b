package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// seat is why what auth keeps of a point or a meeting stands there: who sits at it. The
// rows of auth are made of the tables of this package and say nothing of their own.
const seat = "meeting_seat"

// The sorts of seats.
const (
	aGuest    = "guest"    // comes to a point
	aMark     = "mark"     // has chosen a point
	aConflict = "conflict" // takes no part in a point
	aDeputy   = "deputy"   // comes to a meeting in somebody's place
	aChooser  = "chooser"  // sees the agendas of a body and chooses
)

type sitting struct{ sort, of, person string }

// seating is all that decides who sits at a meeting, or at points that wait.
type seating struct {
	meeting, body string
	bare          map[string]item.Bare
	grants        map[int][]auth.Grant
	points        []string
	decided       map[string][]string // point → decisions
	sitting       []sitting
}

// settle makes what auth keeps agree with who sits at the meetings and at the points named
// besides. Whatever changes a meeting, an agenda, an audience or a seat ends with it.
func settle(tx *db.Tx, who auth.Actor, meetings []string, points ...string) error {
	on := slices.DeleteFunc(slices.Clone(meetings), func(id string) bool { return id == "" })
	for _, id := range append(on, "") { // points on none of the meetings come last
		if id == "" && len(points) == 0 {
			continue
		}
		s, err := seatingOf(tx, id, points)
		if err != nil {
			return err
		}
		items := s.items()
		if err := auth.Open(tx, who, seat, items, s.opened()); err != nil {
			return err
		}
		if err := auth.Shut(tx, seat, items, s.shut()); err != nil {
			return err
		}
		points = slices.DeleteFunc(slices.Clone(points), func(p string) bool { return slices.Contains(s.points, p) })
	}
	return nil
}

// Settle is settle for who plants a meeting.
func Settle(tx *db.Tx, who auth.Actor, meeting string) error {
	return settle(tx, who, []string{meeting})
}

// seatingOf reads a meeting with its points, or with "" the points named.
func seatingOf(tx *db.Tx, id string, points []string) (s seating, err error) {
	s = seating{meeting: id, points: points, decided: map[string][]string{}}
	if id != "" {
		bodies, err := db.All(tx, db.Value[string], `SELECT body FROM meeting WHERE item = $1`, id)
		if err != nil || len(bodies) == 0 {
			return seating{}, err
		}
		s.body = bodies[0]
		if s.points, err = db.All(tx, db.Value[string], `SELECT item FROM agenda_point WHERE meeting = $1 ORDER BY item`, id); err != nil {
			return s, err
		}
	}
	if s.sitting, err = db.All(tx, func(scan db.Scan) (x sitting, err error) {
		err = scan(&x.sort, &x.of, &x.person)
		return x, err
	}, `
SELECT 'guest', g.point, g.person FROM meeting_guest g
WHERE g.person <> '' AND g.point IN (SELECT key FROM json_each($1))
UNION ALL
SELECT 'mark', k.point, k.person FROM meeting_mark k
WHERE k.point IN (SELECT key FROM json_each($1))
UNION ALL
SELECT 'conflict', c.point, c.person FROM meeting_conflict c
WHERE c.lifted = '' AND c.point IN (SELECT key FROM json_each($1))
UNION ALL
SELECT 'deputy', a.meeting, a.deputy FROM meeting_answer a
WHERE a.meeting = $2 AND a.deputy <> '' AND a.answer = 'apologies'
UNION ALL
SELECT 'chooser', h.body, h.person FROM meeting_chooser h
WHERE h.body = $3 AND h.valid_from <= $4 AND h.valid_to > $4
ORDER BY 1, 2, 3`, item.IDs(s.points...), id, s.body, db.Day(tx.Now)); err != nil {
		return s, err
	}
	links, err := db.All(tx, db.ScanPair, `
SELECT l.source, l.target FROM link l
WHERE l.source IN (SELECT key FROM json_each($1)) AND l.kind = 'decided_by'
ORDER BY l.source, l.target`, item.IDs(s.points...))
	if err != nil {
		return s, err
	}
	for _, l := range links {
		s.decided[l.A] = append(s.decided[l.A], l.B)
	}
	if len(s.sitting) == 0 {
		return s, nil // nothing is to be opened, and nothing need be known of the items
	}
	if s.bare, err = item.Bares(tx, s.items()...); err != nil {
		return s, err
	}
	var numbers []int
	for _, b := range s.bare {
		numbers = append(numbers, b.For.Content)
	}
	s.grants, err = auth.GrantsOf(tx, numbers...)
	return s, err
}

// items are all whose rights the seats decide.
func (s seating) items() []string {
	list := slices.Clone(s.points)
	for _, p := range s.points {
		list = append(list, s.decided[p]...)
	}
	if s.meeting != "" {
		list = append(list, s.meeting)
	}
	return list
}

// closed tells that an item is for named bodies and people only; one that is not there is.
func (s seating) closed(id string) bool { return closed(s.grants[s.bare[id].For.Content]) }

// ofBody tells that an item is for the members of the body, as members.
func (s seating) ofBody(id string) bool {
	return slices.ContainsFunc(s.grants[s.bare[id].For.Content], func(g auth.Grant) bool { return g.Subject == auth.BodySubject(s.body) })
}

// opened is what those who are no members may read.
func (s seating) opened() (list []auth.Right) {
	state := s.bare[s.meeting].State
	sits := Meeting{Item: item.Item{State: state}}
	add := func(person, id string, f auth.Facet) {
		list = append(list, auth.Right{Person: person, Item: id, Facet: f})
	}
	for _, x := range s.sitting {
		switch {
		case x.sort == aDeputy && sits.Takes():
			add(x.person, s.meeting, auth.Content)
			for _, p := range s.points {
				if !s.ofBody(p) {
					continue
				}
				add(x.person, p, auth.Content)
				for _, d := range s.decided[p] {
					if s.ofBody(d) {
						add(x.person, d, auth.Content)
					}
				}
			}
		case x.sort == aGuest && state == Sent:
			add(x.person, x.of, auth.Content)
		case x.sort == aChooser && state == Sent:
			add(x.person, s.meeting, auth.Title)
			for _, p := range s.points {
				if s.closed(p) {
					continue
				}
				add(x.person, p, auth.Title)
				if slices.Contains(s.sitting, sitting{aMark, p, x.person}) {
					add(x.person, p, auth.Content)
				}
			}
		}
	}
	return list
}

// shut is what somebody with an interest of her own may not know: what a point says, the
// title too of one that is closed, and all of what was decided on it.
func (s seating) shut() (list []auth.Right) {
	for _, x := range s.sitting {
		if x.sort != aConflict {
			continue
		}
		list = append(list, auth.Right{Person: x.person, Item: x.of, Facet: auth.Content})
		if s.closed(x.of) {
			list = append(list, auth.Right{Person: x.person, Item: x.of, Facet: auth.Title})
		}
		for _, d := range s.decided[x.of] {
			list = append(list, auth.Right{Person: x.person, Item: d, Facet: auth.Existence})
		}
	}
	return list
}

// unseat follows points that are put elsewhere. Guests come along with their point, and
// whoever takes no part in it still takes none; a mark was for that meeting and goes.
func unseat(tx *db.Tx, who auth.Actor, meetings []string, points ...string) error {
	if _, err := tx.Exec(`DELETE FROM meeting_mark WHERE point IN (SELECT key FROM json_each($1))`, item.IDs(points...)); err != nil {
		return err
	}
	return settle(tx, who, meetings, points...)
}

// reseat follows a point that goes on as a copy. Who takes no part in it takes none in the
// copy; guests are asked anew.
func reseat(tx *db.Tx, who auth.Actor, from, to, meeting string) error {
	conflicts, err := db.All(tx, scanConflict, `SELECT `+conflictColumns+conflictFrom+` WHERE c.point = $1 AND c.lifted = '' ORDER BY c.id`, from)
	if err != nil {
		return err
	}
	for _, x := range conflicts {
		if _, err := tx.Exec(`INSERT INTO meeting_conflict (id, point, person, ground, written_by, at, lifted) VALUES ($1, $2, $3, $4, $5, $6, '')`,
			db.NewID(tx.Now), to, x.Person, x.Ground, x.By, x.At); err != nil {
			return err
		}
	}
	return settle(tx, who, []string{meeting}, to)
}
