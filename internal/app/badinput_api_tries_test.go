package app_test

import (
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"ledetraad/internal/testapp"
)

func (p program) send(at, body string, headers ...string) testapp.Page {
	p.Helper()
	kind := "application/json"
	if p.file && !slices.Contains(headers, "Content-Type") {
		body, kind = parts(body, "notat.txt", "Byen summer.")
	}
	r, err := http.NewRequest(p.method, p.w.URL+"/api/v1/fjordby"+at, strings.NewReader(body))
	if err != nil {
		p.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+p.secret)
	r.Header.Set("Content-Type", kind)
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

type problem struct {
	Type, Title, Detail string
	Status              int
	Errors              []struct{ Pointer, Parameter, Detail string }
}

// refuses wants a problem in the language asked for, and nothing saved.
func (p program) refuses(what, at, body string, headers ...string) (said problem) {
	p.Helper()
	lang := []string{"da", "en"}[len(what)%2]
	r := p.send(at, body, append([]string{"Accept-Language", lang}, headers...)...)
	err := json.Unmarshal([]byte(r.Body), &said)
	if r.Status < 400 || r.Status >= 500 || err != nil || said.Status != r.Status || said.Title == "" || said.Type == "" || said.Detail == "" ||
		!strings.HasPrefix(r.Header.Get("Content-Type"), "application/problem+json") {
		p.Errorf("%s: got %d %.400s, want a problem", what, r.Status, r.Body)
	}
	told := said.Title + " " + said.Detail
	for _, e := range said.Errors {
		told += " " + e.Detail
	}
	if danish.MatchString(told) != (lang == "da") || strings.Contains(r.Body, "expected ") {
		p.Errorf("%s: not said in %q: %.400s", what, lang, r.Body)
	}
	if changed := p.w.Changed(); changed != nil {
		p.Errorf("%s: got %d, but changed: %v", what, r.Status, changed)
	}
	said.Status = r.Status
	return said
}

// danish are words that every sentence of a problem has one of.
var danish = regexp.MustCompile(`(?i)\b(og|ikke|kan|skal|er|fejl|læses|stort|nøgle|slags|findes|med|det|mangler|en|forsøg|af|rettet)\b`)

var acts = regexp.MustCompile(`/(answer|confirmation|adoption|entry|closing|med|withdrawal|observations|cap|figures|ending|progress|cancellation|place|sections|stops|readiness|coordination)(/[0-9-]+)?$`)

// matching is the head that says which version is meant.
func (p program) matching() []string {
	if !p.match {
		return nil
	}
	get := p
	get.method = "GET"
	tag := get.send(acts.ReplaceAllString(p.at, ""), "").Header.Get("ETag")
	if !strings.HasPrefix(tag, `"v`) {
		return []string{"If-None-Match", "*"} // nothing stands there yet
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
	all := p.right()
	for _, name := range slices.Sorted(maps.Keys(p.body.Properties)) {
		unread := strings.Contains(" "+p.way.unread+" ", " "+name+" ")
		values := p.body.Properties[name].wrong(name, unread)
		for _, what := range slices.Sorted(maps.Keys(values)) {
			said := p.refuses(name+", "+what, p.at, written(with(all, name, values[what])), match...)
			p.named(name, what, said)
		}
		for _, value := range p.way.bad[name] {
			p.named(name, value, p.refuses(name+", "+value, p.at, written(with(all, name, value)), match...))
		}
		if slices.Contains(p.body.Required, name) {
			// For what may be left out null says so.
			p.named(name, "null", p.refuses(name+", null", p.at, written(with(all, name, "null")), match...))
			p.named(name, "missing", p.refuses(name+", missing", p.at, written(without(all, name)), match...))
		}
		said := p.refuses(name+", twice", p.at, strings.Replace(written(all), "{", "{"+quoted(name)+`:"x",`+quoted(name)+`:"y",`, 1), match...)
		p.named(name, "twice", said)
	}
	for what, body := range map[string]string{
		"an unknown property": written(with(all, "noget", `"x"`)), "not JSON": "title=x", "nothing": " ", "a list": "[]", "null": "null", "a text": `"x"`, "two": written(all) + written(all),
		"cut off": written(all)[:len(written(all))-1], "deep": strings.Repeat(`{"a":`, 10000) + "1" + strings.Repeat("}", 10000), "4 MB": written(with(all, "text", quoted(strings.Repeat("x", 4<<20)))),
	} {
		p.refuses(what, p.at, body, match...)
	}
	for _, kind := range []string{"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", " "} {
		r := p.refuses("as "+kind, p.at, written(all), append(match, "Content-Type", kind)...)
		if broken := (p.file || p.either) && strings.HasPrefix(kind, "multipart"); r.Status != 415 && !(broken && r.Status == 400) {
			p.Errorf("as %q: got %d, want 415", kind, r.Status)
		}
	}
}

// named wants what is wrong with one property to be said of it.
func (p program) named(name, what string, said problem) {
	p.Helper()
	if said.Status == 403 || said.Status == 404 {
		p.Errorf("%s, %s: got %d, want it said of the name", name, what, said.Status)
	}
	if said.Status != 422 {
		return
	}
	at := "#/" + name
	for _, e := range said.Errors {
		if (e.Pointer == at || strings.HasPrefix(e.Pointer, at+"/")) && e.Detail != "" {
			return
		}
	}
	p.Errorf("%s, %s: nothing says what is wrong with %s: %+v", name, what, at, said)
}

var hollow = regexp.MustCompile(`\{[a-z]+\}`)

// others are what is wrong around the body: the address, who asks, and the version.
func (p program) others(neighbour string) {
	p.Helper()
	match, body := p.matching(), ""
	if p.body != nil {
		body = written(p.right())
	}
	names, parts := strings.Split(p.path, "/"), strings.Split(p.at, "/")
	for i, name := range names {
		if !hollow.MatchString(name) {
			continue
		}
		for _, id := range []string{neighbour, "06g7zm85g8zkzzzz", "x", "%00", "%ff", "%2e%2e%2f", "%27%20OR%201=1", strings.Repeat("x", 3000)} {
			there := slices.Clone(parts)
			there[i] = id
			if r := p.refuses("at "+id[:min(len(id), 16)], strings.Join(there, "/"), body, match...); r.Status != 404 {
				p.Errorf("at %.60s: got %d, want 404: %v", strings.Join(there, "/"), r.Status, r)
			}
		}
	}
	for _, token := range []string{"", "lt_noget", "x\x7f", strings.Repeat("x", 5000)} {
		q := p
		q.secret = strings.ReplaceAll(token, "\x7f", "")
		if r := q.refuses("token "+token[:min(len(token), 9)], p.at, body, match...); r.Status != 401 && r.Status != 429 {
			p.Errorf("with token %.10q: got %d, want 401, or 429 after many", token, r.Status)
		}
	}
	if q := p; !p.way.own {
		q.secret = p.secrets["gert"]
		if r := q.refuses("a councillor", p.at, body, match...); r.Status != 403 && r.Status != 404 {
			p.Errorf("a councillor: got %d, want 403 or 404: %v", r.Status, r)
		}
	}
	if !p.match {
		return
	}
	for _, tag := range []string{`"v999-a"`, `"x"`, "*", `"v-1-a"`, "W/", match[1] + `, "v1-b"`, strings.Repeat(`"v1-a",`, 900)} {
		if r := p.refuses("If-Match "+tag[:min(len(tag), 9)], p.at, body, "If-Match", tag); r.Status != 412 && r.Status != 428 && r.Status != 409 {
			p.Errorf("If-Match %.20s: got %d, want 412, 428 or 409: %v", tag, r.Status, r)
		}
	}
	for what, heads := range map[string][]string{"without If-Match": nil, "as seen and as new": {"If-Match", `"v1-a"`, "If-None-Match", "*"}} {
		if r := p.refuses(what, p.at, body, heads...); r.Status != 428 {
			if what == "without If-Match" || match[0] != "If-Match" {
				p.Errorf("%s: got %d, want 428: %v", what, r.Status, r)
			}
		}
	}
}

// done does at last what is right, and then again.
func (p program) done() {
	p.Helper()
	match, body := p.matching(), ""
	if p.body != nil {
		body = written(p.right())
	}
	if p.method == "POST" {
		p.keyed(body)
		return
	}
	want := map[string]int{"PUT": 200, "DELETE": 204}[p.method]
	r := p.send(p.at, body, match...)
	if r.Status != want {
		p.Fatalf("as it should be: got %d %s\nof %s", r.Status, r.Body, body)
	}
	p.w.Changed()
	if p.match || p.method == "DELETE" {
		p.refuses("the same again", p.at, body, match...)
	} else if r := p.send(p.at, body); r.Status >= 500 {
		p.Errorf("the same again: got %d %s", r.Status, r.Body)
	}
}

// keyed makes a thing under a key, and uses the key again.
func (p program) keyed(body string) {
	p.Helper()
	key := []string{"Idempotency-Key", "en" + strings.ReplaceAll(p.path, "/", "-")}
	if p.file { // the same bytes, not only the same file
		var kind string
		body, kind = parts(body, "notat.txt", "Byen summer.")
		key = append(key, "Content-Type", kind)
	}
	r := p.send(p.at, body, key...)
	if r.Status != 201 {
		p.Fatalf("as it should be: got %d %s\nof %s", r.Status, r.Body, body)
	}
	p.w.Changed()
	if again := p.send(p.at, body, key...); again.Status != 201 || again.Body != r.Body || p.w.Changed() != nil {
		p.Errorf("the same key and body: got %d %s", again.Status, again.Body)
	}
	p.refuses("the same key, another body", p.at, strings.Replace(body, "{", "{ ", 1), key...)
	for _, bad := range []string{strings.Repeat("x", 101), "to ord", "æ"} {
		p.refuses("an impossible key", p.at, body, append(key, "Idempotency-Key", bad)...)
	}
}
