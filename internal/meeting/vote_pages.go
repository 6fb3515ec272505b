package meeting

import (
	"cmp"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type votePage struct {
	*web.Call
	*web.Form
	ballot
}

// ways are what a member can have voted, and that she did not.
func (p votePage) ways() []ui.Option {
	return append(family(p.Call, "meeting.vote.", Ways), ui.Option{Label: p.T("meeting.vote_none")})
}

func votes(c *web.Call) error { return showVotes(c, nil) }

// showVotes shows how the members voted, to be written: as it stands, or as it was sent.
func showVotes(c *web.Call, f *web.Form) error {
	p := votePage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.ballot, err = getBallot(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		values := map[string]string{}
		d := p.draft()
		for _, m := range p.Members {
			values["vote-"+m.Person], values["dissent-"+m.Person] = d.Votes[m.Person], d.Dissents[m.Person]
		}
		p.Form = c.NewForm(c.Path("/decisions/"+id+"/votes"), values).At(p.Decision.Version)
	}
	return c.Show(web.Page{Title: c.T("meeting.votes"), Here: "meetings", Body: voteView(p)})
}

func saveVotes(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	var b ballot
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		b, err = getBallot(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	var fields []string
	for _, m := range b.Members {
		fields = append(fields, "vote-"+m.Person, "dissent-"+m.Person)
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	d := BallotDraft{map[string]string{}, map[string]string{}}
	for _, m := range b.Members {
		if how := f.Get("vote-" + m.Person); how != "" {
			d.Votes[m.Person] = how
		}
		if text := f.Get("dissent-" + m.Person); text != "" {
			d.Dissents[m.Person] = text
		}
	}
	if err := SaveVotes(c.As(), id, f.Seen, d); err != nil {
		return c.Retry(err, f, func() error { return showVotes(c, f) })
	}
	return c.Done(cmp.Or(b.Back, "/decisions/"+id), "meeting.votes_done")
}

// counted says how a vote fell: "3 for (…), 1 imod (…)".
func counted(c *web.Call, list []Vote) (parts []string) {
	for _, how := range Ways {
		var names []string
		for _, v := range list {
			if v.How == how {
				names = append(names, v.Name)
			}
		}
		if len(names) > 0 {
			parts = append(parts, c.T("meeting.voted."+how, c.Say.Number(len(names)), c.Say.List(names)))
		}
	}
	return parts
}

// votesOnPaper is how the members voted and what they did not agree to, in the minutes.
func votesOnPaper(c *web.Call, o Outcome) (list []doc.Block) {
	if len(o.Votes) > 0 {
		list = append(list, doc.Text(c.T("meeting.votes")+": "+c.Say.List(counted(c, o.Votes))+"."))
	}
	for _, d := range o.Dissents {
		list = append(list, doc.Text(c.T("meeting.dissent_of", d.Name)))
		list = append(list, doc.Markdown(d.Text)...)
	}
	return list
}
