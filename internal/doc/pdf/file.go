// Package pdf writes the objects of a PDF file: numbered, with streams packed, and
// the table that says where each begins. What the objects mean is the caller's.
package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// Ref is an object's number; 0 is none.
type Ref int

// String is how another object points to it.
func (r Ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// File is a PDF being written.
type File struct {
	objects [][]byte
	packer  *zlib.Writer // used again: a new one for each page takes much memory
}

// Reserve gives a number to an object that is put later.
func (f *File) Reserve() Ref {
	f.objects = append(f.objects, nil)
	return Ref(len(f.objects))
}

// Put writes an object that has a number.
func (f *File) Put(r Ref, body string) { f.objects[r-1] = []byte(body) }

// Add writes an object and gives its number.
func (f *File) Add(body string) Ref {
	r := f.Reserve()
	f.Put(r, body)
	return r
}

// Stream writes data, packed, with the other entries of its dictionary.
func (f *File) Stream(entries string, data []byte) (Ref, error) {
	var out bytes.Buffer
	if f.packer == nil {
		f.packer = zlib.NewWriter(&out)
	}
	f.packer.Reset(&out)
	if _, err := f.packer.Write(data); err != nil {
		return 0, err
	}
	if err := f.packer.Close(); err != nil {
		return 0, err
	}
	return f.Raw(entries+" /Filter /FlateDecode", out.Bytes()), nil
}

// Raw writes data as they are.
func (f *File) Raw(entries string, data []byte) Ref {
	r := f.Reserve()
	head := fmt.Sprintf("<< %s /Length %d >>\nstream\n", strings.TrimSpace(entries), len(data))
	f.objects[r-1] = append(append([]byte(head), data...), "\nendstream"...)
	return r
}

// Bytes is the file, whose first object is root. The same objects give the same
// bytes.
func (f *File) Bytes(root, info Ref) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int, len(f.objects))
	for i, body := range f.objects {
		at[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	sum := sha256.Sum256(out.Bytes())
	id := hex.EncodeToString(sum[:16])
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root %s /Info %s /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n",
		len(at)+1, root, info, id, id, table)
	return out.Bytes()
}

// Text writes a text for people: a title, an alternative text, a bookmark.
func Text(s string) string {
	var out strings.Builder
	out.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&out, "%04X", u)
	}
	out.WriteString(">")
	return out.String()
}

// Bytestring writes a string of bytes, such as an address.
func Bytestring(s string) string { return "<" + strings.ToUpper(hex.EncodeToString([]byte(s))) + ">" }

// Date writes a moment.
func Date(t time.Time) string { return "(D:" + t.UTC().Format("20060102150405") + "Z)" }

// Number writes a measure without needless digits.
func Number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
