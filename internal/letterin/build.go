package letterin

import (
	"slices"
	"strings"

	"ledetraad/internal/letter"
	"ledetraad/internal/letterform"
	"ledetraad/internal/prose"
	"ledetraad/internal/theme"
)

// result is what the pieces become.
type result struct {
	texts  map[string]string // by place: the letter's own, and "why@12"
	themes map[int]made      // by the piece that makes them
	order  []int
	rest   []letter.Unplaced
	called Names
}

type made struct {
	title, heading string
	group          int // the piece the heading is
}

// built puts the pieces in their places. What says a place that is none comes out as not
// placed: no word gets lost.
func built(list []Piece, to []string, n Names) result {
	r := result{called: n, texts: map[string]string{}, themes: map[int]made{}}
	heading, group, level := "", 0, 0
	for i, x := range list {
		place := to[i]
		part, k := within(place)
		switch {
		case place == Drop, place == Label && strings.TrimSpace(x.Body) == "":
		case place == Group && x.Heading != "":
			heading, group, level = title(x.Heading), i, x.Level
			r.keep(Piece{Body: x.Body})
		case place == Theme:
			if x.Level > 0 && x.Level <= level {
				heading = ""
			}
			r.order = append(r.order, i)
			r.themes[i] = made{themeTitle(x), heading, group}
			if x.Heading != "" {
				r.add(of(letterform.Why, i), x.Body)
			}
		case place == Title, place == Subtitle:
			r.line(place, x)
		case k >= 0 && k < len(to) && to[k] == Theme && slices.Contains(inTheme, part):
			r.inTheme(part, place, x)
		case slices.Contains([]string{letterform.Looking, letterform.Political, letterform.Approach}, place):
			r.text(place, x)
		default:
			r.keep(x)
		}
	}
	return r
}

// themeTitle is a theme's title: its heading without the number, or all its words.
func themeTitle(x Piece) string {
	if x.Heading == "" {
		return plainly(x.Body)
	}
	return unnumbered(title(x.Heading))
}

func (r *result) keep(x Piece) {
	if x.Heading != "" || strings.TrimSpace(x.Body) != "" {
		r.rest = append(r.rest, letter.Unplaced{Heading: title(x.Heading), Words: x.Body})
	}
}

func (r *result) add(place, words string) {
	switch {
	case strings.TrimSpace(words) == "":
	case r.texts[place] == "":
		r.texts[place] = words
	default:
		r.texts[place] += "\n\n" + words
	}
}

// line adds a piece to what has no Markdown and stands on one line.
func (r *result) line(place string, x Piece) {
	for _, md := range []string{x.Heading, x.Body} {
		if words := plainly(md); words != "" {
			r.texts[place] = strings.TrimSpace(r.texts[place] + " " + words)
		}
	}
}

func (r *result) inTheme(part, place string, x Piece) {
	switch part {
	case Subtitle:
		r.line(place, x)
	case letterform.Reflection:
		if r.called.part(x.Heading) != letterform.Reflection && !r.names(x.Heading, place) {
			r.lines(place, title(x.Heading))
		}
		r.lines(place, prose.Plain(x.Body))
	default:
		r.text(place, x)
	}
}

func (r *result) lines(place, words string) {
	r.texts[place] = strings.TrimSpace(r.texts[place] + "\n" + words)
}

// text adds a piece to a text. Its heading comes too where it says more than what the
// place is called.
func (r *result) text(place string, x Piece) {
	part, _ := within(place)
	if x.Heading != "" && r.called.part(x.Heading) != part && !r.names(x.Heading, place) {
		r.add(place, "**"+x.Heading+"**")
	}
	r.add(place, x.Body)
}

// names tells whether a heading is that of the theme the place is in.
func (r *result) names(heading, place string) bool {
	_, k := within(place)
	return k >= 0 && folded(heading) == folded(r.themes[k].title)
}

// Made is what a document becomes: a draft, its themes in order, and what has no place.
type Made struct {
	Letter letter.Draft
	Themes []theme.Draft
	Rest   []letter.Unplaced
}

// Build makes it of the pieces and their places.
func Build(list []Piece, to []string, n Names) Made {
	r := built(list, to, n)
	m := Made{Rest: r.rest, Letter: letter.Draft{Title: r.texts[Title], Subtitle: r.texts[Subtitle],
		Looking: r.texts[letterform.Looking], Political: r.texts[letterform.Political], Approach: r.texts[letterform.Approach]}}
	for n, i := range r.order {
		in := func(part string) string { return r.texts[of(part, i)] }
		m.Themes = append(m.Themes, theme.Draft{Place: n + 1, Title: r.themes[i].title, Heading: r.themes[i].heading, Subtitle: in(Subtitle),
			Why: in(letterform.Why), Presupposes: in(letterform.Presupposes), Citizens: in(letterform.Citizens),
			Organisation: in(letterform.Organisation), Employees: in(letterform.Employees), Questions: theme.Lines(in(letterform.Reflection))})
	}
	return m
}
