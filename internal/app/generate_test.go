package app_test

import (
	"context"
	"slices"
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

// What is written besides plans is made too: a third of the initiatives say more, a chain
// stands for every seventh effect, letters go out in rounds and leaders ask for talks. It
// is the same each time, on both engines.
func TestAGeneratedMunicipalityIsWrittenInFull(t *testing.T) {
	first := ""
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		s, err := a.Generate(context.Background(), "stor", generate.Options{Units: 20, Years: 2, Seed: 3, Last: 2026})
		if err != nil {
			t.Fatal(err)
		}
		count, text := map[string]int{}, ""
		err = auth.Read(context.Background(), s, auth.System("test"), func(tx *db.Tx, _ *auth.Reader) error {
			for table, row := range map[string]string{
				"initiative": "item || starts", "effect": "item || text",
				"initiative_more": "item || partners || method || evidence", "initiative_line": "item || sort || text || touched || day || done",
				"effect_box": "id || effect || text", "effect_arrow": "effect || text", "effect_evidence": "id || shows || kind || day || text || person", "effect_figure": "effect || indicator || shows",
				"round": "id || item || edition || opened || ended", "round_guest": "round || person", "round_silence": "round || person || at",
				"round_comment": "id || section || person || at || text || point", "round_point": "id || section || wording || answer || how || because || answered",
				"edition": "id || item || sections || digest", "talk": "id || item || person || wish || asked || day || answered || withdrawn",
			} {
				rows, err := db.All(tx, db.Value[string], `SELECT `+row+` AS r FROM `+table+` ORDER BY r`)
				if err != nil {
					return err
				}
				slices.Sort(rows)
				count[table] = len(rows)
				text += table + "\n" + strings.Join(rows, "\n") + "\n"
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for table, n := range count {
			if n == 0 {
				t.Errorf("nothing is in %s", table)
			}
		}
		if n := count["initiative_more"]; n < count["initiative"]/3 || n > count["initiative"]/3+1 {
			t.Errorf("%d of %d initiatives say more", n, count["initiative"])
		}
		if n, effects := count["effect_box"], count["effect"]; n < effects/7*4 || n > (effects/7+1)*8 {
			t.Errorf("%d sentences in the chains of %d effects", n, effects)
		}
		if count["round"] != 6 || count["edition"] != 8 {
			t.Errorf("%d rounds and %d editions of two letters", count["round"], count["edition"])
		}
		lines := strings.Split(text, "\n")
		slices.Sort(lines)
		if text = strings.Join(lines, "\n"); first == "" {
			first = text
		}
		if text != first {
			t.Error("the engines have different municipalities")
		}
	})
}
