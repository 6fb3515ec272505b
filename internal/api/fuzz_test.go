package api

import (
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"ledetraad/internal/fail"
)

// The heads of a request say what they say or nothing: the version that was seen, the key
// an answer is kept under, the answer the asker has.
func FuzzHeads(f *testing.F) {
	for _, v := range []string{`"v7-0123"`, `W/"v7-x"`, `"v0-a"`, `"v-1-a"`, `"v+7-a"`, `"v99999999999999999999-a"`, "*", "", "\xff", strings.Repeat("k", 101), "a b", "æ"} {
		f.Add(v, []byte("{}"))
	}
	f.Fuzz(func(t *testing.T, said string, body []byte) {
		if n := seen(said); n < 0 || n > 0 && !strings.Contains(said, strconv.Itoa(n)) {
			t.Fatalf("%q is the version %d", said, n)
		}
		if mark := tag(7, body); seen(mark) != 7 || !has("x, "+mark, mark) || has(said, mark) && said != "*" && !strings.Contains(said, mark) && !strings.Contains(said, "*") {
			t.Fatalf("%q has %s", said, mark)
		}
		r := httptest.NewRequest("POST", "/", nil)
		r.Header["Idempotency-Key"] = []string{said}
		c, err := newClaim(r, "t", body)
		switch {
		case said == "" && c == nil && err == nil:
		case err != nil && c == nil:
		case err == nil && c != nil && c.key == said && len(said) <= 100 && !strings.ContainsFunc(said, func(r rune) bool { return r > unicode.MaxASCII || unicode.IsSpace(r) || unicode.IsControl(r) }):
		default:
			t.Fatalf("%q is kept under %+v: %v", said, c, err)
		}
	})
}

// A body that is let in is read alike by everyone.
func FuzzLook(f *testing.F) {
	for _, body := range []string{`{"a":[1,"b",null]}`, `{"a":1,"A":2}`, `{"\u0061":1,"a":2}`, `{"a":"\u0000"}`, "[] []", "\xff", strings.Repeat("[", 30) + strings.Repeat("]", 30), strings.Repeat(`{"a":`, 9000), "1e999", `"\ud800"`, "{", ""} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		err := look(body)
		var p *problemError
		if err != nil {
			if p, _ = err.(*problemError); p == nil && !fail.Is(err, fail.Invalid) {
				t.Fatalf("refused with %v", err)
			}
			return
		}
		if again := look(append([]byte(" "), body...)); again != nil || strings.Count(string(body), "[") > 1 && look(append(body, ']')) == nil {
			t.Fatalf("%q is let in, and with a space before it: %v", body, again)
		}
		if look(append(append([]byte(`{"a":`), body...), []byte(`,"A":1}`)...)) == nil {
			t.Fatalf("%q is let in twice", body)
		}
	})
}
