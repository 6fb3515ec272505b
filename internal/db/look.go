package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"
)

// ErrLook refuses to write in an installation that was opened to be looked at.
var ErrLook = errors.New("db: this installation was opened to be looked at, not written in")

// Look opens an installation to read it only, beside a process that may be writing in
// it: with SQLite too, where each space is opened read-only and no lock is taken. It
// makes nothing, not even missing schema steps; Sound tells of those.
func Look(ctx context.Context, c Config) (*DB, error) {
	schema, err := merge(c.Schema)
	if err != nil {
		return nil, err
	}
	d := &DB{schema: schema, clock: c.Clock, open: map[string]*Space{}, look: true}
	if d.clock == nil {
		d.clock = time.Now
	}
	if c.URL != "" {
		d.engine, err = connect(c.URL, schema)
	} else {
		e := &lite{dir: c.Data, schema: schema}
		if e.lock, err = os.Open(c.Data); err != nil {
			return nil, fmt.Errorf("the data folder %s cannot be read: %w", c.Data, err)
		}
		e.system, err = sql.Open("sqlite", readerDSN(e.path("system")))
		d.engine = e
	}
	if err != nil {
		return nil, err
	}
	if _, err := d.engine.list(ctx); err != nil {
		d.engine.close()
		return nil, fmt.Errorf("there is no installation of ledetraad here: %w", err)
	}
	return d, nil
}

// Sound looks at a space as its engine can: that its file is whole, that nothing
// points to what is not there, and that its schema is this program's. It says what is
// wrong in plain sentences.
func (d *DB) Sound(ctx context.Context, s *Space) ([]string, error) {
	behind, err := d.engine.behind(ctx, s.Info)
	if err != nil {
		return []string{"the schema cannot be used: " + err.Error()}, nil
	}
	if behind {
		return []string{"the schema is older than this program's: start the program once, and it is brought up"}, nil
	}
	return d.engine.sound(ctx, s.Info)
}

func (e *lite) sound(ctx context.Context, info Info) (wrong []string, err error) {
	h, err := sql.Open("sqlite", readerDSN(e.path(info.at())))
	if err != nil {
		return nil, err
	}
	defer h.Close()
	whole, err := texts(ctx, h, `PRAGMA integrity_check`)
	if err != nil {
		// A file so broken that it cannot be looked through.
		return []string{"the file is damaged: " + err.Error()}, nil
	}
	for _, line := range whole {
		if line != "ok" {
			wrong = append(wrong, "the file is damaged: "+line)
		}
	}
	lost, err := texts(ctx, h, `SELECT coalesce(rowid, 0) || ' of ' || "table" || ' points to a ' || parent FROM pragma_foreign_key_check`)
	for _, line := range lost {
		wrong = append(wrong, "row "+line+" that is not there")
	}
	return wrong, err
}

// foreign writes for every foreign key of a schema the statement that finds what
// points to nothing. The server holds the keys; one who shut it off while altering
// rows does not.
const foreign = `
SELECT format('SELECT %L || count(*) FROM %s c WHERE %s AND NOT EXISTS (SELECT 1 FROM %s p WHERE %s)',
  t.relname || ' → ' || u.relname || ': ', c.conrelid::regclass, k.filled, c.confrelid::regclass, k.same)
FROM pg_constraint c
JOIN pg_namespace n ON n.oid = c.connamespace
JOIN pg_class t ON t.oid = c.conrelid
JOIN pg_class u ON u.oid = c.confrelid
CROSS JOIN LATERAL (
  SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') AS filled, string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ') AS same
  FROM unnest(c.conkey, c.confkey) x(own, theirs)
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = x.own
  JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = x.theirs) k
WHERE c.contype = 'f' AND n.nspname = $1
ORDER BY t.relname, c.conname`

func (e *postgres) sound(ctx context.Context, info Info) (wrong []string, err error) {
	queries, err := texts(ctx, e.plain, foreign, info.at())
	if err != nil {
		return nil, err
	}
	for _, q := range queries {
		found, err := texts(ctx, e.plain, q)
		if err != nil {
			return nil, err
		}
		for _, line := range found {
			if line[len(line)-2:] != " 0" {
				wrong = append(wrong, "rows that point to what is not there: "+line)
			}
		}
	}
	return wrong, nil
}
