package account_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

// FuzzCeremony sends a device's answer that no device of hers has made: it is refused in
// words, nobody is signed in by it, and no passkey is kept.
func FuzzCeremony(f *testing.F) {
	c := testapp.Place(f, "sqlite")
	c.Mail = mail.Config{Address: origin}
	a := testapp.Open(f, "sqlite", c)
	at, _ := url.Parse(a.URL + "/fjordby/")
	session := a.In("anna").Client.Jar.Cookies(at)[0]
	said := b64.EncodeToString([]byte(`{"type":"webauthn.get","challenge":"AAAA","origin":"` + origin + `"}`))
	data := b64.EncodeToString(make([]byte, 37))
	sign := `{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"` + said + `","authenticatorData":"` + data + `","signature":"AAAA","userHandle":"AAAA"}}`
	made := `{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"` + said + `","attestationObject":"o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUA"}}`
	for _, sent := range []string{sign, made, strings.Replace(sign, data, "", 1), strings.Replace(sign, said, b64.EncodeToString([]byte("{}")), 1), strings.Replace(made, "o2Nm", "\xff", 1), "{}", "null", `"x"`, "[", strings.Repeat("[", 9000)} {
		f.Add(sent, "Min telefon", "/fjordby/goals")
	}
	f.Add(sign, "\x00", "//evil.example")
	f.Fuzz(func(t *testing.T, credential, name, next string) {
		body := []byte(`{"name":1,"credential":` + credential + `}`)
		if json.Valid([]byte(credential)) {
			body, _ = json.Marshal(map[string]any{"name": name, "next": next, "credential": json.RawMessage(credential)})
		}
		for _, path := range []string{"/sign-in/passkey", "/me/passkeys", "/me/passkeys/options", "/me/proof/passkey"} {
			r := httptest.NewRequest("POST", "/fjordby"+path, strings.NewReader(string(body)))
			r.Header.Set("Content-Type", "application/json")
			if strings.HasPrefix(path, "/me") {
				r.AddCookie(session)
			}
			w := httptest.NewRecorder()
			a.Handler.ServeHTTP(w, r)
			asked := w.Code == http.StatusOK && strings.HasSuffix(path, "/options") // to make one: that is hers to ask
			if w.Code < 400 && !asked || w.Code >= 500 || !json.Valid(w.Body.Bytes()) || len(w.Result().Cookies()) > 0 {
				t.Fatalf("%s %q: got %d %s", path, body, w.Code, w.Body)
			}
			if w.Code == http.StatusNotFound {
				t.Fatalf("%s is not there", path)
			}
		}
	})
}
