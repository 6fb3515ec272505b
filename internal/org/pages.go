package org

import (
	"slices"

	"ledetraad/internal/feature"
	"ledetraad/internal/web"
)

// Feature is the organisation and who may see an item.
func Feature() feature.Feature {
	routes := []web.Route{
		{Pattern: "GET /organisation", Needs: web.SignedIn, Serve: organisation},
		{Pattern: "GET /units", Needs: web.SignedIn, Serve: listUnits},
		{Pattern: "GET /units/{id}", Needs: web.SignedIn, Serve: showUnit},
		{Pattern: "GET /units/new", Needs: web.Administrates, Serve: newUnit},
		{Pattern: "POST /units", Needs: web.Administrates, Serve: createUnit},
		{Pattern: "GET /units/{id}/edit", Needs: web.Administrates, Serve: editUnit},
		{Pattern: "POST /units/{id}", Needs: web.Administrates, Serve: saveUnit},

		{Pattern: "GET /bodies", Needs: web.SignedIn, Serve: listBodies},
		{Pattern: "GET /bodies/{id}", Needs: web.SignedIn, Serve: showBody},
		{Pattern: "GET /bodies/new", Needs: web.Administrates, Serve: newBody},
		{Pattern: "POST /bodies", Needs: web.Administrates, Serve: createBody},
		{Pattern: "GET /bodies/{id}/edit", Needs: web.Administrates, Serve: editBody},
		{Pattern: "POST /bodies/{id}", Needs: web.Administrates, Serve: saveBody},

		{Pattern: "GET /people", Needs: web.Administrates, Serve: listPeople},
		{Pattern: "GET /people/{id}", Needs: web.SignedIn, Serve: showPerson},
		{Pattern: "GET /people/new", Needs: web.Administrates, Serve: newPerson},
		{Pattern: "POST /people", Needs: web.Administrates, Serve: createPerson},
		{Pattern: "GET /people/{id}/edit", Needs: web.Administrates, Serve: editPerson},
		{Pattern: "POST /people/{id}", Needs: web.Administrates, Serve: savePerson},
		{Pattern: "GET /people/{id}/ending", Needs: web.Administrates, Serve: askEnd},
		{Pattern: "POST /people/{id}/ending", Needs: web.Administrates, Serve: doEnd},
		{Pattern: "POST /people/{id}/invitation", Needs: web.Administrates, Serve: invite},
		{Pattern: "POST /people/{id}/sessions/ending", Needs: web.Administrates, Serve: signOut},

		{Pattern: "GET /reforms", Needs: web.Editors, Serve: listReforms},
		{Pattern: "GET /reforms/new", Needs: web.Editors, Serve: newReform},
		{Pattern: "POST /reforms", Needs: web.Editors, Serve: sendReform},
		{Pattern: "POST /reforms/{id}/cancellation", Needs: web.Editors, Serve: cancelReform},
		{Pattern: "GET /mandates", Needs: web.SignedIn, Serve: delegation},
		{Pattern: "GET /handover", Needs: web.Editors, Serve: showHandover},
		{Pattern: "POST /handover", Needs: web.Editors, Serve: doHandover},

		{Pattern: "GET /items/{id}/audience", Needs: web.Editors, Serve: showAudience},
		{Pattern: "POST /items/{id}/audience", Needs: web.Editors, Serve: saveAudience},
	}
	return feature.Feature{
		Name: "org", Texts: slices.Concat(texts, listTexts, apiTexts, formTexts, mailTexts, audienceTexts, reformTexts, hangTexts, dutyTexts), API: operations,
		Nav:    []web.Nav{{Group: web.Across, Order: 10, Key: "organisation", Path: "/organisation", Icon: "groups"}},
		Routes: append(routes, roleRoutes()...),
	}
}

// roleRoutes are a form for each kind of thing a person can be given.
func roleRoutes() (routes []web.Route) {
	for kind, path := range rolePaths {
		routes = append(routes,
			web.Route{Pattern: "GET /people/{id}" + path + "/new", Needs: web.Administrates, Serve: askRole(kind)},
			web.Route{Pattern: "POST /people/{id}" + path, Needs: web.Administrates, Serve: giveRole(kind)})
	}
	return routes
}
