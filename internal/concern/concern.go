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
	"slices"
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
	Dropped []theme.Dropping // themes they worked with, which the letter does not continue
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
	if err := v.fill(tx, inside); err != nil {
		return v, err
	}
	return v, v.findDropped(tx, inside)
}

// findDropped tells those who worked with a theme that is not continued why it is not.
func (v *view) findDropped(tx *db.Tx, inside []string) error {
	all, err := theme.DroppedIn(tx, v.Letter.ID)
	if err != nil || len(all) == 0 {
		return err
	}
	return item.Shaped(tx, func(s *item.Shape) error {
		for _, d := range all {
			t, _ := s.Find(d.Theme.ID)
			for n := range s.Down(t) {
				if slices.Contains(inside, s.Holder(n)) {
					v.Dropped = append(v.Dropped, d)
					break
				}
			}
		}
		return nil
	})
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
	for i, t := range v.Themes {
		at[t.ID] = i
	}
	for _, a := range v.Answers {
		if i, ok := at[a.Theme]; ok {
			v.Themes[i].Answers = append(v.Themes[i].Answers, a)
		}
	}
	return v.hang(tx, within, of)
}

// hang puts what the units have under its themes: goals, and initiatives that hang on the
// theme or on one of the goals. What the whole municipality has there is gone through in
// memory, and only what is shown is read.
func (v *view) hang(tx *db.Tx, within, shared map[string]bool) error {
	goals, doing := make([][]string, len(v.Themes)), make([][]string, len(v.Themes))
	err := item.Shaped(tx, func(s *item.Shape) error {
		for i, t := range v.Themes {
			top, _ := s.Find(t.ID)
			for n := range s.Down(top) {
				switch mine := within[s.Holder(n)]; {
				case n.Kind == "plan_goal" && n.Period == v.Period && (mine || shared[n.ID]):
					goals[i] = append(goals[i], n.ID)
					for d := range s.Down(n) {
						if d.Kind == initiative.Kind {
							doing[i] = append(doing[i], d.ID)
						}
					}
				case n.Kind == initiative.Kind && mine:
					doing[i] = append(doing[i], n.ID)
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	list, err := item.Several(tx, slices.Concat(slices.Concat(goals...), slices.Concat(doing...))...)
	for i := range v.Themes {
		for _, it := range list {
			if slices.Contains(goals[i], it.ID) {
				v.Themes[i].Goals = append(v.Themes[i].Goals, it)
			}
			if slices.Contains(doing[i], it.ID) {
				v.Themes[i].Initiatives = append(v.Themes[i].Initiatives, it)
			}
		}
		i18n.Sort(v.Themes[i].Initiatives, func(x item.Item) string { return x.Title })
	}
	return err
}
