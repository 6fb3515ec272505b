package backup

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A set's list names files of its own folder and nothing else.
func FuzzList(f *testing.F) {
	const one = `{"program":"1","copies":[{"slug":"fjordby","file":"fjordby.jsonl.gz","head":{"n":1,"digest":"x"}}]}`
	f.Add([]byte(one))
	for _, name := range []string{"../x", "..", ".", "", "/etc/passwd", "a/b", `a\\b`, ".skjult", "a\\u0000b", "æ"} {
		f.Add([]byte(strings.Replace(one, "fjordby.jsonl.gz", name, 1)))
	}
	f.Add([]byte(`{"copies":[]}`))
	f.Add([]byte(`{"copies":[null]}`))
	f.Add([]byte("\xff"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(filepath.Join(dir, manifest), text, 0o600); err != nil {
			t.Fatal(err)
		}
		set, err := Open(dir)
		if err != nil {
			return
		}
		for _, c := range set.Copies {
			if at := filepath.Join(dir, c.File); filepath.Dir(at) != dir || strings.HasPrefix(c.File, ".") || c.File == "" {
				t.Fatalf("the list names %q", c.File)
			}
			if c.Check(dir) == nil {
				t.Fatalf("%q is a copy", c.File)
			}
		}
	})
}

// Whatever stands in the file of a copy, it is proved or refused; nothing else comes out.
func FuzzCheck(f *testing.F) {
	const text = `{"format":"ledetraad copy 1","schema":7,"slug":"fjordby","tables":["unit"]}
{"table":"unit","columns":["id"]}
["a"]
{"end":{"unit":1}}
`
	f.Add([]byte(text), true)
	f.Add([]byte(strings.Replace(text, "fjordby", "vig", 1)), true)
	f.Add([]byte(text+text), true)
	f.Add([]byte(text), false)
	f.Add([]byte("\x1f\x8b\x08\x00"), false)
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte, pack bool) {
		if pack {
			var out bytes.Buffer
			z := gzip.NewWriter(&out)
			z.Write(content)
			z.Close()
			content = out.Bytes()
		}
		if err := os.WriteFile(filepath.Join(dir, "a.gz"), content, 0o600); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(content)
		c := Copy{Slug: "fjordby", File: "a.gz", Size: int64(len(content)), SHA256: hex.EncodeToString(sum[:]), Schema: 7, Rows: 1}
		proved := c.Check(dir) == nil
		if c.SHA256 = strings.Repeat("0", 64); c.Check(dir) == nil {
			t.Fatal("a copy with another checksum is proved")
		}
		if in, err := c.Read(dir); err == nil {
			in.Close()
		} else if proved {
			t.Fatal(err)
		}
	})
}
