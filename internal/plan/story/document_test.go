package plan_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// onPaper is a plan's two files, as their words.
func onPaper(t *testing.T, b *testapp.Browser, id string) map[string]string {
	t.Helper()
	p, w := b.Get("/plans/"+id+"/document.pdf"), b.Get("/plans/"+id+"/document.docx")
	if p.Status != 200 || w.Status != 200 {
		t.Fatalf("got %d and %d, want 200", p.Status, w.Status)
	}
	return map[string]string{"PDF": b.PDF(p), "Word": b.Word(w)}
}

func TestAPlanOnPaper(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := planOf(a, "Skoler", 2026)
		karen := a.In("karen")
		if p := karen.Get("/plans/" + id); !p.Has("/plans/"+id+"/document.pdf") || !p.Has("Hent som Word") {
			t.Error("the page does not lead to the files")
		}
		if got := karen.Get("/plans/" + id + "/document.docx").Header.Get("Content-Disposition"); got != `attachment; filename="aarsplan-2026-skoler.docx"` {
			t.Errorf("the file is named %q", got)
		}
		for kind, text := range onPaper(t, karen, id) {
			for _, want := range []string{"Skoler", "Årsplan 2026.", "Ledetråd 2026", "Skolernes plan.", "Det, der virker", "Vi vil læse mere.", "1.1 Flere læser med lyst", "Måltal: 75 pct.",
				"Læsemakkere", "Bo", "På vej", "Det går fremad.", "Der er ikke svaret på temaet endnu."} {
				if !strings.Contains(text, want) {
					t.Errorf("the %s file does not say %q: %s", kind, want, text)
				}
			}
			if strings.Contains(text, "underskrift") || strings.Contains(text, "Parterne") {
				t.Errorf("the %s file of a plan asks for signatures", kind)
			}
		}
		if got := karen.PDF(karen.Get("/plans/" + id + "/document.pdf?lang=en")); !strings.Contains(got, "Annual plan 2026.") || !strings.Contains(got, "Page 1 of") || !strings.Contains(got, "Vi vil læse mere.") {
			t.Errorf("in English it says %s", got)
		}
	})
}

func TestAnAgreementIsSignedByTwo(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		iben := a.In("iben")
		begun := iben.Post("/plans", "unit", a.Unit("Elmeskolen"), "year", "2026")
		id := strings.TrimPrefix(strings.SplitN(begun.Location, "?", 2)[0], "/plans/")
		for kind, text := range onPaper(t, iben, id) {
			for _, want := range []string{"Elmeskolen", "Aftale 2026.", "Udkast", "Skoleleder, Elmeskolen, og Centerchef, Skoler", "Underskrifter", "Dato og underskrift"} {
				if !strings.Contains(text, want) {
					t.Errorf("the %s file does not say %q: %s", kind, want, text)
				}
			}
			if n := strings.Count(text, "Dato og underskrift"); n != 2 {
				t.Errorf("the %s file has %d lines to sign on, want 2", kind, n)
			}
			if strings.Contains(text, "Iben") || strings.Contains(text, "Anna") {
				t.Errorf("the %s file names a person as a party", kind)
			}
		}
	})
}

func TestWhoMayFetchAPlan(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := planOf(a, "Skoler", 2026)
		for _, ending := range []string{"/document.pdf", "/document.docx"} {
			for _, c := range []struct {
				who, id string
				want    int
			}{
				{"", id, 303}, {"anna", id, 200}, {"karen", id, 200}, {"carl", id, 200}, {"dorte", id, 200}, {"gert", id, 404},
				{"anna", "0000000000000000", 404}, {"anna", a.Item("plan_goal", "Flere læser med lyst"), 404},
			} {
				b := a.Out()
				if c.who != "" {
					b = a.In(c.who)
				}
				if p := b.Get("/plans/" + c.id + ending); p.Status != c.want {
					t.Errorf("%s %s: got %d, want %d", c.who, c.id+ending, p.Status, c.want)
				}
			}
		}
	})
}

func TestNoFileOfAPlanTellsWhatIsClosed(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id, board := planOf(a, "Skoler", 2026), "b:"+a.Body("Direktionen")
		closed := func(secret ...string) {
			t.Helper()
			for _, who := range []string{"anna", "karen", "dorte"} {
				for kind, text := range onPaper(t, a.In(who), id) {
					for _, s := range secret {
						if strings.Contains(text, s) {
							t.Errorf("%s reads of %q in the %s file", who, s, kind)
						}
					}
				}
			}
		}
		a.CloseItem(a.Item("initiative", "Læsemakkere"), board)
		closed("Læsemakkere")
		a.CloseItem(a.Item("plan_goal", "Flere læser med lyst"), board)
		closed("Læsemakkere", "Flere læser", "75 pct.", "Det går fremad.")
		for kind, text := range onPaper(t, a.In("hanne"), id) {
			if !strings.Contains(text, "Flere læser med lyst") || !strings.Contains(text, "Læsemakkere") {
				t.Errorf("a member of the board does not read of it in the %s file", kind)
			}
		}
		a.CloseItem(id, board)
		for _, ending := range []string{"/document.pdf", "/document.docx"} {
			if p := a.In("anna").Get("/plans/" + id + ending); p.Status != 404 {
				t.Errorf("the closed plan's file: got %d, want 404", p.Status)
			}
		}
	})
}

// contains tells whether a text says all of it.
func contains(text string, all ...string) bool {
	for _, want := range all {
		if !strings.Contains(text, want) {
			return false
		}
	}
	return true
}
