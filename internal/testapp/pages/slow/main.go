// Command slow fetches pages of a municipality again and again and prints how long
// each takes at best, with its statements where one address is asked for. It is for
// finding what docs/performance.md should say. With --sizes it makes a municipality of
// each size and prints the median of every page side by side.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime/pprof"
	"strings"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp/pages"
)

func main() {
	var c app.Config
	flag.StringVar(&c.Data, "data", "", "folder of SQLite files")
	flag.StringVar(&c.Database, "database", "", "postgres://…")
	slug := flag.String("space", "stor", "the municipality's address")
	who := flag.String("as", "Konsulenten", "a person's name")
	path := flag.String("path", "", "one page, or a route's pattern; its statements are printed")
	prof := flag.String("profile", "", "a file for where the processor was in a hundred fetches of it")
	sizes := flag.String("sizes", "", "numbers of units, \"30,300\": every page in a municipality of each size, over three years")
	times := flag.Int("times", 15, "how many times each page is fetched for --sizes")
	flag.Parse()
	if *sizes != "" {
		if err := beside(c, *sizes, *who, *times, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if err := run(c, *slug, *who, *path, *prof); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(c app.Config, slug, who, path, profile string) error {
	ctx, told := context.Background(), false
	c.Watch = func(_, query string, took time.Duration) {
		if told {
			fmt.Printf("  %8.2f ms  %.300s\n", ms(took), strings.Join(strings.Fields(query), " "))
		}
	}
	a, err := app.Open(ctx, c)
	if err != nil {
		return err
	}
	defer a.Close()
	s, err := a.DB.Space(ctx, slug)
	if err != nil {
		return err
	}
	secret, err := signIn(ctx, s, who)
	if err != nil {
		return err
	}
	list, err := pages.All(a, s)
	if err != nil {
		return err
	}
	if path != "" && path[0] == '/' && !strings.Contains(path, "{") {
		list = []pages.Page{{Pattern: path, Path: path}}
	}
	fetch := fetching(a, slug, secret)
	for _, p := range list {
		if path != "" && p.Pattern != path {
			continue
		}
		best, w := fetch(p)
		for range 8 {
			took, _ := fetch(p)
			best = min(best, took)
		}
		fmt.Printf("%8.2f ms %d %7d B %s %s\n", ms(best), w.Code, w.Body.Len(), p.Pattern, p.Path)
		if told = path != ""; told {
			fetch(p)
			told = false
			if profile != "" {
				return profiled(profile, func() { fetch(p) })
			}
		}
	}
	return nil
}

// fetching fetches pages of a municipality as whoever a session's secret is.
func fetching(a *app.App, slug, secret string) func(pages.Page) (time.Duration, *httptest.ResponseRecorder) {
	return func(p pages.Page) (time.Duration, *httptest.ResponseRecorder) {
		r := httptest.NewRequest("GET", "/"+slug+p.Path, nil)
		r.AddCookie(&http.Cookie{Name: "ledetraad", Value: secret})
		w, began := httptest.NewRecorder(), time.Now()
		a.Handler.ServeHTTP(w, r)
		return time.Since(began), w
	}
}

func signIn(ctx context.Context, s *db.Space, name string) (string, error) {
	var person string
	err := s.Read(ctx, func(tx *db.Tx) (err error) {
		person, err = db.One(tx, db.Value[string], `SELECT id FROM person WHERE name = $1`, name)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("nobody is called %s: %w", name, err)
	}
	return auth.Accounts{Space: s}.Begin(ctx, person, "slow", "")
}

// profiled writes where the processor was.
func profiled(name string, fetch func()) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := pprof.StartCPUProfile(f); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	for range 100 {
		fetch()
	}
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
