// Package round lets people comment on a draft in rounds, and shows what became of what
// they said. A round asks a body, or a group that is written down, to read an edition of
// the draft before a day. The comments are gathered into points, and each point gets one
// answer: used, partly used, or not used, because. A round holds nothing back: what comes
// late is taken and marked so until the draft is adopted, and a draft can be adopted with
// points nobody has answered.
//
// Who may do what:
//   - Whoever reads the draft reads its rounds, and its points with their answers and
//     which rounds they come from. Nobody's name is there. Of a round that asked fewer
//     than five, how many commented is not told, and of a point that any of them is in
//     not how many it was gathered of.
//   - Who sits in the body that day, or is in the group, comments, and says that she has
//     no remarks. She corrects and withdraws her own until it is gathered.
//   - A comment is read by who wrote it, by all who are asked in the same round (they sit
//     together), by the secretariat and by the members of the executive board.
//   - Where a round is a discussion in a MED committee, the committee's own words stand
//     word for word in the point, without names, for all who read the draft.
//   - The secretariat opens, ends and cancels rounds, and gathers. It types in what was
//     said in a round that was held elsewhere, with who was heard and when; that it was
//     typed in, and by whom, is told. Secretariat and board answer, and may answer again; the log keeps it.
//   - What is said of a theme is for those who may know the theme, comments and points
//     alike, whoever wrote them.
//
// The log tells that a comment was written, and not what it says: it belongs to the one
// who wrote it until it is a point.
package round

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Schema holds the tables of rounds, comments and points.
//
//go:embed schema
var Schema embed.FS

// few is the number of people below which nothing is counted.
const few = 5

// draftState is the state of a thing that can be commented on.
const draftState = "draft"

// Round is one round.
type Round struct {
	ID                       string
	About                    item.Item // what is commented on
	Name                     string
	Body                     string // "" a written group
	MED                      bool
	Until                    string // the last day; "" it was held elsewhere
	Wanted                   string
	Edition                  string // "" it was held elsewhere
	Invited                  int
	Opened, Ended, Cancelled string // days
	Told                     Count  // of one that was held elsewhere
	Heard                    string // who was heard elsewhere
	TypedBy                  string // who typed it in; "" nobody did
	Version                  int
}

// Count is how many comments became how many points, by answer.
type Count struct{ Comments, Points, Open, Used, Partly, NotUsed int }

// Elsewhere tells whether the round was held elsewhere, and only told here.
func (x Round) Elsewhere() bool { return x.Edition == "" }

// Running tells whether the round asks for comments on a day.
func (x Round) Running(day string) bool {
	return x.Takes() && x.Ended == "" && x.Until >= day
}

// Takes tells whether a comment is taken, be it late.
func (x Round) Takes() bool {
	return x.Cancelled == "" && !x.Elsewhere() && x.About.State == draftState
}

// Late tells whether a comment of a day comes late.
func (x Round) Late(day string) bool { return x.Ended != "" || x.Until < day }

// Few tells whether so few were asked that nothing is counted.
func (x Round) Few() bool { return !x.Elsewhere() && x.Invited < few }

// Draft is what the form of a round says.
type Draft struct {
	Name, Body    string
	People        []string // ids of a written group
	Others        []string // and e-mails
	MED           bool
	Until, Wanted string
}

// Check tells everything that is wrong with the draft on a day.
func (d Draft) Check(day string) error {
	c := fail.Check{}
	c.Line(d.Name, "name", 120)
	c.That(d.Name != "" || d.Body != "", "name", "round.name_missing")
	c.That(d.Body != "" || len(d.People)+len(d.Others) > 0, "body", "round.nobody_asked")
	c.That(d.Body == "" || len(d.People)+len(d.Others) == 0, "body", "round.body_or_people")
	c.That(!d.MED || d.Body != "", "med", "round.med_without_body")
	d.checkRest(&c, day)
	return c.Err()
}

func (d Draft) checkRest(c *fail.Check, day string) {
	c.That(d.Until != "", "until", "round.until_missing")
	c.Day(d.Until, "until")
	c.That(d.Until == "" || d.Until >= day, "until", "round.until_past")
	c.Line(d.Wanted, "wanted", 300)
}

// Fields is the round as its form shows it.
func (x Round) Fields() map[string]string {
	return map[string]string{"name": x.Name, "until": x.Until, "wanted": x.Wanted}
}

func (x Round) thing() map[string]string {
	thing := map[string]string{"title": x.Name, "body": x.Body, "until": x.Until, "wanted": x.Wanted}
	if x.Heard != "" {
		thing["heard"], thing["day"] = x.Heard, x.Opened
	}
	return thing
}

// Place is what the reader is to a round.
type Place struct {
	Asked       bool // she is asked to comment
	Secretariat bool
	Board       bool
}

// Reads tells whether she reads the comments.
func (p Place) Reads() bool { return p.Asked || p.Secretariat || p.Board }

// placeIn tells what the reader is to a round she may read.
func placeIn(tx *db.Tx, r *auth.Reader, x Round) (p Place, err error) {
	if p, err = over(tx, r); err != nil {
		return p, err
	}
	if x.Body != "" {
		p.Asked = r.Member(x.Body)
		return p, nil
	}
	n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM round_guest WHERE round = $1 AND person = $2`, x.ID, r.Person)
	p.Asked = n > 0
	return p, err
}

// over tells what the reader is to every round.
func over(tx *db.Tx, r *auth.Reader) (p Place, err error) {
	board, err := org.Board(tx, r.Day)
	return Place{Secretariat: r.Office(auth.Secretariat), Board: board != "" && r.Member(board)}, err
}

// mayRun is the secretariat's.
func mayRun(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "round.secretariat_only")
}
