package auth_test

import (
	"context"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

const today = "2026-09-08"

// place is a municipality made by hand for one trap.
type place struct {
	*bare.House
	root string
}

func settled(h *bare.House) *place {
	p := &place{House: h}
	p.root = p.unit("")
	return p
}

func (p *place) run(query string, args ...any) {
	p.T.Helper()
	p.Keep(func(tx *db.Tx) error {
		_, err := tx.Exec(query, args...)
		return err
	})
}

func (p *place) unit(parent string) string {
	id := db.NewID(p.Now())
	p.run(`INSERT INTO unit (id, name, kind, parent, place, valid_from, valid_to) VALUES ($1, 'x', 'team', $2, 1, '0000', '9999')`, id, parent)
	return id
}

func (p *place) person() string {
	id := db.NewID(p.Now())
	p.run(`INSERT INTO person (id, name, email) VALUES ($1, 'x', $1 || '@proeve.example')`, id)
	return id
}

func (p *place) post(person, unit string, leads int, from, to string) {
	p.run(`INSERT INTO position (id, person, unit, title, leads, valid_from, valid_to) VALUES ($1, $2, $3, 'x', $4, $5, $6)`,
		db.NewID(p.Now()), person, unit, leads, from, to)
}

// item makes an item for an audience and returns its id.
func (p *place) item(a auth.Audience) (id string) {
	p.T.Helper()
	p.Keep(func(tx *db.Tx) (err error) {
		id, err = item.Add(tx, item.New{Kind: "a", Title: "Hemmelig", Neutral: "Lukket punkt", Unit: p.root, Audience: a})
		return err
	})
	return id
}

func (p *place) except(table, person, item string, f auth.Facet, from, to string) {
	more := map[string]string{"opening": "reason, given_by) VALUES ($1, $2, $3, $4, $5, 'x', 'x')", "exclusion": "ground) VALUES ($1, $2, $3, $4, $5, 'x')"}[table]
	p.run(`INSERT INTO `+table+` (person, item, facet, valid_from, valid_to, `+more, person, item, int(f), from, to)
}

// sees tells which facets an actor may know of an item on a day, as four letters.
func (p *place) sees(who auth.Actor, id, day string) (out string) {
	p.T.Helper()
	p.Read(func(tx *db.Tx) error {
		if _, err := auth.Resolve(tx, who, day); err != nil {
			return err
		}
		out = ""
		for f := auth.Existence; f <= auth.Content; f++ {
			list, err := db.All(tx, db.Value[string], `SELECT i.id FROM item i WHERE i.id = $1 AND `+auth.Sees("i", f), id)
			if err != nil {
				return err
			}
			if len(list) == 1 {
				out += " etoc"[f : f+1]
			} else {
				out += "-"
			}
		}
		return nil
	})
	return out
}

func (p *place) want(what string, who auth.Actor, id, day, want string) {
	p.T.Helper()
	if got := p.sees(who, id, day); got != want {
		p.T.Errorf("%s: got %s, want %s", what, got, want)
	}
}

func is(person string) auth.Actor       { return auth.Actor{Person: person} }
func as(person, role string) auth.Actor { return auth.Actor{Person: person, Role: role} }

func TestAnAudienceNewerThanTheListIsClosed(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		her := p.person()
		p.Keep(func(tx *db.Tx) error {
			r, err := auth.Resolve(tx, is(her), today)
			if err != nil {
				return err
			}
			id, err := item.Add(tx, item.New{Kind: "a", Title: "Ny", Unit: p.root, Audience: auth.Closed(auth.PersonSubject(her))})
			if err != nil {
				return err
			}
			if _, err := item.Get(tx, "", id); !fail.Is(err, fail.NotFound) {
				t.Errorf("with the list from before: got %v, want not found", err)
			}
			if _, err := auth.Resolve(tx, r.Actor, today); err != nil {
				return err
			}
			_, err = item.Get(tx, "", id)
			return err
		})
	})
}

func TestWhatIsClosedHasNamedBodiesAndPeopleOnly(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		for _, s := range []string{auth.UnitSubject("x"), auth.Staff, auth.OfficeSubject(auth.Administrator), auth.Everyone, auth.AllSignedIn} {
			err := h.Space.Keep(context.Background(), func(tx *db.Tx) error {
				_, err := auth.Closed(auth.BodySubject("x"), s).Intern(tx)
				return err
			})
			if e := fail.As(err); e == nil || e.Key != "auth.audience_closed" {
				t.Errorf("closed to %s: got %v, want it refused", s, err)
			}
		}
		err := h.Space.Keep(context.Background(), func(tx *db.Tx) error {
			_, err := auth.Closed().Intern(tx)
			return err
		})
		if e := fail.As(err); e == nil || e.Key != "auth.audience_empty" {
			t.Errorf("closed to nobody: got %v, want it refused", err)
		}
	})
}

func TestWhoKnowsTheContentKnowsTheRest(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		reader, hearer, other := p.person(), p.person(), p.person()
		grant := func(id string) []auth.Grant { return []auth.Grant{{Subject: auth.PersonSubject(id)}} }
		id := p.item(auth.Audience{Content: grant(reader), Outcome: grant(hearer)})
		p.want("who may read it", is(reader), id, today, "etoc")
		p.want("who may hear what came of it", is(hearer), id, today, "e-o-")
		p.want("anybody else", is(other), id, today, "----")
		known := p.item(auth.Closed(auth.PersonSubject(reader)).Known(auth.AllSignedIn))
		p.want("known to exist", is(other), known, today, "e---")
	})
}

func TestDaysAreHalfOpen(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		her := p.person()
		p.post(her, p.root, 0, "2026-01-01", "2026-07-01")
		id := p.item(auth.Audience{Content: []auth.Grant{{Subject: auth.UnitSubject(p.root), From: "2026-02-01", To: "2026-06-01"}}})
		unit := p.item(auth.Circle(auth.UnitSubject(p.root)))
		for day, want := range map[string]string{"2025-12-31": "----", "2026-01-01": "etoc", "2026-06-30": "etoc", "2026-07-01": "----"} {
			p.want("a position on "+day, is(her), unit, day, want)
		}
		for day, want := range map[string]string{"2026-01-31": "----", "2026-02-01": "etoc", "2026-05-31": "etoc", "2026-06-01": "----"} {
			p.want("a grant on "+day, is(her), id, day, want)
		}
	})
}

func TestExclusionBeatsEverything(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		her := p.person()
		p.post(her, p.root, 1, "0000", "9999")
		body := "b:" + db.NewID(h.Now())
		id := p.item(auth.Circle(auth.UnitSubject(p.root)))
		p.except("opening", her, id, auth.Content, "0000", "9999")
		p.want("before", is(her), id, today, "etoc")
		p.except("exclusion", her, id, auth.Content, "2026-02-01", "2026-12-01")
		p.want("excluded and opened", is(her), id, today, "eto-")
		p.want("in a role that gives her nothing", as(her, body), id, today, "eto-")
		p.want("the day it is over", is(her), id, "2026-12-01", "etoc")
		p.except("exclusion", her, id, auth.Existence, "0000", "9999")
		p.want("shut wholly", is(her), id, today, "----")
	})
}

func TestAnOpeningOpensToOnePersonForSomeDays(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		her, him := p.person(), p.person()
		id := p.item(auth.Closed(auth.PersonSubject(him)))
		p.except("opening", her, id, auth.Title, "2026-02-01", "2026-12-01")
		p.want("opened title", is(her), id, today, "et--")
		p.want("the day it ends", is(her), id, "2026-12-01", "----")
		p.want("signed out", auth.Actor{}, id, today, "----")
	})
}

func TestARoleGivesWhatItIsAndNoMore(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		her, school, road := p.person(), p.unit(p.root), p.unit(p.root)
		p.post(her, school, 1, "0000", "9999")
		p.post(her, road, 0, "0000", "2026-01-01")
		below := p.unit(school)
		p.run(`INSERT INTO office (person, office, valid_from, valid_to) VALUES ($1, 'secretariat', '0000', '9999')`, her)
		body := db.NewID(h.Now())
		p.run(`INSERT INTO body (id, name, kind, purpose, meets, seats, place, valid_from, valid_to) VALUES ($1, 'x', 'group', '', '', '', 1, '0000', '9999')`, body)
		p.run(`INSERT INTO membership (id, person, body, role, valid_from, valid_to) VALUES ($1, $2, $3, 'member', '0000', '9999')`, db.NewID(h.Now()), her, body)
		team, all := p.item(auth.Circle(auth.UnitSubject(below))), p.item(auth.Internal())
		own, former := p.item(auth.Closed(auth.PersonSubject(her))), p.item(auth.Closed(auth.PersonSubject(p.person())))
		p.want("all roles at once", is(her), team, today, "etoc")
		p.want("as the leader above", as(her, "u:"+school), team, today, "etoc")
		p.want("as the secretariat", as(her, "o:secretariat"), team, today, "etoc")
		p.want("as the secretariat, what is internal", as(her, "o:secretariat"), all, today, "etoc")
		p.want("as a member of a body, what is internal", as(her, "b:"+body), all, today, "----")
		p.want("in a role she left", as(her, "u:"+road), team, today, "----")
		p.want("in a role she left, what is her own", as(her, "u:"+road), own, today, "etoc")
		p.want("in a role she never had", as(her, "u:"+below), team, today, "----")
		p.want("another's", is(her), former, today, "----")
	})
}

func TestASuccessorsPeopleHoldTheOldUnitsCircles(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		old, fresh := p.unit(p.root), p.unit(p.root)
		below := p.unit(old)
		worker, leader, stranger := p.person(), p.person(), p.person()
		p.post(worker, fresh, 0, "0000", "9999")
		p.post(leader, fresh, 1, "0000", "9999")
		p.post(stranger, p.unit(p.root), 1, "0000", "9999")
		id, deep := p.item(auth.Circle(auth.UnitSubject(old))), p.item(auth.Circle(auth.UnitSubject(below)))
		p.want("before the merger", is(worker), id, today, "----")
		p.run(`UPDATE unit SET successor = $1, valid_to = '2026-01-01' WHERE id = $2`, fresh, old)
		p.want("the successor's worker", is(worker), id, today, "etoc")
		p.want("the successor's leader", is(leader), id, today, "etoc")
		p.want("the successor's leader, below the old unit", is(leader), deep, today, "etoc")
		p.want("the successor's worker, below the old unit", is(worker), deep, today, "----")
		p.want("somebody else", is(stranger), id, today, "----")
	})
}

func TestOneWhoHasLeftIsNothing(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		her := p.person()
		p.post(her, p.root, 1, "2020-01-01", "2026-09-08")
		internal, public := p.item(auth.Internal()), p.item(auth.Public())
		p.want("her last day", is(her), internal, "2026-09-07", "etoc")
		p.want("the day after", is(her), internal, today, "----")
		p.want("what is public", is(her), public, today, "etoc")
		_, err := (auth.Accounts{Space: h.Space}).Begin(context.Background(), her, "", "")
		if e := fail.As(err); e == nil || e.Key != "auth.left" {
			t.Errorf("signing in: got %v, want it refused", err)
		}
	})
}

func TestAReadWithinAReadLeavesNoRightsBehind(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		p := settled(h)
		her, him := p.person(), p.person()
		id := p.item(auth.Closed(auth.PersonSubject(him)))
		err := auth.Read(context.Background(), h.Space, is(her), func(tx *db.Tx, _ *auth.Reader) error {
			err := auth.Read(tx.Context(), h.Space, is(him), func(tx *db.Tx, _ *auth.Reader) error {
				_, err := item.Open(tx, "", id)
				return err
			})
			if err != nil {
				return err
			}
			if _, err := item.Get(tx, "", id); !fail.Is(err, fail.NotFound) {
				t.Errorf("she reads what is his after he has read: %v", err)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
}

func TestAQueryThatForgetsItsReaderFails(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		err := h.Space.Read(context.Background(), func(tx *db.Tx) error {
			_, err := item.Get(tx, "", "0000000000000000")
			return err
		})
		if err == nil || fail.As(err) != nil {
			t.Errorf("got %v, want a defect", err)
		}
	})
}
