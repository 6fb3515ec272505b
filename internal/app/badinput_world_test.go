package app_test

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/testapp"
)

// world is one small world that bad input is sent to. It is used again as long as
// everything is refused; what was accepted ends it.
type world struct {
	*testapp.App
	*testapp.Watched
	room  *room
	dirty bool
	ids   map[string]string // of what stood here at first, by placeholder; nil looks each time
	in    map[string]*testapp.Browser
}

// room ends a world before the test ends.
type room struct {
	testing.TB
	ends []func()
}

// Cleanup keeps what is to be done at the world's end.
func (r *room) Cleanup(f func()) { r.ends = append(r.ends, f) }

// TempDir is a folder that lives as long as the world.
func (r *room) TempDir() string {
	dir, err := os.MkdirTemp("", "ledetraad-world-")
	if err != nil {
		r.Fatal(err)
	}
	r.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func (r *room) end() {
	for i := len(r.ends) - 1; i >= 0; i-- {
		r.ends[i]()
	}
	r.ends = nil
}

// worlds keeps the fresh ones between the routes.
type worlds struct {
	sync.Mutex
	t      testing.TB
	engine string
	fresh  []*world
	mux    *http.ServeMux // of the routes that take something
	said   map[string]*phrases
}

func (s *worlds) take() *world {
	if w := s.standing(); w != nil {
		return w
	}
	r := &room{TB: s.t}
	c := testapp.Place(r, s.engine)
	return &world{App: testapp.Open(r, s.engine, c), Watched: testapp.Watch(r, c), room: r, in: map[string]*testapp.Browser{}}
}

// standing is a world that is as it was at first, or nil.
func (s *worlds) standing() *world {
	s.Lock()
	defer s.Unlock()
	n := len(s.fresh)
	if n == 0 {
		return nil
	}
	w := s.fresh[n-1]
	s.fresh = s.fresh[:n-1]
	return w
}

func (s *worlds) put(w *world) {
	if w.dirty {
		w.room.end()
		return
	}
	s.Lock()
	defer s.Unlock()
	s.fresh = append(s.fresh, w)
}

func (s *worlds) end() {
	for _, w := range s.fresh {
		w.room.end()
	}
	s.fresh = nil
}

// route is the pattern of the route an address belongs to.
func (s *worlds) belongs(path string) string {
	_, pattern := s.mux.Handler(httptest.NewRequest("POST", (&url.URL{Path: path}).EscapedPath(), nil))
	return pattern
}

// browser is the browser of one of the cast; "" is nobody's.
func (w *world) browser(who string) *testapp.Browser {
	if who == "" {
		return w.Out()
	}
	if w.in[who] == nil {
		w.in[who] = w.In(who)
		w.Changed() // she signed in
	}
	w.in[who].T = w.T
	return w.in[who]
}

var placeholder = regexp.MustCompile(`\{(\w+):([^}]*)\}`)

// at fills in "{goal:Levende landsbyer}", "{person:bo}", "{unit:Skoler}".
func (w *world) at(text string) string {
	return placeholder.ReplaceAllStringFunc(text, func(s string) string {
		if id := w.ids[s]; id != "" {
			return id
		}
		m := placeholder.FindStringSubmatch(s)
		switch m[1] {
		case "person":
			return w.Person(m[2])
		case "unit":
			return w.Unit(m[2])
		case "body":
			return w.Body(m[2])
		case "comment":
			return w.Comment(m[2])
		case "theme27":
			return w.ItemIn("theme", m[2], "2027")
		case "plan_goal": // which may have been carried on
			return w.ItemIn("plan_goal", m[2], "2026")
		case "theme26":
			return w.ItemIn("theme", m[2], "2026")
		}
		return w.Item(m[1], m[2])
	})
}

// sent is what a browser sends.
type sent struct {
	path   string
	kind   string // Content-Type; "" as the form has it
	values url.Values
	files  bool // as multipart
	name   string
	file   []byte
	body   []byte // instead of the values
	lang   string
}

func (w *world) post(b *testapp.Browser, s sent) testapp.Page {
	w.T.Helper()
	body, kind := s.body, s.kind
	if body == nil {
		body, kind = s.encode()
		if s.kind != "" {
			kind = s.kind
		}
	}
	return w.request(b, "POST", s.path, kind, s.lang, bytes.NewReader(body))
}

func (w *world) get(b *testapp.Browser, path, lang string) testapp.Page {
	w.T.Helper()
	return w.request(b, "GET", path, "", lang, nil)
}

func (w *world) request(b *testapp.Browser, method, path, kind, lang string, body io.Reader) testapp.Page {
	w.T.Helper()
	r, err := http.NewRequest(method, w.URL+"/fjordby"+path, body)
	if err != nil {
		w.T.Fatal(err)
	}
	r.Header.Set("Accept-Language", lang)
	if body != nil {
		r.Header.Set("Content-Type", kind)
		r.Header.Set("Origin", w.URL)
	}
	return b.Do(r)
}

func (s sent) encode() (body []byte, kind string) {
	if !s.files {
		return []byte(s.values.Encode()), "application/x-www-form-urlencoded"
	}
	var out bytes.Buffer
	parts := multipart.NewWriter(&out)
	for name, values := range s.values {
		for _, v := range values {
			parts.WriteField(name, v)
		}
	}
	h := textproto.MIMEHeader{}
	h.Set("Content-Disposition", `form-data; name="file"; filename="`+strings.ReplaceAll(s.name, `"`, `\"`)+`"`)
	h.Set("Content-Type", "application/octet-stream")
	part, _ := parts.CreatePart(h)
	part.Write(s.file)
	parts.Close()
	return out.Bytes(), parts.FormDataContentType()
}
