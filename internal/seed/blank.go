package seed

import "slices"

// Blank is a municipality with the bodies every one of them has and nothing
// else. Give it a name with Named before it is planted.
func Blank() World {
	return World{
		Units: []Unit{{Key: "kommunen", Kind: "municipality"}},
		Bodies: []Body{
			{Key: "byraadet", Name: "Byrådet", Kind: "council"},
			{Key: "oekonomiudvalget", Name: "Økonomiudvalget", Kind: "economy"},
			{Key: "direktionen", Name: "Direktionen", Kind: "board"},
			{Key: "hovedudvalget", Name: "Hovedudvalget", Kind: "med"},
		},
	}
}

// Named is the World at another address and under another name; the
// municipality at the top of its units is called the same.
func Named(w World, slug, name string) World {
	w.Slug, w.Name = slug, name
	w.Units = slices.Clone(w.Units)
	if len(w.Units) > 0 {
		w.Units[0].Name = name
	}
	return w
}
