package seed

import "fmt"

// place is an institution's agreement for 2026 with an answer to each theme, in the
// letter's order.
func place(unit, by, day string, answers []Answer, goals ...PlanGoal) Plan {
	return placed(2026, unit, by, day, answers, goals)
}

func placed(year int, unit, by, day string, answers []Answer, goals []PlanGoal) Plan {
	for i := range answers {
		answers[i].Theme, answers[i].Day, answers[i].By = fmt.Sprintf("t%d-%d", year-2000, i+1), day, by
	}
	for i := range goals {
		goals[i].Owner = by
	}
	return Plan{Unit: unit, Year: year, Kind: "agreement", State: "in_force", Answers: answers, Goals: goals}
}

func says(text string) Answer     { return Answer{Kind: "own", Text: text} }
func asCentre(text string) Answer { return Answer{Kind: "follows_centre", Text: text} }
func another(text string) Answer  { return Answer{Kind: "not_this_year", Text: text} }

// fjordbyPlaces26 are the other institutions. Gyngehesten has had no leader since New
// Year and Rådhusets betjente have not come to it: neither has a plan.
func fjordbyPlaces26() []Plan {
	return join(fjordbyOtherSchools(), fjordbyOtherChildren(), fjordbyOtherYoung(), fjordbyOtherAdults(), fjordbyOtherTowns())
}

func fjordbyOtherSchools() []Plan {
	return []Plan{
		place("sivmosen", "karsten", "2026-01-26", []Answer{
			says("Hver tredje elev kommer med bus. Lektiehjælpen ligger nu, før bussen går."),
			asCentre("Vi følger centrets plan. Vi er 94 elever og kender familierne i forvejen."),
			says("To årgange har matematik sammen, så den ene lærer kan se den anden undervise.")},
			smallGoal("si26-1", "t26-1", "under_way", "Buseleverne når lektiehjælpen"),
			smallGoal("si26-2", "t26-3", "stable", "To lærere om matematik i 4. og 5.")),
		place("tranebaer", "helle", "2026-01-29", []Answer{
			says("Et barn kan dansk, når det kan fortælle en vits. Det lytter vi efter i skolegården."),
			says("Skole, børnehus og sundhedsplejerske drikker kaffe med forældrene samme tirsdag."),
			another("Taget bliver skiftet, og vi underviser i pavilloner. Det er læring nok.")},
			smallGoal("tr26-1", "t26-1", "under_way", "Store søskende læser højt derhjemme"),
			smallGoal("tr26-2", "t26-2", "reached", "Forældrekaffe fire gange")),
		place("fyrbakken", "niels", "2026-01-28", []Answer{
			says("8. klasse møder først klokken ni. Vi ser, om de så kommer."),
			says("Ungdomsskolen har sin egen nøgle til os og bruger den."),
			asCentre("Vi gør som centret: åben dør og vikar til besøget.")},
			smallGoal("fy26-1", "t26-1", "under_way", "8. klasse er der til første time"),
			smallGoal("fy26-2", "t26-2", "stable", "Lys i vinduerne to aftener om ugen")),
		place("noerreland", "ditte", "2026-02-03", []Answer{
			another("Jeg begyndte i august. Vi lytter færdig, før vi lover noget."),
			says("Alle forældre får ét navn, de kan ringe til, uanset hvad det gælder."),
			says("Ti lærere tilbringer en dag på en anden skole inden sommer.")},
			smallGoal("nl26-1", "t26-2", "under_way", "Ét navn til hver familie"),
			smallGoal("nl26-2", "t26-3", "reached", "En dag på en anden skole")),
		place("musikskole", "simon", "2026-01-27", []Answer{
			says("Når et barn melder sig ud, ringer vi og spørger hvorfor."),
			says("Vi spiller i børnehusene om formiddagen og lærer pædagogerne sangene."),
			another("De fleste af os er her seks timer om ugen. Vi finder ikke en fælles dag.")},
			smallGoal("ms26-1", "t26-1", "behind", "Færre stopper efter det første år"),
			smallGoal("ms26-2", "t26-2", "under_way", "Sang i fem børnehuse hver uge"),
			smallGoal("ms26-3", "t26-1", "not_begun", "Højst et halvt års ventetid til klaver")),
		place("naturskole", "astrid", "2026-01-22", []Answer{
			says("En klasse, der har været her, skal kunne finde herud igen uden os."),
			says("Gartnerne fra Materielgården bygger bålhytten sammen med 6. klasse."),
			says("Læreren holder timen, og vi går ved siden af. Næste gang kan hun selv.")},
			smallGoal("ns26-1", "t26-1", "under_way", "Hver 5. klasse følger en sø et år"),
			smallGoal("ns26-2", "t26-3", "under_way", "12 lærere tør tage waders på"),
			smallGoal("ns26-3", "t26-2", "reached", "Bålhytten har tag")),
	}
}

func fjordbyOtherChildren() []Plan {
	return []Plan{
		place("pilefloejten", "lene", "2026-01-23", []Answer{
			says("Ingen skal være bange for at blive hentet sidst."),
			says("Vi fortæller skolen om barnet på gulvet og ikke på papir."),
			asCentre("Vi følger centrets plan og har bedt om en mentor til to nye.")},
			smallGoal("pi26-1", "t26-1", "stable", "En voksen på gulvet det sidste kvarter"),
			smallGoal("pi26-2", "t26-2", "reached", "Læreren har besøgt os før maj")),
		place("regnfrakken", "ulrik", "2026-01-30", []Answer{
			says("Vi er ude til middag hver dag. Nu ser vi, om de også sover bedre."),
			asCentre("Centrets plan gælder også her, når en familie har brug for flere af os."),
			another("To er på barsel, og en er på skole. Resten passer børn.")},
			smallGoal("rf26-1", "t26-1", "under_way", "Ude hver formiddag, også i februar"),
			smallGoal("rf26-2", "t26-1", "reached", "Tørt tøj i alle størrelser")),
		place("tangloppen", "grethe", "2026-01-30", []Answer{
			another("Til nytår bliver vi ét hus med Muslingen. Børnene skal først lære hinanden at kende."),
			says("Vi holder fælles fredag med Muslingen, hver anden gang hos os."),
			says("Én af os arbejder hos Muslingen en uge om måneden, og én af dem er her.")},
			smallGoal("tl26-1", "t26-2", "under_way", "Alle børn kender en voksen fra Muslingen"),
			smallGoal("tl26-2", "t26-3", "under_way", "Otte uger i det andet hus")),
	}
}

func fjordbyOtherYoung() []Plan {
	return []Plan{
		place("fyrtaarnet", "jannik", "2026-02-02", []Answer{
			says("Et barn skal selv kunne fortælle, hvad der skal til, før det kan flytte hjem."),
			says("Mor og far spiser med om søndagen. Skolen ringer til os først."),
			says("Efter en svær nat taler vi sammen samme dag og venter ikke til mødet.")},
			smallGoal("ft26-1", "t26-1", "under_way", "Barnet kender sin egen plan"),
			smallGoal("ft26-2", "t26-2", "behind", "De samme to voksne til hver familie")),
		place("raadgivning", "lotte", "2026-01-29", []Answer{
			says("Vi kommer hellere ud på stuen i morgen end skriver en udtalelse om tre måneder."),
			says("Mellem otte og ni tager en af os telefonen. Det gælder alle skoler og børnehuse."),
			says("Talepædagoger og psykologer læser én sag sammen om måneden.")},
			smallGoal("ra26-1", "t26-1", "under_way", "Første råd inden for ti dage"),
			smallGoal("ra26-2", "t26-1", "stable", "Flere besøg og færre udtalelser"),
			smallGoal("ra26-3", "t26-2", "reached", "Telefonen bliver taget fra otte til ni")),
		place("boelgen", "sanne", "2026-01-21", []Answer{
			says("De unge vælger hvert andet hold. De hold, ingen kommer til, lukker vi."),
			says("Vi er på Fyrbakken og Havneskolen to aftener hver."),
			another("Vores folk er her otte timer om ugen. Dem skal de unge have.")},
			smallGoal("bo26-1", "t26-1", "reached", "De unge har valgt hvert andet hold"),
			smallGoal("bo26-2", "t26-2", "under_way", "De, der bliver væk om dagen, kommer om aftenen")),
	}
}

func fjordbyOtherAdults() []Plan {
	return []Plan{
		place("kornmarken", "else", "2026-01-27", []Answer{
			says("Den, der har demens, skal kunne gå ud i haven uden at spørge om lov."),
			asCentre("Vi følger centrets plan og bruger det samme nummer til akutteamet."),
			says("Nattevagten skriver én ting ned, som dagvagten prøver. Om onsdagen taler vi om den.")},
			smallGoal("km26-1", "t26-1", "reached", "Døren til haven står åben"),
			smallGoal("km26-2", "t26-3", "under_way", "Nattens råd bliver prøvet om dagen")),
		place("sejlet", "dennis", "2026-01-30", []Answer{
			says("Vi spørger med billeder, fordi ord ikke rækker for alle."),
			says("Beboer, værksted og læge ser i den samme kalender."),
			asCentre("Vi følger centrets plan. Vores besøgsdag er hos Teglhuset.")},
			smallGoal("sj26-1", "t26-1", "stable", "Beboerne vælger ugens mad"),
			smallGoal("sj26-2", "t26-2", "under_way", "Én kalender til hver beboer")),
		place("nordgaden", "katrine", "2026-02-04", []Answer{
			says("Den, der flytter herfra, skal have nøgle, seng og én at ringe til."),
			says("Jobvejlederen sidder i vores køkken om torsdagen."),
			another("Vi mangler tre kolleger. Når de er fundet, begynder vi på at lære.")},
			smallGoal("ng26-1", "t26-1", "behind", "Fire flytter i egen lejlighed"),
			smallGoal("ng26-2", "t26-2", "reached", "Torsdag er jobdag")),
		place("hjemmesyd", "pia", "2026-01-30", []Answer{
			says("De, der kører ruten, lægger den. Så går der færre bade tabt."),
			says("Vi ringer til afdelingen dagen før ligesom Nord, hos os også om lørdagen."),
			asCentre("Vi følger centrets plan.")},
			smallGoal("hj26-3", "t26-1", "under_way", "Holdet lægger selv sin rute"),
			smallGoal("hj26-4", "t26-1", "behind", "Færre aflyste bade"),
			smallGoal("hj26-5", "t26-2", "under_way", "Nogen venter, også når man kommer hjem en lørdag")),
		place("sundhedshuset", "nina", "2026-01-26", []Answer{
			says("De hold, hvor ingen er røgfri efter et år, holder vi op med."),
			says("Akutteamet kører herfra, og alle plejecentre har det samme nummer."),
			says("Hver sygeplejerske følger en praktiserende læge en formiddag.")},
			smallGoal("sh26-1", "t26-1", "under_way", "Halvdelen er stadig røgfri efter et år"),
			smallGoal("sh26-2", "t26-2", "stable", "Akutteamet er fremme inden for en time")),
	}
}

func fjordbyOtherTowns() []Plan {
	return []Plan{
		place("havnen", "knud", "2026-01-23", []Answer{
			says("Spandene på kajen bliver tømt, før mågerne vågner."),
			another("Fiskere og sejlere har ét sted at gå hen. Det er havnekontoret."),
			says("Vi bytter plads med Nordmolen en uge i juni.")},
			smallGoal("ha26-1", "t26-1", "under_way", "Svar om en bådplads samme dag"),
			smallGoal("ha26-2", "t26-3", "reached", "En uge på Nordmolen")),
		place("braendingen", "maja", "2026-01-29", []Answer{
			says("Alle i 4. klasse skal kunne svømme 200 meter og ikke bare stå i vandet."),
			says("Skoler, klub og genoptræning deler banerne efter én plan."),
			another("Pumperne skiftes til sommer. Vi lærer dem at kende, og det er nok.")},
			smallGoal("br26-1", "t26-1", "under_way", "Hele 4. klasse svømmer 200 meter"),
			smallGoal("br26-2", "t26-1", "under_way", "Ældre tør gå i vandet alene"),
			smallGoal("br26-3", "t26-2", "reached", "Én plan for banerne")),
	}
}
