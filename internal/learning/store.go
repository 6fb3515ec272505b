package learning

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, c.text, c.source, c.origin, c.day, c.theme, c.because, c.answered, c.answered_by, ` + org.Named("u")

var from = `
FROM item i
JOIN candidate c ON c.item = i.id
JOIN unit u ON u.id = ` + item.Holder("i") + `
WHERE ` + auth.Sees("i", auth.Content)

func scan(s db.Scan) (c Candidate, err error) {
	err = s(c.Into(&c.Text, &c.Source, &c.Origin, &c.Day, &c.Theme, &c.Because, &c.Answered, &c.AnsweredBy, &c.UnitName)...)
	return c, err
}

// Get reads a candidate.
func Get(tx *db.Tx, id string) (Candidate, error) {
	return db.One(tx, scan, `SELECT `+columns+from+` AND i.id = $1`, id)
}

// OfYear lists the candidates for the letter of a year, oldest first.
func OfYear(tx *db.Tx, period string) ([]Candidate, error) {
	return db.All(tx, scan, `SELECT `+columns+from+`
AND i.kind = 'candidate' AND i.period = $1
ORDER BY c.day, i.id`, period)
}

// BySource lists what was learned from the items, newest first.
func BySource(tx *db.Tx, ids ...string) ([]Candidate, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return db.All(tx, scan, `SELECT `+columns+from+`
AND c.source IN (SELECT key FROM json_each($1))
ORDER BY c.day DESC, i.id DESC`, item.IDs(ids...))
}

// ByAuthor lists what a person wrote, newest first. It is for that person herself.
func ByAuthor(tx *db.Tx, person string) ([]Candidate, error) {
	return db.All(tx, scan, `SELECT `+columns+from+`
AND i.kind = 'candidate' AND i.owner = $1
ORDER BY c.day DESC, i.id DESC`, person)
}

// Add makes a candidate in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	if d.Title == "" {
		d.Title = titleOf(d.Text)
	}
	if d.At == "" {
		d.At = db.Day(tx.Now)
	}
	n := item.New{Kind: Kind, Title: d.Title, Unit: d.Unit, Owner: d.Author, State: Open, Period: d.Period, For: d.For, Audience: auth.Internal()}
	id, err := item.Add(tx, n)
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO candidate (item, text, source, origin, day, theme, because, answered, answered_by)
VALUES ($1, $2, $3, $4, $5, '', '', '', '')`, id, d.Text, d.Source, d.Origin, d.At); err != nil {
		return "", err
	}
	if d.Source != "" {
		if err := item.Tie(tx, id, item.Supports, d.Source, "", ""); err != nil {
			return "", err
		}
	}
	told := map[string]string{"title": d.Title, "text": d.Text, "origin": d.Origin, "period": d.Period}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, told)
}

// SetAnswer writes what became of a candidate, over an earlier answer if there is
// one, in the transaction of somebody who has checked who may.
func SetAnswer(tx *db.Tx, who auth.Actor, id string, a Answer) error {
	c, err := Get(tx, id)
	if err != nil {
		return err
	}
	return answer(tx, who, c, 0, a)
}

func answer(tx *db.Tx, who auth.Actor, c Candidate, version int, a Answer) error {
	before := c.Fields()
	old := c.Theme
	if !a.Used {
		a.Theme = ""
	}
	if a.Day == "" {
		a.Day = db.Day(tx.Now)
	}
	c.State, c.Theme, c.Because = NotUsed, a.Theme, a.Because
	if a.Used {
		c.State = Used
	}
	if err := item.Save(tx, &c.Item, version); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE candidate SET theme = $1, because = $2, answered = $3, answered_by = $4 WHERE item = $5`,
		a.Theme, a.Because, a.Day, a.Person, c.ID); err != nil {
		return err
	}
	if err := feed(tx, c.ID, old, a.Theme); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, c.ID), "answered", before, c.Fields())
}

// feed moves the bond from the candidate to the theme it is used in.
func feed(tx *db.Tx, id, old, theme string) error {
	if old != "" && old != theme {
		if err := item.Untie(tx, id, item.Feeds, old); err != nil {
			return err
		}
	}
	if theme == "" {
		return nil
	}
	return item.Tie(tx, id, item.Feeds, theme, "", "")
}
