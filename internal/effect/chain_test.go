package effect_test

import (
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/testapp"
)

func chainOf(a *testapp.App, id string) (c effect.Chain) {
	a.Read("bo", func(tx *db.Tx, r *auth.Reader) (err error) {
		c, err = effect.ChainOf(tx, id)
		return err
	})
	return c
}

// texts are what stands at a stage.
func texts(c effect.Chain, stage int) (list []string) {
	for _, b := range c.At(stage) {
		list = append(list, b.Text)
	}
	return list
}

func TestAChainIsWrittenShownAndReadInHistory(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, _, id := plant(a)
		anna := a.In("anna")
		if p := anna.Get("/effects/" + id); !p.Has("Effektkæden") || !p.Has("I kan nøjes med effekten") {
			t.Errorf("the offer: %s", p.Text())
		}
		if p := a.In("karen").Get("/effects/" + id); p.Has("Effektkæden") {
			t.Error("a chain nobody has written is shown to who cannot write it")
		}
		page := anna.Follow(anna.Post("/effects/"+id+"/chain", "version", "1", "inputs", "To lærere\n\n  Otte cykler  ", "outputs", "En cykelbus hver dag",
			"assumed2", "børn cykler, når andre gør", "impact", "Forældre slipper for bilen"))
		for _, want := range []string{"To lærere", "Otte cykler", "Vi antager, at børn cykler, når andre gør", "Børn kommer friske i skole", "Forældre slipper for bilen", "Ikke vist endnu", "Effektkæden er gemt."} {
			if !page.Has(want) {
				t.Errorf("want %q: %s", want, page.Text())
			}
		}
		if got := texts(chainOf(a, id), 1); !slices.Equal(got, []string{"To lærere", "Otte cykler"}) {
			t.Errorf("the inputs: %q", got)
		}
		for _, path := range []string{"/initiatives/" + a.Item("initiative", "Læsemakkere"), "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")} {
			if p := a.In("karen").Get(path); !p.Has("Barnet vælger selv en bog") || !p.Has("Ikke vist endnu") || !p.Has("makkeren er en, barnet ser op til") {
				t.Errorf("%s: %s", path, p.Text())
			}
		}
		if p := a.In("karen").Get("/history/" + id); !p.Has("Effektkæden er skrevet") || !p.Has("En cykelbus hver dag") || !p.Has("Fra processer til ydelser: vi antager, at") {
			t.Errorf("history: %s", p.Text())
		}
		if p := a.In("karen").Get("/search?q=cykelbus"); !p.Has("Børn kommer friske i skole") {
			t.Errorf("search does not find the box's words: %s", p.Text())
		}
	})
}

func TestWhatShowsASentenceStaysWithIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, _, id := plant(a)
		bo := a.In("bo")
		save := func(version string, pairs ...string) {
			t.Helper()
			if p := bo.Post("/effects/"+id+"/chain", append([]string{"version", version}, pairs...)...); p.Status != 303 {
				t.Fatalf("save: got %d: %s", p.Status, p.Text())
			}
		}
		show := func(shows, text string) {
			t.Helper()
			if p := bo.Post("/effects/"+id+"/evidence", "kind", "observation", "text", text, "shows", shows, "day", "2026-09-01"); p.Status != 303 {
				t.Fatalf("evidence: got %d: %s", p.Status, p.Text())
			}
		}
		save("1", "outputs", "En bus hver dag\nEn cykel til dem uden", "assumed3", "børn vil gerne")
		c := chainOf(a, id)
		bus, bike := c.At(3)[0].ID, c.At(3)[1].ID
		show(bus, "Den kørte.")
		show(bike, "Fire fik en.")
		show("3", "De smilede.")
		show("", "Læreren så det.")
		// Another order, a corrected word, and a stage further: the same boxes.
		save("2", "outputs", "En bus næsten hver dag", "outcomes", "En cykel til dem uden", "assumed3", "børn vil gerne")
		c = chainOf(a, id)
		if c.At(3)[0].ID != bus || c.At(4)[0].ID != bike {
			t.Errorf("the boxes were made anew: %+v", c.Boxes)
		}
		if p := bo.Get("/effects/" + id); !p.Has("Viser »En bus næsten hver dag«.") || !p.Has("Viser »børn vil gerne«.") || !p.Has("Viser effekten.") {
			t.Errorf("what shows what: %s", p.Text())
		}
		// Another sentence, and no assumption: what showed them shows nothing in the chain.
		save("3", "outputs", "Ture til skoven", "outcomes", "En cykel til dem uden")
		c = chainOf(a, id)
		none := 0
		for _, e := range c.Evidence {
			if e.Shows == effect.Unplaced {
				none++
			}
		}
		if c.At(3)[0].ID == bus || none != 2 {
			t.Errorf("got %d that show nothing: %+v", none, c)
		}
		if p := bo.Get("/effects/" + id); !p.Has("Viser intet, der står i kæden nu.") {
			t.Errorf("the page: %s", p.Text())
		}
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			e, err := effect.Get(tx, id)
			if e.State != effect.Open {
				t.Errorf("evidence assessed the effect: %q", e.State)
			}
			return err
		})
	})
}

func TestAFigureShowsASentence(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id, anna := a.Item("effect", "Børn læser også derhjemme"), a.In("anna")
		figure := a.Item("indicator", "Bøger i skoletasken")
		form := anna.Get("/effects/" + id + "/figures/edit")
		c := chainOf(a, id)
		box := c.At(4)[0].ID
		if !form.Has("Resultater: Barnet vælger selv en bog") || !form.Has("Vi antager, at makkeren er en, barnet ser op til") {
			t.Fatalf("the choices: %s", form.Text())
		}
		page := anna.Follow(anna.Post("/effects/"+id+"/figures", "version", form.Field("version"), "shows_"+figure, box))
		if !page.Has("Det er gemt, hvad tallene viser.") || chainOf(a, id).Figures[figure] != box {
			t.Errorf("the figure: %s", page.Text())
		}
		if p := anna.Post("/effects/"+id+"/figures", "version", form.Field("version"), "shows_"+figure, ""); p.Status != 409 {
			t.Errorf("an old page: got %d, want 409", p.Status)
		}
		if p := anna.Post("/effects/"+id+"/figures", "version", anna.Get("/effects/"+id+"/figures/edit").Field("version"), "shows_"+figure, "0123456789abcdef"); p.Status != 422 {
			t.Errorf("nothing there: got %d, want 422", p.Status)
		}
		a.CloseItem(figure, "b:"+a.Body("Direktionen"))
		if p := a.In("bo").Get("/effects/" + id); p.Has("Bøger i skoletasken") || len(chainOf(a, id).Figures) != 0 {
			t.Errorf("a closed figure is met in the chain: %s", p.Text())
		}
	})
}

func TestWhatIsWrongInAChainIsSaidAndKept(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, _, id := plant(a)
		anna, bo := a.In("anna"), a.In("bo")
		long := strings.Repeat("langt ", 40)
		p := anna.Post("/effects/"+id+"/chain", "version", "1", "inputs", "Den\nDen", "outputs", long, "activities", "1\n2\n3\n4\n5\n6\n7\n8\n9")
		if p.Status != 422 || !p.Has("Den samme linje står to gange.") || !p.Has("En linje er for lang.") || !p.Has("Skriv højst 8 linjer.") || p.Field("inputs") != "Den\nDen" {
			t.Errorf("got %d: %s", p.Status, p.Text())
		}
		if p := anna.Post("/effects/"+id+"/chain", "version", "1", "inputs", "Annas"); p.Status != 303 {
			t.Fatalf("got %d", p.Status)
		}
		p = bo.Post("/effects/"+id+"/chain", "version", "1", "inputs", "Bos")
		if p.Status != 409 || !p.Has("Annas") || p.Field("inputs") != "Bos" {
			t.Errorf("got %d, want 409 with both: %s", p.Status, p.Text())
		}
		if p := bo.Post("/effects/"+id+"/chain", "inputs", "Bos"); p.Status != 409 || !p.Has("Siden er gammel") {
			t.Errorf("no version: got %d: %s", p.Status, p.Text())
		}
		p = bo.Post("/effects/"+id+"/evidence", "kind", "rumor", "text", "", "day", "2027-01-01", "source", "En ven", "shows", "9")
		if p.Status != 422 || !p.Has("Skriv, hvad det viser.") || !p.Has("Datoen ligger ude i fremtiden.") || p.Field("source") != "En ven" {
			t.Errorf("got %d: %s", p.Status, p.Text())
		}
	})
}

func TestEvidenceIsWrittenCorrectedAndTakenAway(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, _, id := plant(a)
		bo := a.In("bo")
		page := bo.Follow(bo.Post("/effects/"+id+"/evidence", "kind", "interview", "text", "De kommer tidligere.", "source", "Ti forældre", "day", "2026-09-01", "strength", "several", "consent", "given"))
		for _, want := range []string{"Det bygger vi på", "De kommer tidligere.", "Ti forældre", "1. september 2026", "Flere viser det samme", "De, der fortalte, har sagt ja til det", "Aldrig målt"} {
			if !page.Has(want) {
				t.Errorf("want %q: %s", want, page.Text())
			}
		}
		e := chainOf(a, id).Evidence[0].ID
		if p := bo.Post("/evidence/"+e, "version", "1", "kind", "interview", "text", "De fleste kommer tidligere."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		late := a.In("anna").Post("/evidence/"+e, "version", "1", "kind", "survey", "text", "Nej.")
		if late.Status != 409 || !late.Has("De fleste kommer tidligere.") || late.Field("text") != "Nej." {
			t.Errorf("got %d: %s", late.Status, late.Text())
		}
		if p := a.In("anna").Post("/evidence/"+e+"/removal", "version", "1"); p.Status != 409 || len(chainOf(a, id).Evidence) != 1 {
			t.Errorf("an old page takes away: got %d: %s", p.Status, p.Text())
		}
		if p := bo.Follow(bo.Post("/evidence/"+e+"/removal", "version", "2")); !p.Has("Det er taget væk.") || len(chainOf(a, id).Evidence) != 0 {
			t.Errorf("it is there: %s", p.Text())
		}
		if p := a.In("karen").Get("/history/" + id); !p.Has("Taget væk, hvad der var set") || !p.Has("De fleste kommer tidligere.") {
			t.Errorf("history: %s", p.Text())
		}
	})
}

func TestWhoMayDoWhatWithChainsAndEvidence(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, _, id := plant(a)
		one := "/effects/" + id
		if p := a.In("bo").Post(one+"/evidence", "kind", "survey", "text", "Kanariefuglen sang.", "day", "2026-09-01"); p.Status != 303 {
			t.Fatalf("got %d", p.Status)
		}
		e := "/evidence/" + chainOf(a, id).Evidence[0].ID
		table := []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", one + "/chain/edit", 303},
			{"gert", "GET", one + "/chain/edit", 403},
			{"gert", "POST", e, 403},
			{"karen", "POST", one + "/chain", 403},
			{"karen", "GET", e + "/edit", 403},
			{"carl", "POST", one + "/evidence", 403},
			{"dorte", "POST", e + "/removal", 403},
			{"fie", "GET", one + "/evidence/new", 403},
			{"iben", "POST", one + "/figures", 403},
			{"bo", "GET", one + "/chain/edit", 200},
			{"bo", "GET", one + "/figures/edit", 404}, // there are no figures
			{"anna", "POST", one + "/evidence", 422},
			{"anna", "POST", e, 422},
			{"hanne", "GET", e + "/edit", 200},
			{"anna", "POST", one + "/chain", 409},
			{"anna", "GET", "/evidence/0000000000000000/edit", 404},
			{"anna", "GET", "/evidence/noget-andet/edit", 404},
		}
		ask := func(who, method, path string, want int) {
			t.Helper()
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			p := b.Get(path)
			if method == "POST" {
				p = b.Post(path)
			}
			if p.Status != want {
				t.Errorf("%s %s %s: got %d, want %d", who, method, path, p.Status, want)
			}
		}
		for _, c := range table {
			ask(c.who, c.method, c.path, c.want)
		}
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		for _, path := range []string{one + "/chain/edit", one + "/evidence/new", e + "/edit"} {
			ask("anna", "GET", path, 404)
			ask("bo", "GET", path, 404)
		}
		ask("anna", "POST", e+"/removal", 404)
		ask("bo", "POST", one+"/chain", 404)
		if p := a.In("karen").Get("/search?q=kanariefuglen"); p.Has("Børn kommer friske") {
			t.Error("evidence of a closed effect is found")
		}
	})
}
