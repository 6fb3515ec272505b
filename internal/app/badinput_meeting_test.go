package app_test

import (
	"regexp"

	"ledetraad/internal/testapp"
)

var aSeriesForm = []string{"every", "week", "step", "2", "weekdays", "3", "starts", "12:00", "ends", "15:00", "summer_from", "07-01", "summer_to", "08-09"}

var seriesAt = regexp.MustCompile(`/meeting-series/[0-9a-z]{16}`)

// recurring is the form of the board's meetings that recur.
func recurring(w *world) testapp.Page {
	w.sendAs("dorte", "/meeting-series/new", "/meeting-series", aSeriesForm...)
	return w.to("dorte", seriesAt.FindString(w.to("dorte", "/meeting-series").Body)+"/edit")
}

// comesUp is a meeting at which a decision comes up by itself.
func comesUp(w *world) testapp.Page {
	w.sendAs("anna", aDecision+"/steps/new", "/steps", "state", "late", "text", "Vi mangler folk.", "alternatives", "Vent til jul.")
	return w.to("dorte", aMeeting)
}
