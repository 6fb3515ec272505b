package round

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
)

// The answers to a point. "" is open.
const (
	Used    = "used"
	Partly  = "partly"
	NotUsed = "not_used"
)

// Point is comments that say the same, and the one answer to them.
type Point struct {
	ID      string
	About   item.Item // what was commented on
	Item    string    // whose text it is about
	Section string    // key; "" the whole
	Number  int
	Wording string
	Verdict string // Used, Partly, NotUsed; "" open
	How     string // it was used
	Because string // it was not, or not all of it
	Day     string // of the answer
	Person  string // who answered
	Version int
	From    []Origin
	// Comments is how many it was gathered of; 0 where few were asked in any of its rounds.
	Comments int
}

// Origin is a round that a point comes from. Of a discussion in a MED committee the
// committee's own words come with it.
type Origin struct {
	Round, Name, Day string
	MED              bool
	Edition          string
	Words            []string
	typed            bool // it was held elsewhere, and typed in
	few              bool
	comments         int
}

var pointColumns = item.Columns + `, p.id, p.item, p.section, p.number, p.wording, p.answer, p.how, p.because, p.day, p.person, p.version`

var pointFrom = `
FROM round_point p
JOIN item i ON i.id = p.about AND ` + auth.Sees("i", auth.Content) + `
JOIN item s ON s.id = p.item AND ` + auth.Sees("s", auth.Content)

func scanPoint(s db.Scan) (p Point, err error) {
	err = s(p.About.Into(&p.ID, &p.Item, &p.Section, &p.Number, &p.Wording, &p.Verdict, &p.How, &p.Because, &p.Day, &p.Person, &p.Version)...)
	return p, err
}

// PointsOf lists the points of a thing by number.
func PointsOf(tx *db.Tx, it string) ([]Point, error) {
	list, err := db.All(tx, scanPoint, `SELECT `+pointColumns+pointFrom+`
WHERE p.about = $1
ORDER BY p.number, p.id`, it)
	if err != nil {
		return nil, err
	}
	return withOrigins(tx, list)
}

// GetPoint reads a point.
func GetPoint(tx *db.Tx, id string) (Point, error) {
	p, err := db.One(tx, scanPoint, `SELECT `+pointColumns+pointFrom+`
WHERE p.id = $1`, id)
	if err != nil {
		return p, err
	}
	list, err := withOrigins(tx, []Point{p})
	if err != nil {
		return p, err
	}
	return list[0], nil
}

// OpenPoints lists the points of a thing that nobody has answered.
func OpenPoints(tx *db.Tx, it string) ([]Point, error) {
	list, err := PointsOf(tx, it)
	return slices.DeleteFunc(list, func(p Point) bool { return p.Verdict != "" }), err
}

// withOrigins reads which rounds the points come from, with how many comments, and what
// the MED committees said. It reads no names.
func withOrigins(tx *db.Tx, list []Point) ([]Point, error) {
	if len(list) == 0 {
		return nil, nil
	}
	ids := make([]string, len(list))
	for i, p := range list {
		ids[i] = p.ID
	}
	type row struct {
		point, words string
		Origin
	}
	rows, err := db.All(tx, func(s db.Scan) (x row, err error) {
		var med, invited int
		var typist string
		err = s(&x.point, &x.Round, &x.Name, &x.Day, &med, &invited, &x.Edition, &typist, &x.words)
		x.typed = typist != ""
		x.MED, x.few = med == 1, invited < few && !x.typed
		return x, err
	}, `
SELECT c.point, r.id, r.name, r.opened, r.med, r.invited, r.edition, r.typed_by, CASE WHEN r.med = 1 THEN c.text ELSE '' END
FROM round_comment c
JOIN round r ON r.id = c.round
JOIN item s ON s.id = c.item AND `+auth.Sees("s", auth.Content)+`
WHERE c.point IN (SELECT key FROM json_each($1)) AND c.withdrawn = ''
ORDER BY c.point, r.opened, r.id, c.at, c.id`, item.IDs(ids...))
	if err != nil {
		return nil, err
	}
	for _, x := range rows {
		n := slices.Index(ids, x.point)
		p := &list[n]
		if k := len(p.From) - 1; k < 0 || p.From[k].Round != x.Round {
			p.From = append(p.From, x.Origin)
		}
		o := &p.From[len(p.From)-1]
		o.comments++
		if x.words != "" {
			o.Words = append(o.Words, x.words)
		}
	}
	for n := range list {
		list[n].count()
	}
	return list, nil
}

// count adds up what the point was gathered of, unless few were asked in any of its rounds.
func (p *Point) count() {
	for _, o := range p.From {
		if o.few {
			p.Comments = 0
			return
		}
		p.Comments += o.comments
	}
}

// Names are the rounds the point comes from.
func (p Point) Names() (list []string) {
	for _, o := range p.From {
		list = append(list, o.Name)
	}
	return list
}

// Gathered says what the point was gathered of: "Samlet af fire kommentarer. Chefforum".
func (p Point) Gathered(say i18n.Phrases) string {
	names := say.List(p.Names())
	if !slices.ContainsFunc(p.From, func(o Origin) bool { return !o.typed }) && len(p.From) > 0 {
		return say.T("round.gathered_typed", names)
	}
	if p.Comments == 0 {
		return say.T("round.gathered_few", names)
	}
	return say.T("round.gathered", say.Up("round.gathered_n", p.Comments), names)
}

// Said is the answer in a sentence: "Delvist brugt: …, men ikke det hele, fordi …".
func (p Point) Said(say i18n.Phrases) string {
	switch p.Verdict {
	case Used:
		return say.T("round.said_used", stop(p.How))
	case Partly:
		return say.T("round.said_partly", stop(p.How), stop(p.Because))
	case NotUsed:
		return say.T("round.said_not_used", stop(p.Because))
	}
	return say.T("round.said_open")
}

// stop ends a sentence once.
func stop(s string) string {
	if s == "" || s[len(s)-1] == '.' || s[len(s)-1] == '!' || s[len(s)-1] == '?' {
		return s
	}
	return s + "."
}

// Reply is the answer as its form sends it.
type Reply struct{ Answer, How, Because string }

// Check tells everything that is wrong with the reply.
func (r Reply) Check() error {
	c := fail.Check{}
	c.OneOf(r.Answer, "answer", Used, Partly, NotUsed)
	c.That(r.Answer != Used && r.Answer != Partly || r.How != "", "how", "round.how_missing")
	c.That(r.Answer != NotUsed && r.Answer != Partly || r.Because != "", "because", "round.because_missing")
	c.Text(r.How, "how", 600)
	c.Text(r.Because, "because", 600)
	return c.Err()
}

// Fields is the answer as its form shows it.
func (p Point) Fields() map[string]string {
	return map[string]string{"answer": p.Verdict, "how": p.How, "because": p.Because, "wording": p.Wording, "section": p.Section}
}

// logged is the point as the log knows it: it belongs to the item its text is about.
func (p Point) logged() (thing map[string]string) {
	return map[string]string{"wording": p.Wording, "answer": p.Verdict, "how": p.How, "because": p.Because}
}
