package round

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/item"
	"ledetraad/internal/prose"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// pointsPage is a thing's points, and for the secretariat and the board the comments
// they are made of.
type pointsPage struct {
	*web.Call
	*web.Form
	About    item.Item
	Editions []edition.Edition
	Points   []Point
	Comments []Comment // that the reader may read
	Place    Place
}

// readPoints reads the points of the thing in the address.
func readPoints(c *web.Call, need bool) (p pointsPage, err error) {
	p.Call = c
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.About, err = item.Open(tx, "letter", id); err != nil {
			return err
		}
		if p.Place, err = over(tx, r); err != nil {
			return err
		}
		if need {
			if err := auth.Must(p.Place.Secretariat || p.Place.Board, "round.board_only"); err != nil {
				return err
			}
		}
		if p.Editions, err = edition.OfItem(tx, id); err != nil {
			return err
		}
		if p.Points, err = PointsOf(tx, id); err != nil {
			return err
		}
		p.Comments, err = CommentsOn(tx, r, id)
		return err
	})
	return p, err
}

func points(c *web.Call) error {
	p, err := readPoints(c, false)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.T("round.points_title", p.About.Title), Here: "letters", Body: pointsView(p)})
}

func gatherPage(c *web.Call) error {
	id := c.R.PathValue("id")
	return showGather(c, c.NewForm(c.Path("/letters/"+id+"/points"), nil))
}

func showGather(c *web.Call, f *web.Form) error {
	p, err := readPoints(c, true)
	if err != nil {
		return err
	}
	p.Form = f
	return c.Show(web.Page{Title: p.T("round.gather_title", p.About.Title), Here: "letters", Body: gatherView(p)})
}

func gather(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("comments", "point", "wording")
	if err != nil {
		return err
	}
	if _, err := Gather(c.As(), id, Gathering{Comments: f.Lists["comments"], Point: f.Get("point"), Wording: f.Get("wording")}); err != nil {
		return c.Retry(err, f, func() error { return showGather(c, f) })
	}
	return c.Done("/letters/"+id+"/comments", "round.gathered_done")
}

// heading is what a section is called in the newest edition that has it.
func heading(c *web.Call, list []edition.Edition, key string) string {
	if key == "" {
		return c.T("round.whole")
	}
	for _, e := range list {
		if s, ok := e.Section(key); ok {
			return s.Heading(c.Say)
		}
	}
	return c.T("round.a_section")
}

func (p pointsPage) path(here string) []ui.Step {
	return []ui.Step{{Small: p.T("kind." + p.About.Kind), Label: p.About.Title, Href: p.ItemURL(p.About.Kind, p.About.ID)}, {Small: p.T("round.rounds"), Label: here, Here: true}}
}

// loose are the comments that are in no point, by section and then by time.
func (p pointsPage) loose() (list []Comment) {
	for _, c := range p.Comments {
		if c.Point == "" {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b Comment) int { return p.place(a.Section) - p.place(b.Section) })
	return list
}

// place is where a section stands in the newest edition.
func (p pointsPage) place(section string) int {
	for _, e := range p.Editions {
		if n := slices.IndexFunc(e.Sections, func(s edition.Section) bool { return s.Key == section }); n >= 0 {
			return n + 1
		}
	}
	return 0
}

func (p pointsPage) tickable() (list []ui.Option) {
	for _, x := range p.loose() {
		list = append(list, ui.Option{Value: x.ID, Label: strings.ReplaceAll(prose.Plain(x.Text), "\n", " "), Hint: heading(p.Call, p.Editions, x.Section) + ". " + p.from(x)})
	}
	return list
}

// from says where and when a comment was written, and by whom.
func (p pointsPage) from(x Comment) string { return From(p.Call, x) }

// From says who wrote a comment, in which round and when, to those who may read it.
func From(c *web.Call, x Comment) string {
	key := "round.comment_from"
	switch {
	case x.Typed:
		key = "round.comment_typed"
	case x.Late:
		key = "round.comment_from_late"
	}
	return c.T(key, x.Name, x.RoundName, c.Say.Day(db.Day(db.ParseStamp(x.At))))
}

func (p pointsPage) existing() (list []ui.Option) {
	for _, x := range p.Points {
		list = append(list, ui.Option{Value: x.ID, Label: p.T("round.point_option", x.Number, short(x.Wording))})
	}
	return list
}

// oneOfTwo says that a wording is needed, or a point that is there, where there is one.
func (p pointsPage) oneOfTwo() string {
	if len(p.Points) == 0 {
		return ""
	}
	return p.T("round.one_of_two")
}

// short is the beginning of a text, for a list of choices.
func short(text string) string {
	runes := []rune(strings.ReplaceAll(text, "\n", " "))
	if len(runes) <= 90 {
		return string(runes)
	}
	return strings.TrimSpace(string(runes[:89])) + "…"
}

func (p pointsPage) lead() string {
	open := 0
	for _, x := range p.Points {
		if x.Verdict == "" {
			open++
		}
	}
	if len(p.Points) == 0 {
		return p.T("round.points_none")
	}
	if open == 0 {
		return p.Say.Up("round.points_n", len(p.Points)) + " " + p.T("round.all_answered")
	}
	return p.Say.Up("round.points_n", len(p.Points)) + " " + p.Say.Up("round.open_n", open)
}
