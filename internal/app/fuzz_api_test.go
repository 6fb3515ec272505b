package app_test

import (
	"encoding/json"
	"net/http/httptest"
	"strings"
	"testing"

	"ledetraad/internal/api"
)

// FuzzOperations sends anything to every operation of the interface for programs, as JSON
// and as a body of parts: it is answered, or refused with a problem, and never a fault of
// ours.
func FuzzOperations(f *testing.F) {
	list := places(f, "GET")
	var operations []api.Operation
	for _, feature := range list[0].Features {
		operations = append(operations, feature.API...)
	}
	secrets := map[string]string{}
	for _, p := range list {
		secret, err := api.MakeToken(p.As("dorte"), api.TokenDraft{Name: "Prøve", Scope: api.Write, LastDay: "2026-12-31"})
		if err != nil {
			f.Fatal(err)
		}
		secrets[p.Engine] = secret
	}
	for n := range operations {
		for _, parts := range []bool{false, true} {
			f.Add(n, n, parts, "year=2026&limit=1&unit=06g0000000000000", `{"title":"Æ","year":"0000","period":"2026-13","text":"a"}`, `"v1-a"`)
			f.Add(n, 0, parts, "year=%ff&limit=-1&after=%00&day=0000-00-00", "{\"a\":1,\"A\":2,\"title\":\"\\u0000\xff\"}", "\xff")
		}
	}
	f.Add(0, 0, false, "", strings.Repeat("[", 9000), "*")
	f.Fuzz(func(t *testing.T, n, m int, inParts bool, query, body, head string) {
		op := operations[uint(n)%uint(len(operations))]
		is, sent := "application/json", body
		if inParts {
			is = "multipart/form-data; boundary=x"
			sent = "--x\r\nContent-Disposition: form-data; name=about\r\n\r\n" + body + "\r\n--x\r\nContent-Disposition: form-data; name=file; filename=\"" + head + ".csv\"\r\n\r\n" + body + "\r\n--x--"
		}
		for _, p := range list {
			r := httptest.NewRequest(op.Method, "/", strings.NewReader(sent))
			r.URL.Path, r.URL.RawQuery = "/api/v1/fjordby"+hole.ReplaceAllString(op.Path, p.ids[uint(m)%uint(len(p.ids))]), query
			r.Header.Set("Content-Type", is)
			r.Header.Set("Authorization", "Bearer "+secrets[p.Engine])
			r.Header.Set("If-Match", head)
			r.Header.Set("If-None-Match", head)
			w := httptest.NewRecorder()
			p.Handler.ServeHTTP(w, r)
			p.answered(t, w, op.Method+" "+op.Path+"?"+query)
			if is := w.Header().Get("Content-Type"); strings.Contains(is, "json") && !json.Valid(w.Body.Bytes()) {
				t.Fatalf("%s answers %q", op.Path, w.Body)
			}
		}
	})
}
