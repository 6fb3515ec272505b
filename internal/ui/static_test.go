package ui

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"path"
	"regexp"
	"strings"
	"testing"
)

func get(t *testing.T, url, accept string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest("GET", url, nil)
	r.Header.Set("Accept-Encoding", accept)
	w := httptest.NewRecorder()
	Static().ServeHTTP(w, r)
	return w
}

func TestAssetsAreServedForEver(t *testing.T) {
	for name, kind := range map[string]string{
		"app.css":                 "text/css; charset=utf-8",
		"app.js":                  "text/javascript; charset=utf-8",
		"mark.svg":                "image/svg+xml",
		"dkfds/css/dkfds.min.css": "text/css; charset=utf-8",
		plex + "Regular.woff2":    "font/woff2",
	} {
		w := get(t, Asset(name), "")
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != kind || w.Body.Len() == 0 {
			t.Errorf("%s: got %d %q, %d bytes", name, w.Code, w.Header().Get("Content-Type"), w.Body.Len())
		}
		if !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s: got Cache-Control %q", name, w.Header().Get("Cache-Control"))
		}
	}
}

func TestTextIsSqueezedForThoseWhoTakeIt(t *testing.T) {
	plain, zipped := get(t, Asset("app.css"), ""), get(t, Asset("app.css"), "br, gzip")
	r, err := gzip.NewReader(zipped.Body)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(r)
	if err != nil || !bytes.Equal(body, plain.Body.Bytes()) {
		t.Errorf("the squeezed file differs: %v", err)
	}
	if zipped.Header().Get("Vary") != "Accept-Encoding" || plain.Header().Get("Content-Encoding") != "" {
		t.Error("the headers do not say which is which")
	}
}

func TestTheUnknownIsNotFound(t *testing.T) {
	for _, url := range []string{
		Asset("nothing.css"), Asset(""), Asset("../ui.go"), Asset("css/10-base.css"), Asset("dkfds/LICENSE.md"),
		"/static/app.css", "/static/000000000000/app.css", "/static/", "/",
	} {
		if w := get(t, url, "gzip"); w.Code != http.StatusNotFound {
			t.Errorf("%s: got %d, want 404", url, w.Code)
		}
	}
}

// Everything a style asks for is there, and none of it is elsewhere.
func TestStylesAskOnlyForWhatWeHave(t *testing.T) {
	address := regexp.MustCompile(`url\(["']?([^"')]+)`)
	for _, name := range []string{"app.css", "dkfds/css/dkfds.min.css"} {
		css := get(t, Asset(name), "").Body.String()
		if strings.Contains(css, "@import") || strings.Contains(css, "://") {
			t.Errorf("%s reaches out", name)
		}
		for _, m := range address.FindAllStringSubmatch(css, -1) {
			if w := get(t, path.Join(path.Dir(Asset(name)), m[1]), ""); w.Code != http.StatusOK {
				t.Errorf("%s asks for %s: got %d", name, m[1], w.Code)
			}
		}
	}
}

// Every class a component carries is one the style knows, or dkfds does.
func TestTheStyleKnowsEveryClass(t *testing.T) {
	css := get(t, Asset("app.css"), "").Body.String() + get(t, Asset("dkfds/css/dkfds.min.css"), "").Body.String()
	plain := map[string]bool{"felt": true, "sket": true, "nu": true, "n4": true}
	for name, c := range showcase() {
		for _, n := range nodes(t, render(t, c)) {
			for _, class := range strings.Fields(attr(n, "class")) {
				if !plain[class] && !strings.Contains(css, "."+class) {
					t.Errorf("%s: nothing is said of class %q", name, class)
				}
			}
		}
	}
}
