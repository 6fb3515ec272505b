// Package db keeps each municipality in a space of its own: with SQLite one
// file, with PostgreSQL one schema and one role. Nothing can be read or written
// outside a transaction that has chosen its space, and the choice is made by
// name from the registry, never by text from a request.
//
// All SQL is written once, in what both engines share. What differs between
// them is in this package and nowhere else.
//
// Durable: a Write that returned nil is on the disk (SQLite synchronous=FULL,
// PostgreSQL synchronous_commit). On SQLite those who wait at the same moment
// share one commit; one alone commits at once.
package db

import (
	"context"
	"fmt"
	"io/fs"
	"sync"
	"time"
)

// Config says where the data is. With URL it is PostgreSQL, else files under Data.
type Config struct {
	Data   string // folder of the SQLite files; made when missing
	URL    string // postgres://…
	Schema []fs.FS
	// Clock is the time of every transaction; nil is the machine's.
	Clock func() time.Time
}

// DB is one installation: the registry and its spaces.
type DB struct {
	engine engine
	clock  func() time.Time

	mu   sync.RWMutex
	open map[string]*Space
}

// Info is what the registry says of a municipality.
type Info struct {
	Slug string // in the address; letters a–z, digits and hyphens
	Name string // "Fjordby Kommune"
	// Example marks invented data; SourceDA and SourceEN name the document that a
	// real municipality's facts are from.
	Example            bool
	SourceDA, SourceEN string
	role               string
	created            string
}

// engine is what SQLite and PostgreSQL do differently with spaces.
type engine interface {
	list(ctx context.Context) ([]Info, error)
	create(ctx context.Context, info Info) error
	backend(info Info) backend
	migrate(ctx context.Context, info Info) error
	behind(ctx context.Context, info Info) (bool, error)
	tune(ctx context.Context, info Info) error
	ping(ctx context.Context) error
	close() error
	name() string
}

// backend runs transactions in one space.
type backend interface {
	read(ctx context.Context, f func(querier, context.Context) error) error
	write(ctx context.Context, f func(querier, context.Context) error) error
	close() error
}

// Open opens the installation and brings every space to this program's schema.
// A second process on the same SQLite folder is refused.
func Open(ctx context.Context, c Config) (*DB, error) {
	schema, err := merge(c.Schema)
	if err != nil {
		return nil, err
	}
	d := &DB{clock: c.Clock, open: map[string]*Space{}}
	if d.clock == nil {
		d.clock = time.Now
	}
	if c.URL != "" {
		d.engine, err = openPostgres(ctx, c.URL, schema)
	} else {
		d.engine, err = openLite(ctx, c.Data, schema)
	}
	if err != nil {
		return nil, err
	}
	if err := d.migrateAll(ctx); err != nil {
		d.engine.close()
		return nil, err
	}
	return d, nil
}

func (d *DB) migrateAll(ctx context.Context) error {
	list, err := d.engine.list(ctx)
	if err != nil {
		return err
	}
	for _, info := range list {
		behind, err := d.engine.behind(ctx, info)
		if err == nil && behind {
			err = d.engine.migrate(ctx, info)
		}
		if err != nil {
			return fmt.Errorf("the schema of %s: %w", info.Slug, err)
		}
	}
	return nil
}

// Engine is "sqlite" or "postgres".
func (d *DB) Engine() string { return d.engine.name() }

// Tune lets the engine count what is in a space, so that it plans its reads well.
// PostgreSQL does so by itself within minutes; after a large import it is better
// done at once.
func (d *DB) Tune(ctx context.Context, s *Space) error { return d.engine.tune(ctx, s.Info) }

// Ping tells whether the database answers.
func (d *DB) Ping(ctx context.Context) error { return d.engine.ping(ctx) }

// Close ends everything that is open.
func (d *DB) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, s := range d.open {
		s.back.close()
	}
	d.open = map[string]*Space{}
	return d.engine.close()
}
