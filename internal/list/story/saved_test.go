package list_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func viewID(a *testapp.App, name string) (id string) {
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		id, err = db.One(tx, db.Value[string], `SELECT id FROM saved_view WHERE name = $1`, name)
		return err
	})
	return id
}

func TestAPersonSavesAViewOpensTheListWithItAndDeletesIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		if p := bo.Get("/initiatives"); p.Status != 200 || p.Has("Gem denne visning") {
			t.Errorf("nothing is chosen, and there is something to save: %s", p.Text())
		}
		chosen := bo.Get("/initiatives?year=2026&state=under_way&sort=-title")
		if !chosen.Has("Gem denne visning") || !chosen.Has("Nulstil") || !chosen.Has(`aria-sort="descending"`) {
			t.Errorf("something is chosen: %s", chosen.Body)
		}
		query := "sort=-title&state=under_way&year=2026"
		page := bo.Follow(bo.Post("/views", "list", "/initiatives", "query", query, "name", "I gang", "first", "1"))
		if page.Status != 200 || !page.Has("Visningen er gemt.") || !page.Has("I gang") || !page.Has(`aria-current="true"`) {
			t.Errorf("saved: %d %s", page.Status, page.Text())
		}
		if p := bo.Get("/initiatives"); p.Status != 303 || p.Location != "/initiatives?"+query {
			t.Errorf("the list opens with %d %q", p.Status, p.Location)
		}
		if p := bo.Get("/initiatives?view=all"); p.Status != 200 || p.Has(`aria-current="true"`) {
			t.Errorf("with nothing chosen: %d", p.Status)
		}
		id := viewID(a, "I gang")
		form := bo.Get("/views/" + id + "/edit")
		if form.Field("name") != "I gang" || form.Has("Del den med alle medarbejdere") {
			t.Errorf("the form: %s", form.Text())
		}
		if p := bo.Post("/views/"+id, "version", "1", "name", "På vej"); p.Status != 303 {
			t.Errorf("rename: %d", p.Status)
		}
		if p := bo.Post("/views/"+id, "version", "1", "name", "Sent"); p.Status != 409 || p.Field("name") != "Sent" || !p.Has("På vej") {
			t.Errorf("a stale rename: %d %s", p.Status, p.Text())
		}
		if p := bo.Get("/initiatives"); p.Status != 200 || !p.Has("På vej") {
			t.Errorf("the list no longer opens with it: %d", p.Status)
		}
		if p := bo.Follow(bo.Post("/views/" + id + "/removal")); !p.Has("Visningen er slettet.") || bo.Get("/views/"+id+"/edit").Status != 404 {
			t.Errorf("removed: %s", p.Text())
		}
	})
}

func TestAViewSentWrongComesBackAsItWasTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		p := bo.Post("/views", "list", "/goals", "query", "state=dropped", "name", "")
		if p.Status != 422 || !p.Has("Giv visningen et navn.") || p.Field("query") != "state=dropped" || p.Field("list") != "/goals" {
			t.Errorf("without a name: %d %s", p.Status, p.Text())
		}
		bo.Post("/views", "list", "/goals", "query", "state=dropped", "name", "Udgåede")
		if p := bo.Post("/views", "list", "/goals", "query", "state=dropped", "name", "Udgåede", "first", "1"); p.Status != 422 || !p.Has("Du har allerede en visning med det navn.") {
			t.Errorf("the same name: %d %s", p.Status, p.Text())
		}
		for _, wrong := range [][2]string{{"//evil.example", ""}, {"https://evil.example", ""}, {"/goals", "state=%zz"}, {"/goals", "b=1&a=2"}, {"/goals?x", ""}, {"/goals", "q=" + strings.Repeat("x", 3000)}} {
			if p := bo.Post("/views", "list", wrong[0], "query", wrong[1], "name", "Prøve"); p.Status != 422 || !p.Has("Formularen kunne ikke læses.") {
				t.Errorf("%v: got %d", wrong, p.Status)
			}
		}
		for i := range 19 {
			if p := bo.Post("/views", "list", "/goals", "query", "state=dropped", "name", strings.Repeat("x", i+1)); p.Status != 303 {
				t.Fatalf("view %d: %d", i, p.Status)
			}
		}
		if p := bo.Post("/views", "list", "/goals", "query", "", "name", "En til"); p.Status != 409 || !p.Has("Slet en, før du gemmer en ny.") || p.Field("name") != "En til" {
			t.Errorf("one too many: %d %s", p.Status, p.Text())
		}
	})
}

func TestTheSecretariatSharesAViewAndOthersOnlyUseIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		if p := dorte.Post("/views", "list", "/initiatives", "query", "state=stopped", "name", "Stoppede", "shared", "1"); p.Status != 303 {
			t.Fatalf("share: %d %s", p.Status, p.Text())
		}
		dorte.Post("/views", "list", "/initiatives", "query", "state=done", "name", "Kun min")
		id, own := viewID(a, "Stoppede"), viewID(a, "Kun min")
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/views/" + id + "/edit", 303}, {"", "POST", "/views", 303}, {"", "POST", "/views/" + id + "/removal", 303},
			{"bo", "GET", "/views/" + id + "/edit", 200}, {"gert", "GET", "/views/" + id + "/edit", 404}, {"bo", "GET", "/views/" + own + "/edit", 404},
			{"bo", "POST", "/views/" + id + "/removal", 403}, {"gert", "POST", "/views/" + id + "/removal", 404}, {"bo", "POST", "/views/" + own + "/removal", 404},
			{"bo", "POST", "/views/" + own, 404}, {"bo", "POST", "/views", 422},
			{"bo", "GET", "/views/0000000000000000/edit", 404}, {"bo", "POST", "/views/noget/removal", 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			p := b.Get(c.path)
			if c.method == "POST" {
				p = b.Post(c.path)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.want)
			}
		}
		bo := a.In("bo")
		if p := bo.Get("/initiatives"); !p.Has("Stoppede") || p.Has("Kun min") || a.In("gert").Get("/initiatives").Has("Stoppede") {
			t.Errorf("who sees the shared one: %s", p.Text())
		}
		if p := bo.Post("/views", "list", "/initiatives", "query", "", "name", "Alles", "shared", "1"); p.Status != 403 {
			t.Errorf("bo shares: %d", p.Status)
		}
		bo.Post("/views/"+id, "version", "1", "name", "Bos navn", "first", "1")
		if p := bo.Get("/initiatives"); p.Status != 303 || p.Location != "/initiatives?state=stopped" || a.In("anna").Get("/initiatives").Status != 200 {
			t.Errorf("bo's list opens with the shared one, and only his: %d %s", p.Status, p.Location)
		}
		if p := dorte.Get("/initiatives"); !p.Has("Stoppede") || p.Has("Bos navn") {
			t.Error("bo renamed what is everybody's")
		}
		dorte.Post("/views/" + id + "/removal")
		if p := bo.Get("/initiatives"); p.Status != 200 {
			t.Errorf("the list of who opened with it: %d", p.Status)
		}
		var verbs []string
		a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
			verbs, err = db.All(tx, db.Value[string], `SELECT verb FROM change WHERE kind = 'saved_view' ORDER BY id`)
			return err
		})
		if got := strings.Join(verbs, " "); got != "created removed" {
			t.Errorf("the log says %q", got)
		}
	})
}
