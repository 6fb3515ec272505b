// Package lix measures how heavy a text is to read: LIX, läsbarhetsindex, after
// C. H. Björnsson, Läsbarhet (Stockholm: Liber, 1968). It is the words a sentence has on
// average, and to that how many words of a hundred are long, which is more than six
// letters. It sees nothing of what a text says or whether it is true: it is a quiet
// remark to who writes, and no measure of anybody.
package lix

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// LongWord is how many letters a word has at most without being long.
	LongWord = 6
	// LongSentence is how many words a sentence has at most without being long.
	LongSentence = 25
	// Fewest is how many words a text has before anything can be said of it.
	Fewest = 30
)

// Text is what was counted in a text.
type Text struct {
	Words, Long, Sentences int
	Heavy                  []string // the long sentences, as they stand
}

// Level is how a text reads.
type Level string

// The levels, from no words at all on. The borders are those in common use in Denmark,
// with the middle one split.
const (
	TooShort   Level = "too_short" // to say anything of
	VeryEasy   Level = "very_easy"
	Easy       Level = "easy"
	EasyMiddle Level = "easy_middle"
	Middle     Level = "middle"
	Hard       Level = "hard"
	VeryHard   Level = "very_hard"
)

// Levels lists them.
var Levels = []Level{TooShort, VeryEasy, Easy, EasyMiddle, Middle, Hard, VeryHard}

// Index is the text's LIX, rounded; 0 of a text without words.
func (t Text) Index() int {
	if t.Words == 0 {
		return 0
	}
	// words/sentences + 100·long/words over one denominator, and a half for rounding
	over := t.Words*t.Words + 100*t.Long*t.Sentences
	under := t.Words * t.Sentences
	return (2*over + under) / (2 * under)
}

// Level is how the text reads.
func (t Text) Level() Level {
	switch n := t.Index(); {
	case t.Words < Fewest:
		return TooShort
	case n < 25:
		return VeryEasy
	case n < 35:
		return Easy
	case n < 40:
		return EasyMiddle
	case n < 45:
		return Middle
	case n < 55:
		return Hard
	}
	return VeryHard
}

// Plus is two texts counted together.
func (t Text) Plus(o Text) Text {
	return Text{t.Words + o.Words, t.Long + o.Long, t.Sentences + o.Sentences, append(t.Heavy[:len(t.Heavy):len(t.Heavy)], o.Heavy...)}
}

// Read counts a text without Markdown. The end of a line ends a sentence, so headings and
// points are sentences of their own.
func Read(text string) (t Text) {
	for line := range strings.Lines(text) {
		t.line(strings.Fields(line))
	}
	return t
}

func (t *Text) line(words []string) {
	begin, n, long := 0, 0, 0
	for i, w := range words {
		if letters, ok := size(w); ok && !numbering(words, i) {
			n++
			if letters > LongWord {
				long++
			}
		}
		if i+1 < len(words) && !ends(w, words[i+1]) {
			continue
		}
		t.sentence(words[begin:i+1], n, long)
		begin, n, long = i+1, 0, 0
	}
}

func (t *Text) sentence(words []string, n, long int) {
	if n == 0 {
		return
	}
	t.Sentences++
	t.Words += n
	t.Long += long
	if n > LongSentence {
		t.Heavy = append(t.Heavy, strings.Join(words, " "))
	}
}

// size is how many letters a word has, and whether it is one: a dash is none, a number is.
func size(word string) (letters int, ok bool) {
	for _, r := range word {
		switch {
		case unicode.IsLetter(r):
			letters++
			ok = true
		case unicode.IsNumber(r):
			ok = true
		}
	}
	return letters, ok
}

// numbering tells whether the word is the number of a point: "3." at the head of its line.
func numbering(words []string, i int) bool {
	bare := strings.TrimRight(words[i], ".)")
	return i == 0 && len(words) > 1 && bare != "" && bare != words[i] && strings.Trim(bare, "0123456789") == ""
}

// closing may stand behind the mark that ends a sentence.
const closing = `"'”’»«)]*_`

// ends tells whether a sentence ends with the word, when next comes after it.
func ends(word, next string) bool {
	bare := strings.TrimRight(word, closing)
	last, _ := utf8.DecodeLastRuneInString(bare)
	switch last {
	case '!', '?', '…':
		return true
	case ':':
		return capital(next)
	case '.':
	default:
		return false
	}
	stem := strings.ToLower(strings.TrimLeft(strings.TrimRight(bare, "."), `"'“”’»«([`))
	switch {
	case stem == "":
		return true
	case never[stem]:
		return false
	case sometimes[stem], strings.Trim(stem, "0123456789.,") == "": // "8. november", "i 2026. Vi"
		return capital(next)
	case utf8.RuneCountInString(stem) == 1: // an initial, a paragraph's letter
		return false
	case strings.Contains(stem, "."): // "m.h.t.", "www.fjordby.dk"
		return capital(next)
	}
	return true
}

// capital tells whether a word begins as a sentence does.
func capital(word string) bool {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
		if unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Abbreviations that something always follows, and those a sentence may end with.
var (
	never = set("bl.a f.eks fx ca kl nr stk jf jfr evt hhv inkl ekskl pr vedr dr hr fr frk d.v.s dvs ift mht pga ml st tlf afs kap " +
		"litra pkt vs cf e.g i.e mr mrs ms prof ang adm sml jan feb mar apr jun jul aug sept sep okt nov dec maks gl skt")
	sometimes = set("osv mv m.v mm m.m m.fl mfl etc o.l ol o.lign lign kr mio mia pct o.s.v td kbh u.å a/s aps")
)
