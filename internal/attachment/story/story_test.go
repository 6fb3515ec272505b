package attachment_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

func TestAnAttachmentFromFirstToLast(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		dorte := in(a, "dorte")
		before := dorte.Get(page + "/edit").Field("version")
		if p := dorte.Get(send + "/new"); p.Status != 200 || !p.Has("Højst 25 MB.") || !p.Has(`enctype="multipart/form-data"`) {
			t.Fatalf("the form: got %d: %s", p.Status, p.Text())
		}
		p := dorte.Follow(upload(dorte, send, "Notat om landsbyer.pdf", pdf, "who", "same"))
		for _, want := range []string{"Bilaget er lagt på.", "Notat om landsbyer", "PDF, 439 kB, lagt på 8. september 2026 af Dorte", "Træk tilbage"} {
			if !p.Has(want) {
				t.Errorf("want %q on the page: %s", want, p.Text())
			}
		}
		if p := a.In("gert").Get(page); !p.Has("PDF, 439 kB, lagt på 8. september 2026") || p.Has("af Dorte") || p.Has("Læg et bilag på") {
			t.Errorf("a councillor reads %s", p.Text())
		}
		id := idOf(files(p)[0])

		// Another content under a new name.
		newer := []byte("%PDF-1.7 rettet")
		p = upload(dorte, "/attachments/"+id, "Notat 2.pdf", newer, "version", "1", "who", "same", "label", "Notat")
		if p = dorte.Follow(p); !p.Has("Bilaget er gemt.") || p.Has("Notat om landsbyer") {
			t.Errorf("replaced: %s", p.Text())
		}
		if got := dorte.Get(files(p)[0]).Body; got != string(newer) || kept(a) != "[1 1 1]" {
			t.Errorf("replaced: got %q, and %s is kept", got, kept(a))
		}
		late := upload(dorte, "/attachments/"+id, "", nil, "version", "1", "who", "same", "label", "Min titel")
		if late.Status != 409 || late.Field("label") != "Min titel" || !late.Has("En anden har rettet i mellemtiden.") {
			t.Errorf("stale: got %d: %s", late.Status, late.Text())
		}

		// A second one goes past the first.
		dorte.Follow(upload(dorte, send, "b.csv", []byte("a;b"), "who", "same", "label", "Tal"))
		two := files(dorte.Get(page))
		if p := dorte.Follow(dorte.Post("/attachments/" + idOf(two[1]) + "/rise")); len(files(p)) != 2 || files(p)[0] != two[1] {
			t.Errorf("moved up: got %v", files(p))
		}

		at := files(dorte.Get(page))[1]
		done := cleaning(a, "done")
		a.Work()
		if got := cleaning(a, "done"); got <= done {
			t.Errorf("the file that was replaced is not wiped: %d cleanings, before %d", got, done)
		}
		if p := dorte.Post("/attachments/"+id+"/withdrawal", "version", "2", "reason", ""); p.Status != 422 || !p.Has("Skriv, hvorfor bilaget trækkes tilbage.") {
			t.Errorf("withdrawn without a reason: got %d", p.Status)
		}
		p = dorte.Follow(dorte.Post("/attachments/"+id+"/withdrawal", "version", "2", "reason", "Tallene var forkerte"))
		if !p.Has("Trukket tilbage 8. september 2026: Tallene var forkerte") || len(files(p)) != 1 || kept(a) != "[1 1 1]" {
			t.Errorf("withdrawn: %s is kept: %s", kept(a), p.Text())
		}
		if got := cleaning(a, "waiting"); got != 1 {
			t.Errorf("%d cleanings wait for what was withdrawn, want 1", got)
		}
		for _, path := range []string{at, "/attachments/" + id + "/Notat%202.pdf"} {
			if p := dorte.Get(path); p.Status != 404 {
				t.Errorf("%s after: got %d, want 404", path, p.Status)
			}
		}
		if p := dorte.Post("/attachments/"+id+"/withdrawal", "version", "3", "reason", "Igen"); p.Status != 409 {
			t.Errorf("withdrawn again: got %d, want 409", p.Status)
		}
		if after := dorte.Get(page + "/edit").Field("version"); after != before {
			t.Errorf("the goal went from version %s to %s", before, after)
		}
		history := a.In("gert").Get("/history/" + strings.TrimPrefix(page, "/goals/"))
		for _, want := range []string{"Bilag lagt på", "Bilag ændret", "Bilag trukket tilbage", "Notat om landsbyer", "Tallene var forkerte"} {
			if !history.Has(want) {
				t.Errorf("want %q in the history: %s", want, history.Text())
			}
		}
	})
}

func TestTheSameFileTwiceIsKeptOnce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		dorte := in(a, "dorte")
		for _, name := range []string{"en.pdf", "to.pdf"} {
			dorte.Follow(upload(dorte, send, name, pdf, "who", "same"))
		}
		for n, want := range []string{"[1 2 2]", "[1 2 1]", "[0 0 0]"} {
			if got := kept(a); got != want {
				t.Errorf("after %d withdrawals: got %s, want %s", n, got, want)
			}
			left := files(dorte.Get(page))
			if len(left) != 2-n {
				t.Fatalf("left are %v", left)
			}
			if len(left) > 0 {
				if got := dorte.Get(left[0]).Body; got != string(pdf) {
					t.Errorf("after %d withdrawals: got %d bytes", n, len(got))
				}
				dorte.Follow(dorte.Post("/attachments/"+idOf(left[0])+"/withdrawal", "version", "1", "reason", "Forkert"))
			}
		}
	})
}

// A picture says what it shows, or that it only decorates.
func TestAPictureHasWords(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page, send := goal(a)
		dorte, gif := in(a, "dorte"), []byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;")
		p := upload(dorte, send, "a.gif", gif, "who", "same", "label", "Torvet")
		if p.Status != 422 || !p.Has("Skriv, hvad billedet viser, eller sæt hak ved, at det kun pynter.") || !p.Has("Filen er ikke gemt. Vælg den igen.") || p.Field("label") != "Torvet" {
			t.Errorf("without words: got %d: %s", p.Status, p.Text())
		}
		dorte.Follow(upload(dorte, send, "a.gif", gif, "who", "same", "alt", "Torvet med træer"))
		dorte.Follow(upload(dorte, send, "b.gif", gif, "who", "same", "alt", "uden betydning", "decorates", "1"))
		if p := dorte.Get(page); strings.Count(p.Body, "bilag-billede") != 2 || !p.Has(`alt="Torvet med træer"`) || !p.Has(`alt=""`) {
			t.Errorf("the pictures: %s", p.Text())
		}
	})
}
