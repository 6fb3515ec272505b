package letterin

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"ledetraad/internal/letterform"
	"ledetraad/internal/prose"
)

// What a heading can be besides a part of the form.
const (
	yearOf = "year"  // holds the parts of the year
	other  = "other" // what the program makes by itself, such as the course
	goals  = "goals" // political goals a theme supports
)

// names are what the parts are called in documents, Danish and English, without numbers,
// signs and capitals.
var names = map[string][]string{
	letterform.Looking: {"året der gik", "året som gik", "det forgangne år", "tilbageblik", "status på året", "siden sidst", "the year behind", "the year that went", "looking back"},
	letterform.Political: {"den politiske retning", "politisk retning", "den politiske ramme", "de politiske mål", "politiske mål", "byrådets mål", "byrådets retning",
		"politiske målsætninger", "the political direction", "political direction", "political goals"},
	letterform.Approach:    {"tilgang", "vores tilgang", "tilgangen", "tilgangen der gælder for det hele", "fælles tilgang", "approach", "our approach", "the approach that holds for all of it"},
	letterform.Themes:      {"temaer", "temaerne", "årets temaer", "strategiske temaer", "de strategiske temaer", "udviklingsmål", "retning", "themes", "strategic themes", "the themes", "development goals"},
	letterform.Projects:    {"nye projekter på tværs", "nye tværgående projekter", "tværgående projekter", "nye projekter", "new projects across", "new projects", "new cross-cutting projects"},
	letterform.Descent:     {"fra sidste år", "fra tidligere", "from last year", "from before"},
	letterform.Course:      {"forløb", "sådan er den blevet til og sådan er den nået ud", "sådan er det blevet til og sådan er det nået ud", "tilblivelse", "course", "how it came about and how it has been spread"},
	letterform.Questions:   {"drøft den lokalt", "drøft det lokalt", "spørgsmål til lokale drøftelser", "for local talks", "questions for local talks"},
	letterform.Why:         {"baggrund", "begrundelse", "hvorfor", "hvorfor temaet", "hvorfor er det vigtigt", "betydning", "det betyder", "why", "background", "reason", "meaning"},
	letterform.Presupposes: {"det forudsætter", "forudsætninger", "forudsætning", "hvad det forudsætter", "forudsætter", "det ventes", "det kræver", "what it presupposes", "presupposes"},
	letterform.Citizens: {"borgerne", "borgeren", "borgere", "borger", "budskab til borgerne", "for borgerne", "for borgeren", "det betyder temaet for borgerne",
		"citizens", "the citizens", "message to citizens", "for citizens"},
	letterform.Organisation: {"organisationen", "organisation", "budskab til organisationen", "for organisationen", "the organisation", "the organization", "message to the organisation", "for the organisation"},
	letterform.Employees:    {"medarbejderne", "medarbejdere", "medarbejderen", "budskab til medarbejderne", "for medarbejderne", "employees", "staff", "message to employees", "for employees"},
	letterform.Reflection:   {"refleksionsspørgsmål", "spørgsmål", "spørgsmål til drøftelse", "spørgsmål til refleksion", "reflection questions", "questions"},
	yearOf:                  {"året der gik og det der er nyt", "året der gik og den politiske retning", "the year behind and what is new"},
	goals:                   {"politiske mål temaet støtter", "political goals the theme supports"},
}

var known = func() map[string]string {
	m := map[string]string{}
	for part, list := range names {
		for _, n := range list {
			m[n] = part
		}
	}
	return m
}()

var numbered = regexp.MustCompile(`^(?i:(?:tema|theme|mål|goal|afsnit|section)\s+)?(?:\d{1,2}(?:\.\d{1,2})*)[.:)]?\s+(?:[–-]\s+)?|^(?i:(?:tema|theme)\s+\d{1,2})[.:)]?\s*[–-]?\s*`)

// unnumbered is a title without the number before it.
func unnumbered(title string) string {
	if rest := numbered.ReplaceAllString(title, ""); rest != "" {
		return rest
	}
	return title
}

// folded is a heading as names are compared.
func folded(heading string) string {
	words := strings.FieldsFunc(strings.ToLower(unnumbered(title(heading))), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '-'
	})
	return strings.Join(words, " ")
}

// audience tells whether words are those a message stands under.
func audience(md string) bool {
	return slices.Contains(letterform.Audiences, known[folded(prose.Plain(md))])
}

// Names are what headings are called: those everybody uses, and the form's own.
type Names struct{ own map[string]string }

// NamesOf adds the headings of a form.
func NamesOf(f letterform.Form) Names {
	n := Names{map[string]string{}}
	for _, list := range [][]letterform.Part{f.Parts, f.Theme} {
		for _, p := range list {
			if p.Heading != "" {
				n.own[folded(p.Heading)] = p.Name
			}
		}
	}
	return n
}

// part is which part a heading names; "" none.
func (n Names) part(heading string) string {
	f := folded(heading)
	if p := n.own[f]; p != "" {
		return p
	}
	if p := known[f]; p != "" {
		return p
	}
	if rest, ok := strings.CutPrefix(f, "det betyder det for "); ok {
		return known[rest]
	}
	return ""
}
