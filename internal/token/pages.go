package token

import (
	"time"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// minePage is one's own tokens, and on the answer to making one, its secret.
type minePage struct {
	*web.Call
	*web.Form
	Tokens []api.Token
	Secret string
	Today  string
}

var fields = []string{"form", "name", "scope", "last_day"}

// blank is a form for a new token, with the id that its token will have: what is sent
// twice is one token.
func blank(c *web.Call) *web.Form {
	return c.NewForm(c.Path("/me/tokens"), map[string]string{"scope": api.Read, "form": db.NewID(c.Space.Now())})
}

func mine(c *web.Call) error {
	return showMine(c, blank(c), "")
}

func showMine(c *web.Call, f *web.Form, secret string) error {
	p := minePage{Call: c, Form: f, Secret: secret}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = r.Day
		p.Tokens, err = api.Tokens(tx, c.Who.Person)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("token.mine"), Body: mineView(p)})
}

// create answers with the secret in the answer itself, never on a page with an address
// of its own, so that it stands in no log and no history.
func create(c *web.Call) error {
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	c.KeepsItself()
	d := api.TokenDraft{Name: f.Get("name"), Scope: f.Get("scope"), LastDay: f.Get("last_day")}
	secret, err := api.MakeTokenOnce(c.As(), f.Get("form"), d)
	if err != nil {
		return c.Retry(err, f, func() error { return showMine(c, f, "") })
	}
	return c.Ask(func() error {
		return showMine(c, blank(c), secret)
	})
}

func end(back string) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		if err := api.EndToken(c.As(), id); err != nil {
			return err
		}
		return c.Done(back, "token.ended_done")
	}
}

// allPage is everybody's tokens.
type allPage struct {
	*web.Call
	Tokens []api.Token
	Today  string
}

func all(c *web.Call) error {
	p := allPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = r.Day
		p.Tokens, err = api.AllTokens(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("token.all"), Body: allView(p)})
}

func scopes(c *web.Call) (list []ui.Option) {
	for _, s := range api.Scopes {
		list = append(list, ui.Option{Value: s, Label: c.T("token.scope." + s), Hint: c.T("token.scope_text." + s)})
	}
	return list
}

// used says when a token was last used.
func used(c *web.Call, t api.Token) string {
	if t.Used == "" {
		return c.T("token.never")
	}
	return c.Say.Day(t.Used)
}

// last says how long a token works.
func last(c *web.Call, t api.Token, today string) string {
	if !t.Good(today) {
		return c.T("token.over", c.Say.Day(t.LastDay))
	}
	return c.Say.Day(t.LastDay)
}

func made(c *web.Call, t api.Token) string {
	return c.Say.Day(t.Created.In(db.Copenhagen).Format(time.DateOnly))
}
