package web

import (
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// asked is a call that has come in, before anybody looked at it.
func asked(t testing.TB, method, body, kind string) *Call {
	t.Helper()
	words, err := i18n.New(Texts)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(method, "/fjordby/goals", strings.NewReader(body))
	r.Header.Set("Content-Type", kind)
	return &Call{W: httptest.NewRecorder(), R: r, Space: &db.Space{Info: db.Info{Slug: "fjordby"}}, Say: words.In(i18n.Danish)}
}

// refused tells that an error is one of ours, in words we have.
func refused(t *testing.T, c *Call, err error) {
	t.Helper()
	e := fail.As(err)
	if e == nil || e.Kind != fail.Invalid && e.Kind != fail.TooLarge || !c.Say.Has(e.Key) {
		t.Fatalf("refused with %v", err)
	}
}

// kept tells that what a form holds can be shown, kept, and sent again.
func kept(t *testing.T, f *Form, fields []string) {
	t.Helper()
	if f.Seen != Unseen && f.Seen < 1 || (f.Seen == Unseen) != (f.Version == "") {
		t.Fatalf("the version %q is %d", f.Version, f.Seen)
	}
	for name, list := range f.Lists {
		if !slices.Contains(fields, name) || f.Values[name] != list[0] {
			t.Fatalf("the field %q, which nobody asked for, or %q and %q", name, f.Values[name], list)
		}
		for _, v := range list {
			if !utf8.ValidString(v) || strings.Contains(v, "\x00") || strings.Contains(v, "\r") || v != strings.TrimSpace(v) {
				t.Fatalf("the field %s holds %q", name, v)
			}
		}
	}
}

var formFields = []string{"title", "text", "units"}

func FuzzForm(f *testing.F) {
	for _, body := range []string{"title=%C3%86gir&text=a%0D%0Ab&units=1&units=2&version=3", "title=%ff", "title=a%00b", "title=a%0D%0D%0Ab%0Dc", "title=%", "version=0", "version=-1",
		"version=99999999999999999999", "version=%2B7", ";&=", "title=" + strings.Repeat("ø", 3000), "%00=1&title\xff=2"} {
		f.Add(body, "application/x-www-form-urlencoded")
	}
	f.Add("title=a", "text/plain")
	f.Add("title=a", "application/x-www-form-urlencoded; charset=utf-16")
	f.Add("--x\r\nContent-Disposition: form-data; name=title\r\n\r\na\r\n--x--", "multipart/form-data; boundary=x")
	f.Fuzz(func(t *testing.T, body, kind string) {
		c := asked(t, "POST", body, kind)
		got, err := c.Form(formFields...)
		if err != nil {
			refused(t, c, err)
			return
		}
		kept(t, got, formFields)
		// Sent again as it stands, it says the same.
		again := url.Values{"version": {got.Version}}
		for name, list := range got.Lists {
			again[name] = list
		}
		c = asked(t, "POST", again.Encode(), "application/x-www-form-urlencoded")
		twice, err := c.Form(formFields...)
		if err != nil || twice.Seen != got.Seen {
			t.Fatalf("sent again: %v, version %d and %d", err, got.Seen, twice.Seen)
		}
		for name := range got.Lists {
			if !slices.Equal(got.Lists[name], twice.Lists[name]) {
				t.Fatalf("%q became %q", got.Lists[name], twice.Lists[name])
			}
		}
	})
}

// What a form with a file brings is read as a form without one, and of the file no more
// than was allowed.
func FuzzUpload(f *testing.F) {
	var whole strings.Builder
	w := multipart.NewWriter(&whole)
	w.SetBoundary("x")
	w.WriteField("title", "Ægir\r\n")
	w.WriteField("version", "2")
	if p, err := w.CreateFormFile("file", `C:\Notat å.pdf`); err == nil {
		p.Write([]byte("%PDF-1.7"))
	}
	w.Close()
	f.Add(whole.String())
	for _, part := range []string{"form-data; name=file; filename=\"\"\r\n\r\n", "form-data; name=\"file\"; filename=\"\x00/..\\\xff\"\r\n\r\nab",
		"form-data; name=title; filename*=utf-8''%ff\r\n\r\nab", "\r\n\r\n", "form-data; name=title\r\nContent-Transfer-Encoding: base64\r\n\r\n\xff\x00"} {
		f.Add("--x\r\nContent-Disposition: " + part + "\r\n--x--\r\n")
	}
	f.Add("--x\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\n" + strings.Repeat("a", 200) + "\r\n--x--")
	f.Fuzz(func(t *testing.T, body string) {
		const most = 100
		c := asked(t, "POST", body, "multipart/form-data; boundary=x")
		got, file, err := c.Upload("file", most, formFields...)
		if err != nil {
			refused(t, c, err)
			return
		}
		defer file.Close()
		kept(t, got, formFields)
		if file == nil {
			return
		}
		if at, err := file.File.Seek(0, 2); err != nil || at > most || file.Size < at || file.Size > int64(len(body)) {
			t.Fatalf("%d bytes are kept of %d: %v", at, file.Size, err)
		}
		if file.Name == "" || CleanName(file.Name) != file.Name {
			t.Fatalf("the name %q", file.Name)
		}
	})
}

func FuzzCleanName(f *testing.F) {
	f.Add("a.pdf")
	f.Add("..\\\u202e/x.\x00pdf")
	f.Add("a\u0653\b\u0320.pdf") // what is taken away stands between two accents
	f.Add(strings.Repeat("ø", 300) + ".docx")
	f.Fuzz(func(t *testing.T, sent string) {
		got := CleanName(sent)
		if got == "" || !utf8.ValidString(got) || utf8.RuneCountInString(got) > 110 || strings.ContainsAny(got, "/\\\x00\r\n\"") || CleanName(got) != got {
			t.Fatalf("%q became %q, and that %q", sent, got, CleanName(got))
		}
		header := mime.FormatMediaType("attachment", map[string]string{"filename": got})
		if _, back, err := mime.ParseMediaType(header); err != nil || back["filename"] != got {
			t.Fatalf("a browser is told %q and reads %q: %v", header, back["filename"], err)
		}
	})
}

// Wherever one asks to go after signing in, one stays in the municipality.
func FuzzNext(f *testing.F) {
	for _, next := range []string{"/fjordby/", "/fjordby/goals?a=b#c", "//evil.example", "/fjordby//evil.example", "/fjordby/\\evil.example", "https://evil.example/fjordby/",
		"/fjordby/../kolding/", "/fjordby/%2e%2E/kolding/", "/fjordby/.%2e//evil.example%zz", "/fjordby/\t/evil.example", "/fjordby/a\r\nSet-Cookie: a=b", "/fjordby/\x00", "/fjordby/æ\xff", "javascript:alert(1)"} {
		f.Add(next)
	}
	f.Fuzz(func(t *testing.T, next string) {
		c := asked(t, "POST", "", "")
		if err := c.Go(c.Next(next)); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(c.to, unicode.IsControl) {
			t.Fatalf("%q goes to %q", next, c.to)
		}
		// As the browser gets it, and as one reads it that looks through the signs.
		c.send()
		for _, at := range []string{c.to, c.W.Header().Get("Location")} {
			to, err := url.Parse("https://ledetraad.example/fjordby/sign-in")
			if err == nil {
				to, err = to.Parse(at)
			}
			if err != nil || to.Host != "ledetraad.example" || !strings.HasPrefix(path.Clean(to.Path)+"/", "/fjordby/") {
				t.Fatalf("%q goes to %q: %v", next, at, err)
			}
		}
	})
}

// What an address says after "?" is text that can be shown, and of a length.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{"a=1&year=2026", "a=%ff%00", "a=%C3%A6", "a=" + strings.Repeat("x", 201), "%", "a=1;year=2", "year=-1", "year=99999999999999999999", "lang=en", "lang=%00"} {
		f.Add(q, "da,en;q=0.8", "en")
	}
	f.Add("", "EN-gb;;q,,;", "\xff")
	f.Add("", strings.Repeat("-", 5000), "")
	f.Fuzz(func(t *testing.T, query, accepts, cookie string) {
		c := asked(t, "GET", "", "")
		c.R.URL.RawQuery = query
		c.R.Header.Set("Accept-Language", accepts)
		c.R.Header.Set("Cookie", "lang="+cookie)
		if v := c.Query("a"); len(v) > 200 || !utf8.ValidString(v) || strings.Contains(v, "\x00") {
			t.Fatalf("%q says %q", query, v)
		}
		if y := c.Year("year", 2026); y < 1990 || y > 2200 {
			t.Fatalf("%q is the year %d", query, y)
		}
		for _, chosen := range []string{"", cookie} {
			if l := language(c.R, chosen); l != i18n.Danish && l != i18n.English {
				t.Fatalf("the language is %q", l)
			}
		}
		c.KeepLanguage()
		for _, set := range c.W.(*httptest.ResponseRecorder).Result().Cookies() {
			if set.Value != "da" && set.Value != "en" {
				t.Fatalf("the cookie %q", set.Value)
			}
		}
	})
}

// What a script of ours sends is read whole or not at all.
func FuzzSent(f *testing.F) {
	for _, body := range []string{`{"name":"Æ","n":1}`, `{"name":"\u0000\ud800"}`, `{"name":1}`, `{} {}`, "\xff", `{"NAME":"a","name":"b"}`, strings.Repeat("[", 20000), "null", ""} {
		f.Add(body, "application/json")
	}
	f.Add("{}", "application/json; charset=utf-8")
	f.Add("name=a", "application/x-www-form-urlencoded")
	f.Fuzz(func(t *testing.T, body, kind string) {
		c := asked(t, "POST", body, kind)
		var sent struct{ Name, Text string }
		if err := c.Sent(&sent); err != nil {
			refused(t, c, err)
			return
		}
		if !utf8.ValidString(sent.Name+sent.Text) || len(sent.Name+sent.Text) > 3*maxExchange || !strings.HasPrefix(kind, "application/json") {
			t.Fatalf("%q was read as %+v", body, sent)
		}
	})
}

// A browser has the page only where it names the page's own tag.
func FuzzUnchanged(f *testing.F) {
	f.Add("side", `"x", W/"y"`, true)
	f.Add("side", "*,,\xff", false)
	f.Fuzz(func(t *testing.T, page, have string, append bool) {
		w := httptest.NewRecorder()
		r := httptest.NewRequest("GET", "/", nil)
		unchanged(w, r, []byte(page))
		tag := w.Header().Get("ETag")
		if append {
			have += "," + tag
		}
		r.Header.Set("If-None-Match", have)
		w = httptest.NewRecorder()
		named := unchanged(w, r, []byte(page))
		if named != (w.Code == http.StatusNotModified) || named && !strings.Contains(have, tag) || append && !named {
			t.Fatalf("the tag %s, asked with %q: %v", tag, have, named)
		}
	})
}
