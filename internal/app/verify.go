package app

import (
	"context"
	"fmt"

	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/search"
)

// Verdict is what was found when a municipality's data were proved.
type Verdict struct {
	Slug string
	change.Report
	// Reindex tells that the search index is among what is wrong: it can be made anew.
	Reindex bool
}

// Verify proves the data of the municipalities named, or of all: that they are whole,
// that the log is as it was written, and that the search index says what the items do. It reads only, beside a server that runs.
// noted are heads of the log's chain that were kept outside, by municipality.
func Verify(ctx context.Context, c Config, slugs []string, noted map[string][]change.Head) (list []Verdict, err error) {
	var a App
	a.assemble(c, &file.Intake{})
	d, err := db.Look(ctx, db.Config{Data: c.Data, URL: c.Database, Schema: schemas(a.Features), Clock: c.Clock})
	if err != nil {
		return nil, err
	}
	defer d.Close()
	if len(slugs) == 0 {
		all, err := d.Spaces(ctx)
		if err != nil {
			return nil, err
		}
		for _, info := range all {
			slugs = append(slugs, info.Slug)
		}
	}
	for _, slug := range slugs {
		v, err := verify(ctx, d, a.index, slug, noted[slug])
		if err != nil {
			return list, fmt.Errorf("%s: %w", slug, err)
		}
		list = append(list, v)
	}
	return list, nil
}

func verify(ctx context.Context, d *db.DB, index search.Index, slug string, noted []change.Head) (v Verdict, err error) {
	v.Slug = slug
	s, err := d.Space(ctx, slug)
	if fail.Is(err, fail.NotFound) {
		return v, fmt.Errorf("there is no such municipality; \"ledetraad space list\" shows them")
	}
	if err != nil {
		return v, err
	}
	// Where the ground itself is broken, what stands on it cannot be asked.
	wrong, err := d.Sound(ctx, s)
	if err != nil || len(wrong) > 0 {
		v.Faults = wrong
		return v, err
	}
	err = s.Read(ctx, func(tx *db.Tx) error {
		if v.Report, err = change.Verify(tx, noted); err != nil {
			return err
		}
		wrong, err := index.Faults(tx)
		v.Faults, v.Reindex = append(v.Faults, wrong...), len(wrong) > 0
		return err
	})
	return v, err
}
