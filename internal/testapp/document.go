package testapp

import (
	"archive/zip"
	"io"
	"os/exec"
	"regexp"
	"strings"
)

// PDF is what a reader of a PDF file reads, by poppler's pdftotext, with its spaces as
// one, and words that were hyphenated whole.
func (b *Browser) PDF(p Page) string {
	b.T.Helper()
	cmd := exec.Command("pdftotext", "-raw", "-", "-")
	cmd.Stdin = strings.NewReader(p.Body)
	out, err := cmd.Output()
	if err != nil {
		b.T.Fatalf("%d, %s: %v", p.Status, p.Header.Get("Content-Type"), err)
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(string(out), "\u00ad\n", "")), " ")
}

var markup = regexp.MustCompile(`<[^>]*>`)

// Word is all that stands in the parts of a Word file, without its markup.
func (b *Browser) Word(p Page) string {
	b.T.Helper()
	z, err := zip.NewReader(strings.NewReader(p.Body), int64(len(p.Body)))
	if err != nil {
		b.T.Fatalf("%d, %s: %v", p.Status, p.Header.Get("Content-Type"), err)
	}
	var out strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			b.T.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			b.T.Fatal(err)
		}
		out.WriteString(markup.ReplaceAllString(string(text), " ") + " ")
	}
	return strings.Join(strings.Fields(out.String()), " ")
}
