package attachment

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// thing is the attachment as the log knows it. What is for fewer than the item belongs
// to no item there: those who read the item's history would hear of it.
func (a Attachment) thing() change.Thing {
	t := change.Thing{Kind: "attachment", ID: a.ID, Item: a.Item.ID}
	if a.Narrowed != 0 {
		t.Item = ""
	}
	return t
}

// told is what the log keeps in words; of what is for fewer, nothing.
func (a Attachment) told() any {
	if a.Narrowed != 0 {
		return nil
	}
	return map[string]string{"title": a.Label, "name": a.Name, "because": a.Reason}
}

// tell tells the log of a change. To those who read of it for the first time, because
// it was for fewer before, it is new.
func tell(tx *db.Tx, who auth.Actor, verb string, old, a Attachment) error {
	before := old.told()
	if a.Narrowed != 0 {
		before = nil
	} else if old.Narrowed != 0 {
		verb = "attached"
	}
	return change.Record(tx, who, a.thing(), verb, before, a.told())
}

// hush takes the attachment's words out of the history of an item that everybody who
// reads the item reads.
func hush(tx *db.Tx, who auth.Actor, id, ground string) error {
	list, err := db.All(tx, func(s db.Scan) (t change.Text, err error) {
		return t, s(&t.Change)
	}, `
SELECT c.id
FROM change c
WHERE c.thing = $1 AND c.item <> ''
ORDER BY c.id`, id)
	if err != nil {
		return err
	}
	return change.Blank(tx, who, ground, list)
}
