package indicator_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"ledetraad/internal/i18n"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the golden drawings")

func series(often, direction string, target indicator.Figure, list ...indicator.Observation) indicator.Series {
	return indicator.Series{Observations: list, Indicator: indicator.Indicator{
		Item: item.Item{ID: "06g0000000000000", Title: "Løst ved første henvendelse"}, Measure: "pct.", Often: often, Direction: direction, Target: target}}
}

func months(values ...float64) (list []indicator.Observation) {
	for i, v := range values {
		list = append(list, indicator.Observation{At: fmt.Sprintf("%d-%02d", 2025+i/12, i%12+1), Value: v})
	}
	return list
}

func drawing(t *testing.T, p i18n.Phrases, s indicator.Series) string {
	t.Helper()
	var out bytes.Buffer
	if err := indicator.Drawing(s.Draw(p)).Render(context.Background(), &out); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), "><", ">\n<") + "\n"
}

// The drawings are looked at as files; a change of one is reviewed.
func TestTheDrawingsAreTheOnesThatWereReviewed(t *testing.T) {
	da, en := say(t)
	many := months(70, 72, 69, 74, 71, 66, 68, 73, 75, 71, 69, 72, 70, 76, 73, 68, 71, 72, 65, 75)
	hole := append(many[:6:6], many[8:]...)
	for name, c := range map[string]struct {
		say    i18n.Phrases
		series indicator.Series
	}{
		"months":   {da, series(indicator.Monthly, indicator.Up, indicator.Known(75), hole...)},
		"english":  {en, series(indicator.Monthly, indicator.Up, indicator.Known(75), many...)},
		"one":      {da, series(indicator.Yearly, indicator.Neither, indicator.Figure{}, indicator.Observation{At: "2026", Value: 1234.5})},
		"quarters": {da, series(indicator.Quarterly, indicator.Down, indicator.Known(13), indicator.Observation{At: "2025-Q4", Value: 16}, indicator.Observation{At: "2026-Q1", Value: 15}, indicator.Observation{At: "2026-Q2", Value: 13})},
	} {
		t.Run(name, func(t *testing.T) {
			path := "testdata/" + name + ".svg"
			now := drawing(t, c.say, c.series)
			if *update {
				if err := os.WriteFile(path, []byte(now), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if was, err := os.ReadFile(path); err != nil || string(was) != now {
				t.Errorf("%s is not what is drawn; look at it and run with -update (%v)", path, err)
			}
		})
	}
}

// One observation or two hundred, of any size: the drawing is whole, and nothing in it
// is outside its frame.
func TestEverySeriesCanBeDrawn(t *testing.T) {
	da, _ := say(t)
	rapid.Check(t, func(r *rapid.T) {
		var list []indicator.Observation
		for i := range rapid.IntRange(1, indicator.Most).Draw(r, "n") {
			if i > 0 && rapid.IntRange(0, 5).Draw(r, "hole") == 0 {
				continue
			}
			v := i18n.Round(rapid.Float64Range(-1e6, 1e6).Draw(r, "v") / math.Pow10(rapid.IntRange(0, 6).Draw(r, "smaller")))
			list = append(list, indicator.Observation{At: fmt.Sprintf("%d-%02d", 2000+i/12, i%12+1), Value: v})
		}
		s := series(indicator.Monthly, indicator.Up, indicator.Known(rapid.Float64Range(-1000, 1000).Draw(r, "target")), list...)
		text := drawing(t, da, s)
		d := xml.NewDecoder(strings.NewReader(text))
		circles := 0
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				r.Fatalf("%v in %s", err, text)
			}
			if e, ok := token.(xml.StartElement); ok && e.Name.Local == "circle" {
				circles++
			}
		}
		c := s.Draw(da)
		if circles != len(list) || strings.Contains(text, "NaN") || strings.Contains(text, "Inf") {
			r.Fatalf("%d circles for %d observations: %s", circles, len(list), text)
		}
		for _, dot := range c.Dots {
			var x, y float64
			fmt.Sscan(dot.X, &x)
			fmt.Sscan(dot.Y, &y)
			if x < 0 || y < 0 || x > float64(c.Width) || y > float64(c.Height) {
				r.Fatalf("%v is outside %d × %d", dot, c.Width, c.Height)
			}
		}
		if len(c.Ticks) < 2 || len(c.Ticks) > 9 {
			r.Fatalf("%d figures on the axis", len(c.Ticks))
		}
	})
}

func TestTheReadingClaimsNoMoreThanTheFigures(t *testing.T) {
	da, en := say(t)
	few := months(70, 71.5, 68)
	for _, c := range []struct {
		name string
		say  i18n.Phrases
		s    indicator.Series
		want string
	}{
		{"none", da, series(indicator.Monthly, indicator.Up, indicator.Known(75)), "Der er ingen målinger endnu. Måltallet er mindst 75 pct."},
		{"one", da, series(indicator.Monthly, indicator.Up, indicator.Figure{}, few[0]), "70 pct. i januar 2025. Én måling er for lidt til at sige, hvad tallet plejer at være."},
		{"few", da, series(indicator.Monthly, indicator.Up, indicator.Known(75), few...), "68 pct. i marts 2025. Det er 3,5 lavere end i februar 2025. Måltallet er mindst 75 pct. Der mangler 7. Tre målinger er for få til at sige, hvad tallet plejer at være."},
		{"down", da, series(indicator.Monthly, indicator.Down, indicator.Known(60), few...), "Måltallet er højst 60 pct. Tallet ligger 8 for højt."},
		{"reached", da, series(indicator.Monthly, indicator.Down, indicator.Known(68), few...), "Måltallet er højst 68 pct., og det er nået."},
		{"neither", da, series(indicator.Monthly, indicator.Neither, indicator.Known(70), few...), "Måltallet er 70 pct. Tallet ligger 2 under."},
		{"same", da, series(indicator.Monthly, indicator.Up, indicator.Figure{}, months(70, 70)...), "Det er det samme som i januar 2025."},
		{"english", en, series(indicator.Monthly, indicator.Up, indicator.Known(75), few...), "68 pct. in March 2025. That is 3.5 lower than in February 2025."},
		{"ten", da, series(indicator.Monthly, indicator.Up, indicator.Figure{}, months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)...), "En enkelt forskel viser ikke i sig selv fremgang."},
	} {
		r := c.s.Read(c.say)
		if got := r.Title + " " + strings.Join(r.Lines, " "); !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
