package search

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The most that is read of a matter somebody describes.
const (
	MostMatter      = 600 // letters
	mostMatterTerms = 40
)

// The least of a long word that is also sought by itself, and what stands before it:
// "samarbejde" of "forældresamarbejde".
const (
	shortestTail = 6
	beforeTail   = 4
)

// shaven are adjectives the stemmer takes more from than an ending: »grundigt« becomes
// »grund«, which must not be found in »grundlag«.
var shaven = regexp.MustCompile(`ig(t|e|ere|st|este)?$`)

// Matter is what somebody describes in her own sentences, to find what bears on it.
// Unlike in Terms no single word must be found.
type Matter struct {
	terms Terms
	said  []string // each term as it was typed
}

// Describe reads a matter. Small and plain words weigh nothing, and neither does what
// somebody is called: a word with a capital letter inside a sentence, and one that
// begins a sentence where named, which is given it in small letters, says so.
func Describe(text string, named func(word string) bool) Matter {
	m := Matter{terms: Terms{Text: strings.TrimSpace(text)}}
	text = clean(text)
	seen, last := map[string]bool{}, 0
	for _, k := range tokens(text) {
		if !k.whole {
			continue
		}
		begins := last == 0 || strings.ContainsAny(text[last:k.from], ".!?:\n")
		last = k.to
		said := text[k.from:k.to]
		if seen[k.word] || !k.loud && (small[k.word] || plain[k.word] || !long(k.word, shortestEnd)) || isName(said, k, begins, named) {
			continue
		}
		seen[k.word] = true
		if len(m.said) == mostMatterTerms {
			m.terms.Cut = true
			break
		}
		one := term{word: k.word, stem: stem(k.word)}
		one.parts, one.whole = tails(one), shaven.MatchString(k.word) && !strings.HasSuffix(one.stem, "ig")
		m.terms.list, m.said = append(m.terms.list, one), append(m.said, said)
	}
	return m
}

// Empty tells that nothing was described in words that weigh.
func (m Matter) Empty() bool { return len(m.said) == 0 }

// isName tells whether a word is what somebody or something is called. What is written
// in capitals only is none: MED.
func isName(said string, k token, begins bool, named func(string) bool) bool {
	first, _ := utf8.DecodeRuneInString(said)
	return !k.loud && unicode.IsUpper(first) && (!begins || named(k.word))
}

// tails are the later parts of a compound that are words by themselves, maybe.
func tails(t term) (list []string) {
	if t.figures() {
		return nil
	}
	letters, n := utf8.RuneCountInString(t.stem), 0
	for at := range t.stem {
		if n >= beforeTail && n <= letters-shortestTail {
			list = append(list, t.stem[at:])
		}
		n++
	}
	return list
}

// partly is how well a word fits a part of the term.
func (t term) partly(word string) int {
	for _, p := range t.parts {
		if strings.HasPrefix(word, p) && stem(word) == p {
			return within
		}
	}
	return 0
}

// without leaves out the terms that weigh nothing.
func (m Matter) without(weights []float64) Terms {
	t := m.terms
	t.list = nil
	for n, one := range m.terms.list {
		if weights[n] > 0 {
			t.list = append(t.list, one)
		}
	}
	return t
}

// plain are words people tell things with, whatever the thing is. They are passed over
// in a matter, not in a search.
var plain = func() map[string]bool {
	list := strings.Fields(`alle allerede alligevel alt altid anden andet andre bare begge bliver blev blevet blive burde bør da deres
		derfor dette disse din dine dit eget egen egne eller ellers endnu engang faktisk fik fordi først første ganske
		gerne giver give gav gik går gå gøre gør gjort gjorde hans heller helt hende hendes hende her hver hverken hvad hvem hvilke
		hvilken hvilket hvordan hvorfor hvornår ind inden ingen intet jeres kom komme kommer kun kunne lade lader lige lidt
		mange mellem mens mere mest meget mig min mindre mine mit mod måske måtte må naar nogen noget nogle nok nu ny nye
		næste næsten oftest ofte omkring os over please samme sammen sagde sige siger sidste sidst siden sin sine sit
		skal skulle slags snart stadig står stå synes ser se selv selvom tage tager tog taget tit tror tidligere uden under
		vores ville vide ved være været vores ønsker ønske dilemma situation problem spørgsmål ting måde gang gange står
		about also been before being both but could does doing done from have having into just like made make many more most
		much must need needs only other ought our over same shall should some such than that their them then there these they
		thing things this those through under very want wants were what when where which while will with would your`)
	m := map[string]bool{}
	for _, w := range slices.Compact(list) {
		m[w] = true
	}
	return m
}()
