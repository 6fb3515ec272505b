package file

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
)

// The marks of JPEG that matter here.
const (
	soi  = 0xd8
	eoi  = 0xd9
	sos  = 0xda
	app0 = 0xe0
	app1 = 0xe1
	appF = 0xef
	com  = 0xfe
)

// stripJPEG copies a JPEG without camera, place, comments and whatever lies after its
// end. What the picture needs stays: its frame, its colours, and which way is up.
func stripJPEG(w io.Writer, r *bufio.Reader) error {
	var start [2]byte
	if _, err := io.ReadFull(r, start[:]); err != nil || start != [2]byte{0xff, soi} {
		return errBroken
	}
	if _, err := w.Write(start[:]); err != nil {
		return err
	}
	for begun := false; ; {
		mark, err := nextMark(r, begun)
		if err != nil {
			return err
		}
		if mark == eoi {
			_, err := w.Write([]byte{0xff, eoi})
			return err
		}
		if mark == 0x01 || mark >= 0xd0 && mark <= soi {
			return errBroken // stands only inside the picture
		}
		if err := copySegment(w, r, mark); err != nil {
			return err
		}
		if begun = mark == sos; begun {
			if err := copyScan(w, r); err != nil {
				return err
			}
		}
	}
}

// nextMark reads the two bytes that begin a segment; any number of 0xff may lead. The
// first is read already where a scan has just ended.
func nextMark(r *bufio.Reader, begun bool) (byte, error) {
	if !begun {
		if b, err := r.ReadByte(); err != nil || b != 0xff {
			return 0, errBroken
		}
	}
	for {
		if b, err := r.ReadByte(); err != nil || b != 0xff {
			return b, err
		}
	}
}

func copySegment(w io.Writer, r *bufio.Reader, mark byte) error {
	var length [2]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return err
	}
	n := int(binary.BigEndian.Uint16(length[:])) - 2
	if n < 0 {
		return errBroken
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(r, body); err != nil {
		return err
	}
	switch {
	case mark == app1:
		return writeTurn(w, body)
	case mark >= app0 && mark <= appF && !needed(mark, body), mark == com:
		return nil
	}
	for _, part := range [][]byte{{0xff, mark}, length[:], body} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// needed tells whether a picture looks otherwise without what a program has put in:
// its measures, its profile of colours, and how they were turned round.
func needed(mark byte, body []byte) bool {
	switch mark {
	case app0:
		return bytes.HasPrefix(body, []byte("JFIF\x00"))
	case app0 + 2:
		return bytes.HasPrefix(body, []byte("ICC_PROFILE\x00"))
	case app0 + 14:
		return bytes.HasPrefix(body, []byte("Adobe"))
	}
	return false
}

// copyScan copies the picture itself, to the mark after it, whose 0xff it has read.
func copyScan(w io.Writer, r *bufio.Reader) error {
	for {
		run, err := r.ReadSlice(0xff)
		if err != nil && err != bufio.ErrBufferFull {
			return err
		}
		if err == bufio.ErrBufferFull {
			if _, err := w.Write(run); err != nil {
				return err
			}
			continue
		}
		if _, err := w.Write(run[:len(run)-1]); err != nil {
			return err
		}
		next, err := r.Peek(1)
		if err != nil {
			return err
		}
		if next[0] != 0 && (next[0] < 0xd0 || next[0] > 0xd7) {
			return nil
		}
		r.Discard(1)
		if _, err := w.Write([]byte{0xff, next[0]}); err != nil {
			return err
		}
	}
}

// writeTurn writes which way is up, where the camera was turned, and nothing else of
// what it told.
func writeTurn(w io.Writer, body []byte) error {
	turn := turnOf(body)
	if turn < 2 || turn > 8 {
		return nil
	}
	_, err := w.Write([]byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" +
		string(rune(turn)) + "\x00\x00\x00\x00\x00\x00"))
	return err
}

// turnOf reads the one number in Exif that says which way is up; 0 is none.
func turnOf(body []byte) int {
	exif, ok := bytes.CutPrefix(body, []byte("Exif\x00\x00"))
	if !ok || len(exif) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if exif[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(exif[4:]))
	if at+2 > int64(len(exif)) {
		return 0
	}
	entries := exif[at+2:]
	for range order.Uint16(exif[at:]) {
		if len(entries) < 12 {
			return 0
		}
		if order.Uint16(entries) == 0x0112 {
			return int(order.Uint16(entries[8:]))
		}
		entries = entries[12:]
	}
	return 0
}
