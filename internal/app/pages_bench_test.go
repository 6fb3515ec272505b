package app_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/generate"
	"ledetraad/internal/testapp"
	"ledetraad/internal/testapp/pages"
)

// BenchmarkPages measures every page there is, as three people, on a municipality of
// 300 units and three years: the median of each, and how many statements it took.
//
//	go test -run '^$' -bench Pages -benchtime 20x ./internal/app
func BenchmarkPages(b *testing.B) {
	for _, engine := range testapp.Engines {
		b.Run(engine, func(b *testing.B) {
			m := newGenerated(b, engine, 300)
			for _, who := range []string{"Konsulenten", "Leder 1", "Byrådsmedlem 1"} {
				b.Run(who, func(b *testing.B) {
					secret := m.signIn(b, who)
					for _, p := range m.pages {
						if status, _, _ := m.get(secret, p.Path); status != http.StatusOK {
							continue // not hers
						}
						b.Run(p.Path[1:], func(b *testing.B) {
							var times []time.Duration
							statements := 0
							for b.Loop() {
								_, took, n := m.get(secret, p.Path)
								times, statements = append(times, took), n
							}
							slices.Sort(times)
							b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "median-ms")
							b.ReportMetric(float64(statements), "statements")
						})
					}
				})
			}
		})
	}
}

// generated is a municipality made by generate, with its pages.
type generated struct {
	app        *app.App
	space      *db.Space
	pages      []pages.Page
	statements *atomic.Int64
}

func newGenerated(t testing.TB, engine string, units int) generated {
	t.Helper()
	ctx := context.Background()
	m := generated{statements: new(atomic.Int64)}
	c := app.Config{Data: t.TempDir()}
	if engine == "postgres" {
		c = app.Config{Database: testapp.EmptyPG(t)}
	}
	c.Watch = func(string, string, time.Duration) { m.statements.Add(1) }
	var err error
	if m.app, err = app.Open(ctx, c); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.app.Close() })
	if m.space, err = m.app.Generate(ctx, "stor", generate.Options{Units: units, Years: 3, Seed: 1, Last: time.Now().Year()}); err != nil {
		t.Fatal(err)
	}
	if m.pages, err = pages.All(m.app, m.space); err != nil {
		t.Fatal(err)
	}
	return m
}

func (m generated) signIn(t testing.TB, name string) (secret string) {
	t.Helper()
	ctx := context.Background()
	var person string
	err := m.space.Read(ctx, func(tx *db.Tx) (err error) {
		person, err = db.One(tx, db.Value[string], `SELECT id FROM person WHERE name = $1`, name)
		return err
	})
	if err == nil {
		secret, err = auth.Accounts{Space: m.space}.Begin(ctx, person, "Bench", "")
	}
	if err != nil {
		t.Fatal(err)
	}
	return secret
}

// get fetches a page and says how long it took and how many statements.
func (m generated) get(secret, path string) (status int, took time.Duration, statements int) {
	r := httptest.NewRequest("GET", "/stor"+path, nil)
	r.AddCookie(&http.Cookie{Name: "ledetraad", Value: secret})
	w := httptest.NewRecorder()
	before, began := m.statements.Load(), time.Now()
	m.app.Handler.ServeHTTP(w, r)
	return w.Code, time.Since(began), int(m.statements.Load() - before)
}
