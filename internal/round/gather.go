package round

import (
	"maps"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Gathering is what the form says that makes one point of comments.
type Gathering struct {
	Comments []string
	Point    string // one that is there already; "" a new one
	Wording  string // of a new one
}

// Check tells everything that is wrong with the gathering.
func (g Gathering) Check() error {
	c := fail.Check{}
	c.That(len(g.Comments) > 0, "comments", "round.no_comments")
	c.That(g.Point != "" || g.Wording != "", "wording", "round.wording_missing")
	c.Text(g.Wording, "wording", 1000)
	return c.Err()
}

// Gather makes one point of comments on a thing, or puts them into one that is there.
// Each comment is in one point at most.
func Gather(as auth.As, it string, g Gathering) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		about, err := item.Open(tx, "", it)
		if err != nil {
			return err
		}
		if err := mayRun(r); err != nil {
			return err
		}
		if err := g.Check(); err != nil {
			return err
		}
		comments, err := chosen(tx, r, it, g.Comments)
		if err != nil {
			return err
		}
		if g.Point != "" {
			id = g.Point
			return into(tx, as.Who, it, g.Point, comments)
		}
		id, err = AddPoint(tx, as.Who, Point{About: about, Wording: g.Wording}, comments)
		return err
	})
	return id, err
}

// chosen reads the comments that were ticked. All of them are on the thing, can be read,
// and are in no point.
func chosen(tx *db.Tx, r *auth.Reader, it string, ids []string) (list []Comment, err error) {
	all, err := CommentsOn(tx, r, it)
	if err != nil {
		return nil, err
	}
	c := fail.Check{}
	for _, id := range ids {
		n := slices.IndexFunc(all, func(x Comment) bool { return x.ID == id })
		c.That(n >= 0, "comments", "fail.choose")
		if n >= 0 {
			c.That(all[n].Point == "", "comments", "round.gathered_already", all[n].PointIs)
			list = append(list, all[n])
		}
	}
	return list, c.Err()
}

// into puts comments into a point of the thing.
func into(tx *db.Tx, who auth.Actor, it, point string, comments []Comment) error {
	p, err := GetPoint(tx, point)
	if err != nil && !fail.Is(err, fail.NotFound) {
		return err
	}
	c := fail.Check{}
	c.That(err == nil && p.About.ID == it, "point", "fail.choose")
	if err := c.Err(); err != nil {
		return err
	}
	// A point about a theme holds no words on another thing, which others may not know.
	for _, x := range comments {
		c.That(p.Item == p.About.ID || x.Item == p.Item, "point", "round.other_theme")
	}
	if err := c.Err(); err != nil {
		return err
	}
	if err := tie(tx, p, comments); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "round_point", ID: p.ID, Item: p.Item}, "gathered", nil, map[string]string{"wording": p.Wording})
}

// AddPoint makes a point of comments in the transaction of somebody who has checked who
// may. Comments on one section make a point about it, those on one theme one about that
// theme; all others make one about the whole.
func AddPoint(tx *db.Tx, who auth.Actor, p Point, comments []Comment) (string, error) {
	p.Item, p.Section = p.About.ID, ""
	if len(comments) > 0 {
		p.Item, p.Section = comments[0].Item, comments[0].Section
	}
	for _, c := range comments {
		if c.Section != p.Section {
			p.Section = ""
		}
		if c.Item != p.Item {
			p.Item = p.About.ID
		}
	}
	last, err := db.One(tx, db.Value[int], `SELECT coalesce(max(number), 0) FROM round_point WHERE about = $1`, p.About.ID)
	if err != nil {
		return "", err
	}
	p.ID, p.Number = db.NewID(tx.Now), last+1
	if _, err := tx.Exec(`
INSERT INTO round_point (id, about, item, section, number, wording, answer, how, because, day, person, answered, version)
VALUES ($1, $2, $3, $4, $5, $6, '', '', '', '', '', '', 1)`, p.ID, p.About.ID, p.Item, p.Section, p.Number, p.Wording); err != nil {
		return "", err
	}
	if err := tie(tx, p, comments); err != nil {
		return "", err
	}
	return p.ID, change.Record(tx, who, change.Thing{Kind: "round_point", ID: p.ID, Item: p.Item}, "gathered", nil, p.logged())
}

// tie puts comments into a point. One that somebody else has gathered in the meantime is
// not gathered twice.
func tie(tx *db.Tx, p Point, comments []Comment) error {
	ids := map[string]bool{}
	for _, c := range comments {
		ids[c.ID] = true
	}
	n, err := tx.Exec(`
UPDATE round_comment SET point = $1, gathered = $2, version = version + 1
WHERE id IN (SELECT key FROM json_each($3)) AND point = '' AND withdrawn = ''`, p.ID, db.Stamp(tx.Now), item.IDs(slices.Sorted(maps.Keys(ids))...))
	if err == nil && n != len(ids) {
		return fail.New(fail.Conflict, "round.gathered_meanwhile")
	}
	return err
}

// Reword saves the wording of a point over the version the form was shown.
func Reword(as auth.As, id string, version int, wording string) error {
	return pointed(as, id, version, gathers, func(tx *db.Tx, p Point) error {
		c := fail.Check{}
		c.That(wording != "", "wording", "round.wording_missing")
		c.Text(wording, "wording", 1000)
		if err := c.Err(); err != nil {
			return err
		}
		before := p.logged()
		p.Wording = wording
		if err := keep(tx, p); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "round_point", ID: p.ID, Item: p.Item}, "point_changed", before, p.logged())
	})
}

// Dissolve lets the comments of a point out of it, while it has no answer.
func Dissolve(as auth.As, id string, version int) error {
	return pointed(as, id, version, gathers, func(tx *db.Tx, p Point) error {
		if p.Verdict != "" {
			return fail.New(fail.Conflict, "round.answered_stands")
		}
		if _, err := tx.Exec(`UPDATE round_comment SET point = '', gathered = '', version = version + 1 WHERE point = $1`, p.ID); err != nil {
			return err
		}
		n, err := tx.Exec(`DELETE FROM round_point WHERE id = $1 AND version = $2 AND answer = ''`, p.ID, p.Version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(p.Version, p.Fields())
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "round_point", ID: p.ID, Item: p.Item}, "dissolved", p.logged(), nil)
	})
}

// Answer answers a point over the version the form was shown, or answers it again.
func Answer(as auth.As, id string, version int, reply Reply) error {
	return pointed(as, id, version, answers, func(tx *db.Tx, p Point) error {
		if err := reply.Check(); err != nil {
			return err
		}
		return SetAnswer(tx, as.Who, p, reply)
	})
}

// SetAnswer writes the answer to a point in the transaction of somebody who has checked
// who may.
func SetAnswer(tx *db.Tx, who auth.Actor, p Point, reply Reply) error {
	before := p.logged()
	p.Verdict, p.How, p.Because = reply.Answer, reply.How, reply.Because
	if p.Verdict == Used {
		p.Because = ""
	}
	if p.Verdict == NotUsed {
		p.How = ""
	}
	p.Day, p.Person = db.Day(tx.Now), who.Person
	if err := keep(tx, p); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "round_point", ID: p.ID, Item: p.Item}, "point_answered", before, p.logged())
}

// keep writes what can change of a point.
func keep(tx *db.Tx, p Point) error {
	answered := ""
	if p.Verdict != "" {
		answered = db.Stamp(tx.Now)
	}
	n, err := tx.Exec(`
UPDATE round_point SET wording = $1, answer = $2, how = $3, because = $4, day = $5, person = $6,
  answered = CASE WHEN answer = $2 AND how = $3 AND because = $4 THEN answered ELSE $7 END, version = version + 1
WHERE id = $8 AND version = $9`, p.Wording, p.Verdict, p.How, p.Because, p.Day, p.Person, answered, p.ID, p.Version)
	if err == nil && n == 0 {
		return fail.Stale(p.Version, p.Fields())
	}
	return err
}

// pointed does one thing to a point, for those who may, in one transaction.
func pointed(as auth.As, id string, version int, may func(*db.Tx, *auth.Reader) error, do func(*db.Tx, Point) error) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := GetPoint(tx, id)
		if err != nil {
			return err
		}
		if err := may(tx, r); err != nil {
			return err
		}
		if version != 0 && version != p.Version {
			return fail.Stale(p.Version, p.Fields())
		}
		return do(tx, p)
	})
}

// gathers is the secretariat's.
func gathers(_ *db.Tx, r *auth.Reader) error { return mayRun(r) }

// answers is the secretariat's and the board's.
func answers(tx *db.Tx, r *auth.Reader) error {
	p, err := over(tx, r)
	if err != nil {
		return err
	}
	return auth.Must(p.Secretariat || p.Board, "round.board_only")
}
