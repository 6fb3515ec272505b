package letter

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Coming is a course to come, as it stands for one reader.
type Coming struct {
	Event
	Letter item.Item
	Taken  int
	Mine   bool // she has signed up
}

// Open tells whether one who is not signed up can be.
func (c Coming) Open() bool { return !c.Mine && c.Off == "" && (c.Seats == 0 || c.Taken < c.Seats) }

// Path is where one signs up or withdraws, below the municipality's address.
func (c Coming) Path() string { return "/letters/" + c.Letter.ID + "#courses" }

// Courses lists the courses from today on of the letters the reader may read, the first
// to be held first.
func Courses(tx *db.Tx, r *auth.Reader) ([]Coming, error) {
	return db.All(tx, func(s db.Scan) (c Coming, err error) {
		var mine int
		err = s(c.Letter.Into(&c.ID, &c.Day, &c.What, &c.Place, &c.Sort, &c.Seats, &c.Hours, &c.Off, &c.Version, &c.Taken, &mine)...)
		c.Mine = mine > 0
		return c, err
	}, `
SELECT `+item.Columns+`, e.id, e.day, e.what, e.place, e.sort, e.seats, e.hours, e.off, e.version,
  (SELECT count(*) FROM letter_seat s WHERE s.event = e.id),
  (SELECT count(*) FROM letter_seat s WHERE s.event = e.id AND s.person = $1)
FROM letter_event e
JOIN item i ON i.id = e.letter AND `+auth.Sees("i", auth.Content)+`
WHERE e.sort = 'course' AND e.day >= $2
ORDER BY e.day, e.id`, r.Person, r.Day)
}
