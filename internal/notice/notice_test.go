package notice_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

// town is the small world with a mail server. What is here happens on a Tuesday.
type town struct {
	*testapp.App
	post *testapp.PostOffice
}

const monday = 6 * 24 * time.Hour // to ten o'clock on the next one

func open(t *testing.T, engine string) town {
	t.Helper()
	post := testapp.NewPostOffice(t)
	c := testapp.Place(t, engine)
	c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "ledetraad@fjordby.example", Address: "https://ledetraad.fjordby.example"}
	return town{testapp.Open(t, engine, c), post}
}

func each(t *testing.T, f func(*testing.T, town)) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) { f(t, open(t, engine)) })
	}
}

// does lets one of the cast do something to an item.
func (w town) does(who, verb, kind, id string) {
	w.T.Helper()
	err := w.As(who).Write(func(tx *db.Tx, r *auth.Reader) error {
		return change.Record(tx, r.Actor, change.Of(kind, id), verb, nil, nil)
	})
	if err != nil {
		w.T.Fatal(err)
	}
}

// to are the mails one of the cast has got.
func (w town) to(key string) (list []testapp.Letter) {
	w.T.Helper()
	for _, l := range w.post.Letters() {
		if l.To == key+"@fjordby.example" {
			list = append(list, l)
		}
	}
	return list
}

func (w town) chooses(key, how string) {
	w.T.Helper()
	if p := w.In(key).Post("/me/mail", "how", how); p.Status != 303 {
		w.T.Fatalf("%s chooses %s: got %d: %s", key, how, p.Status, p.Text())
	}
}

func (w town) wants(when, key string, n int) {
	w.T.Helper()
	w.Work()
	if got := w.to(key); len(got) != n {
		w.T.Fatalf("%s: %s has got %d mails, want %d: %v", when, key, len(got), n, texts(got))
	}
}

func texts(list []testapp.Letter) (out []string) {
	for _, l := range list {
		out = append(out, l.Subject+"\n"+l.Text)
	}
	return out
}

func TestOnMondaysPeopleAreToldWhatWaitsAndWhatIsNew(t *testing.T) {
	each(t, func(t *testing.T, w town) {
		for _, key := range []string{"anna", "bo", "gert", "fie"} {
			w.In(key)
		}
		// Lars has an account from when he worked here.
		w.System(func(tx *db.Tx, _ *auth.Reader) error {
			tx.Told()
			return auth.EnsureAccount(tx, w.Person("lars"))
		})
		goal, other := w.Item("plan_goal", "Flere læser med lyst"), w.Item("initiative", "Ledere bruger data")
		w.does("dorte", "followed_up", "plan_goal", goal)
		w.does("anna", "changed", "plan", w.Item("plan", "Årsplan 2026"))
		w.does("dorte", "changed", "initiative", other)
		var learned string
		w.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
			tx.Told()
			learned, err = item.Add(tx, item.New{Kind: "candidate", Title: "Ring først", Unit: w.Unit("Skoler"), Owner: w.Person("bo"),
				State: "open", Period: "2027", Audience: auth.Internal()})
			return err
		})
		w.does("dorte", "answered", "candidate", learned)
		w.wants("on Tuesday", "anna", 0)
		w.Move(monday)
		w.wants("on Monday", "anna", 1)
		l := w.to("anna")[0]
		if want := "Ledetråd: to ting venter på dig"; l.Subject != want {
			t.Errorf("subject %q, want %q", l.Subject, want)
		}
		want := fmt.Sprintf(`Hej Anna

Det venter på dig:

- Bekræft opfølgningen på »Flere læser med lyst«
  https://ledetraad.fjordby.example/fjordby/plan-goals/%[1]s
  Uden at logge på, én gang inden for syv dage:
  https://ledetraad.fjordby.example/fjordby/follow/SECRET

- Svar på tema 2: »Ét forløb på tværs«
  https://ledetraad.fjordby.example/fjordby/plans/%[2]s#tema-%[3]s

Nyt i det, du er en del af:

- »Flere læser med lyst«: Ny opfølgning, 8. september 2026 kl. 10.00
  https://ledetraad.fjordby.example/fjordby/plan-goals/%[1]s

-- 
Du får en mail fra Ledetråd i Fjordby Kommune hver mandag kl. 7, når noget venter eller er nyt. Vælg selv, hvor tit:
https://ledetraad.fjordby.example/fjordby/me/mail
`, goal, w.Item("plan", "Årsplan 2026"), w.Item("theme", "Ét forløb på tværs"))
		if l.Text = regexp.MustCompile(`/follow/[0-9A-Za-z_-]{43}\n`).ReplaceAllString(l.Text, "/follow/SECRET\n"); l.Text != want {
			t.Errorf("got\n%s\nwant\n%s", l.Text, want)
		}
		if text := w.to("bo")[0].Text; strings.Contains(text, "venter på dig") || !strings.Contains(text, "»Flere læser med lyst«: Ny opfølgning") || !strings.Contains(text, "»Ring først«: Din læring har fået svar") {
			t.Errorf("bo, who leads nothing, reads\n%s", text)
		}
		for _, key := range []string{"gert", "fie", "lars", "carl", "dorte"} {
			if got := w.to(key); len(got) != 0 {
				t.Errorf("%s has nothing to be told, or no account, and got %v", key, texts(got))
			}
		}
		w.Move(time.Hour)
		w.wants("an hour later", "anna", 1)
		w.Move(3 * 24 * time.Hour)
		w.wants("on Thursday", "anna", 1)
		w.Move(4*24*time.Hour - time.Hour)
		w.wants("the Monday after, when things still wait", "anna", 2)
		if text := w.to("anna")[1].Text; !strings.Contains(text, "Bekræft opfølgningen") || strings.Contains(text, "Nyt i det") {
			t.Errorf("the second mail says\n%s", text)
		}
		w.wants("the Monday after, when nothing is new", "bo", 1)
	})
}

func TestAtOnceIsOneMailForAMinute(t *testing.T) {
	each(t, func(t *testing.T, w town) {
		w.chooses("bo", "now")
		goal := w.Item("plan_goal", "Flere læser med lyst")
		w.does("bo", "changed", "plan_goal", goal)
		w.Move(time.Minute)
		w.wants("his own change", "bo", 0)
		w.does("dorte", "proposed", "plan_goal", goal)
		w.Move(20 * time.Second)
		w.does("anna", "created", "initiative", w.Item("initiative", "Læsemakkere"))
		w.wants("before the minute is over", "bo", 0)
		w.Move(45 * time.Second)
		w.wants("after a minute", "bo", 1)
		l := w.to("bo")[0]
		if !strings.Contains(l.Text, "»Flere læser med lyst«") || !strings.Contains(l.Text, "»Læsemakkere«: Ny indsats") || l.Subject != "Ledetråd: nyt i det, du er en del af" {
			t.Errorf("%s\n%s", l.Subject, l.Text)
		}
		w.does("dorte", "confirmed", "plan_goal", goal)
		w.Move(time.Minute)
		w.wants("a minute after the next", "bo", 2)
		if text := w.to("bo")[1].Text; strings.Contains(text, "Læsemakkere") || !strings.Contains(text, "Opfølgning bekræftet") {
			t.Errorf("what was told is told again:\n%s", text)
		}
		// A change of the last seconds has its own mail, and is not lost.
		w.does("dorte", "proposed", "plan_goal", goal)
		w.Move(58 * time.Second)
		w.does("dorte", "followed_up", "plan_goal", goal)
		w.Move(2 * time.Second)
		w.Work()
		w.Move(2 * time.Minute)
		w.Work()
		all := w.to("bo")
		if last := all[len(all)-1].Text; !strings.Contains(last, "Ny opfølgning") {
			t.Errorf("the last change is not told: %v", texts(all))
		}
		w.chooses("bo", "never")
		w.does("dorte", "changed", "plan_goal", goal)
		w.Move(monday)
		w.wants("never", "bo", len(all))
	})
}

func TestEveryDayOnlyWhatIsNew(t *testing.T) {
	each(t, func(t *testing.T, w town) {
		w.chooses("anna", "daily")
		w.Move(time.Hour)
		w.wants("the same day, after seven", "anna", 0)
		w.Move(20 * time.Hour) // seven o'clock
		w.wants("the first morning, when what waits is what waited", "anna", 0)
		w.does("dorte", "changed", "plan_goal", w.Item("plan_goal", "Flere læser med lyst"))
		w.Move(24 * time.Hour)
		w.wants("the second, when something is new", "anna", 1)
		if text := w.to("anna")[0].Text; !strings.Contains(text, "Bekræft") || !strings.Contains(text, "»Flere læser med lyst«: Ændret") || !strings.Contains(text, "hver dag kl. 7") {
			t.Errorf("%s", text)
		}
		w.Move(24 * time.Hour)
		w.wants("the third, when nothing is", "anna", 1)
	})
}

func TestAMailSpeaksItsReadersLanguage(t *testing.T) {
	each(t, func(t *testing.T, w town) {
		w.In("anna").Post("/me/language", "lang", "en")
		w.Move(monday)
		w.wants("Monday", "anna", 1)
		if l := w.to("anna")[0]; l.Subject != "Ledetråd: two things are waiting for you" || !strings.Contains(l.Text, "- Confirm the follow-up on “Flere læser med lyst”") {
			t.Errorf("%s\n%s", l.Subject, l.Text)
		}
	})
}

func TestAMailHasTenLinesAtMost(t *testing.T) {
	each(t, func(t *testing.T, w town) {
		w.In("bo")
		for n := range 14 {
			var id string
			w.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
				tx.Told()
				id, err = item.Add(tx, item.New{Kind: "initiative", Title: fmt.Sprintf("Indsats nr. %d", n+1), Unit: w.Unit("Skoler"),
					Owner: w.Person("bo"), State: "under_way", Period: "2026", Audience: auth.Internal()})
				return err
			})
			w.does("dorte", "created", "initiative", id)
		}
		w.Move(monday)
		w.wants("Monday", "bo", 1)
		text := w.to("bo")[0].Text
		if n := strings.Count(text, "\n- "); n != 10 || !strings.Contains(text, "Og fire andre ting:") {
			t.Errorf("%d lines:\n%s", n, text)
		}
	})
}

// Two processes come to the mails at the same moment: each person gets one.
func TestTwoProcessesWriteAMailOnce(t *testing.T) {
	w := open(t, "postgres")
	cast := []string{"anna", "bo", "hanne", "iben", "erik", "carl", "karen", "dorte"}
	for _, key := range cast {
		w.In(key)
	}
	w.does("fie", "changed", "letter", w.Item("letter", "Ledetråd 2026"))
	w.Move(monday)
	w.System(func(tx *db.Tx, _ *auth.Reader) error {
		tx.Told()
		for range 2 {
			if err := job.Add(tx, "digest.hourly", "", "", "system:test", tx.Now); err != nil {
				return err
			}
		}
		return nil
	})
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			if err := w.Jobs.Once(context.Background(), w.Space); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	for _, key := range cast {
		if n := len(w.to(key)); n != 1 {
			t.Errorf("%s got %d mails, want 1", key, n)
		}
	}
}
