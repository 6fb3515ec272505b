package round

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is rounds, comments and points.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "round", Schema: &Schema, Texts: slices.Concat(texts, pointTexts, apiTexts), API: slices.Concat(operations, writeOperations), Demands: demands,
		Routes: []web.Route{
			{Pattern: "GET /letters/{id}/rounds/elsewhere", Needs: web.Offices, Serve: askTelling},
			{Pattern: "POST /letters/{id}/rounds/elsewhere", Needs: web.Offices, Serve: tell},
			{Pattern: "POST /rounds/{id}/points", Needs: web.Offices, Serve: typeMore},
			{Pattern: "GET /rounds/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /rounds/{id}/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /rounds/{id}", Needs: web.Offices, Serve: save},
			{Pattern: "POST /rounds/{id}/ending", Needs: web.Offices, Serve: end},
			{Pattern: "POST /rounds/{id}/cancellation", Needs: web.Offices, Serve: cancel},
			{Pattern: "POST /rounds/{id}/comments", Needs: web.SignedIn, Serve: comment},
			{Pattern: "POST /rounds/{id}/silence", Needs: web.SignedIn, Serve: silent},
			{Pattern: "GET /comments/{id}/edit", Needs: web.SignedIn, Serve: editComment},
			{Pattern: "POST /comments/{id}", Needs: web.SignedIn, Serve: correct},
			{Pattern: "POST /comments/{id}/withdrawal", Needs: web.SignedIn, Serve: withdraw},
			{Pattern: "GET /letters/{id}/comments", Needs: web.Editors, Serve: gatherPage},
			{Pattern: "POST /letters/{id}/points", Needs: web.Offices, Serve: gather},
			{Pattern: "GET /letters/{id}/points", Needs: web.SignedIn, Serve: points},
			{Pattern: "GET /points/{id}", Needs: web.SignedIn, Serve: point},
			{Pattern: "GET /points/{id}/edit", Needs: web.Offices, Serve: editPoint},
			{Pattern: "POST /points/{id}", Needs: web.Offices, Serve: savePoint},
			{Pattern: "POST /points/{id}/dissolution", Needs: web.Offices, Serve: dissolve},
			{Pattern: "GET /points/{id}/answer", Needs: web.Editors, Serve: ask},
			{Pattern: "POST /points/{id}/answer", Needs: web.Editors, Serve: answer},
		},
	}
}

type roundPage struct {
	*web.Call
	Round
	Place
	Edition  edition.Edition
	Comments []Comment // she may read
	Count    Count
	Silent   bool      // she has said that she has no remarks
	Typed    []Point   // of a round that was held elsewhere
	Typist   string    // who typed it in
	Form     *web.Form // a comment that was refused; nil none
}

func show(c *web.Call) error { return showRound(c, nil) }

func showRound(c *web.Call, f *web.Form) error {
	p := roundPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) }); err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.title(), Here: "letters", Body: roundView(p)})
}

func (p *roundPage) read(tx *db.Tx, r *auth.Reader, id string) (err error) {
	if p.Round, err = Get(tx, id); err != nil {
		return err
	}
	if p.Place, err = placeIn(tx, r, p.Round); err != nil {
		return err
	}
	if !p.Elsewhere() {
		if p.Edition, err = edition.Get(tx, p.Round.Edition); err != nil {
			return err
		}
	}
	if p.TypedBy != "" {
		names, err := org.PersonNames(tx, p.TypedBy)
		if err != nil {
			return err
		}
		p.Typist = names[p.TypedBy]
		if err := p.readTold(tx); err != nil {
			return err
		}
	}
	if p.Comments, err = CommentsIn(tx, r, id); err != nil {
		return err
	}
	counts, err := Counts(tx, []Round{p.Round})
	if err != nil {
		return err
	}
	p.Count = counts[id]
	n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM round_silence WHERE round = $1 AND person = $2`, id, r.Person)
	p.Silent = n > 0
	return err
}

func (p roundPage) title() string {
	if p.TypedBy != "" {
		return p.Name
	}
	return p.T("round.title", p.Name)
}

func (p roundPage) path() []ui.Step {
	return []ui.Step{{Small: p.T("kind." + p.About.Kind), Label: p.About.Title, Href: p.ItemURL(p.About.Kind, p.About.ID)},
		{Small: p.T("round.one"), Label: p.Name, Here: true}}
}

// lead says what is asked, first to those it is asked of.
func (p roundPage) lead() string {
	switch {
	case p.TypedBy != "":
		return p.T("round.lead_told", p.About.Title)
	case p.Cancelled != "":
		return p.T("round.lead_cancelled", p.Say.Day(p.Cancelled))
	case p.Asked && p.Running(p.Reader.Day):
		return p.T("round.lead_asked", p.About.Title, p.Say.Day(p.Until))
	case p.Asked && p.Takes():
		return p.T("round.lead_late", p.About.Title)
	case p.Running(p.Reader.Day):
		return p.T("round.lead_open", p.About.Title, p.Say.Day(p.Until))
	}
	return p.T("round.lead_over", p.About.Title)
}

func (p roundPage) facts() []ui.Fact {
	if p.TypedBy != "" {
		return []ui.Fact{{Name: p.T("round.held"), Text: p.Say.Day(p.Opened)}, {Name: p.T("round.heard"), Text: p.Heard},
			{Name: p.T("round.typed_by"), Text: p.Typist},
			{Name: p.T("round.became"), Text: Became(p.Say, p.Round, p.Count), Href: p.URL("/letters/" + p.About.ID + "/points")}}
	}
	facts := []ui.Fact{{Name: p.T("round.opened"), Text: p.Say.Day(p.Opened)}}
	if p.Until != "" {
		facts = append(facts, ui.Fact{Name: p.T("round.until"), Text: p.Say.Day(p.Until)})
	}
	if p.Ended != "" {
		facts = append(facts, ui.Fact{Name: p.T("round.ended"), Text: p.Say.Day(p.Ended)})
	}
	if !p.Elsewhere() {
		facts = append(facts, ui.Fact{Name: p.T("edition.one"), Text: p.T("edition.number", p.Edition.Number), Href: p.URL("/editions/" + p.Round.Edition)})
	}
	return append(facts, ui.Fact{Name: p.T("round.became"), Text: Became(p.Say, p.Round, p.Count), Href: p.URL("/letters/" + p.About.ID + "/points")})
}

// mayComment tells whether she is asked and what she writes is taken.
func (p roundPage) mayComment() bool { return p.Asked && p.Takes() }

// answered tells whether she has commented or said that she has no remarks.
func (p roundPage) answered() bool {
	return p.Silent || slices.ContainsFunc(p.Comments, func(c Comment) bool { return c.Person == p.Reader.Person })
}

// Whose comments.
const (
	mine   = true
	theirs = false
)

// at lists the reader's own comments on a section, or those of the others.
func (p roundPage) at(section string, own bool) (list []Comment) {
	for _, c := range p.Comments {
		if c.Section == section && (c.Person == p.Reader.Person) == own {
			list = append(list, c)
		}
	}
	return list
}

// failed tells whether the comment that was refused is shown at the section. One on no
// section there is stands at the whole.
func (p roundPage) failed(section string) bool {
	if p.Form == nil {
		return false
	}
	sent := p.Form.Get("section")
	if _, there := p.Edition.Section(sent); !there {
		sent = ""
	}
	return sent == section
}

func comment(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("section", "text")
	if err != nil {
		return err
	}
	if _, err := Write(c.As(), id, CommentDraft{Section: f.Get("section"), Text: f.Get("text")}); err != nil {
		return c.Retry(whole(err), f, func() error { return showRound(c, f) })
	}
	at := ""
	if s := f.Get("section"); s != "" {
		at = "#" + edition.Section{Key: s}.Anchor()
	}
	return c.Done("/rounds/"+id+at, "round.commented_done")
}

// whole tells an error in a field nobody sees as one of the whole form.
func whole(err error) error {
	if e := fail.As(err); e != nil {
		for i := range e.Fields {
			if e.Fields[i].Name == "section" {
				e.Fields[i].Name = ""
			}
		}
	}
	return err
}

func silent(c *web.Call) error {
	return pressed(c, "round.silent_done", "/rounds/", func(as auth.As, id string, _ int) error { return Silent(as, id) })
}

func end(c *web.Call) error { return pressed(c, "round.ended_done", "/rounds/", End) }

func cancel(c *web.Call) error { return pressed(c, "round.cancelled_done", "/rounds/", Cancel) }

// pressed serves a form of one button, and goes to the thing.
func pressed(c *web.Call, done, path string, do func(auth.As, string, int) error) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	if err := do(c.As(), id, f.Seen); err != nil {
		return err
	}
	return c.Done(path+id, done)
}
