package story_test

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/api"
	"ledetraad/internal/testapp"
)

// The columns: nobody, an employee, a leader, the leader of another area, a guest for one
// point, a member with an interest of her own, a substitute for this meeting, the mayor, a
// member, the secretariat, the administrator.
var sitters = []string{"", "bo", "anna", "carl", "iben", "hanne", "karen", "gert", "erik", "dorte", "fie"}

const nowhere = "06g7zm85g8zkzzzz"

// table is a meeting with all who sit at it: who is whose guest, who takes no part, who
// comes instead, and what the mayor has marked.
type table struct {
	at, guested, marked, aside, shut, asideShut string // addresses
}

// lay makes the table. Hanne takes no part in Hallen and in a closed point of Erik's.
func lay(t *testing.T, a *testapp.App) (x table) {
	t.Helper()
	x.at = plan(t, a, day)
	x.guested = point(t, a, "dorte", x.at, "Cykelstier", "minutes", "10")
	x.shut = point(t, a, "hanne", x.at, "Kanariefuglens løn", "who", "closed", "minutes", "5")
	x.marked = point(t, a, "dorte", x.at, "Havnen", "minutes", "15")
	x.aside = point(t, a, "dorte", x.at, "Hallen", "text", "Kvidrende tekst om hallen.")
	x.asideShut = point(t, a, "erik", x.at, "Solsortens kontrakt", "who", "closed", "text", "Kvidrende kontrakt.")
	upload(t, a, x.aside, "Kvidrende bilag")
	for _, form := range [][]string{
		{"dorte", "/meeting-choosers", "body", a.Body("Direktionen"), "email", "gert@fjordby.example", "called", "Borgmesteren"},
		{"dorte", x.guested + "/guests", "person", a.Person("iben")},
		{"erik", x.at + "/answers/" + a.Person("erik"), "answer", "apologies", "said", "Jeg er i Kina.", "email", "karen@fjordby.example"},
		{"hanne", x.aside + "/conflicts", "person", a.Person("hanne"), "ground", "Min søster ejer hallen."},
		{"erik", x.asideShut + "/conflicts", "person", a.Person("hanne"), "ground", "Hun er gift med solsorten."},
		{"dorte", x.at + "/sending", "version", "1"},
		{"gert", x.at + "/choice", "version", "2", "points", id(x.marked)},
	} {
		done(t, a, form[0], form[1], form[2:]...)
	}
	return x
}

// done sends a form that is to be saved.
func done(t *testing.T, a *testapp.App, who, path string, pairs ...string) {
	t.Helper()
	if p := a.In(who).Post(path, pairs...); p.Status != 303 {
		t.Fatalf("%s %s: got %d %s", who, path, p.Status, p.Text())
	}
}

// upload lays a file beside a point, as the secretariat.
func upload(t *testing.T, a *testapp.App, at, label string) {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	w.WriteField("who", "same")
	w.WriteField("label", label)
	part, err := w.CreateFormFile("file", "bilag.csv")
	if err != nil {
		t.Fatal(err)
	}
	part.Write([]byte("kvidrende;1\n"))
	w.Close()
	r, err := http.NewRequest("POST", a.URL+"/fjordby/items/"+id(at)+"/attachments", &body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Origin", a.URL)
	if p := a.In("erik").Do(r); p.Status != 303 {
		t.Fatalf("laid beside: got %d %s", p.Status, p.Text())
	}
}

// program is an answer of the interface for programs, as somebody.
func program(t *testing.T, a *testapp.App, who, path string) (int, string) {
	t.Helper()
	secret, err := api.MakeToken(a.As(who), api.TokenDraft{Name: "Prøve", Scope: api.Write, LastDay: "2027-01-01"})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequest("GET", a.URL+"/api/v1/fjordby"+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+secret)
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(text)
}

func TestWhoSitsMayDoWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		x := lay(t, a)
		erik, hanne := a.Person("erik"), a.Person("hanne")
		for _, c := range []struct {
			method, path string
			want         []int
			pairs        []string
		}{
			// who                         nobody bo anna carl guest aside subst mayor member secr admin
			{"GET", x.at, []int{303, 404, 404, 404, 404, 200, 200, 303, 200, 200, 200}, nil},
			{"GET", x.at + "/document.pdf", []int{303, 404, 404, 404, 404, 200, 200, 404, 200, 200, 200}, nil},
			{"GET", x.at + "/edit", []int{303, 404, 404, 404, 404, 200, 403, 404, 200, 200, 403}, nil},
			{"GET", x.at + "/attendance", []int{303, 404, 404, 404, 404, 200, 403, 404, 200, 200, 403}, nil},
			{"GET", x.at + "/choice", []int{303, 404, 404, 404, 404, 404, 404, 200, 404, 404, 404}, nil},
			{"GET", x.at + "/answers/" + erik, []int{303, 404, 404, 404, 404, 200, 403, 404, 200, 200, 403}, nil},
			{"GET", x.at + "/answers/" + a.Person("bo"), []int{303, 404, 404, 404, 404, 404, 403, 404, 404, 404, 403}, nil},
			{"GET", x.guested, []int{303, 404, 404, 404, 200, 200, 200, 303, 200, 200, 200}, nil},
			{"GET", x.guested + "/edit", []int{303, 404, 404, 404, 403, 200, 403, 404, 200, 200, 403}, nil},
			{"GET", x.guested + "/guests", []int{303, 404, 404, 404, 403, 200, 403, 404, 200, 200, 403}, nil},
			{"GET", x.guested + "/conflicts", []int{303, 404, 404, 404, 403, 200, 200, 404, 200, 200, 403}, nil},
			{"GET", x.guested + "/decisions/new", []int{303, 404, 404, 404, 403, 409, 403, 404, 409, 409, 403}, nil},
			{"GET", x.marked, []int{303, 404, 404, 404, 404, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", x.aside, []int{303, 404, 404, 404, 404, 200, 200, 303, 200, 200, 200}, nil},
			{"GET", x.aside + "/edit", []int{303, 404, 404, 404, 404, 404, 403, 404, 200, 200, 403}, nil},
			{"GET", x.aside + "/guests", []int{303, 404, 404, 404, 404, 404, 403, 404, 200, 200, 403}, nil},
			{"GET", x.aside + "/conflicts", []int{303, 404, 404, 404, 404, 404, 200, 404, 200, 200, 403}, nil},
			{"GET", x.shut, []int{303, 404, 404, 404, 404, 200, 200, 404, 200, 404, 404}, nil},
			{"GET", x.shut + "/conflicts", []int{303, 404, 404, 404, 404, 200, 200, 404, 200, 404, 404}, nil},
			{"GET", x.asideShut, []int{303, 404, 404, 404, 404, 200, 200, 404, 200, 404, 404}, nil},
			{"GET", "/history/" + id(x.aside), []int{303, 404, 404, 404, 404, 404, 200, 404, 200, 200, 200}, nil},
			{"GET", "/history/" + id(x.guested), []int{303, 404, 404, 404, 200, 200, 200, 404, 200, 200, 200}, nil},
			{"GET", "/meeting-choosers", []int{303, 403, 403, 403, 403, 200, 200, 403, 200, 200, 403}, nil},
			{"POST", x.at, []int{303, 404, 404, 404, 404, 422, 403, 404, 422, 422, 403}, []string{"version", "2"}},
			{"POST", x.at + "/answers/" + hanne, []int{303, 404, 404, 404, 404, 422, 403, 404, 422, 422, 403}, []string{"answer", "perhaps"}},
			{"POST", x.at + "/choice", []int{303, 404, 404, 404, 404, 404, 404, 422, 404, 404, 404}, []string{"version", "2", "points", nowhere}},
			{"POST", x.at + "/points", []int{303, 404, 404, 404, 404, 422, 403, 404, 422, 422, 403}, nil},
			{"POST", x.at + "/attendance", []int{303, 404, 404, 404, 404, 409, 403, 404, 409, 409, 403}, []string{"version", "2"}},
			{"POST", x.guested, []int{303, 404, 404, 404, 403, 422, 403, 404, 422, 422, 403}, []string{"version", "1"}},
			{"POST", x.guested + "/guests", []int{303, 404, 404, 404, 403, 422, 403, 404, 422, 422, 403}, nil},
			{"POST", x.guested + "/guests/" + nowhere + "/off", []int{303, 404, 404, 404, 403, 404, 403, 404, 404, 404, 403}, nil},
			{"POST", x.guested + "/conflicts", []int{303, 404, 404, 404, 403, 422, 422, 404, 422, 422, 403}, nil},
			{"POST", x.marked + "/place", []int{303, 404, 404, 404, 404, 422, 403, 403, 422, 422, 403}, []string{"to", nowhere}},
			{"POST", x.aside, []int{303, 404, 404, 404, 404, 404, 403, 404, 422, 422, 403}, []string{"version", "1"}},
			{"POST", x.aside + "/place", []int{303, 404, 404, 404, 404, 404, 403, 404, 422, 422, 403}, []string{"to", nowhere}},
			{"POST", x.aside + "/decisions", []int{303, 404, 404, 404, 404, 404, 403, 404, 409, 409, 403}, nil},
			{"POST", x.aside + "/conflicts", []int{303, 404, 404, 404, 404, 404, 422, 404, 422, 422, 403}, nil},
			{"POST", x.aside + "/conflicts/" + nowhere + "/lifting", []int{303, 404, 404, 404, 404, 404, 403, 404, 404, 404, 403}, nil},
			{"POST", x.asideShut + "/conflicts", []int{303, 404, 404, 404, 404, 404, 422, 404, 422, 404, 404}, nil},
			{"POST", "/meeting-choosers", []int{303, 403, 403, 403, 403, 422, 422, 403, 422, 422, 403}, nil},
			{"POST", "/meeting-choosers/" + nowhere + "/ending", []int{303, 403, 403, 403, 403, 404, 404, 403, 404, 404, 403}, nil},
		} {
			for i, who := range sitters {
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
		for i, who := range sitters[1:] {
			for path, want := range map[string][]int{"/meetings/" + id(x.at): {404, 404, 404, 404, 200, 200, 404, 200, 200, 200},
				"/agenda-points/" + id(x.guested): {404, 404, 404, 200, 200, 200, 404, 200, 200, 200}, "/agenda-points/" + id(x.aside): {404, 404, 404, 404, 404, 200, 404, 200, 200, 200},
				"/agenda-points/" + id(x.marked): {404, 404, 404, 404, 200, 200, 200, 200, 200, 200}, "/agenda-points/" + id(x.asideShut): {404, 404, 404, 404, 404, 200, 404, 200, 404, 404}} {
				if got, text := program(t, a, who, path); got != want[i] {
					t.Errorf("%s asks %s as a program: got %d, want %d: %.200s", who, path, got, want[i], text)
				}
			}
		}
	})
}

// readsOf are the pages, papers and answers to programs where a meeting may be read of.
func readsOf(t *testing.T, a *testapp.App, who string, x table, more ...string) string {
	t.Helper()
	b := a.In(who)
	var all strings.Builder
	for _, path := range append([]string{"/", "/meetings", x.at, x.at + "/choice", x.at + "/attendance", x.aside, x.asideShut, x.shut, x.guested, "/decisions", "/decisions/coming", "/decisions.csv", "/meetings.csv",
		"/search?q=kvidrende", "/search?q=solsortens", "/search?q=hallen", "/search?q=kanariefuglens", "/history/" + id(x.at), "/history/" + id(x.aside), "/history/" + id(x.asideShut), "/thread", "/notices"}, more...) {
		all.WriteString(strings.TrimSuffix(path, "kvidrende") + ": " + b.Get(path).Text() + "\n")
	}
	if p := b.Get(x.at + "/document.pdf"); p.Status == 200 {
		all.WriteString("pdf: " + b.PDF(p) + "\n")
	}
	if p := b.Get(x.at + "/document.docx"); p.Status == 200 {
		all.WriteString("docx: " + b.Word(p) + "\n")
	}
	for _, path := range []string{"/meetings/" + id(x.at), "/decisions", "/meetings", "/agenda-points/" + id(x.aside)} {
		_, text := program(t, a, who, path)
		all.WriteString("api: " + text + "\n")
	}
	return strings.ReplaceAll(all.String(), "kvidrende«", "") // what was sought
}

// around are the words about a find.
func around(text, word string) string {
	at := strings.Index(text, word)
	begin := strings.LastIndex(text[:at], "\n") + 1
	return text[begin:min(begin+60, at)] + " … " + text[max(at-80, begin):min(at+80, len(text))]
}

// Who takes no part in a point knows that it is there, and nothing more: not its text, its
// papers or what came of it, wherever she looks; until somebody else lifts it.
func TestWhoStandsAsideHearsNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		x := lay(t, a)
		page := a.In("hanne").Get(x.at)
		has(t, page, "Hallen", "Du deltager ikke i dette punkt.", "Lukket punkt, du deltager ikke", "Kanariefuglens løn", "12.30–12.50")
		hasNot(t, page, "Solsortens")
		has(t, a.In("hanne").Get(x.aside), "Hallen", "Du deltager ikke i dette punkt.", "På dagsordenen: Direktionen, onsdag den 16. september 2026.")
		has(t, a.In("erik").Get(x.at), "Hanne deltager ikke i behandlingen på grund af inhabilitet.")
		has(t, a.In("erik").Get(x.aside+"/conflicts"), "Min søster ejer hallen.")
		a.Move(8 * 24 * time.Hour)
		decided := func(who, point, title, readers string) {
			done(t, a, who, point+"/decisions", "sort", "agreed", "title", title, "unit", a.Unit("Veje"), "owner", a.Person("carl"), "due", "2026-09-20", "state", "not_begun", "who", readers)
		}
		decided("dorte", x.aside, "Kvidrende for alle", "staff")
		decided("dorte", x.aside, "Kvidrende for direktionen", "body")
		decided("erik", x.asideShut, "Kvidrende og lukket", "body")
		if p := a.In("dorte").Post(x.aside+"/decisions", "sort", "agreed", "title", "Hanne gør det", "unit", a.Unit("Veje"), "owner", a.Person("hanne"), "state", "not_begun", "who", "body"); p.Status != 422 || !p.Has("Vedkommende er inhabil i punktet.") {
			t.Errorf("carried out by one who takes no part: got %d %s", p.Status, p.Text())
		}
		a.Move(8 * 24 * time.Hour) // they are overdue, and come up at the board
		made := []string{"/decisions/" + a.Item("decision", "Kvidrende for alle"), "/decisions/" + a.Item("decision", "Kvidrende for direktionen"), "/decisions/" + a.Item("decision", "Kvidrende og lukket")}
		text := readsOf(t, a, "hanne", x, made...)
		for _, word := range []string{"vidrende", "Solsortens", "Min søster", "gift med"} {
			if strings.Contains(text, word) {
				t.Errorf("hanne reads %q: %s", word, around(text, word))
			}
		}
		for _, path := range made {
			if p := a.In("hanne").Get(path); p.Status != 404 {
				t.Errorf("%s: got %d", path, p.Status)
			}
		}
		if text := readsOf(t, a, "erik", x, made...); strings.Count(text, "vidrende") < 12 {
			t.Errorf("the test looks where nothing is: %s", text)
		}
		// The ground is for the members and the secretariat.
		for _, who := range []string{"fie", "karen", "gert", "iben", "carl"} {
			if text := readsOf(t, a, who, x, x.aside+"/conflicts"); strings.Contains(text, "Min søster") || strings.Contains(text, "gift med") || strings.Contains(text, "i Kina") {
				t.Errorf("%s reads why", who)
			}
		}
		done(t, a, "dorte", x.at+"/attendance", "version", "2", "present", a.Person("hanne"), "present", a.Person("karen"))
		has(t, a.In("erik").Get(x.at), "Hanne deltog ikke i behandlingen på grund af inhabilitet.")
		if text := a.In("erik").PDF(a.In("erik").Get(x.at + "/document.pdf")); !strings.Contains(text, "Hanne deltog ikke") {
			t.Errorf("the minutes on paper say nothing of it: %s", text)
		}
		form := a.In("dorte").Get(x.aside + "/conflicts")
		at := strings.Index(form.Body, "/conflicts/")
		done(t, a, "dorte", x.aside+form.Body[at:at+len("/conflicts/")+16]+"/lifting")
		has(t, a.In("hanne").Get(x.aside), "Kvidrende tekst", "Kvidrende for alle", "Kvidrende bilag")
		hasNot(t, a.In("hanne").Get(x.asideShut), "Kvidrende", "Solsortens")
	})
}

// What she takes no part in she takes no part in wherever it goes.
func TestAConflictFollowsThePoint(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		x := lay(t, a)
		next := plan(t, a, "2026-09-23")
		done(t, a, "dorte", x.guested+"/place", "to", id(next))
		done(t, a, "dorte", x.marked+"/place", "to", id(next))
		done(t, a, "dorte", x.aside+"/place", "to", id(next))
		if p := a.In("iben").Get(x.guested); p.Status != 404 {
			t.Errorf("a guest reads of an agenda that is not sent: got %d", p.Status)
		}
		if p := a.In("gert").Get(x.marked); p.Status != 404 {
			t.Errorf("a mark holds at another meeting: got %d", p.Status)
		}
		if p := a.In("karen").Get(x.marked); p.Status != 404 {
			t.Errorf("a substitute reads of another meeting: got %d", p.Status)
		}
		hasNot(t, a.In("hanne").Get(x.aside), "Kvidrende")
		done(t, a, "dorte", next+"/sending", "version", "1")
		has(t, a.In("iben").Get(x.guested), "Direktionen, onsdag den 23. september 2026, kl. 12.00–12.10, Tangen 2")
		if p := a.In("gert").Get(x.marked); p.Status != 303 {
			t.Errorf("a mark was for the other meeting: got %d", p.Status)
		}
		a.Move(16 * 24 * time.Hour)
		done(t, a, "dorte", next+"/attendance", "version", "2", "present", a.Person("hanne"))
		if p := a.In("iben").Get(x.guested); p.Status != 404 {
			t.Errorf("a guest reads on when the meeting has been held: got %d", p.Status)
		}
		plan(t, a, "2026-10-28")
		done(t, a, "dorte", x.aside+"/place", "to", "wait")
		copies := a.In("hanne").Get("/search?q=hallen")
		for _, path := range pointsIn(copies) {
			hasNot(t, a.In("hanne").Get(path), "Kvidrende")
		}
		if got := len(pointsIn(a.In("erik").Get("/search?q=hallen"))); got != 2 {
			t.Errorf("got %d points, want the one held and its copy", got)
		}
		if got := len(pointsIn(copies)); got != 2 {
			t.Errorf("hanne may know that both are there: got %d", got)
		}
	})
}

// pointsIn are the addresses of points on a page, each once.
func pointsIn(p testapp.Page) (list []string) {
	for at := 0; ; {
		n := strings.Index(p.Body[at:], "/agenda-points/")
		if n < 0 {
			slices.Sort(list)
			return slices.Compact(list)
		}
		at += n
		list = append(list, p.Body[at:at+len("/agenda-points/")+16])
		at++
	}
}
