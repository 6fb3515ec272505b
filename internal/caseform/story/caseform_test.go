package story_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/caseform"
	"ledetraad/internal/testapp"
)

func wants(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page: %s", want, p.Text())
		}
	}
}

// made makes a case that Hanne recommends, and returns its address.
func made(t *testing.T, a *testapp.App, more ...string) string {
	t.Helper()
	p := a.In("hanne").Post("/cases", append([]string{"title", "Lys på stien", "unit", a.Unit("Børn og Læring"), "owner", a.Person("hanne"), "recommendation", "Der sættes lys op.", "who", "staff"}, more...)...)
	if p.Status != 303 {
		t.Fatalf("got %d: %s", p.Status, p.Text())
	}
	return strings.SplitN(p.Location, "?", 2)[0]
}

// A case keeps the template it began with, with the headings as they were then.
func TestACaseKeepsTheTemplateItBeganWith(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		wants(t, a.In("bo").Get("/case-form"), "Skabelonen er den, Ledetråd kommer med.", "Anledning", "26/0277")
		form := dorte.Get("/case-form/edit?from=fredensborg")
		if form.Field("heading_p1") != "Beslutningstema" || form.Field("source") != "Fredensborg" {
			t.Fatalf("the form says %q after %q", form.Field("heading_p1"), form.Field("source"))
		}
		first := []string{"source", "Fredensborg", "place_content", "2", "heading_content", "Sagsfremstilling", "place_p1", "1", "heading_p1", "Beslutningstema", "help_p1", "Hvad skal der tages stilling til?", "asked_p1", "1", "place_recommendation", "9"}
		if p := dorte.Post("/case-form", first...); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("bo").Get("/case-form"), "Kommunens egen skabelon, udgave 1.", "Fredensborg", "Beslutningstema", "Bedes udfyldt")
		at := made(t, a)
		wants(t, a.In("hanne").Get(at+"/sections"), "Beslutningstema", "Hvad skal der tages stilling til? Bedes udfyldt.", "Sagsfremstilling")
		wants(t, a.In("hanne").Get(at+"/readiness"), "Skabelonen beder også om: Beslutningstema.")
		if p := a.In("hanne").Post(at+"/sections", "version", "1", "text_p1", "Skal der lys på stien?", "text_content", "Der er mørkt.", "heading_own1", "Naboerne", "text_own1", "De er spurgt."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		// The template puts the recommendation after the sections.
		body := a.In("bo").Get(at).Body
		order := []string{`id="s-p1"`, `id="s-content"`, `id="indstilling"`, `id="beslutning"`}
		last := -1
		for _, id := range order {
			n := strings.Index(body, id)
			if n <= last {
				t.Errorf("%s stands at %d, after %d", id, n, last)
			}
			last = n
		}
		// A new edition is for cases that begin then.
		second := append([]string{"version", "1"}, first...)
		for i := range second {
			if second[i] == "Beslutningstema" {
				second[i] = "Det skal afgøres"
			}
		}
		if p := dorte.Post("/case-form", second...); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Post("/case-form", second...); p.Status != 409 {
			t.Errorf("over an old edition: got %d, want 409", p.Status)
		}
		wants(t, a.In("bo").Get(at), "Beslutningstema", "Skal der lys på stien?", "Naboerne")
		wants(t, a.In("hanne").Get(made(t, a)+"/sections"), "Det skal afgøres")
		// The case that was there before anybody had a template shows as it did.
		wants(t, a.In("bo").Get("/cases/"+a.Item("casefile", "Skolevejen ved Elmeskolen")), "Anledning", "Forældrene har bedt om det.")
		for _, wrong := range [][]string{{"place_p2", "1"}, {"source", "Nogen"}, {"place_content", "x"}, {"place_content", "99"}, {}} {
			if p := dorte.Post("/case-form", append([]string{"version", "2"}, wrong...)...); p.Status != 422 {
				t.Errorf("%v: got %d, want 422", wrong, p.Status)
			}
		}
	})
}

func TestWhoMayDoWhatWithTemplatesNumbersAndCodes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, c := range []struct {
			who               string
			read, blank, save int
		}{
			{"", 303, 303, 303}, {"bo", 200, 403, 403}, {"karen", 200, 403, 403}, {"gert", 403, 403, 403}, {"fie", 200, 403, 403}, {"iben", 200, 403, 403},
			{"anna", 200, 403, 403}, {"carl", 200, 403, 403}, {"hanne", 200, 403, 403}, {"erik", 200, 403, 403}, {"dorte", 200, 200, 422},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			for _, x := range []struct {
				what string
				got  testapp.Page
				want int
			}{
				{"the template", b.Get("/case-form"), c.read}, {"the codes", b.Get("/case-codes"), c.read},
				{"its form", b.Get("/case-form/edit"), c.blank}, {"the numbers' form", b.Get("/case-numbers/edit"), c.blank}, {"the list's form", b.Get("/case-codes/import"), c.blank},
				{"save it", b.Post("/case-form", "source", "x"), c.save}, {"save the numbers", b.Post("/case-numbers", "digits", "x"), c.save},
				{"send a list", b.Post("/case-codes/import", "whole", "1"), c.save}, {"confirm", b.Post("/case-codes/import/confirmation", "list", "x"), c.save},
			} {
				if x.got.Status != x.want {
					t.Errorf("%s, %s: got %d, want %d", c.who, x.what, x.got.Status, x.want)
				}
			}
		}
	})
}

func TestNumbersLookAsTheMunicipalityWrites(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		wants(t, a.In("bo").Get(made(t, a)), "Sag 26/0002")
		form := a.In("dorte").Get("/case-numbers/edit")
		wants(t, form, "26/7 og senere 26/277", "26/0007 og senere 26/0277", "26/000007 og senere 26/000277")
		if p := a.In("dorte").Post("/case-numbers", "digits", "0", "least", "277"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		for _, want := range []string{"Sag 26/277", "Sag 26/278"} {
			wants(t, a.In("bo").Get(made(t, a)), want)
		}
		if p := a.In("dorte").Post("/case-numbers", "version", "1", "digits", "6", "least", ""); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("bo").Get(made(t, a)), "Sag 26/000279")
		for _, wrong := range [][]string{{"digits", "2"}, {"digits", ""}, {"digits", "4", "least", "-1"}, {"digits", "4", "least", "1000000"}, {"digits", "4", "least", "mange"}} {
			if p := a.In("dorte").Post("/case-numbers", append([]string{"version", "2"}, wrong...)...); p.Status != 422 {
				t.Errorf("%v: got %d, want 422", wrong, p.Status)
			}
		}
		if p := a.In("dorte").Post("/case-numbers", "version", "1", "digits", "4"); p.Status != 409 {
			t.Errorf("over an old edition: got %d, want 409", p.Status)
		}
	})
}

// send sends a list of codes.
func send(a *testapp.App, who, name string, content []byte, whole string) testapp.Page {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	w.WriteField("whole", whole)
	to, _ := w.CreateFormFile("file", name)
	to.Write(content)
	w.Close()
	b := a.In(who)
	r, err := http.NewRequest("POST", a.URL+"/fjordby/case-codes/import", &body)
	if err != nil {
		b.T.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Accept-Language", "da")
	r.Header.Set("Origin", a.URL)
	return b.Do(r)
}

// confirm sends a preview's form as it stands.
func confirm(t *testing.T, b *testapp.Browser, p testapp.Page) testapp.Page {
	t.Helper()
	for _, f := range p.Forms() {
		if strings.HasSuffix(f.Action, "/confirmation") {
			var pairs []string
			for name, values := range f.Stands() {
				pairs = append(pairs, name, values[0])
			}
			return b.Post("/case-codes/import/confirmation", pairs...)
		}
	}
	t.Fatalf("there is nothing to confirm: %d %s", p.Status, p.Text())
	return p
}

func TestCodesAreReadInAndChosen(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := made(t, a, "subject", "FRI-1") // nothing has been read in: any code
		dorte := a.In("dorte")
		p := send(a, "dorte", "koder.csv", []byte("Kode;Emne\nVEJ-1;Veje\nVEJ-2;K\xf8rsel\nVEJ-1;Igen\n;Uden\n"), "")
		wants(t, p, "Nye koder: 2", "Kørsel", "Linje 4: Kode VEJ-1 står også i linje 2.", "Linje 5: Koden mangler.")
		if page := a.In("bo").Get("/case-codes"); page.Has("VEJ-1") {
			t.Errorf("it was saved before anybody confirmed: %s", page.Text())
		}
		if saved := confirm(t, dorte, p); saved.Status != 303 {
			t.Fatalf("got %d: %s", saved.Status, saved.Text())
		}
		wants(t, a.In("bo").Get("/case-codes"), "VEJ-1", "Veje", "I brug")
		// What was shown is saved only while the codes are what they were.
		old := send(a, "dorte", "koder.csv", []byte("VEJ-3;Broer\n"), "")
		whole := send(a, "dorte", "koder.csv", []byte("VEJ-2;Kørsel\nVEJ-4;Havne\n"), "1")
		wants(t, whole, "Koder, der udgår: 1", "Nye koder: 1", "Én kode er, som den var.")
		in := made(t, a, "subject", "VEJ-1")
		wants(t, a.In("bo").Get(in), "VEJ-1 Veje")
		if saved := confirm(t, dorte, whole); saved.Status != 303 {
			t.Fatalf("got %d: %s", saved.Status, saved.Text())
		}
		if late := confirm(t, dorte, old); late.Status != 409 || !late.Has("Koderne er ændret") {
			t.Errorf("a preview that is old: got %d %s", late.Status, late.Text())
		}
		// A retired code stays on the case that has it, and is given to none anew.
		wants(t, a.In("bo").Get(in), "VEJ-1 Veje (udgået)")
		words := []string{"title", "Lys på stien", "unit", a.Unit("Børn og Læring"), "owner", a.Person("hanne"), "recommendation", "Der sættes lys op.", "subject"}
		if p := a.In("hanne").Post(in, append([]string{"version", "1"}, append(words, "VEJ-1")...)...); p.Status != 303 {
			t.Errorf("a case keeps its code: got %d %s", p.Status, p.Text())
		}
		for code, want := range map[string]int{"VEJ-1": 422, "NEJ-1": 422, "VEJ-4": 303, "": 303} {
			form := a.In("hanne").Get(at + "/edit")
			if p := a.In("hanne").Post(at, append([]string{"version", form.Field("version")}, append(words, code)...)...); p.Status != want {
				t.Errorf("%q: got %d, want %d", code, p.Status, want)
			}
		}
		form := a.In("hanne").Get("/cases/new")
		if !strings.Contains(form.Body, `list="emnekoder"`) || !strings.Contains(form.Body, `<option value="VEJ-4">Havne</option>`) || strings.Contains(form.Body, `<option value="VEJ-1">`) {
			t.Errorf("the codes are not there to choose among: %s", form.Text())
		}
	})
}

func TestWhatIsNoListIsRefused(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for name, content := range map[string]string{
			"koder.xls": "x", "koder.pdf": "%PDF-1.4", "koder.xlsm": "x", "tom.csv": "Kode;Emne\n", "mange.csv": strings.Repeat("A;B\n", caseform.MaxCodes+1),
			"stor.csv": strings.Repeat("A;"+strings.Repeat("x", 100)+"\n", caseform.MaxBytes/100), "skrald.xlsx": "PK nej",
		} {
			if p := send(a, "dorte", name, []byte(content), ""); p.Status != 422 {
				t.Errorf("%s: got %d, want 422: %s", name, p.Status, p.Text())
			}
		}
	})
}
