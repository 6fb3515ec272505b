package planform

// Ready is a form to begin from, after what a municipality's document tells of its plans.
type Ready struct {
	Key, Source string
	MostGoals   int
	Parts       []Part
}

// readyMade are facts from the documents in words of our own: which parts a unit's plan
// has there. What they say nothing of is left out.
var readyMade = []Ready{
	{Key: "fredensborg", Source: "Fredensborg", Parts: []Part{
		{Name: Answers, Help: "Skriv for hvert tema, hvad det betyder hos jer, og hvilke lokale indsatser det fører til."},
		{Name: Initiatives, Help: "Tænk i effektkæden: ressourcer, processer, ydelser, resultater og effekt for borgeren."},
		{Name: Dates, Help: "Direktionen drøfter arbejdet med planen i den strategiske drøftelse."}}},
	{Key: "hoejetaastrup", Source: "Høje-Taastrup", Parts: []Part{
		{Name: Intro, Help: "Hvilke af byrådets pejlemærker er I en del af?"},
		{Name: Answers, Help: "Hvordan arbejder I med effekter for borgere og brugere? »Ikke vores i år« er også et svar."},
		{Name: Goals, Help: "Hvilke resultater venter I at nå?"}}},
	{Key: "dragoer", Source: "Dragør", MostGoals: 3, Parts: []Part{
		{Name: Goals, Help: "Få og klare resultatmål for arbejdspladsen. Lad borgerne være med til at formulere dem."},
		{Name: Answers, Help: "Hvordan støtter målene udviklingsmålene?"},
		{Name: Dates, Help: "Borgerne er også med, når der følges op."}}},
}

// beginning is a ready-made form by its key; false for any other text.
func beginning(kind, key string) (Form, bool) {
	for _, r := range readyMade {
		if r.Key != key {
			continue
		}
		f := Form{Kind: kind, MostGoals: r.MostGoals, Source: r.Source, Parts: append([]Part(nil), r.Parts...)}
		if kind == "agreement" {
			f.Parts = append(f.Parts, Part{Name: Signatures})
		}
		return f, true
	}
	return Form{}, false
}
