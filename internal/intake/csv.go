package intake

import (
	"bytes"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// readCSV reads a text of rows. Letters are UTF-8, or else Windows-1252 as an older
// Excel writes them; what parts the columns is found in the headings.
func readCSV(r io.Reader) (*sheet, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	s := &sheet{}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if s.old = !utf8.Valid(b); s.old {
		if b, err = charmap.Windows1252.NewDecoder().Bytes(b); err != nil {
			return nil, err
		}
	}
	text := string(b)
	at, comma := 1, rune(0)
	if first, rest, ok := strings.Cut(text, "\n"); ok {
		// A line of Excel's own that names what parts the columns.
		if c, named := strings.CutPrefix(strings.TrimRight(first, "\r"), "sep="); named && len(c) == 1 {
			at, comma, text = 2, rune(c[0]), rest
		}
	}
	if comma == 0 {
		comma = parts(text)
	}
	for text != "" {
		var fields []cell
		var ok bool
		if fields, text, ok = record(text, comma); !ok {
			return nil, wrong("intake.open_quote", at)
		}
		if err := s.add(at, fields); err != nil {
			return nil, err
		}
		at++
	}
	return s, s.whole()
}

// parts finds what parts the columns: what stands most often in the first line that
// says anything, outside quotation marks.
func parts(text string) rune {
	text = strings.TrimLeft(text, "\r\n")
	counts, quoted := map[rune]int{}, false
	for _, c := range text {
		if c == '"' {
			quoted = !quoted
		}
		if c == '\n' && !quoted {
			break
		}
		if !quoted {
			counts[c]++
		}
	}
	best := ';'
	for _, c := range []rune{',', '\t'} {
		if counts[c] > counts[best] {
			best = c
		}
	}
	return best
}

// record takes one row off the text; false where a quotation is not ended. A quotation
// may hold line breaks; two marks within it are one.
func record(text string, comma rune) (fields []cell, rest string, ok bool) {
	for {
		var field string
		if strings.HasPrefix(text, `"`) {
			if field, text, ok = quotation(text[1:]); !ok {
				return nil, "", false
			}
		}
		// What follows a quotation before the next column belongs to it.
		end := strings.IndexFunc(text, func(c rune) bool { return c == comma || c == '\n' || c == '\r' })
		if end < 0 {
			return append(fields, cell{text: unmarked(field + text)}), "", true
		}
		fields = append(fields, cell{text: unmarked(field + text[:end])})
		text = text[end:]
		if c, size := utf8.DecodeRuneInString(text); c == comma {
			text = text[size:]
			continue
		}
		return fields, strings.TrimPrefix(strings.TrimPrefix(text, "\r"), "\n"), true
	}
}

func quotation(text string) (field, rest string, ok bool) {
	var out strings.Builder
	for {
		end := strings.IndexByte(text, '"')
		if end < 0 {
			return "", "", false
		}
		out.WriteString(text[:end])
		if text = text[end+1:]; !strings.HasPrefix(text, `"`) {
			return out.String(), text, true
		}
		out.WriteByte('"')
		text = text[1:]
	}
}

// unmarked takes away the apostrophe that our own files put before what a spreadsheet
// would take for a formula.
func unmarked(text string) string {
	after, marked := strings.CutPrefix(text, "'")
	if !marked {
		return text
	}
	at := strings.TrimLeftFunc(after, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\uFEFF' })
	if at != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(at)[0]) || strings.HasPrefix(after, "\t") || strings.HasPrefix(after, "\r") {
		return after
	}
	return text
}
