package api

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strconv"

	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/web"
)

// The parts of a body that brings a file.
const (
	filePart  = "file"
	aboutPart = "about" // what is said of the file, as JSON
)

// takesFile tells whether the request is one that brings a file.
func (x *exchange) takesFile() bool {
	kind, _, _ := mime.ParseMediaType(x.r.Header.Get("Content-Type"))
	return x.most > 0 && kind == "multipart/form-data"
}

// receive reads a body of two parts: the file goes to disk, never into memory, and what
// is said of it is the body for all that follows. The digest tells one file from another.
func (x *exchange) receive() (body []byte, digest string, err error) {
	x.r.Body = http.MaxBytesReader(x.w, x.r.Body, 4*x.most+mostBody)
	parts, err := x.r.MultipartReader()
	if err != nil {
		return nil, "", &problemError{slug: unreadable, key: "api.not_parts"}
	}
	body = []byte("{}")
	seen := map[string]bool{}
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return body, digest, look(body)
		}
		if err != nil {
			return nil, "", x.unread(err)
		}
		name := part.FormName()
		if seen[name] {
			return nil, "", wrong(name, "api.twice")
		}
		switch seen[name] = true; name {
		case filePart:
			digest, err = x.keep(part)
		case aboutPart:
			body, err = io.ReadAll(io.LimitReader(part, mostBody+1))
			if err == nil && len(body) > mostBody {
				err = fail.New(fail.TooLarge, "fail.too_large", "256 kB")
			}
		default:
			return nil, "", wrong(name, "api.unknown_part")
		}
		if err != nil {
			return nil, "", x.unread(err)
		}
	}
}

// keep puts the file that is sent on disk. Of one over the limit the rest is read and
// thrown away, so that it can be said which limit it is.
func (x *exchange) keep(part *multipart.Part) (digest string, err error) {
	temp, err := file.NewTemp()
	if err != nil {
		return "", err
	}
	x.call.Sent = &web.Upload{Name: web.CleanName(part.FileName()), File: temp}
	sum := sha256.New()
	n, err := io.Copy(io.MultiWriter(temp, sum), io.LimitReader(part, x.most))
	if err != nil {
		return "", err
	}
	more, err := io.Copy(io.Discard, part)
	x.call.Sent.Size = n + more
	if err == nil && x.call.Sent.Size > x.most {
		err = x.tooLarge()
	}
	return hex.EncodeToString(sum.Sum(nil)), err
}

// unread says why a body could not be read.
func (x *exchange) unread(err error) error {
	var big *http.MaxBytesError
	switch {
	case fail.As(err) != nil:
		return err
	case errors.As(err, &big):
		return x.tooLarge()
	}
	return &problemError{slug: unreadable, key: "api.broken_off"}
}

// tooLarge says how large a file may be.
func (x *exchange) tooLarge() error {
	most := strconv.FormatInt(x.most>>20, 10)
	return &fail.Error{Kind: fail.TooLarge, Key: "fail.too_large", Args: []any{most + " MB"},
		Fields: []fail.Field{{Name: filePart, Key: "file.too_large", Args: []any{most}}}}
}
