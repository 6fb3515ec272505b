package letterin

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
)

var (
	errNotWord = errors.New("letterin: no document in it")
	errLong    = errors.New("letterin: a part is too long")
)

// look is what a style says of its paragraphs.
type look struct {
	name    string // "heading 1", "Overskrift 1"
	basedOn string
	outline int // from 1; 0 none
}

// word is a Word file while it is read.
type word struct {
	files   map[string]*zip.File
	looks   map[string]look
	ordered map[string]bool // numbered lists, by their number
	links   map[string]string
}

// readWord reads a Word file as Markdown, and which of its headings, counted from 1, are
// guesses: short lines in bold.
func readWord(f io.ReaderAt, size int64) (text string, guessed []int, err error) {
	z, err := zip.NewReader(f, size)
	if err != nil {
		return "", nil, errNotWord
	}
	w := word{files: map[string]*zip.File{}, looks: map[string]look{}, ordered: map[string]bool{}, links: map[string]string{}}
	for _, part := range z.File {
		w.files[part.Name] = part
	}
	if w.files["word/document.xml"] == nil {
		return "", nil, errNotWord
	}
	if err := w.readLooks(); err != nil {
		return "", nil, err
	}
	var all []line
	for _, name := range []string{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"} {
		b := body{word: &w}
		if err := w.each(name, b.token); err != nil {
			return "", nil, err
		}
		all = append(all, b.out...)
	}
	text, guessed = written(all)
	return text, guessed, nil
}

// each gives the tokens of a part; a part that is not there has none.
func (w *word) each(name string, take func(xml.Token) error) error {
	part := w.files[name]
	if part == nil {
		return nil
	}
	in, err := part.Open()
	if err != nil {
		return errNotWord
	}
	defer in.Close()
	content, err := io.ReadAll(io.LimitReader(in, maxPart+1))
	if err != nil {
		return errNotWord
	}
	if len(content) > maxPart {
		return errLong
	}
	return tokens(content, take)
}

// tokens goes through XML that somebody else has written. Entities of its own and elements
// within each other without end are refused.
func tokens(content []byte, take func(xml.Token) error) error {
	in := xml.NewDecoder(bytes.NewReader(content))
	for depth := 0; ; {
		t, err := in.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return errNotWord
		}
		switch t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errNotWord
			}
		case xml.EndElement:
			depth--
		}
		if err := take(t); err != nil {
			return err
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// readLooks reads what styles, lists and links there are.
func (w *word) readLooks() error {
	var id string
	err := w.each("word/styles.xml", func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil
		}
		l := w.looks[id]
		switch e.Name.Local {
		case "style":
			id = attr(e, "styleId")
			return nil
		case "name":
			l.name = strings.ToLower(attr(e, "val"))
		case "basedOn":
			l.basedOn = attr(e, "val")
		case "outlineLvl":
			l.outline = outline(attr(e, "val"))
		}
		w.looks[id] = l
		return nil
	})
	if err != nil {
		return err
	}
	if err := w.readNumbers(); err != nil {
		return err
	}
	return w.each("word/_rels/document.xml.rels", func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && strings.HasSuffix(attr(e, "Type"), "/hyperlink") {
			w.links[attr(e, "Id")] = attr(e, "Target")
		}
		return nil
	})
}

func (w *word) readNumbers() error {
	var kind, number string
	first := false
	dots := map[string]bool{} // kinds of lists whose first level has no numbers
	return w.each("word/numbering.xml", func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil
		}
		switch e.Name.Local {
		case "abstractNum":
			kind = attr(e, "abstractNumId")
		case "lvl":
			first = attr(e, "ilvl") == "0"
		case "numFmt":
			if first {
				dots[kind] = attr(e, "val") == "bullet" || attr(e, "val") == "none"
			}
		case "num":
			number = attr(e, "numId")
		case "abstractNumId":
			is, known := dots[attr(e, "val")]
			w.ordered[number] = known && !is
		}
		return nil
	})
}

// outline is a level of outline from 1; 0 is a text's.
func outline(val string) int {
	n, err := strconv.Atoi(val)
	if err != nil || n < 0 || n > 8 {
		return 0
	}
	return n + 1
}

var headingName = regexp.MustCompile(`^(?:heading|overskrift) ?([1-9])$`)

// level is which heading a style makes: 0 none, and -1 for the document's title.
func (w *word) level(style string) int {
	for range 10 {
		l, low := w.looks[style], strings.ToLower(style)
		for _, name := range []string{l.name, low} {
			if m := headingName.FindStringSubmatch(name); m != nil {
				return int(m[1][0] - '0')
			}
			if name == "title" || name == "titel" {
				return -1
			}
		}
		if low == "name" { // our own, over a message
			return nameLevel
		}
		if l.outline > 0 {
			return l.outline
		}
		if style = l.basedOn; style == "" {
			break
		}
	}
	return 0
}

// nameLevel is the level of what our own documents call a name.
const nameLevel = 5

// plain tells whether a style is that of ordinary text, in which a short line in bold may
// be a heading nobody has made one.
func (w *word) plain(style string) bool {
	name := w.looks[style].name
	if name == "" {
		name = strings.ToLower(style)
	}
	switch name {
	case "", "normal", "body text", "brødtekst", "no spacing", "ingen afstand":
		return true
	}
	return false
}
