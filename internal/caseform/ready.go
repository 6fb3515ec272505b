package caseform

// Ready is a template to begin from, after the sections a municipality's document has.
type Ready struct {
	Key, Source string
	Parts       []Part
}

// readyMade are facts from the documents in words of our own: which sections a case has
// there, and in which order. The way a case goes stands at the top of every case, and its
// attachments at the foot.
var readyMade = []Ready{
	{Key: "fredensborg", Source: "Fredensborg", Parts: []Part{
		{Name: "p1", Heading: "Beslutningstema", Help: "Hvad skal der tages stilling til? Én sætning.", Asked: true},
		{Name: "content", Heading: "Sagsfremstilling og økonomi", Help: "Det, man skal vide, og det, det koster.", Asked: true},
		{Name: Alternatives}, {Name: Lines},
		{Name: "p2", Heading: "Bevilling", Help: "Hvilken bevilling betaler, og skal der gives en ny?"},
		{Name: "p3", Heading: "Kompetence", Help: "Hvem kan afgøre sagen?", Asked: true},
		{Name: "p4", Heading: "Kommunikation", Help: "Hvem skal have besked, hvornår og af hvem?"},
		{Name: Questions}, {Name: Recommendation}, {Name: Decisions}}},
	{Key: "norddjurs", Source: "Norddjurs", Parts: []Part{
		{Name: "content", Heading: "Sagsfremstilling", Asked: true},
		{Name: "p1", Heading: "Sammenhæng til politikker", Help: "Hvilke politikker og politiske mål støtter sagen?"},
		{Name: Alternatives},
		{Name: "economy", Heading: "Økonomiske konsekvenser", Asked: true}, {Name: Lines},
		{Name: "law", Heading: "Lovgrundlag"},
		{Name: Questions}, {Name: Recommendation}, {Name: Decisions},
		{Name: "p2", Heading: "Afbud", Help: "Skrives, når sagen har været behandlet."}}},
}

// beginning is a ready-made template by its key; false for any other text.
func beginning(key string) (Form, bool) {
	for _, r := range readyMade {
		if r.Key == key {
			return Form{Source: r.Source, Parts: append([]Part(nil), r.Parts...)}, true
		}
	}
	return Form{}, false
}

// After is the template after what a municipality's document has, by its key; the
// program's own where there is none.
func After(key string) Form {
	if f, ok := beginning(key); ok {
		return f
	}
	return Standard()
}
