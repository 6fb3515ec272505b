package search

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The most that is read of what somebody seeks.
const (
	MostLetters = 200
	MostTerms   = 8
)

// How well a word fits a term, from the best.
const (
	exact   = 4
	stemmed = 3
	begun   = 2
	within  = 1
)

// term is one word that is sought.
type term struct {
	word, stem string
	typing     bool     // the last one: it may be only begun
	parts      []string // stems within it that are sought too, where a matter is described
	whole      bool     // it is not sought within longer words
}

// Terms are what somebody seeks; every one must be found.
type Terms struct {
	// Text is what was typed, as far as it is read.
	Text string
	list []term
	// Cut tells that there was more than is read.
	Cut bool
}

// Parse reads what somebody seeks, whatever was typed. Small words are passed over
// unless there is nothing else.
func Parse(text string) Terms {
	text, long := short(clean(text))
	t := Terms{Text: strings.TrimSpace(text), Cut: long}
	var all, said []string
	for _, k := range tokens(text) {
		if !k.whole {
			continue
		}
		all = append(all, k.word)
		if k.loud || !small[k.word] {
			said = append(said, k.word)
		}
	}
	if len(said) == 0 {
		said = all
	}
	seen := map[string]bool{}
	for i, w := range said {
		if len(t.list) == MostTerms {
			t.Cut = true
			break
		}
		if !seen[w] {
			t.list = append(t.list, term{word: w, stem: stem(w), typing: i == len(said)-1})
		}
		seen[w] = true
	}
	return t
}

// short keeps the first letters of a text.
func short(text string) (string, bool) {
	n := 0
	for at := range text {
		if n == MostLetters {
			return text[:at], true
		}
		n++
	}
	return text, false
}

// Empty tells that nothing is sought.
func (t Terms) Empty() bool { return len(t.list) == 0 }

// fits tells how well a word fits the term; 0 not at all. It is what ways asks of
// the index, for a word at hand.
func (t term) fits(word string) int {
	// A stem is the beginning of its word: what fits has the term's stem in it.
	if !strings.Contains(word, t.stem) {
		return t.partly(word)
	}
	s := stem(word)
	switch {
	case word == t.word:
		return exact
	case s == t.stem:
		return stemmed
	case t.typing && long(t.word, shortestStart) && strings.HasPrefix(word, t.word):
		return begun
	case t.figures() || t.whole:
	case long(t.stem, shortestPart) && strings.HasPrefix(s, t.stem), hasEnd(s, word, t.stem):
		return within
	}
	return t.partly(word)
}

// hasEnd tells whether an end of the word's stem is what is sought, or begins with it
// where that is long enough.
func hasEnd(stem, word, sought string) bool {
	if strings.ContainsFunc(word, unicode.IsDigit) {
		return false
	}
	part := long(sought, shortestPart)
	for _, end := range ends(stem) {
		if end == sought || part && strings.HasPrefix(end, sought) {
			return true
		}
	}
	return false
}

// ways are the forms in the index that lead to the term's words, as the statement
// reads them: term, kind, fit, '=' or '*' for all that begin so, and the form.
func (t term) ways(n int) []string {
	way := func(kind, fit int, mark, form string) string {
		return fmt.Sprintf("%02d%d%d%s%s", n, kind, fit, mark, form)
	}
	list := []string{way(asWritten, exact, "=", t.word), way(asStem, stemmed, "=", t.stem)}
	if t.typing && long(t.word, shortestStart) {
		list = append(list, way(asWritten, begun, "*", t.word))
	}
	switch {
	case t.figures() || t.whole:
	case long(t.stem, shortestPart):
		list = append(list, way(asStem, within, "*", t.stem), way(asEnd, within, "*", t.stem))
	case long(t.stem, shortestEnd):
		list = append(list, way(asEnd, within, "=", t.stem))
	}
	for _, part := range t.parts {
		list = append(list, way(asStem, within, "=", part))
	}
	return list
}

// Ways are the forms in the index that lead to the words of every term; the first two
// letters of each are the term's place.
func (t Terms) Ways() (list []string) {
	for n, one := range t.list {
		list = append(list, one.ways(n)...)
	}
	return list
}

func (t term) figures() bool { return strings.ContainsFunc(t.word, unicode.IsDigit) }

func long(word string, least int) bool { return utf8.RuneCountInString(word) >= least }

// In tells whether every term is found in a text, such as a unit's name.
func (t Terms) In(text string) bool {
	if t.Empty() {
		return false
	}
	words := tokens(clean(text))
	for _, sought := range t.list {
		found := false
		for _, k := range words {
			found = found || sought.fits(k.word) > 0
		}
		if !found {
			return false
		}
	}
	return true
}
