package app_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
	"ledetraad/internal/testapp/large"
)

// The benchmarks of docs/performance.md: whole requests without the network, on a
// municipality of 300 units, 3,000 goals and some 5,100 initiatives.
//
//	go test -run '^$' -bench . -benchtime 2s ./internal/app
func BenchmarkRequests(b *testing.B) {
	for _, engine := range testapp.Engines {
		b.Run(engine, func(b *testing.B) {
			m := newLarge(b, engine)
			for _, page := range []struct{ name, path string }{
				{"list100", "/stor/initiatives"},
				{"plan", "/stor/plans/" + m.plan},
				{"overview", "/stor/"},
				{"thread", "/stor/thread?year=2026"},
				{"thread_unit", "/stor/thread?year=2026&unit=" + m.unit},
				{"goals", "/stor/goals"},
				{"coverage", "/stor/plans?year=2026"},
			} {
				b.Run(page.name, func(b *testing.B) {
					for b.Loop() {
						m.ask(b, "GET", page.path, "", 200)
					}
				})
			}
			form := url.Values{"state": {"under_way"}, "text": {"Otte er begyndt. De er glade. Vi fortsætter."}, "used_in": {"Dialog"}}.Encode()
			b.Run("follow_up", func(b *testing.B) {
				for b.Loop() {
					m.ask(b, "POST", "/stor/plan-goals/"+m.goal+"/follow-ups", form, 303)
				}
			})
		})
	}
}

type measured struct {
	h                        http.Handler
	secret, plan, goal, unit string
}

func newLarge(b *testing.B, engine string) measured {
	b.Helper()
	ctx := context.Background()
	c := app.Config{Data: b.TempDir()}
	if engine == "postgres" {
		c = app.Config{Database: testapp.EmptyPG(b)}
	}
	a, err := app.Open(ctx, c)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	s, err := a.Plant(ctx, large.World(300))
	if err != nil {
		b.Fatal(err)
	}
	m := measured{h: a.Handler}
	var chef string
	err = s.Read(ctx, func(tx *db.Tx) error {
		for _, q := range []struct {
			to    *string
			query string
		}{
			{&chef, `SELECT id FROM person WHERE email = 'chef@stor.example'`},
			{&m.unit, `SELECT unit FROM position p JOIN person n ON n.id = p.person WHERE n.email = 'chef@stor.example'`},
			{&m.plan, `SELECT i.id FROM item i JOIN unit u ON u.id = i.unit WHERE i.kind = 'plan' AND u.name = 'Enhed 0'`},
			{&m.goal, `SELECT min(i.id) FROM item i JOIN unit u ON u.id = i.unit WHERE i.kind = 'plan_goal' AND u.name = 'Enhed 0'`},
		} {
			if *q.to, err = db.One(tx, db.Value[string], q.query); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		m.secret, err = auth.Accounts{Space: s}.Begin(ctx, chef, "Bench", "")
	}
	if err != nil {
		b.Fatal(err)
	}
	return m
}

func (m measured) ask(b *testing.B, method, path, body string, want int) {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.AddCookie(&http.Cookie{Name: "ledetraad", Value: m.secret})
	if body != "" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	w := httptest.NewRecorder()
	m.h.ServeHTTP(w, r)
	if w.Code != want {
		b.Fatalf("%s %s: got %d, want %d: %.600s", method, path, w.Code, want, w.Body)
	}
}
