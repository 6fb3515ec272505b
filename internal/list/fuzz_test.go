package list

import (
	"net/url"
	"strings"
	"testing"
	"unicode"

	"ledetraad/internal/fail"
)

// A view that is kept is an address of a list as we would write it ourselves.
func FuzzView(f *testing.F) {
	f.Add("/goals", "sort=-title&year=2026", "Årets")
	f.Add("//evil.example", "", "a")
	f.Add("/goals\n", "a=%ff&a=%00", "a\nb")
	f.Add("/goals/../x", "a;b", strings.Repeat("a", 61))
	f.Fuzz(func(t *testing.T, path, query, name string) {
		err := (SavedDraft{List: path, Query: query, Name: name}).Check()
		if err != nil {
			if !fail.Is(err, fail.Invalid) {
				t.Fatal(err)
			}
			return
		}
		at, err := url.Parse("https://ledetraad.example/fjordby" + path + "?" + query)
		if err != nil || at.Path != "/fjordby"+path || at.Query().Encode() != query || strings.ContainsFunc(path+query+name, unicode.IsControl) {
			t.Fatalf("%q and %q lead to %v: %v", path, query, at, err)
		}
	})
}

func TestWhatLooksLikeAFormulaIsMadeHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\tx": "'\tx", "\rx": "'\rx", " =1": "' =1", "\n=1": "'\n=1",
		"\u00a0=1": "'\u00a0=1", "\ufeff=1": "'\ufeff=1", "＝1": "'＝1", "\x00=1": "'\x00=1",
		"": "", "a=1": "a=1", "1-2": "1-2", "–": "–", "−3": "−3", "'=1": "'=1",
	} {
		if got := harmless(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// What a spreadsheet would run is never written so, and nothing else is touched.
func FuzzHarmless(f *testing.F) {
	for _, s := range []string{"=1+1", " \t=x", "\ufeff@x", "＝x", "'=x", "a=b", "-", "\xff=", "\x00=", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := harmless(s)
		if out != s && out != "'"+s {
			t.Fatalf("%q became %q", s, out)
		}
		if out != "" && strings.ContainsRune("=+-@\t\r", rune(out[0])) {
			t.Fatalf("%q stands as it is", s)
		}
	})
}
