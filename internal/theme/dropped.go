package theme

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Dropping is a theme that is not continued in a later letter, and why.
type Dropping struct {
	Theme   item.Item
	Letter  item.Item // the later one
	Because string    // "" nobody has said
}

// Droppings reads why themes were not continued, where somebody has said it. It is a word
// of the later letter: who may not read that one is told nothing.
func Droppings(tx *db.Tx, themes ...string) ([]Dropping, error) {
	if len(themes) == 0 {
		return nil, nil
	}
	return db.All(tx, scanDropping, droppingsSQL+`
WHERE d.theme IN (SELECT key FROM json_each($1))
ORDER BY l.period, l.created, l.id, d.theme`, item.IDs(themes...))
}

// DroppedIn reads why themes are not continued in a letter, where somebody has said it.
func DroppedIn(tx *db.Tx, letter string) ([]Dropping, error) {
	return db.All(tx, scanDropping, droppingsSQL+`
WHERE d.letter = $1
ORDER BY i.created, d.theme`, letter)
}

var droppingsSQL = `
SELECT i.id, i.title, i.kind, l.id, l.title, l.kind, l.period, d.because
FROM theme_dropped d
JOIN item i ON i.id = d.theme AND ` + auth.Sees("i", auth.Content) + `
JOIN item l ON l.id = d.letter AND ` + auth.Sees("l", auth.Content)

func scanDropping(s db.Scan) (d Dropping, err error) {
	return d, s(&d.Theme.ID, &d.Theme.Title, &d.Theme.Kind, &d.Letter.ID, &d.Letter.Title, &d.Letter.Kind, &d.Letter.Period, &d.Because)
}

// checkDropped checks a reason, which is a sentence.
func checkDropped(c *fail.Check, field, because string) { c.Line(because, field, 300) }

// CheckDropped tells what is wrong with reasons, by the field each stands in.
func CheckDropped(because map[string]string) error {
	c := fail.Check{}
	for field, text := range because {
		checkDropped(&c, field, text)
	}
	return c.Err()
}

// Drop keeps why a theme is not continued in a letter, in the transaction of somebody who
// has checked who may. Empty takes the reason away.
func Drop(tx *db.Tx, who auth.Actor, letter string, d Dropping, because string) error {
	if because == d.Because {
		return nil
	}
	if because == "" {
		if _, err := tx.Exec(`DELETE FROM theme_dropped WHERE theme = $1 AND letter = $2`, d.Theme.ID, letter); err != nil {
			return err
		}
	} else if _, err := tx.Exec(`
INSERT INTO theme_dropped (theme, letter, because) VALUES ($1, $2, $3)
ON CONFLICT (theme, letter) DO UPDATE SET because = excluded.because`, d.Theme.ID, letter, because); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "theme_dropped", ID: d.Theme.ID, Item: letter}, "changed",
		map[string]string{"theme": d.Theme.Title, "because": d.Because}, map[string]string{"theme": d.Theme.Title, "because": because})
}
