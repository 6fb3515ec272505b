package app_test

import (
	"regexp"

	"ledetraad/internal/testapp"
)

var roomMeetingAt, roomPointAt = regexp.MustCompile(`/meetings/[0-9a-z]{16}`), regexp.MustCompile(`/agenda-points/[0-9a-z]{16}`)

// inDecision is a decision with everything on it that is read of its kind.
var inDecision = []string{"do", "decide", "sort", "awaits", "text", "Vi prøver det i et år.", "again", "2026-12-16", "unit", "{unit:Skoler}", "task", "Spørg skolen", "task_owner", "{person:anna}"}

// held is the room of a meeting of last week with two points, and the first of them.
func held(w *world) (room, point string) {
	on := roomMeetingAt.FindString(w.sendAs("dorte", "/meetings/new", "/meetings", "body", "{body:Direktionen}", "day", "2026-09-02", "starts", "12:00", "ends", "15:00").Location)
	point = roomPointAt.FindString(w.sendAs("dorte", on+"/points/new", "/points", "title", "Fortove").Location)
	w.sendAs("dorte", on+"/points/new", "/points", "title", "Broer")
	return on + "/room", point
}

// inRoom is the room before anything has begun.
func inRoom(w *world) testapp.Page {
	room, _ := held(w)
	return w.to("dorte", room)
}

// atPoint is the room with a point taken up.
func atPoint(w *world) testapp.Page {
	room, _ := held(w)
	w.sendAs("dorte", room, "/room/point")
	return w.to("dorte", room)
}

// leftPoint is the room with a draft of a point that was left.
func leftPoint(w *world) testapp.Page {
	room, _ := held(w)
	w.sendAs("dorte", room, "/room/point")
	w.sendAs("dorte", room, "/room/decision", "do", "keep", "text", "Ikke færdig")
	w.sendAs("dorte", room, "/room/point", "point", "")
	return w.to("dorte", room)
}
