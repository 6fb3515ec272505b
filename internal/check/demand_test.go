package check

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// units are the packages whose forms the units' leaders fill in.
var units = []string{"plan", "effect", "initiative", "learning", "round", "talk", "decision", "casefile"}

// Nobody is asked for a figure or a text without minutes and a use: every field that a
// form of a unit's reads belongs to a demand, and every demand's form is there.
func TestEveryFieldAskedOfAUnitHasMinutesAndAUse(t *testing.T) {
	a := product(t)
	asked := map[string][]string{} // package and pattern → fields
	for _, f := range a.Features {
		for _, d := range f.Demands {
			for _, key := range []string{d.Key, d.Per, d.UsedIn} {
				if !a.Words.Has(key) {
					t.Errorf("%s: %s has no words", d.Key, key)
				}
			}
			for _, form := range d.Forms {
				asked[f.Name+" "+form.Pattern] = append(asked[f.Name+" "+form.Pattern], form.Fields...)
			}
		}
	}
	met := map[string]bool{}
	for _, f := range a.Features {
		pkg := strings.SplitN(f.Name, "_", 2)[0]
		if !slices.Contains(units, pkg) {
			continue
		}
		reads := formsOf(t, pkg)
		for _, r := range f.Routes {
			if !strings.HasPrefix(r.Pattern, "POST ") {
				continue
			}
			key := f.Name + " " + r.Pattern
			met[key] = true
			for _, name := range reads[r.Pattern] {
				if !slices.Contains(asked[key], name) {
					t.Errorf("%s: the form of %s asks for %q, which is no demand's: declare minutes and a use", pkg, r.Pattern, name)
				}
			}
			for _, name := range asked[key] {
				if !slices.Contains(reads[r.Pattern], name) {
					t.Errorf("%s: a demand says that the form of %s asks for %q, and it does not", pkg, r.Pattern, name)
				}
			}
		}
	}
	for key := range asked {
		if !met[key] {
			t.Errorf("a demand has the form of %s, which is not there", key)
		}
	}
	if len(met) < 10 {
		t.Fatalf("only %d forms were found", len(met))
	}
}

// formsOf maps the routes of a package to the fields their handlers read.
func formsOf(t *testing.T, pkg string) map[string][]string {
	t.Helper()
	texts := packageTexts(t)[pkg]
	handlers, calls := map[string]string{}, map[string]*ast.FuncDecl{}
	for _, s := range files(t, ".go") {
		if s.pkg() != pkg || s.test() {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				calls[n.Name.Name] = n
			case *ast.CompositeLit:
				pattern, serve := "", ""
				for _, e := range n.Elts {
					kv, ok := e.(*ast.KeyValueExpr)
					if !ok {
						continue
					}
					switch key, _ := kv.Key.(*ast.Ident); {
					case key != nil && key.Name == "Pattern":
						pattern = flat(kv.Value, texts, 0)
					case key != nil && key.Name == "Serve":
						if f, ok := kv.Value.(*ast.Ident); ok {
							serve = f.Name
						}
					}
				}
				if serve != "" {
					handlers[pattern] = serve
				}
			}
			return true
		})
	}
	reads := map[string][]string{}
	for pattern, serve := range handlers {
		reads[pattern] = fieldsRead(calls, texts, serve, 0)
	}
	return reads
}

// fieldsRead are the fields that a handler reads, itself or in what it calls.
func fieldsRead(calls map[string]*ast.FuncDecl, texts map[string]ast.Expr, name string, depth int) (fields []string) {
	f := calls[name]
	if f == nil || depth > 3 {
		return nil
	}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		c, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if called(c) != "c.Form" {
			fields = append(fields, fieldsRead(calls, texts, called(c), depth+1)...)
			return true
		}
		for _, e := range c.Args {
			if id, ok := e.(*ast.Ident); ok {
				e = texts[id.Name]
			}
			if list, ok := e.(*ast.CompositeLit); ok {
				for _, x := range list.Elts {
					fields = append(fields, flat(x, texts, 0))
				}
			} else if lit, ok := e.(*ast.BasicLit); ok {
				text, _ := strconv.Unquote(lit.Value)
				fields = append(fields, text)
			}
		}
		return true
	})
	return fields
}

// What the product asks by itself leaves room under the cap it begins with.
func TestWhatIsAskedStaysUnderTheCap(t *testing.T) {
	sums := map[string]int{}
	for _, f := range product(t).Features {
		for _, d := range f.Demands {
			for _, kind := range d.Of {
				sums[kind] += d.Minutes * d.Times
			}
		}
	}
	if len(sums) == 0 {
		t.Fatal("nothing is asked of anybody")
	}
	for kind, n := range sums {
		if n > 240 {
			t.Errorf("a unit of kind %s is asked of %d minutes a year; at most 240", kind, n)
		}
	}
}
