// Package app puts the product together. It is the only package that imports every
// feature.
package app

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"ledetraad/internal/account"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/feature"
	"ledetraad/internal/goal"
	"ledetraad/internal/history"
	"ledetraad/internal/home"
	"ledetraad/internal/i18n"
	"ledetraad/internal/initiative"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/letter"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
	"ledetraad/internal/principle"
	"ledetraad/internal/theme"
	"ledetraad/internal/thread"
	"ledetraad/internal/web"
)

// Config says how an installation runs.
type Config struct {
	Data     string // folder of the SQLite files
	Database string // postgres://…, instead of Data
	Demo     bool   // one picks whom to be
	Clock    func() time.Time
	Log      *slog.Logger
}

// App is an installation that runs.
type App struct {
	DB       *db.DB
	Handler  http.Handler
	Features []feature.Feature
	Words    *i18n.Catalogue
}

func features(c Config) []feature.Feature {
	return []feature.Feature{
		account.Feature(account.Options{Demo: c.Demo}),
		org.Feature(),
		history.Feature(),
		goal.Feature(),
		principle.Feature(),
		theme.Feature(),
		letter.Feature(),
		learning.Feature(),
		initiative.Feature(),
		effect.Feature(),
		plan.Feature(),
		home.Feature(),
		thread.Feature(),
	}
}

// schemas are the schema steps of the spine and of every feature.
func schemas(list []feature.Feature) []fs.FS {
	all := []fs.FS{org.Schema, auth.Schema, change.Schema, item.Schema}
	for _, f := range list {
		if f.Schema != nil {
			all = append(all, *f.Schema)
		}
	}
	return all
}

// Open opens the data and builds the product on it.
func Open(ctx context.Context, c Config) (*App, error) {
	if c.Log == nil {
		c.Log = slog.Default()
	}
	a := &App{Features: features(c)}
	var err error
	a.DB, err = db.Open(ctx, db.Config{Data: c.Data, URL: c.Database, Schema: schemas(a.Features), Clock: c.Clock})
	if err != nil {
		return nil, err
	}
	if err := a.build(c.Log); err != nil {
		a.DB.Close()
		return nil, err
	}
	return a, nil
}

func (a *App) build(log *slog.Logger) error {
	words := [][]i18n.Text{web.Texts, web.FrontTexts}
	var routes []web.Route
	var nav []web.Nav
	kinds := map[string]string{}
	for _, f := range a.Features {
		words = append(words, f.Texts)
		routes = append(routes, f.Routes...)
		nav = append(nav, f.Nav...)
		for _, k := range f.Kinds {
			kinds[k.Name] = k.Path
		}
	}
	var err error
	if a.Words, err = i18n.New(words...); err != nil {
		return err
	}
	site := &web.Site{DB: a.DB, Words: a.Words, Nav: nav, Kinds: kinds, Role: role, Log: log}
	a.Handler, err = site.Handler(routes)
	return err
}

// Close ends the installation.
func (a *App) Close() error { return a.DB.Close() }

// role names what the actor acts as, for the page's head: the role she chose, or
// the first she has. An office is a text key.
func role(as auth.As) (name string, err error) {
	err = as.Read(func(tx *db.Tx, r *auth.Reader) error {
		roles, err := org.Roles(tx, as.Who.Person, r.Day)
		for _, x := range roles {
			if as.Who.Role == "" || as.Who.Role == x.Subject {
				switch name = x.Name(); x.Subject[0] {
				case 'b':
					name = x.Where
				case 'o':
					name = "org.office." + x.Title
				}
				return nil
			}
		}
		return err
	})
	return name, err
}
