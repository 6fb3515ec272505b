package file_test

import (
	"testing"

	"ledetraad/internal/fail"
)

// Whatever is sent, under whatever name: it is taken whole, or refused with a reason of
// ours. Nothing else comes out.
func FuzzTake(f *testing.F) {
	for name, bytes := range map[string][]byte{
		"a.pdf": []byte("%PDF-1.7"), "a.docx": docx(f), "a.odt": odt(f), "a.png": pngBytes(f), "a.jpg": jpegBytes(f),
		"b.jpg": []byte("\xff\xd8" + segment(0xe1, exif(6)) + string(jpegBytes(f)[2:])), "a.gif": gifBytes(f), "a.webp": webpBytes("EXIF\x02\x00\x00\x00hi"),
		"a.csv": []byte("a;b"), "a.md": []byte("<svg>"),
	} {
		f.Add(name, bytes)
	}
	f.Fuzz(func(t *testing.T, name string, bytes []byte) {
		taken, err := take(t, intake(t), name, bytes)
		if err != nil && !fail.Is(err, fail.Invalid) {
			t.Fatalf("got %v", err)
		}
		if err == nil && (taken.Size < 1 || taken.Size > int64(len(bytes))+36) {
			t.Fatalf("%d bytes became %d", len(bytes), taken.Size)
		}
	})
}
