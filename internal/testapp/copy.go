package testapp

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"ledetraad/internal/app"

	_ "github.com/jackc/pgx/v5/stdlib" // the test's own connection
)

// A world is planted once in a test process and copied for each test: files on
// SQLite, a template database on PostgreSQL (some 40 ms).

var liteTemplate = sync.OnceValues(func() (string, error) {
	sweep(os.TempDir(), "ledetraad-test-", os.RemoveAll)
	dir := filepath.Join(os.TempDir(), "ledetraad-test-"+strconv.Itoa(os.Getpid()))
	return dir, plant(app.Config{Data: dir})
})

func liteCopy(t testing.TB) string {
	t.Helper()
	from, err := liteTemplate()
	if err != nil {
		t.Fatal(err)
	}
	to := t.TempDir()
	files, _ := filepath.Glob(filepath.Join(from, "*.db"))
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err == nil {
			err = os.WriteFile(filepath.Join(to, filepath.Base(f)), b, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return to
}

// Postgres is the address of the test's server.
func Postgres() string {
	if u := os.Getenv("LEDETRAAD_TEST_DATABASE"); u != "" {
		return u
	}
	return "postgres://postgres@127.0.0.1:5432/postgres"
}

// DatabaseURL is the address of another database of the test's server.
func DatabaseURL(name string) string {
	u, err := url.Parse(Postgres())
	if err != nil {
		return Postgres()
	}
	u.Path = "/" + name
	return u.String()
}

var server = sync.OnceValues(func() (*sql.DB, error) {
	h, err := sql.Open("pgx", Postgres())
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
	defer stop()
	if err := h.PingContext(ctx); err != nil {
		return nil, fmt.Errorf("PostgreSQL does not answer at %s: %w", Postgres(), err)
	}
	return h, nil
})

var pgTemplate = sync.OnceValues(func() (string, error) {
	h, err := server()
	if err != nil {
		return "", err
	}
	sweepPG(h)
	name := "ledetraad_test_" + strconv.Itoa(os.Getpid())
	if _, err := h.Exec(`CREATE DATABASE ` + name); err != nil {
		return "", err
	}
	return name, plant(app.Config{Database: DatabaseURL(name)})
})

var copies struct {
	sync.Mutex
	n int
}

// EmptyPG makes an empty database for a test.
func EmptyPG(t testing.TB) string {
	t.Helper()
	return pgDatabase(t, "template0")
}

func pgCopy(t testing.TB) string {
	t.Helper()
	from, err := pgTemplate()
	if err != nil {
		t.Fatal(err)
	}
	return pgDatabase(t, from)
}

func pgDatabase(t testing.TB, from string) string {
	t.Helper()
	h, err := server()
	if err != nil {
		t.Fatal(err)
	}
	copies.Lock()
	defer copies.Unlock()
	copies.n++
	name := fmt.Sprintf("ledetraad_test_%d_%d", os.Getpid(), copies.n)
	if _, err := h.Exec(`CREATE DATABASE ` + name + ` TEMPLATE ` + from); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.Exec(`DROP DATABASE IF EXISTS ` + name + ` WITH (FORCE)`) })
	return DatabaseURL(name)
}

// sweepPG drops what test processes that are no more left behind.
func sweepPG(h *sql.DB) {
	rows, err := h.Query(`SELECT datname FROM pg_database WHERE datname LIKE 'ledetraad_test_%'`)
	if err != nil {
		return
	}
	var gone []string
	for rows.Next() {
		var name string
		if rows.Scan(&name) == nil && !alive(strings.Split(strings.TrimPrefix(name, "ledetraad_test_"), "_")[0]) {
			gone = append(gone, name)
		}
	}
	rows.Close()
	for _, name := range gone {
		h.Exec(`DROP DATABASE IF EXISTS ` + name + ` WITH (FORCE)`)
	}
}

func sweep(dir, prefix string, remove func(string) error) {
	old, _ := filepath.Glob(filepath.Join(dir, prefix+"*"))
	for _, path := range old {
		if !alive(strings.TrimPrefix(filepath.Base(path), prefix)) {
			remove(path)
		}
	}
}

func alive(pid string) bool {
	n, err := strconv.Atoi(pid)
	return err == nil && syscall.Kill(n, 0) == nil
}
