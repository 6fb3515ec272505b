// Package concern says what of a letter concerns a unit: under each theme its answer,
// the goals that are expected of it, and its initiatives. It stands at the top of the
// letter's page, so that a leader with a phone need not look for it. It is a window: it
// reads what other features keep and changes nothing.
//
// Who may do what:
//   - Who may read the letter sees what concerns the units she leads, or else works in.
//   - She may choose any other part of the organisation, and sees of it what she may
//     know anyway: goals and initiatives she may not know of are not there.
package concern

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/initiative"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
	"ledetraad/internal/theme"
)

// view is what of a letter concerns some units.
type view struct {
	Letter  item.Item
	Period  string
	Own     bool       // they are the reader's own
	Begins  bool       // one of them is to make a plan
	Chosen  string     // the unit that was chosen; "" her own
	Units   []org.Area // whose it is: her own, or the one that was chosen
	Areas   []org.Area // to choose from
	Plans   []plan.Plan
	Answers []plan.Answer
	Themes  []part
}

// part is a theme and what the units have under it.
type part struct {
	theme.Theme
	Answers     []plan.Answer
	Goals       []item.Item
	Initiatives []item.Item
}

// read reads what of a letter concerns the reader's own units, or the one chosen with
// those under it. How much it asks does not depend on how many there are.
func read(tx *db.Tx, r *auth.Reader, letter item.Item, chosen string) (v view, err error) {
	v = view{Letter: letter, Period: letter.Period, Chosen: chosen, Own: chosen == ""}
	if v.Period == "" {
		v.Period = strconv.Itoa(tx.Now.In(db.Copenhagen).Year())
	}
	if v.Areas, err = org.Areas(tx, r.Day, chosen); err != nil {
		return v, err
	}
	inside, err := v.place(tx, r)
	if err != nil || len(inside) == 0 {
		return v, err
	}
	themes, err := theme.OfLetter(tx, letter.ID)
	if err != nil {
		return v, err
	}
	for _, t := range themes {
		v.Themes = append(v.Themes, part{Theme: t})
	}
	return v, v.fill(tx, inside)
}

// place finds whose it is, and lists the units that are meant: a chosen one with those
// under it, her own alone.
func (v *view) place(tx *db.Tx, r *auth.Reader) (inside []string, err error) {
	if v.Chosen != "" {
		for _, a := range v.Areas {
			if a.ID == v.Chosen {
				v.Units = append(v.Units, a)
			}
		}
		if len(v.Units) == 0 {
			return nil, nil
		}
		return org.Below(tx, v.Chosen)
	}
	type held struct {
		org.Area
		kind  string
		leads int
	}
	list, err := db.All(tx, func(s db.Scan) (h held, err error) {
		return h, s(&h.ID, &h.Name, &h.kind, &h.leads)
	}, `
SELECT u.id, `+org.Named("u")+`, u.kind, p.leads
FROM position p
JOIN unit u ON u.id = p.unit
WHERE p.person = $1 AND p.valid_from <= $2 AND p.valid_to > $2
ORDER BY p.leads DESC, `+org.Named("u")+`, u.id`, r.Person, r.Day)
	leads := false
	for _, h := range list {
		if !r.In(h.ID) || leads && h.leads == 0 {
			continue
		}
		leads = leads || h.leads == 1
		v.Begins = v.Begins || h.kind == org.Centre || h.kind == org.Staff || h.kind == org.Institution
		v.Units, inside = append(v.Units, h.Area), append(inside, h.ID)
	}
	if err != nil || len(inside) == 0 {
		return nil, err
	}
	return org.Held(tx, inside...)
}

// fill reads answers, goals and initiatives, and puts each under its themes.
func (v *view) fill(tx *db.Tx, inside []string) (err error) {
	if v.Plans, err = plan.OfUnits(tx, v.Period, inside...); err != nil {
		return err
	}
	var plans []string
	for _, p := range v.Plans {
		plans = append(plans, p.ID)
	}
	if v.Answers, err = plan.Answers(tx, plans...); err != nil {
		return err
	}
	shared, err := plan.SharedWith(tx, v.Period, inside...)
	if err != nil {
		return err
	}
	of, within := map[string]bool{}, map[string]bool{}
	for _, g := range shared {
		of[g.ID] = true
	}
	for _, u := range inside {
		within[u] = true
	}
	at := map[string]int{}
	var themes []string
	for i, t := range v.Themes {
		at[t.ID], themes = i, append(themes, t.ID)
	}
	for _, a := range v.Answers {
		if i, ok := at[a.Theme]; ok {
			v.Themes[i].Answers = append(v.Themes[i].Answers, a)
		}
	}
	under, err := item.In(tx, item.Supports, themes...)
	if err != nil {
		return err
	}
	goals := map[string]int{}
	var ids []string
	for _, l := range under {
		part := &v.Themes[at[l.Near]]
		switch {
		case l.Far.Kind == "plan_goal" && l.Far.Period == v.Period && (within[l.Far.Unit] || of[l.Far.ID]):
			part.Goals = append(part.Goals, l.Far)
			goals[l.Far.ID] = at[l.Near]
			ids = append(ids, l.Far.ID)
		case l.Far.Kind == initiative.Kind && within[l.Far.Unit]:
			part.Initiatives = append(part.Initiatives, l.Far)
		}
	}
	doing, err := item.InOf(tx, item.Supports, initiative.Kind, ids...)
	for _, l := range doing {
		part := &v.Themes[goals[l.Near]]
		part.Initiatives = append(part.Initiatives, l.Far)
	}
	for i := range v.Themes {
		v.Themes[i].Initiatives = once(v.Themes[i].Initiatives)
		i18n.Sort(v.Themes[i].Initiatives, func(x item.Item) string { return x.Title })
	}
	return err
}

// once is the items, each of them once.
func once(list []item.Item) (out []item.Item) {
	seen := map[string]bool{}
	for _, x := range list {
		if !seen[x.ID] {
			seen[x.ID] = true
			out = append(out, x)
		}
	}
	return out
}
