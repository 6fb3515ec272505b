package find_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

// at is the address of a search.
func at(words string, more ...string) string {
	q := url.Values{"q": {words}}
	for i := 0; i+1 < len(more); i += 2 {
		q.Set(more[i], more[i+1])
	}
	return "/search?" + q.Encode()
}

func TestOneSearchesFromTheTopOfAnyPage(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		for _, want := range []string{`action="/fjordby/search"`, `role="search"`, `Søg i Ledetråd`} {
			if p := bo.Get("/goals"); !p.Has(want) {
				t.Errorf("the head misses %s", want)
			}
		}
		p := bo.Get(at("makkere læser"))
		for _, want := range []string{"To fund på »makkere læser«.", "<mark>Læsemakkere</mark>", "Store <mark>læser</mark> for små.", "Indsats. Skoler, 2026", "/initiatives/" + a.Item("initiative", "Læsemakkere")} {
			if !p.Has(want) {
				t.Errorf("want %q in: %s", want, p.Text())
			}
		}
		if p.Field("q") != "makkere læser" {
			t.Errorf("the field has %q", p.Field("q"))
		}
		p = bo.Get(at("virker", "year", "2027", "kind", "theme", "unit", a.Unit("Skoler")))
		for _, want := range []string{"Ingen mål, planer eller andet har »virker«.", "Søg i alle slags, enheder og år", `value="theme" selected`, `value="2027" selected`} {
			if !p.Has(want) {
				t.Errorf("want %q in: %s", want, p.Text())
			}
		}
		if p := bo.Get("/search"); !p.Has("Skriv et eller flere ord.") || p.Has("Ingen mål") {
			t.Errorf("nothing sought: %s", p.Text())
		}
		if p := a.Out().Get(at("mål")); p.Status != 303 || !strings.HasPrefix(p.Location, "/sign-in?next=") {
			t.Errorf("not signed in: %d %s", p.Status, p.Location)
		}
	})
}

func TestUnitsAndBodiesAreFoundByAllAndPeopleByTheAdministrator(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, c := range []struct {
			who, words, path string
			want             bool
		}{
			{"bo", "elmeskole", "/units/" + a.Unit("Elmeskolen"), true},
			{"gert", "skole", "/units/" + a.Unit("Elmeskolen"), true},
			{"bo", "byrådet", "/bodies/" + a.Body("Byrådet"), true},
			{"bo", "hanne", "/people/" + a.Person("hanne"), false},
			{"dorte", "hanne", "/people/" + a.Person("hanne"), false},
			{"fie", "hanne", "/people/" + a.Person("hanne"), true},
			{"fie", "%", "/people/" + a.Person("hanne"), false},
		} {
			if p := a.In(c.who).Get(at(c.words)); p.Status != 200 || p.Has(c.path) != c.want {
				t.Errorf("%s seeks %q: got %d, %v, want %v", c.who, c.words, p.Status, p.Has(c.path), c.want)
			}
		}
	})
}

// audiences of the rights table: who finds the neutral title, the title, the content.
func addressed(a *testapp.App) (byTitle map[string]string) {
	board := auth.BodySubject(a.Body("Direktionen"))
	closed := auth.Closed(board)
	known := closed.Known(auth.Staff)
	titled := known
	titled.Title = append(titled.Title, auth.Grant{Subject: auth.Staff})
	byTitle = map[string]string{}
	for title, audience := range map[string]auth.Audience{
		"Aftale om lukket havn": closed, "Aftale om kendt havn": known, "Aftale om nævnt havn": titled, "Aftale om intern havn": auth.Internal(), "Aftale om åben havn": auth.Public(),
	} {
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			id, err := goal.Add(tx, r.Actor, goal.Draft{Title: title, Text: "Mudring koster meget.", Source: "Budget", Period: "2026-2029", State: goal.InForce})
			if err != nil {
				return err
			}
			it, err := item.Get(tx, "goal", id)
			if err != nil {
				return err
			}
			byTitle[title] = id
			return item.Readdress(tx, &it, audience, "Sag uden navn", it.Version)
		})
	}
	return byTitle
}

func TestWhoFindsWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ids := addressed(a)
		// By closed, known, titled, internal and open; o is not found.
		order := []string{"Aftale om lukket havn", "Aftale om kendt havn", "Aftale om nævnt havn", "Aftale om intern havn", "Aftale om åben havn"}
		for _, c := range []struct{ who, words, want string }{
			{"erik", "havn", "xxxxx"}, {"hanne", "mudring havn", "xxxxx"}, {"erik", "sag navn", "ooooo"},
			{"bo", "havn", "ooxxx"}, {"bo", "mudring", "oooxx"}, {"bo", "mudring havn", "oooxx"}, {"bo", "navn", "oxooo"}, {"bo", "navn havn", "ooooo"},
			{"dorte", "havn", "ooxxx"}, {"fie", "mudring", "oooxx"}, {"anna", "koster", "oooxx"}, {"karen", "navn sag", "oxooo"},
			{"gert", "havn", "oooox"}, {"gert", "navn", "ooooo"}, {"gert", "mudring", "oooox"},
		} {
			p := a.In(c.who).Get(at(c.words))
			got := ""
			for _, title := range order {
				if p.Has("/goals/" + ids[title]) {
					got += "x"
				} else {
					got += "o"
				}
			}
			if got != c.want {
				t.Errorf("%s seeks %q: got %s, want %s: %s", c.who, c.words, got, c.want, p.Text())
			}
			if n := strings.Count(c.want, "x"); n != strings.Count(p.Body, `href="/fjordby/goals/`) {
				t.Errorf("%s seeks %q: the page has other goals: %s", c.who, c.words, p.Text())
			}
		}
		if p := a.In("bo").Get(at("havn")); !p.Has("Tre fund på »havn«.") {
			t.Errorf("Bo counts: %s", p.Text())
		}
		if p := a.In("bo").Get(at("mudring")); !p.Has("To fund på »mudring«.") || strings.Count(p.Body, "<mark>Mudring</mark> koster meget.") != 2 {
			t.Errorf("Bo reads of what she may not: %s", p.Text())
		}
	})
}

// TestWhatIsHiddenMakesNoDifference asks, takes away all the reader may not know, and
// asks again: the pages are alike to the byte, in order and count too.
func TestWhatIsHiddenMakesNoDifference(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ids := addressed(a)
		for n := range 12 {
			hide := auth.Closed(auth.PersonSubject(a.Person("erik")))
			a.System(func(tx *db.Tx, r *auth.Reader) error {
				id, err := goal.Add(tx, r.Actor, goal.Draft{Title: fmt.Sprint("Havnens aftale ", n), Text: "Mudring, mudring i mudderhavnen. Naturlig aftale.", Source: "Budget", Period: "2026-2029", State: goal.InForce})
				if err != nil {
					return err
				}
				it, err := item.Get(tx, "goal", id)
				ids[fmt.Sprint(n)] = id
				if err != nil {
					return err
				}
				return item.Readdress(tx, &it, hide, "Havn", it.Version)
			})
		}
		words := []string{"havn", "aftale havn", "havn aftale", "mudring koster", "mudder", "naturlig aftale", "sag navn", "om havn", "mud", "meget mudring aftale"}
		ask := func() (pages []string) {
			for _, who := range []string{"bo", "gert", "dorte"} {
				for _, w := range words {
					pages = append(pages, who+" "+w+": "+a.In(who).Get(at(w)).Body)
				}
			}
			return pages
		}
		before := ask()
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			for _, id := range ids {
				if id == ids["Aftale om kendt havn"] || id == ids["Aftale om nævnt havn"] || id == ids["Aftale om intern havn"] || id == ids["Aftale om åben havn"] {
					continue
				}
				if _, err := tx.Exec(`UPDATE item SET title = 'taget', neutral = 'taget' WHERE id = $1`, id); err != nil {
					return err
				}
				if _, err := tx.Exec(`UPDATE goal SET text = 'taget', source = 'taget' WHERE item = $1`, id); err != nil {
					return err
				}
				if err := change.Record(tx, r.Actor, change.Of("goal", id), "taken", nil, nil); err != nil {
					return err
				}
			}
			return nil
		})
		for i, after := range ask() {
			if after != before[i] {
				t.Errorf("it differs:\n%s\n%s", before[i], after)
			}
		}
	})
}

func TestAnItemThatIsClosedIsNoLongerFound(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("initiative", "Læsemakkere")
		for _, who := range []string{"carl", "dorte"} {
			if p := a.In(who).Get(at("læsemakkere")); !p.Has("/initiatives/" + id) {
				t.Errorf("%s does not find it: %s", who, p.Text())
			}
		}
		a.CloseItem(id, auth.BodySubject(a.Body("Hovedudvalget")))
		for who, want := range map[string]bool{"carl": false, "dorte": false, "anna": false, "karen": true} {
			if p := a.In(who).Get(at("læsemakkere små")); p.Has("/initiatives/"+id) != want {
				t.Errorf("%s: want %v: %s", who, want, p.Text())
			}
		}
	})
}

// TestAnAnswerToAThemeIsFoundByThoseWhoKnowTheTheme: the answer is the plan's, which
// all may read, and says what the theme is about.
func TestAnAnswerToAThemeIsFoundByThoseWhoKnowTheTheme(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plan, theme := "/plans/"+a.Item("plan", "Årsplan 2026"), a.ItemIn("theme", "Det, der virker", "2026")
		if p := a.In("karen").Get(at("vil læse mere")); !p.Has(plan) || !p.Has("mere</mark>.") {
			t.Errorf("Karen knows the theme: %s", p.Text())
		}
		a.CloseItem(theme, auth.BodySubject(a.Body("Direktionen")))
		if p := a.In("karen").Get(at("vil læse mere")); p.Has(plan) {
			t.Errorf("Karen knows it no more: %s", p.Text())
		}
		if p := a.In("karen").Get(at("skolernes plan")); !p.Has(plan) || p.Has("Vi vil læse") {
			t.Errorf("the plan is still hers to find: %s", p.Text())
		}
		if p := a.In("hanne").Get(at("vil læse mere")); !p.Has(plan) {
			t.Errorf("Hanne sits in the board: %s", p.Text())
		}
	})
}

// TestTheNeighbourIsNotFound: another municipality's words are in another place.
func TestTheNeighbourIsNotFound(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		if p := a.In("fie").Get(at("nabobys")); !p.Has("Ingen mål, planer eller andet har »nabobys«.") {
			t.Errorf("got %s", p.Text())
		}
	})
}

func TestTooMuchIsCutAndSaidSo(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		if p := bo.Get(at("et to tre fire fem seks syv otte ni ti")); !p.Has("En søgning kan have 8 ord og 200 tegn.") {
			t.Errorf("ten words: %s", p.Text())
		}
		for _, words := range []string{strings.Repeat("ord ", 2500), "\x00\xff", "<script>alert(1)</script>", "'\"*"} {
			if p := bo.Get(at(words)); p.Status != 200 || strings.Contains(p.Body, "<script>alert") {
				t.Errorf("%.20q: got %d", words, p.Status)
			}
		}
	})
}
