package app_test

import (
	"net/url"
	"slices"
	"strings"

	"ledetraad/internal/testapp"

	"golang.org/x/net/html"
)

// judge sends a form that is wrong in one field and judges the answer.
func (t *trial) judge(name string, c badCase, values url.Values, lang string) {
	t.Helper()
	p := t.send(values, lang)
	where := name + ", " + c.what + ", " + lang
	if p.Status >= 500 {
		t.Errorf("%s: got %d: %s", where, p.Status, p.Text())
	}
	if p.Status < 400 {
		if c.must && !lenient(t.route, name, c.what) {
			t.Errorf("%s: it was taken: %d %s", where, p.Status, p.Location)
		}
		t.taken(where, p)
		return
	}
	t.refused(where, p, lang)
	if p.Status == 422 || p.Status == 409 {
		if c.broken {
			return
		}
		t.kept(where, name, p, values)
	}
}

// taken follows what was accepted and looks for what runs.
func (t *trial) taken(where string, p testapp.Page) {
	t.Helper()
	if p.Status >= 400 {
		return
	}
	if t.w.Changed() == nil && p.Status == 200 {
		live(t, where, p)
		return
	}
	t.w.dirty = true
	if p.Location != "" {
		q := t.w.get(t.w.browser(t.who), p.Location, "da")
		if q.Status >= 500 {
			t.Errorf("%s: the page after it: %d", where, q.Status)
		}
		live(t, where, q)
		return
	}
	live(t, where, p)
}

// refused wants nothing saved, and to be told so in the reader's language.
func (t *trial) refused(where string, p testapp.Page, lang string) {
	t.Helper()
	if changed := t.w.Changed(); changed != nil {
		t.Errorf("%s: refused with %d, but changed: %v", where, p.Status, changed)
		t.w.dirty = true
	}
	live(t, where, p)
	doc, err := html.Parse(strings.NewReader(p.Body))
	if err != nil {
		t.Errorf("%s: %v", where, err)
		return
	}
	ids, told := map[string]*html.Node{}, []string(nil)
	for n := range doc.Descendants() {
		if id := attribute(n, "id"); id != "" {
			ids[id] = n
		}
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "html" && attribute(n, "lang") != lang {
			t.Errorf("%s: the page is in %q", where, attribute(n, "lang"))
		}
		switch class := strings.Fields(attribute(n, "class")); {
		case slices.Contains(class, "fejlliste"):
			for x := range n.Descendants() {
				if at, ok := strings.CutPrefix(attribute(x, "href"), "#"); ok && ids[at] == nil {
					t.Errorf("%s: the error leads to #%s, which is not on the page", where, at)
				}
				if x.Data == "li" {
					told = append(told, words(x))
				}
			}
		case slices.Contains(class, "ft"):
			told = append(told, words(n))
		case slices.Contains(class, "bsk-navn") && alert(n) && told == nil:
			told = append(told, words(n))
		}
		for _, id := range strings.Fields(attribute(n, "aria-describedby")) {
			if ids[id] == nil {
				t.Errorf("%s: #%s, which describes a field, is not on the page", where, id)
			}
		}
		if attribute(n, "aria-invalid") == "true" && attribute(n, "aria-describedby") == "" {
			t.Errorf("%s: nothing says what is wrong with %s", where, attribute(n, "name"))
		}
	}
	if len(told) == 0 {
		for n := range doc.Descendants() {
			if n.Data == "h1" {
				told = append(told, words(n))
			}
		}
	}
	if len(told) == 0 {
		t.Errorf("%s: %d says nothing: %.300s", where, p.Status, p.Text())
	}
	for _, sentence := range told {
		if !t.phrases(t.w.App, lang).say(sentence) {
			t.Errorf("%s: %q is no phrase of ours in %s", where, sentence, lang)
		}
	}
}

// kept wants all that was typed to stand in the form that comes back, and the error
// to be at the field or at the whole form.
func (t *trial) kept(where, name string, p testapp.Page, typed url.Values) {
	t.Helper()
	var back *testapp.Form
	for _, f := range p.Forms() {
		if t.belongs(f.Action) == t.route {
			back = &f
		}
	}
	if back == nil {
		hidden := slices.ContainsFunc(t.form.Fields, func(x testapp.Field) bool { return x.Name == name && x.Kind == "hidden" })
		if len(typed) > 1 && !hidden { // no page of ours sends that
			t.Errorf("%s: %d without the form: %.200s", where, p.Status, p.Text())
		}
		return
	}
	stands := back.Stands()
	for _, x := range t.form.Fields {
		if x.Kind == "password" || x.Kind == "file" || x.Kind == "button" || x.Name == "version" || x.Name == name && (x.Chooses() || typed[name] == nil) {
			continue
		}
		want := strings.TrimSpace(strings.Join(typed[x.Name], "|"))
		if got := strings.Join(stands[x.Name], "|"); strings.TrimSpace(got) != want && !(x.Kind == "select" && want == "") {
			t.Errorf("%s: %s had %.80q and comes back as %.80q", where, x.Name, want, got)
		}
	}
	if p.Status == 422 && name != "version" && !saidElsewhere(t.route, name) && !strings.Contains(p.Body, `href="#f-`+name+`"`) && strings.Contains(p.Body, `href="#f-`) {
		t.Errorf("%s: the error is at another field: %.300s", where, p.Text())
	}
}

// live finds what would run in a reader's browser.
func live(t *trial, where string, p testapp.Page) {
	t.Helper()
	if !strings.HasPrefix(p.Header.Get("Content-Type"), "text/html") {
		return
	}
	doc, err := html.Parse(strings.NewReader(p.Body))
	if err != nil {
		t.Errorf("%s: %v", where, err)
		return
	}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			low := strings.ToLower(strings.TrimSpace(a.Val))
			if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"href", "src", "action", "formaction"}, a.Key) &&
				(strings.HasPrefix(low, "javascript:") || strings.HasPrefix(low, "data:text") || strings.HasPrefix(low, "vbscript:")) {
				t.Errorf("%s: %s=%q is live in <%s>", where, a.Key, a.Val, n.Data)
			}
		}
		if n.Data == "script" && strings.Contains(words(n), "kvidr") || n.Data == "img" && attribute(n, "src") == "x" {
			t.Errorf("%s: <%s> is live", where, n.Data)
		}
	}
}

// alert tells whether a node stands in what is said at once.
func alert(n *html.Node) bool {
	for up := range n.Ancestors() {
		if attribute(up, "role") == "alert" {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func words(n *html.Node) string {
	var out strings.Builder
	for x := range n.Descendants() {
		if x.Type == html.TextNode {
			out.WriteString(x.Data)
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}
