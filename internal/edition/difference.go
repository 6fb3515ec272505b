package edition

// Difference is what became of a section.
type Difference struct {
	Section
	Pieces []Piece
	New    bool // it was not there before
	Gone   bool // it is there no more
}

// Changed tells whether the section says anything else.
func (d Difference) Changed() bool {
	for _, p := range d.Pieces {
		if p.Fate != Kept {
			return true
		}
	}
	return d.New || d.Gone
}

// Between compares sections by their keys, in the order they have now; those that are
// there no more come last. A section that says nothing is none.
func Between(before, after []Section) (list []Difference) {
	for _, s := range after {
		was, there := Find(before, s.Key)
		if was.Text == "" && s.Text == "" {
			continue
		}
		list = append(list, Difference{Section: s, Pieces: Compare(was.Text, s.Text), New: !there || was.Text == "", Gone: s.Text == ""})
	}
	for _, was := range before {
		if _, there := Find(after, was.Key); !there && was.Text != "" {
			list = append(list, Difference{Section: was, Pieces: Compare(was.Text, ""), Gone: true})
		}
	}
	return list
}

// Changes are the differences that are any.
func Changes(list []Difference) (out []Difference) {
	for _, d := range list {
		if d.Changed() {
			out = append(out, d)
		}
	}
	return out
}
