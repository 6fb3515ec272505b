package db_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// A schema with all kinds of columns, a row it plants, a table that stays behind, and
// a half per engine.
var kinds = with(map[string]*fstest.MapFile{
	"schema/00002_kinds.sqlite.sql":   step("CREATE TABLE bits (id text PRIMARY KEY, mark text REFERENCES mark, n integer, bytes blob, x real);\nCREATE TABLE counter (n integer NOT NULL);\nINSERT INTO counter (n) VALUES (0);\nCREATE TABLE secret (mark text NOT NULL REFERENCES mark);"),
	"schema/00002_kinds.postgres.sql": step("CREATE TABLE bits (id text PRIMARY KEY, mark text REFERENCES mark, n bigint, bytes extensions.blob, x double precision);\nCREATE TABLE counter (n integer NOT NULL);\nINSERT INTO counter (n) VALUES (0);\nCREATE TABLE secret (mark text NOT NULL REFERENCES mark);"),
})

var stay = map[string]string{"secret": "", "bits": "id = 'waits'"}

func copyOf(t testing.TB, s *db.Space) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := s.CopyOut(ctx, &out, db.Copying{Leave: stay}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func restore(d *db.DB, copied []byte, o db.Restoring) (*db.Space, error) {
	return d.Restore(ctx, bytes.NewReader(copied), o)
}

// odd are values an engine may stumble over.
func odd(tx *db.Tx) error {
	for _, text := range []string{"", "æøå \"citat\" \\ 'a' \n\t\r\x01\x7f", "\u2028👩‍💻", strings.Repeat("lang ", 20)} {
		if err := add(tx, text); err != nil {
			return err
		}
	}
	_, err := tx.Exec(`INSERT INTO bits (id, mark, n, bytes, x) VALUES ('1', '', 9007199254740993, $1, 0.1), ('2', NULL, NULL, NULL, 3), ('3', NULL, -1, $2, -1e-300), ('waits', NULL, 0, NULL, NULL)`, []byte{0, 1, 255, '"', '\n'}, []byte{})
	if err == nil {
		_, err = tx.Exec(`UPDATE counter SET n = 7`)
	}
	if err == nil {
		_, err = tx.Exec(`INSERT INTO secret (mark) VALUES ('')`)
	}
	return err
}

// all is everything in a municipality but what stays behind, to the letter.
func all(t testing.TB, s *db.Space) string {
	t.Helper()
	list := rows(t, s, `SELECT 'mark ' || id || ' ' || space || ' ' || CAST(n AS text) || ' ' || coalesce(up, '-') FROM mark ORDER BY id`)
	list = append(list, rows(t, s, `SELECT 'bits ' || id || ' ' || coalesce(mark, '-') || ' ' || coalesce(CAST(n AS text), '-') || ' ' || coalesce(CAST(length(bytes) AS text), '-') FROM bits WHERE id <> 'waits' ORDER BY id`)...)
	err := s.Read(ctx, func(tx *db.Tx) error {
		bits, err := db.All(tx, db.Value[[]byte], `SELECT bytes FROM bits WHERE id <> 'waits' ORDER BY id`)
		for _, b := range bits {
			list = append(list, fmt.Sprintf("%x", b))
		}
		numbers, wrong := db.All(tx, db.Value[float64], `SELECT x FROM bits WHERE id <> 'waits' ORDER BY id`)
		list, err = append(list, fmt.Sprint(numbers)), errors.Join(err, wrong)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(list) // the engines have different orders
	return strings.Join(append(list, rows(t, s, `SELECT CAST(n AS text) FROM counter`)...), "\n")
}

func TestACopyIsTheSameOnEitherEngine(t *testing.T) {
	houses := map[string]*db.DB{}
	for _, engine := range bare.Engines {
		houses[engine] = open(t, place(t, engine, kinds))
	}
	for from, d := range houses {
		s := space(t, d, "aa")
		if err := s.Keep(ctx, odd); err != nil {
			t.Fatal(err)
		}
		put(t, space(t, d, "bb"), "naboens")
		copied, want := copyOf(t, s), all(t, s)
		for _, canary := range []string{"naboens", `"bb"`} {
			if bytes.Contains(copied, []byte(canary)) {
				t.Errorf("the copy of aa holds %s", canary)
			}
		}
		for to, other := range houses {
			r, err := restore(other, copied, db.Restoring{Slug: "from-" + from, Name: "Ny"})
			if err != nil {
				t.Fatalf("from %s to %s: %v", from, to, err)
			}
			if got := strings.ReplaceAll(all(t, r), "from-"+from, "aa"); got != want || r.Name != "Ny" {
				t.Errorf("from %s to %s:\ngot\n%s\nwant\n%s", from, to, got, want)
			}
			if got := rows(t, r, `SELECT mark FROM secret UNION ALL SELECT id FROM bits WHERE id = 'waits'`); len(got) != 0 {
				t.Errorf("what stays behind came along: %q", got)
			}
			put(t, r, "nyt")
			if again := copyOf(t, r); !bytes.Contains(again, []byte(`"nyt"`)) {
				t.Error("a copy of the copy lacks what was written since")
			}
		}
	}
}

func TestACopyIsOfOneMoment(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		busy, stop := context.WithCancel(ctx)
		done := make(chan error, 1)
		go func() {
			for n := 0; busy.Err() == nil; n++ {
				err := spaces[0].Keep(ctx, func(tx *db.Tx) error {
					return errors.Join(add(tx, fmt.Sprintf("left-%d", n)), add(tx, fmt.Sprintf("right-%d", n)))
				})
				if err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
		pairs := 0
		for n := 0; n < 10 || pairs == 0 && n < 10000; n++ {
			copied := string(copyOf(t, spaces[0]))
			left, right := strings.Count(copied, `"left-`), strings.Count(copied, `"right-`)
			if left != right {
				t.Errorf("the copy has %d of one and %d of the other", left, right)
			}
			pairs = max(pairs, left)
		}
		stop()
		if err := <-done; err != nil {
			t.Fatal(err)
		}
		if pairs == 0 {
			t.Error("nothing was written meanwhile: the test tried nothing")
		}
	})
}

// leftovers are traces of municipalities that do not stand.
func leftovers(t testing.TB, d *db.DB) (list []string) {
	t.Helper()
	if d.Engine() == "sqlite" {
		list, _ = fs.Glob(os.DirFS(db.Address(d)), ".*.db*")
		return list
	}
	h := bare.Plain(t, db.Address(d))
	found, err := h.Query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '%.coming' UNION ALL SELECT r.rolname FROM pg_roles r WHERE r.rolname LIKE 'ledetraad_half_%'`)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	for found.Next() {
		var name string
		found.Scan(&name)
		list = append(list, name)
	}
	return list
}

func TestWhatIsNoWholeCopyIsRefusedAndLeavesNothing(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		good := string(copyOf(t, spaces[0]))
		bad := map[string]string{
			"empty": "", "other": "PK\x03\x04\n", "format": strings.Replace(good, "copy 1", "copy 2", 1),
			"a row twice":      strings.Replace(good, `["03","aa",0,null]`, `["04","aa",0,null]`, 1),
			"a row gone":       strings.Replace(good, `["03","aa",0,null]`+"\n", ``, 1),
			"a column gone":    strings.Replace(good, `["id","space",`, `["id","spice",`, 1),
			"another table":    strings.Replace(good, `{"table":"mark"`, `{"table":"space; DROP"`, 1),
			"a short row":      strings.Replace(good, `["03","aa",0,null]`, `["03","aa",0]`, 1),
			"a strange value":  strings.Replace(good, `["03","aa",0,null]`, `["03","aa",{"x":1},null]`, 1),
			"more":             good + "{}\n",
			"points nowhere":   strings.Replace(good, `["03","aa",0,null]`, `["03","aa",0,"99"]`, 1),
			"newer":            strings.Replace(good, `"schema":1`, `"schema":2`, 1),
			"a table too many": strings.Replace(good, `"tables":["mark"]`, `"tables":["mark","more"]`, 1),
			"a table too few":  strings.Replace(good, `"tables":["mark"]`, `"tables":[]`, 1),
		}
		for n := 1; n < len(good); n += 131 {
			bad[fmt.Sprintf("cut at %d", n)] = good[:n]
		}
		for name, copied := range bad {
			if copied == good {
				t.Fatalf("%s: the test alters nothing", name)
			}
			_, err := restore(d, []byte(copied), db.Restoring{Slug: "half"})
			if err == nil {
				t.Errorf("%s: was restored", name)
			}
			if _, err := d.Space(ctx, "half"); !fail.Is(err, fail.NotFound) {
				t.Errorf("%s: got %v, want no municipality", name, err)
			}
		}
		_, err := d.Restore(ctx, strings.NewReader(good), db.Restoring{Slug: "half", Prepare: func(context.Context, *db.Space) error { return errors.New("no") }})
		if err == nil || leftovers(t, d) != nil {
			t.Errorf("one that is found wanting: %v, left %v", err, leftovers(t, d))
		}
		stopped, stop := context.WithCancel(ctx)
		_, err = d.Restore(stopped, strings.NewReader(good), db.Restoring{Slug: "half", Prepare: func(context.Context, *db.Space) error { stop(); return nil }})
		if !errors.Is(err, context.Canceled) || leftovers(t, d) != nil {
			t.Errorf("stopped: %v, left %v", err, leftovers(t, d))
		}
		if s, err := restore(d, []byte(good), db.Restoring{Slug: "half"}); err != nil || len(rows(t, s, `SELECT id FROM mark`)) != 20 {
			t.Errorf("the good one after all that: %v", err)
		}
	})
}

func TestAnOlderCopyIsBroughtUp(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		copied := copyOf(t, spaces[0])
		newer := open(t, place(t, engine, with(map[string]*fstest.MapFile{"schema/00002_more.sql": step("ALTER TABLE mark ADD COLUMN more text NOT NULL DEFAULT '';\nUPDATE mark SET more = id || '!';")})))
		s, err := restore(newer, copied, db.Restoring{})
		if err != nil {
			t.Fatal(err)
		}
		if got := rows(t, s, `SELECT more FROM mark WHERE id = '07'`); len(got) != 1 || got[0] != "07!" {
			t.Errorf("got %q, want the step made on the copy's rows", got)
		}
	})
}

func TestFilesAreTheOwnersAlone(t *testing.T) {
	c := place(t, "sqlite", marks)
	d := open(t, c)
	s := space(t, d, "aa")
	put(t, s, "1")
	os.Chmod(filepath.Join(c.Data, "aa.db"), 0o644) // as an older program made it
	d.Close()
	d = open(t, c)
	s, _ = d.Space(ctx, "aa")
	put(t, s, "2")
	filepath.WalkDir(c.Data, func(path string, f fs.DirEntry, err error) error {
		if i, err := f.Info(); err != nil || !f.IsDir() && i.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v, want 0600", path, i.Mode(), err)
		}
		return nil
	})
}
