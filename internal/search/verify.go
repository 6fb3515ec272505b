package search

import (
	"fmt"
	"hash/fnv"
	"slices"

	"ledetraad/internal/db"
)

// facetWords names a text in a fault.
var facetWords = map[int]string{neutral: "neutral title", title: "title", content: "content"}

// tally is how many words a text has and the sum of their digests, whatever their order.
type tally struct {
	n   int
	sum uint64
}

func (t *tally) add(word string, by int) {
	h := fnv.New64a()
	h.Write([]byte(word))
	t.n += by
	if by > 0 {
		t.sum += h.Sum64()
	} else {
		t.sum -= h.Sum64()
	}
}

// checker holds the index against the items.
type checker struct {
	tx     *db.Tx
	items  map[string]bool
	left   map[doc]*tally // of each text: the words it has less those the index has
	faults []string
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

// Faults holds the index against the items and says in words what does not agree: a
// text that is missing, is not what the item says now, or is of no item, and words that
// are not those of the text. An index that is yet to be made has none.
func (x Index) Faults(tx *db.Tx) ([]string, error) {
	version, err := db.One(tx, db.Value[int], `SELECT version FROM search_state`)
	if err != nil || version != Version {
		return nil, err
	}
	c := &checker{tx: tx, items: map[string]bool{}, left: map[doc]*tally{}}
	for _, step := range []func() error{func() error { return c.texts(x) }, c.strays, c.words, c.forms} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return c.faults, nil
}

// texts walks all items, and what the index has of each.
func (c *checker) texts(x Index) error {
	last := ""
	for {
		items, err := itemsAfter(c.tx, last)
		if err != nil || len(items) == 0 {
			return err
		}
		was, now, err := x.read(c.tx, items)
		if err != nil {
			return err
		}
		for _, id := range items {
			c.items[id] = true
		}
		c.compare(was, now)
		last = items[len(items)-1]
	}
}

func (c *checker) compare(was map[doc]stood, now map[doc]string) {
	all := map[doc]bool{}
	for d := range was {
		all[d] = true
	}
	for d := range now {
		all[d] = true
	}
	for _, d := range sortedDocs(all) {
		has, is := was[d].body, now[d]
		switch {
		case has == is || has == "" && len(wordsOf(is)) == 0:
		case has == "":
			c.fault("the search index lacks the %s of the item %s", facetWords[d.facet], d.item)
		case is == "":
			c.fault("the search index has a %s of the item %s that is not there any more", facetWords[d.facet], d.item)
		default:
			c.fault("the search index has an old %s of the item %s", facetWords[d.facet], d.item)
		}
		if has != "" {
			c.left[d] = &tally{}
			for w := range wordsOf(has) {
				c.left[d].add(w, 1)
			}
		}
	}
}

func sortedDocs(set map[doc]bool) (list []doc) {
	for d := range set {
		list = append(list, d)
	}
	slices.SortFunc(list, func(a, b doc) int { return slices.Compare([]byte(a.key()), []byte(b.key())) })
	return list
}

const pageSize = 5000

// strays finds texts of items that are not there.
func (c *checker) strays() error {
	last := ""
	for {
		list, err := db.All(c.tx, db.Value[string], `
SELECT DISTINCT t.item
FROM search_text t
WHERE t.item > $1 AND t.body <> ''
ORDER BY t.item
LIMIT $2`, last, pageSize)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, id := range list {
			if !c.items[id] {
				c.fault("the search index has a text of the item %s, which is not there", id)
			}
		}
		last = list[len(list)-1]
	}
}

// words walks the words of the index and takes each from its text's.
func (c *checker) words() error {
	type row struct {
		word string
		doc  doc
	}
	last, stray := row{}, map[doc]bool{}
	for {
		list, err := db.All(c.tx, func(s db.Scan) (r row, err error) {
			err = s(&r.word, &r.doc.item, &r.doc.also, &r.doc.facet)
			return r, err
		}, `
SELECT w.word, w.item, w.also, w.facet
FROM search_word w
WHERE (w.word, w.item, w.also, w.facet) > ($1, $2, $3, $4)
ORDER BY w.word, w.item, w.also, w.facet
LIMIT $5`, last.word, last.doc.item, last.doc.also, last.doc.facet, pageSize)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			break
		}
		for _, r := range list {
			if t := c.left[r.doc]; t != nil {
				t.add(r.word, -1)
			} else {
				stray[r.doc] = true
			}
		}
		last = list[len(list)-1]
	}
	for _, d := range sortedDocs(stray) {
		c.fault("the search index has words of a %s of the item %s, which is not there", facetWords[d.facet], d.item)
	}
	wrong := map[doc]bool{}
	for d, t := range c.left {
		wrong[d] = *t != tally{}
	}
	for _, d := range sortedDocs(wrong) {
		if wrong[d] {
			c.fault("the words the search index has of the %s of the item %s are not those of its text", facetWords[d.facet], d.item)
		}
	}
	return nil
}

// forms finds words that stand in the index and cannot be found by.
func (c *checker) forms() error {
	list, err := db.All(c.tx, db.Value[string], `
SELECT DISTINCT w.word
FROM search_word w
WHERE NOT EXISTS (SELECT 1 FROM search_form f WHERE f.kind = 1 AND f.form = w.word AND f.word = w.word)
ORDER BY w.word
LIMIT 100`)
	for _, w := range list {
		c.fault("the search index has the word %q, and nobody can find by it", w)
	}
	return err
}
