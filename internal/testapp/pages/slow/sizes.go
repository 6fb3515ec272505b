package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/fail"
	"ledetraad/internal/generate"
	"ledetraad/internal/testapp/pages"
)

// town is a municipality of one size, and its pages by route and kind of item.
type town struct {
	units int
	pages map[string]pages.Page
	fetch func(pages.Page) (time.Duration, *httptest.ResponseRecorder)
}

// row is a page in each of the towns.
type row struct {
	name   string
	median []time.Duration
}

// beside measures every page in a municipality of each size, one after the other in the
// same minutes, and writes the medians as a table, the slowest first.
func beside(c app.Config, sizes, who string, times int, out io.Writer) error {
	ctx := context.Background()
	a, err := app.Open(ctx, c)
	if err != nil {
		return err
	}
	defer a.Close()
	var towns []town
	for _, size := range strings.Split(sizes, ",") {
		units, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		t, err := townOf(ctx, a, units, who)
		if err != nil {
			return err
		}
		towns = append(towns, t)
	}
	var rows []row
	for name := range towns[0].pages {
		if r, ok := measured(name, towns, times); ok {
			rows = append(rows, r)
		}
	}
	write(out, towns, rows, who)
	return nil
}

// townOf makes the municipality of a size, where it is not there from the last time.
func townOf(ctx context.Context, a *app.App, units int, who string) (t town, err error) {
	slug := "enheder-" + strconv.Itoa(units)
	s, err := a.DB.Space(ctx, slug)
	if fail.Is(err, fail.NotFound) {
		s, err = a.Generate(ctx, slug, generate.Options{Units: units, Years: 3, Seed: 1, Last: time.Now().Year()})
	}
	if err != nil {
		return t, err
	}
	list, err := pages.All(a, s)
	if err != nil {
		return t, err
	}
	secret, err := signIn(ctx, s, who)
	if err != nil {
		return t, err
	}
	t = town{units, map[string]pages.Page{}, fetching(a, slug, secret)}
	for _, p := range list {
		t.pages[strings.Replace(p.Pattern, "{id}", "{"+cmp.Or(p.Kind, "id")+"}", 1)] = p
	}
	return t, nil
}

// measured fetches a page in each town in turn; it is false where it is not there, or not
// the reader's, in one of them.
func measured(name string, towns []town, times int) (r row, ok bool) {
	took := make([][]time.Duration, len(towns))
	for n := range times + 1 {
		for i, t := range towns {
			p, there := t.pages[name]
			if !there {
				return r, false
			}
			d, w := t.fetch(p)
			if w.Code != http.StatusOK {
				return r, false
			}
			if n > 0 { // the first fills what is kept in memory
				took[i] = append(took[i], d)
			}
		}
	}
	r.name = name
	for _, list := range took {
		r.median = append(r.median, middle(list))
	}
	return r, true
}

func middle[T cmp.Ordered](list []T) T {
	slices.Sort(list)
	return list[len(list)/2]
}

// write writes the rows, and below them the median page and the median of how many times
// longer a page takes in the last town than in the first.
func write(out io.Writer, towns []town, rows []row, who string) {
	last := len(towns) - 1
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.median[last], a.median[last]), strings.Compare(a.name, b.name))
	})
	fmt.Fprintf(out, "| median ms, as %s |", who)
	for _, t := range towns {
		fmt.Fprintf(out, " %d units |", t.units)
	}
	fmt.Fprintf(out, " times |\n| --- |%s --- |\n", strings.Repeat(" --- |", len(towns)))
	line := func(name string, median []time.Duration, times float64) {
		fmt.Fprintf(out, "| %s |", name)
		for _, d := range median {
			fmt.Fprintf(out, " %.1f |", ms(d))
		}
		fmt.Fprintf(out, " %.1f |\n", times)
	}
	var times []float64
	all := make([][]time.Duration, len(towns))
	for _, r := range rows {
		grown := float64(r.median[last]) / float64(max(r.median[0], 1))
		line(r.name, r.median, grown)
		times = append(times, grown)
		for i, d := range r.median {
			all[i] = append(all[i], d)
		}
	}
	if len(rows) == 0 {
		return
	}
	var medians []time.Duration
	for _, list := range all {
		medians = append(medians, middle(list))
	}
	line(fmt.Sprintf("**the median of %d pages**", len(rows)), medians, middle(times))
}
