package seed

// Templates are the five source municipalities, in the order of their
// documents. docs/sources.md says where each fact is from.
func Templates() []World {
	return []World{Dragoer(), Ringsted(), Fredensborg(), Norddjurs(), HoejeTaastrup()}
}

// Template is what a municipality can begin with, by name; false where there
// is none of that name.
func Template(name string) (World, bool) {
	begin, ok := templates()[name]
	if !ok {
		return World{}, false
	}
	return begin(), true
}

func templates() map[string]func() World {
	return map[string]func() World{
		"dragoer":        Dragoer,
		"ringsted":       Ringsted,
		"fredensborg":    Fredensborg,
		"norddjurs":      Norddjurs,
		"hoeje-taastrup": HoejeTaastrup,
		"fjordby":        Fjordby,
		"blank":          Blank,
	}
}
