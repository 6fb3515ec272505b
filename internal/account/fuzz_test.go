package account

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-webauthn/webauthn/webauthn"
)

// FuzzDevice answers as a device, with any bytes in each place of the answer, where the
// challenge is taken as given. Nothing counts as signed but what the passkey has signed
// here, and a passkey that is made can be kept and asked to sign.
func FuzzDevice(f *testing.F) {
	const origin = "https://ledetraad.fjordby.example"
	party, err := webauthn.New(&webauthn.Config{RPID: "ledetraad.fjordby.example", RPDisplayName: "Ledetråd", RPOrigins: []string{origin}})
	if err != nil {
		f.Fatal(err)
	}
	key := keyOf(f)
	point, err := key.PublicKey.Bytes() // 4, x, y
	if err != nil {
		f.Fatal(err)
	}
	public, err := cbor.Marshal(map[int]any{1: 2, 3: -7, -1: 1, -2: point[1:33], -3: point[33:]})
	if err != nil {
		f.Fatal(err)
	}
	id, handle := []byte("the passkey's own id"), []byte("what the device calls her, 32 by")
	her := auth.Passkey{Credential: code.EncodeToString(id), Handle: code.EncodeToString(handle), Key: code.EncodeToString(public)}
	place := sha256.Sum256([]byte(party.Config.RPID))
	data := append(place[:], 1|4, 0, 0, 0, 7) // present and verified
	made := slices.Concat(place[:], []byte{1 | 4 | 64, 0, 0, 0, 7}, make([]byte, 16), []byte{0, byte(len(id))}, id, public)
	object, err := cbor.Marshal(map[string]any{"fmt": "none", "attStmt": map[string]any{}, "authData": made})
	if err != nil {
		f.Fatal(err)
	}
	for _, what := range []string{"webauthn.get", "webauthn.create"} {
		said := []byte(`{"type":"` + what + `","challenge":"AAAA","origin":"` + origin + `","crossOrigin":false}`)
		digest := signedBytes(data, said)
		signature, err := ecdsa.SignASN1(rand.Reader, key, digest[:])
		if err != nil {
			f.Fatal(err)
		}
		f.Add(said, data, signature, object, id, handle, "internal", true)
		f.Add(said, data[:36], signature, object, id, []byte(nil), "\x00 \xff", false)
		f.Add(said, append(data[:32:32], 0xff, 0, 0, 0, 0), []byte{}, object[:len(object)-9], []byte{}, handle, "", false)
	}
	f.Add([]byte("{}"), []byte{}, []byte{}, []byte("\xa0"), []byte{}, []byte{}, "usb", true)
	f.Fuzz(func(t *testing.T, said, data, signature, object, id, called []byte, way string, proof bool) {
		who, err := held(her.Handle, her)
		if err != nil {
			t.Fatal(err)
		}
		purpose := auth.ForSignIn
		if proof {
			purpose = auth.ForProof
		}
		answer, err := readSigned(sent(id, map[string]any{"clientDataJSON": b64(said), "authenticatorData": b64(data), "signature": b64(signature), "userHandle": b64(called)}))
		if err != nil && !fail.Is(err, fail.Invalid) {
			t.Fatalf("read as signed: %v", err)
		}
		if err == nil && proves(party, purpose, who, answer) == nil {
			digest := signedBytes(data, said)
			if !ecdsa.VerifyASN1(&key.PublicKey, digest[:], signature) || !bytes.HasPrefix(data, place[:]) || data[32]&5 != 5 || !isFrom(said, "webauthn.get", origin) {
				t.Fatalf("%q over %q counts as signed", said, data)
			}
		}
		another, err := readMade(sent(id, map[string]any{"clientDataJSON": b64(said), "attestationObject": b64(object), "transports": []string{way, "hybrid", way}}))
		if err != nil {
			if !fail.Is(err, fail.Invalid) {
				t.Fatalf("read as made: %v", err)
			}
			return
		}
		k, err := keeps(party, who, another)
		if err != nil {
			return
		}
		if !isFrom(said, "webauthn.create", origin) {
			t.Fatalf("%q made a passkey", said)
		}
		for _, text := range []string{k.Credential, k.Handle, k.Key, k.Transports} {
			if !utf8.ValidString(text) || strings.ContainsRune(text, 0) || len(text) > 4*len(object)+99 {
				t.Fatalf("kept as %q", text)
			}
		}
		if _, err := held(k.Handle, k); err != nil || k.Handle != her.Handle || k.Key == "" {
			t.Fatalf("kept and not read again: %+v %v", k, err)
		}
	})
}

// keyOf is the same key each time, so that what was found once is found again.
func keyOf(f *testing.F) *ecdsa.PrivateKey {
	raw := sha256.Sum256([]byte("a device of the tests"))
	key, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), raw[:])
	if err != nil {
		f.Fatal(err)
	}
	return key
}

func signedBytes(data, said []byte) [32]byte {
	hash := sha256.Sum256(said)
	return sha256.Sum256(slices.Concat(data, hash[:]))
}

func b64(b []byte) string { return code.EncodeToString(b) }

func sent(id []byte, response map[string]any) json.RawMessage {
	text, _ := json.Marshal(map[string]any{"id": b64(id), "rawId": b64(id), "type": "public-key", "response": response, "clientExtensionResults": map[string]any{}})
	return text
}

// isFrom tells what a device's browser says of itself.
func isFrom(said []byte, what, origin string) bool {
	var x struct{ Type, Origin string }
	if json.Unmarshal(said, &x) != nil || x.Type != what {
		return false
	}
	at, err := url.Parse(x.Origin)
	return err == nil && strings.EqualFold(at.Scheme+"://"+at.Host, origin)
}
