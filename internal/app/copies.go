package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"ledetraad/internal/backup"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/item"
)

// stays names what is not copied: what would let somebody in, and what is made anew
// from the rest.
var stays = map[string]string{
	"session":     "",
	"invitation":  "",
	"failure":     "",
	"api_token":   "",
	"follow_link": "",
	"feed":        "",
	"api_answer":  "",

	"passkey_challenge": "",
	"known_browser":     "",
	"mail":              "body <> ''", // waits to be sent, and may hold an address that lets one in

	"search_text":  "",
	"search_word":  "",
	"search_form":  "",
	"search_state": "", // the schema plants its row
}

// Backup copies the municipalities named, or all, into a new folder below to, beside
// processes that work in them.
func Backup(ctx context.Context, c Config, to string, slugs []string, progress func(slug string, rows int)) (dir string, set backup.Set, err error) {
	d, slugs, err := lookAt(ctx, c, slugs)
	if err != nil {
		return "", set, err
	}
	defer d.Close()
	if len(slugs) == 0 {
		return "", set, errors.New("there is no municipality to copy")
	}
	return backup.Make(ctx, d, to, slugs, backup.Making{Program: Version, At: d.Now(), Leave: stays, Progress: progress})
}

// lookAt opens an installation to be read, and says which municipalities are meant:
// those named, or all.
func lookAt(ctx context.Context, c Config, slugs []string) (*db.DB, []string, error) {
	var a App
	a.assemble(c, &file.Intake{})
	d, err := db.Look(ctx, db.Config{Data: c.Data, URL: c.Database, Schema: schemas(a.Features), Clock: c.Clock})
	if err != nil {
		return nil, nil, err
	}
	list, err := d.Spaces(ctx)
	var all []string
	for _, info := range list {
		all = append(all, info.Slug)
	}
	for _, slug := range slugs {
		if err == nil && !slices.Contains(all, slug) {
			err = fmt.Errorf("there is no municipality %q here; there are: %s", slug, strings.Join(all, ", "))
		}
	}
	if err != nil {
		return nil, nil, errors.Join(err, d.Close())
	}
	if len(slugs) == 0 {
		slugs = all
	}
	return d, slugs, nil
}

// Restoring says which copies become municipalities.
type Restoring struct {
	From    string   // the set's folder
	Slugs   []string // none is all in the set
	As      string   // another address, for one copy
	Name    string   // another name, for one copy
	Replace bool
	// Tell is told each step; Progress how many rows of a copy are read.
	Tell     func(line string)
	Progress func(slug string, rows int)
}

// Restore makes municipalities of copies, one after another. Each is proved before
// anybody can ask for it.
func (a *App) Restore(ctx context.Context, r Restoring) error {
	set, err := backup.Open(r.From)
	if err != nil {
		return err
	}
	copies := set.Copies
	if len(r.Slugs) > 0 {
		copies = nil
	}
	for _, slug := range r.Slugs {
		c, err := set.Of(slug)
		if err != nil {
			return err
		}
		copies = append(copies, c)
	}
	if (r.As != "" || r.Name != "") && len(copies) != 1 {
		return fmt.Errorf("the set has %d municipalities; say which one is to have another address or name", len(copies))
	}
	faulty := 0
	for _, c := range copies {
		v, err := a.restore(ctx, r, c)
		if err != nil {
			return fmt.Errorf("%s was not restored: %w", c.Slug, err)
		}
		if len(v.Faults) > 0 {
			faulty++
		}
	}
	if faulty > 0 {
		return fmt.Errorf("%d restored, whose log is not in order; \"ledetraad verify\" tells all of it", faulty)
	}
	return nil
}

func (a *App) restore(ctx context.Context, r Restoring, c backup.Copy) (v change.Report, err error) {
	slug := r.As
	if slug == "" {
		slug = c.Slug
	}
	if _, err := a.DB.Space(ctx, slug); !fail.Is(err, fail.NotFound) && !r.Replace {
		return v, fmt.Errorf("there is a municipality %s already; give this one another address with --as, or put it in the other's place with --replace", slug)
	}
	if err := c.Check(r.From); err != nil {
		return v, err
	}
	in, err := c.Read(r.From)
	if err != nil {
		return v, err
	}
	defer in.Close()
	s, err := a.DB.Restore(ctx, in, db.Restoring{Slug: slug, Name: r.Name, Replace: r.Replace,
		Progress: func(rows int) { r.Progress(c.Slug, rows) },
		Prepare: func(ctx context.Context, s *db.Space) error {
			v, err = a.prove(ctx, s, c)
			return err
		}})
	if err != nil {
		return v, err
	}
	r.Tell(fmt.Sprintf("%s stands at /%s/ as it was %s: %d items, %d rows in the log", s.Name, s.Slug, c.At.Format("2006-01-02 15:04:05 UTC"), c.Items, v.Rows))
	// A log that was not in order when it was copied is no reason to be without the data.
	for _, fault := range v.Faults {
		r.Tell(slug + ": WRONG: " + fault)
	}
	return v, nil
}

// prove makes a restored municipality ready to be used, and holds it against its copy.
func (a *App) prove(ctx context.Context, s *db.Space, c backup.Copy) (v change.Report, err error) {
	if err := s.Keep(ctx, item.Reborn); err != nil {
		return v, err
	}
	if err := a.index.Rebuild(ctx, s); err != nil {
		return v, err
	}
	err = s.Read(ctx, func(tx *db.Tx) (err error) {
		v, err = change.Verify(tx, c.Noted())
		return err
	})
	if err == nil && v.Rows != c.Log {
		err = fmt.Errorf("its log has %d rows, and %d were copied", v.Rows, c.Log)
	}
	return v, err
}

// Copies reads a set's files to their end and holds them against its list.
func Copies(dir string) (backup.Set, error) {
	set, err := backup.Open(dir)
	for _, c := range set.Copies {
		if err == nil {
			err = c.Check(dir)
		}
	}
	return set, err
}
