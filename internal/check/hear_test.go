package check

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"mime"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"ledetraad/internal/testapp"
)

// listen fails where an answer says a word of the canary's: on the page, in its
// headers, in a file's name, or inside a PDF, Word or Excel file.
func listen(t *testing.T, who, what string, b *testapp.Browser, p testapp.Page) {
	t.Helper()
	for _, said := range saidIn(b, p) {
		if word, near := sings(said.text); word {
			t.Errorf("%s hears the canary at %s, in the %s: …%s…", who, what, said.where, near)
			return
		}
	}
}

// sings tells whether a text has a word of the canary's, in capitals or not.
func sings(text string) (bool, string) {
	low := strings.ToLower(text)
	for _, word := range []string{strings.ToLower(canaryTitle), canaryText} {
		if at := strings.Index(low, word); at >= 0 {
			return true, low[max(0, at-120):min(len(low), at+60)]
		}
	}
	return false, ""
}

type heard struct{ where, text string }

// saidIn is all that an answer says, and where.
func saidIn(b *testapp.Browser, p testapp.Page) []heard {
	list := []heard{{mediaOf(p), p.Body}}
	for name, values := range p.Header {
		where, text := "header "+name, strings.Join(values, " ")
		if name == "Content-Disposition" {
			where = "file name"
		}
		list = append(list, heard{where, text})
		if plain, err := url.PathUnescape(text); err == nil {
			list = append(list, heard{where, plain})
		}
		if plain, err := new(mime.WordDecoder).DecodeHeader(text); err == nil {
			list = append(list, heard{where, plain})
		}
	}
	switch {
	case strings.HasPrefix(p.Body, "%PDF-"):
		list = append(list, heard{"pdf", b.PDF(p)})
		for _, text := range streams(p.Body) {
			list = append(list, heard{"pdf", text})
		}
	case strings.HasPrefix(p.Body, "PK\x03\x04"):
		for _, text := range parts(p.Body) {
			list = append(list, heard{mediaOf(p), text})
		}
	case strings.HasPrefix(p.Body, "\xff\xfe"):
		list = append(list, heard{mediaOf(p), wide(p.Body, 0)})
	}
	return list
}

// mediaOf is what kind of thing an answer is: "html", "csv", "xlsx", "docx", "pdf", "json".
func mediaOf(p testapp.Page) string {
	kind := p.Header.Get("Content-Type")
	for short, long := range map[string]string{"xlsx": "spreadsheetml", "docx": "wordprocessingml", "csv": "text/csv", "html": "text/html", "pdf": "application/pdf", "json": "json", "svg": "image/svg"} {
		if strings.Contains(kind, long) {
			return short
		}
	}
	return kind
}

var (
	stream   = regexp.MustCompile(`(?s)stream\r?\n(.*?)endstream`)
	hexText  = regexp.MustCompile(`<([0-9A-Fa-f\s]{8,})>`)
	wideText = regexp.MustCompile(`\xfe\xff([^)]*)`)
)

// streams is what stands in a PDF besides what pdftotext reads: in its streams, and in
// the texts that are written in sixteen bits, such as its title.
func streams(body string) (list []string) {
	all := []string{body}
	for _, m := range stream.FindAllStringSubmatch(body, -1) {
		r, err := zlib.NewReader(strings.NewReader(m[1]))
		if err != nil {
			continue
		}
		text, _ := io.ReadAll(r) // what there is of it
		all = append(all, string(text))
	}
	for _, text := range all {
		list = append(list, text)
		for _, m := range hexText.FindAllStringSubmatch(text, -1) {
			if raw, err := hex.DecodeString(strings.Join(strings.Fields(m[1]), "")); err == nil {
				list = append(list, string(raw), wide(string(raw), 1))
			}
		}
		for _, m := range wideText.FindAllStringSubmatch(text, -1) {
			list = append(list, wide(m[1], 1))
		}
	}
	return list
}

// wide reads text of sixteen bits. first is where in each two bytes the one stands that
// weighs least.
func wide(raw string, first int) string {
	var units []uint16
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i+1-first])<<8|uint16(raw[i+first]))
	}
	return string(utf16.Decode(units))
}

var tag = regexp.MustCompile(`<[^>]*>`)

// parts are the parts of a Word or Excel file, their names, and what they say with no
// tag between the letters.
func parts(body string) (list []string) {
	z, err := zip.NewReader(strings.NewReader(body), int64(len(body)))
	if err != nil {
		return nil
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			continue
		}
		text, _ := io.ReadAll(r)
		list = append(list, f.Name, string(text), string(tag.ReplaceAll(text, nil)))
	}
	return list
}

// A listener that hears nothing proves nothing: the canary is found in each kind of
// file as it is written, and in each place of an answer.
func TestTheListenerHears(t *testing.T) {
	a := testapp.New(t, "sqlite")
	c := canary{kind: "letter", path: "/letters/"}
	goal := canary{kind: "goal", path: "/goals/"}
	plantCanary(t, a, &c)
	plantCanary(t, a, &goal)
	indexed(t, a)
	b := a.In("erik")
	for at, want := range map[string]string{
		c.path + c.id: "html", c.path + c.id + "/document.pdf": "pdf", c.path + c.id + "/document.docx": "docx",
		"/goals?as=xlsx": "xlsx", "/goals?as=csv": "csv", "/history/" + c.id + "?as=csv": "csv",
		"/attachments/" + c.beside + "/Kanariefugl%20bilag.csv": "file name",
	} {
		p := b.Get(at)
		var found []string
		for _, said := range saidIn(b, p) {
			if word, _ := sings(said.text); word {
				found = append(found, said.where)
			}
		}
		if p.Status != 200 || !slices.Contains(found, want) {
			t.Errorf("%s: got %d, heard in %q, want %q", at, p.Status, found, want)
		}
	}
	packed := testapp.Page{Body: "%PDF-1.7\nstream\n" + packed("<feff004b0061006e00610072006900650066007500670056>") + "endstream"}
	if got := streams(packed.Body); !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "Kanariefug") }) {
		t.Errorf("in a packed stream: %q", got)
	}
}

func packed(text string) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	w.Write([]byte(text))
	w.Close()
	return out.String()
}
