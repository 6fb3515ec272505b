package browser

import (
	"context"
	"strings"
	"testing"

	"ledetraad/internal/testapp"

	"github.com/chromedp/cdproto/webauthn"
	"github.com/chromedp/chromedp"
)

// device gives the window a telephone of its own, that answers at once and sees her
// finger.
func (tb *tab) device() {
	tb.t.Helper()
	tb.do("a device", func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		if _, err := chromedp.Call(ctx, webauthn.Enable, webauthn.EnableParams{}); err != nil {
			return chromedp.Void{}, err
		}
		_, err := chromedp.Call(ctx, webauthn.AddVirtualAuthenticator, webauthn.AddVirtualAuthenticatorParams{Options: &webauthn.VirtualAuthenticatorOptions{
			Protocol: webauthn.AuthenticatorProtocolCtap2, Transport: webauthn.AuthenticatorTransportInternal,
			HasResidentKey: true, HasUserVerification: true, IsUserVerified: true, AutomaticPresenceSimulation: true,
		}})
		return chromedp.Void{}, err
	})
}

// TestAPasskeyIsMadeAndSignsInInARealBrowser is the whole of it: Chromium, our script
// and our answers, under the policy the pages are sent with.
func TestAPasskeyIsMadeAndSignsInInARealBrowser(t *testing.T) {
	a := testapp.New(t, "sqlite")
	a.URL = strings.Replace(a.URL, "127.0.0.1", "localhost", 1) // passkeys belong to a name
	for _, width := range []int64{1440, 390} {
		anna := open(t, a, "anna", width)
		anna.visit("/me/passkeys")
		anna.press("Tilføj en adgangsnøgle")
		anna.until(`document.querySelector('[data-passkey] [role=alert]').innerText === 'Giv adgangsnøglen et navn.'`)
		anna.device()
		anna.fill("Navn", "Min telefon")
		anna.press("Tilføj en adgangsnøgle")
		anna.until(`document.body.innerText.includes('Adgangsnøglen er tilføjet.')`)
		anna.has("Min telefon")
		anna.look("the passkeys")
		anna.press("Log af")
		// The device offers its passkey as soon as it is asked, with or without the button.
		anna.until(`location.pathname === "/fjordby/" || document.querySelector('.som-link')`)
		// It may do so between a look and a press: both are one step.
		anna.eval(`const b=[...document.querySelectorAll('button,a')].find(e=>(e.innerText||'').trim()==='Brug en adgangsnøgle i stedet');if(location.pathname!=="/fjordby/"&&b)b.click()`)
		anna.until(`location.pathname === "/fjordby/" && document.body.innerText.includes('Mit overblik')`)
		anna.visit("/me/passkeys")
		if ask[bool](anna, `document.body.innerText.includes('Aldrig')`) {
			t.Error("the passkey signed her in, and is said never to have been used")
		}
		anna.calm()
		anna.visit("/me/passkeys/" + ask[string](anna, `document.querySelector('td a').pathname.split('/').pop()`))
		anna.look("a passkey")
		anna.visit("/me/proof?next=/fjordby/me/passkeys")
		anna.press("Vis det med en adgangsnøgle")
		anna.until(`location.pathname === "/fjordby/me/passkeys"`)
		anna.press("Fjern")
		anna.until(`document.body.innerText.includes('Adgangsnøglen er fjernet her.')`)
		anna.calm()

		out := open(t, a, "", width)
		out.visit("/sign-in")
		out.look("the sign-in page")
		out.device() // which has no passkey
		out.press("Brug en adgangsnøgle i stedet")
		out.until(`document.querySelector('[role=alert]').innerText.startsWith('Der kom ingen adgangsnøgle fra enheden.')`)
		out.look("the sign-in page without one")
		out.calm()
	}
}
