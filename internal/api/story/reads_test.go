package api_test

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// What programs read of the organisation, the words, the loose ends and the work is what
// the pages show the same person.
func TestProgramsReadWhatThePagesShow(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := a.In("fie")
		given := fie.Post("/people/"+a.Person("bo")+"/mandates", "what", "Købe busser", "given_by", a.Person("erik"), "from", "2026-09-08", "to", "2027-01-01")
		merge := []string{"kind", "merge", "units", a.Unit("Skoler"), "units", a.Unit("Veje"), "name", "Skoler og Veje", "sort", "centre", "parent", a.Unit("Teknik"), "day", "2027-01-01"}
		merged := a.In("dorte").Post("/reforms", append(merge, "sure", "1", "version", a.In("dorte").Post("/reforms", merge...).Field("version"))...)
		if given.Status != 303 || merged.Status != 303 {
			t.Fatalf("got %d and %d", given.Status, merged.Status)
		}
		bo, gert, dorte, admin := writer(a, "bo"), writer(a, "gert"), writer(a, "dorte"), writer(a, "fie")
		says := func(p program, path string, words ...string) string {
			t.Helper()
			r := p.get(path)
			for _, w := range words {
				if not, found := strings.CutPrefix(w, "!"); strings.Contains(r.Body, not) == found {
					t.Errorf("%s: want %s in %d %s", path, w, r.Status, r.Body)
				}
			}
			return r.Body
		}
		says(bo, "/mandates", `"task":"Købe busser"`, `"holder_name":"Bo"`, `"giver_name":"Erik"`, `"giver_title":"Kommunaldirektør`, `"holder_here":true`)
		says(gert, "/mandates", `"task":"Købe busser"`, `"holder_name":""`, `"giver_name":""`, `"giver_title":"Kommunaldirektør`)
		says(bo, "/mandates?day=2027-01-01", "!Købe busser")
		says(dorte, "/reforms", `"kind":"merge"`, `"day":"2027-01-01"`, `"Skoler og Veje"`, `"cancelled_on":""`)
		says(gert, "/vocabulary", `"term":"letter"`, `"one":"ledetråd"`, `"english_many"`, `"own_word":false`)
		says(bo, "/loose-ends?year=2026", `"kind":"goal_alone"`, `"Levende landsbyer"`, `"number":1`, `"period":"2026"`)
		if r := bo.get("/loose-ends?year=2026"); !a.In("bo").Get("/thread?year=2026&show=loose").Has("Levende landsbyer") || strings.Contains(r.Body, `"items":null`) {
			t.Errorf("the page and the program do not say the same: %s", r.Body)
		}
		a.In("dorte").Post("/candidates/"+a.Item("candidate", "Det virker bedst i små hold")+"/answer", "used", "no", "because", "x")
		says(admin, "/jobs", `"items":[`, "!payload")
		if r := admin.get("/jobs?state=noget"); r.Status != 422 {
			t.Errorf("no state: got %d", r.Status)
		}
	})
}

// A document comes to a program as it comes to the page.
func TestADocumentIsTheOneOfThePage(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo, gert := writer(a, "bo"), writer(a, "gert")
		for path, file := range map[string]string{
			"/letters/" + a.Item("letter", "Ledetråd 2026"): "ledetraad-2026", "/plans/" + a.Item("plan", "Årsplan 2026"): "aarsplan-2026-skoler"} {
			pdf := bo.get(path + "/document")
			if pdf.Status != 200 || !strings.HasPrefix(pdf.Body, "%PDF-") || pdf.Header.Get("Content-Type") != "application/pdf" || !strings.Contains(pdf.Header.Get("Content-Disposition"), file+".pdf") {
				t.Errorf("%s: got %d %v %.60q", path, pdf.Status, pdf.Header, pdf.Body)
			}
			word, page := bo.get(path+"/document?format=docx"), a.In("bo").Get(path+"/document.docx")
			if got, want := inWord(t, word.Body), inWord(t, page.Body); got != want || got == "" {
				t.Errorf("%s: a program gets\n%s\nthe page sends\n%s", path, got, want)
			}
			if r := bo.get(path + "/document?format=html"); r.Status != 422 || r.problem(t).Errors[0].Parameter != "format" {
				t.Errorf("no kind of file: got %d %s", r.Status, r.Body)
			}
			if r := gert.get(path + "/document"); r.Status != 404 {
				t.Errorf("%s: a councillor got %d", path, r.Status)
			}
			if english := bo.get(path+"/document?format=docx", "Accept-Language", "en"); inWord(t, english.Body) == inWord(t, word.Body) {
				t.Errorf("%s: it is the same in both languages", path)
			}
		}
	})
}

// inWord is the text of a Word file, as it lies there.
func inWord(t *testing.T, file string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader([]byte(file)), int64(len(file)))
	if err != nil {
		t.Fatalf("%v: %.200s", err, file)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The history says how a change came, and names the token to the staff.
func TestTheHistorySaysHowAChangeCame(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("goal", "Levende landsbyer")
		dorte := writer(a, "dorte")
		tag := dorte.get("/goals/" + id).Header.Get("ETag")
		if r := dorte.do("PUT", "/goals/"+id, aGoal, "If-Match", tag); r.Status != 200 {
			t.Fatalf("got %d %s", r.Status, r.Body)
		}
		if p := a.In("dorte").Post("/goals/"+id, "version", "2", "title", "Flere bier", "text", "Byen summer.", "source", "Politik", "period", "2026-2029", "state", "in_force"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		for who, name := range map[string]string{"bo": "Prøve", "gert": ""} {
			var h struct {
				Items []struct{ Via, Token, Verb string }
			}
			writer(a, who).get("/items/"+id+"/history").into(t, &h)
			var got []string
			for _, e := range h.Items {
				got = append(got, e.Verb+" "+e.Via+" "+e.Token)
			}
			if want := []string{"changed browser ", "changed token " + name}; len(got) < 2 || !slices.Equal(got[:2], want) {
				t.Errorf("%s reads %q, want %q first", who, got, want)
			}
		}
	})
}

// The same key makes one view, also one that is nobody else's and that no log knows of.
func TestTheSameKeyMakesOneViewOfOnesOwn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := writer(a, "bo")
		view := `{"list":"/effects","name":"Mine","query":"state=open"}`
		first := bo.do("POST", "/views", view, "Idempotency-Key", "v")
		again := bo.do("POST", "/views", view, "Idempotency-Key", "v")
		if first.Status != 201 || again.Status != 201 || again.Body != first.Body || again.Header.Get("Idempotency-Replayed") != "true" {
			t.Errorf("got %d %s, then %d %s", first.Status, first.Body, again.Status, again.Body)
		}
		if n := strings.Count(bo.get("/views").Body, `"name":"Mine"`); n != 1 {
			t.Errorf("%d views, want 1", n)
		}
		if r := bo.do("POST", "/views", strings.Replace(view, "Mine", "Andre", 1), "Idempotency-Key", "v"); r.Status != 422 {
			t.Errorf("another view with the key: got %d", r.Status)
		}
	})
}

// A file over the limit is refused with the limit, and nothing of it is kept.
func TestAFileOverTheLimit(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := writer(a, "dorte")
		at := "/items/" + a.Item("goal", "Levende landsbyer") + "/attachments"
		r := dorte.send("POST", at, `{"who":"same"}`, "stor.txt", strings.Repeat("x", 25<<20+1))
		p := r.problem(t)
		if r.Status != 413 || !strings.HasSuffix(p.Type, "#too-large") || !strings.Contains(p.Detail, "25 MB") || len(p.Errors) != 1 || p.Errors[0].Pointer != "#/file" || !strings.Contains(p.Errors[0].Detail, "25 MB") {
			t.Errorf("got %d %s", r.Status, r.Body)
		}
		if r := dorte.get(at); r.Body != "{\"items\":[]}\n" {
			t.Errorf("something was kept: %s", r.Body)
		}
	})
}
