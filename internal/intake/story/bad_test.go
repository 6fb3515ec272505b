package intake_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"ledetraad/internal/intake"
	"ledetraad/internal/testapp"
)

// What is refused before anything is shown, with what to do about it.
func TestBadFilesAreRefusedWithAReason(t *testing.T) {
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	types, _ := z.Create("[Content_Types].xml")
	types.Write([]byte(`<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`))
	sheet, _ := z.Create("xl/worksheets/sheet1.xml")
	for range 60 {
		sheet.Write(make([]byte, 1<<20))
	}
	z.Close()
	long := "Navn;E-mail\n" + strings.Repeat("Anna;anna@fjordby.example\n", intake.MaxRows+1)
	a := testapp.New(t, "sqlite")
	fie := at(a, "fie")
	for _, c := range []struct {
		name    string
		content []byte
		want    string
	}{
		{"gammel.xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "gamle format (xls)"},
		{"ark.ods", []byte("PK\x03\x04"), "gem det som xlsx eller CSV"},
		{"ark.xlsm", []byte("PK\x03\x04"), "makroer"},
		{"brev.docx", []byte("PK\x03\x04"), "Filen skal være en Excel-fil (xlsx) eller en CSV-fil."},
		{"tom.csv", nil, "Filen er tom."},
		{"side.csv", []byte("<!doctype html><p>x"), "er en webside"},
		{"ark.xlsx", []byte("Navn;E-mail\nA;b@c.dk"), "men er ren tekst"},
		{"ark.csv", book(t, []any{"Navn"}), "men indholdet er .xlsx"},
		{"bombe.xlsx", bomb.Bytes(), "fylder alt for meget"},
		{"stor.csv", bytes.Repeat([]byte("x"), intake.MaxBytes+1), "højst 10 MB"},
		{"lang.csv", []byte(long), "20000"},
		{"mangler.csv", []byte("Navn;Sted\nAnna;Her"), "Filen mangler kolonnen »E-mail«."},
		{"mangler.csv", []byte("Sted\nHer"), "Filen mangler kolonnen »Navn« og »E-mail«."},
		{"dobbelt.csv", []byte("Navn;E-mail;Mail\nAnna;a@b.dk;a@b.dk"), "Kolonnen »Mail« står der to gange."},
		{"rækker.csv", []byte("Navn;E-mail\n"), "ingen rækker"},
		{"citat.csv", []byte("Navn;E-mail\n\"Anna;a@b.dk"), "Fra række 2 er der et anførselstegn"},
		{"ingen.xlsx", book(t), "Der står intet i det første ark."},
	} {
		p := fie.upload(c.name, c.content, "sort", "people", "day", "2026-10-01")
		if p.Status != 422 || !p.Has(c.want) || p.Field("day") != "2026-10-01" {
			t.Errorf("%s: got %d, want 422 and %q with what was typed: %s", c.name, p.Status, c.want, p.Text())
		}
	}
	for want, pairs := range map[string][]string{
		"Vælg et af svarene.":                           {"sort", "noget"},
		"Kun personer og udvalg kan være en hel liste.": {"sort", "units", "whole", "1"},
		"Skriv en dato":                                 {"sort", "people", "whole", "1", "day", "i morgen"},
	} {
		if p := fie.upload("fil.csv", []byte("Navn;E-mail\nA;a@b.dk"), pairs...); p.Status != 422 || !p.Has(want) {
			t.Errorf("%v: got %d: %s", pairs, p.Status, p.Text())
		}
	}
	if p := fie.Post("/import", "sort", "people"); p.Status != 422 || !p.Has("Vælg en fil.") {
		t.Errorf("no file: %d", p.Status)
	}
}

// What is refused row by row.
func TestBadRowsAreRefusedWithTheirNumber(t *testing.T) {
	a := testapp.New(t, "sqlite")
	for _, c := range []struct {
		who, sort, rows string
		wants           []string
	}{
		{"fie", "people", "Navn;E-mail;Enhed;Titel;Leder;Fra;Til\n" +
			"A;a@b.dk;Skoler;Lærer;måske;i går;31-12-2026\n;b@b.dk;;;;;\nC;c@b.dk;;Lærer;;;\nD;d@b.dk;Skoler;;;;\nE;e@b.dk;Skoler;Lærer;;2026-10-01;2026-09-01\n" +
			"F;f@b.dk;;;;;\nF;f@b.dk;;;;;\nG;g@b.dk;;;;;\nH;g@b.dk;;;;;\nI;#N/A;;;;;\nJ;;;;;;\n" + strings.Repeat("K", 200) + ";k@b.dk;;;;;\n", []string{
			"Række 2, Leder enheden: »måske«: Skriv ja eller nej.", "Række 2, Fra: »i går«: Det er ikke en dato.", "Række 3, Navn: Skriv personens navn.",
			"Række 4, Enhed: Skriv enheden.", "Række 5, Titel: Skriv titlen.", "Række 6, Indtil: »2026-09-01«: Slutdatoen skal ligge efter startdatoen.",
			"Række 7, E-mail: »f@b.dk«: Det samme står i række 8.", "Række 8, E-mail: »f@b.dk«: Det samme står i række 7.",
			"Række 9, E-mail: »g@b.dk«: Række 10 har samme e-mail og et andet navn.", "Række 11, E-mail: »#N/A«: Regnearket kunne ikke regne feltet ud.",
			"Række 12, E-mail: Skriv personens e-mail.", "Række 13, Navn:", "Afvist 12"}},
		{"fie", "units", "Enhed;Slags;Hører under;Nummer\n" +
			"A;Team;B;1\nB;Team;A;2\nC;Team;;\nD;;Veje;\nE;Slot;Veje;\nF;Kommune;Veje;\nG;Team;Månen;\nH;Team;Veje;\nH;Team;Veje;\nI;Team;E;\nJ;Team;Veje;9\nK;Team;Veje;9\nFjordby Kommune;Team;;\n", []string{
			"Enheden kommer til at høre under sig selv.", "Række 4, Hører under: Vælg den enhed, den hører under.", "Række 5, Slags: Skriv, hvilken slags enhed det er.",
			"Række 6, Slags: »Slot«: Det kan ikke vælges.", "Række 7, Slags: »Kommune«: Der er kun én kommune.", "Række 8, Hører under: »Månen«: Der er ingen enhed",
			"Række 9, Enhed: »H«: Det samme står i række 10.", "Række 11, Hører under: »E«: Den enhed, den hører under, står i række 6, som er afvist.",
			"Række 12, Nummer: »9«: Det samme står i række 13.", "Række 14, Slags: »Team«: Kommunen selv kan ikke flyttes"}},
		{"fie", "bodies", "Netværk eller udvalg;Slags;E-mail;Rolle\nN;;;\nM;Netværk;ingen@b.dk;\nO;Netværk;bo@fjordby.example;Konge\nP;Netværk;;\nP;MED-udvalg;bo@fjordby.example;\nDirektionen;;erik@fjordby.example;\nDirektionen;;erik@fjordby.example;\n", []string{
			"Række 2, Slags: Skriv, hvilken slags", "Række 3, E-mail: »ingen@b.dk«: Ingen person har den e-mail.", "Række 4, Rolle: »Konge«: Det kan ikke vælges.",
			"Række 6, Slags: »MED-udvalg«: Række 5 siger noget andet", "Række 7, E-mail: »erik@fjordby.example«: Det samme står i række 8."}},
		{"dorte", "goals", "Mål;Kilde;Periode;Udvalg;Tilstand\nA;;2026-2029;;\nB;K;;;\nC;K;2026-2029;Månen;\nD;K;2026-2029;;Udgået\nE;K;2026-2029;;\ne;K;2026-2029;;\n", []string{
			"Række 2, ", "Skriv, hvor målet kommer fra.", "Skriv perioden her, eller for hele filen", "»Månen«: Der er intet udvalg med det navn.",
			"Skriv, hvorfor målet er udgået.", "Det samme står i række 7."}},
		{"dorte", "plan_goals", "Enhed;År;Mål;Tema;Ansvarlig;Tilstand\nSkoler;26;A;;;\nMånen;2026;A;;;\nSkoler;2026;B;Ukendt;;\nSkoler;2026;C;;Ingen;\nTeknik;2026;D;;;\nSkoler;2026;E;;;Fint\nSkoler;2026;;;;\n", []string{
			"»26«: Skriv et år som 2027", "»Månen«: Der er ingen enhed", "»Ukendt«: Der er intet tema", "»Ingen«: Ingen person har det navn", "»Teknik«: Den slags enhed skriver ingen plan.",
			"»Fint«: Det kan ikke vælges.", "Skriv målet i én sætning.", "Afvist 7"}},
	} {
		p, _ := at(a, c.who).preview(c.sort, c.rows)
		wants(t, p, c.wants...)
	}
}

// Two units that lie under each other are found out, whether both are in the file or not.
func TestUnitsNeverLieUnderThemselves(t *testing.T) {
	a := testapp.New(t, "sqlite")
	fie := at(a, "fie")
	p, path := fie.preview("units", "Enhed;Nummer\nTeknik;1\nVeje;2\nBørn og Læring;3\n")
	fie.save(a, p, path)
	for _, rows := range []string{"Teknik;1;Veje\n", "Teknik;1;1\n", "Teknik;1;Skoler\nBørn og Læring;3;Veje\n", "Teknik;1;Nyt\nNyt;4;Veje\n"} {
		p, _ := fie.preview("units", "Enhed;Nummer;Hører under;Slags\n"+strings.ReplaceAll(rows, "\n", ";Team\n"))
		wants(t, p, "Enheden kommer til at høre under sig selv.")
	}
}
