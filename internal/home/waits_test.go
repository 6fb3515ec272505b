package home_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/letter"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

func has(t *testing.T, who string, p testapp.Page, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if p.Status != 200 || !p.Has(text) {
			t.Errorf("%s: got %d, want %q in %.400s", who, p.Status, text, p.Text())
		}
	}
}

func lacks(t *testing.T, who string, p testapp.Page, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if p.Status != 200 || p.Has(text) {
			t.Errorf("%s: got %d, or %q is there: %.400s", who, p.Status, text, p.Text())
		}
	}
}

// step writes the milestones of an initiative as Anna, and gives its address.
func step(t *testing.T, a *testapp.App, pairs ...string) string {
	t.Helper()
	at := "/initiatives/" + a.Item("initiative", "Læsemakkere")
	form := a.In("anna").Get(at + "/more/edit")
	if p := a.In("anna").Post(at+"/more", append(pairs, "version", form.Field("version"))...); p.Status != 303 {
		t.Fatalf("the milestones: got %d: %s", p.Status, p.Text())
	}
	return at
}

// hold changes who owns the initiative, and how it stands.
func hold(t *testing.T, a *testapp.App, at, owner, state string) {
	t.Helper()
	form := a.In("anna").Get(at + "/edit")
	p := a.In("anna").Post(at, "version", form.Field("version"), "title", "Læsemakkere", "kind", "initiative", "text", "Store læser for små.",
		"owner", owner, "starts", "", "ends", "", "state", state, "learned", "")
	if p.Status != 303 {
		t.Fatalf("the initiative: got %d: %s", p.Status, p.Text())
	}
}

var hers = []string{"milestone_text1", "Første hold er i gang", "milestone_day1", "2026-09-01", "milestone_text2", "Alle er spurgt", "milestone_day2", "2026-09-10", "milestone_done2", "2026-09-07",
	"milestone_text3", "Andet hold", "milestone_day3", "2026-09-15", "milestone_text4", "Tredje hold", "milestone_day4", "2026-12-01", "milestone_text5", "Uden dag"}

func TestAMilestoneWaitsForWhoAnswersForItAndIsFollowedByTheUnit(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := step(t, a, hers...)
		bo := a.In("bo").Get("/")
		has(t, "bo", bo, "To ting venter på dig. Én frist er overskredet. Den næste er tirsdag den 15. september.", "Første hold er i gang",
			"Skulle være nået 1. september 2026.", "Andet hold", "Nås senest tirsdag den 15. september.", "Milepæl i »Læsemakkere«.", "Cirka 1 minut.")
		lacks(t, "bo", bo, "Alle er spurgt", "Tredje hold", "Uden dag", "Det følger du")
		if link := `/fjordby` + at + `/more/edit#f-milestone_done1"`; !strings.Contains(bo.Body, link) {
			t.Errorf("want a link to the milestone's own field, %s", link)
		}
		if form := a.In("bo").Get(at + "/more/edit"); !strings.Contains(form.Body, `id="f-milestone_done1"`) {
			t.Error("the link leads to no field")
		}
		anna := a.In("anna").Get("/")
		has(t, "anna", anna, "Det følger du", "Første hold er i gang", "Milepæl i »Læsemakkere«. Bo har ansvaret.", "Andet hold", "To ting venter på dig.")
		lacks(t, "anna", anna, "Skriv, om den er nået", "Tredje hold", "frist")
		for _, who := range []string{"carl", "iben", "karen", "hanne", "erik", "gert"} {
			lacks(t, who, a.In(who).Get("/"), "Første hold er i gang", "Andet hold")
		}
		if got := waiting(t, a, "bo"); len(got.Items) != 2 || got.Items[0].Sentence != "Nå milepælen »Første hold er i gang« i Læsemakkere" || got.Items[0].Due != "2026-09-01" || got.Items[0].Voluntary || len(got.Follows) != 0 {
			t.Errorf("Bo's programs read %+v", got)
		}
		if got := waiting(t, a, "anna"); len(got.Items) != 2 || len(got.Follows) != 2 || got.Follows[1].Sentence != "Milepælen »Andet hold« i Læsemakkere" || got.Follows[1].Due != "2026-09-15" {
			t.Errorf("Anna's programs read %+v", got)
		}

		hold(t, a, at, "", "under_way")
		has(t, "anna, where nobody owns it", a.In("anna").Get("/"), "Fire ting venter på dig.", "Skriv, om den er nået", "9 minutter venter nu")
		has(t, "bo, where nobody owns it", a.In("bo").Get("/"), "Intet venter på dig.", "Det følger du", "Ingen har ansvaret endnu.")
		hold(t, a, at, a.Person("bo"), "stopped")
		lacks(t, "bo, when it is stopped", a.In("bo").Get("/"), "Første hold er i gang")
		lacks(t, "anna, when it is stopped", a.In("anna").Get("/"), "Det følger du")
		hold(t, a, at, a.Person("bo"), "under_way")
		step(t, a, "milestone_text1", "Første hold er i gang", "milestone_day1", "2026-09-01", "milestone_done1", "2026-09-07", "milestone_text3", "Andet hold", "milestone_day3", "2026-09-09")
		has(t, "bo, when one is reached", a.In("bo").Get("/"), "Én ting venter på dig. Fristen er i morgen.", "Nås senest i morgen.")
	})
}

// A closed initiative shows in no list, no count, no time and no sentence, not even to
// whom it belongs.
func TestAClosedMilestoneIsNowhere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := step(t, a, hers...)
		hold(t, a, at, "", "under_way")
		before := map[string]testapp.Page{}
		for _, who := range []string{"anna", "bo"} {
			before[who] = a.In(who).Get("/")
		}
		a.CloseItem(strings.TrimPrefix(at, "/initiatives/"), "b:"+a.Body("Direktionen"))
		for _, who := range []string{"anna", "bo", "dorte", "fie", "carl", "iben", "karen", "gert"} {
			lacks(t, who, a.In(who).Get("/"), "Første hold", "Andet hold", "Læsemakkere", "Milepæl", "Det følger du", "overskredet", "15. september", "Fire ting")
			if who == "gert" {
				continue
			}
			for _, x := range append(waiting(t, a, who).Items, waiting(t, a, who).Follows...) {
				if strings.Contains(x.Sentence, "Læsemakkere") || strings.Contains(x.Page, at) {
					t.Errorf("%s's programs read %+v", who, x)
				}
			}
		}
		has(t, "anna", before["anna"], "Fire ting venter på dig.", "9 minutter venter nu")
		has(t, "anna, afterwards", a.In("anna").Get("/"), "To ting venter på dig.", "7 minutter venter nu")
		has(t, "bo", before["bo"], "Det følger du")
	})
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := step(t, a, hers...)
		has(t, "bo, who owns it", a.In("bo").Get("/"), "To ting venter på dig.")
		a.CloseItem(strings.TrimPrefix(at, "/initiatives/"), "b:"+a.Body("Direktionen"))
		has(t, "bo, who owned it", a.In("bo").Get("/"), "Intet venter på dig.")
		lacks(t, "bo, who owned it", a.In("bo").Get("/"), "Første hold", "Læsemakkere", "frist er")
		if got := waiting(t, a, "bo"); len(got.Items)+len(got.Follows) != 0 {
			t.Errorf("Bo's programs read %+v", got)
		}
	})
}

// Where the plan is closed and nothing of it can be written any more, its milestones wait
// for nobody.
func TestAMilestoneOfAClosedPlanWaitsForNobody(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		step(t, a, hers...)
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			list, err := plan.OfUnits(tx, "2026", a.Unit("Skoler"))
			if err != nil || len(list) != 1 {
				t.Fatalf("got %d plans, %v", len(list), err)
			}
			tx.Told(list[0].ID) // a test's own hand
			_, err = tx.Exec(`UPDATE item SET state = 'closed' WHERE id = $1`, list[0].ID)
			return err
		})
		for _, who := range []string{"anna", "bo"} {
			lacks(t, who, a.In(who).Get("/"), "Første hold er i gang", "Andet hold", "Det følger du")
		}
	})
}

func TestWhatIsVoluntaryIsSaidAndComesLast(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		if p := dorte.Post("/letters/"+a.Item("letter", "Ledetråd 2027")+"/rounds", "name", "Anna og Bo", "others", "anna@fjordby.example\nbo@fjordby.example", "until", "2026-09-12"); p.Status != 303 {
			t.Fatalf("a round: got %d: %s", p.Status, p.Text())
		}
		has(t, "bo", a.In("bo").Get("/"), "Én ting venter på dig. Den er frivillig.")
		if p := dorte.Post("/requests", "title", "Skriv to linjer om vikarer", "minutes", "5", "due", "2026-10-02", "used_in", "Mødet i oktober", "units", a.Unit("Skoler")); p.Status != 303 {
			t.Fatalf("a request: got %d: %s", p.Status, p.Text())
		}
		anna := a.In("anna").Get("/")
		has(t, "anna", anna, "Fire ting venter på dig, heraf én frivillig. Den nærmeste frist er fredag den 2. oktober.", "Dertil kommer 10 minutter, der er frivillige og ikke tæller med.")
		text := anna.Text()
		if i, j := strings.Index(text, "Kommentér"), strings.Index(text, "Skriv to linjer om vikarer"); i < j || j < 0 || strings.Index(text, "Skrevet for dig") > i {
			t.Errorf("the voluntary is not last, or the day is not first: %.1500s", text)
		}
		if got := waiting(t, a, "anna").Items; len(got) != 4 || !got[3].Voluntary || got[0].Due != "2026-10-02" || got[1].Due != "" {
			t.Errorf("programs read %+v", got)
		}
		if p := a.In("anna").Post("/me/language", "lang", "en"); p.Status != 303 {
			t.Fatalf("English: got %d", p.Status)
		}
		has(t, "anna in English", a.In("anna").Get("/"), "Four things are waiting for you, one of them voluntary. The nearest deadline is Friday 2 October.", "Another 10 minutes are voluntary and do not count.")
		has(t, "karen, for whom nothing waits", a.In("karen").Get("/"), "Intet venter på dig.", "Du får besked her, når nogen har brug for dit svar.")
	})
}

func TestACourseStandsWithItsDayAndOneIsOffered(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("letter", "Ledetråd 2026")
		for _, c := range [][]string{
			{"day", "2026-10-01", "what", "Kursus i årsplaner", "place", "Biblioteket", "hours", "9.00–12.00"},
			{"day", "2026-10-08", "what", "Kursus i årsplaner", "place", "Rådhuset"},
			{"day", "2026-10-15", "what", "Kursus i samtaler"},
			{"day", "2026-09-01", "what", "Kursus, der er holdt"},
		} {
			if p := dorte.Post("/letters/"+id+"/events", append(c, "sort", "1", "seats", "5")...); p.Status != 303 {
				t.Fatalf("a course: got %d: %s", p.Status, p.Text())
			}
		}
		bo := a.In("bo").Get("/")
		has(t, "bo", bo, "Kursus i årsplaner", "Torsdag den 1. oktober 2026 kl. 9.00–12.00, Biblioteket. Frivilligt. Der er ledige pladser.", "Intet venter på dig.")
		lacks(t, "bo", bo, "Rådhuset", "Kursus i samtaler", "Kursus, der er holdt", "Du er tilmeldt.")
		if !strings.Contains(bo.Body, "/letters/"+id+"#courses") {
			t.Error("no link to the courses")
		}
		seat(t, a, "bo", id, "2026-10-01")
		bo = a.In("bo").Get("/")
		has(t, "bo", bo, "Biblioteket. Du er tilmeldt.", "Kursus i samtaler", "Torsdag den 15. oktober 2026. Frivilligt.")
		lacks(t, "bo", bo, "Rådhuset")
		for _, who := range []string{"anna", "carl", "erik", "hanne"} {
			seat(t, a, who, id, "2026-10-01")
		}
		has(t, "karen, where the first is full", a.In("karen").Get("/"), "Rådhuset. Frivilligt.")
		lacks(t, "karen", a.In("karen").Get("/"), "Biblioteket")
		lacks(t, "gert, who is no staff", a.In("gert").Get("/"), "Kursus")
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		lacks(t, "bo, when the letter is closed", a.In("bo").Get("/"), "Kursus")
	})
}

func TestMyOverviewAsksAFixedNumberOfQueries(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		course := func(day string) {
			t.Helper()
			if p := a.In("dorte").Post("/letters/"+a.Item("letter", "Ledetråd 2026")+"/events", "day", day, "what", "Kursus "+day, "sort", "1"); p.Status != 303 {
				t.Fatalf("a course: got %d", p.Status)
			}
		}
		count := func(who string) int64 {
			a.In(who).Get("/") // what is kept in memory is there the second time
			b := a.In(who)
			before := a.Asked.Load()
			if p := b.Get("/"); p.Status != 200 {
				t.Fatalf("%s: got %d", who, p.Status)
			}
			return a.Asked.Load() - before
		}
		step(t, a, hers[:4]...)
		course("2026-10-01")
		before := map[string]int64{"anna": count("anna"), "bo": count("bo")}
		step(t, a, "milestone_text1", "A", "milestone_day1", "2026-09-01", "milestone_text2", "B", "milestone_day2", "2026-09-02", "milestone_text3", "C", "milestone_day3", "2026-09-03",
			"milestone_text4", "D", "milestone_day4", "2026-09-14", "milestone_text5", "E", "milestone_day5", "2026-09-15", "milestone_text6", "F", "milestone_day6", "2026-09-16")
		course("2026-10-02")
		course("2026-10-03")
		for who, n := range before {
			if after := count(who); after != n || after > 45 {
				t.Errorf("%s: got %d queries, and %d with more milestones and courses; want the same and at most 45", who, n, after)
			}
		}
		has(t, "anna", a.In("anna").Get("/"), "Se én milepæl til")
	})
}

// wire is what programs read.
type wire struct {
	Items, Follows []struct {
		Sentence, Page, Due string
		Voluntary           bool
	}
}

// waiting is what waits for somebody, as her programs read it.
func waiting(t *testing.T, a *testapp.App, who string) (w wire) {
	t.Helper()
	secret, err := api.MakeToken(a.As(who), api.TokenDraft{Name: "Overblik", Scope: api.Read, LastDay: "2027-01-01"})
	if err != nil {
		t.Fatal(err)
	}
	r, _ := http.NewRequest("GET", a.URL+"/api/v1/fjordby/me/waiting", nil)
	r.Header.Set("Authorization", "Bearer "+secret)
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if err := json.NewDecoder(res.Body).Decode(&w); err != nil || res.StatusCode != 200 {
		t.Fatalf("%s's programs: got %d, %v", who, res.StatusCode, err)
	}
	return w
}

// seat signs somebody up for the course of a day.
func seat(t *testing.T, a *testapp.App, who, id, day string) {
	t.Helper()
	var event string
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		list, err := letter.Events(tx, id)
		for _, e := range list {
			if e.Day == day {
				event = e.ID
			}
		}
		return err
	})
	if p := a.In(who).Post("/letters/"+id+"/events/"+event+"/seat", "version", "1", "seat", "take"); p.Status != 303 {
		t.Fatalf("%s takes a seat: got %d: %s", who, p.Status, p.Text())
	}
}
