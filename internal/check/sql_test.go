package check

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// statement is a text of SQL as it stands in the source, with ‹Sees:i› where the
// condition of rights for the alias i is put in.
type statement struct{ at, pkg, text string }

var looksLikeSQL = regexp.MustCompile(`(?s)\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|GRANT|REVOKE|WITH RECURSIVE|BEGIN|SET LOCAL)\b.*`)

func statements(t *testing.T) (list []statement) {
	t.Helper()
	texts := packageTexts(t)
	for _, s := range files(t, ".go") {
		if s.test() || house(s.pkg()) == "check" {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if !ok || !isText(e) {
				return true
			}
			if text := flat(e, texts[s.pkg()], 0); looksLikeSQL.MatchString(text) {
				list = append(list, statement{s.line(e.Pos()), s.pkg(), text})
			}
			return false
		})
	}
	if len(list) < 50 {
		t.Fatalf("only %d statements were found", len(list))
	}
	return list
}

func isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.BinaryExpr:
		return e.Op == token.ADD && (isText(e.X) || isText(e.Y))
	}
	return false
}

// packageTexts are the texts that stand under a name in a package.
func packageTexts(t *testing.T) map[string]map[string]ast.Expr {
	all := map[string]map[string]ast.Expr{}
	for _, s := range files(t, ".go") {
		for _, d := range s.tree.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range g.Specs {
				if v, ok := spec.(*ast.ValueSpec); ok && len(v.Values) == len(v.Names) {
					for i, name := range v.Names {
						if all[s.pkg()] == nil {
							all[s.pkg()] = map[string]ast.Expr{}
						}
						all[s.pkg()][name.Name] = v.Values[i]
					}
				}
			}
		}
	}
	return all
}

func flat(e ast.Expr, names map[string]ast.Expr, depth int) string {
	if depth > 20 {
		return "‹?›"
	}
	switch e := e.(type) {
	case *ast.BasicLit:
		text, _ := strconv.Unquote(e.Value)
		return text
	case *ast.BinaryExpr:
		return flat(e.X, names, depth+1) + flat(e.Y, names, depth+1)
	case *ast.ParenExpr:
		return flat(e.X, names, depth+1)
	case *ast.Ident:
		if v, ok := names[e.Name]; ok && isText(v) {
			return flat(v, names, depth+1)
		}
	case *ast.CallExpr:
		_, name, _ := strings.Cut("."+strings.TrimPrefix(called(e), "auth."), ".")
		if (name == "Sees" || name == "SeesPart") && len(e.Args) > 1 {
			return "‹Sees:" + flat(e.Args[0], names, depth+1) + "›"
		}
	}
	return "‹?›"
}

var (
	readsItem  = regexp.MustCompile(`(?i)\b(?:FROM|JOIN)\s+item\b(?:\s+(?:AS\s+)?([a-z]\w*))?`)
	writesItem = regexp.MustCompile(`(?i)\b(?:UPDATE|INSERT\s+INTO|DELETE\s+FROM)\s+(?:item|link|audience|audience_member|change|change_text|opening|exclusion)\b`)
)

func TestEveryReadOfAnItemAsksWhoReads(t *testing.T) {
	for _, s := range statements(t) {
		if s.pkg == "auth" || s.pkg == "item" || house(s.pkg) == "testapp" {
			continue
		}
		// The index is made of all items, for whoever may know; what finds in it asks.
		if strings.HasPrefix(s.at, "internal/search/settle.go:") {
			continue
		}
		for _, m := range readsItem.FindAllStringSubmatchIndex(s.text, -1) {
			alias := ""
			if m[2] > 0 {
				alias = s.text[m[2]:m[3]]
			}
			if !strings.Contains(s.text[m[1]:], "‹Sees:"+alias+"›") {
				t.Errorf("%s: %q is not followed by auth.Sees(%q, …)", s.at, s.text[m[0]:m[1]], alias)
			}
		}
	}
}

// Items, links, audiences and the log are written where their rules are.
func TestTheSpinesTablesAreWrittenInTheSpine(t *testing.T) {
	for _, s := range statements(t) {
		if slices.Contains([]string{"auth", "item", "change"}, s.pkg) || house(s.pkg) == "testapp" {
			continue
		}
		// A theme holds its letter's row while it writes, and follows its year.
		if m := writesItem.FindString(s.text); m != "" && !(s.pkg == "theme" && m == "UPDATE item") {
			t.Errorf("%s: %q outside the package it belongs to", s.at, m)
		}
	}
}

func TestSQLKeepsToWhatBothEnginesAndSpacesAllow(t *testing.T) {
	rules := []struct {
		name    string
		pattern *regexp.Regexp
		allowed []string
	}{
		{"columns are named", regexp.MustCompile(`(?i)(SELECT|RETURNING)\s+(DISTINCT\s+)?(\w+\.)?\*`), []string{"testapp"}}, // which compares whole rows
		{"no tables of a session", regexp.MustCompile(`(?i)\bCREATE\s+(LOCAL\s+|GLOBAL\s+)?TEMP`), nil},
		{"SET is LOCAL", regexp.MustCompile(`(?im)(^|;)\s*SET\s+(SESSION\s|ROLE|search_path)`), nil},
		{"no sequences", regexp.MustCompile(`(?i)\b(nextval|bigserial|serial|AUTOINCREMENT|GENERATED\s+ALWAYS)\b`), []string{"testapp"}}, // which counts what is written, past the product
		{"no locks of a session", regexp.MustCompile(`(?i)pg_(try_)?advisory_lock`), []string{"db"}},
		{"no NOTIFY", regexp.MustCompile(`(?i)\b(NOTIFY|LISTEN)\s+\w`), nil},
		{"pages by key", regexp.MustCompile(`(?i)\bOFFSET\s+[$\d‹]`), nil},
		{"rights are never negated", regexp.MustCompile(`(?i)\bNOT\s*\(?\s*‹Sees`), nil},
		{"other spaces are not named", regexp.MustCompile(`(?i)\b(FROM|JOIN|INTO|UPDATE)\s+[a-z_]+\.[a-z_]+`), []string{"db", "testapp"}},
		{"no views, functions, triggers", regexp.MustCompile(`(?i)\bCREATE\s+(OR\s+REPLACE\s+)?(VIEW|FUNCTION|TRIGGER|MATERIALIZED|TYPE)`), []string{"testapp"}}, // likewise
		{"no random order", regexp.MustCompile(`(?i)ORDER\s+BY\s+random\(`), nil},
		{"nothing is glued in", regexp.MustCompile(`(?i)(=|IN|LIKE)\s*'‹\?›'`), nil},
	}
	list := statements(t)
	for _, s := range files(t, ".sql") {
		list = append(list, statement{s.path, strings.TrimSuffix(s.pkg(), "/schema"), s.text})
	}
	for _, s := range list {
		for _, r := range rules {
			if m := r.pattern.FindString(s.text); m != "" && !slices.Contains(r.allowed, s.pkg) {
				t.Errorf("%s: %s: %q", s.at, r.name, m)
			}
		}
	}
}

// A column of a table, as the schema has it.
type column struct {
	file, table, name, kind string
	key                     bool
}

var (
	tableText  = regexp.MustCompile(`(?s)CREATE TABLE (\w+) \((.*?)\n\);`)
	columnText = regexp.MustCompile(`(?m)(?:^\s+|,\s)([a-z_]+) (text|integer|blob)\b([^,\n]*)`)
	comment    = regexp.MustCompile(`(?m)--.*$`)
)

func columns(t *testing.T) (list []column) {
	t.Helper()
	for _, s := range files(t, ".sql") {
		for _, table := range tableText.FindAllStringSubmatch(s.text, -1) {
			name := table[1]
			if m := regexp.MustCompile(`ALTER TABLE ` + name + ` RENAME TO (\w+)`).FindStringSubmatch(s.text); m != nil {
				name = m[1] // a table made anew under its old name
			}
			for _, c := range columnText.FindAllStringSubmatch(comment.ReplaceAllString(table[2], ""), -1) {
				list = append(list, column{s.path, name, c[1], c[2], strings.Contains(c[3], "PRIMARY KEY")})
			}
		}
	}
	if len(list) < 100 {
		t.Fatalf("only %d columns were found", len(list))
	}
	return list
}

// What an item has, no feature keeps a second time.
func TestOneTruth(t *testing.T) {
	ofItem := map[string]bool{}
	hangs := map[string]bool{} // tables whose row is an item
	all := columns(t)
	for _, c := range all {
		if c.table == "item" && !slices.Contains([]string{"id", "kind", "created", "at"}, c.name) {
			ofItem[c.name] = true
		}
		if c.name == "item" && c.key {
			hangs[c.table] = true
		}
	}
	if !ofItem["title"] || len(hangs) < 3 {
		t.Fatalf("the schema was not read: %v %v", ofItem, hangs)
	}
	for _, c := range all {
		if strings.HasPrefix(c.file, "internal/org/") || strings.HasPrefix(c.file, "internal/item/") {
			continue
		}
		// Which units share a goal is a bond of its own, beside the goal's own unit.
		if c.table+"."+c.name == "plan_goal_unit.unit" {
			continue
		}
		if ofItem[c.name] && (hangs[c.table] || c.name != "version") {
			t.Errorf("%s: %s.%s is the item's", c.file, c.table, c.name)
		}
	}
}
