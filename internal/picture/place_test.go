package picture_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/picture"

	"pgregory.net/rapid"
)

// frame is something that takes up room, and what it is.
type frame struct {
	picture.Box
	what string
}

func round(x, y, r float64, what string) frame {
	return frame{picture.Box{X: x - r, Y: y - r, W: 2 * r, H: 2 * r}, what}
}

func text(l picture.Label, right bool) (list []frame) {
	for i, line := range l.Lines {
		w := picture.Width(line, l.Size)
		x := l.X
		if right {
			x -= w
		}
		list = append(list, frame{picture.Box{X: x, Y: l.Y + float64(i)*l.Step - .75*l.Size, W: w, H: l.Size}, line})
	}
	return list
}

// frames are all names, knots and flags of a picture.
func frames(p picture.Picture) (list []frame) {
	dot := func(d picture.Dot, r float64) {
		list = append(list, text(d.Label, false)...)
		list = append(list, round(d.X, d.Y, r, "the knot of "+d.Title))
	}
	for _, d := range p.Political {
		dot(d, 6)
	}
	for _, b := range p.Bands {
		list = append(list, text(b.Label, false)...)
		list = append(list, frame{b.Bar, "the bar of " + b.Title}, round(268, b.Y, 10, "the sign of "+b.Title))
		for _, x := range b.Lines {
			list = append(append(list, text(x.Label, false)...), text(x.Side, true)...)
			for _, s := range x.Slots {
				if !s.Goal {
					list = append(list, round(s.X, s.Y, 3, "the knot of "+s.Title))
				}
				for _, r := range s.Rings {
					list = append(list, round(r.X, r.Y, 5, "the gap of "+s.Title))
				}
			}
		}
		for _, e := range b.Effects {
			dot(e, 6)
		}
	}
	for _, f := range flags(p) {
		list = append(list, frame{f.Box, fmt.Sprint("flag ", f.N)})
	}
	return list
}

func TestNothingLiesOnAnythingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := picture.Draw(tangle(t, 9))
		list := frames(p)
		for i, a := range list {
			if a.X < 0 || a.Y < 0 || a.X+a.W > p.W || a.Y+a.H > p.H {
				t.Fatalf("%q is outside: %+v of %v × %v", a.what, a.Box, p.W, p.H)
			}
			for _, b := range list[i+1:] {
				if a.X < b.X+b.W-.1 && b.X < a.X+a.W-.1 && a.Y < b.Y+b.H-.1 && b.Y < a.Y+a.H-.1 {
					t.Fatalf("%q %+v lies on %q %+v", a.what, a.Box, b.what, b.Box)
				}
			}
		}
	})
}

// What can be chosen is large enough for a finger, and no choice lies on another.
func TestChoicesAreLargeEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var hits []picture.Box
		p := picture.Draw(tangle(t, 9))
		for _, d := range p.Political {
			hits = append(hits, d.Hit)
		}
		for _, b := range p.Bands {
			hits = append(hits, b.Hit)
			for _, x := range b.Lines {
				hits = append(hits, x.Hit)
			}
			for _, e := range b.Effects {
				hits = append(hits, e.Hit)
			}
		}
		for i, a := range hits {
			if a.W < 24 || a.H < 24 {
				t.Fatalf("a choice of %v × %v", a.W, a.H)
			}
			for _, b := range hits[i+1:] {
				if a.X < b.X+b.W-.1 && b.X < a.X+a.W-.1 && a.Y < b.Y+b.H-.1 && b.Y < a.Y+a.H-.1 {
					t.Fatalf("the choice %+v lies on %+v", a, b)
				}
			}
		}
	})
}

// order is the ids of a picture's things from above, layer by layer.
func order(p picture.Picture) (layers [4][]string) {
	for _, d := range p.Political {
		layers[0] = append(layers[0], d.ID)
	}
	for _, b := range p.Bands {
		for _, x := range b.Lines {
			layers[1] = append(layers[1], b.ID+"/"+x.ID)
			for _, s := range x.Slots {
				layers[2] = append(layers[2], s.ID)
			}
		}
		for _, e := range b.Effects {
			layers[3] = append(layers[3], b.ID+"/"+e.ID)
		}
	}
	return layers
}

// Where one thing goes, the others keep their order: here an effect, a political goal,
// and an initiative that leads to nothing, which no other thing is placed by.
func TestWhatGoesMovesNoOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := tangle(t, 8)
		in.Open = map[string]bool{picture.Outside: true}
		for _, x := range in.Themes {
			in.Open[x.ID] = true
		}
		before := order(picture.Draw(in))
		gone := ""
		switch pick := rapid.IntRange(0, 2).Draw(t, "kind"); {
		case pick == 0 && len(in.Political) > 0:
			gone, in.Political = in.Political[0].ID, in.Political[1:]
		case pick == 1 && len(in.Effects) > 0:
			for i, e := range in.Effects {
				if len(e.Initiatives) == 0 {
					gone, in.Effects = e.ID, slices.Delete(slices.Clone(in.Effects), i, i+1)
					break
				}
			}
		case pick == 2:
			led := map[string]bool{}
			for _, e := range in.Effects {
				for _, id := range e.Initiatives {
					led[id] = true
				}
			}
			for i, x := range in.Initiatives {
				if !led[x.ID] && len(x.Goals) > 0 && len(x.Political) == 0 {
					gone, in.Initiatives = x.ID, slices.Delete(slices.Clone(in.Initiatives), i, i+1)
					break
				}
			}
		}
		for i, layer := range order(picture.Draw(in)) {
			want := slices.DeleteFunc(before[i], func(id string) bool { return id == gone || strings.HasSuffix(id, "/"+gone) })
			// Without its last initiative a line beside the goals is gone too.
			if !slices.Equal(want, layer) && (i != 1 || len(want) == len(layer)) {
				t.Fatalf("without %q, layer %d: got %q, want %q", gone, i, layer, want)
			}
		}
	})
}

// Where each effect hangs on one goal, no line between goals and effects crosses another.
func TestATreeHasNoCrossings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := tangle(t, 8)
		for i := range in.Initiatives {
			in.Initiatives[i].Goals, in.Initiatives[i].Themes = nil, nil
			if len(in.Goals) > 0 {
				in.Initiatives[i].Goals = []string{fmt.Sprint("g", i%len(in.Goals))}
			}
		}
		for i := range in.Effects {
			in.Effects[i].Initiatives = nil
			if i < len(in.Initiatives) {
				in.Effects[i].Initiatives = []string{fmt.Sprint("i", i)}
			}
		}
		if n := crossings(picture.Draw(in)); n > 0 {
			t.Fatalf("%d crossings", n)
		}
	})
}

// crossings counts the pairs of lines between initiatives and effects that cross.
func crossings(p picture.Picture) (n int) {
	slots, effects := map[string]float64{}, map[string]float64{}
	for _, b := range p.Bands {
		for _, x := range b.Lines {
			for _, s := range x.Slots {
				slots[s.ID] = s.Y
			}
		}
		for _, e := range b.Effects {
			effects[e.ID] = e.Y
		}
	}
	type line struct{ a, b float64 }
	var lines []line
	for _, k := range p.Links {
		if y, ok := effects[k.To]; ok {
			lines = append(lines, line{slots[k.From], y})
		}
	}
	for i, x := range lines {
		for _, y := range lines[i+1:] {
			if (x.a-y.a)*(x.b-y.b) < 0 {
				n++
			}
		}
	}
	return n
}

// large is a picture of the size that is promised: 8 political goals, 6 themes, 120
// goals, 200 initiatives and 80 effects.
func large() picture.Input {
	r := rand.New(rand.NewPCG(1, 2))
	in := picture.Input{Words: words(), At: "g7", Open: map[string]bool{}}
	for i := range 8 {
		in.Political = append(in.Political, picture.Political{ID: fmt.Sprint("p", i), Title: "Borgerne klarer sig selv længere"})
	}
	for i := range 6 {
		in.Themes = append(in.Themes, picture.Theme{ID: fmt.Sprint("t", i), Title: "Ét forløb på tværs", Number: i + 1, Political: []string{fmt.Sprint("p", r.IntN(8)), fmt.Sprint("p", r.IntN(8))}})
		in.Open[fmt.Sprint("t", i)] = true
	}
	for i := range 24 {
		in.Units = append(in.Units, picture.Unit{ID: fmt.Sprint("u", i), Name: "Borgermøde og Data"})
	}
	for i := range 120 {
		in.Goals = append(in.Goals, picture.Goal{ID: fmt.Sprint("g", i), Title: "Hverdagen tilbage efter indlæggelse", Unit: fmt.Sprint("u", i/5), Themes: []string{fmt.Sprint("t", r.IntN(6))}})
	}
	for i := range 200 {
		in.Initiatives = append(in.Initiatives, picture.Initiative{ID: fmt.Sprint("i", i), Title: "Fælles vidensbase", Goals: []string{fmt.Sprint("g", r.IntN(120))}})
	}
	for i := range 80 {
		e := picture.Effect{ID: fmt.Sprint("e", i), Title: "Ærendet er løst, uden nyt besøg"}
		for range 3 {
			e.Initiatives = append(e.Initiatives, fmt.Sprint("i", r.IntN(200)))
		}
		in.Effects = append(in.Effects, e)
	}
	return in
}

// However the effects happen to come, the sweeps find about as few crossings.
func TestTheOrderThingsComeInDecidesLittle(t *testing.T) {
	in := large()
	for i := range in.Effects { // each effect out of one unit's work, as they mostly are
		in.Effects[i].Initiatives = []string{fmt.Sprint("i", i*2), fmt.Sprint("i", (i*2+1)%200), fmt.Sprint("i", (i*37)%200)}
	}
	sorted := crossings(picture.Draw(in))
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(in.Effects), func(i, j int) { in.Effects[i], in.Effects[j] = in.Effects[j], in.Effects[i] })
	if again := crossings(picture.Draw(in)); again > sorted+sorted/10 {
		t.Errorf("the order things come in decides: %d and %d crossings", sorted, again)
	}
}

func BenchmarkDraw(b *testing.B) {
	in := large()
	for b.Loop() {
		picture.Draw(in)
	}
}
