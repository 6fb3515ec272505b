package change_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"ledetraad/internal/change"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

// How a change came is sealed with it, and is found where it is altered or taken out.
func TestHowAChangeCameIsSealed(t *testing.T) {
	for name, attacks := range map[string]string{
		"untouched": "",
		"altered":   `UPDATE change_via SET via = 'token:06g0000000000002'`,
		"taken out": `DELETE FROM change_via`,
	} {
		t.Run(name, func(t *testing.T) {
			bare.Each(t, func(t *testing.T, h *bare.House) {
				write(h, 1)
				program := clerk
				program.Via = change.ByToken("06g0000000000001")
				h.Keep(func(tx *db.Tx) error {
					return change.Record(tx, program, change.Of("goal", db.NewID(tx.Now)), "changed", nil, "Af et program")
				})
				write(h, 1)
				seal(h)
				if attacks != "" {
					attack(t, h, attacks)
				}
				r := verify(h)
				if attacks == "" && (len(r.Faults) > 0 || r.Sealed != 3) || attacks != "" && !says(r, "is not what was sealed") {
					t.Errorf("got %+v", r)
				}
			})
		})
	}
}

// A row that came by the pages has the digest it always had.
func TestTheDigestOfAnOldRowIsAsItWas(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		write(h, 1)
		seal(h)
		h.Read(func(tx *db.Tx) error {
			var values [11]string
			got, err := db.One(tx, func(s db.Scan) (digest string, err error) {
				v := &values
				return v[10], s(&v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6], &v[7], &v[8], &v[9], &v[10])
			}, `
SELECT c.id, c.at, c.person, c.role, c.kind, c.thing, c.item, c.verb, c.before_digest, c.after_digest, s.digest
FROM change c
JOIN seal s ON s.change = c.id`)
			if err != nil {
				return err
			}
			sum := sha256.New()
			fmt.Fprintf(sum, "\n1\n")
			for _, v := range values[:10] {
				fmt.Fprintf(sum, "%d:%s\n", len(v), v)
			}
			if want := hex.EncodeToString(sum.Sum(nil)); values[10] != want {
				t.Errorf("got %s %s, want %s", got, values[10], want)
			}
			return nil
		})
	})
}
