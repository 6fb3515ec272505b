package letterin

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"ledetraad/internal/fail"
)

const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

const danishStyles = `<w:styles ` + space + `><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Min overskrift"/><w:basedOn w:val="Overskrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Afsnit"><w:name w:val="Afsnit"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>`

const numbering = `<w:numbering ` + space + `><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num></w:numbering>`

// docx is a Word file with a body, and other parts by name.
func docx(t testing.TB, inside string, parts ...string) *bytes.Reader {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	parts = append(parts, "[Content_Types].xml", `<Types/>`, "word/document.xml", `<w:document `+space+`><w:body>`+inside+`</w:body></w:document>`)
	for i := 0; i < len(parts); i += 2 {
		to, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(to, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(out.Bytes())
}

func p(style, words string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t xml:space="preserve">` + words + `</w:t></w:r></w:p>`
}

func TestWordIsReadAsMarkdown(t *testing.T) {
	for name, c := range map[string]struct{ inside, want string }{
		"headings by style, by what it is based on, and by outline": {p("Titel", "Brev") + p("Overskrift1", "En") + p("Egen", "To") + p("Afsnit", "Tre") + p("", "Ord."),
			"# Brev\n\n## En\n\n## To\n\n### Tre\n\nOrd."},
		"bold, italics, signs and breaks": {`<w:p><w:r><w:t xml:space="preserve">Et </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>fedt</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> skråt </w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>2*3</w:t><w:br/><w:t>- ny</w:t></w:r></w:p>`,
			"Et **fedt** *skråt* 2\\*3\\\n\\- ny"},
		"lists": {`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Et</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>To</w:t></w:r></w:p>` + p("", "Slut."),
			"1. Et\n   - To\n\nSlut."},
		"tables": {`<w:tbl><w:tr><w:tc>` + p("", "Mål") + p("", "mere") + `</w:tc><w:tc>` + p("", "42") + `</w:tc></w:tr></w:tbl>`, "Mål mere | 42"},
		"what was deleted, and what older programs see": {`<w:p><w:del><w:r><w:delText>væk</w:delText><w:t>væk</w:t></w:r></w:del><w:ins><w:r><w:t>Her</w:t></w:r></w:ins><mc:Fallback><w:r><w:t>igen</w:t></w:r></mc:Fallback></w:p>`, "Her"},
		"a box within a paragraph":                      {`<w:p><w:r><w:t>Ude</w:t></w:r><w:r><w:txbxContent>` + p("", "Inde") + `</w:txbxContent></w:r></w:p>`, "Inde\n\nUde"},
		"a short line in bold is a guess":               {p("Overskrift1", "En") + `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Gæt</w:t></w:r></w:p>` + p("", "Ord."), "# En\n\n## Gæt\n\nOrd."},
		"a number is no list":                           {p("", "2. halvår"), "2\\. halvår"},
		"messages become themes": {p("Overskrift1", "Temaer") + `<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>` + p("", "1 Et") + p("Meta", "under") + `</w:tc></w:tr><w:tr><w:tc>` + p("", "Borgerne") + `</w:tc><w:tc>` + p("", "Du.") + `</w:tc></w:tr></w:tbl>`,
			"# Temaer\n\n## 1 Et\n\n*under*\n\n###### Borgerne\n\nDu."},
	} {
		f := docx(t, c.inside, "word/styles.xml", danishStyles, "word/numbering.xml", numbering)
		got, guessed, err := readWord(f, f.Size())
		if err != nil || got != c.want {
			t.Errorf("%s: got %q, %v; want %q", name, got, err, c.want)
		}
		if guess := strings.HasSuffix(name, "guess"); guess != (len(guessed) == 1) {
			t.Errorf("%s: the guesses are %v", name, guessed)
		}
	}
}

func TestNotesComeLast(t *testing.T) {
	f := docx(t, p("", "Ord."), "word/footnotes.xml", `<w:footnotes `+space+`><w:footnote w:type="separator" w:id="0">`+p("", "streg")+`</w:footnote><w:footnote w:id="2">`+p("", "En note.")+`</w:footnote></w:footnotes>`)
	if got, _, err := readWord(f, f.Size()); err != nil || got != "Ord.\n\nEn note." {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestHostileWordIsRefused(t *testing.T) {
	deep := strings.Repeat("<w:sdt>", maxDepth+1) + strings.Repeat("</w:sdt>", maxDepth+1)
	for name, f := range map[string]*bytes.Reader{
		"no archive":           bytes.NewReader([]byte("PK\x03\x04 not")),
		"elements without end": docx(t, deep),
		"an entity":            docx(t, `<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>`),
		"broken":               docx(t, `<w:p>`),
		"too long":             docx(t, `<w:p><w:r><w:t>`+strings.Repeat(" ", maxPart)+`</w:t></w:r></w:p>`),
	} {
		if _, _, err := readText(".docx", io.NewSectionReader(f, 0, f.Size()), f.Size()); !fail.Is(err, fail.Invalid) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// Whatever stands in a Word file, it is read or refused in words; and every word that was
// read stands in a piece.
func FuzzWord(f *testing.F) {
	f.Add(p("Overskrift1", "En")+p("", "Ord."), danishStyles, numbering)
	f.Add(`<w:tbl><w:tc>`+p("", "a")+`<w:tbl><w:tr>`+p("", "b")+`</w:tr></w:tbl></w:tc></w:tbl>`, `<w:styles><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>`, "<x>")
	f.Add(`<w:p><w:r><w:txbxContent><w:p><w:r><w:t>a</w:t></w:p></w:txbxContent></w:p></w:tbl></w:tc>`, "", "")
	f.Add(`<w:p><w:pPr><w:outlineLvl w:val="-3"/><w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="x"/></w:numPr></w:pPr><w:hyperlink r:id="9"><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>*_[]()#</w:t></w:r></w:hyperlink></w:p>`, danishStyles, numbering)
	f.Add(`<w:tbl><w:tr><w:tc/><w:tc>`+p("", "A")+`</w:tc></w:tr><w:tr><w:tc>`+p("", "Borgerne")+`</w:tc><w:tc/></w:tr></w:tbl>`, "", "")
	f.Fuzz(func(t *testing.T, inside, styles, numbers string) {
		file := docx(t, inside, "word/styles.xml", styles, "word/numbering.xml", numbers, "word/_rels/document.xml.rels", styles)
		text, guessed, err := readText(".docx", io.NewSectionReader(file, 0, file.Size()), file.Size())
		if err != nil {
			if !fail.Is(err, fail.Invalid) {
				t.Fatal(err)
			}
			return
		}
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) || len(guessed) > strings.Count(text, "#") {
			t.Fatalf("read %q, guessed %v", text, guessed)
		}
		list := Parse(text)
		if got, want := said(list), words(text); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Fatalf("%q became %q", text, got)
		}
		Places(list, Names{})
	})
}
