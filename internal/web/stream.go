package web

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// A stream is an answer that goes on: events to a page that is open. It holds no
// transaction and no connection to the database between them. Who listens is asked anew
// for each event: her session, and what she is at that moment.

// stuck is how long a line may take to take an event before it is let go.
const stuck = 30 * time.Second

// ends tells the streams of a site that the program stops.
type ends struct {
	sync.Mutex
	c    chan struct{}
	over bool
}

func (e *ends) done() chan struct{} {
	e.Lock()
	defer e.Unlock()
	if e.c == nil {
		e.c = make(chan struct{})
	}
	return e.c
}

// Quit ends the streams that are open and those that are asked for from now on.
func (s *Site) Quit() {
	c := s.ends.done()
	s.ends.Lock()
	defer s.ends.Unlock()
	if !s.ends.over {
		s.ends.over = true
		close(c)
	}
}

// Stream is the line to one who listens.
type Stream struct {
	// Gone is closed when she went away.
	Gone <-chan struct{}
	// Stops is closed when the program stops.
	Stops <-chan struct{}
	// Once says that she asked for what stands now, and not for what comes.
	Once bool

	w    http.ResponseWriter
	line *http.ResponseController
}

// Stream answers with events until serve returns. It begins when the transaction of the
// call has ended.
func (c *Call) Stream(serve func(*Stream)) {
	stops := c.site.ends.done()
	c.Later(func(w http.ResponseWriter) {
		h := w.Header()
		h.Set("Content-Type", "text/event-stream")
		h.Set("Cache-Control", "no-store")
		h.Set("X-Accel-Buffering", "no") // or nginx would gather them
		s := &Stream{Gone: c.R.Context().Done(), Stops: stops, Once: !strings.Contains(c.R.Header.Get("Accept"), "text/event-stream"), w: w, line: http.NewResponseController(w)}
		s.line.SetReadDeadline(time.Time{}) // nothing more is read; the deadline of the request would end it
		if c.R.Method != http.MethodHead {
			serve(s)
		}
	})
}

// Send sends an event of one line.
func (s *Stream) Send(event string, line []byte) error {
	return s.write("event: " + event + "\ndata: " + string(line) + "\n\n")
}

// Beat keeps the line open where nothing happens.
func (s *Stream) Beat() error { return s.write(": \n\n") }

func (s *Stream) write(text string) error {
	s.line.SetWriteDeadline(time.Time{})
	watch := time.AfterFunc(stuck, func() { s.line.SetWriteDeadline(time.Unix(1, 0)) })
	defer watch.Stop()
	if _, err := s.w.Write([]byte(text)); err != nil {
		return err
	}
	err := s.line.Flush()
	s.line.SetWriteDeadline(time.Time{})
	return err
}

// Anew runs f in a read transaction of its own as the one who called, if her session
// still stands, with what she is at that moment; else it is fail.SignIn.
func (c *Call) Anew(f func(tx *db.Tx, r *auth.Reader) error) error {
	return c.Space.Read(context.WithoutCancel(c.R.Context()), func(tx *db.Tx) error {
		who, _, err := auth.Who(tx, c.secret())
		if err != nil {
			return err
		}
		r, err := auth.Resolve(tx, who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		if !who.SignedIn() || who.Person != c.Who.Person || !r.Here() {
			return fail.New(fail.SignIn, "web.sign_in")
		}
		c.Who, c.Reader, c.ctx = who, r, tx.Context()
		defer func() { c.ctx = nil }()
		return f(tx, r)
	})
}
