package db

import (
	"context"
	"errors"
	"regexp"
	"sync"
	"sync/atomic"
	"time"

	"ledetraad/internal/fail"
)

// Space is one municipality's own place: everything is read and written in one.
type Space struct {
	Info
	db   *DB
	back backend
	memo sync.Map
	// writes counts the changes this process has made, for those who remember what
	// they read.
	writes atomic.Int64
}

var slugs = regexp.MustCompile(`^[a-z][a-z0-9-]{0,38}[a-z0-9]$`)

// ValidSlug tells whether a municipality's address may be called so. "system" and
// "static" are taken by the program itself.
func ValidSlug(slug string) bool {
	return slugs.MatchString(slug) && !reserved[slug]
}

var reserved = map[string]bool{"system": true, "static": true, "healthz": true, "readyz": true, "api": true, "extensions": true, "public": true}

// Spaces lists the municipalities of the installation by name.
func (d *DB) Spaces(ctx context.Context) ([]Info, error) { return d.engine.list(ctx) }

// Space returns the municipality with the address slug, or fail.Missing; one that
// Broken tells of is unavailable.
func (d *DB) Space(ctx context.Context, slug string) (*Space, error) {
	d.mu.RLock()
	s := d.open[slug]
	d.mu.RUnlock()
	if s != nil {
		return s, nil
	}
	if !ValidSlug(slug) {
		return nil, fail.Missing()
	}
	list, err := d.engine.list(ctx)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if s := d.open[slug]; s != nil {
		return s, nil
	}
	for _, info := range list {
		if info.Slug == slug {
			if d.broken[slug] != nil {
				return nil, errors.Join(fail.New(fail.Unavailable, "space.broken"), d.broken[slug])
			}
			s := &Space{Info: info, db: d}
			s.back = d.engine.backend(s)
			d.open[slug] = s
			return s, nil
		}
	}
	return nil, fail.Missing()
}

// taken is the conflict of a municipality that is there already. The engines find
// it under the lock they create under: what is there must never be made anew.
func taken(list []Info, err error, slug string) error {
	for _, there := range list {
		if there.Slug == slug {
			return fail.New(fail.Conflict, "space.exists", slug)
		}
	}
	return err
}

// Now is the time of the installation's clock.
func (s *Space) Now() time.Time { return s.db.clock() }

// Memo returns what is remembered under key for this space in this process, made
// by f the first time.
func (s *Space) Memo(key any, f func() any) any {
	if v, ok := s.memo.Load(key); ok {
		return v
	}
	v, _ := s.memo.LoadOrStore(key, f())
	return v
}

type within struct{}

// Read runs f in a transaction that cannot change anything and sees one moment.
// Inside another Read of the same space it joins that one, reader and all.
func (s *Space) Read(ctx context.Context, f func(*Tx) error) error {
	if tx, ok := ctx.Value(within{}).(*Tx); ok && tx.space == s {
		return f(tx)
	}
	// Counted before the moment that is read: what is read may be newer than the
	// count, never older.
	writes := s.writes.Load()
	return s.back.read(ctx, func(q querier, ctx context.Context) error {
		tx := s.tx(q, ctx, false)
		tx.Writes = writes
		tx.ctx = context.WithValue(ctx, within{}, tx)
		return f(tx)
	})
}

// Write runs f in a transaction and returns once it is durable, or undone with
// f's error. A transaction that changed rows and told the change log nothing is
// undone with ErrUntold. f may be run again where the engine asks for it, so it
// must set what it hands out, not add to it.
func (s *Space) Write(ctx context.Context, f func(*Tx) error) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := f(tx); err != nil {
			return err
		}
		if tx.changed && !tx.told {
			return ErrUntold
		}
		return nil
	})
}

// Keep is Write for the program's own bookkeeping, which is nobody's change:
// sessions, failed sign-ins.
func (s *Space) Keep(ctx context.Context, f func(*Tx) error) error {
	return s.write(ctx, f)
}

func (s *Space) write(ctx context.Context, f func(*Tx) error) error {
	if s.db.look {
		return ErrLook
	}
	for try := 1; ; try++ {
		var tx *Tx
		err := s.back.write(ctx, func(q querier, ctx context.Context) error {
			tx = s.tx(q, ctx, true)
			if err := f(tx); err != nil || len(tx.items) == 0 && !tx.told {
				return err
			}
			for _, settle := range s.db.settle {
				if err := settle(tx, tx.items); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil && try < 5 && again(err) {
			continue
		}
		if err != nil {
			return err
		}
		s.writes.Add(1)
		for _, after := range tx.after {
			after()
		}
		return nil
	}
}

func (s *Space) tx(q querier, ctx context.Context, write bool) *Tx {
	now := s.db.clock().UTC().Truncate(time.Millisecond)
	return &Tx{Now: now, space: s, q: q, ctx: ctx, write: write}
}

// Alone tells whether this process is the only one that can change the space.
func (s *Space) Alone() bool { return s.db.engine.name() == "sqlite" }
