package app

import (
	"context"
	"errors"

	"ledetraad/internal/db"
	"ledetraad/internal/generate"
)

// Generate makes a large municipality of example data to measure with.
func (a *App) Generate(ctx context.Context, slug string, o generate.Options) (*db.Space, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	s, err := a.DB.CreateSpace(ctx, db.Info{Slug: slug, Name: "Fjordby Kommune (stor)", Example: true})
	if err != nil {
		return nil, err
	}
	if err := a.fill(ctx, s, o); err != nil {
		// Whatever stopped it, also somebody's Ctrl-C, no empty municipality is left.
		return nil, errors.Join(err, a.DB.Remove(context.WithoutCancel(ctx), slug))
	}
	return s, nil
}

func (a *App) fill(ctx context.Context, s *db.Space, o generate.Options) error {
	if err := generate.Fill(ctx, s, o); err != nil {
		return err
	}
	// What is written in bulk told the log by itself, so the index knows nothing of it.
	if err := a.index.Rebuild(ctx, s); err != nil {
		return err
	}
	return a.DB.Tune(ctx, s)
}
