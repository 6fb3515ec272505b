// Package talk lets a group of leaders or staff ask the executive board for a talk about
// a letter it answers for, or about one of its themes. Each wish gets one answer: a day,
// or words.
//
// Who may do what:
//   - Whoever leads a unit, or sits in a MED committee, a forum or a network, asks, of a
//     letter she may read that is adopted or in force. She takes it back until it is
//     answered.
//   - The secretariat and the members of the executive board answer, and may answer again.
//   - A wish is read by who asked, by the secretariat and by the members of the board, as
//     far as they may know what it is about. To all others it is not there.
//
// The log tells that a talk was asked for and answered, and not what was said: those who
// read the letter's history would hear of it.
package talk

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Schema holds the table of talks.
//
//go:embed schema
var Schema embed.FS

// The states of a wish for a talk.
const (
	Open      = "open"
	Answered  = "answered"
	Withdrawn = "withdrawn"
)

// Talk is a wish for a talk, and the answer to it.
type Talk struct {
	ID        string
	Item      item.Item // the letter or the theme
	Person    string
	Name      string // of who asked
	Whom      string // for whom
	Wish      string // what it is about
	Suits     string // when it would suit; ""
	Asked     string // day
	Day       string // of the talk; "" none
	Place     string
	Answer    string // in words; ""
	Answered  string // the moment; "" not yet
	Answerer  string
	Withdrawn string // day; "" not
	Version   int
}

// State is where the wish stands.
func (t Talk) State() string {
	switch {
	case t.Withdrawn != "":
		return Withdrawn
	case t.Answered != "":
		return Answered
	}
	return Open
}

// AnsweredOn is the day of the answer; "" there is none.
func (t Talk) AnsweredOn() string {
	if t.Answered == "" {
		return ""
	}
	return db.Day(db.ParseStamp(t.Answered))
}

// Fields is the answer as its form shows it.
func (t Talk) Fields() map[string]string {
	return map[string]string{"day": t.Day, "place": t.Place, "answer": t.Answer}
}

// logged is the talk as the log knows it. It belongs to no item there.
func (t Talk) logged() change.Thing { return change.Thing{Kind: "talk", ID: t.ID} }

// Draft is what the form of a wish says. Whom is one of the asker's own groups, Named is
// another in her words.
type Draft struct{ Whom, Named, Wish, Suits string }

// check tells everything that is wrong with the draft of one who may speak for groups.
func (d Draft) check(own Groups) error {
	c := fail.Check{}
	c.That(d.Wish != "", "wish", "talk.wish_missing")
	c.Line(d.Wish, "wish", 300)
	c.That(d.Whom != "" || d.Named != "", "whom", "talk.whom_missing")
	c.That(d.Whom == "" || d.Named == "", "named", "talk.whom_or_named")
	c.That(d.Whom == "" || own.name(d.Whom) != "", "whom", "fail.choose")
	c.Line(d.Named, "named", 120)
	c.Line(d.Suits, "suits", 120)
	return c.Err()
}

// Reply is the answer as its form sends it.
type Reply struct{ Day, Place, Text string }

// check tells everything that is wrong with the answer on a day; was is the day of the
// talk that was given before, which may be past and stay so.
func (x Reply) check(today, was string) error {
	c := fail.Check{}
	c.That(x.Day != "" || x.Text != "", "day", "talk.answer_missing")
	c.Day(x.Day, "day")
	c.That(x.Day == "" || x.Day == was || x.Day >= today, "day", "talk.day_past")
	c.That(x.Place == "" || x.Day != "", "place", "talk.place_without_day")
	c.Line(x.Place, "place", 120)
	c.Text(x.Text, "answer", 2000)
	return c.Err()
}

// Group is a unit or a body that somebody may ask for.
type Group struct{ Subject, Name string }

// Groups are those of one person.
type Groups []Group

func (list Groups) name(subject string) string {
	for _, g := range list {
		if g.Subject == subject {
			return g.Name
		}
	}
	return ""
}

// speaks tells whether those who sit in bodies of a kind may ask for a talk.
func speaks(kind string) bool { return kind == "med" || kind == "forum" || kind == "network" }

// groupsOf are the units the reader leads herself, and the bodies she sits in that may ask.
func groupsOf(tx *db.Tx, r *auth.Reader) (list Groups, err error) {
	roles, err := org.Roles(tx, r.Person, r.Day)
	if err != nil {
		return nil, err
	}
	for _, x := range roles {
		if x.Leads && r.In(x.Subject[2:]) {
			list = append(list, Group{x.Subject, x.Where})
		}
	}
	bodies, err := org.Bodies(tx, r.Day)
	for _, b := range bodies {
		if speaks(b.Kind) && r.Member(b.ID) {
			list = append(list, Group{auth.BodySubject(b.ID), b.Name})
		}
	}
	return list, err
}

// mayAnswer is the secretariat's and the executive board's.
func mayAnswer(tx *db.Tx, r *auth.Reader) (bool, error) {
	if r.Office(auth.Secretariat) {
		return true, nil
	}
	board, err := org.Board(tx, r.Day)
	return board != "" && r.Member(board), err
}
