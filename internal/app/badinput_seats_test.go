package app_test

import "ledetraad/internal/testapp"

// theMayor is the form that lets one choose among the board's points.
var theMayor = []string{"body", "{body:Direktionen}", "email", "gert@fjordby.example", "called", "Borgmesteren"}

// withChooser is the page of those who choose, with one.
func withChooser(w *world) testapp.Page {
	w.sendAs("dorte", "/meeting-choosers", "/meeting-choosers", theMayor...)
	return w.to("dorte", "/meeting-choosers")
}

// chooses is an agenda that was sent, as the one who chooses sees it.
func chooses(w *world) testapp.Page {
	withChooser(w)
	w.sendAs("dorte", aMeeting, "/sending")
	return w.to("gert", aMeeting+"/choice")
}

// withGuest is the page of a point's guests, with one.
func withGuest(w *world) testapp.Page {
	w.sendAs("dorte", aPoint+"/guests", "/guests", "called", "To forældre")
	return w.to("dorte", aPoint+"/guests")
}

// withConflict is the page of who takes no part in a point, with one.
func withConflict(w *world) testapp.Page {
	w.sendAs("dorte", aPoint+"/conflicts", "/conflicts", "person", "{person:hanne}", "ground", "Hendes egen vej.")
	return w.to("dorte", aPoint+"/conflicts")
}
