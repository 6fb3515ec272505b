package testapp

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	netmail "net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// PostOffice is a real mail server, aiosmtpd, for a test: it keeps what it gets, and
// refuses what it is told to.
type PostOffice struct {
	Host string // 127.0.0.1:port
	t    testing.TB
	dir  string
	args []string
	stop func()
}

//go:embed smtpd.py
var smtpd []byte

// NewPostOffice starts a mail server on a free port. args are more of aiosmtpd's own,
// such as "--tlscert".
func NewPostOffice(t testing.TB, args ...string) *PostOffice {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	p := &PostOffice{Host: l.Addr().String(), t: t, dir: t.TempDir(), args: args}
	if err := os.WriteFile(filepath.Join(p.dir, "smtpd.py"), smtpd, 0o600); err != nil {
		t.Fatal(err)
	}
	p.Open()
	return p
}

// python is one that has aiosmtpd: Debian's, or the first on the path.
func python(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(name, "-c", "import aiosmtpd").Run() == nil {
			return name
		}
	}
	t.Fatal("the tests of mail need a mail server: apt-get install python3-aiosmtpd, or ./test --install")
	return ""
}

// Open starts the server, again after Close.
func (p *PostOffice) Open() {
	p.t.Helper()
	cmd := exec.Command(python(p.t), append([]string{"-m", "aiosmtpd", "-n", "-l", p.Host, "-c", "smtpd.Post"}, append(p.args, p.dir)...)...)
	cmd.Env = append(os.Environ(), "PYTHONPATH="+p.dir, "PYTHONDONTWRITEBYTECODE=1")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	gone := make(chan bool)
	go func() {
		cmd.Wait()
		close(gone)
	}()
	p.stop = func() {
		cmd.Process.Kill()
		<-gone
	}
	p.t.Cleanup(func() { p.stop() })
	for range 400 {
		if c, err := net.Dial("tcp", p.Host); err == nil {
			c.Close()
			return
		}
		select {
		case <-gone:
			p.t.Fatalf("the mail server ended: %s", said.String())
		case <-time.After(25 * time.Millisecond):
		}
	}
	p.t.Fatal("the mail server does not answer")
}

// Close stops the server.
func (p *PostOffice) Close() { p.stop() }

// Answer makes the server answer so, a line for each: "anna@fjordby.example 550 5.1.1
// User unknown".
func (p *PostOffice) Answer(lines ...string) {
	p.t.Helper()
	if err := os.WriteFile(filepath.Join(p.dir, "answers"), []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// Letter is a mail as it came.
type Letter struct {
	From, To string // of the envelope
	TLS      bool
	Raw      []byte
	Header   netmail.Header
	Subject  string // decoded, as all below
	Text     string
	Calendar string // what a calendar reads of the same; ""
	Method   string // of the part it is in: "REQUEST"
}

// Letters are all that have come, in order.
func (p *PostOffice) Letters() (list []Letter) {
	p.t.Helper()
	files, _ := filepath.Glob(filepath.Join(p.dir, "*.eml"))
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			p.t.Fatal(err)
		}
		list = append(list, p.read(b))
	}
	return list
}

func (p *PostOffice) read(b []byte) Letter {
	p.t.Helper()
	head := bytes.SplitN(b, []byte("\n"), 4)
	l := Letter{From: string(head[0]), To: string(head[1]), TLS: string(head[2]) == "TLS", Raw: head[3]}
	m, err := netmail.ReadMessage(bytes.NewReader(l.Raw))
	if err != nil {
		p.t.Fatal(err)
	}
	l.Header = m.Header
	if l.Subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		p.t.Fatal(err)
	}
	if kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type")); err == nil && kind == "multipart/alternative" {
		p.parts(&l, multipart.NewReader(m.Body, params["boundary"]))
		return l
	}
	if got := m.Header.Get("Content-Transfer-Encoding"); got != "quoted-printable" {
		p.t.Fatalf("the mail's text is in %q, want quoted-printable", got)
	}
	text, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	if err != nil {
		p.t.Fatal(err)
	}
	l.Text = strings.ReplaceAll(string(text), "\r\n", "\n")
	return l
}

// parts reads a mail that says the same in two forms: a text, and for a calendar.
func (p *PostOffice) parts(l *Letter, r *multipart.Reader) {
	p.t.Helper()
	for {
		part, err := r.NextPart() // a quoted-printable one is read decoded
		if err == io.EOF {
			return
		}
		if err != nil {
			p.t.Fatal(err)
		}
		kind, params, err := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if err != nil {
			p.t.Fatal(err)
		}
		body := io.Reader(part)
		if part.Header.Get("Content-Transfer-Encoding") == "base64" {
			body = base64.NewDecoder(base64.StdEncoding, part)
		}
		text, err := io.ReadAll(body)
		if err != nil {
			p.t.Fatal(err)
		}
		switch kind {
		case "text/plain":
			l.Text = strings.ReplaceAll(string(text), "\r\n", "\n")
		case "text/calendar":
			l.Calendar, l.Method = string(text), params["method"]
		default:
			p.t.Fatalf("the mail has a part of %s", kind)
		}
	}
}
