package file

import (
	"strings"
	"testing"
	"unicode"

	"ledetraad/internal/fail"
)

// Only one answer of a virus scanner lets a file through; what it has found is one line
// that can be shown.
func FuzzAnswer(f *testing.F) {
	for _, answer := range []string{"stream: OK", "stream: Eicar-Test FOUND", "stream: \xff\n<b> FOUND", "stream: OK\n", "INSTREAM size limit exceeded. ERROR", "", " FOUND", "stream: OK FOUND", "stream: " + strings.Repeat("x", 4000) + " FOUND"} {
		f.Add(answer)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		err := verdict(answer)
		switch {
		case err == nil && answer == "stream: OK", fail.Is(err, fail.Unavailable):
		case fail.Is(err, fail.Invalid) && strings.HasSuffix(answer, " FOUND"):
			name, _ := fail.As(err).Fields[0].Args[0].(string)
			if strings.ContainsFunc(name, unicode.IsControl) || strings.ToValidUTF8(name, "") != name || len(name) > 400 {
				t.Fatalf("%q has found %q", answer, name)
			}
		default:
			t.Fatalf("%q is %v", answer, err)
		}
	})
}
