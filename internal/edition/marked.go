package edition

import (
	"context"
	"io"
	"strings"

	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Marked shows what became of the words of a text. Who hears the page is told too. It is
// written letter by letter: a space that is not there would be a word's own change.
func Marked(c *web.Call, list []Piece) templ.Component {
	var out strings.Builder
	around := func(tag, key, text string) {
		out.WriteString("<" + tag + `><span class="vh">` + templ.EscapeString(c.T(key)) + " </span>" + lines(text) +
			`<span class="vh"> ` + templ.EscapeString(c.T("edition.end_words")) + "</span></" + tag + ">")
	}
	for i, p := range list {
		switch p.Fate {
		case Removed:
			around("del", "edition.removed_words", p.Text)
			if i+1 < len(list) && list[i+1].Fate == Added {
				out.WriteString(" ")
			}
		case Added:
			around("ins", "edition.added_words", p.Text)
		default:
			out.WriteString(lines(p.Text))
		}
	}
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, out.String())
		return err
	})
}

// lines is a text as HTML, with its line breaks.
func lines(text string) string {
	return strings.ReplaceAll(templ.EscapeString(text), "\n", "<br>")
}
