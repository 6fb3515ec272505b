package caseform

import (
	"bytes"
	"strings"
	"testing"

	"ledetraad/internal/fail"

	"github.com/xuri/excelize/v2"
)

func TestListsOfCodesAreRead(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"semicolons with headings", "Kode;Emne\nA-1;Veje\nA-2;Stier\n", "2 A-1 Veje|3 A-2 Stier"},
		{"commas and quotes", "A-1,\"Veje, stier\"\r\nA-2,Stier\r\n", "1 A-1 Veje, stier|2 A-2 Stier"},
		{"tabs", "A-1\tVeje\n\nA-2\tStier", "1 A-1 Veje|3 A-2 Stier"},
		{"a mark of UTF-8", "\xef\xbb\xbfKode;Emne\nA-1;Køer", "2 A-1 Køer"},
		{"Windows letters", "A-1;K\xf8er\n", "1 A-1 Køer"},
		{"more columns", "A-1;Veje;2020;x\n", "1 A-1 Veje"},
		{"spaces", "  A-1 ;  Veje   og stier \n", "1 A-1 Veje og stier"},
		{"no name", "A-1\n", "1 A-1 "},
	} {
		rows, err := readFile("csv", strings.NewReader(c.file))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got := told(rows); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	for name, file := range map[string]string{"nothing": "", "only headings": "Kode;Emne\n", "UTF-16": "A\x00;\x00B\x00", "many": strings.Repeat("A;B\n", MaxCodes+1), "long": strings.Repeat("A;"+strings.Repeat("x", 900)+"\n", 400)} {
		if _, err := readFile("csv", strings.NewReader(file)); !fail.Is(err, fail.Invalid) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func told(rows []Row) string {
	var out []string
	for _, r := range rows {
		out = append(out, strings.TrimSuffix(carried([]Row{r}), "\n"))
	}
	return strings.ReplaceAll(strings.Join(out, "|"), "\t", " ")
}

func workbook(t testing.TB, cells ...string) []byte {
	t.Helper()
	x := excelize.NewFile()
	for i, v := range cells {
		at, err := excelize.CoordinatesToCellName(i%2+1, i/2+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := x.SetCellStr("Sheet1", at, v); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := x.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAWorkbookIsRead(t *testing.T) {
	rows, err := readFile("xlsx", bytes.NewReader(workbook(t, "Kode", "Emne", "A-1", "Køer", "", "", "A-2", "Stier")))
	if err != nil || told(rows) != "2 A-1 Køer|4 A-2 Stier" {
		t.Errorf("got %q, %v", told(rows), err)
	}
	if _, err := readFile("xlsx", strings.NewReader("PK no")); !fail.Is(err, fail.Invalid) {
		t.Errorf("a broken one: got %v", err)
	}
}

func TestWhatAListWouldDoIsJudgedLineByLine(t *testing.T) {
	now := []Code{{Code: "A-1", Name: "Veje"}, {Code: "A-2", Name: "Stier"}, {Code: "A-3", Name: "Broer"}, {Code: "A-4", Name: "Havne", Retired: true}}
	rows := []Row{{1, "A-1", "Veje"}, {2, "A-2", "Cykelstier"}, {3, "A-4", "Havne"}, {4, "A-9", "Skove"}, {5, "A-9", "Igen"}, {6, "", "Ingen"}, {7, "A-3", ""},
		{8, "A 8", "Mellemrum"}, {9, strings.Repeat("x", 61), "Lang"}, {10, "A-7", strings.Repeat("x", 201)}, {11, "A-6", "Ul\uFFFDselig"}}
	p := judge(rows, now, true)
	if len(p.Same) != 1 || len(p.Changed) != 1 || len(p.Back) != 1 || len(p.New) != 1 || len(p.Retired) != 0 {
		t.Errorf("got %+v", p)
	}
	want := map[int]string{5: "caseform.line_twice", 6: "caseform.line_code", 7: "caseform.line_name", 8: "caseform.line_space", 9: "caseform.line_code_long", 10: "caseform.line_name_long", 11: "caseform.line_letters"}
	for _, w := range p.Wrong {
		if want[w.At] != w.Key {
			t.Errorf("line %d: got %s, want %s", w.At, w.Key, want[w.At])
		}
		delete(want, w.At)
	}
	if len(want) > 0 {
		t.Errorf("nothing is said of %v", want)
	}
	// Only a whole list retires, and never a code whose line was wrong.
	if p := judge(rows[:1], now, true); len(p.Retired) != 2 {
		t.Errorf("a whole list retires %v, want A-2 and A-3", p.Retired)
	}
	if p := judge(rows[:1], now, false); len(p.Retired) != 0 {
		t.Errorf("a part of a list retires %v", p.Retired)
	}
}

func TestTemplatesOrderTheirParts(t *testing.T) {
	for _, key := range []string{"", "fredensborg", "norddjurs"} {
		f := After(key)
		if err := f.Check(); err != nil {
			t.Errorf("%q: %v", key, err)
		}
		seen := map[string]int{}
		for _, p := range f.Ordered() {
			seen[p.Name]++
		}
		for _, name := range Fixed {
			if seen[name] != 1 {
				t.Errorf("%q has %s %d times", key, name, seen[name])
			}
		}
	}
	f := Form{Parts: []Part{{Name: "content"}, {Name: Lines}}}
	if list := f.Ordered(); list[0].Name != Recommendation || list[2].Name != Lines || list[len(list)-1].Name != Decisions {
		t.Errorf("got %v", list)
	}
}

func TestNumbersAreWrittenAsTheMunicipalityDoes(t *testing.T) {
	for _, c := range []struct {
		digits, serial int
		want           string
	}{{0, 277, "24/277"}, {4, 277, "24/0277"}, {4, 9040, "24/9040"}, {4, 12345, "24/12345"}, {6, 7, "24/000007"}} {
		if got := (Numbering{Digits: c.digits}).Write("2024", c.serial); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	n := Numbering{Year: "2026", Least: 400}
	for used, want := range map[int]int{0: 400, 399: 400, 400: 401} {
		if got := n.After("2026", used); got != want {
			t.Errorf("after %d: got %d, want %d", used, got, want)
		}
	}
	if got := n.After("2027", 0); got != 1 {
		t.Errorf("the year after begins with %d", got)
	}
}

// Whatever is in a file, reading ends, and what was read comes back from the form of its
// preview as it was.
func FuzzCodes(f *testing.F) {
	for _, s := range []string{"", "Kode;Emne\nA-1;Veje\n", "A,\"b\nc\",d\r\n", "\xef\xbb\xbfA\tB", "K\xf8;\x81\n", "kode;x\nkode;y", "A;B\n\n\n;C", "\"", "A\u2028B;C", "1e9;=1+1"} {
		f.Add([]byte(s), false)
	}
	f.Add(workbook(f, "Kode", "Emne", "A-1", "Veje"), true)
	f.Fuzz(func(t *testing.T, b []byte, excel bool) {
		ending := "csv"
		if excel {
			ending = "xlsx"
		}
		rows, err := readFile(ending, bytes.NewReader(b))
		if err != nil {
			if !fail.Is(err, fail.Invalid) {
				t.Fatalf("got %v", err)
			}
			carriedBack(string(b))
			return
		}
		back, err := carriedBack(carried(rows))
		if err != nil || told(back) != told(rows) {
			t.Fatalf("%q came back as %q, %v", told(rows), told(back), err)
		}
		p := judge(rows, nil, true)
		if n := len(p.New) + len(p.Wrong); n != len(rows) {
			t.Fatalf("%d of %d lines were judged", n, len(rows))
		}
	})
}
