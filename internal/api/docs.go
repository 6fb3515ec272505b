package api

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"

	"github.com/danielgtaylor/huma/v2"
)

// docsPage is the description for people, made of the same document.
type docsPage struct {
	i18n.Phrases
	s *Server
}

// row is one name of the description with its words.
type row struct {
	Name, Type, Href, Words string
}

func (s *Server) description(w http.ResponseWriter, r *http.Request) {
	lang := i18n.Parse("", r.Header.Get("Accept-Language"))
	if q := r.URL.Query().Get("lang"); q == "da" || q == "en" {
		lang = i18n.Lang(q)
	} else if k, err := r.Cookie("lang"); err == nil {
		lang = i18n.Parse(k.Value, r.Header.Get("Accept-Language"))
	}
	p := docsPage{s.words.In(lang), s}
	s.show(w, r, p.T("api.docs.title"), docsView(p))
}

func (p docsPage) anchors() (list []ui.Anchor) {
	for _, g := range p.s.groups {
		list = append(list, ui.Anchor{ID: g.Name, Label: p.T("api.group." + g.Name)})
	}
	return append(list, ui.Anchor{ID: "shapes", Label: p.T("api.docs.shapes")}, ui.Anchor{ID: "problems", Label: p.T("api.docs.problems")})
}

// about is an operation as the document has it.
func (p docsPage) about(op Operation) *huma.Operation { return p.s.operation(op) }

// parameters are what one chooses by in the address.
func (p docsPage) parameters(op Operation) (rows []row) {
	for _, x := range p.about(op).Parameters {
		if x.In != "query" {
			continue
		}
		rows = append(rows, row{Name: x.Name, Type: p.kind(x.Schema), Words: p.words(x.Name)})
	}
	return rows
}

// sends and answers name the shape that goes in, and the one that comes out.
func (p docsPage) sends(op Operation) string {
	body := p.about(op).RequestBody
	switch {
	case body == nil:
		return ""
	case op.most > 0:
		return shape(body.Content["multipart/form-data"].Schema.Properties[aboutPart])
	}
	return shape(body.Content["application/json"].Schema)
}

func (p docsPage) answers(op Operation) string {
	for status, answer := range p.about(op).Responses {
		if said := answer.Content["application/json"]; status != "default" && said != nil {
			return shape(said.Schema)
		}
	}
	return ""
}

// shape is the name of the shape a schema points to.
func shape(s *huma.Schema) string { return strings.TrimPrefix(s.Ref, "#/components/schemas/") }

// shapes lists the shapes by name.
func (p docsPage) shapes() (names []string) {
	for name := range p.s.spec.Components.Schemas.Map() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// fields are the names in a shape.
func (p docsPage) fields(name string) (rows []row) {
	s := p.s.spec.Components.Schemas.Map()[name]
	var names []string
	for field := range s.Properties {
		names = append(names, field)
	}
	slices.SortFunc(names, func(a, b string) int {
		if x, y := slices.Index(s.Required, a), slices.Index(s.Required, b); x >= 0 && y >= 0 {
			return x - y
		}
		return strings.Compare(a, b)
	})
	for _, field := range names {
		x := s.Properties[field]
		rows = append(rows, row{Name: field, Type: p.kind(x), Href: refOf(x), Words: p.words(field)})
	}
	return rows
}

func refOf(s *huma.Schema) string {
	if s.Type == huma.TypeArray {
		s = s.Items
	}
	return shape(s)
}

// kind says in words what a value is.
func (p docsPage) kind(s *huma.Schema) string {
	switch {
	case s.Type == huma.TypeArray:
		return p.T("api.docs.list_of", p.kind(s.Items))
	case s.Ref != "":
		return shape(s)
	case s.Format == "date" || s.Format == "date-time":
		return p.T("api.docs.type." + slugKey(s.Format))
	case len(s.Enum) > 0:
		var values []string
		for _, v := range s.Enum {
			if text, ok := v.(string); ok && text != "" {
				values = append(values, text)
			}
		}
		return strings.Join(values, " · ")
	case s.MaxLength != nil:
		return p.T("api.docs.type."+s.Type) + ", " + p.T("api.docs.max", *s.MaxLength)
	}
	return p.T("api.docs.type." + s.Type)
}

func (p docsPage) words(name string) string { return p.s.fieldWords(p.Phrases, name) }

func (p docsPage) status(slug string) string { return strconv.Itoa(statusOf[slug]) }
