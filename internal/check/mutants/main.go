// Mutants spoils the source in ways named in a list, one at a time, in a copy of
// the repository, and runs the tests: each mutant must be caught, and the source as it is must not. It is run by hand
// when rights or their tests change, and is no part of ./test:
//
//	go run ./internal/check/mutants
//	go run ./internal/check/mutants -list internal/auth/testdata/mutants.txt -only parent
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// mutant is one edit and the tests that must notice it.
type mutant struct{ name, file, from, to, test string }

func main() {
	list := flag.String("list", "internal/auth/testdata/mutants.txt", "the mutants")
	only := flag.String("only", "", "only those whose name has this in it")
	flag.Parse()
	if err := run(*list, *only); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(1)
	}
}

func run(list, only string) error {
	text, err := os.ReadFile(list)
	if err != nil {
		return err
	}
	mutants, err := read(string(text))
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "ledetraad-mutants-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := copyTree(dir); err != nil {
		return err
	}
	whole := mutant{name: "nothing spoilt", file: "go.mod", from: "module", to: "module", test: defaultTest}
	if caught, err := whole.try(dir); err != nil || caught != "" {
		return fmt.Errorf("the tests fail as it is: %s %v", caught, err)
	}
	survived := 0
	for _, m := range mutants {
		if !strings.Contains(m.name, only) {
			continue
		}
		caught, err := m.try(dir)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		verdict := "caught  "
		if caught == "" {
			verdict, survived = "SURVIVED", survived+1
		}
		fmt.Println(verdict, m.name, caught)
	}
	if survived > 0 {
		return fmt.Errorf("%d survived", survived)
	}
	return nil
}

// read reads blocks of "name", "file", "- from", "+ to" and perhaps "test", with a
// blank line between them.
func read(text string) (list []mutant, err error) {
	for _, block := range strings.Split(text, "\n\n") {
		m := mutant{test: defaultTest}
		for _, line := range strings.Split(block, "\n") {
			switch key, rest, _ := strings.Cut(line, " "); key {
			case "name":
				m.name = rest
			case "file":
				m.file = rest
			case "test":
				m.test = rest
			case "-":
				m.from = rest
			case "+":
				m.to = rest
			}
		}
		if m.name == "" {
			continue
		}
		if m.file == "" || m.from == "" {
			return nil, errors.New(m.name + ": no file, or nothing to replace")
		}
		list = append(list, m)
	}
	return list, nil
}

// The tests of rights; those of passwords take long and see nothing of this.
const defaultTest = "./internal/auth -skip Sign|Wrong|Hash|Tries|Wait|Session|Password|Invitation|Email|Acts"

// try spoils the copy, runs the tests and mends it. It returns which test noticed.
func (m mutant) try(dir string) (caught string, err error) {
	path := filepath.Join(dir, m.file)
	whole, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	if strings.Count(string(whole), m.from) == 0 {
		return "", fmt.Errorf("%s has no %q", m.file, m.from)
	}
	spoilt := strings.ReplaceAll(string(whole), m.from, m.to)
	if err := os.WriteFile(path, []byte(spoilt), 0o600); err != nil {
		return "", err
	}
	defer os.WriteFile(path, whole, 0o600)
	cmd := exec.Command("go", append([]string{"test", "-failfast", "-timeout", "200s"}, strings.Fields(m.test)...)...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err == nil {
		return "", nil
	}
	if strings.Contains(string(out), "[build failed]") || strings.Contains(string(out), "[setup failed]") {
		return "", fmt.Errorf("it does not compile:\n%s", out)
	}
	for _, line := range strings.Split(string(out), "\n") {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "--- FAIL: "); ok {
			caught = rest
		}
	}
	if caught == "" {
		caught = "(by an end of the test)"
	}
	return caught, nil
}

func copyTree(dir string) error {
	for _, part := range []string{"go.mod", "go.sum", "internal", "cmd"} {
		if out, err := exec.Command("cp", "-r", part, dir).CombinedOutput(); err != nil {
			return fmt.Errorf("copy %s: %s", part, out)
		}
	}
	return nil
}
