package org

import (
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// A one-time address leads to the place that was asked, whatever a browser says of where
// it stands.
func FuzzOrigin(f *testing.F) {
	for _, said := range []string{"https://ledetraad.example", "https://evil.example", "null", "javascript://ledetraad.example", "https://a@ledetraad.example", "%", "\xff", ""} {
		f.Add(said)
	}
	f.Fuzz(func(t *testing.T, said string) {
		r := httptest.NewRequest("POST", "http://ledetraad.example/fjordby/", nil)
		r.Header["Origin"] = []string{said}
		at, err := url.Parse(origin(r) + "/fjordby/invitation/x")
		if err != nil || at.Host != "ledetraad.example" || at.User != nil || at.Scheme != "http" && at.Scheme != "https" {
			t.Fatalf("%q leads to %v: %v", said, at, err)
		}
	})
}

func FuzzDay(f *testing.F) {
	for _, day := range []string{"2026-01-31", "2026-02-30", "0000-01-01", "9999-12-31", "\xff", "", "2026-1-1"} {
		f.Add(day)
	}
	f.Fuzz(func(t *testing.T, day string) {
		got := dayOr(day, "2026-09-08")
		if _, err := time.Parse(time.DateOnly, got); err != nil || got != day && got != "2026-09-08" {
			t.Fatalf("%q is %q", day, got)
		}
		if before := dayBefore(day); before >= day && got == day && !strings.HasPrefix(day, "0000-01-01") {
			t.Fatalf("the day before %q is %q", day, before)
		}
	})
}
