package casefile

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
)

// What became of a remark.
const (
	TakenIn = "taken"
	NotUsed = "not"
)

// Outcomes lists them.
var Outcomes = []string{TakenIn, NotUsed}

// mostReaders is how many can be asked to read a case through.
const mostReaders = 30

// Reading is a circle that is asked to read an edition of a case.
type Reading struct {
	ID, Case, Edition string
	Number            int // of the edition
	Until, Asked      string
	By                string // who asked, by name
	Text              string // what they are to look for
	Mine              bool   // the reader is asked
	Title, CaseNumber string // the case's, where it is listed apart from it
}

// Over tells that the day it was to be read by has passed.
func (g Reading) Over(day string) bool { return g.Until < day }

// Remark is what one of them said of a section, and what became of it.
type Remark struct {
	ID, Case, Reading string
	Person, Name, Day string
	Section, Text     string
	Outcome, Answer   string
	Version           int
}

// Readings lists the circles that were asked to read a case and that the reader may open,
// the newest first: whoever prepares the case all of them, whoever is asked her own.
func Readings(tx *db.Tx, r *auth.Reader, k Case) ([]Reading, error) {
	list, err := db.All(tx, func(s db.Scan) (g Reading, err error) {
		var at string
		mine := 0
		if err = s(&g.ID, &g.Case, &g.Edition, &g.Number, &g.Until, &at, &g.By, &g.Text, &mine); err == nil {
			g.Asked, g.Mine = db.Day(db.ParseStamp(at)), mine == 1
		}
		return g, err
	}, `
SELECT g.id, g.item, g.edition, coalesce(e.number, 0), g.until, g.at, coalesce(p.name, ''), g.text,
  CASE WHEN EXISTS (SELECT 1 FROM casefile_reader d WHERE d.reading = g.id AND d.person = $2) THEN 1 ELSE 0 END
FROM casefile_reading g
JOIN item i ON i.id = g.item AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN edition e ON e.id = g.edition
LEFT JOIN person p ON p.id = g.person
WHERE g.item = $1
ORDER BY g.at DESC, g.id DESC`, k.ID, r.Person)
	if err != nil || k.MayPrepare(r) {
		return list, err
	}
	return slices.DeleteFunc(list, func(g Reading) bool { return !g.Mine }), nil
}

// ReadingOf reads one of a case's circles, and the case; what the reader may not open is
// not there.
func ReadingOf(tx *db.Tx, r *auth.Reader, id, reading string) (k Case, g Reading, err error) {
	if k, err = Get(tx, id); err != nil {
		return k, g, err
	}
	list, err := Readings(tx, r, k)
	if err != nil {
		return k, g, err
	}
	i := slices.IndexFunc(list, func(g Reading) bool { return g.ID == reading })
	if i < 0 {
		return k, g, fail.Missing()
	}
	return k, list[i], nil
}

// Unread lists what the reader is asked to read through and has said nothing of, the
// earliest day first.
func Unread(tx *db.Tx, r *auth.Reader) ([]Reading, error) {
	return db.All(tx, func(s db.Scan) (g Reading, err error) {
		g.Mine = true
		return g, s(&g.ID, &g.Case, &g.Edition, &g.Until, &g.Text, &g.Title, &g.CaseNumber)
	}, `
SELECT g.id, g.item, g.edition, g.until, g.text, `+auth.Shown("i")+`, k.number
FROM casefile_reader d
JOIN casefile_reading g ON g.id = d.reading
JOIN item i ON i.id = g.item AND `+auth.Sees("i", auth.Content)+`
JOIN casefile k ON k.item = g.item
WHERE d.person = $1 AND g.until >= $2 AND i.state IN ('draft', 'coordination', 'ready')
  AND NOT EXISTS (SELECT 1 FROM casefile_remark m WHERE m.reading = g.id AND m.person = d.person)
ORDER BY g.until, g.id`, r.Person, r.Day)
}

// ReadersOf maps the readers of a circle to their names.
func ReadersOf(tx *db.Tx, reading string) ([]string, error) {
	return db.All(tx, db.Value[string], `
SELECT p.name
FROM casefile_reader d
JOIN casefile_reading g ON g.id = d.reading
JOIN item i ON i.id = g.item AND `+auth.Sees("i", auth.Content)+`
JOIN person p ON p.id = d.person
WHERE d.reading = $1
ORDER BY p.name, p.id`, reading)
}

const remarkColumns = `m.id, m.item, m.reading, m.person, coalesce(p.name, ''), m.at, m.section, m.text, m.outcome, m.answer, m.version`

func scanRemark(s db.Scan) (m Remark, err error) {
	var at string
	if err = s(&m.ID, &m.Case, &m.Reading, &m.Person, &m.Name, &at, &m.Section, &m.Text, &m.Outcome, &m.Answer, &m.Version); err == nil {
		m.Day = db.Day(db.ParseStamp(at))
	}
	return m, err
}

// Remarks lists what was said in a circle the reader may open, in the order it was said.
func Remarks(tx *db.Tx, reading string) ([]Remark, error) {
	return db.All(tx, scanRemark, `
SELECT `+remarkColumns+`
FROM casefile_remark m
JOIN item i ON i.id = m.item AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = m.person
WHERE m.reading = $1
ORDER BY m.at, m.id`, reading)
}

// Circled is whom is asked to read a case through, as the form says it.
type Circled struct {
	People, Others []string // ids, and e-mails of others
	Until, Text    string
}

// Check tells everything that is wrong with it on a day.
func (x Circled) Check(today string) error {
	c := fail.Check{}
	c.That(len(x.People)+len(x.Others) > 0, "people", "casefile.readers_missing")
	c.That(len(x.People)+len(x.Others) <= mostReaders, "people", "casefile.readers_many", mostReaders)
	c.That(x.Until != "", "until", "casefile.read_until_missing")
	c.Day(x.Until, "until")
	c.That(x.Until == "" || x.Until >= today, "until", "casefile.until_passed")
	c.Text(x.Text, "text", 2000)
	return c.Err()
}

// who are the people a circle is of, each once.
func (x Circled) who(tx *db.Tx) ([]string, error) {
	emails := make([]string, len(x.Others))
	for i, e := range x.Others {
		emails[i] = strings.ToLower(e)
	}
	found, err := org.ByEmail(tx, emails)
	if err != nil {
		return nil, err
	}
	names, err := org.PersonNames(tx, x.People...)
	if err != nil {
		return nil, err
	}
	c := fail.Check{}
	people := slices.Clone(x.People)
	for _, id := range x.People {
		c.That(names[id] != "", "people", "fail.choose")
	}
	for _, e := range emails {
		c.That(found[e] != "", "others", "casefile.email_unknown", e)
		people = append(people, found[e])
	}
	slices.Sort(people)
	return slices.Compact(people), c.Err()
}

// AskReaders fixes an edition of a case and asks a circle of people to read it.
func AskReaders(as auth.As, say i18n.Phrases, id string, version int, x Circled) (reading string, err error) {
	err = write(as, id, writing{version: version, verb: "read_through"}, func(tx *db.Tx, r *auth.Reader, k *Case) (any, any, error) {
		if err := x.Check(r.Day); err != nil {
			return nil, nil, err
		}
		people, err := x.who(tx)
		if err != nil {
			return nil, nil, err
		}
		reading, err = PutReading(tx, r.Actor, say, *k, x, people)
		return nil, map[string]any{"people": people, "until": x.Until, "text": x.Text}, err
	})
	return reading, err
}

// PutReading asks people to read an edition that is fixed now, in the transaction of
// somebody who has checked who may.
func PutReading(tx *db.Tx, who auth.Actor, say i18n.Phrases, k Case, x Circled, people []string) (string, error) {
	e, err := keep(tx, who, say, k, edition.Read)
	if err != nil {
		return "", err
	}
	id := db.NewID(tx.Now)
	if _, err := tx.Exec(`INSERT INTO casefile_reading (id, item, edition, until, at, person, text) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		id, k.ID, e.ID, x.Until, db.Stamp(tx.Now), who.Person, x.Text); err != nil {
		return "", err
	}
	for _, p := range people {
		if _, err := tx.Exec(`INSERT INTO casefile_reader (reading, person) VALUES ($1, $2)`, id, p); err != nil {
			return "", err
		}
	}
	return id, PutStep(tx, who, k.ID, ReadThrough, x.Text)
}

// Keep fixes an edition of what a case says now, in the transaction of somebody who has
// checked who may.
func Keep(tx *db.Tx, who auth.Actor, say i18n.Phrases, k Case, occasion string) error {
	_, err := keep(tx, who, say, k, occasion)
	return err
}

// keep fixes an edition of what a case says now.
func keep(tx *db.Tx, who auth.Actor, say i18n.Phrases, k Case, occasion string) (edition.Edition, error) {
	x, err := read(tx, k)
	if err != nil {
		return edition.Edition{}, err
	}
	return edition.Make(tx, who, k.ID, occasion, "", x.says(say))
}

// Say says what the reader thinks of a section of the edition she is asked to read. What
// comes after the day is taken too. The log tells that it was said, not what it says.
func Say(as auth.As, id, reading, section, text string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		k, g, err := ReadingOf(tx, r, id, reading)
		if err != nil {
			return err
		}
		if err := auth.Must(g.Mine, "casefile.reader_only"); err != nil {
			return err
		}
		if !k.Open() {
			return fail.New(fail.Conflict, "casefile.over")
		}
		e, err := edition.Get(tx, g.Edition)
		if err != nil {
			return err
		}
		c := fail.Check{}
		_, there := e.Section(section)
		c.That(section == "" || there, "section", "fail.choose")
		c.That(text != "", "text", "casefile.remark_missing")
		c.Text(text, "text", 4000)
		if err := c.Err(); err != nil {
			return err
		}
		return PutRemark(tx, r.Actor, g, section, text)
	})
}

// PutRemark writes a remark in the transaction of somebody who has checked who may.
func PutRemark(tx *db.Tx, who auth.Actor, g Reading, section, text string) error {
	id := db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO casefile_remark (id, item, reading, person, at, section, text, outcome, answer, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', 1)`, id, g.Case, g.ID, who.Person, db.Stamp(tx.Now), section, text); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "casefile_remark", ID: id, Item: g.Case}, "remarked", nil, nil)
}

// RemarkTo reads a remark of a circle the reader may open, and the case it is of.
func RemarkTo(tx *db.Tx, r *auth.Reader, id string) (k Case, m Remark, err error) {
	m, err = db.One(tx, scanRemark, `
SELECT `+remarkColumns+`
FROM casefile_remark m
JOIN item i ON i.id = m.item AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = m.person
WHERE m.id = $1`, id)
	if err != nil {
		return k, m, err
	}
	k, _, err = ReadingOf(tx, r, m.Case, m.Reading)
	return k, m, err
}

func (m Remark) fields() map[string]string {
	return map[string]string{"outcome": m.Outcome, "answer": m.Answer}
}

// AnswerRemark says what became of a remark, over the version the form was shown. Those
// who prepare the case do.
func AnswerRemark(as auth.As, id string, version int, outcome, answer string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		k, m, err := RemarkTo(tx, r, id)
		if err != nil {
			return err
		}
		if err := auth.Must(k.MayPrepare(r), "casefile.not_yours"); err != nil {
			return err
		}
		if !k.Open() {
			return fail.New(fail.Conflict, "casefile.over")
		}
		if version != m.Version {
			return fail.Stale(m.Version, m.fields())
		}
		c := fail.Check{}
		c.OneOf(outcome, "outcome", Outcomes...)
		c.That(answer != "", "answer", "casefile.remark_answer_missing")
		c.Text(answer, "answer", 2000)
		if err := c.Err(); err != nil {
			return err
		}
		return PutRemarkAnswer(tx, r.Actor, m, outcome, answer)
	})
}

// PutRemarkAnswer writes what became of a remark in the transaction of somebody who has
// checked who may.
func PutRemarkAnswer(tx *db.Tx, who auth.Actor, m Remark, outcome, answer string) error {
	n, err := tx.Exec(`UPDATE casefile_remark SET outcome = $1, answer = $2, version = version + 1 WHERE id = $3 AND version = $4`, outcome, answer, m.ID, m.Version)
	if err == nil && n == 0 {
		return fail.Stale(0, nil)
	}
	if err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "casefile_remark", ID: m.ID, Item: m.Case}, "remark_answered", nil, map[string]string{"is": outcome})
}
