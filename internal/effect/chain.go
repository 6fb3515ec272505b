package effect

import (
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/fail"
)

// Stages are the five stages of a chain, in order. The effect's own sentence stands
// first at the last one.
var Stages = []string{"inputs", "activities", "outputs", "outcomes", "impact"}

const arrows = 4

// What is shown, besides a box by its id and an arrow by the number of the stage it
// leads from.
const (
	TheEffect = ""     // the effect's own sentence
	Unplaced  = "none" // nothing that stands in the chain now
)

const (
	mostBoxes  = 8
	maxBox     = 200
	maxAssumed = 300
)

// Box is a short sentence at a stage.
type Box struct {
	ID, Text string
	Stage    int // from 1
}

// Chain is an effect's chain as it stands.
type Chain struct {
	Boxes    []Box          // by stage, in order
	Assumed  [arrows]string // what is assumed from one stage to the next; "" nothing is written
	Evidence []Evidence     // newest first
	Figures  map[string]string
}

// ChainDraft is a whole chain as it is written: a line for each box.
type ChainDraft struct {
	Lines   [5][]string
	Assumed [arrows]string
}

// Written tells whether anybody has written of the chain.
func (c Chain) Written() bool {
	return len(c.Boxes) > 0 || slices.ContainsFunc(c.Assumed[:], func(text string) bool { return text != "" })
}

// At are the boxes of a stage.
func (c Chain) At(stage int) (list []Box) {
	for _, b := range c.Boxes {
		if b.Stage == stage {
			list = append(list, b)
		}
	}
	return list
}

// Draft is the chain as it would be written again.
func (c Chain) Draft() (d ChainDraft) {
	d.Assumed = c.Assumed
	for _, b := range c.Boxes {
		d.Lines[b.Stage-1] = append(d.Lines[b.Stage-1], b.Text)
	}
	return d
}

// Says is the text of what something shows; "" of the effect itself and of nothing.
func (c Chain) Says(shows string) string {
	for _, b := range c.Boxes {
		if b.ID == shows {
			return b.Text
		}
	}
	if n := arrow(shows); n > 0 {
		return c.Assumed[n-1]
	}
	return ""
}

// Has tells whether there is anything in the chain to show under that name.
func (c Chain) Has(shows string) bool {
	return shows == TheEffect || shows == Unplaced || c.Says(shows) != ""
}

// arrow is the number of an arrow; 0 is none.
func arrow(shows string) int {
	for n := 1; n <= arrows; n++ {
		if shows == strconv.Itoa(n) {
			return n
		}
	}
	return 0
}

// assumed is the field of an arrow.
func assumed(n int) string { return "assumed" + strconv.Itoa(n) }

// Fields is the chain as its form shows it, and as the log keeps it.
func (d ChainDraft) Fields() map[string]string {
	m := map[string]string{}
	for i, stage := range Stages {
		m[stage] = strings.Join(d.Lines[i], "\n")
	}
	for i, text := range d.Assumed {
		m[assumed(i+1)] = text
	}
	return m
}

// Check tells everything that is wrong with the draft.
func (d ChainDraft) Check() error {
	c := fail.Check{}
	for i, stage := range Stages {
		c.That(len(d.Lines[i]) <= mostBoxes, stage, "effect.chain_many", mostBoxes)
		long := slices.ContainsFunc(d.Lines[i], func(line string) bool { return len([]rune(line)) > maxBox })
		c.That(!long, stage, "effect.chain_long", maxBox)
		for _, line := range d.Lines[i] {
			if !long {
				c.Line(line, stage, maxBox)
			}
		}
		c.That(!twice(d.Lines[i]), stage, "effect.chain_twice")
	}
	for i, text := range d.Assumed {
		c.Line(text, assumed(i+1), maxAssumed)
	}
	return c.Err()
}

func twice(lines []string) bool {
	seen := map[string]bool{}
	for _, line := range lines {
		if seen[line] {
			return true
		}
		seen[line] = true
	}
	return false
}

// lines parts a text into the lines that say something.
func lines(text string) (list []string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// keep finds for each line the box it was, so that what shows a box stays with it: first
// the same words at the same stage, then the same words elsewhere, then the box at the
// stage that shares at least half of its words. A line without one is new, and gets no id.
func (c Chain) keep(d ChainDraft) (boxes []Box) {
	for i, list := range d.Lines {
		for _, line := range list {
			boxes = append(boxes, Box{Text: line, Stage: i + 1})
		}
	}
	taken := map[string]bool{}
	for _, same := range []func(was, is Box) bool{
		func(was, is Box) bool { return was.Stage == is.Stage && was.Text == is.Text },
		func(was, is Box) bool { return was.Text == is.Text },
		func(was, is Box) bool { return was.Stage == is.Stage && alike(was.Text, is.Text) },
	} {
		for i := range boxes {
			for _, was := range c.Boxes {
				if boxes[i].ID == "" && !taken[was.ID] && same(was, boxes[i]) {
					boxes[i].ID = was.ID
					taken[was.ID] = true
				}
			}
		}
	}
	return boxes
}

// alike tells whether two sentences share at least half of all their words.
func alike(a, b string) bool {
	of := func(s string) map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.Fields(strings.ToLower(s)) {
			m[strings.Trim(w, ".,;:!?")] = true
		}
		return m
	}
	x, y := of(a), of(b)
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return 2*both >= len(x)+len(y)-both
}
