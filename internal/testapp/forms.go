package testapp

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Form is a form of a page, as a browser reads it.
type Form struct {
	Action string // below the municipality's address
	Files  bool   // it brings a file
	Fields []Field
	Node   *html.Node
}

// Field is a field of a form; radio buttons and boxes of one name are one.
type Field struct {
	Name, Kind string   // kind: text, date, hidden, textarea, select, radio, checkbox, file, password …
	Values     []string // that stand in it
	Choices    []string // that can be chosen
	Required   bool
	Max        int
}

// Chooses tells whether the field takes one of a list.
func (f Field) Chooses() bool { return f.Kind == "select" || f.Kind == "radio" || f.Kind == "checkbox" }

// Forms are the forms of a page that are sent with POST.
func (p Page) Forms() (list []Form) {
	doc, err := html.Parse(strings.NewReader(p.Body))
	if err != nil {
		return nil
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "form" || !strings.EqualFold(attr(n, "method"), "post") {
			continue
		}
		_, action, _ := strings.Cut(strings.TrimPrefix(attr(n, "action"), "/"), "/")
		f := Form{Action: "/" + action, Files: attr(n, "enctype") == "multipart/form-data", Node: n}
		for x := range n.Descendants() {
			f.take(x)
		}
		list = append(list, f)
	}
	return list
}

func (f *Form) take(n *html.Node) {
	name := attr(n, "name")
	if n.Type != html.ElementNode || name == "" || has(n, "disabled") {
		return
	}
	x := Field{Name: name, Kind: n.Data, Required: has(n, "required")}
	x.Max, _ = strconv.Atoi(attr(n, "maxlength"))
	switch n.Data {
	case "input":
		x.input(n)
	case "textarea":
		if n.FirstChild != nil {
			x.Values = []string{strings.TrimPrefix(n.FirstChild.Data, "\n")}
		}
	case "select":
		x.options(n)
	case "button":
		x.Kind, x.Choices = "button", []string{attr(n, "value")}
	default:
		return
	}
	same := slices.IndexFunc(f.Fields, func(o Field) bool { return o.Name == name })
	if same >= 0 && f.Fields[same].Kind == x.Kind && x.Kind != "select" {
		f.Fields[same].Values = append(f.Fields[same].Values, x.Values...)
		f.Fields[same].Choices = append(f.Fields[same].Choices, x.Choices...)
		return
	}
	f.Fields = append(f.Fields, x)
}

func (x *Field) input(n *html.Node) {
	x.Kind = attr(n, "type")
	switch x.Kind {
	case "":
		x.Kind = "text"
	case "radio", "checkbox":
		x.Choices = []string{attr(n, "value")}
		if !has(n, "checked") {
			return
		}
	}
	if x.Kind != "file" {
		x.Values = []string{attr(n, "value")}
	}
}

func (x *Field) options(n *html.Node) {
	for o := range n.Descendants() {
		if o.Type != html.ElementNode || o.Data != "option" {
			continue
		}
		x.Choices = append(x.Choices, attr(o, "value"))
		if has(o, "selected") {
			x.Values = []string{attr(o, "value")}
		}
	}
	if x.Values == nil && len(x.Choices) > 0 {
		x.Values = x.Choices[:1] // what a browser sends when nothing is chosen
	}
}

// Stands is what the form sends as it stands on the page.
func (f Form) Stands() url.Values {
	v := url.Values{}
	for _, x := range f.Fields {
		if x.Kind != "file" && x.Kind != "button" {
			v[x.Name] = append(v[x.Name], x.Values...)
		}
	}
	return v
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}
