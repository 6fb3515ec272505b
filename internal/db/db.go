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
	"io/fs"
	"sync"
	"time"
)

// Config says where the data is. With URL it is PostgreSQL, else files under Data.
type Config struct {
	Data   string // folder of the SQLite files; made when missing
	URL    string // postgres://…
	Schema []fs.FS
	// Mend opens the installation even where no municipality in it can be used, so that
	// one can be restored or taken away.
	Mend bool
	// Clock is the time of every transaction; nil is the machine's.
	Clock func() time.Time
	// Settle runs last, in its order, in every transaction that the log was told of, with
	// the items it changed, which may be none: what follows from a change, such as its
	// entry in the search index.
	Settle []func(tx *Tx, items []string) error
	// Watch is told of every statement that has run, in which municipality, and how
	// long it took with the reading of its rows. Arguments are not told. nil is nobody.
	Watch func(space, query string, took time.Duration)
}

// Texts says where words of an item lie: in the named columns of a table, in every
// row whose Key is the item's id. Search, recall and erasure read it.
type Texts struct {
	Table, Key string
	Columns    []string
	Versioned  bool // its rows have a version of their own, which a form is held against
	// When is the condition a row t meets once all who may know the item's content
	// may read it; "" is always. Only such rows are searched.
	When string
	// Beside is the column of another item the row is about too: it is shown to those
	// who may know of that as well. "" is none.
	Beside string
}

// DB is one installation: the registry and its spaces.
type DB struct {
	engine engine
	schema fs.FS
	clock  func() time.Time
	settle []func(*Tx, []string) error
	look   bool // opened to be read only
	watch  func(space, query string, took time.Duration)

	mu     sync.RWMutex
	open   map[string]*Space
	broken map[string]error // what cannot be used as it is, and why
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
	aside              string // where it lies until it stands under its own name
}

// engine is what SQLite and PostgreSQL do differently with spaces.
type engine interface {
	list(ctx context.Context) ([]Info, error)
	// exclusively runs f while no other process makes, alters or takes away a
	// municipality.
	exclusively(ctx context.Context, f func(installer) error) error
	backend(s *Space) backend
	behind(ctx context.Context, info Info) (bool, error)
	sound(ctx context.Context, info Info) ([]string, error)
	tune(ctx context.Context, info Info) error
	ping(ctx context.Context) error
	close() error
	name() string
}

// backend runs transactions in one space.
type backend interface {
	read(ctx context.Context, f func(querier, context.Context) error) error
	write(ctx context.Context, f func(querier, context.Context) error) error
	scrub(ctx context.Context) error
	close() error
}

// Open opens the installation and brings every space to this program's schema.
// A second process on the same SQLite folder is refused.
func Open(ctx context.Context, c Config) (*DB, error) {
	schema, err := merge(c.Schema)
	if err != nil {
		return nil, err
	}
	d := &DB{schema: schema, clock: c.Clock, settle: c.Settle, watch: c.Watch, open: map[string]*Space{}, broken: map[string]error{}}
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
	if err := d.migrateAll(ctx, c.Mend); err != nil {
		d.engine.close()
		return nil, err
	}
	return d, nil
}

// Engine is "sqlite" or "postgres".
func (d *DB) Engine() string { return d.engine.name() }

// Tune lets the engine count what is in a space, so that it plans its reads well.
// PostgreSQL does so by itself within minutes; after a large import it is better
// done at once.
func (d *DB) Tune(ctx context.Context, s *Space) error { return d.engine.tune(ctx, s.Info) }

// Now is the time of the installation's clock.
func (d *DB) Now() time.Time { return d.clock() }

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
