package check

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	altersLog  = regexp.MustCompile(`(?i)\b(UPDATE|DELETE\s+FROM|TRUNCATE|DROP\s+TABLE|ALTER\s+TABLE)\s+(change|seal)\b`)
	altersText = regexp.MustCompile(`(?i)\b(UPDATE|DELETE\s+FROM|TRUNCATE|DROP\s+TABLE)\s+change_text\b`)
	altersSeal = regexp.MustCompile(`(?i)\b(UPDATE|DELETE\s+FROM)\s+(chain|unsealed)\b`)
	addsToLog  = regexp.MustCompile(`(?i)\bINSERT\s+INTO\s+(change|change_text|seal|chain|unsealed)\b`)
)

// No statement of the program changes a row of the log or of its seals. Its texts are
// changed by change.Blank alone, which tells that it did.
func TestTheLogIsOnlyAddedTo(t *testing.T) {
	list := statements(t)
	for _, s := range files(t, ".sql") {
		list = append(list, statement{s.path, strings.TrimSuffix(s.pkg(), "/schema"), s.text})
	}
	found := map[string]bool{}
	for _, s := range list {
		if m := altersLog.FindString(s.text); m != "" {
			t.Errorf("%s: %q: the log is never changed", s.at, m)
		}
		for _, r := range []struct {
			pattern *regexp.Regexp
			places  []string
		}{
			{altersText, []string{"internal/change/blank.go"}},
			{altersSeal, []string{"internal/change/seal.go"}},
			{addsToLog, []string{"internal/change/change.go", "internal/change/seal.go", "internal/change/schema/00025_seal.sql"}},
		} {
			m := r.pattern.FindString(s.text)
			if m == "" {
				continue
			}
			at, _, _ := strings.Cut(s.at, ":")
			found[at] = true
			if !slices.Contains(r.places, at) {
				t.Errorf("%s: %q stands only in %v", s.at, m, r.places)
			}
		}
	}
	if !found["internal/change/blank.go"] || !found["internal/change/seal.go"] || !found["internal/change/change.go"] {
		t.Errorf("the statements that may were not found: %v", found)
	}
}

// Of those who write SQL together at run time, none may name the log.
func TestTablesNamedAtRunTimeAreNeverTheLog(t *testing.T) {
	for _, s := range files(t, ".go") {
		if s.test() {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			kv, ok := n.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			key, _ := kv.Key.(*ast.Ident)
			value, _ := kv.Value.(*ast.BasicLit)
			if key != nil && value != nil && key.Name == "Table" && slices.Contains([]string{`"change"`, `"change_text"`, `"seal"`, `"chain"`, `"unsealed"`}, value.Value) {
				t.Errorf("%s: the log is named as a table of texts", s.line(n.Pos()))
			}
			return true
		})
	}
}

// What stays when a person is erased, because it tells what she did; her name is not
// in it. Every other table's rows of hers go.
var staysOfAPerson = map[string]string{
	"assessment": "who assessed", "effect_evidence": "who wrote it", "attachment": "who laid it there", "change": "who did it", "follow_up": "who wrote it", "decision_step": "who wrote it", "meeting_person": "who was there", "agenda_edition": "who let it go out", "agenda_edition_person": "who was there", "minutes_comment": "who wrote it", "meeting_turn": "who took it", "meeting_answer": "whether she came", "meeting_guest": "who came to a point", "meeting_mark": "what she chose", "meeting_chooser": "what she could choose among", "meeting_conflict": "who took no part", "decision_vote": "how she voted", "decision_dissent": "what she wanted in the minutes", "casefile_question": "who answered", "casefile_step": "who wrote it", "casefile_reading": "who asked", "casefile_remark": "who wrote it",
	"goal_assessment": "who assessed", "goal_left": "who left it",
	"goal_contribution": "who wrote it", "plan_signature": "who signed",
	"mandate": "what she could decide", "observation": "who wrote it", "membership": "where she sat", "office": "what she held", "plan_answer": "who answered",
	"position": "what she was", "recall": "who recalled it", "edition": "who let it go out", "round_comment": "who wrote it", "round_point": "who answered", "talk": "who asked",
}

func TestEveryTableOfAPersonIsAnsweredForWhenSheIsErased(t *testing.T) {
	var removed strings.Builder
	for _, path := range []string{"auth/forget.go", "app/recalls.go"} {
		b, err := os.ReadFile(filepath.Join(root(), "internal", path))
		if err != nil {
			t.Fatal(err)
		}
		removed.Write(b)
	}
	tables := map[string]bool{}
	for _, c := range columns(t) {
		if c.name != "person" {
			continue
		}
		tables[c.table] = true
		if staysOfAPerson[c.table] == "" && !strings.Contains(removed.String(), "DELETE FROM "+c.table+" WHERE person = $1") {
			t.Errorf("%s: the table %s has rows of a person: internal/app/recalls.go removes them, or this test says why they stay", c.file, c.table)
		}
	}
	for table := range staysOfAPerson {
		if !tables[table] {
			t.Errorf("there is no table %s of a person", table)
		}
	}
}

// A form is held against the version of the row it was shown. Where texts lie in rows
// with a version of their own, recall counts it on.
func TestTextsWithAVersionSaySo(t *testing.T) {
	versioned := map[string]bool{}
	for _, c := range columns(t) {
		versioned[c.table] = versioned[c.table] || c.name == "version"
	}
	for _, f := range product(t).Features {
		for _, k := range f.Kinds {
			for _, texts := range k.Prose {
				if texts.Versioned != versioned[texts.Table] {
					t.Errorf("%s: the table %s: Versioned is %v, and its column version says %v", k.Name, texts.Table, texts.Versioned, versioned[texts.Table])
				}
			}
		}
	}
}
