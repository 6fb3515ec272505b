// Package account is signing in and out: the sign-in page, the first password from
// an invitation, the demo's choice of person, and a person's own page with roles,
// language, password and the places she is signed in.
//
// Who may do what: anyone may try to sign in; the rest is about oneself alone.
package account

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
	"ledetraad/internal/web"
)

// Options say what the sign-in page offers.
type Options struct {
	Demo bool // one picks whom to be, without a password; on loopback only
}

// Feature is signing in.
func Feature(o Options) feature.Feature {
	p := pages{o}
	f := feature.Feature{
		Name: "account", Texts: texts,
		Routes: []web.Route{
			{Pattern: "GET /sign-in", Needs: web.Anyone, Serve: p.signInPage},
			{Pattern: "POST /sign-in", Needs: web.Anyone, Serve: p.signIn},
			{Pattern: "POST /sign-out", Needs: web.Anyone, Serve: p.signOut},
			{Pattern: "GET /invitation/{secret}", Needs: web.Anyone, Serve: p.invitation},
			{Pattern: "POST /invitation/{secret}", Needs: web.Anyone, Serve: p.accept},
			{Pattern: "GET /me", Needs: web.SignedIn, Serve: p.me},
			{Pattern: "POST /me/role", Needs: web.SignedIn, Serve: p.role},
			{Pattern: "POST /me/language", Needs: web.SignedIn, Serve: p.language},
			{Pattern: "POST /me/password", Needs: web.SignedIn, Serve: p.password},
			{Pattern: "POST /me/sessions/{id}/ending", Needs: web.SignedIn, Serve: p.end},
		},
	}
	if o.Demo {
		f.Routes = append(f.Routes, web.Route{Pattern: "POST /demo", Needs: web.Anyone, Serve: p.pick})
	}
	return f
}

type pages struct{ Options }

func accounts(c *web.Call) auth.Accounts { return auth.Accounts{Space: c.Space} }
