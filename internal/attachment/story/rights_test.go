package attachment_test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

var everybody = []string{"", "gert", "bo", "carl", "anna", "hanne", "dorte", "fie", "erik", "karen", "iben"}

func browsers(a *testapp.App) map[string]browser {
	m := map[string]browser{"": {a.Out(), a.URL}}
	for _, who := range everybody[1:] {
		m[who] = in(a, who)
	}
	return m
}

func TestWhoMayDoWhatWithAttachments(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		upload(in(a, "dorte"), send, "a.pdf", pdf, "who", "same")
		at := files(a.In("gert").Get(page))[0]
		one := "/attachments/" + idOf(at)
		plan := a.Item("plan_goal", "Flere læser med lyst")
		candidate := ""
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			tx.Told()
			list, err := db.All(tx, db.Value[string], `SELECT id FROM item WHERE kind = 'candidate' ORDER BY id`)
			candidate = list[0]
			if err == nil {
				_, err = tx.Exec(`UPDATE item SET owner = $1 WHERE id = $2`, a.Person("dorte"), candidate)
			}
			return err
		})
		all := browsers(a)
		for _, c := range []struct {
			method, path string
			want         []int
		}{
			//                                                 ""  gert   bo carl anna hanne dorte fie erik karen iben
			{"GET", at, []int{303, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200}},
			{"GET", one + "/edit", []int{303, 403, 403, 403, 403, 403, 200, 403, 200, 403, 403}},
			{"POST", one, []int{303, 403, 403, 403, 403, 403, 422, 403, 422, 403, 403}},
			{"POST", one + "/rise", []int{303, 403, 403, 403, 403, 403, 303, 403, 303, 403, 403}},
			{"GET", one + "/withdrawal", []int{303, 403, 403, 403, 403, 403, 200, 403, 200, 403, 403}},
			{"POST", one + "/withdrawal", []int{303, 403, 403, 403, 403, 403, 422, 403, 422, 403, 403}},
			{"GET", send + "/new", []int{303, 403, 403, 403, 403, 403, 200, 403, 200, 403, 403}},
			{"POST", send, []int{303, 403, 403, 403, 403, 403, 422, 403, 422, 403, 403}},
			// bo owns the unit's goal; anna leads the unit, and hanne and erik above it.
			{"GET", "/items/" + plan + "/attachments/new", []int{303, 403, 200, 403, 200, 200, 403, 403, 200, 403, 403}},
			{"POST", "/items/" + plan + "/attachments", []int{303, 403, 422, 403, 422, 422, 403, 403, 422, 403, 403}},
			// Nobody, not even who wrote it, lays anything beside what was learned.
			{"GET", "/items/" + candidate + "/attachments/new", []int{303, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403}},
			{"GET", "/attachments/0000000000000000/a.pdf", []int{303, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404}},
			{"GET", "/attachments/noget/a.pdf", []int{303, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404}},
		} {
			for n, who := range everybody {
				p := all[who].Get(c.path)
				if c.method == "POST" {
					p = all[who].Post(c.path, "version", "1")
				}
				if p.Status != c.want[n] {
					t.Errorf("%q %s %s: got %d, want %d", who, c.method, c.path, p.Status, c.want[n])
				}
			}
		}
	})
}

// An attachment for fewer is there for those it is for, if they may read the thing at
// all, and for nobody else: the administrator, the chief executive and whoever answers
// for the thing not excepted.
func TestAnAttachmentForFewerIsForThemAlone(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		closed := a.Item("principle", "Vi siger det, som det er")
		dorte, all := in(a, "dorte"), browsers(a)
		for _, c := range []struct {
			name, send, page string
			whom             []string // names and values
			sees             []string
		}{
			{"all.pdf", send, page, []string{"who", "same"}, everybody[1:]},
			{"body.pdf", send, page, []string{"who", "named", "bodies", a.Body("Hovedudvalget"), "people", a.Person("dorte")}, []string{"erik", "karen", "dorte"}},
			{"person.pdf", send, page, []string{"who", "named", "people", a.Person("dorte"), "others", "BO@fjordby.example"}, []string{"bo", "dorte"}},
			{"unit.pdf", send, page, []string{"who", "named", "units", a.Unit("Skoler"), "sure", "1"}, []string{"bo", "anna", "hanne", "erik"}},
			// The thing is closed to Hovedudvalget: being named does not let bo in.
			{"wider.pdf", "/items/" + closed + "/attachments", "/principles/" + closed, []string{"who", "named", "people", a.Person("dorte"), "others", "bo@fjordby.example karen@fjordby.example"}, []string{"karen"}},
		} {
			if p := upload(dorte, c.send, c.name, pdf, c.whom...); p.Status != 303 {
				t.Fatalf("%s: got %d: %s", c.name, p.Status, p.Text())
			}
			at := addressOf(a, c.name)
			if c.name == "wider.pdf" {
				a.CloseItem(closed, auth.BodySubject(a.Body("Hovedudvalget")))
			}
			for _, who := range everybody {
				b, want := all[who], 404
				switch {
				case who == "":
					want = 303
				case slices.Contains(c.sees, who):
					want = 200
				}
				if got := b.Get(at).Status; got != want {
					t.Errorf("%q %s: got %d, want %d", who, c.name, got, want)
				}
				if got := b.Get(c.page).Has(at); got != (want == 200) {
					t.Errorf("%q %s: in the list is %v", who, c.name, got)
				}
			}
		}
	})
}

// addressOf is where the file of a name is, whoever may have it.
func addressOf(a *testapp.App, name string) (at string) {
	a.T.Helper()
	err := a.Space.Read(context.Background(), func(tx *db.Tx) error {
		id, err := db.One(tx, db.Value[string], `SELECT id FROM attachment WHERE name = $1`, name)
		at = "/attachments/" + id + "/" + name
		return err
	})
	if err != nil {
		a.T.Fatal(err)
	}
	return at
}

const bird = "Kanariefugl"

// What is for fewer leaves no trace where others look: no title, name or reason in a
// list, a history, news, search, an error or a header, and no sign that anything was
// done.
func TestNobodyHearsOfAnAttachmentForFewer(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		id := strings.TrimPrefix(page, "/goals/")
		places := []string{page, page + "/edit", "/goals", "/history/" + id, "/", "/search?q=" + bird, "/thread?from=" + id, "/items/" + id + "/recall"}
		who := []string{"", "gert", "bo", "carl", "anna", "hanne", "fie", "iben"}
		all, before := browsers(a), map[string]string{}
		look := func(person, path string) string {
			p := all[person].Get(path)
			if p.Has(bird) && !strings.Contains(path, bird) {
				t.Errorf("%q hears of it at %s: %s", person, path, p.Text())
			}
			return p.Text()
		}
		for _, person := range who {
			for _, path := range places {
				before[person+path] = look(person, path)
			}
		}
		dorte, fewer := in(a, "dorte"), []string{"who", "named", "people", a.Person("dorte"), "bodies", a.Body("Hovedudvalget"), "label", bird + " titel"}
		dorte.Follow(upload(dorte, send, bird+".pdf", pdf, fewer...))
		at := addressOf(a, bird+".pdf")
		dorte.Follow(upload(dorte, "/attachments/"+idOf(at), bird+".csv", []byte("x"), append(fewer, "version", "1")...))
		dorte.Follow(dorte.Post("/attachments/"+idOf(at)+"/withdrawal", "version", "2", "reason", bird+" grund"))
		if p := all["karen"].Get(page); !p.Has(bird + " titel") {
			t.Errorf("karen is one of them and reads %s", p.Text())
		}
		for _, person := range who {
			for _, path := range places {
				if got := look(person, path); got != before[person+path] {
					t.Errorf("%q %s is not as it was:\n%s\n%s", person, path, before[person+path], got)
				}
			}
			for _, path := range []string{at, "/attachments/" + idOf(at) + "/edit", "/attachments/" + idOf(at) + "/withdrawal"} {
				real, none := all[person].Get(path), all[person].Get(strings.Replace(path, idOf(at), "06g0000000000000", 1))
				if real.Status != none.Status || real.Text() != none.Text() || real.Status == http.StatusOK {
					t.Errorf("%q %s: got %d, and nothing is %d", person, path, real.Status, none.Status)
				}
			}
		}
	})
}

// What becomes for fewer goes out of what others read of before.
func TestNarrowingTakesTheTitleOutOfTheHistory(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		dorte, gert := in(a, "dorte"), a.In("gert")
		history := "/history/" + strings.TrimPrefix(page, "/goals/")
		dorte.Follow(upload(dorte, send, bird+".pdf", pdf, "who", "same"))
		one := "/attachments/" + idOf(addressOf(a, bird+".pdf"))
		if p := gert.Get(history); !p.Has(bird) {
			t.Fatalf("at first: %s", p.Text())
		}
		dorte.Follow(upload(dorte, one, "", nil, "version", "1", "who", "named", "people", a.Person("dorte"), "label", bird))
		if p := gert.Get(history); p.Has(bird) || !p.Has("Bilaget er gjort til for færre.") {
			t.Errorf("narrowed: %s", p.Text())
		}
		if p := dorte.Get(one + "/edit"); p.Status != 200 || !p.Has(`value="`+a.Person("dorte")+`" checked`) {
			t.Errorf("the form read back: %d", p.Status)
		}
		dorte.Follow(upload(dorte, one, "", nil, "version", "2", "who", "same", "label", bird))
		if p := gert.Get(history); !p.Has(bird) || !gert.Get(page).Has(bird) {
			t.Errorf("for all again: %s", p.Text())
		}
	})
}
