package theme

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/letterform"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	Title  string
	Letter item.Item
	Back   string // where "cancel" leads
	Goals  []ui.Option
	Before []ui.OptionGroup // earlier themes, by letter
	Places []ui.Option
	Shape  letterform.Form
}

func fields() []string {
	list := []string{"title", "subtitle", "heading", "place", "why", "presupposes", "citizens", "organisation", "employees", "questions", "goals"}
	for i := 1; i <= MostFrom; i++ {
		n := strconv.Itoa(i)
		list = append(list, "from"+n, "how"+n, "because"+n)
	}
	return list
}

// draftOf reads a form. A row about lineage where nothing is chosen is no row.
func draftOf(f *web.Form) Draft {
	place, err := strconv.Atoi(f.Get("place"))
	if f.Get("place") == "" {
		place = Last
	} else if err != nil {
		place = -1
	}
	d := Draft{Place: place, Title: f.Get("title"), Heading: f.Get("heading"), Subtitle: f.Get("subtitle"), Why: f.Get("why"),
		Presupposes: f.Get("presupposes"), Citizens: f.Get("citizens"), Organisation: f.Get("organisation"),
		Employees: f.Get("employees"), Questions: Lines(f.Get("questions")), Goals: f.Lists["goals"]}
	for i := 1; i <= MostFrom; i++ {
		n := strconv.Itoa(i)
		l := Lineage{f.Get("from" + n), f.Get("how" + n), f.Get("because" + n)}
		if l != (Lineage{}) {
			d.From = append(d.From, l)
		}
	}
	for i, l := range d.From { // so that errors stand at their rows
		n := strconv.Itoa(i + 1)
		f.Values["from"+n], f.Values["how"+n], f.Values["because"+n] = l.Theme, l.How, l.Because
	}
	for i := len(d.From) + 1; i <= MostFrom; i++ {
		n := strconv.Itoa(i)
		f.Values["from"+n], f.Values["how"+n], f.Values["because"+n] = "", "", ""
	}
	return d
}

// rows are the numbers of the lineage rows to show: those in use and one more.
func (p formPage) rows() (list []string) {
	for i := 1; i <= MostFrom; i++ {
		n := strconv.Itoa(i)
		list = append(list, n)
		if p.Values["from"+n] == "" && p.Values["how"+n] == "" && p.Theirs["from"+n] == "" {
			break
		}
	}
	return list
}

func (p formPage) hows() (list []ui.Option) {
	for _, how := range Hows {
		list = append(list, ui.Option{Value: how, Label: p.T("theme.how." + how)})
	}
	return list
}

func showForm(c *web.Call, f *web.Form, letter, id string) error {
	p := formPage{Call: c, Form: f, Title: c.T("theme.new"), Back: "/letters/" + letter}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if id != "" {
			t, err := Get(tx, id)
			if err != nil {
				return err
			}
			letter, p.Title, p.Back = t.Letter, c.T("theme.edit"), "/themes/"+id
		}
		if p.Letter, err = item.Open(tx, "letter", letter); err != nil {
			return err
		}
		if p.Shape, err = letterform.OfLetter(tx, letter); err != nil {
			return err
		}
		if err = p.readChoices(tx, id); err != nil {
			return err
		}
		return p.readPlaces(tx, id)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "letters", Body: formView(p)})
}

// readChoices reads the goals in force, those the theme supports already, and the
// earlier themes.
func (p *formPage) readChoices(tx *db.Tx, id string) error {
	goals, err := Goals(tx)
	if err != nil {
		return err
	}
	have, err := item.Out(tx, item.Supports, id)
	if err != nil {
		return err
	}
	shown := map[string]bool{}
	for _, g := range goals {
		shown[g.ID] = true
		p.Goals = append(p.Goals, ui.Option{Value: g.ID, Label: g.Title, Hint: g.Period})
	}
	for _, l := range have {
		if l.Far.Kind == "goal" && !shown[l.Far.ID] {
			p.Goals = append(p.Goals, ui.Option{Value: l.Far.ID, Label: l.Far.Title, Hint: l.Far.Period})
		}
	}
	earlier, err := EarlierThan(tx, p.Letter.ID)
	for _, e := range earlier {
		if n := len(p.Before); n == 0 || p.Before[n-1].Label != e.Letter {
			p.Before = append(p.Before, ui.OptionGroup{Label: e.Letter})
		}
		last := &p.Before[len(p.Before)-1]
		last.Options = append(last.Options, ui.Option{Value: e.ID, Label: e.Title})
	}
	return err
}

// readPlaces lists the places in the letter; a theme that is there can be laid aside.
func (p *formPage) readPlaces(tx *db.Tx, id string) error {
	all, err := OfLetter(tx, p.Letter.ID)
	n, inside := len(all), false
	for _, t := range all {
		inside = inside || t.ID == id
	}
	if !inside {
		n++
	}
	for i := 1; i <= n; i++ {
		p.Places = append(p.Places, ui.Option{Value: strconv.Itoa(i), Label: strconv.Itoa(i)})
	}
	if id != "" {
		p.Places = append(p.Places, ui.Option{Value: "0", Label: p.T("theme.place_aside")})
	}
	if p.Values["place"] == "" {
		p.Values["place"] = strconv.Itoa(n)
	}
	return err
}

// open is the letter of the address where it can be written in.
func open(c *web.Call) (string, error) {
	id, err := c.PathID("id")
	if err != nil {
		return "", err
	}
	return id, c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		letter, err := item.Open(tx, "letter", id)
		if err != nil {
			return err
		}
		return writable(letter)
	})
}

func blank(c *web.Call) error {
	letter, err := open(c)
	if err != nil {
		return err
	}
	return showForm(c, c.NewForm(c.Path("/letters/"+letter+"/themes"), nil), letter, "")
}

func create(c *web.Call) error {
	letter, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields()...)
	if err != nil {
		return err
	}
	d := draftOf(f)
	d.Letter = letter
	id, err := Create(c.As(), d)
	if err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, letter, "") })
	}
	return c.Done("/themes/"+id, "theme.saved_done")
}

func edit(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f := c.NewForm(c.Path("/themes/"+id), nil)
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		t, err := Get(tx, id)
		if err != nil {
			return err
		}
		letter, err := item.Open(tx, "letter", t.Letter)
		if err != nil {
			return err
		}
		if err := writable(letter); err != nil {
			return err
		}
		goals, from, err := links(tx, id)
		f.Values = t.draft(goals, from).fields()
		f.Lists["goals"] = goals
		f.At(t.Version)
		return err
	})
	if err != nil {
		return err
	}
	return showForm(c, f, "", id)
}

func update(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields()...)
	if err != nil {
		return err
	}
	if err := Change(c.As(), id, f.Seen, draftOf(f)); err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, "", id) })
	}
	return c.Done("/themes/"+id, "theme.saved_done")
}
