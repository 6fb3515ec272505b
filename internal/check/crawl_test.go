package check

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"

	"golang.org/x/net/html"
)

// crawl reads every page that can be reached by links, and listens.
func crawl(t *testing.T, who string, b *testapp.Browser) int {
	t.Helper()
	// A search says what was sought, so only the beginnings of the words are.
	queue, seen := []string{"/", "/search?q=kanariefu", "/search?q=kvidr"}, map[string]bool{}
	for len(queue) > 0 && len(seen) < 400 {
		path := queue[0]
		queue = queue[1:]
		if seen[path] {
			continue
		}
		seen[path] = true
		p := b.Get(path)
		listen(t, who, "GET "+path, p)
		if p.Status >= 500 {
			t.Errorf("%s GET %s: %d", who, path, p.Status)
		}
		if p.Location != "" {
			queue = append(queue, strings.SplitN(p.Location, "#", 2)[0])
		}
		queue = append(queue, links(p.Body)...)
	}
	if who != "" && len(seen) < 10 {
		t.Errorf("%s reached %d pages only", who, len(seen))
	}
	return len(seen)
}

func listen(t *testing.T, who, what string, p testapp.Page) {
	t.Helper()
	for _, word := range []string{canaryTitle, canaryText} {
		if at := strings.Index(p.Body, word); at >= 0 {
			t.Errorf("%s hears the canary at %s: …%s…", who, what, p.Body[max(0, at-120):min(len(p.Body), at+60)])
			return
		}
		for name, values := range p.Header {
			if strings.Contains(strings.Join(values, " "), word) {
				t.Errorf("%s hears the canary at %s in %s", who, what, name)
			}
		}
	}
}

// links are the addresses of the municipality a page points to.
func links(body string) (list []string) {
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		return nil
	}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if path, ok := strings.CutPrefix(a.Val, "/fjordby"); ok && a.Key == "href" && strings.HasPrefix(path, "/") {
				list = append(list, strings.SplitN(path, "#", 2)[0])
			}
		}
	}
	return list
}
