package web

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"ledetraad/internal/fail"
)

// maxExchange is the most a script of ours may send.
const maxExchange = 64 << 10

// Exchange serves one of our own scripts: what it sends is JSON, and so is every
// answer. An error is {"error": the sentence to show} with the status of its kind.
func Exchange(serve func(*Call) (any, error)) func(*Call) error {
	return func(c *Call) error {
		status := http.StatusOK
		answer, err := serve(c)
		if err != nil {
			e := fail.As(err)
			if e == nil || e.Kind == fail.Defect {
				code := newCode()
				c.site.Log.Error("defect", "code", code, "method", c.R.Method, "path", c.R.URL.Path, "error", err.Error())
				e = &fail.Error{Kind: fail.Defect, Key: "fail.defect_text", Args: []any{code}}
			}
			if len(e.Fields) > 0 {
				e = &fail.Error{Kind: e.Kind, Key: e.Fields[0].Key, Args: e.Fields[0].Args}
			}
			status, answer = statusOf[e.Kind], map[string]string{"error": c.T(e.Key, e.Args...)}
		}
		text, err := json.Marshal(answer)
		if err != nil {
			return err
		}
		c.Answer(func(w http.ResponseWriter) {
			w.Header().Set("Content-Type", "application/json")
			w.Header().Set("Cache-Control", "no-store")
			w.WriteHeader(status)
			w.Write(text)
		})
		return nil
	}
}

// Sent reads the JSON that a script of ours sent.
func (c *Call) Sent(into any) error {
	if kind, _, _ := strings.Cut(c.R.Header.Get("Content-Type"), ";"); kind != "application/json" {
		return fail.New(fail.Invalid, "fail.form")
	}
	text, err := io.ReadAll(http.MaxBytesReader(c.W, c.R.Body, maxExchange))
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		return fail.New(fail.TooLarge, "fail.too_large", "64 kB")
	}
	if err != nil || json.Unmarshal(text, into) != nil {
		return fail.New(fail.Invalid, "fail.form")
	}
	return nil
}
