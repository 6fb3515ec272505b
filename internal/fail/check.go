package fail

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Check collects everything that is wrong with an input, so that the reader
// hears it all at once. It never reads a database.
type Check struct{ fields []Field }

// That records the sentence of key for the field unless ok.
func (c *Check) That(ok bool, field, key string, args ...any) {
	if !ok {
		c.fields = append(c.fields, Field{Name: field, Key: key, Args: args})
	}
}

// Line checks a text of one line: not longer than max characters, no line breaks
// and no control characters. Empty passes.
func (c *Check) Line(value, field string, max int) {
	c.size(value, field, max)
	c.That(strings.IndexFunc(value, unicode.IsControl) < 0, field, "fail.one_line")
}

// Text checks a text of several lines: not longer than max characters, and no
// control characters besides line breaks and tabs. Empty passes.
func (c *Check) Text(value, field string, max int) {
	c.size(value, field, max)
	bad := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' }
	c.That(strings.IndexFunc(value, bad) < 0, field, "fail.control_characters")
}

func (c *Check) size(value, field string, max int) {
	c.That(utf8.ValidString(value), field, "fail.encoding")
	n := utf8.RuneCountInString(value)
	c.That(n <= max, field, "fail.too_long", max, n)
}

// OneOf checks a choice. Empty is not a choice unless it is among them.
func (c *Check) OneOf(value, field string, choices ...string) {
	for _, choice := range choices {
		if value == choice {
			return
		}
	}
	c.That(false, field, "fail.choose")
}

// Day checks a day written 2026-01-31. Empty passes.
func (c *Check) Day(value, field string) {
	if value == "" {
		return
	}
	d, err := time.Parse(time.DateOnly, value)
	c.That(err == nil && d.Year() >= 1900 && d.Year() <= 2200, field, "fail.day")
}

// Err is nil, or the Invalid error with every field.
func (c *Check) Err() error {
	if len(c.fields) == 0 {
		return nil
	}
	return &Error{Kind: Invalid, Key: "fail.invalid", Fields: c.fields}
}
