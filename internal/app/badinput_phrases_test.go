package app_test

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"ledetraad/internal/i18n"
	"ledetraad/internal/testapp"
)

// phrases are the sentences of the product in a language, to tell whether what is said
// is in it.
type phrases struct {
	whole    map[string]bool
	patterns []*regexp.Regexp
	told     sync.Map // sentence: whether it is one, for those asked about before
}

var verb = regexp.MustCompile(`%[sdvq]`)

// phrases gathers them once for each language; a sentence of both is no trouble.
func (s *worlds) phrases(a *testapp.App, lang string) *phrases {
	s.Lock()
	defer s.Unlock()
	if s.said[lang] != nil {
		return s.said[lang]
	}
	p := &phrases{whole: map[string]bool{}}
	say := a.Words.In(i18n.Lang(lang))
	for _, key := range a.Words.Keys() {
		text := strings.Join(strings.Fields(say.T(key)), " ")
		if !verb.MatchString(text) {
			p.whole[text] = true
			continue
		}
		for _, form := range []string{text, say.T(key, 2)} {
			if strings.Contains(form, "%!") {
				form = regexp.MustCompile(`%!\w?\([^)]*\)`).ReplaceAllString(form, "%s")
			}
			if len(verb.ReplaceAllString(form, "")) < 8 {
				continue
			}
			pattern := regexp.QuoteMeta(form)
			p.patterns = append(p.patterns, regexp.MustCompile("^"+verb.ReplaceAllString(pattern, ".*")+"$"))
		}
	}
	if s.said == nil {
		s.said = map[string]*phrases{}
	}
	s.said[lang] = p
	return p
}

// say tells whether a sentence is one of the language.
func (p *phrases) say(sentence string) bool {
	if p.whole[sentence] {
		return true
	}
	if known, ok := p.told.Load(sentence); ok {
		return known.(bool)
	}
	is := slices.ContainsFunc(p.patterns, func(x *regexp.Regexp) bool { return x.MatchString(sentence) })
	p.told.Store(sentence, is)
	return is
}
