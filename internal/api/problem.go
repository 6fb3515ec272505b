package api

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"strconv"

	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// The slugs of what can go wrong. They stand in a problem's type, and do not change.
const (
	unreadable  = "unreadable"
	signIn      = "unauthorized"
	forbidden   = "forbidden"
	notFound    = "not-found"
	notAllowed  = "method-not-allowed"
	conflict    = "conflict"
	stale       = "stale"
	tooLarge    = "too-large"
	wrongType   = "unsupported-type"
	invalid     = "invalid"
	notSeen     = "version-missing"
	tooMany     = "too-many"
	defect      = "defect"
	unavailable = "unavailable"
)

// statusOf is the one table from what went wrong to the status of the answer.
var statusOf = map[string]int{
	unreadable: http.StatusBadRequest, signIn: http.StatusUnauthorized, forbidden: http.StatusForbidden,
	notFound: http.StatusNotFound, notAllowed: http.StatusMethodNotAllowed, conflict: http.StatusConflict,
	stale: http.StatusPreconditionFailed, tooLarge: http.StatusRequestEntityTooLarge, wrongType: http.StatusUnsupportedMediaType,
	invalid: http.StatusUnprocessableEntity, notSeen: http.StatusPreconditionRequired, tooMany: http.StatusTooManyRequests,
	defect: http.StatusInternalServerError, unavailable: http.StatusServiceUnavailable,
}

// slugs lists them in the order of the documentation.
var slugs = []string{unreadable, signIn, forbidden, notFound, notAllowed, conflict, stale, tooLarge, wrongType, invalid,
	notSeen, tooMany, defect, unavailable}

var slugOf = map[fail.Kind]string{
	fail.Invalid: invalid, fail.NotFound: notFound, fail.Forbidden: forbidden, fail.Conflict: conflict,
	fail.SignIn: signIn, fail.TooLarge: tooLarge, fail.TooMany: tooMany, fail.Unavailable: unavailable,
}

// Problem is what went wrong, as RFC 9457 writes it.
type Problem struct {
	Type    string            `json:"type"`
	Title   string            `json:"title"`
	Status  int               `json:"status"`
	Detail  string            `json:"detail"`
	Errors  []ProblemField    `json:"errors,omitempty"`
	Version int               `json:"version,omitempty"`
	Current map[string]string `json:"current,omitempty"`
}

// ProblemField is what is wrong in one place of a request.
type ProblemField struct {
	Pointer   string `json:"pointer,omitempty"`
	Parameter string `json:"parameter,omitempty"`
	Detail    string `json:"detail"`
}

// GetStatus is for huma: the status of the answer.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType is for huma: problems have a type of their own.
func (p *Problem) ContentType(string) string { return problemType }

func (p *Problem) Error() string { return p.Detail }

const problemType = "application/problem+json"

// problemError is an error that only the interface has.
type problemError struct {
	slug, key string
	args      []any
	parameter string // of the address, where it is about one
}

func (e *problemError) Error() string { return e.key }

func unseen() error { return &problemError{slug: notSeen, key: "api.version_missing"} }

// problem says in the asker's language what went wrong. An error that is not ours is a
// defect: it is logged whole under a code, and nothing of it is told.
func (s *Server) problem(say i18n.Phrases, where string, err error) *Problem {
	if own, ok := err.(*problemError); ok {
		p := newProblem(say, own.slug, say.T(own.key, own.args...))
		if own.parameter != "" {
			p.Errors = []ProblemField{{Parameter: own.parameter, Detail: say.T("fail.encoding")}}
		}
		return p
	}
	e := fail.As(err)
	switch {
	case e == nil:
		code := newCode()
		s.log.Error("defect", "code", code, "request", where, "error", err.Error())
		return newProblem(say, defect, say.T("fail.defect_text", code))
	case e.Kind == fail.NotFound:
		return newProblem(say, notFound, say.T("api.not_found"))
	case e.Kind == fail.Unavailable:
		s.log.Error("unavailable", "request", where, "error", err.Error())
	}
	slug := slugOf[e.Kind]
	if e.Kind == fail.Conflict && (e.Theirs != nil || e.Key == "fail.stale") {
		slug = stale
	}
	p := newProblem(say, slug, say.T(e.Key, e.Args...))
	p.Version, p.Current = e.Version, e.Theirs
	for _, f := range e.Fields {
		p.Errors = append(p.Errors, ProblemField{Pointer: "#/" + f.Name, Detail: say.T(f.Key, f.Args...)})
	}
	return p
}

func newProblem(say i18n.Phrases, slug, detail string) *Problem {
	return &Problem{Type: prefix + "/#" + slug, Title: say.T("api.problem." + slugKey(slug)), Status: statusOf[slug], Detail: detail}
}

// slugKey is a slug as text keys are written.
func slugKey(slug string) string {
	b := []byte(slug)
	for i := range b {
		if b[i] == '-' {
			b[i] = '_'
		}
	}
	return string(b)
}

func newCode() string {
	var b [3]byte
	rand.Read(b[:])
	return "K-" + hex.EncodeToString(b[:])
}

// retryAfter is how many seconds to wait before another try; "" where trying again
// as it is would not help.
func (p *Problem) retryAfter(err error) string {
	seconds := 0
	switch {
	case p.Status == http.StatusTooManyRequests:
		seconds = 60
	case p.Status == http.StatusServiceUnavailable:
		seconds = 5
	case fail.As(err) != nil && fail.As(err).Key == "api.key_busy":
		seconds = 1
	}
	if seconds == 0 {
		return ""
	}
	return strconv.Itoa(seconds)
}
