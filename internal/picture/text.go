package picture

import "strings"

// The widths of IBM Plex Sans SemiBold in thousandths of its size, from the space
// on. A name that is followed is set in it, and is never wider than this.
var widths = [...]int16{
	236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 298, 402, 298, 437, 600, 600, 600, 600, 600, 600, 600, 600,
	600, 600, 318, 318, 600, 600, 600, 493, 899, 672, 663, 642, 689, 600, 577, 712, 719, 423, 545, 678, 521, 816, 719, 712,
	641, 712, 664, 611, 580, 690, 638, 949, 655, 632, 599, 329, 437, 329, 600, 565, 600, 559, 600, 513, 600, 558, 350, 545,
	588, 276, 276, 562, 294, 888, 588, 563, 600, 600, 393, 499, 374, 588, 524, 819, 544, 524, 502, 363, 376, 363, 600,
}

// Width is how wide a text is at a size.
func Width(text string, size float64) float64 {
	sum := 0
	for _, r := range text {
		switch {
		case r >= ' ' && int(r-' ') < len(widths):
			sum += int(widths[r-' '])
		case r < 0x250:
			sum += 640 // letters with marks; few are wider
		default:
			sum += 1000
		}
		switch r {
		case 'æ', '…':
			sum += 230
		case 'Æ', 'W', 'M':
			sum += 310
		}
	}
	return float64(sum) * size / 1000
}

// wrap sets a text in at most so many lines of a width. What there is no room for
// is cut with "…"; the whole name is the link's own.
func wrap(text string, size, width float64, most int) (lines []string) {
	line, long, space := "", 0., Width(" ", size)
	for word := range strings.FieldsSeq(text) {
		w := Width(word, size)
		switch {
		case line == "":
			line, long = word, w
		case long+space+w <= width:
			line, long = line+" "+word, long+space+w
		default:
			lines, line, long = append(lines, line), word, w
		}
	}
	lines = append(lines, line)
	if len(lines) > most {
		lines = append(lines[:most-1], strings.Join(lines[most-1:], " "))
	}
	for i, l := range lines {
		lines[i] = cut(l, size, width)
	}
	return lines
}

func cut(text string, size, width float64) string {
	if Width(text, size) <= width {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 && Width(string(runes)+"…", size) > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ,.–-") + "…"
}
