package intake_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/testapp"
)

// An import that is stopped while it is being saved leaves nothing, or was quicker and
// has saved all of it.
func TestWhoStopsAnImportThatRunsFindsAllOfItOrNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := at(a, "fie")
		var rows strings.Builder
		rows.WriteString("Navn;E-mail\n")
		for i := range 600 {
			fmt.Fprintf(&rows, "Person %d;p%d@fjordby.example\n", i, i)
		}
		p, path := fie.preview("people", rows.String())
		before := standing(a)
		ctx, end := context.WithCancel(context.Background())
		var runner sync.WaitGroup
		defer runner.Wait()
		defer end()
		runner.Go(func() { a.Run(ctx) })
		fie.Post(path+"/confirmation", "seen", p.Field("seen"))
		for p = fie.Get(path); p.Has("Filen bliver gemt.") && !p.Has("af 600 rækker"); p = fie.Get(path) {
			if p.Header.Get("Refresh") == "" {
				t.Fatal("the page does not come again by itself")
			}
		}
		if s := fie.Post(path + "/stopping"); s.Status != 303 {
			t.Errorf("stopped: got %d", s.Status)
		}
		for p = fie.Get(path); p.Has("Filen bliver gemt."); p = fie.Get(path) {
		}
		switch {
		case p.Has("Det er stoppet.") && standing(a) == before:
		case p.Has("Det er gemt.") && p.Has("Nye 600"):
		default:
			t.Errorf("%s, before %s: %s", standing(a), before, p.Text())
		}
	})
}
