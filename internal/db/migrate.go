package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing/fstest"

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

func up(ctx context.Context, engine string, h *sql.DB, schema fs.FS) error {
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
	_, err = p.Up(ctx)
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
