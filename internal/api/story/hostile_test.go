package api_test

import (
	"encoding/json"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

func with(field, value string) string {
	return strings.Replace(aGoal, "{", `{"`+field+`":`+value+`,`, 1)
}

func instead(field, value string) string {
	var m map[string]json.RawMessage
	json.Unmarshal([]byte(aGoal), &m)
	m[field] = json.RawMessage(value)
	b, _ := json.Marshal(m)
	return string(b)
}

func without(field string) string {
	var m map[string]json.RawMessage
	json.Unmarshal([]byte(aGoal), &m)
	delete(m, field)
	b, _ := json.Marshal(m)
	return string(b)
}

func TestHostileBodies(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := writer(a, "dorte")
		before := dorte.get("/goals").Body
		neighbour := a.Unit("Skoler")
		for _, c := range []struct {
			name, body string
			status     int
			pointer    string
		}{
			{"nothing", " ", 400, ""},
			{"not JSON", `title=x`, 400, ""},
			{"half", aGoal[:30], 400, ""},
			{"two", aGoal + aGoal, 400, ""},
			{"a list", `[]`, 422, "#/"},
			{"a text", `"x"`, 422, "#/"},
			{"null", `null`, 422, "#/"},
			{"an unknown field", with("titel", `"x"`), 422, "#/titel"},
			{"the same twice", with("title", `"x"`), 422, "#/title"},
			{"the same twice in capitals", with("Title", `"x"`), 422, "#/title"},
			{"a number for a text", instead("title", `7`), 422, "#/title"},
			{"null for a text", instead("title", `null`), 422, "#/title"},
			{"an object for a text", instead("title", `{"a":1}`), 422, "#/title"},
			{"too long", instead("title", `"`+strings.Repeat("x", 201)+`"`), 422, "#/title"},
			{"missing", without("title"), 422, "#/title"},
			{"empty", instead("title", `"  "`), 422, "#/title"},
			{"two lines", instead("title", `"a\nb"`), 422, "#/title"},
			{"not a choice", instead("state", `"noget"`), 422, "#/state"},
			{"a zero character", instead("text", `"a\u0000b"`), 422, "#/text"},
			{"a zero character in a name", with(`a\u0000`, `1`), 422, "#/"},
			{"a control character", instead("text", `"a\u0007b"`), 422, "#/text"},
			{"not UTF-8", strings.Replace(aGoal, "Byen", "By\xffen", 1), 400, ""},
			{"deep", instead("title", strings.Repeat("[", 30)+strings.Repeat("]", 30)), 400, ""},
			{"very deep", strings.Repeat(`{"a":`, 20000) + "1" + strings.Repeat("}", 20000), 400, ""},
			{"an id that is no body's", instead("body", `"`+neighbour+`"`), 422, "#/body"},
			{"no id", instead("body", `"' OR 1=1"`), 422, "#/body"},
			{"ten megabytes", instead("text", `"`+strings.Repeat("x", 10<<20)+`"`), 413, ""},
			{"a number that is none", instead("title", `1e999`), 400, ""},
		} {
			r := dorte.do("POST", "/goals", c.body)
			p := r.problem(t)
			if r.Status != c.status || strings.Contains(r.Body, "expected") || strings.Contains(r.Body, "json:") {
				t.Errorf("%s: got %d %s, want %d", c.name, r.Status, r.Body, c.status)
				continue
			}
			if c.pointer != "" && (len(p.Errors) == 0 || p.Errors[0].Pointer != c.pointer || p.Errors[0].Detail == "") {
				t.Errorf("%s: got %+v, want %s", c.name, p.Errors, c.pointer)
			}
		}
		for _, kind := range []string{"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data; boundary=x", "application/json5", " "} {
			if r := dorte.do("POST", "/goals", aGoal, "Content-Type", kind); r.Status != 415 {
				t.Errorf("%q: got %d %s", kind, r.Status, r.Body)
			}
		}
		if r := dorte.do("POST", "/goals", aGoal[:1]+aGoal[1:], "Content-Type", "application/json; charset=utf-8"); r.Status != 201 {
			t.Errorf("as it should be: got %d %s", r.Status, r.Body)
		}
		if after := dorte.get("/goals").Body; strings.Count(after, `"id"`) != strings.Count(before, `"id"`)+1 {
			t.Errorf("something was half saved: %s", after)
		}
		if strings.Contains(a.Log.String(), "defect") {
			t.Errorf("the log has %s", a.Log)
		}
	})
}

func TestHostileAddresses(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := writer(a, "dorte")
		for path, want := range map[string]int{
			"/goals/x": 404, "/goals/%00": 404, "/goals/%ff": 404, "/goals/' OR 1=1": 404, "/goals/" + a.Unit("Skoler"): 404,
			"/goals?limit=0": 422, "/goals?limit=101": 422, "/goals?limit=x": 422, "/goals?after=x": 422, "/goals?titel=x": 422, "/goals?state=x": 422,
			"/goals?period=%ff": 422, "/goals?period=%00": 422, "/plans?year=26": 422, "/plans?unit=%00": 422, "/units?day=x": 422, "/units?day=2026-13-01": 422,
			"/nothing": 404, "/goals/": 404, "/": 404, "": 404, "/goals/x/y": 404,
		} {
			r := dorte.get(strings.ReplaceAll(path, " ", "%20"))
			if r.Status != want {
				t.Errorf("%s: got %d %s, want %d", path, r.Status, r.Body, want)
			}
			if p := r.problem(t); want == 422 && (len(p.Errors) == 0 || p.Errors[0].Parameter == "") {
				t.Errorf("%s: got %+v, want the parameter", path, p)
			}
		}
		if r := dorte.do("DELETE", "/goals/"+a.Item("goal", "Levende landsbyer"), ""); r.Status != 405 || r.Header.Get("Allow") == "" {
			t.Errorf("DELETE: got %d %v", r.Status, r.Header)
		}
		elsewhere := dorte
		elsewhere.slug = "nowhere"
		if r := elsewhere.get("/goals"); r.Status != 404 {
			t.Errorf("a municipality that is not there: got %d", r.Status)
		}
		id := a.Item("goal", "Levende landsbyer")
		for _, match := range []string{"", "*", `"x"`, `"v0-a"`, `"v-a"`, "v1-a", `"v99999999999999999999-a"`} {
			if r := dorte.do("PUT", "/goals/"+id, aGoal, "If-Match", match); r.Status != 428 {
				t.Errorf("If-Match %q: got %d", match, r.Status)
			}
		}
		if r := dorte.do("PUT", "/goals/"+id, aGoal, "If-Match", `"v7-a"`); r.Status != 412 {
			t.Errorf("a version to come: got %d", r.Status)
		}
		if r := dorte.do("GET", "/goals", "", "Origin", "https://evil.example"); r.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Error("another place may read")
		}
		if strings.Contains(a.Log.String(), "defect") {
			t.Errorf("the log has %s", a.Log)
		}
	})
}

// Whatever is sent, it is answered as JSON or as a problem, and never as a fault of ours.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{aGoal, `{}`, `[1,{"a":"\u0000"}]`, instead("title", `"\ud800"`), "\xff", `{"title":"a","TITLE":"b"}`, without("state")} {
		f.Add(seed)
	}
	a := testapp.New(f, "sqlite")
	dorte := writer(a, "dorte")
	f.Fuzz(func(t *testing.T, body string) {
		p := dorte
		p.t = t
		r := p.do("POST", "/goals", body, "Content-Type", "application/json")
		if !json.Valid([]byte(r.Body)) || r.Status >= 500 {
			t.Errorf("%q: got %d %s", body, r.Status, r.Body)
		}
	})
}
