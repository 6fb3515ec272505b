package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/mail"
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// Site is the whole web of an installation.
type Site struct {
	DB    *db.DB
	Words *i18n.Catalogue
	Nav   []Nav
	Kinds map[string]string // kind of item → address before its id
	Feet  []Foot            // what stands at the foot of every item's page
	Tops  []Foot            // what stands at the top of those that have room for it
	// Role names the role the actor acts in, for the page's head, or gives its text key.
	Role func(auth.As) (string, error)
	// Speak is the phrases in the municipality's own words; nil is Words everywhere.
	Speak func(*db.Tx) (*i18n.Catalogue, error)
	Log   *slog.Logger
	// API answers programs under /api/; nil is none.
	API  http.Handler
	Mail *mail.Post // nil where there is none

	mux  *http.ServeMux
	sent submissions
	ends ends
}

// Foot reads what a feature has to say of an item at the foot of its page, while the
// transaction the page is read in is open.
type Foot func(*Call, item.Item) (templ.Component, error)

// Handler builds the site from the features' routes.
func (s *Site) Handler(routes []Route) (http.Handler, error) {
	slices.SortStableFunc(s.Nav, func(a, b Nav) int { return a.Order - b.Order })
	s.mux = http.NewServeMux()
	for _, r := range routes {
		if r.Needs == Unset {
			return nil, fmt.Errorf("web: the route %s does not say what it needs", r.Pattern)
		}
		method, path, ok := strings.Cut(r.Pattern, " ")
		if !ok || method != "GET" && method != "POST" {
			return nil, fmt.Errorf("web: the route %s has no method", r.Pattern)
		}
		s.mux.HandleFunc(method+" /{space}"+path, s.serve(r))
	}
	s.mux.HandleFunc("/{space}/{rest...}", s.serve(Route{Needs: Anyone, Serve: nowhere}))
	outer := http.NewServeMux()
	outer.Handle("GET /static/", ui.Static())
	outer.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("ok\n")) })
	outer.HandleFunc("GET /readyz", s.ready)
	outer.HandleFunc("GET /{$}", s.front)
	outer.HandleFunc("GET /{space}", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/"+r.PathValue("space")+"/", http.StatusSeeOther)
	})
	if s.API != nil {
		outer.Handle("/api/", s.API)
	}
	outer.Handle("/", s.mux)
	return s.protect(outer), nil
}

func nowhere(*Call) error { return fail.Missing() }

func (s *Site) ready(w http.ResponseWriter, r *http.Request) {
	if err := s.DB.Ping(r.Context()); err != nil {
		http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
		return
	}
	w.Write([]byte("ready\n"))
}

// protect sets the headers every answer has and refuses forms from other places.
func (s *Site) protect(next http.Handler) http.Handler {
	cross := http.NewCrossOriginProtection()
	cross.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.plainError(w, r, http.StatusForbidden, "fail.cross_origin")
	}))
	guarded := cross.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		guarded.ServeHTTP(w, r)
	})
}

// serve makes a call of a request and answers with what the handler chose.
func (s *Site) serve(route Route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c := &Call{W: w, R: r, site: s, Say: s.Words.In(language(r, ""))}
		err := s.run(c, route)
		defer c.end()
		if err != nil && !c.answered() {
			err = c.fault(err)
		}
		if err != nil {
			s.Log.Error("request", "path", r.URL.Path, "error", err.Error())
			s.plainError(w, r, http.StatusInternalServerError, "fail.defect")
			return
		}
		c.send()
	}
}

func (s *Site) run(c *Call, route Route) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errors.Join(fmt.Errorf("panic: %v", p), err)
			s.Log.Error("panic", "path", c.R.URL.Path, "panic", fmt.Sprint(p), "stack", stack())
		}
	}()
	space, err := s.DB.Space(c.R.Context(), c.R.PathValue("space"))
	if err != nil {
		return err
	}
	c.Space = space
	stale := false
	// Who asks and, for a GET, all that is read for the answer: one moment.
	err = space.Read(c.R.Context(), func(tx *db.Tx) error {
		who, old, err := auth.Who(tx, c.secret())
		if err != nil {
			return err
		}
		c.Who, stale = who, old
		words, err := s.speak(tx)
		if err != nil {
			return err
		}
		c.Say = words.In(language(c.R, who.Lang))
		if c.Reader, err = auth.Resolve(tx, who, db.Day(tx.Now)); err != nil {
			return err
		}
		if err := c.admit(route.Needs); err != nil {
			return err
		}
		if c.R.Method != http.MethodGet && c.R.Method != http.MethodHead {
			return nil
		}
		c.ctx = tx.Context()
		defer func() { c.ctx = nil }()
		if err := route.Serve(c); err != nil {
			return err
		}
		return c.frame()
	})
	if err == nil && c.R.Method != http.MethodGet && c.R.Method != http.MethodHead {
		err = route.Serve(c)
	}
	if stale && c.Who.SignedIn() {
		err = errors.Join(err, auth.Accounts{Space: space}.Touch(context.WithoutCancel(c.R.Context()), c.Who))
	}
	return err
}

func (s *Site) speak(tx *db.Tx) (*i18n.Catalogue, error) {
	if s.Speak == nil {
		return s.Words, nil
	}
	return s.Speak(tx)
}

// admit refuses those the route is not for. Who is nothing in the municipality any
// more is signed out, whatever her session says.
func (c *Call) admit(need Need) error {
	if c.Who.SignedIn() && !c.Reader.Here() {
		c.Who = auth.Actor{}
	}
	switch {
	case need == Anyone:
		return nil
	case !c.Who.SignedIn():
		return fail.New(fail.SignIn, "web.sign_in")
	case need == StaffOnly && !c.Reader.IsStaff(),
		need == Offices && !c.Reader.Office(auth.Secretariat),
		need == BothOffices && !c.Reader.Office(auth.Secretariat) && !c.Reader.Office(auth.Administrator),
		need == Administrates && !c.Reader.Office(auth.Administrator),
		need == Editors && !c.Reader.IsStaff() && !c.Reader.Office(auth.Secretariat):
		return fail.New(fail.Forbidden, "web.no_access")
	}
	return nil
}
