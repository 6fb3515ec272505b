package letterin

import (
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/letterform"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type previewPage struct {
	*web.Call
	*web.Form
	Pieces  []Piece
	To      []string
	Shape   letterform.Form
	guessed map[int]bool
}

// showPreview shows what becomes what; to is nil the first time.
func showPreview(c *web.Call, f *web.Form, to []string) error {
	f.Action = c.Path("/letters/import/confirmation")
	p := previewPage{Call: c, Form: f, Pieces: Parse(f.Get("text")), To: to, guessed: map[int]bool{}}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Shape, err = letterform.Current(tx)
		return err
	})
	if err != nil {
		return err
	}
	fill(c, f, p.Pieces, NamesOf(p.Shape))
	if to == nil {
		p.To = chosen(f, p.Pieces)
	}
	for i := range p.To { // what points to a theme that is none any more is shown as nowhere
		if _, k := within(p.To[i]); k >= 0 && (k >= len(p.To) || p.To[k] != Theme) && f.Errors["to_"+strconv.Itoa(i)] == "" {
			p.To[i] = Nowhere
		}
		f.Values["to_"+strconv.Itoa(i)] = p.To[i]
	}
	heading := 0
	for i, x := range p.Pieces {
		if x.Level > 0 {
			heading++
			p.guessed[i] = slices.Contains(strings.Fields(f.Get("guessed")), strconv.Itoa(heading))
		}
	}
	return c.Show(web.Page{Title: c.T("letterin.preview"), Here: "letters", Body: previewView(p)})
}

// placed are the pieces with a place, in the document's order, and loose those without.
func (p previewPage) placed() []int {
	return p.where(func(to string) bool { return to != Nowhere && to != Label })
}

func (p previewPage) loose() []int { return p.where(func(to string) bool { return to == Nowhere }) }

// labels are headings the letter has by itself.
func (p previewPage) labels() []int { return p.where(func(to string) bool { return to == Label }) }

func (p previewPage) where(is func(string) bool) (list []int) {
	for i, to := range p.To {
		if is(to) {
			list = append(list, i)
		}
	}
	return list
}

// field is the choice of a place for a piece.
func (p previewPage) field(i int) ui.Field {
	label := p.T("letterin.place_of", i+1)
	if h := title(p.Pieces[i].Heading); h != "" {
		label = p.T("letterin.place_of_named", h)
	}
	return ui.Field{Name: "to_" + strconv.Itoa(i), Label: label, Width: "mellem"}
}

// choosing is the form as its choices of a place are shown: no choice is nowhere.
func (p previewPage) choosing() ui.Form {
	f := p.Form.Form
	f.Words.Choose, f.Words.Optional = p.T("letterin.to.nowhere"), ""
	return f
}

// choices are the places a piece can have outside the themes.
func (p previewPage) choices(i int) []ui.Option {
	list := []ui.Option{{Value: Drop, Label: p.T("letterin.to.drop")}}
	if p.To[i] == Label {
		list = append(list, ui.Option{Value: Label, Label: p.T("letterin.to.label")})
	}
	return list
}

// groups are the places in the letter and in each theme.
func (p previewPage) groups() []ui.OptionGroup {
	own := ui.OptionGroup{Label: p.T("letterin.in_letter")}
	add := func(g *ui.OptionGroup, value, label string) {
		g.Options = append(g.Options, ui.Option{Value: value, Label: label})
	}
	add(&own, Title, p.T("letterin.to.title"))
	add(&own, Subtitle, p.T("letterin.to.subtitle"))
	for _, x := range p.Shape.All() {
		if slices.Contains([]string{letterform.Looking, letterform.Political, letterform.Approach}, x.Name) {
			add(&own, x.Name, letterform.Heading(p.Call, x))
		}
	}
	add(&own, Theme, p.T("letterin.to.theme"))
	add(&own, Group, p.T("letterin.to.group"))
	list := []ui.OptionGroup{own}
	for i, to := range p.To {
		if to != Theme {
			continue
		}
		g := ui.OptionGroup{Label: p.T("letterin.in_theme", themeTitle(p.Pieces[i]))}
		add(&g, of(Subtitle, i), p.T("letterin.to.subtitle"))
		for _, x := range p.Shape.Of() {
			add(&g, of(x.Name, i), letterform.Heading(p.Call, x))
		}
		list = append(list, g)
	}
	return list
}

// summary says what the document becomes.
func (p previewPage) summary() string {
	themes := len(p.where(func(to string) bool { return to == Theme }))
	return p.T("letterin.summary", p.Say.Up("letterin.themes_n", themes), p.Say.Up("letterin.loose_n", len(p.loose())))
}

func (p previewPage) guesses() bool {
	for _, is := range p.guessed {
		if is {
			return true
		}
	}
	return false
}

// begin is how a piece's text begins, and rest whether there is more of it.
func begin(md string) (text string, rest bool) {
	words := strings.Fields(plainly(md))
	if len(words) <= shownWords {
		return strings.Join(words, " "), false
	}
	return strings.Join(words[:shownWords], " ") + " …", true
}

// shownWords is how many words of a piece are shown before it is unfolded.
const shownWords = 30

func beginning(md string) string { text, _ := begin(md); return text }

func longer(md string) bool { _, rest := begin(md); return rest }
