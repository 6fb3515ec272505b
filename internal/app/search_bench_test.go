package app_test

import (
	"net/url"
	"slices"
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// What people seek: one word or two, an ending, a part of a longer word.
var sought = []string{"samtaler", "skole", "legeplads", "cykelsti fjorden", "hjemmebesøg", "vandløb", "bolig", "mentorer i klubben", "budgettet",
	"træ", "sygeplejerske hjemmet", "børnehaven", "solceller på rådhuset", "svømme", "genoptræning", "færre klager"}

// BenchmarkSearch measures the page of answers, as a leader, on the municipality of
// BenchmarkPages: the median over what is sought.
func BenchmarkSearch(b *testing.B) {
	for _, engine := range testapp.Engines {
		b.Run(engine, func(b *testing.B) {
			m := newGenerated(b, engine, 300)
			secret := m.signIn(b, "Leder 1")
			var times []time.Duration
			for b.Loop() {
				for _, q := range sought {
					status, took, _ := m.get(secret, "/search?q="+url.QueryEscape(q))
					if status != 200 {
						b.Fatalf("%s: got %d", q, status)
					}
					times = append(times, took)
				}
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "median-ms")
			b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
		})
	}
}
