package web_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"ledetraad/internal/web"
)

func TestAFilesNameIsCleaned(t *testing.T) {
	for sent, want := range map[string]string{
		"Notat 2027.pdf":             "Notat 2027.pdf",
		"/etc/passwd":                "passwd",
		`C:\fakepath\Notat.pdf`:      "Notat.pdf",
		"../../../x.txt":             "x.txt",
		"..":                         "fil",
		"":                           "fil",
		".pdf":                       "pdf",
		"a\x00b\r\nc.pdf":            "ab c.pdf",
		"regning\u202efdp.exe":       "regningfdp.exe",
		"\u200b\ufeff\u2066a.pdf":    "a.pdf",
		`a"b<c>|?*:%.pdf`:            "a_b_c______.pdf",
		"A\u030arbog.pdf":            "Årbog.pdf",
		"a\xffb.pdf":                 "ab.pdf",
		"  flere   mellemrum . .pdf": "flere mellemrum.pdf",
		"uden endelse":               "uden endelse",
	} {
		if got := web.CleanName(sent); got != want {
			t.Errorf("%q: got %q, want %q", sent, got, want)
		}
	}
}

func FuzzCleanName(f *testing.F) {
	f.Add("a.pdf")
	f.Add("..\\\u202e/x.\x00pdf")
	f.Add(strings.Repeat("ø", 300) + ".docx")
	f.Fuzz(func(t *testing.T, sent string) {
		got := web.CleanName(sent)
		if got == "" || !utf8.ValidString(got) || utf8.RuneCountInString(got) > 110 || strings.ContainsAny(got, "/\\\x00\r\n\"") || web.CleanName(got) != got {
			t.Fatalf("%q became %q, and that %q", sent, got, web.CleanName(got))
		}
	})
}
