package seed

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The loose ends are there on purpose, and no others.
func TestFjordbyHasTheLooseEndsItWants(t *testing.T) {
	w := Fjordby()
	noEffect := []string{}
	neverShown := []string{}
	for _, i := range w.everyInitiative() {
		if len(i.Effects)+len(i.EffectKeys) == 0 {
			noEffect = append(noEffect, i.Title)
		}
		for _, e := range i.Effects {
			if len(e.Assessments) == 0 {
				neverShown = append(neverShown, e.Title)
			}
			if (e.Shown == "") != (len(e.Assessments) == 0) {
				t.Errorf("%s: an effect is shown somehow, or never", e.Key)
			}
		}
	}
	wantTitles(t, "initiatives without an effect", noEffect,
		"Hjælp på bibliotekerne", "Værksted med gartnere", "Ét svar til virksomheder, også på skrift")
	wantTitles(t, "effects never shown", neverShown,
		"Familien har én aftale", "Naboer hjælper naboer", "Ældre er trygge ved at gå selv")
	wantTitles(t, "open learnings", openLearnings(w),
		"Makkerhjælp over telefonen virker for dem, der kender hinanden.", "Naboer hjælper, når nogen spørger")
	wantTitles(t, "themes not answered", notAnswered(w), "job t26-3")
	wantTitles(t, "goals nobody works with", unusedGoals(w), "Levende byer og landsbyer")
}

func wantTitles(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func openLearnings(w World) []string {
	var open []string
	for _, c := range w.Candidates {
		if c.Answer == nil {
			open = append(open, c.Title)
		}
	}
	for _, p := range w.Plans {
		for _, g := range p.Goals {
			for _, f := range g.FollowUps {
				if f.Learned != "" && f.Answer == nil {
					open = append(open, f.Learned)
				}
			}
		}
	}
	for _, i := range w.everyInitiative() {
		for _, e := range i.Effects {
			for _, a := range e.Assessments {
				if a.Learned != "" && a.Answer == nil {
					open = append(open, a.Learned)
				}
			}
		}
	}
	return open
}

func notAnswered(w World) []string {
	var missing []string
	for _, p := range w.Plans {
		for _, l := range w.Letters {
			for _, theme := range l.Themes {
				has := slices.ContainsFunc(p.Answers, func(a Answer) bool { return a.Theme == theme.Key })
				if l.Year == p.Year && !has && l.State != "draft" { // nobody is asked for an answer to a draft
					missing = append(missing, p.Unit+" "+theme.Key)
				}
			}
		}
	}
	return missing
}

func unusedGoals(w World) []string {
	used := map[string]bool{}
	for _, l := range w.Letters {
		for _, theme := range l.Themes {
			for _, g := range theme.Goals {
				used[g] = true
			}
		}
	}
	var unused []string
	for _, g := range w.Goals {
		if g.Period == "2026-2029" && !used[g.Key] {
			unused = append(unused, g.Title)
		}
	}
	return unused
}

// The letter for 2026 says that nine efforts showed effect and three were stopped.
func TestFjordbyShowsWhatItsLetterSays(t *testing.T) {
	reached, stopped := 0, 0
	for _, p := range Fjordby().Plans {
		for _, g := range p.Goals {
			for _, i := range g.Initiatives {
				if p.Year != 2025 {
					continue
				}
				if i.State == "stopped" {
					stopped++
				}
				if i.Effects[0].Assessments[0].Result == "reached" {
					reached++
				}
			}
		}
	}
	if reached != 9 || stopped != 3 {
		t.Errorf("got %d with effect and %d stopped, want 9 and 3", reached, stopped)
	}
}

func TestFjordbyIsAWholeMunicipality(t *testing.T) {
	w := Fjordby()
	kinds, plans, waiting, demo := map[string]int{}, map[string]int{}, 0, 0
	for _, u := range w.Units {
		kinds[u.Kind]++
	}
	for _, p := range w.Plans {
		plans[fmt.Sprint(p.Kind, " ", p.Year)]++
		for _, g := range p.Goals {
			for _, f := range g.FollowUps {
				if f.Confirmed == "" {
					waiting++
				}
			}
		}
	}
	for _, p := range w.People {
		if p.Demo != "" {
			demo++
		}
	}
	if kinds["centre"]+kinds["staff"] != 8 || kinds["institution"] < 40 {
		t.Errorf("got units %v, want eight centres and staffs and forty institutions", kinds)
	}
	want := map[string]int{"plan 2024": 4, "agreement 2024": 6, "plan 2025": 8, "agreement 2025": 31, "plan 2026": 8, "agreement 2026": 39, "agreement 2027": 1}
	if !reflect.DeepEqual(plans, want) {
		t.Errorf("got plans %v, want %v", plans, want)
	}
	if waiting < 3 || demo < 10 {
		t.Errorf("got %d follow-ups that wait and %d demo people", waiting, demo)
	}
}

var sentenceEnd = regexp.MustCompile(`[.?!:]( |$)`)

// People read this on a telephone: at most twenty words a sentence.
func TestFjordbySpeaksInShortSentences(t *testing.T) {
	for _, text := range everyText(reflect.ValueOf(Fjordby())) {
		for _, sentence := range sentenceEnd.Split(text, -1) {
			if got := len(strings.Fields(sentence)); got > 20 {
				t.Errorf("got %d words, want at most 20: %s", got, sentence)
			}
		}
	}
}

func everyText(v reflect.Value) []string {
	var texts []string
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			texts = everyText(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts = append(texts, everyText(v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts = append(texts, everyText(v.Field(i))...)
		}
	case reflect.String:
		texts = append(texts, v.String())
	}
	return texts
}
