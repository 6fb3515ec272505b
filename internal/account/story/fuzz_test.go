package account_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

// FuzzCeremony sends a device's answer to what was really asked, that no device of hers
// has made: it is refused in words, and nobody is signed in by it. What a device says of
// its browser, said, stands in the answer as SAID, and the challenge in it as ASKED. What
// the bytes of an answer may be is sent to account.FuzzDevice, without a server.
func FuzzCeremony(f *testing.F) {
	c := testapp.Place(f, "sqlite")
	c.Mail = mail.Config{Address: origin}
	a := testapp.Open(f, "sqlite", c)
	at, _ := url.Parse(a.URL + "/fjordby/")
	session := a.In("anna").Client.Jar.Cookies(at)[0]
	id := ""
	a.System(func(tx *db.Tx, _ *auth.Reader) error {
		who, _, err := auth.Who(tx, session.Value)
		id = who.Session
		return err
	})
	ways := []string{"/sign-in/passkey", "/me/passkeys", "/me/passkeys/options", "/me/proof/passkey"}
	get := `{"type":"webauthn.get","challenge":"ASKED","origin":"` + origin + `"}`
	create := strings.Replace(get, "get", "create", 1)
	data := b64.EncodeToString(make([]byte, 37))
	sign := `{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"SAID","authenticatorData":"` + data + `","signature":"AAAA","userHandle":"AAAA"}}`
	made := `{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"SAID","attestationObject":"o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUA"}}`
	for n := range ways {
		for _, credential := range []string{sign, made, strings.Replace(sign, data, "", 1), strings.Replace(made, "o2Nm", "\xff", 1), "{}", "null", `"x"`, "[", strings.Repeat("[", 9000)} {
			f.Add(n, credential, get, "Min telefon", "/fjordby/goals")
		}
		f.Add(n, made, create, "\x00", "//evil.example")
		f.Add(n, sign, "{}", "", "/")
	}
	f.Fuzz(func(t *testing.T, n int, credential, said, name, next string) {
		path := ways[uint(n)%uint(len(ways))]
		credential = strings.ReplaceAll(credential, "SAID", b64.EncodeToString([]byte(strings.ReplaceAll(said, "ASKED", asks(t, a, path, id)))))
		body := []byte(`{"name":1,"credential":` + credential + `}`)
		if json.Valid([]byte(credential)) {
			body, _ = json.Marshal(map[string]any{"name": name, "next": next, "credential": json.RawMessage(credential)})
		}
		r := httptest.NewRequest("POST", "/fjordby"+path, bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		if strings.HasPrefix(path, "/me") {
			r.AddCookie(session)
		}
		w := httptest.NewRecorder()
		a.Handler.ServeHTTP(w, r)
		// To ask for a passkey is hers, and to keep one that says itself that it is hers.
		hers := w.Code == http.StatusOK && strings.HasPrefix(path, "/me/passkeys")
		if w.Code < 400 && !hers || w.Code >= 500 || w.Code == http.StatusTooManyRequests || !json.Valid(w.Body.Bytes()) || len(w.Result().Cookies()) > 0 {
			t.Fatalf("%s %q: got %d %s", path, body, w.Code, w.Body)
		}
		if w.Code == http.StatusNotFound {
			t.Fatalf("%s is not there", path)
		}
	})
}

// asks puts down a fresh challenge that an answer on a path may answer, and forgets those
// there were, and the passkeys that were made.
func asks(t *testing.T, a *testapp.App, path, session string) (challenge string) {
	challenge = auth.NewHandle()
	x := auth.Challenge{Purpose: auth.ForSignIn}
	if path != "/sign-in/passkey" {
		x = auth.Challenge{Purpose: auth.ForAdding, Session: session, Handle: challenge}
	}
	if path == "/me/proof/passkey" {
		x.Purpose = auth.ForProof
	}
	err := a.Space.Keep(context.Background(), func(tx *db.Tx) error {
		for _, q := range []string{`DELETE FROM passkey_challenge`, `DELETE FROM passkey`} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		return auth.PutChallenge(tx, challenge, x, "192.0.2.1")
	})
	if err != nil {
		t.Fatal(err)
	}
	return challenge
}
