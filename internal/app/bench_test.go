package app_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// The benchmarks of docs/performance.md: whole requests without the network, on a
// municipality of 300 units and three years (see generate).
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
	g := newGenerated(b, engine, 300)
	m := measured{h: g.app.Handler, secret: g.signIn(b, "Leder 1")}
	year := strconv.Itoa(time.Now().Year())
	err := g.space.Read(context.Background(), func(tx *db.Tx) (err error) {
		if m.unit, err = db.One(tx, db.Value[string], `SELECT p.unit FROM position p JOIN person n ON n.id = p.person WHERE n.name = 'Leder 1'`); err != nil {
			return err
		}
		if m.plan, err = db.One(tx, db.Value[string], `SELECT i.id FROM item i WHERE i.kind = 'plan' AND i.unit = $1 AND i.period = $2`, m.unit, year); err != nil {
			return err
		}
		m.goal, err = db.One(tx, db.Value[string], `SELECT min(i.id) FROM item i WHERE i.kind = 'plan_goal' AND i.unit = $1 AND i.period = $2`, m.unit, year)
		return err
	})
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
