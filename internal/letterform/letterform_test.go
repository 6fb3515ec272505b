package letterform_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

func TestTheSecretariatGivesLettersTheirForm(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		if p := dorte.Get("/letter-form"); p.Status != 200 || !p.Has("Programmets egen skabelon.") {
			t.Fatalf("the form: %d %s", p.Status, p.Text())
		}
		form := []string{"place_political", "1", "heading_political", "Rammen", "place_themes", "2", "place_approach", "3", "place_why", "1", "heading_why", "Det betyder"}
		page := dorte.Follow(dorte.Post("/letter-form", form...))
		if !page.Has("Udgave 1.") || !page.Has("Rammen") || !page.Has("Det betyder") || page.Has("Året, der gik") {
			t.Errorf("after the change: %s", page.Text())
		}
		if p := dorte.Post("/letter-form", append(form, "help_why", "Kort.")...); p.Status != 409 {
			t.Errorf("over an edition that was not seen: %d", p.Status)
		}
		if p := dorte.Post("/letter-form", "version", "1"); p.Status != 422 || !p.Has("Vælg mindst én del.") {
			t.Errorf("no parts: %d %s", p.Status, p.Text())
		}
		blank := dorte.Get("/letters/new")
		if !blank.Has("Rammen") || !blank.Has("Tilgangen") || blank.Has("Året, der gik") {
			t.Errorf("a new letter asks for %s", blank.Text())
		}
		letter := dorte.Follow(dorte.Post("/letters", "title", "Retning", "year", "", "political", "Byrådet vil.", "approach", "Vi taler sammen.", "form", blank.Field("form")))
		if !letter.Has("Rammen") || !letter.Has("Vi taler sammen.") {
			t.Errorf("the letter: %s", letter.Text())
		}
		// What is older keeps its own form, and what is written is shown in any.
		if old := dorte.Get("/letters/" + a.Item("letter", "Ledetråd 2026")); !old.Has("Året, der gik, og det, der er nyt") || old.Has("Rammen") {
			t.Errorf("an older letter: %s", old.Text())
		}
	})
}

func TestWhoMayDoWhatWithTheForm(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, c := range []struct {
			who       string
			see, edit int
		}{{"dorte", 200, 200}, {"anna", 200, 403}, {"hanne", 200, 403}, {"fie", 200, 403}} {
			b := a.In(c.who)
			if p := b.Get("/letter-form"); p.Status != c.see {
				t.Errorf("%s sees: %d, want %d", c.who, p.Status, c.see)
			}
			if p := b.Get("/letter-form/edit"); p.Status != c.edit {
				t.Errorf("%s edits: %d, want %d", c.who, p.Status, c.edit)
			}
			if p := b.Post("/letter-form", "place_themes", "1"); c.edit == 403 && p.Status != 403 {
				t.Errorf("%s saves: %d", c.who, p.Status)
			}
		}
		if p := a.In("gert").Get("/letter-form"); p.Status == 200 {
			t.Error("who is not on the staff sees the form")
		}
	})
}
