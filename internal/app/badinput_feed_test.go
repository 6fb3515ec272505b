package app_test

import "ledetraad/internal/testapp"

// fetched is a person's calendar link.
func fetched(w *world) testapp.Page {
	w.sendAs("dorte", "/me/calendar", "/me/calendar", "what", "mine")
	return testapp.Page{}
}
