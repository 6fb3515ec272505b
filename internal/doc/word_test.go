package doc

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

func wordOf(t testing.TB, d Document) map[string]string {
	t.Helper()
	b, err := d.Word()
	if err != nil {
		t.Fatal(err)
	}
	return readWord(t, b)
}

func TestAWordFileSaysWhatTheDocumentSays(t *testing.T) {
	d := sample(t)
	if got, want := squeeze(wordWords(wordOf(t, d))), squeeze(plain(d)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

var (
	relation  = regexp.MustCompile(`<Relationship Id="([^"]*)" Type="([^"]*)" Target="([^"]*)"( TargetMode="External")?/>`)
	reference = regexp.MustCompile(`r:(?:id|embed)="([^"]*)"`)
	override  = regexp.MustCompile(`PartName="/([^"]*)"`)
	extension = regexp.MustCompile(`Extension="([^"]*)"`)
)

// Every part a part points to is there and has a kind, and every reference in the
// text is a relationship.
func TestThePartsOfAWordFileHangTogether(t *testing.T) {
	parts := wordOf(t, sample(t))
	names := map[string]string{}
	for file, base := range map[string]string{"_rels/.rels": "", "word/_rels/document.xml.rels": "word"} {
		for _, m := range relation.FindAllStringSubmatch(parts[file], -1) {
			names[m[1]] = m[2]
			if m[4] == "" && parts[path.Join(base, m[3])] == "" {
				t.Errorf("%s points to %s, which is not there", file, m[3])
			}
		}
	}
	body := parts["word/document.xml"]
	if len(reference.FindAllString(body, -1)) < 6 {
		t.Error("few references were found")
	}
	for _, m := range reference.FindAllStringSubmatch(body, -1) {
		if names[m[1]] == "" {
			t.Errorf("the text refers to %s, which is no relationship", m[1])
		}
	}
	kinds := parts["[Content_Types].xml"]
	for _, m := range override.FindAllStringSubmatch(kinds, -1) {
		if parts[m[1]] == "" {
			t.Errorf("%s has a kind and is not there", m[1])
		}
	}
	for name := range parts {
		if known := strings.Contains(kinds, `Extension="`+strings.TrimPrefix(path.Ext(name), ".")+`"`); !known {
			t.Errorf("%s has no kind; known are %v", name, extension.FindAllString(kinds, -1))
		}
	}
	for _, m := range regexp.MustCompile(`w:(?:pStyle|tblStyle|rStyle) w:val="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		if !strings.Contains(parts["word/styles.xml"], `w:styleId="`+m[1]+`"`) {
			t.Errorf("there is no style %s", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`w:numId w:val="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		if !strings.Contains(parts["word/numbering.xml"], `<w:num w:numId="`+m[1]+`">`) {
			t.Errorf("there is no numbering %s", m[1])
		}
	}
}

func TestAWordFileCanBeReadAloudAndWorkedOn(t *testing.T) {
	parts := wordOf(t, sample(t))
	for name, want := range map[string][]string{
		"word/document.xml": {`<w:pStyle w:val="Title"/>`, `<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="Heading2"/>`, `<w:tblHeader/>`, `<w:tblCaption w:val="Budskaber"/>`,
			`descr="En rød tråd fra venstre mod højre"`, `<adec:decorative val="1"/>`, `<w:hyperlink r:id="link1">`, `<w:br w:type="page"/>`, `<w:gridSpan w:val="3"/>`, `<w:pStyle w:val="ListBullet"/>`, `<w:titlePg/>`, `<w:pgSz w:w="11906" w:h="16838"/>`},
		"word/styles.xml":   {`<w:lang w:val="da-DK"`, `<w:name w:val="heading 1"/>`},
		"word/footer.xml":   {`Side `, ` PAGE `, ` NUMPAGES `},
		"word/header.xml":   {"Ledetråd 2027", "Opfundne data"},
		"docProps/core.xml": {"<dc:title>Ledetråd 2027</dc:title>", "<dc:creator>Fjordby Kommune</dc:creator>", "<dc:language>da-DK</dc:language>", "2026-09-08T08:00:00Z"},
	} {
		for _, w := range want {
			if !strings.Contains(parts[name], w) {
				t.Errorf("%s has no %s", name, w)
			}
		}
	}
	english := sample(t)
	english.Lang = "en"
	if s := wordOf(t, english)["word/styles.xml"]; !strings.Contains(s, `<w:lang w:val="en-GB"`) || strings.Contains(s, "LANGUAGE") {
		t.Error("an English document does not say so")
	}
}
