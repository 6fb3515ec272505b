package testapp

import (
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"ledetraad/internal/auth"

	"golang.org/x/net/html"
)

// Browser is one person's browser: it keeps cookies and follows no redirects.
type Browser struct {
	T      testing.TB
	Client *http.Client
	base   string
	slug   string
}

// Page is an answer.
type Page struct {
	Status   int
	Body     string
	Location string
	Header   http.Header
}

// Out is the browser of somebody who is not signed in.
func (a *App) Out() *Browser { return a.browser("fjordby") }

func (a *App) browser(slug string) *Browser {
	jar, _ := cookiejar.New(nil)
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &Browser{T: a.T, Client: &http.Client{Jar: jar, CheckRedirect: stay}, base: a.URL, slug: slug}
}

// In is the browser of one of the cast, signed in.
func (a *App) In(key string) *Browser {
	a.T.Helper()
	b := a.browser("fjordby")
	secret, err := auth.Accounts{Space: a.Space}.Begin(context.Background(), a.Person(key), "Test/1.0", "")
	if err != nil {
		a.T.Fatal(err)
	}
	at, _ := url.Parse(a.URL + "/fjordby/")
	b.Client.Jar.SetCookies(at, []*http.Cookie{{Name: "ledetraad", Value: secret, Path: "/fjordby/"}})
	return b
}

// Get fetches a page below the municipality's address.
func (b *Browser) Get(path string) Page {
	b.T.Helper()
	return b.do("GET", path, nil)
}

// Post sends a form: names and values in turn. A name may come more than once.
func (b *Browser) Post(path string, pairs ...string) Page {
	b.T.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	return b.do("POST", path, strings.NewReader(form.Encode()))
}

func (b *Browser) do(method, path string, body io.Reader) Page {
	b.T.Helper()
	r, err := http.NewRequest(method, b.base+"/"+b.slug+path, body)
	if err != nil {
		b.T.Fatal(err)
	}
	r.Header.Set("Accept-Language", "da")
	if body != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Origin", b.base)
	}
	return b.Do(r)
}

// Do sends a request as it is.
func (b *Browser) Do(r *http.Request) Page {
	b.T.Helper()
	res, err := b.Client.Do(r)
	if err != nil {
		b.T.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		b.T.Fatal(err)
	}
	to := strings.TrimPrefix(res.Header.Get("Location"), "/"+b.slug)
	return Page{res.StatusCode, string(text), to, res.Header}
}

// Follow fetches where an answer sends the browser.
func (b *Browser) Follow(p Page) Page {
	b.T.Helper()
	if p.Status != http.StatusSeeOther {
		b.T.Fatalf("got %d, want 303: %s", p.Status, p.Text())
	}
	return b.Get(p.Location)
}

// Text is what a reader reads: the words of the page without its markup.
func (p Page) Text() string {
	doc, err := html.Parse(strings.NewReader(p.Body))
	if err != nil {
		return p.Body
	}
	var out strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			out.WriteString(n.Data + " ")
		}
		if n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style") {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return strings.Join(strings.Fields(out.String()), " ")
}

// Has tells whether the page's words or markup have a text.
func (p Page) Has(text string) bool {
	return strings.Contains(p.Body, text) || strings.Contains(p.Text(), text)
}

// Field is the value an input, textarea or select of the page stands at.
func (p Page) Field(name string) string {
	doc, err := html.Parse(strings.NewReader(p.Body))
	if err != nil {
		return ""
	}
	value := ""
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && attr(n, "name") == name {
			switch n.Data {
			case "input":
				value = attr(n, "value")
			case "textarea":
				if n.FirstChild != nil {
					value = strings.TrimPrefix(n.FirstChild.Data, "\n")
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return value
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// With is a browser that has signed in at another process of the same place, at this one.
func (a *App) With(b *Browser) *Browser {
	return &Browser{T: a.T, Client: b.Client, base: a.URL, slug: b.slug}
}
