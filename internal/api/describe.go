package api

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strings"
	"sync"

	"ledetraad/internal/i18n"

	"github.com/danielgtaylor/huma/v2"
)

// describe registers the operations and writes the description of them.
func (s *Server) describe() {
	english := s.words.In(i18n.English)
	s.spec = &huma.OpenAPI{
		OpenAPI: "3.1.0",
		Info:    &huma.Info{Title: "Ledetråd", Version: Version, Description: english.T("api.lead")},
		Servers: []*huma.Server{{URL: prefix + "/{space}", Variables: map[string]*huma.ServerVariable{
			"space": {Default: "fjordby", Description: english.T("api.space")}}}},
		Components: &huma.Components{
			Schemas:         huma.NewMapRegistry("#/components/schemas/", schemaName),
			SecuritySchemes: map[string]*huma.SecurityScheme{"token": {Type: "http", Scheme: "bearer", Description: english.T("api.token_text")}},
		},
		Security: []map[string][]string{{"token": {}}},
	}
	api := huma.NewAPI(huma.Config{OpenAPI: s.spec, Formats: formats(), DefaultFormat: "application/json",
		RejectUnknownQueryParameters: true, Transformers: []huma.Transformer{translate}}, s)
	problem := s.spec.Components.Schemas.Schema(reflect.TypeFor[Problem](), true, "")
	for _, g := range s.groups {
		s.spec.Tags = append(s.spec.Tags, &huma.Tag{Name: g.Name, Description: english.T("api.group." + g.Name)})
		for _, op := range g.Operations {
			answers := map[string]*huma.Response{"default": {Description: english.T("api.problem_text"),
				Content: map[string]*huma.MediaType{problemType: {Schema: problem}}}}
			if op.sends {
				answers["200"] = &huma.Response{Description: "OK", Content: map[string]*huma.MediaType{"application/octet-stream": {Schema: binary()}}}
			}
			op.register(api, huma.Operation{
				Method: op.Method, Path: op.Path, OperationID: op.Name, Summary: english.T(op.About), Tags: []string{g.Name},
				MaxBodyBytes: mostBody * 2, Parameters: headers(op, english), Responses: answers,
			})
			if op.most > 0 {
				parts(s.operation(op), op)
			}
		}
	}
	s.settle(english)
	s.json = sync.OnceValue(s.written)
}

// written is the description as text, made when somebody first asks: it takes longer
// than all else here.
func (s *Server) written() []byte {
	text, err := json.MarshalIndent(s.spec, "", " ")
	if err != nil {
		s.log.Error("api", "error", err.Error())
	}
	return text
}

// headers are what an operation reads besides its address and body.
func headers(op Operation, say i18n.Phrases) (list []*huma.Param) {
	text := &huma.Schema{Type: huma.TypeString}
	if op.Method == http.MethodPost {
		list = append(list, &huma.Param{Name: "Idempotency-Key", In: "header", Description: say.T("api.key_text"), Schema: text})
	}
	if op.asks != nothing {
		list = append(list, &huma.Param{Name: "If-Match", In: "header", Required: op.asks == seenOne, Description: say.T("api.match_text"), Schema: text})
	}
	if op.asks == seenOrNew {
		list = append(list, &huma.Param{Name: "If-None-Match", In: "header", Description: say.T("api.none_match_text"), Schema: text})
	}
	return list
}

// binary is a file in the description.
func binary() *huma.Schema { return &huma.Schema{Type: huma.TypeString, Format: "binary"} }

// parts describes a body that brings a file. Where a thing is made, it must; where one
// is changed, what is said of it will do.
func parts(d *huma.Operation, op Operation) {
	content := d.RequestBody.Content
	said := content["application/json"]
	form := &huma.Schema{Type: huma.TypeObject, Properties: map[string]*huma.Schema{aboutPart: said.Schema, filePart: binary()}}
	if op.Method == http.MethodPost {
		delete(content, "application/json")
		form.Required = []string{aboutPart, filePart}
	}
	content["multipart/form-data"] = &huma.MediaType{Schema: form, Encoding: map[string]*huma.Encoding{aboutPart: {ContentType: "application/json"}}}
}

// operation is an operation as the description has it.
func (s *Server) operation(op Operation) *huma.Operation {
	item := s.spec.Paths[op.Path]
	return map[string]*huma.Operation{http.MethodGet: item.Get, http.MethodPost: item.Post, http.MethodPut: item.Put, http.MethodDelete: item.Delete}[op.Method]
}

// settle makes the description say what is sent: lists are never null, every name has
// its words, and nothing of huma's own errors is left.
func (s *Server) settle(say i18n.Phrases) {
	schemas := s.spec.Components.Schemas.Map()
	delete(schemas, "ErrorModel")
	delete(schemas, "ErrorDetail")
	for _, schema := range schemas {
		for name, p := range schema.Properties {
			p.Nullable = false
			if words := s.fieldWords(say, name); words != "" {
				p.Description = words
			}
		}
	}
	for _, item := range s.spec.Paths {
		for _, op := range []*huma.Operation{item.Get, item.Post, item.Put, item.Delete} {
			if op == nil {
				continue
			}
			for _, p := range op.Parameters {
				if p.Description == "" {
					p.Description = s.fieldWords(say, p.Name)
				}
			}
		}
	}
}

// fieldWords says what a field of the interface is; one word is one thing everywhere.
func (s *Server) fieldWords(say i18n.Phrases, name string) string {
	if key := "api.field." + name; s.words.Has(key) {
		return say.T(key)
	}
	return ""
}

// schemaName is the name of a type in the description: WireGoal is Goal there.
func schemaName(t reflect.Type, hint string) string {
	return strings.ReplaceAll(huma.DefaultSchemaNamer(t, hint), "Wire", "")
}

// Spec is the description as it is served.
func (s *Server) Spec() []byte {
	s.begun.Do(s.describe)
	return s.json()
}

func (s *Server) document(w http.ResponseWriter, r *http.Request) {
	out := newRecorder()
	out.header.Set("Content-Type", "application/openapi+json")
	out.header.Set("ETag", tag(0, s.Spec()))
	out.body.Write(s.Spec())
	out.send(w, r)
}
