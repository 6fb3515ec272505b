package api_test

import (
	"strings"
	"testing"

	"ledetraad/internal/api"
	"ledetraad/internal/testapp"
)

func TestAFileIsSentFetchedAndWithdrawn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, bo := writer(a, "dorte"), as(a, "bo", api.Read)
		at, content := "/items/"+a.Item("goal", "Levende landsbyer")+"/attachments", strings.Repeat("Der er liv i landsbyen.\n", 20_000)
		made := dorte.send("POST", at, `{"who":"same"}`, "Møde.txt", content, "Idempotency-Key", "fil")
		var created api.Created
		if made.into(t, &created); made.Status != 201 {
			t.Fatalf("got %d %s", made.Status, made.Body)
		}
		if again := dorte.send("POST", at, `{"who":"same"}`, "Møde.txt", content, "Idempotency-Key", "fil"); again.Status != 201 || again.Body != made.Body {
			t.Errorf("with the same key: got %d %s", again.Status, again.Body)
		}
		if other := dorte.send("POST", at, `{"who":"same"}`, "Møde.txt", content+"!", "Idempotency-Key", "fil"); other.Status != 422 {
			t.Errorf("another file with the same key: got %d %s", other.Status, other.Body)
		}
		var one struct {
			Label, File_name, Content, Attached_by string
			Size                                   int
		}
		id := "/attachments/" + created.ID
		read := bo.get(id)
		if read.into(t, &one); one.Label != "Møde" || one.File_name != "Møde.txt" || one.Size != len(content) || one.Attached_by != "Dorte" || !strings.HasSuffix(one.Content, id+"/content") {
			t.Errorf("got %s", read.Body)
		}
		file := bo.get(id + "/content")
		if file.Body != content || file.Header.Get("Content-Type") != "text/plain" || !strings.Contains(file.Header.Get("Content-Security-Policy"), "sandbox") {
			t.Errorf("the file: got %d, %d bytes, %v", file.Status, len(file.Body), file.Header)
		}
		if r := bo.get(id+"/content", "If-None-Match", file.Header.Get("ETag")); r.Status != 304 || r.Body != "" {
			t.Errorf("asked again: got %d", r.Status)
		}
		narrowed := `{"label":"Kun for direktionen","who":"named","bodies":["` + a.Body("Direktionen") + `"],"sure":true}`
		if r := dorte.do("PUT", id, narrowed, "If-Match", read.Header.Get("ETag")); r.Status != 404 {
			t.Errorf("narrowed to others, it is read back: got %d %s", r.Status, r.Body)
		}
		for _, path := range []string{id, id + "/content"} {
			if r := bo.get(path); r.Status != 404 || strings.Contains(r.Body, "direktionen") {
				t.Errorf("%s of what is for others: got %d", path, r.Status)
			}
		}
		if r := bo.get(at); strings.Contains(r.Body, created.ID) {
			t.Errorf("it is listed: %s", r.Body)
		}
		erik := writer(a, "erik")
		tag := erik.get(id).Header.Get("ETag")
		if r := erik.do("PUT", id+"/withdrawal", `{"because":""}`, "If-Match", tag); r.Status != 422 || r.problem(t).Errors[0].Pointer != "#/because" {
			t.Errorf("without a reason: got %d %s", r.Status, r.Body)
		}
		if r := erik.do("PUT", id+"/withdrawal", `{"because":"Forkert fil."}`, "If-Match", tag); r.Status != 200 || !strings.Contains(r.Body, "Forkert fil.") {
			t.Errorf("withdrawn: got %d %s", r.Status, r.Body)
		}
		if r := erik.get(id + "/content"); r.Status != 404 {
			t.Errorf("the file of what is withdrawn: got %d", r.Status)
		}
	})
}

func TestHostileFiles(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := writer(a, "dorte")
		at := "/items/" + a.Item("goal", "Levende landsbyer") + "/attachments"
		form := func(parts string) reply {
			return dorte.do("POST", at, strings.ReplaceAll(parts, "\n", "\r\n"), "Content-Type", "multipart/form-data; boundary=x")
		}
		about := "--x\nContent-Disposition: form-data; name=about\n\n{\"who\":\"same\"}\n"
		file := "--x\nContent-Disposition: form-data; name=file; filename=a.txt\n\nTekst.\n"
		for name, c := range map[string]struct {
			got     reply
			status  int
			pointer string
		}{
			"an unknown part":      {form(about + file + strings.Replace(about, "about", "andet", 1) + "--x--\n"), 422, "#/andet"},
			"two files":            {form(about + file + file + "--x--\n"), 422, "#/file"},
			"no file":              {form(about + "--x--\n"), 422, "#/file"},
			"nothing said of it":   {form(file + "--x--\n"), 422, "#/who"},
			"broken off":           {form(about + file), 400, ""},
			"no boundary":          {dorte.do("POST", at, about+file, "Content-Type", "multipart/form-data"), 400, ""},
			"about is no JSON":     {dorte.send("POST", at, `{"who":`, "a.txt", "Tekst."), 400, ""},
			"an unknown field":     {dorte.send("POST", at, `{"who":"same","hvem":1}`, "a.txt", "Tekst."), 422, "#/hvem"},
			"for nobody":           {dorte.send("POST", at, `{"who":"named"}`, "a.txt", "Tekst."), 422, "#/bodies"},
			"a program":            {dorte.send("POST", at, `{"who":"same"}`, "a.exe", "MZ"), 422, "#/file"},
			"a lie":                {dorte.send("POST", at, `{"who":"same"}`, "a.pdf", "<html><script>"), 422, "#/file"},
			"empty":                {dorte.send("POST", at, `{"who":"same"}`, "a.txt", ""), 422, "#/file"},
			"where none is taken":  {dorte.do("POST", "/goals", about+file, "Content-Type", "multipart/form-data; boundary=x"), 415, ""},
			"of what is not there": {dorte.send("POST", "/items/"+ghost+"/attachments", `{"who":"same"}`, "a.txt", "Tekst."), 404, ""},
		} {
			p := c.got.problem(t)
			if c.got.Status != c.status || c.pointer != "" && (len(p.Errors) == 0 || p.Errors[0].Pointer != c.pointer) {
				t.Errorf("%s: got %d %s, want %d %s", name, c.got.Status, c.got.Body, c.status, c.pointer)
			}
		}
		if r := dorte.get(at); strings.Contains(r.Body, `"id"`) {
			t.Errorf("something was half saved: %s", r.Body)
		}
		if strings.Contains(a.Log.String(), "defect") {
			t.Errorf("the log has %s", a.Log)
		}
	})
}
