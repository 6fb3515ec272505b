package doc

import (
	"strings"
	"testing"
)

// Room to write in takes room: the page goes on below it, and both files have the name.
func TestRoomToWriteInTakesRoom(t *testing.T) {
	of := func(n int) Document {
		d := Document{Lang: "da", Title: "Dagsorden"}
		for range n {
			d.Blocks = append(d.Blocks, Heading{Level: 3, Text: "Punkt"}, Blank{Name: "Beslutning"})
		}
		return d
	}
	pages := func(n int) int {
		pdf, err := of(n).PDF()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Count(string(pdf), "/Type /Page ")
	}
	if one, many := pages(1), pages(12); one != 1 || many < 2 {
		t.Errorf("pages of 1 and 12: got %d and %d", one, many)
	}
	word, err := of(2).Word()
	if err != nil {
		t.Fatal(err)
	}
	if text := string(readWord(t, word)["word/document.xml"]); strings.Count(text, "Beslutning") != 2 || strings.Count(text, "<w:pBdr>") != 2 {
		t.Errorf("the Word file: %s", text)
	}
}
