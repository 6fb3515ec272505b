package round

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type pointPage struct {
	*web.Call
	*web.Form
	Point
	Place    Place
	Editions []edition.Edition
	Comments []Comment // in the point, that the reader may read
}

func readPoint(c *web.Call) (p pointPage, err error) {
	p.Call = c
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Point, err = GetPoint(tx, id); err != nil {
			return err
		}
		if p.Place, err = over(tx, r); err != nil {
			return err
		}
		if p.Editions, err = edition.OfItem(tx, p.About.ID); err != nil {
			return err
		}
		p.Comments, err = CommentsOn(tx, r, p.About.ID)
		p.Comments = slices.DeleteFunc(p.Comments, func(x Comment) bool { return x.Point != id })
		return err
	})
	return p, err
}

func point(c *web.Call) error {
	p, err := readPoint(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.title(), Here: "letters", Body: pointView(p)})
}

func (p pointPage) title() string { return p.T("round.point_title", p.Number) }

func (p pointPage) path() []ui.Step {
	return []ui.Step{{Small: p.T("kind." + p.About.Kind), Label: p.About.Title, Href: p.ItemURL(p.About.Kind, p.About.ID)},
		{Small: p.T("round.rounds"), Label: p.T("round.all_points"), Href: p.URL("/letters/" + p.About.ID + "/points")},
		{Small: p.T("round.point"), Label: p.title(), Here: true}}
}

// mine are the reader's own comments in the point.
func (p pointPage) mine() (list []Comment) {
	for _, x := range p.Comments {
		if x.Person == p.Reader.Person && !x.Typed {
			list = append(list, x)
		}
	}
	return list
}

func (p pointPage) others() (list []Comment) {
	for _, x := range p.Comments {
		if x.Person != p.Reader.Person || x.Typed {
			list = append(list, x)
		}
	}
	return list
}

func (p pointPage) mayAnswer() bool { return p.Place.Secretariat || p.Place.Board }

func editPoint(c *web.Call) error {
	p, err := readPoint(c)
	if err != nil {
		return err
	}
	p.Form = c.NewForm(c.Path("/points/"+p.ID), p.Fields()).At(p.Version)
	return p.showEdit()
}

func (p pointPage) showEdit() error {
	return p.Show(web.Page{Title: p.T("round.point_edit"), Here: "letters", Body: pointEditView(p)})
}

func savePoint(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("wording")
	if err != nil {
		return err
	}
	if err := Reword(c.As(), id, f.Seen, f.Get("wording")); err != nil {
		return c.Retry(err, f, func() error {
			p, err := readPoint(c)
			if err != nil {
				return err
			}
			p.Form = f
			return p.showEdit()
		})
	}
	return c.Done("/points/"+id, "round.point_done")
}

func dissolve(c *web.Call) error {
	p, err := readPoint(c)
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	if err := Dissolve(c.As(), p.ID, f.Seen); err != nil {
		return err
	}
	return c.Done("/letters/"+p.About.ID+"/comments", "round.dissolved_done")
}

func ask(c *web.Call) error {
	p, err := readPoint(c)
	if err != nil {
		return err
	}
	p.Form = c.NewForm(c.Path("/points/"+p.ID+"/answer"), p.Fields()).At(p.Version)
	return p.showAnswer()
}

func (p pointPage) showAnswer() error {
	if err := auth.Must(p.mayAnswer(), "round.board_only"); err != nil {
		return err
	}
	return p.Show(web.Page{Title: p.T("round.answer_title", p.Number), Here: "letters", Body: answerView(p)})
}

var answerFields = []string{"answer", "how", "because"}

func answer(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(answerFields...)
	if err != nil {
		return err
	}
	if err := Answer(c.As(), id, f.Seen, Reply{f.Get("answer"), f.Get("how"), f.Get("because")}); err != nil {
		return c.Retry(err, f, func() error {
			p, err := readPoint(c)
			if err != nil {
				return err
			}
			p.Form = f
			return p.showAnswer()
		})
	}
	return c.Done("/points/"+id, "round.answered_done")
}

func (p pointPage) choices() []ui.Option {
	return []ui.Option{{Value: Used, Label: p.T("round.answer.used")}, {Value: Partly, Label: p.T("round.answer.partly")}, {Value: NotUsed, Label: p.T("round.answer.not_used")}}
}

// Sign is the status of a point.
func (p Point) Sign() ui.Mark {
	switch p.Verdict {
	case Used:
		return ui.Done
	case Partly:
		return ui.UnderWay
	case NotUsed:
		return ui.NotThisYear
	}
	return ui.LooseEnd
}

// Became says what comments became: "22 kommentarer blev 6 punkter: 4 brugt, 1 delvist".
func Became(say i18n.Phrases, x Round, n Count) string {
	var parts []string
	add := func(n int, key string) {
		if n > 0 {
			parts = append(parts, say.T(key, n))
		}
	}
	add(n.Used, "round.n_used")
	add(n.Partly, "round.n_partly")
	add(n.NotUsed, "round.n_not_used")
	add(n.Open, "round.n_open")
	made := ""
	switch {
	case x.TypedBy != "":
		made = say.Up("round.points_short", n.Points)
	case n.Points == 0 && x.Few():
		return say.T("round.became_few_none")
	case n.Points == 0:
		return say.Up("round.comments_n", n.Comments)
	case x.Few():
		made = say.T("round.became_few", say.T("round.points_short", n.Points))
	default:
		made = say.T("round.became_n", say.Up("round.comments_n", n.Comments), say.T("round.points_short", n.Points))
	}
	return say.T("round.became_with", made, say.List(parts))
}
