package file_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"ledetraad/internal/fail"
	"ledetraad/internal/file"
)

// part is an entry of an archive a test makes.
type part struct{ name, text string }

func zipped(t testing.TB, parts ...part) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.Create(p.name)
		if err == nil {
			_, err = w.Write([]byte(p.text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const office = "application/vnd.openxmlformats-officedocument."

// types is the list of contents of an Office document whose main part is so.
func types(main string) part {
	return part{"[Content_Types].xml", `<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="` + main + `"/></Types>`}
}

func docx(t testing.TB, more ...part) []byte {
	return zipped(t, append([]part{types(office + "wordprocessingml.document.main+xml"), {"word/document.xml", "<w:document/>"}}, more...)...)
}

func odt(t testing.TB, more ...part) []byte {
	return zipped(t, append([]part{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<office/>"}}, more...)...)
}

func picture() image.Image {
	m := image.NewPaletted(image.Rect(0, 0, 40, 30), color.Palette{color.White, color.Black, color.RGBA{200, 30, 60, 255}})
	for i := range m.Pix {
		m.Pix[i] = byte(i*i/7) % 3
	}
	return m
}

func pngBytes(t testing.TB) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, picture()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func jpegBytes(t testing.TB) []byte {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, picture(), nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func gifBytes(t testing.TB) []byte {
	var out bytes.Buffer
	if err := gif.Encode(&out, picture(), nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// webpBytes is a picture of one white point, without loss, with chunks after it.
func webpBytes(chunks ...string) []byte {
	body := "VP8X\x0a\x00\x00\x00\x0c\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
		"VP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00" + strings.Join(chunks, "")
	return []byte("RIFF" + string(binary.LittleEndian.AppendUint32(nil, uint32(len(body)+4))) + "WEBP" + body)
}

func chunk(name, text string) string {
	sum := crc32.ChecksumIEEE([]byte(name + text))
	return string(binary.BigEndian.AppendUint32(nil, uint32(len(text)))) + name + text + string(binary.BigEndian.AppendUint32(nil, sum))
}

func segment(mark byte, text string) string {
	return "\xff" + string([]byte{mark}) + string(binary.BigEndian.AppendUint16(nil, uint16(len(text)+2))) + text
}

func intake(t testing.TB) *file.Intake {
	t.Helper()
	in, err := file.NewIntake(2<<20, "")
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// take sends bytes under a name, and closes what was taken with the test.
func take(t testing.TB, in *file.Intake, name string, bytes []byte) (*file.Taken, error) {
	t.Helper()
	temp, err := file.NewTemp()
	if err == nil {
		_, err = temp.Write(bytes)
	}
	if err != nil {
		t.Fatal(err)
	}
	taken, err := in.Take(context.Background(), name, temp.File, int64(len(bytes)))
	t.Cleanup(func() {
		taken.Close()
		temp.Close()
	})
	return taken, err
}

// key is what was said of the field of the file.
func key(err error) string {
	e := fail.As(err)
	switch {
	case err == nil:
		return "taken"
	case e == nil:
		return err.Error()
	case len(e.Fields) == 1:
		return e.Fields[0].Key
	}
	return e.Key
}
