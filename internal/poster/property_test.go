package poster

import (
	"fmt"
	"testing"

	"ledetraad/internal/doc"

	"pgregory.net/rapid"
)

// phrase is words such as people write, and some that are too long for any line.
func phrase(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		text := ""
		for range rapid.IntRange(0, most).Draw(t, "words") {
			text += rapid.SampledFrom([]string{"tid", "borgeren", "Ét", "på", "rehabiliteringsindsatsen", "og", "sundhedsfremmeforebyggelsesindsatsområdet", "2027,", "ærø", "i"}).Draw(t, "word") + " "
		}
		return text
	})
}

func anyPoster() *rapid.Generator[Poster] {
	return rapid.Custom(func(t *rapid.T) Poster {
		p := fjordby()
		p.Title, p.Subtitle = "x"+phrase(16).Draw(t, "title"), phrase(34).Draw(t, "subtitle")
		p.Mark = rapid.SampledFrom([]string{"", "Udkast · Opfundne data"}).Draw(t, "mark")
		p.Aims, p.Themes = nil, nil
		n := rapid.IntRange(1, 8).Draw(t, "themes")
		for i := range n {
			th := Theme{Number: i + 1, Title: "x" + phrase(9).Draw(t, "theme"), Subtitle: phrase(8).Draw(t, "under"), Heading: phrase(3).Draw(t, "heading"), Question: phrase(20).Draw(t, "question")}
			for range rapid.IntRange(0, 3).Draw(t, "says") {
				th.Says = append(th.Says, Says{"Borgerne", phrase(60).Draw(t, "text")})
			}
			p.Themes = append(p.Themes, th)
		}
		for range rapid.IntRange(0, 20).Draw(t, "aims") {
			a := Aim{Title: "x" + phrase(12).Draw(t, "aim")}
			for i := range n {
				if rapid.IntRange(0, 3).Draw(t, "supports") == 0 {
					a.Themes = append(a.Themes, i)
				}
			}
			p.Aims = append(p.Aims, a)
		}
		return p
	})
}

// box is the room words take.
type box struct {
	x1, y1, x2, y2 float64
	words          string
}

func boxes(marks []doc.Mark) (list []box) {
	for _, m := range marks {
		if m.Words != "" {
			list = append(list, box{m.X, m.Y - 0.7*m.Size, m.X + m.Wide, m.Y + 0.1*m.Size, m.Words})
		}
	}
	return list
}

// clear tells what is wrong with marks within a frame: words or paths outside it, and
// words over each other.
func clear(marks []doc.Mark, w, h float64) error {
	list := boxes(marks)
	for i, b := range list {
		if b.x1 < 0 || b.y1 < 0 || b.x2 > w || b.y2 > h {
			return fmt.Errorf("%q stands outside: %.1f %.1f %.1f %.1f", b.words, b.x1, b.y1, b.x2, b.y2)
		}
		for _, c := range list[i+1:] {
			if b.x1 < c.x2 && c.x1 < b.x2 && b.y1 < c.y2 && c.y1 < b.y2 {
				return fmt.Errorf("%q (%v) and %q (%v) stand over each other", b.words, b, c.words, c)
			}
		}
	}
	for _, m := range marks {
		for _, v := range m.Path {
			for j := range map[byte]int{'M': 1, 'L': 1, 'C': 3}[v.Op] {
				if x, y := v.At[2*j], v.At[2*j+1]; x < 0 || y < 0 || x > w || y > h {
					return fmt.Errorf("a line goes outside, to %.1f %.1f", x, y)
				}
			}
		}
	}
	return nil
}

// Whatever is written, it stands on the sheet, nothing over anything else, and every
// tie is drawn.
func TestEverythingHasItsPlaceOnTheSheet(t *testing.T) {
	m, err := doc.NewMeasure()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		p := anyPoster().Draw(t, "poster")
		s, _, err := Sheet(p)
		if err != nil {
			t.Fatal(err)
		}
		var marks []doc.Mark
		for _, part := range s.Parts {
			marks = append(marks, part.Marks...)
		}
		if err := clear(marks, s.W, s.H); err != nil {
			t.Fatal(err)
		}
		list, _ := shown(p)
		ties, open := 0, 0
		for _, a := range list {
			ties += len(a.Themes)
			if len(a.Themes) == 0 {
				open++
			}
		}
		b := Braid(m, p, 0, 0, 1100, 205)
		if b.Ties != ties || b.Open != open {
			t.Fatalf("%d ties and %d open are drawn, want %d and %d", b.Ties, b.Open, ties, open)
		}
	})
}

func TestEveryQuestionFitsItsPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := Question{Number: rapid.IntRange(0, 9).Draw(t, "number"), Theme: "x" + phrase(14).Draw(t, "theme"), Letter: phrase(9).Draw(t, "letter"), Text: "x" + phrase(90).Draw(t, "text"),
			Mark: "Opfundne data", When: "Møde og dato:", Rooms: []string{"Det talte vi om", "Det gør vi"}, Foot: phrase(20).Draw(t, "foot")}
		s, err := Page(q)
		if err != nil {
			t.Fatal(err)
		}
		if err := clear(s.Bare().Marks, s.W, s.H); err != nil {
			t.Fatal(err)
		}
	})
}

func TestEveryLineageIsDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := Lineage{New: "nyt", Ended: "føres ikke videre", Title: "Slægt"}
		for i := range rapid.IntRange(1, 3).Draw(t, "letters") {
			l := Issue{Name: fmt.Sprint("Ledetråd ", 2025+i), Draft: i == 2}
			for j := range rapid.IntRange(1, 8).Draw(t, "themes") {
				l.Themes = append(l.Themes, Node{j + 1, "x" + phrase(9).Draw(t, "title"), fmt.Sprint("/themes/", i, j), phrase(20).Draw(t, "because")})
			}
			g.Letters = append(g.Letters, l)
			for j := range l.Themes {
				if i > 0 && rapid.Bool().Draw(t, "comes") {
					g.Ties = append(g.Ties, Tie{[2]int{i - 1, rapid.IntRange(0, len(g.Letters[i-1].Themes)-1).Draw(t, "from")}, [2]int{i, j}, "videreføres"})
				}
			}
		}
		d, err := g.Draw()
		if err != nil {
			t.Fatal(err)
		}
		if err := clear(d.Marks, d.W, d.H); err != nil {
			t.Fatal(err)
		}
		lines, links := 0, map[string]bool{}
		for _, m := range d.Marks {
			if m.Thick == 3.5 && len(m.Path) == 2 {
				lines++
			}
			if m.Link != "" {
				links[m.Link] = true
			}
		}
		nodes := 0
		for _, l := range g.Letters {
			nodes += len(l.Themes)
		}
		if lines != len(g.Ties) || len(links) != nodes {
			t.Fatalf("%d lines and %d links, want %d and %d", lines, len(links), len(g.Ties), nodes)
		}
	})
}

// The most that can be written in a letter is shortened, and the sheet says so.
func TestTheLongestLetterStillHasItsPlace(t *testing.T) {
	long := func(n int) (s string) {
		for len(s) < n {
			s += "Tværfaglige sundhedsfremmeindsatser bygger på det, borgeren selv kan. "
		}
		return s[:n]
	}
	for _, n := range []int{1, 3, 4, 8, 12} {
		p := fjordby()
		p.Title, p.Subtitle, p.Mark, p.Foot, p.Advice, p.Themes, p.Aims = long(160), long(300), "Udkast", long(200), long(200), nil, nil
		for i := range n {
			th := Theme{Number: i + 1, Title: long(160), Subtitle: long(200), Heading: long(120), Question: long(600)}
			for range 3 {
				th.Says = append(th.Says, Says{"Borgerne", long(600)})
			}
			p.Themes = append(p.Themes, th)
		}
		for i := range 20 {
			p.Aims = append(p.Aims, Aim{long(160), []int{i % n}})
		}
		s, whole, err := Sheet(p)
		if err != nil {
			t.Fatal(err)
		}
		if err := clear(s.Bare().Marks, s.W, s.H); err != nil {
			t.Errorf("%d themes: %v", n, err)
		}
		last := s.Parts[len(s.Parts)-1].Marks[0].Words
		if n > 3 && (whole || last != "Forkortet.") {
			t.Errorf("%d themes: whole is %v, and the foot says %q", n, whole, last)
		}
	}
}
