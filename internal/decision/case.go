package decision

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// The kind of a case, and the state it is in once it has been decided on.
const (
	caseKind    = "casefile"
	caseDecided = "decided"
)

// aCase is a case a decision is entered from.
type aCase struct {
	item.Item
	Number string
}

// getCase reads a case the reader may read.
func getCase(tx *db.Tx, id string) (aCase, error) {
	return db.One(tx, func(s db.Scan) (k aCase, err error) { return k, s(k.Into(&k.Number)...) }, `
SELECT `+item.Columns+`, k.number
FROM casefile k
JOIN item i ON i.id = k.item AND `+auth.Sees("i", auth.Content)+`
WHERE k.item = $1`, id)
}

// OfCase lists what was decided on a case, the newest first.
func OfCase(tx *db.Tx, id string) ([]Decision, error) {
	return db.All(tx, scan, `
SELECT `+columns+joined()+`
WHERE i.id IN (SELECT l.target FROM link l WHERE l.source = $1 AND l.kind = 'decided_by') AND i.kind = 'decision' AND `+auth.Sees("i", auth.Content)+`
ORDER BY d.day DESC, i.created DESC, i.id`, id)
}

// MayEnter tells whether the reader enters decisions of some body.
func MayEnter(r *auth.Reader) bool { return mayEnter(r) }

// settles tells whether a body has decided on a case when it decides like this: what is
// put off, sent on or only talked of comes again.
func settles(sort string) bool {
	return slices.Contains([]string{"agreed", "executive", "approved", "endorsed", "noted"}, sort)
}

// tie ties a new decision to the case it was entered from. The case has been decided when
// the board has; what other bodies say of it the secretariat enters.
func (d Draft) tie(tx *db.Tx, r *auth.Reader, id string) error {
	k, err := getCase(tx, d.Case)
	if fail.Is(err, fail.NotFound) {
		c := fail.Check{}
		c.That(false, "case", "fail.choose")
		return c.Err()
	}
	if err != nil {
		return err
	}
	// The decision may have an audience that is newer than the reader's list.
	if _, err := auth.Resolve(tx, r.Actor, r.Day); err != nil {
		return err
	}
	board, err := org.Board(tx, r.Day)
	if err != nil {
		return err
	}
	if settles(d.Sort) && (d.Body == board || r.Office(auth.Secretariat)) && k.State != "withdrawn" {
		return TieCase(tx, r.Actor, k.Item, id, caseDecided)
	}
	return TieCase(tx, r.Actor, k.Item, id, k.State)
}

// TieCase ties a case to what was decided on it and leaves it in a state, in the
// transaction of somebody who has checked who may.
func TieCase(tx *db.Tx, who auth.Actor, k item.Item, decision, state string) error {
	if err := item.Tie(tx, k.ID, item.DecidedBy, decision, "", ""); err != nil {
		return err
	}
	if state != k.State {
		k.State = state
		if err := item.Save(tx, &k, 0); err != nil {
			return err
		}
	}
	return change.Record(tx, who, change.Of(caseKind, k.ID), "decided", nil, map[string]string{"decision": decision})
}
