package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/fail"
	"ledetraad/internal/mail"
	"ledetraad/internal/mail/dsn"
)

func serveFlags(f *flag.FlagSet, c *invocation) {
	serverFlags(f, c)
	f.StringVar(&c.mail.Server, "mail", os.Getenv("LEDETRAAD_MAIL"), "mail server: smtp://user:password@host:port, smtp+starttls:// or smtps://; none sends no mails.\nLEDETRAAD_MAIL in the environment says the same and shows no password in the list of processes")
	f.Lookup("mail").DefValue = ""
	f.StringVar(&c.mail.From, "mail-from", "", "whom mails come from: \"Ledetråd <ledetraad@fjordby.dk>\"")
	f.StringVar(&c.mail.Address, "address", "", "where browsers find this program, for the links in mails and for passkeys: https://ledetraad.fjordby.dk")
}

// work serves, and does the jobs, until the context ends.
func (c *invocation) work(ctx context.Context, a *app.App) error {
	ctx, stop := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		a.Run(ctx)
	}()
	context.AfterFunc(ctx, a.Quit) // a stream would hold the server up
	err := c.listen(ctx, a.Handler)
	stop()
	select {
	case <-done:
	case <-time.After(20 * time.Second): // a job that does not let go is taken up by the next process
	}
	return err
}

// mailBounced reads a report from standard input, as a mail server hands it to a
// program. A mail that is no report of ours is no error, or the server would answer it.
func mailBounced(ctx context.Context, c *invocation) error {
	b, err := dsn.Read(os.Stdin)
	if errors.Is(err, dsn.ErrNoReport) {
		fmt.Fprintln(c.err, "this is no report about a mail of ours; nothing was done")
		return nil
	}
	if err != nil || !b.Failed {
		return err
	}
	if c.database == "" {
		return mail.Leave(app.Reports(c.data), b)
	}
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	s, err := a.DB.Space(ctx, b.Space)
	if fail.Is(err, fail.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return mail.Take(ctx, s, b)
}
