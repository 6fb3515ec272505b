package search

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/prose"
)

// The most items that are read at once, and how often one is tried that others
// write at the same moment.
const (
	batch = 200
	tries = 5
)

// doc is one text of an item. Also is another item it is about, that one must
// know of to be shown this; or the item itself.
type doc struct {
	item, also string
	facet      int
}

// stood is what the index has of a text: its words, and how often it was written.
type stood struct {
	body string
	edit int
}

var errBusy = errors.New("search: others write the same items without end")

// Settle brings the entries of items up to what stands in the transaction. db runs
// it last in every transaction that told the log of items; where no word has changed
// it reads and writes nothing.
func (x Index) Settle(tx *db.Tx, items []string) error {
	for part := range slices.Chunk(items, batch) {
		if err := x.settle(tx, part); err != nil {
			return err
		}
	}
	return nil
}

// settle reads what the index has before it reads the texts: somebody who writes in
// between has then counted the edit on, and what was read is read again.
func (x Index) settle(tx *db.Tx, items []string) error {
	for range tries {
		was, now, err := x.read(tx, items)
		if err != nil {
			return err
		}
		if done, err := write(tx, was, now); done || err != nil {
			return err
		}
	}
	return errBusy
}

func (x Index) read(tx *db.Tx, items []string) (was map[doc]stood, now map[doc]string, err error) {
	was, now = map[doc]stood{}, map[doc]string{}
	kinds := map[string][]string{}
	type row struct {
		id, kind, title, neutral, also, body string
		facet, edit                          int
	}
	rows, err := db.All(tx, func(s db.Scan) (r row, err error) {
		err = s(&r.id, &r.kind, &r.title, &r.neutral, &r.also, &r.facet, &r.edit, &r.body)
		return r, err
	}, `
SELECT i.id, i.kind, i.title, i.neutral, coalesce(t.also, ''), coalesce(t.facet, 0), coalesce(t.edit, 0), coalesce(t.body, '')
FROM json_each($1) j
CROSS JOIN item i
LEFT JOIN search_text t ON t.item = i.id
WHERE i.id = j.key
ORDER BY i.id`, keys(items))
	if err != nil {
		return nil, nil, err
	}
	for n, r := range rows {
		if r.facet > 0 {
			was[doc{r.id, r.also, r.facet}] = stood{r.body, r.edit}
		}
		if n > 0 && rows[n-1].id == r.id {
			continue
		}
		kinds[r.kind] = append(kinds[r.kind], r.id)
		now[doc{r.id, r.id, neutral}], now[doc{r.id, r.id, title}] = clean(r.neutral), clean(r.title)
	}
	for kind, ids := range kinds { // as many statements as there are kinds: mostly one
		if err := x.readProse(tx, kind, ids, now); err != nil {
			return nil, nil, err
		}
	}
	return was, now, nil
}

// readProse reads what is written about items of one kind, as plain text.
func (x Index) readProse(tx *db.Tx, kind string, ids []string, now map[doc]string) error {
	if x.prose[kind] == "" {
		return nil
	}
	type row struct {
		item, also, text string
		place            int
	}
	rows, err := db.All(tx, func(s db.Scan) (r row, err error) {
		err = s(&r.item, &r.also, &r.place, &r.text)
		return r, err
	}, x.prose[kind], keys(ids))
	if err != nil {
		return err
	}
	// Rows of one table have no order both engines know of but their words'.
	slices.SortFunc(rows, func(a, b row) int {
		if a.place != b.place {
			return a.place - b.place
		}
		return strings.Compare(a.text, b.text)
	})
	for _, r := range rows {
		d := doc{r.item, r.also, content}
		if text := clean(prose.Plain(r.text)); text != "" {
			now[d] = strings.TrimPrefix(now[d]+"\n"+text, "\n")
		}
	}
	return nil
}

// proseSQL reads the columns where a kind's words lie, of the items in a list.
func proseSQL(texts []db.Texts) string {
	var parts []string
	for n, t := range texts {
		parts = append(parts, `
SELECT t.`+t.Key+`, t.`+cmp.Or(t.Beside, t.Key)+`, `+strconv.Itoa(n)+`, t.`+strings.Join(t.Columns, " || '\n\n' || t.")+`
FROM json_each($1) j
CROSS JOIN `+t.Table+` t
WHERE t.`+t.Key+` = j.key`+and(t.When))
	}
	return strings.Join(parts, "\nUNION ALL")
}

func and(condition string) string {
	if condition == "" {
		return ""
	}
	return " AND " + condition
}

// itemsAfter lists the next items in the order of their ids.
func itemsAfter(tx *db.Tx, last string) ([]string, error) {
	return db.All(tx, db.Value[string], `
SELECT i.id
FROM item i
WHERE i.id > $1
ORDER BY i.id
LIMIT 200`, last)
}
