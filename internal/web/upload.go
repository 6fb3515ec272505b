package web

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ledetraad/internal/fail"
	"ledetraad/internal/file"

	"golang.org/x/text/unicode/norm"
)

// Upload is a file that was sent with a form. It lies on disk, never in memory.
type Upload struct {
	Name string // cleaned: a name and nothing else
	Size int64  // as it was sent; of what is over the limit nothing more is kept
	File *file.Temp
	sent string // its name as it came, and the sum of its content
}

func (u *Upload) Close() error {
	if u == nil {
		return nil
	}
	return u.File.Close()
}

// maxFields is how many parts a form with a file may have.
const maxFields = 1000

// Upload reads a form that may bring a file in the field name, as Form reads one
// without. A file larger than max is read to its end and thrown away, so that the
// form can be shown again with what was typed; nothing over four times that is read.
// The Upload is nil where no file was chosen; the caller closes it.
func (c *Call) Upload(name string, max int64, fields ...string) (*Form, *Upload, error) {
	kind, _, _ := mime.ParseMediaType(c.R.Header.Get("Content-Type"))
	if kind != "multipart/form-data" {
		f, err := c.Form(fields...)
		return f, nil, err
	}
	c.R.Body = http.MaxBytesReader(c.W, c.R.Body, 4*max+MaxForm)
	parts, err := c.R.MultipartReader()
	if err != nil {
		return nil, nil, fail.New(fail.Invalid, "fail.form")
	}
	in := intake{field: name, max: max, values: url.Values{}}
	if err := in.read(parts); err != nil {
		in.sent.Close()
		return nil, nil, unread(err, max)
	}
	f := c.NewForm(c.R.URL.Path, nil)
	c.sent = f
	if err := f.fill(in.values, fields); err != nil {
		in.sent.Close()
		return nil, nil, err
	}
	more := ""
	if in.sent != nil {
		f.file, more = name, in.sent.sent
	}
	if err := c.once(f, in.values, more); err != nil {
		in.sent.Close()
		return nil, nil, err
	}
	return f, in.sent, nil
}

// unread says why a form could not be read. A disk that is full is a defect of ours;
// anything else is what came in.
func unread(err error, max int64) error {
	var big *http.MaxBytesError
	var disk *diskError
	switch {
	case errors.As(err, &big), errors.Is(err, errLong):
		return fail.New(fail.TooLarge, "fail.too_large", strconv.FormatInt(max>>20, 10)+" MB")
	case errors.As(err, &disk):
		return err
	}
	return fail.New(fail.Invalid, "fail.form")
}

var errLong = errors.New("web: the form's fields are too long or too many")

type diskError struct{ error }

type intake struct {
	field  string
	max    int64
	values url.Values
	sent   *Upload
}

func (in *intake) read(parts *multipart.Reader) error {
	left := int64(MaxForm)
	for n := 0; ; n++ {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if n == maxFields {
			return errLong
		}
		name, filename, isFile := disposition(part)
		switch {
		case isFile && name == in.field && in.sent == nil:
			err = in.take(part, filename)
		case isFile:
			_, err = io.Copy(io.Discard, part)
		default:
			var text []byte
			text, err = io.ReadAll(io.LimitReader(part, left+1))
			if left -= int64(len(text)); left < 0 {
				return errLong
			}
			in.values.Add(name, string(text))
		}
		if err != nil {
			return err
		}
	}
}

func disposition(part *multipart.Part) (name, filename string, isFile bool) {
	_, params, err := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
	if err != nil {
		return "", "", false
	}
	filename, isFile = params["filename"]
	return params["name"], filename, isFile
}

// take puts a file on disk. A field where no file was chosen comes without name and
// without content.
func (in *intake) take(part io.Reader, filename string) error {
	temp, err := file.NewTemp()
	if err != nil {
		return &diskError{err}
	}
	u := &Upload{Name: CleanName(filename), File: temp}
	sum := sha256.New()
	if u.Size, err = io.Copy(toDisk{temp}, io.TeeReader(io.LimitReader(part, in.max), sum)); err == nil {
		var more int64
		more, err = io.Copy(io.Discard, part)
		u.Size += more
	}
	u.sent = filename + " " + hex.EncodeToString(sum.Sum(nil))
	if err != nil || u.Size == 0 && filename == "" {
		u.Close()
		return err
	}
	in.sent = u
	return nil
}

// toDisk tells errors of the disk from those of what is read.
type toDisk struct{ *file.Temp }

func (d toDisk) Write(p []byte) (int, error) {
	n, err := d.Temp.Write(p)
	if err != nil {
		err = &diskError{err}
	}
	return n, err
}

// askAgain says that a file must be chosen again: a browser never sends it back by
// itself.
func (c *Call) askAgain(f *Form, show func() error) error {
	if f.Errors[f.file] == "" {
		f.Errors[f.file] = c.T("web.file_again")
	}
	f.Summary = c.T("fail.invalid")
	return show()
}

// Broken logs that an answer that had begun could not be sent to its end, unless it
// was the browser that went away.
func (c *Call) Broken(err error) {
	if c.R.Context().Err() == nil {
		c.site.Log.Error("broken answer", "path", c.R.URL.Path, "error", err.Error())
	}
}

// CleanName makes a file's name of what a browser sent: the last part of a path,
// without what cannot be seen or turns the direction of writing, and not longer than
// anybody reads. The ending stays.
func CleanName(sent string) string {
	name := strings.ToValidUTF8(sent, "")
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r) || unicode.Is(unicode.Cf, r):
			return -1
		case strings.ContainsRune(`<>:"|?*%`, r):
			return '_'
		}
		return r
	}, name))
	name = strings.Trim(strings.Join(strings.Fields(name), " "), ". ")
	end := path.Ext(name)
	stem := strings.TrimRight(strings.TrimSuffix(name, end), ". ")
	if utf8.RuneCountInString(end) > 10 {
		stem, end = name, ""
	}
	if stem == "" {
		stem = "fil"
	}
	if runes := []rune(stem); len(runes) > 100 {
		stem = strings.TrimRight(string(runes[:100]), ". ")
	}
	return stem + end
}
