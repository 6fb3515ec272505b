package list_test

import (
	"fmt"
	"net/http/httptest"
	"net/url"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/testapp"
	"ledetraad/internal/web"
)

// thing is an item as the tests' own list has it: where existence is known, under the
// title the reader may see.
type thing struct{ ID, Title, State string }

func thingSQL(columns string) string {
	return `
SELECT ` + columns + `
FROM item i
WHERE i.kind = 'initiative' AND i.period = '2040' AND ` + auth.Sees("i", auth.Existence)
}

var things = list.List[thing]{
	Path: "/things", Title: "nav.initiatives", Table: "nav.initiatives", Count: "initiative.count",
	ID:  func(x *thing) string { return x.ID },
	SQL: thingSQL, Fields: `i.id, ` + auth.Shown("i") + `, i.state`,
	Scan: func(s db.Scan) (x thing, err error) { err = s(&x.ID, &x.Title, &x.State); return x, err },
	Filters: []list.Filter{{Key: "state", Label: "initiative.state", All: "initiative.all_states", Where: "AND i.state = $n",
		Options: list.Choices("state.", []string{"under_way", "done"})}},
	Columns: []list.Column[thing]{
		{Key: "title", Head: "initiative.title", Kind: list.Link, Order: auth.Shown("i") + db.Danish,
			Cell: func(c *web.Call, x *thing) list.Cell { return list.Cell{Text: x.Title} }},
		{Key: "state", Head: "initiative.state", Order: `CASE i.state WHEN 'under_way' THEN 1 ELSE 2 END`,
			Cell: func(c *web.Call, x *thing) list.Cell { return list.Cell{Text: x.State} }},
	},
}

// titles have ties, Danish letters, and no two in the order bytes would have them.
var titles = []string{"Åben dør", "ærlig snak", "Ørsted", "Zebrastribe", "aktiv fritid", "Æblehaver", "Øl og mad", "Aarestrup", "bier", "Bier", "Bier", "Cykler", "cykler", "Zoo"}

// plantThings makes n items; every third has a title only Hovedudvalget may know, and
// every seventh not even its existence.
func plantThings(t *testing.T, a *testapp.App, n int) {
	t.Helper()
	med := auth.BodySubject(a.Body("Hovedudvalget"))
	unit := a.Unit("Skoler")
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		tx.Told() // a test's own hand
		for i := range n {
			x := item.New{Kind: "initiative", Title: titles[i*5%len(titles)], Unit: unit, State: "under_way", Period: "2040", Audience: auth.Internal()}
			if i%2 == 0 {
				x.State = "done"
			}
			switch {
			case i%7 == 6:
				x.Title, x.Audience = "Hemmelig", auth.Closed(med)
			case i%3 == 2:
				x.Title, x.Neutral = "Aaa hemmelig", fmt.Sprintf("Lukket sag %d", i%4)
				x.Audience = auth.Closed(med).Known(auth.Staff)
			}
			if _, err := item.Add(tx, x); err != nil {
				return err
			}
		}
		return nil
	})
}

// call is a GET of one of the cast, in a transaction of the test's.
func call(a *testapp.App, who string, r *auth.Reader, query url.Values) *web.Call {
	return &web.Call{R: httptest.NewRequest("GET", "/fjordby/things?"+query.Encode(), nil), Space: a.Space,
		Who: auth.Actor{Person: a.Person(who), Name: who}, Reader: r, Say: a.Words.In(i18n.Danish)}
}

type lister = list.List[thing]

func pageOf(a *testapp.App, l lister, who string, tx *db.Tx, r *auth.Reader, q url.Values) (list.Page[thing], error) {
	return l.Page(call(a, who, r, q), tx, r)
}

// allIDs are the ids of the whole list, as a file has them.
func allIDs(a *testapp.App, l lister, who string, tx *db.Tx, r *auth.Reader, q url.Values) (ids []string, err error) {
	rows, err := l.Whole(call(a, who, r, q), tx, r)
	for _, x := range rows {
		ids = append(ids, x.ID)
	}
	return ids, err
}
