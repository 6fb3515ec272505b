package account

import (
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type signInView struct {
	*web.Call
	*web.Form
	Next    string
	Demo    []demoPerson
	Passkey bool // they work here
}

type demoPerson struct{ ID, Name, Role, Note string }

func (p pages) signInPage(c *web.Call) error {
	c.KeepLanguage()
	if c.Who.SignedIn() {
		return c.Go(c.Next(c.Query("next")))
	}
	return p.showSignIn(c, c.NewForm(c.Path("/sign-in"), map[string]string{"next": c.Query("next")}))
}

func (p pages) showSignIn(c *web.Call, f *web.Form) error {
	v := signInView{Call: c, Form: f, Next: f.Get("next"), Passkey: p.origin(c) != ""}
	if p.Demo {
		err := c.Space.Read(c.Context(), func(tx *db.Tx) error {
			list, err := org.DemoPeople(tx, db.Day(tx.Now))
			for _, d := range list {
				note := d.NoteDA
				if c.Say.Lang == i18n.English {
					note = d.NoteEN
				}
				v.Demo = append(v.Demo, demoPerson{d.ID, d.Name, d.Role, note})
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return c.Show(web.Page{Title: c.T("account.sign_in"), Layout: ui.SignIn, Body: signInPage(v), Languages: true})
}

// username lets a browser that can offer passkeys in the field for the e-mail.
func (v signInView) username() string {
	if v.Passkey {
		return "username webauthn"
	}
	return "username"
}

func (v signInView) box() ui.Passkey { return boxFor(v.Call, "sign-in", "/sign-in/passkey", v.Next) }

func (p pages) signIn(c *web.Call) error {
	f, err := c.Form("email", "password", "next")
	if err != nil {
		return err
	}
	secret, err := accounts(c).SignIn(c.Context(), f.Get("email"), c.R.PostForm.Get("password"), c.Address(), c.R.UserAgent())
	if err != nil {
		return c.Retry(err, f, func() error { return p.showSignIn(c, f) })
	}
	if err := remember(c, secret); err != nil {
		return err
	}
	// One of her passkeys was stopped: she is told before anything else.
	stopped, err := accounts(c).Stopped(c.Context(), secret)
	if err != nil {
		return err
	}
	if stopped {
		return c.Go("/me/passkeys")
	}
	return c.Go(c.Next(f.Get("next")))
}

// pick signs in as a person of the demo. The program listens on loopback only then.
func (p pages) pick(c *web.Call) error {
	f, err := c.Form("person", "next")
	if err != nil {
		return err
	}
	err = c.Space.Read(c.Context(), func(tx *db.Tx) error {
		person, err := org.GetPerson(tx, f.Get("person"))
		if err == nil && person.Note == "" {
			return fail.Missing()
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := begin(c, f.Get("person"), ""); err != nil {
		return err
	}
	return c.Go(c.Next(f.Get("next")))
}

func (p pages) signOut(c *web.Call) error {
	if c.Who.SignedIn() {
		if err := accounts(c).End(c.Context(), c.Who, c.Who.Session); err != nil && !fail.Is(err, fail.NotFound) {
			return err
		}
	}
	c.Forget()
	return c.Go("/sign-in")
}

type invitationView struct {
	*web.Call
	*web.Form
	Name, Email string
}

func (p pages) invitation(c *web.Call) error {
	c.KeepLanguage()
	return p.showInvitation(c, c.NewForm(c.R.URL.Path, nil))
}

func (p pages) showInvitation(c *web.Call, f *web.Form) error {
	name, email, err := accounts(c).Invited(c.Context(), c.R.PathValue("secret"))
	if err != nil {
		return err
	}
	v := invitationView{Call: c, Form: f, Name: name, Email: email}
	return c.Show(web.Page{Title: c.T("account.invitation"), Layout: ui.SignIn, Body: invitationPage(v), Languages: true})
}

func (p pages) accept(c *web.Call) error {
	f, err := c.Form("password", "again")
	if err != nil {
		return err
	}
	password := c.R.PostForm.Get("password")
	check := fail.Check{}
	check.That(password == c.R.PostForm.Get("again"), "again", "account.not_same")
	if err := check.Err(); err != nil {
		return c.Retry(err, f, func() error { return p.showInvitation(c, f) })
	}
	what, err := p.accepted(c)
	if err != nil {
		return err
	}
	secret, err := accounts(c).Accept(c.Context(), c.R.PathValue("secret"), password, c.R.UserAgent(), func(tx *db.Tx, person string) error {
		return tellPassword(tx, person, what)
	})
	if err != nil {
		return c.Retry(err, f, func() error { return p.showInvitation(c, f) })
	}
	if err := remember(c, secret); err != nil {
		return err
	}
	return c.Go("/")
}

// accepted is what the invitation in the address changes: nothing for one who was never
// here before.
func (p pages) accepted(c *web.Call) (Changed, error) {
	was, err := accounts(c).Regains(c.Context(), c.R.PathValue("secret"))
	if err != nil || !was {
		return "", err
	}
	return Regained, nil
}

// tellPassword writes in the log that a password was set, and nothing about it, and
// lets her know unless it was her first.
func tellPassword(tx *db.Tx, person string, what Changed) error {
	if what != "" {
		if err := Warn(tx, person, what); err != nil {
			return err
		}
	}
	return change.Record(tx, actor(person), change.Thing{Kind: "account", ID: person}, "password_set", nil, nil)
}
