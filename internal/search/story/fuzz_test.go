package search_test

import (
	"slices"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/search"
	"ledetraad/internal/testapp"
)

// FuzzQuery types anything at both engines: no error, and no more than is shown.
func FuzzQuery(f *testing.F) {
	for _, q := range append(sought, "\x00", "\xff\xfe", "\\", "a\\b", "''", `"`, "NEAR/2", "skole* -hjem", "{}", "\u202e", "😀 skole", "İI") {
		f.Add(q)
	}
	var bo []auth.As
	for _, engine := range testapp.Engines {
		bo = append(bo, testapp.New(f, engine).As("bo"))
	}
	f.Fuzz(func(t *testing.T, text string) {
		var got [2][]string
		for i, as := range bo {
			err := as.Read(func(tx *db.Tx, r *auth.Reader) error {
				found, err := search.Find(tx, search.Query{Terms: search.Parse(text)}, item.Known)
				for _, h := range found.Hits {
					got[i] = append(got[i], plain(h.Title))
				}
				if len(found.Hits) > search.Most || found.Total < len(found.Hits) {
					t.Errorf("%q: %d hits of %d", text, len(found.Hits), found.Total)
				}
				return err
			})
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
		}
		slices.Sort(got[0])
		slices.Sort(got[1])
		if !slices.Equal(got[0], got[1]) {
			t.Errorf("%q: got %q and %q", text, got[0], got[1])
		}
	})
}
