package app_test

import (
	"regexp"
	"strings"

	"ledetraad/internal/testapp"
)

var remarkAt = regexp.MustCompile(`/case-remarks/[0-9a-z]{16}/answer`)

// circled is the page on which carl reads a case through, as somebody sees it.
func circled(who string) func(w *world) testapp.Page {
	return func(w *world) testapp.Page {
		p := w.sendAs("hanne", aCase+"/readings/new", "/readings", "people", w.at("{person:carl}"), "until", "2026-10-01")
		return w.to(who, strings.SplitN(p.Location, "?", 2)[0])
	}
}

// remarked is the form that answers what carl said of a case.
func remarked(w *world) testapp.Page {
	p := circled("carl")(w)
	p = w.sendForm(w.browser("carl"), p, "/remarks", "text", "Skriv, hvor der er mørkt.")
	return w.to("hanne", remarkAt.FindString(w.to("hanne", strings.SplitN(p.Location, "?", 2)[0]).Body))
}

// listed is the preview of a list of subject codes.
func listed(w *world) testapp.Page { return w.sendAs("dorte", "/case-codes/import", "/import") }

// aCaseWire is what is right of a case.
var aCaseWire = map[string]string{"title": `"Skolevejen ved Elmeskolen"`, "unit": `"{unit:Børn og Læring}"`, "owner": `"{person:hanne}"`, "recommendation": `""`}

// recommendedWire is what is right of it of the one who recommends.
var recommendedWire = map[string]string{"title": aCaseWire["title"], "unit": aCaseWire["unit"], "owner": aCaseWire["owner"], "recommendation": `"Der sættes lys."`}
