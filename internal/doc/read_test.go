package doc

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// drawn is a PDF as it is read back: what its pages say, and where.
type drawn struct {
	objects map[int]string // streams unpacked
	pages   []string       // the content of each
	words   []said
}

// said is words as they stand on a page.
type said struct {
	page          int
	text          string
	x, y, size, w float64
	decoration    bool
}

var (
	objectShape = regexp.MustCompile(`(?s)(\d+) 0 obj\n(.*?)\nendobj\n`)
	streamShape = regexp.MustCompile(`(?s)^(<<.*?>>)\nstream\n(.*)\nendstream$`)
	pointer     = func(name string) *regexp.Regexp { return regexp.MustCompile("/" + name + ` (\d+) 0 R`) }
	many        = func(name string) *regexp.Regexp { return regexp.MustCompile("/" + name + ` \[([^\]]*)\]`) }
	charShape   = regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]+)>`)
	showShape   = regexp.MustCompile(`^BT .* rg /F(\d) (\S+) Tf 1 0 0 1 (\S+) (\S+) Tm$`)
	piecesShape = regexp.MustCompile(`<([0-9A-F]*)>|(-?\d+)`)
)

// readPDF reads one of our own files by the numbers of its objects.
func readPDF(t testing.TB, file []byte) drawn {
	t.Helper()
	d := drawn{objects: map[int]string{}}
	for _, m := range objectShape.FindAllSubmatch(file, -1) {
		n, _ := strconv.Atoi(string(m[1]))
		body := m[2]
		if s := streamShape.FindSubmatch(body); s != nil && bytes.Contains(s[1], []byte("FlateDecode")) {
			z, err := zlib.NewReader(bytes.NewReader(s[2]))
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(z)
			if err != nil {
				t.Fatal(err)
			}
			body = append(append(s[1], '\n'), data...)
		}
		d.objects[n] = string(body)
	}
	d.read(t)
	return d
}

// at is the object a named entry points to.
func (d drawn) at(object, name string) string {
	m := pointer(name).FindStringSubmatch(object)
	if m == nil {
		return ""
	}
	n, _ := strconv.Atoi(m[1])
	return d.objects[n]
}

// list are the objects a named entry lists.
func (d drawn) list(object, name string) (out []string) {
	m := many(name).FindStringSubmatch(object)
	if m == nil {
		return nil
	}
	for _, n := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(m[1], -1) {
		i, _ := strconv.Atoi(n[1])
		out = append(out, d.objects[i])
	}
	return out
}

// find is the object that has all of some words.
func (d drawn) find(words ...string) string {
	for _, o := range d.objects {
		all := true
		for _, w := range words {
			all = all && strings.Contains(o, w)
		}
		if all {
			return o
		}
	}
	return ""
}

func (d *drawn) read(t testing.TB) {
	type letter struct {
		text string
		w    float64
	}
	fonts := map[string]map[string]letter{}
	for i, page := range d.list(d.find("/Type /Pages"), "Kids") {
		resources := d.at(page, "Resources")
		for _, f := range regexp.MustCompile(`/F(\d) \d+ 0 R`).FindAllStringSubmatch(resources, -1) {
			if fonts[f[1]] != nil {
				continue
			}
			chars := map[string]letter{}
			object := d.at(resources, "F"+f[1])
			widths := strings.Fields(regexp.MustCompile(`/W \[1 \[([^\]]*)\]`).FindStringSubmatch(d.list(object, "DescendantFonts")[0])[1])
			for _, m := range charShape.FindAllStringSubmatch(d.at(object, "ToUnicode"), -1) {
				if code, _ := strconv.ParseInt(m[1], 16, 32); code > 0 && code <= int64(len(widths)) {
					w, _ := strconv.ParseFloat(widths[code-1], 64)
					chars[m[1]] = letter{decode(m[2]), w}
				}
			}
			fonts[f[1]] = chars
		}
		content := d.at(page, "Contents")
		d.pages = append(d.pages, content)
		var at []string
		decoration := false
		for _, l := range strings.Split(content, "\n") {
			switch {
			case strings.HasPrefix(l, "/Artifact"):
				decoration = true
			case l == "EMC":
				decoration = false
			case strings.HasPrefix(l, "BT "):
				if at = showShape.FindStringSubmatch(l); at == nil {
					t.Fatalf("page %d: %q", i+1, l)
				}
			case strings.HasSuffix(l, " TJ ET"):
				s := said{page: i, decoration: decoration}
				s.size, _ = strconv.ParseFloat(at[2], 64)
				s.x, _ = strconv.ParseFloat(at[3], 64)
				s.y, _ = strconv.ParseFloat(at[4], 64)
				for _, m := range piecesShape.FindAllStringSubmatch(l, -1) {
					if m[2] != "" {
						k, _ := strconv.ParseFloat(m[2], 64)
						s.w -= k * s.size / 1000
					}
					for code := m[1]; code != ""; code = code[4:] {
						c, ok := fonts[at[1]][code[:4]]
						if !ok {
							t.Fatalf("page %d: the code %s stands for nothing", i+1, code[:4])
						}
						s.text += c.text
						if c.text != " " {
							s.w += c.w * s.size / 1000
						}
					}
				}
				d.words = append(d.words, s)
			}
		}
	}
}

func decode(digits string) string {
	b, _ := hex.DecodeString(digits)
	var units []uint16
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(units))
}

// text is what is read aloud, in the order of the pages; a word that was hyphenated
// is whole again.
func (d drawn) text() string {
	var out strings.Builder
	for _, s := range d.words {
		if !s.decoration {
			out.WriteString(s.text + "\n")
		}
	}
	return strings.ReplaceAll(out.String(), string(softHyphen)+"\n", "")
}

// squeeze leaves out all space: words may be parted anywhere, and lines end.
func squeeze(s string) string {
	return norm.NFC.String(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\u00a0' || spaces(r) }), ""))
}

// readWord reads the parts of a Word file. Each is well-formed XML.
func readWord(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(b)
		if strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels") {
			wellFormed(t, f.Name, b)
		}
	}
	return parts
}

func wellFormed(t testing.TB, name string, b []byte) {
	t.Helper()
	x := xml.NewDecoder(bytes.NewReader(b))
	for {
		if _, err := x.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

var wordText = regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:br/>|</w:p>`)

// wordWords is what a Word document says.
func wordWords(parts map[string]string) string {
	var out strings.Builder
	unescape := strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&")
	for _, m := range wordText.FindAllStringSubmatch(parts["word/document.xml"], -1) {
		if m[1] == "" {
			out.WriteString("\n")
		}
		out.WriteString(unescape.Replace(m[1]))
	}
	return out.String()
}
