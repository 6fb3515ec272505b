package letterin

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/letterform"
	"ledetraad/internal/prose"
)

// The places a piece can have, besides the letter's own texts by the names of their parts
// and what belongs to a theme: "why@12" is the reason of the theme that piece 12 makes.
const (
	Nowhere  = ""      // stays with the letter as not placed
	Drop     = "drop"  // is left out by choice
	Label    = "label" // a heading that the letter has by itself
	Title    = "title"
	Subtitle = "subtitle"
	Group    = "group" // a heading over the themes that follow
	Theme    = "theme" // a theme; what stands under it is why
)

// inTheme are the places within a theme.
var inTheme = []string{Subtitle, letterform.Why, letterform.Presupposes, letterform.Citizens, letterform.Organisation, letterform.Employees, letterform.Reflection}

// most is how many characters there is room for.
var most = map[string]int{
	Title: 160, Subtitle: 300, letterform.Looking: 4000, letterform.Political: 4000, letterform.Approach: 4000, Group: 120, Theme: 160,
	at(Subtitle): 200, at(letterform.Why): 3000, at(letterform.Presupposes): 3000, at(letterform.Citizens): 600,
	at(letterform.Organisation): 600, at(letterform.Employees): 600, at(letterform.Reflection): 3000,
}

func at(part string) string { return part + "@" }

// of is a place within the theme a piece makes.
func of(part string, theme int) string { return at(part) + strconv.Itoa(theme) }

// within reads such a place; theme is -1 for any other.
func within(place string) (part string, theme int) {
	part, n, ok := strings.Cut(place, "@")
	theme, err := strconv.Atoi(n)
	if !ok || err != nil || theme < 0 || strconv.Itoa(theme) != n {
		return place, -1
	}
	return part, theme
}

// kind is a place without which theme it is in.
func kind(place string) string {
	if part, theme := within(place); theme >= 0 {
		return at(part)
	}
	return place
}

// Places suggests where each piece belongs.
func Places(list []Piece, n Names) []string {
	p := placing{names: n, list: list, to: make([]string, len(list)), theme: -1, titles: map[string]int{}}
	for i := range list {
		p.to[i] = p.place(i)
	}
	p.fit()
	return p.to
}

// placing goes through a document from its head to its foot.
type placing struct {
	names  Names
	list   []Piece
	to     []string
	titles map[string]int // themes by their folded titles

	theme, themeLevel int    // the theme the pieces are in; -1 none
	in                string // a heading the pieces stand under, and its level
	inLevel           int
	part              string // a part the pieces go on with, and its heading's level
	partLevel         int
	grouped           int // level of the heading over themes; 0 none
	titled            bool
}

func (p *placing) place(i int) string {
	x := p.list[i]
	if x.Heading == "" {
		return p.loose(i)
	}
	if i == titleAt(p.list) {
		p.titled = true
		return Title
	}
	p.leave(x.Level)
	named := p.names.part(x.Heading)
	switch {
	case p.theme >= 0 && slices.Contains(inTheme, named):
		p.part, p.partLevel = of(named, p.theme), x.Level
		return p.part
	case p.theme >= 0 && named == goals:
		p.part, p.partLevel = Nowhere, x.Level
		return Nowhere
	case p.part != "" && x.Level > p.partLevel:
		return p.part
	}
	switch named {
	case letterform.Looking, letterform.Political, letterform.Approach:
		p.theme, p.part, p.partLevel = -1, named, x.Level
		return named
	case letterform.Themes, yearOf, letterform.Questions, letterform.Reflection:
		p.theme, p.in, p.inLevel, p.part = -1, named, x.Level, ""
		return p.label(x)
	case letterform.Projects, letterform.Descent, letterform.Course, letterform.Principles:
		p.theme, p.in, p.inLevel, p.part = -1, other, x.Level, ""
		return Nowhere
	}
	return p.unnamed(i)
}

// leave goes out of what a heading of the level ends.
func (p *placing) leave(level int) {
	if p.theme >= 0 && level <= p.themeLevel {
		p.theme = -1
	}
	if p.part != "" && level <= p.partLevel {
		p.part = ""
	}
	if p.in != "" && level <= p.inLevel {
		p.in = ""
	}
	if level < p.grouped {
		p.grouped = 0
	}
}

// label is a heading the letter has by itself, if nothing stands under it.
func (p *placing) label(x Piece) string {
	if strings.TrimSpace(x.Body) == "" {
		return Label
	}
	return Nowhere
}

// loose is the place of words without a heading: under the title its first line is the
// letter's subtitle, under a theme's title what is in italics is the theme's.
func (p *placing) loose(i int) string {
	body := strings.TrimSpace(p.list[i].Body)
	before := Nowhere
	if i > 0 {
		before = p.to[i-1]
	}
	short := !strings.Contains(body, "\n")
	switch {
	case p.list[i].Cut:
		return Nowhere
	case before == Title && p.list[i-1].Heading != "" && short && utf8.RuneCountInString(body) <= most[Subtitle]:
		return Subtitle
	case p.theme >= 0 && before == Theme && slanted(body):
		return of(Subtitle, p.theme)
	case p.theme >= 0 && p.part == "":
		return of(letterform.Why, p.theme)
	}
	return p.part
}

// unnamed is the place of a heading with a name of its own.
func (p *placing) unnamed(i int) string {
	x := p.list[i]
	if k, ok := p.titles[folded(x.Heading)]; ok {
		return p.again(x, k)
	}
	switch {
	case p.in == other, p.in == yearOf, p.in == letterform.Questions, p.in == letterform.Reflection:
		return Nowhere
	case p.theme >= 0:
		p.part, p.partLevel = of(letterform.Why, p.theme), x.Level
		return p.part
	case p.grouped == 0 && p.over(i):
		p.grouped = x.Level
		return Group
	}
	if p.grouped >= x.Level {
		p.grouped = 0
		if p.over(i) {
			p.grouped = x.Level
			return Group
		}
	}
	p.theme, p.themeLevel, p.part = i, x.Level, ""
	p.titles[folded(x.Heading)] = i
	return Theme
}

// again is the place of a heading that names a theme which is there already.
func (p *placing) again(x Piece, k int) string {
	p.theme, p.themeLevel, p.part = k, x.Level, ""
	if p.in == letterform.Questions || p.in == letterform.Reflection {
		p.part, p.partLevel = of(letterform.Reflection, k), x.Level
		return p.part
	}
	if strings.TrimSpace(x.Body) == "" {
		return Label
	}
	return of(letterform.Why, k)
}

// over tells whether a heading only stands over others: nothing is under it but headings
// that are no part of a theme.
func (p *placing) over(i int) bool {
	x := p.list[i]
	if strings.TrimSpace(x.Body) != "" || i+1 == len(p.list) {
		return false
	}
	next := p.list[i+1]
	return next.Level > x.Level && !slices.Contains(inTheme, p.names.part(next.Heading)) && utf8.RuneCountInString(title(x.Heading)) <= most[Group]
}

// fit takes out what there is no room for.
func (p *placing) fit() {
	for range p.list {
		full := tooLong(p.list, p.to, p.names)
		if len(full) == 0 {
			return
		}
		for _, i := range full {
			p.to[i] = Nowhere
		}
	}
}

// tooLong are the pieces with which their place has more than there is room for, and those
// in a theme that is none: the last of each place.
func tooLong(list []Piece, to []string, n Names) (bad []int) {
	last := map[string]int{}
	for i, place := range to {
		if _, k := within(place); k >= 0 && (k >= len(to) || to[k] != Theme) {
			bad = append(bad, i)
			continue
		}
		last[place] = i
	}
	b := built(list, to, n)
	for place, words := range b.texts {
		if room := most[kind(place)]; room > 0 && utf8.RuneCountInString(words) > room {
			bad = append(bad, last[place])
		}
	}
	for i, t := range b.themes {
		if size := utf8.RuneCountInString(t.title); size > most[Theme] || size == 0 {
			bad = append(bad, i)
		}
		if utf8.RuneCountInString(t.heading) > most[Group] {
			bad = append(bad, t.group)
		}
	}
	slices.Sort(bad)
	return slices.Compact(bad)
}

// plainly is Markdown as one line.
func plainly(md string) string { return strings.ReplaceAll(prose.Plain(md), "\n", " ") }
