package app_test

import (
	"regexp"
	"strings"

	"ledetraad/internal/testapp"
)

// aCourse is an event with everything on it: a course that a group came to.
var aCourse = []string{"day", "2026-12-10", "group", "Ledere", "came", "20", "invited", "31", "sort", "1", "seats", "40", "hours", "9.00–12.00"}

var editsEvent = regexp.MustCompile(`/letters/[0-9a-z]{16}/events/[0-9a-z]{16}/edit`)

// aCourseToCome is the letter's page as one of the staff sees it.
func aCourseToCome(w *world) testapp.Page {
	const letter = "/letters/{letter:Ledetråd 2026}"
	w.sendAs("dorte", letter+"/events/new", "/events", aCourse...)
	return w.to("bo", letter)
}

// courseForm is the form of an event that is there.
func courseForm(w *world) testapp.Page {
	return w.to("dorte", editsEvent.FindString(w.to("dorte", "/letters/{letter:Ledetråd 2026}").Body))
}

// courseOff is where an event is called off that stands.
func courseOff(w *world) testapp.Page {
	const letter = "/letters/{letter:Ledetråd 2026}"
	w.sendAs("dorte", letter+"/events/new", "/events", aCourse...)
	all := editsEvent.FindAllString(w.to("dorte", letter).Body, -1)
	return w.to("dorte", strings.TrimSuffix(all[len(all)-1], "/edit")+"/off")
}
