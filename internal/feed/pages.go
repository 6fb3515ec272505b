package feed

import (
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// minePage is one's own addresses, and on the answer to making one, the address.
type minePage struct {
	*web.Call
	*web.Form
	Feeds   []Feed
	Bodies  []ui.Option
	Address string
	Wants   *web.Form
}

// blank is a form for a new address, with the id that it will have: what is sent twice is
// one address.
func blank(c *web.Call) *web.Form {
	return c.NewForm(c.Path(mail.CalendarPath), map[string]string{"what": Mine, "form": db.NewID(c.Space.Now())})
}

func mine(c *web.Call) error { return showMine(c, blank(c), "") }

func showMine(c *web.Call, f *web.Form, address string) error {
	p := minePage{Call: c, Form: f, Address: address}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Feeds, err = Feeds(tx, r.Person); err != nil {
			return err
		}
		ids, names, err := choices(tx, r)
		if err != nil {
			return err
		}
		for _, id := range ids {
			p.Bodies = append(p.Bodies, ui.Option{Value: id, Label: names[id]})
		}
		wants, err := Invites(tx, r.Person)
		p.Wants = c.NewForm(c.Path(mail.CalendarPath+"/invitations"), map[string]string{"wants": yesOrNo(wants)})
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("feed.title"), Body: mineView(p)})
}

func yesOrNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// create answers with the address in the answer itself, never on a page of its own, so
// that it stands in no log and no history.
func create(c *web.Call) error {
	f, err := c.Form("form", "what")
	if err != nil {
		return err
	}
	c.KeepsItself()
	secret, err := Make(c.As(), f.Get("form"), Draft{What: f.Get("what")})
	if err != nil {
		return c.Retry(err, f, func() error { return showMine(c, f, "") })
	}
	address := org.Origin(c.R) + c.Path("/calendar/"+secret+ending)
	return c.Ask(func() error { return showMine(c, blank(c), address) })
}

func end(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if err := End(c.As(), id); err != nil {
		return err
	}
	return c.Done(mail.CalendarPath, "feed.ended_done")
}

func choose(c *web.Call) error {
	f, err := c.Form("wants")
	if err != nil {
		return err
	}
	if err := Choose(c.As(), f.Get("wants")); err != nil {
		return c.Retry(err, f, func() error { return showMine(c, blank(c), "") })
	}
	return c.Done(mail.CalendarPath, "feed.wants_done")
}

func (p minePage) sorts() []ui.Option {
	return []ui.Option{{Value: Mine, Label: p.T("feed.option.mine")}, {Value: Open, Label: p.T("feed.option.open")}}
}

func (p minePage) groups() []ui.OptionGroup {
	if len(p.Bodies) == 0 {
		return nil
	}
	return []ui.OptionGroup{{Label: p.T("feed.bodies"), Options: p.Bodies}}
}

func (p minePage) yesOrNo() []ui.Option {
	return []ui.Option{{Value: "yes", Label: p.T("feed.wants.yes")}, {Value: "no", Label: p.T("feed.wants.no")}}
}

// opens is the address as calendars on the reader's own machine open it by themselves.
func (p minePage) opens() templ.SafeURL {
	_, rest, _ := strings.Cut(p.Address, "://")
	return templ.SafeURL("webcal://" + rest)
}

func (p minePage) used(f Feed) string {
	if f.Used == "" {
		return p.T("feed.never")
	}
	return p.Say.Day(f.Used)
}

func (p minePage) made(f Feed) string {
	return p.Say.Day(f.Created.In(db.Copenhagen).Format(time.DateOnly))
}
