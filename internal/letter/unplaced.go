package letter

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/letterform"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Unplaced is a piece of the document a letter was read in from that has no place in the
// letter. It is not part of what is adopted.
type Unplaced struct{ ID, Heading, Words string }

// UnplacedOf reads them in the order of their document.
func UnplacedOf(tx *db.Tx, letter string) ([]Unplaced, error) {
	return db.All(tx, func(s db.Scan) (u Unplaced, err error) { return u, s(&u.ID, &u.Heading, &u.Words) }, `
SELECT u.id, u.heading, u.words
FROM letter_unplaced u
JOIN item i ON i.id = u.letter AND `+auth.Sees("i", auth.Content)+`
WHERE u.letter = $1
ORDER BY u.place, u.id`, letter)
}

// Keep puts pieces without a place with a letter, in the transaction that makes it.
func Keep(tx *db.Tx, who auth.Actor, letter string, list []Unplaced) error {
	for i, u := range list {
		id := db.NewID(tx.Now)
		if _, err := tx.Exec(`INSERT INTO letter_unplaced (id, letter, place, heading, words) VALUES ($1, $2, $3, $4, $5)`,
			id, letter, i+1, u.Heading, u.Words); err != nil {
			return err
		}
		if err := change.Record(tx, who, change.Thing{Kind: "letter_unplaced", ID: id, Item: letter}, "added", nil, u.told()); err != nil {
			return err
		}
	}
	return nil
}

func (u Unplaced) told() map[string]string {
	return map[string]string{"heading": u.Heading, "words": u.Words}
}

// Drop is the place of a piece that is to go.
const Drop = "drop"

// settled are the places a piece can be given on the letter's page. Into a theme it is
// copied where the theme is written.
var settled = []string{letterform.Looking, letterform.Political, letterform.Approach, Drop}

// Settle gives a piece its place in a draft, after what stands there, or drops it.
func Settle(as auth.As, id, piece string, version int, to string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		l, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := l.writable(); err != nil {
			return err
		}
		all, err := UnplacedOf(tx, id)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(all, func(u Unplaced) bool { return u.ID == piece })
		if i < 0 {
			return fail.Missing()
		}
		return l.settle(tx, as.Who, all[i], version, to)
	})
}

func (l Letter) settle(tx *db.Tx, who auth.Actor, u Unplaced, version int, to string) error {
	c := fail.Check{}
	c.That(to != "", "to", "letter.unplaced_choose")
	c.OneOf(to, "to", append([]string{""}, settled...)...)
	if err := c.Err(); err != nil {
		return err
	}
	before := l.Fields()
	text := map[string]*string{letterform.Looking: &l.Looking, letterform.Political: &l.Political, letterform.Approach: &l.Approach}[to]
	if text != nil {
		*text = under(*text, u)
		c.Text(*text, "to", 4000)
	}
	if err := c.Err(); err != nil {
		return err
	}
	if err := item.Save(tx, &l.Item, version); err != nil {
		return stale(tx, l.ID, err)
	}
	if text != nil {
		if _, err := tx.Exec(`UPDATE letter SET looking = $1, political = $2, approach = $3 WHERE item = $4`, l.Looking, l.Political, l.Approach, l.ID); err != nil {
			return err
		}
		if err := change.Record(tx, who, change.Of(Kind, l.ID), "changed", before, l.Fields()); err != nil {
			return err
		}
	}
	if _, err := tx.Exec(`DELETE FROM letter_unplaced WHERE id = $1`, u.ID); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "letter_unplaced", ID: u.ID, Item: l.ID}, "removed", u.told(), nil)
}

// under is a text with a piece after it.
func under(text string, u Unplaced) string {
	for _, more := range []string{bold(u.Heading), u.Words} {
		if text != "" && more != "" {
			text += "\n\n"
		}
		text += more
	}
	return text
}

func bold(heading string) string {
	if heading == "" {
		return ""
	}
	return "**" + heading + "**"
}

func settle(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	piece, err := c.PathID("piece")
	if err != nil {
		return err
	}
	f, err := c.Form("to")
	if err != nil {
		return err
	}
	if err := Settle(c.As(), id, piece, f.Seen, f.Get("to")); err != nil {
		return c.Retry(err, f, func() error { return showAgain(c, id, piece, f) })
	}
	return c.Done("/letters/"+id+"#unplaced", "letter.unplaced_done")
}

// pieceForm is the form that gives a piece its place; one that was sent comes back.
func (p letterPage) pieceForm(u Unplaced) ui.Form {
	if p.Sent != nil && p.SentFor == u.ID {
		return p.Sent.Form
	}
	return p.NewForm(p.action("/unplaced/"+u.ID), nil).At(p.Letter.Version).Form
}

// unplacedLabel says to who does not see the page which piece a list of places is for.
func (p letterPage) unplacedLabel(u Unplaced) string {
	if u.Heading == "" {
		return p.T("letter.unplaced_where")
	}
	return p.T("letter.unplaced_of", u.Heading)
}

func (p letterPage) places() (list []ui.Option) {
	for _, to := range settled {
		o := ui.Option{Value: to, Label: p.T("letter.unplaced_drop")}
		if to != Drop {
			x, _ := p.Shape.Part(to)
			o.Label = p.heading(x)
		}
		list = append(list, o)
	}
	return list
}
