package attachment_test

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func TestAFileThatWillNotDoIsRefusedWithAReason(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, send := goal(a)
		dorte := in(a, "dorte")
		var bomb bytes.Buffer
		z := zip.NewWriter(&bomb)
		w, _ := z.Create("word/document.xml")
		w.Write(make([]byte, 40<<20))
		z.Close()
		for _, c := range []struct {
			name string
			file []byte
			says string
			more []string
		}{
			{"", nil, "Vælg en fil.", nil},
			{"tom.pdf", nil, "Filen er tom.", nil},
			{"stor.pdf", append(pdf, make([]byte, 26<<20)...), "Filen er for stor. Vi tager højst 25 MB.", nil},
			{"a.pdf", []byte("\xff\xd8\xff\xe0"), "Filen hedder .pdf, men er et billede (.jpg).", nil},
			{"a.html", []byte("<html>"), "Vi tager ikke denne slags fil.", nil},
			{"a.docx", bomb.Bytes(), "Filen fylder alt for meget, når den pakkes ud.", nil},
			{"a.pdf", pdf, "Vælg et af svarene.", []string{"who", "alle"}},
			{"a.pdf", pdf, "Vælg mindst ét udvalg, én enhed eller én person.", []string{"who", "named"}},
			{"a.pdf", pdf, "Ingen har e-mailen nogen@andet.dk.", []string{"who", "named", "others", "nogen@andet.dk"}},
			{"a.pdf", pdf, "Vælg et af svarene.", []string{"who", "named", "bodies", "0000000000000000"}},
			{"a.pdf", pdf, "Vælg et af svarene.", []string{"who", "named", "people", "' OR 1=1 --"}},
			{"a.pdf", pdf, "Du har ikke nævnt dig selv.", []string{"who", "named", "bodies", a.Body("Hovedudvalget")}},
			{"a.pdf", pdf, "Skriv højst 200 tegn.", []string{"who", "same", "label", strings.Repeat("æ", 201)}},
			{"a.pdf", pdf, "Skriv det på én linje.", []string{"who", "same", "label", "to\nlinjer"}},
		} {
			more := append([]string{"alt", "Det skrev jeg."}, c.more...)
			if c.more == nil {
				more = append(more, "who", "same")
			}
			p := upload(dorte, send, c.name, c.file, more...)
			if p.Status != 422 || !p.Has(c.says) || p.Field("alt") != "Det skrev jeg." {
				t.Errorf("%s: got %d, want 422 with %q: %s", c.name, p.Status, c.says, p.Text())
			}
			if !p.Has(`id="f-file-fejl"`) {
				t.Errorf("%s: nothing at the field says that the file must be chosen again: %s", c.name, p.Text())
			}
		}
		if got := kept(a); got != "[0 0 0]" {
			t.Errorf("%s is kept of what was refused", got)
		}
	})
}

func TestAFormThatIsBrokenOnTheWayIsRefused(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, send := goal(a)
		dorte := in(a, "dorte")
		const form, kind = "--x\r\nContent-Disposition: form-data; name=\"who\"\r\n\r\nsame\r\n", "multipart/form-data; boundary=x"
		one := form + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\r\n"
		for name, c := range map[string]struct {
			body, kind string
			want       int
		}{
			"whole":                  {one + "--x--\r\n", kind, 303},
			"cut off in the file":    {one[:len(one)-8], kind, 422},
			"without its end":        {one, kind, 422},
			"without a boundary":     {one, "multipart/form-data", 422},
			"with another boundary":  {one + "--x--", "multipart/form-data; boundary=y", 422},
			"nothing at all":         {"", kind, 422},
			"a head that never ends": {form + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + strings.Repeat("a", 11<<20), kind, 422},
			"a NUL in the name":      {strings.Replace(one, "a.pdf", "a\x00.pdf", 1) + "--x--\r\n", kind, 422},
			"a thousand fields":      {strings.Repeat(form, 1001) + "--x--\r\n", kind, 413},
			"a field of 2 MB":        {strings.Replace(one, "same", strings.Repeat("s", 2<<20), 1) + "--x--\r\n", kind, 413},
			"no encoding of ours":    {strings.Replace(one, "same", "s\xff", 1) + "--x--\r\n", kind, 422},
			"a version of text":      {strings.Replace(one, "\"who\"", "\"version\"", 1) + "--x--\r\n", kind, 422},
			"as JSON":                {`{"who":"same"}`, "application/json", 422},
		} {
			if p := raw(dorte, send, []byte(c.body), c.kind); p.Status != c.want || p.Has("fejl hos os") {
				t.Errorf("%s: got %d, want %d: %.300s", name, p.Status, c.want, p.Text())
			}
		}
		if got := kept(a); got != "[1 1 1]" {
			t.Errorf("%s is kept, want the whole one alone", got)
		}
	})
}

func TestANameIsOnlyAName(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		dorte := in(a, "dorte")
		for _, sent := range []string{`..\\..\\etc\\notat.pdf`, "../../etc/notat.pdf", "notat\u202e\u200b.pdf", strings.Repeat("notat ", 60) + ".pdf", "C:\\\\Mine dokumenter\\\\notat.pdf"} {
			if p := upload(dorte, send, sent, pdf, "who", "same"); p.Status != 303 {
				t.Fatalf("%q: got %d: %s", sent, p.Status, p.Text())
			}
		}
		a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
			names, err := db.All(tx, db.Value[string], `SELECT name FROM attachment ORDER BY place`)
			want := []string{"notat.pdf", "notat.pdf", "notat.pdf", strings.TrimSpace(strings.Repeat("notat ", 17)[:100]) + ".pdf", "notat.pdf"}
			if strings.Join(names, "|") != strings.Join(want, "|") {
				t.Errorf("got %q, want %q", names, want)
			}
			return err
		})
		for _, at := range files(dorte.Get(page)) {
			if p := dorte.Get(at); p.Status != 200 {
				t.Errorf("%s: got %d", at, p.Status)
			}
		}
	})
}

// Every item's own page has its attachments at the foot.
func TestEveryItemsPageHasAttachments(t *testing.T) {
	a := testapp.New(t, "sqlite")
	plan := ""
	a.Read("anna", func(tx *db.Tx, r *auth.Reader) (err error) {
		plan, err = db.One(tx, db.Value[string], `SELECT i.title FROM item i WHERE i.kind = 'plan' AND `+auth.Sees("i", auth.Content))
		return err
	})
	for _, c := range []struct{ who, kind, path, title string }{
		{"anna", "plan", "/plans/", plan},
		{"dorte", "goal", "/goals/", "Levende landsbyer"},
		{"dorte", "principle", "/principles/", "Vi siger det, som det er"},
		{"dorte", "letter", "/letters/", "Ledetråd 2026"},
		{"dorte", "theme", "/themes/", "Ét forløb på tværs"},
		{"anna", "plan_goal", "/plan-goals/", "Flere læser med lyst"},
		{"anna", "initiative", "/initiatives/", "Læsemakkere"},
		{"anna", "effect", "/effects/", "Børn læser også derhjemme"},
		{"dorte", "decision", "/decisions/", "Læsemakkere på alle skoler"},
		{"dorte", "meeting", "/meetings/", "Direktionen, 7. oktober 2026"},
		{"dorte", "agenda_point", "/agenda-points/", "Vintertjenesten"},
		{"hanne", "casefile", "/cases/", "Skolevejen ved Elmeskolen"},
		{"anna", "indicator", "/indicators/", "Bøger i skoletasken"},
	} {
		id := a.Item(c.kind, c.title)
		b := in(a, c.who)
		if p := b.Get(c.path + id); !p.Has("Der er ingen bilag.") || !p.Has("/items/"+id+"/attachments/new") {
			t.Errorf("%s: %s finds no place for attachments: %s", c.kind, c.who, p.Text())
		}
		p := b.Follow(upload(b, "/items/"+id+"/attachments", c.kind+".pdf", pdf, "who", "same"))
		if p.Status != 200 || !p.Has("Bilaget er lagt på.") || len(files(p)) != 1 {
			t.Errorf("%s: got %d: %s", c.kind, p.Status, p.Text())
		}
		reader := "karen"
		if c.kind == "meeting" || c.kind == "agenda_point" { // the board's own
			reader = "hanne"
		}
		p = a.In(reader).Get(c.path + id)
		if len(files(p)) != 1 || p.Has("Læg et bilag på") && reader == "karen" {
			t.Errorf("%s: %s reads %s", c.kind, reader, p.Text())
		}
	}
	// What a unit is asked for is for that unit and those who asked, and its leader may
	// lay files there: dorte is not, and karen is none of them.
	ask := "/requests/" + a.Item("request", "Skriv to linjer om rengøring")
	if p := in(a, "dorte").Get(ask); p.Status != 200 || p.Has("Læg et bilag på") {
		t.Errorf("request: got %d: %s", p.Status, p.Text())
	}
	if p := a.In("karen").Get(ask); p.Status != 404 {
		t.Errorf("request: karen got %d", p.Status)
	}
	for _, f := range a.Features {
		for _, k := range f.Kinds {
			if !slices.Contains([]string{"goal", "principle", "letter", "theme", "plan", "plan_goal", "initiative", "effect", "indicator", "request", "candidate", "decision", "meeting", "agenda_point", "casefile"}, k.Name) {
				t.Errorf("%s is a new kind: try its page here", k.Name)
			}
		}
	}
}
