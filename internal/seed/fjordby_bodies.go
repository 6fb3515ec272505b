package seed

func fjordbyBodies() []Body {
	return join(fjordbyPolitical(), fjordbyForums(), fjordbyMed(), fjordbyLocalMed())
}

func fjordbyPolitical() []Body {
	return []Body{
		{Key: "byraad", Name: "Byrådet", Kind: "council",
			Purpose: "Byrådet fastlægger mål, budget og politikker og har det sidste ord.",
			Meets:   "Den anden torsdag i måneden kl. 18.00",
			Chair:   "birthe", Members: []string{"birthe", "lone", "torben"}},
		{Key: "oeu", Name: "Økonomiudvalget", Kind: "economy",
			Purpose: "Udvalget følger økonomien på tværs og anbefaler sager til byrådet.",
			Meets:   "Den sidste mandag i måneden kl. 16.00",
			Chair:   "birthe", Members: []string{"birthe", "torben"}},
		{Key: "udv-barndom", Name: "Udvalget for Barndom", Kind: "committee",
			Purpose: "Udvalget har ansvar for skoler, børnehuse, familier og unge.",
			Chair:   "lone", Members: []string{"lone"},
			Seats: []string{"Fire byrådsmedlemmer mere"}},
		{Key: "udv-voksenliv", Name: "Udvalget for Voksenliv", Kind: "committee",
			Purpose: "Udvalget har ansvar for ældre, sundhed, handicap og job.",
			Chair:   "torben", Members: []string{"torben"},
			Seats: []string{"Fire byrådsmedlemmer mere"}},
		{Key: "udv-land", Name: "Udvalget for Land og Fjord", Kind: "committee",
			Purpose: "Udvalget har ansvar for veje, natur, byer, landsbyer og fjorden.",
			Members: []string{"lone"},
			Seats:   []string{"Formanden og tre byrådsmedlemmer mere"}},
		{Key: "best-teglhuset", Name: "Bestyrelsen for Teglhuset", Kind: "governors", Unit: "teglhuset",
			Purpose: "Bestyrelsen har ansvar for det selvejende botilbud og skriver under på aftalen med kommunen.",
			Chair:   "ellen", Members: []string{"ellen"},
			Seats: []string{"To pårørende", "En medarbejder"}},
		{Key: "handicap", Name: "Handicaprådet", Kind: "statutory",
			Purpose: "Rådet høres, før byrådet beslutter noget, der har betydning for mennesker med handicap.",
			Seats:   []string{"Fire medlemmer fra handicaporganisationer", "To byrådsmedlemmer", "To ledere"}},
	}
}

func fjordbyForums() []Body {
	return []Body{
		{Key: "direktion", Name: "Direktionen", Kind: "board",
			Purpose: "Direktionen leder på tværs og svarer for ledetråden. Medlem af direktionen kommer før direktør.",
			Meets:   "Onsdag 12.00–15.00",
			Chair:   "agnete", Members: []string{"agnete", "merete", "anders", "poul"}},
		{Key: "seminar", Name: "Direktionens seminarer", Kind: "forum",
			Purpose: "Medlemmerne skiftes til at forberede et strategisk hovedpunkt. Et besøg kan indgå.",
			Meets:   "Fire gange om året, to dage",
			Chair:   "agnete", Members: []string{"agnete", "merete", "anders", "poul"}},
		{Key: "chefforum", Name: "Chefforum", Kind: "forum",
			Purpose: "Direktion og chefer sætter retning på tværs og kommenterer udkast til ledetråden.",
			Meets:   "Den fjerde tirsdag i måneden kl. 9.00",
			Chair:   "agnete", Members: []string{"agnete", "merete", "anders", "poul",
				"karla", "mogens", "dorthe", "thomas", "hanne", "malene", "finn", "lisbeth"}},
		{Key: "ledercirklen", Name: "Ledercirklen", Kind: "network",
			Purpose: "Alle ledere deler erfaringer og udvikler sammen.",
			Meets:   "To gange om året",
			Chair:   "agnete", Members: []string{"agnete", "karla", "hanne", "dorthe", "thomas", "signe", "jonas",
				"pernille", "gitte", "susanne", "kasper", "bent", "rikke", "lars", "trine", "anja", "camilla", "vibeke"},
			Seats: []string{"Alle ledere af centre, stabe, teams og institutioner"}},
		{Key: "konsulenter", Name: "Konsulentgruppen", Kind: "group",
			Purpose: "Fire konsulenter hjælper opgaver på tværs og skriver for andre.",
			Meets:   "Mandag 10.00–11.00",
			Chair:   "nanna", Members: []string{"nanna", "ida", "mads", "peter", "amalie"}},
	}
}

// fjordbyMed: a MED committee discusses what its chair decides or recommends.
func fjordbyMed() []Body {
	purpose := "Udvalget drøfter det, direktøren beslutter eller indstiller."
	return []Body{
		{Key: "hu", Name: "Hovedudvalget", Kind: "med", Unit: "fjordby",
			Purpose: "Udvalget drøfter det, kommunaldirektøren beslutter eller indstiller, før det bliver besluttet.",
			Meets:   "Seks gange om året",
			Chair:   "agnete", Members: []string{"agnete", "merete", "anders", "jens", "tina", "rasmus", "gert", "connie"}},
		{Key: "med-ko", Name: "Område-MED, Kommunaldirektørens område", Kind: "med", Unit: "omr-ko", Purpose: purpose,
			Chair: "agnete", Members: []string{"agnete", "karla", "mogens", "connie"}},
		{Key: "med-bl", Name: "Område-MED, Barndom og Læring", Kind: "med", Unit: "omr-bl", Purpose: purpose,
			Chair: "merete", Members: []string{"merete", "dorthe", "thomas", "jens", "rasmus"}},
		{Key: "med-vh", Name: "Område-MED, Voksenliv og Helbred", Kind: "med", Unit: "omr-vh", Purpose: purpose,
			Chair: "anders", Members: []string{"anders", "hanne", "malene", "tina"}},
		{Key: "med-lf", Name: "Område-MED, Land og Fjord", Kind: "med", Unit: "omr-lf", Purpose: purpose,
			Chair: "poul", Members: []string{"poul", "finn", "lisbeth", "gert"}},
		{Key: "med-borgermoede", Name: "Center-MED, Borgermøde og Data", Kind: "med", Unit: "borgermoede",
			Purpose: "Udvalget drøfter det, centerchefen beslutter eller indstiller.",
			Chair:   "karla", Members: []string{"karla", "signe", "sofie"}},
		{Key: "med-maagebakken", Name: "Lokal-MED, Mågebakkens Skole", Kind: "med", Unit: "maagebakken",
			Purpose: "Udvalget drøfter det, skolelederen beslutter eller indstiller.",
			Chair:   "pernille", Members: []string{"pernille", "rasmus"}},
	}
}

// fjordbyLocalMed are committees of the centres and institutions whose plans are whole.
// A small place discusses with its centre.
func fjordbyLocalMed() []Body {
	const head, leader = "Udvalget drøfter det, centerchefen beslutter eller indstiller.", "Udvalget drøfter det, lederen beslutter eller indstiller."
	return []Body{
		{Key: "med-hverdag", Name: "Center-MED, Hverdag og Helbred", Kind: "med", Unit: "hverdag", Purpose: head,
			Chair: "hanne", Members: []string{"hanne", "camilla", "henning", "tina"}},
		{Key: "med-skolegang", Name: "Center-MED, Skolegang og Leg", Kind: "med", Unit: "skolegang", Purpose: head,
			Chair: "dorthe", Members: []string{"dorthe", "rikke", "line", "rasmus"}},
		{Key: "med-familie", Name: "Center-MED, Familie og Ungeliv", Kind: "med", Unit: "familie", Purpose: head,
			Chair: "thomas", Members: []string{"thomas", "kasper", "vibeke", "mette"}},
		{Key: "med-strandskallen", Name: "Lokal-MED, Børnehuset Strandskallen", Kind: "med", Unit: "strandskallen", Purpose: leader,
			Chair: "gitte", Members: []string{"gitte", "jens"}},
		{Key: "med-tangvejen", Name: "Lokal-MED, Plejecentret Tangvejen", Kind: "med", Unit: "tangvejen", Purpose: leader,
			Chair: "susanne", Members: []string{"susanne", "tina"}},
	}
}
