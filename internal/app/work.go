package app

import (
	"context"
	"log/slog"
	"path/filepath"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feed"
	"ledetraad/internal/followmail"
	"ledetraad/internal/home"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/notice"
	"ledetraad/internal/vocabulary"
)

// post is where mails are put. A demo without a mail server keeps them, to be looked at.
func (c Config) post() (*mail.Post, error) {
	m := c.Mail
	if c.Demo && m.Server == "" {
		m.Keep = true
		if m.From == "" {
			m.From = "Ledetråd <ledetraad@ledetraad.example>"
		}
		if m.Address == "" {
			m.Address = "http://127.0.0.1:8080"
		}
	}
	if c.Data != "" {
		m.Reports = Reports(c.Data)
	}
	return mail.Open(m)
}

// Reports is the folder beside the SQLite files where reports of mails that came back
// wait for the process that has the files.
func Reports(data string) string { return filepath.Join(data, "reports") }

// The features are made before the product they are part of. What they ask of it
// later, they ask through these.

func (a *App) say(tx *db.Tx, l i18n.Lang) (i18n.Phrases, error) {
	words, err := a.speak(tx)
	if err != nil {
		return i18n.Phrases{}, err
	}
	return words.In(l), nil
}

// speak is the phrases in the words of the municipality.
func (a *App) speak(tx *db.Tx) (*i18n.Catalogue, error) { return vocabulary.Speak(tx, a.Words) }

func (a *App) path(kind string) string {
	for _, f := range a.Features {
		for _, k := range f.Kinds {
			if k.Name == kind {
				return k.Path
			}
		}
	}
	return "/"
}

func (a *App) notices() notice.Options {
	return notice.Options{Mail: a.Mail, Words: a.say, Path: a.path, Waits: a.waits, Told: told, Link: followmail.Make}
}

func (a *App) feeds() feed.Options { return feed.Options{Mail: a.Mail, Words: a.say} }

// waits is what My overview says waits for the reader.
func (a *App) waits(tx *db.Tx, r *auth.Reader) (out []notice.Wait, err error) {
	list, err := home.Waits(tx, r, &a.book)
	for _, w := range list {
		out = append(out, said(w))
	}
	return out, err
}

// said is what a mail says of what waits.
func said(w home.Wait) notice.Wait {
	return notice.Wait{Key: w.Key, Title: w.Title, More: w.More, Path: w.Path, Items: w.Items, Goal: w.Goal, FollowUp: w.FollowUp}
}

// told is what became of what the reader wrote, as My overview says it.
func told(tx *db.Tx, r *auth.Reader, since, until string) (out []notice.Wait, err error) {
	list, err := home.Told(tx, r, since, until)
	for _, w := range list {
		out = append(out, said(w))
	}
	return out, err
}

func (a *App) employ(log *slog.Logger) {
	var kinds []job.Kind
	for _, f := range a.Features {
		kinds = append(kinds, f.Jobs...)
	}
	a.Jobs = job.NewRunner(a.DB, kinds, log)
}

// Run does the work of all municipalities until the context ends.
func (a *App) Run(ctx context.Context) { a.Jobs.Run(ctx) }
