package org

import (
	"bytes"
	"context"
	"net/http"
	"net/url"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

type invitationPage struct {
	*web.Call
	Person  Person
	Address string
	Mailed  bool // the person has got the address by mail too
}

// invite answers with the one-time address. It is the answer itself, never a page
// with an address of its own, so that the secret stands in no log and no history.
func invite(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := invitationPage{Call: c}
	secret, err := Invite(c.As(), id)
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Person, err = GetPerson(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	p.Address = origin(c.R) + c.Path("/invitation/"+secret)
	if p.Mailed, err = mailInvitation(c, p.Person, secret); err != nil {
		return err
	}
	return p.show()
}

// origin is where the browser found us: what it says itself, which web has checked, or
// else what the connection says.
func origin(r *http.Request) string {
	if o, err := url.Parse(r.Header.Get("Origin")); err == nil && o.Host == r.Host && (o.Scheme == "https" || o.Scheme == "http") {
		return o.Scheme + "://" + o.Host
	}
	if r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

func (p invitationPage) show() error {
	shell := ui.Shell{Lang: string(p.Say.Lang), Title: p.T("org.invitation"), Product: "Ledetråd", Municipality: p.Space.Name,
		Base: "/" + p.Space.Slug, Home: p.Path("/"), Layout: ui.Public, Words: ui.Words{
			Skip: p.T("web.skip"), Menu: p.T("web.menu"), MainMenu: p.T("web.main_menu"), Languages: p.T("web.languages"), Me: p.T("web.me")}}
	var out bytes.Buffer
	if err := ui.Page(shell).Render(templ.WithChildren(context.Background(), invitationView(p)), &out); err != nil {
		return err
	}
	p.Answer(func(w http.ResponseWriter) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		w.Write(out.Bytes())
	})
	return nil
}

func signOut(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if err := SignOut(c.As(), id); err != nil {
		return err
	}
	return c.Done("/people/"+id, "org.signed_out_done")
}
