package story_test

import (
	"fmt"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/testapp"
)

// large makes a body of many: the board, who sit in it besides.
func large(a *testapp.App, members int) {
	a.T.Helper()
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		for i := range members - 2 {
			id, err := org.AddPerson(tx, r.Actor, org.Person{Name: fmt.Sprintf("Medlem %d", i), Email: fmt.Sprintf("medlem%d@fjordby.example", i)})
			if err != nil {
				return err
			}
			if _, err := org.AddMembership(tx, r.Actor, org.Membership{Person: id, Body: a.Body("Direktionen"), Role: "member", From: "2026-01-01"}); err != nil {
				return err
			}
		}
		return nil
	})
}

// The agenda of a body of 500 is sent out: from the click until the mail server has all.
func BenchmarkInvitationsTo500(b *testing.B) {
	for _, engine := range testapp.Engines {
		b.Run(engine, func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				a, post := posted(b, engine)
				large(a, 500)
				at := plan(a, "2026-10-21")
				a.Work()
				b.StartTimer()
				began := time.Now()
				do(a, at+"/sending")
				if err := tell(a); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(time.Since(began).Milliseconds()), "ms-written")
				a.Work()
				b.StopTimer()
				came := 0
				for _, l := range post.Letters() {
					if l.Method == "REQUEST" {
						came++
					}
				}
				if came != 500 {
					b.Fatalf("%d came, want 500", came)
				}
				b.ReportMetric(float64(came), "mails")
			}
		})
	}
}

// Somebody's calendar of 200 meetings is fetched.
func BenchmarkACalendarOf200(b *testing.B) {
	for _, engine := range testapp.Engines {
		b.Run(engine, func(b *testing.B) {
			a := testapp.New(b, engine)
			a.System(func(tx *db.Tx, r *auth.Reader) error {
				for i := range 198 { // and the two that are there
					day := testapp.Start.AddDate(0, 0, 2*i-300).Format(time.DateOnly)
					if _, err := meeting.Add(tx, r.Actor, "Direktionen", meeting.Draft{Body: a.Body("Direktionen"), Day: day, Starts: "12:00", Ends: "15:00", Place: "Lokale 2"}, "", ""); err != nil {
						return err
					}
				}
				return nil
			})
			at, out := link(a, "hanne", "mine"), a.Out()
			size, asked := 0, a.Asked.Load()
			for b.Loop() {
				p := out.Get(at)
				if p.Status != 200 {
					b.Fatalf("got %d", p.Status)
				}
				size = len(p.Body)
			}
			b.ReportMetric(float64(size), "bytes")
			b.ReportMetric(float64(a.Asked.Load()-asked)/float64(b.N), "statements")
		})
	}
}
