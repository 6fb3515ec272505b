package round_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

const canary = "Kanariefuglen synger."

// reword gives a theme's message to citizens other words, past its form.
func reword(a *testapp.App, theme, words string) {
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		tx.Told(theme)
		_, err := tx.Exec(`UPDATE theme SET citizens = $1 WHERE item = $2`, words, theme)
		return err
	})
}

// What is said of a theme goes where the theme goes: once it is closed, its sections are
// out of every edition, comparison and file, and comments and points on them are gone,
// counted by nobody, also for those who wrote them.
func TestAClosedThemeIsInNoEditionAndNoPoint(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		theme := a.ItemIn("theme", "Det, der virker", "2027")
		reword(a, theme, canary)
		w := tell(t, a)
		reword(a, theme, "En anden sang.")
		second := open(t, a)
		newest := found(t, a.In("dorte").Get("/rounds/"+second), "editions")
		pages := []string{"/rounds/" + w.round, "/editions/" + w.edition, "/editions/" + w.edition + "/document.pdf", "/editions/" + w.edition + "/document.docx",
			"/editions/" + newest + "/differences", "/editions/" + newest + "/differences/document.pdf", "/editions/" + newest + "/differences/document.docx",
			"/letters/" + w.letter + "/differences?from=" + w.edition, "/letters/" + w.letter + "/points", "/letters/" + w.letter + "/comments",
			"/letters/" + w.letter, "/points/" + w.point, "/comments/" + w.comment + "/edit", "/history/" + w.letter, "/"}
		hears := func(who string) (said string) {
			b := a.In(who)
			for _, path := range pages {
				p := b.Get(path)
				text := p.Text()
				switch {
				case p.Status == 200 && strings.HasSuffix(path, ".pdf"):
					text = b.PDF(p)
				case p.Status == 200 && strings.HasSuffix(path, ".docx"):
					text = b.Word(p)
				}
				for _, word := range []string{"Kanariefuglen", "En anden sang", "Ordene fra Bo.", "Punktet om hjælp.", "Det, der virker: til borgerne"} {
					if strings.Contains(text, word) {
						said += path + ": " + word + "\n"
					}
				}
			}
			return said
		}
		for _, path := range pages[:8] {
			if got := hears("dorte"); !strings.Contains(got, path) {
				t.Errorf("before it is closed the secretariat reads nothing of it at %s", path)
			}
		}
		wants(t, a.In("fie").Get("/letters/"+w.letter), "To kommentarer i to runder er samlet i ét punkt")
		a.CloseItem(theme, auth.BodySubject(a.Body("Hovedudvalget")))
		for _, who := range []string{"bo", "anna", "carl", "iben", "hanne", "fie", "dorte"} {
			if got := hears(who); got != "" {
				t.Errorf("%s hears the closed theme:\n%s", who, got)
			}
		}
		lacks(t, a.In("fie").Get("/letters/"+w.letter), "To kommentarer", "ét punkt")
		if p := a.In("bo").Post("/rounds/"+w.round+"/comments", "section", "theme:"+theme+":citizens", "text", "Hvad står der?"); p.Status != 422 || !p.Has("Hvad står der?") {
			t.Errorf("a comment on a section that is hidden: got %d: %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post("/points/"+w.point+"/answer", "version", "1", "answer", "used", "how", "Nej"); p.Status != 404 {
			t.Errorf("a point that is hidden is answered: got %d", p.Status)
		}
		if got := hears("erik"); !strings.Contains(got, "Ordene fra Bo.") || !strings.Contains(got, "Kanariefuglen") || !strings.Contains(got, "Punktet om hjælp.") {
			t.Errorf("who may know the theme hears only:\n%s", got)
		}
	})
}

// What is recalled from a theme goes out of its editions, their differences, the comments
// and the points.
func TestARecalledPassageIsInNoEdition(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		const secret = "Petra Prøvesen fra Havnegade"
		theme := a.ItemIn("theme", "Det, der virker", "2027")
		reword(a, theme, "Spørg "+secret+".")
		round := open(t, a)
		write(t, a, "bo", round, section(a, "citizens"), "Hvem er "+secret+"?")
		point := gather(t, a, "Nævn ikke "+secret+".")
		reword(a, theme, "Spørg os.")
		open(t, a)
		dorte := a.In("dorte")
		first := found(t, dorte.Get("/rounds/"+round), "editions")
		pages := []string{"/editions/" + first, "/letters/" + a.Item("letter", "Ledetråd 2027") + "/differences?from=" + first, "/rounds/" + round, "/points/" + point}
		for _, path := range pages {
			wants(t, dorte.Get(path), secret)
		}
		at := "/items/" + theme + "/recall"
		seen := dorte.Post(at, "version", dorte.Get(at).Field("version"), "passage", secret, "ground", "navn på en borger")
		wants(t, seen, "Udgave", "Runder og kommentarer", "Punkter fra runderne")
		if p := dorte.Post(at, "version", seen.Field("version"), "passage", secret, "ground", "navn på en borger", "sure", "1"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		for _, path := range pages {
			p := dorte.Get(path)
			lacks(t, p, "Petra")
			wants(t, p, "[tilbagekaldt]")
		}
		wants(t, dorte.Get("/history/"+a.Item("letter", "Ledetråd 2027")), "Tekst tilbagekaldt i en udgave")
	})
}

// A text that is so short that it is recalled alone goes out of the editions' copies of
// that text, and of no other.
func TestAShortTextThatIsRecalledGoesOutOfItsEditions(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		theme := a.ItemIn("theme", "Det, der virker", "2027")
		reword(a, theme, "010203-1234")
		w := tell(t, a)
		dorte := a.In("dorte")
		wants(t, dorte.Get("/editions/"+w.edition), "010203-1234", "Der står noget, der ligner et personnummer.")
		at := "/items/" + theme + "/recall"
		if p := dorte.Post(at, "version", dorte.Get(at).Field("version"), "field", "theme.citizens 0", "ground", "personnummer", "sure", "1"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		p := dorte.Get("/editions/" + w.edition)
		lacks(t, p, "010203-1234", "ligner et personnummer")
		wants(t, p, "[tilbagekaldt]", "Vi følger op.")
	})
}

// The own words of a MED committee stand in the point for all who read the draft, without
// names.
func TestTheWordsOfAMEDCommitteeStand(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter, dorte := a.Item("letter", "Ledetråd 2027"), a.In("dorte")
		p := dorte.Post("/letters/"+letter+"/rounds", "body", a.Body("Hovedudvalget"), "med", "1", "until", "2026-09-25")
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		id := last(p)
		wants(t, a.In("karen").Get("/rounds/"+id), "Runden i Hovedudvalget", "kommer til at stå ordret i punktet")
		write(t, a, "karen", id, "", "Tiden skal stå i vagtplanen.")
		lacks(t, a.In("bo").Get("/rounds/"+id), "vagtplanen")
		point := gather(t, a, "Om tiden.")
		page := a.In("bo").Get("/points/" + point)
		wants(t, page, "Tiden skal stå i vagtplanen.", "Hovedudvalget, 8. september 2026")
		lacks(t, page, "Karen")
	})
}
