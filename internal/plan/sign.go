package plan

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// The parties of an agreement: the unit, by who chairs its board or, where it has none,
// leads it, and who leads a unit above it.
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
	before map[string]string // goals as they were signed when what they are tied to was in the same piece
}

// edition is told in a signature's pieces: its goals and what they are tied to are pieces
// of their own.
const edition = "edition"

// Stands tells whether a party has signed the text as it is now. What the party might not
// know when it signed has an empty digest there, and is no part of what it signed.
func (s Signing) Stands(party string) bool {
	g, ok := s.Latest[party]
	if !ok {
		return false
	}
	first := g.pieces[edition] == ""
	for name, digest := range s.pieces {
		was, told := g.pieces[name]
		switch {
		case was == digest, told && was == "":
		case first && (was != "" && was == s.before[name] || strings.HasPrefix(name, "tie/")):
		default:
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
func (s Signing) put(name string, words ...string) { s.pieces[name] = digestOf(words...) }

func digestOf(words ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	return hex.EncodeToString(sum[:16])
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
		ids[i], m[p.ID] = p.ID, &Signing{Latest: map[string]Signature{}, pieces: map[string]string{}, before: map[string]string{}}
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
	ties, with, err := tied(tx, goals)
	if err != nil {
		return nil, err
	}
	for _, g := range goals {
		s, words := m[g.Plan], []string{g.Title, g.Text, g.Target}
		s.put("goal/"+g.ID, slices.Concat(words, with[g.ID])...)
		for _, to := range ties[g.ID] {
			s.put("tie/"+g.ID+"/"+to, "tied")
		}
		all := slices.Sorted(slices.Values(slices.Concat(ties[g.ID], with[g.ID])))
		s.before["goal/"+g.ID] = digestOf(slices.Concat(words, all)...)
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

// tied lists the themes and the political goals the goals support, as far as the reader
// may know, and the units that share them.
func tied(tx *db.Tx, goals []Goal) (ties, with map[string][]string, err error) {
	ids := make([]string, len(goals))
	for i, g := range goals {
		ids[i] = g.ID
	}
	ties, with = map[string][]string{}, map[string][]string{}
	links, err := item.Out(tx, item.Supports, ids...)
	if err != nil {
		return nil, nil, err
	}
	for _, l := range links {
		ties[l.Near] = append(ties[l.Near], l.Far.ID)
	}
	shares, err := Shares(tx, ids...)
	for _, s := range shares {
		with[s.Goal] = append(with[s.Goal], s.Unit)
	}
	for _, of := range []map[string][]string{ties, with} {
		for _, list := range of {
			slices.Sort(list)
		}
	}
	return ties, with, err
}

// kept is what a signature keeps of the text: the pieces the reader signs, and an empty
// digest for each that she may not know of.
func (s Signing) kept(tx *db.Tx, plan string) (string, error) {
	all, err := db.All(tx, db.Value[string], `
SELECT 'goal/' || g.item
FROM plan_goal g
WHERE g.plan = $1
UNION ALL
SELECT 'tie/' || l.source || '/' || l.target
FROM plan_goal g
JOIN link l ON l.source = g.item AND l.kind = 'supports'
WHERE g.plan = $1`, plan)
	if err != nil {
		return "", err
	}
	pieces := map[string]string{edition: "2"}
	for _, name := range all {
		pieces[name] = ""
	}
	maps.Copy(pieces, s.pieces)
	text, err := json.Marshal(pieces)
	return string(text), err
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
	pieces, err := s.kept(tx, id)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(`
INSERT INTO plan_signature (id, plan, party, person, role, day, digest, pieces) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		db.NewID(tx.Now), id, g.Party, g.Person, g.Role, g.Day, s.Digest, pieces); err != nil {
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
	if err := change.Record(tx, who, change.Of(Kind, id), verb, nil, map[string]string{"state": state, "role": g.Role, "digest": s.Digest}); err != nil {
		return err
	}
	return letIn(tx, p)
}

// Sign puts the reader's name under the text whose digest she was shown.
func Sign(as auth.As, id, digest string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, id)
		if err != nil {
			return err
		}
		boards, err := boardsOf(tx, r.Day, p.Unit)
		if err != nil {
			return err
		}
		party, role, err := partyOf(tx, r, p, boards)
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
