package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/fail"
)

func backupFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.StringVar(&c.to, "to", "", "folder the copies go into, in a folder of their own named after the time; needed")
}

func backup(ctx context.Context, c *invocation) error {
	if c.to == "" {
		return errors.New("say where the copies are to be with --to")
	}
	began := time.Now()
	dir, set, err := app.Backup(ctx, app.Config{Data: c.data, Database: c.database}, c.to, c.args, c.rows)
	c.rowsDone()
	if err != nil {
		return err
	}
	faulty := 0
	for _, copied := range set.Copies {
		fmt.Fprintln(c.out, copied.Summary())
		if copied.Head.N > 0 {
			fmt.Fprintf(c.out, "head %s %d %s\n", copied.Slug, copied.Head.N, copied.Head.Digest)
		}
		if len(copied.Wrong) > 0 {
			faulty++
		}
	}
	fmt.Fprintf(c.out, "%d copied to %s in %s\n", len(set.Copies), dir, time.Since(began).Round(time.Millisecond))
	if faulty > 0 {
		return fmt.Errorf("%d were copied from a database that is not in order; see WRONG above", faulty)
	}
	return nil
}

func restoreFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.StringVar(&c.from, "from", "", "folder of the set of copies, as backup printed it; needed")
	f.StringVar(&c.as, "as", "", "another address for the municipality, beside the one that is there")
	f.StringVar(&c.name, "name", "", "another name for it, so that the two can be told apart")
	f.BoolVar(&c.replace, "replace", false, "put it in the place of the municipality that is there, which is lost")
}

func restore(ctx context.Context, c *invocation) error {
	if c.from == "" {
		return errors.New("say which set of copies with --from")
	}
	c.mend = true
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	err = a.Restore(ctx, app.Restoring{From: c.from, Slugs: c.args, As: c.as, Name: c.name, Replace: c.replace, Progress: c.rows,
		Tell: func(line string) {
			c.rowsDone()
			fmt.Fprintln(c.out, line)
		}})
	c.rowsDone()
	if ctx.Err() != nil {
		return fmt.Errorf("stopped; what was told above stands, the rest is as it was: %w", ctx.Err())
	}
	if err == nil {
		fmt.Fprintln(c.out, "everybody signs in anew; one-time addresses and programs' tokens are to be made again")
	}
	return err
}

// rows tells on the terminal how far a copy has come, in one line.
func (c *invocation) rows(slug string, rows int) {
	if rows%10000 == 0 {
		fmt.Fprintf(c.err, "\r%s: %d rows", slug, rows)
		c.told = true
	}
}

func (c *invocation) rowsDone() {
	if c.told {
		fmt.Fprintln(c.err)
	}
	c.told = false
}

func removeFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.StringVar(&c.confirm, "confirm", "", "the municipality's address once more")
}

func spaceRemove(ctx context.Context, c *invocation) error {
	slug := c.args[0]
	if c.confirm != slug {
		return fmt.Errorf("this takes %s away with all it has, and only a copy brings it back; if that is meant, add --confirm %s", slug, slug)
	}
	c.mend = true
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	err = a.DB.Remove(ctx, slug)
	if fail.Is(err, fail.NotFound) {
		return fmt.Errorf("there is no municipality %q; \"ledetraad space list\" shows them", slug)
	}
	if err == nil {
		fmt.Fprintf(c.out, "%s is gone\n", slug)
	}
	return err
}

// verifyCopies reads a set of copies to its end.
func verifyCopies(c *invocation) error {
	set, err := app.Copies(c.copies)
	if err != nil {
		return err
	}
	for _, copied := range set.Copies {
		fmt.Fprintln(c.out, copied.Summary())
	}
	fmt.Fprintf(c.out, "%d copies are as they were written by ledetraad %s; \"ledetraad restore\" into an empty folder proves them wholly\n", len(set.Copies), set.Program)
	return nil
}
