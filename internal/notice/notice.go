// Package notice mails people what waits for them and what is new in what they are
// part of: at once, every day or every Monday at 7, or never, as each chooses. Who has
// not chosen gets it on Mondays. It is a window: it reads what others keep.
//
// Who may know what:
//   - A mail is read as the person it is for, with what she is that day, like her own
//     My overview. Who has left gets none.
//   - A mail leaves the program. So it names only what the whole staff may know. Of
//     what is for a circle or closed it says only that there is something, never what.
//   - Everybody chooses for herself. Nobody else sees the choice.
//
// Where nothing is new and nothing waits, no mail is sent.
package notice

import (
	"embed"
	"slices"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/web"
)

// Schema holds the table of choices.
//
//go:embed schema
var Schema embed.FS

// How is how often a person wants mails.
type How string

// The choices. The zero How is not chosen, and means Weekly.
const (
	Now    How = "now"
	Daily  How = "daily"
	Weekly How = "weekly"
	Never  How = "never"
)

// Wait is something that waits for a reader: the phrase Key with the title, if any, in
// quotation marks and what follows it.
type Wait struct {
	Key, Title string
	More       []any
	Path       string   // below the municipality's address
	Items      []string // all that the sentence names, or tells of
	// Goal and FollowUp are what can be done from the mail itself; "" is nothing.
	Goal, FollowUp string
}

// Options are what the product gives to the mails.
type Options struct {
	Mail  *mail.Post
	Words func(*db.Tx, i18n.Lang) (i18n.Phrases, error)
	// Path is where an item of a kind is shown, before its id.
	Path func(kind string) string
	// Waits reads what waits for the reader.
	Waits func(*db.Tx, *auth.Reader) ([]Wait, error)
	// Link makes a link with which a person does what waits without signing in.
	Link func(tx *db.Tx, person, goal, followUp string) (path string, err error)
	// Told reads what became of what the reader wrote, after one moment and until another.
	Told func(tx *db.Tx, r *auth.Reader, since, until string) ([]Wait, error)
}

const (
	hourly = "digest.hourly"
	atOnce = "digest.now"
)

// Feature is mails about what waits and what is new.
func Feature(o Options) feature.Feature {
	f := feature.Feature{
		Name: "notice", Schema: &Schema, Texts: slices.Concat(texts, apiTexts), API: o.operations(),
		Routes: []web.Route{
			{Pattern: "GET " + mail.SettingsPath, Needs: web.SignedIn, Serve: settings},
			{Pattern: "POST " + mail.SettingsPath, Needs: web.SignedIn, Serve: o.choose},
			{Pattern: "POST " + mail.SettingsPath + "/renewal", Needs: web.SignedIn, Serve: renew},
		},
		Jobs: []job.Kind{{Name: atOnce, Run: o.now}},
	}
	if o.Mail.On() {
		f.Jobs = append(f.Jobs, job.Kind{Name: hourly, Every: time.Hour, Run: o.onTheHour})
	}
	return f
}

// Settle puts down the mails to those who want them at once, a minute from the first
// of several changes. It runs in the transaction of every change.
func (o Options) Settle(tx *db.Tx, _ []string) error {
	if !o.Mail.On() {
		return nil
	}
	any, err := db.All(tx, db.Value[string], `SELECT person FROM notice WHERE how = 'now' ORDER BY person LIMIT 1`)
	if err != nil || len(any) == 0 {
		return err
	}
	return job.Add(tx, atOnce, "now", "", "system:notice", tx.Now.Add(gather))
}
