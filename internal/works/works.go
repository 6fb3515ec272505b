// Package works shows the administrator what the program does by itself: the work that
// waits, runs or has failed, and the mails on their way out.
//
// Who may do what: the administrator sees it, tries again and stops. Nobody reads here
// what a job was given or what a mail says; only a trial, which sends nothing, shows
// its mails.
package works

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/web"
)

// Feature is the administrator's view of the work. The mail's own jobs come with it.
func Feature(post *mail.Post) feature.Feature {
	return feature.Feature{
		Name: "works", Texts: slices.Concat(texts, apiTexts), API: operations, Jobs: post.Jobs(), Schema: &mail.Schema,
		Routes: []web.Route{
			{Pattern: "GET /jobs", Needs: web.Administrates, Serve: jobs},
			{Pattern: "POST /jobs/{id}/retrial", Needs: web.Administrates, Serve: again},
			{Pattern: "POST /jobs/{id}/stopping", Needs: web.Administrates, Serve: stop},
			{Pattern: "GET /mails", Needs: web.Administrates, Serve: mails},
			{Pattern: "POST /people/{id}/mail/renewal", Needs: web.Administrates, Serve: renew},
		},
	}
}

func mayAdminister(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Administrator), "web.no_access")
}

// Again lets a job that has failed or was stopped be tried anew.
func Again(as auth.As, id string) error { return act(as, id, "retried", job.Again) }

// Stop ends a job that waits, and asks one that runs to end.
func Stop(as auth.As, id string) error { return act(as, id, "stopped", job.Stop) }

func act(as auth.As, id, verb string, do func(*db.Tx, string) error) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		j, err := job.Get(tx, id)
		if err != nil {
			return err
		}
		err = do(tx, id)
		if fail.Is(err, fail.NotFound) {
			// Somebody else, or the work itself, was quicker.
			return fail.New(fail.Conflict, "works.moved_on")
		}
		if err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "job", ID: id}, verb, nil, map[string]string{"kind": j.Kind})
	})
}

// Renew lets mails go to a person's address again.
func Renew(as auth.As, person string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := mail.Forgive(tx, person); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "mail", ID: person}, "renewed", nil, nil)
	})
}
