package intake_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"ledetraad/internal/testapp"

	"github.com/xuri/excelize/v2"
)

// desk is a person's browser that can send files.
type desk struct {
	*testapp.Browser
	url string
}

func at(a *testapp.App, who string) desk { return desk{a.In(who), a.URL} }

// upload sends a file to be read in.
func (d desk) upload(name string, content []byte, pairs ...string) testapp.Page {
	d.T.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for i := 0; i+1 < len(pairs); i += 2 {
		w.WriteField(pairs[i], pairs[i+1])
	}
	part, err := w.CreateFormFile("file", name)
	if err != nil {
		d.T.Fatal(err)
	}
	part.Write(content)
	w.Close()
	r, err := http.NewRequest("POST", d.url+"/fjordby/import", &body)
	if err != nil {
		d.T.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Accept-Language", "da")
	r.Header.Set("Origin", d.url)
	return d.Do(r)
}

// preview sends rows of CSV and returns the page that shows them, and its address.
func (d desk) preview(sort, rows string, pairs ...string) (testapp.Page, string) {
	d.T.Helper()
	sent := d.upload("fil.csv", []byte(rows), append([]string{"sort", sort}, pairs...)...)
	if sent.Status != 303 {
		d.T.Fatalf("sent: got %d: %s", sent.Status, sent.Text())
	}
	return d.Follow(sent), sent.Location
}

// save confirms what a page shows, lets the work be done, and returns what stands then.
func (d desk) save(a *testapp.App, p testapp.Page, path string) testapp.Page {
	d.T.Helper()
	if c := d.Post(path+"/confirmation", "seen", p.Field("seen")); c.Status != 303 {
		d.T.Fatalf("confirmed: got %d: %s", c.Status, c.Text())
	}
	a.Work()
	return d.Get(path)
}

var fact = regexp.MustCompile(`(Nye|Ændres|Uændret|Afvist|Slutter) ([0-9.]+)`)

// counts are the page's numbers: "Nye 2, Ændres 1, Uændret 0, Afvist 1".
func counts(p testapp.Page) string {
	var out []string
	for _, m := range fact.FindAllString(p.Text(), 5) {
		out = append(out, m)
	}
	return strings.Join(out, ", ")
}

func wants(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page: %d %s", want, p.Status, p.Text())
		}
	}
}

// book is a workbook of rows.
func book(t testing.TB, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	out, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err == nil {
			err = out.SetRow(cell, row)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
