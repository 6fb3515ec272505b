package doc

import (
	"unicode"

	"ledetraad/internal/doc/font"
	"ledetraad/internal/doc/hyphen"
)

// softHyphen is drawn as a hyphen and is not read: the word goes on in the next line.
const softHyphen = '\u00ad'

// bit is words of one kind on a line.
type bit struct {
	text string
	face font.Face
	link string
}

// line is a line of a paragraph.
type line struct{ bits []bit }

// word is what is not parted at the end of a line, unless it must be.
type word struct {
	bits  []bit
	w     float64
	space *bit // after it; nil where the next word stands close, as after a hyphen
	end   bool // of the line
}

// longest is the most signs one word is looked at as; a longer one is several.
const longest = 120

func face(r Run) font.Face {
	switch {
	case r.Bold && r.Italic:
		return font.BoldItalic
	case r.Bold:
		return font.Bold
	case r.Italic:
		return font.Italic
	}
	return font.Regular
}

// spaces tells whether a line may end at r.
func spaces(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007'
}

// words parts runs into words.
func words(runs []Run) (list []word) {
	var w word
	count := 0
	next := func() {
		list = append(list, w)
		w, count = word{}, 0
	}
	for _, run := range runs {
		like := bit{face: face(run), link: address(run.Link)}
		text := []rune(clean(run.Text))
		from := 0
		take := func(to int) {
			if to > from {
				b := like
				b.text = string(text[from:to])
				w.bits = append(w.bits, b)
			}
			from = to
		}
		for i, r := range text {
			switch {
			case spaces(r) && dayOfMonth(text[from:i], text[i:]):
			case spaces(r):
				take(i)
				from = i + 1
				if n := len(list); len(w.bits) == 0 && n > 0 && count == 0 && r != '\n' {
					if list[n-1].space == nil && !list[n-1].end {
						list[n-1].space = &bit{" ", like.face, like.link}
					}
					continue
				}
				w.end = r == '\n'
				if len(w.bits) > 0 || w.end {
					if !w.end {
						w.space = &bit{" ", like.face, like.link}
					}
					next()
				}
				continue
			case parts(text, i) || count >= longest:
				take(i + 1)
				next()
				continue
			}
			count++
		}
		take(len(text))
	}
	if len(w.bits) > 0 {
		next()
	}
	return list
}

// dayOfMonth tells that a number stands before its month, as in "2. september".
func dayOfMonth(before, after []rune) bool {
	n := len(before) - 1
	if n < 1 || n > 2 || before[n] != '.' || len(after) < 2 || after[0] != ' ' || !unicode.IsLower(after[1]) {
		return false
	}
	return unicode.IsDigit(before[0]) && unicode.IsDigit(before[n-1])
}

// parts tells whether a line may end after the sign at i: a hyphen or a slash
// between two letters.
func parts(text []rune, i int) bool {
	return (text[i] == '-' || text[i] == '/') && i > 0 && i+1 < len(text) &&
		unicode.IsLetter(text[i-1]) && unicode.IsLetter(text[i+1])
}

// composer fills lines.
type composer struct {
	*letters
	size, width float64
	danish      bool
	lines       []line
	bits        []bit
	used        float64
	space       *bit
}

// compose sets runs in lines of a width, ragged to the right. A word is hyphenated
// only where the line would else be left short.
func (l *letters) compose(runs []Run, size, width float64, danish bool) []line {
	c := &composer{letters: l, size: size, width: width, danish: danish}
	for _, w := range words(runs) {
		for i, b := range w.bits {
			w.w += l.width(b.face, size, b.text)
			w.bits[i] = b
		}
		c.put(w)
		if w.end {
			c.flush()
		}
	}
	if len(c.bits) > 0 {
		c.space = nil
		c.flush()
	}
	return c.lines
}

// put adds a word, over as many lines as it takes.
func (c *composer) put(w word) {
	for {
		room := c.width - c.used
		if c.space != nil {
			room -= c.letters.width(c.space.face, c.size, c.space.text)
		}
		if w.w <= room+0.01 {
			c.add(w.bits, w.w)
			c.space = w.space
			return
		}
		if head, rest, ok := c.hyphenate(w, room); ok {
			c.add(head.bits, head.w)
			c.flush()
			w = rest
			continue
		}
		if len(c.bits) > 0 {
			c.flush()
			continue
		}
		head, rest := c.chop(w)
		c.add(head.bits, head.w)
		if len(rest.bits) == 0 {
			c.space = w.space
			return
		}
		c.flush()
		w = rest
	}
}

func (c *composer) add(bits []bit, w float64) {
	if c.space != nil {
		c.bits = append(c.bits, *c.space)
		c.used += c.letters.width(c.space.face, c.size, c.space.text)
		c.space = nil
	}
	c.bits = append(c.bits, bits...)
	c.used += w
}

// flush ends the line. The space before the next one stands at its end, so that
// words read apart.
func (c *composer) flush() {
	if c.space != nil {
		c.bits = append(c.bits, *c.space)
	}
	var joined []bit
	for _, b := range c.bits {
		if n := len(joined); n > 0 && joined[n-1].face == b.face && joined[n-1].link == b.link {
			joined[n-1].text += b.text
			continue
		}
		joined = append(joined, b)
	}
	c.lines = append(c.lines, line{joined})
	c.bits, c.used, c.space = nil, 0, nil
}

// hyphenate parts a long Danish word where a fifth of the line would stand empty. A
// name is parted only where it is wider than a line.
func (c *composer) hyphenate(w word, room float64) (head, rest word, ok bool) {
	if !c.danish || len(w.bits) != 1 {
		return head, rest, false
	}
	b := w.bits[0]
	text := []rune(b.text)
	if len(c.bits) > 0 && (room < max(c.width/5, 48) || unicode.IsUpper(text[0])) {
		return head, rest, false
	}
	n := 0
	for n < len(text) && unicode.IsLetter(text[n]) {
		n++
	}
	if n < 9 {
		return head, rest, false
	}
	places := hyphen.Danish(string(text[:n]))
	for i := len(places) - 1; i >= 0; i-- {
		first, last := b, b
		first.text, last.text = string(text[:places[i]])+string(softHyphen), string(text[places[i]:])
		if fw := c.letters.width(b.face, c.size, first.text); fw <= room {
			return word{bits: []bit{first}, w: fw},
				word{bits: []bit{last}, w: c.letters.width(b.face, c.size, last.text), space: w.space}, true
		}
	}
	return head, rest, false
}

// chop parts a word wider than a line anywhere, after at least one sign. Nothing is
// put between the parts: it may be an address.
func (c *composer) chop(w word) (head, rest word) {
	rest.space = w.space
	full := false
	for _, b := range w.bits {
		text, n := []rune(b.text), 0
		for ; n < len(text) && !full; n++ {
			sw := c.letters.width(b.face, c.size, string(text[n]))
			if len(head.bits)+n > 0 && head.w+sw > c.width {
				full = true
				break
			}
			head.w += sw
		}
		if n > 0 {
			head.bits = append(head.bits, bit{string(text[:n]), b.face, b.link})
		}
		if n < len(text) {
			r := bit{string(text[n:]), b.face, b.link}
			rest.bits = append(rest.bits, r)
			rest.w += c.letters.width(r.face, c.size, r.text)
		}
	}
	return head, rest
}
