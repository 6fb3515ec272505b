package round

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Waiting lists the rounds that ask the reader and that she has not answered: she has
// neither commented nor said that she has no remarks.
func Waiting(tx *db.Tx, r *auth.Reader) ([]Round, error) {
	return db.All(tx, scanRound, `SELECT `+roundColumns+roundFrom+`
WHERE r.ended = '' AND r.cancelled = '' AND r.edition <> '' AND r.until >= $2 AND i.state = 'draft'
  AND (r.body <> '' AND r.body IN (SELECT key FROM json_each($3)) OR (SELECT g.person FROM round_guest g WHERE g.round = r.id AND g.person = $1) IS NOT NULL)
  AND (SELECT s.person FROM round_silence s WHERE s.round = r.id AND s.person = $1) IS NULL
  AND (SELECT count(*) FROM round_comment c WHERE c.round = r.id AND c.person = $1 AND c.withdrawn = '') = 0
ORDER BY r.until, r.id`, r.Person, r.Day, item.IDs(append(r.Bodies(), "-")...))
}

// News is that a comment of the reader's was gathered, or that its point was answered.
type News struct {
	Point Point
	At    string // the newest of the two
}

// Replies lists what became of the reader's own comments since a moment, each point
// once, the newest first. It is for that person herself.
func Replies(tx *db.Tx, r *auth.Reader, since string) ([]News, error) {
	return db.All(tx, func(s db.Scan) (n News, err error) {
		p := &n.Point
		err = s(p.About.Into(&p.ID, &p.Item, &p.Section, &p.Number, &p.Wording, &p.Verdict, &p.How, &p.Because, &p.Day, &p.Person, &p.Version, &n.At)...)
		return n, err
	}, `
SELECT `+pointColumns+`, CASE WHEN p.answered > m.gathered THEN p.answered ELSE m.gathered END
FROM (
  SELECT c.point, max(c.gathered) AS gathered
  FROM round_comment c
  JOIN round r ON r.id = c.round AND r.typed_by = ''
  WHERE c.person = $1 AND c.point <> '' AND c.withdrawn = ''
  GROUP BY c.point) m
JOIN round_point p ON p.id = m.point
JOIN item i ON i.id = p.about AND `+auth.Sees("i", auth.Content)+`
JOIN item s ON s.id = p.item AND `+auth.Sees("s", auth.Content)+`
WHERE p.answered > $2 OR m.gathered > $2
ORDER BY CASE WHEN p.answered > m.gathered THEN p.answered ELSE m.gathered END DESC, p.id`, r.Person, since)
}
