package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/fail"
)

const (
	mostBody  = 256 << 10 // bytes; four times the longest thing that can be written
	mostDepth = 20        // of lists and objects in each other
)

// read reads the body of a request, before anything of it is believed.
func read(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBody))
	var big *http.MaxBytesError
	switch {
	case errors.As(err, &big):
		return nil, fail.New(fail.TooLarge, "fail.too_large", "256 kB")
	case err != nil:
		return nil, &problemError{slug: unreadable, key: "api.broken_off"}
	case len(body) > 0 && kind != "application/json":
		return nil, &problemError{slug: wrongType, key: "api.wrong_type"}
	case len(body) > 0:
		return body, look(body)
	}
	return body, nil
}

// look refuses what is not JSON, what one reader would read otherwise than another,
// and characters that cannot be stored.
func look(body []byte) error {
	if !utf8.Valid(body) {
		return &problemError{slug: unreadable, key: "api.not_utf8"}
	}
	l := looker{dec: json.NewDecoder(bytes.NewReader(body))}
	l.dec.UseNumber()
	err := l.value("", 0)
	if err == nil {
		if _, more := l.dec.Token(); more != io.EOF {
			err = errSyntax
		}
	}
	if err != nil && fail.As(err) == nil {
		return &problemError{slug: unreadable, key: "api.not_json", args: []any{l.dec.InputOffset()}}
	}
	return err
}

var errSyntax = errors.New("api: not JSON")

type looker struct{ dec *json.Decoder }

func (l looker) value(path string, depth int) error {
	if depth > mostDepth {
		return errSyntax
	}
	t, err := l.dec.Token()
	if err != nil {
		return err
	}
	switch t := t.(type) {
	case string:
		return storable(t, path)
	case json.Delim:
		if t == '{' {
			return l.object(path, depth)
		}
		return l.list(path, depth)
	}
	return nil
}

func (l looker) object(path string, depth int) error {
	seen := map[string]bool{}
	for l.dec.More() {
		t, err := l.dec.Token()
		if err != nil {
			return err
		}
		name, _ := t.(string)
		at := path + "/" + name
		if err := storable(name, path); err != nil {
			return err
		}
		low := strings.ToLower(name)
		if seen[low] {
			return wrong(at, "api.twice")
		}
		seen[low] = true
		if err := l.value(at, depth+1); err != nil {
			return err
		}
	}
	_, err := l.dec.Token()
	return err
}

func (l looker) list(path string, depth int) error {
	for n := 0; l.dec.More(); n++ {
		if err := l.value(path+"/"+strconv.Itoa(n), depth+1); err != nil {
			return err
		}
	}
	_, err := l.dec.Token()
	return err
}

func storable(text, path string) error {
	if strings.ContainsRune(text, 0) {
		return wrong(path, "fail.control_characters")
	}
	return nil
}

func wrong(path, key string) error {
	c := fail.Check{}
	c.That(false, strings.TrimPrefix(path, "/"), key)
	return c.Err()
}

// readable refuses what is asked for in characters that cannot be.
func readable(query url.Values) error {
	for name, values := range query {
		for _, v := range values {
			if !utf8.ValidString(v) || strings.ContainsRune(v, 0) {
				return &problemError{slug: invalid, key: "api.detail_invalid", parameter: strings.ToValidUTF8(name, "")}
			}
		}
	}
	return nil
}
