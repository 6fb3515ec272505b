// Package backup keeps copies of municipalities outside the database, while others go
// on working in them.
//
// A set is a folder named after the moment it was begun, with one file per
// municipality and a list of them, manifest.json. It is made under another name and
// gets its own when every file in it has been written, synced and read again: a folder
// that can be seen under its name is whole. A file is the municipality as it was at one
// moment, in one format for both engines, so that a copy from SQLite can be restored on
// PostgreSQL and the other way round.
//
// A copy holds what the municipality holds, what is closed too; it is readable by its
// owner alone. It opens nothing: who is signed in, addresses that let one in, and
// tokens are not in it.
package backup

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// manifest is the name of a set's list.
const manifest = "manifest.json"

// Set is what a set's list says.
type Set struct {
	Program string    `json:"program"` // version of the program that made it
	Engine  string    `json:"engine"`  // it was made from
	At      time.Time `json:"at"`
	Copies  []Copy    `json:"copies"`
}

// Copy is one municipality in a set.
type Copy struct {
	Slug   string    `json:"slug"`
	Name   string    `json:"name"`
	File   string    `json:"file"`
	Size   int64     `json:"size"`
	SHA256 string    `json:"sha256"`
	At     time.Time `json:"at"` // the moment it is of
	Schema int64     `json:"schema"`
	Rows   int       `json:"rows"`
	Items  int       `json:"items"`
	Log    int       `json:"log"` // rows of the change log
	Head   Head      `json:"head"`
	// Wrong is what was not in order in the database when the copy was made.
	Wrong []string `json:"wrong,omitempty"`
}

// Head is the end of the log's chain at the moment of the copy.
type Head struct {
	N      int    `json:"n"`
	Digest string `json:"digest"`
}

// Open reads a set's list. dir is the set, or a folder of sets, of which the error
// then names the newest.
func Open(dir string) (set Set, err error) {
	b, err := os.ReadFile(filepath.Join(dir, manifest))
	if errors.Is(err, os.ErrNotExist) {
		if newest := newestIn(dir); newest != "" {
			return set, fmt.Errorf("%s holds several sets of copies; name one, such as the newest: %s", dir, newest)
		}
		return set, fmt.Errorf("%s is not a set of copies: it has no %s", dir, manifest)
	}
	if err != nil {
		return set, err
	}
	if err := json.Unmarshal(b, &set); err != nil || len(set.Copies) == 0 {
		return set, fmt.Errorf("%s cannot be read as the list of a set of copies", filepath.Join(dir, manifest))
	}
	for _, c := range set.Copies {
		if c.File != filepath.Base(c.File) || strings.HasPrefix(c.File, ".") {
			return set, fmt.Errorf("%s names a file that is not in the set: %q", filepath.Join(dir, manifest), c.File)
		}
	}
	return set, nil
}

func newestIn(dir string) (newest string) {
	list, _ := fs.Glob(os.DirFS(dir), "*/"+manifest) // sorted, and the names are times
	for _, name := range list {
		newest = filepath.Join(dir, filepath.Dir(name))
	}
	return newest
}

// Of finds the copy of a municipality in a set.
func (s Set) Of(slug string) (Copy, error) {
	var there []string
	for _, c := range s.Copies {
		if c.Slug == slug {
			return c, nil
		}
		there = append(there, c.Slug)
	}
	return Copy{}, fmt.Errorf("the set has no copy of %q; it has %s", slug, strings.Join(there, ", "))
}

// Noted is the head as the log's proof takes it.
func (c Copy) Noted() []change.Head {
	if c.Head.N == 0 {
		return nil
	}
	return []change.Head{{N: c.Head.N, Digest: c.Head.Digest}}
}

// Check reads the whole file in the set's folder and holds it against the list.
func (c Copy) Check(dir string) error {
	f, err := os.Open(filepath.Join(dir, c.File))
	if err != nil {
		return fmt.Errorf("the copy of %s cannot be read: %w", c.Slug, err)
	}
	defer f.Close()
	sum := sha256.New()
	size, err := io.Copy(sum, f)
	if err != nil {
		return fmt.Errorf("the copy of %s cannot be read: %w", c.Slug, err)
	}
	if size != c.Size || hex.EncodeToString(sum.Sum(nil)) != c.SHA256 {
		return fmt.Errorf("the copy of %s is not the file that was written: its checksum is another", c.Slug)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("the copy of %s: %w", c.Slug, err)
	}
	info, held, err := db.CheckCopy(z)
	if err == nil && (info.Slug != c.Slug || held.Total() != c.Rows || held.Schema != c.Schema) {
		err = fmt.Errorf("it is of %s with %d rows, and should be of %s with %d", info.Slug, held.Total(), c.Slug, c.Rows)
	}
	if err != nil {
		return fmt.Errorf("the copy of %s: %w", c.Slug, err)
	}
	return nil
}

// Read opens the municipality as db.Restore reads it.
func (c Copy) Read(dir string) (io.ReadCloser, error) {
	f, err := os.Open(filepath.Join(dir, c.File))
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return unpacked{z, f}, nil
}

type unpacked struct {
	io.Reader
	io.Closer
}
