package account

import (
	"context"
	"encoding/json"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

const forgotten = "password.forgotten"

// asked is what somebody who has forgotten her password has typed.
type asked struct{ Email, Lang string }

type forgottenView struct {
	*web.Call
	*web.Form
}

// forgottenPage is there only where mails go out.
func (p pages) forgottenPage(c *web.Call) error {
	if !c.Mail().On() {
		return fail.Missing()
	}
	c.KeepLanguage()
	return p.showForgotten(c, c.NewForm(c.Path("/forgotten"), nil))
}

func (p pages) showForgotten(c *web.Call, f *web.Form) error {
	return c.Show(web.Page{Title: c.T("account.forgot"), Layout: ui.SignIn, Body: forgottenPage(forgottenView{c, f}), Languages: true})
}

// forgot puts a job down, whoever is asked for: whether anybody has the e-mail is
// looked up there, so that neither the answer nor its time tells.
func (p pages) forgot(c *web.Call) error {
	if !c.Mail().On() {
		return fail.Missing()
	}
	f, err := c.Form("email")
	if err != nil {
		return err
	}
	check := fail.Check{}
	check.That(strings.Contains(f.Get("email"), "@"), "email", "account.email_missing")
	check.Line(f.Get("email"), "email", 200)
	err = check.Err()
	if err == nil {
		err = c.Space.Keep(c.Context(), func(tx *db.Tx) error {
			enough, err := auth.CountLost(tx, f.Get("email"), c.Address())
			if err != nil || enough {
				return err
			}
			text, err := json.Marshal(asked{f.Get("email"), string(c.Say.Lang)})
			if err != nil {
				return err
			}
			return job.Add(tx, forgotten, "", string(text), "system:account", tx.Now)
		})
	}
	if err != nil {
		return c.Retry(err, f, func() error { return p.showForgotten(c, f) })
	}
	return c.Done("/sign-in", "account.forgot_done")
}

// sendForgotten mails a one-time address to whoever signs in with the e-mail.
func (o Options) sendForgotten(ctx context.Context, r *job.Run) error {
	var a asked
	if err := json.Unmarshal([]byte(r.Payload), &a); err != nil {
		return err
	}
	return auth.Accounts{Space: r.Space}.Lost(ctx, a.Email, func(tx *db.Tx, who auth.Loser, secret string) error {
		if who.Lang == "" {
			who.Lang = a.Lang
		}
		say, err := o.Words(tx, i18n.Parse(who.Lang, ""))
		if err != nil {
			return err
		}
		put, err := o.Mail.Put(tx, mail.Message{
			Kind: mail.Forgotten, Person: who.Person, Email: who.Email, Subject: say.T("account.forgot_subject"),
			Text: say.T("account.forgot_mail", who.Name, r.Space.Name, o.Mail.Link(r.Space.Slug, "/invitation/"+secret)),
		})
		if err != nil {
			return err
		}
		verb := "password_asked"
		if !put {
			verb = "password_asked_in_vain"
		}
		return change.Record(tx, auth.System("account"), change.Thing{Kind: "account", ID: who.Person}, verb, nil, nil)
	})
}
