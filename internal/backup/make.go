package backup

import (
	"compress/gzip"
	"context"
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
	"syscall"
	"time"

	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// Making says how a set is made.
type Making struct {
	Program string
	At      time.Time
	Leave   map[string]string // see db.Copying
	// Progress is told how far the copy of a municipality has come; nil is silent.
	Progress func(slug string, rows int)
}

const part = ".part"

// Make writes a set of the municipalities into a folder of its own below to, and says
// where. Whatever stops it, nothing is left that looks like a set.
func Make(ctx context.Context, d *db.DB, to string, slugs []string, m Making) (dir string, set Set, err error) {
	if err := os.MkdirAll(to, 0o700); err != nil {
		return "", set, fmt.Errorf("the folder %s cannot be made: %w", to, err)
	}
	lock, err := claim(to)
	if err != nil {
		return "", set, err
	}
	defer lock.Close()
	dir = filepath.Join(to, m.At.UTC().Format("2006-01-02T150405Z"))
	if _, err := os.Stat(dir); err == nil {
		return "", set, fmt.Errorf("%s is there already", dir)
	}
	tmp := filepath.Join(to, "."+filepath.Base(dir)+part)
	if err := os.Mkdir(tmp, 0o700); err != nil {
		return "", set, fmt.Errorf("the folder %s cannot be written in: %w", to, err)
	}
	set = Set{Program: m.Program, Engine: d.Engine(), At: m.At.UTC()}
	for _, slug := range slugs {
		var c Copy
		if c, err = m.copy(ctx, d, tmp, slug); err != nil {
			break
		}
		set.Copies = append(set.Copies, c)
	}
	if err == nil {
		err = writeList(tmp, set)
	}
	if err == nil {
		err = os.Rename(tmp, dir)
	}
	if err == nil {
		return dir, set, syncDir(to)
	}
	return "", set, errors.Join(plain(err), os.RemoveAll(tmp))
}

// claim keeps others from making a set here at the same time, and takes away what
// one that was killed has left.
func claim(to string) (*os.File, error) {
	lock, err := os.Open(to)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		lock.Close()
		return nil, fmt.Errorf("copies are being made in %s already; wait until they are done", to)
	}
	left, err := fs.Glob(os.DirFS(to), ".*"+part)
	for _, name := range left {
		err = errors.Join(err, os.RemoveAll(filepath.Join(to, name)))
	}
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	return lock, nil
}

// copy writes one municipality and reads it again from the disk.
func (m Making) copy(ctx context.Context, d *db.DB, dir, slug string) (c Copy, err error) {
	s, err := d.Space(ctx, slug)
	if err != nil {
		return c, err
	}
	c = Copy{Slug: slug, Name: s.Name, File: slug + ".jsonl.gz"}
	if c.Wrong, err = d.Sound(ctx, s); err != nil {
		return c, err
	}
	f, err := os.OpenFile(filepath.Join(dir, c.File), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return c, err
	}
	defer f.Close()
	sum := sha256.New()
	z, err := gzip.NewWriterLevel(io.MultiWriter(f, sum), gzip.BestSpeed)
	if err != nil {
		return c, err
	}
	held, err := s.CopyOut(ctx, z, db.Copying{Leave: m.Leave, Also: c.head, Progress: func(rows int) {
		if m.Progress != nil {
			m.Progress(slug, rows)
		}
	}})
	if err != nil {
		return c, fmt.Errorf("%s: %w", slug, err)
	}
	if err := errors.Join(z.Close(), f.Sync()); err != nil {
		return c, err
	}
	if c.Size, err = f.Seek(0, io.SeekCurrent); err != nil {
		return c, err
	}
	c.SHA256, c.At, c.Schema = hex.EncodeToString(sum.Sum(nil)), held.At, held.Schema
	c.Rows, c.Items, c.Log = held.Total(), held.Rows["item"], held.Rows["change"]
	return c, c.Check(dir)
}

func (c *Copy) head(tx *db.Tx) error {
	head, err := change.HeadOf(tx)
	c.Head = Head{N: head.N, Digest: head.Digest}
	return err
}

func writeList(dir string, set Set) error {
	b, err := json.MarshalIndent(set, "", "  ")
	if err != nil {
		return err
	}
	f, err := os.OpenFile(filepath.Join(dir, manifest), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(append(b, '\n'))
	return errors.Join(err, f.Sync(), f.Close(), syncDir(dir))
}

func syncDir(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// plain says of a full disk what it means here.
func plain(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return fmt.Errorf("there is no room for the copies; nothing was kept: %w", err)
	}
	return err
}

// Summary says a copy in a line.
func (c Copy) Summary() string {
	line := fmt.Sprintf("%s: %d items, %d rows in the log, %d rows in all, %.1f MB, as of %s", c.Slug, c.Items, c.Log, c.Rows, float64(c.Size)/1e6, c.At.Format("2006-01-02 15:04:05 UTC"))
	if len(c.Wrong) > 0 {
		line += "; WRONG: " + strings.Join(c.Wrong, "; ")
	}
	return line
}
