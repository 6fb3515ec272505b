package initiative

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, n.kind, n.text, n.starts, n.ends, ` + org.Named("u") + `, coalesce(p.name, '')`

func scan(s db.Scan) (n Initiative, err error) {
	err = s(n.Into(&n.Sort, &n.Text, &n.Starts, &n.Ends, &n.UnitName, &n.OwnerName)...)
	return n, err
}

// Get reads an initiative.
func Get(tx *db.Tx, id string) (Initiative, error) {
	return db.One(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN initiative n ON n.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
LEFT JOIN person p ON p.id = i.owner
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// Add makes an initiative in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	n := item.New{Kind: Kind, Title: d.Title, Owner: d.Owner, State: d.State, Unit: d.Unit, Period: d.Period, For: d.For, Audience: auth.Internal()}
	if d.Under != "" {
		up, err := item.Get(tx, "", d.Under)
		if err != nil {
			return "", err
		}
		inherit(&n, up)
	}
	id, err := item.Add(tx, n)
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`INSERT INTO initiative (item, kind, text, starts, ends) VALUES ($1, $2, $3, $4, $5)`,
		id, d.Kind, d.Text, d.Starts, d.Ends); err != nil {
		return "", err
	}
	if d.Under != "" {
		if err := item.Tie(tx, id, item.Supports, d.Under, "", ""); err != nil {
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
	if n.For == (auth.For{}) {
		n.For = up.For
	}
}
