package app_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// operation is one that takes something, as the API's description has it.
type operation struct {
	method, path string
	body         *schema // nil where it takes none
	match        bool    // with If-Match
	file         bool    // with a file
	either       bool    // with a file or without
}

func (o operation) name() string { return o.method + " " + o.path }

type schema struct {
	Type       string             `json:"type"`
	Ref        string             `json:"$ref"`
	Enum       []string           `json:"enum"`
	MaxLength  int                `json:"maxLength"`
	MaxItems   int                `json:"maxItems"`
	Minimum    *float64           `json:"minimum"`
	Maximum    *float64           `json:"maximum"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Items      *schema            `json:"items"`
}

// whole is the schema with those it names in their places.
func (x *schema) whole(all map[string]*schema) *schema {
	if x == nil {
		return nil
	}
	if x.Ref != "" {
		return all[strings.TrimPrefix(x.Ref, "#/components/schemas/")].whole(all)
	}
	x.Items = x.Items.whole(all)
	for name, p := range x.Properties {
		x.Properties[name] = p.whole(all)
	}
	return x
}

func operations(t *testing.T) (list []operation) {
	text, err := os.ReadFile("../api/testdata/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Paths map[string]map[string]struct {
			Parameters  []struct{ Name string }
			RequestBody struct {
				Content map[string]struct{ Schema *schema }
			}
		}
		Components struct{ Schemas map[string]*schema }
	}
	if err := json.Unmarshal(text, &d); err != nil {
		t.Fatal(err)
	}
	for path, methods := range d.Paths {
		for method, o := range methods {
			if method == "get" {
				continue
			}
			x := operation{method: strings.ToUpper(method), path: path}
			for _, p := range o.Parameters {
				x.match = x.match || p.Name == "If-Match"
			}
			said := o.RequestBody.Content["application/json"].Schema
			if form := o.RequestBody.Content["multipart/form-data"].Schema; form != nil {
				x.either, x.file = said != nil, said == nil
				said = form.Properties["about"]
			}
			x.body = said.whole(d.Components.Schemas)
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b operation) int { return strings.Compare(a.order(), b.order()) })
	return list
}

// order lets come last what takes away or ends.
func (o operation) order() string {
	switch {
	case strings.HasSuffix(o.path, "/closing"):
		return "z" + o.path
	case o.method == "DELETE":
		return "y" + o.path
	case o.body == nil:
		return "x" + o.path
	}
	return o.method + o.path
}

// program tries one operation.
type program struct {
	*testing.T
	w       *world
	secrets map[string]string
	way     apiWay
	operation
	secret string
	at     string
}

// token is what her program signs in with.
func (w *world) token(who string) string {
	p := w.sendAs(who, "/me/tokens", "/me/tokens", "name", "Regneark", "last_day", "2026-12-01", "scope", "write")
	return regexp.MustCompile(`lt_[0-9A-Za-z_-]+`).FindString(p.Body)
}

// TestBadInputToTheAPI sends what is wrong to every operation that takes something.
func TestBadInputToTheAPI(t *testing.T) {
	list := operations(t)
	for name := range apiWays {
		if !slices.ContainsFunc(list, func(o operation) bool { return o.name() == name }) {
			t.Errorf("%s is tried and is not there", name)
		}
	}
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			s := newWorlds(t, engine)
			w := s.take()
			w.dirty = true
			t.Cleanup(func() { s.put(w) })
			secrets := map[string]string{}
			for _, who := range []string{"anna", "bo", "carl", "dorte", "erik", "gert", "hanne"} {
				secrets[who] = w.token(who)
				// The day a token was used last is kept.
				program{T: t, w: w, secret: secrets[who], operation: operation{method: "GET"}}.send("/me", "")
			}
			// What is made by the way may have the same name as what stood here.
			w.ids = map[string]string{}
			for _, way := range apiWays {
				for _, s := range placeholder.FindAllString(way.at+" {plan_goal:Flere læser med lyst}", -1) {
					w.ids[s] = w.at(s)
				}
			}
			neighbour, err := neighbourGoal(w.App)
			if err != nil {
				t.Fatal(err)
			}
			for _, o := range list {
				t.Run(o.method+strings.ReplaceAll(o.path, "/", "-"), func(t *testing.T) {
					way, ok := apiWays[o.name()]
					if !ok {
						t.Fatal("nobody tries bad input here; put it in apiWays")
					}
					w.T = t
					p := program{T: t, w: w, secrets: secrets, way: way, operation: o, secret: secrets[way.who]}
					p.at = w.at(way.at)
					if way.make != nil {
						p.at = way.make(p)
					}
					w.Changed()
					p.bodies()
					p.files()
					p.others(neighbour)
					p.done()
				})
			}
			for _, bad := range []string{"panic", "defect"} {
				if strings.Contains(w.Log.String(), bad) {
					t.Errorf("the log has: %.2000s", w.Log.String())
				}
			}
		})
	}
}
