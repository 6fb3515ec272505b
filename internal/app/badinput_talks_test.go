package app_test

import (
	"regexp"

	"ledetraad/internal/testapp"
)

var talkAt = regexp.MustCompile(`/talks/[0-9a-z]{16}`)

// wished is a page of a wish of anna's for a talk.
func wished(who, end string) func(*world) testapp.Page {
	return func(w *world) testapp.Page {
		p := w.sendAs("anna", "/letters/{letter:Ledetråd 2026}/talks/new", "/talks", "named", "Lærerne på Elmeskolen", "wish", "Hvad kan vente?")
		return w.to(who, talkAt.FindString(p.Location)+end)
	}
}
