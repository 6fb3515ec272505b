package search

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Most is how many hits are shown; who finds more narrows it.
const Most = 30

// Query is what somebody seeks, and among which items.
type Query struct {
	Terms Terms
	Kind  string   // "" all
	Year  string   // those of the year, or of a period it is in; "" all
	Units []string // nil all
}

// Hit is an item that was found, as the reader may see it.
type Hit struct {
	ID, Kind, Unit, Period, State string
	Title                         []Piece
	Text                          []Piece // the sentence of its content that fits best; nil none, or not hers
}

// Found is the first hits and how many there are in all.
type Found struct {
	Hits  []Hit
	Total int
}

// Find lists what the reader may know of that has all the terms: titles before
// content, words as they are written before their stems before parts of longer ones,
// then what was changed last. The words are found among all items; each item that has
// them is then asked what the reader may know of it, and what is shown is read as her.
func Find(tx *db.Tx, q Query, know Knowing) (Found, error) {
	var f Found
	if q.Terms.Empty() {
		return f, nil
	}
	entries, err := q.Terms.entries(tx, wordsSQL)
	if err != nil || len(entries) == 0 {
		return f, err
	}
	var first []string
	units := map[string]string{} // who has it today, where its own unit has closed
	if err := know(tx, func(look Look) {
		first, f.Total = q.rank(entries, look)
		for _, id := range first {
			k, _ := look(id)
			units[id] = k.Unit
		}
	}); err != nil || len(first) == 0 {
		return f, err
	}
	err = f.show(tx, q.Terms, first)
	for i := range f.Hits {
		f.Hits[i].Unit = units[f.Hits[i].ID]
	}
	return f, err
}

// Where lists the items that may have a text in their words, whoever may know of them:
// those that have not are none of its places, and who asks reads the others herself. It
// is false where the text has no words, or more than are read.
func Where(tx *db.Tx, text string) (ids []string, ok bool, err error) {
	t := Parse(text)
	if t.Empty() || t.Cut {
		return nil, false, nil
	}
	found, err := t.entries(tx, wordsSQL)
	for id, s := range score(found, func(string) (Known, bool) { return Known{}, true }) {
		for n := range t.list {
			s.content[n] = max(s.content[n], s.neutral[n])
		}
		if sum(&s.content, len(t.list)) > 0 {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, true, err
}

// showSQL reads items as the reader may know them, each with the contents that are hers,
// a row for each.
var showSQL = `
SELECT i.id, i.kind, ` + auth.Shown("i") + `, i.unit, i.period, i.state, coalesce(t.body, '')
FROM json_each($1) j
CROSS JOIN item i
LEFT JOIN search_text t ON t.item = i.id AND t.facet = 4
  AND ` + auth.Sees("i", auth.Content) + `
  AND (t.also = t.item OR (SELECT x.id FROM item x WHERE x.id = t.also AND ` + auth.Sees("x", auth.Existence) + `) IS NOT NULL)
WHERE i.id = j.key AND ` + auth.Sees("i", auth.Existence) + `
ORDER BY i.id, t.also`

// show reads the hits as the reader may know them, and marks what fits in them.
func (f *Found) show(tx *db.Tx, t Terms, ids []string) error {
	at := map[string]int{}
	for n, id := range ids {
		at[id] = n
	}
	type row struct {
		Hit
		title, body string
	}
	rows, err := db.All(tx, func(s db.Scan) (r row, err error) {
		return r, s(&r.ID, &r.Kind, &r.title, &r.Unit, &r.Period, &r.State, &r.body)
	}, showSQL, keys(ids))
	if err != nil {
		return err
	}
	for len(rows) > 0 {
		h, title := rows[0].Hit, rows[0].title
		var bodies []string
		for len(rows) > 0 && rows[0].ID == h.ID {
			bodies = append(bodies, strings.Split(rows[0].body, "\n")...)
			rows = rows[1:]
		}
		h.Title, h.Text = t.Mark(title), t.sentence(bodies, title)
		f.Hits = append(f.Hits, h)
	}
	slices.SortFunc(f.Hits, func(a, b Hit) int { return at[a.ID] - at[b.ID] })
	return nil
}
