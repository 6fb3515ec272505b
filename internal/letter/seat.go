package letter

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

// What one does with a seat on a course.
const (
	Take  = "take"
	Leave = "leave"
)

// Seat lets one of the staff sign up for a course, or withdraw, until its day. It is
// hers: the log knows that she did, and the letter's history, which everybody reads,
// does not tell it.
func Seat(as auth.As, letter, id string, version int, do string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, err := EventOf(tx, letter, id)
		if err != nil {
			return err
		}
		if e.Sort != Course {
			return fail.Missing()
		}
		if err := auth.Must(r.IsStaff(), "letter.seat_staff_only"); err != nil {
			return err
		}
		c := fail.Check{}
		c.OneOf(do, "seat", Take, Leave)
		if err := c.Err(); err != nil {
			return err
		}
		if version != e.Version {
			return fail.Stale(e.Version, nil)
		}
		if e.Off != "" {
			return fail.New(fail.Conflict, "letter.event_off_seat", e.Off)
		}
		if e.Day < r.Day {
			return fail.New(fail.Conflict, "letter.course_over")
		}
		if do == Leave {
			return e.leave(tx, as.Who)
		}
		return e.take(tx, as.Who)
	})
}

// AddSeat signs somebody up, once, in the transaction of one who has checked who may.
func AddSeat(tx *db.Tx, who auth.Actor, event string) (new bool, err error) {
	n, err := tx.Exec(`INSERT INTO letter_seat (event, person, at) VALUES ($1, $2, $3) ON CONFLICT (event, person) DO NOTHING`,
		event, who.Person, db.Stamp(tx.Now))
	if err != nil || n == 0 {
		return false, err
	}
	return true, change.Record(tx, who, seatThing(event), "seat_taken", nil, nil)
}

func seatThing(event string) change.Thing { return change.Thing{Kind: "letter_seat", ID: event} }

func (e Event) take(tx *db.Tx, who auth.Actor) error {
	taken, err := AddSeat(tx, who, e.ID)
	if err != nil || !taken || e.Seats == 0 {
		return err
	}
	// Two who take the last seat at the same moment wait for each other here.
	if _, err := tx.Exec(`UPDATE letter_event SET version = version WHERE id = $1`, e.ID); err != nil {
		return err
	}
	n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM letter_seat WHERE event = $1`, e.ID)
	if err != nil {
		return err
	}
	if n > e.Seats {
		return fail.New(fail.Conflict, "letter.course_full")
	}
	return nil
}

func (e Event) leave(tx *db.Tx, who auth.Actor) error {
	n, err := tx.Exec(`DELETE FROM letter_seat WHERE event = $1 AND person = $2`, e.ID, who.Person)
	if err != nil || n == 0 {
		return err
	}
	return change.Record(tx, who, seatThing(e.ID), "seat_left", nil, nil)
}

// Seating is how it stands with the seats of a course, for one reader.
type Seating struct {
	Taken int
	Mine  bool
	Names []string // the secretariat alone has them
}

// Seatings reads how it stands with the seats of a letter's courses, by event.
func Seatings(tx *db.Tx, r *auth.Reader, letter string) (map[string]Seating, error) {
	type seat struct{ event, person string }
	all, err := db.All(tx, func(s db.Scan) (x seat, err error) { return x, s(&x.event, &x.person) }, `
SELECT s.event, CASE WHEN $3 = 1 OR s.person = $2 THEN s.person ELSE '' END
FROM letter_seat s
JOIN letter_event e ON e.id = s.event
JOIN item i ON i.id = e.letter AND `+auth.Sees("i", auth.Content)+`
WHERE e.letter = $1
ORDER BY s.event, s.at, s.person`, letter, r.Person, one(r.Office(auth.Secretariat)))
	if err != nil || len(all) == 0 {
		return nil, err
	}
	var people []string
	for _, x := range all {
		if r.Office(auth.Secretariat) {
			people = append(people, x.person)
		}
	}
	names, err := org.PersonNames(tx, people...)
	if err != nil {
		return nil, err
	}
	by := map[string]Seating{}
	for _, x := range all {
		s := by[x.event]
		s.Taken++
		s.Mine = s.Mine || x.person != "" && x.person == r.Person
		if name := names[x.person]; name != "" && r.Office(auth.Secretariat) {
			s.Names = append(s.Names, name)
		}
		by[x.event] = s
	}
	return by, nil
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Left says how many seats are left, without a count under five: how many have signed up
// can be told from it.
func (e Event) Left(taken int) (key string, n int) {
	switch left := e.Seats - taken; {
	case e.Seats == 0:
		return "letter.seats_open", 0
	case left <= 0:
		return "letter.seats_none", 0
	case left < Least:
		return "letter.seats_few_left", 0
	case taken < Least:
		return "letter.seats_open", 0
	default:
		return "letter.seats_left", left
	}
}

// seat serves the button that signs up or withdraws.
func seat(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	event, err := c.PathID("event")
	if err != nil {
		return err
	}
	f, err := c.Form("seat")
	if err != nil {
		return err
	}
	if err := Seat(c.As(), id, event, f.Seen, f.Get("seat")); err != nil {
		return err
	}
	done := "letter.seat_taken_done"
	if f.Get("seat") == Leave {
		done = "letter.seat_left_done"
	}
	return c.Done("/letters/"+id+"#courses", done)
}

// readSeats reads the seats where there are courses.
func (p *letterPage) readSeats(tx *db.Tx, r *auth.Reader) (err error) {
	if len(p.courses()) > 0 {
		p.Seats, err = Seatings(tx, r, p.ID)
	}
	return err
}

// courses are those that are to come.
func (p letterPage) courses() (list []Event) {
	today := db.Day(p.Space.Now())
	for _, e := range p.Events {
		// One that is called off stands for those who had signed up.
		if e.Sort == Course && e.Day >= today && (e.Off == "" || p.Seats == nil || p.Seats[e.ID].Mine || p.mayWrite()) {
			list = append(list, e)
		}
	}
	return list
}

func (p letterPage) whenAndWhere(e Event) string {
	when := p.happened(e)
	if e.Hours != "" {
		when = p.T("letter.course_when", when, e.Hours)
	}
	if e.Place == "" {
		return when
	}
	return p.T("letter.course_where", when, e.Place)
}

// seatWords say whether there is room; one who is signed up reads that first.
func (p letterPage) seatWords(e Event) string {
	key, n := e.Left(p.Seats[e.ID].Taken)
	if n > 0 {
		return p.Say.Up(key, n)
	}
	return p.T(key)
}

// open tells whether one who is not signed up can be.
func (p letterPage) open(e Event) bool { return e.Seats == 0 || p.Seats[e.ID].Taken < e.Seats }

// isAddress tells whether the material is an address one can go to.
func (e Event) isAddress() bool {
	return strings.HasPrefix(e.Material, "https://") || strings.HasPrefix(e.Material, "http://")
}
