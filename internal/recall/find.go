package recall

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Place is where the passage stands: a field of an item, or the log of its changes.
type Place struct {
	Item  item.Item
	Field string // column; "log"
	Times int
}

// Field is one of an item's texts as it stands now, for choosing it whole.
type Field struct {
	Key, Column, Text string
	in                db.Texts // of that column alone
}

// long is how much a field must say for its words to be looked for elsewhere as well:
// "75 pct." stands in many places by itself.
const long = 20

// titleField is the item's own.
const titleField = "item.title"

// fieldsOf lists the texts of an item that hold anything.
func (o Options) fieldsOf(tx *db.Tx, it item.Item) ([]Field, error) {
	list := []Field{{Key: titleField + " 0", Column: "title", Text: it.Title}}
	for _, t := range o.Prose[it.Kind] {
		rows, err := db.All(tx, scanTexts(len(t.Columns)), `
SELECT t.`+t.Key+`, `+columns(t)+`
FROM `+t.Table+` t
WHERE t.`+t.Key+` = $1 AND `+shown(t)+`
ORDER BY `+every(t), it.ID)
		if err != nil {
			return nil, err
		}
		for n, row := range rows {
			for i, column := range t.Columns {
				if row.texts[i] != "" && row.texts[i] != Mark {
					own := t
					own.Columns = t.Columns[i : i+1]
					list = append(list, Field{t.Table + "." + column + " " + strconv.Itoa(n), column, row.texts[i], own})
				}
			}
		}
	}
	return list, nil
}

// every orders rows by all their texts: a field is called by its row's place, and rows
// that begin alike must keep theirs.
func every(t db.Texts) string {
	order := "2"
	for i := range t.Columns[1:] {
		order += ", " + strconv.Itoa(i+3)
	}
	return order
}

type textsRow struct {
	item  string
	texts []string
}

func scanTexts(n int) func(db.Scan) (textsRow, error) {
	return func(s db.Scan) (r textsRow, err error) {
		r.texts = make([]string, n)
		into := []any{&r.item}
		for i := range r.texts {
			into = append(into, &r.texts[i])
		}
		return r, s(into...)
	}
}

func columns(t db.Texts) string { return "t." + strings.Join(t.Columns, ", t.") }

// has is the condition that one of the columns has the passage, $1. Both engines count
// capitals in LIKE differently, and replace alike.
func has(t db.Texts) string {
	var list []string
	for _, c := range t.Columns {
		list = append(list, "replace(t."+c+", $1, '') <> t."+c)
	}
	return "(" + strings.Join(list, " OR ") + ")"
}

// shown is the condition that the reader may read the row t.
func shown(t db.Texts) string {
	condition := `(SELECT i.id FROM item i WHERE i.id = t.` + t.Key + ` AND ` + auth.Sees("i", auth.Content) + `) IS NOT NULL`
	if t.Beside != "" {
		condition += ` AND (SELECT i.id FROM item i WHERE i.id = t.` + t.Beside + ` AND ` + auth.Sees("i", auth.Existence) + `) IS NOT NULL`
	}
	if t.When != "" {
		condition += ` AND (` + t.When + `)`
	}
	return condition
}

// Found is every place the reader may know the passage stands in.
type Found struct {
	Places []Place     // she may recall it from
	Others []item.Item // she may read, and others answer for
	items  []item.Item // of the places, the first is the one it began with
	log    []change.Text
	said   target
}

// target is what is to go: the passage, and with a field chosen what the field says.
// alone leaves every other text of any item in peace.
type target struct {
	redaction
	alone bool
	in    db.Texts
}

// find looks for what the draft says, beginning with the item it.
func (o Options) find(tx *db.Tx, r *auth.Reader, it item.Item, d Draft) (f Found, err error) {
	if f.said, err = o.said(tx, it, d); err != nil {
		return f, err
	}
	count := map[string]map[string]int{}
	add := func(id, field string, n int) {
		if count[id] == nil {
			count[id] = map[string]int{}
		}
		count[id][field] += n
	}
	if f.said.alone {
		add(it.ID, d.column(), 1)
	} else if err := o.inTexts(tx, f.said.passage, nil, add); err != nil {
		return f, err
	}
	log, err := o.inLog(tx, it, f.said, add)
	if err != nil {
		return f, err
	}
	ids := []string{it.ID}
	for id := range count {
		ids = append(ids, id)
	}
	items, err := known(tx, ids)
	if err != nil {
		return f, err
	}
	slices.SortStableFunc(items, func(a, b item.Item) int { return first(b.ID == it.ID) - first(a.ID == it.ID) })
	mine := map[string]bool{}
	for _, x := range items {
		if !May(r, x) {
			f.Others = append(f.Others, x)
			continue
		}
		mine[x.ID] = true
		f.items = append(f.items, x)
		fields := sorted(count[x.ID])
		slices.SortStableFunc(fields, func(a, b string) int { return first(a == "log") - first(b == "log") })
		for _, field := range fields {
			f.Places = append(f.Places, Place{x, field, count[x.ID][field]})
		}
	}
	for _, t := range log {
		if mine[t.Item] {
			f.log = append(f.log, t)
		}
	}
	return f, nil
}

// said turns the draft into what is looked for.
func (o Options) said(tx *db.Tx, it item.Item, d Draft) (target, error) {
	if d.Field == "" {
		return target{redaction: redaction{passage: d.Passage}}, nil
	}
	list, err := o.fieldsOf(tx, it)
	if err != nil {
		return target{}, err
	}
	for _, f := range list {
		if f.Key == d.Field {
			said := redaction{passage: f.Text, field: plainName(f.Column)}
			return target{said, utf8.RuneCountInString(f.Text) < long, f.in}, nil
		}
	}
	c := fail.Check{}
	c.That(false, "field", "fail.choose")
	return target{}, c.Err()
}

// inTexts counts where the passage stands in the titles and texts of items now; with
// among, of those items only.
func (o Options) inTexts(tx *db.Tx, passage string, among []string, add func(id, field string, n int)) error {
	from, and, args := "", func(string) string { return "" }, []any{passage}
	if among != nil {
		from, args = `json_each($2) n CROSS JOIN `, append(args, item.IDs(among...))
		and = func(key string) string { return key + ` = n.key AND ` }
	}
	titles, err := db.All(tx, db.ScanPair, `
SELECT i.id, i.title || ' ' || i.neutral
FROM `+from+`item i
WHERE `+and("i.id")+`replace(i.title || ' ' || i.neutral, $1, '') <> i.title || ' ' || i.neutral AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id`, args...)
	if err != nil {
		return err
	}
	for _, p := range titles {
		add(p.A, "title", strings.Count(p.B, passage))
	}
	for _, kind := range sorted(o.Prose) {
		for _, t := range o.Prose[kind] {
			rows, err := db.All(tx, scanTexts(len(t.Columns)), `
SELECT t.`+t.Key+`, `+columns(t)+`
FROM `+from+t.Table+` t
WHERE `+and("t."+t.Key)+has(t)+` AND `+shown(t)+`
ORDER BY 1`, args...)
			if err != nil {
				return err
			}
			for _, row := range rows {
				for i, column := range t.Columns {
					if n := strings.Count(row.texts[i], passage); n > 0 {
						add(row.item, column, n)
					}
				}
			}
		}
	}
	return o.inCopies(tx, passage, add)
}

func (o Options) inCopies(tx *db.Tx, passage string, add func(id, field string, n int)) error {
	for _, c := range o.Copies {
		if c.Find == nil {
			continue
		}
		found, err := c.Find(tx, passage)
		if err != nil {
			return err
		}
		for id, n := range found {
			add(id, c.Place, n)
		}
	}
	return nil
}

// inLog finds the texts of the log with the passage, or with the field's old contents,
// and what is left of them. Whose they are is asked of the items afterwards.
func (o Options) inLog(tx *db.Tx, it item.Item, said target, add func(id, field string, n int)) (left []change.Text, err error) {
	var list []change.Text
	if said.alone {
		said.passage = ""
	} else if list, err = change.TextsWith(tx, said.passage, ""); err != nil {
		return nil, err
	}
	if said.field != "" {
		own, err := change.TextsOf(tx, item.IDs(it.ID))
		if err != nil {
			return nil, err
		}
		list = append(slices.DeleteFunc(list, func(t change.Text) bool { return t.Item == it.ID }), own...)
	}
	for _, t := range list {
		d := said.redaction
		if t.Item != it.ID {
			d.field = ""
		}
		before, n := d.in(t.Before)
		after, m := d.in(t.After)
		if t.Item == "" || n+m == 0 {
			continue
		}
		t.Before, t.After = before, after
		left = append(left, t)
		add(t.Item, "log", n+m)
	}
	return left, nil
}

// known reads those of the items whose content the reader may know.
func known(tx *db.Tx, ids []string) ([]item.Item, error) {
	return db.All(tx, func(s db.Scan) (it item.Item, err error) {
		return it, s(it.Into()...)
	}, `
SELECT `+item.Columns+`
FROM item i
WHERE i.id IN (SELECT key FROM json_each($1)) AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.kind, i.id`, item.IDs(ids...))
}

func first(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sorted[V any](m map[string]V) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
