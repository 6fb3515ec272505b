package org_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

// cast is everybody in the order of the columns below; "" is nobody signed in.
var cast = []string{"", "gert", "bo", "anna", "hanne", "erik", "dorte", "fie"}

func TestWhoMayDoWhatInTheOrganisation(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo, skole, board := a.Person("bo"), a.Unit("Skoler"), a.Body("Direktionen")
		everybody := []int{303, 200, 200, 200, 200, 200, 200, 200}
		only := func(status int) []int { return []int{303, 403, 403, 403, 403, 403, 403, status} }
		reforms := func(status int) []int { return []int{303, 403, 403, 403, 403, 403, status, status} }
		browsers := signedIn(a)
		missing := []int{303, 404, 404, 404, 404, 404, 404, 404}
		for _, c := range []struct {
			method, path string
			want         []int
		}{
			{"GET", "/organisation", everybody},
			{"GET", "/units/" + skole, everybody},
			{"GET", "/bodies/" + board, everybody},
			{"GET", "/units/0000000000000000", missing},
			{"GET", "/bodies/0000000000000000", missing},
			{"GET", "/people/0000000000000000", missing},
			{"GET", "/people/" + bo, []int{303, 404, 200, 404, 404, 404, 404, 200}},
			{"GET", "/mandates", everybody},
			{"GET", "/reforms", reforms(200)},
			{"GET", "/reforms/new?kind=merge", reforms(200)},
			{"GET", "/reforms/new?kind=andet", []int{303, 403, 404, 404, 404, 404, 404, 404}},
			{"POST", "/reforms", []int{303, 403, 422, 422, 422, 422, 422, 422}},
			{"POST", "/reforms/0000000000000000/cancellation", reforms(404)},
			{"GET", "/handover", []int{303, 403, 200, 200, 200, 200, 200, 200}},
			{"POST", "/handover", []int{303, 403, 422, 422, 422, 422, 422, 422}},
			{"GET", "/people", only(200)},
			{"GET", "/people/new", only(200)},
			{"GET", "/people/" + bo + "/edit", only(200)},
			{"GET", "/people/" + bo + "/positions/new", only(200)},
			{"GET", "/people/" + bo + "/memberships/new", only(200)},
			{"GET", "/people/" + bo + "/offices/new", only(200)},
			{"GET", "/people/" + bo + "/mandates/new", only(200)},
			{"GET", "/people/" + bo + "/ending?kind=all", only(200)},
			{"GET", "/units/new", only(200)},
			{"GET", "/units/" + skole + "/edit", only(200)},
			{"GET", "/bodies/new", only(200)},
			{"GET", "/bodies/" + board + "/edit", only(200)},
			{"POST", "/units", only(422)},
			{"POST", "/units/" + skole, only(422)},
			{"POST", "/bodies", only(422)},
			{"POST", "/bodies/" + board, only(422)},
			{"POST", "/people", only(422)},
			{"POST", "/people/" + bo, only(422)},
			{"POST", "/people/" + bo + "/positions", only(422)},
			{"POST", "/people/" + bo + "/memberships", only(422)},
			{"POST", "/people/" + bo + "/offices", only(422)},
			{"POST", "/people/" + bo + "/mandates", only(422)},
			{"POST", "/people/" + bo + "/ending", only(404)},
			{"POST", "/people/" + bo + "/invitation", only(200)},
			{"POST", "/people/0000000000000000/invitation", only(404)},
			{"POST", "/people/" + bo + "/sessions/ending", only(303)},
		} {
			check(t, browsers, c.method, c.path, c.want)
		}
	})
}

func signedIn(a *testapp.App) (list []*testapp.Browser) {
	for _, who := range cast {
		if who == "" {
			list = append(list, a.Out())
		} else {
			list = append(list, a.In(who))
		}
	}
	return list
}

func check(t *testing.T, browsers []*testapp.Browser, method, path string, want []int) {
	t.Helper()
	for i, b := range browsers {
		p := testapp.Page{}
		if method == "GET" {
			p = b.Get(path)
		} else {
			p = b.Post(path, "version", "1") // as a form that was just shown
		}
		if p.Status != want[i] {
			t.Errorf("%q %s %s: got %d, want %d", cast[i], method, path, p.Status, want[i])
		}
	}
}
