package burden_test

import (
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

var request = []string{"title", "Skriv to linjer om sygefraværet", "text", "Kun tal, ingen navne.", "minutes", "20", "due", "2026-10-02",
	"used_in", "Direktionens møde 7. oktober", "because", ""}

// with is the request with other values.
func with(pairs ...string) []string {
	all := append([]string(nil), request...)
	for i := 0; i+1 < len(pairs); i += 2 {
		for j := 0; j < len(all); j += 2 {
			if all[j] == pairs[i] {
				all[j+1] = pairs[i+1]
			}
		}
	}
	return all
}

func TestARequestIsAnsweredAndUsed(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, anna := a.In("dorte"), a.In("anna")
		p := dorte.Post("/requests", append(with(), "units", a.Unit("Skoler"), "units", a.Unit("Elmeskolen"))...)
		if p = dorte.Follow(p); !p.Has("Opgaven er sendt.") || !p.Has("Elmeskolen") || strings.Count(p.Text(), "Intet svar endnu") != 2 {
			t.Fatalf("sent: %s", p.Text())
		}
		home := anna.Get("/")
		for _, text := range []string{"Skriv to linjer om sygefraværet", "Svar senest 2. oktober 2026.", "Bruges i: Direktionens møde 7. oktober.", "Cirka 20 minutter.", "27 minutter venter nu"} {
			if !home.Has(text) {
				t.Errorf("want %q in %s", text, home.Text())
			}
		}
		at := "/requests/" + idIn(t, home, "/requests/")
		p = anna.Get(at)
		if !p.Has("Kun tal, ingen navne.") || p.Field("version") != "1" {
			t.Errorf("the request: %s", p.Text())
		}
		if p = anna.Post(at, "version", "1", "answer", ""); p.Status != 422 || !p.Has("Skriv et svar.") {
			t.Errorf("an empty answer: got %d", p.Status)
		}
		if p = anna.Follow(anna.Post(at, "version", "1", "answer", "4,1 pct. Det falder.")); !p.Has("Svaret er gemt.") || !p.Has("4,1 pct.") {
			t.Errorf("answered: %s", p.Text())
		}
		if p = a.In("hanne").Post(at, "version", "1", "answer", "Noget andet."); p.Status != 409 || !p.Has("4,1 pct. Det falder.") || !p.Has("Noget andet.") {
			t.Errorf("hanne leads above and was shown an older one: got %d: %s", p.Status, p.Text())
		}
		if p = anna.Get("/"); !p.Has("Brugt 1 t. 21 min.") || p.Has("Skriv to linjer om sygefraværet") {
			t.Errorf("it waits still, or was not counted: %s", p.Text())
		}
		if p = dorte.Get("/burden"); !p.Has("1 af 2 har svaret.") {
			t.Errorf("dorte does not see how many answered: %s", p.Text())
		}
		ask := "/asks/" + idIn(t, anna.Get(at), "/asks/")
		if p = dorte.Follow(dorte.Post(ask + "/closing")); !p.Has("4,1 pct.") || p.Has("Luk opgaven") {
			t.Errorf("closed: %s", p.Text())
		}
		if p = a.In("iben").Get("/"); p.Has("Skriv to linjer om sygefraværet") {
			t.Errorf("it waits for iben although it is closed: %s", p.Text())
		}
		if p = anna.Post(at, "version", "3", "answer", "For sent."); p.Status != 409 || !p.Has("Opgaven er lukket.") {
			t.Errorf("answered after it was closed: got %d: %s", p.Status, p.Text())
		}
	})
}

func TestARequestThatBreaksTheCapSaysWhy(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, unit := a.In("dorte"), []string{"units", a.Unit("Skoler")}
		p := dorte.Post("/requests", append(with("minutes", "200"), unit...)...)
		if p.Status != 422 || !p.Has("Skoler kommer op på") || !p.Has("minutter af højst 240.") || !p.Has("Skriv to linjer om sygefraværet") {
			t.Fatalf("the cap is broken in silence: %d: %s", p.Status, p.Text())
		}
		p = dorte.Post("/requests", append(with("minutes", "200", "because", "loven kræver det i år"), unit...)...)
		if p.Status != 303 {
			t.Fatalf("with a reason: got %d: %s", p.Status, p.Text())
		}
		if p := a.In("anna").Get("/"); !p.Has("Det er mere end loftet, fordi: loven kræver det i år.") {
			t.Errorf("anna pays and is not told why: %s", p.Text())
		}
		if p := a.In("carl").Get("/"); p.Has("loven kræver det i år") {
			t.Error("carl is told of what others pay")
		}
	})
}

func TestBadInputIsSaidAndKept(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		for _, c := range []struct {
			path  string
			pairs []string
			says  string
		}{
			{"/burden/2026/cap", []string{"minutes", ""}, "Skriv et helt tal fra 0 til 6000."},
			{"/burden/2026/cap", []string{"minutes", "-5"}, "Skriv et helt tal fra 0 til 6000."},
			{"/burden/2026/cap", []string{"minutes", "99999999999999999999"}, "Skriv et helt tal fra 0 til 6000."},
			{"/burden/2026/cap", []string{"minutes", "300", "because", strings.Repeat("x", 301)}, "Skriv højst 300 tegn."},
			{answerDemand, []string{"minutes", "0", "times", "1"}, "Skriv et helt tal fra 1 til 600."},
			{answerDemand, []string{"minutes", "fem", "times", "1"}, "Skriv et helt tal fra 1 til 600."},
			{answerDemand, []string{"minutes", "5", "times", "1,5"}, "Skriv et helt tal fra 0 til 100."},
			{"/requests", with("title", ""), "Skriv, hvad I beder om."},
			{"/requests", with("title", "To\nlinjer"), "Skriv det på én linje."},
			{"/requests", with("due", ""), "Skriv, hvornår I skal have svar."},
			{"/requests", with("due", "2. oktober"), "Skriv en dato som 2026-01-31."},
			{"/requests", with("due", "2026-09-07"), "Vælg en dag, der ikke er gået."},
			{"/requests", with("used_in", ""), "Skriv det møde, der bruger svaret."},
			{"/requests", with("minutes", "601"), "Skriv et helt tal fra 1 til 600."},
			{"/requests", append(with(), "units", "06g0000000000000"), "Vælg enheder fra listen."},
			{"/requests", with(), "Vælg mindst én enhed."},
		} {
			p := dorte.Post(c.path, c.pairs...)
			if p.Status != 422 || !p.Has(c.says) || p.Field("minutes") != valueOf(c.pairs, "minutes") {
				t.Errorf("%s %q: got %d: %s", c.path, c.pairs, p.Status, p.Text())
			}
		}
		if p := dorte.Get("/burden"); p.Has("sygefraværet") || !p.Has("4 timer") {
			t.Errorf("something was saved all the same: %s", p.Text())
		}
		if p := dorte.Post("/burden/2026/cap", "minutes", "300"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Post("/burden/2026/cap", "minutes", "200"); p.Status != 409 || !p.Has("300") || p.Field("minutes") != "200" {
			t.Errorf("an older form: got %d: %s", p.Status, p.Text())
		}
	})
}

func valueOf(pairs []string, name string) string {
	return pairs[slices.Index(pairs, name)+1]
}

// idIn is the first id after path on the page.
func idIn(t *testing.T, p testapp.Page, path string) string {
	t.Helper()
	_, rest, ok := strings.Cut(p.Body, "/fjordby"+path)
	if !ok || len(rest) < 16 {
		t.Fatalf("no %s in %s", path, p.Text())
	}
	return rest[:16]
}
