package recall

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Erased is what an erased person is called.
const Erased = "Slettet person"

// naming takes a person's name and e-mail out of texts. A name of one word, such as
// »Bo«, is only taken where it stands by itself or in a list of names: in a sentence it
// may be any word. A fuller name is taken wherever it stands as words of its own.
type naming struct{ name, email string }

// namings are all a person is and has been called.
type namings []naming

// swap is the text without the person, and how many times she stood there.
func (all namings) swap(s string) (string, int) {
	n := 0
	for _, p := range all {
		left, times := p.swap(s)
		s, n = left, n+times
	}
	return s, n
}

func (p naming) swap(s string) (string, int) {
	n := 0
	if p.name != "" {
		s = replaceWhere(s, p.name, &n, p.isName)
	}
	if p.email != "" {
		s = replaceWhere(s, p.email, &n, func(before, after string) bool { return !joins(lastRune(before)) && !joins(firstRune(after)) })
	}
	return s, n
}

func (p naming) isName(before, after string) bool {
	if !strings.ContainsRune(p.name, ' ') {
		return (before == "" || strings.HasSuffix(before, ", ") || strings.HasSuffix(before, "\n")) &&
			(after == "" || strings.HasPrefix(after, ",") || strings.HasPrefix(after, "\n"))
	}
	// The genitive, »Petra Prøvesens«, keeps its s.
	return !joins(lastRune(before)) && (!joins(firstRune(after)) || after[0] == 's' && !joins(firstRune(after[1:])))
}

// joins tells whether a letter or digit makes one word with its neighbour.
func joins(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func firstRune(s string) rune {
	if s == "" {
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	if s == "" {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// replaceWhere puts Erased where word stands, in capitals or not, and ok says yes to
// what is around it.
func replaceWhere(s, word string, n *int, ok func(before, after string) bool) string {
	var out strings.Builder
	at := 0
	for at < len(s) {
		i, size := indexFold(s[at:], word)
		if i < 0 {
			break
		}
		start := at + i
		if ok(s[:start], s[start+size:]) {
			out.WriteString(s[at:start] + Erased)
			at = start + size
			*n++
			continue
		}
		_, step := utf8.DecodeRuneInString(s[start:])
		out.WriteString(s[at : start+step])
		at = start + step
	}
	return out.String() + s[at:]
}

// indexFold finds word in s whatever the capitals, and how many bytes it takes there.
func indexFold(s, word string) (at, size int) {
	letters := utf8.RuneCountInString(word)
	for at = range s {
		size, n := 0, 0
		for size < len(s)-at && n < letters {
			_, step := utf8.DecodeRuneInString(s[at+size:])
			size, n = size+step, n+1
		}
		if n == letters && strings.EqualFold(s[at:at+size], word) {
			return at, size
		}
	}
	return -1, 0
}
