package seed

func fjordbyPeople() []Person {
	return join(fjordbyTop(), fjordbyHeads(), fjordbyDemoStaff(), fjordbyLeaders(), fjordbyStaff(), fjordbyFormer(), fjordbyPoliticians())
}

// leader is a person with one position, leading a unit.
func leader(key, name, unit, title, from string) Person {
	return Person{Key: key, Name: name, Email: key + "@fjordby.example",
		Positions: []Position{{Unit: unit, Title: title, Leads: true, From: from}}}
}

// staff is a person with one position who leads nobody.
func staff(key, name, unit, title, from string) Person {
	p := leader(key, name, unit, title, from)
	p.Positions[0].Leads = false
	return p
}

func (p Person) demo(danish, english string) Person {
	p.Demo, p.DemoEN = danish, english
	return p
}

func (p Person) before(unit, title string, leads bool, from, to string) Person {
	p.Positions = append([]Position{{Unit: unit, Title: title, Leads: leads, From: from, To: to}}, p.Positions...)
	return p
}

// fjordbyTop is the executive board.
func fjordbyTop() []Person {
	agnete := leader("agnete", "Agnete Tornmose", "fjordby", "Kommunaldirektør", "2020-03-01").demo(
		"Leder direktionen og er formand for Hovedudvalget. Udkastet til næste års ledetråd og to projekter venter på hende.",
		"Leads the executive board and chairs the main joint committee. The draft letter for next year and two projects wait for her.")
	agnete.Positions = append(agnete.Positions,
		Position{Unit: "omr-ko", Title: "Kommunaldirektør", Leads: true, From: "2020-03-01"})
	return []Person{
		agnete,
		leader("merete", "Merete Klitvang", "omr-bl", "Direktør, Barndom og Læring", "2019-08-01").demo(
			"Medlem af direktionen og direktør for skoler, børnehuse og familier. Projektet om vurdering, der kan bruges, er hendes ansvar.",
			"Member of the executive board and director for schools, daycare and families. The project on usable assessment is hers."),
		leader("anders", "Anders Brinkeskov", "omr-vh", "Direktør, Voksenliv og Helbred", "2022-02-01").
			before("sundhedshuset", "Leder af Sundhedshuset", true, "2015-09-01", "2022-01-31"),
		leader("poul", "Poul Sivhede", "omr-lf", "Direktør, Land og Fjord", "2018-05-01"),
	}
}

func fjordbyHeads() []Person {
	return []Person{
		leader("karla", "Karla Vinding", "borgermoede", "Centerchef, Borgermøde og Data", "2021-08-01").
			before("telefon", "Teamleder, Telefon og skranke", true, "2016-04-01", "2021-07-31").demo(
			"Centerchef. En opfølgning venter på hendes bekræftelse, og en af hendes læringer er brugt i udkastet.",
			"Head of a centre. A follow-up waits for her confirmation, and one of her learnings is used in the draft."),
		leader("mogens", "Mogens Fennebjerg", "ledelse", "Stabschef, Ledelse og Regnskab", "2017-01-01"),
		leader("dorthe", "Dorthe Sandbrink", "skolegang", "Centerchef, Skolegang og Leg", "2020-08-01"),
		leader("thomas", "Thomas Egestrøm", "familie", "Centerchef, Familie og Ungeliv", "2023-04-01"),
		leader("hanne", "Hanne Rørvang", "hverdag", "Centerchef, Hverdag og Helbred", "2025-01-01").
			before("tangvejen", "Plejecenterleder", true, "2018-06-01", "2024-12-31").demo(
			"Centerchef siden 2025 og før det leder af et plejecenter. En af hendes effekter er aldrig vist.",
			"Head of a centre since 2025, before that leader of a care home. One of her effects has never been shown."),
		leader("malene", "Malene Skovhøg", "job", "Centerchef, Job og Vejvisning", "2021-01-01"),
		leader("finn", "Finn Strandmose", "gader", "Centerchef, Gader og Grønt", "2016-10-01"),
		leader("lisbeth", "Lisbeth Kildebrink", "ejendom", "Centerchef, Ejendom og Klima", "2022-09-01"),
	}
}

func fjordbyDemoStaff() []Person {
	ida := staff("ida", "Ida Brorholt", "sekretariat", "Konsulent i direktionens konsulentgruppe", "2021-05-01").demo(
		"Konsulent. Skriver udkast, dagsorden og opfølgning for andre. To læringer mangler et svar.",
		"Consultant. Writes drafts, agendas and follow-ups for others. Two learnings still need an answer.")
	ida.Offices = []string{"secretariat"}
	morten := staff("morten", "Morten Dynebro", "digital", "Systemansvarlig", "2019-02-01").demo(
		"Sørger for adgang, enheder og sikkerhedskopi. Ser ikke det lukkede indhold.",
		"Looks after access, units and backup. Does not see closed content.")
	morten.Offices = []string{"administrator"}
	return []Person{
		ida,
		morten,
		staff("sofie", "Sofie Mågesund", "telefon", "Borgervejleder", "2023-09-01").demo(
			"Medarbejder ved telefon og skranke. Læser ledetråden og ser, hvad den betyder i hendes team.",
			"Works at the phones and the counter. Reads the letter and sees what it means in her team."),
		staff("jens", "Jens Pilehede", "strandskallen", "Pædagog og fællestillidsrepræsentant", "2024-08-01").
			before("krabben", "Pædagog", false, "2012-03-01", "2024-07-31").demo(
			"Næstformand i Hovedudvalget. Udkastet til næste års ledetråd er drøftet, før direktionen beslutter.",
			"Vice-chair of the main joint committee. The draft letter is discussed before the board decides."),
	}
}

func fjordbyPoliticians() []Person {
	return []Person{
		{Key: "birthe", Name: "Birthe Havvang", Email: "birthe@fjordby.example",
			Demo:   "Borgmester og formand for Økonomiudvalget. Vælger selv, hvilke punkter i direktionen hun kommer til.",
			DemoEN: "Mayor and chair of the economy committee. Chooses herself which of the board's items she joins."},
		{Key: "lone", Name: "Lone Askevang", Email: "lone@fjordby.example",
			Demo:   "Medlem af byrådet. Ser målene, hvad der gøres, og om det virker.",
			DemoEN: "Councillor. Sees the goals, what is done, and whether it works."},
		{Key: "ellen", Name: "Ellen Stjernholm", Email: "ellen@fjordby.example",
			Demo:   "Formand for bestyrelsen på det selvejende Botilbuddet Teglhuset. Skriver under på stedets aftale.",
			DemoEN: "Chairs the board of Botilbuddet Teglhuset, which owns itself. Signs its agreement."},
		{Key: "torben", Name: "Torben Ravnskær", Email: "torben@fjordby.example"},
	}
}
