package file_test

import (
	"bytes"
	"strings"
	"testing"

	"ledetraad/internal/file"
)

func TestAFileIsWhatItsContentSays(t *testing.T) {
	pdf, text := []byte("%PDF-1.7\n1 0 obj\n"), []byte("Navn;Beløb\nSkole;12\n")
	xlsx := zipped(t, types(office+"spreadsheetml.sheet.main+xml"))
	pptx := zipped(t, types(office+"presentationml.presentation.main+xml"))
	for _, c := range []struct {
		name  string
		bytes []byte
		want  string
	}{
		{"a.pdf", pdf, "taken"},
		{"A.PDF", pdf, "taken"},
		{"a.docx", docx(t), "taken"},
		{"a.xlsx", xlsx, "taken"},
		{"a.pptx", pptx, "taken"},
		{"a.odt", odt(t), "taken"},
		{"a.png", pngBytes(t), "taken"},
		{"a.jpg", jpegBytes(t), "taken"},
		{"a.jpeg", jpegBytes(t), "taken"},
		{"a.gif", gifBytes(t), "taken"},
		{"a.webp", webpBytes(), "taken"},
		{"a.csv", text, "taken"},
		{"a.txt", []byte("Kære Åse\r\n\tsov godt"), "taken"},
		{"gammel.csv", []byte("Bel\xf8b;\xc5r\n"), "taken"},
		{"a.md", []byte("# Overskrift"), "taken"},

		{"a.pdf", nil, "file.empty"},
		{"a.pdf", jpegBytes(t), "file.lies_picture"},
		{"a.png", jpegBytes(t), "file.lies"},
		{"a.docx", xlsx, "file.lies"},
		{"a.docx", pdf, "file.lies"},
		{"a.pdf", docx(t), "file.lies"},
		{"a.txt", pdf, "file.lies"},
		{"a.pdf", text, "file.lies_text"},
		{"a.docx", zipped(t, part{"en.txt", "hej"}), "file.lies_archive"},
		{"a.pdf", []byte("\x1f\x8b\x08"), "file.lies_archive"},
		{"a.txt", []byte("<!DOCTYPE html><script>alert(1)</script>"), "file.lies_web"},
		{"a.md", []byte("\xef\xbb\xbf  <SVG onload=alert(1)>"), "file.lies_web"},
		{"a.csv", []byte("MZ\x90\x00\x03"), "file.lies_program"},
		{"a.txt", []byte("#!/bin/sh\nrm -rf /"), "file.lies_program"},
		{"a.txt", []byte("tekst\x00"), "file.lies_unknown"},
		{"a.txt", append(bytes.Repeat([]byte("tekst "), 2000), 0), "file.lies_unknown"},
		{"a.jpg", []byte("ikke et billede"), "file.lies_text"},

		{"a.exe", []byte("MZ"), "file.refused"},
		{"a.html", []byte("<html>"), "file.refused"},
		{"a.svg", []byte("<svg/>"), "file.refused"},
		{"a.eml", []byte("From: x"), "file.refused"},
		{"a.zip", docx(t), "file.refused"},
		{"a.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "file.refused"},
		{"pdf", pdf, "file.refused"},
		{".pdf.", pdf, "file.refused"},
		{"a", pdf, "file.refused"},
		{"a.docm", docx(t), "file.macros"},
		{"a.xlsm", xlsx, "file.macros"},
		{"a.docx", docx(t, part{"word/vbaProject.bin", "x"}), "file.macros"},
		{"a.docx", docx(t, part{"word/activeX/activeX1.bin", "x"}), "file.macros"},
		{"a.xlsx", zipped(t, types(office+"spreadsheetml.sheet.main+xml"), part{"xl/macrosheets/sheet1.xml", "x"}), "file.macros"},
		{"a.docx", zipped(t, types("application/vnd.ms-word.document.macroEnabled.main+xml")), "file.macros"},
		{"a.odt", odt(t, part{"Basic/Standard/Module1.xml", "x"}), "file.macros"},
		{"a.docx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 med adgangskode"), "file.locked"},
		{"a.odt", odt(t, part{"META-INF/manifest.xml", "<manifest:encryption-data/>"}), "file.locked"},
		{"a.jpg", jpegBytes(t)[:200], "file.broken"},
		{"a.png", pngBytes(t)[:60], "file.broken"},
		{"a.png", []byte("\x89PNG\r\n\x1a\n"), "file.broken"},
		{"a.docx", docx(t)[:200], "file.broken"},
		{"stor.txt", bytes.Repeat([]byte("x"), 2<<20+1), "file.too_large"},
	} {
		taken, err := take(t, intake(t), c.name, c.bytes)
		if got := key(err); got != c.want {
			t.Errorf("%s %.12q: got %s, want %s", c.name, c.bytes, got, c.want)
		}
		if err == nil && (taken.Size == 0 || len(taken.Hash) != 64 || taken.Kind.MIME == "") {
			t.Errorf("%s: got %+v", c.name, taken)
		}
	}
}

func TestAnArchiveThatIsATrapIsRefused(t *testing.T) {
	nulls := strings.Repeat("\x00", 40<<20) // 40 kB packed
	long := docx(t, part{"word/media/a.xml", nulls})
	if len(long) > 100_000 {
		t.Fatalf("the bomb is %d bytes", len(long))
	}
	many := []part{types(office + "wordprocessingml.document.main+xml")}
	for i := range 10_001 {
		many = append(many, part{name: "p/" + strings.Repeat("x", i%50) + string(rune('a'+i%26)) + strings.Repeat("y", i/1300)})
	}
	lying := docx(t, part{"word/media/a.xml", nulls})
	forge(lying, 40<<20, 1000)
	locked := docx(t)
	locked[bytes.LastIndex(locked, []byte("PK\x01\x02"))+8] |= 1
	hidden := docx(t)
	hidden = append(hidden[:len(hidden)-22], append([]byte("PK\x06\x07................"), hidden[len(hidden)-22:]...)...)
	for name, c := range map[string]struct {
		bytes []byte
		want  string
	}{
		"40 MB out of 40 kB":           {long, "file.grows"},
		"the same, saying it is small": {lying, "file.broken"},
		"20 MB twice":                  {docx(t, part{"word/a.xml", nulls[:20<<20]}, part{"word/b.xml", nulls[:20<<20]}), "file.grows"},
		"ten thousand parts":           {zipped(t, many...), "file.grows"},
		"a name twice":                 {docx(t, part{"Word/document.xml", "andet"}), "file.broken"},
		"a path out of it":             {docx(t, part{"word/../../etc/passwd", "x"}), "file.broken"},
		"a path from the root":         {docx(t, part{"/etc/passwd", "x"}), "file.broken"},
		"behind a password":            {locked, "file.locked"},
		"a list of the second kind":    {hidden, "file.broken"},
		"a wrong sum":                  {spoiled(docx(t, part{"word/a.txt", "HEJHEJ"})), "file.broken"},
	} {
		if _, err := take(t, intake(t), "a.docx", c.bytes); key(err) != c.want {
			t.Errorf("%s: got %s, want %s", name, key(err), c.want)
		}
	}
	if _, err := take(t, intake(t), "a.docx", docx(t, part{"word/a.xml", nulls[:20<<20]})); err != nil {
		t.Errorf("20 MB when unpacked, as a long report is: got %v", err)
	}
}

// forge makes the list of parts say that what unpacks to one size unpacks to another.
func forge(archive []byte, size, says uint32) {
	le := func(n uint32) []byte { return []byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)} }
	at := bytes.LastIndex(archive, le(size))
	copy(archive[at:], le(says))
}

// spoiled has another sum than its content for the last part.
func spoiled(archive []byte) []byte {
	archive[bytes.LastIndex(archive, []byte("PK\x01\x02"))+16] ^= 0xff
	return archive
}

func TestAnAddressOfNoScannerIsRefused(t *testing.T) {
	for _, address := range []string{"localhost:3310", "http://localhost:3310", "tcp://localhost", "unix://run/clamd", "tcp://", "://"} {
		if _, err := file.NewIntake(0, address); err == nil {
			t.Errorf("%q: want it refused", address)
		}
	}
	if in, err := file.NewIntake(0, "unix:///run/clamav/clamd.ctl"); err != nil || in.Max != file.DefaultMax {
		t.Errorf("got %v %v", in, err)
	}
	if _, err := file.NewIntake(-1, ""); err == nil {
		t.Error("less than nothing: want it refused")
	}
}
