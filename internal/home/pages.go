package home

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/feature"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/plan"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type pages struct{ book *burden.Book }

// Feature is My overview.
func Feature(book *burden.Book) feature.Feature {
	return feature.Feature{
		Name: "home", Texts: slices.Concat(texts, waitTexts, decisionTexts, timeTexts, talkTexts, apiTexts), API: pages{book}.operations(),
		Nav:    []web.Nav{{Group: web.Top, Order: 1, Key: "home", Path: "/", Icon: "home"}},
		Routes: []web.Route{{Pattern: "GET /{$}", Needs: web.SignedIn, Serve: pages{book}.show}},
	}
}

type page struct {
	*web.Call
	view
	Council []goal.Goal // for one who is no staff: what the council wants
	Today   string
	Rows    []row // what waits
}

func (x pages) show(c *web.Call) error {
	p := page{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = p.Say.Weekday(tx.Now.In(db.Copenhagen))
		if !r.IsStaff() {
			if p.view, err = outside(tx, r, x.book); err != nil {
				return err
			}
			p.Rows = p.waiting()
			p.Council, err = goal.List(tx, "")
			return err
		}
		p.view, err = read(tx, r, x.book)
		p.Rows = p.waiting()
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.home"), Here: "home", Body: homeView(p)})
}

// waiting is what waits for the reader: what has a day first and what is voluntary last.
func (p page) waiting() (list []row) {
	for _, q := range p.open() {
		list = append(list, p.request(q))
	}
	for _, f := range p.Waiting {
		list = append(list, must(p.confirm(f))...)
	}
	for _, m := range p.Reach {
		list = append(list, p.reach(m))
	}
	for _, d := range p.Decisions {
		list = append(list, p.carry(d))
	}
	for _, q := range p.Questions {
		list = append(list, p.coordinate(q))
	}
	for _, g := range p.Readings {
		list = append(list, p.readThrough(g))
	}
	list = append(list, must(p.toSign()...)...)
	list = append(list, p.dues()...)
	list = append(list, must(p.plansToWrite()...)...)
	list = append(list, must(p.unanswered()...)...)
	if len(p.Unseen) > 0 {
		list = append(list, must(p.assess())...)
	}
	for _, c := range p.Open {
		list = append(list, must(p.answer(c))...)
	}
	for _, x := range p.Rounds {
		list = append(list, p.comment(x))
	}
	for _, t := range p.Talks {
		list = append(list, must(p.talkTo(t))...)
	}
	return sorted(list)
}

func (p page) confirm(f plan.FollowUp) ui.Wait {
	return ui.Wait{
		Verb: p.T("home.confirm"), Icon: "edit", Title: p.T("home.follow_up", p.Say.Quote(f.Title)), Href: p.URL("/plan-goals/" + f.Goal),
		Why:  p.T("home.written_for", p.People[f.Person], p.Say.Day(f.Day)),
		More: p.T("home.used_in", f.UsedIn) + " " + p.about(plan.ConfirmDemand, 1), Suggested: f.Text,
		Act:    confirmForm(p, f),
		Second: ui.Link{Label: p.T("home.edit_text"), Href: p.URL("/follow-ups/" + f.ID + "/edit")},
	}
}

// plansToWrite are the reader's units without a plan, where there is a letter to answer.
func (p page) plansToWrite() (list []ui.Wait) {
	for _, u := range p.planless() {
		list = append(list, ui.Wait{
			Verb: p.T("home.write"), Icon: "plus", Title: p.T("home.begin_plan", p.Period), Href: p.URL("/plans?year=" + p.Period),
			Why: p.T("home.begin_plan_why", u.Name), More: p.about(plan.BeginDemand, 1),
			Action: ui.Link{Label: p.T("home.begin"), Href: p.URL("/plans?year=" + p.Period)},
		})
	}
	return list
}

// unanswered are the themes the reader's open plans say nothing of.
func (p page) unanswered() (list []ui.Wait) {
	for _, s := range p.silent() {
		at := p.URL(s.path())
		list = append(list, ui.Wait{
			Verb: p.T("home.answer"), Icon: "check", Title: p.T("home.theme", s.Number, p.Say.Quote(s.Theme.Title)), Href: at,
			Why: p.T("home.theme_why"), More: p.about(plan.AnswerDemand, 1),
			Action: ui.Link{Label: p.T("home.write_answer"), Href: at},
		})
	}
	return list
}

func (p page) assess() ui.Wait {
	return ui.Wait{
		Verb: p.T("home.assess"), Icon: "eye", Title: p.T("home.unseen", len(p.Unseen)), Href: p.ItemURL("effect", p.Unseen[0].ID),
		Why: p.T("home.unseen_why", p.Say.List(titles(p.Unseen))), More: p.about(effect.AssessDemand, len(p.Unseen)),
		Action: ui.Link{Label: p.T("home.do_assess"), Href: p.ItemURL("effect", p.Unseen[0].ID)},
	}
}

func titles(list []item.Item) (out []string) {
	for _, it := range list {
		out = append(out, "»"+it.Title+"«")
	}
	return out
}

func (p page) answer(c learning.Candidate) ui.Wait {
	at := p.URL("/candidates/" + c.ID + "/answer")
	return ui.Wait{
		Verb: p.T("home.answer"), Icon: "chat", Title: c.Title, Href: at,
		Why: p.T("home.learning_from", p.UnitNames[c.Unit], p.Letter.Title), More: p.about(learning.AnswerDemand, 1),
		Action: ui.Link{Label: p.T("home.write_answer"), Href: at},
	}
}
