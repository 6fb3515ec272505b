package check

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/testapp"

	"golang.org/x/net/html"
)

// mostPages is how many addresses one reader looks at. Those of a route she has not
// met yet come first, so that many of one kind never hide another.
const mostPages = 500

// crawler reads what one reader can reach by links, and listens.
type crawler struct {
	t      *testing.T
	who    string
	b      *testapp.Browser
	routes *routes
	hear   func(what string, p testapp.Page)

	seen        map[string]bool // addresses
	once        map[string]bool // an order or a file of a page, of which one is enough
	met         map[string]bool // patterns that were asked for
	fresh, rest []string
}

// routes are the GET routes of the table, and who has got an answer at each.
type routes struct {
	sync.Mutex
	mux     *http.ServeMux
	all     []string
	reached map[string][]string
}

func routesOf(a *testapp.App) *routes {
	r := &routes{mux: http.NewServeMux(), reached: map[string][]string{}}
	for _, pattern := range patterns(a) {
		if strings.HasPrefix(pattern, "GET ") {
			r.all = append(r.all, pattern)
			r.mux.HandleFunc(pattern, func(http.ResponseWriter, *http.Request) {})
		}
	}
	return r
}

// of is the pattern an address is served by; "" none.
func (r *routes) of(address string) string {
	q, err := http.NewRequest("GET", "http://house"+address, nil)
	if err != nil {
		return ""
	}
	_, pattern := r.mux.Handler(q)
	return pattern
}

func (r *routes) reach(who, pattern string) {
	r.Lock()
	defer r.Unlock()
	if pattern != "" && !slices.Contains(r.reached[pattern], who) {
		r.reached[pattern] = append(r.reached[pattern], who)
	}
}

// join adds what was reached in another world.
func (r *routes) join(o *routes) {
	for pattern, list := range o.reached {
		for _, who := range list {
			r.reach(who, pattern)
		}
	}
}

// crawl reads from the front page, from the beginnings of the canary's words (a search
// says what was sought), and from every route that needs no id.
func crawl(t *testing.T, who string, b *testapp.Browser, r *routes, hear func(what string, p testapp.Page)) int {
	t.Helper()
	c := &crawler{t: t, who: who, b: b, routes: r, hear: hear, seen: map[string]bool{}, once: map[string]bool{}, met: map[string]bool{}}
	c.add("/", "/search?q=kanariefu", "/search?q=kvidr")
	for _, pattern := range r.all {
		path := strings.TrimSuffix(strings.TrimPrefix(pattern, "GET "), "{$}")
		if !strings.Contains(path, "{") {
			c.add(path)
		}
	}
	for len(c.seen) < mostPages {
		at, ok := c.next()
		if !ok {
			break
		}
		c.read(at)
	}
	if who != "" && len(c.seen) < 10 {
		t.Errorf("%s reached %d pages only", who, len(c.seen))
	}
	for _, at := range c.fresh {
		if pattern := r.of(at); !c.met[pattern] {
			t.Errorf("%s could have gone to %s (%s) and has not", who, at, pattern)
		}
	}
	return len(c.seen)
}

func (c *crawler) next() (at string, ok bool) {
	for len(c.fresh)+len(c.rest) > 0 {
		list := &c.fresh
		if len(*list) == 0 {
			list = &c.rest
		}
		at, *list = (*list)[0], (*list)[1:]
		if c.seen[at] {
			continue
		}
		if list == &c.fresh && c.met[c.routes.of(at)] {
			c.rest = append(c.rest, at)
			continue
		}
		return at, true
	}
	return "", false
}

func (c *crawler) read(at string) {
	c.t.Helper()
	pattern := c.routes.of(at)
	c.seen[at], c.met[pattern] = true, true
	p := c.b.Get(at)
	c.hear("GET "+at, p)
	if p.Status >= 500 {
		c.t.Errorf("%s GET %s: %d", c.who, at, p.Status)
	}
	if p.Status == http.StatusOK || p.Status == http.StatusSeeOther && !strings.HasPrefix(p.Location, "/sign-in") {
		c.routes.reach(c.who, pattern)
	}
	if p.Location != "" {
		c.add(p.Location)
	}
	c.add(links(p.Body)...)
}

// add puts addresses in the queue. Of the orders of a list, the views that are folded
// out and the files of a page, one of each is enough; of an order the whole page is
// read without it.
func (c *crawler) add(list ...string) {
	for _, at := range list {
		u, err := url.Parse(at)
		if err != nil || !strings.HasPrefix(u.Path, "/") {
			continue
		}
		u.Fragment = ""
		q := u.Query()
		for _, noise := range []string{"sort", "view", "open", "as"} {
			if !q.Has(noise) {
				continue
			}
			key := u.Path + " " + noise
			if noise == "as" {
				key += " " + q.Get("as") + " " + q.Get("year")
			}
			if c.once[key] {
				q.Del(noise)
			}
			c.once[key] = true
		}
		u.RawQuery = q.Encode()
		if at = u.String(); c.seen[at] {
			continue
		}
		if c.met[c.routes.of(at)] {
			c.rest = append(c.rest, at)
		} else {
			c.fresh = append(c.fresh, at)
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
			if path, ok := strings.CutPrefix(a.Val, "/fjordby"); ok && (a.Key == "href" || a.Key == "src" || a.Key == "data-stream") && strings.HasPrefix(path, "/") {
				list = append(list, path)
			}
		}
	}
	return list
}
