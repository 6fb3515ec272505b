package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Data and copies may lie in folders of any name.
func TestFoldersOfAnyName(t *testing.T) {
	odd := filepath.Join(t.TempDir(), "Økonomi #2? 50% [ny] %25")
	data, copies, other := filepath.Join(odd, "data"), filepath.Join(odd, "kopier"), filepath.Join(odd, "andre data")
	wants := func(says string, args ...string) {
		t.Helper()
		if code, out, errs := do(t, args...); code != ok || !strings.Contains(out, says) {
			t.Fatalf("%v: %d %q %q", args, code, out, errs)
		}
	}
	wants("", "space", "create", "fjordby", "--template", "blank", "--name", "Fjordby Kommune", "--data", data)
	wants("1 copied to ", "backup", "--to", copies, "--data", data)
	// Two in one second would be one set.
	if err := os.Rename(filepath.Join(copies, entries(copies)[0]), filepath.Join(copies, "2026-01-01T000000Z")); err != nil {
		t.Fatal(err)
	}
	half := filepath.Join(copies, ".2026-01-02T000000Z.part") // of one that was killed
	if err := os.Mkdir(half, 0o700); err != nil {
		t.Fatal(err)
	}
	wants("1 copied to ", "backup", "--to", copies, "--data", data)
	sets := entries(copies)
	if len(sets) != 2 {
		t.Fatalf("the sets: %q", sets)
	}
	newest := filepath.Join(copies, sets[1])
	if code, _, errs := do(t, "restore", "--from", copies, "--data", other); code != failed || !strings.Contains(errs, "the newest: "+newest) {
		t.Errorf("of several: %d %q", code, errs)
	}
	wants("stands at /fjordby/", "restore", "--from", newest, "--data", other)
	wants("fjordby", "verify", "--data", other)
	wants("fjordby", "space", "list", "--data", other)
}
