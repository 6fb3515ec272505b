package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing/fstest"

	"ledetraad/internal/fail"

	"github.com/pressly/goose/v3"
)

// merge gathers the schema steps of all features into one folder. A step is
// "00012_plan.sql"; a step of db or search may have two halves,
// "00012_plan.sqlite.sql" and "00012_plan.postgres.sql". Steps are forward only
// and never edited once they have been released.
func merge(folders []fs.FS) (fs.FS, error) {
	all := fstest.MapFS{}
	for _, folder := range folders {
		names, err := fs.Glob(folder, "schema/*.sql")
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			text, err := fs.ReadFile(folder, name)
			if err != nil {
				return nil, err
			}
			short := strings.TrimPrefix(name, "schema/")
			for other := range all {
				if strings.SplitN(other, "_", 2)[0] == strings.SplitN(short, "_", 2)[0] && half(other) == half(short) {
					return nil, fmt.Errorf("two schema steps have one number: %s and %s", other, short)
				}
			}
			all[short] = &fstest.MapFile{Data: text}
		}
	}
	return all, nil
}

func half(name string) string {
	parts := strings.Split(name, ".")
	if len(parts) == 3 {
		return parts[1]
	}
	return ""
}

// forEngine leaves out the other engine's halves.
func forEngine(engine string, schema fs.FS) (fs.FS, error) {
	names, err := fs.Glob(schema, "*.sql")
	if err != nil {
		return nil, err
	}
	own := fstest.MapFS{}
	for _, name := range names {
		if h := half(name); h != "" && h != engine {
			continue
		}
		text, err := fs.ReadFile(schema, name)
		if err != nil {
			return nil, err
		}
		own[strings.Replace(name, "."+engine+".sql", ".sql", 1)] = &fstest.MapFile{Data: text}
	}
	return own, nil
}

// up makes the schema steps that are missing, up to one or, with 0, all.
func up(ctx context.Context, engine string, h *sql.DB, schema fs.FS, to int64) error {
	own, err := forEngine(engine, schema)
	if err != nil {
		return err
	}
	dialect := goose.DialectSQLite3
	if engine == "postgres" {
		dialect = goose.DialectPostgres
	}
	p, err := goose.NewProvider(dialect, h, own, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if to > 0 {
		_, err = p.UpTo(ctx, to)
	} else {
		_, err = p.Up(ctx)
	}
	return err
}

// latest is the number of the newest step.
func latest(schema fs.FS) (int64, error) {
	names, err := fs.Glob(schema, "*.sql")
	if err != nil {
		return 0, err
	}
	var last int64
	for _, name := range names {
		n, err := goose.NumericComponent(name)
		if err != nil {
			return 0, err
		}
		last = max(last, n)
	}
	return last, nil
}

// behind tells whether steps are missing, without the half second goose takes to
// look at a hundred spaces. A schema newer than the program is an error.
func behind(ctx context.Context, h *sql.DB, table string, schema fs.FS) (bool, error) {
	want, err := latest(schema)
	if err != nil {
		return false, err
	}
	var have int64
	if err := h.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM "+table).Scan(&have); err != nil {
		return false, err
	}
	if have > want {
		return false, errors.New("it is newer than this program; start the newer ledetraad")
	}
	return have < want, nil
}

// atATime municipalities are brought up: more gains nothing.
const atATime = 4

// migrateAll brings every municipality to this program's schema. One that cannot be
// is left as it was and noted as broken, and the others run. Where none can be used
// the program had better not start.
func (d *DB) migrateAll(ctx context.Context, mend bool) error {
	list, err := d.engine.list(ctx)
	if err != nil {
		return err
	}
	var late []Info
	for _, info := range list {
		behind, err := d.engine.behind(ctx, info)
		switch {
		case fail.Is(translate(err), fail.Unavailable) || ctx.Err() != nil:
			return translate(err) // nothing is wrong with the municipality
		case err != nil:
			d.broken[info.Slug] = fmt.Errorf("the schema of %s: %w", info.Slug, err)
		case behind:
			late = append(late, info)
		}
	}
	if len(late) > 0 {
		err = d.engine.exclusively(ctx, func(i installer) error { return d.bringUp(ctx, i, late) })
	}
	if err == nil && !mend && len(list) > 0 && len(d.broken) == len(list) {
		err = errors.Join(slices.Collect(maps.Values(d.broken))...)
	}
	return err
}

func (d *DB) bringUp(ctx context.Context, i installer, late []Info) (gone error) {
	slots := make(chan struct{}, atATime)
	var all sync.WaitGroup
	for _, info := range late {
		slots <- struct{}{}
		all.Go(func() {
			defer func() { <-slots }()
			// Another process may have done it while this one waited for its turn.
			behind, err := d.engine.behind(ctx, info)
			if err == nil && behind {
				err = i.steps(ctx, info, 0)
			}
			d.mu.Lock()
			defer d.mu.Unlock()
			if fail.Is(translate(err), fail.Unavailable) {
				gone = translate(err)
			} else if err != nil {
				d.broken[info.Slug] = fmt.Errorf("the schema of %s: %w", info.Slug, err)
			}
		})
	}
	all.Wait()
	return errors.Join(gone, ctx.Err())
}

// Broken tells of municipalities that could not be brought to this program's schema,
// and why. They answer that they are unavailable; the others run.
func (d *DB) Broken() map[string]error {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return maps.Clone(d.broken)
}
