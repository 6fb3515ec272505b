package doc

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"

	"ledetraad/internal/doc/font"
	"ledetraad/internal/doc/pdf"
)

// font embeds the signs of a cut that the document uses: their outlines, which code
// is which glyph, how wide they are, and which sign each code stands for.
func (b *builder) font(face font.Face) (pdf.Ref, error) {
	f, m := b.file, b.meters[face]
	used := map[uint16]bool{}
	toGlyph := []byte{0, 0}
	widths := []string{}
	for _, r := range b.runes[face] {
		g := b.glyph(face, r)
		used[g.ID] = true
		toGlyph = binary.BigEndian.AppendUint16(toGlyph, g.ID)
		widths = append(widths, fmt.Sprint(g.Width))
	}
	outlines := m.Subset(used)
	program, err := f.Stream(fmt.Sprintf("/Length1 %d", len(outlines)), outlines)
	if err != nil {
		return 0, err
	}
	glyphs, err := f.Stream("", toGlyph)
	if err != nil {
		return 0, err
	}
	unicodes, err := f.Stream("", []byte(toUnicode(b.runes[face])))
	if err != nil {
		return 0, err
	}
	name := fmt.Sprintf("LEDET%c+%s", 'A'+rune(face), m.Name)
	flags, stem := 4, 80
	if m.Angle != 0 {
		flags |= 64
	}
	if face == font.Bold || face == font.BoldItalic {
		stem = 130
	}
	about := f.Add(fmt.Sprintf("<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %s >>",
		name, flags, m.Box[0], m.Box[1], m.Box[2], m.Box[3], m.Angle, m.Ascent, m.Descent, m.Cap, stem, program))
	cid := f.Add(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %s /W [1 [%s]] /CIDToGIDMap %s >>",
		name, about, strings.Join(widths, " "), glyphs))
	return f.Add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s >>", name, cid, unicodes)), nil
}

// toUnicode says which sign each code stands for, a hundred at a time.
func toUnicode(runes []rune) string {
	var out strings.Builder
	out.WriteString(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`)
	for from := 0; from < len(runes); from += 100 {
		some := runes[from:min(from+100, len(runes))]
		fmt.Fprintf(&out, "%d beginbfchar\n", len(some))
		for i, r := range some {
			fmt.Fprintf(&out, "<%04X> <", from+i+1)
			for _, u := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&out, "%04X", u)
			}
			out.WriteString(">\n")
		}
		out.WriteString("endbfchar\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return out.String()
}
