package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// postgres is one database with a schema and a role per space, and the registry
// in schema "system". Any number of processes may use it.
type postgres struct {
	config *pgx.ConnConfig
	pool   *sql.DB // transactions of all spaces; refuses anything outside one
	plain  *sql.DB // the registry and the installer's own work
	schema fs.FS
}

// One number for all installers: schema steps are made by one at a time. The
// key belongs to the database, not the schema.
const installLock = 8313702650

func openPostgres(ctx context.Context, url string, schema fs.FS) (engine, error) {
	e, err := connect(url, schema)
	if err != nil {
		return nil, err
	}
	if err := e.install(ctx); err != nil {
		e.close()
		return nil, fmt.Errorf("the database cannot be used: %w", err)
	}
	return e, nil
}

func connect(url string, schema fs.FS) (*postgres, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("--database is not an address of a PostgreSQL database: %w", err)
	}
	config.RuntimeParams["search_path"] = ""
	config.RuntimeParams["application_name"] = "ledetraad"
	config.RuntimeParams["random_page_cost"] = "1.1"
	config.RuntimeParams["jit"] = "off"
	// Every read of ours begins with a few rows and follows keys. The planner cannot
	// know how few a list in JSON is, nor that nearly all may be seen, and would go
	// through all items to join a handful.
	config.RuntimeParams["enable_hashjoin"] = "off"
	config.RuntimeParams["enable_mergejoin"] = "off"
	e := &postgres{config: config, schema: schema}
	e.pool = sql.OpenDB(pgConnector{stdlib.GetConnector(*config)})
	// A connection remembers a hundred megabytes of plans when it has met every
	// table of a hundred schemas: few of them, and not for long.
	e.pool.SetMaxOpenConns(16)
	e.pool.SetMaxIdleConns(16)
	e.pool.SetConnMaxLifetime(20 * time.Minute)
	e.plain = stdlib.OpenDB(*config)
	e.plain.SetMaxOpenConns(4)
	e.plain.SetMaxIdleConns(1)
	e.plain.SetConnMaxIdleTime(time.Minute)
	return e, nil
}

const installed = `SELECT to_regclass('system.space') IS NOT NULL`

const install = `
CREATE SCHEMA IF NOT EXISTS extensions;
GRANT USAGE ON SCHEMA extensions TO PUBLIC;
DO $$ BEGIN CREATE DOMAIN extensions.blob AS bytea; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN EXECUTE 'REVOKE TEMP ON DATABASE ' || quote_ident(current_database()) || ' FROM PUBLIC'; END $$;
CREATE SCHEMA IF NOT EXISTS system;
CREATE TABLE IF NOT EXISTS system.space (
  slug text PRIMARY KEY, name text NOT NULL, example integer NOT NULL,
  source_da text NOT NULL, source_en text NOT NULL, role text NOT NULL, created text NOT NULL)`

func (e *postgres) install(ctx context.Context) error {
	var there bool
	if err := e.plain.QueryRowContext(ctx, installed).Scan(&there); err != nil {
		return translate(err)
	}
	if there {
		return nil
	}
	return e.locked(ctx, func(c *sql.Conn) error {
		_, err := c.ExecContext(ctx, install)
		return err
	})
}

// locked runs f while no other process installs, on a direct connection: a
// session lock does not survive a pooler.
func (e *postgres) locked(ctx context.Context, f func(*sql.Conn) error) error {
	c, err := e.plain.Conn(ctx)
	if err != nil {
		return translate(err)
	}
	defer c.Close()
	if _, err := c.ExecContext(ctx, `SELECT pg_advisory_lock($1)`, installLock); err != nil {
		return translate(err)
	}
	defer c.ExecContext(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1)`, installLock)
	return f(c)
}

func (e *postgres) name() string { return "postgres" }

func (e *postgres) list(ctx context.Context) ([]Info, error) {
	rows, err := e.plain.QueryContext(ctx, listSpaces)
	return scanInfos(rows, err)
}

const listSpaces = `SELECT slug, name, example, source_da, source_en, role, created FROM system.space ORDER BY name COLLATE "C", slug`

func (e *postgres) behind(ctx context.Context, info Info) (bool, error) {
	return behind(ctx, e.plain, pgx.Identifier{info.at(), "goose_db_version"}.Sanitize(), e.schema)
}

func (e *postgres) tune(ctx context.Context, info Info) error {
	tables, err := texts(ctx, e.plain, `SELECT tablename FROM pg_tables WHERE schemaname = $1`, info.at())
	if err != nil || len(tables) == 0 {
		return err
	}
	for i, table := range tables {
		tables[i] = pgx.Identifier{info.at(), table}.Sanitize()
	}
	_, err = e.plain.ExecContext(ctx, `ANALYZE `+strings.Join(tables, ", "))
	return translate(err)
}

func (e *postgres) ping(ctx context.Context) error { return translate(e.plain.PingContext(ctx)) }

func (e *postgres) close() error { return errors.Join(e.pool.Close(), e.plain.Close()) }
