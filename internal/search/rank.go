package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Known is what the reader may know of an item, and what a search is narrowed and
// ordered by. Unit is the one that has it today.
type Known struct {
	Kind, Unit, Period, Changed string
	Facet                       auth.Facet // Content, else Title, else Existence: the narrowest of them that is hers
}

// Look asks of an item; false where the reader may not know that it exists.
type Look func(id string) (Known, bool)

// Knowing lets a search look at items for the reader of a transaction: item.Known.
type Knowing func(tx *db.Tx, f func(Look)) error

// entry is a text of an item that has words fitting a term, in the index as it is
// read: a figure for the facet, the item's id, and that of the other it is about.
type entry struct {
	term, fit int
	list      string
}

const (
	idBytes    = 16
	entryBytes = 1 + idBytes + idBytes
)

// scored is how well an item's words fit each term, in each of its three views: for
// who may only know that it is there, who may know the title, and the content.
type scored struct {
	neutral, title, content [MostTerms]uint8
}

// formsSQL lists the words each way leads to. Ways and words are asked for one by one, in
// subselects: PostgreSQL takes a join with so few ways now and then for one with many,
// and then reads every form there is.
const formsSQL = `
SELECT CAST(substr(j.key, 1, 2) AS integer), CAST(substr(j.key, 4, 1) AS integer), coalesce((
  SELECT string_agg(f.word, ' ')
  FROM search_form f
  WHERE f.kind = CAST(substr(j.key, 3, 1) AS integer)
    AND f.form >= substr(j.key, 6)
    AND f.form <= substr(j.key, 6) || CASE substr(j.key, 5, 1) WHEN '*' THEN '` + "\U0010FFFF" + `' ELSE '' END), '')
FROM json_each($1) j`

// wordsSQL lists where words stand.
const wordsSQL = `
SELECT j.key, coalesce((
  SELECT string_agg(CAST(w.facet AS text) || w.item || w.also, '')
  FROM search_word w
  WHERE w.word = j.key), '')
FROM json_each($1) j`

// entries are where the words stand that fit a term, and how well the best. places is a
// statement that lists where words stand, with the words as $1 and its own arguments after.
func (t Terms) entries(tx *db.Tx, places string, args ...any) (list []entry, err error) {
	type way struct {
		term, fit int
		words     string
	}
	ways, err := db.All(tx, func(s db.Scan) (w way, err error) { return w, s(&w.term, &w.fit, &w.words) }, formsSQL, keys(t.Ways()))
	if err != nil {
		return nil, err
	}
	fits := map[string][]int{}
	for _, w := range ways {
		for word := range strings.FieldsSeq(w.words) {
			if fits[word] == nil {
				fits[word] = make([]int, len(t.list))
			}
			fits[word][w.term] = max(fits[word][w.term], w.fit)
		}
	}
	if len(fits) == 0 {
		return nil, nil
	}
	stand, err := db.All(tx, db.ScanPair, places, append([]any{keys(slices.Collect(maps.Keys(fits)))}, args...)...)
	for _, p := range stand {
		for term, fit := range fits[p.A] {
			if fit > 0 {
				list = append(list, entry{term, fit, p.B})
			}
		}
	}
	return list, err
}

// score goes through what was found. A text that is about another item too counts
// where that one may be known of.
func score(found []entry, look Look) map[string]*scored {
	most := 0
	for _, e := range found {
		most += len(e.list) / entryBytes
	}
	all, room := make(map[string]*scored, most), make([]scored, 0, most)
	for _, e := range found {
		for list := e.list; len(list) >= entryBytes; list = list[entryBytes:] {
			item, also := list[1:1+idBytes], list[1+idBytes:entryBytes]
			if also != item {
				if _, ok := look(also); !ok {
					continue
				}
			}
			s := all[item]
			if s == nil {
				room = append(room, scored{})
				s = &room[len(room)-1]
				all[item] = s
			}
			s.add(int(list[0]-'0'), e.term, uint8(e.fit))
		}
	}
	return all
}

// add counts a word: in a title it is worth more than any in the content.
func (s *scored) add(facet, term int, fit uint8) {
	switch facet {
	case neutral:
		s.neutral[term] = max(s.neutral[term], fit+8)
	case title:
		s.title[term] = max(s.title[term], fit+8)
		s.content[term] = max(s.content[term], fit+8)
	case content:
		s.content[term] = max(s.content[term], fit)
	}
}

// sum is what the terms fit together in a view; 0 where one of them does not.
func sum(view *[MostTerms]uint8, terms int) (all int) {
	for _, fit := range view[:terms] {
		if fit == 0 {
			return 0
		}
		all += int(fit)
	}
	return all
}

type ranked struct {
	id, changed string
	score       int
}

// rank lists the first items that have all the terms in what the reader may know of
// them, and counts all.
func (q Query) rank(found []entry, look Look) (first []string, total int) {
	under := map[string]bool{}
	for _, u := range q.Units {
		under[u] = true
	}
	var list []ranked
	for id, s := range score(found, look) {
		// What has not all the terms in any view is not asked who may know of it.
		if sum(&s.neutral, len(q.Terms.list)) == 0 && sum(&s.content, len(q.Terms.list)) == 0 {
			continue
		}
		k, ok := look(id)
		if !ok || q.Units != nil && !under[k.Unit] || !q.takes(k) {
			continue
		}
		view := &s.neutral
		switch k.Facet {
		case auth.Content:
			view = &s.content
		case auth.Title:
			view = &s.title
		}
		if n := sum(view, len(q.Terms.list)); n > 0 {
			total++
			if list = append(list, ranked{id, k.Changed, n}); len(list) == 8*Most {
				list = best(list)
			}
		}
	}
	for _, x := range best(list) {
		first = append(first, x.id)
	}
	return first, total
}

// best are the first of them, in order.
func best(list []ranked) []ranked {
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(b.score-a.score, cmp.Compare(b.changed, a.changed), cmp.Compare(b.id, a.id))
	})
	return list[:min(len(list), Most)]
}

// takes tells whether the item is of the kind and the year.
func (q Query) takes(k Known) bool {
	if q.Kind != "" && q.Kind != k.Kind {
		return false
	}
	p := k.Period
	return q.Year == "" || q.Year == p || len(p) == 9 && p[:4] <= q.Year && p[5:] >= q.Year
}
