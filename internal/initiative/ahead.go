package initiative

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/locked"
	"ledetraad/internal/ui"
)

// Ahead is a milestone of an initiative that goes on, not reached yet. The item is the
// initiative, Place the milestone's among its own, from 1.
type Ahead struct {
	item.Item
	Place     int
	Text, Day string
	OwnerName string
	Kept      bool // the owner works here today
}

// Mine tells whether it is the reader's to say that it is reached: she owns the
// initiative, or leads its unit where nobody owns it any more.
func (a Ahead) Mine(r *auth.Reader, leads bool) bool {
	return a.Owner == r.Person || leads && !a.Kept
}

const (
	aheadFields = `, l.item AS initiative, l.place AS place, l.text, l.day AS due, coalesce(p.name, ''),
  (SELECT count(*) FROM position q WHERE q.person = i.owner AND q.valid_from <= $3 AND q.valid_to > $3)`
	aheadLines = `
CROSS JOIN initiative_line l
LEFT JOIN person p ON p.id = i.owner
WHERE i.state IN ('not_begun', 'under_way')
  AND l.item = i.id AND l.sort = 'milestone' AND l.done = '' AND l.day <> '' AND l.day <= $4`
)

// Two ways in, each by an index of its own. In the second the units lead: that no id has
// 17 letters, which is always so, tells PostgreSQL that they are few.
var aheadSQL = `
SELECT ` + item.Columns + aheadFields + `
FROM item i` + aheadLines + `
  AND i.owner = $1 AND i.kind = 'initiative' AND ` + auth.Sees("i", auth.Content) + `
UNION ALL
SELECT ` + item.Columns + aheadFields + `
FROM json_each($2) w
CROSS JOIN item i` + aheadLines + `
  AND substr(w.key, 17) = '' AND i.unit = w.key AND ` + item.Holder("i") + ` IN (SELECT key FROM json_each($2))
  AND i.kind || '' = 'initiative' AND i.owner <> $1 AND ` + auth.Sees("i", auth.Content) + `
ORDER BY due, initiative, place`

// Milestones lists those to be reached until a day, and those that should have been
// before, the first to be reached first: of the reader's own initiatives, and of those
// of some units. Those of an initiative that stands still are not to be reached any more.
func Milestones(tx *db.Tx, r *auth.Reader, until string, units ...string) ([]Ahead, error) {
	list, err := db.All(tx, func(s db.Scan) (a Ahead, err error) {
		var kept int
		err = s(a.Into(&a.ID, &a.Place, &a.Text, &a.Day, &a.OwnerName, &kept)...)
		a.Kept = kept > 0
		return a, err
	}, aheadSQL, r.Person, item.IDs(append(units, "-")...), r.Day, until)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	var ids []string
	for _, a := range list {
		ids = append(ids, a.ID)
	}
	still, err := locked.Initiatives(tx, ids...)
	return slices.DeleteFunc(list, func(a Ahead) bool { return still[a.ID].ID != "" }), err
}

// MilestonePath is where one says that a milestone is reached, below the municipality's
// address.
func (a Ahead) MilestonePath() string {
	return "/initiatives/" + a.ID + "/more/edit#" + ui.Field{Name: field(Milestone, "done", a.Place)}.ID()
}
