package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"ledetraad/internal/app"
	"ledetraad/internal/change"
)

func verifyFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.StringVar(&c.head, "head", "", "file with lines \"head SLUG N DIGEST\" this command printed before; they must still hold")
	f.StringVar(&c.copies, "copy", "", "folder of a set of copies: prove instead that those are as they were written")
}

// mostFaults of one municipality are printed: where a thousand rows are wrong, the
// first tell where to look.
const mostFaults = 20

func verify(ctx context.Context, c *invocation) error {
	if c.copies != "" {
		return verifyCopies(c)
	}
	noted, err := readHeads(c.head)
	if err != nil {
		return err
	}
	list, err := app.Verify(ctx, app.Config{Data: c.data, Database: c.database}, c.args, noted)
	if err != nil {
		return err
	}
	faulty := 0
	for _, v := range list {
		c.tellVerdict(v)
		if len(v.Faults) > 0 {
			faulty++
		}
	}
	if faulty > 0 {
		return fmt.Errorf("%d of %d municipalities are not in order; see above", faulty, len(list))
	}
	return nil
}

func (c *invocation) tellVerdict(v app.Verdict) {
	for i, fault := range v.Faults {
		if i == mostFaults {
			fmt.Fprintf(c.out, "%s: WRONG: and %d more\n", v.Slug, len(v.Faults)-i)
			break
		}
		fmt.Fprintf(c.out, "%s: WRONG: %s\n", v.Slug, fault)
	}
	if v.Reindex {
		fmt.Fprintf(c.out, "%s: run \"ledetraad reindex %s\": it makes the search index anew; nothing else is touched\n", v.Slug, v.Slug)
	}
	for _, b := range v.Blanked {
		fmt.Fprintf(c.out, "%s: the text of %s of %s was taken away: %s\n", v.Slug, b.Change, b.At[:10], b.Ground)
	}
	fmt.Fprintf(c.out, "%s: %d rows in the log, %d sealed, %d not sealed yet, %d texts taken away\n", v.Slug, v.Rows, v.Sealed, v.Waiting, len(v.Blanked))
	if len(v.Faults) == 0 && v.Head.N > 0 {
		fmt.Fprintf(c.out, "head %s %d %s\n", v.Slug, v.Head.N, v.Head.Digest)
	}
}

// readHeads reads the heads noted before; other lines of a kept print-out are passed by.
func readHeads(path string) (map[string][]change.Head, error) {
	noted := map[string][]change.Head{}
	if path == "" {
		return noted, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("the heads noted before cannot be read: %w", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "head ") {
			continue
		}
		var slug string
		var h change.Head
		if _, err := fmt.Sscanf(lines.Text(), "head %s %d %s", &slug, &h.N, &h.Digest); err != nil || h.N < 1 || len(h.Digest) != 64 {
			return nil, fmt.Errorf("%s: %q is not a line this command printed", path, lines.Text())
		}
		noted[slug] = append(noted[slug], h)
	}
	return noted, lines.Err()
}
