package i18n

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A phrase names a thing the municipality has its own word for by the thing's term,
// never by the word. {letter} is "ledetråd" in one municipality and "strategibrev" in
// another. What follows the term says which form, and the sentence's other words
// agree with it:
//
//	Danish                                      English
//	{letter}         ledetråd                   {letter}       letter
//	{letter:en}      en ledetråd                {letter:a}     a letter
//	{letter:én}      én ledetråd (a number)
//	{letter:den}     ledetråden                 the {letter}
//	{letter:min}     after min, dette, den nye: "ledetråd", but "politiske mål"
//	{letter:flere}   ledetråde                  {letter:many}  letters
//	{letter:alle}    ledetrådene                the {letter:many}
//	{letter-}        ledetråds, in compounds
//	{letter?ny|nyt}  by gender: "ny ledetråd", "nyt strategibrev"
//
// {Letter} begins with a capital. {yearplan:flere&agreement:flere} is "årsplaner og
// aftaler", and {plan/agreement} "plan eller aftale"; where both are the same word,
// it stands once. An unknown term or form is an error when the program starts.

// Word is what a municipality calls a thing, in the forms phrases ask for.
type Word struct {
	Neuter   bool   `json:"neuter"`   // et, not en
	One      string `json:"one"`      // ledetråd
	The      string `json:"the"`      // ledetråden
	Many     string `json:"many"`     // ledetråde
	All      string `json:"all"`      // ledetrådene
	Compound string `json:"compound"` // ledetråds, as in ledetrådsarbejde

	EnglishOne  string `json:"english_one"`
	EnglishMany string `json:"english_many"`
}

// Vocabulary is what a municipality calls its things, by term.
type Vocabulary map[string]Word

// weak is the word after min, dette and den nye: for a name of two words the form its
// adjective has there.
func (w Word) weak() string {
	for _, article := range []string{"den ", "det "} {
		if rest, ok := strings.CutPrefix(w.The, article); ok {
			return rest
		}
	}
	return w.One
}

func (w Word) gender(common, neuter string) string {
	if w.Neuter {
		return neuter
	}
	return common
}

func (w Word) danish(form string) (string, bool) {
	switch form {
	case "":
		return w.One, true
	case "en":
		return w.gender("en ", "et ") + w.One, true
	case "én":
		return w.gender("én ", "ét ") + w.One, true
	case "den":
		return w.The, true
	case "min":
		return w.weak(), true
	case "flere":
		return w.Many, true
	case "alle":
		return w.All, true
	case "-":
		return w.Compound, true
	}
	return "", false
}

func (w Word) english(form string) (string, bool) {
	switch form {
	case "":
		return w.EnglishOne, true
	case "a":
		if strings.ContainsAny(w.EnglishOne[:min(1, len(w.EnglishOne))], "aeioAEIO") {
			return "an " + w.EnglishOne, true
		}
		return "a " + w.EnglishOne, true
	case "many":
		return w.EnglishMany, true
	}
	return "", false
}

var hole = regexp.MustCompile(`\{([^{}]*)\}`)

// fill puts the words into a phrase.
func (v Vocabulary) fill(l Lang, phrase string) (string, error) {
	var wrong error
	out := hole.ReplaceAllStringFunc(phrase, func(h string) string {
		s, ok := v.hole(l, h[1:len(h)-1])
		if !ok {
			wrong = fmt.Errorf("%s is no term in a form %s has", h, l)
		}
		return s
	})
	if strings.ContainsAny(out, "{}") {
		return "", fmt.Errorf("a bracket stands alone in %q", phrase)
	}
	return out, wrong
}

func (v Vocabulary) hole(l Lang, h string) (string, bool) {
	if term, both, ok := strings.Cut(h, "?"); ok {
		w, known := v[strings.ToLower(term)]
		common, neuter, two := strings.Cut(both, "|")
		return w.gender(common, neuter), known && two && common != "" && neuter != "" && l == Danish
	}
	for mark, and := range map[string][2]string{"&": {" og ", " and "}, "/": {" eller ", " or "}} {
		first, second, ok := strings.Cut(h, mark)
		if !ok {
			continue
		}
		a, knownA := v.one(l, first)
		b, knownB := v.one(l, second)
		if !strings.EqualFold(a, b) {
			if a += and[0]; l == English {
				a = strings.TrimSuffix(a, and[0]) + and[1]
			}
			a += b
		}
		return a, knownA && knownB
	}
	return v.one(l, h)
}

func (v Vocabulary) one(l Lang, h string) (s string, ok bool) {
	term, form, formed := strings.Cut(h, ":")
	if before, compound := strings.CutSuffix(term, "-"); compound && !formed {
		term, form = before, "-"
	}
	w, known := v[strings.ToLower(term)]
	if l == English {
		s, ok = w.english(form)
	} else {
		s, ok = w.danish(form)
	}
	if ok = ok && known && (form != "" || !formed); ok && term != strings.ToLower(term) {
		s = Capital(s)
	}
	return s, ok
}

func (t Text) filled(v Vocabulary) (Text, error) {
	for s, l := range map[*string]Lang{&t.da: Danish, &t.daMany: Danish, &t.en: English, &t.enMany: English} {
		if !strings.ContainsAny(*s, "{}") {
			continue
		}
		var err error
		if *s, err = v.fill(l, *s); err != nil {
			return t, fmt.Errorf("i18n: %s: %w", t.Key, err)
		}
	}
	return t, nil
}

// With is the catalogue in a municipality's own words; a term it has no word for is
// called what the standard calls it.
func (c *Catalogue) With(v Vocabulary) *Catalogue {
	words := maps.Clone(standard)
	maps.Copy(words, v)
	said := make(map[string]Text, len(c.named))
	for _, t := range c.named {
		// New has tried every phrase: only words differ, and any word will do.
		said[t.Key], _ = t.filled(words)
	}
	return &Catalogue{texts: c.texts, named: c.named, said: said}
}

// With is the phrases in a municipality's own words.
func (p Phrases) With(v Vocabulary) Phrases { return Phrases{p.c.With(v), p.Lang} }

// Standard is what things are called where the municipality has chosen nothing.
func Standard() Vocabulary { return maps.Clone(standard) }

// Terms lists what a municipality can have its own word for, in the order of the chain.
func Terms() []string { return slices.Clone(terms) }

// Forms is a phrase as it is written, before its arguments, in one form or two.
func (p Phrases) Forms(key string) []string {
	t, ok := p.c.said[key]
	if !ok {
		t = p.c.texts[key]
	}
	one, many := t.da, t.daMany
	if p.Lang == English {
		one, many = t.en, t.enMany
	}
	if many == "" {
		return []string{one}
	}
	return []string{one, many}
}

// Named lists the phrases that name a term, by key; for the table of them all.
func (c *Catalogue) Named() (keys []string) {
	for _, t := range c.named {
		keys = append(keys, t.Key)
	}
	slices.Sort(keys)
	return keys
}
