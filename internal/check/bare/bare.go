// Package bare opens an empty municipality on either engine for the tests of the
// spine: organisation, rights, log and items, and no feature. A broken feature
// must not hide whether the spine holds.
package bare

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"

	_ "github.com/jackc/pgx/v5/stdlib" // the test's own connection
)

// Engines are the two.
var Engines = []string{"sqlite", "postgres"}

// Start is when every test begins: a Tuesday in September.
var Start = time.Date(2026, 9, 8, 8, 0, 0, 0, time.UTC)

// House is an installation with one municipality, "proeve".
type House struct {
	*db.DB
	T      testing.TB
	Engine string
	Config db.Config
	Space  *db.Space

	mu  sync.Mutex
	now time.Time
}

// Each runs the test on both engines, each time in a house of its own.
func Each(t *testing.T, f func(t *testing.T, h *House)) {
	for _, engine := range Engines {
		t.Run(engine, func(t *testing.T) { f(t, New(t, engine)) })
	}
}

// New opens an empty house.
func New(t testing.TB, engine string) *House {
	t.Helper()
	h := &House{T: t, Engine: engine, now: Start, Config: Config(t, engine)}
	h.Config.Clock = h.Now
	d, err := db.Open(context.Background(), h.Config)
	if err != nil {
		t.Fatal(err)
	}
	h.DB = d
	t.Cleanup(func() { d.Close() })
	if h.Space, err = d.CreateSpace(context.Background(), db.Info{Slug: "proeve", Name: "Prøve"}); err != nil {
		t.Fatal(err)
	}
	return h
}

// Config is an empty place for an installation with the spine's schema.
func Config(t testing.TB, engine string) db.Config {
	t.Helper()
	c := db.Config{Schema: []fs.FS{orgSchema(), auth.Schema, change.Schema, item.Schema}}
	if engine == "sqlite" {
		c.Data = t.TempDir()
	} else {
		c.URL = Database(t)
	}
	return c
}

// orgSchema is read from its folder, so that the spine's tests do not stand on the
// packages above it.
func orgSchema() fs.FS {
	_, here, _, _ := runtime.Caller(0)
	return os.DirFS(filepath.Join(filepath.Dir(here), "..", "..", "org"))
}

// Now is the house's clock; it goes a millisecond a look.
func (h *House) Now() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = h.now.Add(time.Millisecond)
	return h.now
}

// Move moves the clock on.
func (h *House) Move(d time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = h.now.Add(d)
}

// Keep runs f in a transaction that writes, by the test's own hand.
func (h *House) Keep(f func(*db.Tx) error) {
	h.T.Helper()
	if err := h.Space.Keep(context.Background(), f); err != nil {
		h.T.Fatal(err)
	}
}

// Read runs f in a transaction that reads, as nobody.
func (h *House) Read(f func(*db.Tx) error) {
	h.T.Helper()
	if err := h.Space.Read(context.Background(), f); err != nil {
		h.T.Fatal(err)
	}
}

// Server is the address of the test's PostgreSQL server.
func Server() string {
	if u := os.Getenv("LEDETRAAD_TEST_DATABASE"); u != "" {
		return u
	}
	return "postgres://postgres@127.0.0.1:5432/postgres"
}

var made struct {
	sync.Mutex
	n int
}

// Database makes an empty database for a test; it and its roles go with the test.
func Database(t testing.TB) string {
	t.Helper()
	h := Plain(t, Server())
	made.Lock()
	defer made.Unlock()
	made.n++
	name := fmt.Sprintf("ledetraad_test_%d_b%d", os.Getpid(), made.n)
	if _, err := h.Exec(`CREATE DATABASE ` + name + ` TEMPLATE template0`); err != nil {
		t.Fatal(err)
	}
	u, err := url.Parse(Server())
	if err != nil {
		t.Fatal(err)
	}
	u.Path = "/" + name
	t.Cleanup(func() { drop(h, u.String(), name) })
	return u.String()
}

func drop(h *sql.DB, address, name string) {
	var roles []string
	if own, err := sql.Open("pgx", address); err == nil {
		if rows, err := own.Query(`SELECT role FROM system.space`); err == nil {
			for rows.Next() {
				var role string
				rows.Scan(&role)
				roles = append(roles, role)
			}
			rows.Close()
		}
		own.Close()
	}
	h.Exec(`DROP DATABASE IF EXISTS ` + name + ` WITH (FORCE)`)
	for _, role := range roles {
		h.Exec(`DROP ROLE IF EXISTS "` + role + `"`)
	}
}

// Plain is a connection to PostgreSQL past everything of ours.
func Plain(t testing.TB, address string) *sql.DB {
	t.Helper()
	h, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Close() })
	if err := h.Ping(); err != nil {
		t.Fatalf("PostgreSQL does not answer at %s: %v", address, err)
	}
	return h
}
