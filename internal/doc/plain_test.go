package doc

import (
	"fmt"
	"strings"
)

// plain is every word of a document in the order it is read. List marks are left out:
// Word makes its own.
func plain(d Document) string {
	var out strings.Builder
	say := func(s string) { out.WriteString(clean(s) + "\n") }
	say(strings.Trim(d.Author+" · "+d.Mark, " ·"))
	say(d.Title)
	say(d.Subtitle)
	for _, f := range d.Facts {
		say(f.Name)
		say(f.Text)
	}
	plainBlocks(d.Blocks, say)
	return out.String()
}

func plainBlocks(list []Block, say func(string)) {
	for _, b := range list {
		switch b := b.(type) {
		case Heading:
			say(signed(b.Sign) + b.Text)
		case Paragraph:
			words := signed(b.Sign)
			for _, r := range b.Runs {
				words += clean(r.Text)
			}
			say(words)
		case List:
			for _, item := range b.Items {
				plainBlocks(item, say)
			}
		case Table:
			say(b.Caption)
			for _, c := range b.Columns {
				plainBlocks(c.Head, say)
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					plainBlocks(cell, say)
				}
			}
		case Quote:
			plainBlocks(b.Blocks, say)
			say(b.By)
		case Note:
			say(b.Title)
			plainBlocks(b.Blocks, say)
		case Figure:
			say(b.Caption)
		case Signatures:
			for _, p := range b.Parties {
				say(p.Role)
				say(p.Unit)
				say(b.Line)
			}
		}
	}
}

func signed(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n) + " "
}
