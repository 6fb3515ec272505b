package app_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// What is closed stays as it was: forms that were open when it was closed are refused
// with a sentence that says so.
func TestBadInputToWhatIsClosed(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			for _, c := range []struct {
				who, page, end string
				set            []string
				routes         []string
			}{
				{"anna", aPlan + "/closing", "/closing", []string{"because", "Året er gået."}, []string{"POST /plans/{id}", "POST /plans/{id}/answers/{theme}", "POST /plans/{id}/goals", "POST /plans/{id}/closing",
					"POST /plan-goals/{id}", "POST /plan-goals/{id}/follow-ups", "POST /plan-goals/{id}/assessment", "POST /follow-ups/{id}", "POST /follow-ups/{id}/confirmation"}},
				{"erik", "/letters/{letter:Ledetråd 2027}", "/adoption", nil, []string{"POST /letters/{id}", "POST /letters/{id}/adoption", "POST /letters/{id}/themes", "POST /themes/{id}"}},
				{"erik", "/letters/{letter:Ledetråd 2026}", "/closing", nil, []string{"POST /letters/{id}/closing"}},
				{"fie", "/people/{person:lars}/erasure", "/erasure", []string{"ground", "Bad om det"}, []string{"POST /people/{id}/erasure"}},
			} {
				s := newWorlds(t, engine)
				ready := map[string]*trial{}
				w := s.take()
				w.T = t
				for _, y := range ways {
					for _, route := range c.routes {
						if y.route == route {
							x := &trial{T: t, way: y, worlds: s, w: w}
							x.read()
							ready[route] = x
						}
					}
				}
				w.sendAs(c.who, c.page, c.end, c.set...)
				w.Changed()
				for _, route := range c.routes {
					x := ready[route]
					p := x.send(x.valid, "en")
					if p.Status < 400 || p.Status >= 500 {
						t.Errorf("%s after %s: got %d %s", route, c.end, p.Status, p.Location)
					}
					x.refused(strings.TrimPrefix(route, "POST ")+" after "+c.end, p, "en")
				}
				s.put(w)
			}
		})
	}
}
