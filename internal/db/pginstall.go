package db

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
)

// pgInstaller works on the connection that has the lock: those who wait for it may
// hold all others.
type pgInstaller struct {
	*postgres
	c *sql.Conn
}

func (e *postgres) exclusively(ctx context.Context, f func(installer) error) error {
	return e.locked(ctx, func(c *sql.Conn) error { return f(pgInstaller{e, c}) })
}

func (i pgInstaller) list(ctx context.Context) ([]Info, error) {
	return scanInfos(i.c.QueryContext(ctx, listSpaces))
}

func (i pgInstaller) begin(ctx context.Context, info Info) (Info, error) {
	var tail [4]byte
	rand.Read(tail[:])
	info.role = "ledetraad_" + info.Slug + "_" + hex.EncodeToString(tail[:])
	info.aside = info.Slug + ".coming" // no address has a dot
	if err := i.drop(ctx, info); err != nil {
		return info, err
	}
	schema, role := pgx.Identifier{info.aside}.Sanitize(), pgx.Identifier{info.role}.Sanitize()
	return info, i.do(ctx, i.c,
		`CREATE SCHEMA `+schema,
		`CREATE ROLE `+role+` NOLOGIN NOINHERIT`,
		`GRANT `+role+` TO CURRENT_USER`,
		`GRANT USAGE ON SCHEMA `+schema+` TO `+role)
}

func (i pgInstaller) do(ctx context.Context, c interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
}, statements ...string) error {
	for _, q := range statements {
		if _, err := c.ExecContext(ctx, q); err != nil {
			return translate(err)
		}
	}
	return nil
}

// alone is a pool whose path is one place, as the login role, for schema steps.
func (e *postgres) alone(info Info) *sql.DB {
	own := e.config.Copy()
	own.RuntimeParams["search_path"] = pgx.Identifier{info.at()}.Sanitize() + ", extensions"
	return stdlib.OpenDB(*own)
}

// steps runs goose and gives the space's role its rights to what is new.
func (i pgInstaller) steps(ctx context.Context, info Info, to int64) error {
	h := i.alone(info)
	defer h.Close()
	if err := up(ctx, "postgres", h, i.schema, to); err != nil {
		return err
	}
	schema, role := pgx.Identifier{info.at()}.Sanitize(), pgx.Identifier{info.role}.Sanitize()
	return i.do(ctx, h, `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA `+schema+` TO `+role)
}

// fill copies the rows in as the server takes them fastest.
func (i pgInstaller) fill(ctx context.Context, info Info, c *copyReader) error {
	h := i.alone(info)
	defer h.Close()
	h.SetMaxOpenConns(1)
	conn, err := h.Conn(ctx)
	if err != nil {
		return translate(err)
	}
	defer conn.Close()
	if err := i.do(ctx, conn, `BEGIN`); err != nil {
		return err
	}
	err = fill(ctx, conn, info.at(), "postgres", c, func(t *copyRows) error {
		return translate(conn.Raw(func(raw any) error {
			_, err := raw.(*stdlib.Conn).Conn().CopyFrom(ctx, pgx.Identifier{info.at(), t.Table}, t.Columns, t)
			return err
		}))
	})
	if err != nil {
		return errors.Join(err, i.do(context.WithoutCancel(ctx), conn, `ROLLBACK`))
	}
	return i.do(ctx, conn, `COMMIT`)
}

// stand is one transaction. It waits for all who are in the old one; they, and it, may
// be told to begin again.
func (i pgInstaller) stand(ctx context.Context, info Info, old *Info) error {
	for try := 1; ; try++ {
		err := i.swap(ctx, info, old)
		if err == nil && old != nil {
			i.dropRoles(context.WithoutCancel(ctx), old.role) // one that stays may do nothing
		}
		if err == nil || try == 20 || !again(err) {
			return err
		}
	}
}

func (i pgInstaller) swap(ctx context.Context, info Info, old *Info) error {
	tx, err := i.c.BeginTx(ctx, nil)
	if err != nil {
		return translate(err)
	}
	defer tx.Rollback()
	schema := pgx.Identifier{info.Slug}.Sanitize()
	if old != nil {
		err = i.do(ctx, tx, `DROP SCHEMA IF EXISTS `+schema+` CASCADE`)
	}
	if err == nil {
		err = i.do(ctx, tx, `ALTER SCHEMA `+pgx.Identifier{info.aside}.Sanitize()+` RENAME TO `+schema)
	}
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `
INSERT INTO system.space (slug, name, example, source_da, source_en, role, created) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (slug) DO UPDATE SET name = $2, example = $3, source_da = $4, source_en = $5, role = $6, created = $7`,
		info.Slug, info.Name, bit(info.Example), info.SourceDA, info.SourceEN, info.role, info.created); err != nil {
		return translate(err)
	}
	return translate(tx.Commit())
}

const rolesOf = `
SELECT DISTINCT r.rolname
FROM pg_namespace n
CROSS JOIN aclexplode(n.nspacl) a
JOIN pg_roles r ON r.oid = a.grantee
WHERE n.nspname = $1 AND r.rolname LIKE 'ledetraad\_%'`

// drop takes a place away, with the role that was made for it.
func (i pgInstaller) drop(ctx context.Context, info Info) error {
	roles, err := texts(ctx, i.c, rolesOf, info.at())
	if err != nil {
		return err
	}
	for try := 1; ; try++ {
		err := i.do(ctx, i.c, `DROP SCHEMA IF EXISTS `+pgx.Identifier{info.at()}.Sanitize()+` CASCADE`)
		if err == nil {
			return i.dropRoles(ctx, roles...)
		}
		if try == 20 || !again(err) {
			return err
		}
	}
}

// dropRoles leaves a role that something in another database of the server hangs on:
// a database that was copied has the roles of the one it was copied from.
func (i pgInstaller) dropRoles(ctx context.Context, roles ...string) error {
	for _, role := range roles {
		err := i.do(ctx, i.c, `DROP ROLE IF EXISTS `+pgx.Identifier{role}.Sanitize())
		var pg *pgconn.PgError
		if err != nil && !(errors.As(err, &pg) && strings.HasPrefix(pg.Code, "2BP")) {
			return err
		}
	}
	return nil
}

func (i pgInstaller) unregister(ctx context.Context, info Info) error {
	_, err := i.c.ExecContext(ctx, `DELETE FROM system.space WHERE slug = $1`, info.Slug)
	return translate(err)
}
