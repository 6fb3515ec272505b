package letterin

import (
	"regexp"
	"strings"

	"ledetraad/internal/prose"
)

// Piece is a part of a document: a heading and what stands under it, until the next.
type Piece struct {
	Level   int // of the heading, 1 to 6; 0 it has none
	Heading string
	Body    string // Markdown
	Cut     bool   // a line across the page parts it from what stands before
}

var (
	sharp = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t]+(.*))?$`)
	under = regexp.MustCompile(`^ {0,3}(={2,}|-{2,})[ \t]*$`)
	fence = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})")
	rule  = regexp.MustCompile(`^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	tail  = regexp.MustCompile(`(^|[ \t])#+[ \t]*$`)
	point = regexp.MustCompile(`^\s*(?:[-*+>]|\d+[.)])\s`)
)

// Parse divides Markdown into pieces. Each word of it is in exactly one, in its order.
func Parse(text string) []Piece {
	var list []Piece
	now := Piece{}
	var body []string
	end := func() {
		now.Body = strings.Trim(strings.Join(body, "\n"), "\n")
		if now.Heading != "" || strings.TrimSpace(now.Body) != "" {
			list = append(list, now)
		}
		now, body = Piece{}, nil
	}
	fenced := ""
	for l := range strings.SplitSeq(text, "\n") {
		if m := fence.FindStringSubmatch(l); m != nil && (fenced == "" || strings.HasPrefix(m[1], fenced)) {
			if fenced == "" {
				fenced = m[1]
			} else {
				fenced = ""
			}
			body = append(body, l)
			continue
		}
		if fenced != "" {
			body = append(body, l)
			continue
		}
		if m := sharp.FindStringSubmatch(l); m != nil {
			end()
			now.Level, now.Cut, now.Heading = len(m[1]), false, strings.TrimSpace(tail.ReplaceAllString(m[2], ""))
			continue
		}
		if m := under.FindStringSubmatch(l); m != nil && lone(body) {
			title := strings.TrimSpace(body[len(body)-1])
			body = body[:len(body)-1]
			end()
			now.Level, now.Cut, now.Heading = 1, false, title
			if m[1][0] == '-' {
				now.Level = 2
			}
			continue
		}
		if rule.MatchString(l) {
			end()
			now.Cut = true
			continue
		}
		body = append(body, l)
	}
	end()
	return split(list)
}

// lone tells whether the last line is a paragraph of one line: one that can be a heading.
func lone(body []string) bool {
	n := len(body)
	return n > 0 && strings.TrimSpace(body[n-1]) != "" && (n == 1 || strings.TrimSpace(body[n-2]) == "") && !point.MatchString(body[n-1])
}

// split takes the document's title from what stands under it, and the first line from
// that; and under any heading a first line that is all in italics, which is a subtitle.
func split(list []Piece) (out []Piece) {
	for i, p := range list {
		first, rest := paragraphs(p.Body)
		title := i == titleAt(list)
		if p.Heading == "" || p.Body == "" || !title && !slanted(first) {
			out = append(out, p)
			continue
		}
		out = append(out, Piece{Level: p.Level, Heading: p.Heading}, Piece{Body: first})
		if rest != "" {
			out = append(out, Piece{Body: rest})
		}
	}
	return out
}

// titleAt is where the document's title stands: the one heading of the first level, when
// no other heading comes before it. -1 is none.
func titleAt(list []Piece) int {
	at := -1
	for i, p := range list {
		switch {
		case p.Level == 1 && at < 0:
			at = i
		case p.Level == 1:
			return -1
		case p.Heading != "" && at < 0:
			return -1
		}
	}
	return at
}

// paragraphs is the first paragraph of a text, and the rest.
func paragraphs(body string) (first, rest string) {
	var lines []string
	all := strings.Split(body, "\n")
	for i, l := range all {
		if strings.TrimSpace(l) == "" && len(lines) > 0 {
			return strings.Join(lines, "\n"), strings.Trim(strings.Join(all[i:], "\n"), "\n")
		}
		if strings.TrimSpace(l) != "" || len(lines) > 0 {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n"), ""
}

var italics = regexp.MustCompile(`^(?:\*[^*\s][^*\n]{0,198}\*|_[^_\s][^_\n]{0,198}_)$`)

func slanted(text string) bool { return italics.MatchString(text) }

// title is a heading as a title: without Markdown, on one line.
func title(heading string) string { return strings.ReplaceAll(prose.Plain(heading), "\n", " ") }

// longLine is how many bytes a line has at most to be taken for a heading.
const longLine = 80

// fromPlain makes Markdown of a text without any: lines that stand alone and are short are
// taken for headings. A text that has headings, or none such lines, comes back as it is.
func fromPlain(text string) (md string, guessed []int) {
	lines := strings.Split(text, "\n")
	for _, l := range lines {
		if sharp.MatchString(l) || under.MatchString(l) {
			return text, nil
		}
	}
	blank := func(i int) bool { return i < 0 || i >= len(lines) || strings.TrimSpace(lines[i]) == "" }
	n := 0
	for i, l := range lines {
		words := strings.TrimSpace(l)
		if words == "" || len(words) > longLine || !blank(i-1) || !blank(i+1) || strings.ContainsAny(words[len(words)-1:], ".,;:!") || point.MatchString(l) || fence.MatchString(l) {
			continue
		}
		n++
		guessed = append(guessed, n)
		lines[i] = "## " + words
	}
	return strings.Join(lines, "\n"), guessed
}
