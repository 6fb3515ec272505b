package db

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func (e *lite) exclusively(ctx context.Context, f func(installer) error) error {
	e.making.Lock()
	defer e.making.Unlock()
	return f(e)
}

// The names a file has until it stands, and while it makes room for another.
const (
	coming = ".coming"
	going  = ".going"
)

func (e *lite) begin(ctx context.Context, info Info) (Info, error) {
	info.aside = "." + info.Slug + coming
	removeLite(e.path(info.aside))
	return info, own(e.path(info.aside))
}

// own makes a file that only its owner may read; what SQLite puts beside it is
// given the same right.
func own(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func removeLite(path string) error {
	var errs []error
	// A file has a journal until it is told to keep a WAL.
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// alone opens a file for the installer's own work, past the backend.
func (e *lite) alone(info Info) (*sql.DB, error) {
	h, err := sql.Open("sqlite", writerDSN(e.path(info.at()), "rw"))
	if err == nil {
		h.SetMaxOpenConns(1)
	}
	return h, err
}

func (e *lite) steps(ctx context.Context, info Info, to int64) error {
	h, err := e.alone(info)
	if err != nil {
		return err
	}
	return errors.Join(translate(up(ctx, "sqlite", h, e.schema, to)), h.Close())
}

func (e *lite) fill(ctx context.Context, info Info, c *copyReader) error {
	h, err := e.alone(info)
	if err != nil {
		return err
	}
	tx, err := h.BeginTx(ctx, nil)
	if err == nil {
		if err = fill(ctx, tx, "", "sqlite", c, func(t *copyRows) error { return insert(ctx, tx, t) }); err == nil {
			err = translate(tx.Commit())
		}
		tx.Rollback()
	}
	return errors.Join(err, h.Close())
}

func insert(ctx context.Context, tx *sql.Tx, t *copyRows) error {
	places := strings.Repeat(", ?", len(t.Columns))[2:]
	into, err := tx.PrepareContext(ctx, `INSERT INTO `+t.Table+` (`+strings.Join(t.Columns, ", ")+`) VALUES (`+places+`)`)
	if err != nil {
		return translate(err)
	}
	defer into.Close()
	for t.Next() {
		if _, err := into.ExecContext(ctx, t.values...); err != nil {
			return translate(err)
		}
	}
	return t.Err()
}

// stand puts a file in its place. One that was there is moved aside first, whole:
// whatever happens in between, the next start finds one of the two.
func (e *lite) stand(ctx context.Context, info Info, old *Info) error {
	place, gone := e.path(info.Slug), e.path("."+info.Slug+going)
	if err := e.settle(ctx, info); err != nil {
		return err
	}
	if old != nil {
		// One that cannot be settled is damaged; that may be why it is replaced.
		e.settle(ctx, *old)
		if err := os.Rename(place, gone); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	removeLite(place)
	if err := os.Rename(e.path(info.aside), place); err != nil {
		if old != nil {
			err = errors.Join(err, os.Rename(gone, place))
		}
		return err
	}
	if err := e.sync(); err != nil {
		return err
	}
	_, err := e.system.ExecContext(ctx, `
INSERT INTO space (slug, name, example, source_da, source_en, role, created) VALUES ($1, $2, $3, $4, $5, '', $6)
ON CONFLICT (slug) DO UPDATE SET name = $2, example = $3, source_da = $4, source_en = $5, created = $6`,
		info.Slug, info.Name, bit(info.Example), info.SourceDA, info.SourceEN, info.created)
	return errors.Join(translate(err), removeLite(gone))
}

// settle brings what lies beside a file into it.
func (e *lite) settle(ctx context.Context, info Info) error {
	h, err := e.alone(info)
	if err != nil {
		return err
	}
	busy := 0
	var skip any
	err = h.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &skip, &skip)
	if err == nil && busy != 0 {
		err = errBusy
	}
	return errors.Join(translate(err), h.Close())
}

func (e *lite) sync() error {
	dir, err := os.Open(e.dir)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

func (e *lite) drop(_ context.Context, info Info) error { return removeLite(e.path(info.at())) }

func (e *lite) unregister(ctx context.Context, info Info) error {
	_, err := e.system.ExecContext(ctx, `DELETE FROM space WHERE slug = $1`, info.Slug)
	return translate(err)
}

// sweep puts in order what a killed process left, and makes every file its owner's
// alone: a municipality that was being replaced is there again, one that was being
// made is gone.
func (e *lite) sweep(ctx context.Context) error {
	in := os.DirFS(e.dir) // a pattern is for names in the folder, whatever the folder is called
	left, err := fs.Glob(in, ".*"+going+".db")
	if err != nil {
		return err
	}
	for _, name := range left {
		gone, slug := filepath.Join(e.dir, name), strings.TrimSuffix(strings.TrimPrefix(name, "."), going+".db")
		if _, err := os.Stat(e.path(slug)); errors.Is(err, os.ErrNotExist) {
			err = os.Rename(gone, e.path(slug))
			if err != nil {
				return err
			}
		}
		if err := removeLite(gone); err != nil {
			return err
		}
	}
	made, err := fs.Glob(in, ".*"+coming+".db*")
	for _, name := range made {
		err = errors.Join(err, os.Remove(filepath.Join(e.dir, name)))
	}
	files, globbing := fs.Glob(in, "*.db*")
	for _, name := range files {
		os.Chmod(filepath.Join(e.dir, name), 0o600) // where they are somebody else's, that one sees to it
	}
	return errors.Join(err, globbing)
}
