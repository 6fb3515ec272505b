package story_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// today is the day the tests begin: a meeting of it can be held.
const today = "2026-09-08"

var address = regexp.MustCompile(`/[a-z-]+/[0-9a-z]{16}`)

// plan makes a meeting of the board's today as dorte and returns its address.
func plan(t *testing.T, a *testapp.App) string {
	t.Helper()
	return sent(t, a.In("dorte").Post("/meetings", "body", a.Body("Direktionen"), "day", today, "starts", "10:00", "ends", "11:00", "place", "Tangen 2"))
}

// sent is where a form that was saved leads to.
func sent(t *testing.T, p testapp.Page) string {
	t.Helper()
	if p.Status != 303 {
		t.Fatalf("got %d: %s", p.Status, p.Text())
	}
	return address.FindString(p.Location)
}

// point makes a point of ten minutes as somebody and returns its address.
func point(t *testing.T, a *testapp.App, who, meeting, title string, more ...string) string {
	t.Helper()
	form := append([]string{"title", title, "purpose", "decide", "minutes", "10", "when", "now"}, more...)
	if !strings.Contains(strings.Join(more, " "), "who ") {
		form = append(form, "who", "body")
	}
	return sent(t, a.In(who).Post(meeting+"/points", form...))
}

// invite asks somebody to a point as its guest, and sends the agenda out.
func invite(t *testing.T, a *testapp.App, meeting, point, who string) {
	t.Helper()
	sent(t, a.In("dorte").Post(point+"/guests", "person", a.Person(who)))
	sent(t, a.In("dorte").Post(meeting+"/sending", "version", "1"))
}

func id(address string) string { return address[strings.LastIndex(address, "/")+1:] }

func has(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page (%d): %s", want, p.Status, p.Text())
		}
	}
}

func hasNot(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, not := range texts {
		if p.Has(not) {
			t.Errorf("do not want %q on the page (%d): %s", not, p.Status, p.Text())
		}
	}
}

// heard is what a listener was sent at once.
type heard struct {
	kind  string
	Shape string
	Parts map[string]string
	Said  string
}

func (h heard) has(text string) bool {
	all := h.Said + h.Shape
	for _, part := range h.Parts {
		all += part
	}
	return strings.Contains(all, text)
}

// line is somebody's stream of a meeting.
type line struct {
	t      *testing.T
	who    string
	status int
	events chan heard
	all    []heard
	stop   context.CancelFunc
}

// listen opens the stream of a meeting as somebody.
func listen(t *testing.T, a *testapp.App, who, meeting string) *line {
	t.Helper()
	return listenAs(t, a, a.In(who), who, meeting)
}

func listenAs(t *testing.T, a *testapp.App, b *testapp.Browser, who, meeting string) *line {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	r, err := http.NewRequestWithContext(ctx, "GET", a.URL+"/fjordby"+meeting+"/room/stream", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", "text/event-stream")
	res, err := b.Client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	l := &line{t: t, who: who, status: res.StatusCode, events: make(chan heard, 100), stop: stop}
	t.Cleanup(stop)
	go func() {
		defer close(l.events)
		defer res.Body.Close()
		lines := bufio.NewScanner(res.Body)
		lines.Buffer(nil, 1<<20)
		kind := ""
		for lines.Scan() {
			if k, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
				kind = k
			}
			if text, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				h := heard{kind: kind}
				json.Unmarshal([]byte(text), &h)
				l.events <- h
			}
		}
	}()
	return l
}

// until waits for an event that has a text.
func (l *line) until(text string) {
	l.t.Helper()
	patience := time.After(30 * time.Second)
	for {
		select {
		case h, ok := <-l.events:
			if !ok {
				l.t.Fatalf("%s: the stream ended before %q", l.who, text)
			}
			if l.all = append(l.all, h); h.has(text) {
				return
			}
		case <-patience:
			l.t.Fatalf("%s waited in vain for %q; got %+v", l.who, text, l.all)
		}
	}
}

// ends waits for the stream to end and gives the kind of its last event.
func (l *line) ends() (kind string) {
	l.t.Helper()
	patience := time.After(60 * time.Second)
	for {
		select {
		case h, ok := <-l.events:
			if !ok {
				return kind
			}
			kind, l.all = h.kind, append(l.all, h)
		case <-patience:
			l.t.Fatalf("%s: the stream does not end", l.who)
		}
	}
}

func (l *line) never(texts ...string) {
	l.t.Helper()
	for _, h := range l.all {
		for _, text := range texts {
			if h.has(text) {
				l.t.Errorf("%s was sent %q: %+v", l.who, text, h)
			}
		}
	}
}

// The secretary writes, and those who are there follow.
func TestAMeetingIsHeldInItsRoom(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a)
		bikes := point(t, a, "dorte", at, "Cykelstier", "owner", a.Person("carl"), "text", "Tre veje.")
		visit := point(t, a, "dorte", at, "Besøg i november")
		shut := point(t, a, "hanne", at, "Kanariefuglens løn", "who", "closed")
		invite(t, a, at, bikes, "carl")
		has(t, a.In("hanne").Get(at), "Gå til mødelokalet")
		hasNot(t, a.In("fie").Get(at), "Gå til mødelokalet")
		page := a.In("dorte").Get(at + "/room")
		has(t, page, "Direktionen, tirsdag den 8. september 2026", "10.00–10.10", "10.10–10.20", "Begynd", "Tag punkt 2 op", "Skriv ikke om enkeltpersoner")
		hasNot(t, page, "Kanariefuglens", "Hvordan blev det afgjort?")
		erik, hanne, carl, dorte := listen(t, a, "erik", at), listen(t, a, "hanne", at), listen(t, a, "carl", at), listen(t, a, "dorte", at)
		for _, l := range []*line{erik, hanne, carl, dorte} {
			l.until("Cykelstier")
		}
		if p := a.In("dorte").Post(at+"/room/point", "point", id(bikes)); p.Status != 303 {
			t.Fatalf("taken up: got %d %s", p.Status, p.Text())
		}
		for _, l := range []*line{erik, hanne, carl, dorte} {
			l.until("Punkt 1 er i gang: Cykelstier")
		}
		a.Move(13 * time.Minute)
		has(t, a.In("dorte").Get(at+"/room"), "Hvordan blev det afgjort?", "I gang siden 10.00", "Næste punkt")
		draft := `{"serial":1,"own":1,"sort":"executive","text":"Stien laves færdig. Skiltene skiftes til foråret.","views":"","who":"body"}`
		if status, text := send(t, a, a.In("dorte"), bikes+"/room/draft", draft); status != 200 || !strings.Contains(text, `"kept":true`) {
			t.Fatalf("a draft: got %d %s", status, text)
		}
		erik.until("Skiltene skiftes til foråret.")
		hanne.until("Dorte skriver")
		form := []string{"version", "2", "do", "decide", "sort", "executive", "text", "Stien laves færdig. Skiltene skiftes til foråret.", "views", "Hanne ville vente.",
			"unit", a.Unit("Veje"), "owner", a.Person("carl"), "due", "2026-10-01", "who", "body", "task", "Spørg skolen", "task_owner", a.Person("anna"), "task_due", "2026-09-14"}
		p := a.In("dorte").Post(bikes+"/room/decision", form...)
		if p.Status != 303 {
			t.Fatalf("decided: got %d %s", p.Status, p.Text())
		}
		for _, l := range []*line{erik, hanne} {
			l.until("Punkt 1 er besluttet")
			if last := l.all[len(l.all)-1]; !last.has("Kommunaldirektøren afgjorde") || !last.has("Hanne ville vente.") || !last.has("Spørg skolen") || last.has("skriver") {
				t.Errorf("%s was sent %+v", l.who, last)
			}
		}
		carl.until("Stien laves færdig") // he carries it out
		has(t, a.In("dorte").Get(at+"/room"), "1 af 2 punkter", "Ret", "Afstemning og afvigende mening")
		has(t, a.In("erik").Get(at+"/room"), "1 af 3 punkter")
		if p := a.In("dorte").Post(bikes+"/room/decision", form...); p.Status != 303 {
			t.Errorf("clicked twice: got %d %s", p.Status, p.Text())
		}
		if p := a.In("hanne").Post(bikes+"/room/decision", "version", "1", "do", "decide", "sort", "agreed", "text", "Noget helt andet", "who", "body"); p.Status != 409 || !p.Has("Punktet er allerede besluttet") || !p.Has("Noget helt andet") {
			t.Errorf("decided again: got %d %s", p.Status, p.Text())
		}

		a.Move(time.Minute)
		a.In("dorte").Post(at+"/room/point", "point", id(visit))
		erik.until("Punkt 2 er i gang: Besøg i november")
		if last := erik.all[len(erik.all)-1]; !last.has("14 af 10 min. brugt, 4 min. over") || !last.has("4 min. bagud") {
			t.Errorf("the time that was used: %+v", last)
		}
		if p := a.In("dorte").Post(visit+"/room/decision", "version", "1", "do", "decide", "sort", "postponed", "who", "body"); p.Status != 422 || !p.Has("Skriv en dag efter mødet.") {
			t.Errorf("put off to no day: got %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post(visit+"/room/decision", "version", "1", "do", "decide", "sort", "postponed", "again", "2026-09-16", "who", "body"); p.Status != 303 {
			t.Fatalf("put off: got %d %s", p.Status, p.Text())
		}
		erik.until("16. september 2026")
		if p := a.In("hanne").Post(at+"/room/point", "point", id(shut)); p.Status != 303 {
			t.Fatalf("the closed point: got %d", p.Status)
		}
		erik.until("Punkt 3 er i gang")
		if p := a.In("hanne").Post(shut+"/room/decision", "version", "1", "do", "decide", "sort", "agreed", "text", "Fuglen får mere", "who", "staff"); p.Status != 303 {
			t.Fatalf("decided: got %d %s", p.Status, p.Text())
		}
		erik.until("Fuglen får mere")
		if p := a.In("dorte").Post(at+"/room/point", "point", ""); p.Status != 303 {
			t.Fatalf("none: got %d", p.Status)
		}
		votes := "/decisions/" + a.Item("decision", "Stien laves færdig") + "/votes"
		if p := a.In("dorte").Post(votes, "version", "1", "vote-"+a.Person("erik"), "for", "vote-"+a.Person("hanne"), "against", "dissent-"+a.Person("hanne"), "Det er for dyrt."); p.Status != 303 || !strings.HasPrefix(p.Location, at+"/room") {
			t.Fatalf("votes: got %d %s %s", p.Status, p.Location, p.Text())
		}
		for _, l := range []*line{erik, hanne, carl, dorte} {
			l.until("Det er for dyrt.")
		}
		if p := a.In("dorte").Post(at+"/attendance", "version", "2", "present", a.Person("erik")); p.Status != 303 {
			t.Fatalf("held: got %d %s", p.Status, p.Text())
		}
		if kind := carl.ends(); kind != "over" {
			t.Errorf("the meeting is held, and the guest's stream ended with %q", kind)
		}
		dorte.never("Kanariefuglens", "Fuglen får mere", "Punkt 3")
		carl.never("Kanariefuglens", "Fuglen får mere", "Besøg i november", "Dorte skriver", "min. bagud", "Til stede")
		for _, path := range []string{at, at + "/room", strings.TrimSuffix(votes, "/votes")} {
			has(t, a.In("hanne").Get(path), "1 for (Erik) og 1 imod (Hanne)", "Hanne ønsker sin afvigende mening ført til referatet")
		}
		if text := a.In("hanne").PDF(a.In("hanne").Get(at + "/document.pdf")); !strings.Contains(text, "1 imod (Hanne)") || !strings.Contains(text, "Det er for dyrt.") {
			t.Errorf("the minutes say nothing of the vote: %s", text)
		}
		if p := a.In("hanne").Post(at+"/approval", "version", "3"); p.Status != 303 {
			t.Fatalf("approved: got %d %s", p.Status, p.Text())
		}
		edit := strings.TrimSuffix(votes, "/votes")
		for path, form := range map[string][]string{votes: {"version", "2"}, at + "/room/point": {"point", id(bikes)}, bikes + "/room/decision": {"do", "follow", "task", "x", "task_owner", a.Person("anna")},
			edit: {"version", "2", "title", "Anders", "body", a.Body("Direktionen"), "day", today, "sort", "agreed", "unit", a.Unit("Veje")}} {
			if p := a.In("dorte").Post(path, form...); p.Status != 409 {
				t.Errorf("%s after approval: got %d %s", path, p.Status, p.Text())
			}
		}
	})
}

// send sends JSON as the page's script does.
func send(t *testing.T, a *testapp.App, b *testapp.Browser, path, body string) (int, string) {
	t.Helper()
	r, err := http.NewRequest("POST", a.URL+"/fjordby"+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", a.URL)
	r.Header.Set("Accept-Language", "da")
	p := b.Do(r)
	return p.Status, p.Body
}

// Two write at once: both texts are kept, and each is told of the other's.
func TestTwoWhoWriteDoNotWriteOverEachOther(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a)
		bikes := point(t, a, "dorte", at, "Cykelstier")
		dorte, hanne := a.In("dorte"), a.In("hanne")
		dorte.Post(at+"/room/point", "point", id(bikes))
		if status, text := send(t, a, dorte, bikes+"/room/draft", `{"serial":1,"own":1,"sort":"agreed","text":"Dortes ord","who":"body"}`); status != 200 || strings.Contains(text, "theirs") {
			t.Fatalf("the first: got %d %s", status, text)
		}
		status, text := send(t, a, hanne, bikes+"/room/draft", `{"serial":1,"own":1,"sort":"agreed","text":"Hannes ord","who":"body"}`)
		if status != 200 || !strings.Contains(text, `"kept":true`) || !strings.Contains(text, "Dorte har også skrevet") || !strings.Contains(text, "Dortes ord") {
			t.Fatalf("the second: got %d %s", status, text)
		}
		if status, text := send(t, a, dorte, bikes+"/room/draft", `{"serial":2,"own":2,"sort":"agreed","text":"Dortes flere ord","who":"body"}`); !strings.Contains(text, "Hanne har også skrevet") || !strings.Contains(text, `"kept":true`) {
			t.Errorf("the first is told: got %d %s", status, text)
		}
		// She has not chosen yet and writes on.
		if _, text := send(t, a, dorte, bikes+"/room/draft", `{"serial":2,"own":4,"sort":"agreed","text":"Dortes flere ord","who":"body"}`); !strings.Contains(text, `"kept":true`) {
			t.Errorf("she writes on: %s", text)
		}
		has(t, dorte.Get(at+"/room"), "Dortes flere ord", "Hannes ord", "Hanne har også skrevet")
		has(t, hanne.Get(at+"/room"), "Hannes ord", "Dortes flere ord")
		// From an old page: what stands is shown beside what was typed, and nothing is decided.
		p := dorte.Post(bikes+"/room/decision", "version", "2", "do", "decide", "sort", "agreed", "text", "Dortes flere ord", "who", "body")
		if p.Status != 409 || !p.Has("Hanne har også skrevet") || !p.Has("Hannes ord") || p.Field("text") != "Dortes flere ord" {
			t.Errorf("decided without having seen: got %d %s", p.Status, p.Text())
		}
		// Her own other window is not written over before she chooses.
		if _, text := send(t, a, dorte, bikes+"/room/draft", `{"serial":2,"own":2,"sort":"agreed","text":"Fra et andet vindue","who":"body"}`); !strings.Contains(text, `"kept":false`) || !strings.Contains(text, "Dortes flere ord") {
			t.Errorf("from another window: %s", text)
		}
		if p := dorte.Post(bikes+"/room/decision", "version", p.Field("version"), "do", "decide", "sort", "agreed", "text", "Dortes flere ord", "who", "body"); p.Status != 303 {
			t.Errorf("decided knowingly: got %d %s", p.Status, p.Text())
		}
		if status, text := send(t, a, hanne, bikes+"/room/draft", `{"serial":3,"sort":"agreed","text":"For sent","who":"body"}`); status != 409 || !strings.Contains(text, "allerede besluttet") {
			t.Errorf("a draft of what is decided: got %d %s", status, text)
		}
	})
}
