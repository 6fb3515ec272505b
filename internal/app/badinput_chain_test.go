package app_test

import (
	"regexp"

	"ledetraad/internal/testapp"
)

var evidenceAt = regexp.MustCompile(`/evidence/[0-9a-z]{16}`)

// witnessed is the page of what somebody has seen that shows an effect.
func witnessed(end string) func(*world) testapp.Page {
	return func(w *world) testapp.Page {
		return w.to("anna", evidenceAt.FindString(w.to("anna", anEffect).Body)+end)
	}
}

// witnessedWire is the same for a program.
func witnessedWire(p program) string {
	return p.by("anna", "POST", anEffect+"/evidence", map[string]string{"kind": `"survey"`, "text": `"Ti svarede."`}).Href
}
