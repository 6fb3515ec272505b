package api

import (
	"context"
	"io"
	"net/http"
)

// File is an answer that is a file. It is sent when the transaction has ended: a slow
// line holds nobody up.
type File struct {
	// Head sets the headers, and tells whether the asker has the file already.
	Head func(http.Header, *http.Request) (has bool)
	Send func(context.Context, io.Writer) error
}

// send sends the file.
func (f *File) send(s *Server, w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Vary", "Authorization, Accept-Language")
	if f.Head(h, r) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if r.Method == http.MethodHead {
		return
	}
	if err := f.Send(r.Context(), w); err != nil && r.Context().Err() == nil {
		s.log.Error("broken answer", "path", r.URL.Path, "error", err.Error())
	}
}
