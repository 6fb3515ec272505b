package item

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Path is the thread that leads to an item: what it supports, what that supports,
// and so on to the left, nearest last, the item itself not included. Where there
// are several, the oldest is followed. It stops at what the reader may not know of.
func Path(tx *db.Tx, id string) ([]Item, error) {
	return db.All(tx, func(s db.Scan) (it Item, err error) {
		return it, s(it.Into()...)
	}, `
WITH RECURSIVE up(id, depth) AS (
  SELECT i.id, 0
  FROM item i
  WHERE i.id = $1 AND `+auth.Sees("i", auth.Existence)+`
  UNION ALL
  SELECT (SELECT l.target
          FROM link l
          JOIN item i ON i.id = l.target AND `+auth.Sees("i", auth.Existence)+`
          WHERE l.source = up.id AND l.kind = 'supports'
          ORDER BY i.created, i.id
          LIMIT 1), depth + 1
  FROM up
  WHERE up.id IS NOT NULL AND depth < 8
)
SELECT `+Columns+`
FROM up
JOIN item i ON i.id = up.id
WHERE up.depth > 0 AND `+auth.Sees("i", auth.Existence)+`
ORDER BY up.depth DESC`, id)
}

// Under lists the items of a kind that hang on an item through any number of
// supports, as far as the reader may know, each once.
func Under(tx *db.Tx, kind string, ids ...string) ([]Item, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (it Item, err error) {
		return it, s(it.Into()...)
	}, `
WITH RECURSIVE down(id) AS (
  SELECT i.id
  FROM item i
  WHERE i.id IN (SELECT key FROM json_each($1)) AND `+auth.Sees("i", auth.Existence)+`
  UNION
  SELECT l.source
  FROM down
  JOIN link l ON l.target = down.id AND l.kind = 'supports'
  JOIN item i ON i.id = l.source AND `+auth.Sees("i", auth.Existence)+`
)
SELECT `+Columns+`
FROM down
JOIN item i ON i.id = down.id AND `+auth.Sees("i", auth.Existence)+`
WHERE i.kind = $2
ORDER BY i.created, i.id`, IDs(ids...), kind)
}
