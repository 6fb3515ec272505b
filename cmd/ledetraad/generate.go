package main

import (
	"context"
	"flag"
	"fmt"
	"time"
)

func generateFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.IntVar(&c.size.Units, "units", 300, "centres, staffs and institutions, 10 to 2000")
	f.IntVar(&c.size.Years, "years", 3, "years of plans, the last one this year, 1 to 10")
	f.Uint64Var(&c.size.Seed, "seed", 1, "another number makes another municipality")
}

// generateSpace makes a municipality to measure with. What stands is whole: it is
// written in one transaction, and Ctrl-C leaves none of it.
func generateSpace(ctx context.Context, c *invocation) error {
	if err := c.size.Check(); err != nil {
		return err
	}
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	began := time.Now()
	c.size.Last = began.Year()
	c.size.Progress = func(done, total int) {
		if done%50 == 0 || done == total {
			fmt.Fprintf(c.err, "\r%d of %d plans", done, total)
		}
	}
	s, err := a.Generate(ctx, c.args[0], c.size)
	fmt.Fprintln(c.err)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "made %s at /%s/ in %s\n", s.Name, s.Slug, time.Since(began).Round(time.Second))
	return nil
}
