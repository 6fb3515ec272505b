package account

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

type passkeyView struct {
	*web.Call
	*web.Form
	Passkey auth.Passkey
}

// passkeyPage is where one gets another name.
func (p pages) passkeyPage(c *web.Call) error {
	return p.showPasskey(c, nil)
}

func (p pages) showPasskey(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	v := passkeyView{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, _ *auth.Reader) error {
		v.Passkey, err = auth.PasskeyOf(tx, c.Who.Person, id)
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		v.Form = c.NewForm(c.Path("/me/passkeys/"+id), map[string]string{"name": v.Passkey.Name})
	}
	return c.Show(web.Page{Title: v.Passkey.Name, Body: passkeyPage(v)})
}

func (p pages) rename(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("name")
	if err != nil {
		return err
	}
	err = c.As().Write(func(tx *db.Tx, _ *auth.Reader) error {
		if err := auth.RenamePasskey(tx, c.Who.Person, id, f.Get("name")); err != nil {
			return err
		}
		return change.Record(tx, c.Who, about(c.Who.Person), "passkey_renamed", nil, nil)
	})
	if err != nil {
		return c.Retry(err, f, func() error { return p.showPasskey(c, f) })
	}
	return c.Done("/me/passkeys", "account.passkey_renamed_done")
}

// removePasskey asks her first to show who she is: with one way in gone and another
// in strange hands, she would be outside.
func (p pages) removePasskey(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	proved := false
	err = c.As().Write(func(tx *db.Tx, _ *auth.Reader) error {
		if _, err := auth.PasskeyOf(tx, c.Who.Person, id); err != nil {
			return err
		}
		if proved, err = auth.Proved(tx, c.Who); err != nil || !proved {
			return err
		}
		if err := auth.RemovePasskey(tx, c.Who.Person, id); err != nil {
			return err
		}
		if err := Warn(tx, c.Who.Person, PasskeyRemoved); err != nil {
			return err
		}
		return change.Record(tx, c.Who, about(c.Who.Person), "passkey_removed", nil, nil)
	})
	switch {
	case err != nil:
		return err
	case !proved:
		return c.Go(proofFor(c, "/me/passkeys"))
	}
	return c.Done("/me/passkeys", "account.passkey_removed_done")
}
