package db

import (
	"bytes"
	"encoding/json"
	"math"
	"path"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// What could be an id is sixteen of our letters and nothing else, and what we make is one.
func FuzzID(f *testing.F) {
	for _, s := range []string{"06g0000000000000", "06G0000000000000", "06g000000000000\n", "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n", "06g00000000000æ", "../../../../etc/", "06g0000000000000=", "", "06g00000000000i0"} {
		f.Add(s, int64(1790000000000), uint32(7))
	}
	f.Add("", int64(-1), uint32(0))
	f.Fuzz(func(t *testing.T, s string, ms int64, n uint32) {
		if ValidID(s) && (len(s) != 16 || strings.Trim(s, "0123456789abcdefghjkmnpqrstvwxyz") != "") {
			t.Fatalf("%q could be an id", s)
		}
		if id := IDOf(time.UnixMilli(ms), n); !ValidID(id) {
			t.Fatalf("%q could be no id", id)
		}
	})
}

// A municipality's address is one part of a path, and none of the program's own.
func FuzzSlug(f *testing.F) {
	for _, s := range []string{"fjordby", "api", "a", "fjord-by-", "æ", "fjordby\n", "..", "a/b", "FJORDBY", strings.Repeat("a", 41)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if ValidSlug(s) && (len(s) < 2 || len(s) > 40 || path.Base(s) != s || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || reserved[s]) {
			t.Fatalf("%q may be an address", s)
		}
	})
}

func FuzzStamp(f *testing.F) {
	for _, s := range []string{"2026-09-08T08:00:00.000Z", "2026-09-08T08:00:00Z", "2026-02-30T08:00:00.000Z", "\xff", "", "9999-12-31T23:59:59.999Z", "0000-01-01T0:00:00,000Z", "2026-09-08T08:00:00,000Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if at := ParseStamp(s); !at.IsZero() && Stamp(at) != s {
			t.Fatalf("%q is the moment %q", s, Stamp(at))
		}
	})
}

// Every value comes back from a copy as it was, to the letter and of the same kind.
func FuzzValue(f *testing.F) {
	f.Add(int64(7), 7.0, "Ægir \"\\\n\x00\u2028", []byte{0, 0xff})
	f.Add(int64(math.MinInt64), math.MaxFloat64, "\xff\xfe", []byte{})
	f.Add(int64(0), math.Copysign(0, -1), "", []byte("text"))
	f.Add(int64(1), 1e21, "\x7f\x1f", []byte(nil))
	f.Add(int64(1), math.NaN(), "", []byte(nil))
	f.Fuzz(func(t *testing.T, n int64, x float64, s string, b []byte) {
		line := []byte("[")
		in := []any{nil, n, x, s, b}
		for i, v := range in {
			if i > 0 {
				line = append(line, ',')
			}
			var err error
			if line, err = appendValue(line, v); err != nil {
				if math.IsNaN(x) || math.IsInf(x, 0) {
					return
				}
				t.Fatal(err)
			}
		}
		line = append(line, ']', '\n')
		out, err := parseRow(line)
		if err != nil || len(out) != len(in) || bytes.Count(line, []byte("\n")) != 1 {
			t.Fatalf("%q is read as %v: %v", line, out, err)
		}
		got, bytesOut := out[2].(float64), out[4].([]byte)
		if out[0] != nil || out[1] != n || got != x || math.Signbit(got) != math.Signbit(x) || out[3] != s || !bytes.Equal(bytesOut, b) {
			t.Fatalf("%v became %v", in, out)
		}
	})
}

const aCopy = `{"format":"ledetraad copy 1","schema":7,"at":"2026-09-08T08:00:00.000Z","slug":"fjordby","name":"Fjordby","created":"","tables":["unit","item"],"left":null}
{"table":"unit","columns":["id","n"]}
["a",1]
["b",-2.5e3]
{"table":"item","columns":["id"]}
[{"bytes":"AAE="}]
{"end":{"unit":2,"item":1}}
`

// A copy is whole or refused: what is said of one that passes is what stands in it.
func FuzzCopy(f *testing.F) {
	f.Add(aCopy)
	for old, new := range map[string]string{`"end":{"unit":2,"item":1}`: `"end":{}`, `["a",1]`: `["a"]`, `["b",-2.5e3]`: `["b",1] ["c",2]`, `-2.5e3`: `1e999`, "[{": "[{\"text\":1,",
		"]}\n[": "]}\n[[[[", `"table":"item"`: `"table":"unit"`, "}}\n": "}}", `"AAE="`: `"%%"`, `copy 1`: `copy 2`, "}}\n ": "", `["a",1]` + "\n": "\n"} {
		f.Add(strings.Replace(aCopy, old, new, 1))
	}
	f.Add(aCopy + "x")
	f.Add(strings.Replace(aCopy, `{"table":"item","columns":["id"]}`, `{"table":"unit","columns":["id","n"]}`, 1))
	f.Fuzz(func(t *testing.T, text string) {
		info, held, err := CheckCopy(strings.NewReader(text))
		if err != nil {
			if held.Rows != nil || info.Slug != "" {
				t.Fatalf("%+v %+v with %v", info, held, err)
			}
			return
		}
		// As many lines as it says: the head, one for each table, the rows, and the end.
		if lines := strings.Count(text, "\n"); lines != 2+len(held.Rows)+held.Total() || !strings.HasSuffix(text, "\n") {
			t.Fatalf("%d lines are %d tables with %d rows", lines, len(held.Rows), held.Total())
		}
		for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
			if !json.Valid([]byte(line)) {
				t.Fatalf("the line %q passes", line)
			}
		}
		if !utf8.ValidString(info.Slug + info.Name) {
			t.Fatalf("%+v", info)
		}
	})
}
