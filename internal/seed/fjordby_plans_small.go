package seed

// small is an institution's agreement for 2026 with its answers to the three
// themes and the titles of a goal or two. Institutions without one are silent.
func small(unit, by, virker, forloeb string, laere Answer, goals ...PlanGoal) Plan {
	const day = "2026-01-30"
	laere.Theme, laere.Day, laere.By = "t26-3", day, by
	for i := range goals {
		goals[i].Owner = by
	}
	return Plan{Unit: unit, Year: 2026, Kind: "agreement", State: "in_force", Goals: goals,
		Answers: []Answer{ownWords("t26-1", day, by, virker), ownWords("t26-2", day, by, forloeb), laere}}
}

func smallGoal(key, theme, state, title string) PlanGoal {
	return PlanGoal{Key: key, Theme: theme, State: state, Title: title}
}

func fjordbySmallAgreements() []Plan {
	return join(fjordbySmallChildren(), fjordbySmallAdults())
}

func fjordbySmallChildren() []Plan {
	centre := Answer{Kind: "follows_centre", Text: "Vi følger centrets plan."}
	return []Plan{
		small("havneskolen", "lars", "Vi ringer til den unge samme morgen.",
			"Ungehuset og vi deler en fast time om ugen.", centre,
			smallGoal("hs26-1", "t26-1", "under_way", "Fraværet i 8. klasse falder"),
			smallGoal("hs26-2", "t26-2", "stable", "Kajen er på skolen hver tirsdag")),
		small("klinten", "trine", "Flere børn skal have en ven i frikvarteret.",
			"Vi spørger børnehuset, hvad barnet er god til.",
			Answer{Kind: "own", Text: "Alle nye lærere har en mentor, og mentoren har tid til det."},
			smallGoal("kl26-1", "t26-1", "under_way", "Ingen går alene i frikvarteret"),
			smallGoal("kl26-2", "t26-3", "reached", "Mentor til alle fire nye lærere")),
		small("lyngtoften", "steen", "Hver elev har ét mål, som eleven selv har valgt.",
			"Skole, hjem og botilbud holder ét fælles møde.", centre,
			smallGoal("lt26-1", "t26-2", "under_way", "Ét møde i stedet for tre")),
		small("muslingen", "marianne", "Børnene skal have ro til at spise færdigt.",
			"Vi tager imod sundhedsplejersken på stuen.", centre,
			smallGoal("mu26-1", "t26-1", "stable", "Måltidet varer en halv time")),
		small("havtornen", "emil", "Flere ord hver dag til de børn, der har færrest.",
			"Biblioteket og vi læser for børnene sammen.",
			Answer{Kind: "not_this_year", Text: "Vi har mange nye kolleger og bruger tiden på at lære hinanden at kende."},
			smallGoal("ht26-1", "t26-1", "under_way", "Ti nye ord om ugen"),
			smallGoal("ht26-2", "t26-2", "under_way", "Bogbussen holder her hver anden onsdag")),
		small("lanternen", "vibeke", "Familien skal kunne selv, når vi går.",
			"Vi er med fra den første samtale.", centre,
			smallGoal("la26-1", "t26-2", "under_way", "Familiehuset er med ved bordet fra første dag")),
		small("tandplejen", "preben", "Børn skal komme, før det gør ondt.",
			"Vi holder til på tre skoler i stedet for at sende børnene ind til byen.", centre,
			smallGoal("ta26-1", "t26-1", "reached", "Færre udeblivelser hos de 12-årige")),
		small("sundhedsplejen", "kirsten", "Nybagte forældre skal føle sig sikre efter det tredje besøg.",
			"De samme ti spørgsmål bruges i alle centre.", centre,
			smallGoal("sp26-1", "t26-1", "under_way", "Forældre ved, hvornår de skal ringe")),
	}
}

func fjordbySmallAdults() []Plan {
	centre := Answer{Kind: "follows_centre", Text: "Vi følger centrets plan."}
	return []Plan{
		small("solkrogen", "anja", "Kokken spiser med hver onsdag.",
			"Vi ringer til hjemmeplejen, før en ny beboer flytter ind.",
			Answer{Kind: "own", Text: "Tangvejen viser os torsdagsøvelsen, og vi viser dem køkkenet."},
			smallGoal("so26-1", "t26-1", "under_way", "Aftensmaden bliver spist"),
			smallGoal("so26-2", "t26-3", "under_way", "To besøg hos Tangvejen")),
		small("ankergaarden", "bodil", "Beboerne skal ud hver dag, de kan.",
			"Naboskolen og vi deler haven.", centre,
			smallGoal("an26-1", "t26-1", "stable", "Frisk luft fem dage om ugen")),
		small("teglhuset", "jakob", "Beboerne skal selv kunne lave en ret, de holder af.",
			"Job, botilbud og læge sidder ved samme bord.", centre,
			smallGoal("te26-1", "t26-1", "under_way", "Én ret hver"),
			smallGoal("te26-2", "t26-2", "behind", "Beboere med job har én kontakt")),
		small("hjemmenord", "camilla", "Vi vil se, om færre ansigter giver tryggere borgere.",
			"Vi ringer til hospitalet dagen før hjemkomst.", centre,
			smallGoal("hn26-1", "t26-1", "under_way", "Højst ti ansigter på en måned")),
		small("aarerne", "erik", "Træning skal kunne mærkes derhjemme.",
			"Vi møder borgeren på hospitalet, før hun skal hjem.",
			Answer{Kind: "own", Text: "Vi følger en hjemmehjælper en dag om året."},
			smallGoal("aa26-1", "t26-1", "under_way", "Borgeren når sit eget mål"),
			smallGoal("aa26-2", "t26-3", "reached", "Alle har fulgt en hjemmehjælper")),
		small("materielgaarden", "ole", "Huller i vejen skal lukkes, før nogen ringer igen.",
			"Borgermøde og Data kan se, hvornår hullet bliver lukket.",
			Answer{Kind: "own", Text: "Vi tager en kop kaffe, når en kollega kommer tilbage."},
			smallGoal("mg26-1", "t26-1", "stable", "Hullet er lukket inden for fem dage")),
	}
}
