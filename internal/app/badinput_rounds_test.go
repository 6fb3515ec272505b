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

// toldElsewhere is the page of a round that was held elsewhere.
func toldElsewhere(w *world) testapp.Page {
	p := w.sendAs("dorte", aDraft+"/rounds/elsewhere", "/elsewhere", "name", "Borgermøde", "day", "2026-09-01", "heard", "Omkring 40", "points", "Flere bænke.")
	return w.to("dorte", roundAt.FindString(p.Location))
}

// toldRound is where more points are typed into a round that was held elsewhere.
func toldRound(p program) string {
	return p.by("dorte", "POST", "/letters/{letter:Ledetråd 2027}/rounds/elsewhere",
		map[string]string{"name": `"Borgermøde"`, "day": `"2026-09-01"`, "heard": `"Omkring 40"`, "points_said": `["Flere bænke."]`}).Href + "/points"
}

// openedFor is an address of a round for bo.
func openedFor(end string) func(program) string {
	return func(p program) string {
		return p.by("dorte", "POST", "/letters/{letter:Ledetråd 2027}/rounds",
			map[string]string{"name": `"Bo"`, "asked_people": `["{person:bo}"]`, "until": `"2026-10-01"`}).Href + end
	}
}

// commentedWire is where comments are gathered, when there is one to gather.
func commentedWire(p program) string {
	p.by("bo", "POST", openedFor("/comments")(p), map[string]string{"text": `"Noget om bier."`})
	return p.w.at(aDraft) + "/points"
}

// gatheredWire is where a point is answered that nobody has answered.
func gatheredWire(p program) string {
	at := openedFor("")(p)
	said := p.by("bo", "POST", at+"/comments", map[string]string{"text": `"Noget om bier."`})
	return p.by("dorte", "POST", "/letters/{letter:Ledetråd 2027}/points",
		map[string]string{"gathers": quotedList(said.ID), "wording": `"Flere bier."`}).Href + "/answer"
}

func quotedList(id string) string { return `["` + id + `"]` }
