package followmail

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// page is what a link shows its person.
type page struct {
	*web.Call
	*web.Form
	asked
	Name     string // whose link it is
	Confirms bool
	UsedIn   string
	Minutes  int
}

func show(c *web.Call) error { return showLink(c, nil) }

// showLink shows what the link asks. It reads as the link's person, in the call's own
// transaction, and gives that back to whoever calls.
func showLink(c *web.Call, f *web.Form) error {
	p := page{Call: c, Form: f}
	err := c.Space.Read(c.Context(), func(tx *db.Tx) (err error) {
		l, err := find(tx, c.R.PathValue("secret"))
		if err != nil {
			return err
		}
		r, err := auth.Resolve(tx, l.who(), db.Day(tx.Now))
		if err == nil {
			err = p.read(tx, r, l)
		}
		_, again := auth.Resolve(tx, c.Who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		return again
	})
	if over(err) {
		return gone(c)
	}
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.R.URL.Path, map[string]string{"text": p.FollowUp.Text})
	}
	return c.Show(web.Page{Title: c.T("followmail.title"), Layout: ui.SignIn, Body: linkView(p)})
}

func (p *page) read(tx *db.Tx, r *auth.Reader, l link) (err error) {
	p.Confirms = l.confirms()
	if p.asked, err = ask(tx, r, l); err != nil {
		return err
	}
	names, err := org.PersonNames(tx, l.person)
	if err != nil {
		return err
	}
	p.Name = names[l.person]
	if p.UsedIn, err = usedIn(tx, p.Call, l); err != nil {
		return err
	}
	d := plan.FollowUpDemand
	if p.Confirms {
		d = plan.ConfirmDemand
	}
	minutes, err := burden.Minutes(tx, p.Plan.Period, d)
	p.Minutes = minutes[d.Key]
	return err
}

// usedIn is the meeting the goal's last follow-up was for, or the next dialogue.
func usedIn(tx *db.Tx, c *web.Call, l link) (string, error) {
	all, err := plan.FollowUps(tx, l.goal)
	for _, f := range all {
		if f.UsedIn != "" && (!l.confirms() || f.ID == l.followUp) {
			return f.UsedIn, err
		}
	}
	return c.T("plan.next_dialogue"), err
}

// over tells whether an error means that the link does nothing more. Why is not said.
func over(err error) bool {
	return fail.Is(err, fail.NotFound) || fail.Is(err, fail.Forbidden) || fail.Is(err, fail.Conflict)
}

func gone(c *web.Call) error {
	return c.Over(web.Page{Title: c.T("followmail.over"), Layout: ui.SignIn, Body: overView(c)})
}

func save(c *web.Call) error {
	f, err := c.Form("text")
	if err != nil {
		return err
	}
	var l link
	var used string
	err = c.Space.Read(c.Context(), func(tx *db.Tx) error {
		if l, err = find(tx, c.R.PathValue("secret")); err != nil {
			return err
		}
		_, err := auth.Resolve(tx, l.who(), db.Day(tx.Now))
		if err == nil {
			used, err = usedIn(tx, c, l)
		}
		return err
	})
	if over(err) {
		return guessed(c)
	}
	if err != nil {
		return err
	}
	err = use(auth.As{Ctx: c.Context(), Space: c.Space, Who: l.who()}, l, f.Get("text"), used)
	if over(err) {
		return gone(c)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showLink(c, f) })
	}
	return c.Ask(func() error {
		return c.Show(web.Page{Title: c.T("followmail.thanks"), Layout: ui.SignIn, Body: thanksView(c)})
	})
}

// guessed answers a form that was sent with a secret that is no good. Who sends many is
// made to wait, as at signing in.
func guessed(c *web.Call) error {
	err := c.Space.Keep(c.Context(), func(tx *db.Tx) error { return auth.CountGuess(tx, c.Address()) })
	if err != nil {
		return err
	}
	return gone(c)
}
