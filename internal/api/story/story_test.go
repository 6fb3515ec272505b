package api_test

import (
	"strings"
	"testing"
	"time"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func TestAProgramEntersAGoalAndChangesIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := writer(a, "dorte")
		made := dorte.do("POST", "/goals", strings.Replace(aGoal, "Flere bier", "  Flere bier ", 1))
		var created api.Created
		made.into(t, &created)
		if made.Status != 201 || created.ID == "" || made.Header.Get("Location") != created.Href || made.Header.Get("ETag") != "" {
			t.Fatalf("got %d %s %v", made.Status, made.Body, made.Header)
		}
		if p := a.In("gert").Get("/goals/" + created.ID); p.Status != 200 || !p.Has("Flere bier") {
			t.Errorf("on the page: %d", p.Status)
		}
		one := dorte.get("/goals/" + created.ID)
		tag := one.Header.Get("ETag")
		if one.Status != 200 || !strings.HasPrefix(tag, `"v1-`) || !strings.Contains(one.Body, `"title":"Flere bier"`) {
			t.Fatalf("got %d %s %s", one.Status, tag, one.Body)
		}
		if again := dorte.get("/goals/"+created.ID, "If-None-Match", tag); again.Status != 304 || again.Body != "" {
			t.Errorf("asked again: got %d %s", again.Status, again.Body)
		}
		changed := strings.Replace(aGoal, "Flere bier", "Endnu flere bier", 1)
		if r := dorte.do("PUT", "/goals/"+created.ID, changed); r.Status != 428 {
			t.Errorf("without If-Match: got %d %s", r.Status, r.Body)
		}
		saved := dorte.do("PUT", "/goals/"+created.ID, changed, "If-Match", tag)
		if saved.Status != 200 || !strings.HasPrefix(saved.Header.Get("ETag"), `"v2-`) || !strings.Contains(saved.Body, "Endnu flere") {
			t.Errorf("saved: got %d %v %s", saved.Status, saved.Header, saved.Body)
		}
		stale := dorte.do("PUT", "/goals/"+created.ID, aGoal, "If-Match", tag)
		p := stale.problem(t)
		if stale.Status != 412 || p.Version != 2 || p.Current["title"] != "Endnu flere bier" {
			t.Errorf("stale: got %d %+v, want what stands", stale.Status, p)
		}
		if p := a.In("dorte").Get("/history/" + created.ID); !p.Has("Dorte") || !p.Has("Endnu flere bier") {
			t.Errorf("the history has %s", p.Text())
		}
	})
}

func TestATokenIsShownOnceAndCanBeEnded(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		page := bo.Post("/me/tokens", "name", "Intranet", "scope", "read", "last_day", "2027-09-08")
		at := strings.Index(page.Body, "lt_")
		if page.Status != 200 || at < 0 || !page.Has("kun denne ene gang") {
			t.Fatalf("got %d %s", page.Status, page.Text())
		}
		secret, _, _ := strings.Cut(page.Body[at:], "<")
		p := program{t: t, a: a, secret: secret, slug: "fjordby"}
		var me struct{ Name, Scope, Token string }
		r := p.get("/me")
		if r.into(t, &me); r.Status != 200 || me.Name != "Bo" || me.Scope != "read" || me.Token != "Intranet" {
			t.Fatalf("got %d %+v", r.Status, me)
		}
		if list := bo.Get("/me/tokens"); !list.Has("Intranet") || !list.Has("8. september") || strings.Contains(list.Body, secret) {
			t.Errorf("the list has %s", list.Text())
		}
		if r := p.do("POST", "/goals", aGoal); r.Status != 403 {
			t.Errorf("writing with a token for reading: got %d", r.Status)
		}
		p.slug = "naboby"
		if r := p.get("/me"); r.Status != 401 {
			t.Errorf("in another municipality: got %d", r.Status)
		}
		p.slug = "fjordby"
		id := tokenOf(a, "bo")
		if r := a.In("anna").Post("/me/tokens/" + id + "/ending"); r.Status != 404 {
			t.Errorf("ending another's: got %d", r.Status)
		}
		if all := a.In("fie").Get("/tokens"); !all.Has("Intranet") || !all.Has("Bo") || strings.Contains(all.Body, "lt_") {
			t.Errorf("the administrator sees %s", all.Text())
		}
		if r := a.In("bo").Get("/tokens"); r.Status != 403 {
			t.Errorf("everybody's tokens as bo: got %d", r.Status)
		}
		if r := a.In("fie").Post("/tokens/" + id + "/ending"); r.Status != 303 {
			t.Errorf("ending: got %d", r.Status)
		}
		if r := p.get("/me"); r.Status != 401 || r.Header.Get("WWW-Authenticate") == "" {
			t.Errorf("ended: got %d", r.Status)
		}
	})
}

func tokenOf(a *testapp.App, who string) (id string) {
	a.Read(who, func(tx *db.Tx, r *auth.Reader) error {
		list, err := api.Tokens(tx, a.Person(who))
		if err == nil && len(list) > 0 {
			id = list[0].ID
		}
		return err
	})
	return id
}

func TestATokenWithoutNameOrEndComesBack(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, day := range []string{"", "2026-09-07", "2027-09-09", "x"} {
			p := a.In("bo").Post("/me/tokens", "name", "", "scope", "all", "last_day", day)
			if p.Status != 422 || !p.Has("Skriv, hvad nøglen skal bruges til.") || !p.Has("Vælg et af svarene.") || strings.Contains(p.Body, "lt_") {
				t.Errorf("%q: got %d %s", day, p.Status, p.Text())
			}
		}
	})
}

// Only a token of today opens anything: no session, no one who has left.
func TestWhatDoesNotOpen(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		iben := as(a, "iben", api.Read)
		if r := iben.get("/goals"); r.Status != 200 {
			t.Fatalf("before she left: got %d", r.Status)
		}
		her := a.Person("iben")
		err := a.Space.Keep(t.Context(), func(tx *db.Tx) error {
			_, err := tx.Exec(`UPDATE position SET valid_to = '2026-09-08' WHERE person = $1`, her)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		bo := as(a, "bo", api.Read)
		session := a.In("dorte").Client.Jar
		cookie := session.Cookies(mustRequest(t, a.URL+"/fjordby/").URL)[0]
		none := as(a, "", "")
		for name, r := range map[string]reply{
			"one who has left":  iben.get("/goals"),
			"nothing":           none.get("/goals"),
			"a session":         none.get("/goals", "Cookie", cookie.Name+"="+cookie.Value),
			"a session's words": none.get("/goals", "Authorization", "Bearer "+cookie.Value),
			"a made-up token":   none.get("/goals", "Authorization", "Bearer lt_x"),
			"basic":             none.get("/goals", "Authorization", "Basic "+bo.secret),
			"no space":          none.get("/goals", "Authorization", "Bearer"+bo.secret),
		} {
			if r.Status != 401 || r.problem(t).Type != "/api/v1/#unauthorized" {
				t.Errorf("%s: got %d", name, r.Status)
			}
		}
		if r := bo.get("/goals"); r.Status != 200 {
			t.Errorf("bo: got %d", r.Status)
		}
		a.Move(120 * 24 * time.Hour)
		if r := bo.get("/goals"); r.Status != 401 {
			t.Errorf("after the token's last day: got %d", r.Status)
		}
		if p := a.Out().Do(withToken(t, a.URL+"/fjordby/goals", bo.secret)); p.Status != 303 {
			t.Errorf("a token on a page: got %d, want to sign in", p.Status)
		}
	})
}

func TestManyWrongTokensAreToldToWaitAndARightOneIsLetIn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo, wrong := as(a, "bo", api.Read), program{t: t, a: a, secret: "lt_forkert", slug: "fjordby"}
		last := reply{}
		for range 25 {
			last = wrong.get("/me")
		}
		if last.Status != 429 || last.Header.Get("Retry-After") == "" {
			t.Errorf("got %d %v", last.Status, last.Header)
		}
		if r := bo.get("/me"); r.Status != 200 {
			t.Errorf("a right one: got %d", r.Status)
		}
	})
}

func TestProblemsAreInTheAskersLanguage(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := as(a, "bo", api.Read)
		for lang, want := range map[string]string{"da": "Det findes ikke.", "en-GB": "It does not exist."} {
			r := bo.get("/goals/06g0000000000000", "Accept-Language", lang)
			if p := r.problem(t); r.Status != 404 || p.Detail != want {
				t.Errorf("%s: got %d %q", lang, r.Status, p.Detail)
			}
		}
	})
}
