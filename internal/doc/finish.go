package doc

import (
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"ledetraad/internal/doc/font"
	"ledetraad/internal/doc/pdf"
)

// finish puts pages, tree, letters and what the file says of itself into objects.
func (b *builder) finish() ([]byte, error) {
	f := b.file
	resources, err := b.resources()
	if err != nil {
		return nil, err
	}
	refs := make([]pdf.Ref, len(b.pages))
	for i := range refs {
		refs[i] = f.Reserve()
	}
	all := f.Reserve()
	note := len(b.pages)
	for i, c := range b.pages {
		content, err := f.Stream("", c.out.Bytes())
		if err != nil {
			return nil, err
		}
		annots := ""
		for _, l := range c.links {
			f.Put(l.ref, l.annotation(note, refs))
			annots += " " + l.ref.String()
			note++
		}
		if annots != "" {
			annots = " /Annots [" + annots + " ]"
		}
		f.Put(refs[i], fmt.Sprintf("<< /Type /Page /Parent %s /MediaBox [0 0 %s %s] /Resources %s /Contents %s /StructParents %d /Tabs /S%s >>",
			all, pdf.Number(b.paper[0]), pdf.Number(b.paper[1]), resources, content, i, annots))
	}
	f.Put(all, fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(refs), list(refs)))
	b.root.number(f)
	tree := f.Reserve()
	b.root.put(f, tree, refs)
	f.Put(tree, fmt.Sprintf("<< /Type /StructTreeRoot /K [%s] /ParentTree %s /ParentTreeNextKey %d >>", b.root.ref, parents(f, b.pages), note))
	about := f.Raw("/Type /Metadata /Subtype /XML", []byte(b.d.metadata()))
	root := f.Add(fmt.Sprintf("<< /Type /Catalog /Version /1.7 /Pages %s /Lang (%s) /MarkInfo << /Marked true >> /StructTreeRoot %s /Metadata %s /ViewerPreferences << /DisplayDocTitle true >>%s >>",
		all, b.d.language(), tree, about, b.outline(refs)))
	info := f.Add(fmt.Sprintf("<< /Title %s /Author %s /Subject %s /Producer %s /CreationDate %s /ModDate %s >>",
		pdf.Text(clean(b.d.Title)), pdf.Text(clean(b.d.Author)), pdf.Text(clean(b.d.Subject)), pdf.Text(producer), pdf.Date(b.d.Made), pdf.Date(b.d.Made)))
	return f.Bytes(root, info), nil
}

const producer = "Ledetråd"

func list(refs []pdf.Ref) string {
	words := make([]string, len(refs))
	for i, r := range refs {
		words[i] = r.String()
	}
	return strings.Join(words, " ")
}

// annotation is a link's place as an object.
func (l linkPlace) annotation(number int, pages []pdf.Ref) string {
	to := "/A << /S /URI /URI " + pdf.Bytestring(l.to) + " >>"
	if l.place != nil {
		to = "/Dest " + l.place.dest(pages)
	}
	r := l.rect
	return fmt.Sprintf("<< /Type /Annot /Subtype /Link /Rect [%s %s %s %s] /Border [0 0 0] /F 4 /StructParent %d /Contents %s %s >>",
		pdf.Number(r[0]), pdf.Number(pageHeight-r[1]), pdf.Number(r[2]), pdf.Number(pageHeight-r[3]), number, pdf.Text(l.words), to)
}

func (p *place) dest(pages []pdf.Ref) string {
	return fmt.Sprintf("[%s /XYZ 0 %s null]", pages[p.page], pdf.Number(pageHeight-marginTop-p.top+8))
}

// outline is the bookmarks: every heading below the one it belongs to.
func (b *builder) outline(pages []pdf.Ref) string {
	if len(b.places) == 0 {
		return ""
	}
	f := b.file
	top := f.Reserve()
	refs := make([]pdf.Ref, len(b.places))
	for i := range refs {
		refs[i] = f.Reserve()
	}
	above := make([]int, len(refs)) // the heading it belongs to; -1 none
	under := map[int][]int{}
	for i, p := range b.places {
		above[i] = i - 1
		for above[i] >= 0 && b.places[above[i]].level >= p.level {
			above[i] = above[above[i]]
		}
		under[above[i]] = append(under[above[i]], i)
	}
	ends := func(kids []int) string {
		if len(kids) == 0 {
			return ""
		}
		return fmt.Sprintf(" /First %s /Last %s /Count %d", refs[kids[0]], refs[kids[len(kids)-1]], len(kids))
	}
	for parent, kids := range under {
		up := top
		if parent >= 0 {
			up = refs[parent]
		}
		for n, i := range kids {
			beside := ""
			if n > 0 {
				beside += " /Prev " + refs[kids[n-1]].String()
			}
			if n+1 < len(kids) {
				beside += " /Next " + refs[kids[n+1]].String()
			}
			f.Put(refs[i], fmt.Sprintf("<< /Title %s /Parent %s%s%s /Dest %s >>", pdf.Text(b.places[i].words), up, beside,
				strings.ReplaceAll(ends(under[i]), "/Count ", "/Count -"), b.places[i].dest(pages)))
		}
	}
	f.Put(top, "<< /Type /Outlines"+ends(under[-1])+" >>")
	return " /Outlines " + top.String()
}

// resources are the letters and pictures all pages share.
func (b *builder) resources() (pdf.Ref, error) {
	var fonts, pictures strings.Builder
	for _, face := range font.Faces {
		if len(b.runes[face]) == 0 {
			continue
		}
		ref, err := b.font(face)
		if err != nil {
			return 0, err
		}
		fmt.Fprintf(&fonts, " /F%d %s", face, ref)
	}
	for _, name := range slices.Sorted(maps.Keys(b.images)) {
		fmt.Fprintf(&pictures, " /%s %s", name, b.images[name])
	}
	return b.file.Add("<< /Font <<" + fonts.String() + " >> /XObject <<" + pictures.String() + " >> >>"), nil
}

// metadata is what the file says of itself, for archives.
func (d Document) metadata() string {
	esc := func(s string) string {
		var out strings.Builder
		xml.EscapeText(&out, []byte(clean(s)))
		return out.String()
	}
	made := d.Made.UTC().Format(time.RFC3339)
	return `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + esc(d.Title) + `</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>` + esc(d.Author) + `</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">` + esc(d.Subject) + `</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>` + d.language() + `</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>` + made + `</xmp:CreateDate><xmp:ModifyDate>` + made + `</xmp:ModifyDate>
<pdf:Producer>` + producer + `</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
