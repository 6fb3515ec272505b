package account

import (
	"encoding/json"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// passkeyRoutes is signing in with a passkey, and one's own passkeys.
func (p pages) passkeyRoutes() []web.Route {
	return []web.Route{
		{Pattern: "POST /sign-in/passkey/options", Needs: web.Anyone, Serve: web.Exchange(p.passkeyAsked)},
		{Pattern: "POST /sign-in/passkey", Needs: web.Anyone, Serve: web.Exchange(p.passkeySignIn)},
		{Pattern: "GET /me/passkeys", Needs: web.SignedIn, Serve: p.passkeys},
		{Pattern: "POST /me/passkeys/options", Needs: web.SignedIn, Serve: web.Exchange(p.addAsked)},
		{Pattern: "POST /me/passkeys", Needs: web.SignedIn, Serve: web.Exchange(p.add)},
		{Pattern: "GET /me/passkeys/{id}", Needs: web.SignedIn, Serve: p.passkeyPage},
		{Pattern: "POST /me/passkeys/{id}", Needs: web.SignedIn, Serve: p.rename},
		{Pattern: "POST /me/passkeys/{id}/ending", Needs: web.SignedIn, Serve: p.removePasskey},
		{Pattern: "GET /me/proof", Needs: web.SignedIn, Serve: p.proof},
		{Pattern: "POST /me/proof", Needs: web.SignedIn, Serve: p.prove},
		{Pattern: "POST /me/proof/passkey/options", Needs: web.SignedIn, Serve: web.Exchange(p.proofAsked)},
		{Pattern: "POST /me/proof/passkey", Needs: web.SignedIn, Serve: web.Exchange(p.provePasskey)},
	}
}

const added = "account.passkey_added_done"

// went is where a script goes when all is well.
type went struct {
	Go string `json:"go"`
}

type signedAnswer struct {
	Credential json.RawMessage
	Next       string
}

// passkeyAsked is what a device signs to sign somebody in. It is asked of anybody and
// names nobody: the device knows who she is.
func (p pages) passkeyAsked(c *web.Call) (any, error) {
	return p.askToSign(c, auth.Challenge{Purpose: auth.ForSignIn})
}

func (p pages) askToSign(c *web.Call, x auth.Challenge, opts ...webauthn.LoginOption) (any, error) {
	party, err := p.party(c)
	if err != nil {
		return nil, err
	}
	ask, session, err := party.BeginDiscoverableLogin(opts...)
	if err != nil {
		return nil, err
	}
	return ask, put(c, session.Challenge, x)
}

func (p pages) passkeySignIn(c *web.Call) (any, error) {
	var sent signedAnswer
	if err := c.Sent(&sent); err != nil {
		return nil, err
	}
	k, err := p.signed(c, auth.ForSignIn, sent.Credential)
	if err != nil {
		return nil, err
	}
	if err := begin(c, k.Person, ""); err != nil {
		return nil, err
	}
	return went{c.Path(c.Next(sent.Next))}, nil
}

type passkeysView struct {
	*web.Call
	*web.Form
	Passkeys []auth.Passkey
	Origin   string // "" where there can be none
	Proved   bool
}

func (p pages) passkeys(c *web.Call) error {
	v := passkeysView{Call: c, Form: c.NewForm(c.Path("/me/passkeys"), nil), Origin: p.origin(c)}
	err := c.As().Read(func(tx *db.Tx, _ *auth.Reader) (err error) {
		if v.Proved, err = auth.Proved(tx, c.Who); err != nil {
			return err
		}
		v.Passkeys, err = auth.Passkeys(tx, c.Who.Person)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("account.passkeys"), Body: passkeysPage(v)})
}

func (v passkeysView) full() bool { return len(v.Passkeys) >= auth.MostPasskeys }

func (v passkeysView) when(t time.Time) string {
	if t.IsZero() {
		return v.T("account.passkey_never")
	}
	return v.Say.Moment(t.In(db.Copenhagen))
}

func (v passkeysView) box() ui.Passkey {
	return boxFor(v.Call, "add", "/me/passkeys", "")
}

func boxFor(c *web.Call, what, path, next string) ui.Passkey {
	return ui.Passkey{
		For: what, Options: c.Path(path + "/options"), Answer: c.Path(path), Next: next,
		SaidNo: c.T("account.passkey_no"), Broken: c.T("account.passkey_broken"), Cannot: c.T("account.passkey_cannot"),
	}
}

// mayAdd tells whether she may make one now: she has shown who she is, and has room.
func mayAdd(tx *db.Tx, c *web.Call) (have []auth.Passkey, err error) {
	ok, err := auth.Proved(tx, c.Who)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fail.New(fail.Forbidden, "auth.proof_first")
	}
	have, err = auth.Passkeys(tx, c.Who.Person)
	if err == nil && len(have) >= auth.MostPasskeys {
		err = fail.New(fail.Conflict, "auth.passkey_many", auth.MostPasskeys)
	}
	return have, err
}

func (p pages) addAsked(c *web.Call) (any, error) {
	var sent struct{ Name string }
	if err := c.Sent(&sent); err != nil {
		return nil, err
	}
	if err := auth.CheckPasskeyName(strings.TrimSpace(sent.Name)); err != nil {
		return nil, err
	}
	party, err := p.party(c)
	if err != nil {
		return nil, err
	}
	var who holder
	handle := auth.NewHandle()
	err = c.As().Read(func(tx *db.Tx, _ *auth.Reader) error {
		have, err := mayAdd(tx, c)
		if err != nil {
			return err
		}
		if len(have) > 0 {
			handle = have[0].Handle
		}
		if who, err = held(handle, have...); err != nil {
			return err
		}
		who.name, who.email, err = auth.NameOf(tx, c.Who.Person)
		return err
	})
	if err != nil {
		return nil, err
	}
	var mine []protocol.CredentialDescriptor
	for _, k := range who.keys {
		mine = append(mine, k.Descriptor())
	}
	ask, session, err := party.BeginRegistration(who, webauthn.WithExclusions(mine))
	if err != nil {
		return nil, err
	}
	return ask, put(c, session.Challenge, auth.Challenge{Purpose: auth.ForAdding, Session: c.Who.Session, Handle: handle})
}

func (p pages) add(c *web.Call) (any, error) {
	var sent struct {
		Name       string
		Credential json.RawMessage
	}
	if err := c.Sent(&sent); err != nil {
		return nil, err
	}
	k, err := p.made(c, sent.Credential)
	if err != nil {
		return nil, err
	}
	k.Person, k.Name = c.Who.Person, strings.TrimSpace(sent.Name)
	err = c.As().Write(func(tx *db.Tx, _ *auth.Reader) error {
		if err := auth.AddPasskey(tx, k); err != nil {
			return err
		}
		if err := Warn(tx, c.Who.Person, PasskeyAdded); err != nil {
			return err
		}
		return change.Record(tx, c.Who, about(c.Who.Person), "passkey_added", nil, nil)
	})
	if err != nil {
		return nil, err
	}
	return went{c.Path("/me/passkeys?done=" + added)}, nil
}

// made checks what a device has made, and returns it as we keep it.
func (p pages) made(c *web.Call, sent json.RawMessage) (k auth.Passkey, err error) {
	party, err := p.party(c)
	if err != nil {
		return k, err
	}
	answer, err := readMade(sent)
	if err != nil {
		return k, err
	}
	said := answer.Response.CollectedClientData
	x, err := take(c, said, auth.ForAdding)
	if err != nil {
		return k, err
	}
	who, err := held(x.Handle)
	if err != nil {
		return k, err
	}
	if k, err = keeps(party, who, answer); err != nil {
		return k, p.refuse(c, err, said, answer.Response.AttestationObject.AuthData.Flags)
	}
	return k, nil
}
