package edition

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fate is what became of words between two texts.
type Fate int

// The fates.
const (
	Kept Fate = iota
	Removed
	Added
)

// Piece is words of one fate that stand together.
type Piece struct {
	Fate Fate
	Text string
}

// most is how many pairs of words are compared at most. Two texts that differ in more
// are shown one after the other.
const most = 4_000_000

// Compare tells what became of each word. Kept and Removed together are the text before,
// Kept and Added the text after, letter by letter. What was removed stands before what
// was added in its place.
func Compare(before, after string) []Piece {
	a, b := split(before), split(after)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	hunks := []hunk{{kept: join(a[:head])}}
	hunks = append(hunks, between(a[head:len(a)-tail], b[head:len(b)-tail])...)
	return pieces(append(hunks, hunk{kept: join(a[len(a)-tail:])}))
}

// hunk is what was kept, or what stands instead of what.
type hunk struct{ kept, removed, added string }

func (h hunk) changed() bool { return h.removed != "" || h.added != "" }

// between finds the longest row of words two texts have in common: common[i][j] is how
// many a[i:] and b[j:] share in order.
func between(a, b []string) (list []hunk) {
	if len(a)*len(b) > most || len(a) == 0 || len(b) == 0 {
		return []hunk{{removed: join(a), added: join(b)}}
	}
	common := make([][]int32, len(a)+1)
	for i := range common {
		common[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			list = append(list, hunk{kept: a[i]})
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			list = append(list, hunk{removed: a[i]})
			i++
		default:
			list = append(list, hunk{added: b[j]})
			j++
		}
	}
	return gathered(list)
}

// gathered puts what stands together together. A space or a comma that both texts have
// between two changes is no word that was kept: the changes are read as one.
func gathered(list []hunk) (out []hunk) {
	for _, h := range list {
		if n := len(out) - 1; n >= 0 && h.changed() == out[n].changed() {
			out[n].kept, out[n].removed, out[n].added = out[n].kept+h.kept, out[n].removed+h.removed, out[n].added+h.added
			continue
		}
		out = append(out, h)
	}
	for n := 1; n+1 < len(out); {
		was, kept, now := out[n-1], out[n].kept, out[n+1]
		if !out[n].changed() && !hasWord(kept) && was.removed+now.removed != "" && was.added+now.added != "" {
			one := hunk{removed: was.removed + kept + now.removed, added: was.added + kept + now.added}
			out = append(append(out[:n-1:n-1], one), out[n+2:]...)
			continue
		}
		n++
	}
	return out
}

func pieces(list []hunk) (out []Piece) {
	add := func(f Fate, text string) {
		if n := len(out) - 1; n >= 0 && out[n].Fate == f {
			out[n].Text += text
		} else if text != "" {
			out = append(out, Piece{f, text})
		}
	}
	for _, h := range list {
		add(Kept, h.kept)
		add(Removed, h.removed)
		add(Added, h.added)
	}
	return out
}

// split parts a text into words, spaces, and signs one by one. Nothing is lost.
func split(text string) (list []string) {
	kind, from := 0, 0
	for at, r := range text {
		k := kindOf(r)
		if at > 0 && (k != kind || k == sign) {
			list = append(list, text[from:at])
			from = at
		}
		kind = k
	}
	if from < len(text) {
		list = append(list, text[from:])
	}
	return list
}

const (
	sign = iota
	word
	space
)

func kindOf(r rune) int {
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == utf8.RuneError:
		return word
	case unicode.IsSpace(r):
		return space
	}
	return sign
}

func hasWord(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return kindOf(r) == word })
}

func join(list []string) string { return strings.Join(list, "") }
