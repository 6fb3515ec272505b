package db_test

import (
	"fmt"
	"io/fs"
	"math/rand"
	"runtime"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

// All the country's municipalities in one installation: each reads its own, and a new
// step reaches all.
func TestNinetyEightMunicipalities(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			c := place(t, engine, marks)
			d := open(t, c)
			began := time.Now()
			for n := range 98 {
				s := space(t, d, fmt.Sprintf("k%02d", n))
				if err := s.Keep(ctx, func(tx *db.Tx) error { return add(tx, s.Slug) }); err != nil {
					t.Fatal(err)
				}
			}
			t.Logf("98 made in %s", time.Since(began).Round(time.Millisecond))
			d.Close()
			c.Schema = []fs.FS{with(map[string]*fstest.MapFile{"schema/00002_more.sql": step(`ALTER TABLE mark ADD COLUMN more text NOT NULL DEFAULT 'ja';`)})}
			began = time.Now()
			d = open(t, c)
			t.Logf("98 brought up in %s", time.Since(began).Round(time.Millisecond))
			if len(d.Broken()) > 0 {
				t.Fatal(d.Broken())
			}
			began = time.Now()
			var all sync.WaitGroup
			for range 8 {
				all.Go(func() {
					for range 150 {
						slug := fmt.Sprintf("k%02d", rand.Intn(98))
						s, err := d.Space(ctx, slug)
						if err != nil {
							t.Error(err)
							return
						}
						err = s.Read(ctx, func(tx *db.Tx) error {
							list, err := db.All(tx, db.ScanPair, `SELECT id || ' ' || space, more FROM mark`)
							if err == nil && (len(list) != 1 || list[0].A != slug+" "+slug || list[0].B != "ja") {
								t.Errorf("%s reads %v", slug, list)
							}
							return err
						})
						if err != nil {
							t.Error(err)
						}
					}
				})
			}
			all.Wait()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			t.Logf("1,200 random reads in %s; %d MB of heap", time.Since(began).Round(time.Millisecond), m.HeapAlloc>>20)
		})
	}
}
