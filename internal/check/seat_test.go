package check

import (
	"net/http"
	"testing"

	"ledetraad/internal/testapp"
)

// seat gives a meeting a guest for one point, a substitute, a member who takes no part in a
// point, and one who chooses among its points.
func seat(t *testing.T, a *testapp.App) {
	t.Helper()
	at := "/meetings/" + a.Item("meeting", "Direktionen, 7. oktober 2026")
	winter, rooms := "/agenda-points/"+a.Item("agenda_point", "Vintertjenesten"), "/agenda-points/"+a.Item("agenda_point", "Nye lokaler")
	for _, form := range [][]string{
		{"dorte", "/meeting-choosers", "body", a.Body("Direktionen"), "email", "gert@fjordby.example", "called", "Borgmesteren"},
		{"dorte", winter + "/guests", "person", a.Person("iben")},
		{"dorte", winter + "/guests", "called", "To forældre"},
		{"erik", at + "/answers/" + a.Person("erik"), "answer", "apologies", "said", "Er på rejse.", "deputy", a.Person("carl")},
		{"hanne", rooms + "/conflicts", "person", a.Person("hanne"), "ground", "Hendes egne lokaler."},
		{"dorte", at + "/sending", "version", "1"},
		{"gert", at + "/choice", "version", "2", "points", winter[len("/agenda-points/"):]},
	} {
		if p := a.In(form[0]).Post(form[1], form[2:]...); p.Status != http.StatusSeeOther {
			t.Fatalf("%s sends %s: got %d: %s", form[0], form[1], p.Status, p.Text())
		}
	}
}
