package story_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// hers makes a case that Hanne recommends, as herself, and returns its address.
func hers(t *testing.T, a *testapp.App, more ...string) string {
	t.Helper()
	form := append([]string{"title", "Lys på stien", "unit", a.Unit("Børn og Læring"), "owner", a.Person("hanne"), "role", "", "recommendation", "Der sættes **lys** op.",
		"records", "26/555", "subject", "05.01.02", "who", "staff"}, more...)
	p := a.In("hanne").Post("/cases", last(form)...)
	if p.Status != 303 {
		t.Fatalf("got %d: %s", p.Status, p.Text())
	}
	return strings.SplitN(p.Location, "?", 2)[0]
}

// last keeps the last value of each name.
func last(pairs []string) (out []string) {
	at := map[string]int{}
	for i := 0; i < len(pairs); i += 2 {
		if n, ok := at[pairs[i]]; ok {
			out[n+1] = pairs[i+1]
			continue
		}
		at[pairs[i]] = len(out)
		out = append(out, pairs[i], pairs[i+1])
	}
	return out
}

// done sends a form that is to be taken, over the version that stands.
func done(t *testing.T, a *testapp.App, who, page, to string, pairs ...string) {
	t.Helper()
	b := a.In(who)
	form := b.Get(page)
	if form.Status != 200 {
		t.Fatalf("%s at %s: got %d %s", who, page, form.Status, form.Text())
	}
	if p := b.Post(to, append([]string{"version", form.Field("version")}, pairs...)...); p.Status != 303 {
		t.Fatalf("%s to %s: got %d %s", who, to, p.Status, p.Text())
	}
}

func wants(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page: %s", want, p.Text())
		}
	}
}

func TestACaseGoesFromADraftToWhatWasDecided(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a)
		done(t, a, "dorte", at+"/sections", at+"/sections", "text_occasion", "Der er mørkt kl. 16.", "heading_own1", "Naboerne", "text_own1", "De er spurgt.")
		done(t, a, "hanne", at+"/alternatives", at+"/alternatives", "title_1", "Reflekser", "pro_1", "Billigt", "con_1", "Ses først tæt på", "follows_1", "Intet")
		done(t, a, "hanne", at+"/economy", at+"/economy", "first", "2026", "what_1", "Ti lamper", "sort_1", "expense", "appropriation_1", "Veje", "amount1_1", "1.800.000,50", "amount2_1", "20.000",
			"what_2", "Salg af gamle master", "sort_2", "income", "amount1_2", "300.000", "what_3", "Trafikpuljen", "sort_3", "cover", "amount1_3", "1.000.000")
		page := a.In("bo").Get(at)
		wants(t, page, "Sag 26/0002", "Åben sag", "Hanne indstiller som Direktør, Børn og Læring", "<strong>lys</strong>", "Der er mørkt kl. 16.", "Naboerne", "Reflekser", "Ses først tæt på",
			"1.800.000,50", "1.500.000,50", "500.000,50", "Der mangler dækning for 500.000,50 kr. i 2026.", "Der mangler dækning for 20.000 kr. i 2027.", "Næste års penge hører til i budgettet",
			"26/555", "05.01.02", "Udfaldet kendes ikke her.")
		if page.Has("Klima") || page.Has("Skriv beløbene") {
			t.Errorf("an empty section, or what bo may not do, is shown: %s", page.Text())
		}
		if pdf := a.In("bo").PDF(a.In("bo").Get(at + "/document.pdf")); !strings.Contains(pdf, "Lys på stien") || !strings.Contains(pdf, "500.000,50") {
			t.Errorf("on paper: %.600s", pdf)
		}
		if word := a.In("bo").Word(a.In("bo").Get(at + "/document.docx")); !strings.Contains(word, "Der mangler dækning for 20.000 kr. i 2027.") {
			t.Errorf("in Word: %.600s", word)
		}
		done(t, a, "hanne", at+"/economy", at+"/economy", "first", "2026", "in_budget", "1", "what_1", "Ti lamper", "sort_1", "expense", "amount2_1", "20.000")
		if page := a.In("bo").Get(at); page.Has("Næste års penge hører til") || !page.Has("Pengene er lagt i budgettet.") {
			t.Errorf("it is in the budget: %s", page.Text())
		}
		done(t, a, "hanne", at+"/readiness", at+"/readiness", "because", "")
		wants(t, a.In("bo").Get(at), "Klar til beslutning", "Udgave 1, 8. september 2026. Sagen blev gjort klar")
		done(t, a, "dorte", at+"/sections", at+"/sections", "text_occasion", "Der er mørkt kl. 15.", "heading_own1", "Naboerne", "text_own1", "De er spurgt.")
		wants(t, a.In("hanne").Get(at), "Der er skrevet i sagen, siden den blev gjort klar")
		done(t, a, "hanne", at+"/readiness", at+"/readiness", "because", "")
		editions := a.In("bo").Get(at)
		wants(t, editions, "Udgave 2, 8. september 2026.")
		id := between(editions.Body, `/fjordby/editions/`, `"`)
		wants(t, a.In("bo").Get("/editions/"+id+"/differences"), "Anledning", "fjernet: 16", "tilføjet: 15")

		form := a.In("erik").Get("/decisions/new?case=" + strings.TrimPrefix(at, "/cases/"))
		if form.Status != 200 || form.Field("basis") != "Sag 26/0002" || form.Field("title") != "Lys på stien" {
			t.Fatalf("the decision's form: %d, %q %q", form.Status, form.Field("basis"), form.Field("title"))
		}
		p := a.In("erik").Post("/decisions", "case", form.Field("case"), "title", "Der sættes lys på stien", "body", a.Body("Direktionen"), "day", "2026-09-08", "sort", "agreed",
			"unit", a.Unit("Veje"), "owner", a.Person("carl"), "due", "2026-12-01", "state", "not_begun", "who", "staff", "basis", "Sag 26/0002")
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("bo").Get(at), "Besluttet", "Der sættes lys på stien", "Direktionen, 8. september 2026: i enighed.", "Ikke begyndt")
		wants(t, a.In("bo").Get(p.Location), "Lys på stien", "Sag 26/0002")
		if p := a.In("hanne").Post(at+"/sections", "version", "1", "text_occasion", "x"); p.Status != 409 {
			t.Errorf("it is decided, and is written in: got %d", p.Status)
		}
	})
}

func between(text, from, to string) string {
	_, text, _ = strings.Cut(text, from)
	text, _, _ = strings.Cut(text, to)
	return text
}

func TestNothingHoldsTheDirectorsCase(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a)
		vej, skole := a.Unit("Veje"), a.Unit("Skoler")
		if p := a.In("hanne").Post(at+"/questions", "version", "1", "until", "2026-09-01"); p.Status != 422 || !p.Has("Vælg mindst ét område.") || !p.Has("Dagen er gået.") {
			t.Errorf("asking nobody: got %d %s", p.Status, p.Text())
		}
		if p := a.In("hanne").Post(at+"/questions", "version", "1", "units", vej, "units", skole, "until", "2026-09-10", "text", "Kan det nås?"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("bo").Get(at), "I koordinering", "Mangler", "Svar senest 10. september 2026.")
		if p := a.In("carl").Post(at+"/questions/"+vej, "version", "1", "answer", "disagree", "said", ""); p.Status != 422 || !p.Has("Skriv, hvorfor området er uenigt.") {
			t.Errorf("a disagreement without a word: got %d %s", p.Status, p.Text())
		}
		done(t, a, "carl", at+"/questions/"+vej, at+"/questions/"+vej, "answer", "disagree", "said", "Stien graves op til foråret.")
		if p := a.In("carl").Post(at+"/questions/"+vej, "version", "1", "answer", "agree", "said", ""); p.Status != 409 {
			t.Errorf("over an old answer: got %d", p.Status)
		}
		done(t, a, "hanne", at+"/questions/"+vej+"/position", at+"/questions/"+vej+"/position", "position", "Lamperne står på den anden side.")
		wants(t, a.In("bo").Get(at), "Der er uenighed om sagen", "Uenig: Veje.", "Stien graves op til foråret.", "Lamperne står på den anden side.", "Carl, 8. september 2026.")

		// One area has not answered: she goes on with a sentence, and it stands there.
		if p := a.In("hanne").Get(at + "/readiness"); !p.Has("Ikke svaret: Skoler.") {
			t.Errorf("the form: %s", p.Text())
		}
		if p := a.In("hanne").Post(at+"/readiness", "version", version(a, "hanne", at), "because", ""); p.Status != 422 || !p.Has("Skriv, hvorfor sagen går videre uden alle svar.") {
			t.Errorf("without a sentence: got %d %s", p.Status, p.Text())
		}
		done(t, a, "hanne", at+"/readiness", at+"/readiness", "because", "Mørket venter ikke.")
		page := a.In("erik").Get(at)
		wants(t, page, "Klar til beslutning", "Mørket venter ikke.")
		id := between(page.Body, `/fjordby/editions/`, `"`)
		wants(t, a.In("bo").Get("/editions/"+id), "Uenig", "Stien graves op til foråret.", "Lamperne står på den anden side.")

		// The chief executive wishes, and changes nothing of what is recommended.
		done(t, a, "erik", at+"/another-round", at+"/another-round", "why", "Spørg Elmeskolen.")
		page = a.In("bo").Get(at)
		wants(t, page, "Kommunaldirektøren ønsker en runde til", "Spørg Elmeskolen.", "Klar til beslutning")
		done(t, a, "erik", at+"/edit", at, "title", "Lys på stien nu", "unit", a.Unit("Børn og Læring"), "owner", a.Person("erik"), "role", "Konge", "recommendation", "Ingen lys.", "records", "", "subject", "")
		page = a.In("bo").Get(at)
		wants(t, page, "Lys på stien nu", "<strong>lys</strong>", "Hanne indstiller som Direktør")
		if page.Has("Ingen lys.") || page.Has("Konge") {
			t.Errorf("the recommendation was changed over her head: %s", page.Text())
		}
		a.Move(10 * 24 * 3600 * 1e9)
		wants(t, a.In("bo").Get(at), "Der mangler svar", "Ikke svaret til tiden: Skoler.")

		// The board sees it on its own overview, and nobody else does.
		wants(t, a.In("erik").Get("/"), "Sager, hvor områderne ikke er enige", "Lys på stien nu", "Sag 26/0002. Veje er uenig. Skoler har ikke svaret.")
		if p := a.In("bo").Get("/"); p.Has("områderne ikke er enige") {
			t.Errorf("bo sits on no board: %s", p.Text())
		}
	})
}

// version is the version a case stands in, as the form of its edit says it.
func version(a *testapp.App, who, at string) string {
	return a.In(who).Get(at + "/edit").Field("version")
}

func TestNumbersComeInOrderAndFormsComeBackAsTheyWereTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, want := range []string{"Sag 26/0002", "Sag 26/0003"} {
			wants(t, a.In("bo").Get(hers(t, a)), want)
		}
		p := a.In("dorte").Post("/cases", "title", "", "unit", "06g7zm85g8zkzzzz", "owner", a.Person("hanne"), "recommendation", "Det skrev jeg.", "who", "staff")
		if p.Status != 422 || p.Field("recommendation") != "Det skrev jeg." {
			t.Fatalf("got %d %q", p.Status, p.Field("recommendation"))
		}
		wants(t, p, "Skriv, hvad sagen handler om.")
		if p := a.In("dorte").Post("/cases", "title", "x", "unit", a.Unit("Skoler"), "owner", a.Person("hanne"), "recommendation", "Det vil hun.", "who", "staff"); p.Status != 422 || !p.Has("Indstillingen skrives kun af den, der indstiller.") {
			t.Errorf("dorte recommends for hanne: got %d %s", p.Status, p.Text())
		}
		at := hers(t, a)
		p = a.In("hanne").Post(at+"/economy", "version", "1", "first", "2026", "what_1", "", "sort_1", "expense", "amount1_1", "mange", "amount2_1", "3")
		if p.Status != 422 || p.Field("amount1_1") != "mange" || !p.Has("Skriv beløbet i kroner") {
			t.Errorf("an amount that is none: got %d %s", p.Status, p.Text())
		}
		if p := a.In("hanne").Post(at+"/sections", "version", "1", "text_own1", "Uden overskrift."); p.Status != 422 || p.Field("text_own1") != "Uden overskrift." {
			t.Errorf("a section without a heading: got %d", p.Status)
		}
		done(t, a, "hanne", at+"/withdrawal", at+"/withdrawal", "because", "Vi venter.")
		wants(t, a.In("bo").Get(at), "Trukket tilbage", "Vi venter.")
		if list := a.In("bo").Get("/cases?state=withdrawn"); !list.Has("Lys på stien") || !list.Has("26/0004") {
			t.Errorf("the list: %s", list.Text())
		}
		if list := a.In("bo").Get("/cases?state=ready"); list.Has("Lys på stien") {
			t.Errorf("the list of another state has it: %s", list.Text())
		}
	})
}
