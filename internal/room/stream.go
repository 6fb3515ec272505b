package room

import (
	"bytes"
	"context"
	"encoding/json"
	"hash/fnv"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// stream follows the room: an event for each time that what the reader sees has changed.
func stream(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		_, err := Enter(tx, r, id)
		return err
	}); err != nil {
		return err
	}
	h := hallsOf(c.Space)
	if h.full(c.Who.Person) {
		return fail.New(fail.TooMany, "room.too_many")
	}
	c.Stream(func(s *web.Stream) {
		bell, leave, err := h.join(c.Space, id, c.Who.Person)
		if err != nil {
			return // another window was quicker
		}
		defer leave()
		l := listener{c: c, h: h, id: id, bell: bell, parts: map[string]uint64{}}
		l.follow(s)
	})
	return nil
}

// listener is one who follows the room, and what she was sent last.
type listener struct {
	c     *web.Call
	h     *halls
	id    string
	bell  chan struct{}
	parts map[string]uint64
	shape string
	now   string   // the point that was dealt with
	open  []string // the points that were not decided
}

// event is what she is sent: the parts of the page that are not as they were.
type event struct {
	Shape string            `json:"shape"`
	Parts map[string]string `json:"parts"`
	Said  string            `json:"said,omitempty"`
	Now   int64             `json:"now"`
}

// follow sends events until she goes away, loses her seat or her session, or the program
// stops.
func (l *listener) follow(s *web.Stream) {
	pulse := time.NewTicker(beat)
	defer pulse.Stop()
	for {
		line, err := l.draw(s)
		if err != nil {
			if fail.Is(err, fail.NotFound) || fail.Is(err, fail.SignIn) {
				s.Send("over", []byte("{}"))
			}
			return
		}
		if line != nil && s.Send("room", line) != nil || s.Once {
			return
		}
		select {
		case <-time.After(gap):
		case <-s.Gone:
			return
		case <-s.Stops:
			return
		}
		select {
		case <-l.bell:
		case <-pulse.C:
			if s.Beat() != nil {
				return
			}
		case <-s.Gone:
			return
		case <-s.Stops:
			return
		}
	}
}

// draw is the next event, nil where she sees nothing new.
func (l *listener) draw(s *web.Stream) ([]byte, error) {
	select {
	case l.h.slots <- struct{}{}:
	case <-s.Gone:
		return nil, context.Canceled
	case <-s.Stops:
		return nil, context.Canceled
	}
	defer func() { <-l.h.slots }()
	v := view{Call: l.c}
	var e event
	if err := l.c.Anew(func(tx *db.Tx, r *auth.Reader) error {
		e.Now = tx.Now.UnixMilli()
		return v.see(tx, r, l.id)
	}); err != nil {
		return nil, err
	}
	e.Shape, e.Parts, e.Said = v.shape(), map[string]string{}, l.said(v)
	changed := e.Shape != l.shape
	l.shape = e.Shape
	for name, part := range v.parts() {
		var out bytes.Buffer
		if err := part.Render(context.Background(), &out); err != nil {
			return nil, err
		}
		sum := fnv.New64a()
		sum.Write(out.Bytes())
		if l.parts[name] != sum.Sum64() {
			l.parts[name], e.Parts[name], changed = sum.Sum64(), out.String(), true
		}
	}
	if !changed {
		return nil, nil
	}
	return json.Marshal(e)
}

// parts are the parts of the page that follow the meeting, by name.
func (v view) parts() map[string]templ.Component {
	m := map[string]templ.Component{"hoved": headPart(v)}
	for n, x := range v.Points {
		m["p-"+x.ID] = pointPart(v, n, x)
	}
	return m
}

// said is what a reader of the screen is told has happened since the last event.
func (l *listener) said(v view) (text string) {
	var open []string
	for n, x := range v.Points {
		if v.decided(x.ID) == nil {
			open = append(open, x.ID)
			continue
		}
		for _, was := range l.open {
			if was == x.ID {
				text = v.T("room.said_decided", v.at(n).Number, x.Title)
			}
		}
	}
	if n := v.current(); n >= 0 && l.now != v.Pace.Point && l.shape != "" {
		text = v.T("room.said_now", v.at(n).Number, v.Points[n].Title)
	}
	l.open, l.now = open, v.Pace.Point
	return text
}

// full tells that a person has as many streams as she may.
func (h *halls) full(person string) bool {
	h.Lock()
	defer h.Unlock()
	return h.persons[person] >= most
}
