package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// What evidence can be, how strong it is, and what is said of consent.
var (
	EvidenceKinds = []string{"interview", "observation", "survey", "figure", "research"}
	Strengths     = []string{"single", "several", "studied"}
	Consents      = []string{"given", "nobody", "not_needed"}
)

// Evidence is what somebody has seen, heard or read that shows the effect, or a box or an
// arrow of its chain.
type Evidence struct {
	ID, Effect, Person string
	EvidenceDraft
	Version int
}

// EvidenceDraft is what is said of evidence. Day, Source, Strength and Consent may be left out.
type EvidenceDraft struct {
	Shows                   string // of Chain.Has
	Kind, Source, Day       string
	Text, Strength, Consent string
}

// Check tells everything that is wrong with the draft, today, of a chain.
func (d EvidenceDraft) Check(chain Chain, today string) error {
	c := fail.Check{}
	c.OneOf(d.Kind, "kind", EvidenceKinds...)
	c.That(d.Text != "", "text", "effect.evidence_text_missing")
	c.Text(d.Text, "text", 1000)
	c.Line(d.Source, "source", 200)
	c.Day(d.Day, "day")
	c.That(d.Day <= today, "day", "effect.evidence_day_to_come")
	c.OneOf(d.Strength, "strength", append([]string{""}, Strengths...)...)
	c.OneOf(d.Consent, "consent", append([]string{""}, Consents...)...)
	c.That(chain.Has(d.Shows), "shows", "fail.choose")
	return c.Err()
}

// Fields is the evidence as its form shows it.
func (d EvidenceDraft) Fields() map[string]string {
	return map[string]string{"shows": d.Shows, "kind": d.Kind, "source": d.Source, "day": d.Day,
		"text": d.Text, "strength": d.Strength, "consent": d.Consent}
}

// told is the evidence as the log keeps it: what it shows in the chain's own words.
func (d EvidenceDraft) told(chain Chain) map[string]string {
	m := d.Fields()
	m["shows"] = chain.Says(d.Shows)
	return m
}

const evidenceColumns = `v.id, v.effect, v.person, v.shows, v.kind, v.source, v.day, v.text, v.strength, v.consent, v.version`

func scanEvidence(s db.Scan) (e Evidence, err error) {
	return e, s(&e.ID, &e.Effect, &e.Person, &e.Shows, &e.Kind, &e.Source, &e.Day, &e.Text, &e.Strength, &e.Consent, &e.Version)
}

func evidenceOf(tx *db.Tx, effects string) ([]Evidence, error) {
	return db.All(tx, scanEvidence, `
SELECT `+evidenceColumns+`
FROM effect_evidence v
JOIN item i ON i.id = v.effect AND `+auth.Sees("i", auth.Content)+`
WHERE v.effect IN (SELECT key FROM json_each($1))
ORDER BY v.day DESC, v.id DESC`, effects)
}

// GetEvidence reads one piece of evidence.
func GetEvidence(tx *db.Tx, id string) (Evidence, error) {
	return db.One(tx, scanEvidence, `
SELECT `+evidenceColumns+`
FROM effect_evidence v
JOIN item i ON i.id = v.effect AND `+auth.Sees("i", auth.Content)+`
WHERE v.id = $1`, id)
}

// WriteEvidence writes evidence on an effect.
func WriteEvidence(as auth.As, effect string, d EvidenceDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := mine(tx, r, effect); err != nil {
			return err
		}
		chain, err := ChainOf(tx, effect)
		if err != nil {
			return err
		}
		if err := d.Check(chain, r.Day); err != nil {
			return err
		}
		id, err = AddEvidence(tx, as.Who, effect, chain, d)
		return err
	})
	return id, err
}

// AddEvidence writes evidence in the transaction of somebody who has checked who may.
func AddEvidence(tx *db.Tx, who auth.Actor, effect string, chain Chain, d EvidenceDraft) (string, error) {
	id := db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO effect_evidence (id, effect, shows, kind, source, day, text, strength, consent, person, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
		id, effect, d.Shows, d.Kind, d.Source, d.Day, d.Text, d.Strength, d.Consent, who.Person); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Thing{Kind: "effect_evidence", ID: id, Item: effect}, "evidence_added", nil, d.told(chain))
}

// written reads evidence, and the chain it belongs to, for one who answers for the effect.
func written(tx *db.Tx, r *auth.Reader, id string) (e Evidence, chain Chain, err error) {
	if e, err = GetEvidence(tx, id); err != nil {
		return e, chain, err
	}
	if _, err = mine(tx, r, e.Effect); err != nil {
		return e, chain, err
	}
	chain, err = ChainOf(tx, e.Effect)
	return e, chain, err
}

// ChangeEvidence saves evidence over the version the form was shown.
func ChangeEvidence(as auth.As, id string, version int, d EvidenceDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, chain, err := written(tx, r, id)
		if err != nil {
			return err
		}
		if err := d.Check(chain, r.Day); err != nil {
			return err
		}
		n, err := tx.Exec(`
UPDATE effect_evidence SET shows = $1, kind = $2, source = $3, day = $4, text = $5, strength = $6, consent = $7, version = version + 1
WHERE id = $8 AND version = $9`, d.Shows, d.Kind, d.Source, d.Day, d.Text, d.Strength, d.Consent, id, version)
		if err == nil && n == 0 {
			err = fail.Stale(e.Version, e.Fields())
		}
		if err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "effect_evidence", ID: id, Item: e.Effect}, "evidence_changed", e.told(chain), d.told(chain))
	})
}

// RemoveEvidence takes evidence away. What it said stays in the log.
func RemoveEvidence(as auth.As, id string, version int) (effect string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, chain, err := written(tx, r, id)
		if err != nil {
			return err
		}
		effect = e.Effect
		n, err := tx.Exec(`DELETE FROM effect_evidence WHERE id = $1 AND version = $2`, id, version)
		if err == nil && n == 0 {
			err = fail.Stale(e.Version, e.Fields())
		}
		if err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "effect_evidence", ID: id, Item: effect}, "evidence_removed", e.told(chain), nil)
	})
	return effect, err
}
