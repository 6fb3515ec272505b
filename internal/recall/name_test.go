package recall

import "testing"

func TestANameIsTakenWhereItIsOne(t *testing.T) {
	petra := naming{"Petra Prøvesen", "petra@by.example"}
	bo := naming{"Bo", "bo@by.example"}
	for _, c := range []struct {
		who        naming
		text, want string
		n          int
	}{
		{petra, "Petra Prøvesen", "Slettet person", 1},
		{petra, "Anna, Petra Prøvesen, Åse", "Anna, Slettet person, Åse", 1},
		{petra, "PETRA PRØVESEN ringede til petra prøvesen.", "Slettet person ringede til Slettet person.", 2},
		{petra, "Petra Prøvesens plan (PETRA@by.example)", "Slettet persons plan (Slettet person)", 2},
		{petra, "Petra Prøvesensen og Sankt-Petra Prøvesen", "Petra Prøvesensen og Sankt-Slettet person", 1},
		{petra, "xpetra@by.example petra@by.examples", "xpetra@by.example petra@by.examples", 0},
		{petra, "Petra", "Petra", 0},
		{petra, "", "", 0},
		{bo, "Bo", "Slettet person", 1},
		{bo, "Anna, Bo, Carl", "Anna, Slettet person, Carl", 1},
		{bo, "Bo skal bo i Bogense, sagde Bo.", "Bo skal bo i Bogense, sagde Bo.", 0},
		{bo, "Anna\nBo\nCarl", "Anna\nSlettet person\nCarl", 1},
		{bo, "skriv til bo@by.example.", "skriv til Slettet person.", 1},
		{naming{"Bo", ""}, "bo@by.example", "bo@by.example", 0},
	} {
		if got, n := c.who.swap(c.text); got != c.want || n != c.n {
			t.Errorf("%q: got %q (%d), want %q (%d)", c.text, got, n, c.want, c.n)
		}
	}
}

func TestAPassageGoesFromTheTextsOfTheLog(t *testing.T) {
	for _, c := range []struct {
		d          redaction
		text, want string
		n          int
	}{
		{redaction{passage: "hemmelig"}, `{"Text":"Det er hemmeligt, hemmelig.","N":12345678901234567}`, `{"N":12345678901234567,"Text":"Det er [tilbagekaldt]t, [tilbagekaldt]."}`, 2},
		{redaction{passage: "a\n\"b\""}, `{"x":["a\n\"b\" c"]}`, `{"x":["[tilbagekaldt] c"]}`, 1},
		{redaction{passage: "<b>"}, `"x \u003cb\u003e"`, `"x [tilbagekaldt]"`, 1},
		{redaction{passage: "Intet"}, `{"text":"Noget"}`, `{"text":"Noget"}`, 0},
		{redaction{field: "inforce"}, `{"InForce":"før","in_force":"nu","ended":"før"}`, `{"InForce":"[tilbagekaldt]","ended":"før","in_force":"[tilbagekaldt]"}`, 2},
		{redaction{field: "questions"}, `{"questions":["a","", "[tilbagekaldt]"]}`, `{"questions":["[tilbagekaldt]","","[tilbagekaldt]"]}`, 1},
		{redaction{passage: "x"}, ``, ``, 0},
		{redaction{passage: "x"}, `no json x`, `no json x`, 0},
	} {
		if got, n := c.d.in(c.text); got != c.want || n != c.n {
			t.Errorf("%s: got %s (%d), want %s (%d)", c.text, got, n, c.want, c.n)
		}
	}
}
