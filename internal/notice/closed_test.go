package notice_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

const canary = "Kanariefugl"

// What is closed, or for a circle, is named in no mail: not to outsiders, nor to those
// who may see it. They are told that there is something, and where to look.
func TestNoMailNamesWhatIsClosed(t *testing.T) {
	for name, audience := range map[string]func(w town) auth.Audience{
		"closed": func(w town) auth.Audience {
			return auth.Closed(auth.BodySubject(w.Body("Hovedudvalget")), auth.PersonSubject(w.Person("bo"))).Known(auth.PersonSubject(w.Person("anna")))
		},
		"circle": func(w town) auth.Audience {
			return auth.Circle(auth.UnitSubject(w.Unit("Veje")), auth.PersonSubject(w.Person("bo")), auth.BodySubject(w.Body("Hovedudvalget")))
		},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w town) { closed(t, w, audience(w)) })
		})
	}
}

func closed(t *testing.T, w town, audience auth.Audience) {
	cast := []string{"anna", "bo", "carl", "dorte", "erik", "fie", "gert", "hanne", "iben", "karen"}
	for _, key := range cast {
		w.In(key)
	}
	goal := w.Item("plan_goal", "Flere læser med lyst")
	var own string
	w.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		tx.Told()
		it, err := item.Get(tx, "", goal)
		if err != nil {
			return err
		}
		it.Title = canary + " mål"
		if err := item.Save(tx, &it, 0); err != nil {
			return err
		}
		if err := item.Readdress(tx, &it, audience, canary+" neutral", it.Version); err != nil {
			return err
		}
		own, err = item.Add(tx, item.New{Kind: "initiative", Title: canary + " indsats", Neutral: canary + " neutral", Unit: w.Unit("Veje"),
			Owner: w.Person("karen"), State: "under_way", Period: "2026", Audience: audience})
		return err
	})
	for _, key := range cast {
		if key != "bo" {
			w.chooses(key, "now")
		}
	}
	w.does("hanne", "changed", "plan_goal", goal)
	w.does("hanne", "changed", "initiative", own)
	w.Move(monday)
	w.Work()
	for _, l := range w.post.Letters() {
		said := string(l.Raw) + l.Subject + l.Text
		for _, word := range []string{canary, goal, own} {
			if strings.Contains(said, word) {
				t.Errorf("%s hears of what is closed (%s):\n%s", l.To, word, l.Text)
			}
		}
	}
	hint := "Der er nyt i noget lukket, du er en del af. Se det i Ledetråd:\nhttps://ledetraad.fjordby.example/fjordby/\n"
	for _, key := range []string{"bo", "karen"} {
		if got := w.to(key); len(got) != 1 || !strings.Contains(got[0].Text, hint) {
			t.Errorf("%s may see it, and is told %v", key, texts(got))
		}
	}
	for _, key := range []string{"anna", "iben", "gert", "dorte"} {
		for _, l := range w.to(key) {
			if strings.Contains(l.Text, "lukket") {
				t.Errorf("%s may not see it, and is told %s", key, l.Text)
			}
		}
	}
}

// A councillor who is nothing else hears nothing of the administration's.
func TestACouncillorHearsNothingInternal(t *testing.T) {
	each(t, func(t *testing.T, w town) {
		w.chooses("gert", "now")
		w.does("dorte", "changed", "plan_goal", w.Item("plan_goal", "Flere læser med lyst"))
		w.does("dorte", "changed", "plan", w.Item("plan", "Årsplan 2026"))
		w.Move(monday)
		w.wants("Monday", "gert", 0)
	})
}

func TestEverybodyChoosesForHerself(t *testing.T) {
	each(t, func(t *testing.T, w town) {
		bo := w.In("bo")
		p := bo.Get("/me/mail")
		if p.Status != 200 || !p.Has("bo@fjordby.example") || !p.Has("Hver mandag kl. 7") {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if me := bo.Get("/me"); !me.Has("/fjordby/me/mail") || me.Has("/fjordby/jobs") {
			t.Errorf("her own page: %s", me.Text())
		}
		if p := bo.Post("/me/mail", "how", "hourly"); p.Status != 422 || !p.Has("Vælg et af svarene.") {
			t.Errorf("no choice: got %d: %s", p.Status, p.Text())
		}
		if p := bo.Follow(bo.Post("/me/mail", "how", "daily")); !p.Has("Dit valg er gemt.") || !strings.Contains(p.Body, `value="daily" checked`) {
			t.Errorf("chosen: %s", p.Text())
		}
		if p := bo.Post("/me/mail/renewal"); p.Status != 404 {
			t.Errorf("renewing what has not come back: got %d, want 404", p.Status)
		}
		for _, path := range []string{"/me/mail", "/me/mail/renewal"} {
			if p := w.Out().Post(path, "how", "now"); p.Status != 303 || !strings.HasPrefix(p.Location, "/sign-in") {
				t.Errorf("signed out, %s: got %d to %s", path, p.Status, p.Location)
			}
		}
		w.post.Answer("bo@fjordby.example 550 5.1.1 User unknown")
		w.does("dorte", "changed", "plan_goal", w.Item("plan_goal", "Flere læser med lyst"))
		w.Move(monday)
		w.Work()
		p = bo.Get("/me/mail")
		if p.Status == 303 { // a week has gone: he signs in again
			bo = w.In("bo")
			p = bo.Get("/me/mail")
		}
		if !p.Has("Mail til bo@fjordby.example kom tilbage den 14. september 2026 kl. ") || !p.Has("550 5.1.1 User unknown") {
			t.Errorf("he is not told: %s", p.Text())
		}
		if p := bo.Follow(bo.Post("/me/mail/renewal")); p.Has("kom tilbage") || !p.Has("Vi sender igen mails til adressen.") {
			t.Errorf("renewed: %s", p.Text())
		}
	})
}
