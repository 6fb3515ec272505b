package main

import (
	"bytes"
	"context"
	"math/rand"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"ledetraad/internal/app"
)

// The test's own program, run again, is the command: killed, or without room.
func TestMain(m *testing.M) {
	switch os.Getenv("LEDETRAAD_CHILD") {
	case "":
		os.Exit(m.Run())
	case "full": // no file may be larger than a few blocks
		signal.Ignore(syscall.SIGXFSZ)
		little := syscall.Rlimit{Cur: 64 << 10, Max: 64 << 10}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &little); err != nil {
			os.Exit(99)
		}
	}
	os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
}

func itself(t *testing.T, kind string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), "LEDETRAAD_CHILD="+kind)
	return cmd
}

// made is a folder with fjordby in it.
func made(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "data")
	if code, _, errs := do(t, "space", "create", "fjordby", "--template", "fjordby", "--data", dir); code != ok {
		t.Fatal(errs)
	}
	return dir
}

func entries(dir string) (names []string) {
	list, _ := os.ReadDir(dir)
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

func TestCopiesAsAnAdministratorMakesThem(t *testing.T) {
	data, copies, other := made(t), filepath.Join(t.TempDir(), "copies"), filepath.Join(t.TempDir(), "other")
	sealAll(t, data)
	_, stop := serving(t, data)
	code, out, errs := do(t, "backup", "--to", copies, "--data", data)
	if code != ok || !strings.Contains(out, "1 copied to ") || !strings.Contains(out, "\nhead fjordby ") {
		t.Fatalf("backup beside the server: %d %q %q", code, out, errs)
	}
	set := filepath.Join(copies, entries(copies)[0])
	if code, _, errs := do(t, "restore", "--from", set, "--replace", "--data", data); code != failed || !strings.Contains(errs, "another ledetraad has the data folder") {
		t.Errorf("restore beside the server: %d %q", code, errs)
	}
	stop()
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"verify --copy " + set, ok, "1 copies are as they were written"},
		{"backup --data " + data, failed, "--to"},
		{"backup nowhere --to " + copies + " --data " + data, failed, `no municipality "nowhere" here; there are: fjordby`},
		{"backup --to " + copies + " --data " + other + "x", failed, "cannot be read"},
		{"restore --data " + other, failed, "--from"},
		{"restore --from " + copies + " --data " + other, failed, "holds several sets of copies; name one, such as the newest: " + set},
		{"restore --from " + data + " --data " + other, failed, "is not a set of copies"},
		{"restore nowhere --from " + set + " --data " + other, failed, `the set has no copy of "nowhere"; it has fjordby`},
		{"restore --from " + set + " --as Fjordby! --data " + other, failed, "slug: The address must be"},
		{"restore --from " + set + " --data " + other, ok, "Fjordby Kommune stands at /fjordby/"},
		{"restore --from " + set + " --data " + other, failed, "give this one another address with --as"},
		{"restore --from " + set + " --as to --name Kopi --data " + other, ok, "Kopi stands at /to/"},
		{"restore --from " + set + " --replace --data " + other, ok, "everybody signs in anew"},
		{"verify --data " + other, ok, "to: "},
		{"space remove to --data " + other, failed, "--confirm to"},
		{"space remove to --confirm to --data " + other, ok, "to is gone"},
		{"space remove to --confirm to --data " + other, failed, `no municipality "to"`},
	} {
		if code, out, errs := do(t, strings.Fields(c.args)...); code != c.code || !strings.Contains(out+errs, c.says) {
			t.Errorf("%s: got %d %q %q, want %d and %q", c.args, code, out, errs, c.code, c.says)
		}
	}
	file := filepath.Join(set, "fjordby.jsonl.gz")
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	os.WriteFile(file, b, 0o600)
	for _, args := range []string{"verify --copy " + set, "restore --from " + set + " --replace --data " + other} {
		if code, _, errs := do(t, strings.Fields(args)...); code != failed || !strings.Contains(errs, "its checksum is another") {
			t.Errorf("%s of an altered file: %d %q", args, code, errs)
		}
	}
	if code, out, errs := do(t, "verify", "--data", other); code != ok {
		t.Errorf("after what was refused: %d %q %q", code, out, errs)
	}
}

func TestAFullDiskLeavesNoCopy(t *testing.T) {
	data, copies := made(t), filepath.Join(t.TempDir(), "copies")
	out, err := itself(t, "full", "backup", "--to", copies, "--data", data).CombinedOutput()
	if err == nil || !bytes.Contains(out, []byte("there is no room for the copies; nothing was kept")) {
		t.Errorf("got %v %q", err, out)
	}
	if left := entries(copies); left != nil {
		t.Errorf("left: %v", left)
	}
	if code, _, errs := do(t, "backup", "--to", copies, "--data", data); code != ok {
		t.Errorf("with room: %s", errs)
	}
	set := filepath.Join(copies, entries(copies)[0])
	other := filepath.Join(t.TempDir(), "other")
	out, err = itself(t, "full", "restore", "--from", set, "--data", other).CombinedOutput()
	if err == nil {
		t.Errorf("restore without room: %q", out)
	}
	if code, out, errs := do(t, "space", "list", "--data", other); code != ok || out != "" {
		t.Errorf("what was not restored is there: %q %q", out, errs)
	}
	for _, name := range entries(other) {
		if strings.Contains(name, "fjordby") {
			t.Errorf("left: %s", name)
		}
	}
}

func TestAKilledBackupLeavesNothingThatLooksWhole(t *testing.T) {
	data, copies := made(t), filepath.Join(t.TempDir(), "copies")
	for range 8 {
		cmd := itself(t, "killed", "backup", "--to", copies, "--data", data)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Duration(20+rand.Intn(150))*time.Millisecond, func() { cmd.Process.Kill() })
		cmd.Wait()
		for _, name := range entries(copies) {
			if !strings.HasPrefix(name, ".") {
				if _, err := app.Copies(filepath.Join(copies, name)); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				os.RemoveAll(filepath.Join(copies, name)) // the next may come in the same second
			}
		}
	}
	if code, _, errs := do(t, "backup", "--to", copies, "--data", data); code != ok {
		t.Fatal(errs)
	}
	for _, name := range entries(copies) {
		if strings.HasPrefix(name, ".") {
			t.Errorf("the next backup left %s", name)
		}
	}
}
