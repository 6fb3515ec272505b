package doc

import (
	"archive/zip"
	"bytes"
	"embed"
	"fmt"
	"strings"
	"time"
)

//go:embed word
var wordFiles embed.FS

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	officeNS  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageNS = "http://schemas.openxmlformats.org/package/2006"
	wordKind  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	spaces14  = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="` + officeNS + `" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"`
)

// part is a file within the document's file.
type part struct{ name, text string }

// Word writes the document as a Word file. The same document gives the same file.
func (d Document) Word() ([]byte, error) {
	w := &docx{body: "Normal"}
	w.blocks([]Block{Styled(Meta, strings.Trim(d.Author+" · "+d.Mark, " ·"))})
	w.paragraph("Title", "", 0, []Run{{Text: d.Title}})
	w.paragraph("Subtitle", "", 0, []Run{{Text: d.Subtitle}})
	w.facts(d.Facts)
	w.blocks(d.Blocks)
	if w.err != nil {
		return nil, w.err
	}
	parts := []part{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", rels([3]string{"document", officeNS + "/officeDocument", "word/document.xml"},
			[3]string{"core", packageNS + "/relationships/metadata/core-properties", "docProps/core.xml"})},
		{"docProps/core.xml", d.core()},
		{"word/document.xml", d.bodyPart(w.out.String())},
		{"word/_rels/document.xml.rels", w.rels()},
		{"word/numbering.xml", w.numbering()},
		{"word/header.xml", running("hdr", "Header", xmlRun(d.Title)+tab+xmlRun(d.Mark))},
		{"word/footer.xml", running("ftr", "Footer", xmlRun(d.Author)+tab+pageOf(d.Words.Page))},
	}
	for _, name := range []string{"styles.xml", "settings.xml"} {
		b, err := wordFiles.ReadFile("word/" + name)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{"word/" + name, strings.ReplaceAll(string(b), "LANGUAGE", d.language())})
	}
	for i, p := range w.pictures {
		parts = append(parts, part{fmt.Sprintf("word/media/picture%d.%s", i+1, p.kind), string(p.data)})
	}
	return pack(parts, d.Made)
}

func pack(parts []part, made time.Time) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: made.UTC()})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write([]byte(p.text)); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

const contentTypes = xmlHead + `<Types xmlns="` + packageNS + `/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>` +
	`<Override PartName="/word/document.xml" ContentType="` + wordKind + `document.main+xml"/><Override PartName="/word/styles.xml" ContentType="` + wordKind + `styles+xml"/><Override PartName="/word/settings.xml" ContentType="` + wordKind + `settings+xml"/>` +
	`<Override PartName="/word/numbering.xml" ContentType="` + wordKind + `numbering+xml"/><Override PartName="/word/header.xml" ContentType="` + wordKind + `header+xml"/><Override PartName="/word/footer.xml" ContentType="` + wordKind + `footer+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

// rels writes relationships: name, kind, target.
func rels(list ...[3]string) string {
	var out strings.Builder
	out.WriteString(xmlHead + `<Relationships xmlns="` + packageNS + `/relationships">`)
	for _, r := range list {
		mode := ""
		if strings.HasSuffix(r[1], "/hyperlink") {
			mode = ` TargetMode="External"`
		}
		fmt.Fprintf(&out, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`, r[0], r[1], xmlText(r[2]), mode)
	}
	return out.String() + `</Relationships>`
}

func (w *docx) rels() string {
	list := [][3]string{}
	for _, name := range []string{"styles", "settings", "numbering", "header", "footer"} {
		list = append(list, [3]string{name, officeNS + "/" + name, name + ".xml"})
	}
	for i, to := range w.links {
		list = append(list, [3]string{fmt.Sprintf("link%d", i+1), officeNS + "/hyperlink", to})
	}
	for i, p := range w.pictures {
		list = append(list, [3]string{fmt.Sprintf("picture%d", i+1), officeNS + "/image", fmt.Sprintf("media/picture%d.%s", i+1, p.kind)})
	}
	return rels(list...)
}

// bodyPart is the document on its page: A4, the margins of a letter, no head on the
// first page.
func (d Document) bodyPart(body string) string {
	return xmlHead + `<w:document ` + spaces14 + `><w:body>` + body +
		`<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footer"/>` +
		fmt.Sprintf(`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="%d" w:right="1531" w:bottom="%d" w:left="1531" w:header="820" w:footer="760" w:gutter="0"/>`, int(marginTop*twips), int(marginFoot*twips)) +
		`<w:titlePg/></w:sectPr></w:body></w:document>`
}

func (w *docx) numbering() string {
	var out strings.Builder
	out.WriteString(xmlHead + `<w:numbering ` + spaces14 + `>`)
	for kind, form := range []string{"bullet", "decimal"} {
		fmt.Fprintf(&out, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>`, kind)
		for i := range deepest + 1 {
			mark := "•"
			if kind == 1 {
				mark = fmt.Sprintf("%%%d.", i+1)
			}
			fmt.Fprintf(&out, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`, i, form, mark, itemTwips*(i+1), itemTwips)
		}
		out.WriteString(`</w:abstractNum>`)
	}
	fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, dots)
	for i := range w.numbers {
		fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="1"/>`, dots+1+i)
		for level := range deepest + 1 {
			fmt.Fprintf(&out, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride>`, level)
		}
		out.WriteString(`</w:num>`)
	}
	return out.String() + `</w:numbering>`
}

const tab = `<w:r><w:tab/></w:r>`

func xmlRun(words string) string {
	return `<w:r><w:t xml:space="preserve">` + xmlText(strings.Join(strings.Fields(words), " ")) + `</w:t></w:r>`
}

func running(tag, style, runs string) string {
	return xmlHead + `<w:` + tag + ` ` + spaces14 + `><w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runs + `</w:p></w:` + tag + `>`
}

// pageOf is "Side 1 af 3", whose numbers Word fills in.
func pageOf(words string) string {
	parts := strings.SplitN(words, "%d", 3)
	field := func(name string) string {
		return `<w:fldSimple w:instr=" ` + name + ` "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
	}
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + xmlText(s) + `</w:t></w:r>` }
	if len(parts) < 3 {
		return text(words)
	}
	return text(parts[0]) + field("PAGE") + text(parts[1]) + field("NUMPAGES") + text(parts[2])
}

// core is what the file says of itself.
func (d Document) core() string {
	made := d.Made.UTC().Format(time.RFC3339)
	return xmlHead + `<cp:coreProperties xmlns:cp="` + packageNS + `/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + xmlText(d.Title) + `</dc:title><dc:subject>` + xmlText(d.Subject) + `</dc:subject><dc:creator>` + xmlText(d.Author) + `</dc:creator><dc:language>` + d.language() + `</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + made + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + made + `</dcterms:modified></cp:coreProperties>`
}
