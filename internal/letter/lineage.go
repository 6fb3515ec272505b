package letter

import (
	"slices"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/poster"
	"ledetraad/internal/theme"
)

// mostLetters is how many letters a lineage is drawn over.
const mostLetters = 3

// Lineage is where the themes of a few letters come from, the oldest letter first.
type Lineage struct {
	Letters []Letter
	Themes  [][]theme.Theme  // of each letter
	Links   []item.Link      // from a theme to an earlier one
	Why     []theme.Dropping // of themes that were not continued, where somebody has said it
	Lines   []descent        // the same in words, letter by letter
	Drawn   string           // the drawing; "" where nothing is tied
}

// LineageOf reads a letter's lineage.
func LineageOf(tx *db.Tx, id string) (g Lineage, err error) {
	l, err := Get(tx, id)
	if err != nil {
		return g, err
	}
	return lineageOf(tx, l)
}

// lineageOf reads the letter, one before it and one after, or two on the side where
// there are. A letter that stands is among those that stand.
func lineageOf(tx *db.Tx, l Letter) (g Lineage, err error) {
	all, err := List(tx)
	if err != nil {
		return g, err
	}
	slices.Reverse(all) // newest come first in the list
	all = slices.DeleteFunc(all, func(x Letter) bool { return x.Standing() != l.Standing() })
	at := slices.IndexFunc(all, func(x Letter) bool { return x.ID == l.ID })
	from := max(min(at-1, len(all)-mostLetters), 0)
	g.Letters = all[from:min(from+mostLetters, len(all))]
	var ids []string
	for _, x := range g.Letters {
		ids = append(ids, x.ID)
	}
	themes, err := theme.OfLetters(tx, ids...)
	if err != nil {
		return g, err
	}
	g.Themes = make([][]theme.Theme, len(g.Letters))
	var of []string
	for _, t := range themes {
		n := slices.Index(ids, t.Letter)
		g.Themes[n] = append(g.Themes[n], t)
		of = append(of, t.ID)
	}
	if g.Links, err = item.Out(tx, item.Continues, of...); err != nil {
		return g, err
	}
	if g.Why, err = theme.Droppings(tx, of...); err != nil {
		return g, err
	}
	g.Lines = g.lines()
	return g, nil
}

// find is a theme's letter and its place in it.
func (g Lineage) find(id string) (place [2]int, ok bool) {
	for i, list := range g.Themes {
		for j, t := range list {
			if t.ID == id {
				return [2]int{i, j}, true
			}
		}
	}
	return place, false
}

// lines tells of each theme but those of the first letter where it comes from, and of
// each but those of the last whether it goes on.
func (g Lineage) lines() (list []descent) {
	goesOn := map[string]bool{}
	for _, k := range g.Links {
		goesOn[k.Far.ID] = true
	}
	for i := 1; i < len(g.Themes); i++ {
		for _, t := range g.Themes[i] {
			one := descent{To: t, How: "new"}
			for _, k := range g.Links {
				if k.Near == t.ID {
					list, one.How = append(list, descent{k.Far, t, k.How, k.Because}), ""
				}
			}
			if one.How != "" {
				list = append(list, one)
			}
		}
		for _, t := range g.Themes[i-1] {
			if !goesOn[t.ID] {
				list = append(list, descent{From: t.Item, How: dropped, Because: g.why(t.ID, g.Letters[i].ID)})
			}
		}
	}
	return list
}

// readLineage reads where the themes come from, and draws it.
func (p *letterPage) readLineage(tx *db.Tx) (err error) {
	if p.Lineage, err = lineageOf(tx, p.Letter); err != nil {
		return err
	}
	g := &p.Lineage
	p.findDropped()
	d := poster.Lineage{New: strings.ToLower(p.T("theme.how.new")), Ended: strings.ToLower(p.T("theme.how.dropped")), Title: p.T("letter.lineage_title"), Desc: p.T("letter.lineage_desc")}
	for _, k := range g.Links {
		from, there := g.find(k.Far.ID)
		to, here := g.find(k.Near)
		if there && here && from[0] < to[0] {
			d.Ties = append(d.Ties, poster.Tie{From: from, To: to, How: strings.ToLower(p.T("theme.how." + k.How))})
		}
	}
	if len(d.Ties) == 0 {
		return nil
	}
	for i, l := range g.Letters {
		x := poster.Issue{Name: l.Title, Here: l.ID == p.ID, Draft: l.State == StateDraft}
		if x.Draft {
			x.Name = p.T("letter.lineage_draft", l.Title)
		}
		for _, t := range g.Themes[i] {
			n := poster.Node{Number: t.Place, Title: t.Title, Link: p.Path("/themes/" + t.ID)}
			if i+1 < len(g.Letters) {
				n.Because = g.why(t.ID, g.Letters[i+1].ID)
			}
			x.Themes = append(x.Themes, n)
		}
		d.Letters = append(d.Letters, x)
	}
	drawn, err := d.Draw()
	g.Drawn = drawn.SVG()
	return err
}

// hasDraft tells whether any of the letters is a draft.
func (g Lineage) hasDraft() bool {
	return slices.ContainsFunc(g.Letters, func(l Letter) bool { return l.State == StateDraft })
}

// descended are the lines of the table: over all the letters that are drawn, or else
// from the letter before.
func (p letterPage) descended() []descent {
	if p.Lineage.Drawn != "" {
		return p.Lineage.Lines
	}
	return p.Descent
}
