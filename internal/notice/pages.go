package notice

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type settingsPage struct {
	*web.Call
	*web.Form
	Email string
	Back  mail.Return
}

func settings(c *web.Call) error {
	return showSettings(c, c.NewForm(c.Path(mail.SettingsPath), nil))
}

func showSettings(c *web.Call, f *web.Form) error {
	p := settingsPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		how, err := chosen(tx, r.Person)
		if err != nil {
			return err
		}
		if f.Get("how") == "" {
			f.Values["how"] = string(how)
		}
		me, err := org.GetPerson(tx, r.Person)
		if err != nil {
			return err
		}
		p.Email = me.Email
		p.Back, _, err = mail.Returned(tx, r.Person)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("notice.title"), Body: settingsView(p)})
}

func (p settingsPage) choices() (list []ui.Option) {
	for _, how := range []How{Now, Daily, Weekly, Never} {
		o := ui.Option{Value: string(how), Label: p.T("notice.how." + string(how))}
		if hint := "notice.how." + string(how) + "_hint"; p.Known(hint) {
			o.Hint = p.T(hint)
		}
		list = append(list, o)
	}
	return list
}

func (p settingsPage) returned() string {
	return p.T("notice.returned", p.Back.Email, p.Say.Moment(p.Back.At.In(db.Copenhagen)), p.Back.Said)
}

func (o Options) choose(c *web.Call) error {
	f, err := c.Form("how")
	if err != nil {
		return err
	}
	if err := o.Choose(c.As(), How(f.Get("how"))); err != nil {
		return c.Retry(err, f, func() error { return showSettings(c, f) })
	}
	return c.Done(mail.SettingsPath, "notice.saved_done")
}

// Renew lets mails go to the reader's own address again.
func Renew(as auth.As) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mail.Forgive(tx, r.Person); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "mail", ID: r.Person}, "renewed", nil, nil)
	})
}

func renew(c *web.Call) error {
	if err := Renew(c.As()); err != nil {
		return err
	}
	return c.Done(mail.SettingsPath, "notice.renewed_done")
}
