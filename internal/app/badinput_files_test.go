package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// bomb is a file of Excel's that is small until it is unpacked.
func bomb(part string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	types, _ := z.Create("[Content_Types].xml")
	types.Write([]byte(`<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`))
	w, _ := z.Create(part)
	for range 60 {
		w.Write(make([]byte, 1<<20))
	}
	z.Close()
	return out.Bytes()
}

// files sends what is no file of the kind that is taken.
func (t *trial) files() {
	t.Helper()
	if !t.form.Files {
		return
	}
	for _, c := range []struct {
		name    string
		content []byte
		taken   bool // it may be, under another name
	}{
		{"", nil, false},
		{t.file[0], nil, false},
		{"billede.png", []byte("<!doctype html><script>alert('kvidr')</script>"), false},
		{t.file[0], []byte("MZ\x90\x00\x03\x00\x00\x00"), false},
		{"side.html", []byte("<script>alert('kvidr')</script>"), false},
		{"tegning.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert('kvidr')"/>`), false},
		{"bombe.xlsx", bomb("xl/worksheets/sheet1.xml"), false},
		{"ude.xlsx", bomb("../../ude.xml"), false},
		{"notat.pdf.exe", []byte(t.file[1]), false},
		{"stor" + t.file[0], append([]byte(t.file[1]), make([]byte, 26<<20)...), false},
		{"../../" + t.file[0], []byte(t.file[1]), true},
		{`<img src=x onerror=alert(1)>` + t.file[0], []byte(t.file[1]), true},
		{"a\x00b" + t.file[0], []byte(t.file[1]), true},
		{"\xff\xfe" + t.file[0], []byte(t.file[1]), true},
	} {
		if c.name == "" && !strings.HasSuffix(t.route, "s") && t.route != "POST /import" {
			continue // where there is a file already, none need be chosen
		}
		t.ready()
		lang := t.lang()
		s := t.request(t.valid, lang)
		s.name, s.file = c.name, c.content
		p := t.w.post(t.w.browser(t.who), s)
		where := "the file " + c.name
		if p.Status >= 500 || p.Status < 400 && !c.taken {
			t.Errorf("%q: got %d %s", where, p.Status, p.Text())
		}
		if p.Status < 400 {
			t.taken(where, p)
			continue
		}
		t.refused(where, p, lang)
		if p.Status == 422 && !c.taken {
			t.kept(where, "file", p, t.valid)
			if !strings.Contains(p.Body, `id="f-file-fejl"`) {
				t.Errorf("%q: nothing at the field says what to do: %s", where, p.Text())
			}
		}
	}
}

// What our own scripts send is JSON; anything else they get a sentence for.
func TestBadInputFromScripts(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			s := newWorlds(t, engine)
			w := s.take()
			t.Cleanup(func() { s.put(w) })
			w.T = t
			b := w.browser("dorte")
			for _, route := range scripts {
				path := strings.TrimPrefix(route, "POST ")
				for what, body := range map[string]string{
					"nothing": "", "not JSON": "name=x", "half": `{"name":`, "a list": `[1]`, "null": `null`, "another type": `{"name":7,"next":{},"credential":"x"}`,
					"no credential": `{}`, "hostile": `{"name":"<script>","next":"javascript:alert(1)","credential":{"id":"` + hostileJSON() + `"}}`,
					"a NUL": `{"name":"a\u0000b","credential":{}}`, "not UTF-8": "{\"name\":\"a\xffb\",\"credential\":{}}", "deep": strings.Repeat(`{"a":`, 9000) + "1" + strings.Repeat("}", 9000),
					"too large": `{"name":"` + long + `"}`, "a response of nothing": `{"name":"x","credential":{"id":"YQ","rawId":"YQ","type":"public-key","response":{}}}`,
				} {
					for _, kind := range []string{"application/json", "text/plain"} {
						lang := []string{"da", "en"}[len(what)%2]
						p := w.post(b, sent{path: path, kind: kind, body: []byte(body + ""), lang: lang})
						if strings.HasSuffix(path, "/options") && p.Status == 200 {
							continue // it reads nothing
						}
						var said struct{ Error string }
						err := json.Unmarshal([]byte(p.Body), &said)
						if p.Status < 400 || p.Status >= 500 || err != nil || !s.phrases(w.App, lang).say(said.Error) {
							t.Errorf("%s, %s as %s: got %d %.300s, want a sentence in %s", route, what, kind, p.Status, p.Body, lang)
						}
						if changed := w.Changed(); changed != nil {
							t.Errorf("%s, %s: changed %v", route, what, changed)
						}
					}
				}
				if p := w.post(w.Out(), sent{path: path, kind: "application/json", body: []byte(`{}`), lang: "da"}); strings.HasPrefix(path, "/me/") && p.Status != 303 {
					t.Errorf("%s, nobody: got %d", route, p.Status)
				}
			}
			if strings.Contains(w.Log.String(), "panic") || strings.Contains(w.Log.String(), "defect") {
				t.Errorf("the log has: %.2000s", w.Log.String())
			}
		})
	}
}

func hostileJSON() string {
	b, _ := json.Marshal(hostile)
	return string(b[1 : len(b)-1])
}
