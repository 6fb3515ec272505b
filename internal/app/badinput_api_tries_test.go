package app_test

import (
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"

	"ledetraad/internal/testapp"
)

func (p program) send(at, body string, headers ...string) testapp.Page {
	p.Helper()
	r, err := http.NewRequest(p.method, p.w.URL+"/api/v1/fjordby"+at, strings.NewReader(body))
	if err != nil {
		p.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+p.secret)
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		p.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		p.Fatal(err)
	}
	return testapp.Page{Status: res.StatusCode, Body: string(text), Header: res.Header}
}

// refuses wants a problem in the language asked for, and nothing saved.
func (p program) refuses(what, at, body string, headers ...string) testapp.Page {
	p.Helper()
	lang := []string{"da", "en"}[len(what)%2]
	r := p.send(at, body, append([]string{"Accept-Language", lang}, headers...)...)
	var problem struct {
		Type, Title, Detail string
		Status              int
	}
	err := json.Unmarshal([]byte(r.Body), &problem)
	if r.Status < 400 || r.Status >= 500 || err != nil || problem.Status != r.Status || problem.Title == "" || problem.Type == "" ||
		!strings.HasPrefix(r.Header.Get("Content-Type"), "application/problem+json") {
		p.Errorf("%s: got %d %.400s, want a problem", what, r.Status, r.Body)
	}
	if got := r.Header.Get("Content-Language"); got != "" && got != lang {
		p.Errorf("%s: said in %q, want %q", what, got, lang)
	}
	if changed := p.w.Changed(); changed != nil {
		p.Errorf("%s: got %d, but changed: %v", what, r.Status, changed)
	}
	return r
}

// matching is the head that says which version is meant.
func (p program) matching() []string {
	if !p.match {
		return nil
	}
	at := p.at
	for _, end := range []string{"/answer", "/confirmation"} {
		at = strings.TrimSuffix(at, end)
	}
	get := p
	get.method = "GET"
	tag := get.send(at, "").Header.Get("ETag")
	if tag == "" {
		tag = `"v1-a"` // of what has no page of its own
	}
	return []string{"If-Match", tag}
}

// bodies are wrong in one property each, and in whole.
func (p program) bodies() {
	p.Helper()
	match := p.matching()
	if p.body == nil {
		return
	}
	all := right(p.operation)
	with := func(name, value string) string {
		m := maps.Clone(all)
		m[name] = value
		return written(m)
	}
	for _, name := range slices.Sorted(maps.Keys(p.body.Properties)) {
		x := p.body.Properties[name]
		values := map[string]string{"an object": `{"a":1}`, "NUL": `"a\u0000b"`, "200 kB": quoted(long), "not UTF-8": "\"a\xffb\"", "half": `"a`, "1e999": `1e999`, "a list of lists": `[[]]`}
		if x.Type != "integer" && x.Type != "number" {
			values["a number"] = `7`
		}
		if x.Type != "boolean" {
			values["true"] = `true`
		}
		if x.Type != "array" {
			values["a list"] = `["a"]`
		} else {
			values["unknown ids"], values["markup"] = `["noget"]`, `["<script>"]`
		}
		unread := name == "theme" && strings.HasPrefix(p.path, "/candidates/") // of what was not used
		if x.Type == "string" && !unread && (len(x.Enum) > 0 || x.MaxLength == 16) {
			values["an unknown choice"], values["an id of nothing"] = `"noget"`, `"06g7zm85g8zkzzzz"`
		}
		for _, what := range slices.Sorted(maps.Keys(values)) {
			p.refuses(name+", "+what, p.at, with(name, values[what]), match...)
		}
		if slices.Contains(p.body.Required, name) {
			m := maps.Clone(all)
			delete(m, name)
			p.refuses(name+", null", p.at, with(name, "null"), match...) // for what may be left out it says so
			p.refuses(name+", missing", p.at, written(m), match...)
		}
		p.refuses(name+", twice", p.at, strings.Replace(written(all), "{", "{"+quoted(name)+`:"x",`+quoted(name)+`:"y",`, 1), match...)
	}
	for what, body := range map[string]string{
		"an unknown property": with("noget", `"x"`), "not JSON": "title=x", "nothing": " ", "a list": "[]", "null": "null", "two": written(all) + written(all),
		"cut off": written(all)[:len(written(all))-1], "deep": strings.Repeat(`{"a":`, 10000) + "1" + strings.Repeat("}", 10000), "4 MB": with("text", quoted(strings.Repeat("x", 4<<20))),
	} {
		p.refuses(what, p.at, body, match...)
	}
	for _, kind := range []string{"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", " "} {
		if r := p.refuses("as "+kind, p.at, written(all), append(match, "Content-Type", kind)...); r.Status != 415 {
			p.Errorf("as %q: got %d, want 415", kind, r.Status)
		}
	}
}

// others are what is wrong around the body; last comes what is right, and a key used again.
func (p program) others(neighbour string) {
	p.Helper()
	match, body := p.matching(), ""
	if p.body != nil {
		body = written(right(p.operation))
	}
	if at := strings.SplitN(p.at, "/", 4); len(at) > 2 {
		for _, id := range []string{neighbour, "06g7zm85g8zkzzzz", "x", "%00", "%ff", strings.Repeat("x", 3000)} {
			there := strings.Replace(p.path, "{id}", id, 1)
			if r := p.refuses("at "+id[:min(len(id), 16)], there, body, match...); r.Status != 404 {
				p.Errorf("at %.40s: got %d, want 404: %s", there, r.Status, r.Body)
			}
		}
	}
	for _, token := range []string{"", "lt_noget", "x\x7f", strings.Repeat("x", 5000)} {
		q := p
		q.secret = strings.ToValidUTF8(strings.ReplaceAll(token, "\x7f", ""), "")
		if r := q.refuses("token "+token[:min(len(token), 9)], p.at, body, match...); r.Status != 401 && r.Status != 429 {
			p.Errorf("with token %.10q: got %d, want 401, or 429 after many", token, r.Status)
		}
	}
	if p.match {
		for _, tag := range []string{`"v999-a"`, `"x"`, "*", `"v-1-a"`} {
			if r := p.refuses("If-Match "+tag, p.at, body, "If-Match", tag); r.Status != 412 && r.Status != 428 && r.Status != 409 {
				p.Errorf("If-Match %s: got %d, want 412, 428 or 409: %s", tag, r.Status, r.Body)
			}
		}
		p.refuses("without If-Match", p.at, body)
		return
	}
	key := []string{"Idempotency-Key", "en" + strings.ReplaceAll(p.path, "/", "-")}
	if r := p.send(p.at, body, key...); r.Status != 201 {
		p.Fatalf("as it should be: got %d %s\nof %s", r.Status, r.Body, body)
	}
	p.w.Changed()
	if r := p.send(p.at, body, key...); r.Status != 201 || p.w.Changed() != nil {
		p.Errorf("the same key and body: got %d %s", r.Status, r.Body)
	}
	p.refuses("the same key, another body", p.at, strings.Replace(body, "{", "{ ", 1), key...)
	p.refuses("an impossible key", p.at, body, "Idempotency-Key", strings.Repeat("x", 101))
}
