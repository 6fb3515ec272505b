// Package account is signing in and out: the sign-in page, the first password from
// an invitation, passkeys, the demo's choice of person, and a person's own page with
// roles, language, password, passkeys and the places she is signed in.
//
// Who may do what: anyone may try to sign in; the rest is about oneself alone. Who
// adds or removes a passkey has shown within ten minutes that it is her, and she is
// mailed of every change in how she signs in.
package account

import (
	"log/slog"
	"slices"

	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/web"
)

// Options say what the sign-in page offers.
type Options struct {
	Demo  bool // one picks whom to be, without a password; on loopback only
	Mail  *mail.Post
	Words func(*db.Tx, i18n.Lang) (i18n.Phrases, error) // of the whole product, for mails
	Log   *slog.Logger
}

// Feature is signing in.
func Feature(o Options) feature.Feature {
	p := pages{o}
	f := feature.Feature{
		Name: "account", Texts: slices.Concat(texts, passkeyTexts, warningTexts),
		Jobs: []job.Kind{{Name: forgotten, Run: o.sendForgotten}, {Name: warning, Run: o.sendWarning}},
		Routes: []web.Route{
			{Pattern: "GET /sign-in", Needs: web.Anyone, Serve: p.signInPage},
			{Pattern: "POST /sign-in", Needs: web.Anyone, Serve: p.signIn},
			{Pattern: "POST /sign-out", Needs: web.Anyone, Serve: p.signOut},
			{Pattern: "GET /forgotten", Needs: web.Anyone, Serve: p.forgottenPage},
			{Pattern: "POST /forgotten", Needs: web.Anyone, Serve: p.forgot},
			{Pattern: "GET /invitation/{secret}", Needs: web.Anyone, Serve: p.invitation},
			{Pattern: "POST /invitation/{secret}", Needs: web.Anyone, Serve: p.accept},
			{Pattern: "GET /me", Needs: web.SignedIn, Serve: p.me},
			{Pattern: "POST /me/role", Needs: web.SignedIn, Serve: p.role},
			{Pattern: "POST /me/language", Needs: web.SignedIn, Serve: p.language},
			{Pattern: "POST /me/password", Needs: web.SignedIn, Serve: p.password},
			{Pattern: "POST /me/sessions/ending", Needs: web.SignedIn, Serve: p.endOthers},
			{Pattern: "POST /me/sessions/{id}/ending", Needs: web.SignedIn, Serve: p.end},
		},
	}
	f.Routes = append(f.Routes, p.passkeyRoutes()...)
	if o.Demo {
		f.Routes = append(f.Routes, web.Route{Pattern: "POST /demo", Needs: web.Anyone, Serve: p.pick})
	}
	return f
}

type pages struct{ Options }
