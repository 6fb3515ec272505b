// Package font is the letters documents are set in, IBM Plex Sans: widths, kerning,
// and the part of a font a PDF needs. The files under plex are IBM's own, unchanged;
// they are packed (WOFF) and are unpacked when first used.
package font

import (
	"bytes"
	"compress/zlib"
	"embed"
	"encoding/binary"
	"fmt"
	"io"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

//go:embed plex
var files embed.FS

// Face is one of the four cuts a document is set in.
type Face int

// The cuts.
const (
	Regular Face = iota
	Bold         // drawn by the semi-bold cut, as on the pages
	Italic
	BoldItalic
)

// Faces lists them.
var Faces = []Face{Regular, Bold, Italic, BoldItalic}

var names = [...]string{"IBMPlexSans-Regular", "IBMPlexSans-SemiBold", "IBMPlexSans-Italic", "IBMPlexSans-SemiBoldItalic"}

// Font is a cut. It never changes after it is read and may be shared.
type Font struct {
	Name    string
	Ascent  int // in thousandths of the size, as all measures here
	Descent int
	Cap     int
	Box     [4]int
	Angle   int // degrees the letters lean

	tables map[string][]byte
	sf     *sfnt.Font
	units  int
}

var loaded = func() (list [4]func() (*Font, error)) {
	for i := range list {
		list[i] = sync.OnceValues(func() (*Font, error) { return load(names[i]) })
	}
	return list
}()

// Load reads a cut; the second time it is there already.
func Load(f Face) (*Font, error) { return loaded[f]() }

func load(name string) (*Font, error) {
	packed, err := files.ReadFile("plex/" + name + ".woff")
	if err != nil {
		return nil, err
	}
	f := &Font{Name: name}
	if f.tables, err = unpack(packed); err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	if f.sf, err = sfnt.Parse(assemble(f.tables)); err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	f.units = int(f.sf.UnitsPerEm())
	m, err := f.sf.Metrics(nil, f.size(), font.HintingNone)
	if err != nil {
		return nil, err
	}
	f.Ascent, f.Descent, f.Cap = f.per(m.Ascent), -f.per(m.Descent), f.per(m.CapHeight)
	b, err := f.sf.Bounds(nil, f.size(), font.HintingNone)
	f.Box = [4]int{f.per(b.Min.X), -f.per(b.Max.Y), f.per(b.Max.X), -f.per(b.Min.Y)}
	f.Angle = int(int32(binary.BigEndian.Uint32(f.tables["post"][4:])) >> 16)
	return f, err
}

// size is one unit of the font to a pixel, so that nothing is rounded.
func (f *Font) size() fixed.Int26_6 { return fixed.I(f.units) }

func (f *Font) per(v fixed.Int26_6) int { return int(v) * 1000 / 64 / f.units }

// Meter measures letters of a font; it is one document's own.
type Meter struct {
	*Font
	buf    sfnt.Buffer
	glyphs map[rune]Glyph
	kerns  map[[2]uint16]int
}

// Glyph is how a letter is drawn: its number in the font, 0 for none, and its width.
type Glyph struct {
	ID    uint16
	Width int
}

// Meter makes a measure.
func (f *Font) Meter() *Meter {
	return &Meter{Font: f, glyphs: map[rune]Glyph{}, kerns: map[[2]uint16]int{}}
}

// Glyph finds how a letter is drawn.
func (m *Meter) Glyph(r rune) Glyph {
	if g, ok := m.glyphs[r]; ok {
		return g
	}
	i, err := m.sf.GlyphIndex(&m.buf, r)
	if err != nil {
		i = 0
	}
	w, err := m.sf.GlyphAdvance(&m.buf, i, m.size(), font.HintingNone)
	if err != nil {
		w = 0
	}
	g := Glyph{uint16(i), m.per(w)}
	m.glyphs[r] = g
	return g
}

// Kern is how much nearer to each other two glyphs stand, negative, or farther.
func (m *Meter) Kern(a, b uint16) int {
	pair := [2]uint16{a, b}
	if k, ok := m.kerns[pair]; ok {
		return k
	}
	k, err := m.sf.Kern(&m.buf, sfnt.GlyphIndex(a), sfnt.GlyphIndex(b), m.size(), font.HintingNone)
	if err != nil {
		k = 0
	}
	m.kerns[pair] = m.per(k)
	return m.kerns[pair]
}

// unpack reads the tables of a WOFF file.
func unpack(b []byte) (map[string][]byte, error) {
	if len(b) < 44 || string(b[:4]) != "wOFF" {
		return nil, fmt.Errorf("not a WOFF file")
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(b[12:])) {
		e := b[44+20*i:]
		at, packed, whole := binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		data := b[at : at+packed]
		if packed < whole {
			z, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				return nil, err
			}
			if data, err = io.ReadAll(z); err != nil {
				return nil, err
			}
		}
		if len(data) != int(whole) {
			return nil, fmt.Errorf("the table %s has %d bytes, not %d", e[:4], len(data), whole)
		}
		tables[string(e[:4])] = data
	}
	return tables, nil
}
