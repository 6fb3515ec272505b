package story_test

import (
	"fmt"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/meeting"
	"ledetraad/internal/testapp"
)

// An agenda of sixty points, as its page and as a tagged PDF, from the request to the
// last byte.
func BenchmarkAgendaOfSixtyPoints(b *testing.B) {
	for _, engine := range testapp.Engines {
		a := testapp.New(b, engine)
		id := a.Item("meeting", "Direktionen, 7. oktober 2026")
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			for n := range 60 {
				d := meeting.PointDraft{Title: fmt.Sprintf("Punkt %d om vejene i kommunen", n+1), Text: "Tre veje er talt op. Hvad viser tallene, og hvad gør vi?", Purpose: meeting.ToDecide, Minutes: 5, Who: meeting.ForBody}
				if _, err := meeting.AddPoint(tx, r.Actor, a.Body("Direktionen"), id, d, auth.For{}); err != nil {
					return err
				}
			}
			return nil
		})
		dorte := a.In("dorte")
		for _, path := range []string{"", "/document.pdf"} {
			b.Run(engine+path, func(b *testing.B) {
				for range b.N {
					p := dorte.Get("/meetings/" + id + path)
					if p.Status != 200 {
						b.Fatalf("got %d", p.Status)
					}
					b.ReportMetric(float64(len(p.Body)), "bytes")
				}
			})
		}
	}
}
