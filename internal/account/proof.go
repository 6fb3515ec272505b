package account

import (
	"net/url"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// proofView asks her to show again who she is, before she gives others a way in.
type proofView struct {
	*web.Call
	*web.Form
	Next     string
	Password bool // she has one
	Passkey  bool // she has one, and they work here
}

func proofFor(c *web.Call, next string) string {
	return "/me/proof?next=" + url.QueryEscape(c.Path(next))
}

func (p pages) proof(c *web.Call) error {
	return p.showProof(c, c.NewForm(c.Path("/me/proof"), map[string]string{"next": c.Query("next")}))
}

func (p pages) showProof(c *web.Call, f *web.Form) error {
	v := proofView{Call: c, Form: f, Next: f.Get("next")}
	err := c.As().Read(func(tx *db.Tx, _ *auth.Reader) (err error) {
		if v.Password, err = auth.HasPassword(tx, c.Who); err != nil {
			return err
		}
		have, err := auth.Passkeys(tx, c.Who.Person)
		v.Passkey = len(have) > 0 && p.origin(c) != ""
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("account.proof"), Body: proofPage(v)})
}

// weight makes the only button the primary one.
func (v proofView) weight() ui.Weight {
	if v.Password {
		return ui.Secondary
	}
	return ui.Primary
}

func (v proofView) box() ui.Passkey { return boxFor(v.Call, "prove", "/me/proof/passkey", v.Next) }

func (p pages) prove(c *web.Call) error {
	f, err := c.Form("password", "next")
	if err != nil {
		return err
	}
	if err := accounts(c).ProveByPassword(c.Context(), c.Who, c.R.PostForm.Get("password")); err != nil {
		return c.Retry(err, f, func() error { return p.showProof(c, f) })
	}
	return c.Go(c.Next(f.Get("next")))
}

func (p pages) proofAsked(c *web.Call) (any, error) {
	var mine []protocol.CredentialDescriptor
	err := c.As().Read(func(tx *db.Tx, _ *auth.Reader) error {
		have, err := auth.Passkeys(tx, c.Who.Person)
		if err != nil || len(have) == 0 {
			return err
		}
		who, err := held(have[0].Handle, have...)
		for _, k := range who.keys {
			mine = append(mine, k.Descriptor())
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(mine) == 0 {
		return nil, fail.New(fail.Invalid, "auth.passkey_unknown")
	}
	return p.askToSign(c, auth.Challenge{Purpose: auth.ForProof, Session: c.Who.Session}, webauthn.WithAllowedCredentials(mine))
}

func (p pages) provePasskey(c *web.Call) (any, error) {
	var sent signedAnswer
	if err := c.Sent(&sent); err != nil {
		return nil, err
	}
	if _, err := p.signed(c, auth.ForProof, sent.Credential); err != nil {
		return nil, err
	}
	if err := c.Space.Keep(c.Context(), func(tx *db.Tx) error { return auth.Prove(tx, c.Who) }); err != nil {
		return nil, err
	}
	return went{c.Path(c.Next(sent.Next))}, nil
}
