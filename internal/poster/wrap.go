package poster

import (
	"strconv"
	"strings"

	"ledetraad/internal/doc"
)

func digits(n int) string { return strconv.Itoa(n) }

// face is how words are set: their cut, their size, and how far apart lines stand.
type face struct {
	cut        doc.Cut
	size, lead float64
	colour     string
}

// wrap sets words in at most so many lines of a width; whole is false where some had
// to be left out. A word that is wider than a line is parted.
func (p *pen) wrap(f face, text string, width float64, most int) (lines []string, whole bool) {
	line := ""
	for _, word := range strings.Fields(text) {
		for {
			both := strings.TrimSpace(line + " " + word)
			if p.m.Width(f.cut, f.size, both) <= width {
				line = both
				break
			}
			if line != "" {
				lines, line = append(lines, line), ""
				continue
			}
			head, rest := p.part(f, word, width)
			lines, word = append(lines, head), rest
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) <= most {
		return lines, true
	}
	lines = lines[:most]
	lines[most-1] = p.cut(f, lines[most-1], width)
	return lines, false
}

// part takes as much of a word as a line holds, and at least one sign.
func (p *pen) part(f face, word string, width float64) (head, rest string) {
	runes := []rune(word)
	n := len(runes) - 1
	for n > 1 && p.m.Width(f.cut, f.size, string(runes[:n])+"-") > width {
		n--
	}
	if n < 1 {
		return word, ""
	}
	return string(runes[:n]) + "-", string(runes[n:])
}

// cut ends words with "…" within a width.
func (p *pen) cut(f face, text string, width float64) string {
	runes := []rune(strings.TrimRight(text, " ,.–-"))
	for len(runes) > 0 && p.m.Width(f.cut, f.size, string(runes)+"…") > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ,.–-") + "…"
}

// column draws lines under each other, from the top, and says where they end.
func (p *pen) column(f face, lines []string, x, top float64) float64 {
	for _, l := range lines {
		top += f.lead
		p.words(f.cut, f.size, x, top-f.lead*0.28, f.colour, l)
	}
	return top
}
