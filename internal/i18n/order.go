package i18n

import (
	"slices"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A collator takes a while to make and is used by one at a time.
var collators = sync.Pool{New: func() any { return collate.New(language.Danish, collate.IgnoreCase) }}

// Sort orders a list in Danish order (æ, ø, å last, aa as å) by the text of each.
func Sort[T any](list []T, text func(T) string) {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	var buf collate.Buffer
	type keyed struct {
		key []byte
		v   T
	}
	pairs := make([]keyed, len(list))
	for i, v := range list {
		pairs[i] = keyed{c.KeyFromString(&buf, text(v)), v}
	}
	slices.SortStableFunc(pairs, func(a, b keyed) int { return slices.Compare(a.key, b.key) })
	for i := range pairs {
		list[i] = pairs[i].v
	}
}

// Compare tells which of two texts comes first in Danish order: below, at or above 0.
func Compare(a, b string) int {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	return c.CompareString(a, b)
}
