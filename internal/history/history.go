// Package history shows what has happened to an item, out of the change log: when,
// who in which role, what, and the texts before and after. It is a window: it reads
// and changes nothing.
//
// Who may know the content of an item may read its history; to others it is not
// there. The staff sees who did it by name, others by title.
package history

import (
	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// page is how many changes are shown at a time.
const page = 50

// Entry is one change.
type Entry = change.Entry

// read lists the changes of an item before the one named, newest first, and one more
// than a page where there are more. Who wrote a learning is left out: it is told to
// that person alone.
func read(tx *db.Tx, item, before string) ([]Entry, error) {
	list, err := change.History(tx, item, before, page+1)
	withoutAuthors(list)
	return list, err
}

func withoutAuthors(list []Entry) {
	for i := range list {
		if list[i].Kind == "candidate" && list[i].Verb == "created" {
			list[i].Person, list[i].Role, list[i].Via = "", "", ""
		}
	}
}
