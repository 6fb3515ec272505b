package db_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"ledetraad/internal/db"
)

// A folder is found by its name, whatever an address or a pattern would take the name
// for.
func TestAFolderMayBeCalledAnything(t *testing.T) {
	for _, name := range []string{"a#b", "a?mode=memory", "50%", "50%25", "%2e%2e", "a b", "Æblegården øst", "[a]*", "a&b=c;d'e\"f", "file:x"} {
		t.Run(name, func(t *testing.T) {
			above := t.TempDir()
			c := db.Config{Data: filepath.Join(above, name), Schema: place(t, "sqlite", marks).Schema}
			d := open(t, c)
			s := space(t, d, "aa")
			put(t, s, "one")
			if _, err := restore(d, copyOf(t, s), db.Restoring{Slug: "bb", Name: "bb"}); err != nil {
				t.Fatal(err)
			}
			looked, err := db.Look(ctx, c)
			if err != nil {
				t.Fatal(err)
			}
			if wrong, err := looked.Sound(ctx, s); err != nil || wrong != nil {
				t.Errorf("looked at: %v %v", wrong, err)
			}
			looked.Close()
			d.Close()
			// What a killed process left is put in order.
			at := func(file string) string { return filepath.Join(above, name, file) }
			if err := os.Rename(at("aa.db"), at(".aa.going.db")); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(at(".cc.coming.db"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
			d = open(t, c)
			for _, slug := range []string{"aa", "bb"} {
				s, err := d.Space(ctx, slug)
				if err != nil {
					t.Fatal(err)
				}
				if got := rows(t, s, `SELECT id FROM mark`); len(got) != 1 {
					t.Errorf("%s: %v when it is opened again", slug, got)
				}
				if slug == "aa" && !bytes.Contains(copyOf(t, s), []byte(`"one"`)) {
					t.Error("its copy is without what it holds")
				}
			}
			if left := leftovers(t, d); left != nil {
				t.Errorf("left behind: %v", left)
			}
			if beside, _ := os.ReadDir(above); len(beside) != 1 {
				t.Errorf("made beside the folder: %v", beside)
			}
		})
	}
}
