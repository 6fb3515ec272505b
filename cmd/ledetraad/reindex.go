package main

import (
	"context"
	"fmt"
	"time"
)

func reindex(ctx context.Context, c *invocation) error {
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	began, items := time.Now(), 0
	err = a.Reindex(ctx, c.args, func(slug string, entered int) {
		items, c.told = entered, true
		fmt.Fprintf(c.err, "\r%s: %d items", slug, entered)
	}, func(slug string) {
		c.rowsDone()
		fmt.Fprintf(c.out, "%s: the search index is made anew, with %d items, in %s\n", slug, items, time.Since(began).Round(time.Millisecond))
		began, items = time.Now(), 0
	})
	c.rowsDone()
	if ctx.Err() != nil {
		return fmt.Errorf("stopped; what was told above stands, and the rest is made when the program next starts: %w", ctx.Err())
	}
	return err
}
