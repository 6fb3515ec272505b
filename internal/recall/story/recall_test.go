package recall_test

import (
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/testapp"
)

const number = "010190-4321"

// A personal number is written into a goal, changed about, commented on elsewhere, and
// recalled: it is nowhere, and the page says that something was.
func TestAPassageIsRecalledFromEveryCopy(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		dorte := a.In("dorte")
		goal := []string{"source", "Budgetaftale", "period", "2026-2029", "state", "in_force", "body", a.Body("Økonomiudvalget")}
		saved := dorte.Post("/goals", append(goal, "title", "Hjælp til "+number, "text", "Borgeren "+number+" skal have hjælp.\nHurtigt.")...)
		if p := dorte.Follow(saved); !p.Has("noget, der ligner et personnummer") || strings.Contains(saved.Location, number) {
			t.Errorf("nobody asks about the number: %s", p.Text())
		}
		id := a.Item("goal", "Hjælp til "+number)
		dorte.Post("/goals/"+id, append(goal, "version", "1", "title", "Hjælp", "text", "Nu uden linjer: "+number+".")...)
		other := a.Item("goal", "Levende landsbyer")
		dorte.Post("/goals/"+other, append(goal, "version", "1", "title", "Levende landsbyer", "text", "Se også sagen om "+number)...)
		if len(whereIs(a, number)) < 3 {
			t.Fatalf("the number is only in %v", whereIs(a, number))
		}

		path := "/items/" + id + "/recall"
		form := dorte.Get(path)
		seen := dorte.Post(path, "version", form.Field("version"), "passage", number, "ground", "personnummer")
		for _, want := range []string{"Intet er taget væk endnu", "Tekst", "Historikken", "Levende landsbyer", "Gamle sikkerhedskopier ændres ikke"} {
			if seen.Status != 200 || !seen.Has(want) {
				t.Errorf("the preview (%d) lacks %q: %s", seen.Status, want, seen.Text())
			}
		}
		if p := dorte.Get("/goals/" + id); !p.Has(number) {
			t.Error("looking took it away")
		}
		done := dorte.Post(path, "version", seen.Field("version"), "passage", seen.Field("passage"), "ground", seen.Field("ground"), "sure", "1")
		if done.Status != 303 {
			t.Fatalf("got %d: %s", done.Status, done.Text())
		}
		if p := dorte.Follow(done); !p.Has("Teksten er tilbagekaldt.") || !p.Has("Tekst tilbagekaldt") || !p.Has("Teksterne er taget væk: personnummer") || !p.Has("[tilbagekaldt]") || p.Has(number) || p.Has("ligner et personnummer") {
			t.Errorf("the history: %s", p.Text())
		}
		clean(a)
		if found := whereIs(a, number); len(found) > 0 {
			t.Errorf("the number is still in %v", found)
		}
		if strings.Contains(a.Log.String(), number) {
			t.Error("the number is in what the program logged")
		}
		if r := proved(a); len(r.Blanked) != 3 {
			t.Errorf("want three blanked texts named: %+v", r.Blanked)
		}
		for _, x := range []string{id, other} {
			p := a.In("gert").Get("/goals/" + x)
			if !p.Has("Tekst fjernet den 8. september 2026. Grund: personnummer. Tilbagekaldt af sekretariatet.") || !p.Has("[tilbagekaldt]") || p.Has("/recall") {
				t.Errorf("a councillor's page: %s", p.Text())
			}
		}
		// A form that was opened before does not save it back in silence.
		if p := dorte.Post("/goals/"+id, append(goal, "version", "2", "title", "Hjælp", "text", "Nu uden linjer: "+number+".")...); p.Status != 409 {
			t.Errorf("an old form: got %d, want 409", p.Status)
		}
	})
}

// A whole text goes with all that has stood in it, and a short one leaves others alone.
func TestAWholeTextIsRecalledWithItsHistory(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		anna := a.In("anna")
		id := a.Item("plan_goal", "Flere læser med lyst")
		path := "/items/" + id + "/recall"
		other := a.Item("goal", "Levende landsbyer")
		a.In("dorte").Post("/goals/"+other, "source", "Budgetaftale", "period", "2026-2029", "state", "in_force", "version", "1", "title", "Levende landsbyer", "text", "75 pct.")
		form := anna.Get(path)
		field := option(form, "Måltal: 75 pct.")
		seen := anna.Post(path, "version", form.Field("version"), "field", field, "ground", "fortroligt")
		if seen.Status != 200 || !seen.Has("Måltal") {
			t.Fatalf("got %d: %s", seen.Status, seen.Text())
		}
		p := anna.Post(path, "version", seen.Field("version"), "field", field, "ground", "fortroligt", "sure", "1")
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		page := anna.Get("/plan-goals/" + id)
		if page.Has("75 pct.") || !page.Has("I 4. klasse.") || !page.Has("Tilbagekaldt af den ansvarlige.") {
			t.Errorf("the goal: %s", page.Text())
		}
		clean(a)
		if found := inTables(a, "75 pct."); !slices.Equal(found, []string{"change_text", "goal", "search_text"}) {
			t.Errorf("it stands in %v, want the other goal, its log and what it is searched by", found)
		}
		if p := anna.Get("/goals/" + other); !p.Has("75 pct.") || p.Has("Tekst fjernet") {
			t.Errorf("the other goal: %s", p.Text())
		}
		proved(a)
	})
}

func TestWhoMayRecall(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		open, closed := a.Item("plan_goal", "Flere læser med lyst"), a.Item("initiative", "Læsemakkere")
		a.CloseItem(closed, auth.BodySubject(a.Body("Hovedudvalget")))
		for _, x := range []struct {
			who          string
			open, closed int
		}{
			{"", 303, 303}, {"gert", 403, 403},
			{"bo", 200, 404}, {"anna", 200, 404}, {"hanne", 200, 404}, {"dorte", 200, 404}, {"fie", 200, 404},
			{"carl", 403, 404}, {"iben", 403, 404}, {"karen", 403, 403}, {"erik", 200, 200},
		} {
			b := a.Out()
			if x.who != "" {
				b = a.In(x.who)
			}
			for id, want := range map[string]int{open: x.open, closed: x.closed} {
				path := "/items/" + id + "/recall"
				if p := b.Get(path); p.Status != want || want == 404 && p.Has("Læsemakkere") {
					t.Errorf("%q GET %s: got %d, want %d", x.who, path, p.Status, want)
				}
				if p := b.Post(path, "passage", "noget, der ikke står der", "ground", "prøve"); p.Status != want && (want != 200 || p.Status != 422) {
					t.Errorf("%q POST %s: got %d, want %d", x.who, path, p.Status, want)
				}
			}
		}
	})
}

// What one may not see is no place: not in the preview, not in the answer, and it is
// left as it is.
func TestAClosedThingIsNoPlace(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		closed, open := a.Item("goal", "Levende landsbyer"), a.Item("goal", "Alle unge i uddannelse eller job")
		a.CloseItem(closed, auth.BodySubject(a.Body("Hovedudvalget")))
		dorte := a.In("dorte")
		path := "/items/" + open + "/recall"
		for _, sure := range []string{"", "1"} {
			p := dorte.Post(path, "version", "1", "passage", "liv i landsbyerne", "ground", "prøve", "sure", sure)
			none := dorte.Post(path, "version", "1", "passage", "liv i skovkanten", "ground", "prøve", "sure", sure)
			if p.Status != 422 || strings.ReplaceAll(p.Body, "landsbyerne", "skovkanten") != none.Body {
				t.Errorf("sure %q: got %d: %s", sure, p.Status, p.Text())
			}
		}
		if p := a.In("erik").Get("/goals/" + closed); !p.Has("liv i landsbyerne") {
			t.Error("it was taken from what the reader may not see")
		}
		erik := a.In("erik")
		erik.Post("/items/"+closed+"/recall", "version", erik.Get("/items/"+closed+"/recall").Field("version"), "passage", "liv i landsbyerne", "ground", "fordi", "sure", "1")
		for who, sees := range map[string]bool{"karen": true, "dorte": false, "fie": false, "gert": false} {
			if p := a.In(who).Get("/goals/" + closed); p.Has("Tekst fjernet") != sees {
				t.Errorf("%s: %d %s", who, p.Status, p.Text())
			}
		}
	})
}

func TestWhatIsWrongWithARecallIsSaid(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("goal", "Levende landsbyer")
		dorte, path := a.In("dorte"), "/items/"+id+"/recall"
		for _, c := range []struct {
			says   string
			status int
			pairs  []string
		}{
			{"Skriv det, der skal væk", 422, nil},
			{"Skriv mindst 4 tegn", 422, []string{"passage", "liv", "ground", "prøve"}},
			{"Skriv grunden", 422, []string{"passage", "liv i landsbyerne"}},
			{"Grunden gentager", 422, []string{"passage", "liv i landsbyerne", "ground", "LIV I LANDSBYERNE igen"}},
			{"Det står ikke nogen steder", 422, []string{"passage", "står her ikke", "ground", "prøve"}},
			{"mærke", 422, []string{"passage", "tilbagekaldt", "ground", "prøve"}},
			{"Vælg et af svarene", 422, []string{"field", "session.digest 0", "ground", "prøve"}},
			{"En anden har rettet", 409, []string{"version", "77", "passage", "liv i landsbyerne", "ground", "prøve", "sure", "1"}},
		} {
			p := dorte.Post(path, c.pairs...)
			if p.Status != c.status || !p.Has(c.says) {
				t.Errorf("%v: got %d, want %d and %q: %s", c.pairs, p.Status, c.status, c.says, p.Text())
			}
		}
		if p := dorte.Get("/goals/" + id); !p.Has("liv i landsbyerne") || p.Has("Tekst fjernet") {
			t.Errorf("something was taken away: %s", p.Text())
		}
	})
}

// option is the value of a choice on the page, by the beginning of its words.
func option(p testapp.Page, words string) string {
	before, _, ok := strings.Cut(p.Body, `">`+words)
	if !ok {
		return ""
	}
	return before[strings.LastIndexByte(before, '"')+1:]
}

// A common phrase is no passage.
func TestOneRecallTouchesNotTooMuch(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			for range 100 {
				if _, err := goal.Add(tx, r.Actor, goal.Draft{Title: "Mål", Text: "Der skal være liv i landsbyerne.", Source: "Prøve", Period: "2026-2029", State: goal.InForce}); err != nil {
					return err
				}
			}
			return nil
		})
		for _, sure := range []string{"", "1"} {
			p := a.In("dorte").Post("/items/"+a.Item("goal", "Levende landsbyer")+"/recall", "version", "1", "passage", "liv i landsbyerne", "ground", "prøve", "sure", sure)
			if p.Status != 422 || !p.Has("Det står i 101 ting") {
				t.Errorf("sure %q: got %d: %s", sure, p.Status, p.Text())
			}
		}
	})
}
