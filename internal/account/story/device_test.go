package account_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"net/http"
	"testing"

	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"

	"github.com/fxamacker/cbor/v2"
)

const (
	host   = "ledetraad.fjordby.example"
	origin = "https://" + host
)

// named is the product at an address with a name, as passkeys need.
func named(t *testing.T, engine string) *testapp.App {
	t.Helper()
	c := testapp.Place(t, engine)
	c.Mail = mail.Config{Address: origin}
	return testapp.Open(t, engine, c)
}

var b64 = base64.RawURLEncoding

// What a device says of itself and of who holds it.
const (
	present  = 1 << 0
	verified = 1 << 2
	synced   = 1 << 3
	attested = 1 << 6
)

// device is a telephone of the test's own, which can be told to do wrong.
type device struct {
	t          *testing.T
	key        *ecdsa.PrivateKey
	id, handle []byte
	rp, origin string
	flags      byte
	count      uint32
	spoil      func(signature []byte)
}

func newDevice(t *testing.T) *device {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	id := make([]byte, 20)
	rand.Read(id)
	return &device{t: t, key: key, id: id, rp: host, origin: origin, flags: present | verified}
}

// asked is what the product asks a device, to make or to sign.
type asked struct {
	PublicKey struct {
		Challenge string
		User      struct{ ID, Name, DisplayName string }
		RP        struct{ ID, Name string }
		RPID      string
		AuthenticatorSelection,
		ExcludeCredentials, AllowCredentials json.RawMessage
		Attestation, UserVerification string
	}
}

func (d *device) data(more byte, rest ...byte) []byte {
	d.count++
	hash := sha256.Sum256([]byte(d.rp))
	out := append(hash[:], d.flags|more)
	out = binary.BigEndian.AppendUint32(out, d.count)
	return append(out, rest...)
}

func (d *device) said(what, challenge string) []byte {
	return d.json(map[string]any{"type": what, "challenge": challenge, "origin": d.origin, "crossOrigin": false})
}

func (d *device) json(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		d.t.Fatal(err)
	}
	return text
}

func (d *device) cbor(v any) []byte {
	text, err := cbor.Marshal(v)
	if err != nil {
		d.t.Fatal(err)
	}
	return text
}

// make answers with a new passkey.
func (d *device) make(a asked) any {
	handle, err := b64.DecodeString(a.PublicKey.User.ID)
	if err != nil {
		d.t.Fatal(err)
	}
	d.handle = handle
	point, err := d.key.PublicKey.Bytes() // 4, x, y
	if err != nil {
		d.t.Fatal(err)
	}
	public := d.cbor(map[int]any{1: 2, 3: -7, -1: 1, -2: point[1:33], -3: point[33:]})
	rest := bytes.Join([][]byte{make([]byte, 16), {0, byte(len(d.id))}, d.id, public}, nil)
	object := d.cbor(map[string]any{"fmt": "none", "attStmt": map[string]any{}, "authData": d.data(attested, rest...)})
	return d.credential(map[string]any{
		"clientDataJSON": b64.EncodeToString(d.said("webauthn.create", a.PublicKey.Challenge)), "attestationObject": b64.EncodeToString(object), "transports": []string{"internal", "hybrid"},
	})
}

// sign answers with the passkey it has.
func (d *device) sign(a asked) any {
	data, said := d.data(0), d.said("webauthn.get", a.PublicKey.Challenge)
	hash := sha256.Sum256(said)
	whole := sha256.Sum256(append(data[:len(data):len(data)], hash[:]...))
	signature, err := ecdsa.SignASN1(rand.Reader, d.key, whole[:])
	if err != nil {
		d.t.Fatal(err)
	}
	if d.spoil != nil {
		d.spoil(signature)
	}
	return d.credential(map[string]any{
		"clientDataJSON": b64.EncodeToString(said), "authenticatorData": b64.EncodeToString(data),
		"signature": b64.EncodeToString(signature), "userHandle": b64.EncodeToString(d.handle),
	})
}

func (d *device) credential(response map[string]any) any {
	id := b64.EncodeToString(d.id)
	return map[string]any{"id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": map[string]any{}}
}

// window is a browser whose script is the test.
type window struct {
	*testapp.Browser
	a    *testapp.App
	slug string
}

func windowOf(a *testapp.App, b *testapp.Browser) window { return window{b, a, "fjordby"} }

// send posts JSON and reads the answer.
func (w window) send(path string, v, into any) testapp.Page {
	w.T.Helper()
	body, err := json.Marshal(v)
	if err != nil {
		w.T.Fatal(err)
	}
	r, err := http.NewRequest("POST", w.a.URL+"/"+w.slug+path, bytes.NewReader(body))
	if err != nil {
		w.T.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept-Language", "da")
	r.Header.Set("Origin", w.a.URL)
	p := w.Do(r)
	if into != nil {
		if p.Status != 200 {
			w.T.Fatalf("%s: got %d: %s", path, p.Status, p.Body)
		}
		if err := json.Unmarshal([]byte(p.Body), into); err != nil {
			w.T.Fatal(err)
		}
	}
	return p
}

func (w window) ask(path string, v any) (a asked) {
	w.T.Helper()
	w.send(path, v, &a)
	return a
}

type object = map[string]any

// add makes a passkey for whoever is signed in.
func (w window) add(d *device, name string) testapp.Page {
	w.T.Helper()
	return w.send("/me/passkeys", object{"name": name, "credential": d.make(w.ask("/me/passkeys/options", object{"name": name}))}, nil)
}

// enter signs in with a device.
func (w window) enter(d *device) testapp.Page {
	w.T.Helper()
	return w.send("/sign-in/passkey", object{"credential": d.sign(w.ask("/sign-in/passkey/options", object{}))}, nil)
}
