package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const bounced = "From: MAILER-DAEMON@x.example\r\nContent-Type: multipart/report; boundary=b\r\n\r\n" +
	"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n" +
	"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <06gz0000000000aa.0123456789abcdef.fjordby@fjordby.example>\r\n\r\n--b--\r\n"

// typed runs a command with something on standard input.
func typed(t *testing.T, in string, args ...string) (code int, errs string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(path, []byte(in), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	before := os.Stdin
	os.Stdin = f
	defer func() { os.Stdin = before }()
	var o, e bytes.Buffer
	code = run(t.Context(), args, &o, &e)
	return code, e.String()
}

// A mail server hands over what it likes. Only a report is kept; nothing else is an
// error, or the server would answer it.
func TestAReportIsLeftForTheServerThatHasTheData(t *testing.T) {
	dir := t.TempDir()
	if code, errs := typed(t, "Subject: Ferie\r\n\r\nJeg er ikke til stede.\r\n", "mail", "bounced", "--data", dir); code != ok || !strings.Contains(errs, "nothing was done") {
		t.Errorf("no report: got %d %q", code, errs)
	}
	if code, errs := typed(t, bounced, "mail", "bounced", "--data", dir); code != ok {
		t.Errorf("a report: got %d %q", code, errs)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*", "*"))
	if len(files) != 1 || filepath.Base(files[0]) != "fjordby.06gz0000000000aa.json" {
		t.Errorf("left: %q", files)
	}
	if code, errs := typed(t, bounced, "mail", "bounced", "--data", filepath.Join(files[0], "x")); code != failed {
		t.Errorf("a folder that cannot be: got %d %q", code, errs)
	}
}

func TestAMailServerThatCannotBeUnderstoodIsSaid(t *testing.T) {
	code, _, errs := do(t, "serve", "--data", t.TempDir(), "--mail", "smtp://u:hemmelig@post.example")
	if code != failed || !strings.Contains(errs, "--address") || strings.Contains(errs, "hemmelig") {
		t.Errorf("got %d %q", code, errs)
	}
}
