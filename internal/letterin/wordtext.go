package letterin

import (
	"regexp"
	"strings"

	"ledetraad/internal/prose"
)

// inline is runs as Markdown.
func inline(runs []run) string {
	var joined []run
	for _, r := range runs {
		if n := len(joined); n > 0 && joined[n-1].bold == r.bold && joined[n-1].italic == r.italic && joined[n-1].link == r.link {
			joined[n-1].text += r.text
			continue
		}
		joined = append(joined, r)
	}
	var out strings.Builder
	for _, r := range joined {
		words := strings.TrimSpace(r.text)
		if words == "" {
			out.WriteString(r.text)
			continue
		}
		before, after, _ := strings.Cut(r.text, words)
		mark := ""
		if r.bold {
			mark += "**"
		}
		if r.italic {
			mark += "*"
		}
		text := mark + escape(words) + mark
		if safeLink(r.link) {
			text = "[" + text + "](" + r.link + ")"
		}
		out.WriteString(before + text + after)
	}
	var lines []string
	for _, l := range strings.Split(out.String(), "\n") {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			lines = append(lines, lineStart(l))
		}
	}
	return strings.Join(lines, "\\\n")
}

var webLink = regexp.MustCompile(`^(?:https?://|mailto:)[^\s()<>]+$`)

func safeLink(to string) bool { return webLink.MatchString(to) }

// escape keeps signs that mean something in Markdown as they stand.
var escape = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "&", `\&`).Replace

var begins = regexp.MustCompile(`^(?:[-+>#=~|]|\d{1,9}[.)](?:\s|$))`)

// lineStart keeps the beginning of a line from being read as a point or a heading.
func lineStart(l string) string {
	m := begins.FindString(l)
	if m == "" {
		return l
	}
	if i := strings.IndexAny(m, ".)"); i > 0 {
		return l[:i] + `\` + l[i:]
	}
	return `\` + l
}

// lines is a table as text: the themes' messages as their themes, what only gives things
// their place as its content, and any other row by row.
func (t *table) lines() (list []line) {
	if m := t.messages(); m != nil {
		return m
	}
	wide, headings := 0, false
	for _, row := range t.rows {
		wide = max(wide, len(row))
		for _, c := range row {
			for _, l := range c.lines {
				headings = headings || l.level != 0
			}
		}
	}
	for _, row := range t.rows {
		var words []string
		for _, c := range row {
			if wide == 1 || headings {
				list = append(list, c.lines...)
				continue
			}
			var parts []string
			for _, l := range c.lines {
				parts = append(parts, strings.ReplaceAll(l.text, "\\\n", " "))
			}
			if len(parts) > 0 {
				words = append(words, strings.Join(parts, " "))
			}
		}
		if len(words) > 0 {
			list = append(list, line{text: strings.Join(words, " | ")})
		}
	}
	return list
}

// messages reads a table of themes against audiences: each theme with what is said to whom.
// It is nil for any other table.
func (t *table) messages() (list []line) {
	if len(t.rows) < 2 || len(t.rows[0]) < 2 {
		return nil
	}
	wide := len(t.rows[0])
	for i, row := range t.rows {
		if len(row) != wide || i == 0 && len(row[0].lines) > 0 || i > 0 && (len(row[0].lines) == 0 || !audience(row[0].lines[0].text)) {
			return nil
		}
	}
	for _, row := range t.rows[1:] {
		for _, l := range row[0].lines[1:] {
			list = append(list, line{text: l.text, meta: true})
		}
	}
	for k := 1; k < wide; k++ {
		head := t.rows[0][k].lines
		if len(head) == 0 {
			return nil
		}
		list = append(list, line{level: themeLevel, text: oneLine(head[0].text)})
		for _, l := range head[1:] {
			list = append(list, line{text: l.text, meta: true})
		}
		for _, row := range t.rows[1:] {
			list = append(list, line{level: nameLevel, text: oneLine(row[0].lines[0].text)})
			list = append(list, row[k].lines...)
		}
	}
	return list
}

// themeLevel is a heading under the one before it, whatever that one's level is.
const themeLevel = 100

func oneLine(md string) string { return escape(strings.ReplaceAll(prose.Plain(md), "\n", " ")) }

// written is the lines as Markdown. Headings that are guesses are counted from 1.
func written(list []line) (text string, guessed []int) {
	titled := false
	for _, l := range list {
		titled = titled || l.level == -1
	}
	var out strings.Builder
	last, n, after := 0, 0, line{}
	for _, l := range list {
		h := heading(l, last, titled)
		switch {
		case h > 0:
			if n++; l.guess {
				guessed = append(guessed, n)
			}
			if !l.guess && l.level != nameLevel && l.level != themeLevel {
				last = h
			}
			out.WriteString("\n\n" + strings.Repeat("#", h) + " " + lineEnd(l.text))
		case l.item > 0:
			sign := "- "
			if l.ordered {
				sign = "1. "
			}
			if after.item == 0 {
				out.WriteString("\n")
			}
			out.WriteString("\n" + strings.Repeat("   ", min(l.item, 8)-1) + sign + strings.ReplaceAll(l.text, "\n", " "))
		case l.meta && after.level != 0 && !strings.ContainsAny(l.text, "*\n"):
			out.WriteString("\n\n*" + l.text + "*")
		case l.meta: // what our own documents say of themselves
			out.WriteString("\n\n***\n\n" + l.text + "\n\n***")
		default:
			out.WriteString("\n\n" + l.text)
		}
		after = l
	}
	return strings.TrimSpace(out.String()), guessed
}

// heading is how many signs a heading has; 0 is none. Under a title everything moves down.
func heading(l line, last int, titled bool) int {
	down := 0
	if titled {
		down = 1
	}
	switch {
	case l.level == -1:
		return 1
	case l.level == themeLevel:
		return min(max(last, 1)+1, 5)
	case l.level == nameLevel:
		return 6
	case l.level > 0:
		return min(l.level+down, 6)
	case l.guess:
		return min(max(last, 1)+1, 6)
	}
	return 0
}

// lineEnd keeps signs at the end of a heading from being read as its end.
func lineEnd(text string) string {
	if strings.HasSuffix(text, "#") {
		return text[:len(text)-1] + `\#`
	}
	return text
}
