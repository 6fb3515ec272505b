package web_test

import (
	"testing"

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
