package web

import (
	"net/http"
	"strconv"

	"ledetraad/internal/doc"
)

// SVG is a drawing that needs no other file.
const SVG Ending = "svg"

// Sheet answers with a sheet as a file named after its name: a PDF, or a drawing. The
// municipality, the language and the day are put in here.
func (c *Call) Sheet(s doc.Sheet, name string, as Ending) error {
	s.Lang, s.Author, s.Made = string(c.Say.Lang), c.Space.Name, c.Space.Now()
	kind, content := "image/svg+xml; charset=utf-8", []byte(nil)
	if as == SVG {
		content = s.SVG()
	} else {
		var err error
		if content, err = s.PDF(); err != nil {
			return err
		}
		kind = "application/pdf"
	}
	c.Later(func(w http.ResponseWriter) {
		h := w.Header()
		h.Set("Content-Type", kind)
		h.Set("Content-Disposition", `attachment; filename="`+fileName(name)+"."+string(as)+`"`)
		h.Set("Content-Length", strconv.Itoa(len(content)))
		h.Set("Cache-Control", "private, no-store")
		w.Write(content)
	})
	return nil
}
