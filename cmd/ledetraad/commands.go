package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"ledetraad/internal/app"
	"ledetraad/internal/fail"
	"ledetraad/internal/generate"
	"ledetraad/internal/i18n"
	"ledetraad/internal/mail"
)

type command struct {
	words string // "space create"
	args  string // "SLUG"
	about string
	run   func(ctx context.Context, c *invocation) error
	flags func(*flag.FlagSet, *invocation)
}

// invocation is one command with its flags and arguments.
type invocation struct {
	out, err io.Writer
	args     []string

	data, database, addr       string
	template, name             string
	email, person, unit, title string
	offices                    string
	slug                       string
	head, copies               string
	to, from, as, confirm      string
	replace, told, mend        bool
	proxy                      string
	size                       generate.Options
	maxFile                    int64
	clamd                      string
	mail                       mail.Config
}

var commands = []command{
	{"serve", "", "run the web server", serve, serveFlags},
	{"demo", "", "run with example data, on this machine only; one picks whom to be", demo, demoFlags},
	{"space create", "SLUG", "make a municipality from a template", spaceCreate, spaceFlags},
	{"space list", "", "list the municipalities", spaceList, dataFlags},
	{"space remove", "SLUG", "take a municipality away with all it has", spaceRemove, removeFlags},
	{"generate", "SLUG", "make a large municipality of example data, to measure with", generateSpace, generateFlags},
	{"user add", "SLUG", "add a person who can sign in, and print a one-time address", userAdd, userFlags},
	{"user invite", "SLUG", "print a new one-time address for a person", userInvite, emailFlags},
	{"user password", "SLUG", "set a person's password, read from standard input", userPassword, emailFlags},
	{"verify", "[SLUG…]", "prove that the data are whole and the log is as it was written; beside a server that runs, too", verify, verifyFlags},
	{"backup", "[SLUG…]", "copy municipalities into a folder; beside a server that runs, too", backup, backupFlags},
	{"restore", "[SLUG…]", "make municipalities of copies", restore, restoreFlags},
	{"reindex", "[SLUG…]", "make the search index anew from what stands in the municipality", reindex, dataFlags},
	{"mail bounced", "", "note a mail that came back, from a mail server's report on standard input", mailBounced, dataFlags},
	{"version", "", "print the version", version, nil},
}

func run(ctx context.Context, args []string, out, errs io.Writer) int {
	if len(args) == 0 || args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		usage(out)
		return ok
	}
	for _, c := range commands {
		words := strings.Fields(c.words)
		if len(args) < len(words) || strings.Join(args[:len(words)], " ") != c.words {
			continue
		}
		return c.invoke(ctx, args[len(words):], out, errs)
	}
	fmt.Fprintf(errs, "ledetraad: there is no command %q; \"ledetraad help\" lists them\n", strings.Join(args, " "))
	return misused
}

func (c command) invoke(ctx context.Context, args []string, out, errs io.Writer) int {
	in := &invocation{out: out, err: errs}
	set := flag.NewFlagSet(c.words, flag.ContinueOnError)
	set.SetOutput(errs)
	set.Usage = func() {
		fmt.Fprintf(set.Output(), "ledetraad %s [flags] %s\n%s\n\n", c.words, c.args, c.about)
		set.PrintDefaults()
	}
	if c.flags != nil {
		c.flags(set, in)
	}
	for _, a := range args {
		if a == "--help" || a == "-h" || a == "-help" {
			set.SetOutput(out)
		}
	}
	rest, err := parse(set, args)
	if errors.Is(err, flag.ErrHelp) {
		return ok
	}
	if err != nil {
		return misused
	}
	want := len(strings.Fields(c.args))
	if len(rest) != want && !strings.HasPrefix(c.args, "[") {
		fmt.Fprintf(errs, "ledetraad %s: wants %d argument(s) (%s), got %d; see --help\n", c.words, want, c.args, len(rest))
		return misused
	}
	in.args = rest
	if err := c.run(ctx, in); err != nil {
		return complain(errs, err)
	}
	return ok
}

// parse takes flags before and after the arguments.
func parse(set *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := set.Parse(args); err != nil {
			return nil, err
		}
		if set.NArg() == 0 {
			return rest, nil
		}
		rest = append(rest, set.Arg(0))
		args = set.Args()[1:]
	}
}

func usage(w io.Writer) {
	fmt.Fprintln(w, "Ledetråd, the thread from a council's goals to effect for citizens and back.\n\nCommands:")
	for _, c := range commands {
		fmt.Fprintf(w, "  ledetraad %-22s %s\n", strings.TrimSpace(c.words+" "+c.args), c.about)
	}
	fmt.Fprintln(w, "\nEvery command answers --help.")
}

func version(ctx context.Context, c *invocation) error {
	v := app.Version
	if info, found := debug.ReadBuildInfo(); found {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				v += " (" + s.Value[:12] + ")"
			}
		}
	}
	fmt.Fprintln(c.out, "ledetraad "+v)
	return nil
}

var english = func() i18n.Phrases {
	words, err := i18n.New()
	if err != nil {
		panic(err)
	}
	return words.In(i18n.English)
}()

// plain says an error in words: our own in their sentence, field by field.
func plain(err error) string {
	e := fail.As(err)
	if e == nil {
		return err.Error()
	}
	if len(e.Fields) == 0 {
		return english.T(e.Key, e.Args...)
	}
	var lines []string
	for _, f := range e.Fields {
		lines = append(lines, f.Name+": "+english.T(f.Key, f.Args...))
	}
	return strings.Join(lines, "\n")
}
