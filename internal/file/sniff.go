package file

import (
	"bufio"
	"bytes"
	"io"
	"strings"
)

// What a content is that is none of our kinds.
const (
	isZip     = "zip" // not yet known which
	isText    = "text"
	isWeb     = "web"
	isProgram = "program"
	isArchive = "archive"
	isOldWord = "office" // Office before 2007, and today's behind a password
	isUnknown = "unknown"
)

var beginnings = []struct{ bytes, what string }{
	{"%PDF-", "pdf"},
	{"\x89PNG\r\n\x1a\n", "png"},
	{"\xff\xd8\xff", "jpg"},
	{"GIF87a", "gif"},
	{"GIF89a", "gif"},
	{"PK\x03\x04", isZip},
	{"PK\x05\x06", isArchive},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", isOldWord},
	{"MZ", isProgram},
	{"\x7fELF", isProgram},
	{"#!", isProgram},
	{"\xca\xfe\xba\xbe", isProgram},
	{"\xcf\xfa\xed\xfe", isProgram},
	{"\xce\xfa\xed\xfe", isProgram},
	{"\x1f\x8b", isArchive},
	{"7z\xbc\xaf\x27\x1c", isArchive},
	{"Rar!", isArchive},
	{"BZh", isArchive},
	{"\xfd7zXZ\x00", isArchive},
}

// sniff tells what a content is by how it begins.
func sniff(head []byte) string {
	if len(head) >= 12 && string(head[:4]) == "RIFF" && string(head[8:12]) == "WEBP" {
		return "webp"
	}
	for _, b := range beginnings {
		if bytes.HasPrefix(head, []byte(b.bytes)) {
			return b.what
		}
	}
	if bytes.ContainsFunc(head, unwritten) {
		return isUnknown
	}
	if webpage(head) {
		return isWeb
	}
	return isText
}

// unwritten tells whether a character is none that stands in a text.
func unwritten(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\n\r\f", r) || r == 0x7f }

func webpage(head []byte) bool {
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\f"))
	for _, tag := range []string{"<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml"} {
		if bytes.HasPrefix(text, []byte(tag)) {
			return true
		}
	}
	return false
}

// onlyText tells whether all of a content is text, in UTF-8 or in the eight bits
// that spreadsheets still write.
func onlyText(r io.Reader) (bool, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	for {
		b, err := in.ReadByte()
		if err == io.EOF {
			return true, nil
		}
		if err != nil || unwritten(rune(b)) {
			return false, err
		}
	}
}
