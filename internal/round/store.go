package round

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

var roundColumns = item.Columns + `, r.id, r.name, r.body, r.med, r.until, r.wanted, r.edition, r.invited, r.opened, r.ended, r.cancelled,
  r.told_comments, r.told_used, r.told_partly, r.told_not_used, r.heard, r.typed_by, r.version`

func scanRound(s db.Scan) (x Round, err error) {
	med := 0
	err = s(x.About.Into(&x.ID, &x.Name, &x.Body, &med, &x.Until, &x.Wanted, &x.Edition, &x.Invited, &x.Opened, &x.Ended, &x.Cancelled,
		&x.Told.Comments, &x.Told.Used, &x.Told.Partly, &x.Told.NotUsed, &x.Heard, &x.TypedBy, &x.Version)...)
	x.MED = med == 1
	x.Told.Points = x.Told.Used + x.Told.Partly + x.Told.NotUsed
	return x, err
}

var roundFrom = `
FROM round r
JOIN item i ON i.id = r.item AND ` + auth.Sees("i", auth.Content)

// Get reads a round.
func Get(tx *db.Tx, id string) (Round, error) {
	return db.One(tx, scanRound, `SELECT `+roundColumns+roundFrom+`
WHERE r.id = $1`, id)
}

// OfItem lists the rounds of a thing in the order they were opened.
func OfItem(tx *db.Tx, it string) ([]Round, error) {
	return db.All(tx, scanRound, `SELECT `+roundColumns+roundFrom+`
WHERE r.item = $1
ORDER BY r.opened, r.id`, it)
}

// Counts counts, by round, the comments and points of a thing that the reader may know
// of. It counts no people, and of a round that asked few no comments.
func Counts(tx *db.Tx, rounds []Round) (map[string]Count, error) {
	m := map[string]Count{}
	ids := []string{"-"}
	for _, x := range rounds {
		ids = append(ids, x.ID)
		m[x.ID] = x.Told
	}
	type row struct {
		round, point, answer string
		comments             int
	}
	list, err := db.All(tx, func(s db.Scan) (x row, err error) {
		return x, s(&x.round, &x.point, &x.answer, &x.comments)
	}, `
SELECT c.round, c.point, coalesce(p.answer, ''), count(*)
FROM round_comment c
JOIN item s ON s.id = c.item AND `+auth.Sees("s", auth.Content)+`
LEFT JOIN round_point p ON p.id = c.point
WHERE c.round IN (SELECT key FROM json_each($1)) AND c.withdrawn = ''
GROUP BY c.round, c.point, coalesce(p.answer, '')
ORDER BY c.round, c.point`, item.IDs(ids...))
	for _, x := range list {
		n := m[x.round]
		n.Comments += x.comments
		if x.point != "" {
			n.Points++
			switch x.answer {
			case Used:
				n.Used++
			case Partly:
				n.Partly++
			case NotUsed:
				n.NotUsed++
			default:
				n.Open++
			}
		}
		m[x.round] = n
	}
	for _, x := range rounds {
		if x.Few() {
			n := m[x.ID]
			n.Comments = 0
			m[x.ID] = n
		}
	}
	return m, err
}
