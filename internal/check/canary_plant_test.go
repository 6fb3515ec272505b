package check

import (
	"fmt"
	"regexp"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// plantCanary takes the youngest item of the kind, gives it and all that is
// written about it words of their own, and closes it.
func plantCanary(t *testing.T, a *testapp.App, c *canary) {
	t.Helper()
	var ids []string
	var err error
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		ids, err = db.All(tx, db.Value[string], `SELECT id FROM item WHERE kind = $1 ORDER BY period, id`, c.kind)
		return err
	})
	if len(ids) == 0 {
		t.Fatalf("the test's world has no %s: plant one, or its canary is not tried", c.kind)
	}
	c.id = ids[0]
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		tx.Told(c.id)
		if _, err := tx.Exec(`UPDATE item SET title = $1 WHERE id = $2`, canaryTitle+" "+c.kind, c.id); err != nil {
			return err
		}
		if err := singInEditions(tx, c.id); err != nil {
			return err
		}
		if err := sing(t, tx, c.id); err != nil {
			return err
		}
		// Its history sings too.
		return change.Record(tx, auth.Actor{Person: a.Person("erik")}, change.Of(c.kind, c.id), "changed",
			map[string]string{"title": canaryTitle + " før"}, map[string]string{"title": canaryTitle + " " + c.kind, "text": canaryText})
	})
	c.beside = layBeside(t, a, c.id)
	a.CloseItem(c.id, auth.BodySubject(a.Body("Hovedudvalget")))
}

// sing adds a word to every sentence kept about the item, in whatever table.
func sing(t *testing.T, tx *db.Tx, id string) error {
	own := map[string]bool{} // tables whose rows are items themselves
	for _, c := range columns(t) {
		own[c.table] = own[c.table] || c.name == "item" && c.key
	}
	for _, link := range hanging(t) {
		if own[link.table] && link.name != "item" {
			continue // another item, that says something of this one
		}
		for _, c := range columns(t) {
			if c.table != link.table || c.name == link.name || c.kind != "text" {
				continue
			}
			if _, err := tx.Exec(`UPDATE `+c.table+` SET `+c.name+` = `+c.name+` || ' `+canaryText+`' WHERE `+link.name+` = $1 AND `+c.name+` LIKE '% %'`, id); err != nil {
				return fmt.Errorf("%s.%s: %w", c.table, c.name, err)
			}
		}
	}
	return nil
}

var pointsToItem = regexp.MustCompile(`(?m)^\s+([a-z_]+) text[^,\n]*REFERENCES item\b`)

// hanging are the columns that say which item a row is about.
func hanging(t *testing.T) (list []column) {
	for _, s := range files(t, ".sql") {
		for _, table := range tableText.FindAllStringSubmatch(s.text, -1) {
			for _, c := range pointsToItem.FindAllStringSubmatch(comment.ReplaceAllString(table[2], ""), -1) {
				list = append(list, column{s.path, table[1], c[1], "text", false})
			}
		}
	}
	return list
}

var wildcard = regexp.MustCompile(`\{[a-z]+\}`)
