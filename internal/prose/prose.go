// Package prose shows texts people have written: Markdown, cleaned. No HTML of
// theirs comes through, links are ordinary web links, and headings begin below
// the page's own.
package prose

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"

	"github.com/a-h/templ"
	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
)

var markdown = sync.OnceValue(func() goldmark.Markdown { return goldmark.New() })

var policy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code")
	p.AllowAttrs("href").OnElements("a")
	p.AllowURLSchemes("https", "http", "mailto")
	p.RequireNoFollowOnLinks(true)
	p.RequireNoReferrerOnLinks(true)
	return p
})

// HTML turns Markdown into clean HTML. Headings become bold paragraphs.
func HTML(text string) (string, error) {
	if plain(text) {
		return "<p>" + templ.EscapeString(text) + "</p>", nil
	}
	var out bytes.Buffer
	if err := markdown().Convert([]byte(text), &out); err != nil {
		return "", err
	}
	html := headings.Replace(out.String())
	return policy().Sanitize(html), nil
}

var headings = strings.NewReplacer(
	"<h1>", "<p><strong>", "</h1>", "</strong></p>", "<h2>", "<p><strong>", "</h2>", "</strong></p>",
	"<h3>", "<p><strong>", "</h3>", "</strong></p>", "<h4>", "<p><strong>", "</h4>", "</strong></p>",
	"<h5>", "<p><strong>", "</h5>", "</strong></p>", "<h6>", "<p><strong>", "</h6>", "</strong></p>")

// plain tells that a text is one paragraph without any Markdown, as most are.
func plain(text string) bool { return !strings.ContainsAny(text, "\n*_`[]<>#\\!&+~|=-0123456789.)") }

// Show is HTML as a component; an empty text shows nothing.
func Show(text string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		if strings.TrimSpace(text) == "" {
			return nil
		}
		html, err := HTML(text)
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, `<div class="prosa">`+html+`</div>`)
		return err
	})
}
