package db_test

import (
	"bufio"
	"math/rand"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// A process is killed in the middle of writes, again and again: all it was told is
// saved is there, and nothing of it is half.
func TestAKilledProcessLosesNothingItHadConfirmed(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			c := place(t, engine, marks)
			d := open(t, c)
			space(t, d, "aa")
			d.Close()
			var confirmed []string
			for range 4 {
				confirmed = append(confirmed, untilKilled(t, c)...)
				d := open(t, c)
				s, err := d.Space(ctx, "aa")
				if err != nil {
					t.Fatal(err)
				}
				there := map[string]bool{}
				for _, id := range rows(t, s, `SELECT id FROM mark WHERE space = 'aa'`) {
					there[id] = true
				}
				for _, id := range confirmed {
					if !there[id] {
						t.Fatalf("%s was confirmed and is gone", id)
					}
				}
				d.Close()
			}
			if len(confirmed) < 20 {
				t.Errorf("only %d were confirmed: the test tried little", len(confirmed))
			}
			t.Logf("%d confirmed", len(confirmed))
		})
	}
}

// untilKilled lets a writer run for a while after its first row, kills it, and
// returns the rows it had said are saved.
func untilKilled(t *testing.T, c db.Config) (confirmed []string) {
	t.Helper()
	cmd := start(t, "writer", c.Data+c.URL)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "error") {
			t.Error(lines.Text())
			break
		}
		if confirmed = append(confirmed, lines.Text()); len(confirmed) == 1 {
			time.AfterFunc(time.Duration(20+rand.Intn(150))*time.Millisecond, func() { cmd.Process.Kill() })
		}
	}
	cmd.Process.Kill()
	cmd.Wait()
	return confirmed
}

func TestTheDatabaseGoesAndComesBack(t *testing.T) {
	c := place(t, "postgres", marks)
	d := open(t, c)
	s := space(t, d, "aa")
	put(t, s, "1")
	server := bare.Plain(t, bare.Server())
	cut := `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`
	name := c.URL[strings.LastIndex(c.URL, "/")+1:]

	err := s.Keep(ctx, func(tx *db.Tx) error {
		if err := add(tx, "lost"); err != nil {
			return err
		}
		if _, err := server.Exec(cut, name); err != nil {
			t.Fatal(err)
		}
		return add(tx, "lost too")
	})
	if e := fail.As(err); e == nil || e.Kind != fail.Unavailable || e.Key != "fail.database_gone" {
		t.Errorf("cut in the middle: got %v, want that the database is gone", err)
	}
	server.Exec(cut, name)
	put(t, s, "2") // idle connections that were cut are nobody's trouble

	if _, err := server.Exec(`ALTER DATABASE ` + name + ` WITH ALLOW_CONNECTIONS false`); err != nil {
		t.Fatal(err)
	}
	server.Exec(cut, name)
	if err := s.Keep(ctx, func(tx *db.Tx) error { return add(tx, "3") }); !fail.Is(err, fail.Unavailable) {
		t.Errorf("while it is gone: got %v, want unavailable", err)
	}
	if err := d.Ping(ctx); err == nil {
		t.Error("while it is gone: want Ping to say so")
	}
	if _, err := server.Exec(`ALTER DATABASE ` + name + ` WITH ALLOW_CONNECTIONS true`); err != nil {
		t.Fatal(err)
	}
	put(t, s, "4")
	if got := strings.Join(rows(t, s, `SELECT id FROM mark ORDER BY id`), " "); got != "1 2 4" {
		t.Errorf("got %q, want what was confirmed", got)
	}
}
