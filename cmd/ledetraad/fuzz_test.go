package main

import (
	"flag"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Flags may stand before and after the arguments, and what is no flag is refused: for
// every command, whatever it is told.
func FuzzArguments(f *testing.F) {
	for _, line := range []string{"fjordby\x1f--data\x1fx", "--data=x\x1ffjordby\x1fvig", "--", "-", "--\x1f--data", "--nothing", "--max-file\x1fmange", "--help", "\xff", "--units\x1f-99999999999999999999", ""} {
		for n := range commands {
			f.Add(n, line)
		}
	}
	f.Fuzz(func(t *testing.T, n int, line string) {
		c, args := commands[uint(n)%uint(len(commands))], strings.Split(line, "\x1f")
		set := flag.NewFlagSet(c.words, flag.ContinueOnError)
		set.SetOutput(io.Discard)
		if c.flags != nil {
			c.flags(set, &invocation{})
		}
		rest, err := parse(set, args)
		if len(rest) > len(args) {
			t.Fatalf("%q has the arguments %q", args, rest)
		}
		for _, a := range rest {
			if err == nil && len(a) > 1 && a[0] == '-' && !strings.Contains("\x1f"+line, "\x1f--\x1f") {
				t.Fatalf("%q has the argument %q", args, a)
			}
		}
	})
}

// Only what a trusted proxy has put there itself says where a request comes from, and
// it is an address of the network or nothing.
func FuzzForwarded(f *testing.F) {
	f.Add("127.0.0.1, ::1", "127.0.0.1:5", "198.51.100.1, 203.0.113.9", "203.0.113.7")
	f.Add("10.1.0.0/16", "10.1.2.3:5", "fe80::1%]x", "::ffff:203.0.113.9")
	f.Add("10.1.0.0/16", "[::ffff:10.1.2.3]:5", "", "[::1]:7")
	f.Add("0.0.0.0/0", "x", "\xff", ",")
	f.Add("1.2.3.4/99,,,", "", ",,", "")
	f.Fuzz(func(t *testing.T, list, from, said, last string) {
		p, err := readProxies(list)
		if err != nil {
			return
		}
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = from
		r.Header["X-Forwarded-For"] = []string{said, last}
		p.behind(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			if r.RemoteAddr == from {
				return
			}
			host, _, err := net.SplitHostPort(r.RemoteAddr)
			at, bad := netip.ParseAddr(host)
			own, _ := netip.ParseAddr(strings.TrimSpace(last[strings.LastIndexByte(last, ',')+1:]))
			if err != nil || bad != nil || at.Zone() != "" || at != own.Unmap().WithZone("") || !p.trust(from) {
				t.Fatalf("%q says %q, %q: the request comes from %q", from, said, last, r.RemoteAddr)
			}
		})).ServeHTTP(httptest.NewRecorder(), r)
	})
}

// The heads noted before are read as they were printed, or the file is refused.
func FuzzHeads(f *testing.F) {
	good := "head fjordby 7 " + strings.Repeat("a", 64) + "\n"
	for _, text := range []string{"fjordby: 7 rows in the log\n" + good, good + good, "head fjordby -1 " + strings.Repeat("a", 64), "head fjordby 7 a", "head ", "head\t\n", "\xff", "head " + strings.Repeat("x", 70000)} {
		f.Add([]byte(text))
	}
	path := filepath.Join(f.TempDir(), "heads")
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		noted, err := readHeads(path)
		if err != nil {
			return
		}
		n := 0
		for slug, heads := range noted {
			for _, h := range heads {
				if n++; slug == "" || h.N < 1 || len(h.Digest) != 64 {
					t.Fatalf("%q has the head %+v of %q", text, h, slug)
				}
			}
		}
		want := 0
		for _, line := range strings.Split(string(text), "\n") {
			if strings.HasPrefix(line, "head ") {
				want++
			}
		}
		if n != want {
			t.Fatalf("%d heads of %d lines", n, want)
		}
	})
}
