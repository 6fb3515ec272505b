package casefile

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
)

// The answers of an area that is asked.
const (
	Agree    = "agree"
	AgreeIf  = "agree_if"
	Disagree = "disagree"
)

// Answers lists them.
var Answers = []string{Agree, AgreeIf, Disagree}

// Question is an area the case touches, asked in a round, and what it answered.
type Question struct {
	Case, Title, Number string
	Round               int
	Unit, UnitName      string
	Until, Text         string
	Answer, Said        string // Answer "" is none yet
	Answered, Person    string // day and name
	Position            string // what the one who recommends says to it
	Version             int
	stamp               string
}

// Missing tells that nothing was answered by the day.
func (q Question) Missing() bool { return q.Answer == "" }

var questionColumns = `q.item, ` + auth.Shown("i") + `, k.number, q.round, q.touched, coalesce(` + org.Named("u") + `, ''), q.until, q.text, q.answer, q.said, q.answered, coalesce(p.name, ''), q.position, q.version`

var questionsFrom = `
FROM casefile_question q
JOIN item i ON i.id = q.item AND ` + auth.Sees("i", auth.Content) + `
JOIN casefile k ON k.item = q.item
LEFT JOIN unit u ON u.id = q.touched
LEFT JOIN person p ON p.id = q.person`

func scanQuestion(s db.Scan) (q Question, err error) {
	err = s(&q.Case, &q.Title, &q.Number, &q.Round, &q.Unit, &q.UnitName, &q.Until, &q.Text, &q.Answer, &q.Said, &q.stamp, &q.Person, &q.Position, &q.Version)
	if q.stamp != "" {
		q.Answered = db.Day(db.ParseStamp(q.stamp))
	}
	return q, err
}

// Questions lists the areas a case has asked, the newest round first.
func Questions(tx *db.Tx, id string) ([]Question, error) {
	return db.All(tx, scanQuestion, `
SELECT `+questionColumns+questionsFrom+`
WHERE q.item = $1
ORDER BY q.round DESC, u.name, q.touched`, id)
}

// standing are the newest question to each area: what it says now.
func standing(list []Question) (out []Question) {
	for _, q := range list {
		if !slices.ContainsFunc(out, func(x Question) bool { return x.Unit == q.Unit }) {
			out = append(out, q)
		}
	}
	return out
}

// missing are those among the questions that nobody has answered.
func missing(list []Question) (out []Question) {
	for _, q := range standing(list) {
		if q.Missing() {
			out = append(out, q)
		}
	}
	return out
}

// Waiting lists the questions that wait for the reader: those to an area she leads
// herself, the earliest day first.
func Waiting(tx *db.Tx, r *auth.Reader) ([]Question, error) {
	list, err := db.All(tx, scanQuestion, `
SELECT `+questionColumns+questionsFrom+`
WHERE q.answer = '' AND i.state IN ('draft', 'coordination', 'ready') AND q.touched IN (
  SELECT o.unit FROM position o WHERE o.person = $1 AND o.leads = 1 AND o.valid_from <= $2 AND o.valid_to > $2)
  AND NOT EXISTS (SELECT 1 FROM casefile_question n WHERE n.item = q.item AND n.touched = q.touched AND n.round > q.round)
ORDER BY q.until, q.item, q.touched`, r.Person, r.Day)
	return list, err
}

// Asking is what areas are asked, as the form says it.
type Asking struct {
	Units       []string
	Until, Text string
}

// Check tells everything that is wrong with it on a day.
func (x Asking) Check(today string) error {
	c := fail.Check{}
	c.That(len(x.Units) > 0, "units", "casefile.units_missing")
	c.That(x.Until != "", "until", "casefile.until_missing")
	c.Day(x.Until, "until")
	c.That(x.Until == "" || x.Until >= today, "until", "casefile.until_passed")
	c.Text(x.Text, "text", 2000)
	return c.Err()
}

// Ask asks areas a case touches, in a round of its own, and fixes an edition of what they
// are asked about.
func Ask(as auth.As, say i18n.Phrases, id string, version int, x Asking) error {
	return write(as, id, writing{version: version, verb: "asked"}, func(tx *db.Tx, r *auth.Reader, k *Case) (any, any, error) {
		if err := x.Check(r.Day); err != nil {
			return nil, nil, err
		}
		areas, err := org.Areas(tx, r.Day, "")
		if err != nil {
			return nil, nil, err
		}
		c := fail.Check{}
		for _, u := range x.Units {
			c.That(u != k.Unit && slices.ContainsFunc(areas, func(a org.Area) bool { return a.ID == u }), "units", "fail.choose")
		}
		if err := c.Err(); err != nil {
			return nil, nil, err
		}
		if _, err := keep(tx, r.Actor, say, *k, edition.Asked); err != nil {
			return nil, nil, err
		}
		k.State = Coordination
		return nil, map[string]any{"units": x.Units, "until": x.Until, "text": x.Text}, PutQuestions(tx, r.Actor, id, x)
	})
}

// PutQuestions asks areas in the next round, in the transaction of somebody who has
// checked who may.
func PutQuestions(tx *db.Tx, who auth.Actor, id string, x Asking) error {
	last, err := db.One(tx, db.Value[int], `SELECT coalesce(max(q.round), 0) FROM casefile_question q WHERE q.item = $1`, id)
	if err != nil {
		return err
	}
	slices.Sort(x.Units)
	for _, u := range slices.Compact(x.Units) {
		if _, err := tx.Exec(`
INSERT INTO casefile_question (item, round, touched, until, asked, text, answer, said, answered, person, acted_as, position, version)
VALUES ($1, $2, $3, $4, $5, $6, '', '', '', '', '', '', 1)`, id, last+1, u, x.Until, db.Stamp(tx.Now), x.Text); err != nil {
			return err
		}
	}
	return PutStep(tx, who, id, Asked, x.Text)
}

// Reply is an area's answer, as its form says it.
type Reply struct{ Answer, Said string }

// Check tells everything that is wrong with it.
func (x Reply) Check() error {
	c := fail.Check{}
	c.OneOf(x.Answer, "answer", Answers...)
	c.That(x.Answer != AgreeIf || x.Said != "", "said", "casefile.if_missing")
	c.That(x.Answer != Disagree || x.Said != "", "said", "casefile.because_missing")
	c.Text(x.Said, "said", 2000)
	return c.Err()
}

// QuestionTo reads the newest question to an area, and the case it is of.
func QuestionTo(tx *db.Tx, id, unit string) (k Case, q Question, err error) {
	if k, err = Get(tx, id); err != nil {
		return k, q, err
	}
	all, err := Questions(tx, id)
	if err != nil {
		return k, q, err
	}
	for _, q := range all {
		if q.Unit == unit {
			return k, q, nil
		}
	}
	return k, q, fail.Missing()
}

// Answer answers for an area, over the version of the question the form was shown.
func Answer(as auth.As, id, unit string, version int, x Reply) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		k, q, err := QuestionTo(tx, id, unit)
		if err != nil {
			return err
		}
		if err := auth.Must(r.Leads(unit), "casefile.leader_answers"); err != nil {
			return err
		}
		if err := q.takes(k, version); err != nil {
			return err
		}
		if err := x.Check(); err != nil {
			return err
		}
		return PutAnswer(tx, r.Actor, q, x)
	})
}

// PutAnswer writes an area's answer in the transaction of somebody who has checked who may.
func PutAnswer(tx *db.Tx, who auth.Actor, q Question, x Reply) error {
	n, err := tx.Exec(`
UPDATE casefile_question SET answer = $1, said = $2, answered = $3, person = $4, acted_as = $5, version = version + 1
WHERE item = $6 AND round = $7 AND touched = $8 AND version = $9`,
		x.Answer, x.Said, db.Stamp(tx.Now), who.Person, who.Role, q.Case, q.Round, q.Unit, q.Version)
	if err == nil && n == 0 {
		return fail.Stale(0, nil)
	}
	if err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, q.Case), "answered", map[string]string{"unit": q.Unit, "answer": q.Answer, "text": q.Said},
		map[string]string{"unit": q.Unit, "answer": x.Answer, "text": x.Said})
}

// takes tells why the question takes no answer or position now.
func (q Question) takes(k Case, version int) error {
	if !k.Open() {
		return fail.New(fail.Conflict, "casefile.over")
	}
	if version != q.Version {
		return fail.Stale(q.Version, q.fields())
	}
	return nil
}

func (q Question) fields() map[string]string {
	return map[string]string{"answer": q.Answer, "said": q.Said, "position": q.Position}
}

// State is what the one who recommends says to an area's answer, over the version of the
// question the form was shown.
func State(as auth.As, id, unit string, version int, position string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		k, q, err := QuestionTo(tx, id, unit)
		if err != nil {
			return err
		}
		if err := auth.Must(k.mayRecommend(r), "casefile.recommender_only"); err != nil {
			return err
		}
		if err := q.takes(k, version); err != nil {
			return err
		}
		c := fail.Check{}
		c.Text(position, "position", 2000)
		if err := c.Err(); err != nil {
			return err
		}
		return PutPosition(tx, r.Actor, q, position)
	})
}

// PutPosition writes what the one who recommends says to an answer, in the transaction of
// somebody who has checked who may.
func PutPosition(tx *db.Tx, who auth.Actor, q Question, position string) error {
	n, err := tx.Exec(`
UPDATE casefile_question SET position = $1, version = version + 1
WHERE item = $2 AND round = $3 AND touched = $4 AND version = $5`, position, q.Case, q.Round, q.Unit, q.Version)
	if err == nil && n == 0 {
		return fail.Stale(0, nil)
	}
	if err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, q.Case), "answered", map[string]string{"unit": q.Unit, "text": q.Position},
		map[string]string{"unit": q.Unit, "text": position})
}
