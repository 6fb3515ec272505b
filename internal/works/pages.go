package works

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

const shown = 50

// states are the parts of the page, what wants the administrator first.
var states = []string{job.Failed, job.Running, job.Waiting, job.Stopped, job.Done}

type jobsPage struct {
	*web.Call
	Jobs   map[string][]job.Job
	People map[string]string
}

func jobs(c *web.Call) error {
	p := jobsPage{Call: c, Jobs: map[string][]job.Job{}}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		var people []string
		list, err := job.List(tx, shown)
		if err != nil {
			return err
		}
		for _, j := range list {
			p.Jobs[j.State] = append(p.Jobs[j.State], j)
			people = append(people, j.By)
		}
		p.People, err = org.PersonNames(tx, people...)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("works.title"), Body: jobsView(p)})
}

// lead says whether anything wants the administrator.
func (p jobsPage) lead() string {
	if n := len(p.Jobs[job.Failed]); n > 0 {
		return p.Say.Up("works.lead_failed", n)
	}
	return p.T("works.lead")
}

// name is what a job does, in words.
func (p jobsPage) name(j job.Job) string {
	if key := "job." + j.Kind; p.Known(key) {
		return p.T(key)
	}
	return j.Kind
}

// by is who asked for it.
func (p jobsPage) by(j job.Job) string {
	if name := p.People[j.By]; name != "" && !strings.HasPrefix(j.By, "system:") {
		return name
	}
	return p.T("works.by_itself")
}

// when is when it comes, or came to an end.
func (p jobsPage) when(j job.Job) string {
	at := j.Ended
	if at.IsZero() {
		at = j.At
	}
	return p.Say.Moment(at.In(db.Copenhagen))
}

// how tells how far it has come, and what went wrong.
func (p jobsPage) how(j job.Job) string {
	switch {
	case j.Stopping && j.State == job.Running:
		return p.T("works.stopping")
	case j.State == job.Running && j.Total > 0:
		return p.T("works.progress", p.Say.Number(j.Done), p.Say.Number(j.Total))
	case j.State == job.Waiting && j.Tries > 0:
		return p.T("works.tried", j.Tries) + " " + j.Why(p.Say)
	}
	return j.Why(p.Say)
}

func again(c *web.Call) error { return press(c, Again, "works.again_done") }

func stop(c *web.Call) error { return press(c, Stop, "works.stop_done") }

func press(c *web.Call, do func(auth.As, string) error, done string) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if err := do(c.As(), id); err != nil {
		return err
	}
	return c.Done("/jobs", done)
}

type mailsPage struct {
	*web.Call
	Mails    []mail.Mail
	Returned []mail.Return
}

func mails(c *web.Call) error {
	p := mailsPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Mails, err = mail.List(tx, 2*shown); err != nil {
			return err
		}
		p.Returned, err = mail.AllReturned(tx)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("works.mails"), Body: mailsView(p)})
}

func (p mailsPage) lead() string {
	switch {
	case !p.Mail().On():
		return p.T("works.mails_off")
	case !p.Mail().Sends():
		return p.T("works.mails_kept")
	}
	return p.T("works.mails_lead")
}

func (p mailsPage) state(m mail.Mail) string {
	if m.State == "waiting" && m.Tries > 0 {
		return p.T("works.mail_retried", p.Say.Moment(m.Next.In(db.Copenhagen)))
	}
	return p.T("works.mail." + m.State)
}

func renew(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if err := Renew(c.As(), id); err != nil {
		return err
	}
	return c.Done("/mails", "works.renewed_done")
}
