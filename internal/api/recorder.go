package api

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
)

// recorder keeps an answer until it is sent.
type recorder struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func newRecorder() *recorder { return &recorder{header: http.Header{}, status: http.StatusOK} }

// Header is for net/http.
func (o *recorder) Header() http.Header { return o.header }

func (o *recorder) Write(b []byte) (int, error) { return o.body.Write(b) }

// WriteHeader is for net/http.
func (o *recorder) WriteHeader(status int) { o.status = status }

// problem makes the answer one of a problem.
func (o *recorder) problem(p *Problem, err error) {
	o.header.Set("Content-Type", problemType)
	o.hints(err, p.Status)
	o.status = p.Status
	// A struct of texts and numbers can always be written.
	text, _ := json.Marshal(p)
	o.body.Write(append(text, '\n'))
}

// hints are the headers that tell what to do about a problem.
func (o *recorder) hints(err error, status int) {
	if status == http.StatusUnauthorized {
		o.header.Set("WWW-Authenticate", `Bearer realm="ledetraad"`)
	}
	if after := (&Problem{Status: status}).retryAfter(err); after != "" {
		o.header.Set("Retry-After", after)
	}
}

// send sends the answer, or that the one the asker has is still it.
func (o *recorder) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	for name, values := range o.header {
		h[name] = values
	}
	h.Set("Vary", "Authorization, Accept-Language")
	h.Set("Cache-Control", "no-store")
	if mark := o.header.Get("ETag"); mark != "" {
		h.Set("Cache-Control", "private, no-cache")
		if has(r.Header.Get("If-None-Match"), mark) && (r.Method == http.MethodGet || r.Method == http.MethodHead) {
			h.Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	h.Set("Content-Length", strconv.Itoa(o.body.Len()))
	w.WriteHeader(o.status)
	if r.Method != http.MethodHead {
		w.Write(o.body.Bytes())
	}
}

// tag is what tells one answer from another: the version of the thing, and a digest of
// the answer as this reader sees it. What she may not know of does not move it.
func tag(version int, body []byte) string {
	sum := sha256.Sum256(body)
	short := hex.EncodeToString(sum[:8])
	if version == 0 {
		return `"` + short + `"`
	}
	return `"v` + strconv.Itoa(version) + "-" + short + `"`
}

// seen is the version an If-Match says was seen, or 0. The version decides; the digest
// is for caches. Who lists several has not said which one she saw.
func seen(match string) int {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(strings.TrimSpace(match), "W/"), `"v`)
	number, _, dash := strings.Cut(rest, "-")
	n, err := strconv.Atoi(number)
	if !ok || !dash || err != nil || n < 1 || strings.Contains(match, ",") {
		return 0
	}
	return n
}

func has(list, mark string) bool {
	for _, m := range strings.Split(list, ",") {
		if m = strings.TrimSpace(m); m == "*" || strings.TrimPrefix(m, "W/") == mark {
			return true
		}
	}
	return false
}
