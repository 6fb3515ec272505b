package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// root is the folder of the repository.
func root() string {
	_, here, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(here), "..", "..")
}

// source is one of our own files, with its path below the repository.
type source struct {
	path, text string
	tree       *ast.File // of a Go file
	set        *token.FileSet
}

func (s source) test() bool { return strings.HasSuffix(s.path, "_test.go") }

// pkg is the package's folder below internal, or "cmd".
func (s source) pkg() string {
	dir := filepath.ToSlash(filepath.Dir(s.path))
	if rest, ok := strings.CutPrefix(dir, "internal/"); ok {
		return rest
	}
	return strings.SplitN(dir, "/", 2)[0]
}

func (s source) line(p token.Pos) string {
	return s.path + ":" + strconv.Itoa(s.set.Position(p).Line)
}

// written are all files under internal and cmd that somebody wrote by hand.
var written = sync.OnceValues(func() (list []source, err error) {
	for _, dir := range []string{"internal", "cmd"} {
		err = filepath.WalkDir(filepath.Join(root(), dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.HasSuffix(path, "_templ.go") || strings.HasSuffix(path, ".gen.go") {
				return err
			}
			switch filepath.Ext(path) {
			case ".go", ".templ", ".sql", ".css", ".js":
			default:
				return nil
			}
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			short, err := filepath.Rel(root(), path)
			s := source{path: filepath.ToSlash(short), text: string(b)}
			if err == nil && strings.HasSuffix(path, ".go") {
				s.set = token.NewFileSet()
				s.tree, err = parser.ParseFile(s.set, path, b, parser.ParseComments)
			}
			list = append(list, s)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return list, nil
})

func files(t *testing.T, ext string) (list []source) {
	t.Helper()
	all, err := written()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if strings.HasSuffix(s.path, ext) {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		t.Fatalf("no %s files were found", ext)
	}
	return list
}
