package initiative_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

func TestMoreIsWrittenOfAnInitiative(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id, anna := a.Item("initiative", "Læsemakkere"), a.In("anna")
		one := "/initiatives/" + id
		if p := a.In("karen").Get(one); p.Has("Mere om indsatsen") {
			t.Error("what nobody has written is shown to who cannot write it")
		}
		if p := anna.Get(one); !p.Has("Mere om indsatsen") {
			t.Errorf("the offer: %s", p.Text())
		}
		form := anna.Get(one + "/more/edit")
		page := anna.Follow(anna.Post(one+"/more", "version", form.Field("version"), "mandate", "Må købe bøger for 40.000 kr.", "given_by", "Direktionen", "until", "2026-12-31",
			"partners", "Biblioteket i Naboby: låner bøger ud\n\nForældreforeningen", "method", "Parlæsning", "evidence", "documented",
			"unit_unit2", a.Unit("Veje"), "unit_done2", "2026-01-12", "unit_text2", "Vi vil gerne være med.", "unit_unit3", a.Unit("Elmeskolen"),
			"result_text1", "Ti par på hver skole", "result_day1", "2026-12-01",
			"milestone_text1", "Første hold er i gang", "milestone_day1", "2026-09-01", "milestone_text2", "Alle er spurgt", "milestone_day2", "2026-06-01", "milestone_done2", "2026-06-10",
			"milestone_text4", "Andet hold", "milestone_day4", "2026-11-01"))
		for _, want := range []string{"Må købe bøger for 40.000 kr.", "Direktionen", "31. december 2026", "Biblioteket i Naboby: låner bøger ud", "Parlæsning", "Veldokumenteret i forskning",
			"Veje", "Spurgt før start, 12. januar 2026", "»Vi vil gerne være med.«", "Elmeskolen", "Ikke spurgt før start", "Ti par på hver skole", "Nås senest 1. december 2026",
			"Skulle være nået 1. september 2026", "Nået 10. juni 2026, skulle være nået 1. juni 2026", "Andet hold", "Nås senest 1. november 2026"} {
			if !page.Has(want) {
				t.Errorf("want %q: %s", want, page.Text())
			}
		}
		if p := a.In("karen").Get("/history/" + id); !p.Has("Må købe bøger for 40.000 kr.") || !p.Has("Første hold er i gang") || !p.Has("Egne resultatmål") {
			t.Errorf("history: %s", p.Text())
		}
		if p := a.In("karen").Get("/search?q=parlæsning"); !p.Has("Læsemakkere") {
			t.Errorf("search: %s", p.Text())
		}
		if p := anna.Post(one+"/more", "version", form.Field("version"), "mandate", "Andet"); p.Status != 409 || !p.Has("Må købe bøger") || p.Field("mandate") != "Andet" {
			t.Errorf("an old page: got %d", p.Status)
		}
	})
}

func TestWhatIsWrongInMoreIsSaidAndKept(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id, anna := a.Item("initiative", "Læsemakkere"), a.In("anna")
		p := anna.Post("/initiatives/"+id+"/more", "version", "1", "mandate", "Mit", "evidence", "magic", "authority", "0123456789abcdef",
			"unit_unit1", a.Unit("Veje"), "unit_unit2", a.Unit("Veje"), "unit_text4", "Uden enhed", "result_day3", "2026-10-01", "milestone_text1", "Nu", "milestone_done1", "2027-01-01", "milestone_day1", "1. maj")
		if p.Status != 422 || p.Field("mandate") != "Mit" || !p.Has("Enheden står to gange.") || !p.Has("Skriv, hvad det er, eller tøm rækken.") || !p.Has("Datoen ligger ude i fremtiden.") {
			t.Errorf("got %d: %s", p.Status, p.Text())
		}
		if p.Field("unit_text3") != "Uden enhed" || p.Field("result_day1") != "2026-10-01" {
			t.Errorf("what was typed is not kept: %q %q", p.Field("unit_text3"), p.Field("result_day1"))
		}
	})
}

func TestAMandateRestsOnTheOwnersOwn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("initiative", "Læsemakkere")
		given := a.In("fie").Post("/people/"+a.Person("bo")+"/mandates", "what", "Købe bøger", "given_by", a.Person("erik"), "from", "2026-09-01", "to", "2027-01-01")
		form := a.In("bo").Get("/initiatives/" + id + "/more/edit")
		if given.Status != 303 || !form.Has("Købe bøger") {
			t.Fatalf("the mandate is not offered: %d %s", given.Status, form.Text())
		}
		if p := a.In("hanne").Get("/initiatives/" + a.Item("initiative", "Ledere bruger data") + "/more/edit"); p.Status != 200 || p.Has("Købe bøger") {
			t.Errorf("another's mandate is offered: %d", p.Status)
		}
	})
}

func TestWhoMayWriteMore(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("initiative", "Læsemakkere")
		for _, c := range []struct {
			who, method string
			want        int
		}{
			{"gert", "POST", 403}, {"karen", "POST", 403}, {"carl", "GET", 403}, {"dorte", "POST", 403}, {"fie", "GET", 403}, {"iben", "POST", 403},
			{"bo", "GET", 200}, {"anna", "GET", 200}, {"hanne", "GET", 200}, {"bo", "POST", 409},
		} {
			b := a.In(c.who)
			p := b.Get("/initiatives/" + id + "/more/edit")
			if c.method == "POST" {
				p = b.Post("/initiatives/" + id + "/more")
			}
			if p.Status != c.want {
				t.Errorf("%s %s: got %d, want %d", c.who, c.method, p.Status, c.want)
			}
		}
		if p := a.Out().Get("/initiatives/" + id + "/more/edit"); p.Status != 303 {
			t.Errorf("signed out: got %d", p.Status)
		}
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		if p := a.In("anna").Get("/initiatives/" + id + "/more/edit"); p.Status != 404 {
			t.Errorf("a closed one: got %d", p.Status)
		}
		if p := a.In("bo").Post("/initiatives/"+id+"/more", "version", "1", "mandate", "x"); p.Status != 404 {
			t.Errorf("a closed one: got %d", p.Status)
		}
	})
}
