package meeting

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// What a member answers beforehand.
const (
	Comes     = "comes"
	Apologies = "apologies"
)

// Answer is what a member has said beforehand; one without a Version has said nothing.
type Answer struct {
	Person, Name       string
	Answer             string // Comes, Apologies, or ""
	Said               string // where the reader may read it
	Deputy, DeputyName string // who comes in her place
	By, ByName         string // who wrote it
	At                 string
	Version            int
}

// AnswerDraft is what is said in an answer. The deputy is chosen, or named by her e-mail.
type AnswerDraft struct{ Answer, Said, Deputy, Email string }

// Check tells everything that is wrong with the draft.
func (d AnswerDraft) Check() error {
	c := fail.Check{}
	c.OneOf(d.Answer, "answer", Comes, Apologies)
	c.Line(d.Said, "said", 300)
	c.That(d.Answer != Comes || d.Deputy == "" && d.Email == "", "deputy", "meeting.deputy_comes")
	c.That(d.Deputy == "" || d.Email == "", "email", "meeting.person_twice")
	return c.Err()
}

// Fields is the answer as its form shows it.
func (a Answer) Fields() map[string]string {
	return map[string]string{"answer": a.Answer, "said": a.Said, "deputy": a.Deputy, "email": ""}
}

// logged is the answer as the log keeps it. The sentence is for fewer than the log is.
func (a Answer) logged() map[string]string {
	return map[string]string{"people": a.Person, "deputy": a.Deputy}
}

// Answers lists the members of a meeting with what they have answered, in the body's order.
func Answers(tx *db.Tx, r *auth.Reader, m Meeting) ([]Answer, error) {
	members, err := org.Members(tx, m.Body, m.Day)
	if err != nil {
		return nil, err
	}
	rows, err := db.All(tx, func(s db.Scan) (a Answer, err error) {
		err = s(&a.Person, &a.Answer, &a.Said, &a.Deputy, &a.DeputyName, &a.By, &a.ByName, &a.At, &a.Version)
		return a, err
	}, `
SELECT a.person, a.answer, a.said, a.deputy, coalesce(d.name, ''), a.written_by, coalesce(w.name, ''), a.at, a.version
FROM meeting_answer a
JOIN item i ON i.id = a.meeting AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person d ON d.id = a.deputy
LEFT JOIN person w ON w.id = a.written_by
WHERE a.meeting = $1
ORDER BY a.person`, m.ID)
	by := map[string]Answer{}
	for _, a := range rows {
		by[a.Person] = a
	}
	var list []Answer
	for _, x := range members {
		a := by[x.Person]
		a.Person, a.Name = x.Person, x.Name
		if !inside(r, m.Body) {
			a.Said = ""
		}
		list = append(list, a)
	}
	return list, err
}

// inside tells whether the reader is one of the members or of the secretariat: what is
// said of people is for them.
func inside(r *auth.Reader, body string) bool { return mayWrite(r, body) || r.Member(body) }

// mayAnswer tells whether the reader answers for a member: for herself, or as one who
// writes what she was told.
func mayAnswer(r *auth.Reader, body, person string) bool {
	return mayWrite(r, body) || person == r.Person && r.Member(body)
}

// answerOf reads a meeting and what one of its members has answered, by somebody who may
// write it.
func answerOf(tx *db.Tx, r *auth.Reader, meeting, person string) (m Meeting, a Answer, err error) {
	if m, err = Get(tx, meeting); err != nil {
		return m, a, err
	}
	if err := auth.Must(mayAnswer(r, m.Body, person), "meeting.said_own"); err != nil {
		return m, a, err
	}
	all, err := Answers(tx, r, m)
	if err != nil {
		return m, a, err
	}
	n := slices.IndexFunc(all, func(a Answer) bool { return a.Person == person })
	if n < 0 {
		return m, a, fail.Missing()
	}
	if !m.Open() {
		return m, a, fail.New(fail.Conflict, "meeting.is_over")
	}
	return m, all[n], nil
}

// Reply writes what a member answers, over the version the form was shown; 0 is none.
func Reply(as auth.As, meeting, person string, version int, d AnswerDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		m, was, err := answerOf(tx, r, meeting, person)
		if err != nil {
			return err
		}
		if version != was.Version {
			return fail.Stale(was.Version, was.Fields())
		}
		if err := d.Check(); err != nil {
			return err
		}
		if d.Deputy, err = onePerson(tx, r, m.Body, d.Deputy, d.Email, "deputy"); err != nil {
			return err
		}
		is := Answer{Person: person, Answer: d.Answer, Said: d.Said, Deputy: d.Deputy}
		if _, err := tx.Exec(`
INSERT INTO meeting_answer (meeting, person, answer, said, deputy, written_by, at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
ON CONFLICT (meeting, person) DO UPDATE SET answer = $3, said = $4, deputy = $5, written_by = $6, at = $7, version = meeting_answer.version + 1`,
			m.ID, person, is.Answer, is.Said, is.Deputy, r.Person, db.Stamp(tx.Now)); err != nil {
			return err
		}
		if err := settle(tx, r.Actor, []string{m.ID}); err != nil {
			return err
		}
		var before any
		if was.Version > 0 {
			before = was.logged()
		}
		return change.Record(tx, r.Actor, change.Of(Kind, m.ID), "answered_"+is.Answer, before, is.logged())
	})
}

// SetAnswer writes what a member answers in the transaction of somebody who has checked
// who may.
func SetAnswer(tx *db.Tx, who auth.Actor, meeting, person string, d AnswerDraft) error {
	if _, err := tx.Exec(`
INSERT INTO meeting_answer (meeting, person, answer, said, deputy, written_by, at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)`,
		meeting, person, d.Answer, d.Said, d.Deputy, who.Person, db.Stamp(tx.Now)); err != nil {
		return err
	}
	if err := settle(tx, who, []string{meeting}); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, meeting), "answered_"+d.Answer, nil, Answer{Person: person, Deputy: d.Deputy}.logged())
}

// onePerson is one person who was chosen or named by e-mail, and is no member of the body; ""
// nobody was.
func onePerson(tx *db.Tx, r *auth.Reader, body, person, email, field string) (string, error) {
	c := fail.Check{}
	if email != "" {
		found, err := org.ByEmail(tx, []string{strings.ToLower(email)})
		if err != nil {
			return "", err
		}
		person = found[strings.ToLower(email)]
		c.That(person != "", "email", "org.email_unknown", email)
		if field = "email"; person == "" {
			return "", c.Err()
		}
	}
	if person == "" {
		return "", nil
	}
	names, err := org.PersonNames(tx, person)
	if err != nil {
		return "", err
	}
	members, err := org.Members(tx, body, r.Day)
	c.That(names[person] != "", field, "fail.choose")
	c.That(!slices.ContainsFunc(members, func(m org.Member) bool { return m.Person == person }), field, "meeting.is_member")
	if err == nil {
		err = c.Err()
	}
	return person, err
}

// invitable are those one is likely to name who sit not in the body: who leads a unit.
func invitable(tx *db.Tx, r *auth.Reader, body string) (map[string]string, error) {
	people, err := preparers(tx, r, body)
	if err != nil {
		return nil, err
	}
	members, err := org.Members(tx, body, r.Day)
	for _, m := range members {
		delete(people, m.Person)
	}
	return people, err
}

// deputiesOf are who comes to a meeting in somebody's place, and their names.
func deputiesOf(tx *db.Tx, meeting string) (map[string]string, error) {
	list, err := db.All(tx, db.ScanPair, `
SELECT a.deputy, coalesce(p.name, '')
FROM meeting_answer a
LEFT JOIN person p ON p.id = a.deputy
WHERE a.meeting = $1 AND a.deputy <> '' AND a.answer = 'apologies'
ORDER BY a.deputy`, meeting)
	by := map[string]string{}
	for _, p := range list {
		by[p.A] = p.B
	}
	return by, err
}

// standsIn are the meetings the reader comes to in a member's place.
func standsIn(tx *db.Tx, r *auth.Reader) (map[string]bool, error) {
	list, err := db.All(tx, db.Value[string], `SELECT a.meeting FROM meeting_answer a WHERE a.deputy = $1 AND a.answer = 'apologies' ORDER BY a.meeting`, r.Person)
	at := map[string]bool{}
	for _, id := range list {
		at[id] = true
	}
	return at, err
}
