package doc

import (
	"fmt"
	"strings"
	"unicode"

	"ledetraad/internal/doc/font"
)

// missing stands where the letters have no sign for what was written, an emoji for
// instance. What is copied or read aloud is still the sign itself.
const missing = '□'

// letters measures and encodes the words of one document. Every sign a cut has drawn
// has a code of its own, so that what is copied out is exactly what was written, also
// where two signs look alike.
type letters struct {
	meters [4]*font.Meter
	codes  [4]map[rune]uint16
	runes  [4][]rune // by code, from 1
}

func newLetters() (*letters, error) {
	l := &letters{}
	for _, face := range font.Faces {
		f, err := font.Load(face)
		if err != nil {
			return nil, err
		}
		l.meters[face], l.codes[face] = f.Meter(), map[rune]uint16{}
	}
	return l, nil
}

// glyph is how a sign is drawn in a cut.
func (l *letters) glyph(face font.Face, r rune) font.Glyph {
	m := l.meters[face]
	if r == softHyphen {
		return m.Glyph('-')
	}
	if g := m.Glyph(r); g.ID != 0 {
		return g
	}
	switch {
	case unicode.IsSpace(r):
		return m.Glyph(' ')
	case unicode.Is(unicode.Mn, r):
		return font.Glyph{ID: m.Glyph(' ').ID}
	}
	return m.Glyph(missing)
}

// width is how wide words stand.
func (l *letters) width(face font.Face, size float64, words string) float64 {
	sum, last := 0, uint16(0)
	for _, r := range words {
		g := l.glyph(face, r)
		sum += g.Width
		if last != 0 {
			sum += l.meters[face].Kern(last, g.ID)
		}
		last = g.ID
	}
	return float64(sum) * size / 1000
}

// encode writes words as a page shows them: codes, and between them how much nearer
// two letters stand.
func (l *letters) encode(face font.Face, words string) string {
	var out strings.Builder
	out.WriteString("[<")
	last := uint16(0)
	for _, r := range words {
		g := l.glyph(face, r)
		if last != 0 {
			if k := l.meters[face].Kern(last, g.ID); k != 0 {
				fmt.Fprintf(&out, "> %d <", -k)
			}
		}
		fmt.Fprintf(&out, "%04X", l.code(face, r))
		last = g.ID
	}
	out.WriteString(">] TJ")
	return out.String()
}

func (l *letters) code(face font.Face, r rune) uint16 {
	c, ok := l.codes[face][r]
	if !ok {
		l.runes[face] = append(l.runes[face], r)
		c = uint16(len(l.runes[face]))
		l.codes[face][r] = c
	}
	return c
}
