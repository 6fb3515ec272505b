package check

import (
	_ "embed"
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"testing"
)

// parsersText says of every function that makes a value of what comes from outside which
// fuzz target reaches it, or why it reads nothing from outside. The rule stands on top.
//
//go:embed parsers.txt
var parsersText string

// readers are the calls that make a value of text or bytes.
var readers = strings.Fields(`strconv.Atoi strconv.ParseInt strconv.ParseFloat time.Parse time.ParseInLocation
	json.Unmarshal json.NewDecoder xml.NewDecoder zip.NewReader gzip.NewReader image.DecodeConfig excelize.OpenReader bufio.NewScanner
	url.Parse url.ParseQuery mime.ParseMediaType netmail.ParseAddress netmail.ReadMessage netip.ParseAddr netip.ParsePrefix fmt.Sscanf
	protocol.ParseCredentialRequestResponseBytes protocol.ParseCredentialCreationResponseBytes goldmark.New markdown`)

// raw are the kinds of arguments nobody has looked at yet.
var raw = strings.Fields(`[]byte json.RawMessage io.Reader io.ReaderAt io.ReadSeeker *bufio.Reader *os.File *http.Request url.Values
	*multipart.Reader *multipart.Part *textproto.Reader *zip.File`)

// named are the beginnings of the names of functions that read a text.
var named = []string{"parse", "read", "decode", "clean"}

// parses tells whether a function makes a value of what comes from outside: by whom it
// calls, by what it takes, or by its name where it takes text alone.
func parses(f *ast.FuncDecl) bool {
	if f.Recv != nil && (f.Name.Name == "Write" || f.Name.Name == "Read") && types.ExprString(f.Type.Params.List[0].Type) == "[]byte" {
		return false // of a stream: it passes on and makes nothing
	}
	texts, others, untouched := 0, 0, false
	for _, p := range f.Type.Params.List {
		kind := types.ExprString(p.Type)
		untouched = untouched || slices.Contains(raw, kind)
		if kind == "string" {
			texts++
		} else {
			others++
		}
	}
	low := strings.ToLower(f.Name.Name)
	reads := slices.ContainsFunc(named, func(n string) bool { return strings.HasPrefix(low, n) })
	if untouched || reads && texts > 0 && others == 0 {
		return true
	}
	found := false
	if f.Body != nil {
		ast.Inspect(f.Body, func(n ast.Node) bool {
			if c, ok := n.(*ast.CallExpr); ok {
				found = found || slices.Contains(readers, types.ExprString(c.Fun))
			}
			return !found
		})
	}
	return found
}

// fullName is a function with its package, and its type where it has one: "web.Form.fill".
func fullName(s source, f *ast.FuncDecl) string {
	name := f.Name.Name
	if f.Recv != nil {
		name = receiver(f) + "." + name
	}
	return s.pkg() + "." + name
}

func TestWhatComesFromOutsideIsFuzzed(t *testing.T) {
	theirs := []string{"check", "testapp", "client", "seed", "browser"} // tests, and what is made for them
	parsers, targets, there := map[string]string{}, map[string]bool{}, map[string]bool{}
	for _, s := range files(t, ".go") {
		for _, d := range s.tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			switch {
			case !ok || slices.Contains(theirs, house(s.pkg())):
			case s.test() && strings.HasPrefix(f.Name.Name, "Fuzz"):
				targets[s.pkg()+"."+f.Name.Name] = true
			case !s.test():
				if there[fullName(s, f)] = true; parses(f) {
					parsers[fullName(s, f)] = s.line(f.Pos())
				}
			}
		}
	}
	named, told := map[string]bool{}, map[string]bool{}
	for i, line := range strings.Split(parsersText, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		by, list, ok := strings.Cut(line, ": ")
		if reason, none := strings.CutPrefix(by, "- "); none {
			ok = ok && reason != ""
		} else if named[by] = true; !targets[by] {
			t.Errorf("parsers.txt:%d: there is no fuzz target %s", i+1, by)
		}
		if !ok {
			t.Errorf("parsers.txt:%d: %q is no line of the table", i+1, line)
		}
		for _, name := range strings.Fields(list) {
			if told[name] {
				t.Errorf("parsers.txt:%d: %s is told of twice", i+1, name)
			}
			if told[name] = true; !there[name] {
				t.Errorf("parsers.txt:%d: there is no function %s", i+1, name)
			}
		}
	}
	for name, at := range parsers {
		if !told[name] {
			t.Errorf("%s: %s reads what may come from outside; say in internal/check/parsers.txt which fuzz target reaches it", at, name)
		}
	}
	for name := range targets {
		if !named[name] {
			t.Errorf("the fuzz target %s is named by nothing in parsers.txt", name)
		}
	}
}
