package learning_test

import (
	"regexp"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/testapp"
)

// year is a letter of 2030 with two themes, and something Bo learned for it.
type year struct{ letter, first, second, candidate string }

func plant(a *testapp.App) (y year) {
	skole, bo := a.Unit("Skoler"), a.Person("bo")
	add := func(kind, title, state string) (id string) {
		a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
			tx.Told() // a test's own hand
			id, err = item.Add(tx, item.New{Kind: kind, Title: title, Unit: skole, State: state, Period: "2030", Audience: auth.Internal()})
			return err
		})
		return id
	}
	y.letter = add("letter", "Ledetråd 2030", "draft")
	y.first, y.second = add("theme", "Ro på", "draft"), add("theme", "Små skridt", "draft")
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		y.candidate, err = learning.Add(tx, r.Actor, learning.Draft{Text: "Små hold virker. Store gør ikke.", Origin: learning.FollowUp,
			Unit: skole, Author: bo, Period: "2030", At: "2029-06-17"})
		return err
	})
	return y
}

func TestTheSecretariatAnswersAndTheAnswerReturns(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		y := plant(a)
		dorte := a.In("dorte")
		if p := dorte.Get("/learning"); p.Location != "/letters/"+y.letter+"/learning" {
			t.Errorf("/learning leads to %q", p.Location)
		}
		page := dorte.Get("/letters/" + y.letter + "/learning")
		for _, want := range []string{"Læring til Ledetråd 2030", "Små hold virker", "Ét bidrag.", "Opfølgning, Skoler", "Skriv svar"} {
			if !page.Has(want) {
				t.Errorf("want %q: %s", want, page.Text())
			}
		}
		done := dorte.Post("/candidates/"+y.candidate+"/answer", "version", "1", "used", "1", "theme", y.second, "because", "tre skoler så det.")
		page = dorte.Follow(done)
		if !page.Has("Brugt i tema 2, fordi tre skoler så det.") || page.Has("det..") || !page.Has("Svaret er givet.") {
			t.Errorf("the answer: %s", page.Text())
		}
		if p := a.In("bo").Get("/letters/" + y.letter + "/learning"); !p.Has("Det har du selv skrevet") {
			t.Error("Bo does not find what he wrote")
		}
		others := a.In("anna").Get("/letters/" + y.letter + "/learning").Text()
		if strings.Contains(others, "Det har du selv skrevet") || regexp.MustCompile(`\bBo\b`).MatchString(others) {
			t.Errorf("the author is named to another: %s", others)
		}
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			fed, err := item.In(tx, item.Feeds, y.second)
			if len(fed) != 1 || fed[0].Far.ID != y.candidate {
				t.Errorf("the theme is fed by %v", fed)
			}
			return err
		})
	})
}

func TestAnAnswerCanBeCorrected(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		y := plant(a)
		path := "/candidates/" + y.candidate + "/answer"
		hanne := a.In("hanne")
		hanne.Follow(hanne.Post(path, "version", "1", "used", "1", "theme", y.first, "because", "det er sundt"))
		page := hanne.Follow(hanne.Post(path, "version", "2", "used", "0", "theme", y.first, "because", "det er én skoles sag"))
		if !page.Has("Ikke brugt, fordi det er én skoles sag.") {
			t.Errorf("the new answer: %s", page.Text())
		}
		a.Read("hanne", func(tx *db.Tx, r *auth.Reader) error {
			fed, err := item.In(tx, item.Feeds, y.first)
			c, again := learning.Get(tx, y.candidate)
			if len(fed) != 0 || c.State != learning.NotUsed || c.Theme != "" || c.Answered != "2026-09-08" {
				t.Errorf("still fed by %v, or the answer is %+v", fed, c)
			}
			if err == nil {
				err = again
			}
			return err
		})
		late := hanne.Post(path, "version", "2", "used", "1", "theme", y.second, "because", "jeg så det ikke")
		if late.Status != 409 || !late.Has("det er én skoles sag") || late.Field("because") != "jeg så det ikke" {
			t.Errorf("a stale answer: got %d, want 409 with both texts: %s", late.Status, late.Text())
		}
	})
}

func TestAnAnswerNeedsAReasonAndAThemeOfTheYear(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		y := plant(a)
		path := "/candidates/" + y.candidate + "/answer"
		dorte := a.In("dorte")
		p := dorte.Post(path, "version", "1", "used", "", "because", "det skrev jeg")
		if p.Status != 422 || !p.Has("Vælg et af svarene.") || p.Field("because") != "det skrev jeg" {
			t.Errorf("no choice: got %d: %s", p.Status, p.Text())
		}
		p = dorte.Post(path, "version", "1", "used", "1", "theme", y.letter, "because", "")
		if p.Status != 422 || !p.Has("Vælg det tema, bidraget er brugt i.") || !p.Has("Skriv hvorfor.") {
			t.Errorf("a theme that is none: got %d: %s", p.Status, p.Text())
		}
	})
}

func TestWhoMayDoWhatWithCandidates(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		y := plant(a)
		one, answer, all := "/candidates/"+y.candidate, "/candidates/"+y.candidate+"/answer", "/letters/"+y.letter+"/learning"
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", one, 303},
			{"gert", "GET", one, 404},
			{"gert", "GET", all, 404},
			{"gert", "POST", answer, 403},
			{"karen", "GET", one, 200},
			{"karen", "GET", all, 200},
			{"karen", "GET", answer, 403},
			{"anna", "POST", answer, 403},
			{"bo", "POST", answer, 403},
			{"fie", "GET", answer, 403},
			{"hanne", "GET", answer, 200},
			{"erik", "POST", answer, 422},
			{"dorte", "GET", answer, 200},
			{"dorte", "GET", "/candidates/0000000000000000", 404},
			{"dorte", "GET", "/letters/noget-andet/learning", 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			p := b.Get(c.path)
			if c.method == "POST" {
				p = b.Post(c.path)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.want)
			}
		}
	})
}

func TestAClosedCandidateIsNowhereForOthers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		y := plant(a)
		a.CloseItem(y.candidate, "b:"+a.Body("Direktionen"))
		for _, who := range []string{"anna", "bo", "dorte", "fie", "karen"} {
			b := a.In(who)
			if p := b.Get("/letters/" + y.letter + "/learning"); p.Status != 200 || p.Has("Små hold") || p.Has("Lukket") || p.Has("bidrag.") {
				t.Errorf("%s meets it in the list: %s", who, p.Text())
			}
			if p := b.Get("/candidates/" + y.candidate); p.Status != 404 {
				t.Errorf("%s: got %d, want 404", who, p.Status)
			}
		}
		if p := a.In("erik").Get("/letters/" + y.letter + "/learning"); !p.Has("Små hold virker") {
			t.Error("the board does not see its own")
		}
	})
}
