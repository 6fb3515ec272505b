package font

import (
	"encoding/binary"
	"maps"
	"slices"
)

// needed are the tables a PDF reads of an embedded font; cvt, fpgm and prep are the
// hints for coarse screens.
var needed = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// Subset is the font with only some of its glyphs: the others keep their number
// and are empty.
func (f *Font) Subset(glyphs map[uint16]bool) []byte {
	keep := map[uint16]bool{0: true}
	for g := range glyphs {
		f.withParts(g, keep)
	}
	var glyf, loca, hmtx []byte
	metrics := int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	for g := range f.count() {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if keep[uint16(g)] {
			glyf = append(glyf, f.outline(uint16(g))...)
			for len(glyf)%4 != 0 {
				glyf = append(glyf, 0)
			}
		}
		hmtx = append(hmtx, f.metric(g, metrics, keep[uint16(g)])...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	tables := map[string][]byte{}
	for _, tag := range needed {
		if t, ok := f.tables[tag]; ok {
			tables[tag] = t
		}
	}
	head := slices.Clone(f.tables["head"])
	binary.BigEndian.PutUint16(head[50:], 1) // loca has whole offsets
	tables["head"], tables["glyf"], tables["loca"], tables["hmtx"] = head, glyf, loca, hmtx
	return assemble(tables)
}

// metric is what hmtx says of a glyph; nothing of one that is not kept.
func (f *Font) metric(g, metrics int, kept bool) []byte {
	t, size := f.tables["hmtx"], 4
	at := 4 * g
	if g >= metrics {
		size, at = 2, 4*metrics+2*(g-metrics)
	}
	if !kept || at+size > len(t) {
		return make([]byte, size)
	}
	return t[at : at+size]
}

func (f *Font) count() int { return int(binary.BigEndian.Uint16(f.tables["maxp"][4:])) }

// outline is how a glyph is drawn; nothing for a space.
func (f *Font) outline(g uint16) []byte {
	glyf, loca := f.tables["glyf"], f.tables["loca"]
	if int(g) >= f.count() {
		return nil
	}
	if binary.BigEndian.Uint16(f.tables["head"][50:]) == 0 {
		a, b := binary.BigEndian.Uint16(loca[2*int(g):]), binary.BigEndian.Uint16(loca[2*int(g)+2:])
		return glyf[2*int(a) : 2*int(b)]
	}
	a, b := binary.BigEndian.Uint32(loca[4*int(g):]), binary.BigEndian.Uint32(loca[4*int(g)+4:])
	return glyf[a:b]
}

// The flags of a part of a glyph that is put together of others.
const (
	wordArgs  = 1 << 0
	oneScale  = 1 << 3
	more      = 1 << 5
	twoScales = 1 << 6
	matrix    = 1 << 7
)

// withParts keeps a glyph and those it is put together of: å is a with a ring.
func (f *Font) withParts(g uint16, keep map[uint16]bool) {
	if keep[g] && g != 0 {
		return
	}
	keep[g] = true
	o := f.outline(g)
	if len(o) < 10 || int16(binary.BigEndian.Uint16(o)) >= 0 {
		return
	}
	for at := 10; at+4 <= len(o); {
		flags := binary.BigEndian.Uint16(o[at:])
		f.withParts(binary.BigEndian.Uint16(o[at+2:]), keep)
		at += 6
		if flags&wordArgs != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return
		}
	}
}

// assemble makes a TrueType file of tables.
func assemble(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	n, power, log := len(tags), 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 * power, log, 16 * (n - power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	for _, tag := range tags {
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, checksum(tables[tag]))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[tag])))
		at += (len(tables[tag]) + 3) &^ 3
	}
	for _, tag := range tags {
		out = append(out, tables[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

func checksum(b []byte) (sum uint32) {
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + binary.BigEndian.Uint32(rest[:])
}
