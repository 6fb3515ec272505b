package web

import (
	"bytes"
	"context"
	"net/http"

	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// Public answers with a page that belongs to no municipality and needs nobody signed in.
func (s *Site) Public(w http.ResponseWriter, r *http.Request, title string, body templ.Component) {
	c := &Call{W: w, R: r, site: s, Say: s.Words.In(language(r, ""))}
	c.KeepLanguage()
	shell := ui.Shell{Lang: string(c.Say.Lang), Title: title, Product: "Ledetråd", Layout: ui.Public, Words: c.words(), Languages: c.languages()}
	var out bytes.Buffer
	if err := ui.Page(shell).Render(templ.WithChildren(context.Background(), body), &out); err != nil {
		s.Log.Error("render", "path", r.URL.Path, "error", err.Error())
		s.plainError(w, r, http.StatusInternalServerError, "fail.defect")
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "private, no-store")
	w.Write(out.Bytes())
}
