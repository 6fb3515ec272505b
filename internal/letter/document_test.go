package letter_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// files are a letter's two files, as their words.
func files(t *testing.T, b *testapp.Browser, id string) (pdf, word string) {
	t.Helper()
	p, w := b.Get("/letters/"+id+"/document.pdf"), b.Get("/letters/"+id+"/document.docx")
	if p.Status != 200 || w.Status != 200 {
		t.Fatalf("got %d and %d, want 200", p.Status, w.Status)
	}
	return b.PDF(p), b.Word(w)
}

// both checks that texts stand in both files, in this order in the first.
func both(t *testing.T, pdf, word string, texts ...string) {
	t.Helper()
	at := 0
	for _, want := range texts {
		i := strings.Index(pdf[at:], want)
		if i < 0 {
			t.Errorf("the PDF does not say %q after: …%s", want, pdf[max(0, at-80):at])
		} else {
			at += i
		}
		for _, w := range strings.Fields(want) {
			if !strings.Contains(word, w) {
				t.Errorf("the Word file does not say %q", want)
			}
		}
	}
}

func TestALetterOnPaper(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		karen, id := a.In("karen"), a.Item("letter", "Ledetråd 2026")
		if p := karen.Get("/letters/" + id); !p.Has("Hent som PDF") || !p.Has("/letters/"+id+"/document.docx") {
			t.Error("the page does not lead to the files")
		}
		p := karen.Get("/letters/" + id + "/document.pdf")
		for name, want := range map[string]string{"Content-Type": "application/pdf", "Cache-Control": "private, no-store",
			"Content-Disposition": `attachment; filename="ledetraad-2026.pdf"`, "X-Content-Type-Options": "nosniff"} {
			if got := p.Header.Get(name); got != want {
				t.Errorf("%s: got %q, want %q", name, got, want)
			}
		}
		pdf, word := files(t, karen, id)
		both(t, pdf, word, "Fjordby Kommune · Opfundne data", "Ledetråd 2026", "Retning for året.", "Vedtaget Direktionen, 29. oktober 2025", "Gælder Fra 1. januar 2026",
			"Temaer", "1 Det, der virker", "2 Ét forløb på tværs", "Borgerne", "Du får hjælp.", "Vi følger op.", "Du må sige fra.",
			"1 Det, der virker", "Fordi det hjælper.", "Politiske mål, temaet støtter", "Alle unge i uddannelse eller job (Budgetaftale 2026)",
			"Direktionen svarer for ledetråden.", "Året der gik.", "Det, byrådet vil.", "Ledere bruger data", "3. november 2025 Sendt til lederne Ledercirklen",
			"Drøft den lokalt", "Hvad ville borgeren savne?", "Side")
		if strings.Contains(pdf, "Udkast") {
			t.Error("a letter in force is called a draft")
		}
		next, nextWord := files(t, karen, a.Item("letter", "Ledetråd 2027"))
		both(t, next, nextWord, "Fjordby Kommune · Udkast · Opfundne data", "Ledetråd 2027", "kan blive ændret", "Fra sidste år", "Videreføres", "Vi er lige begyndt.", "Føres ikke videre")
		english := karen.Get("/letters/" + id + "/document.pdf?lang=en")
		both(t, karen.PDF(english), "Adopted The executive board, 29 October 2025 Themes", "Adopted The executive board, 29 October 2025", "Themes")
	})
}

func TestWhoMayFetchALetter(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		in := a.Item("letter", "Ledetråd 2026")
		for _, ending := range []string{"/document.pdf", "/document.docx"} {
			for _, c := range []struct {
				who, path string
				want      int
			}{
				{"", in, 303}, {"karen", in, 200}, {"anna", in, 200}, {"dorte", in, 200}, {"gert", in, 404},
				{"dorte", "0000000000000000", 404}, {"dorte", "x", 404}, {"dorte", a.Item("theme", "Ét forløb på tværs"), 404},
			} {
				b := a.Out()
				if c.who != "" {
					b = a.In(c.who)
				}
				if p := b.Get("/letters/" + c.path + ending); p.Status != c.want {
					t.Errorf("%s %s: got %d, want %d", c.who, c.path+ending, p.Status, c.want)
				}
			}
		}
	})
}

// What is closed is in nobody else's file: not its words, not its place.
func TestNoFileOfALetterTellsWhatIsClosed(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("letter", "Ledetråd 2026")
		board := "b:" + a.Body("Direktionen")
		a.CloseItem(a.Item("theme", "Ét forløb på tværs"), board)
		a.CloseItem(a.Item("goal", "Alle unge i uddannelse eller job"), board)
		a.CloseItem(a.Item("initiative", "Ledere bruger data"), board)
		secret := []string{"Ét forløb på tværs", "Alle unge i uddannelse eller job", "Budgetaftale", "Ledere bruger data"}
		for _, who := range []string{"karen", "anna", "dorte", "fie"} {
			for _, letter := range []string{id, a.Item("letter", "Ledetråd 2027")} {
				pdf, word := files(t, a.In(who), letter)
				for _, s := range secret {
					if strings.Contains(pdf, s) || strings.Contains(word, s) {
						t.Errorf("%s reads of %q", who, s)
					}
				}
			}
		}
		pdf, word := files(t, a.In("hanne"), id)
		for _, s := range secret {
			if !strings.Contains(pdf, s) || !strings.Contains(word, s) {
				t.Errorf("a member of the board does not read of %q", s)
			}
		}
		a.CloseItem(id, board)
		for _, ending := range []string{"/document.pdf", "/document.docx"} {
			if p := a.In("dorte").Get("/letters/" + id + ending); p.Status != 404 {
				t.Errorf("the closed letter's file: got %d, want 404", p.Status)
			}
		}
	})
}
