package org

import "net/http"

// Origin is where the browser found us: "https://ledetraad.fjordby.dk".
func Origin(r *http.Request) string { return origin(r) }
