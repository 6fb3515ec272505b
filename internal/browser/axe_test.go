package browser

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
	"ledetraad/internal/testapp/pages"

	"golang.org/x/net/html"
)

//go:embed testdata/axe/axe.min.js
var axe string

// TestEveryPageIsCleanInAxeAtBothWidths visits one page of every shape that the
// cast can reach by links or the routes name, as those who see most of it, at 1440
// and 390 pixels.
func TestEveryPageIsCleanInAxeAtBothWidths(t *testing.T) {
	a := testapp.New(t, "sqlite")
	seen := map[string]bool{}
	looked := 0
	for _, who := range []string{"dorte", "anna", "fie", "hanne", "gert", ""} {
		var fresh []string
		for _, path := range reachable(a, who) {
			if shape := shapeOf(path); !seen[shape] {
				seen[shape] = true
				fresh = append(fresh, path)
			}
		}
		if len(fresh) == 0 {
			continue
		}
		for _, width := range []int64{1440, 390} {
			tb := open(t, a, who, width)
			for _, path := range fresh {
				tb.visit(path)
				tb.look(fmt.Sprintf("%s %s at %d", who, path, width))
				looked++
			}
			tb.calm()
		}
	}
	for who, paths := range unlinked(t, a, seen) {
		for _, width := range []int64{1440, 390} {
			tb := open(t, a, who, width)
			for _, path := range paths {
				tb.visit(path)
				tb.look(fmt.Sprintf("%s %s at %d", who, path, width))
				looked++
			}
			tb.calm()
		}
	}
	t.Logf("%d pages of %d shapes", looked, len(seen))
}

// unlinked are the pages of the route tables that no link led to: those one comes to
// by a form, a search or a step on the way. Keys are who may see them.
func unlinked(t *testing.T, a *testapp.App, seen map[string]bool) map[string][]string {
	all, err := pages.All(a.App, a.Space)
	if err != nil {
		t.Fatal(err)
	}
	left := map[string][]string{}
	for _, p := range all {
		shape := shapeOf(p.Path)
		for _, who := range []string{"dorte", "anna", "fie"} {
			if seen[shape] {
				break
			}
			if page := a.In(who).Get(p.Path); page.Status == 200 && strings.HasPrefix(page.Header.Get("Content-Type"), "text/html") {
				seen[shape] = true
				left[who] = append(left[who], p.Path)
			}
		}
	}
	return left
}

type finding struct {
	ID, Help string
	Nodes    []struct{ HTML string }
}

// look runs axe with the rules of WCAG 2.0 to 2.2 A and AA and best practice, and
// looks for sideways scrolling.
func (tb *tab) look(where string) {
	tb.t.Helper()
	tb.eval(axe)
	found := ask[[]finding](tb, `axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'],resultTypes:['violations']}).then(r=>r.violations.map(v=>({ID:v.id,Help:v.help,Nodes:v.nodes.slice(0,3).map(n=>({HTML:n.html}))})))`)
	for _, f := range found {
		tb.t.Errorf("%s: %s (%s): %s", where, f.ID, f.Help, f.Nodes[0].HTML)
	}
	if over := ask[int](tb, `document.documentElement.scrollWidth - window.innerWidth`); over > 0 {
		tb.t.Errorf("%s: scrolls sideways by %d pixels", where, over)
	}
	if n := ask[int](tb, `document.querySelectorAll('h1').length`); n != 1 {
		tb.t.Errorf("%s: %d headings of the first level, want one", where, n)
	}
}

var ids = regexp.MustCompile(`[0-9a-hjkmnp-tv-z]{16}`)

// shapeOf is a path without its ids and questions.
func shapeOf(path string) string {
	path, _, _ = strings.Cut(path, "?")
	return ids.ReplaceAllString(path, "{id}")
}

// reachable lists the pages one can reach by links from the front, at most three of
// each shape and a few hundred in all, with the sign-in and a page that is not there.
func reachable(a *testapp.App, who string) []string {
	b := a.Out()
	queue := []string{"/sign-in", "/findes-ikke"}
	if who != "" {
		b = a.In(who)
		queue = []string{"/", "/me", "/findes-ikke"}
	}
	seen, count := map[string]bool{}, map[string]int{}
	var out []string
	for len(queue) > 0 && len(out) < 300 {
		path := queue[0]
		queue = queue[1:]
		if seen[path] || count[shapeOf(path)] >= 3 {
			continue
		}
		seen[path] = true
		count[shapeOf(path)]++
		p := b.Get(path)
		for hops := 0; p.Status == 303 && hops < 3; hops++ {
			path = p.Location
			p = b.Get(path)
		}
		if !strings.HasPrefix(p.Header.Get("Content-Type"), "text/html") {
			continue
		}
		out = append(out, path)
		queue = append(queue, linksOf(p.Body)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func linksOf(body string) (list []string) {
	z := html.NewTokenizer(strings.NewReader(body))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return list
		case html.StartTagToken:
			tok := z.Token()
			for _, at := range tok.Attr {
				if tok.Data == "a" && at.Key == "href" {
					if path, ok := strings.CutPrefix(at.Val, "/fjordby"); ok {
						path, _, _ = strings.Cut(path, "#")
						list = append(list, path)
					}
				}
			}
		}
	}
}
