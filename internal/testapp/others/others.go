// Package others reads calendars with programs that are not ours, for tests: icalendar, a
// part of Python's, and khal, a calendar.
package others

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Calendar is what icalendar found in a calendar.
type Calendar struct {
	Method, Name string
	Events       []Event
	Wrong        []string // what it could not read
}

// Event is one event as icalendar understands it.
type Event struct {
	UID, Summary, Location, Description, URL, Status, Transparency string
	Stamp, Starts, Ends                                            string // "2026-09-16T10:00:00+00:00"
	Sequence                                                       int
	Organizer                                                      string
	Attendees, Names                                               []string
}

// Reader is icalendar, waiting for calendars.
type Reader struct {
	t    testing.TB
	in   io.Writer
	out  *bufio.Reader
	said *bytes.Buffer
}

//go:embed read.py
var script string

// NewReader starts icalendar. Where it is not there the test fails.
func NewReader(t testing.TB) *Reader {
	t.Helper()
	cmd := exec.Command(python(t), "-c", script)
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8", "PYTHONDONTWRITEBYTECODE=1")
	r := &Reader{t: t, said: &bytes.Buffer{}}
	cmd.Stderr = r.said
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	r.in, r.out = in, bufio.NewReaderSize(out, 1<<20)
	t.Cleanup(func() {
		in.Close()
		cmd.Wait()
	})
	return r
}

// python is one that has icalendar: Debian's, or the first on the path.
func python(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(name, "-c", "import icalendar").Run() == nil {
			return name
		}
	}
	t.Fatal("the tests of calendars need a reader that is not ours: apt-get install python3-icalendar khal, or ./test --install")
	return ""
}

// Read reads a calendar. One that icalendar cannot read fails the test.
func (r *Reader) Read(text string) (c Calendar) {
	r.t.Helper()
	line, err := json.Marshal(text)
	if err == nil {
		_, err = r.in.Write(append(line, '\n'))
	}
	if err != nil {
		r.t.Fatalf("%v: %s", err, r.said)
	}
	answer, err := r.out.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(answer, &c)
	}
	if err != nil || len(c.Wrong) > 0 {
		r.t.Fatalf("icalendar cannot read it: %v %v %s\n%q", err, c.Wrong, r.said, text)
	}
	return c
}

// Khal is somebody's calendar on a computer of hers, in Copenhagen.
type Khal struct {
	t      testing.TB
	config string
}

const settings = `[calendars]
[[hers]]
path = DIR/hers
[locale]
local_timezone = Europe/Copenhagen
default_timezone = Europe/Copenhagen
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = hers
[sqlite]
path = DIR/khal.db
`

// NewKhal makes an empty calendar.
func NewKhal(t testing.TB) *Khal {
	t.Helper()
	if _, err := exec.LookPath("khal"); err != nil {
		t.Fatal("the tests of calendars need a calendar that is not ours: apt-get install python3-icalendar khal, or ./test --install")
	}
	dir := t.TempDir()
	k := &Khal{t, filepath.Join(dir, "config")}
	err := os.Mkdir(filepath.Join(dir, "hers"), 0o700)
	if err == nil {
		err = os.WriteFile(k.config, []byte(strings.ReplaceAll(settings, "DIR", dir)), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// Take reads a calendar into hers, as one opens an invitation.
func (k *Khal) Take(text string) {
	k.t.Helper()
	path := filepath.Join(k.t.TempDir(), "in.ics")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		k.t.Fatal(err)
	}
	k.run("import", "--batch", path)
}

// Days are the events of a year from a day on, as she reads them: "2026-09-16
// 12:00-13:00 Direktionen, Lokale 2 CONFIRMED".
func (k *Khal) Days(from string) []string {
	k.t.Helper()
	out := k.run("list", "--day-format", "", "--format", "{start-date} {start-time}-{end-time} {title}, {location} {status}", from, "366d")
	var list []string
	for line := range strings.Lines(out) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "No events") {
			list = append(list, line)
		}
	}
	return list
}

func (k *Khal) run(args ...string) string {
	k.t.Helper()
	cmd := exec.Command("khal", append([]string{"-c", k.config}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		k.t.Fatalf("khal: %v: %s", err, said.String())
	}
	return string(out)
}
