package poster

import (
	"bytes"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func fjordby() Poster {
	says := func(a, b, c string) []Says {
		return []Says{{"Borgerne", a}, {"Organisationen", b}, {"Medarbejderne", c}}
	}
	return Poster{
		Title: "Ledetråd 2026", Subtitle: "Tre temaer, én retning. De gælder alle centre og institutioner og fører frem til det, borgeren mærker.",
		Mark: "Opfundne data",
		Aims: []Aim{{"Borgerne klarer sig selv længere", []int{0}}, {"Enklere adgang til kommunen", []int{0}}, {"Sundhed tæt på hverdagen", []int{0}},
			{"Familier møder én kommune", []int{1}}, {"Alle unge i uddannelse eller job", []int{1}}, {"Flere virksomheder vokser her", []int{1}},
			{"En god og grøn arbejdsplads", []int{2}}, {"Levende byer og landsbyer", nil}},
		Themes: []Theme{
			{Number: 1, Title: "Det, der virker", Subtitle: "Indsatser med effekt for borgeren", Says: says("Du får den hjælp, der virker. Vi stopper det, der ikke gør.",
				"Hver indsats har et mål for effekten, og vi følger op med både tal og samtaler.", "Du ved, hvad din indsats skal føre til, og må sige fra, når den ikke gør det."),
				Question: "Hvad ville borgeren savne, hvis vi holdt op med det i morgen?"},
			{Number: 2, Title: "Ét forløb på tværs", Subtitle: "Borgeren møder én kommune", Says: says("Du skal ikke selv bære din sag fra kontor til kontor.",
				"Vi planlægger på tværs fra første dag, også med foreninger og virksomheder.", "Du må tage kontakt over grænserne uden at spørge om lov."),
				Question: "Hvor bærer borgeren i dag selv sin sag videre til den næste?"},
			{Number: 3, Title: "Tid til at lære", Subtitle: "Faglighed, der vokser", Says: says("Du møder fagfolk, der ved besked og spørger, hvad der er vigtigt for dig.",
				"Vi deler det, vi lærer, og ser os om uden for vores eget fag.", "Du får tid til at lære nyt og til at vise andre, hvad du kan."),
				Question: "Hvad har vi lært af en fejl i år, og hvem har vi fortalt det til?"},
		},
		Foot: "Fjordby Kommune. Vedtaget af direktionen 29. oktober 2025.", Advice: "Drøft den lokalt: hæng den op, og tag ét spørgsmål pr. møde.",
		Words: Words{End: "Borgeren", EndNote: "mærker effekten", Question: "Drøft den lokalt", Shown: "Otte politiske mål, tre temaer, én borger.", Shortened: "Forkortet.",
			More: func(n int) string { return "og " + digits(n) + " mål mere" }},
	}
}

var update = flag.Bool("update", false, "write the drawings anew")

// What stands on the sheet of the example is known to the letter.
func TestTheExamplesPosterIsAsItWas(t *testing.T) {
	s, whole, err := Sheet(fjordby())
	if err != nil || !whole {
		t.Fatalf("whole %v: %v", whole, err)
	}
	golden(t, "fjordby.svg", s.SVG())
	again, _, err := Sheet(fjordby())
	if err != nil || !bytes.Equal(s.SVG(), again.SVG()) {
		t.Errorf("the same words give another drawing: %v", err)
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is another than it was (-update writes it anew): %v", name, err)
	}
}

func TestTheSheetIsATaggedA3(t *testing.T) {
	p := fjordby()
	s, _, err := Sheet(p)
	if err != nil {
		t.Fatal(err)
	}
	s.Lang, s.Author = "da", "Fjordby Kommune"
	file, err := s.PDF()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`Title: +Ledetråd 2026`, `Tagged: +yes`, `Pages: +1\n`, `1190\.55 x 841\.89 pts \(A3\)`} {
		if info := tool(t, file, "pdfinfo", "FILE"); !regexp.MustCompile(want).MatchString(info) {
			t.Errorf("pdfinfo does not say %s:\n%s", want, info)
		}
	}
	if out := tool(t, file, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	tree := strings.Join(strings.Fields(tool(t, file, "pdfinfo", "-struct-text", "FILE")), " ")
	last := 0
	for _, want := range []string{"H1", "Ledetråd 2026", "Figure", "H2", "Det, der virker", "Du får den hjælp, der virker. Vi stopper det, der ikke gør.", "H2", "Ét forløb på tværs", "Tid til at lære", "Vedtaget af direktionen"} {
		at := strings.Index(tree[last:], want)
		if at < 0 {
			t.Fatalf("%q is not read after what stands before it: %s", want, tree)
		}
		last += at
	}
}

func tool(t *testing.T, file []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	args[len(args)-1] = path
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
	return string(out)
}

func TestTheDrawingIsOneSoundFile(t *testing.T) {
	p := fjordby()
	p.Title = `Ledetråd <script>alert("x")</script> & "2026"`
	s, _, err := Sheet(p)
	if err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(s.SVG()))
	words := ""
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "image" || e.Name.Local == "style") {
			t.Errorf("the file has an element %s", e.Name.Local)
		}
		if c, ok := token.(xml.CharData); ok {
			words += string(c) + " "
		}
	}
	if !strings.Contains(strings.Join(strings.Fields(words), " "), "Du skal ikke selv bære din sag fra kontor til kontor.") {
		t.Errorf("a message is not in the file: %s", words)
	}
}
