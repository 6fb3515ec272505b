package file

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"io"
	"strings"
)

// What a PNG needs to look as it does, moving pictures included. Texts, times, Exif and
// what nobody knows are left out.
const pngNeeds = " IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs bKGD acTL fcTL fdAT "

// stripPNG copies a PNG without what it tells besides itself.
func stripPNG(w io.Writer, r *bufio.Reader) error {
	if _, err := io.CopyN(w, r, 8); err != nil {
		return err
	}
	for first := true; ; first = false {
		var head [8]byte
		if _, err := io.ReadFull(r, head[:]); err != nil {
			return err
		}
		name, length := string(head[4:]), int64(binary.BigEndian.Uint32(head[:]))
		if first != (name == "IHDR") || length > 1<<31-1 {
			return errBroken
		}
		out := io.Discard
		if strings.Contains(pngNeeds, " "+name+" ") {
			out = w
		}
		sum := crc32.NewIEEE()
		sum.Write(head[4:])
		if _, err := out.Write(head[:]); err != nil {
			return err
		}
		if _, err := io.CopyN(io.MultiWriter(out, sum), r, length); err != nil {
			return err
		}
		var crc [4]byte
		if _, err := io.ReadFull(r, crc[:]); err != nil {
			return err
		}
		if binary.BigEndian.Uint32(crc[:]) != sum.Sum32() {
			return errBroken
		}
		if _, err := out.Write(crc[:]); err != nil || name == "IEND" {
			return err
		}
	}
}
