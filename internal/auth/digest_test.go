package auth_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

// Sets that are alike but for a day, or for what they are within, have numbers of
// their own; one set has one number, in whatever order it is said.
func TestAlikeIsNotTheSame(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		h.Keep(func(tx *db.Tx) error {
			number := func(within int, grants ...auth.Grant) int {
				n, err := auth.Intern(tx, grants, within)
				if err != nil {
					t.Fatal(err)
				}
				return n
			}
			a, b := auth.Grant{Subject: "p:a"}, auth.Grant{Subject: "p:b"}
			first := number(0, a, b)
			seen := map[int]string{first: "both"}
			for name, n := range map[string]int{
				"one":              number(0, a),
				"until a day":      number(0, auth.Grant{Subject: "p:a", To: "2026-01-01"}),
				"from that day":    number(0, auth.Grant{Subject: "p:a", From: "2026-01-01"}),
				"within the first": number(first, a, b),
			} {
				if other, there := seen[n]; there {
					t.Errorf("%s and %s have one number, %d", name, other, n)
				}
				seen[n] = name
			}
			if n := number(0, b, a, a, auth.Grant{Subject: "p:b", From: "0000", To: "9999"}); n != first {
				t.Errorf("the same in another order: got %d, want %d", n, first)
			}
			return nil
		})
	})
}
