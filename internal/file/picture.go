package file

import (
	"bufio"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/webp"
)

// maxPixels is what a browser can open without choking: four bytes each.
const maxPixels = 60_000_000

var errPixels = errors.New("file: too many pixels")

// pixels refuses a picture that would be too large when it is opened. Only its
// beginning is read: nothing is ever unpacked here.
func pixels(kind Kind, r io.Reader) error {
	read := map[string]func(io.Reader) (image.Config, error){
		"png": png.DecodeConfig, "jpg": jpeg.DecodeConfig, "gif": gif.DecodeConfig, "webp": webp.DecodeConfig}[kind.Name]
	if read == nil {
		return nil
	}
	c, err := read(r)
	if err != nil || c.Width < 1 || c.Height < 1 {
		return errBroken
	}
	if c.Width > maxPixels/c.Height {
		return errPixels
	}
	return nil
}

// clean takes away what a picture tells besides itself. What is kept is a file of its
// own, if the kind has such things to tell.
func (t *Taken) clean() error {
	strip := map[string]func(io.Writer, *bufio.Reader) error{"jpg": stripJPEG, "png": stripPNG, "webp": stripWebP}[t.Kind.Name]
	if strip == nil {
		return nil
	}
	var err error
	if t.own, err = NewTemp(); err != nil {
		return err
	}
	out := bufio.NewWriterSize(t.own, 64<<10)
	in := bufio.NewReaderSize(io.NewSectionReader(t.content, 0, t.Size), 64<<10)
	if err := strip(out, in); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return errBroken
		}
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if t.Size, err = t.own.Seek(0, io.SeekCurrent); err != nil {
		return err
	}
	t.content = t.own.File
	if t.Kind.Name == "webp" {
		return setLength(t.own, t.Size)
	}
	return nil
}
