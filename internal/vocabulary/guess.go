package vocabulary

import (
	"slices"
	"strings"

	"ledetraad/internal/i18n"
)

// Danish nouns cannot be bent by rule. The endings below cover what municipalities call
// such things; for the rest the guess is shown to somebody who corrects it.

// unchanged have no ending in the plural: et mål, to mål.
var unchanged = []string{"mål", "råd", "udvalg", "grundlag", "tiltag", "spor", "løfte", "forum", "tegn"}

// withE have -e in the plural: et brev, to breve.
var withE = []string{"brev", "tråd", "kreds", "skrift", "stab"}

func ends(word string, list []string) bool {
	return slices.ContainsFunc(list, func(end string) bool { return strings.HasSuffix(word, end) })
}

// guess bends a word; what it is called in English stays.
func guess(one string, neuter bool, english i18n.Word) i18n.Word {
	w := i18n.Word{Neuter: neuter, One: one, EnglishOne: english.EnglishOne, EnglishMany: english.EnglishMany}
	before, noun := "", one
	if i := strings.LastIndexByte(one, ' '); i > 0 {
		before, noun = one[:i], one[i+1:]
	}
	article, definite := "den ", "en"
	if neuter {
		article, definite = "det ", "et"
	}
	if strings.HasSuffix(noun, "e") {
		definite = definite[1:]
	}
	w.The, w.Many = noun+definite, plural(noun)
	w.All = w.Many + "ene"
	if strings.HasSuffix(w.Many, "e") || strings.HasSuffix(w.Many, "er") {
		w.All = w.Many + "ne"
	}
	w.Compound = noun + link(noun)
	if before != "" {
		before = adjective(before, neuter) + " "
		w.The, w.Many, w.All = article+before+noun, before+w.Many, "de "+before+w.Many
	}
	return w
}

func plural(noun string) string {
	switch {
	case ends(noun, withE): // before the others: tråd ends in råd
		return noun + "e"
	case ends(noun, unchanged):
		return noun
	case strings.HasSuffix(noun, "e"):
		return noun + "r"
	}
	return noun + "er"
}

// link is what stands between the word and the next in a compound.
func link(noun string) string {
	joined := []string{"ing", "tet", "ion", "hed", "skab", "brev", "tråd", "årsplan", "råd", "else"}
	if ends(noun, joined) {
		return "s"
	}
	return ""
}

// adjective is the form after den, det and de: politisk, politiske; fælles stays.
func adjective(word string, neuter bool) string {
	if neuter && strings.HasSuffix(word, "t") && !strings.HasSuffix(word, "kt") {
		word = strings.TrimSuffix(word, "t")
	}
	if strings.HasSuffix(word, "e") || strings.HasSuffix(word, "s") {
		return word
	}
	return word + "e"
}
