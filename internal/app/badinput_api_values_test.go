package app_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// known are values that are right, where any text is not.
var known = map[string]string{"period": `"2026"`, "day": `"2026-09-08"`, "starts": `"2026-10-01"`, "ends": `"2026-11-01"`, "text": `"Det går godt. Vi ser fremgang. Vi går videre."`,
	"usedIn": `"Dialogen"`, "because": `"Det er vigtigt."`, "title": `"Børn fortæller om bøger"`, "evidence": `"Tolv samtaler."`}

// right is a body with what must be in it, and what the way sets.
func (p program) right() map[string]string {
	body := p.body.right()
	for name, value := range p.way.set {
		body[name] = p.w.at(value)
	}
	return body
}

func (x *schema) right() map[string]string {
	body := map[string]string{}
	for _, name := range x.Required {
		body[name] = x.Properties[name].value(name)
	}
	return body
}

func (x *schema) value(name string) string {
	switch {
	case len(x.Enum) > 0:
		return quoted(x.Enum[0])
	case known[name] != "":
		return known[name]
	case x.Type == "boolean":
		return "false"
	case x.Type == "array":
		return "[]"
	case x.Type == "object":
		return written(x.right())
	case x.Type == "integer", x.Type == "number":
		return "1"
	}
	return `"Noget nyt"`
}

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

func written(body map[string]string) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(body)) {
		parts = append(parts, quoted(name)+":"+body[name])
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// without is the body without a name; with is the body with another value in it.
func without(body map[string]string, name string) map[string]string {
	m := maps.Clone(body)
	delete(m, name)
	return m
}

func with(body map[string]string, name, value string) map[string]string {
	m := maps.Clone(body)
	m[name] = value
	return m
}

var (
	dayNames  = []string{"day", "starts", "ends", "due", "target_day"}
	lineNames = []string{"title", "name", "used_in", "source", "label"}
)

// wrong are values of a property that are never right, by what is wrong with them. What
// is not read where it is sent is wrong only by its type.
func (x *schema) wrong(name string, unread bool) map[string]string {
	bad := map[string]string{"an object": `{"a":1}`, "half": `"a`, "1e999": `1e999`, "a list of lists": `[[]]`}
	switch x.Type {
	case "integer":
		bad["a fraction"], bad["a text"], bad["very large"] = "1.5", `"1"`, "99999999999999999999"
		if x.Maximum != nil {
			bad["too large"] = fmt.Sprint(*x.Maximum + 1)
		}
		if x.Minimum != nil {
			bad["too small"] = fmt.Sprint(*x.Minimum - 1)
		}
	case "number":
		bad["a text"] = `"1"`
	case "boolean":
		bad["a text"] = `"true"`
	}
	if x.Type != "integer" && x.Type != "number" {
		bad["a number"] = `7`
	}
	if x.Type != "boolean" {
		bad["true"] = `true`
	}
	if x.Type == "array" {
		x.wrongItems(name, unread, bad)
		return bad
	}
	bad["a list"], bad["NUL"], bad["200 kB"], bad["not UTF-8"] = `["a"]`, `"a\u0000b"`, quoted(long), "\"a\xffb\""
	if x.Type != "string" {
		return bad
	}
	if len(x.Enum) > 0 || x.MaxLength == 16 && !unread {
		bad["an unknown choice"], bad["an id of nothing"] = `"noget"`, `"06g7zm85g8zkzzzz"`
	}
	if x.MaxLength > 0 {
		bad["one too many"] = quoted(strings.Repeat("å", x.MaxLength+1))
	}
	if unread {
		return bad
	}
	bad["a bell"] = `"a\u0007b"`
	if slices.Contains(lineNames, name) {
		bad["two lines"] = `"to\nlinjer"`
	}
	if slices.Contains(dayNames, name) {
		for _, day := range []string{"2026-02-30", "2026-9-8", "i morgen", "0000-00-00"} {
			bad[day] = quoted(day)
		}
	}
	return bad
}

// wrongItems are lists with something wrong in them, in one place beside what is right.
func (x *schema) wrongItems(name string, unread bool, bad map[string]string) {
	bad["a text"], bad["NUL in it"], bad["null in it"] = `"a"`, `["a\u0000b"]`, `[null]`
	first := x.Items.value(name)
	if x.MaxItems > 0 {
		bad["too many"] = "[" + strings.Repeat(first+",", x.MaxItems) + first + "]"
	}
	if x.Items.Type == "object" {
		right := x.Items.right()
		bad["an unknown property"] = "[" + written(with(right, "noget", `"x"`)) + "]"
		for name, p := range x.Items.Properties {
			if _, ok := right[name]; ok {
				bad["without "+name] = "[" + written(without(right, name)) + "]"
			}
			for what, value := range p.wrong(name, unread) {
				bad[name+": "+what] = "[" + written(with(right, name, value)) + "]"
			}
		}
		return
	}
	bad["a number in it"], bad["a list in it"] = `[7]`, `[["a"]]`
	if !unread && !slices.Contains(sentences, name) {
		bad["unknown ids"], bad["markup"], bad["an id of nothing"] = `["noget"]`, `["<script>"]`, `["06g7zm85g8zkzzzz"]`
	}
}

// sentences are lists of what people write; what looks like an id is one too.
var sentences = []string{"questions", "inputs", "activities", "outputs", "outcomes", "impact", "assumptions", "points_said"}
