package main

import (
	"bytes"
	"context"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// do runs a command as a user would type it.
func do(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(t.Context(), args, &o, &e)
	return code, o.String(), e.String()
}

func TestACommandThatCannotBeDoneSaysWhatToDo(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	broken := filepath.Join(dir, "broken")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(broken, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(broken, "system.db"), bytes.Repeat([]byte("no database at all "), 100), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"fly"}, misused, `there is no command "fly"`},
		{[]string{"space", "create"}, misused, "wants 1 argument(s) (SLUG), got 0"},
		{[]string{"serve", "--colour", "red"}, misused, "colour"},
		{[]string{"serve", "now"}, misused, "wants 0 argument(s)"},
		{[]string{"demo", "--addr", "0.0.0.0:8080"}, failed, "listens on this machine only"},
		{[]string{"demo", "--addr", "10.0.0.1:8080"}, failed, "is refused"},
		{[]string{"demo", "--addr", "8080"}, failed, "is not host:port"},
		{[]string{"space", "create", "x1", "--template", "atlantis", "--data", dir}, failed, `there is no template "atlantis"`},
		{[]string{"space", "create", "x1", "--data", dir}, failed, "--name"},
		{[]string{"space", "create", "X 1", "--name", "Y Kommune", "--data", dir}, failed, "slug: The address must be"},
		{[]string{"space", "create", "system", "--name", "Y Kommune", "--data", dir}, failed, "slug: The address must be"},
		{[]string{"space", "list", "--data", file}, failed, "cannot be made"},
		{[]string{"space", "list", "--data", broken}, failed, "cannot be opened as a database"},
		{[]string{"space", "list", "--database", "postgres://nobody@127.0.0.1:1/none?connect_timeout=2"}, failed, "database"},
		{[]string{"space", "list", "--database", "not an address"}, failed, "not an address of a PostgreSQL database"},
		{[]string{"user", "add", "nowhere", "--email", "a@b.example", "--data", dir}, failed, `there is no municipality "nowhere"`},
		{[]string{"user", "invite", "nowhere", "--data", dir}, failed, "--email"},
	} {
		code, _, errs := do(t, c.args...)
		if code != c.code || !strings.Contains(errs, c.says) {
			t.Errorf("%v: got %d %q, want %d and %q", c.args, code, errs, c.code, c.says)
		}
	}
}

func TestEveryCommandAnswersHelp(t *testing.T) {
	if code, out, _ := do(t); code != ok || !strings.Contains(out, "space create SLUG") {
		t.Errorf("without words: got %d %q", code, out)
	}
	for _, c := range commands {
		code, out, _ := do(t, append(strings.Fields(c.words), "--help")...)
		if code != ok || !strings.Contains(out, c.about) {
			t.Errorf("%s --help: got %d %q", c.words, code, out)
		}
	}
	if code, out, _ := do(t, "version"); code != ok || !strings.HasPrefix(out, "ledetraad ") {
		t.Errorf("version: got %d %q", code, out)
	}
}

// TestANewInstallation is what docs/operating.md tells: a municipality, its
// administrator, the server, and the one-time address.
func TestANewInstallation(t *testing.T) {
	dir := t.TempDir()
	for _, template := range []string{"blank", "dragoer", "ringsted", "fredensborg", "norddjurs", "hoeje-taastrup", "fjordby"} {
		args := []string{"space", "create", "by-" + template, "--template", template, "--data", dir}
		if template == "blank" {
			args = append(args, "--name", "Ny Kommune")
		}
		if code, out, errs := do(t, args...); code != ok || !strings.Contains(out, "/by-"+template+"/") {
			t.Fatalf("%s: got %d %q %q", template, code, out, errs)
		}
	}
	if code, _, errs := do(t, "space", "create", "by-blank", "--name", "Ny Kommune", "--data", dir); code != failed || !strings.Contains(errs, "already a municipality") {
		t.Errorf("the same twice: got %d %q", code, errs)
	}
	if code, out, _ := do(t, "space", "list", "--data", dir); code != ok || strings.Count(out, "\n") != 7 {
		t.Errorf("list: got %d %q", code, out)
	}
	user := []string{"user", "add", "by-blank", "--name", "Ny Administrator", "--email", "ny@by.example", "--data", dir}
	if code, _, errs := do(t, user...); code != failed || !strings.Contains(errs, "--title or an --office") {
		t.Errorf("a person who is nothing: got %d %q", code, errs)
	}
	code, out, errs := do(t, append(user, "--office", "administrator")...)
	path := regexp.MustCompile(`/by-blank/invitation/\S+`).FindString(out)
	if code != ok || path == "" {
		t.Fatalf("user add: got %d %q %q", code, out, errs)
	}
	base, stop := serving(t, dir)
	defer stop()
	if code, _, errs := do(t, "space", "list", "--data", dir); code != failed || !strings.Contains(errs, "another ledetraad has the data folder") {
		t.Errorf("a second process: got %d %q", code, errs)
	}
	jar, _ := cookiejar.New(nil)
	browser := &http.Client{Jar: jar}
	res, err := browser.PostForm(base+path, url.Values{"password": {"en god lang adgangskode"}, "again": {"en god lang adgangskode"}})
	if err != nil || res.StatusCode != 200 || res.Request.URL.Path != "/by-blank/" {
		t.Fatalf("the one-time address: %v %v", err, res)
	}
	if res, err := http.Get(base + path); err != nil || res.StatusCode != 404 {
		t.Errorf("the address again: %v %v, want 404", err, res)
	}
	if res, err := http.Get(base + "/healthz"); err != nil || res.StatusCode != 200 {
		t.Errorf("healthz: %v %v", err, res)
	}
}

var listening = regexp.MustCompile(`listening on (http://\S+)`)

// serving runs serve until stop.
func serving(t *testing.T, dir string) (base string, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	out := &lines{ready: make(chan string, 1)}
	done := make(chan int, 1)
	go func() {
		done <- run(ctx, []string{"serve", "--data", dir, "--addr", "127.0.0.1:0"}, out, out)
	}()
	select {
	case base = <-out.ready:
	case code := <-done:
		t.Fatalf("serve ended with %d", code)
	case <-time.After(20 * time.Second):
		t.Fatal("serve says nothing")
	}
	return base, func() {
		cancel()
		if code := <-done; code != ok {
			t.Errorf("serve ended with %d", code)
		}
	}
}

type lines struct{ ready chan string }

func (l *lines) Write(p []byte) (int, error) {
	if m := listening.FindSubmatch(p); m != nil {
		l.ready <- string(m[1])
	}
	return len(p), nil
}
