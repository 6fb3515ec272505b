package learning

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is learning on its way to the next letter.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "learning", Schema: &Schema, Texts: slices.Concat(texts, apiTexts, demandTexts), API: operations, Demands: []feature.Demand{AnswerDemand},
		Kinds: []feature.Kind{{Name: Kind, Path: "/candidates/", Prose: []db.Texts{{Table: "candidate", Key: "item", Columns: []string{"text", "because"}}}}},
		Nav:   []web.Nav{{Group: web.Chain, Order: 80, Key: "learning", Path: "/learning"}},
		Routes: []web.Route{
			{Pattern: "GET /learning", Needs: web.SignedIn, Serve: next},
			{Pattern: "GET /letters/{id}/learning", Needs: web.SignedIn, Serve: year},
			{Pattern: "GET /candidates/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /candidates/{id}/answer", Needs: web.Editors, Serve: ask},
			{Pattern: "POST /candidates/{id}/answer", Needs: web.Editors, Serve: respond},
		},
	}
}

// next goes to the learning for the letter that is being written.
func next(c *web.Call) error {
	var list []item.Item
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		list, err = nextLetter(tx)
		return err
	})
	if err != nil {
		return err
	}
	if len(list) > 0 {
		return c.Go("/letters/" + list[0].ID + "/learning")
	}
	return c.Show(web.Page{Title: c.T("nav.learning"), Here: "learning", Body: noLetterView(c)})
}

type candidatePage struct {
	*web.Call
	Candidate
	Letter item.Item // it is meant for; zero where there is none yet
	Source item.Item // it was learned from; zero where there is none
	Themes Themes
	Path   []ui.Step
	May    bool
}

func show(c *web.Call) error {
	p, err := read(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "learning", Body: candidateView(p)})
}

// read reads a candidate with what it came from and where it goes.
func read(c *web.Call) (p candidatePage, err error) {
	p.Call = c
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Candidate, err = Get(tx, id); err != nil {
			return err
		}
		if p.Path, err = c.Steps(tx, p.Item); err != nil {
			return err
		}
		list, err := letters(tx, p.Period)
		if err != nil {
			return err
		}
		if len(list) > 0 {
			p.Letter = list[0]
			p.Path = append(p.Path, ui.Step{Small: c.T("learning.becomes"), Label: p.Letter.Title, Href: c.ItemURL("letter", p.Letter.ID)})
		}
		if p.Themes, err = ThemesOf(tx, p.Period); err != nil {
			return err
		}
		if p.May, err = mayAnswer(tx, r); err != nil {
			return err
		}
		links, err := item.Out(tx, item.Supports, id)
		if len(links) > 0 {
			p.Source = links[0].Far
		}
		return err
	})
	return p, err
}

func (p candidatePage) facts() []ui.Fact {
	facts := []ui.Fact{
		{Name: p.T("learning.origin"), Text: p.T("learning.origin." + p.Origin)},
		{Name: p.T("learning.unit"), Text: p.UnitName},
		{Name: p.T("learning.day"), Text: p.Say.Day(p.Day)},
	}
	if p.Source.ID != "" {
		facts = append(facts, ui.Fact{Name: p.T("learning.source"), Text: p.Source.Title, Href: p.ItemURL(p.Source.Kind, p.Source.ID)})
	}
	return facts
}

// back is where one goes on from an answer.
func (p candidatePage) back() string {
	if p.Letter.ID == "" {
		return "/candidates/" + p.ID
	}
	return "/letters/" + p.Letter.ID + "/learning"
}

type answerPage struct {
	candidatePage
	*web.Form
}

var fields = []string{"used", "theme", "because"}

func ask(c *web.Call) error {
	return showForm(c, nil)
}

// showForm shows the form as it was sent, or with the answer that stands.
func showForm(c *web.Call, f *web.Form) error {
	p, err := read(c)
	if err != nil {
		return err
	}
	if err := auth.Must(p.May, "learning.board_only"); err != nil {
		return err
	}
	if f == nil {
		f = c.NewForm(c.Path("/candidates/"+p.ID+"/answer"), p.Fields()).At(p.Version)
	}
	return c.Show(web.Page{Title: c.T("learning.answer"), Here: "learning", Body: answerView(answerPage{p, f})})
}

func (p answerPage) choices() []ui.Option {
	return []ui.Option{{Value: "1", Label: p.T("learning.use")}, {Value: "0", Label: p.T("learning.use_not")}}
}

func (p answerPage) themes() (list []ui.Option) {
	for i, it := range p.Themes {
		list = append(list, ui.Option{Value: it.ID, Label: p.T("learning.theme_n", i+1, it.Title)})
	}
	return list
}

func respond(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	if err := Respond(c.As(), id, f.Seen, Reply{f.Get("used"), f.Get("theme"), f.Get("because")}); err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f) })
	}
	p, err := read(c)
	if err != nil {
		return err
	}
	return c.Done(p.back(), "learning.answered_done")
}
