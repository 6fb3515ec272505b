package attachment

import (
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/web"
)

// path is where the file itself is.
func (a Attachment) path() string { return "/attachments/" + a.ID + "/" + url.PathEscape(a.Name) }

// send sends the file. Who may have it is asked each time; the browser may keep it,
// but must ask again whether it still may.
func send(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	var a Attachment
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		a, err = Get(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	if a.Withdrawn != "" {
		return fail.Missing()
	}
	if c.R.PathValue("name") != a.Name {
		return c.Go(a.path())
	}
	c.Later(func(w http.ResponseWriter) {
		if a.head(w.Header(), c.R) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if c.R.Method == http.MethodHead {
			return
		}
		if err := file.Send(c.R.Context(), c.Space, a.Hash, w); err != nil {
			c.Broken(err)
		}
	})
	return nil
}

// head sets the headers, and tells whether the browser has the file already.
func (a Attachment) head(h http.Header, r *http.Request) (has bool) {
	tag := strconv.Quote(a.Hash[:32])
	h.Set("ETag", tag)
	h.Set("Cache-Control", "private, no-cache")
	h.Set("Content-Security-Policy", a.policy())
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	if strings.Contains(r.Header.Get("If-None-Match"), tag) {
		return true
	}
	h.Set("Content-Type", a.Kind.MIME)
	h.Set("Content-Length", strconv.FormatInt(a.Size, 10))
	h.Set("Content-Disposition", disposition(a.Name, a.Kind.Inside))
	return false
}

// policy is what the file may do in a browser: nothing. A PDF is shown by the browser's
// own reader, which a sandbox would shut out.
func (a Attachment) policy() string {
	nothing := "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	if a.Kind.Name == "pdf" {
		return nothing + "; object-src 'self'"
	}
	return nothing + "; sandbox"
}

// inHead are the signs a path may have and a head may not.
var inHead = strings.NewReplacer(":", "%3A", "=", "%3D", "@", "%40")

// disposition names the file to be saved, for browsers of today and of yesterday.
func disposition(name string, inside bool) string {
	how := "attachment"
	if inside {
		how = "inline"
	}
	plain := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '_'
		}
		return r
	}, strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", "Æ", "Ae", "Ø", "Oe", "Å", "Aa").Replace(name))
	text := mime.FormatMediaType(how, map[string]string{"filename": plain})
	if plain != name {
		text += "; filename*=UTF-8''" + inHead.Replace(url.PathEscape(name))
	}
	return text
}
