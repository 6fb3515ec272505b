package org

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
)

// Readdress gives an item, and what hangs on it with the same audience, another
// audience. sees tells whether the one who did it still sees it.
func Readdress(as auth.As, id string, version int, d Addressing) (sees bool, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		it, err := open(tx, r, id)
		if err != nil {
			return err
		}
		before, err := addressOf(tx, it)
		if err != nil {
			return err
		}
		if version != 0 && version != it.Version {
			return fail.Stale(it.Version, before.Fields())
		}
		if d, err = complete(tx, d); err != nil {
			return err
		}
		sees = d.lets(r)
		c := fail.Check{}
		c.That(sees || d.Sure, "sure", "org.sure_missing")
		if err := c.Err(); err != nil {
			return err
		}
		all, err := with(tx, r, it)
		if err != nil {
			return err
		}
		return readdress(tx, as.Who, all, before, d)
	})
	return sees, err
}

// open reads the item as one who may decide who sees it.
func open(tx *db.Tx, r *auth.Reader, id string) (item.Item, error) {
	it, err := item.Open(tx, "", id)
	if err != nil {
		return it, err
	}
	return it, auth.Must(MayAddress(r, it), "org.audience_not_yours")
}

func readdress(tx *db.Tx, who auth.Actor, all []item.Item, before, d Addressing) error {
	was, err := told(tx, before)
	if err != nil {
		return err
	}
	is, err := told(tx, d)
	if err != nil {
		return err
	}
	for _, it := range all {
		if err := item.Readdress(tx, &it, d.audience(), d.neutral(), it.Version); err != nil {
			return err
		}
		if err := change.Record(tx, who, change.Of(it.Kind, it.ID), "audience_changed", was, is); err != nil {
			return err
		}
	}
	return nil
}

// with is the item and what follows it: a letter's themes; a plan's goals; and under a
// plan, a goal of a unit or an initiative everything that supports it. Only what has
// the same audience follows, and only what the reader answers for or the unit has.
func with(tx *db.Tx, r *auth.Reader, top item.Item) ([]item.Item, error) {
	all := []item.Item{top}
	take := func(list []item.Item) {
		for _, x := range list {
			if x.ID != top.ID && x.For == top.For && (x.Unit == top.Unit || item.MayEdit(r, x)) {
				all = append(all, x)
			}
		}
	}
	part := map[string]string{"letter": "theme", "plan": "plan_goal"}[top.Kind]
	if part != "" {
		parts, err := parts(tx, part, top)
		if err != nil {
			return nil, err
		}
		take(parts)
	}
	switch top.Kind {
	case "plan", "plan_goal", "initiative", "effect":
		var seeds []string
		for _, x := range all {
			seeds = append(seeds, x.ID)
		}
		for _, kind := range []string{"initiative", "effect", "indicator", "candidate"} {
			under, err := item.Under(tx, kind, seeds...)
			if err != nil {
				return nil, err
			}
			take(under)
		}
	}
	return all, nil
}

// parts lists the themes of a letter or the goals of a plan: they have its unit and period.
func parts(tx *db.Tx, kind string, top item.Item) ([]item.Item, error) {
	return db.All(tx, func(s db.Scan) (it item.Item, err error) {
		return it, s(it.Into()...)
	}, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = $1 AND `+item.Holder("i")+` = $2 AND i.period = $3 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created, i.id`, kind, top.Unit, top.Period)
}

// complete finds those named by e-mail, leaves out what the choice does not use, and
// checks that everybody and everything named is there.
func complete(tx *db.Tx, d Addressing) (Addressing, error) {
	emails := strings.Fields(strings.ToLower(d.Others))
	if d.Who != ForClosed {
		d.People, d.Known, emails = nil, false, nil
	}
	if d.Who != ForCircle {
		d.Units = nil
	}
	if d.Who == ForAll || d.Who == ForStaff {
		d.Bodies = nil
	}
	c := fail.Check{}
	found, err := ByEmail(tx, emails)
	if err != nil {
		return d, err
	}
	for _, email := range emails {
		c.That(found[email] != "", "others", "org.email_unknown", email)
		d.People = append(d.People, found[email])
	}
	if err := c.Err(); err != nil {
		return d, err
	}
	if err := d.Check(); err != nil {
		return d, err
	}
	t, err := named(tx, d)
	if err != nil {
		return d, err
	}
	c.That(len(t.units) == len(distinct(d.Units)), "units", "fail.choose")
	c.That(len(t.bodies) == len(distinct(d.Bodies)), "bodies", "fail.choose")
	c.That(len(t.people) == len(distinct(d.People)), "people", "fail.choose")
	return d, c.Err()
}

func distinct(ids []string) map[string]bool {
	m := map[string]bool{}
	for _, id := range ids {
		m[id] = true
	}
	return m
}

// ByEmail maps e-mails in small letters to whose they are.
func ByEmail(tx *db.Tx, emails []string) (map[string]string, error) {
	found := map[string]string{}
	if len(emails) == 0 {
		return found, nil
	}
	list, err := db.All(tx, db.ScanPair, `
SELECT lower(email), id
FROM person
WHERE lower(email) IN (SELECT key FROM json_each($1))`, ids(emails))
	for _, p := range list {
		found[p.A] = p.B
	}
	return found, err
}

type addressed struct{ units, bodies, people map[string]string }

func named(tx *db.Tx, d Addressing) (a addressed, err error) {
	if a.units, err = UnitNames(tx, d.Units...); err != nil {
		return a, err
	}
	if a.bodies, err = BodyNames(tx, d.Bodies...); err != nil {
		return a, err
	}
	a.people, err = PersonNames(tx, d.People...)
	return a, err
}

// told is the addressing in words, for the log.
func told(tx *db.Tx, d Addressing) (map[string]string, error) {
	a, err := named(tx, d)
	if err != nil {
		return nil, err
	}
	m := d.Fields()
	delete(m, "known")
	m["units"], m["bodies"], m["people"] = joined(a.units), joined(a.bodies), joined(a.people)
	return m, nil
}

func joined(names map[string]string) string {
	var list []string
	for _, n := range names {
		list = append(list, n)
	}
	i18n.Sort(list, func(s string) string { return s })
	return strings.Join(list, ", ")
}
