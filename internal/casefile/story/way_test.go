package story_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/casefile"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// way writes where a case goes: the board inside, the economy committee, and a council
// that is only named.
func way(t *testing.T, a *testapp.App, who, at string) {
	t.Helper()
	done(t, a, who, at+"/stops", at+"/stops", "body_1", a.Body("Direktionen"), "sort_1", "internal", "day_1", "2026-09-16", "purpose_1", "decide",
		"body_2", a.Body("Økonomiudvalget"), "sort_2", "formal", "day_2", "2026-09-28", "purpose_2", "recommend",
		"name_3", "Landsbyrådet", "sort_3", "formal", "day_3", "", "purpose_3", "inform")
}

func TestACaseSaysWhereItGoes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a)
		way(t, a, "dorte", at)
		wants(t, a.In("bo").Get(at), "Sagens vej", "Derefter Direktionen 16. september, Økonomiudvalget 28. september og Landsbyrådet.", "internt", "Anbefaler")
		if p := a.In("hanne").Get(at + "/stops"); p.Field("name_3") != "Landsbyrådet" || p.Field("day_2") != "2026-09-28" {
			t.Errorf("the form says %q and %q", p.Field("name_3"), p.Field("day_2"))
		}
		for _, wrong := range [][]string{
			{"body_1", a.Body("Direktionen"), "name_1", "Begge", "sort_1", "internal", "purpose_1", "decide"},
			{"body_1", "06g0000000000000", "sort_1", "internal", "purpose_1", "decide"},
			{"day_1", "2026-09-16"},
			{"name_1", "A", "sort_1", "formal", "purpose_1", "x"},
			{"name_1", "A", "sort_1", "formal", "day_1", "2026-10-01", "purpose_1", "decide", "name_2", "B", "sort_2", "formal", "day_2", "2026-09-01", "purpose_2", "decide"},
		} {
			form := a.In("hanne").Get(at + "/stops")
			if p := a.In("hanne").Post(at+"/stops", append([]string{"version", form.Field("version")}, wrong...)...); p.Status != 422 {
				t.Errorf("%v: got %d, want 422", wrong, p.Status)
			}
		}
		if p := a.In("hanne").Post(at+"/stops", "version", "1", "name_1", "A", "sort_1", "formal", "purpose_1", "decide"); p.Status != 409 {
			t.Errorf("over an old version: got %d, want 409", p.Status)
		}
		wants(t, a.In("bo").Get(at), "Landsbyrådet") // nothing of it was saved
	})
}

// Each director's coming cases for formal bodies stand on one page for the board and the
// secretariat. A case one may not know is in it for nobody but those who may.
func TestTheBoardKnowsComingCases(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		open, own := hers(t, a), hers(t, a, "title", "Skjult handel")
		way(t, a, "dorte", open)
		way(t, a, "dorte", own)
		a.CloseItem(strings.TrimPrefix(own, "/cases/"), auth.PersonSubject(a.Person("hanne")))
		for who, want := range map[string]int{"": 303, "bo": 403, "karen": 403, "gert": 403, "fie": 403, "iben": 403, "anna": 403, "carl": 403, "dorte": 200, "hanne": 200, "erik": 200} {
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			p := b.Get("/cases/coming")
			if p.Status != want {
				t.Errorf("%s: got %d, want %d", who, p.Status, want)
			}
			if p.Has("Skjult handel") != (who == "hanne") {
				t.Errorf("%s sees the closed case: %v", who, p.Has("Skjult handel"))
			}
			if want == 200 {
				wants(t, p, "Hanne, Direktør, Børn og Læring", "Lys på stien", "28. september 2026", "Økonomiudvalget", "Dagen kendes ikke endnu")
				if p.Has("16. september") {
					t.Errorf("%s: an internal stop is among the formal ones: %s", who, p.Text())
				}
			}
			if link := b.Get("/cases").Has("Kommende sager"); link != (want == 200) {
				t.Errorf("%s is led to it: %v", who, link)
			}
		}
		a.Read("erik", func(tx *db.Tx, r *auth.Reader) error {
			list, err := casefile.Coming(tx, r)
			if err != nil {
				return err
			}
			if len(list) != 2 || list[0].Name != "Erik" || len(list[0].Stops) != 0 || list[1].Name != "Hanne" || len(list[1].Stops) == 0 {
				t.Errorf("the directors: %+v", list)
			}
			for i := 1; i < len(list[1].Stops); i++ {
				if x, y := list[1].Stops[i-1], list[1].Stops[i]; x.Day == "" && y.Day != "" || y.Day != "" && x.Day > y.Day {
					t.Errorf("%s comes before %s", x.Day, y.Day)
				}
			}
			return nil
		})
		if p := a.In("hanne").Post(open+"/withdrawal", "version", a.In("hanne").Get(open+"/withdrawal").Field("version"), "because", "Nej."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if p := a.In("erik").Get("/cases/coming"); p.Has("Lys på stien") {
			t.Error("a withdrawn case is still to come")
		}
	})
}

// The number of a case finds it, for those who may know it.
func TestACaseIsFoundByItsNumber(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		hers(t, a)
		hers(t, a, "title", "Lukkede døre", "who", "board", "ground", "private forretningsforhold")
		for who, want := range map[string]bool{"bo": false, "hanne": true} {
			if p := a.In(who).Get("/search?q=26/0003"); p.Has("Lukkede døre") != want {
				t.Errorf("%s finds the closed one by its number: %v, want %v", who, p.Has("Lukkede døre"), want)
			}
		}
		if p := a.In("bo").Get("/search?q=26/0002"); !p.Has("Lys på stien") {
			t.Errorf("its number does not find it: %s", p.Text())
		}
	})
}

// A case that is closed names the ground.
func TestAClosedCaseNamesItsGround(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		form := []string{"title", "Lukket handel", "unit", a.Unit("Børn og Læring"), "owner", a.Person("hanne"), "recommendation", "Der købes.", "who", "board"}
		if p := a.In("hanne").Post("/cases", form...); p.Status != 422 || !p.Has("på hvilken grund sagen er lukket") {
			t.Errorf("without a ground: got %d: %s", p.Status, p.Text())
		}
		at := hers(t, a, "who", "board", "ground", "private forretningsforhold")
		wants(t, a.In("hanne").Get(at), "Lukket sag: private forretningsforhold")
		done(t, a, "hanne", at+"/edit", at, "title", "Lys på stien", "unit", a.Unit("Børn og Læring"), "owner", a.Person("hanne"), "recommendation", "Der sættes lys op.", "ground", "enkeltpersoners forhold")
		wants(t, a.In("hanne").Get(at), "Lukket sag: enkeltpersoners forhold")
	})
}
