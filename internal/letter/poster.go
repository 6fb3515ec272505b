package letter

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/letterform"
	"ledetraad/internal/poster"
	"ledetraad/internal/prose"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

// posterPage is the strategy on a page: the letter's themes, the political goals they
// come from, and what each says.
type posterPage struct {
	*web.Call
	Letter
	Themes []theme.Theme
	Goals  []posterGoal
	Shape  letterform.Form
	New    map[string][]string // the year's new projects, by the theme they support
	Sheet  doc.Sheet
	Whole  bool // no word is left out of the sheet
}

// posterGoal is a political goal, and the letter's themes that support it.
type posterGoal struct {
	Title  string
	Themes []int // places in the list of themes
}

func showPoster(c *web.Call) error {
	p, err := readPoster(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Sheet.Title, Here: "letters", Body: posterView(p)})
}

// posterFile answers with the sheet as a file.
func posterFile(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		p, err := readPoster(c)
		if err != nil {
			return err
		}
		return c.Sheet(p.Sheet, p.Sheet.Title, as)
	}
}

func readPoster(c *web.Call) (p posterPage, err error) {
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	p.Call = c
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letter, err = Get(tx, id); err != nil {
			return err
		}
		if p.Themes, err = theme.OfLetter(tx, id); err != nil {
			return err
		}
		if p.Shape, err = letterform.Get(tx, p.Letter.Form); err != nil {
			return err
		}
		if p.New, err = newProjects(tx, id, p.Themes); err != nil {
			return err
		}
		p.Goals, err = posterGoals(tx, p.Letter, p.Themes)
		return err
	})
	if err != nil {
		return p, err
	}
	p.Sheet, p.Whole, err = poster.Sheet(p.poster())
	p.Sheet.Title, p.Sheet.Subject = c.T("letter.poster_of", p.Letter.Title), c.T("letter.poster")
	return p, err
}

// posterGoals are the goals the themes support, in the themes' order, and last the goals
// in force that none of them does. A letter that is over is shown as it was.
func posterGoals(tx *db.Tx, l Letter, themes []theme.Theme) (list []posterGoal, err error) {
	ids := make([]string, len(themes))
	place := map[string]int{}
	for i, t := range themes {
		ids[i], place[t.ID] = t.ID, i
	}
	links, err := item.Out(tx, item.Supports, ids...)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for _, id := range ids {
		for _, k := range links {
			if k.Near != id || k.Far.Kind != goal.Kind {
				continue
			}
			n, known := at[k.Far.ID]
			if !known {
				n, at[k.Far.ID] = len(list), len(list)
				list = append(list, posterGoal{Title: k.Far.Title})
			}
			list[n].Themes = append(list[n].Themes, place[id])
		}
	}
	if l.State == StateClosed {
		return list, nil
	}
	all, err := theme.Goals(tx)
	for _, g := range all {
		if _, known := at[g.ID]; !known {
			list = append(list, posterGoal{Title: g.Title})
		}
	}
	return list, err
}

// poster is the words of the sheet.
func (p posterPage) poster() poster.Poster {
	out := poster.Poster{Title: p.Letter.Title, Subtitle: p.Subtitle, Foot: p.foot(), Advice: p.T("letter.poster_advice"),
		Words: poster.Words{End: p.T("letter.poster_end"), EndNote: p.T("letter.poster_end_note"), Question: p.T("letter.poster_question"),
			Shown: p.shown(), Shortened: p.T("letter.poster_shortened", p.Letter.Title),
			More: func(n int) string { return p.Say.T("letter.poster_more", n) }}}
	var marks []string
	if p.State == StateDraft {
		marks = append(marks, p.T("state."+StateDraft))
	}
	if m := p.Call.Mark(); m != "" {
		marks = append(marks, m)
	}
	out.Mark = strings.Join(marks, " · ")
	for _, g := range p.Goals {
		out.Aims = append(out.Aims, poster.Aim{Title: g.Title, Themes: g.Themes})
	}
	for _, t := range p.Themes {
		x := poster.Theme{Number: t.Place, Heading: t.Heading, Title: t.Title, Subtitle: t.Subtitle}
		for _, s := range p.says(t) {
			x.Says = append(x.Says, poster.Says{Name: s.A, Text: prose.Plain(s.B)})
		}
		if len(t.Questions) > 0 {
			x.Question = t.Questions[0]
		}
		out.Themes = append(out.Themes, x)
	}
	return out
}

// says is what a theme says and to whom, in the order and the words of the letter's form;
// where it speaks to nobody, why it is there. Last come the new projects that support it.
func (p posterPage) says(t theme.Theme) (list []db.Pair) {
	whole := letterPage{Call: p.Call, Shape: p.Shape, Groups: []group{{Themes: []theme.Theme{t}}}}
	for _, a := range whole.audiences() {
		if words := message(t, a.Name); words != "" {
			list = append(list, db.Pair{A: whole.inTheme(a), B: words})
		}
	}
	if len(list) == 0 {
		for _, x := range whole.reasons(t) {
			list = append(list, db.Pair{A: whole.inTheme(x), B: reason(t, x)})
		}
	}
	if titles := p.New[t.ID]; len(titles) > 0 {
		list = append(list, db.Pair{A: p.T("letter.projects"), B: strings.Join(titles, "\n\n")})
	}
	return list
}

// foot is whose the letter is, and where it is in its course.
func (p posterPage) foot() string {
	switch {
	case p.State == StateDraft:
		return p.T("letter.poster_draft", p.Space.Name)
	case p.Adopted != "":
		return p.T("letter.poster_adopted", p.Space.Name, p.Say.Day(p.Adopted))
	}
	return p.Space.Name
}

// shown says in words what the picture shows.
func (p posterPage) shown() string {
	themes := p.Say.T("letter.themes_n", len(p.Themes))
	all := []string{p.Say.Up("letter.poster_shown_none", themes)}
	if len(p.Goals) > 0 {
		all[0] = p.Say.Up("letter.poster_shown", p.Say.T("letter.goals_n", len(p.Goals)), themes)
	}
	for i, t := range p.Themes {
		if from := p.from(i); len(from) > 0 {
			all = append(all, p.T("letter.poster_from", t.Place, t.Title, p.Say.List(from)))
		}
	}
	if open := p.open(); len(open) > 0 {
		all = append(all, p.T("letter.poster_open", p.Say.List(open)))
	}
	return strings.Join(all, " ")
}

// from are the goals that lead to a theme, by its place in the list.
func (p posterPage) from(theme int) (titles []string) {
	for _, g := range p.Goals {
		for _, t := range g.Themes {
			if t == theme {
				titles = append(titles, g.Title)
			}
		}
	}
	return titles
}

// open are the goals no theme supports.
func (p posterPage) open() (titles []string) {
	for _, g := range p.Goals {
		if len(g.Themes) == 0 {
			titles = append(titles, g.Title)
		}
	}
	return titles
}
