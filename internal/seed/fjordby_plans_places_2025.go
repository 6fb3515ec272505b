package seed

// place25 is a closed agreement of a place for 2025.
func place25(unit, by, day string, answers []Answer, goals ...PlanGoal) Plan {
	p := placed(2025, unit, by, day, answers, goals)
	p.State, p.ClosedOn, p.ClosedBecause = "closed", "2025-12-19", "vi talte dem igennem med centret i november, og der står de."
	return p
}

// fjordbyPlaces25 are those of the other institutions that wrote a plan in 2025. Eight did not.
func fjordbyPlaces25() []Plan { return join(fjordbyOtherYoung25(), fjordbyOtherAdults25()) }

func fjordbyOtherYoung25() []Plan {
	return []Plan{
		place25("sivmosen", "karsten", "2025-01-28", []Answer{
			says("Vi tæller, hvor mange der sidder i bussen med lektierne ugjort."),
			says("Forsamlingshuset har det værksted, vi mangler. Vi låner det om onsdagen."),
			asCentre("Vi følger centrets plan.")},
			smallGoal("si25-1", "t25-2", "reached", "Sløjd i forsamlingshuset")),
		place25("tranebaer", "helle", "2025-01-31", []Answer{
			says("Vi tæller ikke ord, før vi har hørt børnene bruge dem."),
			says("Tre forældre oversætter til møderne. De får løn for det."),
			another("Vi gør klar til at skifte tag. Det slider nok på os.")},
			smallGoal("tr25-1", "t25-2", "reached", "Flere fædre kommer til forældremøde")),
		place25("fyrbakken", "niels", "2025-01-30", []Answer{
			says("Vi spørger dem, der ikke kom i går, og ikke dem, der kom."),
			says("Elevrådet har egne penge og bestemmer over dem."),
			asCentre("Vi følger centrets plan.")},
			smallGoal("fy25-1", "t25-1", "not_reached", "Vi ved, hvad der holder 8. klasse hjemme"),
			smallGoal("fy25-2", "t25-2", "reached", "Elevrådet har brugt pengene")),
		place25("musikskole", "simon", "2025-01-29", []Answer{
			says("Vi ringer til alle, der holdt op sidste år."),
			says("Byorkestret øver hos os og stiller selv stolene op."),
			another("Lærerne er her på hver sin dag og ser sjældent hinanden.")},
			smallGoal("ms25-1", "t25-1", "reached", "Vi ved, hvorfor de holder op")),
		place25("naturskole", "astrid", "2025-01-24", []Answer{
			says("Vi ser, hvem der kommer igen om lørdagen med deres forældre."),
			says("Fiskeklubben viser, hvad der bor under broen."),
			says("Om vinteren læser vi op på det, vi ikke kunne svare på.")},
			smallGoal("ns25-1", "t25-2", "reached", "Ti ture med fiskeklubben")),
		place25("pilefloejten", "lene", "2025-01-27", []Answer{
			says("Vi ser på det sidste kvarter, når de fleste er hentet."),
			says("Forældre bygger legehuset. Børnene har bestemt farven."),
			says("Ingen vagt bliver byttet, uden at den, der har den, er spurgt.")},
			smallGoal("pi25-1", "t25-2", "reached", "Legehuset står")),
		place25("fyrtaarnet", "jannik", "2025-02-03", []Answer{
			says("Vi spørger dem, der er flyttet, hvad der hjalp."),
			says("Fodboldklubben henter de børn, der ikke tør gå alene."),
			says("Den, der har haft en svær nat, går hjem uden at skulle spørge.")},
			smallGoal("ft25-1", "t25-1", "not_reached", "Ti, der har boet her, er spurgt")),
		place25("raadgivning", "lotte", "2025-01-31", []Answer{
			says("Vi tager tolv gamle udtalelser frem og spørger, om nogen brugte dem."),
			another("Vi rådgiver mest fagfolk. Forældre er med, når det gælder deres barn."),
			says("En ny kollega er aldrig alene på de første ti besøg.")},
			smallGoal("ra25-1", "t25-1", "reached", "Tolv udtalelser er læst igen")),
	}
}

func fjordbyOtherAdults25() []Plan {
	return []Plan{
		place25("kornmarken", "else", "2025-01-28", []Answer{
			says("Vi lægger mærke til, hvem der går mod døren, og hvornår."),
			says("Kolonihaverne har fået et hjørne af haven. Beboerne vander."),
			asCentre("Vi følger centrets små teams.")},
			smallGoal("km25-1", "t25-2", "reached", "Besøg fra kolonihaverne hver uge"),
			smallGoal("km25-2", "t25-1", "not_reached", "Roligere aftener")),
		place25("sejlet", "dennis", "2025-01-31", []Answer{
			says("Vi skriver ned, hvad den enkelte smiler til."),
			says("Sangkoret har to pladser til os."),
			asCentre("Vi følger centrets små teams.")},
			smallGoal("sj25-1", "t25-2", "reached", "To synger med i koret")),
		place25("hjemmesyd", "pia", "2025-01-30", []Answer{
			says("Vi tæller de bade, der bliver aflyst, og skriver hvorfor."),
			says("Pårørende kan se, hvornår vi kommer."),
			asCentre("Vi følger centrets små teams.")},
			smallGoal("hj25-3", "t25-1", "reached", "Vi kender tallet på aflyste bade")),
		place25("sundhedshuset", "nina", "2025-01-27", []Answer{
			says("Vi ringer til alle, der holdt op med at ryge hos os for et år siden."),
			says("Apoteket viser folk hen til os, og vi viser dem tilbage."),
			says("Hver uge er der en time, hvor man kan tage det svære op.")},
			smallGoal("sh25-1", "t25-1", "reached", "200 er ringet op efter et år")),
		place25("braendingen", "maja", "2025-01-30", []Answer{
			says("61 børn i 4. klasse kunne ikke svømme. Det vidste vi ikke, før vi talte."),
			says("Svømmeklubben låser selv op klokken seks."),
			another("Vi er fire om vandet. Der er ingen tid at tage af.")},
			smallGoal("br25-1", "t25-2", "reached", "40 svømmer, før solen står op")),
	}
}
