package indicator_test

import (
	"fmt"
	"strings"
	"testing"

	"ledetraad/internal/indicator"
)

const today = "2026-09-08"

// tell writes a line as the tests do: its period and figure, or what is wrong.
func tell(l indicator.Line) string {
	switch {
	case l.Heading:
		return "heading"
	case l.Problem != "":
		return strings.TrimPrefix(l.Problem, "indicator.")
	case l.Empty:
		return "empty"
	}
	return fmt.Sprint(l.At, " ", l.Value)
}

func TestTwoColumnsAreReadLineByLine(t *testing.T) {
	da, en := say(t)
	for _, c := range []struct{ text, want string }{
		{"2026-01\t70\n2026-02\t71,5", "2026-01 70|2026-02 71.5"},
		{"jan 2026; 70\r\nfeb 2026; 1.234,5\r\n", "2026-01 70|2026-02 1234.5|empty"},
		{"\uFEFFMåned;Pct.\n2026-01;70 pct.\n2026-02;71%", "heading|2026-01 70|2026-02 71"},
		{"\"2026-01\";\"70,5\"", "2026-01 70.5"},
		{"2026-01\t70\t\t", "2026-01 70"},
		{"2026-01\t\n2026-02;", "empty|empty"},
		{"2026-01\t70\n2026-01\t71", "2026-01 70|line_twice"},
		{"2026-01\t\n2026-01\t71", "empty|2026-01 71"},
		{"2026-01\tca. 70", "number"},
		{"2026-01\t70.5", "number"},
		{"2026-01 70", "line_columns"},
		{"2026-01\t70\t71", "line_columns"},
		{"engang\t70", "line_period"},
		{"Måned\tPct.\nMåned\tPct.", "heading|line_period"},
		{"2026-01\t70\nI alt\tmange", "2026-01 70|line_period"},
		{"2026-10\t70", "period_to_come"},
		{"2026-01\t-3,25", "2026-01 -3.25"},
	} {
		var got []string
		for i, l := range indicator.Paste(da, indicator.Monthly, "pct.", today, c.text) {
			got = append(got, tell(l))
			if l.Number != i+1 {
				t.Errorf("%q: line %d is called %d", c.text, i+1, l.Number)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: got %s, want %s", c.text, s, c.want)
		}
	}
	if l := indicator.Paste(en, indicator.Monthly, "", today, "May 2026\t1,234.5")[0]; tell(l) != "2026-05 1234.5" {
		t.Errorf("in English: got %s", tell(l))
	}
}

// Whatever is pasted, every line is told of, and what is taken is a period and a
// figure that can be kept.
func FuzzPaste(f *testing.F) {
	for _, text := range []string{"2026-01\t70", "maj-26;1.234,5\n\n;", "\x00\t\"", "2. kvartal 2026;−0", "٣٠\t٧", ";;;;\n\t\t", "9999999999999;1", "2026-01;" + strings.Repeat("9", 400)} {
		f.Add(text)
	}
	da, _ := say(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, often := range indicator.Rhythms {
			lines := indicator.Paste(da, often, "pct.", today, text)
			if len(lines) != strings.Count(text, "\n")+1 {
				t.Fatalf("%d lines of %q", len(lines), text)
			}
			seen := map[string]bool{}
			for _, l := range lines {
				if !l.New() {
					continue
				}
				if at, ok := indicator.ReadPeriod(often, l.At); !ok || at != l.At || seen[l.At] || !indicator.Begun(l.At, today) {
					t.Errorf("%q is taken as %q", l.Text, l.At)
				}
				seen[l.At] = true
				if back, ok := da.ParseDecimal(da.Decimal(l.Value)); !ok || back != l.Value {
					t.Errorf("%q is taken as %v, which is shown as %s", l.Text, l.Value, da.Decimal(l.Value))
				}
			}
		}
	})
}
