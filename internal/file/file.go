// Package file takes files in and keeps them: PDF, Office and OpenDocument
// documents, pictures and plain text.
//
//   - A file is what its content says. A name whose ending says otherwise is refused.
//   - Refused too are documents with macros or a password, archives that grow
//     beyond measure or are broken, pictures too large to open, web pages and
//     programs, and what a virus scanner finds, where there is one.
//   - A picture's hidden data (place, camera, comments) are taken away before it is
//     kept: from JPEG, PNG and WebP. The picture itself stays as it was, to the byte.
//   - The same content is kept once, in the municipality's own database.
//
// The package knows nothing of rights: whoever uses a file asks before it is sent.
package file

import (
	"embed"
	"path"
	"slices"
	"strings"
)

// Schema holds the tables of files.
//
//go:embed schema
var Schema embed.FS

// Kind is a kind of file that is taken.
type Kind struct {
	Name    string // its usual ending: "pdf"
	MIME    string
	Picture bool
	Inside  bool // may be shown inside the browser
	text    bool
	zip     bool
	also    string // another ending it may have
}

const (
	word  = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	point = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
	odf   = "application/vnd.oasis.opendocument."
)

// Kinds are those we take. A mail with attachments of its own is not among them:
// nobody would have looked at those.
var Kinds = []Kind{
	{Name: "pdf", MIME: "application/pdf", Inside: true},
	{Name: "docx", MIME: word, zip: true},
	{Name: "xlsx", MIME: excel, zip: true},
	{Name: "pptx", MIME: point, zip: true},
	{Name: "odt", MIME: odf + "text", zip: true},
	{Name: "ods", MIME: odf + "spreadsheet", zip: true},
	{Name: "odp", MIME: odf + "presentation", zip: true},
	{Name: "png", MIME: "image/png", Picture: true, Inside: true},
	{Name: "jpg", MIME: "image/jpeg", Picture: true, Inside: true, also: "jpeg"},
	{Name: "gif", MIME: "image/gif", Picture: true, Inside: true},
	{Name: "webp", MIME: "image/webp", Picture: true, Inside: true},
	{Name: "txt", MIME: "text/plain", text: true},
	{Name: "csv", MIME: "text/csv", text: true},
	{Name: "md", MIME: "text/markdown", text: true},
}

// KindOf is the kind of a name.
func KindOf(name string) (Kind, bool) {
	i := slices.IndexFunc(Kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return Kinds[i], true
}

// Accept lists the endings for a form's choice of file.
func Accept() string {
	var list []string
	for _, k := range Kinds {
		list = append(list, "."+k.Name)
		if k.also != "" {
			list = append(list, "."+k.also)
		}
	}
	return strings.Join(list, ",")
}

// ending is the ending of a name in small letters, without its dot.
func ending(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

func kindByEnding(end string) (Kind, bool) {
	i := slices.IndexFunc(Kinds, func(k Kind) bool { return end != "" && (k.Name == end || k.also == end) })
	if i < 0 {
		return Kind{}, false
	}
	return Kinds[i], true
}
