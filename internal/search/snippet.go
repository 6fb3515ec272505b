package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Piece is a part of a text; Hit is what fits what is sought.
type Piece struct {
	Text string
	Hit  bool
}

// shown is about how many letters of a text are shown.
const shown = 200

// Mark cuts a text at the words that fit the terms.
func (t Terms) Mark(text string) []Piece {
	text = clean(text)
	var list []Piece
	at := 0
	for _, s := range t.spans(text) {
		if s.from > at {
			list = append(list, Piece{Text: text[at:s.from]})
		}
		list = append(list, Piece{text[s.from:s.to], true})
		at = s.to
	}
	if at < len(text) {
		list = append(list, Piece{Text: text[at:]})
	}
	return list
}

// span is a word of a text that fits a term.
type span struct{ from, to, term, fit int }

// spans are the words that fit, in the order they stand, none within another.
func (t Terms) spans(text string) (list []span) {
	for _, k := range tokens(text) {
		if small[k.word] && !k.loud {
			continue
		}
		best := span{}
		for n, sought := range t.list {
			if fit := sought.fits(k.word); fit > best.fit {
				best = span{k.from, k.to, n, fit}
			}
		}
		if last := len(list) - 1; best.fit > 0 && (last < 0 || k.from >= list[last].to) {
			list = append(list, best)
		}
	}
	return list
}

// sentence is the sentence with most of the terms, and of those the one that fits
// best, cut short where it is long; nil where none has any but the title said again.
func (t Terms) sentence(lines []string, title string) []Piece {
	best, most := "", 0
	for _, line := range lines {
		for _, s := range sentences(line) {
			if strings.Trim(s, ". ") == strings.Trim(title, ". ") {
				continue
			}
			fit := make([]int, len(t.list))
			for _, hit := range t.spans(s) {
				fit[hit.term] = max(fit[hit.term], 10+hit.fit)
			}
			sum := 0
			for _, n := range fit {
				sum += n
			}
			if sum > most {
				best, most = s, sum
			}
		}
	}
	if most == 0 {
		return nil
	}
	return t.Mark(t.around(best))
}

// sentences cuts a line after what ends a sentence.
func sentences(line string) (list []string) {
	from := 0
	for at := range line {
		if at > from && line[at] == ' ' && strings.IndexByte(".!?", line[at-1]) >= 0 {
			list = append(list, line[from:at])
			from = at + 1
		}
	}
	return append(list, line[from:])
}

// around keeps what stands round the first word that fits.
func (t Terms) around(sentence string) string {
	if utf8.RuneCountInString(sentence) <= shown {
		return sentence
	}
	words := strings.Fields(sentence)
	hit := slices.IndexFunc(words, func(w string) bool { return len(t.spans(w)) > 0 })
	from, to, n := max(hit, 0), max(hit, 0)+1, 0
	for n < shown && (from > 0 || to < len(words)) {
		if from > 0 {
			from--
			n += utf8.RuneCountInString(words[from]) + 1
		}
		if to < len(words) {
			n += utf8.RuneCountInString(words[to]) + 1
			to++
		}
	}
	out := strings.Join(words[from:to], " ")
	if from > 0 {
		out = "… " + out
	}
	if to < len(words) {
		out += " …"
	}
	return out
}
