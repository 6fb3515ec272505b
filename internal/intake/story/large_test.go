package intake_test

import (
	"fmt"
	"regexp"
	"runtime"
	"testing"
	"time"

	"ledetraad/internal/intake"
	"ledetraad/internal/testapp"
)

var link = regexp.MustCompile(`/import/[0-9a-z]{16}/confirmation`)

// BenchmarkTwentyThousandPeople reads in as many people as a file may hold, each with a
// position: how long it takes to look at them and to save them, and what memory is used.
func BenchmarkTwentyThousandPeople(b *testing.B) {
	rows := [][]any{{"Navn", "E-mail", "Enhed", "Titel", "Leder", "Fra"}}
	for i := range intake.MaxRows {
		rows = append(rows, []any{fmt.Sprintf("Person Nummer %d", i), fmt.Sprintf("p%d@fjordby.example", i), "Skoler", "Lærer", "nej", time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC)})
	}
	file := book(b, rows...)
	for _, engine := range testapp.Engines {
		b.Run(engine, func(b *testing.B) {
			for b.Loop() {
				a := testapp.New(b, engine)
				fie := at(a, "fie")
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				began := time.Now()
				p := fie.Follow(fie.upload("folk.xlsx", file, "sort", "people"))
				seen := time.Since(began)
				path := link.FindString(p.Body)
				if path == "" || counts(p) != "Nye 20.000, Ændres 0, Uændret 0, Afvist 0" {
					b.Fatal(counts(p))
				}
				path = path[:len(path)-len("/confirmation")]
				began = time.Now()
				p = fie.save(a, p, path)
				b.ReportMetric(time.Since(began).Seconds(), "s-to-save")
				b.ReportMetric(seen.Seconds(), "s-to-see")
				runtime.ReadMemStats(&after)
				b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/(1<<20), "MB-allocated")
				b.ReportMetric(float64(after.Sys)/(1<<20), "MB-of-the-process")
				if !p.Has("Stillinger 20000") {
					b.Fatal(p.Text())
				}
			}
		})
	}
}
