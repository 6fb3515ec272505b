package check

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"ledetraad/internal/api"
	"ledetraad/internal/testapp"
)

// program is an outsider's own program: it may all she may.
type program struct {
	t           *testing.T
	a           *testapp.App
	who, secret string
	b           *testapp.Browser
}

func programOf(t *testing.T, a *testapp.App, who string) program {
	t.Helper()
	p := program{t: t, a: a, who: who, b: a.Out()}
	if who == "" {
		return p
	}
	var err error
	if p.secret, err = api.MakeToken(a.As(who), api.TokenDraft{Name: "Prøve", Scope: api.Write, LastDay: "2027-01-01"}); err != nil {
		t.Fatal(err)
	}
	return p
}

const apiBase = "/api/v1/fjordby"

// ask asks below the municipality's address of the interface, and listens.
func (p program) ask(method, path, body string) testapp.Page {
	p.t.Helper()
	r, err := http.NewRequest(method, p.a.URL+apiBase+path, strings.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	r.Header.Set("Accept-Language", "da")
	if p.secret != "" {
		r.Header.Set("Authorization", "Bearer "+p.secret)
	}
	if method != "GET" {
		r.Header.Set("If-Match", `"v1-0"`)
		r.Header.Set("Content-Type", "application/json")
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	page := testapp.Page{Status: res.StatusCode, Body: string(text), Header: res.Header}
	listen(p.t, p.who, "API "+method+" "+path, p.b, page)
	if page.Status >= 500 {
		p.t.Errorf("%s API %s %s: %d %s", p.who, method, path, page.Status, text)
	}
	return page
}

func operations(a *testapp.App) (list []api.Operation) {
	for _, f := range a.Features {
		list = append(list, f.API...)
	}
	return list
}

var href = regexp.MustCompile(`"` + apiBase + `(/[^"]*)"`)

// crawl asks every operation that reads and needs no id, and follows each address an
// answer gives.
func (p program) crawl(a *testapp.App) {
	p.t.Helper()
	var queue []string
	for _, op := range operations(a) {
		if op.Method == "GET" && !strings.Contains(op.Path, "{") {
			queue = append(queue, op.Path, op.Path+"?q=kanariefu", op.Path+"?year=2027")
		}
	}
	seen := map[string]bool{}
	for len(queue) > 0 && len(seen) < mostPages {
		at := queue[0]
		queue = queue[1:]
		if seen[at] {
			continue
		}
		seen[at] = true
		page := p.ask("GET", at, "")
		for _, m := range href.FindAllStringSubmatch(page.Body, -1) {
			queue = append(queue, strings.ReplaceAll(m[1], `\u0026`, "&"))
		}
	}
	if p.who != "" && len(seen) < 10 {
		p.t.Errorf("the program of %s read %d addresses only", p.who, len(seen))
	}
}

// asGhost asks for the hidden item in every operation that takes an id, and for one that
// never was: the answers are the same, to the byte.
func (p program) asGhost(a *testapp.App, c canary, none nothing) {
	p.t.Helper()
	for _, op := range operations(a) {
		if !wildcard.MatchString(op.Path) {
			continue
		}
		ask := func(id string) string {
			body := ""
			if op.Method != "GET" {
				body = "{}"
			}
			return answer(p.ask(op.Method, wildcard.ReplaceAllString(op.Path, id), body), id)
		}
		hidden := c.id
		if strings.HasPrefix(op.Path, "/attachments/") {
			hidden = c.beside
		}
		if hidden, none := none.compare("API "+op.Method+" "+op.Path, ask, hidden); hidden != none {
			p.t.Errorf("%s API %s %s: the hidden item answers\n%s\nand nothing answers\n%s", p.who, op.Method, op.Path, clip(hidden, none), clip(none, hidden))
		}
	}
}

// sending names the hidden item in every field of what an operation makes: it is
// refused as one that never was is refused.
func (p program) sending(a *testapp.App, c canary) {
	p.t.Helper()
	for path, body := range p.bodies() {
		ask := func(id string) string {
			page := p.ask("POST", path, strings.ReplaceAll(body, ghost, id))
			if page.Status == http.StatusCreated {
				return "201"
			}
			return answer(page, id)
		}
		if hidden, none := ask(c.id), ask(ghost); hidden != none {
			p.t.Errorf("%s API POST %s naming it: the hidden item answers\n%s\nand nothing answers\n%s", p.who, path, clip(hidden, none), clip(none, hidden))
		}
	}
}

// bodies are what the description says can be sent to make a thing, by the address,
// with the ghost's id in every text.
func (p program) bodies() map[string]string {
	p.t.Helper()
	res, err := http.Get(p.a.URL + "/api/v1/openapi.json")
	if err != nil {
		p.t.Fatal(err)
	}
	defer res.Body.Close()
	type schema struct {
		Ref        string `json:"$ref"`
		Type       any
		Properties map[string]schema
		Items      *schema
		Enum       []any
	}
	var doc struct {
		Paths map[string]map[string]struct {
			RequestBody struct {
				Content map[string]struct{ Schema schema }
			}
		}
		Components struct{ Schemas map[string]schema }
	}
	if err := json.NewDecoder(res.Body).Decode(&doc); err != nil {
		p.t.Fatal(err)
	}
	var fill func(s schema, depth int) any
	fill = func(s schema, depth int) any {
		if s.Ref != "" {
			s = doc.Components.Schemas[s.Ref[strings.LastIndex(s.Ref, "/")+1:]]
		}
		switch kind := fmt.Sprint(s.Type); {
		case depth > 5:
			return nil
		case len(s.Enum) > 0:
			return s.Enum[0]
		case strings.Contains(kind, "object"):
			m := map[string]any{}
			for name, x := range s.Properties {
				if name != "$schema" {
					m[name] = fill(x, depth+1)
				}
			}
			return m
		case strings.Contains(kind, "array") && s.Items != nil:
			return []any{fill(*s.Items, depth+1)}
		case strings.Contains(kind, "integer"), strings.Contains(kind, "number"):
			return 1
		case strings.Contains(kind, "boolean"):
			return true
		}
		return ghost
	}
	out := map[string]string{}
	for path, methods := range doc.Paths {
		below := strings.TrimPrefix(strings.TrimPrefix(path, "/api/v1"), "/{space}")
		op, there := methods["post"]
		body, sent := op.RequestBody.Content["application/json"]
		if !there || !sent || strings.Contains(path, "{id}") {
			continue
		}
		text, err := json.Marshal(fill(body.Schema, 0))
		if err != nil {
			p.t.Fatal(err)
		}
		out[below] = string(text)
	}
	if len(out) == 0 {
		p.t.Error("the description has nothing that can be made")
	}
	return out
}
