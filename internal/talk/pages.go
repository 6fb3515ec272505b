package talk

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/letter"
	"ledetraad/internal/org"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is talks about letters.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "talk", Schema: &Schema, Texts: slices.Concat(texts, apiTexts), API: operations, Demands: demands,
		Routes: []web.Route{
			{Pattern: "GET /talks", Needs: web.SignedIn, Serve: list},
			{Pattern: "GET /talks/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /talks/{id}/answer", Needs: web.Editors, Serve: ask},
			{Pattern: "POST /talks/{id}/answer", Needs: web.Editors, Serve: respond},
			{Pattern: "POST /talks/{id}/withdrawal", Needs: web.SignedIn, Serve: withdraw},
			{Pattern: "GET /letters/{id}/talks/new", Needs: web.SignedIn, Serve: blankOfLetter},
			{Pattern: "POST /letters/{id}/talks", Needs: web.SignedIn, Serve: createOfLetter},
			{Pattern: "GET /themes/{id}/talks/new", Needs: web.SignedIn, Serve: blankOfTheme},
			{Pattern: "POST /themes/{id}/talks", Needs: web.SignedIn, Serve: createOfTheme},
		},
	}
}

type listPage struct {
	*web.Call
	List []Talk
	All  bool // hers are not the only ones she reads
}

func list(c *web.Call) error {
	p := listPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.All, err = mayAnswer(tx, r); err != nil {
			return err
		}
		p.List, err = List(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("talk.list"), Here: "letters", Body: listView(p)})
}

func (p listPage) lead() string {
	if p.All {
		return p.T("talk.list_lead_all")
	}
	return p.T("talk.list_lead")
}

type talkPage struct {
	*web.Call
	Talk
	May      bool   // answer
	Answerer string // name, for the staff
}

func readTalk(c *web.Call) (p talkPage, err error) {
	p.Call = c
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Talk, err = Get(tx, r, id); err != nil {
			return err
		}
		if p.May, err = mayAnswer(tx, r); err != nil || !r.IsStaff() {
			return err
		}
		names, err := org.PersonNames(tx, p.Talk.Answerer)
		p.Answerer = names[p.Talk.Answerer]
		return err
	})
	return p, err
}

func show(c *web.Call) error {
	p, err := readTalk(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.title(), Here: "letters", Body: talkView(p)})
}

func (p talkPage) title() string { return p.T("talk.title", p.Whom) }

func (p talkPage) path() []ui.Step {
	return []ui.Step{{Small: p.T("kind." + p.Item.Kind), Label: p.Item.Title, Href: p.ItemURL(p.Item.Kind, p.Item.ID)},
		{Small: p.T("talk.list"), Label: p.Whom, Here: true}}
}

func (p talkPage) mine() bool { return p.Person == p.Reader.Person }

func (p talkPage) facts() []ui.Fact {
	facts := []ui.Fact{
		{Name: p.T("talk.about"), Text: p.Item.Title, Href: p.ItemURL(p.Item.Kind, p.Item.ID)},
		{Name: p.T("talk.asked_by"), Text: p.Name},
		{Name: p.T("talk.asked"), Text: p.Say.Day(p.Asked)},
	}
	if p.Suits != "" {
		facts = append(facts, ui.Fact{Name: p.T("talk.suits_short"), Text: p.Suits})
	}
	return facts
}

// said says the day and place of the talk in a line, or "".
func said(c *web.Call, t Talk) string {
	switch {
	case t.Day == "":
		return ""
	case t.Place == "":
		return c.T("talk.on", c.Say.Day(t.Day))
	}
	return c.T("talk.on_at", c.Say.Day(t.Day), t.Place)
}

// Stand says where a talk stands, in a line.
func Stand(c *web.Call, t Talk) string {
	switch {
	case t.State() != Answered:
		return c.T("talk.state." + t.State())
	case t.Day != "":
		return said(c, t)
	}
	return t.Answer
}

func (p talkPage) answeredOn() string {
	if p.Answerer == "" {
		return p.T("talk.answered_on", p.Say.Day(p.AnsweredOn()))
	}
	return p.T("talk.answered_by", p.Answerer, p.Say.Day(p.AnsweredOn()))
}

type answerPage struct {
	talkPage
	*web.Form
}

func ask(c *web.Call) error { return showAnswer(c, nil) }

// showAnswer shows the form as it was sent, or with the answer that stands.
func showAnswer(c *web.Call, f *web.Form) error {
	p, err := readTalk(c)
	if err != nil {
		return err
	}
	if err := auth.Must(p.May, "talk.board_only"); err != nil {
		return err
	}
	if f == nil {
		f = c.NewForm(c.Path("/talks/"+p.ID+"/answer"), p.Talk.Fields()).At(p.Talk.Version)
	}
	return c.Show(web.Page{Title: c.T("talk.answer_title", p.Whom), Here: "letters", Body: answerView(answerPage{p, f})})
}

func respond(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(answerFields...)
	if err != nil {
		return err
	}
	if err := Respond(c.As(), id, f.Seen, Reply{f.Get("day"), f.Get("place"), f.Get("answer")}); err != nil {
		return c.Retry(err, f, func() error { return showAnswer(c, f) })
	}
	return c.Done("/talks/"+id, "talk.answered_done")
}

func withdraw(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	if err := Withdraw(c.As(), id, f.Seen); err != nil {
		return err
	}
	return c.Done("/talks/"+id, "talk.withdrawn_done")
}

type formPage struct {
	*web.Call
	*web.Form
	Item item.Item
	Own  Groups
}

func (p formPage) groups() (list []ui.Option) {
	for _, g := range p.Own {
		list = append(list, ui.Option{Value: g.Subject, Label: g.Name})
	}
	return list
}

func blankOfLetter(c *web.Call) error { return showForm(c, letter.Kind, nil) }

func blankOfTheme(c *web.Call) error { return showForm(c, theme.Kind, nil) }

func createOfLetter(c *web.Call) error { return create(c, letter.Kind) }

func createOfTheme(c *web.Call) error { return create(c, theme.Kind) }

// showForm shows the form of a wish, blank or as it was sent.
func showForm(c *web.Call, kind string, f *web.Form) error {
	p := formPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Item, p.Own, err = about(tx, r, kind, id)
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path(paths[kind]+id+"/talks"), nil)
	}
	return c.Show(web.Page{Title: c.T("talk.new"), Here: "letters", Body: formView(p)})
}

var paths = map[string]string{letter.Kind: "/letters/", theme.Kind: "/themes/"}

func create(c *web.Call, kind string) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(askFields...)
	if err != nil {
		return err
	}
	made, err := Ask(c.As(), kind, id, Draft{Whom: f.Get("whom"), Named: f.Get("named"), Wish: f.Get("wish"), Suits: f.Get("suits")})
	if err != nil {
		return c.Retry(err, f, func() error { return showForm(c, kind, f) })
	}
	return c.Done("/talks/"+made, "talk.asked_done")
}
