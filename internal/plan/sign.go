package plan

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// The parties of an agreement: the unit, by who leads it or chairs its board, and who
// leads a unit above it.
const (
	PartyUnit  = "unit"
	PartyAbove = "above"
)

// Signature is a party's name under an agreement's text.
type Signature struct {
	Plan, Party  string
	Person, Role string
	Day, Digest  string

	pieces map[string]string
}

// Signing is an agreement's text as the reader sees it today, and who has signed.
type Signing struct {
	Digest string
	Latest map[string]Signature // by party

	pieces map[string]string
}

// Stands tells whether a party has signed the text as it is now.
func (s Signing) Stands(party string) bool {
	g, ok := s.Latest[party]
	if !ok {
		return false
	}
	for name, digest := range s.pieces {
		if g.pieces[name] != digest {
			return false
		}
	}
	return true
}

// Changed tells whether the text was changed after somebody signed it.
func (s Signing) Changed() bool {
	for party := range s.Latest {
		if !s.Stands(party) {
			return true
		}
	}
	return false
}

// put adds a piece of the text. Each piece has a digest of its own, so that a reader who
// may not know of one sees whether the rest was changed.
func (s Signing) put(name string, words ...string) {
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	s.pieces[name] = hex.EncodeToString(sum[:16])
}

// seal is the digest of all pieces.
func (s *Signing) seal() {
	names := make([]string, 0, len(s.pieces))
	for name := range s.pieces {
		names = append(names, name)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		h.Write([]byte(name + "=" + s.pieces[name] + "\n"))
	}
	s.Digest = hex.EncodeToString(h.Sum(nil))
}

// signings reads what the plans say and who has signed them. How a goal goes, and who
// owns it, is no part of the text.
func signings(tx *db.Tx, plans ...Plan) (map[string]*Signing, error) {
	m, ids := map[string]*Signing{}, make([]string, len(plans))
	for i, p := range plans {
		ids[i], m[p.ID] = p.ID, &Signing{Latest: map[string]Signature{}, pieces: map[string]string{}}
		m[p.ID].put("intro", p.Intro)
	}
	answers, err := Answers(tx, ids...)
	if err != nil {
		return nil, err
	}
	for _, a := range answers {
		m[a.Plan].put("answer/"+a.Theme, a.Kind, a.Text)
	}
	goals, err := Goals(tx, ids...)
	if err != nil {
		return nil, err
	}
	of, err := tied(tx, goals)
	if err != nil {
		return nil, err
	}
	for _, g := range goals {
		m[g.Plan].put("goal/"+g.ID, append([]string{g.Title, g.Text, g.Target}, of[g.ID]...)...)
	}
	signed, err := signatures(tx, ids)
	for _, g := range signed {
		m[g.Plan].Latest[g.Party] = g
	}
	for _, s := range m {
		s.seal()
	}
	return m, err
}

// tied lists the themes and the units of the goals.
func tied(tx *db.Tx, goals []Goal) (map[string][]string, error) {
	ids := make([]string, len(goals))
	for i, g := range goals {
		ids[i] = g.ID
	}
	of := map[string][]string{}
	links, err := item.Out(tx, item.Supports, ids...)
	if err != nil {
		return nil, err
	}
	for _, l := range links {
		of[l.Near] = append(of[l.Near], l.Far.ID)
	}
	shares, err := Shares(tx, ids...)
	for _, s := range shares {
		of[s.Goal] = append(of[s.Goal], s.Unit)
	}
	for _, list := range of {
		slices.Sort(list)
	}
	return of, err
}

func signatures(tx *db.Tx, plans []string) ([]Signature, error) {
	if len(plans) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (g Signature, err error) {
		var pieces string
		if err = s(&g.Plan, &g.Party, &g.Person, &g.Role, &g.Day, &g.Digest, &pieces); err == nil {
			err = json.Unmarshal([]byte(pieces), &g.pieces)
		}
		return g, err
	}, `
SELECT s.plan, s.party, s.person, s.role, s.day, s.digest, s.pieces
FROM plan_signature s
JOIN item i ON i.id = s.plan AND `+auth.Sees("i", auth.Content)+`
WHERE s.plan IN (SELECT key FROM json_each($1))
ORDER BY s.plan, s.id`, item.IDs(plans...))
}

// SigningOf reads who has signed an agreement, and whether it was changed since.
func SigningOf(tx *db.Tx, p Plan) (Signing, error) {
	m, err := signings(tx, p)
	if err != nil {
		return Signing{}, err
	}
	return *m[p.ID], nil
}

// partyOf is which party the reader signs as, and in which role; "" none.
func partyOf(tx *db.Tx, r *auth.Reader, p Plan) (party, role string, err error) {
	roles, err := org.Roles(tx, r.Person, r.Day)
	if err != nil {
		return "", "", err
	}
	boards, err := db.All(tx, db.Value[string], `
SELECT b.id
FROM body b
WHERE b.kind = 'governors' AND b.unit = $1
ORDER BY b.id`, p.Unit)
	if err != nil {
		return "", "", err
	}
	for _, x := range roles {
		own := x.Leads && x.Subject == auth.UnitSubject(p.Unit) && r.Leads(p.Unit)
		chairs := x.Title == "chair" && slices.ContainsFunc(boards, func(b string) bool { return x.Subject == auth.BodySubject(b) && r.Member(b) })
		switch {
		case own:
			return PartyUnit, x.Name(), nil
		case chairs:
			return PartyUnit, x.Where, nil
		case x.Leads && role == "" && r.Leads(p.Unit):
			party, role = PartyAbove, x.Name()
		}
	}
	return party, role, nil
}

// AddSignature signs for a party in the transaction of somebody who has checked who may.
// It lets the agreement be presented, or come into force with the second name.
func AddSignature(tx *db.Tx, who auth.Actor, id string, g Signature) error {
	p, err := Get(tx, id)
	if err != nil {
		return err
	}
	s, err := SigningOf(tx, p)
	if err != nil {
		return err
	}
	pieces, err := json.Marshal(s.pieces)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(`
INSERT INTO plan_signature (id, plan, party, person, role, day, digest, pieces) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		db.NewID(tx.Now), id, g.Party, g.Person, g.Role, g.Day, s.Digest, string(pieces)); err != nil {
		return err
	}
	other := PartyAbove
	if g.Party == PartyAbove {
		other = PartyUnit
	}
	verb, state := "signed", p.State
	switch {
	case p.State != InForce && p.State != Closed && s.Stands(other):
		state = InForce
	case p.State == DraftState:
		verb, state = "presented", Presented
	}
	p.State = state
	if err := item.Save(tx, &p.Item, 0); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, id), verb, nil, map[string]string{"state": state, "role": g.Role, "digest": s.Digest})
}

// Sign puts the reader's name under the text whose digest she was shown.
func Sign(as auth.As, id, digest string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, id)
		if err != nil {
			return err
		}
		party, role, err := partyOf(tx, r, p)
		if err != nil {
			return err
		}
		if err := auth.Must(party != "", "plan.sign_whose"); err != nil {
			return err
		}
		if p.Type != Agreement {
			return fail.New(fail.Conflict, "plan.sign_agreement")
		}
		if err := p.Open(); err != nil {
			return err
		}
		if err := lock(tx, id); err != nil {
			return err
		}
		// Read again: somebody else may have signed while this one waited.
		if p, err = Get(tx, id); err != nil {
			return err
		}
		s, err := SigningOf(tx, p)
		if err != nil {
			return err
		}
		switch {
		case s.Stands(party):
			return fail.New(fail.Conflict, "plan.signed_already")
		case s.Digest != digest:
			return fail.New(fail.Conflict, "plan.sign_changed")
		}
		return AddSignature(tx, as.Who, id, Signature{Party: party, Person: r.Person, Role: role, Day: r.Day})
	})
}

// lock makes those who sign the same agreement wait for each other.
func lock(tx *db.Tx, id string) error {
	_, err := tx.Exec(`UPDATE plan SET kind = kind WHERE item = $1`, id)
	return err
}

// ToSign lists the agreements of a year that wait for the name of who leads the units:
// their own, and those of the units right under them.
func ToSign(tx *db.Tx, year string, units ...string) (list []Plan, err error) {
	if len(units) == 0 {
		return nil, nil
	}
	plans, err := db.All(tx, scanPlan, planFrom+` AND i.period = $1 AND p.kind = 'agreement' AND i.state IN ('presented', 'in_force')
  AND EXISTS (SELECT 1 FROM plan_signature s WHERE s.plan = i.id)
  AND (u.id IN (SELECT key FROM json_each($2)) OR u.parent IN (SELECT key FROM json_each($2)))
ORDER BY `+org.Named("u")+`, i.id`, year, item.IDs(units...))
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	all, err := signings(tx, plans...)
	for _, p := range plans {
		party := PartyAbove
		if slices.Contains(units, p.Unit) {
			party = PartyUnit
		}
		if s := all[p.ID]; s != nil && !s.Stands(party) {
			list = append(list, p)
		}
	}
	return list, err
}
