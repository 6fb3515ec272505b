package round_test

import (
	"context"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/round"
	"ledetraad/internal/testapp"
)

// told is a round with a comment of bo's in a point, and one of karen's that is loose.
type told struct{ letter, round, point, comment, loose, edition string }

func tell(t *testing.T, a *testapp.App) (w told) {
	t.Helper()
	w.letter, w.round = a.Item("letter", "Ledetråd 2027"), open(t, a)
	write(t, a, "bo", w.round, section(a, "citizens"), "Ordene fra Bo.")
	w.comment = a.Comment("Ordene fra Bo.")
	w.point = gather(t, a, "Punktet om hjælp.")
	write(t, a, "karen", w.round, "", "Ordene fra Karen.")
	w.loose = a.Comment("Ordene fra Karen.")
	w.edition = found(t, a.In("dorte").Get("/rounds/"+w.round), "editions")
	return w
}

// The columns: nobody, a councillor, an employee who is asked, the leader who is asked,
// heads who are asked, a member of the board, one who is not asked, secretariat,
// administrator, chief executive.
var whoever = []string{"", "gert", "bo", "anna", "carl", "karen", "hanne", "fie", "dorte", "erik"}

func TestWhoMayDoWhatWithRounds(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		w := tell(t, a)
		for _, c := range []struct {
			method, path string
			want         []int
			pairs        []string
		}{
			{"GET", "/rounds/" + w.round, []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/rounds/" + w.round + "/edit", []int{303, 403, 403, 403, 403, 403, 403, 403, 200, 403}, nil},
			{"GET", "/editions/" + w.edition, []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/editions/" + w.edition + "/differences", []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/editions/" + w.edition + "/document.pdf", []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/editions/" + w.edition + "/document.docx", []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/editions/" + w.edition + "/differences/document.pdf", []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/letters/" + w.letter + "/points", []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/letters/" + w.letter + "/differences", []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/letters/" + w.letter + "/comments", []int{303, 403, 403, 403, 403, 403, 200, 403, 200, 200}, nil},
			{"GET", "/letters/" + w.letter + "/rounds/new", []int{303, 403, 403, 403, 403, 403, 403, 403, 200, 403}, nil},
			{"GET", "/points/" + w.point, []int{303, 404, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/points/" + w.point + "/edit", []int{303, 403, 403, 403, 403, 403, 403, 403, 200, 403}, nil},
			{"GET", "/points/" + w.point + "/answer", []int{303, 403, 403, 403, 403, 403, 200, 403, 200, 200}, nil},
			{"GET", "/comments/" + w.loose + "/edit", []int{303, 404, 403, 403, 403, 200, 403, 404, 403, 403}, nil},
			{"POST", "/rounds/" + w.round + "/comments", []int{303, 404, 303, 303, 303, 303, 403, 403, 403, 403}, []string{"text", "Også det."}},
			{"POST", "/rounds/" + w.round + "/silence", []int{303, 404, 303, 303, 303, 303, 403, 403, 403, 403}, nil},
			{"POST", "/comments/" + w.loose, []int{303, 404, 403, 403, 403, 303, 403, 404, 403, 403}, []string{"version", "1", "text", "Rettet."}},
			{"POST", "/comments/" + w.loose + "/withdrawal", []int{303, 404, 403, 403, 403, 303, 404, 404, 404, 404}, []string{"version", "2"}},
			{"POST", "/points/" + w.point, []int{303, 403, 403, 403, 403, 403, 403, 403, 303, 403}, []string{"version", "1", "wording", "Andre ord."}},
			{"POST", "/points/" + w.point + "/answer", []int{303, 403, 403, 403, 403, 403, 303, 403, 409, 409}, []string{"version", "2", "answer", "used", "how", "Sådan"}},
			{"POST", "/points/" + w.point + "/dissolution", []int{303, 403, 403, 403, 403, 403, 403, 403, 409, 403}, []string{"version", "3"}},
			{"POST", "/letters/" + w.letter + "/points", []int{303, 403, 403, 403, 403, 403, 403, 403, 422, 403}, nil},
			{"POST", "/letters/" + w.letter + "/rounds", []int{303, 403, 403, 403, 403, 403, 403, 403, 422, 403}, nil},
			{"POST", "/rounds/" + w.round, []int{303, 403, 403, 403, 403, 403, 403, 403, 303, 403}, []string{"version", "1", "name", "Fem", "until", "2026-09-30"}},
			{"POST", "/rounds/" + w.round + "/ending", []int{303, 403, 403, 403, 403, 403, 403, 403, 303, 403}, []string{"version", "2"}},
			{"POST", "/rounds/" + w.round + "/cancellation", []int{303, 403, 403, 403, 403, 403, 403, 403, 409, 403}, []string{"version", "3"}},
		} {
			for i, who := range whoever {
				b := a.Out()
				if who != "" {
					b = a.In(who)
				}
				p := b.Get(c.path)
				if c.method == "POST" {
					p = b.Post(c.path, c.pairs...)
				}
				if p.Status != c.want[i] {
					t.Errorf("%q %s %s: got %d, want %d: %.200s", who, c.method, c.path, p.Status, c.want[i], p.Text())
				}
			}
		}
	})
}

// The neighbour's municipality has none of it, whoever asks.
func TestTheNeighbourHasNoneOfIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		w := tell(t, a)
		s, err := a.DB.Space(context.Background(), "naboby")
		if err != nil {
			t.Fatal(err)
		}
		err = auth.Read(context.Background(), s, auth.System("test"), func(tx *db.Tx, r *auth.Reader) error {
			_, first := round.Get(tx, w.round)
			_, second := round.GetPoint(tx, w.point)
			_, third := round.GetComment(tx, r, w.loose)
			_, fourth := edition.Get(tx, w.edition)
			for _, err := range []error{first, second, third, fourth} {
				if !fail.Is(err, fail.NotFound) {
					t.Errorf("got %v, want not found", err)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestACommentIsReadByThoseItIsFor(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		w := tell(t, a)
		pages := []string{"/rounds/" + w.round, "/points/" + w.point, "/letters/" + w.letter, "/letters/" + w.letter + "/points", "/letters/" + w.letter + "/comments",
			"/history/" + w.letter, "/editions/" + w.edition, "/search?q=ordene", "/"}
		reads := map[string]bool{"bo": true, "anna": true, "carl": true, "karen": true, "hanne": true, "dorte": true, "erik": true}
		for _, who := range append(whoever[1:], "iben") {
			heard := false
			for _, path := range pages {
				p := a.In(who).Get(path)
				says := p.Has("Ordene fra Bo.") || p.Has("Ordene fra Karen.")
				heard = heard || says
				if says && !reads[who] && who != "iben" {
					t.Errorf("%s reads a comment at %s", who, path)
				}
			}
			if reads[who] && !heard {
				t.Errorf("%s may read the comments and does not", who)
			}
		}
	})
}

// Who wrote is named to nobody but those who read the comments, and of a round that asked
// few nothing is counted.
func TestARoundOfFewIsNotCounted(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter, dorte := a.Item("letter", "Ledetråd 2027"), a.In("dorte")
		p := dorte.Post("/letters/"+letter+"/rounds", "name", "To fra skolen", "until", "2026-09-25", "people", a.Person("anna"), "others", "bo@fjordby.example")
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		id := last(p)
		write(t, a, "bo", id, "", "Kun mig.")
		page := a.In("karen").Get("/letters/" + letter)
		wants(t, page, "To fra skolen", "Ingen punkter endnu")
		lacks(t, page, "én kommentar", "Én kommentar")
		point := gather(t, a, "Et punkt.")
		for _, path := range []string{"/letters/" + letter, "/points/" + point, "/rounds/" + id, "/letters/" + letter + "/points"} {
			p := a.In("karen").Get(path)
			wants(t, p)
			lacks(t, p, "én kommentar", "Én kommentar", "Bo,")
		}
		wants(t, a.In("karen").Get("/points/"+point), "nogle er fra en mindre kreds")
	})
}
