package thread

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Node is an item on one thread, and how far to the right of the chosen one it is;
// to the left it is below nought.
type Node struct {
	item.Item
	Depth int
}

// column says where on the thread a kind stands.
var column = map[string]int{"goal": 1, "theme": 2, "letter": 2, "plan_goal": 3, "initiative": 4, "effect": 5, "candidate": 6}

// Left is everything an item hangs on, nearest first; Right everything that hangs
// on it. A learning leads on through the letter's theme it was used in.
func Left(tx *db.Tx, id string) ([]Node, error) {
	return walk(tx, id, "source", "target", `'supports'`)
}

// Right is everything that hangs on an item.
func Right(tx *db.Tx, id string) ([]Node, error) {
	return walk(tx, id, "target", "source", `'supports'`)
}

// Onward is what a learning feeds: the themes it was used in.
func Onward(tx *db.Tx, ids ...string) ([]item.Link, error) { return item.Out(tx, item.Feeds, ids...) }

// Back is what fed a theme: the learning it was made of.
func Back(tx *db.Tx, id string) ([]item.Link, error) { return item.In(tx, item.Feeds, id) }

// walk asks the reader's rights in every step, not after: what hangs behind
// something hidden is not reached through it.
func walk(tx *db.Tx, id, near, far, kinds string) ([]Node, error) {
	return db.All(tx, func(s db.Scan) (n Node, err error) {
		return n, s(n.Into(&n.Depth)...)
	}, `
WITH RECURSIVE way(id, depth) AS (
  SELECT i.id, 0
  FROM item i
  WHERE i.id = $1 AND `+auth.Sees("i", auth.Existence)+`
  UNION
  SELECT l.`+far+`, way.depth + 1
  FROM way
  JOIN link l ON l.`+near+` = way.id AND l.kind IN (`+kinds+`)
  JOIN item i ON i.id = l.`+far+` AND `+auth.Sees("i", auth.Existence)+`
  WHERE way.depth < 8
)
SELECT `+item.Columns+`, min(way.depth)
FROM way
JOIN item i ON i.id = way.id AND `+auth.Sees("i", auth.Existence)+`
WHERE way.depth > 0
GROUP BY i.id
ORDER BY min(way.depth), i.created, i.id
LIMIT 300`, id)
}
