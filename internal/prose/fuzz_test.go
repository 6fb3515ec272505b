package prose

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

var hostile = []string{"# a\n\n<script>x</script>", "[a](javascript:x)", "[a](JaVa\tScript:x)", "<javascript:alert(1)>", "[a](data:text/html,x)", "[a]: vbscript:x\n[a]",
	"<a href=\"https://fjordby.example\" onclick=x>", "![x](https://fjordby.example/spy.png)", "<svg/onload=x>", "`<h1>`", "# <h1>", "&lt;script&gt;", "&#x6a;avascript:x",
	"[a](//evil.example)", "[a](mailto:a@fjordby.example?body=<script>)", "- a\n  - b\n    1. c", "\x00\xff\u202e", "Bare en sætning", "a\\<b>", "***a**b*", "<https://fjordby.example>"}

// No script comes through and nothing is loaded, judged as a browser reads it.
func FuzzHTML(f *testing.F) {
	for _, text := range append(hostile, strings.Repeat("[", 3000), strings.Repeat("> ", 500)+"a", strings.Repeat("*a ", 2000)) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		out, err := HTML(text)
		if err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(text) && !utf8.ValidString(out) {
			t.Fatalf("HTML(%q) = %q", text, out)
		}
		top, err := html.Parse(strings.NewReader("<div>" + out + "</div>"))
		if err != nil {
			t.Fatal(err)
		}
		for n := range top.Descendants() {
			if n.Type == html.CommentNode || n.Type == html.ElementNode && !slices.Contains(allowed, n.Data) {
				t.Fatalf("HTML(%q) = %q, has %s", text, out, n.Data)
			}
			for _, a := range n.Attr {
				if !harmless(n, a) {
					t.Fatalf("HTML(%q) = %q, has %s=%q", text, out, a.Key, a.Val)
				}
			}
		}
	})
}

var allowed = strings.Fields("html head body div p br strong em ul ol li blockquote code a")

// harmless tells that an attribute is a link one may follow, or says how to follow it.
func harmless(n *html.Node, a html.Attribute) bool {
	if n.Data != "a" {
		return false
	}
	if a.Key == "rel" {
		return strings.Trim(a.Val, "abcdefghijklmnopqrstuvwxyz ") == ""
	}
	return a.Key == "href" && (strings.HasPrefix(a.Val, "https:") || strings.HasPrefix(a.Val, "http:") || strings.HasPrefix(a.Val, "mailto:"))
}

// The words alone are lines with something in them, and no longer than what was written
// but for what an entity can become.
func FuzzPlain(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		out := Plain(text)
		if utf8.ValidString(text) && !utf8.ValidString(out) || len(out) > 3*len(text) {
			t.Fatalf("Plain(%q) = %q", text, out)
		}
		for _, line := range strings.Split(out, "\n") {
			if out != "" && (line == "" || strings.TrimFunc(line, unicode.IsSpace) != line || strings.Contains(line, "  ")) {
				t.Fatalf("Plain(%q) = %q", text, out)
			}
		}
	})
}
