// Package check holds the rules about shape: tests only. What the house has agreed
// on is here, so that nobody has to remember it.
package check

import (
	"bufio"
	_ "embed"
	"fmt"
	"go/ast"
	"slices"
	"strconv"
	"strings"
	"testing"
)

//go:embed floors.txt
var floorsText string

func floors(t *testing.T) map[string]int {
	t.Helper()
	m := map[string]int{}
	lines := bufio.NewScanner(strings.NewReader(floorsText))
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		floor, pkg, ok := strings.Cut(lines.Text(), " ")
		n, err := strconv.Atoi(floor)
		if _, twice := m[pkg]; !ok || err != nil || twice {
			t.Fatalf("floors.txt: %q", lines.Text())
		}
		m[pkg] = n
	}
	return m
}

// house is the first folder below internal: check/bare and testapp/benchdata stand
// on the floor of their house.
func house(pkg string) string { return strings.SplitN(pkg, "/", 2)[0] }

func TestImportsGoDown(t *testing.T) {
	floor := floors(t)
	there := map[string]bool{}
	for _, s := range files(t, ".go") {
		from := house(s.pkg())
		if from == "cmd" {
			continue
		}
		there[from] = true
		if _, ok := floor[from]; !ok {
			t.Errorf("%s: the package %s has no floor in floors.txt", s.path, from)
			continue
		}
		for _, imp := range s.tree.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			to, ours := strings.CutPrefix(path, "ledetraad/internal/")
			if !ours || s.test() || house(to) == from {
				continue
			}
			if n, ok := floor[house(to)]; !ok || n >= floor[from] {
				t.Errorf("%s: %s (floor %d) imports %s (floor %d)", s.line(imp.Pos()), from, floor[from], to, n)
			}
		}
	}
	for pkg := range floor {
		if !there[pkg] {
			t.Errorf("floors.txt has %s, which is not there", pkg)
		}
	}
}

func TestFilesAreSmall(t *testing.T) {
	var sizes []int
	for _, ext := range []string{".go", ".templ"} {
		for _, s := range files(t, ext) {
			n, most := strings.Count(s.text, "\n"), 350
			if s.test() {
				most = 600
			}
			if n > most {
				t.Errorf("%s has %d lines; at most %d", s.path, n, most)
			}
			if !s.test() {
				sizes = append(sizes, n)
			}
		}
	}
	slices.Sort(sizes)
	// The aim is 100 (style.md, 10); it must not drift from there.
	if median := sizes[len(sizes)/2]; median > 120 {
		t.Errorf("the median file has %d lines; at most 120", median)
	}
}

// Time comes in as an argument, tx.Now; the machine's clock is read in few places.
func TestTheClockIsReadInFewPlaces(t *testing.T) {
	allowed := []string{"db", "app", "cmd", "testapp", "browser"}
	eachCall(t, func(s source, c *ast.CallExpr, name string) {
		if (name == "time.Now" || name == "time.Since") && !s.test() && !slices.Contains(allowed, house(s.pkg())) {
			t.Errorf("%s: %s", s.line(c.Pos()), name)
		}
	})
}

// A package that has tests inside is made anew for them with all that stands on it: tests
// that run the whole product stand in a folder beside it, so that the product is made once.
func TestWhatRunsTheProductStandsBesideTestsInside(t *testing.T) {
	inside, whole := map[string]string{}, map[string]string{}
	for _, s := range files(t, "_test.go") {
		if !strings.HasSuffix(s.tree.Name.Name, "_test") {
			inside[s.pkg()] = s.path
		}
		if slices.ContainsFunc(s.tree.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == `"ledetraad/internal/testapp"` }) {
			whole[s.pkg()] = s.path
		}
	}
	for pkg, path := range whole {
		if other := inside[pkg]; other != "" && !slices.Contains([]string{"app", "browser", "check", "cmd", "testapp"}, house(pkg)) {
			t.Errorf("%s runs the product, and %s is inside the package: move the first to internal/%s/story", path, other, pkg)
		}
	}
}

func TestNoTestIsPassedOver(t *testing.T) {
	eachCall(t, func(s source, c *ast.CallExpr, name string) {
		_, method, _ := strings.Cut(name, ".")
		if s.test() && (method == "Skip" || method == "Skipf" || method == "SkipNow") {
			t.Errorf("%s: %s", s.line(c.Pos()), name)
		}
	})
}

func TestNothingPanicsOrStartsByItself(t *testing.T) {
	// A zone, files and words that are compiled in and cannot be missing.
	allowed := []string{"db/zone.go", "ui/static.go", "cmd/ledetraad/commands.go"}
	eachCall(t, func(s source, c *ast.CallExpr, name string) {
		if name == "panic" && !s.test() && !slices.Contains(allowed, strings.TrimPrefix(s.path, "internal/")) {
			t.Errorf("%s: panic", s.line(c.Pos()))
		}
	})
	for _, s := range files(t, ".go") {
		for _, d := range s.tree.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == "init" && f.Recv == nil {
				t.Errorf("%s: init", s.line(f.Pos()))
			}
		}
	}
}

func TestExportedNamesAreDocumented(t *testing.T) {
	for _, s := range files(t, ".go") {
		if s.test() {
			continue
		}
		for _, d := range s.tree.Decls {
			for _, name := range undocumented(d) {
				t.Errorf("%s: %s has no comment", s.line(d.Pos()), name)
			}
		}
	}
}

func undocumented(d ast.Decl) (names []string) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		own := d.Recv != nil && !ast.IsExported(receiver(d))
		standard := []string{"Error", "String", "Close", "Write", "Scan", "Begin", "Prepare", "Driver", "Connect", "Commit", "Rollback"}
		if d.Name.IsExported() && d.Doc == nil && !own && !slices.Contains(standard, d.Name.Name) {
			names = append(names, d.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() && d.Doc == nil && spec.Doc == nil {
					names = append(names, spec.Name.Name)
				}
			case *ast.ValueSpec:
				if spec.Names[0].IsExported() && d.Doc == nil && spec.Doc == nil && spec.Comment == nil {
					names = append(names, spec.Names[0].Name)
				}
			}
		}
	}
	return names
}

func receiver(f *ast.FuncDecl) string {
	kind := f.Recv.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	if generic, ok := kind.(*ast.IndexExpr); ok {
		kind = generic.X
	}
	return fmt.Sprint(kind)
}

// eachCall visits every call, with its name as it is written: "time.Now".
func eachCall(t *testing.T, f func(s source, c *ast.CallExpr, name string)) {
	t.Helper()
	for _, s := range files(t, ".go") {
		ast.Inspect(s.tree, func(n ast.Node) bool {
			if c, ok := n.(*ast.CallExpr); ok {
				f(s, c, called(c))
			}
			return true
		})
	}
}

func called(c *ast.CallExpr) string {
	switch fun := c.Fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		if x, ok := fun.X.(*ast.Ident); ok {
			return x.Name + "." + fun.Sel.Name
		}
		return "?." + fun.Sel.Name
	}
	return ""
}
