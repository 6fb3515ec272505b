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
// on it. A learning leads on through the letter's theme it was used in. cut tells
// that there is more than is listed.
func Left(tx *db.Tx, id string) (nodes []Node, cut bool, err error) {
	return walk(tx, id, "source", "target")
}

// Right is everything that hangs on an item; cut as in Left.
func Right(tx *db.Tx, id string) (nodes []Node, cut bool, err error) {
	return walk(tx, id, "target", "source")
}

// Onward is what a learning feeds: the themes it was used in.
func Onward(tx *db.Tx, ids ...string) ([]item.Link, error) { return item.Out(tx, item.Feeds, ids...) }

// Back is what fed a theme: the learning it was made of.
func Back(tx *db.Tx, id string) ([]item.Link, error) { return item.In(tx, item.Feeds, id) }

// nodesMost is how many things are listed on either side of one.
const nodesMost = 200

// walk goes one step at a time and asks the reader's rights in every step, not
// after: what hangs behind something hidden is not reached through it. It stops
// when there is nothing more, or more than can be listed; a step in which they run
// out is cut, and the reader is told.
func walk(tx *db.Tx, id, near, far string) (nodes []Node, cut bool, err error) {
	seen, edge := map[string]bool{id: true}, []string{id}
	for depth := 1; depth <= 8 && len(edge) > 0; depth++ {
		list, err := db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM (
  SELECT DISTINCT l.`+far+` AS id
  FROM json_each($1) n
  CROSS JOIN link l
  WHERE l.`+near+` = n.key AND l.kind = 'supports') step
CROSS JOIN item i
WHERE i.id = step.id AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.created, i.id
LIMIT $2`, item.IDs(edge...), nodesMost+len(seen))
		if err != nil {
			return nil, false, err
		}
		edge = edge[:0]
		for _, it := range list {
			if seen[it.ID] {
				continue
			}
			if len(nodes) == nodesMost {
				return nodes, true, nil
			}
			seen[it.ID] = true
			nodes, edge = append(nodes, Node{it, depth}), append(edge, it.ID)
		}
	}
	return nodes, false, nil
}
