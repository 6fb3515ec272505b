package check

import (
	"go/ast"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/i18n"
	"ledetraad/internal/testapp"
	"ledetraad/internal/web"
)

// product opens the whole product once for the tests that only look at it.
func product(t *testing.T) *app.App {
	t.Helper()
	return testapp.New(t, "sqlite").App
}

var (
	keyShape    = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$`)
	prefixShape = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*(\.|\.[a-z0-9_]*_)$`)
	templText   = regexp.MustCompile(`"([a-z0-9_.]+)"`)
	defines     = []string{"i18n.T", "i18n.N", "T", "N"}
)

// usedKeys are the texts of the sources that look like keys, or like their beginning.
func usedKeys(t *testing.T) map[string]string {
	t.Helper()
	used := map[string]string{}
	for _, s := range files(t, ".templ") {
		for _, m := range templText.FindAllStringSubmatch(s.text, -1) {
			used[m[1]] = s.path
		}
	}
	for _, s := range files(t, ".go") {
		if s.test() {
			continue
		}
		definition := map[ast.Node]bool{}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			if c, ok := n.(*ast.CallExpr); ok && slices.Contains(defines, called(c)) && len(c.Args) > 2 {
				definition[c.Args[0]] = true
			}
			if lit, ok := n.(*ast.BasicLit); ok && !definition[lit] {
				if text, err := strconv.Unquote(lit.Value); err == nil {
					used[text] = s.line(lit.Pos())
				}
			}
			return true
		})
	}
	return used
}

func TestEveryKeyExistsAndIsUsed(t *testing.T) {
	words, used := product(t).Words, usedKeys(t)
	families := map[string]bool{}
	for _, key := range words.Keys() {
		families[strings.SplitN(key, ".", 2)[0]] = true
	}
	var prefixes []string
	for text, at := range used {
		family := strings.SplitN(text, ".", 2)[0]
		switch {
		case !families[family]:
		case prefixShape.MatchString(text):
			prefixes = append(prefixes, text)
		case keyShape.MatchString(text) && !words.Has(text) && !strings.HasSuffix(text, ".go") && !strings.HasSuffix(text, ".sql"):
			t.Errorf("%s: there is no text %q", at, text)
		}
	}
	for _, key := range words.Keys() {
		begins := func(p string) bool { return strings.HasPrefix(key, p) }
		if used[key] == "" && !slices.ContainsFunc(prefixes, begins) {
			t.Errorf("the text %q is used nowhere", key)
		}
	}
}

// Entries of the menu, kinds of things and what was saved have their words.
func TestMenuAndKindsHaveWords(t *testing.T) {
	a := product(t)
	for _, f := range a.Features {
		for _, n := range f.Nav {
			if !a.Words.Has("nav." + n.Key) {
				t.Errorf("%s: the menu's %s has no words", f.Name, n.Key)
			}
		}
		for _, k := range f.Kinds {
			if !a.Words.Has("kind." + k.Name) {
				t.Errorf("%s: the kind %s has no words", f.Name, k.Name)
			}
			if !strings.HasPrefix(k.Path, "/") || !strings.HasSuffix(k.Path, "/") {
				t.Errorf("%s: %s has the path %q", f.Name, k.Name, k.Path)
			}
		}
	}
}

// What nobody in a town hall says, or says in English.
var forbidden = regexp.MustCompile(`(?i)\b(kpi|dashboard|rum|signal|plan items?|items?|feedback|deadline|login|logge ind|review|impact|outcome|output|milestone|tracking|workflow|stakeholder|follow[- ]?up|board|draft|status quo|lorem|ipsum|todo|todo:|xxx)\b`)

func TestDanishIsDanish(t *testing.T) {
	words := product(t).Words
	for _, key := range words.Keys() {
		for _, text := range shown(words.In(i18n.Danish), key) {
			if m := forbidden.FindString(text); m != "" {
				t.Errorf("%s says %q: %s", key, m, text)
			}
			if strings.ContainsAny(text, "\"“”„") {
				t.Errorf("%s has quotation marks that are not »«: %s", key, text)
			}
			if strings.Contains(text, "  ") || strings.TrimSpace(text) != text {
				t.Errorf("%s has spaces too many: %q", key, text)
			}
		}
		for _, text := range shown(words.In(i18n.English), key) {
			if strings.ContainsAny(text, "\"æøåÆØÅ»«") && !strings.Contains(text, "Ledetråd") {
				t.Errorf("%s has Danish letters or straight quotation marks in English: %s", key, text)
			}
		}
	}
}

// shown is a text as it is kept, in both of its forms.
func shown(p i18n.Phrases, key string) []string {
	return []string{p.T(key), strings.ReplaceAll(p.T(key, 99), "%!(EXTRA int=99)", "")}
}

// The texts of the templates themselves: words stand in text.go, both languages.
var (
	bareWords = regexp.MustCompile(`(?m)^\s*(?:<[a-z][^>{]*>)+\s*([A-ZÆØÅ][a-zæøå]+(?: [a-zæøå]+)+)`)
	attribute = regexp.MustCompile(`\b(?:title|alt|placeholder|aria-label)="([A-ZÆØÅa-zæøå][^"]*)"`)
)

func TestWordsStandInTextFiles(t *testing.T) {
	for _, s := range files(t, ".templ") {
		for _, pattern := range []*regexp.Regexp{bareWords, attribute} {
			for _, m := range pattern.FindAllStringSubmatch(s.text, -1) {
				t.Errorf("%s: the words %q stand in the template", s.path, m[1])
			}
		}
	}
}

var inline = regexp.MustCompile(`(?i)<style|<script|\bstyle="|\bon(click|change|submit|load|input)=`)

func TestPagesHaveNoInlineStyleOrScript(t *testing.T) {
	for _, s := range files(t, ".templ") {
		for _, m := range inline.FindAllString(s.text, -1) {
			if !strings.HasPrefix(s.path, "internal/ui/") {
				t.Errorf("%s: %q", s.path, m)
			}
		}
	}
}

func TestEveryRouteSaysWhatItNeeds(t *testing.T) {
	seen := map[string]string{}
	verbs := regexp.MustCompile(`/(new|edit|delete|remove|save|update|create|close|sign-out|logout)$`)
	for _, f := range product(t).Features {
		for _, r := range f.Routes {
			if r.Needs == web.Unset {
				t.Errorf("%s: %s does not say what it needs", f.Name, r.Pattern)
			}
			if other := seen[r.Pattern]; other != "" {
				t.Errorf("%s and %s both have %s", f.Name, other, r.Pattern)
			}
			seen[r.Pattern] = f.Name
			method, path, _ := strings.Cut(r.Pattern, " ")
			if last := verbs.FindString(path); last != "" && (method == "POST" || last != "/new" && last != "/edit") && last != "/sign-out" {
				t.Errorf("%s: %s: addresses are nouns", f.Name, r.Pattern)
			}
			// The link in a mail is the one thing besides signing in that needs no session.
			if method == "POST" && r.Needs == web.Anyone && f.Name != "account" && f.Name != "followmail" {
				t.Errorf("%s: anybody may send to %s", f.Name, r.Pattern)
			}
		}
	}
}
