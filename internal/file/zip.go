package file

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// A document of 25 MB seldom becomes more than 100 when it is unpacked, and has some
// thousand parts at most.
const (
	maxParts    = 10_000
	maxUnpacked = 200 << 20
	smallEnough = 32 << 20 // never too much, however small the file
	maxGrowth   = 100
)

var (
	errMacros = errors.New("file: macros")
	errLocked = errors.New("file: behind a password")
	errBroken = errors.New("file: broken")
	errGrows  = errors.New("file: grows beyond measure")
)

// document tells which kind of document a zip archive is, or isArchive, after all
// of it has been unpacked once and thrown away.
func document(f io.ReaderAt, size int64) (string, error) {
	if !smallDirectory(f, size) {
		return "", errBroken
	}
	z, err := zip.NewReader(f, size)
	if err != nil {
		return "", errBroken
	}
	if len(z.File) > maxParts {
		return "", errGrows
	}
	d := parts{left: min(maxUnpacked, max(smallEnough, size*maxGrowth)), seen: map[string]bool{}}
	for _, part := range z.File {
		if err := d.read(part); err != nil {
			return "", err
		}
	}
	return d.kind()
}

// smallDirectory tells whether the list of parts at an archive's end is short enough
// to be read into memory. It comes before the library's own reading, which takes it
// all in. Archives over 4 GB, which have a second kind of list, are nothing for us.
func smallDirectory(f io.ReaderAt, size int64) bool {
	const end, most = 22, 4 << 20
	tail := make([]byte, min(size, 65<<10+end))
	if n, err := f.ReadAt(tail, size-int64(len(tail))); n < len(tail) && err != nil {
		return false
	}
	for i := len(tail) - end; i >= 0; i-- {
		if string(tail[i:i+4]) != "PK\x05\x06" || i+end+int(binary.LittleEndian.Uint16(tail[i+20:])) > len(tail) {
			continue
		}
		length, offset := int64(binary.LittleEndian.Uint32(tail[i+12:])), int64(binary.LittleEndian.Uint32(tail[i+16:]))
		long := i >= 20 && string(tail[i-20:i-16]) == "PK\x06\x07"
		return !long && length <= most && offset < size && size-offset <= most+65<<10
	}
	return false
}

// parts are what has been seen of an archive so far.
type parts struct {
	left            int64 // bytes it may still unpack to
	seen            map[string]bool
	mime            string // of OpenDocument
	types, manifest []byte
	macros          bool
}

func (d *parts) read(part *zip.File) error {
	name := strings.ToLower(part.Name)
	switch {
	case part.Flags&1 != 0:
		return errLocked
	case d.seen[name] || strings.HasPrefix(name, "/") || strings.ContainsAny(name, "\\\x00") || strings.Contains("/"+name+"/", "/../"):
		return errBroken // a name twice, or out of the document: readers differ on what it means
	case part.UncompressedSize64 > uint64(d.left):
		return errGrows
	}
	d.seen[name] = true
	base := name[strings.LastIndexByte(name, '/')+1:]
	d.macros = d.macros || strings.HasPrefix(base, "vbaproject") || strings.Contains(name, "/macrosheets/") ||
		strings.Contains(name, "/activex/") || strings.HasPrefix(name, "basic/") || strings.HasPrefix(name, "scripts/")
	in, err := part.Open()
	if err != nil {
		return errBroken
	}
	defer in.Close()
	var keep bytes.Buffer
	var out io.Writer = io.Discard
	if name == "mimetype" || name == "[content_types].xml" || name == "meta-inf/manifest.xml" {
		out = &limited{&keep, 4 << 20}
	}
	n, err := io.Copy(out, io.LimitReader(in, d.left+1))
	if d.left -= n; d.left < 0 {
		return errGrows
	}
	if err != nil {
		return errBroken
	}
	switch name {
	case "mimetype":
		d.mime = keep.String()
	case "[content_types].xml":
		d.types = keep.Bytes()
	case "meta-inf/manifest.xml":
		d.manifest = keep.Bytes()
	}
	return nil
}

func (d *parts) kind() (string, error) {
	if d.macros {
		return "", errMacros
	}
	for _, k := range Kinds {
		if k.zip && d.mime == k.MIME {
			if bytes.Contains(d.manifest, []byte("encryption-data")) {
				return "", errLocked
			}
			return k.Name, nil
		}
	}
	return officeKind(d.types)
}

// officeKind reads which kind of document an archive says its main part is.
func officeKind(types []byte) (string, error) {
	found := isArchive
	in := xml.NewDecoder(bytes.NewReader(types))
	for {
		token, err := in.Token()
		if err == io.EOF {
			return found, nil
		}
		if err != nil {
			return "", errBroken
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range e.Attr {
			if a.Name.Local != "ContentType" {
				continue
			}
			if low := strings.ToLower(a.Value); strings.Contains(low, "macroenabled") || strings.Contains(low, "vbaproject") {
				return "", errMacros
			}
			for _, k := range Kinds {
				if k.zip && a.Value == k.MIME+".main+xml" {
					found = k.Name
				}
			}
		}
	}
}

// limited takes so many bytes and refuses more.
type limited struct {
	*bytes.Buffer
	left int
}

func (l *limited) Write(p []byte) (int, error) {
	if l.left -= len(p); l.left < 0 {
		return 0, errGrows
	}
	return l.Buffer.Write(p)
}
