package letter_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

func TestTheStrategyOnAPage(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id, bo := a.Item("letter", "Ledetråd 2026"), a.In("bo")
		if page := bo.Get("/letters/" + id); !page.Has("/letters/" + id + "/poster") {
			t.Error("the letter's page does not lead to the poster")
		}
		page := bo.Get("/letters/" + id + "/poster")
		words(t, page)
		wants(t, page, "Strategi på en side", "Tilbage til Ledetråd 2026", "Det, der virker", "Du får hjælp.", "Spørg hinanden", "Hvad ville borgeren savne?",
			"Alle unge i uddannelse eller job", "Politiske mål uden et tema", "Levende landsbyer", "Fjordby Kommune. Vedtaget af direktionen 29. oktober 2025.")
		drawing := bo.Get("/letters/" + id + "/poster.svg")
		if kind := drawing.Header.Get("Content-Type"); kind != "image/svg+xml; charset=utf-8" || xml.Unmarshal([]byte(drawing.Body), new(struct{})) != nil {
			t.Errorf("the drawing is %s", kind)
		}
		for _, want := range []string{`width="420mm"`, `height="297mm"`, "To politiske mål fører ind i to temaer", "1 Det, der virker kommer fra Alle unge i uddannelse eller job.", "Endnu uden et tema: Levende landsbyer.", "Opfundne data"} {
			if !strings.Contains(drawing.Body, want) {
				t.Errorf("want %q in the drawing", want)
			}
		}
		paper := bo.PDF(bo.Get("/letters/" + id + "/poster.pdf"))
		for _, want := range []string{"Ledetråd 2026", "Borgeren mærker effekten", "Vi følger op.", "Drøft den lokalt"} {
			if !strings.Contains(paper, want) {
				t.Errorf("want %q on paper: %s", want, paper)
			}
		}
		draft := a.In("bo").Get("/letters/" + a.Item("letter", "Ledetråd 2027") + "/poster")
		wants(t, draft, "Udkast · Opfundne data", "som kan blive ændret, indtil direktionen vedtager den")
		words(t, bo.Get("/letters/"+id+"/poster?lang=en"))
	})
}

func TestWhoReadsTheStrategyOnAPage(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("letter", "Ledetråd 2026")
		for _, ending := range []string{"", ".svg", ".pdf"} {
			for who, want := range map[string]int{"": 303, "karen": 200, "dorte": 200, "gert": 404} {
				b := a.Out()
				if who != "" {
					b = a.In(who)
				}
				if got := b.Get("/letters/" + id + "/poster" + ending); got.Status != want {
					t.Errorf("%q reads poster%s: got %d, want %d", who, ending, got.Status, want)
				}
			}
		}
		a.CloseItem(a.Item("goal", "Levende landsbyer"), "p:"+a.Person("erik"))
		if got := a.In("bo").Get("/letters/" + id + "/poster.svg"); strings.Contains(got.Body, "Levende landsbyer") {
			t.Error("a goal that is hidden stands on the poster")
		}
	})
}

func TestTheLineageIsDrawn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		next := a.In("bo").Get("/letters/" + a.Item("letter", "Ledetråd 2027"))
		wants(t, next, "Ledetråd 2027 (udkast)", "Stiplet streg er forslag i udkastet.", "videreføres", "føres ikke videre", "Vi er lige begyndt.")
		a.CloseItem(a.Item("letter", "Ledetråd 2026"), "p:"+a.Person("erik"))
		if alone := a.In("bo").Get("/letters/" + a.Item("letter", "Ledetråd 2027")); alone.Has("Hvor temaerne kommer fra") || alone.Has("Ledetråd 2026") {
			t.Error("a letter that is hidden stands in the lineage")
		}
	})
}
