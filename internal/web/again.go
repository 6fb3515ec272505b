package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// A form that makes something carries no version, so a double click, or the button
// pressed again while the line is slow, would make it twice. The same form from the
// same browser, sent again at once and with nothing else in between, is therefore
// answered like the first and does nothing. Where it led is kept in memory. Of two that come
// to two processes that serve one municipality, the session in the database knows: the
// second is given up, and says that it was saved once. The form for a token brings the id
// of what it makes, because its answer has a secret: see api.MakeTokenOnce.

const (
	againFor     = time.Minute      // how long the last form of a browser is known to its process
	elsewhereFor = 20 * time.Second // and to the others, which do not see what came in between
)

type sentKey struct{}

// errElsewhere says that another process has done what a form asks for.
var errElsewhere = errors.New("web: the form was sent to another process too")

// Settle takes hold of the form that a call was sent, in the transaction that does what it
// asks for. db runs it in every transaction that tells the log.
func Settle(tx *db.Tx, _ []string) error {
	x, ok := tx.Context().Value(sentKey{}).(*submission)
	if !ok || x.held {
		return nil
	}
	within := elsewhereFor
	if x.meant {
		within = 0
	}
	mine, err := auth.TakeForm(tx, x.session, hex.EncodeToString(x.digest[:]), within)
	if err == nil && !mine {
		err = errElsewhere
	}
	tx.AfterCommit(func() { x.held = true })
	return err
}

// submissions are the forms that were sent last, by session.
type submissions struct {
	sync.Mutex
	last map[string]*submission
}

type submission struct {
	session string
	digest  [sha256.Size]byte // of the address and everything that was sent
	done    chan struct{}     // closed when it has been answered
	to      string            // where its answer led; "" where it was refused
	held    bool              // its transaction stands
	meant   bool              // this process has had something else from the session since
}

// errAgain ends a call whose form has been dealt with already.
type errAgain struct{ to string }

func (e *errAgain) Error() string { return "web: the form was sent twice" }

// once takes hold of a form that was sent, or returns errAgain.
func (c *Call) once(f *Form, sent url.Values, more string) error {
	if !c.Who.SignedIn() || c.Who.Session == "" || f.Seen > 0 || c.sending != nil || !says(sent) && more == "" {
		return nil
	}
	all := sha256.Sum256([]byte(c.R.URL.RequestURI() + "\x00" + sent.Encode() + "\x00" + more))
	mine := &submission{session: c.Who.Session, digest: all, done: make(chan struct{})}
	to, err := c.site.sent.begin(c.R.Context(), mine)
	if err != nil {
		to = c.Path("/") // the browser went away while it waited; nobody reads this
	}
	if to != "" {
		return &errAgain{to}
	}
	c.sending = mine
	c.R = c.R.WithContext(context.WithValue(c.R.Context(), sentKey{}, mine))
	return nil
}

// KeepsItself says that what the form makes is told from what it made before by the
// feature, which answers with a page of its own.
func (c *Call) KeepsItself() {
	c.R = c.R.WithContext(context.WithValue(c.R.Context(), sentKey{}, nil))
}

// says tells whether anything stands in what was sent.
func says(sent url.Values) bool {
	for _, values := range sent {
		if slices.ContainsFunc(values, func(v string) bool { return v != "" }) {
			return true
		}
	}
	return false
}

// begin is where the same form led, after waiting for its answer; "" where it is to be
// dealt with now.
func (s *submissions) begin(ctx context.Context, mine *submission) (to string, err error) {
	for {
		s.Lock()
		old := s.last[mine.session]
		if old == nil || old.digest != mine.digest {
			if s.last == nil {
				s.last = map[string]*submission{}
			}
			s.last[mine.session], mine.meant = mine, old != nil
			s.Unlock()
			return "", nil
		}
		s.Unlock()
		select {
		case <-old.done:
		case <-ctx.Done():
			return "", ctx.Err()
		}
		if old.to != "" {
			return old.to, nil
		}
		s.forget(old)
	}
}

// forget takes away what is no longer the last.
func (s *submissions) forget(old *submission) {
	s.Lock()
	defer s.Unlock()
	if s.last[old.session] == old {
		delete(s.last, old.session)
	}
}

// end says where a form led. Anything else that was sent ends what was known.
func (c *Call) end() {
	x := c.sending
	if x == nil {
		if c.R.Method == http.MethodPost && c.Who.Session != "" && !c.repeated {
			c.site.sent.drop(c.Who.Session)
		}
		return
	}
	if c.to != "" {
		x.to = c.to
	}
	close(x.done)
	if x.to == "" {
		c.site.sent.forget(x)
		return
	}
	time.AfterFunc(againFor, func() { c.site.sent.forget(x) })
}

// drop notes that a session sent something else, which is no form to be known again.
func (s *submissions) drop(session string) {
	other := &submission{session: session, done: make(chan struct{})}
	close(other.done)
	s.Lock()
	defer s.Unlock()
	if s.last[session] != nil {
		s.last[session] = other
		time.AfterFunc(againFor, func() { s.forget(other) })
	}
}
