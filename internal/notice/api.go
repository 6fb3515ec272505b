package notice

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/mail"
	"ledetraad/internal/org"
)

func (o Options) operations() []api.Operation {
	return []api.Operation{
		api.One("/me/notices", "getNotices", "notice.api_get", getWire),
		api.Set("/me/notices", "setNotices", "notice.api_set", o.chooseWire),
		api.Set("/me/notices/renewal", "renewNotices", "notice.api_renew", renewWire),
	}
}

// WireNotices is how often one wants mails, to which address, and the address that
// refused the last one.
type WireNotices struct {
	How      string `json:"often_mailed"`
	Email    string `json:"email"`
	Returned string `json:"returned"`
}

func getWire(c *api.Call, _ *api.None) (out WireNotices, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		how, err := chosen(tx, r.Person)
		if err != nil {
			return err
		}
		me, err := org.GetPerson(tx, r.Person)
		if err != nil {
			return err
		}
		back, _, err := mail.Returned(tx, r.Person)
		out = WireNotices{string(how), me.Email, back.Email}
		return err
	})
	return out, err
}

type chooseInput struct {
	Body struct {
		How string `json:"often_mailed" enum:"now,daily,weekly,never"`
	} `nameHint:"NoticesDraft"`
}

func (o Options) chooseWire(c *api.Call, in *chooseInput) (out WireNotices, err error) {
	if err := o.Choose(c.As, How(in.Body.How)); err != nil {
		return out, err
	}
	return getWire(c, nil)
}

func renewWire(c *api.Call, _ *api.None) (out WireNotices, err error) {
	if err := Renew(c.As); err != nil {
		return out, err
	}
	return getWire(c, nil)
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.notice", "Mails til en selv", "Mails to oneself"),
	i18n.T("notice.api_get", "Hvor tit man får mails", "How often one gets mails"),
	i18n.T("notice.api_set", "Vælg, hvor tit man får mails", "Choose how often one gets mails"),
	i18n.T("notice.api_renew", "Send igen mails til ens adresse", "Let mails go to one’s address again"),
	i18n.T("api.field.often_mailed", "Hvor tit: straks, dagligt, ugentligt eller aldrig.", "How often: at once, daily, weekly or never."),
	i18n.T("api.field.returned", "Adressen, der sidst afviste en mail. Tom, når ingen gjorde.", "The address that last refused a mail. Empty where none did."),
}
