package auth_test

import (
	"fmt"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// answers are all that an asker can learn, by question.
type answers map[string][]string

// told asks the program, in the form features ask.
func told(tx *db.Tx, w *world, probe []int) (answers, error) {
	out := answers{}
	for _, q := range questions {
		list, err := db.All(tx, db.ScanPair, q.sql, q.args(w)...)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", q.name, err)
		}
		out[q.name] = []string{}
		for _, p := range list {
			out[q.name] = append(out[q.name], p.A+" "+p.B)
		}
	}
	var err error
	if out["pages"], err = toldPages(tx, w.units[probe[0]%len(w.units)].id); err != nil {
		return nil, err
	}
	for _, i := range probe {
		if err := toldOf(tx, w.items[i].id, out); err != nil {
			return nil, err
		}
	}
	return out, toldNews(tx, w, out)
}

var none = func(*world) []any { return nil }

var existing = auth.Sees("i", auth.Existence)

var questions = []struct {
	name, sql string
	args      func(*world) []any
}{
	{"list", `SELECT i.id, ` + auth.Shown("i") + ` FROM item i WHERE ` + existing + ` ORDER BY i.at DESC, i.id DESC`, none},
	{"counts", `SELECT i.unit, CAST(count(*) AS text) FROM item i WHERE ` + existing + ` GROUP BY i.unit ORDER BY i.unit`, none},
	{"by title", `SELECT i.id, '' FROM item i WHERE ` + existing + ` ORDER BY ` + auth.Shown("i") + `, i.id`, none},
	{"groups", `SELECT ` + auth.Shown("i") + `, CAST(count(*) AS text) FROM item i WHERE ` + existing + ` GROUP BY 1 ORDER BY 1`, none},
	{"search", `SELECT i.id, '' FROM item i WHERE ` + existing + ` AND (` + auth.Shown("i") + ` LIKE '%alfa%' OR ` + auth.Shown("i") + ` LIKE '%1%') ORDER BY i.id`, none},
	{"title", `SELECT i.id, i.title FROM item i WHERE ` + auth.Sees("i", auth.Title) + ` ORDER BY i.id`, none},
	{"outcome", `SELECT i.id, i.state FROM item i WHERE ` + auth.Sees("i", auth.Outcome) + ` ORDER BY i.id`, none},
	{"content", `SELECT i.id, i.period FROM item i WHERE ` + auth.Sees("i", auth.Content) + ` ORDER BY i.id`, none},
	{"parts", `
SELECT p.id, ''
FROM (SELECT substr(k.key, 1, 16) AS id, substr(k.key, 17, 16) AS item, CAST(nullif(substr(k.key, 33), '') AS integer) AS narrowed_to
      FROM json_each($1) k) p
WHERE (SELECT 1 FROM item i WHERE i.id = p.item AND ` + auth.SeesPart("i", "p", auth.Content) + `) IS NOT NULL
ORDER BY p.id`, func(w *world) []any {
		var keys []string
		for _, p := range w.parts {
			keys = append(keys, p.id+p.item+strings.TrimPrefix(fmt.Sprint(p.narrowed), "0"))
		}
		return []any{item.IDs(keys...)}
	}},
}

// toldPages turns the pages of a unit's list, three at a time, by key.
func toldPages(tx *db.Tx, unit string) ([]string, error) {
	out := []string{}
	at, id := "9999", ""
	for {
		page, err := db.All(tx, db.ScanPair, `
SELECT i.at, i.id
FROM item i
WHERE i.unit = $1 AND (i.at, i.id) < ($2, $3) AND `+existing+`
ORDER BY i.at DESC, i.id DESC
LIMIT 3`, unit, at, id)
		if err != nil || len(page) == 0 {
			return out, err
		}
		for _, p := range page {
			at, id = p.A, p.B
			out = append(out, id)
		}
	}
}

// toldOf asks all there is to ask about one item.
func toldOf(tx *db.Tx, id string, out answers) error {
	up, err := item.Path(tx, id)
	if err != nil {
		return err
	}
	out["up "+id] = titles(up)
	under, err := item.Under(tx, "a", id)
	if err != nil {
		return err
	}
	out["under "+id] = titles(under)
	for name, get := range map[string]func(*db.Tx, string, string) (item.Item, error){"get ": item.Get, "open ": item.Open} {
		it, err := get(tx, "", id)
		if err != nil && !fail.Is(err, fail.NotFound) {
			return err
		}
		out[name+id] = []string{}
		if err == nil {
			out[name+id] = titles([]item.Item{it})
		}
	}
	for name, ends := range map[string]func(*db.Tx, string, ...string) ([]item.Link, error){"out ": item.Out, "in ": item.In} {
		out[name+id] = []string{}
		if len(out["get "+id]) == 0 {
			continue // asked about what is known only
		}
		far, err := ends(tx, item.Supports, id)
		if err != nil {
			return err
		}
		for _, l := range far {
			out[name+id] = append(out[name+id], l.Far.ID+" "+l.Far.Title)
		}
	}
	past, err := change.History(tx, id, "", 100)
	out["history "+id] = []string{}
	for _, e := range past {
		out["history "+id] = append(out["history "+id], e.Verb+" "+e.Title)
	}
	return err
}

func titles(list []item.Item) []string {
	out := []string{}
	for _, it := range list {
		out = append(out, it.ID+" "+it.Title)
	}
	return out
}

func toldNews(tx *db.Tx, w *world, out answers) error {
	var ids []string
	for _, x := range w.items {
		ids = append(ids, x.id)
	}
	news, err := change.Recent(tx, auth.Actor{Person: "another"}, "", item.IDs(ids...), 100)
	out["news"] = []string{}
	for _, n := range news {
		out["news"] = append(out["news"], n.Item+" "+n.Verb+" "+n.Title)
	}
	slices.Sort(out["news"])
	return err
}

// obvious answers the same questions from the rules.
func (a asker) obvious(probe []int) answers {
	out := answers{"news": a.news(), "pages": a.pages(a.w.units[probe[0]%len(a.w.units)].id)}
	known := a.known(auth.Existence)
	out["search"] = lines(known, func(x thing) string { return x.id + " " })
	out["search"] = slices.DeleteFunc(out["search"], func(line string) bool {
		title := a.shown(a.w.item(line[:16]))
		return !strings.Contains(title, "alfa") && !strings.Contains(title, "1")
	})
	out["title"] = lines(a.known(auth.Title), func(x thing) string { return x.id + " " + x.title })
	out["outcome"] = lines(a.known(auth.Outcome), func(x thing) string { return x.id + " " + x.outcome })
	out["content"] = lines(a.known(auth.Content), func(x thing) string { return x.id + " " + x.content })
	out["counts"] = counted(known, func(x thing) string { return x.unit })
	out["groups"] = counted(known, a.shown)
	slices.SortStableFunc(known, func(x, y thing) int { return strings.Compare(a.shown(x), a.shown(y)) })
	out["by title"] = lines(known, func(x thing) string { return x.id + " " })
	slices.SortFunc(known, func(x, y thing) int { return strings.Compare(y.at+y.id, x.at+x.id) })
	out["list"] = lines(known, func(x thing) string { return x.id + " " + a.shown(x) })
	out["parts"] = []string{}
	for _, p := range a.w.parts {
		if a.seesPart(p) {
			out["parts"] = append(out["parts"], p.id+" ")
		}
	}
	slices.Sort(out["parts"])
	for _, i := range probe {
		a.obviousOf(a.w.items[i], out)
	}
	return out
}

func (a asker) known(f auth.Facet) (list []thing) {
	for _, x := range a.w.items {
		if a.sees(x, f) {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(x, y thing) int { return strings.Compare(x.id, y.id) })
	return list
}

func (a asker) pages(unit string) []string {
	var list []thing
	for _, x := range a.known(auth.Existence) {
		if x.unit == unit {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(x, y thing) int { return strings.Compare(y.at+y.id, x.at+x.id) })
	return lines(list, func(x thing) string { return x.id })
}

func (a asker) news() []string {
	out := []string{}
	for _, x := range a.known(auth.Content) {
		for _, verb := range slices.Backward(x.changes) {
			if strings.HasPrefix(verb, "gjort") {
				out = append(out, x.id+" "+verb+" "+a.shown(x))
				break
			}
		}
	}
	slices.Sort(out)
	return out
}

func (a asker) obviousOf(x thing, out answers) {
	out["up "+x.id] = append([]string{}, a.up(x.id)...)
	out["under "+x.id] = append([]string{}, a.under("a", x.id)...)
	out["get "+x.id], out["open "+x.id], out["history "+x.id] = []string{}, []string{}, []string{}
	exists, content := a.sees(x, auth.Existence), a.sees(x, auth.Content)
	out["out "+x.id], out["in "+x.id] = []string{}, []string{}
	if exists {
		out["out "+x.id] = a.far(func(l link) bool { return l.source == x.id }, func(l link) string { return l.target })
		out["in "+x.id] = a.far(func(l link) bool { return l.target == x.id }, func(l link) string { return l.source })
		out["get "+x.id] = []string{x.id + " " + a.shown(x)}
	}
	if exists && content {
		out["open "+x.id] = out["get "+x.id]
	}
	if content {
		for _, verb := range slices.Backward(x.changes) {
			out["history "+x.id] = append(out["history "+x.id], verb+" "+a.shown(x))
		}
	}
}

func lines(list []thing, line func(thing) string) []string {
	out := []string{}
	for _, x := range list {
		out = append(out, line(x))
	}
	return out
}

func counted(list []thing, key func(thing) string) []string {
	n := map[string]int{}
	for _, x := range list {
		n[key(x)]++
	}
	out := []string{}
	for k, v := range n {
		out = append(out, fmt.Sprintf("%s %d", k, v))
	}
	slices.Sort(out)
	return out
}
