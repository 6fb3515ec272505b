package app_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/testapp"
)

// Whatever is sent to a form, the answer is what the reader can use: nothing is half
// saved, nothing of what she typed is lost, and it is said in her language what to do.
// Every route that takes something is tried; a new one fails until it is in ways.
func TestBadInput(t *testing.T) {
	if got := missingWays(t); len(got) > 0 {
		t.Errorf("nobody tries bad input at these routes; put them in ways: %s", strings.Join(got, ", "))
	}
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			s := newWorlds(t, engine)
			for _, y := range ways {
				t.Run(strings.ReplaceAll(strings.TrimPrefix(y.route, "POST /"), "/", "-"), func(t *testing.T) {
					t.Parallel()
					tries := &trial{T: t, way: y, worlds: s, whole: engine == "sqlite"}
					defer tries.done()
					tries.all()
				})
			}
		})
	}
}

func newWorlds(t *testing.T, engine string) *worlds {
	s := &worlds{t: t, engine: engine, mux: http.NewServeMux()}
	t.Cleanup(s.end)
	w := s.take()
	for _, pattern := range posts(w.App.App) {
		s.mux.HandleFunc(pattern, func(http.ResponseWriter, *http.Request) {})
	}
	s.put(w)
	return s
}

func posts(a *app.App) (list []string) {
	for _, f := range a.Features {
		for _, r := range f.Routes {
			if !strings.HasPrefix(r.Pattern, "GET ") {
				list = append(list, r.Pattern)
			}
		}
	}
	return list
}

func missingWays(t *testing.T) (list []string) {
	for _, pattern := range posts(testapp.New(t, "sqlite").App) {
		known := slices.ContainsFunc(ways, func(y way) bool { return y.route == pattern })
		if !known && !slices.Contains(scripts, pattern) {
			list = append(list, pattern)
		}
	}
	return list
}

// trial is all that is tried at one route.
type trial struct {
	*testing.T
	way
	*worlds
	whole bool // with what is accepted, which takes a new world each time
	w     *world
	form  testapp.Form
	valid url.Values
	n     int
	made  bool // the world has more than the small one
}

// ready makes sure that the form can be sent.
func (t *trial) ready() {
	t.Helper()
	if t.w != nil && !t.w.dirty {
		return
	}
	if t.w != nil {
		t.put(t.w)
	}
	t.w = t.take()
	t.w.T, t.w.room.TB = t.T, t.T
	t.read()
	t.w.Changed()
	t.w.dirty = false
	t.made = t.make != nil
}

// read finds the form and fills it in.
func (t *trial) read() {
	t.Helper()
	page := testapp.Page{}
	if t.make != nil {
		page = t.make(t.w)
	}
	if page.Body == "" {
		page = t.w.get(t.w.browser(t.who), t.w.at(t.page), "da")
	}
	found := false
	for _, f := range page.Forms() {
		if t.belongs(f.Action) == t.route {
			t.form, found = f, true
			break
		}
	}
	if !found {
		t.Fatalf("the form is not on its page: %d %s", page.Status, page.Text())
	}
	t.valid = t.w.filled(t.form, t.set)
}

// send sends the form, filled in as given.
func (t *trial) send(values url.Values, lang string) testapp.Page {
	t.Helper()
	return t.w.post(t.w.browser(t.who), t.request(values, lang))
}

func (t *trial) request(values url.Values, lang string) sent {
	return sent{path: t.form.Action, values: values, files: t.form.Files, name: t.file[0], file: []byte(t.file[1]), lang: lang}
}

// lang takes the two in turn.
func (t *trial) lang() string {
	t.n++
	return []string{"da", "en"}[t.n%2]
}

func (t *trial) done() {
	if t.w == nil {
		return
	}
	for _, bad := range []string{"panic", "defect", "unknown text"} {
		for _, line := range strings.Split(t.w.Log.String(), "\n") {
			if strings.Contains(line, bad) {
				t.Errorf("the log has: %.600s", line)
			}
		}
	}
	if t.made {
		t.w.dirty = true
	}
	t.put(t.w)
}

func copied(v url.Values) url.Values {
	c := url.Values{}
	for name, values := range v {
		c[name] = slices.Clone(values)
	}
	return c
}

func (t *trial) all() {
	t.ready()
	for _, x := range t.form.Fields {
		for _, c := range casesOf(x, t.valid) {
			t.ready()
			values := copied(t.valid)
			c.change(values)
			if strings.Contains(" "+t.unread+" ", " "+x.Name+" ") && !c.broken {
				continue
			}
			t.judge(x.Name, c, values, t.lang())
		}
	}
	t.whoMayNot()
	t.strange()
	if t.whole {
		t.accepted()
	}
}
