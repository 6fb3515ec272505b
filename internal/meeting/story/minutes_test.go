package story_test

import (
	"regexp"
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// heldMeeting is a meeting of the board's that was held, with a decision on its point.
func heldMeeting(t *testing.T, a *testapp.App) (at, point_, decision string) {
	t.Helper()
	at = plan(t, a, "2026-09-09")
	point_ = point(t, a, "dorte", at, "Cykelstier", "text", "Tre veje.")
	a.Move(2 * 24 * time.Hour)
	sent(t, a.In("dorte").Post(point_+"/decisions", "sort", "agreed", "title", "Stien laves færdig", "phrase", "Godkendt.", "text", "Inden jul.", "unit", a.Unit("Veje"), "owner", a.Person("carl"), "state", "not_begun", "who", "staff"))
	sent(t, a.In("dorte").Post(at+"/attendance", "version", "1", "present", a.Person("erik")))
	return at, point_, a.Item("decision", "Stien laves færdig")
}

// press presses a button of a meeting's page, as the page now stands.
func press(t *testing.T, a *testapp.App, who, at, what string, want int, pairs ...string) testapp.Page {
	t.Helper()
	version := a.In("dorte").Get(at + "/attendance").Field("version")
	p := a.In(who).Post(at+what, append([]string{"version", version}, pairs...)...)
	if p.Status != want {
		t.Fatalf("%s%s as %s: got %d, want %d: %s", at, what, who, p.Status, want, p.Text())
	}
	return p
}

// answering is the address a comment on a page is answered at.
func answering(t *testing.T, p testapp.Page) string {
	t.Helper()
	address := regexp.MustCompile(`/minutes-comments/[0-9a-z]{16}/answer`).FindString(p.Body)
	if address == "" {
		t.Fatalf("no comment to answer: %s", p.Text())
	}
	return address
}

func TestMinutesAreApprovedByComment(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "approval", "comment", "comment_days", "2")
		at, bikes, _ := heldMeeting(t, a)
		has(t, a.In("hanne").Get(bikes), "Godkendt. Inden jul.")
		press(t, a, "dorte", at, "/approval", 409)
		press(t, a, "hanne", at, "/comments", 409, "text", "For tidligt")
		press(t, a, "dorte", at, "/comment-round", 303)
		press(t, a, "dorte", at, "/comment-round", 409)
		press(t, a, "dorte", at, "/approval", 409)
		has(t, a.In("hanne").Get(at), "Medlemmerne kan skrive kommentarer til og med mandag den 14. september 2026")
		press(t, a, "dorte", at, "/comments", 403, "text", "Fra sekretariatet")
		press(t, a, "hanne", at, "/comments", 422)
		press(t, a, "hanne", at, "/comments", 303, "text", "Det var før påske.", "point", id(bikes))
		press(t, a, "hanne", at, "/comments", 404, "text", "x", "point", "06g7zm85g8zkzzzz")
		page := a.In("dorte").Get(at + "/comments")
		has(t, page, "Det var før påske.", "Til punktet »Cykelstier«", "Skriv et svar")
		answer := answering(t, page)
		if p := a.In("hanne").Post(answer, "answer", ""); p.Status != 422 {
			t.Errorf("an empty answer: got %d", p.Status)
		}
		if p := a.In("dorte").Post(answer, "answer", "Rettet."); p.Status != 303 {
			t.Fatalf("answered: got %d %s", p.Status, p.Text())
		}
		has(t, a.In("erik").Get(at+"/comments"), "Svar fra Dorte", "Rettet.")
		a.Move(5 * 24 * time.Hour)
		press(t, a, "hanne", at, "/comments", 409, "text", "For sent")
		press(t, a, "dorte", at, "/approval", 303)
		has(t, a.In("hanne").Get(at), "Referat godkendt")
	})
}

func TestMinutesAreApprovedAtTheNextMeeting(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "approval", "next")
		at, _, _ := heldMeeting(t, a)
		press(t, a, "dorte", at, "/approval", 409)
		next := plan(t, a, day)
		point(t, a, "dorte", next, "Vikarer", "heading", "Temaer")
		press(t, a, "dorte", at, "/approval-point", 303)
		press(t, a, "dorte", at, "/approval-point", 409)
		press(t, a, "dorte", at, "/approval", 409)
		page := a.In("hanne").Get(next)
		if !order(page, "1.1", "Godkendelse af referat: Direktionen, 9. september 2026", "1.2", "Vikarer") {
			t.Errorf("it does not stand first: %s", page.Text())
		}
		hasNot(t, page, "Godkend referatet")
		has(t, a.In("hanne").Get(at), "Er det første punkt på mødet onsdag den 16. september 2026")
		a.Move(6 * 24 * time.Hour)
		has(t, a.In("hanne").Get(next), "Godkend referatet", at+"/approval")
		press(t, a, "hanne", at, "/approval", 303)
		has(t, a.In("hanne").Get(at), "Referat godkendt")
		has(t, a.In("hanne").Get(next), "Referat godkendt.")
	})
}

// Approved minutes are taken back with a sentence; what was approved can still be read,
// and the next approval makes another edition.
func TestApprovedMinutesAreTakenBackAndApprovedAgain(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, bikes, made := heldMeeting(t, a)
		press(t, a, "dorte", at, "/recall", 409, "because", "x")
		press(t, a, "dorte", at, "/approval", 303)
		first := edition(t, a, at, "Referat")
		has(t, a.In("hanne").Get(first), "Stien laves færdig", "Inden jul.", "Til stede", "Erik", "Afbud", "Hanne", "Veje, Carl")
		press(t, a, "dorte", at, "/recall", 422)
		press(t, a, "dorte", at, "/recall", 303, "because", "Hanne var der.")
		has(t, a.In("hanne").Get(at), "Godkendelsen blev trukket tilbage", "Hanne var der.")
		press(t, a, "dorte", at, "/attendance", 303, "present", a.Person("erik"), "present", a.Person("hanne"))
		sent(t, a.In("dorte").Post(bikes+"/decisions", "sort", "noted", "title", "Tallene tages til efterretning", "unit", a.Unit("Veje"), "state", "nothing", "who", "staff"))
		press(t, a, "dorte", at, "/approval", 303)
		second := edition(t, a, at, "Referat, udgave 2")
		has(t, a.In("hanne").Get(second), "Tallene tages til efterretning")
		hasNot(t, a.In("hanne").Get(second), "Afbud")
		hasNot(t, a.In("hanne").Get(first), "Tallene tages til efterretning")
		has(t, a.In("hanne").Get(first), "Afbud")
		list := "/decision-list?body=" + a.Body("Direktionen")
		has(t, a.In("bo").Get(list), "Stien laves færdig", "Tallene tages til efterretning")
		has(t, a.In("bo").Get(list+"&from=2026-09-10"), "Der er ingen beslutninger i perioden.")
		for _, path := range []string{first + "/document", at + "/document", at + "/decision-list/document", bikes + "/excerpts/" + made + "/document"} {
			for _, end := range []string{".pdf", ".docx"} {
				if p := a.In("hanne").Get(path + end); p.Status != 200 || len(p.Body) < 1000 {
					t.Errorf("%s%s: got %d", path, end, p.Status)
				}
			}
		}
		for _, path := range []string{"/decision-list/document.pdf?body=" + a.Body("Direktionen")} {
			if p := a.In("bo").Get(path); p.Status != 200 || len(p.Body) < 1000 {
				t.Errorf("%s: got %d", path, p.Status)
			}
		}
	})
}

// A comment on a closed point, and a closed decision in an edition, are read by those who
// may read these.
func TestWhatIsSaidOfAClosedPointIsClosed(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "approval", "comment", "comment_days", "1")
		at := plan(t, a, "2026-09-09")
		shut := point(t, a, "hanne", at, "Kanariefuglens løn", "who", "closed")
		a.Move(2 * 24 * time.Hour)
		sent(t, a.In("hanne").Post(shut+"/decisions", "sort", "agreed", "title", "Kanariefuglen får mere", "unit", a.Unit("Skoler"), "state", "nothing"))
		sent(t, a.In("dorte").Post(at+"/attendance", "version", "1", "present", a.Person("erik")))
		press(t, a, "dorte", at, "/comment-round", 303)
		press(t, a, "hanne", at, "/comments", 303, "text", "Kanariefuglen var der selv.", "point", id(shut))
		a.Move(6 * 24 * time.Hour)
		press(t, a, "dorte", at, "/approval", 303)
		paper := edition(t, a, at, "Referat")
		made := a.Item("decision", "Kanariefuglen får mere")
		for _, who := range whoever[1:] {
			reads := who == "hanne" || who == "erik"
			for _, path := range []string{at, at + "/comments", paper, "/decision-list?body=" + a.Body("Direktionen"), "/search?q=kanariefuglen"} {
				p := a.In(who).Get(path)
				if !reads && p.Has("anariefugl") && path != "/search?q=kanariefuglen" {
					t.Errorf("%s reads of it at %s: %s", who, path, p.Text())
				}
				if reads && path != "/search?q=kanariefuglen" && !p.Has("anariefugl") {
					t.Errorf("%s does not read of it at %s", who, path)
				}
			}
			want := 404
			if reads {
				want = 200
			}
			if p := a.In(who).Get(shut + "/excerpts/" + made + "/document.pdf"); p.Status != want {
				t.Errorf("%s and the excerpt: got %d, want %d", who, p.Status, want)
			}
		}
	})
}

func TestWhoMayDoWhatWithRulesEditionsAndMinutes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "approval", "comment", "comment_days", "1", "turn", "1")
		at := plan(t, a, "2026-09-09")
		bikes := point(t, a, "dorte", at, "Cykelstier", "owner", a.Person("carl"))
		press(t, a, "dorte", at, "/sending", 303)
		sentOut := edition(t, a, at, "Dagsorden")
		a.Move(2 * 24 * time.Hour)
		press(t, a, "dorte", at, "/attendance", 303, "present", a.Person("erik"))
		press(t, a, "dorte", at, "/comment-round", 303)
		press(t, a, "hanne", at, "/comments", 303, "text", "Før påske.")
		answer := answering(t, a.In("dorte").Get(at+"/comments"))
		rule, turns := "/meeting-rules/"+a.Body("Direktionen"), "/meeting-turns/"+a.Body("Direktionen")
		for _, c := range []struct {
			method, path string
			want         []int
			pairs        []string
		}{
			{"GET", rule, []int{303, 403, 403, 403, 403, 404, 403, 200, 200, 200}, nil},
			{"POST", rule, []int{303, 403, 403, 403, 403, 404, 403, 422, 422, 422}, []string{"version", "1", "approval", "x"}},
			{"GET", turns, []int{303, 404, 404, 404, 404, 404, 404, 200, 200, 200}, nil},
			{"POST", turns, []int{303, 404, 404, 404, 404, 404, 404, 422, 422, 422}, nil},
			{"GET", sentOut, []int{303, 404, 404, 404, 404, 404, 200, 200, 200, 200}, nil},
			{"GET", sentOut + "/document.pdf", []int{303, 404, 404, 404, 404, 404, 200, 200, 200, 200}, nil},
			{"GET", at + "/comments", []int{303, 404, 404, 404, 404, 404, 200, 200, 200, 200}, nil},
			{"POST", at + "/comments", []int{303, 404, 404, 404, 404, 404, 403, 403, 422, 422}, nil},
			{"GET", answer, []int{303, 404, 404, 404, 404, 404, 403, 200, 200, 200}, nil},
			{"POST", answer, []int{303, 404, 404, 404, 404, 404, 403, 422, 422, 422}, nil},
			{"GET", at + "/decision-list/document.pdf", []int{303, 404, 404, 404, 404, 404, 200, 200, 200, 200}, nil},
			{"GET", "/decision-list", []int{303, 200, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", at + "/recall", []int{303, 404, 404, 404, 404, 404, 403, 409, 409, 409}, nil},
			{"POST", at + "/recall", []int{303, 404, 404, 404, 404, 404, 403, 409, 409, 409}, []string{"because", "x"}},
			{"POST", at + "/late-sending", []int{303, 404, 404, 404, 404, 404, 403, 409, 409, 409}, nil},
			{"POST", at + "/comment-round", []int{303, 404, 404, 404, 404, 404, 403, 409, 409, 409}, nil},
			{"POST", at + "/approval-point", []int{303, 404, 404, 404, 404, 404, 403, 409, 409, 409}, nil},
			{"POST", bikes + "/order", []int{303, 404, 404, 404, 403, 404, 403, 404, 404, 404}, []string{"heading", "Andet"}},
		} {
			for i, who := range whoever {
				b := a.Out()
				if who != "" {
					b = a.In(who)
				}
				p := testapp.Page{}
				if c.method == "POST" {
					p = b.Post(c.path, c.pairs...)
				} else {
					p = b.Get(c.path)
				}
				if p.Status != c.want[i] {
					t.Errorf("%q %s %s: got %d, want %d: %.200s", who, c.method, c.path, p.Status, c.want[i], p.Text())
				}
			}
		}
	})
}

// A passage that is recalled goes out of what was sent and approved, and of what was said
// of the minutes.
func TestWhatIsRecalledGoesOutOfEditions(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "approval", "comment", "comment_days", "1")
		at := plan(t, a, "2026-09-09")
		bikes := point(t, a, "dorte", at, "Cykelstier", "text", "Svanen på Elmevej 9 klager.")
		press(t, a, "dorte", at, "/sending", 303)
		a.Move(2 * 24 * time.Hour)
		press(t, a, "dorte", at, "/attendance", 303, "present", a.Person("erik"))
		press(t, a, "dorte", at, "/comment-round", 303)
		press(t, a, "hanne", at, "/comments", 303, "text", "Nævn ikke Elmevej 9.", "point", id(bikes))
		a.Move(6 * 24 * time.Hour)
		press(t, a, "dorte", at, "/approval", 303)
		papers := []string{edition(t, a, at, "Dagsorden"), edition(t, a, at, "Referat"), at + "/comments"}
		for _, path := range papers {
			has(t, a.In("hanne").Get(path), "Elmevej 9")
		}
		path := "/items/" + id(bikes) + "/recall"
		dorte := a.In("dorte")
		seen := dorte.Post(path, "version", dorte.Get(path).Field("version"), "passage", "Elmevej 9", "ground", "personoplysning")
		has(t, seen, "Intet er taget væk endnu", "Dagsordener og referater")
		if p := dorte.Post(path, "version", seen.Field("version"), "passage", "Elmevej 9", "ground", "personoplysning", "sure", "1"); p.Status != 303 {
			t.Fatalf("recalled: got %d %s", p.Status, p.Text())
		}
		for _, path := range papers {
			p := a.In("hanne").Get(path)
			hasNot(t, p, "Elmevej 9")
			has(t, p, "[tilbagekaldt]")
		}
	})
}
