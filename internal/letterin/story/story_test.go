package letterin_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/letter"
	"ledetraad/internal/testapp"
	"ledetraad/internal/theme"
)

const document = `# Ledetråd 2029

Retningen for næste år.

## Året, der gik

Vi blev færre om mere.

## Temaer

### Det, der virker

Fordi det hjælper.

#### Borgerne

Du får hjælp.

#### Refleksionsspørgsmål

- Hvad ville borgeren savne?

### Ét forløb

Fordi grænser koster.

## Forløb

Sendt til lederne.
`

// send sends a file to be read in.
func send(url string, b *testapp.Browser, name string, content []byte, text string) testapp.Page {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	w.WriteField("text", text)
	if name != "" {
		to, _ := w.CreateFormFile("file", name)
		to.Write(content)
	}
	w.Close()
	r, err := http.NewRequest("POST", url+"/fjordby/letters/import", &body)
	if err != nil {
		b.T.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Accept-Language", "da")
	r.Header.Set("Origin", url)
	return b.Do(r)
}

// confirm sends the form of a preview as it stands, with some fields changed.
func confirm(b *testapp.Browser, p testapp.Page, pairs ...string) testapp.Page {
	for _, f := range p.Forms() {
		if !strings.HasSuffix(f.Action, "/confirmation") {
			continue
		}
		v := f.Stands()
		v.Set("do", "make")
		for i := 0; i < len(pairs); i += 2 {
			v.Set(pairs[i], pairs[i+1])
		}
		var all []string
		for name, values := range v {
			for _, value := range values {
				all = append(all, name, value)
			}
		}
		return b.Post("/letters/import/confirmation", all...)
	}
	return testapp.Page{}
}

var key = regexp.MustCompile(`\b(letterin|letterform|letter|theme|nav|web|fail|file)\.[a-z_]+\b`)

func TestADocumentIsReadInAndNothingIsLost(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		if p := dorte.Get("/letters/import"); p.Status != 200 || key.MatchString(p.Text()) {
			t.Fatalf("the page: %d %s", p.Status, p.Text())
		}
		p := send(a.URL, dorte, "brev.md", []byte(document), "")
		if p.Status != 200 || key.MatchString(p.Text()) {
			t.Fatalf("the preview: %d %s", p.Status, p.Text())
		}
		for _, want := range []string{"To temaer. Ét stykke tekst er ikke placeret.", "Vi blev færre om mere.", "Sendt til lederne.", "Intet er gemt endnu", "I temaet »Ét forløb«"} {
			if !p.Has(want) {
				t.Errorf("want %q in the preview: %s", want, p.Text())
			}
		}
		if p.Field("title") != "Ledetråd 2029" || p.Field("year") != "2029" {
			t.Errorf("title %q, year %q", p.Field("title"), p.Field("year"))
		}
		if again := confirm(dorte, p, "year", "2026"); again.Status != 422 || !again.Has("Der er allerede en ledetråd for det år.") || !again.Has("Sendt til lederne.") {
			t.Errorf("a year that is taken: %d %s", again.Status, again.Text())
		}
		page := dorte.Follow(confirm(dorte, p))
		for _, want := range []string{"Udkastet er lavet.", "Ledetråd 2029", "Retningen for næste år.", "Vi blev færre om mere.", "Det, der virker", "Du får hjælp.", "Hvad ville borgeren savne?", "Ikke placeret", "Sendt til lederne."} {
			if !page.Has(want) {
				t.Errorf("want %q on the letter's page: %s", want, page.Text())
			}
		}
		place(t, a, dorte, page)
	})
}

// place gives the piece that has none its place.
func place(t *testing.T, a *testapp.App, dorte *testapp.Browser, page testapp.Page) {
	t.Helper()
	for _, f := range page.Forms() {
		if !strings.Contains(f.Action, "/unplaced/") {
			continue
		}
		at := strings.TrimPrefix(f.Action, "/fjordby")
		version := f.Stands().Get("version")
		if p := dorte.Post(at, "version", version, "to", ""); p.Status != 422 || !p.Has("Vælg en plads til teksten.") {
			t.Errorf("no place: %d %s", p.Status, p.Text())
		}
		if p := a.In("anna").Post(at, "version", version, "to", "drop"); p.Status != 403 {
			t.Errorf("anna drops a piece: %d", p.Status)
		}
		if p := dorte.Post(at, "version", "", "to", "political"); p.Status != 409 {
			t.Errorf("an old page: %d", p.Status)
		}
		p := dorte.Follow(dorte.Post(at, "version", version, "to", "political"))
		if !p.Has("Teksten er flyttet.") || p.Has("Ikke placeret") || !p.Has("Sendt til lederne.") {
			t.Errorf("after the move: %s", p.Text())
		}
		if p := dorte.Post(at, "version", version, "to", "drop"); p.Status != 404 {
			t.Errorf("a piece that is gone: %d", p.Status)
		}
		return
	}
	t.Error("there is no piece to place")
}

func TestWhatIsMovedStandsWhereItWasPut(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		p := send(a.URL, dorte, "", nil, "# Ledetråd 2029\n\n## Et\n\nA.\n\n## To\n\nB.")
		look := confirm(dorte, p, "do", "look", "to_2", "looking")
		if look.Status != 200 || !look.Has("Ét tema.") && !look.Has("Et tema.") {
			t.Errorf("seen again: %d %s", look.Status, look.Text())
		}
		if gone := confirm(dorte, p, "to_1", "looking", "to_2", "citizens@1"); gone.Status != 422 || !gone.Has("er ikke længere et tema") {
			t.Errorf("a theme that is gone: %d %s", gone.Status, gone.Text())
		}
		page := dorte.Follow(confirm(dorte, look, "do", "make"))
		if !page.Has("To") || !page.Has("B.") || !page.Has("Året, der gik") {
			t.Errorf("the letter: %s", page.Text())
		}
	})
}

func TestWrongFilesAreToldApart(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		for _, c := range []struct{ name, content, text, want string }{
			{"", "", "", "Vælg et dokument, eller sæt teksten ind."},
			{"brev.doc", "x", "", "gem den som .docx"},
			{"brev.pdf", "%PDF-1.7", "", "gem den som .docx"},
			{"brev.xlsx", "PK", "", "Vælg et dokument fra Word"},
			{"brev.docx", "PK\x03\x04", "", ""},
			{"brev.md", " \n", "", "Der står ingen tekst"},
			{"brev.md", "# A", "# B", "Vælg enten et dokument eller den indsatte tekst."},
			{"brev.md", strings.Repeat("# a\n", 201), "", "Der er plads til 200."},
			{"brev.md", strings.Repeat("ord og ", 30_000), "", "for lang"},
		} {
			if p := send(a.URL, dorte, c.name, []byte(c.content), c.text); p.Status != 422 || !p.Has(c.want) || key.MatchString(p.Text()) {
				t.Errorf("%s: %d %s", c.name, p.Status, p.Text())
			}
		}
		if p := send(a.URL, dorte, "brev.md", []byte("# A"), "Noget, jeg skrev."); !strings.Contains(p.Body, "Noget, jeg skrev.") {
			t.Error("what was typed is gone")
		}
	})
}

func TestOnlyTheSecretariatReadsLettersIn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for who, want := range map[string]int{"dorte": 200, "anna": 403, "hanne": 403, "karen": 403, "gert": 403, "fie": 403} {
			b := a.In(who)
			if p := b.Get("/letters/import"); p.Status != want {
				t.Errorf("%s GET: %d, want %d", who, p.Status, want)
			}
			if p := send(a.URL, b, "brev.md", []byte(document), ""); p.Status != want {
				t.Errorf("%s POST: %d, want %d", who, p.Status, want)
			}
			if p := b.Post("/letters/import/confirmation", "text", document, "title", "X", "year", "2031", "do", "make"); want == 403 && p.Status != 403 {
				t.Errorf("%s confirms: %d", who, p.Status)
			}
		}
		if p := a.Out().Get("/letters/import"); p.Status != http.StatusSeeOther {
			t.Errorf("signed out: %d", p.Status)
		}
	})
}

// A letter that goes out to Word comes back as the same letter.
func TestALetterComesBackFromWord(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("letter", "Ledetråd 2026")
		file := dorte.Get("/letters/" + id + "/document.docx")
		p := send(a.URL, dorte, "brev.docx", []byte(file.Body), "")
		if p.Status != 200 {
			t.Fatalf("the preview: %d %s", p.Status, p.Text())
		}
		made := confirm(dorte, p, "year", "2029")
		if made.Status != 303 {
			t.Fatalf("made: %d %s", made.Status, made.Text())
		}
		again := regexp.MustCompile(`/letters/([0-9a-z]+)`).FindStringSubmatch(made.Location)[1]
		if was, is := told(a, id), told(a, again); was != is {
			t.Errorf("it came back as\n%s\nwant\n%s", is, was)
		}
	})
}

// told is what a letter says.
func told(a *testapp.App, id string) string {
	var out strings.Builder
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		l, err := letter.Get(tx, id)
		if err != nil {
			return err
		}
		fmt.Fprintf(&out, "%q %q %q %q %q\n", l.Title, l.Subtitle, l.Looking, l.Political, l.Approach)
		themes, err := theme.OfLetter(tx, id)
		for _, t := range themes {
			fmt.Fprintf(&out, "%d %q %q %q %q %q %q %q %q %q\n", t.Place, t.Title, t.Heading, t.Subtitle, t.Why, t.Presupposes, t.Citizens, t.Organisation, t.Employees, t.Questions)
		}
		return err
	})
	return out.String()
}
