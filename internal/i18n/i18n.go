// Package i18n speaks Danish and English. A feature's words stand in its text.go,
// both languages on one line, so that a missing translation does not compile.
//
// Arguments stand in the phrase as %s and %d; nothing is glued from pieces.
package i18n

import (
	"fmt"
	"log/slog"
	"strings"
	"unicode/utf8"
)

// Lang is a language of the interface.
type Lang string

// The languages.
const (
	Danish  Lang = "da"
	English Lang = "en"
)

// Text is one phrase in both languages, in one or two forms.
type Text struct {
	Key            string
	da, en         string
	daMany, enMany string
}

// T is a phrase of one form.
func T(key, da, en string) Text { return Text{Key: key, da: da, en: en} }

// N is a phrase that depends on a number, its first argument: one form for one,
// another for none and many. The number itself is written with %s, spelled out up
// to twelve.
func N(key, daOne, daMany, enOne, enMany string) Text {
	return Text{Key: key, da: daOne, en: enOne, daMany: daMany, enMany: enMany}
}

// Catalogue is all phrases of the product.
type Catalogue struct {
	texts map[string]Text // in the standard's words
	named []Text          // those that name a term, as they are written
	said  map[string]Text // named, in a municipality's own words
}

// New gathers the phrases of all features. Two of one key are an error.
func New(lists ...[]Text) (*Catalogue, error) {
	c := &Catalogue{texts: map[string]Text{}}
	for _, list := range append(lists, own) {
		for _, t := range list {
			if _, there := c.texts[t.Key]; there {
				return nil, fmt.Errorf("i18n: two phrases have the key %s", t.Key)
			}
			if t.da == "" || t.en == "" || (t.daMany == "") != (t.enMany == "") {
				return nil, fmt.Errorf("i18n: %s is empty in a language", t.Key)
			}
			said, err := t.filled(standard)
			if err != nil {
				return nil, err
			}
			if said != t {
				c.named = append(c.named, t)
			}
			c.texts[t.Key] = said
		}
	}
	return c, nil
}

// Has tells whether there is a phrase of that key.
func (c *Catalogue) Has(key string) bool { _, ok := c.texts[key]; return ok }

// Keys lists every key, for tests.
func (c *Catalogue) Keys() (keys []string) {
	for k := range c.texts {
		keys = append(keys, k)
	}
	return keys
}

// In speaks a language.
func (c *Catalogue) In(l Lang) Phrases { return Phrases{c, l} }

// Phrases is the catalogue in one language.
type Phrases struct {
	c    *Catalogue
	Lang Lang
}

// T is the phrase of key with its arguments. An unknown key is a defect: it is
// logged, and the key itself is shown.
func (p Phrases) T(key string, args ...any) string {
	t, ok := p.c.said[key]
	if !ok {
		t, ok = p.c.texts[key]
	}
	if !ok {
		slog.Error("unknown text", "key", key)
		return key
	}
	s, many := t.da, t.daMany
	if p.Lang == English {
		s, many = t.en, t.enMany
	}
	if many != "" && len(args) > 0 {
		n, _ := args[0].(int)
		if n != 1 {
			s = many
		}
		args = append([]any{p.Count(n)}, args[1:]...)
	}
	if len(args) == 0 || !strings.Contains(s, "%") {
		return s
	}
	return fmt.Sprintf(s, args...)
}

// Up is T with a capital first letter.
func (p Phrases) Up(key string, args ...any) string { return Capital(p.T(key, args...)) }

// Capital makes the first letter a capital.
func Capital(s string) string {
	_, first := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:first]) + s[first:]
}

// Parse chooses the language from a person's choice, or else from what the browser
// accepts. Danish unless English is asked for before it.
func Parse(chosen, accepts string) Lang {
	switch chosen {
	case "da":
		return Danish
	case "en":
		return English
	}
	for _, part := range strings.Split(accepts, ",") {
		tag, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		switch strings.ToLower(strings.SplitN(tag, "-", 2)[0]) {
		case "da", "nb", "nn", "no", "sv":
			return Danish
		case "en":
			return English
		}
	}
	return Danish
}

// Has tells whether there is a phrase of key, for words that depend on data.
func (p Phrases) Has(key string) bool { return p.c.Has(key) }
