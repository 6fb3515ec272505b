package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/seed"
)

func dataFlags(f *flag.FlagSet, c *invocation) {
	f.StringVar(&c.data, "data", "data", "folder of the SQLite files")
	f.StringVar(&c.database, "database", "", "postgres://… to use PostgreSQL instead")
}

func serverFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.StringVar(&c.addr, "addr", "127.0.0.1:8080", "address to listen on")
	f.StringVar(&c.proxy, "proxy", "127.0.0.1,::1", "addresses or networks of the web server with TLS before this one; what it says of where a request came from is believed")
	f.Int64Var(&c.maxFile, "max-file", 25, "most megabytes of one attachment")
	f.StringVar(&c.clamd, "clamd", "", "tcp://host:port or unix:///path of a clamd that looks for viruses in attachments")
}

func demoFlags(f *flag.FlagSet, c *invocation) {
	serverFlags(f, c)
	f.Lookup("data").DefValue = ""
	f.Lookup("data").Usage = "folder to keep the example data in; without it they are made anew and thrown away"
	c.data = ""
}

func (c *invocation) open(ctx context.Context, demo bool) (*app.App, error) {
	return app.Open(ctx, app.Config{Data: c.data, Database: c.database, Demo: demo, Mend: c.mend, Mail: c.mail, MaxFile: c.maxFile << 20, Clamd: c.clamd, Log: slog.New(slog.NewTextHandler(c.err, nil))})
}

func serve(ctx context.Context, c *invocation) error {
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	return c.work(ctx, a)
}

// demo signs anybody in as anybody, so it answers this machine only.
func demo(ctx context.Context, c *invocation) error {
	host, _, err := net.SplitHostPort(c.addr)
	if err != nil {
		return fmt.Errorf("--addr %s is not host:port", c.addr)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fmt.Errorf("the demo listens on this machine only, such as 127.0.0.1:8080; %s is refused", c.addr)
	}
	if c.data == "" && c.database == "" {
		if c.data, err = os.MkdirTemp("", "ledetraad-demo-"); err != nil {
			return err
		}
		defer os.RemoveAll(c.data)
	}
	c.mail.Address = "http://" + c.addr
	a, err := c.open(ctx, true)
	if err != nil {
		return err
	}
	defer a.Close()
	if err := plantDemo(ctx, c, a); err != nil {
		return err
	}
	return c.work(ctx, a)
}

// guest looks around in a municipality whose document names nobody. It is the
// demo's own and no part of the document.
var guest = seed.Person{
	Key: "guest", Name: "Gæst i prøven", Email: "guest@ledetraad.example", Offices: []string{"secretariat"},
	Demo:   "Ser alt det, dokumentet siger, som sekretariatet ville se det. Personen er prøvens egen og står ikke i dokumentet.",
	DemoEN: "Sees all that the document says, as the secretariat would. The person is the demo’s own and is not in the document.",
}

func plantDemo(ctx context.Context, c *invocation, a *app.App) error {
	list, err := a.DB.Spaces(ctx)
	if err != nil {
		return err
	}
	there := map[string]bool{}
	for _, i := range list {
		there[i.Slug] = true
	}
	for _, w := range append([]seed.World{seed.Fjordby()}, seed.Templates()...) {
		if there[w.Slug] {
			continue
		}
		if len(w.People) == 0 {
			w.People = []seed.Person{guest}
		}
		fmt.Fprintln(c.out, "making "+w.Name)
		if _, err := a.Plant(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// newServer refuses who keeps a line without using it.
func newServer(h http.Handler, p patience) *http.Server {
	return &http.Server{Handler: p.with(h), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: p.send, WriteTimeout: p.take, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
}

// listen serves until the context ends, then lets what is under way finish.
func (c *invocation) listen(ctx context.Context, h http.Handler) error {
	proxies, err := readProxies(c.proxy)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", c.addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", c.addr, err)
	}
	server := newServer(proxies.behind(h), patient)
	done := make(chan error, 1)
	go func() { done <- server.Serve(l) }()
	fmt.Fprintf(c.out, "listening on http://%s\n", l.Addr())
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	calm, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := server.Shutdown(calm); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
