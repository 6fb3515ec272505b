package app_test

import (
	"regexp"

	"ledetraad/internal/testapp"
)

var roundAt, pointAt, commentAt = regexp.MustCompile(`/rounds/[0-9a-z]{16}`), regexp.MustCompile(`/points/[0-9a-z]{16}`), regexp.MustCompile(`/comments/[0-9a-z]{16}`)

// opened is the address of a round for bo, on next year's draft.
func opened(w *world) string {
	p := w.sendAs("dorte", aDraft+"/rounds/new", "/rounds", "name", "Bo", "others", "bo@fjordby.example", "until", "2026-10-01")
	return roundAt.FindString(p.Location)
}

func round(who, end string) func(*world) testapp.Page {
	return func(w *world) testapp.Page { return w.to(who, opened(w)+end) }
}

// said is the address of a round with a comment of bo's.
func said(w *world) string {
	at := opened(w)
	w.sendAs("bo", at, "/comments", "text", "Noget om bier.")
	return at
}

func commented(w *world) testapp.Page {
	return w.to("bo", commentAt.FindString(w.to("bo", said(w)).Body)+"/edit")
}

func comments(w *world) testapp.Page {
	said(w)
	return w.to("dorte", aDraft+"/comments")
}

func gathered(end string) func(*world) testapp.Page {
	return func(w *world) testapp.Page {
		p := comments(w)
		w.sendForm(w.browser("dorte"), p, "/points", "comments", w.Comment("Noget om bier."), "wording", "Flere bier.")
		return w.to("dorte", pointAt.FindString(w.to("dorte", aDraft+"/points").Body)+end)
	}
}
