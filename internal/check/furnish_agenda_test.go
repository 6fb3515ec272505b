package check

import (
	"net/http"
	"regexp"
	"testing"

	"ledetraad/internal/testapp"
)

// agendas lets the board hold a meeting to its end, and another be commented on, so that
// their papers are there to be looked at.
func agendas(t *testing.T, a *testapp.App) {
	t.Helper()
	post := func(who, path string, pairs ...string) string {
		t.Helper()
		p := a.In(who).Post(path, pairs...)
		if p.Status != http.StatusSeeOther {
			t.Fatalf("%s: got %d: %s", path, p.Status, p.Text())
		}
		return regexp.MustCompile(`/[a-z-]+/[0-9a-z]{16}`).FindString(p.Location)
	}
	press := func(at, what string, pairs ...string) {
		t.Helper()
		post("dorte", at+what, append([]string{"version", a.In("dorte").Get(at + "/attendance").Field("version")}, pairs...)...)
	}
	body := a.Body("Direktionen")
	at := post("dorte", "/meetings", "body", body, "day", "2026-09-02", "starts", "12:00", "ends", "15:00")
	point := post("dorte", at+"/points", "title", "Salt på vejene", "purpose", "decide", "minutes", "20", "who", "body", "when", "now")
	press(at, "/sending")
	post("dorte", point+"/decisions", "sort", "noted", "title", "Saltet er købt", "unit", a.Unit("Veje"), "state", "nothing", "who", "body")
	press(at, "/attendance", "present", a.Person("erik"))
	press(at, "/approval")
	post("dorte", "/meeting-rules/"+body, "agenda", "1", "headings", "Temaer 90", "ahead", "3", "approval", "comment", "comment_days", "5", "turn", "1")
	held := "/meetings/" + a.Item("meeting", "Direktionen, 26. august 2026")
	press(held, "/comment-round")
	post("hanne", held+"/comments", "text", "Det var før påske.")
}
