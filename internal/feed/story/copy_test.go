package story_test

import (
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// A copy of the municipality opens nobody's calendar; what has been told is in it, so that
// one that is restored says nothing twice.
func TestACopyHoldsNoCalendarLinks(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			place := testapp.Place(t, engine)
			a := testapp.Open(t, engine, place)
			at := link(a, "hanne", "mine")
			do(a, plan(a, "2026-10-21")+"/sending")
			a.Work()
			dir, _, err := app.Backup(context.Background(), place, t.TempDir(), []string{"fjordby"}, nil)
			if err != nil {
				t.Fatal(err)
			}
			secret := strings.TrimSuffix(strings.TrimPrefix(at, "/calendar/"), ".ics")
			sum := sha256.Sum256([]byte("feed\x00" + secret))
			digest := hex.EncodeToString(sum[:])
			kept, told := 0, ""
			a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
				tx.Told()
				if kept, err = db.One(tx, db.Value[int], `SELECT count(*) FROM feed WHERE digest = $1`, digest); err != nil {
					return err
				}
				told, err = db.One(tx, db.Value[string], `SELECT max(digest) FROM feed_told`)
				return err
			})
			copied := everything(t, dir)
			if kept != 1 || told == "" || !strings.Contains(copied, told) {
				t.Fatalf("there is nothing to look for: %d %q", kept, told)
			}
			if strings.Contains(copied, digest) || strings.Contains(copied, secret) {
				t.Error("the copy has a calendar link")
			}
		})
	}
}

// everything is all that stands in the files of a folder, unpacked.
func everything(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%v: nothing was copied", err)
	}
	var all strings.Builder
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		var r io.Reader = f
		if strings.HasSuffix(path, ".gz") {
			if r, err = gzip.NewReader(f); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}
