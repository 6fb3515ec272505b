package works

import (
	"time"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/org"
)

var operations = []api.Operation{
	api.One("/jobs", "listJobs", "works.api_jobs", jobsWire),
}

// WireJob is work the program does by itself, as the administrator reads it. Nothing says
// what it was given.
type WireJob struct {
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	Name     string `json:"name"`
	State    string `json:"state"`
	By       string `json:"asked_by"`
	Tries    int    `json:"tries"`
	Done     int    `json:"done"`
	Total    int    `json:"total"`
	Stopping bool   `json:"stopping"`
	Created  string `json:"created_at"`
	At       string `json:"runs_at"`
	Ended    string `json:"ended_at"`
	Why      string `json:"detail"`
}

// WireJobs are the newest of each state, as on the page.
type WireJobs struct {
	Items []WireJob `json:"items"`
}

func jobsWire(c *api.Call, in *struct {
	State string `query:"state" enum:"waiting,running,done,failed,stopped"`
}) (out WireJobs, err error) {
	out.Items = []WireJob{}
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		list, err := job.List(tx, shown)
		if err != nil {
			return err
		}
		var people []string
		for _, j := range list {
			people = append(people, j.By)
		}
		names, err := org.PersonNames(tx, people...)
		for _, j := range list {
			if in.State == "" || in.State == j.State {
				out.Items = append(out.Items, wire(c, j, names[j.By]))
			}
		}
		return err
	})
	return out, err
}

func wire(c *api.Call, j job.Job, by string) WireJob {
	w := WireJob{ID: j.ID, Kind: j.Kind, Name: j.Kind, State: j.State, By: by, Tries: j.Tries, Done: j.Done, Total: j.Total, Stopping: j.Stopping,
		Created: stamp(j.Created), At: stamp(j.At), Ended: stamp(j.Ended), Why: j.Why(c.Say())}
	if key := "job." + j.Kind; c.Known(key) {
		w.Name = c.Say().T(key)
	}
	return w
}

// stamp is a moment; "" one that has not been.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return db.Stamp(t)
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.works", "Programmets eget arbejde", "The program’s own work"),
	i18n.T("works.api_jobs", "De nyeste af hver tilstand, for administratoren", "The newest of each state, for the administrator"),
	i18n.T("api.field.asked_by", "Navn på den, der bad om det. Tomt, når programmet selv gjorde.", "Name of whoever asked for it. Empty where the program did."),
	i18n.T("api.field.tries", "Hvor mange gange det er forsøgt.", "How often it has been tried."),
	i18n.T("api.field.done", "Hvor langt det er kommet.", "How far it has come."),
	i18n.T("api.field.stopping", "Om det er bedt om at stoppe.", "Whether it has been asked to stop."),
	i18n.T("api.field.created_at", "Hvornår der blev bedt om det.", "When it was asked for."),
	i18n.T("api.field.runs_at", "Hvornår det kan begynde.", "When it can begin."),
	i18n.T("api.field.ended_at", "Hvornår det blev færdigt eller stoppet. Tomt før det.", "When it was done or stopped. Empty before that."),
}
