package theme_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

func TestAQuestionIsPrintedOnOnePage(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := "/themes/" + a.ItemIn("theme", "Det, der virker", "2026")
		anna := a.In("anna")
		if page := anna.Get(at); !page.Has(at+"/questions/1") || !page.Has("Udskriv spørgsmålet: Hvad ville borgeren savne?") {
			t.Error("the theme's page does not lead to its question")
		}
		page := anna.Get(at + "/questions/1")
		for _, want := range []string{"Spørgsmål til jeres møde", "Hvad ville borgeren savne?", "Det talte vi om", "Det gør vi", "Tilbage til Det, der virker"} {
			if page.Status != 200 || !page.Has(want) {
				t.Errorf("%d: want %q on the page", page.Status, want)
			}
		}
		paper := anna.PDF(anna.Get(at + "/questions/1/document.pdf"))
		for _, want := range []string{"1 Det, der virker", "Ledetråd 2026", "Hvad ville borgeren savne?", "Møde og dato:", "skal ikke sendes ind"} {
			if !strings.Contains(paper, want) {
				t.Errorf("want %q on paper: %s", want, paper)
			}
		}
		for _, c := range []struct {
			who, path string
			want      int
		}{{"", "/questions/1", 303}, {"karen", "/questions/1", 200}, {"gert", "/questions/1", 404}, {"gert", "/questions/1/document.pdf", 404},
			{"anna", "/questions/0", 404}, {"anna", "/questions/2", 404}, {"anna", "/questions/x", 404}, {"anna", "/questions/2/document.pdf", 404}} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			if got := b.Get(at + c.path); got.Status != c.want {
				t.Errorf("%s %s: got %d, want %d", c.who, c.path, got.Status, c.want)
			}
		}
	})
}
