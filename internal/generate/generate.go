// Package generate makes a municipality of any size to measure with: units, people,
// bodies, letters, plans, goals, initiatives, effects and the log of it all. Titles
// and figures come out of word lists of ours; there is no prose in it. The same
// numbers give the same municipality, to the last id.
//
// Rows are written in bulk, in the shape the features' stores give them, in one
// transaction: a municipality is made whole or not at all.
package generate

import (
	"context"
	"errors"
	"math/rand/v2"
	"strconv"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
)

// Options say how large the municipality is.
type Options struct {
	Units int    // centres, staffs and institutions; at least 10, at most 2,000
	Years int    // of plans and letters, the last one this year; 1 to 10
	Seed  uint64 // another number is another municipality
	Last  int    // the newest year
	// Progress is told how many of the units' years are written; nil is silent.
	Progress func(done, total int)
}

// Check refuses sizes that make no municipality.
func (o Options) Check() error {
	if o.Units < 10 || o.Units > 2000 || o.Years < 1 || o.Years > 10 {
		return errors.New("generate: between 10 and 2000 units, and between 1 and 10 years")
	}
	return nil
}

// maker holds what is made so far. All randomness comes from r.
type maker struct {
	Options
	tx     *db.Tx
	r      *rand.Rand
	day    time.Time // of what is being made
	titles int
	bulk

	internal, public auth.For
	circles          map[string]auth.For // by unit

	root, chief, consultant string
	board                   string
	administrations         []*unit
	units                   []*unit
	committees              []string
	goals                   []string // political
	themes                  map[int][]string
	letters                 map[int]string
	before                  map[string][]string // unit → last year's goals
	shown                   []shown             // effects of the last year
	extra
}

// extra is what more is written of when all of it is made.
type extra struct {
	initiatives, effects int
	efforts, chained     []made                    // initiatives with more, and effects with a chain
	figures              map[string]figure         // by effect
	groups               []group                   // that letters are sent to
	says                 map[int][]edition.Section // the letters' texts
	numbers              map[int]int               // of cases, by year
}

// made is something of a unit and a year.
type made struct {
	u    *unit
	id   string
	year int
}

// unit is a unit with its leader.
type unit struct {
	id, name, kind, leader string
}

// Fill makes the municipality in an empty space.
func Fill(ctx context.Context, s *db.Space, o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	return auth.Write(ctx, s, auth.System("setup"), func(tx *db.Tx, r *auth.Reader) error {
		m := &maker{Options: o, tx: tx, r: rand.New(rand.NewPCG(o.Seed, uint64(o.Units))),
			extra:   extra{figures: map[string]figure{}, says: map[int][]edition.Section{}, numbers: map[int]int{}},
			circles: map[string]auth.For{}, themes: map[int][]string{}, letters: map[int]string{}, before: map[string][]string{}}
		m.bulk = bulk{tx: tx, tables: map[string]*rows{}}
		m.at(o.Last-o.Years, 8, 2) // the first letter is written the autumn before
		for _, step := range []func() error{m.audiences, m.organisation, m.direction, m.plans, m.indicators, m.requests, m.more, m.chains, m.rounds, m.talks, m.meetings, m.cases, m.flush} {
			if err := step(); err != nil {
				return err
			}
		}
		tx.Told()
		return nil
	})
}

// at sets the day of what is made next.
func (m *maker) at(year, month, day int) {
	m.day = time.Date(year, time.Month(month), day, 8, 0, 0, 0, time.UTC)
}

// later moves the day on by up to n days, never past the present.
func (m *maker) later(n int) string {
	m.day = m.day.Add(time.Duration(1+m.r.IntN(n*24*60)) * time.Minute)
	if m.day.After(m.tx.Now) {
		m.day = m.tx.Now
	}
	return db.Stamp(m.day)
}

// id makes the next id of the day; those of one moment sort as they are made.
func (m *maker) id() string {
	m.total++
	return db.IDOf(m.day, uint32(m.total))
}

func (m *maker) audiences() (err error) {
	if m.internal, err = auth.Internal().Intern(m.tx); err != nil {
		return err
	}
	m.public, err = auth.Public().Intern(m.tx)
	return err
}

// whose chooses who may know of a thing of a unit: nearly always the staff, now and
// then everyone, the unit alone, or its leader alone.
func (m *maker) whose(u *unit) (auth.For, error) {
	switch n := m.r.IntN(100); {
	case n < 7:
		return m.public, nil
	case n < 12:
		return m.circle(u.id, auth.Circle("u:"+u.id))
	case n < 14:
		return m.circle(u.leader, auth.Closed("p:"+u.leader))
	}
	return m.internal, nil
}

func (m *maker) circle(key string, a auth.Audience) (auth.For, error) {
	if f, ok := m.circles[key]; ok {
		return f, nil
	}
	f, err := a.Intern(m.tx)
	m.circles[key] = f
	return f, err
}

func itoa(n int) string { return strconv.Itoa(n) }
