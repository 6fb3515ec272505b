package auth_test

import (
	"context"
	"fmt"
	"math/rand"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// settle writes the world into a space of its own.
func settle(t *testing.T, h *bare.House, name string, seed int64) (*db.Space, *world) {
	t.Helper()
	d := dice{rand.New(rand.NewSource(seed))}
	w := chance(d)
	s, err := h.CreateSpace(context.Background(), db.Info{Slug: name, Name: name})
	if err != nil {
		t.Fatal(err)
	}
	err = s.Keep(context.Background(), func(tx *db.Tx) error {
		for _, step := range []func(*db.Tx, dice) error{w.plantPeople, w.plantAudiences, w.plantItems, w.plantExceptions} {
			if err := step(tx, d); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, w
}

func (w *world) plantPeople(tx *db.Tx, _ dice) error {
	return all(
		each(tx, w.units, `INSERT INTO unit (id, name, kind, parent, place, parent_before, since, successor, valid_from, valid_to) VALUES ($1, 'x', 'team', $2, 1, $3, $4, $5, '0000', $6)`,
			func(u unit) []any { return []any{u.id, u.parent, u.before, u.since, u.successor, u.closed} }),
		w.plantHeirs(tx),
		each(tx, w.people, `INSERT INTO person (id, name, email) VALUES ($1, 'x', '')`, func(p string) []any { return []any{p} }),
		each(tx, w.bodies, `INSERT INTO body (id, name, kind, purpose, meets, seats, place, valid_from, valid_to) VALUES ($1, 'x', 'group', '', '', '', 1, '0000', '9999')`,
			func(b string) []any { return []any{b} }),
		each(tx, w.positions, `INSERT INTO position (id, person, unit, title, leads, valid_from, valid_to) VALUES ($1, $2, $3, 'x', $4, $5, $6)`,
			func(p position) []any {
				leads := 0
				if p.leads {
					leads = 1
				}
				return []any{db.NewID(tx.Now), p.person, p.unit, leads, p.from, p.to}
			}),
		w.plantSeats(tx),
	)
}

func (w *world) plantHeirs(tx *db.Tx) error {
	plant := func(old string, heirs []heir) error {
		return each(tx, heirs, `INSERT INTO heir (old, thing, part, heir, valid_from, reform) VALUES ($1, '', 2, $2, $3, '')`,
			func(h heir) []any { return []any{old, h.id, h.from} })
	}
	for _, u := range w.units {
		if err := plant(u.id, u.heirs); err != nil {
			return err
		}
	}
	for body, heirs := range w.handed {
		if err := plant(body, heirs); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) plantSeats(tx *db.Tx) error {
	for _, s := range w.seats {
		var err error
		if s.subject[0] == 'b' {
			_, err = tx.Exec(`INSERT INTO membership (id, person, body, role, valid_from, valid_to) VALUES ($1, $2, $3, 'member', $4, $5)`,
				db.NewID(tx.Now), s.person, s.subject[2:], s.from, s.to)
		} else {
			_, err = tx.Exec(`INSERT INTO office (person, office, valid_from, valid_to) VALUES ($1, $2, $3, $4)`, s.person, s.subject[2:], s.from, s.to)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// plantAudiences makes some narrowed within each other, three deep and more.
func (w *world) plantAudiences(tx *db.Tx, d dice) error {
	for i := range 30 {
		a := audience{grants: w.grants(d)}
		if i > 5 && d.Intn(3) == 0 {
			a.within = 1 + d.Intn(i-1)
		}
		if err := w.intern(tx, a); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) intern(tx *db.Tx, a audience) error {
	n, err := auth.Intern(tx, a.grants, a.within)
	if err == nil && n == len(w.audiences)+1 {
		w.audiences = append(w.audiences, a)
	}
	if err == nil && n > len(w.audiences) {
		return fmt.Errorf("audience %d came after %d", n, len(w.audiences))
	}
	return err
}

func (w *world) plantItems(tx *db.Tx, d dice) error {
	for i := range 50 {
		x := thing{id: db.NewID(tx.Now), kind: pick(d, []string{"a", "b"}), title: fmt.Sprintf("%s%d", pick(d, words), d.Intn(30)),
			neutral: fmt.Sprintf("lukket%d", d.Intn(4)), outcome: fmt.Sprintf("udfald%d", i), content: fmt.Sprintf("indhold%d", i),
			unit: pick(d, w.units).id, created: fmt.Sprintf("2026-01-%02d", 1+d.Intn(20)), at: fmt.Sprintf("2026-02-%02d", 1+d.Intn(20))}
		for f := auth.Existence; f <= auth.Content; f++ {
			x.by[f] = 1 + d.Intn(len(w.audiences))
			if d.Intn(3) > 0 { // as most are: the wider facets are at least as wide
				x.by[f] = x.by[auth.Existence]
			}
		}
		if _, err := tx.Exec(`
INSERT INTO item (id, kind, title, neutral, unit, owner, state, period, existence_for, title_for, outcome_for, content_for, version, created, at)
VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8, $9, $10, $11, 1, $12, $13)`, x.id, x.kind, x.title, x.neutral, x.unit, x.outcome, x.content,
			x.by[1], x.by[2], x.by[3], x.by[4], x.created, x.at); err != nil {
			return err
		}
		w.items = append(w.items, x)
	}
	return all(w.plantChanges(tx, d), w.plantLinks(tx, d), w.plantParts(d))
}

func (w *world) plantChanges(tx *db.Tx, d dice) error {
	for range 60 {
		i := d.Intn(len(w.items))
		verb, by := fmt.Sprintf("gjort%d", len(w.items[i].changes)), auth.Actor{Person: "somebody"}
		if d.Intn(4) == 0 { // which is no news
			verb, by = fmt.Sprintf("styret%d", len(w.items[i].changes)), auth.System("test")
		}
		if err := change.Record(tx, by, change.Of(w.items[i].kind, w.items[i].id), verb, nil, nil); err != nil {
			return err
		}
		w.items[i].changes = append(w.items[i].changes, verb)
	}
	return nil
}

// plantLinks ties items at random, and some of them in a ring.
func (w *world) plantLinks(tx *db.Tx, d dice) error {
	there := map[link]bool{}
	add := func(a, b int) {
		l := link{w.items[a].id, w.items[b].id}
		if !there[l] {
			there[l] = true
			w.links = append(w.links, l)
		}
	}
	for i := range 6 {
		add(i, (i+1)%6)
	}
	for range 70 {
		add(d.Intn(len(w.items)), d.Intn(len(w.items)))
	}
	return each(tx, w.links, `INSERT INTO link (source, kind, target, how, because) VALUES ($1, $2, $3, '', '')`,
		func(l link) []any { return []any{l.source, item.Supports, l.target} })
}

// plantParts keeps the parts in the test: no table of the spine has any yet.
func (w *world) plantParts(d dice) error {
	for range 60 {
		p := part{id: db.NewID(bare.Start), item: pick(d, w.items).id}
		if d.Intn(3) > 0 {
			p.narrowed = 1 + d.Intn(len(w.audiences))
		}
		w.parts = append(w.parts, p)
	}
	return nil
}

// plantExceptions opens and shuts, often both for one person on one item.
func (w *world) plantExceptions(tx *db.Tx, d dice) error {
	there := map[exception]bool{}
	add := func(list *[]exception, e exception) {
		key := e
		key.to = ""
		if !there[key] {
			there[key] = true
			*list = append(*list, e)
		}
	}
	for range 40 {
		e := exception{pick(d, w.people), pick(d, w.items).id, auth.Facet(1 + d.Intn(4)), d.span()}
		switch d.Intn(3) {
		case 0:
			add(&w.openings, e)
		case 1:
			add(&w.exclusions, e)
		default:
			w.openings = append(w.openings, e)
			e.facet = auth.Facet(1 + d.Intn(4))
			w.exclusions = append(w.exclusions, e)
		}
	}
	args := func(e exception) []any { return []any{e.person, e.item, int(e.facet), e.from, e.to} }
	return all(
		each(tx, w.openings, `INSERT INTO opening (person, item, facet, valid_from, valid_to, reason, given_by) VALUES ($1, $2, $3, $4, $5, 'x', 'x') ON CONFLICT DO NOTHING`, args),
		each(tx, w.exclusions, `INSERT INTO exclusion (person, item, facet, valid_from, valid_to, ground) VALUES ($1, $2, $3, $4, $5, 'x') ON CONFLICT DO NOTHING`, args),
	)
}

func each[T any](tx *db.Tx, list []T, query string, args func(T) []any) error {
	for _, v := range list {
		if _, err := tx.Exec(query, args(v)...); err != nil {
			return err
		}
	}
	return nil
}

func all(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
