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
	"ledetraad/internal/api"
	"ledetraad/internal/attachment"
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/casefile"
	"ledetraad/internal/caseform"
	"ledetraad/internal/change"
	"ledetraad/internal/concern"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/dilemma"
	"ledetraad/internal/edition"
	"ledetraad/internal/effect"
	"ledetraad/internal/feature"
	"ledetraad/internal/feed"
	"ledetraad/internal/file"
	"ledetraad/internal/find"
	"ledetraad/internal/followmail"
	"ledetraad/internal/goal"
	"ledetraad/internal/history"
	"ledetraad/internal/home"
	"ledetraad/internal/i18n"
	"ledetraad/internal/indicator"
	"ledetraad/internal/initiative"
	"ledetraad/internal/intake"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
	"ledetraad/internal/learning"
	"ledetraad/internal/letter"
	"ledetraad/internal/letterform"
	"ledetraad/internal/letterin"
	"ledetraad/internal/list"
	"ledetraad/internal/mail"
	"ledetraad/internal/meeting"
	"ledetraad/internal/notice"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
	"ledetraad/internal/planform"
	"ledetraad/internal/principle"
	"ledetraad/internal/project"
	"ledetraad/internal/room"
	"ledetraad/internal/round"
	"ledetraad/internal/search"
	"ledetraad/internal/talk"
	"ledetraad/internal/theme"
	"ledetraad/internal/thread"
	"ledetraad/internal/token"
	"ledetraad/internal/view"
	"ledetraad/internal/vocabulary"
	"ledetraad/internal/web"
	"ledetraad/internal/works"
)

// Config says how an installation runs.
type Config struct {
	Data     string // folder of the SQLite files
	Database string // postgres://…, instead of Data
	Demo     bool   // one picks whom to be
	Mend     bool   // see db.Config
	Clock    func() time.Time
	Log      *slog.Logger
	MaxFile  int64  // bytes of one attachment; 0 is file.DefaultMax
	Clamd    string // where a virus scanner listens, tcp://… or unix://…; "" is none
	Mail     mail.Config
	// Watch is told of every statement; see db.Config.
	Watch func(space, query string, took time.Duration)
}

// App is an installation that runs.
type App struct {
	DB       *db.DB
	Handler  http.Handler
	Features []feature.Feature
	Words    *i18n.Catalogue
	Mail     *mail.Post
	Jobs     *job.Runner
	API      *api.Server
	// Quit ends the streams that are open, so that what is under way can finish.
	Quit func()

	index search.Index
	book  burden.Book
}

func features(c Config, files *file.Intake, a *App) []feature.Feature {
	return []feature.Feature{
		account.Feature(account.Options{Demo: c.Demo, Mail: a.Mail, Words: a.say, Log: c.Log}),
		token.Feature(),
		vocabulary.Feature(),
		org.Feature(),
		history.Feature(),
		attachment.Feature(files),
		intake.Feature(intake.Options{Files: files, Words: a.say}),
		{Name: "list", Schema: &list.Schema, Texts: append(list.Texts, view.Texts...), Routes: list.Routes, API: view.Operations},
		goal.Feature(),
		decision.Feature(),
		meeting.Feature(),
		principle.Feature(),
		edition.Feature(),
		letterform.Feature(),
		theme.Feature(),
		round.Feature(),
		letter.Feature(),
		letterin.Feature(files),
		learning.Feature(),
		caseform.Feature(files),
		casefile.Feature(),
		initiative.Feature(),
		effect.Feature(),
		indicator.Feature(),
		planform.Feature(),
		plan.Feature(),
		project.Feature(),
		talk.Feature(),
		room.Feature(),
		burden.Feature(&a.book),
		feed.Feature(a.feeds()),
		followmail.Feature(),
		home.Feature(&a.book),
		concern.Feature(),
		dilemma.Feature(),
		thread.Feature(),
		works.Feature(a.Mail),
		notice.Feature(a.notices()),
	}
}

// assemble makes the features, and the windows that are made of what they give.
func (a *App) assemble(c Config, files *file.Intake) {
	a.Features = features(c, files, a)
	a.index = indexOf(a.Features)
	a.Features = append(a.Features, find.Feature(a.index), find.Programs(a.index), recalling(a.Features))
}

// schemas are the schema steps of the spine and of every feature.
func schemas(list []feature.Feature) []fs.FS {
	all := []fs.FS{org.Schema, auth.Schema, change.Schema, job.Schema, item.Schema, file.Schema}
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
	files, err := file.NewIntake(c.MaxFile, c.Clamd)
	if err != nil {
		return nil, err
	}
	a := &App{}
	if a.Mail, err = c.post(); err != nil {
		return nil, err
	}
	a.assemble(c, files)
	if err = a.book.Fill(a.Features); err != nil {
		return nil, err
	}
	a.DB, err = db.Open(ctx, db.Config{Data: c.Data, URL: c.Database, Schema: schemas(a.Features), Clock: c.Clock, Watch: c.Watch, Mend: c.Mend,
		Settle: []func(*db.Tx, []string) error{a.index.Settle, a.notices().Settle, a.feeds().Settle, api.Settle, web.Settle, item.Settle}}) // the pulse comes last
	if err != nil {
		return nil, err
	}
	for slug, why := range a.DB.Broken() {
		c.Log.Error("this municipality cannot be used and answers 503; the others run", "space", slug, "error", why.Error())
	}
	if err = a.prepare(ctx); err == nil {
		err = a.build(c.Log)
	}
	if err != nil {
		a.DB.Close()
		return nil, err
	}
	return a, nil
}

func (a *App) build(log *slog.Logger) error {
	words := [][]i18n.Text{web.Texts, web.FrontTexts, web.DocumentTexts, api.Texts}
	var routes []web.Route
	var nav []web.Nav
	var feet, tops []web.Foot
	kinds := map[string]string{}
	for _, f := range a.Features {
		words = append(words, f.Texts)
		if f.Foot != nil {
			feet = append(feet, f.Foot)
		}
		if f.Top != nil {
			tops = append(tops, f.Top)
		}
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
	a.employ(log)
	site := &web.Site{DB: a.DB, Words: a.Words, Speak: a.speak, Nav: nav, Kinds: kinds, Feet: feet, Tops: tops, Role: role, Log: log, Mail: a.Mail}
	a.programs(site)
	a.Quit = site.Quit
	a.Handler, err = site.Handler(routes)
	return err
}

// Close ends the installation.
func (a *App) Close() error {
	if a.Quit != nil {
		a.Quit()
	}
	return a.DB.Close()
}

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
