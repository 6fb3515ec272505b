package file

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"ledetraad/internal/fail"
)

// DefaultMax is the most bytes of a file where nothing else is said.
const DefaultMax = 25 << 20

// Intake is how an installation takes files.
type Intake struct {
	Max     int64 // bytes of one file
	scanner scanner
	slots   chan struct{} // unpacking costs: two at a time
}

// NewIntake takes files of at most max bytes; 0 is DefaultMax. clamd is where a virus
// scanner listens, tcp://host:port or unix:///path; "" is nowhere.
func NewIntake(max int64, clamd string) (*Intake, error) {
	s, err := parseScanner(clamd)
	if err != nil {
		return nil, err
	}
	if max < 0 {
		return nil, fmt.Errorf("a file of at most %d bytes is none", max)
	}
	if max == 0 {
		max = DefaultMax
	}
	return &Intake{Max: max, scanner: s, slots: make(chan struct{}, 2)}, nil
}

// Taken is a file that may be kept.
type Taken struct {
	Name string
	Kind Kind
	Size int64
	Hash string

	content *os.File
	own     *Temp // the content, where it is not as it was sent
}

func (t *Taken) Close() error {
	if t == nil || t.own == nil {
		return nil
	}
	return t.own.Close()
}

// Take looks a file over that was sent under a name. What is wrong with it is said of
// the field "file". The caller closes what it gets, before the file that was sent.
func (in *Intake) Take(ctx context.Context, name string, sent *os.File, size int64) (*Taken, error) {
	switch {
	case size == 0:
		return nil, wrong("file.empty")
	case size > in.Max:
		return nil, wrong("file.too_large", strconv.FormatInt(in.Max>>20, 10))
	}
	select {
	case in.slots <- struct{}{}:
		defer func() { <-in.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	kind, err := examine(name, sent, size)
	if err != nil {
		return nil, explain(err)
	}
	if err := in.scanner.scan(ctx, io.NewSectionReader(sent, 0, size)); err != nil {
		return nil, err
	}
	t := &Taken{Name: name, Kind: kind, Size: size, content: sent}
	if err := t.clean(); err != nil {
		t.Close()
		return nil, explain(err)
	}
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(t.content, 0, t.Size)); err != nil {
		t.Close()
		return nil, err
	}
	t.Hash = hex.EncodeToString(h.Sum(nil))
	return t, nil
}

func wrong(key string, args ...any) error {
	c := fail.Check{}
	c.That(false, "file", key, args...)
	return c.Err()
}

// explain says in words what examining and cleaning found.
func explain(err error) error {
	for found, key := range map[error]string{errMacros: "file.macros", errLocked: "file.locked", errBroken: "file.broken", errGrows: "file.grows"} {
		if errors.Is(err, found) {
			return wrong(key)
		}
	}
	if errors.Is(err, errPixels) {
		return wrong("file.pixels", strconv.Itoa(maxPixels/1_000_000))
	}
	return err
}

// examine tells which kind a file is, by its content, if its name says the same.
func examine(name string, f io.ReaderAt, size int64) (Kind, error) {
	end := ending(name)
	kind, ok := kindByEnding(end)
	if !ok {
		if strings.HasSuffix(end, "m") && (strings.HasPrefix(end, "doc") || strings.HasPrefix(end, "xls") || strings.HasPrefix(end, "ppt")) {
			return Kind{}, errMacros
		}
		return Kind{}, wrong("file.refused")
	}
	head := make([]byte, min(size, 4096))
	if n, err := f.ReadAt(head, 0); n < len(head) {
		return Kind{}, err
	}
	is := sniff(head)
	var err error
	switch {
	case is == isZip:
		is, err = document(f, size)
	case is == isText:
		var all bool
		if all, err = onlyText(io.NewSectionReader(f, 0, size)); !all {
			is = isUnknown
		}
	case is == isOldWord && kind.zip:
		err = errLocked
	}
	if err != nil {
		return Kind{}, err
	}
	if is == kind.Name || is == isText && kind.text {
		return kind, pixels(kind, io.NewSectionReader(f, 0, size))
	}
	return Kind{}, lie(end, kind, is)
}

func lie(end string, kind Kind, is string) error {
	switch is {
	case isText:
		return wrong("file.lies_text", end)
	case isWeb:
		return wrong("file.lies_web", end)
	case isProgram:
		return wrong("file.lies_program", end)
	case isArchive:
		return wrong("file.lies_archive", end)
	case isUnknown, isOldWord:
		return wrong("file.lies_unknown", end)
	}
	if real, _ := KindOf(is); real.Picture && !kind.Picture {
		return wrong("file.lies_picture", end, is)
	}
	return wrong("file.lies", end, is)
}
