package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/find"
	"ledetraad/internal/job"
	"ledetraad/internal/search"
)

// indexOf is the search index of every kind of item the features have.
func indexOf(list []feature.Feature) search.Index {
	kinds := map[string][]db.Texts{}
	for _, f := range list {
		for _, k := range f.Kinds {
			kinds[k.Name] = k.Prose
		}
	}
	return search.New(kinds)
}

// Reindex makes the search index of the municipalities named, or of all, anew from the
// items. Searches find what has been entered meanwhile. Where it is stopped, the next
// start of the program does the rest.
func (a *App) Reindex(ctx context.Context, slugs []string, tell func(slug string, entered int), done func(slug string)) error {
	list, err := a.DB.Spaces(ctx)
	if err != nil {
		return err
	}
	var all []string
	for _, info := range list {
		all = append(all, info.Slug)
	}
	if len(slugs) == 0 {
		slugs = all
	}
	for _, slug := range slugs {
		if !slices.Contains(all, slug) {
			return fmt.Errorf("there is no municipality %q here; there are: %s", slug, strings.Join(all, ", "))
		}
	}
	for _, slug := range slugs {
		s, err := a.DB.Space(ctx, slug)
		if err == nil {
			err = a.index.Reindex(ctx, s, func(entered int) { tell(slug, entered) })
		}
		if err != nil {
			return fmt.Errorf("the search index of %s: %w", slug, err)
		}
		done(slug)
	}
	return nil
}

// prepare sees to it that every municipality can be searched. One without an index
// gets it now; one whose index is of older rules gets a new one behind the scenes.
func (a *App) prepare(ctx context.Context) error {
	list, err := a.DB.Spaces(ctx)
	if err != nil {
		return err
	}
	broken := a.DB.Broken()
	for _, info := range list {
		if broken[info.Slug] != nil {
			continue
		}
		s, err := a.DB.Space(ctx, info.Slug)
		if err != nil {
			return err
		}
		ready, begun, err := search.Ready(ctx, s)
		switch {
		case err == nil && !begun:
			err = a.index.Rebuild(ctx, s)
		case err == nil && !ready:
			err = s.Keep(ctx, func(tx *db.Tx) error {
				return job.Add(tx, find.Rebuild, "all", "", "system:search", tx.Now)
			})
		}
		if err != nil {
			return fmt.Errorf("the search index of %s: %w", info.Slug, err)
		}
	}
	return nil
}
