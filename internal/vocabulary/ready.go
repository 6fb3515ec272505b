package vocabulary

import "ledetraad/internal/i18n"

// The words one can choose between without writing anything: the program's own first,
// then those of the source municipalities, then others that are common.

func noun(one, the, many, all, compound, english, englishMany string) i18n.Word {
	return i18n.Word{One: one, The: the, Many: many, All: all, Compound: compound, EnglishOne: english, EnglishMany: englishMany}
}

func neuter(one, the, many, all, compound, english, englishMany string) i18n.Word {
	w := noun(one, the, many, all, compound, english, englishMany)
	w.Neuter = true
	return w
}

var (
	pejlemaerke  = neuter("pejlemærke", "pejlemærket", "pejlemærker", "pejlemærkerne", "pejlemærke", "beacon", "beacons")
	maalsaetning = noun("målsætning", "målsætningen", "målsætninger", "målsætningerne", "målsætnings", "objective", "objectives")
	aftale       = noun("aftale", "aftalen", "aftaler", "aftalerne", "aftale", "agreement", "agreements")
	virksomhed   = noun("virksomhedsplan", "virksomhedsplanen", "virksomhedsplaner", "virksomhedsplanerne", "virksomhedsplans", "unit plan", "unit plans")
	handleplan   = noun("handleplan", "handleplanen", "handleplaner", "handleplanerne", "handleplans", "action plan", "action plans")
	kontrakt     = noun("kontrakt", "kontrakten", "kontrakter", "kontrakterne", "kontrakt", "contract", "contracts")
)

var others = map[string][]i18n.Word{
	"council": {noun("kommunalbestyrelse", "kommunalbestyrelsen", "kommunalbestyrelser", "kommunalbestyrelserne", "kommunalbestyrelses", "council", "councils")},
	"beacon": {
		noun("politisk målsætning", "den politiske målsætning", "politiske målsætninger", "de politiske målsætninger", "målsætnings", "political objective", "political objectives"),
		pejlemaerke,
	},
	"aim": {maalsaetning, pejlemaerke},
	"board": {
		noun("chefgruppe", "chefgruppen", "chefgrupper", "chefgrupperne", "chefgruppe", "group of heads", "groups of heads"),
		noun("koncerndirektion", "koncerndirektionen", "koncerndirektioner", "koncerndirektionerne", "koncerndirektions", "corporate board", "corporate boards"),
		noun("koncernledelse", "koncernledelsen", "koncernledelser", "koncernledelserne", "koncernledelses", "corporate management", "corporate managements"),
	},
	"letter": {
		noun("retning", "retningen", "retninger", "retningerne", "retnings", "direction", "directions"),
		neuter("arbejdsgrundlag", "arbejdsgrundlaget", "arbejdsgrundlag", "arbejdsgrundlagene", "arbejdsgrundlags", "working basis", "working bases"),
		neuter("strategibrev", "strategibrevet", "strategibreve", "strategibrevene", "strategibrevs", "strategy letter", "strategy letters"),
		noun("strategiplan", "strategiplanen", "strategiplaner", "strategiplanerne", "strategiplans", "strategy plan", "strategy plans"),
	},
	"theme": {
		neuter("udviklingsmål", "udviklingsmålet", "udviklingsmål", "udviklingsmålene", "udviklingsmåls", "development goal", "development goals"),
		neuter("fokusområde", "fokusområdet", "fokusområder", "fokusområderne", "fokusområde", "focus area", "focus areas"),
		neuter("indsatsområde", "indsatsområdet", "indsatsområder", "indsatsområderne", "indsatsområde", "action area", "action areas"),
	},
	"yearplan":  {aftale, virksomhed, handleplan},
	"plan":      {aftale, virksomhed, handleplan},
	"agreement": {kontrakt},
	"centre": {
		noun("afdeling", "afdelingen", "afdelinger", "afdelingerne", "afdelings", "department", "departments"),
		neuter("fagområde", "fagområdet", "fagområder", "fagområderne", "fagområde", "field", "fields"),
	},
	"goal": {
		neuter("resultatmål", "resultatmålet", "resultatmål", "resultatmålene", "resultatmåls", "result goal", "result goals"),
		maalsaetning,
	},
	"initiative": {
		noun("aktivitet", "aktiviteten", "aktiviteter", "aktiviteterne", "aktivitets", "activity", "activities"),
		noun("handling", "handlingen", "handlinger", "handlingerne", "handlings", "action", "actions"),
		neuter("tiltag", "tiltaget", "tiltag", "tiltagene", "tiltags", "measure", "measures"),
	},
}

// Ready lists the words a term can be called by, the program's own first.
func Ready(term string) []i18n.Word {
	return append([]i18n.Word{i18n.Standard()[term]}, others[term]...)
}

func readyMade(term, one string) (i18n.Word, bool) {
	for _, w := range Ready(term) {
		if w.One == one {
			return w, true
		}
	}
	return i18n.Word{}, false
}

// Named is the vocabulary of words named term by term; a word that is not among the
// ready-made ones is left out.
func Named(names map[string]string) i18n.Vocabulary {
	v := i18n.Vocabulary{}
	for term, one := range names {
		if w, ok := readyMade(term, one); ok {
			v[term] = w
		}
	}
	return v
}
