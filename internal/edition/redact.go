package edition

import (
	"encoding/json"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// row is an edition as it stands, whoever may know of it.
type row struct{ id, item, text, digest string }

// holding reads the editions that may have a passage, for one who has been asked
// whether she may recall it. It stands in them as JSON writes it.
func holding(tx *db.Tx, passage string) ([]row, error) {
	b, err := json.Marshal(passage)
	if err != nil {
		return nil, err
	}
	return db.All(tx, func(s db.Scan) (r row, err error) {
		return r, s(&r.id, &r.item, &r.text, &r.digest)
	}, `
SELECT e.id, e.item, e.sections, e.digest
FROM edition e
WHERE replace(e.sections, $1, '') <> e.sections
ORDER BY e.id`, string(b[1:len(b)-1]))
}

// Holding counts, by the item a section belongs to, how often a passage stands in
// editions the reader may read.
func Holding(tx *db.Tx, passage string) (map[string]int, error) {
	rows, err := holding(tx, passage)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	found, ids := map[string]map[string]int{}, []string{}
	for _, r := range rows {
		list, err := sections(r.text)
		if err != nil {
			return nil, err
		}
		found[r.item] = map[string]int{}
		ids = append(ids, r.item)
		for _, s := range list {
			if n := strings.Count(s.Text, passage) + strings.Count(s.Name, passage); n > 0 {
				ids = append(ids, s.Item)
				found[r.item][s.Item] += n
			}
		}
	}
	known, err := Known(tx, ids...)
	m := map[string]int{}
	for of, parts := range found {
		for it, n := range parts {
			if known[of] && known[it] {
				m[it] += n
			}
		}
	}
	return m, err
}

// Redact puts mark where the passage stands in sections of the items, in every edition.
func Redact(tx *db.Tx, items []string, passage, mark string) error {
	if passage == "" {
		return nil
	}
	if _, err := tx.Exec(`
UPDATE edition AS e SET occasion_name = replace(e.occasion_name, $1, $2)
WHERE e.item IN (SELECT key FROM json_each($3)) AND replace(e.occasion_name, $1, '') <> e.occasion_name`, passage, mark, item.IDs(items...)); err != nil {
		return err
	}
	return rewrite(tx, passage, func(s *Section) {
		if slices.Contains(items, s.Item) {
			s.Text, s.Name = strings.ReplaceAll(s.Text, passage, mark), strings.ReplaceAll(s.Name, passage, mark)
		}
	})
}

// RedactPart puts mark where one of an item's texts stands whole, in every edition: what
// is recalled alone, because its words are common, goes from that text's sections only.
func RedactPart(tx *db.Tx, it, part, text, mark string) error {
	if text == "" {
		return nil
	}
	return rewrite(tx, text, func(s *Section) {
		if s.Item != it {
			return
		}
		if s.Part == part {
			s.Text = strings.ReplaceAll(s.Text, text, mark)
		}
		if part == "title" && s.Name == text {
			s.Name = mark
		}
	})
}

// rewrite changes sections of the editions that have a passage. The log keeps the
// digest from before and the one that stands from now on.
func rewrite(tx *db.Tx, passage string, f func(*Section)) error {
	rows, err := holding(tx, passage)
	if err != nil {
		return err
	}
	for _, r := range rows {
		list, err := sections(r.text)
		if err != nil {
			return err
		}
		for n := range list {
			f(&list[n])
		}
		text, digest, err := written(list)
		if err != nil {
			return err
		}
		if digest == r.digest {
			continue
		}
		if _, err := tx.Exec(`UPDATE edition SET sections = $1, digest = $2 WHERE id = $3`, text, digest, r.id); err != nil {
			return err
		}
		if err := change.Record(tx, auth.Of(tx).Actor, change.Thing{Kind: "edition", ID: r.id, Item: r.item}, "edition_recalled",
			map[string]string{"digest": r.digest}, map[string]string{"digest": digest}); err != nil {
			return err
		}
	}
	return nil
}
