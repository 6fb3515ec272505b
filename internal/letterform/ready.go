package letterform

import "slices"

// Ready is a form to begin from, after what a municipality's document tells of its letter.
type Ready struct {
	Key, Source  string
	Parts, Theme []Part
}

// readyMade are facts from the documents in words of our own: which parts a letter has
// there, in which order, and what a theme holds. What they say nothing of is left out.
var readyMade = []Ready{
	{Key: "fredensborg", Source: "Fredensborg",
		Parts: []Part{{Name: Themes, Heading: "Årets temaer", Help: "Tre temaer, der spiller sammen og bygger videre på de tidligere års."},
			{Name: Looking}, {Name: Political}, {Name: Descent}, {Name: Course, Heading: "Tilblivelse og udsendelse"},
			{Name: Questions, Heading: "Refleksionsspørgsmål"}},
		Theme: []Part{{Name: Why}, {Name: Citizens}, {Name: Organisation}, {Name: Employees},
			{Name: Reflection, Help: "Spørgsmål, som den enkelte arbejdsplads kan tage op."}}},
	{Key: "hoejetaastrup", Source: "Høje-Taastrup",
		Parts: []Part{{Name: Looking, Help: "Begynd med det, der lykkedes, og de dilemmaer, der består."},
			{Name: Political, Help: "Budgettets overskrifter og de strategier, der er på vej."},
			{Name: Themes, Help: "Seks temaer under tre overskrifter."},
			{Name: Projects, Heading: "Nye tværgående projekter", Help: "Årets nye projekter, som derefter står i porteføljen."},
			{Name: Course}, {Name: Questions}},
		Theme: []Part{{Name: Why}, {Name: Presupposes, Heading: "Det ventes"}, {Name: Reflection}}},
	{Key: "dragoer", Source: "Dragør",
		Parts: []Part{{Name: Political, Heading: "Den politiske ramme"}, {Name: Themes, Heading: "Retning: tre udviklingsmål"},
			{Name: Approach, Heading: "Tilgang", Help: "Den måde at arbejde på, der gælder for alle målene."},
			{Name: Principles, Heading: "Principper, der hører til"}},
		Theme: []Part{{Name: Why, Heading: "Det betyder"}, {Name: Presupposes, Heading: "Det forudsætter"}}},
	{Key: "norddjurs", Source: "Norddjurs",
		Parts: []Part{{Name: Principles, Heading: "Værdier og spilleregler"}, {Name: Political, Heading: "Det, kodekset hænger sammen med"},
			{Name: Projects, Heading: "Udviklingsforløb"}, {Name: Course}}},
	{Key: "ringsted", Source: "Ringsted",
		Parts: []Part{{Name: Political, Heading: "Grundlaget"}, {Name: Looking, Heading: "Hvor langt vi er"},
			{Name: Principles, Heading: "Principper og spilleregler"}}},
}

// Beginning is a ready-made form by its key; false for any other text.
func Beginning(key string) (Form, bool) {
	i := slices.IndexFunc(readyMade, func(r Ready) bool { return r.Key == key })
	if i < 0 {
		return Form{}, false
	}
	r := readyMade[i]
	return Form{Source: r.Source, Parts: slices.Clone(r.Parts), Theme: slices.Clone(r.Theme)}, true
}
