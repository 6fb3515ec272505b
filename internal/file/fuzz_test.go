package file_test

import (
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/i18n"
)

// Whatever is sent, under whatever name: it is taken whole, or refused with a reason of
// ours. Nothing else comes out.
func FuzzTake(f *testing.F) {
	for name, bytes := range map[string][]byte{
		"a.pdf": []byte("%PDF-1.7"), "a.docx": docx(f), "a.odt": odt(f), "a.png": pngBytes(f), "a.jpg": jpegBytes(f),
		"b.jpg": []byte("\xff\xd8" + segment(0xe1, exif(6)) + string(jpegBytes(f)[2:])), "a.gif": gifBytes(f), "a.webp": webpBytes("EXIF\x02\x00\x00\x00hi"),
		"a.csv": []byte("a;b"), "a.md": []byte("<svg>"), "a.docm": docx(f), "\xff\x00.pdf": []byte("%PDF-"), "a.xlsx": []byte("PK\x03\x04"), "a.txt": []byte("PK\x05\x06"),
	} {
		f.Add(name, bytes)
	}
	words, err := i18n.New(file.Texts)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, name string, bytes []byte) {
		taken, err := take(t, intake(t), name, bytes)
		if err != nil {
			e := fail.As(err)
			if e == nil || e.Kind != fail.Invalid || len(e.Fields) != 1 || !words.Has(e.Fields[0].Key) {
				t.Fatalf("got %v", err)
			}
			return
		}
		if taken.Size < 1 || taken.Size > int64(len(bytes))+36 || !slices.Contains(file.Kinds, taken.Kind) || !strings.Contains(strings.ToLower(name), ".") {
			t.Fatalf("%q of %d bytes became %d of the kind %s", name, len(bytes), taken.Size, taken.Kind.Name)
		}
	})
}

// Where the virus scanner listens is understood or refused, when the program starts.
func FuzzScanner(f *testing.F) {
	for _, at := range []string{"tcp://127.0.0.1:3310", "unix:///run/clamd.sock", "unix://x/y", "tcp://x", "", "tcp://\x00:1", "http://x:1", "%", "tcp://[::1%25x]:1"} {
		f.Add(at, int64(1))
	}
	f.Fuzz(func(t *testing.T, at string, most int64) {
		in, err := file.NewIntake(most, at)
		if (in == nil) != (err != nil) || err == nil && (in.Max < 1 || at != "" && !strings.Contains(strings.ToLower(at), "://")) {
			t.Fatalf("%q is %+v, %v", at, in, err)
		}
	})
}
