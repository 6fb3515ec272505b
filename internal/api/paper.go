package api

import (
	"context"
	"io"
	"net/http"

	"ledetraad/internal/doc"
	"ledetraad/internal/web"
)

// OnPaper is the call as what makes a page or a document of a thing wants it. It answers
// nothing.
func (c *Call) OnPaper() *web.Call { return web.OnPaper(c.As, c.Reader, c.say, c.server.words) }

// Paper asks for a document in one of the two kinds of file.
type Paper struct {
	Format string `query:"format" enum:"pdf,docx" default:"pdf"`
}

// Document answers with a document as a file: the same as its page sends.
func (c *Call) Document(p Paper, make func(*web.Call) (d doc.Document, name string, err error)) (File, error) {
	on := c.OnPaper()
	d, name, err := make(on)
	if err != nil {
		return File{}, err
	}
	head, content, err := on.Written(d, name, web.Ending(p.Format))
	return File{
		Head: func(h http.Header, _ *http.Request) bool { head(h); return false },
		Send: func(_ context.Context, w io.Writer) error { _, err := w.Write(content); return err },
	}, err
}
