package thread

import (
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
	"ledetraad/internal/picture"
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// named is a name in the drawing and what one comes to by it.
type named struct {
	ID, Title  string // Title is the whole name, as it is read aloud
	Href       templ.SafeURL
	Label      picture.Label
	Hit        picture.Box
	On, Strong bool
}

func num(v float64) string { return picture.Number(v) }

// spaced are the lines of a name with a space between them, for who has it read aloud.
func spaced(lines []string) []string {
	out := slices.Clone(lines)
	for i := range out[:max(len(out)-1, 0)] {
		out[i] += " "
	}
	return out
}

// onPaper is how the picture is printed: across a landscape page, made smaller until all
// of it is on one, or, where its names could then not be read on A3, as the list by theme.
func (p tablePage) onPaper() string {
	switch tall := p.P.H / p.P.W; {
	case tall > 1.2:
		return "som-liste"
	case tall > 0.5:
		return "hel-side"
	}
	return ""
}

func whole(n int) string { return strconv.Itoa(n) }

func shift(x, y float64) string { return "translate(" + num(x) + " " + num(y) + ")" }

// run is the part of a bar a followed thread runs along.
func run(b picture.Box) string { return "M268 " + num(b.Y) + "V" + num(b.Y+b.H) }

// bubble is the sign of an effect known by talks.
func bubble(x, y float64) string {
	return "M" + num(x-6) + " " + num(y-6) + "h12v8h-6l-3.5 4v-4h-2.5z"
}

func knot(theme int, on bool) string {
	if on {
		return "#a3213a"
	}
	return ui.ThemeColour(theme)
}

// spoken is a line's name as it is read aloud: with its unit, or how many goals it has.
func spoken(x picture.Line) string {
	return strings.Join(append([]string{x.Title}, x.Side.Lines...), ", ")
}

func (p tablePage) title() string { return p.T("thread.picture_title", p.F.Year) }

// high is the drawing's height: a file has a line more, that says what it is.
func (p tablePage) high() float64 {
	if p.File {
		return p.P.H + 20
	}
	return p.P.H
}

func (p tablePage) box() string { return "0 0 " + num(p.P.W) + " " + num(p.high()) }

func stroke(k picture.Link) string {
	switch {
	case k.On:
		return "#a3213a"
	case k.Broken:
		return "#7a4b00"
	}
	return ui.ThemeColour(k.Band)
}

func breadth(k picture.Link) string {
	if k.On {
		return "3"
	}
	return "1.6"
}

// opacity lets the other lines step back where a thread is followed; a broken one never.
func (p tablePage) opacity(k picture.Link) string {
	switch {
	case k.On || k.Broken && !p.P.Followed:
		return "1"
	case p.P.Followed:
		return ".42"
	}
	return ".62"
}

func (p tablePage) describe() string {
	return p.T("thread.picture_desc", p.Say.Number(len(p.D.aims)), p.Say.Number(len(p.P.Bands)), p.Say.Number(len(p.D.goals)),
		p.Say.Number(len(p.D.initiatives)), p.Say.Number(len(p.D.effects)))
}

// imprint says under a file what it is, whose, and from when.
func (p tablePage) imprint() string {
	words := []string{p.title(), p.Space.Name, p.Say.Date(p.Space.Now())}
	if mark := p.Mark(); mark != "" {
		words = append(words, mark)
	}
	return strings.Join(words, " · ")
}

// many is a number in digits with its noun: key has a twin for one.
func (p tablePage) many(key string, n int) string {
	if n == 1 {
		return p.T(key + "_one")
	}
	return p.T(key, p.Say.Number(n))
}

// counts is how much hangs on a theme.
func (p tablePage) counts(c picture.Count) string {
	return strings.Join([]string{p.many("thread.goals", c.Goals), p.many("thread.initiatives", c.Initiatives), p.many("thread.effects", c.Effects)}, " · ")
}

// heading is a theme's name as it is read aloud, with what choosing it does.
func (p tablePage) heading(b picture.Band) string {
	words := []string{b.Title, p.counts(b.Count)}
	switch {
	case b.Folds && b.Open:
		words = append(words, p.T("thread.fold"))
	case b.Folds:
		words = append(words, p.T("thread.unfold"))
	}
	return strings.Join(words, ", ")
}

// seen is an effect's name as it is read aloud, with how it is known.
func (p tablePage) seen(e picture.Dot) string {
	key := map[picture.Mark]string{picture.Figure: "thread.by_figures", picture.Talk: "thread.by_talks", picture.Never: "thread.unseen"}[e.Mark]
	return e.Title + ", " + p.T(key)
}

// called is what a thing in the picture is called.
func (p tablePage) called(id string) string {
	for _, b := range p.P.Bands {
		if b.ID == id {
			return b.Title
		}
	}
	return p.N.title[id]
}

// chosen is what is followed, by name: on a folded line the unit and its theme.
func (p tablePage) chosen() string {
	unit, theme, line := strings.Cut(p.At, ".")
	if line {
		return p.N.unit[unit] + ", " + p.called(theme)
	}
	return p.called(p.At)
}

// stop is a step of the followed thread: things of one kind.
type stop struct {
	Kind  string
	Label string
	IDs   []string
	More  int
	Here  bool // the chosen thing is the whole of it
}

// chosenMost is how many things of a kind the followed thread names.
const chosenMost = 5

// stops is the followed thread in words, from the left.
func (p tablePage) stops() (list []stop) {
	c := p.P.Chain
	themes := slices.DeleteFunc(slices.Clone(c.Themes), func(id string) bool { return id == picture.Outside })
	for _, s := range []stop{
		{Kind: "goal", Label: "thread.col_political", IDs: c.Political}, {Kind: "theme", Label: "thread.many_themes", IDs: themes},
		{Kind: "plan_goal", Label: "thread.many_goals", IDs: c.Goals}, {Kind: "initiative", Label: "thread.initiative", IDs: c.Initiatives},
		{Kind: "effect", Label: "thread.many_effects", IDs: c.Effects}} {
		if len(s.IDs) == 0 {
			continue
		}
		s.Label = p.T(s.Label)
		if len(s.IDs) == 1 {
			s.Label, s.Here = p.T("kind."+s.Kind), s.IDs[0] == p.At
		}
		if s.More = len(s.IDs) - chosenMost; s.More > 0 {
			s.IDs = s.IDs[:chosenMost]
		}
		list = append(list, s)
	}
	return list
}

// leftOut says what there was no room for.
func (p tablePage) leftOut() string {
	return p.T("thread.left_out", p.many("thread.goals", len(p.D.goals)+p.D.left.Goals), p.many("thread.goals", p.D.left.Goals),
		p.many("thread.initiatives", p.D.left.Initiatives), p.many("thread.effects", p.D.left.Effects))
}

// unitsLeft are the units that are not all drawn, to choose from.
func (p tablePage) unitsLeft() (list []org.Area) {
	for _, id := range p.D.units {
		list = append(list, org.Area{ID: id, Name: p.N.unit[id]})
	}
	i18n.Sort(list, func(a org.Area) string { return a.Name })
	return list
}

func (p tablePage) tableTitle() string {
	if p.F.Show == "loose" {
		return p.T("thread.as_table")
	}
	return p.T("thread.as_table_of", p.many("thread.goals", p.D.table))
}
