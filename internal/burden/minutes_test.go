package burden_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

// skoler is the plan of Skoler and the follow-up in it that waits.
func skoler(a *testapp.App) (id, waits string) {
	a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
		p, err := plan.Of(tx, a.Unit("Skoler"), 2026)
		if err != nil {
			return err
		}
		list, err := plan.FollowUpsWaiting(tx, []string{p.Unit})
		id, waits = p.ID, list[0].ID
		return err
	})
	return id, waits
}

// What the municipality says a field costs is what its form says, and what the year is
// counted in; the year before keeps its own.
func TestFormsSayTheMunicipalitysOwnMinutes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for key, minutes := range map[string]string{"plan.demand.answer": "9", "plan.demand.confirm": "1", "plan.demand.follow_up": "7", "effect.demand.assess": "3"} {
			if p := a.In("dorte").Post("/burden/2026/demands/"+key, "minutes", minutes, "times", "3", "because", "Vi har målt det."); p.Status != 303 {
				t.Fatalf("%s: got %d: %s", key, p.Status, p.Text())
			}
		}
		plan, wait := skoler(a)
		goal, effect := a.Item("plan_goal", "Flere læser med lyst"), a.Item("effect", "Børn læser også derhjemme")
		for path, says := range map[string][]string{
			"/plans/" + plan:                {"Cirka 9 minutter."},
			"/plan-goals/" + goal:           {"Cirka 7 minutter.", "Cirka 1 minutter. Bruges i"},
			"/follow-ups/" + wait + "/edit": {"Cirka 1 minutter. Bruges i"},
			"/effects/" + effect:            {"Cirka 3 minutter."},
		} {
			p := a.In("anna").Get(path)
			for _, s := range says {
				if p.Status != 200 || !p.Has(s) {
					t.Errorf("%s: got %d, want %q in: %s", path, p.Status, s, p.Text())
				}
			}
		}
	})
}
