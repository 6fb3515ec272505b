package item

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// The kinds of links. Supports points to the left of the thread: effect →
// initiative → a unit's goal → theme → political goal.
const (
	Supports  = "supports"
	Continues = "continues"
	DecidedBy = "decided_by"
	Feeds     = "feeds"
	DependsOn = "depends_on"
)

// Link is a bond between two items, and the other end as the reader may see it.
type Link struct {
	Kind, How, Because string
	Near               string // the item asked about
	Far                Item
}

// Tie links two items the reader may both know of; one she may not is not found.
// Tying twice changes nothing but how and why.
func Tie(tx *db.Tx, source, kind, target, how, because string) error {
	seen, err := db.All(tx, db.Value[string], `
SELECT i.id FROM item i
WHERE i.id IN ($1, $2) AND `+auth.Sees("i", auth.Existence), source, target)
	if err != nil {
		return err
	}
	if len(seen) != 2 {
		return fail.Missing()
	}
	tx.Touch(source)
	_, err = tx.Exec(`
INSERT INTO link (source, kind, target, how, because) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (source, kind, target) DO UPDATE SET how = $4, because = $5`, source, kind, target, how, because)
	return err
}

// Untie removes a link.
func Untie(tx *db.Tx, source, kind, target string) error {
	tx.Touch(source)
	_, err := tx.Exec(`DELETE FROM link WHERE source = $1 AND kind = $2 AND target = $3`, source, kind, target)
	return err
}

// Retie makes the targets of one kind exactly those given, among the kinds of item
// named: links to others stay, and so do links the reader may not know of.
func Retie(tx *db.Tx, source, kind, farKind string, targets []string) error {
	have, err := Out(tx, kind, source)
	if err != nil {
		return err
	}
	want := map[string]bool{}
	for _, t := range targets {
		want[t] = true
	}
	for _, l := range have {
		if l.Far.Kind == farKind && !want[l.Far.ID] {
			if err := Untie(tx, source, kind, l.Far.ID); err != nil {
				return err
			}
		}
		delete(want, l.Far.ID)
	}
	for _, t := range targets {
		if !want[t] {
			continue
		}
		if _, err := Get(tx, farKind, t); err != nil {
			return err
		}
		if err := Tie(tx, source, kind, t, "", ""); err != nil {
			return err
		}
		delete(want, t)
	}
	return nil
}

// RetieField is Retie for targets that were named in a field: one that is not there is
// what is wrong with it.
func RetieField(tx *db.Tx, field, source, kind, farKind string, targets []string) error {
	err := Retie(tx, source, kind, farKind, targets)
	if !fail.Is(err, fail.NotFound) {
		return err
	}
	c := fail.Check{}
	c.That(false, field, "fail.choose")
	return c.Err()
}

// Out lists what the items point to with a kind of link, among what the reader may
// know of, oldest first.
func Out(tx *db.Tx, kind string, ids ...string) ([]Link, error) {
	return links(tx, `l.source`, `l.target`, kind, "", ids)
}

// In lists what points to the items with a kind of link.
func In(tx *db.Tx, kind string, ids ...string) ([]Link, error) {
	return links(tx, `l.target`, `l.source`, kind, "", ids)
}

// InOf is In for items of one kind only.
func InOf(tx *db.Tx, kind, farKind string, ids ...string) ([]Link, error) {
	return links(tx, `l.target`, `l.source`, kind, farKind, ids)
}

// The links lead and the items follow: CROSS JOIN says so to SQLite, which would
// otherwise go through all items for a handful of links.
func links(tx *db.Tx, near, far, kind, farKind string, ids []string) ([]Link, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (l Link, err error) {
		return l, s(append([]any{&l.Near, &l.Kind, &l.How, &l.Because}, l.Far.Into()...)...)
	}, `
SELECT `+near+`, l.kind, l.how, l.because, `+Columns+`
FROM link l
CROSS JOIN item i
WHERE `+near+` IN (SELECT key FROM json_each($1)) AND l.kind = $2 AND i.id = `+far+` AND $3 IN ('', i.kind) AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.created, i.id`, IDs(ids...), kind, farKind)
}
