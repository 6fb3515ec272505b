package account

import (
	"net/http"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/web"
)

// browserCookie is what a browser is known by, whoever is signed in on it.
const browserCookie = "ledetraad-browser"

func accounts(c *web.Call) auth.Accounts {
	a := auth.Accounts{Space: c.Space}
	if k, err := c.R.Cookie(browserCookie); err == nil && len(k.Value) <= 100 {
		a.Browser = k.Value
	}
	return a
}

// begin signs a person in on the browser that asks.
func begin(c *web.Call, person, place string) error {
	secret, err := accounts(c).Begin(c.Context(), person, c.R.UserAgent(), place)
	if err != nil {
		return err
	}
	return remember(c, secret)
}

// remember gives the browser its session, and what it will be known by.
func remember(c *web.Call, secret string) error {
	known, err := accounts(c).Know(c.Context(), secret)
	if err != nil {
		return err
	}
	http.SetCookie(c.W, &http.Cookie{
		Name: browserCookie, Value: known, Path: c.Path("/"), MaxAge: int((180 * 24 * time.Hour).Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: c.R.TLS != nil,
	})
	c.Remember(secret)
	return nil
}

// Names of browsers and systems as they call themselves; the first that fits, for many
// name others, too.
var (
	browsers = [][2]string{{"Edg/", "Edge"}, {"EdgA/", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser/", "Samsung Internet"}, {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"CriOS/", "Chrome"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}}
	systems  = [][2]string{{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"CrOS", "ChromeOS"}, {"Windows", "Windows"}, {"Mac OS X", "Mac"}, {"Linux", "Linux"}}
)

// agentName says "Chrome på Windows" of what a browser calls itself; what we do not
// know stands as it is.
func agentName(c *web.Call, agent string) string {
	browser, system := named(agent, browsers), named(agent, systems)
	if browser == "" || system == "" {
		return agent
	}
	return c.T("account.browser_on", browser, system)
}

func named(agent string, names [][2]string) string {
	for _, n := range names {
		if strings.Contains(agent, n[0]) {
			return n[1]
		}
	}
	return ""
}
