package web

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
)

// unchanged answers 304 where the browser has the very page already. The tag is of the
// page as this reader sees it, so what is hidden from her never moves it. The browser
// keeps the page but asks every time; it is told to throw it away at sign-out.
func unchanged(w http.ResponseWriter, r *http.Request, page []byte) bool {
	sum := sha256.Sum256(page)
	tag := `"` + hex.EncodeToString(sum[:12]) + `"`
	h := w.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "private, no-cache")
	h.Set("Vary", "Cookie, Accept-Language")
	for _, have := range strings.Split(r.Header.Get("If-None-Match"), ",") {
		if strings.TrimPrefix(strings.TrimSpace(have), "W/") == tag {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}
