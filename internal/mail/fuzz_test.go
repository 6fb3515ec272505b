package mail

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"mime"
	netmail "net/mail"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"ledetraad/internal/db"
)

// What the program is told of the mail server is understood or refused, and a password in
// it is never repeated.
func FuzzOpen(f *testing.F) {
	for _, server := range []string{"smtp://anna:hemmelighed@mail.fjordby.example:587", "smtps://mail.fjordby.example", "smtp+starttls://x:1", "http://x", "smtp://anna:hemmelighed%zz@x", "smtp://", "smtp://x:99999", "smtp://[::1]:25", "smtp://\x00", "smtp://a:hemmelighed@x/y", ""} {
		f.Add(server, "Ledetråd <ledetraad@fjordby.example>", "https://ledetraad.fjordby.example/")
	}
	f.Add("smtp://x", "a@b\r\nBcc: c@d", "javascript:alert(1)")
	f.Add("smtp://x", "a@b", "https://\x00")
	f.Fuzz(func(t *testing.T, server, from, address string) {
		p, err := Open(Config{Server: server, From: from, Address: address})
		if err != nil {
			if strings.Contains(server, "hemmelighed") && !strings.Contains(from+address, "hemmelighed") && strings.Contains(err.Error(), "hemmelighed") {
				t.Fatalf("the password stands in %q", err)
			}
			return
		}
		if p.On() != (server != "") {
			t.Fatalf("%q is on: %v", server, p.On())
		}
		if !p.On() {
			return
		}
		at, err := url.Parse(p.Link("fjordby", "/goals"))
		if err != nil || at.Scheme != "https" && at.Scheme != "http" || at.Host == "" || strings.ContainsFunc(p.domain()+p.host, unicode.IsControl) {
			t.Fatalf("%q, %q and %q: links lead to %v, %v", server, from, address, at, err)
		}
	})
}

// A mail has the receiver, the subject and the heads we gave it and no others, whatever
// stands in them; an address that is none is refused.
func FuzzCompose(f *testing.F) {
	f.Add("anna@fjordby.example", "Nyt i »Levende landsbyer«", "Kære Anna\n\næøå\n.\n")
	f.Add("anna@fjordby.example\r\nBcc: b@vig.example", "Nyt\r\nBcc: b@vig.example\r\n\r\nHej", "\r\n.\r\nQUIT")
	f.Add("Anna <anna@fjordby.example>, b@vig.example", strings.Repeat("å", 500), "")
	f.Add("a@\x00", "=?utf-8?q?hej?=", "\xff")
	schema := fstest.MapFS{"schema/00001_none.sql": {Data: []byte("-- +goose Up\nCREATE TABLE none (id text PRIMARY KEY);")}}
	d, err := db.Open(context.Background(), db.Config{Data: f.TempDir(), Schema: []fs.FS{schema}})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { d.Close() })
	s, err := d.CreateSpace(context.Background(), db.Info{Slug: "fjordby", Name: "Fjordby"})
	if err != nil {
		f.Fatal(err)
	}
	p, err := Open(Config{Server: "smtp://x", From: "Ledetråd <ledetraad@fjordby.example>", Address: "https://ledetraad.fjordby.example"})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, email, subject, body string) {
		m, err := p.compose(s, letter{id: "06g0000000000000", mark: "0123456789abcdef", kind: News, email: email, subject: subject, body: body})
		if err != nil {
			return
		}
		var out bytes.Buffer
		if _, err := m.WriteTo(&out); err != nil {
			return // it is told as one that came back
		}
		sent, err := netmail.ReadMessage(&out)
		if err != nil {
			t.Fatal(err)
		}
		for name, values := range sent.Header {
			if !slices.Contains(heads, name) || len(values) != 1 {
				t.Fatalf("%q and %q have the head %s: %q", email, subject, name, values)
			}
		}
		to, err := sent.Header.AddressList("To")
		if err != nil || len(to) != 1 || !strings.Contains(email, "@") {
			t.Fatalf("%q goes to %v: %v", email, to, err)
		}
		got, err := new(mime.WordDecoder).DecodeHeader(sent.Header.Get("Subject"))
		if plain := !strings.ContainsFunc(subject, unicode.IsControl) && !strings.Contains(subject, "=?"); plain && strings.ToValidUTF8(subject, "") == subject && (err != nil || strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(subject), " ")) {
			t.Fatalf("the subject %q came as %q: %v", subject, got, err)
		}
		if _, err := io.ReadAll(sent.Body); err != nil {
			t.Fatal(err)
		}
	})
}

var heads = []string{"Auto-Submitted", "Content-Transfer-Encoding", "Content-Type", "Date", "From", "List-Unsubscribe", "Message-Id", "Mime-Version",
	"Subject", "To", "User-Agent", "X-Auto-Response-Suppress", "X-Mailer"}

// A report that was left is read as it was left, or is nobody's.
func FuzzReport(f *testing.F) {
	f.Add([]byte(`{"ID":"06g0000000000000","Mark":"0123456789abcdef","Space":"fjordby","Failed":true,"Said":"550"}`))
	f.Add([]byte(`{"ID":7}`))
	f.Add([]byte("\xff"))
	f.Add([]byte{})
	dir := f.TempDir()
	p := &Post{Config: Config{Reports: dir}}
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, name := range []string{"fjordby.06g0000000000000.json", "fjordby.x.json", "vig.06g0000000000000.json", "fjordby.06g0000000000000.json.new"} {
			if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		list, err := p.waitingReports("fjordby")
		if err != nil || len(list) != 1 || filepath.Base(list[0].path) != "fjordby.06g0000000000000.json" {
			t.Fatalf("%+v %v", list, err)
		}
		if err := list[0].forget(); err != nil {
			t.Fatal(err)
		}
	})
}
