package letter

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

// Feature is letters.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, roundTexts, droppedTexts, posterTexts, reachTexts, apiTexts), API: operations,
		Kinds: []feature.Kind{{Name: Kind, Path: "/letters/", Prose: []db.Texts{
			{Table: "letter", Key: "item", Columns: []string{"subtitle", "looking", "political", "approach", "case_number"}},
			{Table: "theme_dropped", Key: "letter", Columns: []string{"because"}, Beside: "theme"},
			{Table: "letter_unplaced", Key: "letter", Columns: []string{"heading", "words"}},
			{Table: "letter_event", Key: "letter", Columns: []string{"what", "place", "reached", "hours", "material", "off"}}}}},
		Nav: []web.Nav{{Group: web.Chain, Order: 20, Key: "letters", Path: "/letters/current"}},
		Routes: []web.Route{
			{Pattern: "GET /letters", Needs: web.SignedIn, Serve: list},
			{Pattern: "GET /letters/current", Needs: web.SignedIn, Serve: current},
			{Pattern: "GET /letters/new", Needs: web.Offices, Serve: blank},
			{Pattern: "POST /letters", Needs: web.Offices, Serve: create},
			{Pattern: "GET /letters/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /letters/{id}/document.pdf", Needs: web.SignedIn, Serve: document(web.PDF)},
			{Pattern: "GET /letters/{id}/document.docx", Needs: web.SignedIn, Serve: document(web.Word)},
			{Pattern: "GET /letters/{id}/poster", Needs: web.SignedIn, Serve: showPoster},
			{Pattern: "GET /letters/{id}/poster.pdf", Needs: web.SignedIn, Serve: posterFile(web.PDF)},
			{Pattern: "GET /letters/{id}/poster.svg", Needs: web.SignedIn, Serve: posterFile(web.SVG)},
			{Pattern: "GET /letters/{id}/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /letters/{id}", Needs: web.Offices, Serve: save},
			{Pattern: "POST /letters/{id}/adoption", Needs: web.Editors, Serve: acting(AdoptDraft, "letter.adopted_done")},
			{Pattern: "POST /letters/{id}/entry", Needs: web.Editors, Serve: acting(LetIn, "letter.entered_done")},
			{Pattern: "POST /letters/{id}/closing", Needs: web.Editors, Serve: acting(End, "letter.closed_done")},
			{Pattern: "GET /letters/{id}/rounds/new", Needs: web.Offices, Serve: blankRound},
			{Pattern: "POST /letters/{id}/rounds", Needs: web.Offices, Serve: createRound},
			{Pattern: "GET /letters/{id}/differences", Needs: web.SignedIn, Serve: differences},
			{Pattern: "GET /letters/{id}/dropped", Needs: web.Offices, Serve: askDropped},
			{Pattern: "POST /letters/{id}/dropped", Needs: web.Offices, Serve: saveDropped},
			{Pattern: "POST /letters/{id}/unplaced/{piece}", Needs: web.Offices, Serve: settle},
			{Pattern: "GET /letters/{id}/events/new", Needs: web.Offices, Serve: blankEvent},
			{Pattern: "POST /letters/{id}/events", Needs: web.Offices, Serve: createEvent},
			{Pattern: "GET /letters/{id}/events/{event}/edit", Needs: web.Offices, Serve: editEvent},
			{Pattern: "POST /letters/{id}/events/{event}", Needs: web.Offices, Serve: saveEvent},
			{Pattern: "GET /letters/{id}/events/{event}/off", Needs: web.Offices, Serve: askOff},
			{Pattern: "POST /letters/{id}/events/{event}/off", Needs: web.Offices, Serve: callOff},
			{Pattern: "POST /letters/{id}/events/{event}/seat", Needs: web.StaffOnly, Serve: seat},
		},
	}
}

type listPage struct {
	*web.Call
	Letters []Letter
	Themes  map[string][]theme.Theme
}

func list(c *web.Call) error {
	p := listPage{Call: c, Themes: map[string][]theme.Theme{}}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letters, err = List(tx); err != nil {
			return err
		}
		ids := make([]string, len(p.Letters))
		for i, l := range p.Letters {
			ids[i] = l.ID
		}
		all, err := theme.OfLetters(tx, ids...)
		for _, t := range all {
			p.Themes[t.Letter] = append(p.Themes[t.Letter], t)
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("letter.list"), Here: "letters", Body: listView(p)})
}

// current leads to the letter in force, else the newest, else the list.
func current(c *web.Call) error {
	to := "/letters"
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		l, err := InForce(tx, tx.Now.In(db.Copenhagen).Year())
		if err == nil {
			to += "/" + l.ID
		}
		if !fail.Is(err, fail.NotFound) {
			return err
		}
		all, err := List(tx)
		if len(all) > 0 {
			to += "/" + all[0].ID
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Go(to)
}

// acting serves a form of one button.
func acting(do func(auth.As, string, int) error, done string) func(*web.Call) error {
	return func(c *web.Call) error {
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
		return c.Done("/letters/"+id, done)
	}
}
