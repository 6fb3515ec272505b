package find

import "ledetraad/internal/i18n"

var texts = []i18n.Text{
	i18n.T("find.title", "Søg", "Search"),
	i18n.T("find.title_for", "Søgning på %s", "Search for %s"),
	i18n.T("find.lead", "Skriv et eller flere ord. Vi finder det, der har dem alle.", "Write one or more words. We find what has them all."),
	i18n.N("find.count", "ét fund på %[2]s.", "%s fund på %s.", "one hit for %[2]s.", "%s hits for %s."),
	i18n.T("find.first", "Her er de første %d. Skriv et ord mere, eller vælg nedenfor.", "Here are the first %d. Write another word, or choose below."),
	i18n.T("find.words", "Søgeord", "Words"),
	i18n.T("find.kind", "Slags", "Kind"),
	i18n.T("find.all_kinds", "Alle slags", "All kinds"),
	i18n.T("find.unit", "Enhed", "Unit"),
	i18n.T("find.all_units", "Alle enheder", "All units"),
	i18n.T("find.year", "År", "Year"),
	i18n.T("find.all_years", "Alle år", "All years"),
	i18n.T("find.seek", "Søg", "Search"),
	i18n.T("find.places", "Enheder, udvalg og personer", "Units, bodies and people"),
	i18n.T("find.person", "Person", "Person"),
	i18n.T("find.hits", "{Goal:flere}, {plan:flere} og andet", "{Goal:many}, {plan:many} and more"),
	i18n.T("find.about", "%s. %s", "%s. %s"),
	i18n.T("find.about_year", "%s. %s, %s", "%s. %s, %s"),
	i18n.T("find.nothing", "Ingen {goal:flere}, {plan:flere} eller andet har %s.", "No {goal:many}, {plan:many} or anything else has %s."),
	i18n.T("find.nothing_else", "Ingen {goal:flere}, {plan:flere} eller andet har %s. Men se ovenfor.", "No {goal:many}, {plan:many} or anything else has %s. But see above."),
	i18n.T("find.nothing_text", "Prøv et kortere ord eller et ord mindre. Vi finder også ord, der er bøjet eller står inde i et længere ord.", "Try a shorter word, or one word less. We also find other forms of a word, and words inside a longer one."),
	i18n.T("find.wider", "Søg i alle slags, enheder og år", "Search all kinds, units and years"),
	i18n.T("find.cut", "Vi søgte ikke på det hele", "We did not search for all of it"),
	i18n.T("find.cut_text", "En søgning kan have %d ord og 200 tegn. Vi brugte de første.", "A search can have %d words and 200 characters. We used the first ones."),

	i18n.T("job.search.rebuild", "Gør klar til søgning", "Making ready for search"),
}
