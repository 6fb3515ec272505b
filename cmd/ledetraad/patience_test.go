package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// line is one whose deadlines are kept instead of held.
type line struct {
	*httptest.ResponseRecorder
	read, write []time.Time
}

func (l *line) SetReadDeadline(t time.Time) error  { l.read = append(l.read, t); return nil }
func (l *line) SetWriteDeadline(t time.Time) error { l.write = append(l.write, t); return nil }

// slow is a body that takes a while for every piece.
type slow struct {
	left, piece int
	each        time.Duration
	clock       *time.Time
}

func (s *slow) Read(b []byte) (int, error) {
	if s.left == 0 {
		return 0, io.EOF
	}
	n := min(s.left, s.piece, len(b))
	s.left -= n
	*s.clock = s.clock.Add(s.each)
	return n, nil
}

func (s *slow) Close() error { return nil }

func TestALargeFileOverASlowLineHasTheTimeItNeeds(t *testing.T) {
	began := time.Date(2026, 9, 8, 10, 0, 0, 0, time.UTC)
	clock := began
	p := patience{send: time.Minute, take: 2 * time.Minute, pace: 16 << 10, now: func() time.Time { return clock }}
	l := &line{ResponseRecorder: httptest.NewRecorder()}
	r := httptest.NewRequest("POST", "/", nil)
	r.Body = &slow{left: 25 << 20, piece: 32 << 10, each: 1900 * time.Millisecond, clock: &clock} // just over the pace: 25 minutes
	late := 0
	p.with(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b := make([]byte, 32<<10)
		for n := 0; ; n++ {
			_, err := r.Body.Read(b)
			if err == io.EOF {
				break
			}
			if n > 0 && clock.After(l.read[len(l.read)-1]) {
				late++
			}
		}
		if clock.Sub(began) < 20*time.Minute || late > 0 {
			t.Errorf("after %s the line was let go %d times", clock.Sub(began), late)
		}
		if last := l.read[len(l.read)-1]; !last.IsZero() {
			t.Errorf("all has come, and the line is still watched until %s", last)
		}
		if len(l.read) > 25*60*2 {
			t.Errorf("the deadline was moved %d times", len(l.read))
		}
		clock = clock.Add(5 * time.Minute) // what is done with it takes its time
		fmt.Fprint(w, "ok")
		if last := l.write[len(l.write)-1]; last != clock.Add(2*time.Minute) {
			t.Errorf("the answer may take until %s, want %s", last, clock.Add(2*time.Minute))
		}
		at := clock
		w.Write(make([]byte, 16<<20))
		if last := l.write[len(l.write)-1]; last != at.Add(2*time.Minute+1024*time.Second) {
			t.Errorf("a large answer may take until %s", last.Sub(at))
		}
	})).ServeHTTP(l, r)
}

func TestWhoSendsAByteNowAndThenIsLetGo(t *testing.T) {
	began := time.Date(2026, 9, 8, 10, 0, 0, 0, time.UTC)
	clock := began
	l := &line{ResponseRecorder: httptest.NewRecorder()}
	p := patience{send: time.Minute, take: 2 * time.Minute, pace: 16 << 10, now: func() time.Time { return clock }}
	r := httptest.NewRequest("POST", "/", nil)
	r.Body = &slow{left: 16<<10 - 1, piece: 1, each: time.Second, clock: &clock}
	p.with(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b := make([]byte, 1)
		for range 16<<10 - 1 {
			r.Body.Read(b)
		}
		if len(l.read) > 0 {
			t.Errorf("%s for %d bytes, and the line has been given more time: %v", clock.Sub(began), 16<<10-1, l.read)
		}
	})).ServeHTTP(l, r)
}

// TestTheServerLetsGoOfWhoHoldsTheLine is the same over a real line: one who says that
// much comes and sends nothing more, and one who never ends the headers.
func TestTheServerLetsGoOfWhoHoldsTheLine(t *testing.T) {
	read := make(chan error, 1)
	s := newServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := io.Copy(io.Discard, r.Body)
		read <- err
	}), patience{send: 50 * time.Millisecond, take: time.Minute, pace: 16 << 10, now: time.Now})
	s.ReadHeaderTimeout = 50 * time.Millisecond
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go s.Serve(l)
	defer s.Close()
	for _, c := range []struct {
		sent string
		body bool
	}{
		{"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 26214400\r\n\r\nabc", true},
		{"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", false},
	} {
		line, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(line, c.sent); err != nil {
			t.Fatal(err)
		}
		if c.body {
			if err := <-read; err == nil || !strings.Contains(err.Error(), "timeout") {
				t.Errorf("the body: %v, want that it took too long", err)
			}
		}
		if _, err := io.Copy(io.Discard, bufio.NewReader(line)); err != nil {
			t.Errorf("the line was not closed: %v", err)
		}
		line.Close()
	}
}
