package theme

import (
	"errors"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

var columns = item.Columns + `, t.letter, t.place, t.heading, t.subtitle, t.why, t.presupposes, t.citizens, t.organisation, t.employees, t.questions`

func scan(s db.Scan) (t Theme, err error) {
	var questions string
	err = s(t.Into(&t.Letter, &t.Place, &t.Heading, &t.Subtitle, &t.Why, &t.Presupposes,
		&t.Citizens, &t.Organisation, &t.Employees, &questions)...)
	t.Questions = Lines(questions)
	return t, err
}

// Get reads a theme.
func Get(tx *db.Tx, id string) (Theme, error) {
	return db.One(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN theme t ON t.item = i.id
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// OfLetter reads the themes of a letter in their order.
func OfLetter(tx *db.Tx, letter string) ([]Theme, error) { return OfLetters(tx, letter) }

// OfLetters reads the themes of several letters, those of each in their order.
func OfLetters(tx *db.Tx, letters ...string) ([]Theme, error) {
	if len(letters) == 0 {
		return nil, nil
	}
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN theme t ON t.item = i.id
WHERE t.letter IN (SELECT key FROM json_each($1)) AND t.place > 0 AND `+auth.Sees("i", auth.Content)+`
ORDER BY t.letter, t.place, i.id`, item.IDs(letters...))
}

// AsideOf reads the themes that were laid aside when a letter was drafted.
func AsideOf(tx *db.Tx, letter string) ([]Theme, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN theme t ON t.item = i.id
WHERE t.letter = $1 AND t.place = 0 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created, i.id`, letter)
}

// InYear reads the themes a year is steered by: those of its own letter, else those
// of the letter in force that stands until it is replaced.
func InYear(tx *db.Tx, year int) ([]Theme, error) {
	all, err := db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN theme t ON t.item = i.id
JOIN item l ON l.id = t.letter AND `+auth.Sees("l", auth.Existence)+`
WHERE i.kind = 'theme' AND i.period IN ($1, '') AND t.place > 0 AND (i.period = $1 OR l.state = 'in_force') AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC, t.letter, t.place, i.id`, strconv.Itoa(year))
	for i, t := range all {
		if t.Period != all[0].Period {
			return all[:i], err
		}
	}
	return all, err
}

// Before reads the themes of the newest yearly letter before a period.
func Before(tx *db.Tx, period string) ([]Theme, error) {
	if period == "" {
		return nil, nil
	}
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN theme t ON t.item = i.id
WHERE i.kind = 'theme' AND t.place > 0 AND `+auth.Sees("i", auth.Content)+` AND i.period = (
  SELECT max(e.period)
  FROM item e
  WHERE e.kind = 'theme' AND e.period <> '' AND e.period < $1 AND `+auth.Sees("e", auth.Content)+`)
ORDER BY t.letter, t.place, i.id`, period)
}

// Goal is a political goal a theme may support.
type Goal struct{ ID, Title, Period string }

// Goals lists the political goals in force, newest period first.
func Goals(tx *db.Tx) ([]Goal, error) {
	return db.All(tx, func(s db.Scan) (g Goal, err error) {
		err = s(&g.ID, &g.Title, &g.Period)
		return g, err
	}, `
SELECT i.id, `+auth.Shown("i")+`, i.period
FROM item i
WHERE i.kind = 'goal' AND i.state = 'in_force' AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.period DESC, i.created, i.id`)
}

// Add makes a theme in the transaction of somebody who has checked who may. It is
// for those the letter is for.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	letter, err := item.Get(tx, "letter", d.Letter)
	if err != nil {
		return "", err
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, Unit: letter.Unit, Period: letter.Period, For: letter.For})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO theme (item, letter, place, heading, subtitle, why, presupposes, citizens, organisation, employees, questions)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		id, d.Letter, d.Place, d.Heading, d.Subtitle, d.Why, d.Presupposes,
		d.Citizens, d.Organisation, d.Employees, strings.Join(d.Questions, "\n")); err != nil {
		return "", err
	}
	if err := item.RetieField(tx, "goals", id, item.Supports, "goal", d.Goals); err != nil {
		return "", err
	}
	if err := descend(tx, id, nil, d.From); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d.fields())
}

// stale adds what stands now to somebody else's change in between.
func stale(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	goals, from, again := links(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.draft(goals, from).fields())
}
