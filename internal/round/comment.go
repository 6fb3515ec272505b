package round

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Comment is what somebody wrote in a round.
type Comment struct {
	ID, Round  string
	Item       string // whose text it is about
	Section    string // key; "" the whole
	Person     string
	At         string
	Late       bool
	Text       string
	Point      string // it was gathered into; "" not yet
	Version    int
	RoundName  string
	MED        bool
	Name       string // of who wrote it
	PointIs    int    // number of the point
	RoundTakes bool
	Typed      bool // of a round held elsewhere: Person typed it in, and did not say it
}

// CommentDraft is what its form says.
type CommentDraft struct{ Section, Text string }

// Check tells everything that is wrong with the draft.
func (d CommentDraft) Check() error {
	c := fail.Check{}
	c.That(d.Text != "", "text", "round.text_missing")
	c.Text(d.Text, "text", 3000)
	return c.Err()
}

// Fields is the comment as its form shows it.
func (c Comment) Fields() map[string]string { return map[string]string{"text": c.Text} }

// commentsSQL reads comments: $1 is who reads, $2 is 1 where she reads all, $3 the
// bodies she sits in.
var commentsSQL = `
SELECT c.id, c.round, c.item, c.section, c.person, c.at, c.late, c.text, c.point, c.version, r.name, r.med, n.name, coalesce(p.number, 0), r.cancelled, i.state, CASE WHEN r.typed_by = '' THEN 0 ELSE 1 END
FROM round_comment c
JOIN round r ON r.id = c.round
JOIN item i ON i.id = r.item AND ` + auth.Sees("i", auth.Content) + `
JOIN item s ON s.id = c.item AND ` + auth.Sees("s", auth.Content) + `
JOIN person n ON n.id = c.person
LEFT JOIN round_point p ON p.id = c.point
WHERE c.withdrawn = '' AND (c.person = $1 OR $2 = 1 OR r.body <> '' AND r.body IN (SELECT key FROM json_each($3))
  OR (SELECT g.person FROM round_guest g WHERE g.round = r.id AND g.person = $1) IS NOT NULL)`

func scanComment(s db.Scan) (c Comment, err error) {
	var late, med, typed int
	var cancelled, state string
	err = s(&c.ID, &c.Round, &c.Item, &c.Section, &c.Person, &c.At, &late, &c.Text, &c.Point, &c.Version, &c.RoundName, &med, &c.Name, &c.PointIs, &cancelled, &state, &typed)
	c.Late, c.MED, c.Typed, c.RoundTakes = late == 1, med == 1, typed == 1, cancelled == "" && state == draftState
	return c, err
}

func readComments(tx *db.Tx, r *auth.Reader, more string, args ...any) ([]Comment, error) {
	p, err := over(tx, r)
	if err != nil {
		return nil, err
	}
	all := 0
	if p.Secretariat || p.Board {
		all = 1
	}
	bodies := append(r.Bodies(), "-")
	return db.All(tx, scanComment, commentsSQL+more, append([]any{r.Person, all, item.IDs(bodies...)}, args...)...)
}

// CommentsIn lists the comments of a round the reader may read, oldest first.
func CommentsIn(tx *db.Tx, r *auth.Reader, round string) ([]Comment, error) {
	return readComments(tx, r, ` AND c.round = $4
ORDER BY c.at, c.id`, round)
}

// CommentsOn lists the comments of all rounds of a thing the reader may read, oldest first.
func CommentsOn(tx *db.Tx, r *auth.Reader, it string) ([]Comment, error) {
	return readComments(tx, r, ` AND r.item = $4
ORDER BY c.at, c.id`, it)
}

// GetComment reads a comment the reader may read.
func GetComment(tx *db.Tx, r *auth.Reader, id string) (Comment, error) {
	list, err := readComments(tx, r, ` AND c.id = $4
ORDER BY c.id`, id)
	if err != nil {
		return Comment{}, err
	}
	if len(list) == 0 {
		return Comment{}, fail.Missing()
	}
	return list[0], nil
}

// Write adds a comment to a round.
func Write(as auth.As, round string, d CommentDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		x, err := asked(tx, r, round)
		if err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		about, err := sectionItem(tx, x, d.Section)
		if err != nil {
			return err
		}
		id, err = AddComment(tx, as.Who, x, Comment{Item: about, Section: d.Section, Person: as.Who.Person, Text: d.Text, Late: x.Late(r.Day)})
		return err
	})
	return id, err
}

// asked reads a round as one who is asked to comment in it.
func asked(tx *db.Tx, r *auth.Reader, round string) (Round, error) {
	x, err := Get(tx, round)
	if err != nil {
		return x, err
	}
	p, err := placeIn(tx, r, x)
	if err != nil {
		return x, err
	}
	if err := auth.Must(p.Asked, "round.not_asked"); err != nil {
		return x, err
	}
	if !x.Takes() {
		return x, fail.New(fail.Conflict, "round.takes_nothing")
	}
	return x, nil
}

// sectionItem is whose text a section of the round's edition is; the thing itself for
// the whole. A section the reader may not know is none.
func sectionItem(tx *db.Tx, x Round, section string) (string, error) {
	if section == "" {
		return x.About.ID, nil
	}
	e, err := edition.Get(tx, x.Edition)
	if err != nil {
		return "", err
	}
	s, ok := e.Section(section)
	c := fail.Check{}
	c.That(ok, "section", "fail.choose")
	return s.Item, c.Err()
}

// AddComment writes a comment in the transaction of somebody who has checked who may.
func AddComment(tx *db.Tx, who auth.Actor, x Round, c Comment) (string, error) {
	c.ID, c.Round = db.NewID(tx.Now), x.ID
	late := 0
	if c.Late {
		late = 1
	}
	if _, err := tx.Exec(`
INSERT INTO round_comment (id, round, item, section, person, at, late, text, point, gathered, withdrawn, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', '', '', 1)`,
		c.ID, c.Round, c.Item, c.Section, c.Person, db.Stamp(tx.Now), late, c.Text); err != nil {
		return "", err
	}
	return c.ID, change.Record(tx, who, c.logged(), "commented", nil, nil)
}

// logged is the comment as the log knows it. It belongs to no item there: those who read
// the item's history would hear of it.
func (c Comment) logged() change.Thing { return change.Thing{Kind: "round_comment", ID: c.ID} }

// Correct saves the writer's own comment over the version the form was shown, until it
// is gathered.
func Correct(as auth.As, id string, version int, text string) error {
	_, err := own(as, id, version, "comment_corrected", func(tx *db.Tx, c Comment) (int, error) {
		if err := (CommentDraft{Text: text}).Check(); err != nil {
			return 0, err
		}
		return tx.Exec(`UPDATE round_comment SET text = $1, version = version + 1 WHERE id = $2 AND version = $3 AND point = ''`, text, id, c.Version)
	})
	return err
}

// Withdraw takes the writer's own comment back, words and all, until it is gathered. It
// returns the round it was in.
func Withdraw(as auth.As, id string, version int) (round string, err error) {
	return own(as, id, version, "comment_withdrawn", func(tx *db.Tx, c Comment) (int, error) {
		return tx.Exec(`UPDATE round_comment SET text = '', withdrawn = $1, version = version + 1 WHERE id = $2 AND version = $3 AND point = ''`, db.Stamp(tx.Now), id, c.Version)
	})
}

func own(as auth.As, id string, version int, verb string, do func(*db.Tx, Comment) (int, error)) (round string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		c, err := GetComment(tx, r, id)
		if err != nil {
			return err
		}
		round = c.Round
		if err := auth.Must(c.Person == r.Person, "round.not_your_comment"); err != nil {
			return err
		}
		switch {
		case c.Point != "":
			return fail.New(fail.Conflict, "round.gathered_already", c.PointIs)
		case !c.RoundTakes:
			return fail.New(fail.Conflict, "round.takes_nothing")
		case version != 0 && version != c.Version:
			return fail.Stale(c.Version, c.Fields())
		}
		n, err := do(tx, c)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(c.Version, c.Fields())
		}
		return change.Record(tx, as.Who, c.logged(), verb, nil, nil)
	})
	return round, err
}

// Silent lets somebody who is asked say that she has no remarks.
func Silent(as auth.As, round string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		x, err := asked(tx, r, round)
		if err != nil {
			return err
		}
		return AddSilence(tx, as.Who, x.ID)
	})
}

// AddSilence writes that somebody has no remarks, once, in a transaction that has checked
// who may.
func AddSilence(tx *db.Tx, who auth.Actor, round string) error {
	n, err := tx.Exec(`INSERT INTO round_silence (round, person, at) VALUES ($1, $2, $3) ON CONFLICT (round, person) DO NOTHING`,
		round, who.Person, db.Stamp(tx.Now))
	if err != nil || n == 0 {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "round_silence", ID: round}, "no_remarks", nil, nil)
}
