package app_test

import (
	"context"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/generate"
	"ledetraad/internal/testapp"
)

// What units are asked for is made too, the same each time, on both engines.
func TestAGeneratedMunicipalityAsksItsUnits(t *testing.T) {
	first := ""
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		s, err := a.Generate(context.Background(), "stor", generate.Options{Units: 10, Years: 2, Seed: 3, Last: 2026})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		states := map[string]int{}
		err = auth.Read(context.Background(), s, auth.System("test"), func(tx *db.Tx, _ *auth.Reader) error {
			list, err := db.All(tx, db.ScanPair, `
SELECT i.state, i.id || ' ' || i.title || ' ' || i.unit || ' ' || i.period || ' ' || q.ask || ' ' || CAST(q.minutes AS text) || ' ' || q.due || ' ' || q.used_in || ' ' || q.answer || ' ' || q.answered || ' ' || q.answered_by
FROM request q
JOIN item i ON i.id = q.item
ORDER BY i.id`)
			for _, p := range list {
				states[p.A]++
				all = append(all, p.A+" "+p.B)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		// Five times by September, a third of ten units each.
		if len(all) < 15 || states["closed"] != 10 || states["answered"] == 0 {
			t.Errorf("%d requests: %v", len(all), states)
		}
		text := strings.Join(all, "\n")
		if first == "" {
			first = text
		}
		if text != first {
			t.Errorf("the engines have different requests:\n%s\n%s", text, first)
		}
	})
}
