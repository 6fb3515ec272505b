package recall

import (
	"bytes"
	"encoding/json"
	"strings"
)

// redaction says what goes from a text of the log.
type redaction struct {
	passage string
	field   string                       // in small letters without "_": whatever stands under that name goes too
	swap    func(s string) (string, int) // instead of the passage
}

// in is what is left of a JSON text, and how many times something went.
func (d redaction) in(text string) (string, int) {
	if text == "" {
		return text, 0
	}
	reader := json.NewDecoder(strings.NewReader(text))
	reader.UseNumber()
	var v any
	if reader.Decode(&v) != nil {
		return text, 0
	}
	n := 0
	v = d.walk(v, false, &n)
	if n == 0 {
		return text, 0
	}
	// As change writes it: the same letters are escaped.
	var out bytes.Buffer
	if err := json.NewEncoder(&out).Encode(v); err != nil {
		return "", n
	}
	return strings.TrimSuffix(out.String(), "\n"), n
}

func (d redaction) walk(v any, whole bool, n *int) any {
	switch v := v.(type) {
	case string:
		return d.text(v, whole, n)
	case []any:
		for i := range v {
			v[i] = d.walk(v[i], whole, n)
		}
	case map[string]any:
		for name, x := range v {
			v[name] = d.walk(x, whole || d.field != "" && plainName(name) == d.field, n)
		}
	}
	return v
}

func (d redaction) text(s string, whole bool, n *int) string {
	switch {
	case d.swap != nil:
		left, times := d.swap(s)
		*n += times
		return left
	case whole && s != "" && s != Mark:
		*n++
		return Mark
	case d.passage != "" && strings.Contains(s, d.passage):
		*n += strings.Count(s, d.passage)
		return strings.ReplaceAll(s, d.passage, Mark)
	}
	return s
}

// plainName is a name as columns and JSON share it: "in_force" and "InForce" are one.
func plainName(s string) string { return strings.ReplaceAll(strings.ToLower(s), "_", "") }
