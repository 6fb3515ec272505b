package font

import (
	"encoding/binary"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func TestEveryCutCanWriteDanish(t *testing.T) {
	for _, face := range Faces {
		f, err := Load(face)
		if err != nil {
			t.Fatal(err)
		}
		m := f.Meter()
		for _, r := range "Blåbærgrød på Ærø, ÆØÅ éöü 0123456789 »–« %§½ • − …\u00a0" {
			if g := m.Glyph(r); g.ID == 0 || g.Width <= 0 {
				t.Errorf("%s has no %q", f.Name, r)
			}
		}
		if f.Ascent < 700 || f.Descent > -200 || f.Cap < 600 || f.Box[0] >= f.Box[2] || f.Box[1] >= f.Box[3] {
			t.Errorf("%s measures %+v", f.Name, f)
		}
		if leans := f.Angle != 0; leans != (face == Italic || face == BoldItalic) {
			t.Errorf("%s leans %d degrees", f.Name, f.Angle)
		}
	}
}

func TestLettersAreKerned(t *testing.T) {
	f, err := Load(Regular)
	if err != nil {
		t.Fatal(err)
	}
	m := f.Meter()
	if k := m.Kern(m.Glyph('A').ID, m.Glyph('V').ID); k >= 0 {
		t.Errorf("A and V stand %d apart, want nearer to each other", k)
	}
	if k := m.Kern(m.Glyph('n').ID, m.Glyph('n').ID); k != 0 {
		t.Errorf("n and n stand %d apart, want 0", k)
	}
}

// A glyph of a subset has the outline it had in the whole font, å with its ring.
func TestASubsetDrawsTheSame(t *testing.T) {
	f, err := Load(Regular)
	if err != nil {
		t.Fatal(err)
	}
	m, use := f.Meter(), map[uint16]bool{}
	for _, r := range "åøæÅé" {
		use[m.Glyph(r).ID] = true
	}
	b := f.Subset(use)
	if whole := assemble(f.tables); len(b) > len(whole)/3 {
		t.Errorf("five letters take %d bytes of %d", len(b), len(whole))
	}
	part, err := sfnt.Parse(readable(f, b))
	if err != nil {
		t.Fatal(err)
	}
	for g := range use {
		got, want := outline(t, part, g), outline(t, f.sf, g)
		if len(want) == 0 || len(got) != len(want) {
			t.Fatalf("glyph %d has %d strokes, want %d", g, len(got), len(want))
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("glyph %d, stroke %d: %v, want %v", g, i, got[i], want[i])
			}
		}
	}
	if got := outline(t, part, m.Glyph('x').ID); len(got) != 0 {
		t.Error("a letter that was not asked for is drawn")
	}
}

// readable adds the tables a PDF has no use for, which sfnt wants to read a font.
func readable(f *Font, b []byte) []byte {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		e := b[12+16*i:]
		at, n := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		tables[string(e[:4])] = b[at : at+n]
	}
	for tag, table := range f.tables {
		if _, ok := tables[tag]; !ok && tag != "GPOS" {
			tables[tag] = table
		}
	}
	return assemble(tables)
}

func outline(t *testing.T, f *sfnt.Font, g uint16) sfnt.Segments {
	t.Helper()
	s, err := f.LoadGlyph(&sfnt.Buffer{}, sfnt.GlyphIndex(g), fixed.I(1000), nil)
	if err != nil {
		t.Fatal(err)
	}
	return append(sfnt.Segments(nil), s...)
}
