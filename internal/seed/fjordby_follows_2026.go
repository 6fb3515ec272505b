package seed

// fjordbyFollows26 are follow-ups on the days most of the municipality has them: the
// middle of June, the end of August and the middle of November.
func fjordbyFollows26() map[string][]FollowUp {
	return map[string][]FollowUp{
		"bd26-2": {june("jonas", "karla", "Vi har ringet til ti borgere. De fleste tager pænt imod. To vidste ikke, at de havde fået nej.")},
		"bd26-3": {june("signe", "karla", "Hjælpen på bibliotekerne begyndte først i maj. Over telefonen er 31 hjulpet.")},
		"hv26-2": {june("henning", "hanne", "Seks hold er i gang, og det ene er i en have. Ledningerne tager længere tid end løberne.")},
		"hv26-3": {august("anja", "hanne", "12 pct. kommer retur. Kokken har fjernet to retter og fået en ny ven.")},
		"hv26-5": {august("henning", "hanne", "Akutteamet rykker ud 40 gange om måneden. Botilbuddene ringer mindst. Dem besøger vi i oktober.")},
		"sk26-2": {june("mads", "dorthe", "Tre skoler ringer fast. De unge siger, at det er irriterende, og at det virker.")},
		"sk26-3": {august("mads", "dorthe", "Halvdelen har været inde hos en kollega. Vikaren er det, der afgør, om det bliver til noget.")},
		"fa26-1": {june("amalie", "thomas", "De fleste børn har en plan. To familier har bedt om at vente til efter sommer.")},
		"fa26-3": {august("mette", "thomas", "To af tre nye familier har haft den fælles samtale. Lægen mangler vi ved bordet.")},
		"fa26-4": {june("amalie", "thomas", "Skiftene er flere end sidste år. Makkerne kender nu sagen, ikke kun navnet.")},
		"mb26-1": {august("rasmus", "pernille", "5. klasse har fået sin egen kasse. Den tunge bog om hvaler er ude hele tiden.")},
		"mb26-2": {june("pernille", "pernille", "Alle 48 børn har haft besøg to gange. Tasken var sværere at vente på end skolen.")},
		"ss26-1": {august("jens", "gitte", "Vi var ude hele sommeren. De mindste går ud efter søvnen, og det er bedre.")},
		"ss26-2": {june("gitte", "gitte", "Læreren har været her to gange. Anden gang blev der vinket.")},
		"tv26-1": {{Day: "2026-09-21", By: "susanne", Confirmed: "2026-09-21", ConfirmedBy: "susanne",
			UsedIn: "Ledermøde i Hverdag og Helbred 30. september 2026",
			Text:   "Denne opfølgning kommer tre uger for sent, fordi vi manglede folk i august. Aftenerne er rolige. Weekenden er stadig svær."}},
		"tv26-2": {june("susanne", "susanne", "Vi har set ni hjem, før ni mennesker flyttede ind. Stolen kommer med hver gang."),
			november("susanne", "susanne", "Hjemmeplejen er med på besøget nu. Det giver fem minutter mindre kaffe og færre overraskelser.")},
		"tv26-3": {june("tina", "susanne", "Otte torsdage er holdt. Vi øver mest den samtale, ingen har lyst til.")},
		"kj26-1": {november("kasper", "kasper", "Kortet findes nu på papir og på telefonen. Papiret vinder, fordi det kan krølles.")},
		"kj26-2": {august("mette", "kasper", "27 unge er fulgt til døren. De fleste gik selv ind.")},
		"nm26-1": {november("bent", "bent", "36 ton har fået nyt hjem. Cyklerne har fået tag over sig.")},
		"nm26-2": {june("bent", "bent", "Vi bytter plads hver fredag. Den, der brokkede sig mest, er bedst til farligt affald.")},
		"bi26-1": {november("rikke", "rikke", "288 nye lånere. Bussen holder nu også ved svømmehallen, når den ikke er i stykker.")},
		"bi26-2": {august("rikke", "rikke", "Borgervejlederen sidder her to formiddage. Ni af ti kommer for at spørge om noget, der ikke er digitalt.")},
	}
}

func june(by, head, text string) FollowUp {
	return FollowUp{Day: "2026-06-16", By: by, Confirmed: "2026-06-17", ConfirmedBy: head, Text: text, UsedIn: "Direktionens opfølgning 24. juni 2026"}
}

func august(by, head, text string) FollowUp {
	return FollowUp{Day: "2026-08-31", By: by, Confirmed: "2026-09-01", ConfirmedBy: head, Text: text, UsedIn: "Strategisk drøftelse 1. oktober 2026"}
}

func november(by, head, text string) FollowUp {
	return FollowUp{Day: "2026-11-11", By: by, Confirmed: "2026-11-12", ConfirmedBy: head, Text: text, UsedIn: "Årets vurdering og læring 16. december 2026"}
}
