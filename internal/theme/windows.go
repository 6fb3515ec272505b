package theme

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Line is a theme's place in its letter, for numbering it elsewhere.
type Line struct{ ID, Period, Subtitle string }

// Numbered lists the themes of all letters in the letters' own order.
func Numbered(tx *db.Tx) ([]Line, error) {
	return db.All(tx, func(s db.Scan) (l Line, err error) {
		err = s(&l.ID, &l.Period, &l.Subtitle)
		return l, err
	}, `
SELECT i.id, i.period, t.subtitle
FROM item i
JOIN theme t ON t.item = i.id
WHERE i.kind = 'theme' AND t.place > 0 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period, t.letter, t.place, i.id`)
}
