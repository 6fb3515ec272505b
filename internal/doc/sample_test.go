package doc

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
	"time"
)

// sample has one of everything.
func sample(t testing.TB) Document {
	t.Helper()
	return Document{
		Lang: "da", Title: "Ledetråd 2027", Subtitle: "Direktionens retning for arbejdet i år. Tre temaer, der hænger sammen.",
		Author: "Fjordby Kommune", Subject: "Retning for året", Mark: "Opfundne data",
		Made:  time.Date(2026, 9, 8, 8, 0, 0, 0, time.UTC),
		Facts: []Fact{{"Vedtaget", "29. oktober 2026"}, {"Gælder fra", "1. januar 2027"}, {"Sagsnummer", "26/1234"}},
		Words: Words{Page: "Side %d af %d", Contents: "Indhold"},
		Blocks: []Block{
			Heading{Level: 1, Text: "Temaer"},
			Paragraph{Runs: []Run{{Text: "Kommunalbestyrelsen vil have "}, {Text: "sammenhængende", Bold: true}, {Text: " forløb. Se "},
				{Text: "budgetaftalen", Link: "https://fjordby.example/budget"}, {Text: " og "}, {Text: "sundhedsfremmeindsatserne", Italic: true}, {Text: "."}}},
			Heading{Level: 2, Sign: 1, Text: "Det, der virker"},
			List{Items: [][]Block{
				{Text("Hver indsats har et mål for effekten.")},
				{Text("Vi følger op:"), List{Ordered: true, Items: [][]Block{{Text("med tal")}, {Text("med samtaler")}}}},
			}},
			Table{Caption: "Budskaber", Columns: []Column{Head("", 1), Head("Det, der virker", 2), Head("Ét forløb på tværs", 2)}, Rows: []Row{
				{Cell("Borgerne"), Cell("Du får den hjælp, der virker."), Cell("Du skal ikke selv bære din sag.")},
				{Cell("Uden for temaerne")},
				{Cell("Medarbejderne"), Cell("Du må sige fra."), nil},
			}},
			Quote{Blocks: []Block{Text("Hvis alle skal lære nyt hele tiden, bliver det en belastning.")}, By: "Hovedudvalget, 7. oktober"},
			Note{Title: "Udkast", Blocks: []Block{Text("Temaerne kan blive ændret.")}},
			Figure{Image: drawing(t), Alt: "En rød tråd fra venstre mod højre", Caption: "Den røde tråd", Width: 0.4},
			Figure{Image: photograph(t), Width: 0.2},
			PageBreak{},
			Heading{Level: 3, Text: "Parterne"},
			Styled(Meta, "Aftalen gælder i ét år."),
			Signatures{Line: "Dato og underskrift", Parties: []Party{{"Skoleleder", "Elmeskolen"}, {"Centerchef", "Skoler"}}},
		},
	}
}

func points() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, 60, 20))
	for x := range 60 {
		for y := 8; y < 12; y++ {
			m.Set(x, y, color.NRGBA{163, 33, 58, uint8(55 + 200*x/60)})
		}
	}
	return m
}

func drawing(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, points()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func photograph(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, points(), nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
