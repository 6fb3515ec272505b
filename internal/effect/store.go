package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, e.text, e.shown, ` + org.Named("u")

func scan(s db.Scan) (e Effect, err error) {
	err = s(e.Into(&e.Text, &e.Shown, &e.UnitName)...)
	return e, err
}

// Get reads an effect.
func Get(tx *db.Tx, id string) (Effect, error) {
	return db.One(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN effect e ON e.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// Under maps initiatives to the effects they are to lead to, oldest first.
func Under(tx *db.Tx, initiatives ...string) (map[string][]Effect, error) {
	m := map[string][]Effect{}
	if len(initiatives) == 0 {
		return m, nil
	}
	type row struct {
		initiative string
		effect     Effect
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) {
		e := &r.effect
		err = s(e.Into(&e.Text, &e.Shown, &e.UnitName, &r.initiative)...)
		return r, err
	}, `
SELECT `+columns+`, l.target
FROM link l
JOIN item i ON i.id = l.source AND `+auth.Sees("i", auth.Content)+`
JOIN effect e ON e.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
WHERE l.target IN (SELECT key FROM json_each($1)) AND l.kind = 'supports'
ORDER BY i.created, i.id`, item.IDs(initiatives...))
	for _, r := range list {
		m[r.initiative] = append(m[r.initiative], r.effect)
	}
	return m, err
}

// Add makes an effect in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	n := item.New{Kind: Kind, Title: d.Title, State: Open, Unit: d.Unit, Period: d.Period, Owner: d.Owner, For: d.For, Audience: auth.Internal()}
	if len(d.Initiatives) > 0 {
		up, err := item.Get(tx, "initiative", d.Initiatives[0])
		if err != nil {
			return "", err
		}
		inherit(&n, up)
	}
	id, err := item.Add(tx, n)
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`INSERT INTO effect (item, text, shown) VALUES ($1, $2, $3)`, id, d.Text, d.Shown); err != nil {
		return "", err
	}
	for _, up := range d.Initiatives {
		if err := item.Tie(tx, id, item.Supports, up, "", ""); err != nil {
			return "", err
		}
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d.fields())
}

// inherit fills what is not said of a new item from what it is under.
func inherit(n *item.New, up item.Item) {
	if n.Unit == "" {
		n.Unit = up.Unit
	}
	if n.Period == "" {
		n.Period = up.Period
	}
	if n.Owner == "" {
		n.Owner = up.Owner
	}
	if n.For == (auth.For{}) {
		n.For = up.For
	}
}

// Link lets an initiative lead to an effect that is there.
func Link(tx *db.Tx, who auth.Actor, effectID, initiativeID string) error {
	if _, err := item.Get(tx, "initiative", initiativeID); err != nil {
		return err
	}
	if err := item.Tie(tx, effectID, item.Supports, initiativeID, "", ""); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, effectID), "linked", nil, map[string]string{"initiative": initiativeID})
}
