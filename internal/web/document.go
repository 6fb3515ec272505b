package web

import (
	"net/http"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/doc"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// DocumentTexts are the words of files that are read on paper.
var DocumentTexts = []i18n.Text{
	i18n.T("web.get_pdf", "Hent som PDF", "Download as PDF"),
	i18n.T("web.get_word", "Hent som Word", "Download as Word"),
	i18n.T("web.page_of", "Side %d af %d", "Page %d of %d"),
	i18n.T("web.contents", "Indhold", "Contents"),
}

// Ending is what kind of file a document is sent as.
type Ending string

// The endings.
const (
	PDF  Ending = "pdf"
	Word Ending = "docx"
)

var writers = map[Ending]struct {
	kind  string
	write func(doc.Document) ([]byte, error)
}{
	PDF:  {"application/pdf", doc.Document.PDF},
	Word: {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", doc.Document.Word},
}

// Document answers with a document as a file named after its name. The municipality,
// the language, the day and the mark of invented data are put in here.
func (c *Call) Document(d doc.Document, name string, as Ending) error {
	head, content, err := c.Written(d, name, as)
	if err != nil {
		return err
	}
	c.Later(func(out http.ResponseWriter) {
		head(out.Header())
		out.Write(content)
	})
	return nil
}

// Written is a document as the file that Document answers with, and its headers.
func (c *Call) Written(d doc.Document, name string, as Ending) (head func(http.Header), content []byte, err error) {
	w, ok := writers[as]
	if !ok {
		return nil, nil, fail.Missing()
	}
	d.Lang, d.Author, d.Made = string(c.Say.Lang), c.Space.Name, c.Space.Now()
	d.Mark = strings.Trim(d.Mark+" · "+c.Mark(), " ·")
	d.Words = doc.Words{Page: c.T("web.page_of"), Contents: c.T("web.contents")}
	content, err = w.write(d)
	return func(h http.Header) {
		h.Set("Content-Type", w.kind)
		h.Set("Content-Disposition", `attachment; filename="`+fileName(name)+"."+string(as)+`"`)
		h.Set("Content-Length", strconv.Itoa(len(content)))
		h.Set("Cache-Control", "private, no-store")
	}, content, err
}

// OnPaper is a call of somebody who has no browser, for what is made of a thing and read
// elsewhere. It can read and name, and answers nothing.
func OnPaper(as auth.As, r *auth.Reader, say i18n.Phrases, words *i18n.Catalogue) *Call {
	return &Call{Space: as.Space, Who: as.Who, Reader: r, Say: say, site: &Site{Words: words}, ctx: as.Ctx}
}

var letters = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", "é", "e", "ü", "u", "ö", "o", "ä", "a")

// fileName is a name all machines can keep: "ledetraad-2027".
func fileName(name string) string {
	var out strings.Builder
	for _, r := range letters.Replace(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			out.WriteRune(r)
		case out.Len() > 0 && !strings.HasSuffix(out.String(), "-"):
			out.WriteByte('-')
		}
		if out.Len() >= 80 {
			break
		}
	}
	if s := strings.Trim(out.String(), "-"); s != "" {
		return s
	}
	return "dokument"
}
