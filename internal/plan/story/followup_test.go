package plan_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/learning"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

func TestTheLeaderConfirmsWhatWasWrittenInTheDialogue(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, goal, wait := a.In("anna"), "/plan-goals/"+a.Item("plan_goal", "Flere læser med lyst"), waitingFor(a)
		page := anna.Get(goal)
		for _, want := range []string{"Skrevet for dig af Dorte den 2. september", "Forslag fra dialogen.", "Forældre skal spørges først.",
			"Bruges i: Strategisk drøftelse 1. oktober 2026.", "17. juni, bekræftet af Anna", "Læsemakkere", "Børn læser også derhjemme", "Delvis nået", "Tolv samtaler."} {
			if !page.Has(want) {
				t.Errorf("the goal misses %q: %s", want, page.Text())
			}
		}
		if got := page.Field("used_in"); got != "Strategisk drøftelse 1. oktober 2026" {
			t.Errorf("a new follow-up is for %q, want the meeting of the last", got)
		}
		if p := a.In("karen").Get(goal); p.Has("Forslag fra dialogen.") || !p.Has("Vi er i gang.") {
			t.Error("Karen should read what is confirmed, and not what waits")
		}
		done := anna.Follow(anna.Post("/follow-ups/"+wait+"/confirmation", "version", "1"))
		if !done.Has("Opfølgningen er bekræftet.") || !done.Has("2. september, bekræftet af Anna") {
			t.Errorf("after the click: %s", done.Text())
		}
		if p := a.In("karen").Get(goal); !p.Has("Forslag fra dialogen.") {
			t.Error("Karen should read it now")
		}
		again := anna.Post("/follow-ups/"+wait+"/confirmation", "version", "2")
		if again.Status != 409 || !again.Has("Opfølgningen er allerede bekræftet.") || again.Field("text") == "" {
			t.Errorf("a second click: got %d, want 409 with the text: %s", again.Status, again.Text())
		}
		late := anna.Post("/follow-ups/"+wait, "version", "1", "text", "Mine egne ord.")
		if late.Status != 409 || !late.Has("Forslag fra dialogen.") || late.Field("text") != "Mine egne ord." {
			t.Errorf("a stale correction: got %d, want 409 with both texts: %s", late.Status, late.Text())
		}
		if p := anna.Follow(anna.Post("/follow-ups/"+wait, "version", "2", "text", "Mine egne ord.")); !p.Has("Mine egne ord.") || p.Has("Forslag fra dialogen.") {
			t.Errorf("the correction: %s", p.Text())
		}
	})
}

func TestWhoWritesAFollowUpDecidesWhetherItWaits(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("plan_goal", "Flere læser med lyst")
		if p := a.In("dorte").Follow(a.In("dorte").Post("/plan-goals/"+id+"/follow-ups", "text", "Dortes forslag.", "used_in", "Dialogmøde", "state", "reached")); !p.Has("Opfølgningen er gemt og venter på enhedens leder.") {
			t.Errorf("what the secretariat writes: %s", p.Text())
		}
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			list, err := plan.FollowUpsWaiting(tx, []string{a.Unit("Skoler")})
			if len(list) != 2 || list[1].Text != "Dortes forslag." || list[1].Person != a.Person("dorte") {
				t.Errorf("got %+v, want Dorte's proposal to wait beside the one from before", list)
			}
			g, err := plan.GetGoal(tx, id)
			if g.State != plan.UnderWay {
				t.Errorf("the secretariat moved the goal to %q", g.State)
			}
			return err
		})
		bo := a.In("bo")
		page := bo.Follow(bo.Post("/plan-goals/"+id+"/follow-ups", "text", "Bos ord.", "used_in", "Dialogmøde", "state", "behind", "learned", "Små hold er bedst. Store larmer."))
		for _, want := range []string{"Opfølgningen er gemt.", "8. september, bekræftet af Bo", "Små hold er bedst. Store larmer.", "Venter på svar", "Bagud"} {
			if !page.Has(want) {
				t.Errorf("what the owner writes misses %q: %s", want, page.Text())
			}
		}
		a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
			g, err := plan.GetGoal(tx, id)
			if err != nil || g.State != plan.Behind {
				t.Errorf("the goal stands at %q, want %q", g.State, plan.Behind)
			}
			list, err := learning.BySource(tx, id)
			for _, x := range list {
				if x.Title == "Små hold er bedst" && (x.Period != "2027" || x.Owner != a.Person("bo") || x.Origin != learning.FollowUp) {
					t.Errorf("the candidate is %+v", x)
				}
			}
			if len(list) != 2 {
				t.Errorf("got %d candidates from the goal, want 2", len(list))
			}
			return err
		})
	})
}

func TestInAClosedPlanNothingWaits(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		wait := waitingFor(a)
		if p := a.In("anna").Post("/plans/"+planOf(a, "Skoler", 2026)+"/closing", "version", "1", "because", "Året er gået."); p.Status != 303 {
			t.Fatalf("closing: got %d, want 303: what waits holds nobody", p.Status)
		}
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			list, err := plan.FollowUpsWaiting(tx, []string{a.Unit("Skoler")})
			if len(list) != 0 {
				t.Errorf("got %d that wait, want none", len(list))
			}
			return err
		})
		if p := a.In("anna").Post("/follow-ups/"+wait+"/confirmation", "version", "1"); p.Status != 409 || !p.Has("Planen er lukket og kan ikke ændres.") {
			t.Errorf("confirming: got %d, want 409", p.Status)
		}
	})
}
