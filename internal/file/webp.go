package file

import (
	"bufio"
	"encoding/binary"
	"io"
	"strings"
)

const webpNeeds = "|VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP|"

// stripWebP copies a WebP without Exif and XMP. Its length in the head is set after.
func stripWebP(w io.Writer, r *bufio.Reader) error {
	var riff [12]byte
	if _, err := io.ReadFull(r, riff[:]); err != nil {
		return err
	}
	if _, err := w.Write(riff[:]); err != nil {
		return err
	}
	left := int64(binary.LittleEndian.Uint32(riff[4:])) - 4
	for left >= 8 {
		var head [8]byte
		if _, err := io.ReadFull(r, head[:]); err != nil {
			return err
		}
		length := int64(binary.LittleEndian.Uint32(head[4:]))
		padded := length + length&1
		if left -= 8 + padded; left < 0 {
			return errBroken
		}
		out := io.Discard
		if strings.Contains(webpNeeds, "|"+string(head[:4])+"|") {
			out = w
		}
		if _, err := out.Write(head[:]); err != nil {
			return err
		}
		if string(head[:4]) == "VP8X" && length > 0 {
			flags, err := r.ReadByte()
			if err != nil {
				return err
			}
			const exif, xmp = 0x08, 0x04
			if _, err := out.Write([]byte{flags &^ (exif | xmp)}); err != nil {
				return err
			}
			padded--
		}
		if _, err := io.CopyN(out, r, padded); err != nil {
			return err
		}
	}
	return nil
}

// setLength writes the length of a WebP into its head.
func setLength(f io.WriterAt, size int64) error {
	var length [4]byte
	binary.LittleEndian.PutUint32(length[:], uint32(size-8))
	_, err := f.WriteAt(length[:], 4)
	return err
}
