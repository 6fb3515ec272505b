package app_test

import (
	"regexp"

	"ledetraad/internal/testapp"
)

const theBoardsRule, theBoardsTurns = "/meeting-rules/{body:Direktionen}", "/meeting-turns/{body:Direktionen}"

// ruled is a page of hers when the board has said how it meets.
func ruled(who, page string, set ...string) func(*world) testapp.Page {
	return func(w *world) testapp.Page {
		w.sendAs("dorte", theBoardsRule, w.at(theBoardsRule), set...)
		return w.to(who, page)
	}
}

// lateOne is a meeting whose agenda is sent and that a point has come late for.
func lateOne(w *world) testapp.Page {
	w.sendAs("dorte", aMeeting, "/sending")
	w.sendAs("dorte", aMeeting+"/points/new", "/points", "title", "Oversvømmelse", "late", "Det skete i nat.")
	return w.to("dorte", aMeeting)
}

// commenting is the minutes of a meeting the members are asked about.
func commenting(w *world) testapp.Page {
	ruled("dorte", heldMeeting, "approval", "comment")(w)
	w.sendAs("dorte", heldMeeting, "/comment-round")
	return w.to("hanne", heldMeeting+"/comments")
}

// answering is what a member said of minutes, to be answered.
func answering(w *world) testapp.Page {
	commenting(w)
	w.sendAs("hanne", heldMeeting+"/comments", "/comments", "text", "Det var før påske.")
	return w.to("dorte", regexp.MustCompile(`/minutes-comments/[0-9a-z]{16}/answer`).FindString(w.to("dorte", heldMeeting+"/comments").Body))
}

// takingBack is the form the approval of minutes is taken back in.
func takingBack(w *world) testapp.Page {
	w.sendAs("dorte", heldMeeting, "/approval")
	return w.to("dorte", heldMeeting+"/recall")
}

// swapping is whose turn it is, with two meetings to come.
func swapping(w *world) testapp.Page {
	w.sendAs("dorte", "/meetings/new", "/meetings", "body", "{body:Direktionen}", "day", "2026-11-04", "starts", "12:00", "ends", "15:00")
	return ruled("dorte", theBoardsTurns, "turn", "1")(w)
}
