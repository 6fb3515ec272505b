package attachment_test

import (
	"bytes"
	"fmt"
	"html"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"regexp"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/job"
	"ledetraad/internal/testapp"
)

// browser is one of the cast's, who can send files too.
type browser struct {
	*testapp.Browser
	url string
}

func in(a *testapp.App, who string) browser { return browser{a.In(who), a.URL} }

// upload sends a form with a file, as a browser does: names and values in turn, the
// file last. Without a file name no file was chosen.
func upload(b browser, path, name string, content []byte, pairs ...string) testapp.Page {
	b.T.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for i := 0; i+1 < len(pairs); i += 2 {
		w.WriteField(pairs[i], pairs[i+1])
	}
	h := textproto.MIMEHeader{}
	h.Set("Content-Disposition", `form-data; name="file"; filename="`+name+`"`)
	h.Set("Content-Type", "application/octet-stream")
	part, err := w.CreatePart(h)
	if err != nil {
		b.T.Fatal(err)
	}
	part.Write(content)
	w.Close()
	return raw(b, path, body.Bytes(), w.FormDataContentType())
}

func raw(b browser, path string, body []byte, kind string) testapp.Page {
	b.T.Helper()
	r, err := http.NewRequest("POST", b.url+"/fjordby"+path, bytes.NewReader(body))
	if err != nil {
		b.T.Fatal(err)
	}
	r.Header.Set("Content-Type", kind)
	r.Header.Set("Accept-Language", "da")
	r.Header.Set("Origin", b.url)
	return b.Do(r)
}

var filePath = regexp.MustCompile(`href="/fjordby(/attachments/[0-9a-z]{16}/[^/"]+\.[a-z]+)"`)

// files are the addresses of the files on a page.
func files(p testapp.Page) (list []string) {
	for _, m := range filePath.FindAllStringSubmatch(p.Body, -1) {
		list = append(list, html.UnescapeString(m[1]))
	}
	return list
}

// idOf is the attachment's id in its file's address.
func idOf(path string) string { return strings.Split(path, "/")[2] }

// goal is a thing everybody signed in reads, and where its attachments are sent.
func goal(a *testapp.App) (page, send string) {
	id := a.Item("goal", "Levende landsbyer")
	return "/goals/" + id, "/items/" + id + "/attachments"
}

// kept counts files, chunks and uses.
func kept(a *testapp.App) (got string) {
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		n, err := db.One(tx, func(s db.Scan) (n [3]int, err error) { return n, s(&n[0], &n[1], &n[2]) }, `
SELECT (SELECT count(*) FROM file), (SELECT count(*) FROM file_chunk), (SELECT count(*) FROM file_use)`)
		got = fmt.Sprint(n)
		return err
	})
	return got
}

// cleaning is how many jobs there are that make the files forget, by how they stand.
func cleaning(a *testapp.App, status string) (n int) {
	a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		n, err = db.One(tx, db.Value[int], `SELECT count(*) FROM job WHERE kind = $1 AND status = $2`, job.CleanKind, status)
		return err
	})
	return n
}

var pdf = []byte("%PDF-1.7\n" + strings.Repeat("et notat ", 50_000))

func TestAFileIsSentAsItWasLaidThere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		if p := upload(in(a, "dorte"), send, "Åse & Bo's budget ø.pdf", pdf, "who", "same", "label", "Budget"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		gert := in(a, "gert")
		at := files(gert.Get(page))
		if len(at) != 1 {
			t.Fatalf("gert finds %v on the page", at)
		}
		p := gert.Get(at[0])
		if p.Status != 200 || p.Body != string(pdf) {
			t.Fatalf("got %d with %d bytes, want %d", p.Status, len(p.Body), len(pdf))
		}
		for name, want := range map[string]string{
			"Content-Type": "application/pdf", "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-cache", "Content-Length": fmt.Sprint(len(pdf)),
			"Content-Disposition": `inline; filename="Aase & Bo's budget oe.pdf"; filename*=UTF-8''%C3%85se%20&%20Bo%27s%20budget%20%C3%B8.pdf`,
		} {
			if got := p.Header.Get(name); got != want {
				t.Errorf("%s: got %s, want %s", name, got, want)
			}
		}
		if csp := p.Header.Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'") {
			t.Errorf("got the policy %s", csp)
		}
		ask := func(method, tag string) testapp.Page {
			r, err := http.NewRequest(method, a.URL+"/fjordby"+at[0], nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("If-None-Match", tag)
			return gert.Do(r)
		}
		if again := ask("GET", p.Header.Get("ETag")); again.Status != 304 || again.Body != "" {
			t.Errorf("asked again: got %d with %d bytes, want 304", again.Status, len(again.Body))
		}
		if other := ask("GET", `"andet"`); other.Status != 200 || len(other.Body) != len(pdf) {
			t.Errorf("with another tag: got %d", other.Status)
		}
		if head := ask("HEAD", ""); head.Status != 200 || head.Body != "" || head.Header.Get("Content-Length") != fmt.Sprint(len(pdf)) {
			t.Errorf("HEAD: got %d with %d bytes", head.Status, len(head.Body))
		}
		if p := gert.Get("/attachments/" + idOf(at[0]) + "/andet.pdf"); p.Status != 303 || p.Location != at[0] {
			t.Errorf("under an older name: got %d to %s", p.Status, p.Location)
		}
	})
}

// What is no picture and no PDF is saved, never shown, and no script of it ever runs.
func TestOnlyPicturesAndPDFAreShownInside(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		dorte := in(a, "dorte")
		for _, c := range []struct {
			name, how, mime string
			bytes           []byte
		}{
			{"a.csv", "attachment", "text/csv", []byte("a;b")},
			{"a.md", "attachment", "text/markdown", []byte("# a")},
			{"a.gif", "inline", "image/gif", []byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;")},
		} {
			if p := upload(dorte, send, c.name, c.bytes, "who", "same", "decorates", "1"); p.Status != 303 {
				t.Fatalf("%s: got %d: %s", c.name, p.Status, p.Text())
			}
			all := files(dorte.Get(page))
			p := dorte.Get(all[len(all)-1])
			if d := p.Header.Get("Content-Disposition"); !strings.HasPrefix(d, c.how+";") || p.Header.Get("Content-Type") != c.mime || p.Body != string(c.bytes) {
				t.Errorf("%s: got %s, %s", c.name, d, p.Header.Get("Content-Type"))
			}
			if csp := p.Header.Get("Content-Security-Policy"); !strings.HasSuffix(csp, "; sandbox") {
				t.Errorf("%s: got the policy %s", c.name, csp)
			}
		}
	})
}
