package org_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

// things plants a plan's goal in Skoler with an initiative and an effect under it.
func things(a *testapp.App) (goal, initiative, effect string) {
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		tx.Told() // a test's own hand
		add := func(kind, title, under string) (id string, err error) {
			id, err = item.Add(tx, item.New{Kind: kind, Title: title, Unit: a.Unit("Skoler"), State: "under_way", Period: "2026", Audience: auth.Internal()})
			if err != nil {
				return "", err
			}
			_, err = auth.Resolve(tx, r.Actor, r.Day)
			if err == nil && under != "" {
				err = item.Tie(tx, id, item.Supports, under, "", "")
			}
			return id, err
		}
		var err error
		if goal, err = add("dummy", "Rent bord i kantinen", ""); err != nil {
			return err
		}
		if initiative, err = add("initiative", "Klude til alle", goal); err != nil {
			return err
		}
		effect, err = add("effect", "Bordene er rene", initiative)
		return err
	})
	return goal, initiative, effect
}

func TestClosingAGoalHidesItFromAllButThoseNamed(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("goal", "Levende landsbyer")
		at := "/items/" + id + "/audience"
		if p := a.In("anna").Get("/goals"); !p.Has("Levende landsbyer") {
			t.Fatal("before: anna sees it")
		}
		form := dorte.Get(at)
		if form.Status != 200 || form.Field("version") != "1" {
			t.Fatalf("the form: got %d: %s", form.Status, form.Text())
		}
		closing := []string{"version", "1", "who", "closed", "bodies", a.Body("Direktionen")}
		warned := dorte.Post(at, closing...)
		if warned.Status != 422 || !warned.Has("Jeg ved, at jeg ikke selv kan se det bagefter") {
			t.Fatalf("closing herself out: got %d, want 422 with a warning: %s", warned.Status, warned.Text())
		}
		done := dorte.Post(at, append(closing, "sure", "1")...)
		if done.Status != 303 || done.Location != "/?done=org.audience_out_done" {
			t.Fatalf("knowingly: got %d %s", done.Status, done.Location)
		}
		for _, who := range []string{"anna", "dorte", "fie", "gert", "bo"} {
			b := a.In(who)
			for _, path := range []string{"/goals/" + id, "/history/" + id, at} {
				want := 404
				if path == at && who == "gert" {
					want = 403
				}
				if p := b.Get(path); p.Status != want || p.Has("Levende landsbyer") {
					t.Errorf("%s %s: got %d, want %d", who, path, p.Status, want)
				}
			}
		}
		pages := walk(a.In("anna"))
		if len(pages) < 20 {
			t.Errorf("anna's walk met %d pages, want more", len(pages))
		}
		for path, p := range pages {
			if strings.Contains(p.Body, "Levende landsbyer") || strings.Contains(p.Body, id) {
				t.Errorf("anna finds the closed goal on %s", path)
			}
		}
		for _, who := range []string{"erik", "hanne"} {
			b := a.In(who)
			if p := b.Get("/goals/" + id); p.Status != 200 {
				t.Errorf("%s sits in the body: got %d, want 200", who, p.Status)
			}
			if p := b.Get("/history/" + id); p.Status != 200 || !p.Has("Direktionen") {
				t.Errorf("%s and its history: got %d: %s", who, p.Status, p.Text())
			}
		}
	})
}

// walk fetches the pages a person's menu and pages lead to.
func walk(b *testapp.Browser) map[string]testapp.Page {
	seen := map[string]testapp.Page{}
	next := []string{"/", "/organisation", "/goals"}
	for len(next) > 0 && len(seen) < 60 {
		path, _, _ := strings.Cut(next[0], "#")
		next = next[1:]
		if _, done := seen[path]; done {
			continue
		}
		p := b.Get(path)
		seen[path] = p
		for _, to := range links(p.Body) {
			if rest, ok := strings.CutPrefix(to, "/fjordby/"); ok {
				next = append(next, "/"+rest)
			}
		}
	}
	return seen
}

func links(body string) (list []string) {
	z := html.NewTokenizer(strings.NewReader(body))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return list
		case html.StartTagToken:
			for _, a := range z.Token().Attr {
				if a.Key == "href" {
					list = append(list, a.Val)
				}
			}
		}
	}
}

func TestWhatHangsOnAThingFollowsIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, initiative, effect := things(a)
		anna, at := a.In("anna"), "/items/"+initiative+"/audience"
		if p := anna.Get(at); !p.Has("Én ting, der hænger på den, følger med.") {
			t.Errorf("the form: %s", p.Text())
		}
		p := anna.Post(at, "version", "1", "who", "closed", "people", a.Person("anna"), "others", "iben@fjordby.example", "known", "1", "neutral", "Lukket indsats", "ground", "personaleforhold")
		if p.Status != 303 {
			t.Fatalf("close: got %d: %s", p.Status, p.Text())
		}
		sees := func(key, id string) (title string) {
			a.Read(key, func(tx *db.Tx, r *auth.Reader) error {
				it, err := item.Get(tx, "", id)
				title = it.Title
				if err != nil {
					title = "missing"
				}
				return nil
			})
			return title
		}
		for _, id := range []string{initiative, effect} {
			for key, want := range map[string]string{"bo": "Lukket indsats (personaleforhold)", "hanne": "Lukket indsats (personaleforhold)", "gert": "missing"} {
				if got := sees(key, id); got != want {
					t.Errorf("%s sees %q, want %q", key, got, want)
				}
			}
			if got := sees("iben", id); got == "missing" || strings.HasPrefix(got, "Lukket") {
				t.Errorf("iben is named: sees %q", got)
			}
		}
		form := anna.Get(at)
		if form.Field("neutral") != "Lukket indsats" || form.Field("ground") != "personaleforhold" || form.Field("version") != "2" {
			t.Errorf("the form read back: %q %q %q", form.Field("neutral"), form.Field("ground"), form.Field("version"))
		}
		if p := anna.Post(at, "version", "1", "who", "internal"); p.Status != 409 || !p.Has("En anden har rettet i mellemtiden.") {
			t.Errorf("a stale save: got %d", p.Status)
		}
		if p := anna.Post(at, "version", "2", "who", "internal"); p.Status != 303 || sees("bo", effect) != "Bordene er rene" {
			t.Errorf("opened again: got %d, bo sees %q", p.Status, sees("bo", effect))
		}
	})
}

func TestAClosedPlanTakesAllOfItsOwnWithIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		own := map[string]string{"plan_goal": "Flere læser med lyst", "initiative": "Læsemakkere", "effect": "Børn læser også derhjemme"}
		theme, bo := a.Item("theme", "Ét forløb på tværs"), a.In("bo")
		plan := planOf(a, a.Unit("Skoler"))
		p := a.In("anna").Post("/items/"+plan+"/audience", "version", "1", "who", "closed", "people", a.Person("anna"))
		if p.Status != 303 {
			t.Fatalf("close: got %d: %s", p.Status, p.Text())
		}
		for kind, title := range own {
			if p := bo.Get("/history/" + a.Item(kind, title)); p.Status != 404 {
				t.Errorf("bo and the plan's %s: got %d, want 404", kind, p.Status)
			}
			if p := a.In("anna").Get("/history/" + a.Item(kind, title)); p.Status != 200 || !p.Has("Det er ændret, hvem der kan se det") {
				t.Errorf("anna and the plan's %s: got %d: %s", kind, p.Status, p.Text())
			}
		}
		for _, other := range []string{theme, a.Item("initiative", "Ledere bruger data")} {
			if p := bo.Get("/history/" + other); p.Status != 200 {
				t.Errorf("what is not the plan's: got %d, want 200", p.Status)
			}
		}
	})
}

func planOf(a *testapp.App, unit string) (id string) {
	a.Read("anna", func(tx *db.Tx, r *auth.Reader) (err error) {
		id, err = db.One(tx, db.Value[string], `SELECT i.id FROM item i WHERE i.kind = 'plan' AND i.unit = $1 AND `+auth.Sees("i", auth.Content), unit)
		return err
	})
	return id
}

func TestAnAudienceMustNameSomebody(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, initiative, _ := things(a)
		anna, at := a.In("anna"), "/items/"+initiative+"/audience"
		for _, c := range []struct {
			want  string
			pairs []string
		}{
			{"Vælg et af svarene.", []string{"who", "alle"}},
			{"Vælg mindst én enhed, ét netværk eller ét udvalg.", []string{"who", "circle"}},
			{"Nævn mindst ét udvalg eller én person.", []string{"who", "closed"}},
			{"Skriv, hvorfor det er lukket.", []string{"who", "closed", "people", a.Person("anna"), "known", "1", "neutral", "Noget"}},
			{"Ingen har e-mailen nogen@andet.dk.", []string{"who", "closed", "people", a.Person("anna"), "others", "nogen@andet.dk"}},
			{"Vælg et af svarene.", []string{"who", "closed", "bodies", "0000000000000000", "people", a.Person("anna")}},
			{"Du har ikke nævnt dig selv.", []string{"who", "circle", "units", a.Unit("Veje")}},
		} {
			if p := anna.Post(at, append(c.pairs, "version", "1")...); p.Status != 422 || !p.Has(c.want) {
				t.Errorf("%v: got %d, want 422 with %q: %s", c.pairs, p.Status, c.want, p.Text())
			}
		}
		browsers := signedIn(a)
		check(t, browsers, "GET", at, []int{303, 403, 403, 200, 200, 200, 403, 403})
		check(t, browsers, "POST", at, []int{303, 403, 403, 422, 422, 422, 403, 403})
		check(t, browsers, "GET", "/items/"+a.Item("goal", "Levende landsbyer")+"/audience", []int{303, 403, 403, 403, 403, 200, 200, 403})
	})
}
