package ui

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// nodes parses a rendered component and returns every element in it.
func nodes(t *testing.T, text string) []*html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// within tells whether n is inside an element of the given name.
func within(n *html.Node, name string) bool {
	for p := range n.Ancestors() {
		if p.Data == name {
			return true
		}
	}
	return false
}

func wordsOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

func TestNothingBreaksTheContentPolicy(t *testing.T) {
	for name, c := range showcase() {
		for _, n := range nodes(t, render(t, c)) {
			if n.Data == "style" || has(n, "style") {
				t.Errorf("%s: <%s> has a style of its own", name, n.Data)
			}
			if n.Data == "script" && attr(n, "src") == "" {
				t.Errorf("%s: a script without a source", name)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s> has %s", name, n.Data, a.Key)
				}
				if strings.Contains(a.Val, "//") && a.Key != "xmlns" {
					t.Errorf("%s: <%s> reaches out: %s", name, n.Data, a.Val)
				}
			}
		}
	}
}

func TestEveryElementIsClosed(t *testing.T) {
	void := map[string]bool{"meta": true, "link": true, "input": true, "img": true, "br": true}
	for name, c := range showcase() {
		var open []string
		z := html.NewTokenizer(strings.NewReader(render(t, c)))
		for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
			tag := z.Token().Data
			switch {
			case kind == html.StartTagToken && !void[tag]:
				open = append(open, tag)
			case kind == html.EndTagToken && (len(open) == 0 || open[len(open)-1] != tag):
				t.Fatalf("%s: </%s> closes %v", name, tag, open)
			case kind == html.EndTagToken:
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: left open: %v", name, open)
		}
	}
}

func TestEveryDrawingIsSilentOrNamed(t *testing.T) {
	for name, c := range showcase() {
		for _, n := range nodes(t, render(t, c)) {
			if n.Data == "svg" && attr(n, "aria-hidden") != "true" && attr(n, "role") == "" {
				t.Errorf("%s: a drawing is neither hidden nor named", name)
			}
			if n.Data == "img" && !has(n, "alt") {
				t.Errorf("%s: a picture without alt", name)
			}
			if n.Data == "path" && attr(n, "d") == "" {
				t.Errorf("%s: a drawing without lines", name)
			}
		}
	}
}

func TestEveryButtonAndLinkHasWords(t *testing.T) {
	for name, c := range showcase() {
		for _, n := range nodes(t, render(t, c)) {
			if (n.Data == "a" || n.Data == "button") && wordsOf(n) == "" {
				t.Errorf("%s: a <%s> without words", name, n.Data)
			}
		}
	}
}

func TestIdsAreUniqueAndReferencesKnown(t *testing.T) {
	for name, c := range showcase() {
		all := nodes(t, render(t, c))
		ids := map[string]bool{}
		for _, n := range all {
			if id := attr(n, "id"); id != "" {
				if ids[id] {
					t.Errorf("%s: two have the id %q", name, id)
				}
				ids[id] = true
			}
		}
		for _, n := range all {
			for _, ref := range []string{"for", "aria-describedby", "aria-labelledby", "aria-controls"} {
				for _, id := range strings.Fields(attr(n, ref)) {
					if !ids[id] {
						t.Errorf("%s: %s=%q leads nowhere", name, ref, id)
					}
				}
			}
		}
	}
}

func TestStatusesDifferInForm(t *testing.T) {
	seen := map[string]Mark{}
	for _, m := range marks {
		form := render(t, statusForm(m))
		if other, ok := seen[form]; ok && !(m == Done && other == Reached) {
			t.Errorf("%s looks like %s", m, other)
		}
		seen[form] = m
	}
}

func TestThemesComeRoundButKeepTheirNumber(t *testing.T) {
	if ThemeColour(6) != ThemeColour(1) || ThemeClass(6) != "tema-1" {
		t.Errorf("theme 6: got %s %s, want those of theme 1", ThemeColour(6), ThemeClass(6))
	}
	if got := render(t, ThemeSign(6, "")); !strings.Contains(got, ">6</text>") {
		t.Errorf("theme 6 does not say its number: %s", got)
	}
	if got := render(t, ThemeSign(0, "")); !strings.Contains(got, "–") || !strings.Contains(got, "dasharray") {
		t.Errorf("outside the themes is not a dashed ring: %s", got)
	}
}

func TestBarNeverLeavesItsFrame(t *testing.T) {
	for _, c := range []struct {
		part, whole int
		want        string
	}{{17, 31, "548"}, {0, 0, "0"}, {5, 4, "1000"}, {-1, 4, "0"}} {
		if got := share(c.part, c.whole); got != c.want {
			t.Errorf("share(%d, %d): got %s, want %s", c.part, c.whole, got, c.want)
		}
	}
}
