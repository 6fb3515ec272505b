package plan

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// board is a board of governors that has a chair: where a unit has one, its chair and not
// the unit's leader signs for the unit.
type board struct{ ID, Name, Unit string }

// boardsOf lists the boards of some units on a day.
func boardsOf(tx *db.Tx, day string, units ...string) ([]board, error) {
	if len(units) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (b board, err error) { return b, s(&b.ID, &b.Name, &b.Unit) }, `
SELECT b.id, b.name, b.unit
FROM body b
WHERE b.kind = 'governors' AND b.unit IN (SELECT key FROM json_each($1)) AND b.valid_from <= $2 AND b.valid_to > $2
  AND EXISTS (SELECT 1 FROM membership m WHERE m.body = b.id AND m.role = 'chair' AND m.valid_from <= $2 AND m.valid_to > $2)
ORDER BY b.unit, b.id`, item.IDs(units...), day)
}

// chaired are the units of the boards the reader chairs today, in the role she acts in.
func chaired(tx *db.Tx, r *auth.Reader) (units []string, err error) {
	list, err := db.All(tx, func(s db.Scan) (b board, err error) { return b, s(&b.ID, &b.Unit) }, `
SELECT b.id, b.unit
FROM membership m
JOIN body b ON b.id = m.body
WHERE m.person = $1 AND m.role = 'chair' AND m.valid_from <= $2 AND m.valid_to > $2
  AND b.kind = 'governors' AND b.unit <> '' AND b.valid_from <= $2 AND b.valid_to > $2
ORDER BY b.unit, b.id`, r.Person, r.Day)
	for _, b := range list {
		if r.Member(b.ID) {
			units = append(units, b.Unit)
		}
	}
	return units, err
}

// above are the units a unit is under, near and far.
func above(tx *db.Tx, unit string) ([]string, error) {
	return db.All(tx, db.Value[string], `
WITH RECURSIVE up(id) AS (
  SELECT u.parent FROM unit u WHERE u.id = $1
  UNION
  SELECT u.parent FROM up JOIN unit u ON u.id = up.id
)
SELECT up.id FROM up ORDER BY up.id`, unit)
}

// partyOf is which party the reader signs as, and in which role; "" none.
func partyOf(tx *db.Tx, r *auth.Reader, p Plan, boards []board) (party, role string, err error) {
	roles, err := org.Roles(tx, r.Person, r.Day)
	if err != nil {
		return "", "", err
	}
	over, err := above(tx, p.Unit)
	if err != nil {
		return "", "", err
	}
	for _, x := range roles {
		own := x.Leads && x.Subject == auth.UnitSubject(p.Unit) && r.Leads(p.Unit)
		chairs := x.Title == "chair" && slices.ContainsFunc(boards, func(b board) bool { return x.Subject == auth.BodySubject(b.ID) && r.Member(b.ID) })
		higher := x.Leads && slices.ContainsFunc(over, func(u string) bool { return x.Subject == auth.UnitSubject(u) && r.Leads(u) })
		switch {
		case own && len(boards) == 0:
			return PartyUnit, x.Name(), nil
		case chairs:
			return PartyUnit, x.Where, nil
		case higher && role == "":
			party, role = PartyAbove, x.Name()
		}
	}
	return party, role, nil
}

// letIn lets the unit's boards read an agreement that is laid before them, with all that
// hangs on it and is as open.
func letIn(tx *db.Tx, p Plan) error {
	boards, err := boardsOf(tx, auth.Of(tx).Day, p.Unit)
	if err != nil || p.Type != Agreement {
		return err
	}
	var ids []string
	for _, b := range boards {
		ids = append(ids, b.ID)
	}
	return org.LetIn(tx, auth.Of(tx), p.ID, ids...)
}

// ToSign lists the agreements of a year and later that wait for the name of who leads the
// units: their own, and those of the units right under them. Where a board's chair signs
// for a unit, its leader is not asked.
func ToSign(tx *db.Tx, year string, units ...string) ([]Plan, error) {
	if len(units) == 0 {
		return nil, nil
	}
	plans, err := db.All(tx, scanPlan, planFrom+toSign+`
  AND (u.id IN (SELECT key FROM json_each($2)) OR u.parent IN (SELECT key FROM json_each($2)))
ORDER BY `+org.Named("u")+`, i.id`, year, item.IDs(units...))
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	var of []string
	for _, p := range plans {
		of = append(of, p.Unit)
	}
	boards, err := boardsOf(tx, db.Day(tx.Now), of...)
	if err != nil {
		return nil, err
	}
	return unsigned(tx, plans, func(p Plan) string {
		switch {
		case !slices.Contains(units, p.Unit):
			return PartyAbove
		case slices.ContainsFunc(boards, func(b board) bool { return b.Unit == p.Unit }):
			return ""
		}
		return PartyUnit
	})
}

// ToSignAsChair lists the agreements of a year and later that wait for the reader's name
// as the chair of a unit's board.
func ToSignAsChair(tx *db.Tx, r *auth.Reader, year string) ([]Plan, error) {
	units, err := chaired(tx, r)
	if err != nil || len(units) == 0 {
		return nil, err
	}
	plans, err := db.All(tx, scanPlan, planFrom+toSign+` AND i.unit IN (SELECT key FROM json_each($2))
ORDER BY `+org.Named("u")+`, i.id`, year, item.IDs(units...))
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	return unsigned(tx, plans, func(Plan) string { return PartyUnit })
}

// toSign is of agreements that are laid before their parties, or hold and have been signed.
const toSign = ` AND i.period >= $1 AND p.kind = 'agreement'
  AND (i.state = 'presented' OR i.state = 'in_force' AND EXISTS (SELECT 1 FROM plan_signature s WHERE s.plan = i.id))`

// unsigned are the plans whose text a party has not signed as it is now.
func unsigned(tx *db.Tx, plans []Plan, party func(Plan) string) (list []Plan, err error) {
	all, err := signings(tx, plans...)
	for _, p := range plans {
		if x, s := party(p), all[p.ID]; x != "" && s != nil && !s.Stands(x) {
			list = append(list, p)
		}
	}
	return list, err
}
