package api

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/i18n"

	"github.com/a-h/templ"
	"github.com/danielgtaylor/huma/v2"
)

const hour = time.Hour

// Config is what the interface is made of.
type Config struct {
	DB    *db.DB
	Words *i18n.Catalogue
	// Speak is the phrases in a municipality's own words.
	Speak  func(*db.Tx) (*i18n.Catalogue, error)
	Log    *slog.Logger
	Groups []Group
	Kinds  map[string]string // kind of item → address before its id
	// Show answers with a page that needs no municipality, for the description.
	Show func(w http.ResponseWriter, r *http.Request, title string, body templ.Component)
}

// Server answers programs.
type Server struct {
	db     *db.DB
	words  *i18n.Catalogue
	speak  func(*db.Tx) (*i18n.Catalogue, error)
	log    *slog.Logger
	groups []Group
	kinds  map[string]string // of those the interface has
	show   func(http.ResponseWriter, *http.Request, string, templ.Component)
	mux    *http.ServeMux
	most   map[string]int64 // bytes of the file an operation takes, by its name
	spec   *huma.OpenAPI
	json   func() []byte
	tries  tries
	begun  sync.Once // the operations are in the mux, and described
}

// New makes the interface of the features' operations. They are described, and put in
// the mux, when somebody first asks: most who start the program never do.
func New(c Config) *Server {
	s := &Server{db: c.DB, words: c.Words, speak: c.Speak, log: c.Log, groups: c.Groups, show: c.Show, kinds: map[string]string{}, most: map[string]int64{}, mux: http.NewServeMux()}
	s.mux.HandleFunc("GET "+prefix+"/{$}", s.description)
	s.mux.HandleFunc("GET "+prefix+"/openapi.json", s.document)
	s.mux.Handle("GET /api/{$}", http.RedirectHandler(prefix+"/", http.StatusSeeOther))
	there := map[string]bool{}
	for _, g := range c.Groups {
		for _, op := range g.Operations {
			s.most[op.Name] = op.most
			there[op.Method+" "+op.Path] = true
		}
	}
	for kind, path := range c.Kinds {
		if there["GET "+path+"{id}"] {
			s.kinds[kind] = path
		}
	}
	return s
}

// Handle is for huma: it puts an operation in the mux.
func (s *Server) Handle(op *huma.Operation, run func(huma.Context)) {
	ids := wildcard.FindAllStringSubmatch(op.Path, -1)
	s.mux.HandleFunc(op.Method+" "+prefix+"/{space}"+op.Path, func(w http.ResponseWriter, r *http.Request) {
		x := &exchange{s: s, r: r, w: w, out: newRecorder(), op: op, run: run, most: s.most[op.OperationID]}
		for _, id := range ids {
			if !slices.Contains(words, id[1]) {
				x.ids = append(x.ids, r.PathValue(id[1]))
			}
		}
		x.serve()
	})
}

// words are the parts of addresses that are no ids. The feature says of one that will
// not do that it is not there.
var words = []string{"period", "year", "demand", "term", "kind"}

var wildcard = regexp.MustCompile(`\{([a-z]+)\}`)

// ServeHTTP answers a request of a program.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if p := recover(); p != nil {
			s.refuse(w, r, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}
	}()
	s.begun.Do(s.describe)
	if _, pattern := s.mux.Handler(r); pattern != "" {
		s.mux.ServeHTTP(w, r)
		return
	}
	// What the mux says of an address it does not know, in our words.
	out := newRecorder()
	s.mux.ServeHTTP(out, r)
	switch out.status {
	case http.StatusMethodNotAllowed:
		w.Header().Set("Allow", out.header.Get("Allow"))
		s.refuse(w, r, &problemError{slug: notAllowed, key: "api.method", args: []any{r.Method, out.header.Get("Allow")}})
	case http.StatusNotFound:
		s.refuse(w, r, &problemError{slug: notFound, key: "api.no_operation"})
	default:
		out.send(w, r)
	}
}

// refuse answers with a problem where there is no call yet.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, err error) {
	out := newRecorder()
	out.problem(s.problem(s.words.In(i18n.Parse("", r.Header.Get("Accept-Language"))), r.Method+" "+r.URL.Path, err), err)
	out.send(w, r)
}

// formats are the one format we speak.
func formats() map[string]huma.Format {
	return map[string]huma.Format{"application/json": huma.DefaultJSONFormat, "json": huma.DefaultJSONFormat}
}

// translate turns what huma says of a request into a problem in the asker's words.
func translate(ctx huma.Context, _ string, v any) (any, error) {
	m, ok := v.(*huma.ErrorModel)
	if !ok {
		return v, nil
	}
	c := callOf(ctx.Context())
	slug := unreadable
	for s, status := range statusOf {
		if status == m.Status {
			slug = s
		}
	}
	if slug == defect {
		return c.fault(errors.New(m.Detail)), nil
	}
	detail := "api.detail_unreadable"
	if slug == invalid {
		detail = "api.detail_invalid"
	}
	p := newProblem(c.say, slug, c.say.T(detail))
	p.Status = m.Status
	for _, d := range m.Errors {
		p.Errors = append(p.Errors, field(c.say, d))
	}
	return p, nil
}

// field says what is wrong in one place.
func field(say i18n.Phrases, d *huma.ErrorDetail) ProblemField {
	where, at, _ := strings.Cut(d.Location, ".")
	f := ProblemField{Detail: complaint(say, d.Message)}
	if where != "body" {
		f.Parameter = at
		return f
	}
	at = strings.NewReplacer(".", "/", "[", "/", "]", "").Replace(at)
	if name, ok := missing(d.Message); ok {
		at = strings.TrimPrefix(at+"/"+name, "/")
	}
	f.Pointer = "#/" + at
	return f
}
