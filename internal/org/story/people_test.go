package org_test

import (
	"context"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/testapp"
)

var invitation = regexp.MustCompile(`http://[^/]+/fjordby(/invitation/[^<\s]+)`)

func TestANewPersonIsInvitedWorksAndLeaves(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := a.In("fie")
		page := fie.Follow(fie.Post("/people", "name", "Nynne Ørum", "email", "nynne@fjordby.example"))
		if !page.Has("Ingen rolle i dag") {
			t.Errorf("a person without a role: %s", page.Text())
		}
		id := a.Person("nynne")
		if p := fie.Post("/people/"+id+"/positions", "unit", a.Unit("Elmeskolen"), "title", "Lærer"); p.Status != 303 {
			t.Fatalf("position: got %d: %s", p.Status, p.Text())
		}
		if p := a.In("bo").Get("/units/" + a.Unit("Elmeskolen")); !p.Has("Nynne Ørum") {
			t.Errorf("the unit lacks her: %s", p.Text())
		}
		p := fie.Post("/people/" + id + "/invitation")
		found := invitation.FindStringSubmatch(p.Body)
		if p.Status != 200 || found == nil || p.Header.Get("Cache-Control") != "no-store" {
			t.Fatalf("invitation: got %d: %s", p.Status, p.Text())
		}
		secret := strings.TrimPrefix(found[1], "/invitation/")
		if strings.Contains(a.Log.String(), secret) {
			t.Error("the secret stands in the log")
		}
		if page := fie.Get("/people/" + id); strings.Contains(page.Body, secret) {
			t.Error("the secret is shown again")
		}
		nynne := a.Out()
		if p := nynne.Post(found[1], "password", "en lang adgangskode", "again", "en lang adgangskode"); p.Status != 303 {
			t.Fatalf("accept: got %d: %s", p.Status, p.Text())
		}
		if p := nynne.Get("/organisation"); p.Status != 200 {
			t.Errorf("signed in: got %d, want 200", p.Status)
		}
		fie.Post("/people/" + id + "/sessions/ending")
		if p := nynne.Get("/organisation"); p.Status != 303 {
			t.Errorf("signed out everywhere: got %d, want 303", p.Status)
		}
		if p := nynne.Post("/sign-in", "email", "nynne@fjordby.example", "password", "en lang adgangskode"); p.Status != 303 {
			t.Fatalf("sign in: got %d", p.Status)
		}
		if p := fie.Post("/people/"+id, "version", "1", "name", "Nynne Ørum", "email", "NY@fjordby.example"); p.Status != 303 {
			t.Fatalf("new e-mail: got %d: %s", p.Status, p.Text())
		}
		if p := a.Out().Post("/sign-in", "email", "ny@fjordby.example", "password", "en lang adgangskode"); p.Status != 303 {
			t.Errorf("sign in with the new e-mail: got %d", p.Status)
		}
		if p := fie.Post("/people/"+id+"/ending", "kind", "all", "day", "2026-09-08"); p.Status != 303 {
			t.Fatalf("she leaves: got %d: %s", p.Status, p.Text())
		}
		if p := nynne.Get("/organisation"); p.Status != 303 {
			t.Errorf("after she left: got %d, want to be sent to sign in", p.Status)
		}
		if p := a.Out().Post("/sign-in", "email", "ny@fjordby.example", "password", "en lang adgangskode"); p.Status != 403 {
			t.Errorf("sign in after she left: got %d, want 403", p.Status)
		}
	})
}

func TestOneWhoHasLeftIsNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, err := auth.Accounts{Space: a.Space}.Begin(context.Background(), a.Person("lars"), "Test", "")
		if !fail.Is(err, fail.Forbidden) {
			t.Errorf("lars signs in: got %v, want forbidden", err)
		}
		if p := a.In("fie").Get("/people/" + a.Person("lars")); !p.Has("Centerchef") || !p.Has("Ingen rolle i dag") {
			t.Errorf("his page: %s", p.Text())
		}
	})
}

func TestAMandateIsOnePersonsAlone(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := a.In("fie")
		give := func(key, what, from, to string) testapp.Page {
			return fie.Post("/people/"+a.Person(key)+"/mandates", "what", what, "given_by", a.Person("erik"), "from", from, "to", to)
		}
		if p := give("bo", "Aftale forløb i tre centre", "2026-09-01", ""); p.Status != 422 || !p.Has("En bemyndigelse skal have en slutdato.") || p.Field("what") != "Aftale forløb i tre centre" {
			t.Errorf("without an end: got %d: %s", p.Status, p.Text())
		}
		if p := give("bo", "Aftale forløb i tre centre", "2026-09-01", "2027-01-01"); p.Status != 303 {
			t.Fatalf("give: got %d: %s", p.Status, p.Text())
		}
		if p := give("carl", "aftale  forløb i tre centre.", "2026-12-01", "2027-06-01"); p.Status != 409 || !p.Has("En anden har allerede bemyndigelsen") {
			t.Errorf("the same to another: got %d: %s", p.Status, p.Text())
		}
		if p := give("carl", "Aftale forløb i tre centre", "2027-01-01", "2027-06-01"); p.Status != 303 {
			t.Errorf("after the first has ended: got %d: %s", p.Status, p.Text())
		}
		for _, c := range []struct{ who, want string }{{"anna", "Bo, Pædagogisk konsulent, Skoler"}, {"gert", "Pædagogisk konsulent, Skoler"}} {
			if p := a.In(c.who).Get("/organisation"); !p.Has("Aftale forløb i tre centre") || !p.Has(c.want) {
				t.Errorf("%s: want the mandate and %q: %s", c.who, c.want, p.Text())
			}
		}
		var pages [2]testapp.Page
		var both sync.WaitGroup
		for i, key := range []string{"anna", "carl"} {
			b := a.In("fie")
			person, giver := a.Person(key), a.Person("erik")
			both.Go(func() {
				pages[i] = b.Post("/people/"+person+"/mandates", "what", "Købe busser", "given_by", giver, "to", "2027-01-01")
			})
		}
		both.Wait()
		if pages[0].Status+pages[1].Status != 303+409 {
			t.Errorf("two at once: got %d and %d, want one given and one refused", pages[0].Status, pages[1].Status)
		}
	})
}

func TestWhatAPersonIsGivenAndWhatEnds(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie, karen := a.In("fie"), "/people/"+a.Person("karen")
		if p := fie.Post(karen+"/memberships", "body", a.Body("Hovedudvalget"), "role", "member"); p.Status != 409 || !p.Has("Personen har den allerede") {
			t.Errorf("a second seat: got %d: %s", p.Status, p.Text())
		}
		if p := fie.Post(karen+"/offices", "office", "secretariat"); p.Status != 303 {
			t.Errorf("office: got %d: %s", p.Status, p.Text())
		}
		if p := a.In("karen").Get("/goals/new"); p.Status != 200 {
			t.Errorf("in the secretariat: got %d, want 200", p.Status)
		}
		end := karen + "/ending"
		ask := fie.Get(end + "?" + url.Values{"kind": {"office"}, "which": {"secretariat"}}.Encode())
		if ask.Status != 200 || ask.Field("day") != "2026-09-08" {
			t.Errorf("ask: got %d, day %q", ask.Status, ask.Field("day"))
		}
		for _, want := range []int{303, 409} {
			if p := a.In("fie").Post(end, "kind", "office", "which", "secretariat", "day", "2026-09-08"); p.Status != want {
				t.Errorf("end: got %d, want %d: %s", p.Status, want, p.Text())
			}
		}
		if p := fie.Post(karen+"/offices", "office", "secretariat"); p.Status != 303 {
			t.Errorf("the office again the same day: got %d: %s", p.Status, p.Text())
		}
		if p := fie.Post("/people/"+a.Person("fie")+"/ending", "kind", "office", "which", "administrator", "day", "2026-09-09"); p.Status != 409 || !p.Has("Der skal være mindst én administrator.") {
			t.Errorf("the last administrator: got %d: %s", p.Status, p.Text())
		}
		if p := fie.Post("/people", "name", "", "email", "karen@fjordby.example"); p.Status != 422 || p.Field("email") != "karen@fjordby.example" {
			t.Errorf("no name: got %d", p.Status)
		}
		if p := fie.Post("/people", "name", "Karen 2", "email", "Karen@Fjordby.example"); p.Status != 422 || !p.Has("E-mailen bruges allerede af en anden.") {
			t.Errorf("a taken e-mail: got %d: %s", p.Status, p.Text())
		}
		fie.Post(karen, "version", "1", "name", "Karen Å", "email", "karen@fjordby.example")
		if p := fie.Post(karen, "version", "1", "name", "Karen Ø", "email", ""); p.Status != 409 || !p.Has("Karen Å") || p.Field("name") != "Karen Ø" {
			t.Errorf("a stale save: got %d: %s", p.Status, p.Text())
		}
		if p := fie.Get("/people?q=" + url.QueryEscape("karen å")); !p.Has("Karen Å") || p.Has("Hanne") {
			t.Errorf("search in small letters: %s", p.Text())
		}
	})
}
