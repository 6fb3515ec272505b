package file_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"strings"
	"testing"

	"ledetraad/internal/db"
	"ledetraad/internal/file"

	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/webp"
)

const place = "55.6761N 12.5683E"

// exif is what a camera tells: which way is up, and where it was.
func exif(turn byte) string {
	return "Exif\x00\x00II*\x00\x08\x00\x00\x00\x02\x00" +
		"\x0f\x01\x02\x00\x05\x00\x00\x00\x26\x00\x00\x00" +
		"\x12\x01\x03\x00\x01\x00\x00\x00" + string([]byte{turn}) + "\x00\x00\x00" + "\x00\x00\x00\x00" + place
}

// kept is what a file became after it was taken in.
func kept(t *testing.T, name string, sent []byte) []byte {
	t.Helper()
	taken, err := take(t, intake(t), name, sent)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	h := house(t, "sqlite")
	h.write(func(tx *db.Tx) error { return file.Keep(tx, taken, "x") })
	return h.bytes(taken.Hash)
}

func same(t *testing.T, name string, a, b []byte) {
	t.Helper()
	one, _, err1 := image.Decode(bytes.NewReader(a))
	two, _, err2 := image.Decode(bytes.NewReader(b))
	if err1 != nil || err2 != nil || one.Bounds() != two.Bounds() {
		t.Fatalf("%s: %v %v", name, err1, err2)
	}
	for y := range one.Bounds().Dy() {
		for x := range one.Bounds().Dx() {
			if one.At(x, y) != two.At(x, y) {
				t.Fatalf("%s: the point %d,%d differs", name, x, y)
			}
		}
	}
}

func TestAPictureDoesNotTellWhereItWasTaken(t *testing.T) {
	plainJPEG, plainPNG := jpegBytes(t), pngBytes(t)
	head := "\xff\xd8" + segment(0xe0, "JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00")
	icc := segment(0xe2, "ICC_PROFILE\x00\x01\x01farver")
	sent := map[string][]byte{
		"a.jpg": []byte(head + segment(0xe1, exif(6)) + segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00"+place) + segment(0xe2, "MPF\x00"+place) +
			icc + segment(0xed, place) + segment(0xfe, place) + string(plainJPEG[2:]) + place),
		"a.png": []byte(string(plainPNG[:33]) + chunk("tEXt", "GPS\x00"+place) + chunk("eXIf", place) + chunk("iTXt", place) + chunk("zzZz", place) +
			chunk("pHYs", "\x00\x00\x0b\x13\x00\x00\x0b\x13\x01") + string(plainPNG[33:]) + place),
		"a.webp": webpBytes("EXIF"+string(binary.LittleEndian.AppendUint32(nil, uint32(len(place))))+place+"\x00", "XMP \x02\x00\x00\x00hi"),
	}
	for name, bytes := range sent {
		if !strings.Contains(string(bytes), place) {
			t.Fatalf("%s does not tell the place", name)
		}
		got := kept(t, name, bytes)
		if strings.Contains(string(got), place) || len(got) >= len(bytes) {
			t.Errorf("%s: the place is still told: %q", name, got)
		}
		same(t, name, bytes, got)
		// What has nothing to tell is left as it is.
		if again := kept(t, name, got); string(again) != string(got) {
			t.Errorf("%s changes a second time", name)
		}
	}
	jpg := string(kept(t, "a.jpg", sent["a.jpg"]))
	if !strings.Contains(jpg, "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00") || !strings.Contains(jpg, icc) {
		t.Errorf("which way is up and the colours should stay: %q", jpg[:120])
	}
	if !strings.Contains(string(kept(t, "a.png", sent["a.png"])), "pHYs") {
		t.Error("the measure of a PNG should stay")
	}
	if webp := kept(t, "a.webp", sent["a.webp"]); webp[20] != 0 || int(binary.LittleEndian.Uint32(webp[4:])) != len(webp)-8 {
		t.Errorf("the head of the WebP still tells of what is gone: %q", webp)
	}
}

func TestAPictureTooLargeToOpenIsRefused(t *testing.T) {
	bomb := pngBytes(t)
	binary.BigEndian.PutUint32(bomb[16:], 100_000)
	binary.BigEndian.PutUint32(bomb[20:], 100_000)
	copy(bomb[8:], chunk("IHDR", string(bomb[16:29])))
	giant := gifBytes(t)
	copy(giant[6:], "\xff\xff\xff\xff")
	for name, bytes := range map[string][]byte{"a.png": bomb, "a.gif": giant} {
		if _, err := take(t, intake(t), name, bytes); key(err) != "file.pixels" {
			t.Errorf("%s: got %s, want file.pixels", name, key(err))
		}
	}
}
