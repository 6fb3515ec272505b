package change_test

import (
	"fmt"
	"testing"

	"ledetraad/internal/change"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

// Whoever has the database itself and changes the log is found out.
func TestEveryAttackOnTheLogIsFound(t *testing.T) {
	type attempt struct {
		name, says string
		do         func(id []string) []string
	}
	f := fmt.Sprintf
	one := func(format string) func([]string) []string {
		return func(id []string) []string { return []string{f(format, id[3])} }
	}
	attempts := []attempt{
		{"a row altered", "is not what was sealed", one(`UPDATE change SET person = 'en anden' WHERE id = '%s'`)},
		{"how a change came written in afterwards", "is not what was sealed", one(`INSERT INTO change_via (change, via) VALUES ('%s', 'import')`)},
		{"a value moved to the next column", "is not what was sealed", one(`UPDATE change SET kind = 'go', thing = 'al' || thing WHERE id = '%s'`)},
		{"a row taken out", "is missing from the log", func(id []string) []string {
			return []string{f(`DELETE FROM change_text WHERE change = '%s'`, id[3]), f(`DELETE FROM change WHERE id = '%s'`, id[3])}
		}},
		{"a row and its seal taken out", "the seals 4 to 4 are missing", func(id []string) []string {
			return []string{f(`DELETE FROM change_text WHERE change = '%s'`, id[3]), f(`DELETE FROM seal WHERE change = '%s'`, id[3]), f(`DELETE FROM change WHERE id = '%s'`, id[3])}
		}},
		{"the gap closed again", "not where it was sealed", func(id []string) []string {
			return []string{f(`DELETE FROM change_text WHERE change = '%s'`, id[3]), f(`DELETE FROM seal WHERE change = '%s'`, id[3]), f(`DELETE FROM change WHERE id = '%s'`, id[3]),
				`UPDATE seal SET n = 4 WHERE n = 5`, `UPDATE seal SET n = 5 WHERE n = 6`, `UPDATE chain SET n = 5`}
		}},
		{"two rows swapped", "not where it was sealed", func(id []string) []string {
			return []string{f(`UPDATE seal SET change = 'x' WHERE change = '%s'`, id[2]), f(`UPDATE seal SET change = '%s' WHERE change = '%s'`, id[2], id[3]), f(`UPDATE seal SET change = '%s' WHERE change = 'x'`, id[3])}
		}},
		{"a text altered", "is not the one that was written", one(`UPDATE change_text SET after_text = '{"text":"Noget andet"}' WHERE change = '%s'`)},
		{"a text and its salt emptied", "is not the one that was written", one(`UPDATE change_text SET salt = '', before_text = '', after_text = '' WHERE change = '%s'`)},
		{"a text taken out", "the text of the row", one(`DELETE FROM change_text WHERE change = '%s'`)},
		{"a blanking forged", "the log does not tell of it", one(`UPDATE change_text SET salt = '', before_text = '', after_text = '', blanked = 'Personnummer' WHERE change = '%s'`)},
		{"the end cut off", "its end has been cut off", func(id []string) []string {
			return []string{f(`DELETE FROM seal WHERE change = '%s'`, id[5]), f(`DELETE FROM change_text WHERE change = '%s'`, id[5]), f(`DELETE FROM change WHERE id = '%s'`, id[5])}
		}},
		{"a row put in", "neither sealed nor waits", func([]string) []string {
			return []string{`INSERT INTO change (id, at, person, role, kind, thing, item, verb, before_digest, after_digest) VALUES ('06g0000000000009', '2026-01-01T00:00:00.000Z', 'x', '', 'goal', 'x', '', 'adopted', '', '')`,
				`INSERT INTO change_text (change, salt, before_text, after_text) VALUES ('06g0000000000009', '', '', '')`}
		}},
		{"a row put in to be sealed twice", "sealed already", one(`INSERT INTO unsealed (change) VALUES ('%s')`)},
	}
	for _, x := range attempts {
		t.Run(x.name, func(t *testing.T) {
			bare.Each(t, func(t *testing.T, h *bare.House) {
				write(h, 6)
				seal(h)
				if r := verify(h); len(r.Faults) > 0 {
					t.Fatalf("before: %v", r.Faults)
				}
				attack(t, h, x.do(ids(h))...)
				if r := verify(h); !says(r, x.says) {
					t.Errorf("got %q, want %q", r.Faults, x.says)
				}
			})
		})
	}
}

// Who cuts off the end, seals and all, is found by a head that was noted outside; so
// is who writes the whole chain anew.
func TestAHeadNotedOutsideFindsWhatTheDatabaseCannot(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		write(h, 6)
		seal(h)
		head := verify(h).Head
		id := ids(h)
		attack(t, h,
			fmt.Sprintf(`DELETE FROM seal WHERE change IN ('%s', '%s')`, id[4], id[5]),
			fmt.Sprintf(`DELETE FROM change_text WHERE change IN ('%s', '%s')`, id[4], id[5]),
			fmt.Sprintf(`DELETE FROM change WHERE id IN ('%s', '%s')`, id[4], id[5]),
			`UPDATE chain SET n = 4, digest = (SELECT digest FROM seal WHERE n = 4)`)
		if r := verify(h); len(r.Faults) > 0 {
			t.Errorf("without a head this cannot be told: %v", r.Faults)
		}
		if r := verify(h, head); !says(r, "seal 6 was noted before") {
			t.Errorf("with the head: %v", r.Faults)
		}
		write(h, 2)
		seal(h)
		if r := verify(h, head); !says(r, "the log has been rewritten") {
			t.Errorf("grown again over the cut: %v", r.Faults)
		}
	})
}

// A text may go where the log tells that it did; what is left of it may not change.
func TestABlankedTextIsNamedAndHeld(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		write(h, 3)
		seal(h)
		id := ids(h)[1]
		var salt string
		h.Keep(func(tx *db.Tx) (err error) {
			if salt, err = db.One(tx, db.Value[string], `SELECT salt FROM change_text WHERE change = $1`, id); err != nil {
				return err
			}
			return change.Blank(tx, clerk, "Navn på en borger", []change.Text{{Change: id, Before: `{"text":"Før [væk]"}`, After: `{"text":"Efter [væk]"}`}})
		})
		for _, when := range []string{"before it is sealed", "sealed"} {
			r := verify(h)
			if len(r.Faults) > 0 || len(r.Blanked) != 1 || r.Blanked[0].Change != id || r.Blanked[0].Ground != "Navn på en borger" {
				t.Errorf("%s: %+v", when, r)
			}
			seal(h)
		}
		h.Read(func(tx *db.Tx) error {
			n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM change_text WHERE salt = $1`, salt)
			if n != 0 {
				t.Error("the old salt is there, and the text can be tried out")
			}
			return err
		})
		attack(t, h, fmt.Sprintf(`UPDATE change_text SET after_text = '{"text":"Noget tredje"}' WHERE change = '%s'`, id))
		if r := verify(h); !says(r, "is not what the log tells") {
			t.Errorf("what is left was altered: %v", r.Faults)
		}
		attack(t, h, fmt.Sprintf(`UPDATE change_text SET blanked = '' WHERE change = '%s'`, id))
		if r := verify(h); !says(r, "was blanked, and is not any more") {
			t.Errorf("the blanking was taken back: %v", r.Faults)
		}
	})
}
