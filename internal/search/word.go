package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longest is how many letters of a word are kept, in texts and in what is sought alike.
const longest = 40

// token is a word where it stands in a text.
type token struct {
	word     string // in small letters
	from, to int    // bytes of the text
	loud     bool   // written in capitals only: "MED", "IT"
	whole    bool   // not a part of a longer one
}

// clean makes texts alike that look alike: one way to write å, no soft hyphens,
// nothing an engine cannot keep.
func clean(text string) string {
	return norm.NFC.String(unseen.Replace(strings.ToValidUTF8(text, " ")))
}

// unseen are what an engine cannot keep and what only says where a word may be cut;
// the others write one sign in one way.
var (
	unseen   = strings.NewReplacer("\x00", " ", "\u00ad", "")
	oneSign  = strings.NewReplacer("\u2010", "-", "\u2011", "-", "’", "'")
	genitive = []string{"'s", "’s", "'S", "’S"}
)

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func apart(r rune) bool { return !inWord(r) }

// joins tells whether r holds what stands on its two sides together: "24/277",
// "MED-udvalg", "Lars's".
func joins(before, r, after rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\'', '’':
		return inWord(before) && inWord(after)
	case '.', ',', '/', ':':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}

// tokens cuts a cleaned text into words. One that is joined together is there as a
// whole and as its parts.
func tokens(text string) (list []token) {
	var before rune
	start := -1
	for at, r := range text {
		size := utf8.RuneLen(r)
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		if inWord(r) || start >= 0 && joins(before, r, next) {
			if start < 0 {
				start = at
			}
		} else if start >= 0 {
			list = cut(list, text, start, at)
			start = -1
		}
		before = r
	}
	if start >= 0 {
		list = cut(list, text, start, len(text))
	}
	return list
}

// cut adds the run of text from one byte to another: the whole of it, and its parts
// where it is joined. A genitive's 's is left out.
func cut(list []token, text string, from, to int) []token {
	for _, s := range genitive {
		to = from + len(strings.TrimSuffix(text[from:to], s))
	}
	run := text[from:to]
	if !strings.ContainsFunc(run, apart) {
		return append(list, made(run, from, to, true)) // as nearly all are
	}
	digits := strings.ContainsFunc(run, unicode.IsDigit)
	parts := strings.FieldsFunc(run, apart)
	if len(parts) < 2 || !digits && !strings.ContainsAny(run, "-\u2010\u2011") {
		return append(list, made(strings.Join(parts, ""), from, to, true))
	}
	if digits {
		list = append(list, made(oneSign.Replace(run), from, to, true))
	} else {
		list = append(list, made(strings.Join(parts, ""), from, to, true))
	}
	at := from
	for _, part := range parts {
		at += strings.Index(text[at:], part)
		if utf8.RuneCountInString(part) > 1 {
			list = append(list, made(part, at, at+len(part), false))
		}
		at += len(part)
	}
	return list
}

func made(run string, from, to int, whole bool) token {
	word := norm.NFC.String(strings.ToLower(run))
	letters := 0
	for n := range word {
		if letters == longest {
			word = word[:n]
			break
		}
		letters++
	}
	return token{word, from, to, letters > 1 && !strings.ContainsFunc(run, unicode.IsLower), whole}
}

// small are the words that are in every text and say nothing of it. They are kept
// where they are written in capitals: MED is a committee.
var small = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`af at de dem den der det du eller en er et for fra få har havde hvis hvor
		i ikke jeg kan man med men mod når og også om os på sig skal som så til ud var ved vi vil være`) {
		m[w] = true
	}
	return m
}()

// wordsOf are the words a cleaned text is found by.
func wordsOf(text string) map[string]bool {
	words := map[string]bool{}
	for _, t := range tokens(text) {
		if t.loud || !small[t.word] {
			words[t.word] = true
		}
	}
	return words
}
