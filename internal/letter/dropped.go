package letter

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

// dropped is how a theme came about that is not continued: it did not.
const dropped = "dropped"

// why is what was said of a theme that is not continued in a letter.
func (g Lineage) why(theme, letter string) string {
	for _, d := range g.Why {
		if d.Theme.ID == theme && d.Letter.ID == letter {
			return d.Because
		}
	}
	return ""
}

// NotContinued are, letter by letter, the themes of the one before that it does not continue.
func (g Lineage) NotContinued() (list []theme.Dropping) {
	for _, l := range g.Letters {
		list = append(list, g.into(l)...)
	}
	return list
}

// into are the themes of the letter before that a letter does not continue.
func (g Lineage) into(letter Letter) (list []theme.Dropping) {
	at := slices.IndexFunc(g.Letters, func(l Letter) bool { return l.ID == letter.ID })
	if at < 1 {
		return nil
	}
	goesOn := map[string]bool{}
	for _, k := range g.Links {
		if place, ok := g.find(k.Near); ok && place[0] >= at {
			goesOn[k.Far.ID] = true
		}
	}
	for _, t := range g.Themes[at-1] {
		if !goesOn[t.ID] {
			list = append(list, theme.Dropping{Theme: t.Item, Letter: letter.Item, Because: g.why(t.ID, letter.ID)})
		}
	}
	return list
}

// findDropped tells of each theme that is not continued why, where somebody has said it.
func (p *letterPage) findDropped() {
	p.Dropped = p.Lineage.into(p.Letter)
	for i, d := range p.Descent {
		if d.How == dropped {
			p.Descent[i].Because = p.Lineage.why(d.From.ID, p.ID)
		}
	}
}

// because is why a theme comes from an earlier one, or is not continued. Of one that is
// not, and of which nobody has said it, that is said.
func (p letterPage) because(d descent) string {
	if d.How == dropped && d.Because == "" {
		return p.T("letter.dropped_unsaid")
	}
	return d.Because
}

// unsaid counts the themes that are not continued, and of which nobody has said why.
func (p letterPage) unsaid() (n int) {
	for _, d := range p.Dropped {
		if d.Because == "" {
			n++
		}
	}
	return n
}

// Explain keeps why themes of the letter before are not continued, by their ids. It can
// be said of a letter in any state: it holds nothing back, and is often said last. The
// rest stand as they are.
func Explain(as auth.As, id string, version int, because map[string]string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		l, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		g, err := lineageOf(tx, l)
		if err != nil {
			return err
		}
		list := g.into(l)
		c := fail.Check{}
		for of := range because {
			c.That(slices.ContainsFunc(list, func(d theme.Dropping) bool { return d.Theme.ID == of }), "theme", "fail.choose")
		}
		if err := c.Err(); err != nil {
			return err
		}
		fields := map[string]string{}
		for _, d := range list {
			fields[droppedField(d)] = because[d.Theme.ID]
		}
		if err := theme.CheckDropped(fields); err != nil {
			return err
		}
		changed := slices.ContainsFunc(list, func(d theme.Dropping) bool {
			text, said := because[d.Theme.ID]
			return said && text != d.Because
		})
		if !changed && (version == 0 || version == l.Version) {
			return nil
		}
		if err := item.Save(tx, &l.Item, version); err != nil {
			if fail.Is(err, fail.Conflict) {
				return fail.Stale(l.Version, droppedFields(list))
			}
			return err
		}
		for _, d := range list {
			if text, said := because[d.Theme.ID]; said {
				if err := theme.Drop(tx, as.Who, id, d, text); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// droppedFields are the reasons as their form shows them.
func droppedFields(list []theme.Dropping) map[string]string {
	said := map[string]string{}
	for _, d := range list {
		said[droppedField(d)] = d.Because
	}
	return said
}

// droppedField is the field a reason stands in.
func droppedField(d theme.Dropping) string { return "because_" + d.Theme.ID }

type droppedPage struct {
	*web.Call
	*web.Form
	Letter
	List []theme.Dropping
}

// readDropped reads the letter of the address and what it does not continue.
func readDropped(c *web.Call) (p droppedPage, err error) {
	p.Call = c
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letter, err = Get(tx, id); err != nil {
			return err
		}
		g, err := lineageOf(tx, p.Letter)
		p.List = g.into(p.Letter)
		return err
	})
	return p, err
}

func (p droppedPage) show(f *web.Form) error {
	p.Form = f
	return p.Show(web.Page{Title: p.T("letter.dropped_title"), Here: "letters", Body: droppedView(p)})
}

func askDropped(c *web.Call) error {
	p, err := readDropped(c)
	if err != nil {
		return err
	}
	return p.show(c.NewForm(c.Path("/letters/"+p.ID+"/dropped"), droppedFields(p.List)).At(p.Letter.Version))
}

func saveDropped(c *web.Call) error {
	p, err := readDropped(c)
	if err != nil {
		return err
	}
	var fields []string
	for _, d := range p.List {
		fields = append(fields, droppedField(d))
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	because := map[string]string{}
	for _, d := range p.List {
		because[d.Theme.ID] = f.Get(droppedField(d))
	}
	if err := Explain(c.As(), p.ID, f.Seen, because); err != nil {
		return c.Retry(err, f, func() error { return p.show(f) })
	}
	return c.Done("/letters/"+p.ID+"#descent", "letter.dropped_done")
}
