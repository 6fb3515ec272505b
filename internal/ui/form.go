package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// Form is a form as it is to be shown: fresh, sent back with errors, or met by
// someone else's change.
type Form struct {
	Action  string
	Version string              // of the thing as it was shown; empty is none
	Values  map[string]string   // what stands in the fields
	Lists   map[string][]string // the chosen values of fields with several
	Errors  map[string]string   // field → what to do; "" is the whole form
	Order   []string            // the fields as they come, for the list of errors
	Theirs  map[string]string   // on a conflict: what stands there now
	Summary string              // heading of the list of errors

	ConflictTitle, ConflictText string
	Words                       FormWords
}

// FormWords are the words a form needs in every field.
type FormWords struct {
	Theirs   string // "Gemt i mellemtiden"
	Nothing  string // when theirs is empty: "Intet"
	Optional string // after the label of what may be left out: "kan udelades"
	Choose   string // first line of a list: "Vælg"
}

// Field is one question in a form.
type Field struct {
	Name, Label, Hint string
	Type              string // of an input: text if empty
	Autocomplete      string
	Required          bool
	Instead           string // of Words.Optional, where one of several is needed: "ét af de to skal udfyldes"
	Max               int    // most characters; 0 is no limit
	Rows              int    // over 0 makes a textarea
	Width             string // "kort", "mellem" or as wide as text may be
	Placeholder       string
	List              string // id of a datalist to choose among while typing
}

// Option is one answer to choose.
type Option struct {
	Value, Label, Hint string
}

// OptionGroup is answers that belong together under a name.
type OptionGroup struct {
	Label   string
	Options []Option
}

// Problem is an error in the list on top of a form.
type Problem struct {
	Field, Text string
}

// Problems lists the errors in the order of the fields; those of no known
// field come by name.
func (f Form) Problems() []Problem {
	var names []string
	for name := range f.Errors {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if n := f.place(a) - f.place(b); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	var out []Problem
	for _, name := range names {
		out = append(out, Problem{name, f.Errors[name]})
	}
	return out
}

func (f Form) place(name string) int {
	if name == "" {
		return -1
	}
	if i := slices.Index(f.Order, name); i >= 0 {
		return i
	}
	return len(f.Order)
}

// theirs is the other's answer, if it differs from one's own.
func (f Form) theirs(name string) (string, bool) {
	t, ok := f.Theirs[name]
	return t, ok && t != f.Values[name]
}

func (f Form) checked(name string) bool {
	v := f.Values[name]
	return v != "" && v != "0" && v != "false"
}

func (f Form) groupClass(name string) string {
	if f.Errors[name] != "" {
		return "felt felt-fejl"
	}
	return "felt"
}

// ID is the field's id on the page.
func (x Field) ID() string { return "f-" + x.Name }

func (x Field) inputType() string {
	if x.Type == "" {
		return "text"
	}
	return x.Type
}

// described names hint, error and the other's answer for a screen reader.
func (x Field) described(f Form) string {
	var ids []string
	if x.Hint != "" {
		ids = append(ids, x.ID()+"-hint")
	}
	if f.Errors[x.Name] != "" {
		ids = append(ids, x.ID()+"-fejl")
	}
	if _, ok := f.theirs(x.Name); ok {
		ids = append(ids, x.ID()+"-deres")
	}
	return strings.Join(ids, " ")
}

func labelOf(options []Option, value string) string {
	for _, o := range options {
		if o.Value == value {
			return o.Label
		}
	}
	return value
}

func allOptions(options []Option, groups []OptionGroup) []Option {
	all := slices.Clone(options)
	for _, g := range groups {
		all = append(all, g.Options...)
	}
	return all
}

// attrs are what every input of the field carries.
func (x Field) attrs(f Form) templ.Attributes {
	a := templ.Attributes{"id": x.ID(), "name": x.Name, "required": x.Required}
	x.state(f, a)
	if x.Autocomplete != "" {
		a["autocomplete"] = x.Autocomplete
	}
	if x.Max > 0 {
		a["maxlength"] = x.Max
	}
	if x.Placeholder != "" {
		a["placeholder"] = x.Placeholder
	}
	if x.List != "" {
		a["list"] = x.List
	}
	return a
}

// groupAttrs are what the fieldset of a choice carries. The list of errors
// leads to it, so it can take focus.
func (x Field) groupAttrs(f Form) templ.Attributes {
	a := templ.Attributes{"id": x.ID(), "tabindex": "-1"}
	x.state(f, a)
	delete(a, "aria-invalid") // not allowed on a group
	return a
}

func (x Field) state(f Form, a templ.Attributes) {
	if d := x.described(f); d != "" {
		a["aria-describedby"] = d
	}
	if f.Errors[x.Name] != "" {
		a["aria-invalid"] = "true"
	}
}

// value is what stands in an input; a password is never sent back.
func (f Form) value(x Field) string {
	if x.Type == "password" {
		return ""
	}
	return f.Values[x.Name]
}

func (f Form) chosen(name, value string) bool {
	return slices.Contains(f.Lists[name], value)
}

func (x Field) optionID(i int) string {
	return x.ID() + "-" + strconv.Itoa(i)
}
