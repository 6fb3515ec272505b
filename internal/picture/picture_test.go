package picture_test

import (
	"fmt"
	"slices"
	"testing"

	"ledetraad/internal/picture"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func words() picture.Words {
	return picture.Words{Outside: "Uden for temaerne", Bare: "Uden mål i planen",
		Goals: func(n int) string { return fmt.Sprint(n, " mål") }}
}

// tangle is any thread there can be: also one where everything hangs on everything.
func tangle(t *rapid.T, most int) picture.Input {
	in := picture.Input{Words: words()}
	number := 0
	loose := func(name string) int {
		if rapid.IntRange(0, 3).Draw(t, name+" loose") > 0 {
			return 0
		}
		number++
		return number
	}
	title := func(name string) string {
		return rapid.StringMatching(`[A-ZÆØÅ][a-zæøå]{1,14}( [a-zæøå]{1,24}){0,9}`).Draw(t, name)
	}
	some := func(name string, n int) (ids []string) {
		for _, i := range rapid.SliceOfNDistinct(rapid.IntRange(0, most+1), 0, 3, rapid.ID[int]).Draw(t, name) {
			ids = append(ids, fmt.Sprint(name[:1], i)) // one that is not there is no bond
		}
		return ids
	}
	count := func(name string) int { return rapid.IntRange(0, most).Draw(t, name) }
	for i := range count("units") {
		in.Units = append(in.Units, picture.Unit{ID: fmt.Sprint("u", i), Name: title("unit")})
	}
	unit := func() string { return fmt.Sprint("u", rapid.IntRange(0, most).Draw(t, "unit")) }
	for i := range count("political") {
		in.Political = append(in.Political, picture.Political{ID: fmt.Sprint("p", i), Title: title("aim"), Loose: loose("p")})
	}
	for i := range count("themes") {
		in.Themes = append(in.Themes, picture.Theme{ID: fmt.Sprint("t", i), Title: title("theme"), Number: i + 1, Loose: loose("t"), Political: some("political", i)})
	}
	for i := range count("goals") {
		in.Goals = append(in.Goals, picture.Goal{ID: fmt.Sprint("g", i), Title: title("goal"), Unit: unit(), Loose: loose("g"), Themes: some("themes", i), Political: some("political", i)})
	}
	for i := range count("initiatives") {
		in.Initiatives = append(in.Initiatives, picture.Initiative{ID: fmt.Sprint("i", i), Title: title("initiative"), Unit: unit(), Alone: loose("a"), Blind: loose("b"),
			Goals: some("goals", i), Themes: some("themes", i), Political: some("political", i)})
	}
	for i := range count("effects") {
		in.Effects = append(in.Effects, picture.Effect{ID: fmt.Sprint("e", i), Title: title("effect"), Alone: loose("x"), Unseen: loose("u"), Initiatives: some("initiatives", i)})
	}
	if rapid.Bool().Draw(t, "chosen") {
		in.Open = map[string]bool{}
		for i := range most {
			in.Open[fmt.Sprint("t", i)] = rapid.Bool().Draw(t, "open")
		}
		in.Open[picture.Outside] = rapid.Bool().Draw(t, "outside open")
	}
	in.At = rapid.SampledFrom([]string{"", "p0", "t0", "g0", "i0", "e0", "u0.t0", "0", "x"}).Draw(t, "at")
	return in
}

// bondsOf are the ties of an input between things that are there, worked out the slow way.
func bondsOf(in picture.Input) map[picture.Bond]int {
	there, out := map[string]bool{}, map[picture.Bond]int{}
	for _, x := range in.Political {
		there[x.ID] = true
	}
	for _, x := range in.Themes {
		there[x.ID] = true
	}
	for _, x := range in.Goals {
		there[x.ID] = true
	}
	for _, x := range in.Initiatives {
		there[x.ID] = true
	}
	add := func(right string, lists ...[]string) {
		for _, list := range lists {
			for _, left := range list {
				if there[left] {
					out[picture.Bond{Left: left, Right: right}] = 1
				}
			}
		}
	}
	for _, x := range in.Themes {
		add(x.ID, x.Political)
	}
	for _, x := range in.Goals {
		add(x.ID, x.Themes, x.Political)
	}
	for _, x := range in.Initiatives {
		add(x.ID, x.Goals, x.Themes, x.Political)
	}
	for _, x := range in.Effects {
		add(x.ID, x.Initiatives)
	}
	return out
}

func TestEveryBondIsDrawnOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := tangle(t, 9)
		got := map[picture.Bond]int{}
		for _, k := range picture.Draw(in).Links {
			for _, b := range k.Bonds {
				got[b]++
			}
			if k.Path == "" {
				t.Fatalf("a line without a path: %+v", k)
			}
		}
		if d := cmp.Diff(bondsOf(in), got); d != "" {
			t.Fatal(d)
		}
	})
}

// However themes are folded, every initiative is there once, and every loose end has
// its number in the picture once.
func TestNoLooseEndDisappears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := tangle(t, 9)
		var want, got []int
		keep := func(n int) {
			if n > 0 {
				want = append(want, n)
			}
		}
		for _, x := range in.Political {
			keep(x.Loose)
		}
		for _, x := range in.Themes {
			keep(x.Loose)
		}
		for _, x := range in.Goals {
			keep(x.Loose)
		}
		for _, x := range in.Initiatives {
			keep(x.Alone)
			keep(x.Blind)
		}
		for _, x := range in.Effects {
			keep(x.Alone)
			keep(x.Unseen)
		}
		p := picture.Draw(in)
		for _, f := range flags(p) {
			got = append(got, f.N)
		}
		slices.Sort(want)
		slices.Sort(got)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
		drawn := map[string]int{}
		for _, b := range p.Bands {
			for _, x := range b.Lines {
				for _, s := range x.Slots {
					if !s.Goal {
						drawn[s.ID]++
					}
				}
			}
		}
		for _, x := range in.Initiatives {
			if drawn[x.ID] != 1 {
				t.Fatalf("%s is drawn %d times", x.ID, drawn[x.ID])
			}
		}
	})
}

func flags(p picture.Picture) (list []picture.Flag) {
	for _, d := range p.Political {
		list = append(list, d.Flags...)
	}
	for _, b := range p.Bands {
		list = append(list, b.Flags...)
		for _, x := range b.Lines {
			for _, s := range x.Slots {
				list = append(list, s.Flags...)
			}
		}
		for _, e := range b.Effects {
			list = append(list, e.Flags...)
		}
	}
	return list
}

// The same in gives the same out, and what is followed changes no place.
func TestThePictureIsTheSameEachTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := tangle(t, 7)
		first := picture.Draw(in)
		if d := cmp.Diff(first, picture.Draw(in)); d != "" {
			t.Fatal(d)
		}
		in.At = ""
		plain := picture.Draw(in)
		for i, k := range first.Links {
			if k.Path != plain.Links[i].Path {
				t.Fatalf("following moved a line: %s, %s", k.Path, plain.Links[i].Path)
			}
		}
		if plain.Followed || slices.ContainsFunc(plain.Links, func(k picture.Link) bool { return k.On }) {
			t.Fatal("something is marked where nothing is followed")
		}
	})
}
