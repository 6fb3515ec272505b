package account

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

func actor(person string) auth.Actor { return auth.Actor{Person: person} }

type meView struct {
	*web.Call
	Roles    []org.Role
	Mandates []org.Mandate
	Sessions []auth.Session
	Password *web.Form
	Stopped  bool // a passkey of hers
}

func (p pages) me(c *web.Call) error {
	return p.showMe(c, c.NewForm(c.Path("/me/password"), nil))
}

func (p pages) showMe(c *web.Call, password *web.Form) error {
	v := meView{Call: c, Password: password}
	var err error
	if v.Sessions, err = accounts(c).Sessions(c.Context(), c.Who); err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if v.Roles, err = org.Roles(tx, c.Who.Person, r.Day); err != nil {
			return err
		}
		if v.Stopped, err = auth.HasStopped(tx, c.Who.Person); err != nil {
			return err
		}
		v.Mandates, err = org.MandatesOf(tx, c.Who.Person, r.Day)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("account.me"), Body: mePage(v)})
}

// roleName writes a role: "Centerchef, Borgermøde og Data".
func roleName(c *web.Call, r org.Role) string {
	switch r.Subject[:2] {
	case "b:":
		return c.T("account.role."+r.Title, r.Where)
	case "o:":
		return c.T("account.office." + r.Title)
	}
	return r.Name()
}

func (v meView) roles() []ui.Option {
	list := []ui.Option{{Value: "", Label: v.T("account.all_roles")}}
	for _, r := range v.Roles {
		list = append(list, ui.Option{Value: r.Subject, Label: roleName(v.Call, r)})
	}
	return list
}

func (v meView) form(action, field, value string) ui.Form {
	return v.NewForm(v.Path(action), map[string]string{field: value}).Form
}

func (p pages) role(c *web.Call) error {
	f, err := c.Form("role")
	if err != nil {
		return err
	}
	if err := accounts(c).ActAs(c.Context(), c.Who, f.Get("role")); err != nil {
		return err
	}
	return c.Done("/me", "account.role_done")
}

func (p pages) language(c *web.Call) error {
	f, err := c.Form("lang")
	if err != nil {
		return err
	}
	if err := accounts(c).Speak(c.Context(), c.Who, f.Get("lang")); err != nil {
		return err
	}
	return c.Done("/me", "account.language_done")
}

func (p pages) password(c *web.Call) error {
	f, err := c.Form("old", "password")
	if err != nil {
		return err
	}
	// A password is taken as it was typed, spaces and all.
	old, fresh := c.R.PostForm.Get("old"), c.R.PostForm.Get("password")
	err = accounts(c).ChangePassword(c.Context(), c.Who, old, fresh, func(tx *db.Tx) error { return tellPassword(tx, c.Who.Person, PasswordSet) })
	if err != nil {
		return c.Retry(err, f, func() error { return p.showMe(c, f) })
	}
	if err := begin(c, c.Who.Person, ""); err != nil {
		return err
	}
	return c.Done("/me", "account.password_done")
}

func (p pages) endOthers(c *web.Call) error {
	if err := accounts(c).EndOthers(c.Context(), c.Who); err != nil {
		return err
	}
	return c.Done("/me", "account.others_done")
}

func (p pages) end(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = accounts(c).End(c.Context(), c.Who, id)
	if err != nil && !fail.Is(err, fail.NotFound) {
		return err
	}
	return c.Done("/me", "account.ended_done")
}
