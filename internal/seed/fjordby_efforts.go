package seed

// effort is what a place does for an effect that another unit expects too.
type effort struct{ title, effect, from string }

// fjordbyEfforts26 are the efforts of the places that wrote little, by goal. Their other
// goals have none yet: loose ends.
func fjordbyEfforts26() map[string]effort {
	return map[string]effort{
		// Schools and what else belongs to them.
		"hs26-2": {"Tirsdag med Kajen", "e26-skole", "2026-02-03"},
		"kl26-2": {"Mentoren har fri hver torsdag", "e26-bliver", "2026-01-15"},
		"lt26-1": {"Det store bord", "e26-gentagne", "2026-02-10"},
		"si26-2": {"Dør åben mellem 4. og 5.", "e26-hinanden", "2026-01-26"},
		"tr26-1": {"En bog med hjem på to sprog", "e26-laeser", "2026-03-01"},
		"tr26-2": {"Kaffe den første tirsdag", "e26-gentagne", "2026-02-03"},
		"fy26-1": {"Skoledag fra ni til halv fire", "e26-skole", "2026-02-16"},
		"fy26-2": {"Nøgle til ungdomsskolen", "e26-skole", "2026-02-03"},
		"nl26-1": {"Navnet på køleskabet", "e26-gentagne", "2026-03-02"},
		"nl26-2": {"Gæst i en anden klasse", "e26-hinanden", "2026-02-23"},
		"ns26-2": {"Vi går ved siden af", "e26-hinanden", "2026-04-13"},
		// Children's houses.
		"ht26-2": {"Bogen i garderoben", "e26-laeser", "2026-02-04"},
		"pi26-2": {"Skoletasken på prøve", "e26-start", "2026-04-07"},
		"rf26-1": {"Ud før frugten", "e26-rolig", "2026-02-02"},
		"tl26-1": {"Fælles fredag", "e26-start", "2026-02-06"},
		// Young people and families.
		"la26-1": {"Med til det første møde", "e26-gentagne", "2026-02-09"},
		"sp26-1": {"Magneten med nummeret", "e26-gentagne", "2026-02-16"},
		"ft26-1": {"Søndagsmiddag med mor og far", "e26-trives", "2026-02-08"},
		"ft26-2": {"Samme to ved middagen", "e26-trives", "2026-03-01"},
		"bo26-2": {"Aftensmad og lektier", "e26-skole", "2026-02-03"},
		// Care homes, homes for adults, and those who come to people.
		"so26-1": {"Kokken spiser med om onsdagen", "e26-aften", "2026-02-04"},
		"so26-2": {"Torsdag hos Tangvejen", "e26-oeve", "2026-02-12"},
		"te26-2": {"Chef, pædagog og læge ved ét bord", "e26-arbejde", "2026-03-05"},
		"aa26-1": {"Borgerens egen øvelse", "e26-dage", "2026-02-02"},
		"km26-1": {"Sti uden trin", "e26-aften", "2026-03-16"},
		"km26-2": {"Bogen ved vagtskiftet", "e26-aften", "2026-02-09"},
		"sj26-2": {"Kalenderen i køkkenet", "e26-gentagne", "2026-03-01"},
		"ng26-2": {"Jobvejleder i køkkenet", "e26-arbejde", "2026-02-05"},
		"hj26-5": {"Opkald til afdelingen om lørdagen", "e26-30dage", "2026-03-07"},
		"sh26-2": {"Bilen er pakket klokken syv", "e26-30dage", "2026-01-05"},
		// Land, water and buildings.
		"ha26-1": {"Kort over ledige pladser", "e26-aerende", "2026-04-01"},
		"ha26-2": {"Byt havn og genbrug", "e26-plads", "2026-06-01"},
		"br26-2": {"Fast bund under fødderne om torsdagen", "e26-trygge", "2026-02-05"},
	}
}

// withEfforts gives goals their efforts, in the hands of whom the goal has.
func withEfforts(plans []Plan, efforts map[string]effort) []Plan {
	for _, p := range plans {
		for i := range p.Goals {
			g := &p.Goals[i]
			if e, ok := efforts[g.Key]; ok {
				g.Initiatives = append(g.Initiatives, Initiative{Key: g.Key + "-e", Title: e.title, Kind: "initiative", Owner: g.Owner,
					From: e.from, To: "2026-12-18", State: "under_way", EffectKeys: []string{e.effect}})
			}
		}
	}
	return plans
}
