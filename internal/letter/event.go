package letter

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Event is something that happened to a letter: it was discussed, sent, presented,
// taken for information, or a course was held on it.
type Event struct {
	ID       string
	Day      string // "" where only What says when
	What     string
	Place    string
	Sort     string // Course, or ""
	Group    string // who was reached: "Ledere"; "" nobody said
	Came     int    // of Invited, counted in the room; both 0 where nobody counted
	Invited  int
	Seats    int    // of a course; 0 where there is no limit
	Hours    string // of a course: "9.00–12.00"
	Material string // of a course: an address, or the name of an attachment
	Off      string // why it was called off; "" it was not
	Version  int
}

// Course is the sort of an event one signs up for.
const Course = "course"

// Least is the smallest group that is counted.
const Least = 5

// most is a municipality.
const most = 99999

// Check tells everything that is wrong with the event.
func (e Event) Check() error {
	c := fail.Check{}
	c.Day(e.Day, "day")
	c.That(e.What != "", "what", "letter.what_missing")
	c.Line(e.What, "what", 300)
	c.Line(e.Place, "place", 160)
	c.OneOf(e.Sort, "sort", "", Course)
	c.Line(e.Group, "group", 80)
	e.checkCount(&c)
	c.That(e.Sort != Course || e.Day != "", "day", "letter.course_day_missing")
	c.That(e.Sort == Course || e.Seats == 0, "seats", "letter.seats_of_course")
	c.That(e.Seats == 0 || e.Seats >= Least && e.Seats <= most, "seats", "letter.seats_few")
	c.Line(e.Hours, "hours", 40)
	c.That(e.Sort == Course || e.Hours == "", "hours", "letter.hours_of_course")
	c.Line(e.Material, "material", 300)
	return c.Err()
}

// checkCount holds that a group is counted whole and not under five.
func (e Event) checkCount(c *fail.Check) {
	if e.Came == 0 && e.Invited == 0 {
		return
	}
	c.That(e.Group != "", "group", "letter.group_missing")
	if e.Invited >= 0 && e.Invited < Least {
		c.That(false, "invited", "letter.under_five_not_counted")
		return
	}
	c.That(e.Invited >= 0 && e.Invited <= most, "invited", "letter.number_wrong")
	c.That(e.Came > 0 && e.Came <= max(e.Invited, 0), "came", "letter.came_wrong")
}

// told is what the log keeps of an event, for whoever reads the letter: a count of under
// five is not in it.
func (e Event) told() map[string]string {
	told := map[string]string{"day": e.Day, "what": e.What, "place": e.Place}
	add := func(name, value string) {
		if value != "" {
			told[name] = value
		}
	}
	add("sort", e.Sort)
	add("group", e.Group)
	if e.Exact() {
		add("came", strconv.Itoa(e.Came))
	}
	add("invited", number(e.Invited))
	add("seats", number(e.Seats))
	add("hours", e.Hours)
	add("material", e.Material)
	add("because", e.Off)
	return told
}

// Fields is the event as its form shows it.
func (e Event) Fields() map[string]string {
	return map[string]string{"day": e.Day, "what": e.What, "place": e.Place, "sort": e.Sort, "group": e.Group,
		"came": number(e.Came), "invited": number(e.Invited), "seats": number(e.Seats), "hours": e.Hours, "material": e.Material}
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// Events reads what happened to a letter by day; what has no day comes last.
func Events(tx *db.Tx, letter string) ([]Event, error) {
	return db.All(tx, func(s db.Scan) (e Event, err error) {
		err = s(&e.ID, &e.Day, &e.What, &e.Place, &e.Sort, &e.Group, &e.Came, &e.Invited, &e.Seats, &e.Hours, &e.Material, &e.Off, &e.Version)
		return e, err
	}, `
SELECT e.id, e.day, e.what, e.place, e.sort, e.reached, e.came, e.invited, e.seats, e.hours, e.material, e.off, e.version
FROM letter_event e
JOIN item i ON i.id = e.letter AND `+auth.Sees("i", auth.Content)+`
WHERE e.letter = $1
ORDER BY CASE WHEN e.day = '' THEN 1 ELSE 0 END, e.day, e.id`, letter)
}

// EventOf reads one event of a letter.
func EventOf(tx *db.Tx, letter, id string) (Event, error) {
	all, err := Events(tx, letter)
	if err != nil {
		return Event{}, err
	}
	i := slices.IndexFunc(all, func(e Event) bool { return e.ID == id })
	if i < 0 {
		return Event{}, fail.Missing()
	}
	return all[i], nil
}

// AddEvent tells of an event in the transaction of somebody who has checked who may.
func AddEvent(tx *db.Tx, who auth.Actor, letter string, e Event) (string, error) {
	e.ID = db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO letter_event (id, letter, day, what, place, sort, reached, came, invited, seats, hours, material, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)`,
		e.ID, letter, e.Day, e.What, e.Place, e.Sort, e.Group, e.Came, e.Invited, e.Seats, e.Hours, e.Material); err != nil {
		return "", err
	}
	return e.ID, change.Record(tx, who, e.thing(letter), "added", nil, e.told())
}

func (e Event) thing(letter string) change.Thing {
	return change.Thing{Kind: "letter_event", ID: e.ID, Item: letter}
}

// Tell adds an event to a letter in any state.
func Tell(as auth.As, letter string, e Event) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := Get(tx, letter); err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := e.Check(); err != nil {
			return err
		}
		_, err := AddEvent(tx, as.Who, letter, e)
		return err
	})
}

// Retell puts an event right over the version the form was shown.
func Retell(as auth.As, letter, id string, version int, e Event) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		old, err := EventOf(tx, letter, id)
		if err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := e.Check(); err != nil {
			return err
		}
		n, err := tx.Exec(`
UPDATE letter_event
SET day = $1, what = $2, place = $3, sort = $4, reached = $5, came = $6, invited = $7, seats = $8, hours = $9, material = $10, version = version + 1
WHERE id = $11 AND version = $12`,
			e.Day, e.What, e.Place, e.Sort, e.Group, e.Came, e.Invited, e.Seats, e.Hours, e.Material, id, version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(old.Version, old.Fields())
		}
		e.Off = old.Off
		return change.Record(tx, as.Who, old.thing(letter), "changed", old.told(), e.told())
	})
}
