package main

import (
	"io"
	"net/http"
	"time"
)

// patience is how long the server waits for one who sends or takes slowly: a while, and
// then as long as it goes at a pace. A large file over a slow line comes through; who
// holds the line with a byte now and then is let go after the while.
type patience struct {
	send, take time.Duration // the while for a request's body, and for an answer
	pace       int64         // bytes a second after that
	now        func() time.Time
}

// patient is 128 kbit/s: 25 MB in 27 minutes.
var patient = patience{send: time.Minute, take: 2 * time.Minute, pace: 16 << 10, now: time.Now}

// more is how much longer n bytes may have taken, in whole seconds.
func (p patience) more(n int64) time.Duration { return time.Duration(n/p.pace) * time.Second }

func (p patience) with(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		line := http.NewResponseController(w)
		if r.Body != nil && r.Body != http.NoBody {
			r.Body = &sending{ReadCloser: r.Body, p: p, line: line, began: p.now()}
		}
		next.ServeHTTP(&taking{ResponseWriter: w, p: p, line: line}, r)
	})
}

// sending is the body of a request. Where the line has no deadlines, as in tests of
// handlers, nothing is waited for.
type sending struct {
	io.ReadCloser
	p     patience
	line  *http.ResponseController
	began time.Time
	n     int64
	given time.Duration
}

func (s *sending) Read(b []byte) (int, error) {
	n, err := s.ReadCloser.Read(b)
	s.n += int64(n)
	switch more := s.p.more(s.n); {
	case err == io.EOF:
		// All of it is here. What is done with it may take its time.
		s.line.SetReadDeadline(time.Time{})
		s.line.SetWriteDeadline(s.p.now().Add(s.p.take))
	case more > s.given:
		s.given = more
		s.line.SetReadDeadline(s.began.Add(s.p.send + more))
		s.line.SetWriteDeadline(s.began.Add(s.p.send + more + s.p.take))
	}
	return n, err
}

// taking is the answer.
type taking struct {
	http.ResponseWriter
	p     patience
	line  *http.ResponseController
	began time.Time
	n     int64
	given time.Duration
}

// Unwrap lets a ResponseController find the line.
func (t *taking) Unwrap() http.ResponseWriter { return t.ResponseWriter }

func (t *taking) Write(b []byte) (int, error) {
	more := t.p.more(t.n + int64(len(b)))
	if t.began.IsZero() || more > t.given {
		if t.began.IsZero() {
			t.began = t.p.now()
		}
		t.given = more
		t.line.SetWriteDeadline(t.began.Add(t.p.take + more))
	}
	n, err := t.ResponseWriter.Write(b)
	t.n += int64(n)
	return n, err
}
