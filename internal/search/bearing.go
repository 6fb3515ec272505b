package search

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Among says which items may bear on a matter: kind and state, as "initiative/stopped";
// one whose kind has no states ends in the slash.
type Among []string

func (a Among) kinds() (list []string) {
	for _, one := range a {
		kind, _, _ := strings.Cut(one, "/")
		list = append(list, kind)
	}
	return list
}

// Borne is an item that bears on a matter: as the reader may see it, with the sentence
// that fits best, and the words that met as they were typed, the heaviest first.
type Borne struct {
	Hit
	Words []string
}

// lightest is the least a word weighs that counts at all: one that stands in more than
// about three of five of the items tells nothing of any of them.
const lightest = 0.5

// bearingSQL lists where words stand in the items asked for, of those the reader may know
// of.
var bearingSQL = `
SELECT j.key, coalesce((
  SELECT string_agg(CAST(w.facet AS text) || w.item || w.also, '')
  FROM search_word w
  WHERE w.word = j.key AND w.item IN (
    SELECT i.id
    FROM item i
    WHERE i.kind IN (SELECT key FROM json_each($2)) AND i.kind || '/' || i.state IN (SELECT key FROM json_each($3))
      AND ` + auth.Sees("i", auth.Existence) + `)), '')
FROM json_each($1) j`

// Bearing lists what the reader may know of that bears on a matter, at most each of
// every kind, what bears most first. A word weighs more the fewer of the items have it.
// They are counted among those the reader may know of, in what she may know of them:
// what is hidden from her moves nothing in what she is told.
func Bearing(tx *db.Tx, m Matter, among Among, each int, know Knowing) ([]Borne, error) {
	if m.Empty() {
		return nil, nil
	}
	found, err := m.terms.entries(tx, bearingSQL, keys(among.kinds()), keys(among))
	if err != nil || len(found) == 0 {
		return nil, err
	}
	all, err := db.One(tx, db.Value[int], `
SELECT count(*)
FROM item i
WHERE i.kind IN (SELECT key FROM json_each($1)) AND i.kind || '/' || i.state IN (SELECT key FROM json_each($2))
  AND `+auth.Sees("i", auth.Existence), keys(among.kinds()), keys(among))
	if err != nil {
		return nil, err
	}
	var w weighing
	if err := know(tx, func(look Look) { w = weigh(found, look, m, all) }); err != nil {
		return nil, err
	}
	return w.told(tx, m, each)
}

// weighing is what was found and what each word weighs.
type weighing struct {
	weights []float64
	list    []heavy
}

// heavy is an item that has some of the words, as well as the reader may know.
type heavy struct {
	id, changed, kind, unit string
	fits                    []uint8 // per term
	score                   float64
}

// weigh goes through what was found: first how many items have each word, then what
// each item's words weigh together. One ordinary word is no reason: it takes a rare one,
// or two.
func weigh(found []entry, look Look, m Matter, all int) (w weighing) {
	terms := len(m.said)
	items, have := fitsOf(found, look, terms), make([]int, terms)
	for _, x := range items {
		for n, fit := range x.fits {
			if fit > 0 {
				have[n]++
			}
		}
	}
	w.weights = make([]float64, terms)
	for n, df := range have {
		if weight := math.Log(float64(all+1) / float64(max(df, 1))); df > 0 && weight >= lightest {
			w.weights[n] = weight
		}
	}
	for _, x := range items {
		met, alone := 0, false
		for n, fit := range x.fits {
			x.score += w.weights[n] * worth(fit)
			if fit > 0 && w.weights[n] > 0 {
				met++
				alone = alone || m.terms.list[n].alone(have[n], all)
			}
		}
		if alone || met > 1 {
			w.list = append(w.list, *x)
		}
	}
	slices.SortFunc(w.list, func(a, b heavy) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.changed, a.changed), cmp.Compare(b.id, a.id))
	})
	return w
}

// worth is what a fit counts for: a word in a title for half as much again.
func worth(fit uint8) float64 {
	if fit > 8 {
		return 1.5 * float64(fit-8) / exact
	}
	return float64(fit) / exact
}

// fitsOf is how well each item's words fit in what the reader may know of it. A text
// that is about another item too counts where that one may be known of.
func fitsOf(found []entry, look Look, terms int) map[string]*heavy {
	items := map[string]*heavy{}
	for _, e := range found {
		for list := e.list; len(list) >= entryBytes; list = list[entryBytes:] {
			facet, id, also := int(list[0]-'0'), list[1:1+idBytes], list[1+idBytes:entryBytes]
			k, ok := look(id)
			if !ok || !counts(auth.Facet(facet), k.Facet) {
				continue
			}
			if also != id {
				if _, ok := look(also); !ok {
					continue
				}
			}
			x := items[id]
			if x == nil {
				x = &heavy{id: id, changed: k.Changed, kind: k.Kind, unit: k.Unit, fits: make([]uint8, terms)}
				items[id] = x
			}
			fit := uint8(e.fit)
			if facet != content {
				fit += 8
			}
			x.fits[e.term] = max(x.fits[e.term], fit)
		}
	}
	return items
}

// counts tells whether a text of an item counts for who may know so much of it: the
// neutral title only where the title itself may not be known.
func counts(facet, knows auth.Facet) bool {
	if facet == auth.Existence {
		return knows == auth.Existence
	}
	return facet <= knows
}

// told reads the first of each kind as the reader may know them, but for what weighs
// less than a quarter of the heaviest.
func (w weighing) told(tx *db.Tx, m Matter, each int) (list []Borne, err error) {
	first, kinds := map[string]heavy{}, map[string]int{}
	var ids []string
	for _, x := range w.list {
		if kinds[x.kind] < each && 4*x.score >= w.list[0].score {
			kinds[x.kind]++
			first[x.id], ids = x, append(ids, x.id)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	var f Found
	err = f.show(tx, m.without(w.weights), ids)
	for _, h := range f.Hits {
		h.Unit = first[h.ID].unit
		list = append(list, Borne{h, w.words(m, first[h.ID])})
	}
	return list, err
}

// words are those of the matter that an item has, the heaviest first.
func (w weighing) words(m Matter, x heavy) (said []string) {
	var met []int
	for n, fit := range x.fits {
		if fit > 0 && w.weights[n] > 0 {
			met = append(met, n)
		}
	}
	slices.SortStableFunc(met, func(a, b int) int {
		return cmp.Compare(w.weights[b]*worth(x.fits[b]), w.weights[a]*worth(x.fits[a]))
	})
	for _, n := range met {
		said = append(said, m.said[n])
	}
	return said
}
