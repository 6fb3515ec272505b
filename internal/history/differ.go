package history

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Difference is one field of a change.
type Difference struct{ Field, Before, After string }

// differences are the fields whose words differ, in the order they are best read. An
// id is shown as the name it stands for, or left out where the reader may not know it.
func (p historyPage) differences(e Entry) (list []Difference) {
	before, after := flat(e.Before), flat(e.After)
	for _, f := range fieldOrder {
		b, a := p.words(f, before[f]), p.words(f, after[f])
		if b != a {
			list = append(list, Difference{p.T("history.field." + f), b, a})
		}
	}
	return list
}

// words writes a value for people.
func (p historyPage) words(field string, values []string) string {
	var out []string
	for _, v := range values {
		switch {
		case v == "":
		case db.ValidID(v):
			if name := p.names[v]; name != "" {
				out = append(out, name)
			}
		case slices.Contains(coded, field):
			out = append(out, p.code(v))
		case v == org.Ever || v == org.Always:
		default:
			out = append(out, p.Say.Day(v))
		}
	}
	return strings.Join(out, ", ")
}

func (p historyPage) code(v string) string {
	if slices.Contains(shared, v) {
		return p.T("state." + v)
	}
	if slices.Contains(codes, v) {
		return p.T("history.code." + v)
	}
	return v
}

// flat writes the fields of a change as texts, under names in small letters.
func flat(m map[string]any) map[string][]string {
	out := map[string][]string{}
	for name, v := range m {
		name = strings.ReplaceAll(strings.ToLower(name), "_", "")
		switch v := v.(type) {
		case string:
			out[name] = separate(v)
		case []any:
			for _, x := range v {
				if s, ok := x.(string); ok {
					out[name] = append(out[name], s)
				}
			}
		}
	}
	return out
}

// separate parts a text of ids only into its ids; any other is one.
func separate(text string) []string {
	parts := strings.Fields(text)
	for _, part := range parts {
		if !db.ValidID(part) {
			return []string{text}
		}
	}
	return parts
}

// namesIn maps the ids in the changes to the names the reader may know: people's for
// the staff, units, bodies, and items as far as she may know them.
func namesIn(tx *db.Tx, r *auth.Reader, entries []Entry) (map[string]string, error) {
	var ids []string
	for _, e := range entries {
		for _, m := range []map[string]any{e.Before, e.After} {
			for _, values := range flat(m) {
				for _, v := range values {
					if db.ValidID(v) {
						ids = append(ids, v)
					}
				}
			}
		}
	}
	names, err := org.UnitNames(tx, ids...)
	if err != nil {
		return nil, err
	}
	add := func(more map[string]string, err error) error {
		for id, name := range more {
			names[id] = name
		}
		return err
	}
	if err := add(org.BodyNames(tx, ids...)); err != nil {
		return nil, err
	}
	if r.IsStaff() {
		if err := add(org.PersonNames(tx, ids...)); err != nil {
			return nil, err
		}
	}
	return names, add(titles(tx, ids))
}

func titles(tx *db.Tx, ids []string) (map[string]string, error) {
	m := map[string]string{}
	if len(ids) == 0 {
		return m, nil
	}
	list, err := db.All(tx, db.ScanPair, `
SELECT i.id, `+auth.Shown("i")+`
FROM item i
WHERE i.id IN (SELECT key FROM json_each($1)) AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.id`, item.IDs(ids...))
	for _, p := range list {
		m[p.A] = p.B
	}
	return m, err
}
