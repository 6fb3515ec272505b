package web_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func request(t *testing.T, a *testapp.App, method, path, body string, headers ...string) *http.Request {
	t.Helper()
	r, err := http.NewRequest(method, a.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

const form = "application/x-www-form-urlencoded"

func TestEveryAnswerHasItsHeaders(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, path := range []string{"/", "/fjordby/", "/fjordby/goals", "/fjordby/nothing", "/nowhere/", "/static/nothing.css", "/healthz", "/readyz", "/fjordby"} {
			p := a.In("bo").Do(request(t, a, "GET", path, ""))
			csp := p.Header.Get("Content-Security-Policy")
			if !strings.Contains(csp, "default-src 'self'") || strings.Contains(csp, "unsafe") || !strings.Contains(csp, "frame-ancestors 'none'") {
				t.Errorf("%s: the policy is %q", path, csp)
			}
			if p.Header.Get("X-Content-Type-Options") != "nosniff" || p.Header.Get("Referrer-Policy") != "same-origin" {
				t.Errorf("%s: got %v", path, p.Header)
			}
		}
		if p := a.In("bo").Get("/goals/nothing"); p.Header.Get("Cache-Control") != "private, no-store" {
			t.Errorf("a page of an error may be kept: %q", p.Header.Get("Cache-Control"))
		}
	})
}

func TestAddressesThatAreNotThere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		b := a.In("dorte")
		for path, want := range map[string]int{
			"/nowhere/goals": 404, "/fjordby/nothing": 404, "/fjordby/goals/x": 404, "/fjordby/goals/06g0000000000000": 404,
			"/fjordby/goals/../goals": 200, "/system/": 404, "/Fjordby/goals": 404, "/fjordby/goals/%00": 404, "/fjordby/goals/%ff": 404,
			"/fjordby/me/password": 404, "/healthz": 200, "/readyz": 200, "/fjordby": 303, "/fjordby/goals?period=%ff%00": 200,
		} {
			p := b.Do(request(t, a, "GET", path, ""))
			if p.Status == http.StatusMovedPermanently || p.Status == http.StatusTemporaryRedirect {
				continue // the address was written otherwise
			}
			if p.Status != want {
				t.Errorf("%s: got %d, want %d", path, p.Status, want)
			}
		}
		if p := b.Do(request(t, a, "HEAD", "/fjordby/goals", "")); p.Status != 200 || p.Body != "" {
			t.Errorf("HEAD: got %d with %d bytes", p.Status, len(p.Body))
		}
		for _, method := range []string{"PUT", "DELETE", "PATCH"} {
			if p := b.Do(request(t, a, method, "/fjordby/goals", "", "Origin", a.URL)); p.Status < 400 || p.Status >= 500 {
				t.Errorf("%s: got %d", method, p.Status)
			}
		}
	})
}

func TestAFormFromAnotherPlaceIsRefused(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		b := a.In("dorte")
		for _, headers := range [][]string{{"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Origin", "null"}} {
			p := b.Do(request(t, a, "POST", "/fjordby/goals", "title=Fremmed", append(headers, "Content-Type", form)...))
			if p.Status != 403 || !p.Has("Formularen kom fra et andet sted.") {
				t.Errorf("%v: got %d %s", headers, p.Status, p.Body)
			}
		}
	})
}

func TestFormsThatCannotBeRead(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		b := a.In("dorte")
		for name, c := range map[string]struct {
			body string
			want int
		}{
			"too large":         {"text=" + strings.Repeat("x", 2<<20), 413},
			"not the encoding":  {"title=%ff", 422},
			"a zero byte":       {"title=a%00b", 422},
			"broken escapes":    {"title=%zz", 422},
			"a version of text": {"title=x&version=abc", 422},
			"a version below 1": {"title=x&version=-1", 422},
		} {
			p := b.Do(request(t, a, "POST", "/fjordby/goals", c.body, "Content-Type", form, "Origin", a.URL, "Accept-Language", "da"))
			if p.Status != c.want || strings.Contains(p.Text(), "fejl hos os") {
				t.Errorf("%s: got %d, want %d: %s", name, p.Status, c.want, p.Text())
			}
		}
	})
}

func TestSigningInLeadsBackAndNowhereElse(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		out := a.Out()
		if p := out.Get("/goals?period=2026-2029"); p.Status != 303 || p.Location != "/sign-in?next=%2Ffjordby%2Fgoals%3Fperiod%3D2026-2029" {
			t.Errorf("got %d to %q", p.Status, p.Location)
		}
		for next, want := range map[string]string{
			"/fjordby/goals": "/goals", "": "/", "https://evil.example/": "/", "//evil.example": "/", "/naboby/goals": "/",
			"/fjordby//evil.example": "/", `/fjordby/\evil.example`: "/", "/fjordbyx/goals": "/", "javascript:alert(1)": "/",
		} {
			p := a.Out().Post("/demo", "person", a.Person("bo"), "next", next)
			if p.Status != 303 || p.Location != want {
				t.Errorf("next %q: got %d to %q, want %q", next, p.Status, p.Location, want)
			}
			for _, k := range p.Header.Values("Set-Cookie") {
				if !strings.Contains(k, "HttpOnly") || !strings.Contains(k, "SameSite=Lax") || !strings.Contains(k, "Path=/fjordby/") {
					t.Errorf("the session's cookie is %q", k)
				}
			}
		}
	})
}

// A session of one municipality is nothing in the other, and neither are its ids.
func TestAnotherMunicipalityIsAnotherPlace(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("dorte").Get("/goals")
		cookie := a.In("dorte").Client.Jar.Cookies(request(t, a, "GET", "/fjordby/", "").URL)[0]
		r := request(t, a, "GET", "/naboby/goals", "", "Cookie", cookie.Name+"="+cookie.Value)
		if got := a.Out().Do(r); got.Status != 303 {
			t.Errorf("with the other's session: got %d, want to sign in", got.Status)
		}
		if p.Has("Nabobys") {
			t.Error("the neighbour's goal is in the list")
		}
		r = request(t, a, "POST", "/naboby/demo", "person="+a.Person("dorte"), "Content-Type", form, "Origin", a.URL)
		if got := a.Out().Do(r); got.Status != 404 {
			t.Errorf("being the other's person: got %d, want 404", got.Status)
		}
	})
}

// Who has left is signed out, whatever the browser has.
func TestASessionOfOneWhoHasLeftIsNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		b := a.In("iben")
		if p := b.Get("/goals"); p.Status != 200 {
			t.Fatalf("before: got %d", p.Status)
		}
		her := a.Person("iben")
		err := a.Space.Keep(context.Background(), func(tx *db.Tx) error {
			_, err := tx.Exec(`UPDATE position SET valid_to = '2026-09-08' WHERE person = $1`, her)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if p := b.Get("/goals"); p.Status != 303 || !strings.HasPrefix(p.Location, "/sign-in") {
			t.Errorf("after: got %d to %q, want to sign in", p.Status, p.Location)
		}
	})
}
