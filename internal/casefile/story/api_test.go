package story_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/api"
	"ledetraad/internal/testapp"
)

// program writes as somebody.
type program struct {
	t          *testing.T
	url, token string
}

func programOf(t *testing.T, a *testapp.App, who string) program {
	t.Helper()
	secret, err := api.MakeToken(a.As(who), api.TokenDraft{Name: "Journal", Scope: api.Write, LastDay: "2026-12-01"})
	if err != nil {
		t.Fatal(err)
	}
	return program{t, a.URL + "/api/v1/fjordby", secret}
}

// do asks, over the version that stands where it is a PUT, and returns status and answer.
func (p program) do(method, path, body string) (int, map[string]any, string) {
	p.t.Helper()
	r, err := http.NewRequest(method, p.url+path, strings.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+p.token)
	r.Header.Set("Content-Type", "application/json")
	if method == "PUT" {
		_, _, tag := p.do("GET", path[:versioned(path)], "")
		r.Header.Set("If-Match", tag)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer res.Body.Close()
	said, err := io.ReadAll(res.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(said, &out); err != nil {
		p.t.Fatalf("%s %s: %d %s", method, path, res.StatusCode, said)
	}
	return res.StatusCode, out, res.Header.Get("ETag")
}

// versioned is where the part of an address ends whose version is asked for: an area's
// answer has its own, all else the case's.
func versioned(path string) int {
	parts := strings.SplitN(path, "/", 5)
	if len(parts) == 5 {
		return len(path)
	}
	return len(strings.Join(parts[:3], "/"))
}

// A program writes a case from its beginning until it is ready, as a person could.
func TestAProgramWritesACase(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		hanne, carl, bo := programOf(t, a, "hanne"), programOf(t, a, "carl"), programOf(t, a, "bo")
		words := `"unit":"` + a.Unit("Børn og Læring") + `","owner":"` + a.Person("hanne") + `","recommendation":"Der sættes lys op."`
		status, made, _ := hanne.do("POST", "/cases", `{"title":"Lys på stien",`+words+`,"readers":"staff"}`)
		if status != 201 {
			t.Fatalf("got %d: %v", status, made)
		}
		at := "/cases/" + made["id"].(string)
		want := func(p program, status int, method, path, body string) map[string]any {
			t.Helper()
			got, out, _ := p.do(method, path, body)
			if got != status {
				t.Errorf("%s %s %s: got %d, want %d: %v", method, path, body, got, status, out)
			}
			return out
		}
		want(hanne, 200, "PUT", at, `{"title":"Lys på den lange sti",`+words+`}`)
		want(hanne, 200, "PUT", at+"/sections", `{"case_sections":[{"text_part":"occasion","text":"Der er mørkt."},{"text_part":"own1","title":"Naboerne","text":"De er spurgt."}]}`)
		want(hanne, 422, "PUT", at+"/sections", `{"case_sections":[{"text_part":"occasion","text":"A"},{"text_part":"occasion","text":"B"}]}`)
		want(hanne, 422, "PUT", at+"/sections", `{"case_sections":[{"text_part":"noget","text":"A"}]}`)
		out := want(hanne, 200, "PUT", at+"/stops", `{"case_stops":[{"body":"`+a.Body("Direktionen")+`","stop_sort":"internal","day":"2026-09-16","stop_purpose":"decide"},{"stop_name":"Landsbyrådet","stop_sort":"formal","stop_purpose":"inform"}]}`)
		if stops := out["case_stops"].([]any); len(stops) != 2 || stops[0].(map[string]any)["stop_name"] != "Direktionen" {
			t.Errorf("the stops: %v", stops)
		}
		want(hanne, 200, "PUT", at+"/coordination", `{"units":["`+a.Unit("Veje")+`"],"answer_by":"2026-09-18"}`)
		want(hanne, 422, "PUT", at+"/readiness", `{}`) // one has not answered
		want(bo, 403, "PUT", at+"/coordination/"+a.Unit("Veje"), `{"stance":"agree"}`)
		want(carl, 422, "PUT", at+"/coordination/"+a.Unit("Veje"), `{"stance":"disagree"}`)
		if out := want(carl, 200, "PUT", at+"/coordination/"+a.Unit("Veje"), `{"stance":"disagree","text":"Vejen er for smal."}`); out["stance"] != "disagree" {
			t.Errorf("the answer: %v", out)
		}
		for _, path := range []string{"", "/sections", "/stops", "/coordination", "/readiness", "/withdrawal"} {
			body := map[string]string{"": `{"title":"Bos",` + words + `}`, "/sections": `{"case_sections":[]}`, "/stops": `{"case_stops":[]}`, "/coordination": `{"units":[],"answer_by":"2026-09-18"}`}[path]
			if body == "" {
				body = `{"because":"Nu."}`
			}
			want(bo, 403, "PUT", at+path, body)
		}
		if out := want(hanne, 200, "PUT", at+"/readiness", `{}`); out["state"] != "ready" {
			t.Errorf("it is %v", out["state"])
		}
		wants(t, a.In("bo").Get(at), "Lys på den lange sti", "Klar til beslutning", "Vejen er for smal.", "Landsbyrådet", "Naboerne")
		want(hanne, 200, "PUT", at+"/withdrawal", `{"because":"Vi venter."}`)
		want(hanne, 409, "PUT", at+"/withdrawal", `{"because":"Vi venter."}`)
	})
}
