package web

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/http"
	"net/url"

	"ledetraad/internal/fail"
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// statusOf is the one table from what went wrong to the status of the answer.
var statusOf = map[fail.Kind]int{
	fail.Defect:      http.StatusInternalServerError,
	fail.Invalid:     http.StatusUnprocessableEntity,
	fail.NotFound:    http.StatusNotFound,
	fail.Forbidden:   http.StatusForbidden,
	fail.Conflict:    http.StatusConflict,
	fail.SignIn:      http.StatusUnauthorized,
	fail.TooLarge:    http.StatusRequestEntityTooLarge,
	fail.TooMany:     http.StatusTooManyRequests,
	fail.Unavailable: http.StatusServiceUnavailable,
}

// fault answers with the page of an error. Who is not signed in is sent to sign in
// and back, whether the page exists or not.
func (c *Call) fault(err error) error {
	var again *errAgain
	if errors.As(err, &again) {
		c.to, c.repeated = again.to, true
		return nil
	}
	if errors.Is(err, errElsewhere) {
		return c.Done("/", "web.elsewhere_done")
	}
	e := c.ofOldPage(fail.As(err))
	if e == nil {
		e = &fail.Error{Kind: fail.Defect, Key: "fail.defect"}
	}
	if e.Kind == fail.SignIn && c.Space != nil {
		to := "/sign-in"
		if c.R.Method == http.MethodGet {
			if at := c.R.URL.RequestURI(); at != c.Path("/") {
				to += "?next=" + url.QueryEscape(at)
			}
		}
		return c.Go(to)
	}
	text := ""
	switch e.Kind {
	case fail.Defect:
		code := newCode()
		c.site.Log.Error("defect", "code", code, "method", c.R.Method, "path", c.R.URL.Path, "error", err.Error())
		text = c.T("fail.defect_text", code)
	case fail.NotFound:
		e = &fail.Error{Kind: fail.NotFound, Key: "fail.not_found"}
		text = c.T("fail.not_found_text")
	case fail.Unavailable:
		c.site.Log.Error("unavailable", "path", c.R.URL.Path, "error", err.Error())
	}
	title := c.T(e.Key, e.Args...)
	c.page = &Page{Title: title, Layout: ui.WithMenu, Body: faultPage(c, title, text)}
	c.status = statusOf[e.Kind]
	if frame := c.frameFor(*c.page); frame != nil {
		return errors.Join(err, frame)
	}
	return nil
}

// home is where a person who is lost can go.
func (c *Call) home() templ.SafeURL {
	if c.Space == nil {
		return "/"
	}
	return c.URL("/")
}

func newCode() string {
	var b [3]byte
	rand.Read(b[:])
	return "K-" + hex.EncodeToString(b[:])
}

// plainError answers where no page can be made.
func (s *Site) plainError(w http.ResponseWriter, r *http.Request, status int, key string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	w.Write([]byte(s.Words.In(language(r, "")).T(key) + "\n"))
}
