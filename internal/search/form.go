package search

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/danish"
)

// The forms a word is kept under, and the shortest that count.
const (
	asWritten = 1
	asStem    = 2
	asEnd     = 3

	shortestPart  = 4 // of a longer word, wherever in it
	shortestEnd   = 3 // as the end of one: "vej" in "landevej", not in "vejleder"
	shortestStart = 3 // of the word being typed
	beforeEnd     = 2 // letters there must be before an end
)

var stemmers = sync.Pool{New: func() any { return snowballstem.NewEnv("") }}

// brief is a noun too short for the stemmer, that leaves two letters alone before it
// takes any: byen, søerne, åens.
var brief = regexp.MustCompile(`^([^aeiouyæøå]{0,2}[aeiouyæøå])(?:en|er|erne)s?$`)

// stem is a word without its Danish ending. Figures have none.
func stem(word string) string {
	if strings.ContainsFunc(word, unicode.IsDigit) {
		return word
	}
	if len(word) < 12 {
		if m := brief.FindStringSubmatch(word); m != nil {
			return m[1]
		}
	}
	env := stemmers.Get().(*snowballstem.Env)
	defer stemmers.Put(env)
	env.SetCurrent(word)
	danish.Stem(env)
	return env.Current()
}

// ends are the later parts of a stem that can be sought by themselves.
func ends(stem string) (list []string) {
	letters, n := utf8.RuneCountInString(stem), 0
	for at := range stem {
		if n >= beforeEnd && n <= letters-shortestEnd {
			list = append(list, stem[at:])
		}
		n++
	}
	return list
}

// form is a way to come to a word.
type form struct {
	kind int
	text string
}

// formsOf are all ways to come to a word.
func formsOf(word string) []form {
	s := stem(word)
	list := []form{{asWritten, word}, {asStem, s}}
	if !strings.ContainsFunc(word, unicode.IsDigit) {
		for _, end := range ends(s) {
			list = append(list, form{asEnd, end})
		}
	}
	return list
}
