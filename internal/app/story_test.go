package app_test

import (
	"slices"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// TestTheWalkingThread is the whole story: a centre head answers a theme, sets a
// goal and an initiative, says what citizens should notice, follows up and learns;
// the consultant answers her learning in next year's letter; she sees it on her own
// page; and anybody follows the thread both ways and sees where it is broken.
func TestTheWalkingThread(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, dorte, bo := a.In("anna"), a.In("dorte"), a.In("bo")
		want := func(p testapp.Page, texts ...string) {
			t.Helper()
			if p.Status != 200 {
				t.Fatalf("got %d: %s\n%s", p.Status, p.Text(), a.Log)
			}
			for _, text := range texts {
				if !p.Has(text) {
					t.Errorf("want %q in: %.3000s", text, p.Text())
				}
			}
		}
		plan, theme := a.Item("plan", "Årsplan 2026"), a.Item("theme", "Ét forløb på tværs")

		want(anna.Get("/"), "Venter på dig", "Det er du en del af", "Nyt de sidste 30 dage", "Tema 2: »Ét forløb på tværs«", "Skrevet for dig af Dorte", "Flere læser med lyst")
		want(bo.Get("/thread?year=2026"), "Skoler har ikke svaret på »Ét forløb på tværs«")

		want(anna.Follow(anna.Post("/plans/"+plan+"/answers/"+theme, "kind", "own", "text", "Vi møder familien samlet. Ingen skal fortælle sin historie to gange.")),
			"Vi møder familien samlet.")
		want(anna.Follow(anna.Post("/plans/"+plan+"/goals", "title", "Ét møde, én aftale", "text", "Familien møder én voksen.", "theme", theme, "target", "50 familier", "owner", a.Person("bo"), "state", "not_begun")),
			"Ét møde, én aftale")
		goal := a.Item("plan_goal", "Ét møde, én aftale")
		want(bo.Get("/thread?year=2026"), "Ét mål uden indsats", "Ét møde, én aftale")

		want(anna.Follow(anna.Post("/plan-goals/"+goal+"/initiatives", "title", "Fælles første samtale", "kind", "initiative", "text", "Lærer og rådgiver sammen.", "owner", a.Person("bo"), "state", "under_way")),
			"Fælles første samtale", "Uden effektmål")
		initiative := a.Item("initiative", "Fælles første samtale")
		refused := anna.Post("/initiatives/"+initiative+"/effects", "title", "Vi holder kurser for personalet", "shown", "interviews")
		if refused.Status != 422 || refused.Field("title") != "Vi holder kurser for personalet" {
			t.Errorf("an initiative in the place of an effect: got %d with %q", refused.Status, refused.Field("title"))
		}
		want(anna.Follow(anna.Post("/initiatives/"+initiative+"/effects", "title", "Familien fortæller kun sin historie én gang", "text", "Også når flere hjælper.", "shown", "interviews")),
			"Familien fortæller kun sin historie én gang")
		effect := a.Item("effect", "Familien fortæller kun sin historie én gang")
		want(bo.Get("/thread?year=2026"), "Én effekt, der aldrig er målt")

		want(anna.Follow(anna.Post("/plan-goals/"+goal+"/follow-ups", "state", "under_way", "used_in", "Strategisk drøftelse 1. oktober 2026",
			"text", "Otte familier er begyndt. De er glade for det. Vi tager to skoler med.", "learned", "Rådgiveren skal med fra første møde.")), "Otte familier er begyndt.")
		want(anna.Follow(anna.Post("/effects/"+effect+"/assessments", "day", "2026-09-08", "result", "partly", "evidence", "Otte samtaler. Seks fortalte den kun én gang.", "learned", "Mødet skal ligge om eftermiddagen.", "next", "Vi spørger igen til jul.")),
			"Otte samtaler.")

		letter := a.Item("letter", "Ledetråd 2027")
		candidate := a.Item("candidate", "Rådgiveren skal med fra første møde")
		want(dorte.Get("/"), "Rådgiveren skal med fra første møde")
		want(dorte.Get("/letters/"+letter+"/learning"), "Rådgiveren skal med fra første møde", "Mødet skal ligge om eftermiddagen")
		want(dorte.Follow(dorte.Post("/candidates/"+candidate+"/answer", "version", "1", "used", "1", "theme", a.ItemIn("theme", "Det, der virker", "2027"), "because", "flere steder så det samme")))

		want(anna.Get("/"), "Brugt i tema 1, fordi flere steder så det samme", "Din læring har fået svar")

		want(bo.Get("/thread?year=2026"), "Ét møde, én aftale", "Fælles første samtale", "Familien fortæller kun sin historie én gang", "Rådgiveren skal med fra første møde", "Delvist")
		want(bo.Get("/thread/"+goal), "Ét forløb på tværs", "Fælles første samtale", "Familien fortæller kun sin historie én gang", "Brugt i Det, der virker")
		want(bo.Get("/thread/"+candidate), "Ét møde, én aftale", "Brugt i Det, der virker")
		want(bo.Get("/thread/"+a.Item("goal", "Alle unge i uddannelse eller job")), "Det, der virker", "Flere læser med lyst", "Læsemakkere", "Børn læser også derhjemme")
		want(bo.Get("/history/"+goal), "Anna")

		var verbs []string
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) (err error) {
			verbs, err = db.All(tx, db.Value[string], `SELECT verb FROM change WHERE person = $1 AND at > '2026-09-08' ORDER BY id`, r.Person)
			return err
		})
		for _, verb := range []string{"answered", "created", "followed_up", "assessed"} {
			if !slices.Contains(verbs, verb) {
				t.Errorf("the log has no %q by Anna among %v", verb, verbs)
			}
		}
	})
}

// TestTheHeadConfirmsInOneClick is the follow-up a consultant wrote in the dialogue.
func TestTheHeadConfirmsInOneClick(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		var id string
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) (err error) {
			id, err = db.One(tx, db.Value[string], `SELECT id FROM follow_up WHERE confirmed = ''`)
			return err
		})
		if p := a.In("bo").Post("/follow-ups/"+id+"/confirmation", "version", "1"); p.Status != 403 {
			t.Errorf("an employee confirms: got %d, want 403", p.Status)
		}
		anna := a.In("anna")
		if p := anna.Post("/follow-ups/"+id+"/confirmation", "version", "1"); p.Status != 303 {
			t.Fatalf("the head confirms: got %d, want 303: %s", p.Status, p.Text())
		}
		if p := anna.Get("/"); p.Has("Skrevet for dig af Dorte") {
			t.Error("the follow-up still waits")
		}
	})
}
