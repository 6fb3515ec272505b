package account

import (
	"encoding/base64"
	"encoding/json"
	"net"
	"net/url"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// origin is where browsers find us: as the installation was told, or in a trial on
// this machine as the browser says. Passkeys belong to a name, so "" where there is
// none, or no encryption.
func (p pages) origin(c *web.Call) string {
	if c.Mail() != nil {
		at, err := url.Parse(c.Mail().Address)
		if err == nil && net.ParseIP(at.Hostname()) == nil && (at.Scheme == "https" && at.Host != "" || at.Hostname() == "localhost") {
			return at.Scheme + "://" + at.Host
		}
	}
	if host, _, _ := strings.Cut(c.R.Host, ":"); p.Demo && host == "localhost" {
		return "http://" + c.R.Host
	}
	return ""
}

// party is who we are to a device; without a name it is fail.Missing.
func (p pages) party(c *web.Call) (*webauthn.WebAuthn, error) {
	at, err := url.Parse(p.origin(c))
	if err != nil || at.Host == "" {
		return nil, fail.Missing()
	}
	return webauthn.New(&webauthn.Config{
		RPID: at.Hostname(), RPDisplayName: "Ledetråd, " + c.Space.Name, RPOrigins: []string{p.origin(c)},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			RequireResidentKey: protocol.ResidentKeyRequired(), ResidentKey: protocol.ResidentKeyRequirementRequired,
			UserVerification: protocol.VerificationRequired,
		},
		// Some managers of passwords answer what they were not asked; we use none of it.
		ExtensionsUnsolicitedOutputPolicy: protocol.UnsolicitedOutputPolicyIgnore,
	})
}

// holder is a person as a device knows her.
type holder struct {
	handle      []byte
	name, email string
	keys        []webauthn.Credential
}

func (h holder) WebAuthnID() []byte                         { return h.handle }
func (h holder) WebAuthnName() string                       { return h.email }
func (h holder) WebAuthnDisplayName() string                { return h.name }
func (h holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }

var code = base64.RawURLEncoding

// held is what the library knows of passkeys of ours.
func held(handle string, list ...auth.Passkey) (h holder, err error) {
	if h.handle, err = code.DecodeString(handle); err != nil {
		return h, err
	}
	for _, k := range list {
		var w webauthn.Credential
		if w.ID, err = code.DecodeString(k.Credential); err != nil {
			return h, err
		}
		if w.PublicKey, err = code.DecodeString(k.Key); err != nil {
			return h, err
		}
		for _, t := range strings.Fields(k.Transports) {
			w.Transport = append(w.Transport, protocol.AuthenticatorTransport(t))
		}
		w.Flags.BackupEligible = k.Synced
		h.keys = append(h.keys, w)
	}
	return h, nil
}

// put puts down what a device is asked to sign.
func put(c *web.Call, secret string, x auth.Challenge) error {
	return c.Space.Keep(c.Context(), func(tx *db.Tx) error { return auth.PutChallenge(tx, secret, x, c.Address()) })
}

// take takes it up again, in a transaction of its own: it is used, whatever comes.
func take(c *web.Call, said protocol.CollectedClientData, purpose string) (x auth.Challenge, err error) {
	session := c.Who.Session
	if purpose == auth.ForSignIn {
		session = ""
	}
	err = c.Space.Keep(c.Context(), func(tx *db.Tx) error {
		x, err = auth.TakeChallenge(tx, said.Challenge, purpose, session)
		return err
	})
	return x, err
}

// signed checks what a device has signed for a purpose, and returns the passkey it
// signed with. For a proof it must be the actor's own.
func (p pages) signed(c *web.Call, purpose string, sent json.RawMessage) (k auth.Passkey, err error) {
	party, err := p.party(c)
	if err != nil {
		return k, err
	}
	answer, err := readSigned(sent)
	if err != nil {
		return k, err
	}
	said := answer.Response.CollectedClientData
	if _, err := take(c, said, purpose); err != nil {
		return k, err
	}
	err = c.Space.Read(c.Context(), func(tx *db.Tx) error {
		k, err = auth.PasskeyNamed(tx, code.EncodeToString(answer.RawID))
		return err
	})
	if err == nil && purpose == auth.ForProof && k.Person != c.Who.Person {
		err = fail.Missing()
	}
	if fail.Is(err, fail.NotFound) {
		return k, fail.New(fail.Invalid, "auth.passkey_unknown")
	}
	if err != nil {
		return k, err
	}
	who, err := held(k.Handle, k)
	if err != nil {
		return k, err
	}
	if err := proves(party, purpose, who, answer); err != nil {
		return k, p.refuse(c, err, said, answer.Response.AuthenticatorData.Flags)
	}
	return k, p.use(c, k, int64(answer.Response.AuthenticatorData.Counter))
}

// readSigned reads what a device says that it has signed.
func readSigned(sent json.RawMessage) (*protocol.ParsedCredentialAssertionData, error) {
	answer, err := protocol.ParseCredentialRequestResponseBytes(sent)
	if err != nil {
		return nil, fail.New(fail.Invalid, "fail.form")
	}
	return answer, nil
}

// proves fails where an answer is not signed with a passkey of the holder's, here, by
// somebody who showed the device that she is its holder. That its challenge is one of
// ours, and good for the purpose, is asked before.
func proves(party *webauthn.WebAuthn, purpose string, who holder, answer *protocol.ParsedCredentialAssertionData) error {
	session := webauthn.SessionData{Challenge: answer.Response.CollectedClientData.Challenge, RelyingPartyID: party.Config.RPID, UserVerification: protocol.VerificationRequired}
	if purpose == auth.ForProof {
		session.UserID = who.handle
		_, err := party.ValidateLogin(who, session, answer)
		return err
	}
	_, _, err := party.ValidatePasskeyLogin(func(_, _ []byte) (webauthn.User, error) { return who, nil }, session, answer)
	return err
}

// transports are the ways a browser may reach a device.
var transports = []protocol.AuthenticatorTransport{protocol.USB, protocol.NFC, protocol.BLE, protocol.SmartCard, protocol.Internal, protocol.Hybrid}

// readMade reads what a device says that it has made.
func readMade(sent json.RawMessage) (*protocol.ParsedCredentialCreationData, error) {
	answer, err := protocol.ParseCredentialCreationResponseBytes(sent)
	if err != nil {
		return nil, fail.New(fail.Invalid, "fail.form")
	}
	return answer, nil
}

// keeps makes a passkey of what a device has made for its holder, as we keep it. Of the
// ways to reach the device only those that somebody has thought of are kept.
func keeps(party *webauthn.WebAuthn, who holder, answer *protocol.ParsedCredentialCreationData) (k auth.Passkey, err error) {
	w, err := party.CreateCredential(who, webauthn.SessionData{
		Challenge: answer.Response.CollectedClientData.Challenge, RelyingPartyID: party.Config.RPID, UserID: who.handle,
		UserVerification: protocol.VerificationRequired, CredParams: webauthn.CredentialParametersDefault(),
	}, answer)
	if err != nil {
		return k, err
	}
	var ways []string
	for _, t := range transports {
		if slices.Contains(w.Transport, t) {
			ways = append(ways, string(t))
		}
	}
	return auth.Passkey{
		Credential: code.EncodeToString(w.ID), Handle: code.EncodeToString(who.handle), Key: code.EncodeToString(w.PublicKey),
		Transports: strings.Join(ways, " "), Synced: w.Flags.BackupEligible, Uses: int64(w.Authenticator.SignCount),
	}, nil
}

// refuse logs why, and says what she can do about it.
func (p pages) refuse(c *web.Call, err error, said protocol.CollectedClientData, flags protocol.AuthenticatorFlags) error {
	p.Log.Warn("passkey refused", "space", c.Space.Slug, "address", c.Address(), "why", err.Error())
	switch {
	case !protocol.IsOriginInHaystack(said.Origin, []string{p.origin(c)}):
		return fail.New(fail.Invalid, "auth.passkey_elsewhere", p.origin(c)+c.Path("/"))
	case !flags.HasUserVerified():
		return fail.New(fail.Invalid, "auth.passkey_unverified")
	}
	return fail.New(fail.Invalid, "auth.passkey_refused")
}

// use counts on with the device. Where its count has not grown, somebody has a copy:
// the passkey lets nobody in any more, and the log and her own page say so.
func (p pages) use(c *web.Call, k auth.Passkey, uses int64) error {
	copied := false
	err := c.Space.Keep(c.Context(), func(tx *db.Tx) (err error) {
		copied, err = auth.UsePasskey(tx, k.ID, uses)
		return err
	})
	if err != nil || !copied {
		return err
	}
	p.Log.Warn("passkey copied", "space", c.Space.Slug, "address", c.Address(), "passkey", k.ID)
	err = c.Space.Write(c.Context(), func(tx *db.Tx) error {
		first, err := auth.StopPasskey(tx, k.ID)
		if err != nil || !first {
			return err
		}
		if err := Warn(tx, k.Person, PasskeyCopied); err != nil {
			return err
		}
		return change.Record(tx, auth.System("account"), about(k.Person), "passkey_copied", nil, nil)
	})
	if err != nil {
		return err
	}
	return fail.New(fail.Invalid, "auth.passkey_copied")
}

func about(person string) change.Thing { return change.Thing{Kind: "account", ID: person} }
