package web

import (
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
	"unicode"
)

const cookie = "ledetraad"

func (c *Call) secret() string {
	k, err := c.R.Cookie(cookie)
	if err != nil || len(k.Value) > 100 {
		return ""
	}
	return k.Value
}

// Remember gives the browser the session's secret, for this municipality only.
func (c *Call) Remember(secret string) {
	http.SetCookie(c.W, &http.Cookie{Name: cookie, Value: secret, Path: c.Path("/"), MaxAge: int((30 * 24 * time.Hour).Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: c.secure()})
}

// Forget takes the session from the browser, the pages it has kept, and what was typed and not sent.
func (c *Call) Forget() {
	c.W.Header().Set("Clear-Site-Data", `"cache", "storage"`)
	http.SetCookie(c.W, &http.Cookie{Name: cookie, Path: c.Path("/"), MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: c.secure()})
}

// KeepLanguage remembers the language of a browser nobody is signed in on.
func (c *Call) KeepLanguage() {
	if q := c.R.URL.Query().Get("lang"); q == "da" || q == "en" {
		http.SetCookie(c.W, &http.Cookie{Name: "lang", Value: q, Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: c.secure()})
	}
}

func (c *Call) secure() bool { return c.R.TLS != nil }

// Address is where the request comes from on the network, without its port.
func (c *Call) Address() string {
	host, _, err := net.SplitHostPort(c.R.RemoteAddr)
	if err != nil {
		return c.R.RemoteAddr
	}
	return host
}

// Next is where to go after signing in: an address of this municipality, or its front.
// What leads out of it again, "/fjordby/../kolding", is none.
func (c *Call) Next(next string) string {
	base := c.Path("/")
	rest, ok := strings.CutPrefix(next, base)
	if !ok || strings.HasPrefix(rest, "/") || strings.Contains(next, `\`) || strings.ContainsFunc(next, unicode.IsControl) {
		return "/"
	}
	at, err := url.Parse(next)
	if err != nil || !strings.HasPrefix(path.Clean(at.Path)+"/", base) {
		return "/"
	}
	return "/" + rest
}
