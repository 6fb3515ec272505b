package thread

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Feature is the red thread.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "thread", Texts: slices.Concat(texts, pictureTexts, apiTexts), API: operations,
		Nav: []web.Nav{{Group: web.Top, Order: 2, Key: "thread", Path: "/thread", Icon: "thread"}},
		Routes: []web.Route{
			{Pattern: "GET /thread", Needs: web.SignedIn, Serve: table},
			{Pattern: "GET /thread/picture", Needs: web.SignedIn, Serve: pictureFile},
			{Pattern: "GET /thread/{id}", Needs: web.SignedIn, Serve: follow},
		},
	}
}

type tablePage struct {
	*web.Call
	F      Filter
	Years  []string
	Themes []item.Item
	Units  []org.Area
	places []org.Place // the units of the day
	Names  map[string]string
	People []org.Area // whose own threads the reader may see, besides hers
	Loose  []LooseKind
	Bare   int // units without a plan
	Rows   []Row
	More   bool
	view   // the picture
}

func table(c *web.Call) error {
	if from := c.Query("from"); db.ValidID(from) {
		return c.Go("/thread/" + from)
	}
	p := tablePage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err = p.draw(tx, r); err != nil {
			return err
		}
		if r.IsStaff() && p.F.Person == "" {
			if p.Bare, err = Unplanned(tx, p.F, p.places); err != nil {
				return err
			}
		}
		if p.Rows, p.More, err = Rows(tx, p.F, mine(r, p.F)); err != nil {
			return err
		}
		p.sift()
		p.Names, err = org.NamesAmong(tx, p.places, p.units()...)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.thread"), Here: "thread", Body: tableView(p)})
}

// mine are the reader's own units, where only what is theirs is asked for.
func mine(r *auth.Reader, f Filter) string {
	if f.Show != "mine" {
		return "{}"
	}
	return item.IDs(append(r.Units(), "-")...)
}

// choose reads the filter from the address, and what can be chosen from.
func (p *tablePage) choose(tx *db.Tx, r *auth.Reader) (err error) {
	p.F = Filter{Theme: p.Query("theme"), Unit: p.Query("unit"), Show: p.Query("show"), After: p.Query("after"), Person: p.Query("person")}
	p.F.Year = strconv.Itoa(p.Year("year", tx.Now.In(db.Copenhagen).Year()))
	if p.Years, err = db.All(tx, db.Value[string], `
SELECT DISTINCT i.period
FROM item i
WHERE i.kind IN ('letter', 'plan') AND i.period <> '' AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.period DESC`); err != nil {
		return err
	}
	if len(p.Years) > 0 && !slices.Contains(p.Years, p.F.Year) && p.Query("year") == "" {
		p.F.Year = p.Years[0]
	}
	if p.Themes, err = db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = 'theme' AND i.period = $1 AND i.state <> 'aside' AND `+auth.Sees("i", auth.Existence)+`
ORDER BY (SELECT t.place FROM theme t WHERE t.item = i.id), i.id`, p.F.Year); err != nil {
		return err
	}
	if p.places, err = org.Places(tx, r.Day); err != nil {
		return err
	}
	p.Units = org.AreasOf(p.places, p.F.Unit)
	p.People, err = nearest(tx, r)
	return err
}

// sift keeps the rows with a loose end where only those are asked for.
func (p *tablePage) sift() {
	if p.F.Show == "loose" {
		p.Rows = slices.DeleteFunc(p.Rows, func(r Row) bool { return !r.broken() })
	}
}

func (p tablePage) units() (ids []string) {
	for _, r := range p.Rows {
		ids = append(ids, r.Goal.Unit)
	}
	for _, k := range p.Loose {
		for _, l := range k.Ends {
			ids = append(ids, l.Item.Unit)
		}
	}
	return ids
}

// ends is how many loose ends there are.
func (p tablePage) ends() (n int) {
	for _, k := range p.Loose {
		n += k.Total
	}
	return n
}

// next is the address of the following page of the same filter.
func (p tablePage) next() templ.SafeURL {
	return p.at("/thread", "after", p.Rows[len(p.Rows)-1].Goal.ID) + "#table"
}

type followPage struct {
	*web.Call
	item.Item
	Left, Right []Node
	Cut         bool // there is more to the right than is listed
	Fed, From   []item.Link
	Names       map[string]string
}

func follow(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := followPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Item, err = item.Get(tx, "", id); err != nil {
			return err
		}
		if p.Left, _, err = Left(tx, id); err != nil {
			return err
		}
		slices.Reverse(p.Left)
		if p.Right, p.Cut, err = Right(tx, id); err != nil {
			return err
		}
		if err = indicator.Measure(tx, p.items()...); err != nil {
			return err
		}
		candidates := []string{}
		units := []string{p.Unit}
		for _, n := range append(append([]Node{}, p.Right...), p.Left...) {
			units = append(units, n.Unit)
			if n.Kind == "candidate" {
				candidates = append(candidates, n.ID)
			}
		}
		if p.Kind == "candidate" {
			candidates = append(candidates, id)
		}
		if p.Fed, err = Onward(tx, candidates...); err != nil {
			return err
		}
		if p.From, err = Back(tx, id); err != nil {
			return err
		}
		p.Names, err = org.UnitNames(tx, units...)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("thread.of", p.Item.Title), Here: "thread", Body: followView(p)})
}

// items are all that stand on the page.
func (p *followPage) items() []*item.Item {
	list := []*item.Item{&p.Item}
	for _, nodes := range [][]Node{p.Left, p.Right} {
		for i := range nodes {
			list = append(list, &nodes[i].Item)
		}
	}
	return list
}

// fedBy lists the themes a learning on the page was used in.
func (p followPage) fedBy(candidate string) (out []item.Link) {
	for _, l := range p.Fed {
		if l.Near == candidate {
			out = append(out, l)
		}
	}
	return out
}
