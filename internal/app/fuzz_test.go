package app_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"ledetraad/internal/auth"
	"ledetraad/internal/testapp"
)

// place is the product on one engine, as those who fuzz it ask it: without a network
// between, so that a header may hold anything.
type place struct {
	*testapp.App
	secret string
	bo     string
	routes []string
	ids    []string
}

func places(f *testing.F, method string) (list []place) {
	for _, engine := range testapp.Engines {
		p := place{App: testapp.New(f, engine)}
		at, _ := url.Parse(p.URL + "/fjordby/")
		for _, k := range p.In("dorte").Client.Jar.Cookies(at) {
			p.secret = k.Value
		}
		for _, feature := range p.Features {
			for _, r := range feature.Routes {
				// Who signs out, or ends her session, is nobody's measure after that.
				if at, ok := strings.CutPrefix(r.Pattern, method+" "); ok && !strings.HasPrefix(at, "/sign-out") && !strings.HasPrefix(at, "/me/") {
					p.routes = append(p.routes, at)
				}
			}
		}
		slices.Sort(p.routes)
		p.bo = p.Person("bo")
		p.ids = []string{p.Item("goal", "Levende landsbyer"), p.Unit("Skoler"), p.bo, "06g0000000000000", "2026", "letter", "x", "\x00\xff"}
		list = append(list, p)
	}
	return list
}

var hole = regexp.MustCompile(`\{[a-z.$]+\}`)

// ask sends a request to the n'th route with the m'th id in it, as Dorte.
func (p place) ask(method string, n, m int, query, body, kind string) *httptest.ResponseRecorder {
	path := "/fjordby" + hole.ReplaceAllString(p.routes[uint(n)%uint(len(p.routes))], p.ids[uint(m)%uint(len(p.ids))])
	r := httptest.NewRequest(method, "/", strings.NewReader(body))
	r.URL.Path, r.URL.RawQuery, r.RemoteAddr = path, query, "192.0.2.1:5"
	r.Header.Set("Content-Type", kind)
	r.Header.Set("User-Agent", kind)
	r.AddCookie(&http.Cookie{Name: "ledetraad", Value: p.secret})
	w := httptest.NewRecorder()
	p.Handler.ServeHTTP(w, r)
	return w
}

// answered tells that an answer is one that somebody thought of.
func (p place) answered(t *testing.T, w *httptest.ResponseRecorder, what string) {
	t.Helper()
	to := w.Header().Get("Location")
	switch {
	case w.Code >= 500:
		t.Fatalf("%s on %s: got %d; the log ends %.2000s", what, p.Engine, w.Code, tail(p.Log.String()))
	case to != "" && !strings.HasPrefix(to, "/fjordby/") && to != "/fjordby":
		t.Fatalf("%s leads to %q", what, to)
	case strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") && !utf8.Valid(w.Body.Bytes()):
		t.Fatalf("%s answers what is no text", what)
	}
}

func tail(log string) string { return log[max(0, len(log)-2000):] }

// FuzzForms sends anything to every form of the product: it is saved, or it is refused in
// words, and never a fault of ours. A form comes with the fields any form has, each with the
// value, and those of the body; or as nothing but the body, of one kind or another. What is
// saved stays: it is one municipality for all that one process sends.
func FuzzForms(f *testing.F) {
	list := places(f, "POST")
	for n := range list[0].routes {
		for kind := range 4 {
			f.Add(n, n, kind, "title=%C3%86gir&text=a&version=1", "2026-13-01")
			f.Add(n, 0, kind, "%ff=1&owner-%ff=1&place-%00=1&all=%ff&version=x", "\xff\x00")
		}
	}
	f.Add(0, 2, 2, `{"name":"\u0000","credential":{}}`, strings.Repeat("æ", 5000))
	f.Fuzz(func(t *testing.T, n, m, kind int, body, value string) {
		is, sent := "application/x-www-form-urlencoded", body
		switch uint(kind) % 4 {
		case 1:
			fields := url.Values{"version": {"1"}}
			for _, name := range strings.Fields(`title text name email year period unit owner who units people ground day from to kind state value rows at place order query
				list body office choice own gender do passage field minutes cap next person`) {
				fields.Set(name, value)
			}
			sent = fields.Encode() + "&" + body
		case 2:
			is = "application/json"
		case 3:
			is, sent = "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=file; filename=a.csv\r\n\r\n"+body+"\r\n--x--"
		}
		for _, p := range list {
			p.answered(t, p.ask("POST", n, m, "", sent, is), "POST "+p.routes[uint(n)%uint(len(p.routes))])
		}
	})
}

// FuzzAddresses asks for every page with anything in its address.
func FuzzAddresses(f *testing.F) {
	list := places(f, "GET")
	for n := range list[0].routes {
		f.Add(n, n, "q=%C3%86&year=2026&sort=-title&after=06g0000000000000&as=csv&lang=en&done=x_done")
		f.Add(n, 0, "q=%ff%00&year=%00&unit=%ff&day=2026-13-01&sort=%ff&after=%00&before=%ff&as=%00&kind=%00&view=%ff&next=%00&person=%ff&state=%00")
		f.Add(n, 0, "year=0000&day=0000-00-00&unit=x&"+strings.Repeat("q=a&", 300))
	}
	f.Fuzz(func(t *testing.T, n, m int, query string) {
		for _, p := range list {
			p.answered(t, p.ask("GET", n, m, query, "", ""), "GET "+p.routes[uint(n)%uint(len(p.routes))]+"?"+query)
		}
	})
}

// FuzzCookie shows a session nobody was given: nobody is signed in by it.
func FuzzCookie(f *testing.F) {
	p := places(f, "GET")[0]
	for _, k := range []string{"ledetraad=x", "ledetraad=\x00\xff", "ledetraad=" + strings.Repeat("a", 43), "ledetraad=; ledetraad=a", "ledetraad=\"" + p.secret[:42] + "\"", "=", strings.Repeat("a=b;", 500)} {
		f.Add(k)
	}
	f.Fuzz(func(t *testing.T, cookies string) {
		if strings.Contains(cookies, p.secret) {
			return
		}
		r := httptest.NewRequest("GET", "/fjordby/goals", nil)
		r.Header.Set("Cookie", cookies)
		w := httptest.NewRecorder()
		p.Handler.ServeHTTP(w, r)
		if w.Code != http.StatusSeeOther || !strings.HasPrefix(w.Header().Get("Location"), "/fjordby/sign-in") {
			t.Fatalf("%q: got %d to %q", cookies, w.Code, w.Header().Get("Location"))
		}
	})
}

// FuzzAgent signs in with a browser that calls itself anything, as a head of a request
// may: it is kept, cut short.
func FuzzAgent(f *testing.F) {
	for _, agent := range []string{"Mozilla/5.0 (Windows NT 10.0) Firefox/140.0", "\xff\xfe", "a\tb", "\x00", strings.Repeat("å", 300), ""} {
		f.Add(agent)
	}
	list := places(f, "GET")
	f.Fuzz(func(t *testing.T, agent string) {
		for _, p := range list {
			if _, err := (auth.Accounts{Space: p.Space}).Begin(context.Background(), p.bo, agent, ""); err != nil {
				t.Fatalf("%q on %s: %v", agent, p.Engine, err)
			}
		}
	})
}
