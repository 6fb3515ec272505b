package followmail_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/followmail"
	"ledetraad/internal/mail"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

// link is a new link for somebody, to write or to confirm.
func link(a *testapp.App, who, goal, followUp string) (path string) {
	a.T.Helper()
	a.In(who) // so that she has an account
	a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		tx.Told()
		path, err = followmail.Make(tx, a.Person(who), goal, followUp)
		return err
	})
	return path
}

func goal(a *testapp.App) string { return a.Item("plan_goal", "Flere læser med lyst") }

func waiting(a *testapp.App) (id string) {
	a.T.Helper()
	a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
		list, err := plan.FollowUpsWaiting(tx, []string{a.Unit("Skoler")})
		for _, f := range list {
			id = f.ID
		}
		return err
	})
	return id
}

func TestOneWritesAFollowUpFromAMail(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, b := link(a, "anna", goal(a), ""), a.Out()
		for range 3 { // looking changes nothing, however often
			p := b.Get(at)
			for _, want := range []string{"Flere læser med lyst", "Det, du gemmer, står i dit navn: Anna.", "Bruges i: Strategisk drøftelse 1. oktober 2026."} {
				if p.Status != 200 || !p.Has(want) {
					t.Fatalf("the page misses %q: %d %s", want, p.Status, p.Text())
				}
			}
			if p.Has("75 pct.") || p.Has("Forslag fra dialogen") || p.Has("Læsemakkere") {
				t.Errorf("the page tells more than the goal's title: %s", p.Text())
			}
		}
		if p := b.Post(at, "text", ""); p.Status != 422 || !p.Has("Tre sætninger er nok.") {
			t.Errorf("nothing written: got %d", p.Status)
		}
		if p := b.Post(at, "text", "Skrevet i bussen."); p.Status != 200 || !p.Has("Tak. Opfølgningen er gemt") || p.Header.Get("Set-Cookie") != "" {
			t.Errorf("saving: %d %s", p.Status, p.Text())
		}
		if p := b.Get("/plan-goals/" + goal(a)); p.Status != 303 {
			t.Errorf("the link let her in: got %d", p.Status)
		}
		if p := a.In("bo").Get("/plan-goals/" + goal(a)); !p.Has("Skrevet i bussen.") || !p.Has("8. september, bekræftet af Anna") {
			t.Errorf("it is not on the goal's page: %s", p.Text())
		}
		if p := a.In("dorte").Get("/history/" + goal(a)); !p.Has("fra en mail") {
			t.Errorf("the history does not say how it came: %s", p.Text())
		}
	})
}

func TestOneConfirmsFromAMail(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, b := link(a, "anna", goal(a), waiting(a)), a.Out()
		if p := b.Get(at); p.Field("text") != "Forslag fra dialogen. To sætninger til. Bekræft selv." {
			t.Fatalf("what waits is not there: %d %s", p.Status, p.Text())
		}
		if p := b.Post(at, "text", "Forslag fra dialogen. Rettet af mig."); p.Status != 200 {
			t.Fatalf("confirming: %d %s", p.Status, p.Text())
		}
		if p := a.In("karen").Get("/plan-goals/" + goal(a)); !p.Has("Rettet af mig.") || !p.Has("2. september, bekræftet af Anna") {
			t.Errorf("it is not confirmed: %s", p.Text())
		}
	})
}

// A link that is over, changed, another's or never was is one page, to the byte.
func TestALinkThatIsNoGoodSaysOnlyThat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		never := "/follow/" + strings.Repeat("A", 43)
		calm := a.Out().Get(never)
		if calm.Status != 410 || !calm.Has("Linket gælder ikke længere") {
			t.Fatalf("a link that never was: %d %s", calm.Status, calm.Text())
		}
		for what, path := range map[string]func() string{
			"another's goal": func() string { return link(a, "karen", goal(a), "") },
			"one confirmed": func() string {
				at := link(a, "anna", goal(a), waiting(a))
				a.In("anna").Post("/follow-ups/"+waiting(a)+"/confirmation", "version", "1")
				return at
			},
			"one that was used": func() string {
				at := link(a, "anna", goal(a), "")
				a.Out().Post(at, "text", "Først.")
				return at
			},
			"an earlier one": func() string {
				at := link(a, "anna", goal(a), "")
				link(a, "anna", goal(a), "")
				return at
			},
			"a changed one": func() string { return link(a, "anna", goal(a), "")[:40] + "xyz" },
			"one of a goal that was closed to her": func() string {
				at := link(a, "bo", goal(a), "")
				a.CloseItem(goal(a), "b:"+a.Body("Direktionen"))
				return at
			},
			"one who has left": func() string {
				at := link(a, "carl", goal(a), "")
				a.System(func(tx *db.Tx, _ *auth.Reader) error {
					tx.Told()
					_, err := tx.Exec(`UPDATE position SET valid_to = '2026-09-01' WHERE person = $1`, a.Person("carl"))
					return err
				})
				return at
			},
		} {
			at := path()
			for _, p := range []testapp.Page{a.Out().Get(at), a.Out().Post(at, "text", "Kapret.")} {
				if p.Status != 410 || p.Body != calm.Body {
					t.Errorf("%s: got %d and not the same page: %s", what, p.Status, p.Text())
				}
			}
		}
		if p := a.In("erik").Get("/plan-goals/" + goal(a)); p.Has("Kapret.") {
			t.Error("something was saved")
		}
	})
}

// A link of one municipality does not exist in another: it answers as one that never was,
// and is as good as before where it belongs.
func TestALinkOfAnotherMunicipalityDoesNotExist(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, b := link(a, "anna", goal(a), ""), a.Out()
		elsewhere := func(method, path string) testapp.Page {
			r, err := http.NewRequest(method, a.URL+"/naboby"+path, strings.NewReader("text=Kapret."))
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			return b.Do(r)
		}
		never := elsewhere("GET", "/follow/"+strings.Repeat("A", 43))
		if never.Status != 410 {
			t.Fatalf("a link that never was, in naboby: %d %s", never.Status, never.Text())
		}
		for _, method := range []string{"GET", "POST"} {
			if p := elsewhere(method, at); p.Status != 410 || p.Body != never.Body {
				t.Errorf("%s in naboby: got %d and not the same page: %s", method, p.Status, p.Text())
			}
		}
		if p := a.In("bo").Get("/plan-goals/" + goal(a)); p.Has("Kapret.") {
			t.Error("something was saved where the link belongs")
		}
		naboby, err := a.DB.Space(t.Context(), "naboby")
		if err != nil {
			t.Fatal(err)
		}
		err = naboby.Read(t.Context(), func(tx *db.Tx) error {
			n, err := db.One(tx, db.Value[int], `SELECT (SELECT count(*) FROM follow_link) + (SELECT count(*) FROM follow_up)`)
			if n != 0 {
				t.Errorf("naboby has %d of what is fjordby's", n)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if p := a.Out().Post(at, "text", "Skrevet, hvor det hører til."); p.Status != 200 {
			t.Errorf("where it belongs: got %d %s", p.Status, p.Text())
		}
	})
}

func TestALinkIsGoodForAWeek(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := link(a, "anna", goal(a), "")
		a.Move(6 * 24 * time.Hour)
		if p := a.Out().Get(at); p.Status != 200 {
			t.Errorf("after six days: got %d", p.Status)
		}
		a.Move(25 * time.Hour)
		if p := a.Out().Get(at); p.Status != 410 {
			t.Errorf("after seven days: got %d", p.Status)
		}
	})
}

func TestAClosedPlanAndAnAccountThatIsGone(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := link(a, "bo", goal(a), "")
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			tx.Told()
			for _, query := range []string{`DELETE FROM session WHERE person = $1`, `DELETE FROM account WHERE person = $1`} {
				if _, err := tx.Exec(query, a.Person("bo")); err != nil {
					return err
				}
			}
			return nil
		})
		if p := a.Out().Get(at); p.Status != 410 {
			t.Errorf("without an account: got %d", p.Status)
		}
		at = link(a, "anna", goal(a), "")
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			tx.Told()
			_, err := tx.Exec(`UPDATE item SET state = 'closed' WHERE kind = 'plan'`)
			return err
		})
		if p := a.Out().Post(at, "text", "For sent."); p.Status != 410 {
			t.Errorf("in a closed plan: got %d", p.Status)
		}
	})
}

func TestWhoGuessesIsMadeToWait(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		b, last := a.Out(), 0
		for range 45 {
			last = b.Post("/follow/"+strings.Repeat("B", 43), "text", "Gæt.").Status
		}
		if last != 429 {
			t.Errorf("after 45 guesses: got %d, want 429", last)
		}
		if p := a.Out().Post(link(a, "anna", goal(a), ""), "text", "Et rigtigt."); p.Status != 200 {
			t.Errorf("a good link from the same place: got %d", p.Status)
		}
	})
}

func TestOfTwentyWhoUseALinkOneDoes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, done := link(a, "anna", goal(a), ""), make(chan int, 20)
		for range 20 {
			b := a.Out()
			go func() { done <- b.Post(at, "text", "Kun én gang.").Status }()
		}
		won := 0
		for range 20 {
			if <-done == 200 {
				won++
			}
		}
		if won != 1 {
			t.Errorf("%d used it, want 1", won)
		}
	})
}

// The mail that says what waits has the link, and it works.
func TestTheMailHasTheLink(t *testing.T) {
	post := testapp.NewPostOffice(t)
	c := testapp.Place(t, "sqlite")
	c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "ledetraad@fjordby.example", Address: "https://ledetraad.fjordby.example"}
	a := testapp.Open(t, "sqlite", app.Config(c))
	a.In("anna")
	a.Move(time.Date(2026, 9, 14, 6, 0, 0, 0, time.UTC).Sub(testapp.Start))
	a.Work()
	found := ""
	for _, l := range post.Letters() {
		for _, m := range regexp.MustCompile(`https://ledetraad\.fjordby\.example/fjordby(/follow/\S+)`).FindAllStringSubmatch(l.Text, -1) {
			if !strings.HasPrefix(l.To, "anna@") {
				t.Errorf("%s has a link: %s", l.To, l.Text)
			}
			found = m[1]
		}
	}
	if found == "" {
		t.Fatalf("Anna's mail has no link: %v", post.Letters())
	}
	if p := a.Out().Get(found); p.Status != 200 || !p.Has("Forslag fra dialogen.") {
		t.Errorf("the mail's link: %d %s", p.Status, p.Text())
	}
}
