package seed

// fjordbyChains are the chains three units have written. Some of their sentences are
// shown, and some are not yet: that is what a chain is for.
func fjordbyChains() []Chain {
	return []Chain{fjordbyChainAerende(), fjordbyChainLaeser(), fjordbyChainTrives()}
}

func fjordbyChainAerende() Chain {
	return Chain{
		Effect: "e26-aerende", Day: "2026-02-03", By: "signe",
		Inputs:     []string{"9 medarbejdere, én vidensbase, 0,8 mio. kr. i 2026"},
		Activities: []string{"Samtaletræning hver måned", "Svar skrives ind i vidensbasen samme dag"},
		Outputs:    []string{"Svar på telefon, i skranken og på skærm"},
		Outcomes:   []string{"Ærendet er løst første gang"},
		Impact:     []string{"Borgeren ved, hvad der nu sker"},
		Assumed: []string{"", "svar i vidensbasen giver ens svar i skranken",
			"borgeren spørger om det, hun har brug for", "et løst ærende er det, borgeren kom for"},
		Figures: []Placed{{"Løst ved første henvendelse", "Ærendet er løst første gang"}},
		Evidence: []Evidence{
			{Shows: "9 medarbejdere, én vidensbase, 0,8 mio. kr. i 2026", Kind: "figure", Source: "Økonomisystemet", Day: "2026-08-31", By: "signe",
				Text: "0,5 mio. kr. brugt pr. 31. august.", Strength: "studied", Consent: "not_needed"},
			{Shows: "Samtaletræning hver måned", Kind: "observation", Source: "Kalenderen i Borgermøde", Day: "2026-09-01", By: "jonas",
				Text: "6 af 8 træninger er holdt.", Strength: "studied", Consent: "not_needed"},
			{Shows: "Borgeren ved, hvad der nu sker", Kind: "interview", Source: "24 borgere, ringet op ugen efter", Day: "2026-08-27", By: "jonas",
				Text: "17 af 24 vidste, hvad der nu skulle ske.", Strength: "several", Consent: "given"},
		},
	}
}

func fjordbyChainLaeser() Chain {
	return Chain{
		Effect: "e26-laeser", Day: "2026-02-10", By: "line",
		Inputs:     []string{"To lektioner om ugen på otte skoler", "Bøger, børnene selv vælger"},
		Activities: []string{"Store elever læser for små", "Læseaften med forældre"},
		Outputs:    []string{"Et barn læser med en makker to gange om ugen"},
		Outcomes:   []string{"Barnet vælger selv en bog"},
		Assumed: []string{"", "forældre kommer, når deres eget barn læser op",
			"makkeren er en, barnet ser op til", "lysten holder, når skoledagen er slut"},
		Evidence: []Evidence{
			{Shows: "Læseaften med forældre", Kind: "observation", Source: "Tre skoler, i alt fem aftener", Day: "2026-05-21", By: "line",
				Text: "Der kom forældre til to af tre børn.", Strength: "several", Consent: "nobody"},
			{Shows: "", Kind: "survey", Source: "Elever i 4. klasse på fem skoler", Day: "2026-06-12", By: "line",
				Text: "58 pct. læser hjemme tre aftener om ugen. Hvor forældrene har været med, er det 67.", Strength: "studied", Consent: "nobody"},
			{Shows: "makkeren er en, barnet ser op til", Kind: "interview", Source: "En klasse, samtale i rundkreds", Day: "2026-04-29", By: "line",
				Text: "Flere børn nævnte deres makker, før de nævnte bogen.", Strength: "single", Consent: "given"},
		},
	}
}

func fjordbyChainTrives() Chain {
	return Chain{
		Effect: "e26-trives", Day: "2026-03-02", By: "vibeke",
		Inputs:     []string{"Fire medarbejdere i Familiehuset"},
		Activities: []string{"Hele familien øver hverdagen sammen"},
		Outputs:    []string{"Otte uger i huset, før barnet flytter hjem"},
		Outcomes:   []string{"Familien klarer morgen og aften selv"},
		Assumed:    []string{"", "det, man øver i huset, kan man også derhjemme", "", "ro derhjemme giver ro i skolen"},
		Evidence: []Evidence{
			{Shows: "det, man øver i huset, kan man også derhjemme", Kind: "research", Source: "Oversigt over forskning i familiebehandling", Day: "2026-03-09", By: "vibeke",
				Text: "Øvelse med hele familien holder bedre end samtaler alene. Der mangler viden om, hvor længe.", Strength: "studied", Consent: "not_needed"},
			{Shows: "", Kind: "interview", Source: "Seks familier", Day: "2026-08-20", By: "thomas",
				Text: "Fire familier fortæller, at barnet sover hele natten.", Strength: "several", Consent: "given"},
		},
	}
}
