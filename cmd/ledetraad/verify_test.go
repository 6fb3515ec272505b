package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/change"
	"ledetraad/internal/db"

	"database/sql"
)

func TestVerifyProvesTheDataBesideARunningServer(t *testing.T) {
	dir := t.TempDir()
	if code, _, errs := do(t, "space", "create", "fjordby", "--template", "fjordby", "--data", dir); code != ok {
		t.Fatal(errs)
	}
	sealAll(t, dir)
	_, stop := serving(t, dir)
	code, out, errs := do(t, "verify", "--data", dir)
	stop()
	if code != ok || !strings.Contains(out, "rows in the log") || !strings.Contains(out, "head fjordby ") {
		t.Fatalf("got %d %q %q", code, out, errs)
	}
	heads := filepath.Join(dir, "heads.txt")
	if err := os.WriteFile(heads, []byte(out), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := do(t, "verify", "fjordby", "--head", heads, "--data", dir); code != ok {
		t.Errorf("with the head just noted: %d %q %q", code, out, errs)
	}
	cutTail(t, filepath.Join(dir, "fjordby.db"))
	if code, out, _ := do(t, "verify", "fjordby", "--data", dir); code != ok || strings.Contains(out, "WRONG") {
		t.Errorf("without a head the cut cannot be told: %d %q", code, out)
	}
	if code, out, errs := do(t, "verify", "fjordby", "--head", heads, "--data", dir); code != failed || !strings.Contains(out, "WRONG: seal") || !strings.Contains(errs, "not in order") {
		t.Errorf("the tail was cut: %d %q %q", code, out, errs)
	}
	for args, says := range map[string]string{
		"verify nowhere --data " + dir:                      "there is no such municipality",
		"verify --data " + dir + "/none":                    "cannot be read",
		"verify --data " + dir + " --head " + dir + "/none": "cannot be read",
	} {
		if code, _, errs := do(t, strings.Fields(args)...); code != failed || !strings.Contains(errs, says) {
			t.Errorf("%s: got %d %q", args, code, errs)
		}
	}
	if err := os.WriteFile(heads, []byte("head fjordby tolv"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := do(t, "verify", "--head", heads, "--data", dir); code != failed || !strings.Contains(errs, "is not a line") {
		t.Errorf("a file that is none of ours: %d %q", code, errs)
	}
}

func sealAll(t *testing.T, dir string) {
	t.Helper()
	a, err := app.Open(context.Background(), app.Config{Data: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	var s *db.Space
	if s, err = a.DB.Space(context.Background(), "fjordby"); err == nil {
		_, err = change.Seal(context.Background(), s)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// cutTail takes away the last five rows and every trace of them in the database.
func cutTail(t *testing.T, path string) {
	t.Helper()
	h, err := sql.Open("sqlite", "file:"+path+"?mode=rw")
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	h.SetMaxOpenConns(1)
	const tail = `(SELECT id FROM change ORDER BY id DESC LIMIT 5)`
	for _, q := range []string{
		`DELETE FROM seal WHERE change IN ` + tail, `DELETE FROM change_text WHERE change IN ` + tail, `DELETE FROM change WHERE id IN ` + tail,
		`UPDATE chain SET n = (SELECT max(n) FROM seal), digest = (SELECT digest FROM seal ORDER BY n DESC LIMIT 1)`,
	} {
		if _, err := h.Exec(q); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
}
