package attachment

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type withdrawPage struct {
	*web.Call
	*web.Form
	Old   Attachment
	steps []ui.Step
}

func askWithdrawal(c *web.Call) error { return showWithdrawal(c, nil) }

func showWithdrawal(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := withdrawPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if p.Old, err = hold(tx, r, id, 0); err != nil {
			return err
		}
		p.steps, err = stepsTo(c, tx, p.Old.Item)
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/attachments/"+id+"/withdrawal"), nil).At(p.Old.Version)
	}
	return c.Show(web.Page{Title: c.T("attachment.withdraw"), Body: withdrawView(p)})
}

func withdraw(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	a, err := held(c, id)
	if err != nil {
		return err
	}
	f, err := c.Form("reason")
	if err != nil {
		return err
	}
	if err := Withdraw(c.As(), id, f.Seen, f.Get("reason")); err != nil {
		return c.Retry(err, f, func() error { return showWithdrawal(c, f) })
	}
	return c.Done(back(c, a.Item), "attachment.withdrawn_done")
}

func rise(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	it, err := Rise(c.As(), id)
	if err != nil {
		return err
	}
	return c.Done(back(c, it), "attachment.saved_done")
}
