package intake_test

import (
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"

	"github.com/xuri/excelize/v2"
)

func TestAnOrganisationIsReadIn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := at(a, "fie")
		p, path := fie.preview("units", "Enhed;Slags;Hører under;Nummer;Leder\nHold B;Team;Fjordens Skole;;\nFjordens Skole;Institution;Skoler;4711;Ingen\nVeje;Center;Teknik;4712;\n")
		if got := counts(p); got != "Nye 2, Ændres 1, Uændret 0, Afvist 0" {
			t.Fatalf("units: %s: %s", got, p.Text())
		}
		wants(t, p, "Nummer: Intet → 4712", "Én kolonne bliver ikke brugt.", "Leder", "Intet af fil.csv er gemt endnu.")
		p = fie.save(a, p, path)
		wants(t, p, "Det er gemt.", "Importeret fra fil.csv", "Enheder 3")

		// By its number a unit keeps being itself, whatever it is called and wherever it lies.
		p, path = fie.preview("units", "Enhed;Hører under;Nummer\nFjordskolen;Teknik;4711\n")
		wants(t, p, "Enhed: Fjordens Skole → Fjordskolen", "Hører under: Skoler → Teknik")
		fie.save(a, p, path)

		p, path = fie.preview("people", "Navn;E-mail;Enhed;Titel;Leder enheden;Fra\n"+
			"Solvej;solvej@fjordby.example;4711;Skoleleder;ja;01.08.2026\n"+
			"Solvej;solvej@fjordby.example;Hold B;Vejleder;nej;\n"+
			"Bo;BO@fjordby.example;Skoler;Chefkonsulent;;\n"+
			"Carla;carl@fjordby.example;;;;\n"+
			"Anna;anna@fjordby.example;Skoler;Centerchef;ja;\n")
		if got := counts(p); got != "Nye 1, Ændres 3, Uændret 1, Afvist 0" {
			t.Fatalf("people: %s: %s", got, p.Text())
		}
		wants(t, p, "Titel: Pædagogisk konsulent → Chefkonsulent", "Navn: Carl → Carla")
		p = fie.save(a, p, path)
		wants(t, p, "Personer 2", "Stillinger 4")

		p, path = fie.preview("bodies", "Netværk eller udvalg;Slags;Til hvad;E-mail;Rolle\n"+
			"Læsenet;Netværk;Læselyst;solvej@fjordby.example;Formand\nLæsenet;;;bo@fjordby.example;\nHovedudvalget;;;karen@fjordby.example;Stedfortræder\n")
		wants(t, p, "Læsenet: Solvej", "Rolle: Medlem → Stedfortræder")
		fie.save(a, p, path)
		if page := fie.Get("/bodies/" + a.Body("Læsenet")); !page.Has("Skoleleder") {
			t.Errorf("the network: %s", page.Text())
		}
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			verbs, err := db.All(tx, db.ScanPair, `
SELECT CAST(count(*) AS text), c.verb FROM change c WHERE c.kind = 'import' GROUP BY c.verb ORDER BY c.verb`)
			by, none := db.One(tx, db.Value[int], `
SELECT count(*) FROM change c JOIN change_via v ON v.change = c.id WHERE c.kind = 'person' AND v.via = 'import'`)
			if none != nil || by == 0 {
				t.Errorf("%d changes of people tell that they were read in: %v", by, none)
			}
			if len(verbs) != 3 || verbs[0] != (db.Pair{A: "4", B: "confirmed"}) || verbs[1] != (db.Pair{A: "4", B: "imported"}) {
				t.Errorf("the log: %v %v", verbs, err)
			}
			return err
		})
	})
}

func TestRefusedRowsAreFetchedMendedAndSentAgain(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := at(a, "fie")
		p, path := fie.preview("people", "Navn;E-mail;Enhed;Titel\nSolvej;anna@;Skoler;Lærer\nTyge;tyge@fjordby.example;Månen;Lærer\nUno;uno@fjordby.example;;\n")
		wants(t, p, "Række 2, E-mail: »anna@«: Det er ikke en e-mailadresse.", "Række 3, Enhed: »Månen«: Der er ingen enhed med det navn eller nummer.")
		file := fie.Get(path + "/refused")
		x, err := excelize.OpenReader(strings.NewReader(file.Body))
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		if got, _ := x.GetCellValue("Afviste rækker", "E2"); got != "Række 2, E-mail: »anna@«: Det er ikke en e-mailadresse." {
			t.Errorf("the reason is %q", got)
		}
		fie.save(a, p, path)
		x.SetCellValue("Afviste rækker", "B2", "solvej@fjordby.example")
		x.SetCellValue("Afviste rækker", "C3", "Veje")
		mended, err := x.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		p = fie.Follow(fie.upload("afviste.xlsx", mended.Bytes(), "sort", "people"))
		if got := counts(p); got != "Nye 2, Ændres 0, Uændret 0, Afvist 0" || p.Has("bliver ikke brugt") {
			t.Errorf("mended: %s: %s", got, p.Text())
		}
	})
}

func TestTheWholeListEndsWhatIsNotInIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := at(a, "fie")
		rows := "Navn;E-mail\nAnna;anna@fjordby.example\nDorte;dorte@fjordby.example\nFie;fie@fjordby.example\nErik;erik@fjordby.example\n"
		if p, _ := fie.preview("people", rows); counts(p) != "Nye 0, Ændres 0, Uændret 4, Afvist 0" || p.Has("Gem det") {
			t.Errorf("not the whole list: %s", p.Text())
		}
		p, path := fie.preview("people", rows, "whole", "1", "day", "2026-10-01")
		if counts(p) != "Nye 0, Ændres 0, Uændret 4, Afvist 0, Slutter 5" {
			t.Errorf("the whole list: %s: %s", counts(p), p.Text())
		}
		wants(t, p, "Pædagogisk konsulent, Skoler", "Det gælder fra den 1. oktober 2026.")
		fie.save(a, p, path)
		if page := fie.Get("/people/" + a.Person("bo")); !page.Has("1. oktober 2026") {
			t.Errorf("bo: %s", page.Text())
		}
		p, _ = fie.preview("bodies", "Netværk eller udvalg;E-mail\nDirektionen;erik@fjordby.example\n", "whole", "1")
		wants(t, p, "Slutter 1", "Hanne", "Medlem, Direktionen")
	})
}

func TestWhatWasConfirmedIsWhatIsSaved(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := at(a, "fie")
		p, path := fie.preview("units", "Enhed;Slags;Hører under\nCykler;Team;Veje\n")
		fie.Post("/units", "name", "Cykler", "kind", "team", "parent", a.Unit("Veje"))
		p = fie.save(a, p, path)
		wants(t, p, "Noget er ændret, siden du så filen igennem.", "Uændret 1")

		p, path = fie.preview("units", "Enhed;Slags;Hører under\nStier;Team;Veje\n")
		seen := p.Field("seen")
		for range 3 {
			if c := fie.Post(path+"/confirmation", "seen", seen); c.Status != 303 {
				t.Errorf("confirmed again: %d", c.Status)
			}
		}
		wants(t, fie.Get(path), "Filen bliver gemt.")
		a.Work()
		fie.Post(path+"/confirmation", "seen", seen)
		a.Work()
		wants(t, fie.Get(path), "Det er gemt.", "Enheder 1")
		a.Unit("Stier") // one and no more
		if d := fie.Post(path + "/discarding"); d.Status != 409 {
			t.Errorf("discarded what is saved: %d", d.Status)
		}
		if p, _ := fie.preview("units", "Enhed;Slags;Hører under\nStier;Team;Veje\n"); counts(p) != "Nye 0, Ændres 0, Uændret 1, Afvist 0" {
			t.Errorf("the same file again: %s", p.Text())
		}
	})
}

func TestAnImportIsStoppedAndAFileIsForgotten(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := at(a, "fie")
		p, path := fie.preview("units", "Enhed;Slags;Hører under\nStier;Team;Veje\n")
		fie.Post(path+"/confirmation", "seen", p.Field("seen"))
		fie.Post(path + "/stopping")
		a.Work()
		p = fie.Get(path)
		wants(t, p, "Det er stoppet.", "Intet er gemt. Du kan gemme filen igen.")
		files := func() (n string) {
			a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
				n, err = db.One(tx, db.Value[string], `SELECT CAST(count(*) AS text) FROM file`)
				return err
			})
			return n
		}
		if files() != "1" {
			t.Errorf("%s files while one waits", files())
		}
		fie.save(a, p, path)
		a.Unit("Stier")
		if files() != "0" {
			t.Error("the file is kept after it was saved")
		}
		_, path = fie.preview("units", "Enhed;Slags;Hører under\nSpor;Team;Veje\n")
		if d := fie.Follow(fie.Post(path + "/discarding")); !d.Has("Filen er slettet. Intet er gemt.") || files() != "0" {
			t.Errorf("discarded: %s", d.Text())
		}
		_, path = fie.preview("units", "Enhed;Slags;Hører under\nSpor;Team;Veje\n")
		a.Move(23 * time.Hour)
		a.Work()
		if p := fie.Get(path); p.Status != 200 {
			t.Errorf("within a day: %d", p.Status)
		}
		a.Move(3 * time.Hour)
		a.Work()
		if p := fie.Get(path); p.Status != 404 || files() != "0" {
			t.Errorf("after a day: %d, %s files", p.Status, files())
		}
	})
}
