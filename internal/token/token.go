// Package token is where people make tokens for their programs, and end them.
//
// Who may do what:
//   - Everybody makes and ends her own. A token is shown once, when it is made.
//   - The administrator sees which tokens there are, whose, and when they were last
//     used, and may end any. Nobody sees what a token is.
package token

import (
	"ledetraad/internal/api"
	"ledetraad/internal/feature"
	"ledetraad/internal/web"
)

// Feature is tokens.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "token", Schema: &api.Schema, Texts: texts,
		Routes: []web.Route{
			{Pattern: "GET /me/tokens", Needs: web.SignedIn, Serve: mine},
			{Pattern: "POST /me/tokens", Needs: web.SignedIn, Serve: create},
			{Pattern: "POST /me/tokens/{id}/ending", Needs: web.SignedIn, Serve: end("/me/tokens")},
			{Pattern: "GET /tokens", Needs: web.Administrates, Serve: all},
			{Pattern: "POST /tokens/{id}/ending", Needs: web.Administrates, Serve: end("/tokens")},
		},
	}
}
