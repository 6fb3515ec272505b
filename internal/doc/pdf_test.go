package doc

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func pdfOf(t testing.TB, d Document) []byte {
	t.Helper()
	b, err := d.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// tool runs one of poppler's or qpdf's programs on a file.
func tool(t *testing.T, file []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
	return string(out)
}

func TestAPDFSaysWhatTheDocumentSaysInItsOrder(t *testing.T) {
	d := sample(t)
	got := readPDF(t, pdfOf(t, d)).text()
	for _, mark := range []string{"• ", "1. ", "2. "} {
		got = strings.ReplaceAll(got, mark+"\n", "")
	}
	if got, want := squeeze(got), squeeze(plain(d)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What others read of the file: that it is sound, tagged, titled, with its letters.
func TestOtherProgramsReadThePDF(t *testing.T) {
	file := pdfOf(t, sample(t))
	if out := tool(t, file, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	info := tool(t, file, "pdfinfo", "FILE")
	for _, want := range []string{`Title: +Ledetråd 2027`, `Author: +Fjordby Kommune`, `Tagged: +yes`, `Pages: +3`, `PDF version: +1\.7`, `A4`} {
		if !regexp.MustCompile(want).MatchString(info) {
			t.Errorf("pdfinfo does not say %s:\n%s", want, info)
		}
	}
	lines := strings.Split(strings.TrimSpace(tool(t, file, "pdffonts", "FILE")), "\n")
	if len(lines) != 5 {
		t.Errorf("got %d fonts, want 3: %v", len(lines)-2, lines)
	}
	for _, l := range lines[2:] {
		if !regexp.MustCompile(`^LEDET[A-D]\+IBMPlexSans\S+ +CID TrueType +Identity-H +yes yes yes`).MatchString(l) {
			t.Errorf("not embedded, subset and with its signs: %s", l)
		}
	}
	text := tool(t, file, "pdftotext", "-raw", "FILE", "-")
	at := 0
	for _, want := range []string{"Ledetråd 2027", "Vedtaget 29. oktober 2026", "Temaer", "Kommunalbestyrelsen vil have sammenhængende forløb. Se budgetaftalen og",
		"1 Det, der virker", "• Hver indsats", "2. med samtaler", "Borgerne Du får den hjælp, der virker. Du skal ikke", "Uden for temaerne", "Hovedudvalget, 7. oktober", "Parterne", "Skoleleder", "Centerchef"} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("pdftotext does not say %q after\n%s", want, text[:at])
		}
		at += i
	}
}

func TestThePDFIsReadInStructure(t *testing.T) {
	file := pdfOf(t, sample(t))
	var tags []string
	for _, l := range strings.Split(tool(t, file, "pdfinfo", "-struct", "FILE"), "\n") {
		if f := strings.Fields(l); len(f) > 0 && !strings.HasPrefix(f[0], "/") && f[0] != "Object" {
			tags = append(tags, strings.Repeat(" ", (len(l)-len(strings.TrimLeft(l, " ")))/2)+strings.TrimSuffix(f[0], ":"))
		}
	}
	want := strings.Fields(strings.ReplaceAll(structure, "\n", " "))
	if got := strings.Fields(strings.Join(tags, " ")); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, " "), strings.Join(want, " "))
	}
	d := readPDF(t, file)
	for _, want := range [][]string{
		{"/Type /Catalog", "/Lang (da-DK)", "/MarkInfo << /Marked true >>", "/DisplayDocTitle true", "/Outlines"},
		{"/S /Figure", "/Alt <FEFF0045006E002000720" /* "En r" */},
		{"/S /TH", "/Scope /Column"}, {"/S /TH", "/Scope /Row /ColSpan 3"},
		{"/S /URI", "/StructParent 3", "/Rect ["},
		{"/S /Link", "/OBJR"},
		{"/Type /Metadata", "<dc:language><rdf:Bag><rdf:li>da-DK</rdf:li>", "Ledetråd 2027"},
		{"/Title <FEFF0031002000440065007400", "/Parent"},
	} {
		if d.find(want...) == "" {
			t.Errorf("no object has %q", want)
		}
	}
	pages := d.list(d.find("/Type /Pages"), "Kids")
	for i, p := range pages {
		if !strings.Contains(p, "/Tabs /S") || !strings.Contains(p, "/StructParents") {
			t.Errorf("page %d: %s", i+1, p)
		}
	}
}

const structure = `Document P H1 P Table TR TH P TD P TR TH P TD P TR TH P TD P
H2 P Link H3 L LI Lbl LBody P LI Lbl LBody P L LI Lbl LBody P LI Lbl LBody P
Table Caption TR TD TH P TH P TR TH P TD P TD P TR TH P TR TH P TD P TD
BlockQuote P P Div P P Figure P H4 P Div P P P Div P P P`

// Every mark on a page belongs to the element that counts it among its own.
func TestMarksAndElementsAgree(t *testing.T) {
	d := readPDF(t, pdfOf(t, many200(3)))
	nums := d.at(d.find("/Type /StructTreeRoot"), "ParentTree")
	pages := d.list(d.find("/Type /Pages"), "Kids")
	for i, content := range d.pages {
		marks := strings.Count(content, "/MCID ")
		m := regexp.MustCompile(` ` + regexp.MustCompile(`/StructParents (\d+)`).FindStringSubmatch(pages[i])[1] + ` \[([^\]]*)\]`).FindStringSubmatch(nums)
		if m == nil || strings.Count(m[1], " R") != marks || marks == 0 {
			t.Fatalf("page %d has %d marks, and owners %v", i+1, marks, m)
		}
		if begun, ended := strings.Count(content, "BDC")+strings.Count(content, "BMC"), strings.Count(content, "EMC"); begun != ended {
			t.Errorf("page %d begins %d marks and ends %d", i+1, begun, ended)
		}
	}
}

func TestAHyphenatedWordIsReadWhole(t *testing.T) {
	word := "kommunalbestyrelsesmedlemmernes"
	d := Document{Lang: "da", Title: "T", Blocks: []Block{Text(strings.Repeat("ab ", 23) + word + " er her.")}}
	read := readPDF(t, pdfOf(t, d))
	hyphened := false
	for _, s := range read.words {
		hyphened = hyphened || strings.HasSuffix(s.text, string(softHyphen))
	}
	if !hyphened || !strings.Contains(read.text(), word) {
		t.Errorf("the word is not hyphenated, or not whole: %q", read.text())
	}
	if out := tool(t, pdfOf(t, d), "pdftotext", "FILE", "-"); !strings.Contains(strings.ReplaceAll(out, "\n", ""), word) && !strings.Contains(strings.ReplaceAll(out, "\u00ad\n", ""), word) {
		t.Errorf("pdftotext reads %q", out)
	}
	d.Lang = "en"
	if got := readPDF(t, pdfOf(t, d)); strings.Contains(got.text(), string(softHyphen)) || got.find("/Lang (en-GB)") == "" {
		t.Error("an English text is hyphenated as Danish")
	}
}

func TestTheSameDocumentGivesTheSameFile(t *testing.T) {
	if !bytes.Equal(pdfOf(t, sample(t)), pdfOf(t, sample(t))) {
		t.Error("two files of one document differ")
	}
	a, err := sample(t).Word()
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := sample(t).Word(); !bytes.Equal(a, b) {
		t.Error("two Word files of one document differ")
	}
}
